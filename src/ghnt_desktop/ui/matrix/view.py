"""The matrix as a table: lazy heights, keys from cell to cell, a contribution under the pointer."""

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.ui.matrix.copying import copied
from ghnt_desktop.ui.matrix.delegate import MatrixDelegate
from ghnt_desktop.ui.matrix.filters import Filter
from ghnt_desktop.ui.matrix.frozen import FrozenTable
from ghnt_desktop.ui.matrix.headings import LevelHeader
from ghnt_desktop.ui.matrix.heights import Heights
from ghnt_desktop.ui.matrix.layout import BlockPlace, CellLayout
from ghnt_desktop.ui.matrix.layouts import Layouts
from ghnt_desktop.ui.matrix.model import TOPIC_COLUMN, Index, MatrixModel, Place
from ghnt_desktop.ui.matrix.volumes import SAMPLE, weights
from ghnt_desktop.ui.shared.selection import Selected, cell_id, cell_of
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import counted, translate

_TOPIC_WIDTH = 168
_NARROWEST = 150
#: Texts are read for the search in the background: so many, some 3 ms, every so many ms, when
#: the first screen has been seen for so long.
_READ_AT_ONCE, _READING_PAUSE, _READING_LATER = 500, 30, 1000


_SELECT = QItemSelectionModel.SelectionFlag
_MOVES: dict[int, QAbstractItemView.CursorAction] = {
    Qt.Key.Key_Left: QAbstractItemView.CursorAction.MoveLeft,
    Qt.Key.Key_Right: QAbstractItemView.CursorAction.MoveRight,
    Qt.Key.Key_Up: QAbstractItemView.CursorAction.MoveUp,
    Qt.Key.Key_Down: QAbstractItemView.CursorAction.MoveDown,
}


class MatrixView(FrozenTable):
    """Shows one agenda; says what the officer selects and when a text is to be edited."""

    chosen = Signal(str, str)
    edit_asked = Signal()
    moved = Signal()

    def __init__(self, agenda: Agenda, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = MatrixModel(agenda)
        self.layouts = Layouts(self.matrix, tokens)
        self._delegate = MatrixDelegate(self, self.matrix, self.layouts)
        self._header = LevelHeader(self, tokens, lambda: self.frozen_width)
        self._heights = Heights(self, self.layouts)
        self._own_widths = False
        self._quiet = False
        self._anchor = QPersistentModelIndex()
        self._pointed: BlockPlace | None = None
        self._dress()
        self.setModel(self.matrix)
        self.setItemDelegate(self._delegate)
        self.use(tokens)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._heights.settle)
        self._reading = QTimer(self)
        self._reading.setInterval(_READING_PAUSE)
        self._reading.timeout.connect(self._read_ahead)
        QTimer.singleShot(_READING_LATER, self._reading, self._reading.start)
        self._connect()
        self._structure_changed()

    def _dress(self) -> None:
        self.setHorizontalHeader(self._header)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(20)
        self.setAccessibleName(translate("Matrix", "Matrix of topics and columns"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
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
        self.matrix.rowsInserted.connect(self._lines_came)
        self.matrix.rowsRemoved.connect(self._lines_changed)
        self.matrix.columnsInserted.connect(self._structure_changed)
        self.matrix.columnsRemoved.connect(self._structure_changed)

    # -- what the tab tells it -----------------------------------------------------------------

    def follow(self, agenda: Agenda, changes: ChangeSet) -> None:
        """Show the agenda after a step; scroll position and selection stay."""
        # Lines that go take the cursor along, and that is not the officer choosing.
        self._quiet = True
        topmost = self.rowAt(0)
        anchor = self.matrix.lines[topmost].id if topmost >= 0 else ""
        offset = self.rowViewportPosition(topmost)
        self.matrix.follow(agenda, changes)
        self._put_back(anchor, offset)
        self._quiet = False
        self._tell_corner()
        self._later.start()

    def _put_back(self, anchor: str, offset: int) -> None:
        """Scroll so that a line stands where it stood, whatever came or went above it."""
        row = self.matrix.row_of(anchor)
        moved = self.rowViewportPosition(row) - offset if row >= 0 else 0
        if moved:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)

    def ask(self, asked: Filter, also: set[str]) -> None:
        """Show what passes a filter, and these contributions besides; the selection stays."""
        self._quiet = True
        self.layouts.forget()
        self.matrix.ask(asked, also)
        self._quiet = False
        self._tell_corner()
        self._heights.settle()

    def _read_ahead(self) -> None:
        if not self.matrix.read_ahead(_READ_AT_ONCE):
            self._reading.stop()

    def use(self, tokens: Tokens) -> None:
        """Draw in other colours."""
        self._delegate.tokens = tokens
        self.line_colour = tokens.line
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
        self._unfold_for(index, chosen)
        if self.currentIndex() != index:
            self._anchor = self._delegate.current = QPersistentModelIndex(index)
            self.selectionModel().blockSignals(True)
            self.setCurrentIndex(index)
            self.selectionModel().blockSignals(False)
        self._bring_into_sight(index)
        self.viewport().update()

    def _unfold_for(self, index: Index, contribution: str) -> None:
        """Show all of a compact cell when what is selected is folded away in it."""
        if contribution and index.column() != TOPIC_COLUMN:
            layout = self._layout(index)
            if layout.more is not None and contribution not in {one.id for one in layout.placed}:
                self._unfold(index)

    def _unfold(self, index: Index) -> None:
        self.layouts.unfold(index.row(), index.column())
        self._heights.settle()
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
        self._heights.estimate()
        self._later.start()

    def _lines_came(self, parent: Index, first: int, last: int) -> None:
        self._heights.estimate_new(first, last)
        self._lines_changed()

    def _lines_changed(self) -> None:
        self._span_headings()
        self._tell_corner()
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
        agenda = self.matrix.agenda
        total = sum(len(agenda.topics(line.id)) for line in agenda.action_lines)
        if topics != total:
            words = translate("Matrix", "%1 of %2 shown")
            count = words.replace("%1", str(topics)).replace("%2", str(total))
        self._header.tell_corner((translate("Matrix", "Topic"), count))

    def _share_width(self) -> None:
        """Give each column the least it needs, and share the rest out by how much is in it."""
        rows = [line.id for line in self.matrix.lines if line.kind == "row"][:SAMPLE]
        levels = [level.id for level in self.matrix.levels]
        heavy_columns = weights(self.matrix.agenda, rows, levels)
        zoom = self.layouts.zoom
        topic, narrowest = round(_TOPIC_WIDTH * zoom), round(_NARROWEST * zoom)
        rest = self.viewport().width() - topic - narrowest * len(levels)
        self._header.blockSignals(True)
        self.setColumnWidth(TOPIC_COLUMN, topic)
        left, heavy = max(0, rest), sum(heavy_columns)
        for at, weight in enumerate(heavy_columns):
            share = left if at == len(levels) - 1 else int(max(0, rest) * weight / heavy)
            self.setColumnWidth(at + 1, narrowest + share)
            left -= share
        self._header.blockSignals(False)
        self.updateGeometries()

    def _column_resized(self) -> None:
        # Only what is in sight: the others get their height when they come into sight.
        self._own_widths = True
        self._header.updateGeometry()
        self.updateGeometries()
        self._later.start()

    def zoom_to(self, zoom: float) -> None:
        """Draw larger or smaller; 1.0 is 100 %. Columns grow along."""
        by = zoom / self.layouts.zoom
        self.layouts.zoom = self._header.zoom = zoom
        self.layouts.forget()
        if self._own_widths:
            self._header.blockSignals(True)
            for at in range(self.matrix.columnCount()):
                self.setColumnWidth(at, round(self.columnWidth(at) * by))
            self._header.blockSignals(False)
        else:
            self._share_width()
        self._lay_out_afresh()

    def fold(self, compact: bool) -> None:
        """Show the first contributions of each cell only, or all."""
        if compact != self.layouts.compact:
            self.layouts.compact = compact
            self.layouts.unfolded.clear()
            self.layouts.forget()
            self._lay_out_afresh()

    def _lay_out_afresh(self) -> None:
        at = self.rowAt(0)
        self._header.updateGeometry()
        self._heights.estimate()
        if at >= 0:
            self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(at))
        self._heights.settle()
        if self.currentIndex().isValid():
            self._bring_into_sight(self.currentIndex())
        self.viewport().update()
        self._header.viewport().update()

    def _touched(self, places: set[Place]) -> None:
        self.layouts.follow(places)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._own_widths and event.oldSize().width() != event.size().width():
            self._share_width()
        self._heights.settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._heights.settle()
        self.moved.emit()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self.moved.emit()

    # -- selecting -----------------------------------------------------------------------------

    def _layout(self, index: Index) -> CellLayout:
        width = self.columnWidth(index.column()) - 1
        return self.layouts.of(index.row(), index.column(), width)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._anchor = self._delegate.current = QPersistentModelIndex(current)
        self._delegate.inside = False
        self.viewport().update()
        if current.isValid() and not self._quiet:
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

    # -- where the texts stand, for who edits them ---------------------------------------------

    def block_here(self) -> BlockPlace | None:
        """Return the block pointed at, else the first of the selected contribution."""
        index = self.currentIndex()
        if self._pointed is not None or not index.isValid() or not self._layout_of_texts(index):
            return self._pointed
        self._bring_into_sight(index)
        return self._layout(index).block_at(self._delegate.selected, 0)

    def rect_of_block(self, block: str) -> QRect | None:
        """Return where a block's text stands in the view; None when it does not."""
        agenda = self.matrix.agenda
        if not agenda.is_visible(block):
            return None
        one = agenda.contribution(agenda.block(block).parent)
        row, column = self.matrix.row_of(one.parent), self.matrix.column_of(one.level)
        if row < 0 or column <= TOPIC_COLUMN:
            return None
        index, zoom = self.matrix.index(row, column), self.layouts.zoom
        corner = self.visualRect(index).topLeft()
        for placed in self._layout(index).placed:
            for place in placed.blocks:
                if place.id == block:
                    rect = place.rect
                    at = corner + QPoint(round(rect.left() * zoom), round(rect.top() * zoom))
                    return QRect(at, QSize(round(rect.width() * zoom), round(rect.height() * zoom)))
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() != TOPIC_COLUMN:
            layout, y = self._layout(index), self._height_in(index, event.position().y())
            if layout.more is not None and y >= layout.more:
                self._unfold(index)
            elif not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._choose_in(index, layout.at(y))

    def _height_in(self, index: Index, y: float) -> float:
        """Return where in the layout of a cell a height of the view is."""
        return (y - self.visualRect(index).top()) / self.layouts.zoom

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            if index.column() != TOPIC_COLUMN:
                layout, y = self._layout(index), self._height_in(index, event.position().y())
                self._pointed = layout.block_at(layout.at(y), y)
            self.edit_asked.emit()
            self._pointed = None

    # -- keys ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._enter()
        elif key in _MOVES and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._extend(_MOVES[key])
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setMimeData(copied(self.matrix, self.selectedIndexes()))
        elif key == Qt.Key.Key_F2:
            self.edit_asked.emit()
        elif self._delegate.inside and key == Qt.Key.Key_Escape:
            self._go_inside(False)
        elif self._delegate.inside and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _extend(self, move: QAbstractItemView.CursorAction) -> None:
        """Select from where the cursor was put to one cell further."""
        anchor = self.matrix.index(self._anchor.row(), self._anchor.column())
        moved = self.moveCursor(move, Qt.KeyboardModifier.ShiftModifier)
        if anchor.isValid() and moved.isValid():
            self.selectionModel().setCurrentIndex(moved, _SELECT.NoUpdate)
            self.selectionModel().select(QItemSelection(anchor, moved), _SELECT.ClearAndSelect)
            self._anchor = QPersistentModelIndex(anchor)
            self.viewport().update()

    def _enter(self) -> None:
        index = self.currentIndex()
        if index.isValid() and self._layout_of_texts(index) and self._layout(index).more:
            self._unfold(index)
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
                    zoom = self.layouts.zoom
                    top, bottom = rect.top() + one.top * zoom, rect.top() + one.bottom * zoom
        height = self.viewport().height()
        bar = self.verticalScrollBar()
        if top < 0 or bottom - top > height:
            bar.setValue(bar.value() + round(top))
        elif bottom > height:
            bar.setValue(bar.value() + round(bottom - height))
