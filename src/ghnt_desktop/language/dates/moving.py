"""Says a planning again for another time, in its own notation and with the words around it.

What comes out was read again and means what it should; what cannot be said so is None, and then
`plain_words` has a date to offer.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ghnt_desktop.domain.period import Period, PeriodKind
from ghnt_desktop.language.dates.conventions import last_day
from ghnt_desktop.language.dates.in_agenda import Reader, lacks_year
from ghnt_desktop.language.dates.plain_words import in_words
from ghnt_desktop.language.dates.shifting import (
    DAYS_OF,
    MONTHS_OF,
    CannotSay,
    Change,
    Typed,
)
from ghnt_desktop.language.dates.stretches import stretches_in
from ghnt_desktop.language.dates.tokens import tokens_of

Edge = Literal["first", "last"]
Days = tuple[date | None, date | None]

_LOOSE = frozenset(("season", "part"))
_MONTH = 30.4375
#: A loosely named time may lie so many days from where it was put.
_NEAR = 75


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A planning in new words, and how they are read; the same words when it did not move."""

    text: str
    period: Period


@dataclass(frozen=True, slots=True)
class _Part:
    """One period of a text: all its stretches of time, in order, with the words around them."""

    text: str
    read: Reader
    whole: Period
    at: int
    typed: tuple[Typed, ...]

    @property
    def period(self) -> Period:
        return _parts(self.whole)[self.at]

    @property
    def unit(self) -> str:
        return max((one.unit for one in self.typed), key=days_of)

    @property
    def span(self) -> tuple[int, int]:
        return self.typed[0].span[0], self.typed[-1].span[1]

    @property
    def same(self) -> Rewritten:
        return Rewritten(self.text, self.period)


def step_of(text: str, read: Reader, part: int = 0) -> str:
    """Return what a planning moves by: "day", "week", "month" ... "year"; "" when it cannot."""
    found = _part(text, read, part)
    return found.unit if found is not None else ""


def moved(text: str, read: Reader, days: int, part: int = 0) -> Rewritten | None:
    """Return a planning so many days later, as near as its own unit allows; None when it cannot."""
    found = _part(text, read, part)
    if found is None:
        return None
    steps = round(days / days_of(found.unit))
    if found.unit not in _LOOSE:
        return _stepped(found, steps)
    near = (_stepped(found, steps + more) for more in (-1, 0, 1))
    return min(
        (one for one in near if one is not None),
        key=lambda one: abs(_shift(found.period, one.period) - days),
        default=None,
    )


def stepped(text: str, read: Reader, steps: int, part: int = 0) -> Rewritten | None:
    """Return a planning so many steps of its own unit later; None when it cannot be said."""
    found = _part(text, read, part)
    if found is None:
        return None
    way = 1 if steps > 0 else -1
    # What joins two loose parts ("eind 2019/begin 2020") only reads so again a whole year on.
    further = range(3) if found.unit in _LOOSE else range(1)
    tried = (_stepped(found, steps + way * more) for more in further)
    return next((one for one in tried if one is not None), None)


def resized(text: str, read: Reader, edge: Edge, to: date, part: int = 0) -> Rewritten | None:
    """Return a planning whose first or last day lies at a day, as near as its own unit allows."""
    found = _part(text, read, part)
    if found is None:
        return None
    period = found.period
    own = period.start if edge == "first" else period.end
    open_end = period.kind is PeriodKind.FROM and edge == "last"
    if own is None and not open_end:
        return None
    alone = {PeriodKind.FROM: "first", PeriodKind.UNTIL: "last"}.get(period.kind) == edge
    if alone and own is not None:
        return moved(text, read, (to - own).days, part)
    if period.kind not in (PeriodKind.POINT, PeriodKind.SPAN, PeriodKind.FROM):
        return None
    return _stretched(found, edge, to)


# -- what there is to move ---------------------------------------------------------------------


def _parts(period: Period) -> tuple[Period, ...]:
    return period.parts or (period,)


def _part(text: str, read: Reader, at: int) -> _Part | None:
    whole = read(text)
    parts = _parts(whole)
    if at >= len(parts) or (parts[at].start is None and parts[at].end is None):
        return None
    low, high = _place(text, parts, at)
    tokens = tokens_of(text)
    found = list(stretches_in(tokens, read.conventions))
    years = _years([one.year for one in found], read.year)
    typed = tuple(
        Typed(text, tokens, one, year)
        for one, year in zip(found, years, strict=True)
        if year is not None and low <= tokens[one.first].start < high and one.after > one.first
    )
    return _Part(text, read, whole, at, typed) if typed else None


def _place(text: str, parts: Sequence[Period], at: int) -> tuple[int, int]:
    """Return the characters of a text that one of its periods stands in."""
    if len(parts) == 1:
        return 0, len(text)
    start = 0
    for one in parts[:at]:
        start = max(start, text.find(one.text, start)) + len(one.text)
    start = max(start, text.find(parts[at].text, start))
    return start, start + len(parts[at].text)


def _years(said: Sequence[int | None], context: int | None) -> list[int | None]:
    """Give each stretch its year: its own, that of the next one that has one, or of the last."""
    known: list[int | None] = []
    year: int | None = None
    for one in reversed(said):
        year = one if one is not None else year
        known.insert(0, year)
    last = next((one for one in reversed(said) if one is not None), context)
    return [one if one is not None else last for one in known]


# -- moving ------------------------------------------------------------------------------------


def days_of(unit: str) -> float:
    """Return about how many days a unit is long."""
    return DAYS_OF[unit] if unit in DAYS_OF else MONTHS_OF[unit] * _MONTH


def _stepped(part: _Part, steps: int) -> Rewritten | None:
    if not steps:
        return part.same
    period, unit = part.period, part.unit
    meant = (_later(period.start, steps, unit), _later(period.end, steps, unit))
    exact = all(one.unit not in _LOOSE and _fits(one.unit, unit) for one in part.typed)
    for text in _candidates(part, steps, meant if exact else (None, None)):
        found = _read_again(part, text)
        if found is None or not _same_manner(period, found.period, exact):
            continue
        days = steps * days_of(unit)
        if (
            (found.period.start, found.period.end) == meant
            if exact
            else (abs(_shift(period, found.period) - days) <= _NEAR)
        ):
            return found
    return None


def _fits(unit: str, coarse: str) -> bool:
    """Tell whether steps of a coarser unit are whole steps of this one."""
    return unit == coarse or (unit in MONTHS_OF and coarse in MONTHS_OF)


def _later(day: date | None, steps: int, unit: str) -> date | None:
    if day is None:
        return None
    if unit in DAYS_OF:
        return _within(day, steps * DAYS_OF[unit])
    year, month = divmod(day.year * 12 + day.month - 1 + steps * MONTHS_OF[unit], 12)
    if not 1 <= year < 9_999:
        return None
    end = last_day(year, month + 1).day
    closes = day == last_day(day.year, day.month)
    return date(year, month + 1, end if closes else min(day.day, end))


def _within(day: date, later: int) -> date | None:
    try:
        return day + timedelta(days=later)
    except OverflowError:
        return None


def _candidates(part: _Part, steps: int, meant: Days) -> Iterator[str]:
    """Yield new words: in the same notation, with every year said, and with plain dates."""
    try:
        changes = [change for one in part.typed for change in one.shifted(steps, part.unit)]
        yield _changed(part.text, changes)
        yield _changed(part.text, [*changes, *_years_said(part, steps)])
    except (CannotSay, ValueError, OverflowError):
        pass
    yield from _in_plain_words(part, meant)


def _changed(text: str, changes: Iterable[Change]) -> str:
    for start, end, said in sorted(changes, reverse=True):
        text = text[:start] + said + text[end:]
    return text


def _years_said(part: _Part, steps: int) -> Iterator[Change]:
    """Yield the years that a stretch did without as long as another, or the agenda, said them."""
    for one in part.typed:
        new = _later(one.days[0], steps, part.unit)
        if not one.says_year and new is not None:
            at = one.span[1]
            yield at, at, f" {new.year}"


def _in_plain_words(part: _Part, meant: Days) -> Iterator[str]:
    """Yield the text with other words for its time, when that is a stretch from day to day."""
    first, last = meant
    if first is not None and last is not None:
        low, high = part.span
        yield part.text[:low] + in_words(first, last) + part.text[high:]


def _read_again(part: _Part, text: str) -> Rewritten | None:
    """Return new words as they are read; None when another period of the text changed with it."""
    whole = part.read(text)
    parts, were = _parts(whole), _parts(part.whole)
    if len(parts) != len(were):
        return None
    others = [
        (_meaning(new), _meaning(old))
        for at, (new, old) in enumerate(zip(parts, were, strict=True))
        if at != part.at
    ]
    if any(new != old for new, old in others):
        return None
    return Rewritten(text, parts[part.at])


def _meaning(one: Period) -> object:
    return one.kind, one.start, one.end, one.band, one.frequency, one.qualifier, one.what


def _same_manner(old: Period, new: Period, exact: bool) -> bool:
    """Tell whether new words say the same kind of thing, as surely, and about the same."""
    kinds = {old.kind} if exact else {old.kind, PeriodKind.SPAN, PeriodKind.UNTIL}
    said = (old.what, old.qualifier, old.frequency) == (new.what, new.qualifier, new.frequency)
    return new.kind in kinds and said and (old.uncertain or not new.uncertain)


def _shift(old: Period, new: Period) -> float:
    return _centre(new) - _centre(old)


def _centre(one: Period) -> float:
    days = one.band or tuple(day for day in (one.start, one.end) if day is not None)
    return sum(day.toordinal() for day in days) / len(days)


# -- longer and shorter ------------------------------------------------------------------------


def _stretched(part: _Part, edge: Edge, to: date) -> Rewritten | None:
    end = part.typed[-1] if edge == "last" else part.typed[0]
    unit = end.unit if end.unit not in _LOOSE else "month"
    own = part.period.start if edge == "first" else (part.period.end or end.days[1])
    if own is None:
        return None
    steps = round((to - own).days / days_of(unit))
    if not steps and part.period.end is not None:
        return part.same
    meant = _resized_days(part, edge, _later(own, steps, unit))
    if meant is None:
        return part.same
    for text in _resized_texts(part, end, edge, steps, meant):
        found = _read_again(part, text)
        if found is not None and _is_meant(part.period, found.period, meant):
            return found
    return None


def _resized_days(part: _Part, edge: Edge, to: date | None) -> tuple[date, date] | None:
    first = to if edge == "first" else part.period.start
    last = to if edge == "last" else part.period.end
    return (first, last) if first is not None and last is not None and first <= last else None


def _is_meant(old: Period, new: Period, meant: tuple[date, date]) -> bool:
    spans = new.kind in (PeriodKind.SPAN, PeriodKind.POINT)
    said = (old.what, old.qualifier) == (new.what, new.qualifier)
    sure = old.uncertain or not new.uncertain
    return spans and said and sure and (new.start, new.end) == meant


def _resized_texts(
    part: _Part, end: Typed, edge: Edge, steps: int, meant: tuple[date, date]
) -> Iterator[str]:
    """Yield new words: the outer stretch moved, both ends of one that was alone, plain dates."""
    try:
        other = list(end.shifted(steps, end.unit))
    except (CannotSay, ValueError, OverflowError):
        other = []
    one = (meant[1] - meant[0]).days < 1.1 * days_of(end.unit)
    if other and len(part.typed) > 1 and not one:
        yield _changed(part.text, other)
    elif other and end.is_one and len(part.typed) == 1:
        for said in _from_to(end, other, edge):
            low, high = end.span
            yield part.text[:low] + said + part.text[high:]
    yield from _in_plain_words(part, meant)


def _from_to(one: Typed, other: Sequence[Change], edge: Edge) -> Iterator[str]:
    """Yield a stretch with the same one some steps on: "Q3 t/m Q4 2017", "2018-2019"."""
    low, high = one.span
    own = one.text[low:high]
    moved_there = _changed(own, [(start - low, after - low, said) for start, after, said in other])
    first, last = (own, moved_there) if edge == "last" else (moved_there, own)
    if first.isdecimal() and last.isdecimal():
        yield f"{first}-{last}"
    if last[:1].isupper() and last[1:2].islower():
        last = last[0].lower() + last[1:]
    year = last.rpartition(" ")[2]
    if year.isdecimal() and first.endswith(f" {year}"):
        yield f"{first.removesuffix(f' {year}').removesuffix(' van')} t/m {last}"
    yield f"{first} t/m {last}"


def undated_at(text: str, read: Reader, first: date, last: date) -> Rewritten:
    """Return the words for something without a date that is put at these days.

    What only says that the date is unknown goes; other words stay behind it.
    """
    plain = in_words(first, last)
    said = text.strip()
    old = read(said)
    if lacks_year(old):
        dated = read(f"{said} {first.year}")
        # Of a day that is known only the year was missing, wherever in it one lets go.
        if dated.start is not None and not dated.uncertain and dated.kind is not PeriodKind.MULTI:
            return Rewritten(f"{said} {first.year}", dated)
    for told in _kept(said, old, plain):
        found = read(told)
        if not found.uncertain and _lies_in(found, first, last):
            return Rewritten(told, found)
    return Rewritten(plain, read(plain))


def _kept(said: str, old: Period, plain: str) -> Iterator[str]:
    """Yield how words that say more than that the date is unknown may stand beside one."""
    if said and (old.kind is not PeriodKind.UNKNOWN or old.uncertain):
        yield f"{plain}: {said}"
        yield f"{plain} ({said})"


def _lies_in(one: Period, first: date, last: date) -> bool:
    if one.kind is PeriodKind.MULTI or one.start is None or one.end is None:
        return False
    return first <= one.end and one.start <= last
