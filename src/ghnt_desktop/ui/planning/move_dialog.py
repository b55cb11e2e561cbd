"""Moving a planning without a mouse: its words, how they are read, and steps of its own unit."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ghnt_desktop.domain.planning import Bar
from ghnt_desktop.language.dates.in_agenda import Reader
from ghnt_desktop.ui.planning.dragging import one_step
from ghnt_desktop.ui.planning.words import nothing_to_move, reading_words
from ghnt_desktop.ui.shared.dialog import WIDTH, Dialog
from ghnt_desktop.ui.shared.flow import FlowLayout
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.words import translate


class MoveDialog(Dialog):
    """Asks for other words of a planning; gives them back when the officer says so."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        bar: Bar,
        read: Reader,
        then: Callable[[str], object],
    ) -> None:
        super().__init__(parent, translate("Planning", "Move"))
        self._bar, self._read = bar, read
        said = label(title, "strong")
        said.setMinimumWidth(WIDTH - 48)
        above = label(translate("Planning", "Planning, as in the text"), "label")
        self.line = QLineEdit(bar.text)
        self.line.setAccessibleName(above.text())
        above.setBuddy(self.line)
        self.told = label("", "hint")
        for part in (said, above, self.line, self.told, self._steps()):
            self.column.addWidget(part)
        self.answer(
            translate("Planning", "Move"), lambda: then(self.line.text().strip()), primary=True
        )
        self.cancel()
        self.line.textChanged.connect(self._tell)
        self._tell()
        self.line.selectAll()

    def _steps(self) -> QWidget:
        held = QWidget()
        flow = FlowLayout(held, 6)
        for words, steps, by_end in (
            (translate("Planning", "Earlier"), -1, False),
            (translate("Planning", "Later"), 1, False),
            (translate("Planning", "End earlier"), -1, True),
            (translate("Planning", "End later"), 1, True),
        ):
            made = button(words, self._stepping(steps, by_end))
            made.setAutoDefault(False)
            flow.addWidget(made)
        return held

    def _stepping(self, steps: int, by_end: bool) -> Callable[[], None]:
        return lambda: self._step(steps, by_end)

    def _step(self, steps: int, by_end: bool) -> None:
        found = one_step(self._now(), steps, self._read, by_end)
        if found is None or found.text is None:
            self.told.setText(nothing_to_move(self._now()))
        else:
            self.line.setText(found.text)

    def _now(self) -> Bar:
        """Return the bar with the words that stand in the field."""
        text = self.line.text()
        whole = self._read(text)
        parts = whole.parts or (whole,)
        nth = min(self._bar.nth, len(parts) - 1)
        return self._bar._replace(text=text, nth=nth, period=parts[nth])

    def _tell(self) -> None:
        self.told.setText(reading_words(self._read(self.line.text())) if self.line.text() else "")
