"""The drawn parts of a cell, each at its place in the cell."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.ui.shared.glyphs import draw_status
from ghnt_desktop.ui.shared.icon_drawing import draw_icon
from ghnt_desktop.ui.shared.stamps import stamp
from ghnt_desktop.ui.shared.wrapped import CENTRED, Wrapped

RADIUS = 4


class Piece(Protocol):
    """Anything that can be drawn in a cell whose top left corner is at ``origin``."""

    def draw(self, painter: QPainter, origin: QPointF) -> None:
        """Draw itself."""


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A wrapped text."""

    wrapped: Wrapped
    at: QPointF
    colour: str

    def draw(self, painter: QPainter, origin: QPointF) -> None:
        self.wrapped.draw(painter, origin + self.at, self.colour)


@dataclass(frozen=True, slots=True)
class BoxPiece:
    """A rounded box behind a chip or badge; ``edge`` is its border, or ""."""

    rect: QRectF
    fill: str
    edge: str = ""

    def draw(self, painter: QPainter, origin: QPointF) -> None:
        painter.setPen(QPen(QColor(self.edge)) if self.edge else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.fill))
        painter.drawRoundedRect(self.rect.translated(origin), RADIUS, RADIUS)


@dataclass(frozen=True, slots=True)
class IconPiece:
    """An icon from resources."""

    name: str
    rect: QRectF
    colour: str

    def draw(self, painter: QPainter, origin: QPointF) -> None:
        rect = self.rect.translated(origin)
        stamp(painter, rect, ("icon", self.name, self.colour), self._fresh)

    def _fresh(self, painter: QPainter, rect: QRectF) -> None:
        draw_icon(painter, self.name, rect, self.colour)


@dataclass(frozen=True, slots=True)
class StatusPiece:
    """The sign of a status."""

    status: Status
    note: str
    rect: QRectF
    colour: str
    ground: str

    def draw(self, painter: QPainter, origin: QPointF) -> None:
        name = ("status", self.status, self.note, self.colour, self.ground)
        stamp(painter, self.rect.translated(origin), name, self._fresh)

    def _fresh(self, painter: QPainter, rect: QRectF) -> None:
        draw_status(painter, rect, self.status, self.note, self.colour, self.ground)


@dataclass(frozen=True, slots=True)
class RulePiece:
    """The line between two contributions."""

    rect: QRectF
    colour: str

    def draw(self, painter: QPainter, origin: QPointF) -> None:
        painter.fillRect(self.rect.translated(origin), QColor(self.colour))


def draw_spot(
    painter: QPainter, rect: QRectF, words: str, font: QFont, edge: str, text: str
) -> None:
    """Draw the dashed box of a white spot with its words."""
    pen = QPen(QColor(edge), 1.2)
    pen.setDashPattern([3, 2.5])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, RADIUS, RADIUS)
    painter.setPen(QColor(text))
    painter.setFont(font)
    painter.drawText(rect, CENTRED, words)


def draw_words(painter: QPainter, rect: QRectF, words: str, font: QFont, colour: str) -> None:
    """Draw a few words at the beginning of a cell."""
    painter.setPen(QColor(colour))
    painter.setFont(font)
    painter.drawText(rect, int(Qt.TextFlag.TextWordWrap), words)
