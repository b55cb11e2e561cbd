"""Draws the cells of the matrix from their layouts, with selection, focus and white spots."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

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
)
from ghnt_desktop.ui.shared.glyphs import STATE_ICONS
from ghnt_desktop.ui.shared.icon_drawing import draw_icon
from ghnt_desktop.ui.shared.theme import font
from ghnt_desktop.ui.shared.tokens import META, Tokens

_RING = 2
_SIGN = 16
Index = QModelIndex | QPersistentModelIndex


class MatrixDelegate(QStyledItemDelegate):
    """``current`` is the cell with the cursor, ``selected`` the contribution in it, or "".

    ``drawn`` counts the cells drawn, for whoever wants to know what a change costs.
    """

    def __init__(self, parent: QWidget, model: MatrixModel, layouts: Layouts) -> None:
        super().__init__(parent)
        self._model = model
        self._layouts = layouts
        self._width = parent.width
        self.tokens: Tokens
        self.current = QPersistentModelIndex()
        self.selected = ""
        self.inside = False
        self.drawn = 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.drawn += 1
        line, rect = self._model.lines[index.row()], QRect(option.rect)
        if line.kind == "action_line":
            # It reaches over all columns, and its words do not scroll away with them.
            rect = QRect(0, rect.top(), self._width(), rect.height())
        zoom = self._layouts.zoom
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        painter.scale(zoom, zoom)
        place = QRectF(0, 0, rect.width() / zoom, rect.height() / zoom)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if line.kind == "action_line":
            words = action_line_words(self._model.agenda, line)
            hint = heading_hint(self._model.agenda, line)
            draw_heading(painter, place.toRect(), words, self.tokens, hint)
        elif index.column() == 0:
            words_of_topic = self._model.topic_words(index.row())
            ground = self.tokens.accentsoft if is_selected else self.tokens.sunken
            top = -rect.top() / zoom
            draw_topic(painter, place, words_of_topic, line.first, self.tokens, ground, top)
        else:
            layout = self._layouts.of(index.row(), index.column(), rect.width())
            self._cell(painter, place, layout, is_selected)
        if self.current == index:
            self._ring(painter, place)
        elif is_selected and self.tokens.name == "contrast":
            # Here no tint tells what is selected.
            self._ring(painter, place.adjusted(4, 4, -4, -4))
        painter.restore()

    def _cell(
        self, painter: QPainter, place: QRectF, layout: CellLayout, is_selected: bool
    ) -> None:
        t, cell = self.tokens, layout.cell
        ground = t.spot if cell.spot else t.surface
        painter.fillRect(place, QColor(t.accentsoft if is_selected else ground))
        if not cell.said:
            self._empty(painter, place, cell)
        self._chosen(painter, place, layout)
        for piece in layout.pieces:
            piece.draw(painter, QPointF(0, 0))

    def _chosen(self, painter: QPainter, place: QRectF, layout: CellLayout) -> None:
        """Draw the ground of the selected contribution where there is more than one."""
        for one in layout.placed if len(layout.placed) > 1 else ():
            if one.id == self.selected:
                own = QRectF(0, one.top, place.width(), one.bottom - one.top)
                painter.fillRect(own, QColor(self.tokens.sel))
                if self.inside:
                    bar = QRectF(0, own.top(), 4, own.height())
                    painter.fillRect(bar, QColor(self.tokens.accent))

    def _empty(self, painter: QPainter, place: QRectF, cell: Cell) -> None:
        words, t = empty_words(cell), self.tokens
        if cell.spot and not cell.proposed:
            box = place.adjusted(6.5, 6.5, -6.5, -6.5)
            draw_spot(painter, box, words, font(META), t.spotedge, t.text2)
        elif words and cell.state and not cell.proposed:
            sign = QRectF(place.left() + 10, place.top() + 10, _SIGN, _SIGN)
            draw_icon(painter, STATE_ICONS[cell.state], sign, t.text2)
            beside = place.adjusted(10 + _SIGN + 6, 9, -10, -10)
            draw_words(painter, beside, words, font(META), t.text2)

    def _ring(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(QPen(QColor(self.tokens.accent), _RING))
        painter.setBrush(QColor(0, 0, 0, 0))
        painter.drawRect(place.adjusted(1, 1, -1, -1))
