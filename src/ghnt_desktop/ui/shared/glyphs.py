"""Signs drawn by hand: the shape of a status, so that colour never tells it alone."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.domain.organisation import OrganisationKind
from ghnt_desktop.domain.structure import CellState

#: The token that colours a status; the two plans share one, as do running and its arrow.
STATUS_TOKENS = {
    Status.IDEA: "st_idea",
    Status.INTENDED: "st_prep",
    Status.IN_PREPARATION: "st_prep",
    Status.RUNNING: "st_run",
    Status.DONE: "st_done",
    Status.STOPPED: "st_stop",
}

#: The icon before a contributor's name; its hue, too, tells only the kind.
SENDER_ICONS = {
    OrganisationKind.ORGANISATION: "briefcase",
    OrganisationKind.MUNICIPALITY: "map-pin",
    OrganisationKind.GROUP: "network",
}

#: The icon before what is known of an empty cell.
STATE_ICONS = {
    CellState.EMPTY: "square",
    CellState.NOT_APPLICABLE: "square-minus",
    CellState.NOTHING_TO_REPORT: "message-check",
}

#: A running contribution whose note says this is drawn as a ring with an arrow.
_ONGOING = "doorlopend"
_FULL_CIRCLE = 360 * 16


def draw_status(
    painter: QPainter, rect: QRectF, status: Status, note: str, colour: str, ground: str
) -> None:
    """Draw the sign of a status in a square; ``ground`` is the colour behind it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    stroke = rect.width() / 8
    inner = rect.adjusted(stroke, stroke, -stroke, -stroke)
    painter.setPen(_pen(colour, stroke))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if status is Status.RUNNING and _ONGOING in note.casefold():
        _ring_with_arrow(painter, inner)
    else:
        _SHAPES[status](painter, inner, colour, ground)
    painter.restore()


def _dotted_ring(painter: QPainter, rect: QRectF, colour: str, ground: str) -> None:
    for step in range(8):
        painter.drawArc(rect, step * _FULL_CIRCLE // 8, _FULL_CIRCLE // 26)


def _ring(painter: QPainter, rect: QRectF, colour: str, ground: str) -> None:
    painter.drawEllipse(rect)


def _quarter(painter: QPainter, rect: QRectF, colour: str, ground: str) -> None:
    painter.drawEllipse(rect)
    painter.setBrush(QColor(colour))
    painter.drawPie(rect, 0, _FULL_CIRCLE // 4)


def _half(painter: QPainter, rect: QRectF, colour: str, ground: str) -> None:
    painter.drawEllipse(rect)
    painter.setBrush(QColor(colour))
    painter.drawChord(rect, 90 * 16, _FULL_CIRCLE // 2)


def _full_with_tick(painter: QPainter, rect: QRectF, colour: str, ground: str) -> None:
    painter.setBrush(QColor(colour))
    painter.drawEllipse(rect)
    painter.setPen(_pen(ground, rect.width() / 6))
    painter.drawPolyline([_at(rect, 0.28, 0.52), _at(rect, 0.44, 0.68), _at(rect, 0.73, 0.36)])


def _square_with_bar(painter: QPainter, rect: QRectF, colour: str, ground: str) -> None:
    pen = _pen(colour, rect.width() / 7)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.drawRect(rect)
    painter.drawLine(_at(rect, 0.28, 0.5), _at(rect, 0.72, 0.5))


def _ring_with_arrow(painter: QPainter, rect: QRectF) -> None:
    painter.drawArc(rect, 40 * 16, _FULL_CIRCLE * 5 // 6)
    tip = _at(rect, 0.93, 0.2)
    size = rect.width() * 0.3
    painter.drawPolyline([tip - QPointF(size, -0.1 * size), tip, tip - QPointF(0, size)])


def _pen(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _at(rect: QRectF, x: float, y: float) -> QPointF:
    return QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height())


_SHAPES = {
    Status.IDEA: _dotted_ring,
    Status.INTENDED: _ring,
    Status.IN_PREPARATION: _quarter,
    Status.RUNNING: _half,
    Status.DONE: _full_with_tick,
    Status.STOPPED: _square_with_bar,
}
