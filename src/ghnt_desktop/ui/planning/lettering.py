"""Words of the timeline: laid out once and drawn many times, cut off where there is no room."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText

from ghnt_desktop.ui.shared.theme import font


def draw_words(painter: QPainter, place: QRectF, words: str, colour: str) -> None:
    """Draw words in the middle of a place's height, with dots where it is too narrow."""
    used = painter.font()
    size, strong = used.pixelSize(), used.weight() > QFont.Weight.Normal
    drawn = _laid_out(words, size, strong)
    if drawn.size().width() > place.width():
        drawn = _laid_out(_fitting(words, int(place.width()), size, strong), size, strong)
    painter.setPen(QColor(colour))
    top = place.top() + (place.height() - drawn.size().height()) / 2
    painter.drawStaticText(QPointF(place.left(), top), drawn)


@lru_cache(maxsize=2_048)
def _laid_out(words: str, size: int, strong: bool) -> QStaticText:
    """Return words whose letters are looked up once, and not for each frame."""
    made = QStaticText(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.prepare(font=font(size, strong=strong))
    return made


@lru_cache(maxsize=2_048)
def _fitting(words: str, width: int, size: int, strong: bool) -> str:
    metrics = QFontMetricsF(font(size, strong=strong))
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)


@lru_cache(maxsize=2_048)
def width_of(words: str, size: int) -> float:
    """Return how wide words are."""
    return QFontMetricsF(font(size)).horizontalAdvance(words)
