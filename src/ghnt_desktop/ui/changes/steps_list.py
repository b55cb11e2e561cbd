"""The list of steps as it is seen and walked through."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ghnt_desktop.ui.changes.steps_model import LINE, Drawn, Line, StepsModel
from ghnt_desktop.ui.shared.icons import icon
from ghnt_desktop.ui.shared.theme import font
from ghnt_desktop.ui.shared.tokens import BODY, META, Tokens
from ghnt_desktop.ui.shared.words import translate

Index = QModelIndex | QPersistentModelIndex
_AIR, _LEFT, _SIGN, _INDENT = 7, 30, 16, 22
#: Narrower than this in logical pixels, nothing can be read.
_NARROWEST = 220


class StepsList(QListView):
    """``chosen`` tells that the cursor moved, ``entered`` that the officer wants to read on."""

    chosen = Signal()
    entered = Signal()

    def __init__(self, model: StepsModel, tokens: Tokens) -> None:
        super().__init__()
        self.steps = model
        self._drawing = _Drawing(self, tokens)
        self.setObjectName("steps")
        self.setModel(model)
        self.setItemDelegate(self._drawing)
        self.setUniformItemSizes(True)
        self.setMinimumWidth(_NARROWEST)
        self.setAccessibleName(translate("Changes", "Changes, the latest first"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())

    @property
    def here(self) -> Line | None:
        """The line at the cursor."""
        row = self.currentIndex().row()
        return self.steps.lines[row] if 0 <= row < len(self.steps.lines) else None

    def go_to(self, step: str, thing: str = "") -> None:
        """Put the cursor on a step, or on its part about a thing; else on the latest step."""
        row = max(self.steps.row_of(step, thing), 1)
        if row < len(self.steps.lines):
            self.setCurrentIndex(self.steps.index(row))

    def use(self, tokens: Tokens) -> None:
        """Follow the theme."""
        self._drawing.tokens = tokens
        self.viewport().update()

    def zoom_to(self, zoom: float) -> None:
        """Draw larger or smaller."""
        self._drawing.zoom = zoom
        self.scheduleDelayedItemsLayout()

    # -- opening into parts --------------------------------------------------------------------

    def turn(self, opens: bool) -> None:
        """Open the step at the cursor into its parts, or shut it."""
        row = self.currentIndex().row()
        if self.here is not None and self.here.part is not None and not opens:
            row = self.steps.row_of(self.here.step)
            self.setCurrentIndex(self.steps.index(row))
        if row >= 0:
            self.steps.turn(row, opens)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right opens a step, left shuts it, Enter reads on at the right."""
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Plus):
            self.turn(True)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Minus):
            self.turn(False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < _LEFT:
            self.steps.turn(index.row(), not self.steps.is_open(index.row()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.steps.turn(index.row(), not self.steps.is_open(index.row()))


class _Drawing(QStyledItemDelegate):
    """Draws two lines of words, of one height for all; a day as a heading over a rule."""

    def __init__(self, view: StepsList, tokens: Tokens) -> None:
        super().__init__(view)
        self._steps = view.steps
        self.tokens = tokens
        self.zoom = 1.0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        high = sum(QFontMetrics(font(size * self.zoom)).height() for size in (BODY, META))
        return QSize(_NARROWEST, high + 2 * _AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE)
        drawn = self._steps.drawn(index.row())
        painter.save()
        painter.setClipRect(option.rect)
        if line.step:
            self._ground(painter, option, index)
            self._words(painter, option, line, drawn)
        else:
            self._day(painter, option, drawn)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = QApplication.style() if ground.widget is None else ground.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget)

    def _day(self, painter: QPainter, option: QStyleOptionViewItem, drawn: Drawn) -> None:
        rect, face = option.rect, font(BODY * self.zoom, strong=True)
        painter.fillRect(rect, QColor(self.tokens.sunken))
        painter.setFont(face)
        painter.setPen(QColor(self.tokens.text))
        place = rect.adjusted(12, 0, -8, -_AIR)
        painter.drawText(place, Qt.AlignmentFlag.AlignBottom, drawn.title)
        painter.setPen(QPen(QColor(self.tokens.line)))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _words(
        self, painter: QPainter, option: QStyleOptionViewItem, line: Line, drawn: Drawn
    ) -> None:
        indent = _LEFT + (_INDENT if line.part is not None else 0)
        place = option.rect.adjusted(indent, _AIR, -10, -_AIR)
        self._sign(painter, option.rect, drawn.opens)
        strong, small = font(BODY * self.zoom, strong=True), font(META * self.zoom)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        colour = option.palette.color(
            QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        )
        quiet = colour if chosen else QColor(self.tokens.text2)
        painter.setPen(quiet)
        painter.setFont(small)
        width = QFontMetrics(small).horizontalAdvance(drawn.time)
        top = place.top() + QFontMetrics(strong).ascent()
        painter.drawText(QPointF(place.right() - width, top), drawn.time)
        painter.setPen(colour)
        _line(painter, place.adjusted(0, 0, -width - 8, 0), top, strong, drawn.title)
        painter.setPen(quiet)
        below = place.top() + QFontMetrics(strong).height() + QFontMetrics(small).ascent()
        _line(painter, place, below, small, drawn.below)

    def _sign(self, painter: QPainter, rect: QRect, opens: str) -> None:
        """Draw whether a step can be opened, or shut."""
        if opens:
            name = "chevron-down" if opens == "open" else "chevron-right"
            place = QRect(rect.left() + 8, rect.top() + _AIR + 2, _SIGN, _SIGN)
            icon(name, QPalette.ColorRole.Text).paint(painter, place)


def _line(painter: QPainter, place: QRect, base: float, face: QFont, words: str) -> None:
    painter.setFont(face)
    room = painter.fontMetrics()
    told = room.elidedText(words, Qt.TextElideMode.ElideMiddle, place.width())
    painter.drawText(QPointF(place.left(), base), told)
