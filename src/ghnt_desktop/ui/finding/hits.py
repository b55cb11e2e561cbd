"""The hits as a list: where each stands, its words in context, and whether it is replaced."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ghnt_desktop.document.finding import Hit
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.shared.places import place_of
from ghnt_desktop.ui.shared.words import translate

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
HIT = Qt.ItemDataRole.UserRole
PLACE = Qt.ItemDataRole.UserRole + 1
BY = Qt.ItemDataRole.UserRole + 2


class HitsModel(QAbstractListModel):
    """Lists hits of one agenda; ``by`` is what comes in their place, None while nothing does."""

    def __init__(self) -> None:
        super().__init__()
        self.hits: list[Hit] = []
        self.by: str | None = None
        self._agenda: Agenda | None = None
        self._left: set[Hit] = set()

    def clear(self, agenda: Agenda | None) -> None:
        """Begin an empty list for this agenda."""
        self.beginResetModel()
        self._agenda, self.hits, self._left = agenda, [], set()
        self.endResetModel()

    def add(self, hits: Sequence[Hit]) -> None:
        """Add hits at the end; all are ticked."""
        first = len(self.hits)
        self.beginInsertRows(_NOWHERE, first, first + len(hits) - 1)
        self.hits += hits
        self.endInsertRows()

    def replace_by(self, words: str | None) -> None:
        """Show what the hits would become, or only where they stand."""
        self.by = words
        if self.hits:
            self.dataChanged.emit(self.index(0), self.index(len(self.hits) - 1))

    @property
    def ticked(self) -> list[Hit]:
        """The hits to replace, in reading order."""
        return [hit for hit in self.hits if hit not in self._left]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.hits)

    def flags(self, index: Index) -> Qt.ItemFlag:
        ticking = Qt.ItemFlag.ItemIsUserCheckable if self.by is not None else Qt.ItemFlag(0)
        return super().flags(index) | ticking

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit, agenda = self.hits[index.row()], self._agenda
        if role == HIT:
            return hit
        if role == BY:
            return self.by
        if role == Qt.ItemDataRole.CheckStateRole and self.by is not None:
            left = hit in self._left
            return Qt.CheckState.Unchecked if left else Qt.CheckState.Checked
        if agenda is None:
            return None
        if role in (PLACE, Qt.ItemDataRole.ToolTipRole):
            return place_of(agenda, hit.thing, hit.field)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(agenda, hit)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        hit = self.hits[index.row()]
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._left.discard(hit)
        else:
            self._left.add(hit)
        self.dataChanged.emit(index, index)
        return True

    def _spoken(self, agenda: Agenda, hit: Hit) -> str:
        words = " ".join(f"{hit.before}{hit.found}{hit.after}".split())
        told = f"{words}. {place_of(agenda, hit.thing, hit.field)}"
        if self.by is None:
            return told
        becomes = translate("Find", "%1 becomes %2").replace("%1", hit.found)
        return f"{becomes.replace('%2', self.by or translate('Find', 'nothing'))}. {told}"
