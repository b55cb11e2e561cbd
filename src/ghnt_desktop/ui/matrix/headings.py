"""The quiet parts of the matrix: heading lines, the topic column and the header of the columns."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHeaderView, QWidget

from ghnt_desktop.domain.structure import Level
from ghnt_desktop.ui.matrix.model import LEVEL_ROLE
from ghnt_desktop.ui.shared.announcing import announce
from ghnt_desktop.ui.shared.level_colours import level_colour
from ghnt_desktop.ui.shared.theme import font
from ghnt_desktop.ui.shared.tokens import BODY, LONG_TEXT, META, Tokens
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.shared.wrapped import Wrapped

HEADING_HEIGHT = 40
_PADDING = 10
_BAR = 4
_NUMBER_GAP = 8
_LEAST_HEADER = 44
_BETWEEN = 4
_LOW_LINES, _LOW_AROUND = 2, 10


def draw_heading(
    painter: QPainter, rect: QRect, words: tuple[str, str], tokens: Tokens, hint: str
) -> None:
    """Draw the line above the topics of an action line, and a hint at its end."""
    painter.fillRect(rect, QColor(tokens.win))
    painter.setFont(font(META, strong=True))
    painter.setPen(QColor(tokens.accent))
    place = rect.adjusted(_PADDING, 0, -_PADDING, 0)
    middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    word_rect = painter.boundingRect(place, middle, words[0])
    painter.drawText(place, middle, words[0])
    painter.setFont(font(LONG_TEXT, strong=True))
    painter.setPen(QColor(tokens.text))
    place = place.adjusted(word_rect.width() + 12, 0, 0, 0)
    title_rect = painter.boundingRect(place, middle, words[1])
    painter.drawText(place, middle, words[1])
    painter.setFont(font(META))
    painter.setPen(QColor(tokens.text2))
    painter.drawText(place.adjusted(title_rect.width() + 16, 0, 0, 0), middle, hint)


def draw_topic(
    painter: QPainter,
    rect: QRectF,
    words: tuple[str, str, str, str],
    first: bool,
    tokens: Tokens,
    ground: str,
    top: float,
) -> None:
    """Draw a topic's number, title, mark and white spots; in sight while a high row scrolls by.

    ``top`` is where the visible part of the table begins, ``ground`` the colour behind the words.
    """
    painter.fillRect(rect, QColor(ground))
    number, title, *below = _topic_parts(words, first, rect.width())
    height = max(number.height, title.height) + sum(part.height + _BETWEEN for part in below)
    y = min(max(rect.top() + _PADDING, top + _PADDING), rect.bottom() - _PADDING - height)
    x = rect.left() + _PADDING
    colour = tokens.text if first else tokens.text2
    number.draw(painter, QPointF(x, y), colour)
    shift = number.width + _NUMBER_GAP if number.width else 0
    title.draw(painter, QPointF(x + shift, y), colour)
    y += title.height
    for part in below:
        part.draw(painter, QPointF(x + shift, y + _BETWEEN), tokens.text2)
        y += part.height + _BETWEEN


def topic_height(words: tuple[str, str, str, str], first: bool, width: float) -> float:
    """Return how high the topic column wants a line to be."""
    number, title, *below = _topic_parts(words, first, width)
    more = sum(part.height + _BETWEEN for part in below)
    return max(number.height, title.height) + more + 2 * _PADDING


@lru_cache(maxsize=200)
def _topic_parts(
    words: tuple[str, str, str, str], first: bool, width: float
) -> tuple[Wrapped, ...]:
    room = width - 2 * _PADDING
    number = Wrapped(words[0], font(BODY, strong=first), room)
    indent = number.width + _NUMBER_GAP if words[0] else 0
    title = Wrapped(words[1], font(BODY, strong=first), room - indent)
    below = (Wrapped(told, font(META), room - indent) for told in words[2:] if told)
    return number, title, *below


@lru_cache(maxsize=50)
def _title(words: str, width: float, most: int) -> Wrapped:
    return Wrapped(words, font(BODY, strong=True), width, most=most)


@lru_cache(maxsize=50)
def _below(words: str, width: float) -> Wrapped:
    return Wrapped(words, font(META), width)


_BOTH = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
#: What the keys do on a column in the header, as commands of the window.
_KEYS: dict[tuple[int, Qt.KeyboardModifier], str] = {
    (Qt.Key.Key_F2, _PLAIN): "column",
    (Qt.Key.Key_Return, _PLAIN): "column",
    (Qt.Key.Key_Enter, _PLAIN): "column",
    (Qt.Key.Key_Insert, _PLAIN): "add_level",
    (Qt.Key.Key_Delete, _PLAIN): "delete_column",
    (Qt.Key.Key_Left, _BOTH): "column_left",
    (Qt.Key.Key_Right, _BOTH): "column_right",
}
_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class LevelHeader(QHeaderView):
    """The header of the columns: a bar in the colour of the level, its title wrapped.

    ``frozen`` tells how wide the first section is that stays where it is, 0 for none. The cursor
    comes here by the up arrow, a right click or a double click; ``left`` asks the view to take the
    focus back. A ``low`` one has two lines of each title and nothing below; the tooltip and the
    screen reader say all.
    """

    commanded = Signal(str)
    menu_asked = Signal(QPoint)
    left = Signal()

    def __init__(self, parent: QWidget, tokens: Tokens, frozen: Callable[[], int]) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.current = 0
        self.setAccessibleName(translate("Matrix", "Titles of the columns"))
        self.tokens = tokens
        self.corner = ("", "")
        self.zoom = 1.0
        self.low = False
        self._frozen = frozen
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(96)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def tell_corner(self, words: tuple[str, str]) -> None:
        """Say what stands above the topics: a word, and a count below it."""
        self.corner = words
        self.updateGeometry()
        self.viewport().update()

    # -- working on columns --------------------------------------------------------------------

    @property
    def level(self) -> str:
        """The id of the column at the cursor of the header, "" while that is elsewhere."""
        if not self.current or self.window().focusWidget() is not self:
            return ""
        level = self._level(self.current)
        return level.id if level is not None else ""

    def enter(self, section: int) -> None:
        """Put the cursor on a column, with the focus here."""
        self.current = min(max(1, section), self.count() - 1)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _tell(self) -> None:
        self.viewport().update()
        title, below = self._titles(self.current)
        announce(self, ", ".join(filter(None, (title, below))))

    def event(self, event: QEvent) -> bool:
        # Here these keys are about the column, not about what is selected in the matrix.
        is_key = isinstance(event, QKeyEvent) and (event.key(), event.modifiers()) in _KEYS
        if is_key and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = _KEYS.get((event.key(), event.modifiers()))
        if event.key() in _STEPS and not event.modifiers():
            self.enter(self.current + _STEPS[event.key()])
        elif command is not None:
            self.commanded.emit(command)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        section = self.logicalIndexAt(event.position().toPoint())
        # On a border the double click is meant for the width.
        if section > 0 and self.cursor().shape() is not Qt.CursorShape.SplitHCursor:
            self.enter(section)
            self.commanded.emit("column")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        section = self.current if by_key else self.logicalIndexAt(event.pos())
        if section > 0:
            self.enter(section)
            left = QPoint(self.sectionViewportPosition(section), self.height())
            self.menu_asked.emit(self.mapToGlobal(left) if by_key else event.globalPos())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # -- drawing -------------------------------------------------------------------------------

    def _titles(self, section: int) -> tuple[str, str]:
        if section == 0:
            return self.corner
        model = self.model()
        told = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.UserRole)
        words = (model.headerData(section, Qt.Orientation.Horizontal, role) for role in told)
        title, below = words if model else ("", "")
        return str(title or ""), str(below or "")

    def _wrapped(self, section: int) -> tuple[Wrapped, Wrapped | None]:
        """Return the title of a section, and what stands below it."""
        width = self.sectionSize(section) / self.zoom - 2 * _PADDING
        title, below = self._titles(section)
        if self.low:
            return _title(title, width, _LOW_LINES), None
        return _title(title, width, 0), _below(below, width) if below else None

    def _height(self, section: int) -> float:
        title, below = self._wrapped(section)
        return title.height + (below.height + 2 if below else 0)

    def sizeHint(self) -> QSize:
        highest = max((self._height(at) for at in range(self.count())), default=0)
        around = _LOW_AROUND if self.low else 20
        height = max(0 if self.low else _LEAST_HEADER, round(highest) + around)
        return QSize(super().sizeHint().width(), round(height * self.zoom))

    def setOffset(self, offset: int) -> None:
        super().setOffset(offset)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._frozen():
            painter = QPainter(self.viewport())
            self.paintSection(painter, QRect(0, 0, self._frozen(), self.height()), 0)
            painter.end()

    def _level(self, section: int) -> Level | None:
        model = self.model()
        told = model.headerData(section, Qt.Orientation.Horizontal, LEVEL_ROLE) if model else None
        return told if isinstance(told, Level) else None

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        t = self.tokens
        painter.save()
        painter.fillRect(rect, QColor(t.sunken))
        level = self._level(logicalIndex)
        if level is not None:
            bar = QRect(rect.left(), rect.top(), rect.width() - 1, _BAR)
            painter.fillRect(bar, QColor(level_colour(level, t)))
        painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), QColor(t.line))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(t.edge))
        if logicalIndex == self.current and self.hasFocus():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.translate(rect.topLeft())
        painter.scale(self.zoom, self.zoom)
        title, below = self._wrapped(logicalIndex)
        at = QPointF(_PADDING, _BAR + (2 if self.low else 6))
        title.draw(painter, at, t.text)
        if below:
            below.draw(painter, QPointF(at.x(), at.y() + title.height + 2), t.text2)
        painter.restore()
