"""The row of milestones under the axis: a diamond and its words for each day."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPolygonF

from ghnt_desktop.domain.moments import Moment
from ghnt_desktop.domain.version import FREEZES
from ghnt_desktop.ui.planning.axis import Scale
from ghnt_desktop.ui.shared.words import translate

#: What does not fit in so many rows stands over another; the days stay right.
MOST_ROWS = 3
_SIZE = 6.0
_GAP = 6.0


class Mark(NamedTuple):
    """A milestone: its day (an ordinal), what is written beside it, and the thing that it is."""

    day: int
    words: str
    width: float
    kind: str = ""
    id: str = ""


#: Milestones in the rows that they take at one scale.
Spread = tuple[tuple[Mark, ...], ...]


def words_of(one: Moment) -> str:
    """Return what a milestone is called."""
    if one.kind in (FREEZES, "milestone"):
        return one.words
    asked = translate("Planning", "Answer asked: %1").replace("%1", one.words)
    return asked if one.words else translate("Planning", "Answer asked")


def spread(marks: Iterable[Mark], scale: Scale, zoom: float, most: int = MOST_ROWS) -> Spread:
    """Put milestones in as few rows as their words need, and at most so many."""
    rows: list[list[Mark]] = []
    ends: list[float] = []
    for one in marks:
        left = (one.day - scale.left) * scale.per_day
        right = left + one.width + 3 * _GAP + 2 * _SIZE * zoom
        at = next((n for n, end in enumerate(ends) if end <= left), len(rows))
        if at == len(rows) < most:
            rows.append([])
            ends.append(right)
        at = min(at, most - 1)
        rows[at].append(one)
        ends[at] = max(ends[at], right)
    return tuple(map(tuple, rows))


def reach_of(one: Mark, scale: Scale, zoom: float) -> tuple[float, float]:
    """Return from where to where a milestone and its words are, from the left end of time."""
    x = scale.x(one.day + 0.5)
    return x - _SIZE * zoom - _GAP / 2, x + _SIZE * zoom + 2 * _GAP + one.width


def mark_at(marks: Iterable[Mark], scale: Scale, x: float, zoom: float) -> Mark | None:
    """Return the last of these milestones that is drawn at a place."""
    found = None
    for one in marks:
        left, right = reach_of(one, scale, zoom)
        found = one if left <= x <= right else found
    return found


def draw_diamond(painter: QPainter, middle: QPointF, zoom: float, colour: str) -> float:
    """Draw the sign of a milestone; returns where words may begin beside it."""
    size = _SIZE * zoom
    corners = (QPointF(0, -size), QPointF(size, 0), QPointF(0, size), QPointF(-size, 0))
    painter.setPen(QColor(colour))
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
    return middle.x() + size + _GAP
