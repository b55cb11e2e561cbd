"""Draws the cells of the matrix from their layouts, with selection, focus and white spots."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ghnt_desktop.ui.matrix.contents import Cell
from ghnt_desktop.ui.matrix.headings import draw_heading, draw_topic
from ghnt_desktop.ui.matrix.layout import CellLayout
from ghnt_desktop.ui.matrix.layouts import Layouts
from ghnt_desktop.ui.matrix.model import MatrixModel
from ghnt_desktop.ui.matrix.pieces import draw_spot, draw_words
from ghnt_desktop.ui.matrix.sentences import (
    action_line_words,
    empty_words,
    heading_hint,
    topic_words,
)
from ghnt_desktop.ui.shared.theme import font
from ghnt_desktop.ui.shared.tokens import META, Tokens

_RING = 2


class MatrixDelegate(QStyledItemDelegate):
    """``current`` is the cell with the cursor, ``selected`` the contribution in it, or ""."""

    def __init__(self, parent: QWidget, model: MatrixModel, layouts: Layouts) -> None:
        super().__init__(parent)
        self._model = model
        self._layouts = layouts
        self.tokens: Tokens
        self.current = QPersistentModelIndex()
        self.selected = ""
        self.inside = False

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._model.lines[index.row()]
        agenda = self._model.agenda
        if line.kind == "action_line":
            hint = heading_hint(agenda, line)
            draw_heading(painter, rect, action_line_words(agenda, line), self.tokens, hint)
        elif index.column() == 0:
            draw_topic(painter, rect, topic_words(agenda, line), line.first, self.tokens, 0)
        else:
            self._cell(painter, rect, index)
        if self.current == index:
            self._ring(painter, rect)
        painter.restore()

    def _cell(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        t = self.tokens
        cell = self._model.cell(index.row(), index.column())
        ground = t.spot if cell.spot else t.surface
        painter.fillRect(rect, QColor(t.accentsoft if self.current == index else ground))
        if not cell.said:
            self._empty(painter, rect, cell)
            return
        layout = self._layouts.of(index.row(), index.column(), rect.width())
        origin = QPointF(rect.topLeft())
        self._chosen(painter, rect, layout)
        for piece in layout.pieces:
            piece.draw(painter, origin)

    def _chosen(self, painter: QPainter, rect: QRect, layout: CellLayout) -> None:
        """Draw the ground of the selected contribution where there is more than one."""
        for one in layout.placed if len(layout.placed) > 1 else ():
            if one.id == self.selected:
                place = QRectF(
                    rect.left(), rect.top() + one.top, rect.width(), one.bottom - one.top
                )
                painter.fillRect(place, QColor(self.tokens.sel))
                if self.inside:
                    bar = QRectF(place.left(), place.top(), 4, place.height())
                    painter.fillRect(bar, QColor(self.tokens.accent))

    def _empty(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        words, t = empty_words(cell), self.tokens
        if cell.spot:
            place = QRectF(rect).adjusted(6.5, 6.5, -6.5, -6.5)
            draw_spot(painter, place, words, font(META), t.spotedge, t.text2)
        elif words:
            draw_words(painter, QRectF(rect).adjusted(10, 10, -10, -10), words, font(META), t.text2)

    def _ring(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QPen(QColor(self.tokens.accent), _RING))
        painter.setBrush(QColor(0, 0, 0, 0))
        painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
