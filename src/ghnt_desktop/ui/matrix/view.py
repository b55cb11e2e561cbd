"""The matrix as the officer works in it: keys from cell to cell, a contribution at a click."""

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.matrix.accessible import Reach
from ghnt_desktop.ui.matrix.dropping import DropTable
from ghnt_desktop.ui.matrix.layout import PADDING, BlockPlace
from ghnt_desktop.ui.matrix.model import TOPIC_COLUMN, Index
from ghnt_desktop.ui.shared.announcing import speak_cursor
from ghnt_desktop.ui.shared.selection import Selected, cell_id, cell_of
from ghnt_desktop.ui.shared.tokens import Tokens

_SELECT = QItemSelectionModel.SelectionFlag
_MOVES: dict[int, QAbstractItemView.CursorAction] = {
    Qt.Key.Key_Left: QAbstractItemView.CursorAction.MoveLeft,
    Qt.Key.Key_Right: QAbstractItemView.CursorAction.MoveRight,
    Qt.Key.Key_Up: QAbstractItemView.CursorAction.MoveUp,
    Qt.Key.Key_Down: QAbstractItemView.CursorAction.MoveDown,
}


#: Keys that go to the window's commands from here, so that a text keeps them for itself.
_STEPS: dict[int, str] = {
    Qt.Key.Key_Left: "move_left",
    Qt.Key.Key_Right: "move_right",
    Qt.Key.Key_Up: "move_up",
    Qt.Key.Key_Down: "move_down",
}
_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_CLIPBOARD = {
    QKeySequence.StandardKey.Copy: "copy",
    QKeySequence.StandardKey.Cut: "cut",
    QKeySequence.StandardKey.Paste: "paste",
}


def _command_of(event: QKeyEvent) -> str:
    """Return the window's command for a key, "" for none."""
    if event.key() in _STEPS and event.modifiers() == _ALT_SHIFT:
        return _STEPS[event.key()]
    return next((_CLIPBOARD[one] for one in _CLIPBOARD if event.matches(one)), "")


class MatrixView(DropTable):
    """Shows one agenda; says what the officer selects and when a text is to be edited."""

    chosen = Signal(str, str)
    edit_asked = Signal()
    commanded = Signal(str)
    #: The cell under the last click, until a key is pressed.
    _pressed = QPersistentModelIndex()

    def __init__(self, agenda: Agenda, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(agenda, tokens, parent)
        self._anchor = QPersistentModelIndex()
        self._pointed: BlockPlace | None = None
        self._pressing = False
        self._reach = Reach(self)

    def _lay_out_afresh(self) -> None:
        super()._lay_out_afresh()
        if self.currentIndex().isValid():
            self._bring_into_sight(self.currentIndex())

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
            self._bring_column_into_sight(index)
        self._bring_into_sight(index)
        self.viewport().update()

    def _bring_column_into_sight(self, index: Index) -> None:
        """Scroll sideways to what was selected elsewhere; up and down goes by contribution."""
        if not self._pressing:
            height = self.verticalScrollBar().value()
            self.scrollTo(index)
            self.verticalScrollBar().setValue(height)

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

    # -- selecting -----------------------------------------------------------------------------

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

    @property
    def inside(self) -> str:
        """The contribution that the cursor is in, "" while it is on a whole cell."""
        return self._delegate.selected if self._delegate.inside else ""

    @property
    def chosen_here(self) -> str:
        """The contribution that is selected, "" for none."""
        return self._delegate.selected

    def go_to(self, index: Index, contribution: str) -> None:
        """Put the cursor in a cell, and in a contribution of it unless that is ""."""
        self.setCurrentIndex(index)
        if contribution:
            self.chosen.emit("contribution", contribution)
        self._go_inside(bool(contribution))

    def go_to_spot(self, by: int) -> None:
        """Put the cursor in the next white spot, or the one before; stay where there is none."""
        found = self.matrix.spot_after(self.currentIndex().row(), self.currentIndex().column(), by)
        if found is not None:
            self.setCurrentIndex(self.matrix.index(*found))

    def select_here(self) -> None:
        """Select what stands at the cursor."""
        if self.currentIndex().isValid():
            self._choose_in(self.currentIndex(), "")
        else:
            self.chosen.emit("", "")

    @property
    def column(self) -> str:
        """The column the officer works on: at the cursor of the header, else of the cells."""
        return self.header.level or self.place()[1]

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
        if self._layout(index).cut:
            self._unfold(index)
        self._bring_into_sight(index)
        return self._layout(index).block_at(self._delegate.selected, 0)

    def place_of(self, block: str) -> BlockPlace | None:
        """Return where a block stands in its cell; None when it does not."""
        index = self._index_of_block(block)
        placed = self._layout(index).placed if index is not None else ()
        return next((place for one in placed for place in one.blocks if place.id == block), None)

    def _index_of_block(self, block: str) -> QModelIndex | None:
        agenda = self.matrix.agenda
        if not agenda.is_visible(block):
            return None
        one = agenda.contribution(agenda.block(block).parent)
        row, column = self.matrix.row_of(one.parent), self.matrix.column_of(one.level)
        return self.matrix.index(row, column) if row >= 0 and column > TOPIC_COLUMN else None

    def rect_of_block(self, block: str) -> QRect | None:
        """Return where a block's text stands in the view; None when it does not."""
        index, place = self._index_of_block(block), self.place_of(block)
        if index is None or place is None:
            return None
        corner, zoom, rect = self.visualRect(index).topLeft(), self.layouts.zoom, place.rect
        at = corner + QPoint(round(rect.left() * zoom), round(rect.top() * zoom))
        return QRect(at, QSize(round(rect.width() * zoom), round(rect.height() * zoom)))

    def room_for_texts(self, block: str) -> tuple[int, int]:
        """Return where the texts of a block's cell begin in the view, and how wide they may be."""
        index, zoom = self._index_of_block(block), self.layouts.zoom
        if index is None:
            return 0, 0
        width = (self.columnWidth(index.column()) - 1) / zoom - 2 * PADDING
        return self.visualRect(index).left() + round(PADDING * zoom), round(width * zoom)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # What is pointed at stays under the pointer: the second click of two is meant for it too.
        self._pressing = True
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        held = self._held_at(event.position().toPoint()) if plain else ""
        self._dragging.pressed(event, held)
        self._pressed = QPersistentModelIndex(self.indexAt(event.position().toPoint()))
        try:
            self._press(event)
        finally:
            self._pressing = False

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        # Half a second after a click Qt would still put a cell that is cut off wholly in sight.
        if not self._pressed.isValid() or self._pressed != index:
            super().scrollTo(index, hint)

    def _press(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() != TOPIC_COLUMN:
            layout, y = self._layout(index), self._height_in(index, event.position().y())
            if layout.more is not None and y >= layout.more:
                self._unfold(index)
            elif not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._choose_in(index, layout.at(y))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            if index.column() != TOPIC_COLUMN:
                if self._layout(index).cut:
                    self._unfold(index)
                layout, y = self._layout(index), self._height_in(index, event.position().y())
                self._pointed = layout.block_at(layout.at(y), y)
            self.edit_asked.emit()
            self._pointed = None

    # -- keys ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._pressed = QPersistentModelIndex()
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._enter()
        elif key == Qt.Key.Key_Up and not event.modifiers() and self._is_on_top():
            self.header.enter(self.currentIndex().column())
        elif key in _MOVES and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._extend(_MOVES[key])
        elif command := _command_of(event):
            self.commanded.emit(command)
        elif key == Qt.Key.Key_F2:
            self.edit_asked.emit()
        elif self._delegate.inside and key == Qt.Key.Key_Escape:
            self._go_inside(False)
        elif self._delegate.inside and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _is_on_top(self) -> bool:
        return self.currentIndex().row() == 0 and not self._delegate.inside and self.has_columns

    @property
    def chosen_contributions(self) -> list[str]:
        """The contributions in the chosen cells, of one cell only the selected one."""
        chosen = self.selectedIndexes()
        if len(chosen) <= 1:
            return [self._delegate.selected] if self._delegate.selected else []
        rows = sorted((index.row(), index.column()) for index in chosen)
        cells = (self.matrix.cell(*at) for at in rows if self._holds_texts(*at))
        return [said.id for cell in cells for said in cell.said]

    def _holds_texts(self, row: int, column: int) -> bool:
        return column != TOPIC_COLUMN and self.matrix.lines[row].kind == "row"

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
        speak_cursor(self)

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
        if self._pressing:
            return
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
