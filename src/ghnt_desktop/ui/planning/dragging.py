"""A bar under way: what its words become at each place it is drawn to, before anything changes."""

from datetime import date
from typing import Literal, NamedTuple

from ghnt_desktop.domain.period import Period, PeriodKind
from ghnt_desktop.domain.planning import Bar
from ghnt_desktop.language.dates.in_agenda import Reader
from ghnt_desktop.language.dates.moving import Rewritten, days_of, moved, resized, step_of, stepped
from ghnt_desktop.language.dates.plain_words import in_words
from ghnt_desktop.ui.planning.arranging import Placed, placed

#: An end is drawn out by the first of these that changes the words: a day, a week, a month ...
_TRIED = (1, 4, 16, 31, 62, 92, 184, 366)

#: The words are looked for so many times in one unit.
_GRAINS = 4

Way = Literal["move", "first", "last"]


class Proposal(NamedTuple):
    """What a bar becomes: its whole new text, its place, and how it is read.

    ``plain`` is offered in place of words that cannot say this time; then ``text`` is None.
    """

    text: str | None
    place: Placed
    period: Period
    plain: str = ""


class Drag:
    """Follows one bar that is moved as a whole, or by its first or last day."""

    def __init__(self, held: Placed, way: Way, read: Reader) -> None:
        self.held, self.way = held, way
        self._read = read
        unit = step_of(held.bar.text, read, held.bar.nth)
        self._grain = days_of(unit) / _GRAINS if unit else 1.0
        self._known: dict[int, Proposal] = {}

    def by(self, days: int) -> Proposal:
        """Return what it becomes so many days later; the same words where it does not move.

        It is asked at each move of the mouse, and mostly answers the same: a bar goes by its unit.
        """
        place = round(days / self._grain)
        if place not in self._known:
            self._known[place] = self._proposed(round(place * self._grain))
        return self._known[place]

    def _proposed(self, days: int) -> Proposal:
        bar = self.held.bar
        if not days:
            return Proposal(bar.text, self.held, bar.period)
        found = self._rewritten(days)
        if found is not None:
            return proposal_of(bar, found)
        return self._plain(days)

    def _rewritten(self, days: int) -> Rewritten | None:
        bar = self.held.bar
        if self.way == "move":
            return moved(bar.text, self._read, days, bar.nth)
        own = bar.period.start if self.way == "first" else bar.period.end
        day = own or (bar.period.start if self.way == "last" else None)
        if day is None:
            return None
        return resized(bar.text, self._read, self.way, _later(day, days), bar.nth)

    def _plain(self, days: int) -> Proposal:
        """Offer a plain date for words that cannot be said for that time."""
        start, end = self.held.bar.days
        first = _later(start, days) if start and self.way != "last" else start
        last = _later(end, days) if end and self.way != "first" else end
        plain = in_words(first, last)
        period = self._read(plain)
        if not plain or period.kind is PeriodKind.UNKNOWN:
            return Proposal(None, self.held, self.held.bar.period)
        place = placed(self.held.bar._replace(period=period))
        return Proposal(None, place, period, plain)


def proposal_of(bar: Bar, found: Rewritten) -> Proposal:
    """Return new words of a bar as a proposal."""
    return Proposal(found.text, placed(bar._replace(period=found.period)), found.period)


def one_step(bar: Bar, steps: int, read: Reader, by_end: bool = False) -> Proposal | None:
    """Return a bar some steps of its own unit on, or its last day; None when it cannot be said."""
    if not by_end:
        found = stepped(bar.text, read, steps, bar.nth)
        return proposal_of(bar, found) if found is not None else None
    day = bar.period.end or bar.period.start
    if day is None:
        return None
    for days in _TRIED:
        further = resized(bar.text, read, "last", _later(day, steps * days), bar.nth)
        if further is not None and further.text != bar.text:
            return proposal_of(bar, further)
    return None


def is_movable(bar: Bar) -> bool:
    """Tell whether a bar has a day of its own to move."""
    return bar.period.start is not None or bar.period.end is not None


def may_stretch(bar: Bar, way: Way) -> bool:
    """Tell whether a bar has this end to draw at."""
    kind = bar.period.kind
    if kind in (PeriodKind.SPAN, PeriodKind.POINT):
        return True
    return (kind, way) in ((PeriodKind.FROM, "first"), (PeriodKind.UNTIL, "last"))


def _later(day: date, days: int) -> date:
    return date.fromordinal(min(date.max.toordinal(), max(1, day.toordinal() + days)))
