"""Lays what is planned out in rows: a heading per lane, a row per thing, its bars side by side."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from ghnt_desktop.domain.period import PeriodKind
from ghnt_desktop.domain.planning import Bar, Lane, Planned

#: Where open bars begin and end.
LONG_AGO, FAR_OFF = 0, 1_000_000
#: So many days before its end something that only has an end is drawn.
RUN_UP = 120


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


class Arrangement:
    """The rows from top to bottom; ``tops`` counts in tracks, a heading and a row being one."""

    def __init__(self, lanes: Sequence[Lane], folded: frozenset[str], nameless: str) -> None:
        self.lines: list[Line] = []
        for lane in lanes:
            # One lane without a name says nothing.
            if lane.id or len(lanes) > 1:
                self.lines.append(Line(lane.id, lane.title or nameless, None, ((),)))
            if lane.id not in folded or len(lanes) == 1:
                self.lines.extend(_lines(lane))
        self.tops = [0, *accumulate(len(line.tracks) for line in self.lines)]

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
        if 0 <= near < len(self.lines) and _is(self.lines[near], id_):
            return near
        return next((at for at, line in enumerate(self.lines) if _is(line, id_)), -1)

    @property
    def extent(self) -> tuple[int, int] | None:
        """The first and last day that something says; None when nothing does."""
        days = [
            day
            for line in self.lines
            for track in line.tracks
            for placed in track
            for day in _said(placed.bar)
        ]
        return (min(days), max(days)) if days else None


def _is(line: Line, id_: str) -> bool:
    return line.thing is not None and line.thing.id == id_


def _said(bar: Bar) -> Iterator[int]:
    days = (*bar.days, *(bar.period.band or ()))
    yield from (day.toordinal() for day in days if day is not None)


def _lines(lane: Lane) -> Iterator[Line]:
    for one in lane.members:
        bars = one.bars
        if len(bars) == 1:
            if bars[0].is_dated:
                yield Line(lane.id, one.title, one, ((placed(bars[0]),),))
        elif not one.is_undated:
            yield Line(lane.id, one.title, one, _packed(map(placed, one.dated)))


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
