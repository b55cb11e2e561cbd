"""A list of things to tick, with the mouse or the space bar."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QSizePolicy

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
