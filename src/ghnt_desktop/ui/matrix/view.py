"""The matrix as a table: lazy heights, keys from cell to cell, a contribution under the pointer."""

from math import sqrt

from PySide6.QtCore import QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.ui.matrix.delegate import MatrixDelegate
from ghnt_desktop.ui.matrix.headings import LevelHeader
from ghnt_desktop.ui.matrix.layout import CellLayout
from ghnt_desktop.ui.matrix.layouts import Layouts
from ghnt_desktop.ui.matrix.model import TOPIC_COLUMN, Index, MatrixModel, Place
from ghnt_desktop.ui.shared.selection import Selected, cell_id, cell_of
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import counted, translate

_TOPIC_WIDTH = 168
_NARROWEST = 150
#: How often heights are settled again because exact heights brought other lines into sight.
_ROUNDS = 6


class MatrixView(QTableView):
    """Shows one agenda; says what the officer selects and when a text is to be edited."""

    chosen = Signal(str, str)
    edit_asked = Signal()

    def __init__(self, agenda: Agenda, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = MatrixModel(agenda)
        self.layouts = Layouts(self.matrix, tokens)
        self._delegate = MatrixDelegate(self, self.matrix, self.layouts)
        self._header = LevelHeader(self, tokens)
        self._own_widths = False
        self._settling = False
        self._dress()
        self.setModel(self.matrix)
        self.setItemDelegate(self._delegate)
        self.use(tokens)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._settle)
        self._connect()
        self._structure_changed()

    def _dress(self) -> None:
        self.setHorizontalHeader(self._header)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(20)
        self.setAccessibleName(translate("Matrix", "Matrix of topics and columns"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        # Always there: its coming and going would change the width that heights follow from.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(24)
        self.horizontalScrollBar().setSingleStep(24)

    def _connect(self) -> None:
        self._header.sectionResized.connect(self._column_resized)
        self.matrix.touched.connect(self._touched)
        for signal in (
            self.matrix.rowsInserted,
            self.matrix.rowsRemoved,
            self.matrix.columnsInserted,
            self.matrix.columnsRemoved,
        ):
            signal.connect(self._structure_changed)

    # -- what the tab tells it -----------------------------------------------------------------

    def follow(self, agenda: Agenda, changes: ChangeSet) -> None:
        """Show the agenda after a step; scroll position and selection stay."""
        self.matrix.follow(agenda, changes)
        self._tell_corner()
        self._later.start()

    def use(self, tokens: Tokens) -> None:
        """Draw in other colours."""
        self._delegate.tokens = tokens
        self._header.tokens = tokens
        self.layouts.use(tokens)
        self.viewport().update()
        self._header.viewport().update()

    def show_selected(self, selected: Selected) -> None:
        """Move the cursor to what is selected elsewhere, or leave it when that is not here."""
        row, column = self._where(selected)
        chosen = selected.id if selected.kind == "contribution" else ""
        if chosen != self._delegate.selected:
            self._delegate.selected = chosen
            self._delegate.inside = False
        if row < 0:
            self.viewport().update()
            return
        index = self.matrix.index(row, column)
        if self.currentIndex() != index:
            self._delegate.current = QPersistentModelIndex(index)
            self.selectionModel().blockSignals(True)
            self.setCurrentIndex(index)
            self.selectionModel().blockSignals(False)
        self._bring_into_sight(index)
        self.viewport().update()

    def _where(self, selected: Selected) -> tuple[int, int]:
        agenda = self.matrix.agenda
        if selected.kind == "contribution" and agenda.is_visible(selected.id):
            one = agenda.contribution(selected.id)
            if not one.level:
                return self._first_row(one.parent), TOPIC_COLUMN
            return self.matrix.row_of(one.parent), self.matrix.column_of(one.level)
        if selected.kind == "cell":
            row, level = cell_of(selected.id)
            return self.matrix.row_of(row), self.matrix.column_of(level)
        if selected.kind == "topic":
            return self._first_row(selected.id), TOPIC_COLUMN
        return self.matrix.row_of(selected.id), TOPIC_COLUMN

    def _first_row(self, topic: str) -> int:
        lines = self.matrix.lines
        return next((at for at, line in enumerate(lines) if line.topic == topic), -1)

    # -- widths and heights --------------------------------------------------------------------

    def _structure_changed(self) -> None:
        self._span_headings()
        self._tell_corner()
        if not self._own_widths:
            self._share_width()
        self._estimate_all()
        self._later.start()

    def _span_headings(self) -> None:
        self.clearSpans()
        if len(self.matrix.levels):
            for row, line in enumerate(self.matrix.lines):
                if line.kind == "action_line":
                    self.setSpan(row, 0, 1, len(self.matrix.levels) + 1)

    def _tell_corner(self) -> None:
        topics = len({line.topic for line in self.matrix.lines if line.topic})
        one, more = translate("Matrix", "%n topic"), translate("Matrix", "%n topics")
        count = counted(topics, one, more)
        self._header.tell_corner((translate("Matrix", "Topic"), count))

    def _share_width(self) -> None:
        """Give each column the least it needs, and share the rest out by how much is in it."""
        weights = self._weights()
        rest = self.viewport().width() - _TOPIC_WIDTH - _NARROWEST * len(weights)
        self._header.blockSignals(True)
        self.setColumnWidth(TOPIC_COLUMN, _TOPIC_WIDTH)
        left, heavy = max(0, rest), sum(weights)
        for at, weight in enumerate(weights):
            share = left if at == len(weights) - 1 else int(max(0, rest) * weight / heavy)
            self.setColumnWidth(at + 1, _NARROWEST + share)
            left -= share
        self._header.blockSignals(False)
        self.updateGeometries()

    def _weights(self) -> list[float]:
        agenda = self.matrix.agenda
        lengths = dict.fromkeys((level.id for level in self.matrix.levels), 0)
        for (_, level), ids in agenda.shape.cells.items():
            if level in lengths:
                blocks = (block for id_ in ids for block in agenda.blocks(id_))
                lengths[level] += sum(len(block.text.text) for block in blocks)
        return [sqrt(1 + length) for length in lengths.values()]

    def _column_resized(self) -> None:
        self._own_widths = True
        self._header.updateGeometry()
        self.updateGeometries()
        self._estimate_all()
        self._later.start()

    def _widths(self) -> list[float]:
        # The grid takes the last pixel of a column.
        return [self.columnWidth(at) - 1 for at in range(self.matrix.columnCount())]

    def _estimate_all(self) -> None:
        widths = self._widths()
        heights = [self.layouts.estimate(row, widths) for row in range(len(self.matrix.lines))]
        header = self.verticalHeader()
        header.blockSignals(True)
        for row, height in enumerate(heights):
            header.resizeSection(row, height)
        header.blockSignals(False)
        self.updateGeometries()

    def _settle(self) -> None:
        """Give every line in sight its exact height; the topmost one stays where it is."""
        if self._settling or not self.matrix.lines:
            return
        self._settling = True
        anchor = self.rowAt(0)
        offset = self.rowViewportPosition(anchor) if anchor >= 0 else 0
        for _ in range(_ROUNDS):
            if not self._settle_once(anchor, offset):
                break
        self._settling = False

    def _settle_once(self, anchor: int, offset: int) -> bool:
        widths = self._widths()
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        last = len(self.matrix.lines) - 1 if last < 0 else last
        exact = {row: self.layouts.height(row, widths) for row in range(max(0, first), last + 1)}
        wrong = {row: height for row, height in exact.items() if self.rowHeight(row) != height}
        header = self.verticalHeader()
        header.blockSignals(True)
        for row, height in wrong.items():
            header.resizeSection(row, height)
        header.blockSignals(False)
        if wrong:
            self.updateGeometries()
            if anchor >= 0 and offset <= 0:
                moved = self.rowViewportPosition(anchor) - offset
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)
            self.viewport().update()
        return bool(wrong)

    def _touched(self, places: set[Place]) -> None:
        self.layouts.forget(places)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._own_widths and event.oldSize().width() != event.size().width():
            self._share_width()
            self._estimate_all()
        self._settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._settle()
        # The titles of topics keep in sight, so their column is drawn again.
        self.viewport().update(0, 0, self.columnWidth(TOPIC_COLUMN), self.viewport().height())

    # -- selecting -----------------------------------------------------------------------------

    def _layout(self, index: Index) -> CellLayout:
        width = self.columnWidth(index.column()) - 1
        return self.layouts.of(index.row(), index.column(), width)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._delegate.current = QPersistentModelIndex(current)
        self._delegate.inside = False
        self.viewport().update()
        if current.isValid():
            self._choose_in(current, "")

    def _choose_in(self, index: Index, contribution: str) -> None:
        """Select what stands in a cell: the contribution named, else the first, else the cell."""
        line = self.matrix.lines[index.row()]
        if line.kind == "action_line" or index.column() == TOPIC_COLUMN:
            kind = "action_line" if line.kind == "action_line" else line.kind
            self.chosen.emit(kind, line.id)
            return
        said = self.matrix.cell(index.row(), index.column()).said
        id_ = contribution or (said[0].id if said else "")
        if id_:
            self.chosen.emit("contribution", id_)
        elif line.kind == "row":
            self.chosen.emit("cell", cell_id(line.id, self.matrix.level(index.column())))
        else:
            self.chosen.emit(line.kind, line.id)

    def select_here(self) -> None:
        """Select what stands at the cursor."""
        if self.currentIndex().isValid():
            self._choose_in(self.currentIndex(), "")
        else:
            self.chosen.emit("", "")

    def place(self) -> tuple[str, str]:
        """Return the line and the column of the agenda at the cursor, "" where there is none."""
        index = self.currentIndex()
        if not index.isValid():
            return "", ""
        return self.matrix.lines[index.row()].id, self.matrix.level(index.column())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() != TOPIC_COLUMN:
            y = event.position().y() - self.visualRect(index).top()
            self._choose_in(index, self._layout(index).at(y))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            self.edit_asked.emit()

    # -- keys ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._enter()
        elif key == Qt.Key.Key_F2:
            self.edit_asked.emit()
        elif self._delegate.inside and key == Qt.Key.Key_Escape:
            self._go_inside(False)
        elif self._delegate.inside and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        index = self.currentIndex()
        several = index.isValid() and len(self._layout_of_texts(index)) > 1
        if several and not self._delegate.inside:
            self._go_inside(True)
        elif index.isValid():
            self.edit_asked.emit()

    def _layout_of_texts(self, index: Index) -> list[str]:
        if index.column() == TOPIC_COLUMN or self.matrix.lines[index.row()].kind != "row":
            return []
        return [one.id for one in self._layout(index).placed]

    def _go_inside(self, inside: bool) -> None:
        self._delegate.inside = inside
        self.viewport().update()

    def _step(self, by: int) -> None:
        """Go to the next or previous contribution in the cell, if there is one."""
        index = self.currentIndex()
        ids = self._layout_of_texts(index)
        at = ids.index(self._delegate.selected) + by if self._delegate.selected in ids else 0
        if 0 <= at < len(ids):
            self.chosen.emit("contribution", ids[at])
            self._go_inside(True)

    def _bring_into_sight(self, index: Index) -> None:
        """Scroll as little as shows the selected contribution, also in a cell without end."""
        rect = self.visualRect(index)
        top, bottom = float(rect.top()), float(rect.bottom())
        if self._layout_of_texts(index):
            for one in self._layout(index).placed:
                if one.id == self._delegate.selected:
                    top, bottom = rect.top() + one.top, rect.top() + one.bottom
        height = self.viewport().height()
        bar = self.verticalScrollBar()
        if top < 0 or bottom - top > height:
            bar.setValue(bar.value() + round(top))
        elif bottom > height:
            bar.setValue(bar.value() + round(bottom - height))
