"""What is drawn of a planning: rows, days and sizes, and where each bar was put."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF

from ghnt_desktop.domain.moments import Moment
from ghnt_desktop.domain.planning import Clash
from ghnt_desktop.ui.planning.arranging import Arrangement, Line, Placed
from ghnt_desktop.ui.planning.axis import Scale
from ghnt_desktop.ui.planning.bars import rect_of
from ghnt_desktop.ui.planning.lettering import width_of
from ghnt_desktop.ui.planning.moments import MOST_ROWS, Mark, Spread, mark_at, spread
from ghnt_desktop.ui.shared.tokens import BODY, Tokens
from ghnt_desktop.ui.shared.words import translate

_LOW = 300
_TRACK, _HEAD, AIR = 30, 48, 5
#: So much of the width the names take, and at least and at most so many pixels.
_NAMES, _NARROWEST, _WIDEST = 0.27, 120, 300

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
    the row it is in and its key. ``chosen`` is the row of what is selected, ``marked`` its bar,
    ``milestone`` the id of one that is.
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
    axis: int = _HEAD
    names: int = _NARROWEST
    marks: tuple[Mark, ...] = ()
    spread: Spread = ()
    milestone: str = ""

    def measure(self) -> None:
        """Take the sizes that follow from the width and the zoom; to be called when they change."""
        self.track = round(_TRACK * self.zoom)
        self.axis = round(_HEAD * self.zoom)
        # In a low window the rows need the room more.
        most = MOST_ROWS if self.height > _LOW * self.zoom else 1
        self.spread = spread(self.marks, self.scale, self.zoom, most)
        self.head = self.axis + len(self.spread) * self.track
        least = min(_NARROWEST * self.zoom, self.width * 0.4)
        self.names = round(max(least, min(_WIDEST * self.zoom, self.width * _NAMES)))

    @property
    def days_in_sight(self) -> tuple[int, int]:
        """The first and last day that are seen."""
        return int(self.scale.left), int(self.scale.day(self.room)) + 1

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

    def milestone_at(self, x: float, y: float) -> Mark | None:
        """Return the milestone at a place; versions and requests are no milestones."""
        found = self.spread[self._mark_row(y)] if 0 <= self._mark_row(y) < len(self.spread) else ()
        here = [one for one in found if one.kind == "milestone"]
        return mark_at(here, self.scale, x - self.names, self.zoom)

    def _mark_row(self, y: float) -> int:
        return int((y - self.axis) // self.track)

    def rect_in(self, placed: Placed, at: int, track: int) -> QRectF:
        """Return where a bar of a row lies in the widget."""
        row = self.row_rect(at)
        top = row.top() + track * self.track + AIR * self.zoom
        height = self.track - 2 * AIR * self.zoom
        return rect_of(placed, self.scale, top, height, self.room).translated(self.names, 0)


def named(line: Line) -> str:
    """Return the name of a row: code or number, and title."""
    if line.thing is None:
        return line.title
    untitled = translate("Planning", "(without a title)")
    return " ".join(filter(None, (line.thing.code, line.thing.title or untitled)))


def words_of(placed: Placed) -> str:
    """Return what stands on a bar: the words as typed, and what is then planned."""
    bar = placed.bar
    if not bar.what or bar.what.casefold() in bar.label.casefold():
        return bar.label
    return f"{bar.label} · {bar.what}"


def mark(one: Moment, zoom: float) -> Mark:
    """Return a milestone with the width of its words."""
    width = width_of(one.words, round(BODY * zoom))
    return Mark(one.day.toordinal(), one.words, width, one.kind, one.id)


def tracks_of(line: Line) -> Iterator[Placed]:
    """Yield the bars of a row in order of time."""
    yield from sorted((one for track in line.tracks for one in track), key=lambda one: one[:2])
