"""The axis of time: days and pixels, and the lines and words above them."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

#: Pixels of one day, from more than ten years in a narrow window to days one can read.
LEAST, MOST = 0.06, 48.0
FIRST_DAY, LAST_DAY = date(1900, 1, 1).toordinal(), date(2199, 12, 31).toordinal()
_MONTH, _YEAR = 30.4375, 365.25
_NAMES = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_LONG = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


class Scale(NamedTuple):
    """The day (an ordinal, with a part) at the left edge, and how many pixels a day takes."""

    left: float
    per_day: float

    def x(self, day: float) -> float:
        """Return where a day begins, in pixels from the left edge."""
        return (day - self.left) * self.per_day

    def day(self, x: float) -> float:
        """Return the day at a place."""
        return self.left + x / self.per_day

    def zoomed(self, factor: float, x: float) -> "Scale":
        """Return a closer or further look; the day at ``x`` stays where it is."""
        per_day = min(MOST, max(LEAST, self.per_day * factor))
        return Scale(self.day(x) - x / per_day, per_day)

    def fitting(self, first: float, last: float, width: float) -> "Scale":
        """Return the look that shows these days in a width."""
        per_day = min(MOST, max(LEAST, width / max(1.0, last - first)))
        middle = (first + last) / 2
        return Scale(middle - width / per_day / 2, per_day)


class Tick(NamedTuple):
    """One unit on the axis: its first day, the first of the next, and its words."""

    first: int
    after: int
    words: str


Ticks = Callable[[int, int], Iterator[Tick]]


class Unit(NamedTuple):
    """A way to divide time: about so many days long, readable from ``room`` pixels on."""

    name: str
    days: float
    room: int
    ticks: Ticks


def _years(first: int, last: int) -> Iterator[Tick]:
    for year in range(_date(first).year, _date(last).year + 1):
        yield Tick(_ordinal(year, 1), _ordinal(year + 1, 1), str(year))


def _decades(first: int, last: int) -> Iterator[Tick]:
    for year in range(_date(first).year // 5 * 5, _date(last).year + 1, 5):
        yield Tick(_ordinal(year, 1), _ordinal(year + 5, 1), f"{year}")


def _stretches(months: int, words: Callable[[date], str]) -> Ticks:
    def ticks(first: int, last: int) -> Iterator[Tick]:
        day = _date(first)
        at = day.year * 12 + (day.month - 1) // months * months
        end = _date(last).year * 12 + _date(last).month - 1
        while at <= end:
            begin, after = _ordinal(at // 12, at % 12 + 1), at + months
            yield Tick(begin, _ordinal(after // 12, after % 12 + 1), words(_date(begin)))
            at = after

    return ticks


def _weeks(first: int, last: int) -> Iterator[Tick]:
    day = first - _date(first).weekday()
    while day <= last:
        yield Tick(day, day + 7, f"wk {_date(day).isocalendar().week}")
        day += 7


def _days(first: int, last: int) -> Iterator[Tick]:
    for day in range(first, last + 1):
        yield Tick(day, day + 1, str(_date(day).day))


def _date(ordinal: int) -> date:
    return date.fromordinal(min(LAST_DAY, max(FIRST_DAY, ordinal)))


def _ordinal(year: int, month: int) -> int:
    return date(year, month, 1).toordinal()


YEARS = Unit("year", _YEAR, 38, _years)
#: From fine to coarse.
UNITS = (
    Unit("day", 1, 24, _days),
    Unit("week", 7, 44, _weeks),
    Unit("month", _MONTH, 34, _stretches(1, lambda day: _NAMES[day.month - 1])),
    Unit("quarter", 3 * _MONTH, 30, _stretches(3, lambda day: f"Q{(day.month + 2) // 3}")),
    YEARS,
    Unit("decade", 5 * _YEAR, 0, _decades),
)
_MONTHS_OF_YEARS = Unit(
    "month", _MONTH, 0, _stretches(1, lambda day: f"{_LONG[day.month - 1]} {day.year}")
)


def fine_unit(scale: Scale, zoom: float = 1.0) -> Unit:
    """Return the finest unit whose words can be read."""
    return next(one for one in UNITS if one.days * scale.per_day >= one.room * zoom)


def coarse_unit(fine: Unit) -> Unit:
    """Return what stands above it: months above days and weeks, else years."""
    return _MONTHS_OF_YEARS if fine.name in ("day", "week") else YEARS


def unit_at(fine: Unit, day: float) -> tuple[date, date]:
    """Return the first and last day of the unit that a day lies in."""
    place = min(LAST_DAY, max(FIRST_DAY, int(day)))
    tick = next(one for one in fine.ticks(place, place) if one.first <= place < one.after)
    return _date(tick.first), _date(tick.after - 1)
