"""Draws one bar: solid is fixed, hatch is somewhere in it, a fade is open, dashes go on."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from ghnt_desktop.domain.period import PeriodKind
from ghnt_desktop.domain.planning import Bar
from ghnt_desktop.ui.planning.arranging import FAR_OFF, Placed
from ghnt_desktop.ui.planning.axis import Scale

#: How much of its colour a bar's ground has.
_TINT = 76
_ROUND = 3.0
#: An open end fades over so many pixels, and over so much of the bar at least.
_FADE, _FADES = 96.0, 0.4
_ARROW = 5.0
#: Narrower than this a bar is a diamond, which can be seen and taken hold of.
SMALLEST = 9.0
_NEAREST_TICKS = 5.0
_TIMES_A_YEAR = {"weekly": 52.18, "monthly": 12.0}
_YEAR = 365.25


class Pens(NamedTuple):
    """What a bar is drawn with: the colour of its status, and of the ground."""

    colour: QColor
    tint: QColor
    solid: QPen
    dashed: QPen
    dotted: QPen
    hatch: QBrush


def pens(colour: str) -> Pens:
    """Return what bars of a colour are drawn with."""
    full, tint = QColor(colour), QColor(colour)
    tint.setAlpha(_TINT)
    return Pens(
        full,
        tint,
        QPen(full, 1.5),
        QPen(full, 1.5, Qt.PenStyle.DashLine),
        QPen(full, 1.5, Qt.PenStyle.DotLine),
        QBrush(full, Qt.BrushStyle.BDiagPattern),
    )


def rect_of(placed: Placed, scale: Scale, top: float, height: float, width: float) -> QRectF:
    """Return where a bar lies, cut off a little outside the sight; small ones have a least size."""
    left = max(-200.0, min(width + 200.0, scale.x(placed.first)))
    # What has no end fades out in sight.
    most = width if placed.last == FAR_OFF else width + 200.0
    right = max(-200.0, min(most, scale.x(placed.last + 1)))
    if right - left < SMALLEST:
        middle = (left + right) / 2
        left, right = middle - SMALLEST / 2, middle + SMALLEST / 2
    return QRectF(left, top, right - left, height)


def draw_bar(painter: QPainter, placed: Placed, rect: QRectF, scale: Scale, used: Pens) -> None:
    """Draw a bar in its place."""
    _DRAWN[placed.bar.period.kind](painter, placed.bar, rect, scale, used)


def is_loose(bar: Bar) -> bool:
    """Tell whether a bar lies somewhere in its days, and perhaps not all of them."""
    return bar.period.convention or bar.period.uncertain


def _span(painter: QPainter, bar: Bar, rect: QRectF, scale: Scale, used: Pens) -> None:
    if rect.width() <= SMALLEST:
        _diamond(painter, rect, used, filled=not is_loose(bar))
        return
    painter.setPen(used.solid if not bar.period.uncertain else used.dashed)
    painter.setBrush(used.tint)
    painter.drawRoundedRect(rect, _ROUND, _ROUND)
    if is_loose(bar):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(used.hatch)
        painter.setOpacity(0.6)
        painter.drawRoundedRect(rect, _ROUND, _ROUND)
        painter.setOpacity(1.0)


def _diamond(painter: QPainter, rect: QRectF, used: Pens, filled: bool) -> None:
    middle, size = rect.center(), min(rect.height(), 14.0) / 2
    corners = (QPointF(0, -size), QPointF(size, 0), QPointF(0, size), QPointF(-size, 0))
    painter.setPen(used.solid)
    painter.setBrush(used.colour if filled else used.tint)
    painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))


def _from(painter: QPainter, bar: Bar, rect: QRectF, scale: Scale, used: Pens) -> None:
    """Fade to the right, where it has no end."""
    exact = bar.period.precision in ("day", "month", "quarter") and not is_loose(bar)
    painter.fillRect(rect, _fading(rect, used.tint, to_right=True))
    painter.setPen(used.solid if exact else used.dotted)
    painter.drawLine(QLineF(rect.topLeft(), rect.bottomLeft()))


def _until(painter: QPainter, bar: Bar, rect: QRectF, scale: Scale, used: Pens) -> None:
    """Fade in from the left; the days it ends in are hatched, the last is a line."""
    painter.fillRect(rect, _fading(rect, used.tint, to_right=False))
    band = bar.period.band
    if band is not None:
        left = max(rect.left(), scale.x(band[0].toordinal()))
        painter.setOpacity(0.6)
        painter.fillRect(QRectF(left, rect.top(), rect.right() - left, rect.height()), used.hatch)
        painter.setOpacity(1.0)
    painter.setPen(QPen(used.colour, 2.0))
    painter.drawLine(QLineF(rect.topRight(), rect.bottomRight()))


def _fading(rect: QRectF, tint: QColor, to_right: bool) -> QLinearGradient:
    clear = QColor(tint)
    clear.setAlpha(0)
    ends = (rect.topLeft(), rect.topRight())
    made = QLinearGradient(*(ends if to_right else reversed(ends)))
    made.setColorAt(0, tint)
    made.setColorAt(min(1 - _FADES, max(0.0, 1 - _FADE / max(_FADE, rect.width()))), tint)
    made.setColorAt(1, clear)
    return made


def _ongoing(painter: QPainter, bar: Bar, rect: QRectF, scale: Scale, used: Pens) -> None:
    """Dash top and bottom; close a side that a day is named for."""
    ground = QColor(used.tint)
    ground.setAlpha(_TINT // 2)
    painter.fillRect(rect, ground)
    painter.setPen(used.dashed)
    painter.drawLine(QLineF(rect.topLeft(), rect.topRight()))
    painter.drawLine(QLineF(rect.bottomLeft(), rect.bottomRight()))
    painter.setPen(used.solid)
    if bar.period.start is not None:
        painter.drawLine(QLineF(rect.topLeft(), rect.bottomLeft()))
    if bar.period.end is not None:
        painter.drawLine(QLineF(rect.topRight(), rect.bottomRight()))


def _recurring(painter: QPainter, bar: Bar, rect: QRectF, scale: Scale, used: Pens) -> None:
    _ongoing(painter, bar, rect, scale, used)
    painter.setPen(used.solid)
    for x in _times(bar, rect, scale):
        painter.drawLine(QLineF(x, rect.bottom() - 6, x, rect.bottom()))


def _times(bar: Bar, rect: QRectF, scale: Scale) -> Iterator[float]:
    """Yield where something comes back, as far as it is in sight and can be told apart."""
    often = times_a_year(bar.period.frequency or "")
    if not often:
        return
    step = _YEAR / often
    if step * scale.per_day < _NEAREST_TICKS:
        return
    first = bar.period.start.toordinal() if bar.period.start else 1
    at = first + max(0, int((scale.day(rect.left()) - first) / step)) * step
    while (x := scale.x(at)) <= rect.right():
        if x >= rect.left():
            yield x
        at += step


def times_a_year(frequency: str) -> float:
    """Return how often in a year something comes back; 0 when that is not said."""
    plain = frequency.removeprefix(">=").partition(":")[0]
    if plain in _TIMES_A_YEAR:
        return _TIMES_A_YEAR[plain]
    if plain.startswith("every "):
        return 12 / max(1, int(plain.split()[1]))
    number = plain.partition("/")[0]
    return float(number) if number.isdecimal() else 0.0


def draw_arrow(painter: QPainter, at: QPointF, used: Pens) -> None:
    """Draw a little arrow to the right that ends at a point."""
    painter.setPen(used.solid)
    painter.drawLine(QLineF(at.x() - 10, at.y(), at.x(), at.y()))
    for by in (-_ARROW, _ARROW):
        painter.drawLine(QLineF(at.x() - _ARROW, at.y() + by, at.x(), at.y()))


_DRAWN = {
    **dict.fromkeys(PeriodKind, _span),
    PeriodKind.FROM: _from,
    PeriodKind.UNTIL: _until,
    PeriodKind.ONGOING: _ongoing,
    PeriodKind.RECURRING: _recurring,
}
