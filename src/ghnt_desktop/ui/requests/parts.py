"""What may be asked, as two lists to tick: columns, and organisations found by part of a name."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.shared.fields import Line
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.words import translate

_ID = Qt.ItemDataRole.UserRole
_CHECKED = Qt.CheckState.Checked
#: The least height of a list in logical pixels: four lines.
_LEAST = 112


class Ticks(QListWidget):
    """A list of things to tick, with the mouse or the space bar."""

    ticked = Signal()

    def __init__(self, name: str, things: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName("ticks")
        self.setAccessibleName(name)
        self.setWordWrap(True)
        # As low as its place asks for: a list wants to be 192 high, and two do not fit.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(_LEAST)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for id_, words in things:
            item = QListWidgetItem(words)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(_ID, id_)
            self.addItem(item)
        if self.count():
            self.setCurrentRow(0)
        self.itemChanged.connect(lambda _: self.ticked.emit())

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(at) for at in range(self.count())]

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of what is ticked, in order."""
        return tuple(str(one.data(_ID)) for one in self._items() if one.checkState() == _CHECKED)

    def choose(self, ids: Iterable[str]) -> None:
        """Tick these."""
        wanted = set(ids)
        for one in self._items():
            if one.data(_ID) in wanted:
                one.setCheckState(_CHECKED)

    def narrow(self, words: str) -> None:
        """Show only what has these words in its name, and what is ticked."""
        asked = words.casefold().split()
        for one in self._items():
            name = one.text().casefold()
            found = all(word in name for word in asked)
            one.setHidden(not found and one.checkState() != _CHECKED)


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
        column.addWidget(part)
