"""The planning as a table: the same things, for whoever reads rather than looks."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView

from ghnt_desktop.domain.planning import Bar, Clash, Lane, Planned
from ghnt_desktop.language.dates.saying import said
from ghnt_desktop.ui.shared.clashing import clash_words
from ghnt_desktop.ui.shared.words import capital, translate

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_TITLE = 1
#: What share of the width each column takes, and how wide they are together at least.
_SHARES = (13, 24, 15, 19, 11, 12, 16)
_LEAST_WIDTH = 900

#: A thing, and the words of each cell of its row.
TableRow = tuple[Planned, tuple[str, ...]]


def rows_of(lanes: Sequence[Lane], clashes: Mapping[str, Clash], nameless: str) -> list[TableRow]:
    """Return a row per bar, and one for what has none, in the order of the lanes."""
    found = []
    for lane in lanes:
        for one in lane.members:
            for bar in one.bars or (None,):
                found.append((one, _cells(lane.title or nameless, one, bar, clashes.get(one.id))))
    return found


def _cells(lane: str, one: Planned, bar: Bar | None, clash: Clash | None) -> tuple[str, ...]:
    title = " ".join(filter(None, (one.code, one.title)))
    what = f" · {bar.what}" if bar is not None and bar.what else ""
    status = capital(one.status.value) if one.status else ""
    return (
        lane,
        title + what,
        bar.label if bar is not None else translate("Planning", "no planning"),
        said(bar.period) if bar is not None else "",
        " – ".join(filter(None, (status, one.note))),
        ", ".join(one.who),
        clash_words(clash) if clash is not None else "",
    )


class PlanningModel(QAbstractTableModel):
    """The rows as Qt asks for them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[TableRow] = []
        self._heads: tuple[str, ...] = ()

    def show_rows(self, rows: list[TableRow], lane: str) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self._heads = (
            lane,
            translate("Planning", "What is planned"),
            translate("Planning", "When, as typed"),
            translate("Planning", "Read as"),
            translate("Planning", "Status"),
            translate("Planning", "Who"),
            translate("Planning", "Take care"),
        )
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.rows[index.row()][1][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None


class PlanningTable(QTableView):
    """Shows the rows; tells which thing was chosen, and that it is to be changed."""

    chosen = Signal(str, str)
    edit_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("planningTable")
        self.setAccessibleName(translate("Planning", "Planning as a table"))
        self.planned = PlanningModel()
        self._telling = True
        self.setModel(self.planned)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        heads = self.horizontalHeader()
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heads.setStretchLastSection(True)
        self.activated.connect(lambda _: self.edit_asked.emit())

    def show_rows(self, rows: list[TableRow], lane: str) -> None:
        """Show other rows; the widths that the officer chose stay."""
        fresh = not self.planned.columnCount()
        place, self._telling = self.verticalScrollBar().value(), False
        self.planned.show_rows(rows, lane)
        if fresh:
            whole = max(_LEAST_WIDTH, self.viewport().width() - 20)
            for at, share in enumerate(_SHARES):
                self.setColumnWidth(at, whole * share // sum(_SHARES))
        if len(rows) <= 500:  # more would take seconds, and cells have a tooltip
            self.resizeRowsToContents()
        self.verticalScrollBar().setValue(place)
        self._telling = True

    def choose(self, id_: str) -> None:
        """Show a thing as chosen."""
        row = next((at for at, (one, _) in enumerate(self.planned.rows) if one.id == id_), -1)
        now = self.currentIndex()
        if now.isValid() and self.planned.rows[now.row()][0].id == id_:
            return
        self._telling = False
        if row >= 0:
            self.setCurrentIndex(self.planned.index(row, _TITLE))
        else:
            self.clearSelection()
        self._telling = True

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if self._telling and current.isValid():
            one = self.planned.rows[current.row()][0]
            self.chosen.emit(one.kind, one.id)
