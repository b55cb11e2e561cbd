"""What every form of the panel has in common: a column, open questions, typing to bring in."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.fields import Field
from ghnt_desktop.ui.shared.flow import FlowLayout
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.open_questions import OpenQuestions

Way = tuple[str, str, Callable[[], object]]


class Form(QWidget):
    """One kind of thing in the panel; ``chosen`` asks the window to select another thing."""

    chosen = Signal(str, str)
    commanded = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 10, 12, 16)
        self.column.setSpacing(12)
        self.trail = label("", "hint")
        self.column.addWidget(self.trail)
        self.questions = OpenQuestions(bridge)
        self.column.addWidget(self.questions)

    def title(self, agenda: Agenda, id_: str) -> str:
        """Return what stands above the panel."""
        return ""

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        """Show a thing as the agenda has it now."""

    def begin(self) -> None:
        """Put the cursor where an officer would begin to type."""

    def fields(self) -> Iterator[Field]:
        """Yield the fields of the form."""
        yield from self.findChildren(Field)

    def bring_in(self) -> None:
        """Make steps of all typing that is not one yet."""
        for field in self.fields():
            field.bring_in()

    def section(self, words: str, content: QWidget) -> None:
        """Put a part below its label, close to it."""
        held = QVBoxLayout()
        held.setSpacing(4)
        held.addWidget(label(words, "label"))
        held.addWidget(content)
        self.column.addLayout(held)

    def ways(self, *commands: tuple[str, str, str]) -> QWidget:
        """Return buttons that each give a command of the window: icon, words, command."""
        held = QWidget()
        flow = FlowLayout(held, 6)
        for icon_name, words, command in commands:
            flow.addWidget(button(words, self._giving(command), icon_name))
        return held

    def _giving(self, command: str) -> Callable[[], None]:
        return lambda: self.commanded.emit(command)
