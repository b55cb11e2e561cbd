"""A little picture of an agenda to come: its columns side by side, its action lines below."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ghnt_desktop.document.templates import Column
from ghnt_desktop.domain.structure import Level, LevelKind
from ghnt_desktop.ui.shared.level_colours import level_colour
from ghnt_desktop.ui.shared.theme import font
from ghnt_desktop.ui.shared.tokens import META, Tokens
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.shared.wrapped import Wrapped

_HEIGHT, _HEADER, _LINE, _BAR, _AIR = 190, 56, 38, 4, 6
#: A column is drawn at least so wide, in logical pixels.
_NARROWEST = 66


class Skeleton(QWidget):
    """Draws columns and action lines as the matrix will have them; says them in words too."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._tokens = tokens
        self._columns: tuple[Column, ...] = ()
        self._lines: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("New", "What the agenda begins with"))

    def show_skeleton(self, columns: Sequence[Column], lines: Sequence[str]) -> None:
        """Show these columns and action lines."""
        self._columns, self._lines = tuple(columns), tuple(lines)
        told = translate("New", "Columns: %1.").replace("%1", ", ".join(self._titles) or "0")
        self.setAccessibleDescription(told)
        self.update()

    @property
    def _titles(self) -> list[str]:
        return [one.title for one in self._columns]

    def sizeHint(self) -> QSize:
        return QSize(420, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def _shown(self) -> tuple[Column, ...]:
        """Return as many columns as can be read in this width; the last tells how many more."""
        room = max(1, self.width() // _NARROWEST - 1)
        if len(self._columns) <= room:
            return self._columns
        last = self._columns[room - 1]
        more = len(self._columns) - room + 1
        return (*self._columns[: room - 1], replace(last, title=f"+ {more}"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._tokens
        painter.fillRect(self.rect(), QColor(tokens.surface))
        shown = self._shown()
        first = self.width() // (len(shown) + 1)
        painter.fillRect(QRect(0, 0, self.width(), _HEADER), QColor(tokens.sunken))
        painter.fillRect(QRect(0, 0, first, self.height()), QColor(tokens.sunken))
        for at, one in enumerate(shown):
            left = first + at * (self.width() - first) // len(shown)
            right = first + (at + 1) * (self.width() - first) // len(shown)
            colour = level_colour(Level("", kind=LevelKind(one.kind)), tokens)
            painter.fillRect(QRect(left, 0, right - left - 1, _BAR), QColor(colour))
            _write(painter, one.title, QRect(left, _BAR, right - left, _HEADER - _BAR), tokens.text)
            painter.fillRect(QRect(right - 1, 0, 1, self.height()), QColor(tokens.line))
        for at, line in enumerate(self._lines[:3]):
            top = _HEADER + at * (_LINE + _AIR)
            _write(painter, line, QRect(0, top, first, _LINE + _AIR), tokens.text2)
            painter.fillRect(QRect(0, top, self.width(), 1), QColor(tokens.line))
        painter.setPen(QColor(tokens.edge))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


def _write(painter: QPainter, words: str, place: QRect, colour: str) -> None:
    """Write words in a place; as many lines as it has room for, the last one with dots."""
    room = place.adjusted(_AIR, _AIR, -_AIR, 0)
    height = painter.fontMetrics().lineSpacing()
    drawn = Wrapped(words, font(META), max(1, room.width()), most=max(1, room.height() // height))
    drawn.draw(painter, QPointF(room.topLeft()), colour)
