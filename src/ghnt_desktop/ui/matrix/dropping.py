"""The matrix as something contributions are dragged over, with the place where they would come."""

from PySide6.QtCore import QMimeData, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.matrix.copying import copied
from ghnt_desktop.ui.matrix.dragging import Dragging, Target, carried, ghost, target_in
from ghnt_desktop.ui.matrix.laid_out import LaidOutTable
from ghnt_desktop.ui.matrix.model import TOPIC_COLUMN, Index
from ghnt_desktop.ui.shared.carrying import copies
from ghnt_desktop.ui.shared.tokens import Tokens

_EDGE = 32
_LINE = 4


class DropTable(LaidOutTable):
    """``put`` asks to bring contributions to a place: their ids, the place, whether as copies."""

    put = Signal(object, object, bool)

    def __init__(self, agenda: Agenda, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(agenda, tokens, parent)
        self._dragging = Dragging(self, self._picture)
        self._target: Target | None = None
        self.may_change = True
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)

    # -- pulling -------------------------------------------------------------------------------

    def _held_at(self, point: QPoint) -> str:
        """Return the contribution under the mouse if it is the selected one, else ""."""
        index = self.indexAt(point)
        if not self.may_change or not index.isValid() or index.column() == TOPIC_COLUMN:
            return ""
        if self._delegate.current != index or not self._delegate.selected:
            return ""
        found = self._layout(index).at(self._height_in(index, point.y()))
        return found if found == self._delegate.selected else ""

    def _height_in(self, index: Index, y: float) -> float:
        """Return where in the layout of a cell a height of the view is."""
        return (y - self.visualRect(index).top()) / self.layouts.zoom

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            over = bool(self._held_at(event.position().toPoint()))
            shape = Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
        if self._dragging.pulled(event):
            self._dragging.carry(self.matrix, self.words_here())
        elif not self._dragging.holds:
            super().mouseMoveEvent(event)

    def words_here(self) -> QMimeData:
        """Return the chosen cells, or the selected contribution of one, for other programs."""
        return copied(self.matrix, self.selectedIndexes(), self._delegate.selected)

    def _picture(self) -> QPixmap:
        """Return how the selected contribution looks."""
        index = QPersistentModelIndex(self._delegate.current)
        rect, zoom = self.visualRect(index), self.layouts.zoom
        for one in self._layout(index).placed:
            if one.id == self._delegate.selected:
                top, high = rect.top() + one.top * zoom, (one.bottom - one.top) * zoom
                rect = QRect(rect.left(), round(top), rect.width(), round(high))
        return ghost(self.viewport().grab(rect.intersected(self.viewport().rect())))

    # -- letting go ----------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.may_change and carried(event, self.matrix):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        target = self._target_of(event)
        self._aim(target)
        if target is None:
            event.ignore()
            return
        wanted = Qt.DropAction.CopyAction if copies(event) else Qt.DropAction.MoveAction
        event.setDropAction(wanted)
        event.accept()
        height = self.viewport().height()
        if not _EDGE <= event.position().y() <= height - _EDGE:
            self.startAutoScroll()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._aim(None)
        self.stopAutoScroll()

    def dropEvent(self, event: QDropEvent) -> None:
        target, load = self._target_of(event), carried(event, self.matrix)
        self._aim(None)
        self.stopAutoScroll()
        if target is None:
            event.ignore()
            return
        event.acceptProposedAction()
        self.put.emit(load.ids, target.place, copies(event))

    def _target_of(self, event: QDragMoveEvent | QDropEvent) -> Target | None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        if not index.isValid() or not self.may_change or not carried(event, self.matrix):
            return None
        line = self.matrix.lines[index.row()]
        if line.kind == "action_line" or (line.kind != "row" and index.column() != TOPIC_COLUMN):
            return None
        layout = self._layout(index) if index.column() != TOPIC_COLUMN else None
        return target_in(self.matrix, index, layout, self._height_in(index, point.y()))

    def _aim(self, target: Target | None) -> None:
        if target != self._target:
            self._target = target
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._target is None or not self._target.index.isValid():
            return
        rect = self.visualRect(self._target.index)
        accent = QColor(self._delegate.tokens.accent)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(accent, 2, Qt.PenStyle.DashLine))
        painter.drawRect(rect.adjusted(2, 2, -3, -3))
        if self._target.index.column() != TOPIC_COLUMN:
            down = round(self._target.line * self.layouts.zoom)
            y = min(rect.top() + max(down, _LINE), rect.bottom() - _LINE)
            painter.fillRect(QRect(rect.left() + 4, y - 2, rect.width() - 9, _LINE), accent)
        painter.end()
