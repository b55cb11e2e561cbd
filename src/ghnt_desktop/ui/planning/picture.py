"""Draws the timeline: axis, lanes, names and bars, only as much of them as is in sight."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QStaticText

from ghnt_desktop.domain.period import PeriodKind
from ghnt_desktop.domain.planning import Clash
from ghnt_desktop.ui.planning.arranging import Arrangement, Line, Placed, in_sight
from ghnt_desktop.ui.planning.axis import Scale, coarse_unit, fine_unit
from ghnt_desktop.ui.planning.bars import Pens, draw_arrow, draw_bar, pens, rect_of
from ghnt_desktop.ui.shared.glyphs import STATUS_TOKENS, draw_status
from ghnt_desktop.ui.shared.icon_drawing import draw_icon
from ghnt_desktop.ui.shared.theme import font
from ghnt_desktop.ui.shared.tokens import BODY, META, Tokens
from ghnt_desktop.ui.shared.words import translate

_TRACK, _HEAD, _AIR = 30, 48, 5
_SIGN = 13
_GAP = 6
#: So much of the width the names take, and at least and at most so many pixels.
_NAMES, _NARROWEST, _WIDEST = 0.27, 120, 300
#: A label shorter than this says nothing.
_LEAST_LABEL = 26
_INSIDE = frozenset((PeriodKind.FROM, PeriodKind.ONGOING, PeriodKind.RECURRING))

#: A bar by its text and which part of that it is.
Key = tuple[str, int]


def key_of(placed: Placed) -> Key:
    """Return what a bar is known by."""
    return placed.bar.id, placed.bar.nth


@dataclass(frozen=True, slots=True)
class Spot:
    """A bar that was drawn: its row, and where it and its label are."""

    line: int
    placed: Placed
    bar: QRectF
    label: QRectF


@dataclass(slots=True)
class Picture:
    """All that is drawn, and what is drawn of it: ``spots`` are the bars in sight.

    ``top`` is how far it is scrolled down, in pixels. ``under_way`` is a bar being dragged, with
    the row it is in and its key. ``chosen`` is the row of what is selected, ``marked`` its bar.
    """

    tokens: Tokens
    arrangement: Arrangement
    scale: Scale
    width: int = 800
    height: int = 500
    zoom: float = 1.0
    top: int = 0
    today: date = field(default_factory=date.today)
    clashes: Mapping[str, Clash] = field(default_factory=dict)
    folded: frozenset[str] = frozenset()
    chosen: int = -1
    marked: Key = ("", 0)
    has_focus: bool = False
    under_way: tuple[int, Key, Placed] | None = None
    said: str = ""
    spots: list[Spot] = field(default_factory=list)
    track: int = _TRACK
    head: int = _HEAD
    names: int = _NARROWEST

    def measure(self) -> None:
        """Take the sizes that follow from the width and the zoom; to be called when they change."""
        self.track = round(_TRACK * self.zoom)
        self.head = round(_HEAD * self.zoom)
        least = min(_NARROWEST * self.zoom, self.width * 0.4)
        self.names = round(max(least, min(_WIDEST * self.zoom, self.width * _NAMES)))

    @property
    def room(self) -> int:
        """The width of the part where time is."""
        return max(1, self.width - self.names)

    def row_rect(self, at: int) -> QRect:
        """Return where a row is, over the whole width."""
        tops = self.arrangement.tops
        top = self.head + tops[at] * self.track - self.top
        return QRect(0, top, self.width, (tops[at + 1] - tops[at]) * self.track)

    def line_at(self, y: float) -> int:
        """Return the row at a height; -1 when there is none."""
        if y < self.head:
            return -1
        return self.arrangement.line_at(int((y - self.head + self.top) // self.track))

    def spot_at(self, x: float, y: float) -> Spot | None:
        """Return the bar at a place, or that whose label is there; the last drawn lies on top."""
        point = QPointF(x, y)
        hit = (
            one for one in reversed(self.spots) if one.bar.adjusted(-3, -4, 3, 4).contains(point)
        )
        labels = (one for one in reversed(self.spots) if one.label.contains(point))
        return next(hit, None) or next(labels, None)

    def rect_in(self, placed: Placed, at: int, track: int) -> QRectF:
        """Return where a bar of a row lies in the widget."""
        row = self.row_rect(at)
        top = row.top() + track * self.track + _AIR * self.zoom
        height = self.track - 2 * _AIR * self.zoom
        return rect_of(placed, self.scale, top, height, self.room).translated(self.names, 0)


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
    _axis(painter, picture)
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
    low, high = _days_in_sight(picture)
    for unit, colour in ((fine, picture.tokens.line), (coarse_unit(fine), picture.tokens.edge)):
        painter.setPen(QPen(QColor(colour), 1))
        xs = [picture.names + picture.scale.x(one.first) for one in unit.ticks(low, high)]
        painter.drawLines([QLineF(x, picture.head, x, picture.height) for x in xs])


def _days_in_sight(picture: Picture) -> tuple[int, int]:
    return int(picture.scale.left), int(picture.scale.day(picture.room)) + 1


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


# -- the axis ----------------------------------------------------------------------------------


def _axis(painter: QPainter, picture: Picture) -> None:
    tokens, half = picture.tokens, picture.head // 2
    painter.fillRect(0, 0, picture.width, picture.head, QColor(tokens.sunken))
    painter.save()
    painter.setClipRect(QRect(picture.names, 0, picture.room, picture.head))
    fine = fine_unit(picture.scale, picture.zoom)
    low, high = _days_in_sight(picture)
    coarse = coarse_unit(fine)
    if fine is not coarse:
        painter.setFont(font(BODY * picture.zoom, strong=True))
        painter.setPen(QColor(tokens.text))
        for one in coarse.ticks(low, high):
            _head_words(painter, picture, one.first, one.after, one.words, QRect(0, 0, 0, half))
    painter.setFont(font(META * picture.zoom))
    painter.setPen(QColor(tokens.text2))
    for one in fine.ticks(low, high):
        left = picture.names + picture.scale.x(one.first)
        width = (one.after - one.first) * picture.scale.per_day
        place = QRectF(left, half, width, half)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, one.words)
    _today_words(painter, picture)
    painter.restore()
    painter.setFont(font(BODY * picture.zoom, strong=True))
    painter.setPen(QColor(tokens.text))
    place = QRectF(12, 0, picture.names - 16, picture.head)
    words = translate("Planning", "What is planned")
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
    painter.setFont(font(BODY * picture.zoom))


def _head_words(
    painter: QPainter, picture: Picture, first: int, after: int, words: str, row: QRect
) -> None:
    """Write the name of a year at its beginning, or at the left edge while it goes on."""
    left = max(0.0, picture.scale.x(first)) + 7
    right = picture.scale.x(after)
    width = QFontMetricsF(painter.font()).horizontalAdvance(words)
    place = QRectF(
        picture.names + min(left, max(picture.scale.x(first), right - width - 4)),
        0,
        width + 8,
        row.height(),
    )
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)


def _today_words(painter: QPainter, picture: Picture) -> None:
    words = translate("Planning", "today")
    metrics = QFontMetricsF(painter.font())
    width, height = metrics.horizontalAdvance(words) + 12, metrics.height() + 2
    x = picture.names + picture.scale.x(picture.today.toordinal() + 0.5) - width / 2
    place = QRectF(x, picture.head * 0.75 - height / 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(picture.tokens.err))
    painter.drawRoundedRect(place, 3, 3)
    painter.setPen(QColor(picture.tokens.surface))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


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
        _words(painter, words_at, line.title, tokens.text)
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
    _words(painter, QRectF(left, rect.top(), right - left, picture.track), named(line), tokens.text)


def named(line: Line) -> str:
    """Return the name of a row: code or number, and title."""
    if line.thing is None:
        return line.title
    untitled = translate("Planning", "(without a title)")
    return " ".join(filter(None, (line.thing.code, line.thing.title or untitled)))


def _words(painter: QPainter, place: QRectF, words: str, colour: str) -> None:
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
def _width(words: str, size: int) -> float:
    return QFontMetricsF(font(size)).horizontalAdvance(words)


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
                following = bars[place + 1].first if place + 1 < len(bars) else None
                _bar(painter, picture, at, track, one, following, drawn[name])


def _bar(
    painter: QPainter,
    picture: Picture,
    at: int,
    track: int,
    placed: Placed,
    following: int | None,
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
    label = _label(painter, picture, at, placed, rect, following, used)
    picture.spots.append(Spot(at, placed, rect, label))


def _drawn(
    painter: QPainter, picture: Picture, at: int, track: int, placed: Placed, used: Pens
) -> QRectF:
    rect = picture.rect_in(placed, at, track)
    painter.translate(picture.names, 0)
    draw_bar(painter, placed, rect.translated(-picture.names, 0), picture.scale, used)
    painter.translate(-picture.names, 0)
    return rect


def words_of(placed: Placed) -> str:
    """Return what stands on a bar: the words as typed, and what is then planned."""
    bar = placed.bar
    if not bar.what or bar.what.casefold() in bar.label.casefold():
        return bar.label
    return f"{bar.label} · {bar.what}"


def _label(
    painter: QPainter,
    picture: Picture,
    at: int,
    placed: Placed,
    rect: QRectF,
    following: int | None,
    used: Pens,
) -> QRectF:
    """Write the words of a bar: in it when they fit or it is open, else beside it."""
    sign = _SIGN * picture.zoom
    words = words_of(placed)
    thing = picture.arrangement.lines[at].thing
    signed = thing is not None and thing.status is not None
    room = (sign + 4 if signed else 0) + _width(words, round(BODY * picture.zoom))
    left, most = _label_place(picture, placed, rect, room, following)
    if most < _LEAST_LABEL:
        return QRectF()
    place = QRectF(left, rect.top(), min(room + 2, most), rect.height())
    if signed and thing is not None and thing.status is not None:
        square = QRectF(left, rect.center().y() - sign / 2, sign, sign)
        ground, colour = picture.tokens.surface, used.colour.name()
        draw_status(painter, square, thing.status, thing.note, colour, ground)
        place.setLeft(left + sign + 4)
    _words(painter, place, words, picture.tokens.text)
    if placed.bar.period.kind in _INSIDE and placed.bar.period.end is None:
        end = min(rect.right(), picture.width - 8.0)
        if end - place.right() > 24:
            draw_arrow(painter, QPointF(end, rect.center().y()), used)
    return place.adjusted(-(sign + 4) if signed else 0, 0, 0, 0)


def _label_place(
    picture: Picture, placed: Placed, rect: QRectF, room: float, following: int | None
) -> tuple[float, float]:
    """Return where the words begin, and how much room there is for them."""
    seen_left, seen_right = max(rect.left(), float(picture.names)), min(rect.right(), picture.width)
    end = float(picture.width)
    if following is not None:
        end = min(end, picture.names + picture.scale.x(following) - 4)
    inside = seen_right - seen_left - 2 * _GAP
    # Hatch and fade are no ground to read on.
    fits = inside >= room and placed.bar.period.kind is not PeriodKind.UNTIL
    if placed.bar.period.kind in _INSIDE or fits:
        return seen_left + _GAP, inside
    beside = end - seen_right - 2 * _GAP
    if beside < _LEAST_LABEL and inside >= room:
        return seen_left + _GAP, inside
    if beside < room and following is None and rect.left() - picture.names > room + 2 * _GAP:
        return rect.left() - room - _GAP, room
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


def tracks_of(line: Line) -> Iterator[Placed]:
    """Yield the bars of a row in order of time."""
    yield from sorted((one for track in line.tracks for one in track), key=lambda one: one[:2])
