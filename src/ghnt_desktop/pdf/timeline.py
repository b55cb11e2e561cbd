"""A planning as plain figures: which years stand beside each other, and where each bar lies."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from ghnt_desktop.domain.period import Period, PeriodKind
from ghnt_desktop.domain.planning import Bar, Planned

#: A quarter is not drawn narrower than this, in points; what does not fit goes on in a next strip.
NARROWEST_QUARTER = 22.0
#: Years with nothing in them before or after this many from the first are passed.
_MOST_YEARS = 60
#: How long a bar with one open end fades, in days.
FADE = 120
_TIMELESS = frozenset((PeriodKind.ONGOING, PeriodKind.RECURRING))


class Strip(NamedTuple):
    """Whole years beside each other, both included, over ``width`` points."""

    first: int
    last: int
    width: float

    @property
    def begin(self) -> date:
        """The first day."""
        return date(self.first, 1, 1)

    @property
    def end(self) -> date:
        """The last day."""
        return date(self.last, 12, 31)

    @property
    def years(self) -> range:
        """The years in order."""
        return range(self.first, self.last + 1)

    def x(self, day: date) -> float:
        """Return where a day begins, in points from the left; outside it lies on the edge."""
        days = (self.end - self.begin).days + 1
        return min(max((day - self.begin).days, 0), days) / days * self.width

    def after(self, day: date) -> float:
        """Return where a day ends."""
        return self.x(day + timedelta(days=1)) if day < date.max else self.width


class Extent(NamedTuple):
    """A bar on a strip: from ``left`` to ``right``, each perhaps open; a band is where it ends.

    ``loose`` tells that a convention or a guess decided where its ends are.
    """

    left: float
    right: float
    opens: bool
    closes: bool
    band: tuple[float, float] | None
    is_day: bool
    is_lasting: bool
    loose: bool


def strips(bars: Iterable[Bar], years: Sequence[int], width: float) -> list[Strip]:
    """Return the strips that show all bars, over the years of the agenda and those of the bars.

    A strip with nothing that begins or ends in it is left out, unless it is the only one.
    """
    said = [*years, *(day.year for bar in bars for day in _days(bar.period))]
    if not said:
        return []
    first, last = min(said), min(max(said), min(said) + _MOST_YEARS)
    each = max(1, int(width / (4 * NARROWEST_QUARTER)))
    count = -(-(last - first + 1) // each)
    each = -(-(last - first + 1) // count)
    begins = range(first, last + 1, each)
    found = [Strip(year, min(year + each - 1, date.max.year), width) for year in begins]
    used = [strip for strip in found if any(year in strip.years for year in said)]
    return used if count > 1 else [Strip(first, last, width)]


def _days(one: Period) -> Iterator[date]:
    yield from (day for day in (one.start, one.end, *(one.band or ())) if day)


def extent(one: Period, strip: Strip) -> Extent | None:
    """Return where a period lies on a strip; None when it is not on it or has no place in time."""
    if one.kind in _TIMELESS:
        begin, end = one.start or strip.begin, one.end or strip.end
        if begin > strip.end or end < strip.begin:
            return None
        left, right = strip.x(begin), strip.after(end)
        return Extent(left, right, one.start is None, one.end is None, None, False, True, False)
    if one.start is None and one.end is None:
        return None
    begin = one.start or (one.end or strip.begin) - timedelta(days=FADE)
    end = one.end or strip.end
    if one.band and one.start is None:
        begin = min(begin, one.band[0] - timedelta(days=FADE // 2))
    if begin > strip.end or end < strip.begin:
        return None
    band = one.band and (strip.x(one.band[0]), strip.after(one.band[1]))
    return Extent(
        strip.x(begin),
        strip.after(end),
        one.start is None,
        one.end is None,
        band if band and band[0] < band[1] else None,
        one.start == one.end,
        False,
        one.convention or one.uncertain,
    )


def words_of(bar: Bar) -> str:
    """Return when, as typed, behind what happens then unless the words say that themselves."""
    told = bool(bar.what) and bar.what != bar.period.what
    return f"{bar.what}: {bar.label}" if told else bar.label


class Line(NamedTuple):
    """One line of the picture: the name of a group, or a thing with the bars that are on it."""

    title: str
    planned: Planned | None = None
    bars: tuple[Bar, ...] = ()


def lines_of(one: Planned) -> list[Line]:
    """Return the lines of a thing, one a bar; without any bar it keeps a line of its own."""
    return [Line(one.title, one, (bar,)) for bar in one.bars] or [Line(one.title, one)]
