"""Lays what is planned out in rows: a heading per lane, a row per thing, its bars side by side."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple, overload

from ghnt_desktop.domain.period import Period, PeriodKind
from ghnt_desktop.domain.planning import Bar, Lane, Planned

#: Where open bars begin and end.
LONG_AGO, FAR_OFF = 0, 1_000_000
#: So many days before its end something that only has an end is drawn.
RUN_UP = 120
#: So many days of what has no end are shown at least.
OPEN = 200
#: So many rows are kept once they were made.
_KEPT = 2_000


class Placed(NamedTuple):
    """A bar from one day up to and with another (ordinals), as it is drawn."""

    first: int
    last: int
    bar: Bar


Track = tuple[Placed, ...]


class Line(NamedTuple):
    """One row: a heading when ``thing`` is None; ``tracks`` are its bars, none over another."""

    lane: str
    title: str
    thing: Planned | None
    tracks: tuple[Track, ...]


class Rows(Sequence[Line]):
    """The rows from top to bottom, each made when it is looked at: of 20,000 some thirty are."""

    def __init__(self) -> None:
        self.things: list[Planned | None] = []
        self._lanes: list[str] = []
        self._titles: dict[int, str] = {}
        self._made: dict[int, Line] = {}

    def head(self, lane: str, title: str) -> None:
        """Put the heading of a lane below what is there."""
        self._titles[len(self.things)] = title
        self.things.append(None)
        self._lanes.append(lane)

    def add(self, lane: str, things: Sequence[Planned]) -> None:
        """Put things of a lane below what is there."""
        self.things += things
        self._lanes += [lane] * len(things)

    def __len__(self) -> int:
        return len(self.things)

    @overload
    def __getitem__(self, at: int) -> Line: ...
    @overload
    def __getitem__(self, at: slice) -> list[Line]: ...
    def __getitem__(self, at: int | slice) -> Line | list[Line]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self.things)))]
        if at not in self._made:
            if len(self._made) > _KEPT:
                self._made.clear()
            self._made[at] = self._line(at)
        return self._made[at]

    def _line(self, at: int) -> Line:
        thing, lane = self.things[at], self._lanes[at]
        if thing is None:
            return Line(lane, self._titles[at], None, ((),))
        return Line(lane, thing.title, thing, _packed(map(placed, thing.dated)))


class Arrangement:
    """Rows with their places; ``tops`` counts in tracks, a heading and most rows being one."""

    def __init__(self, lanes: Sequence[Lane], folded: frozenset[str], nameless: str) -> None:
        self.lines = Rows()
        for lane in lanes:
            # One lane without a name says nothing.
            if lane.id or len(lanes) > 1:
                self.lines.head(lane.id, lane.title or nameless)
            if lane.id not in folded or len(lanes) == 1:
                self.lines.add(lane.id, [one for one in lane.members if _is_dated(one)])
        things = enumerate(self.lines.things)
        counts = [
            1 if one is None or len(one.bars) == 1 else len(self.lines[at].tracks)
            for at, one in things
        ]
        self.tops = [0, *accumulate(counts)]

    @property
    def height(self) -> int:
        """How many tracks there are."""
        return self.tops[-1]

    def line_at(self, track: int) -> int:
        """Return the row that a track is in; -1 above the first or below the last."""
        if not 0 <= track < self.height:
            return -1
        return bisect_right(self.tops, track) - 1

    def line_of(self, id_: str, near: int = -1) -> int:
        """Return the row of a thing, the first unless one is ``near`` it; -1 when not shown."""
        things = self.lines.things
        if 0 <= near < len(things) and _is(things[near], id_):
            return near
        return next((at for at, one in enumerate(things) if _is(one, id_)), -1)

    @cached_property
    def extent(self) -> tuple[int, int] | None:
        """The first and last day that something says; None when nothing does."""
        # Many say the same, and then mostly the very same.
        periods = {
            id(bar.period): bar.period
            for one in self.lines.things
            if one is not None
            for bar in one.bars
        }
        days = [day for one in periods.values() for day in _said(one)]
        return (min(days), max(days)) if days else None


def _is(one: Planned | None, id_: str) -> bool:
    return one is not None and one.id == id_


def _is_dated(one: Planned) -> bool:
    bars = one.bars
    return bars[0].is_dated if len(bars) == 1 else not one.is_undated


def _said(one: Period) -> Iterator[int]:
    days = (one.start, one.end, *(one.band or ()))
    yield from (day.toordinal() for day in days if day is not None)
    if one.kind is PeriodKind.FROM and one.start is not None:
        yield one.start.toordinal() + OPEN  # or its words would have no room


def placed(bar: Bar) -> Placed:
    """Return where a bar is drawn."""
    start, end = bar.period.start, bar.period.end
    if start is not None and end is not None:
        return Placed(start.toordinal(), end.toordinal(), bar)
    if start is not None:
        return Placed(start.toordinal(), FAR_OFF, bar)
    if end is None:
        return Placed(LONG_AGO, FAR_OFF, bar)
    if bar.period.kind in (PeriodKind.ONGOING, PeriodKind.RECURRING):
        return Placed(LONG_AGO, end.toordinal(), bar)
    first = bar.period.band[0] if bar.period.band else end
    return Placed(max(1, first.toordinal() - RUN_UP), end.toordinal(), bar)


def _packed(bars: Iterable[Placed]) -> tuple[Track, ...]:
    """Return the bars in as few tracks as they need, each in order of time."""
    tracks: list[list[Placed]] = []
    for one in sorted(bars, key=lambda one: one[:2]):
        free = next((track for track in tracks if track[-1].last < one.first), None)
        if free is None:
            free = []
            tracks.append(free)
        free.append(one)
    return tuple(map(tuple, tracks))


def in_sight(track: Track, first: float, last: float) -> Iterator[tuple[int, Placed]]:
    """Yield the bars of a track that touch these days, with their place in it."""
    # Bars of a track do not overlap, so their ends are in order as their beginnings are.
    at = bisect_right(track, first, key=lambda one: one.last + 1)
    while at < len(track) and track[at].first <= last:
        yield at, track[at]
        at += 1


def horizon(extent: tuple[int, int] | None, today: date) -> tuple[int, int]:
    """Return the days one can go to: what is planned and today, with some years around."""
    low, high = extent or (today.toordinal(), today.toordinal())
    return min(low, today.toordinal()) - 730, max(high, today.toordinal()) + 1_096
