"""What may be asked, as two lists to tick: columns, and organisations found by part of a name."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.shared.fields import Line
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.ticks import Ticks
from ghnt_desktop.ui.shared.words import translate


class Columns(QWidget):
    """The columns of the agenda."""

    def __init__(self, agenda: Agenda) -> None:
        super().__init__()
        words = translate("Requests", "Columns")
        untitled = translate("Columns", "(no title)")
        levels = ((level.id, level.title or untitled) for level in agenda.levels)
        self.list = Ticks(words, levels)
        _stack(self, words, self.list)


class Organisations(QWidget):
    """The register, narrowed by typing."""

    def __init__(self, agenda: Agenda) -> None:
        super().__init__()
        words = translate("Requests", "Organisations")
        named = ((one.id, one.name) for one in agenda.organisations if one.name)
        self.list = Ticks(words, sorted(named, key=lambda one: one[1].casefold()))
        self.line = Line()
        self.line.setPlaceholderText(translate("Requests", "Type part of a name"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.textChanged.connect(self.list.narrow)
        _stack(self, words, self.line, self.list)


def _stack(parent: QWidget, words: str, *parts: QWidget) -> None:
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    above = label(words, "label")
    above.setBuddy(parts[0])
    for part in (above, *parts):
        column.addWidget(part, int(part is parts[-1]))
