"""Draws the timeline: lanes, names and bars, only as much of them as is in sight."""

from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ghnt_desktop.domain.period import PeriodKind
from ghnt_desktop.ui.planning.arranging import Placed, in_sight
from ghnt_desktop.ui.planning.axis import coarse_unit, fine_unit
from ghnt_desktop.ui.planning.bars import Pens, draw_arrow, draw_bar, is_loose, pens
from ghnt_desktop.ui.planning.heading import draw_axis, draw_milestones
from ghnt_desktop.ui.planning.lettering import draw_words, width_of
from ghnt_desktop.ui.planning.picture import Picture, Spot, key_of, named, words_of
from ghnt_desktop.ui.shared.glyphs import STATUS_TOKENS, draw_status
from ghnt_desktop.ui.shared.icon_drawing import draw_icon
from ghnt_desktop.ui.shared.theme import font
from ghnt_desktop.ui.shared.tokens import BODY

_SIGN = 13
_GAP = 6
#: A label shorter than this says nothing.
_LEAST_LABEL = 26
_INSIDE = frozenset((PeriodKind.FROM, PeriodKind.ONGOING, PeriodKind.RECURRING))


class _Beside(NamedTuple):
    """What stands beside a bar in its track: whether one before it, and where the next begins."""

    preceded: bool
    following: int | None


def paint(painter: QPainter, picture: Picture) -> None:
    """Draw what is in sight."""
    painter.setFont(font(BODY * picture.zoom))
    painter.fillRect(0, 0, picture.width, picture.height, QColor(picture.tokens.surface))
    picture.spots = []
    first, last = _rows_in_sight(picture)
    _grounds(painter, picture, first, last)
    painter.save()
    below = picture.height - picture.head
    painter.setClipRect(QRect(picture.names, picture.head, picture.room, below))
    _grid(painter, picture)
    _rows(painter, picture, first, last)
    _today_line(painter, picture)
    painter.restore()
    painter.save()
    painter.setClipRect(QRect(0, picture.head, picture.width, below))
    for at in range(first, last):
        _name(painter, picture, at)
    painter.restore()
    draw_axis(painter, picture)
    draw_milestones(painter, picture)
    _edges(painter, picture)
    if picture.said:
        _say(painter, picture)


def _rows_in_sight(picture: Picture) -> tuple[int, int]:
    lines = picture.arrangement.lines
    first = picture.arrangement.line_at(picture.top // picture.track)
    if first < 0:
        return 0, 0
    last = first
    while last < len(lines) and picture.row_rect(last).top() < picture.height:
        last += 1
    return first, last


# -- grounds and lines -------------------------------------------------------------------------


def _grounds(painter: QPainter, picture: Picture, first: int, last: int) -> None:
    tokens, width = picture.tokens, picture.names
    painter.fillRect(0, picture.head, width, picture.height, QColor(tokens.sunken))
    for at in range(first, last):
        rect = picture.row_rect(at)
        if picture.arrangement.lines[at].thing is None:
            painter.fillRect(rect, QColor(tokens.accentsoft))
        if at == picture.chosen:
            painter.fillRect(rect, QColor(tokens.sel))


def _grid(painter: QPainter, picture: Picture) -> None:
    fine = fine_unit(picture.scale, picture.zoom)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    low, high = picture.days_in_sight
    for unit, colour in ((fine, picture.tokens.line), (coarse_unit(fine), picture.tokens.edge)):
        painter.setPen(QPen(QColor(colour), 1))
        xs = [picture.names + picture.scale.x(one.first) for one in unit.ticks(low, high)]
        painter.drawLines([QLineF(x, picture.head, x, picture.height) for x in xs])


def _today_line(painter: QPainter, picture: Picture) -> None:
    x = picture.names + picture.scale.x(picture.today.toordinal() + 0.5)
    painter.setPen(QPen(QColor(picture.tokens.err), 1.5))
    painter.drawLine(QLineF(x, picture.head, x, picture.height))


def _edges(painter: QPainter, picture: Picture) -> None:
    painter.setPen(QPen(QColor(picture.tokens.edge), 1))
    painter.drawLine(0, picture.head, picture.width, picture.head)
    painter.drawLine(picture.names, 0, picture.names, picture.height)
    if picture.chosen >= 0:
        rect = picture.row_rect(picture.chosen).adjusted(1, 1, -1, -1)
        if rect.bottom() > picture.head:
            painter.setClipRect(QRect(0, picture.head, picture.width, picture.height))
            width = 2 if picture.has_focus else 1
            painter.setPen(QPen(QColor(picture.tokens.accent), width))
            painter.drawRect(rect)
            painter.setClipping(False)


# -- names -------------------------------------------------------------------------------------


def _name(painter: QPainter, picture: Picture, at: int) -> None:
    line, rect = picture.arrangement.lines[at], picture.row_rect(at)
    tokens = picture.tokens
    if line.thing is None:
        size = 14 * picture.zoom
        sign = "chevron-right" if line.lane in picture.folded else "chevron-down"
        place = QRectF(8, rect.center().y() - size / 2, size, size)
        draw_icon(painter, sign, place, tokens.text2)
        painter.setFont(font(BODY * picture.zoom, strong=True))
        # The name of a lane goes on over the time beside it, where nothing else is.
        words_at = QRectF(14 + size, rect.top(), picture.width - size - 20, rect.height())
        draw_words(painter, words_at, line.title, tokens.text)
        painter.setFont(font(BODY * picture.zoom))
        return
    painter.setPen(QColor(tokens.line))
    painter.drawLine(0, rect.bottom(), picture.names, rect.bottom())
    left, right = 12.0 + 12 * picture.zoom, picture.names - 6.0
    if line.thing.id in picture.clashes:
        size = 16 * picture.zoom
        place = QRectF(right - size, rect.top() + (picture.track - size) / 2, size, size)
        draw_icon(painter, "alert-triangle", place, tokens.warn)
        right -= size + 4
    place = QRectF(left, rect.top(), right - left, picture.track)
    draw_words(painter, place, named(line), tokens.text)


# -- bars --------------------------------------------------------------------------------------


def _rows(painter: QPainter, picture: Picture, first: int, last: int) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    low, high = picture.scale.left, picture.scale.day(picture.room)
    # A label may come in from a bar that has just gone out of sight.
    further = 160 / picture.scale.per_day
    drawn: dict[str, Pens] = {}
    for at in range(first, last):
        line = picture.arrangement.lines[at]
        if line.thing is None:
            continue
        status = line.thing.status
        name = STATUS_TOKENS[status] if status else "text2"
        if name not in drawn:
            drawn[name] = pens(picture.tokens.colour(name))
        for track, bars in enumerate(line.tracks):
            for place, one in in_sight(bars, low - further, high):
                beside = _Beside(
                    place > 0, bars[place + 1].first if place + 1 < len(bars) else None
                )
                _bar(painter, picture, at, track, one, beside, drawn[name])


def _bar(
    painter: QPainter,
    picture: Picture,
    at: int,
    track: int,
    placed: Placed,
    beside: _Beside,
    used: Pens,
) -> None:
    under_way = picture.under_way
    is_held = under_way is not None and under_way[:2] == (at, key_of(placed))
    if is_held and under_way is not None:
        painter.setOpacity(0.35)
        _drawn(painter, picture, at, track, placed, used)
        painter.setOpacity(1.0)
        placed = under_way[2]
    rect = _drawn(painter, picture, at, track, placed, used)
    if is_held or (at == picture.chosen and key_of(placed) == picture.marked):
        painter.setPen(QPen(QColor(picture.tokens.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 4, 4)
    label = _label(painter, picture, at, placed, rect, beside, used)
    picture.spots.append(Spot(at, placed, rect, label))


def _drawn(
    painter: QPainter, picture: Picture, at: int, track: int, placed: Placed, used: Pens
) -> QRectF:
    rect = picture.rect_in(placed, at, track)
    painter.translate(picture.names, 0)
    draw_bar(painter, placed, rect.translated(-picture.names, 0), picture.scale, used)
    painter.translate(-picture.names, 0)
    return rect


def _label(
    painter: QPainter,
    picture: Picture,
    at: int,
    placed: Placed,
    rect: QRectF,
    beside: _Beside,
    used: Pens,
) -> QRectF:
    """Write the words of a bar: in it when they fit or it is open, else beside it."""
    sign = _SIGN * picture.zoom
    words = words_of(placed)
    thing = picture.arrangement.lines[at].thing
    signed = thing is not None and thing.status is not None
    room = (sign + 4 if signed else 0) + width_of(words, round(BODY * picture.zoom))
    left, most = _label_place(picture, placed, rect, room, beside)
    if most < _LEAST_LABEL:
        return QRectF()
    place = QRectF(left, rect.top(), min(room + 2, most), rect.height())
    if signed and thing is not None and thing.status is not None:
        square = QRectF(left, rect.center().y() - sign / 2, sign, sign)
        ground, colour = picture.tokens.surface, used.colour.name()
        draw_status(painter, square, thing.status, thing.note, colour, ground)
        place.setLeft(left + sign + 4)
    draw_words(painter, place, words, picture.tokens.text)
    if placed.bar.period.kind in _INSIDE and placed.bar.period.end is None:
        end = min(rect.right(), picture.width - 8.0)
        if end - place.right() > 24:
            draw_arrow(painter, QPointF(end, rect.center().y()), used)
    return place.adjusted(-(sign + 4) if signed else 0, 0, 0, 0)


def _label_place(
    picture: Picture, placed: Placed, rect: QRectF, room: float, neighbours: _Beside
) -> tuple[float, float]:
    """Return where the words begin, and how much room there is for them."""
    seen_left, seen_right = max(rect.left(), float(picture.names)), min(rect.right(), picture.width)
    end = float(picture.width)
    if neighbours.following is not None:
        end = min(end, picture.names + picture.scale.x(neighbours.following) - 4)
    inside = seen_right - seen_left - 2 * _GAP
    beside = end - seen_right - 2 * _GAP
    # Hatch and fade are no ground to read on, unless there is no other.
    hatched = placed.bar.period.kind is PeriodKind.UNTIL or is_loose(placed.bar)
    if placed.bar.period.kind in _INSIDE or (inside >= room and not hatched):
        return seen_left + _GAP, inside
    if beside >= room:
        return seen_right + _GAP, beside
    alone = neighbours.following is None and not neighbours.preceded
    if alone and rect.left() - picture.names > room + 2 * _GAP:
        return rect.left() - room - _GAP, room
    if inside > beside:
        return seen_left + _GAP, inside
    return seen_right + _GAP, beside


# -- what is said while dragging ---------------------------------------------------------------


def _say(painter: QPainter, picture: Picture) -> None:
    """Say at the foot what the words become."""
    painter.setFont(font(BODY * picture.zoom, strong=True))
    lines = picture.said.split("\n")
    metrics = QFontMetricsF(painter.font())
    width = min(picture.room - 16.0, max(map(metrics.horizontalAdvance, lines)) + 24)
    height = metrics.lineSpacing() * len(lines) + 12
    place = QRectF(picture.names + 8, picture.height - height - 8, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(picture.tokens.accent), 1))
    painter.setBrush(QColor(picture.tokens.surface))
    painter.drawRoundedRect(place, 4, 4)
    painter.setPen(QColor(picture.tokens.text))
    inner = place.adjusted(12, 6, -12, -6)
    for at, words in enumerate(lines):
        row = QRectF(
            inner.left(),
            inner.top() + at * metrics.lineSpacing(),
            inner.width(),
            metrics.lineSpacing(),
        )
        fit = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, fit)
        painter.setFont(font(BODY * picture.zoom))
