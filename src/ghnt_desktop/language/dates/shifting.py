"""Writes one stretch of time again some steps later, in the notation it was typed in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ghnt_desktop.language.dates.conventions import HOUSE, last_day
from ghnt_desktop.language.dates.days import day_in_figures
from ghnt_desktop.language.dates.tokens import Token
from ghnt_desktop.language.dates.words import (
    MONTHS,
    ORDINAL_ENDS,
    ORDINALS,
    PARTS,
    SEASONS,
    WEEKDAYS,
)
from ghnt_desktop.language.dates.years import FIRST_YEAR, LAST_YEAR, Stretch

#: Characters of the text from, up to, and what comes in their place.
Change = tuple[int, int, str]

_SHORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_LONG = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_ORDINAL_WORDS = ("eerste", "tweede", "derde", "vierde")
_ROMAN = ("i", "ii", "iii", "iv")
_DAY_WORDS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_DAY_SHORT = ("ma", "di", "wo", "do", "vr", "za", "zo")
_PART_ORDER = ("begin", "medio", "eind")
_SEASON_ORDER = ("voorjaar", "zomer", "najaar", "winter")
_SEASON_WORDS = {"lente": ("lente", "zomer", "herfst", "winter")} | {
    "herfst": ("lente", "zomer", "herfst", "winter")
}
#: How long one step is, in months; days and weeks are counted in days.
MONTHS_OF = {"month": 1, "quarter": 3, "half-year": 6, "year": 12, "season": 3, "part": 4}
DAYS_OF = {"day": 1, "week": 7}


class CannotSay(ValueError):
    """This notation cannot be written for that time."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A stretch as it stands in a text: its tokens, and the year it is in."""

    text: str
    tokens: Sequence[Token]
    stretch: Stretch
    year: int

    @property
    def own(self) -> Sequence[Token]:
        """The tokens of the stretch itself."""
        return self.tokens[self.stretch.first : self.stretch.after]

    @property
    def span(self) -> tuple[int, int]:
        """The characters it stands in."""
        return self.own[0].start, self.own[-1].end

    @property
    def days(self) -> tuple[date, date]:
        """Its first and last day; ValueError when the year has no such days."""
        return self.stretch.days(self.year)

    @property
    def unit(self) -> str:
        """What it is counted in: day, week, month, quarter, half-year, season, part or year."""
        if self.stretch.precision == "day":
            return "day"
        if self.stretch.precision == "iso-week":
            return "week"
        for token in self.own:
            if token.word in MONTHS:
                return "month"
        if self.stretch.precision in ("month", "quarter", "half-year", "season"):
            return self.stretch.precision
        named = any(token.word in PARTS for token in self.own)
        return "part" if named and self.stretch.precision != "year" else "year"

    @property
    def is_one(self) -> bool:
        """Tell whether it is one unit of time, and not several ("Q3/4", "weken 13 t/m 15")."""
        first, last = self.days
        length = DAYS_OF[self.unit] if self.unit in DAYS_OF else MONTHS_OF[self.unit] * 31
        return (last - first).days <= length

    def shifted(self, steps: int, unit: str) -> Iterator[Change]:
        """Yield what to change so that it lies some steps of a unit later; CannotSay if not so."""
        if steps:
            yield from _WRITERS[self.unit](self, steps, unit)

    @property
    def says_year(self) -> bool:
        """Tell whether the year is written in it."""
        return any(_is_year(self.own, at) for at in range(len(self.own)))


def _is_year(tokens: Sequence[Token], at: int) -> bool:
    one = tokens[at]
    if one.number is None:
        return False
    if one.figures == 4:
        return FIRST_YEAR <= one.number <= LAST_YEAR
    return one.figures == 2 and at > 0 and tokens[at - 1].word == "'"


# -- years -------------------------------------------------------------------------------------


def _years(typed: Typed, later: int) -> Iterator[Change]:
    """Yield the years of a stretch, so many later, each in as many figures as it has."""
    own = typed.own
    for at, one in enumerate(own):
        short = one.figures == 2 and at > 0 and own[at - 1].word in ("'", "-", "/")
        if later and one.number is not None and (_is_year(own, at) or (short and at > 1)):
            yield one.start, one.end, _figures(one, later)


def _figures(one: Token, later: int) -> str:
    number = (one.number or 0) + later
    if one.figures == 4:
        return str(_known_year(number))
    if not 0 <= number <= 99:
        raise CannotSay("a year in two figures")
    return f"{number:02}"


def _known_year(year: int) -> int:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise CannotSay("a year nobody plans for")
    return year


def _write_year(typed: Typed, steps: int, unit: str) -> Iterator[Change]:
    months = steps * MONTHS_OF.get(unit, 0)
    if months % 12 or not months:
        raise CannotSay("part of a year")
    yield from _years(typed, months // 12)


# -- what comes round in a year ----------------------------------------------------------------


def _write_round(typed: Typed, steps: int, unit: str) -> Iterator[Change]:
    """Write months, quarters, halves, seasons and parts: each a place in a year of so many."""
    size = MONTHS_OF[typed.unit]
    months = steps * MONTHS_OF.get(unit, 0)
    if months % size or not months:
        raise CannotSay("between two steps")
    count = 12 // size
    found = [(at, place) for at, place in _places(typed)]
    if not found:
        raise CannotSay("nothing to count on")
    moved = [divmod(place + months // size, count) for _, place in found]
    if len({years for years, _ in moved}) > 1:
        raise CannotSay("over the turn of the year")
    for (at, _), (_, place) in zip(found, moved, strict=True):
        yield from _replaced(typed, at, place)
    if typed.unit == "season" and 3 in (found[0][1], moved[0][1]):
        yield from _winter(typed, found[0][1] == 3, moved[0][1] == 3, moved[0][0])
    else:
        yield from _years(typed, moved[0][0])


def _winter(typed: Typed, was: bool, becomes: bool, later: int) -> Iterator[Change]:
    """Yield both years of a winter, "2019/2020", and of another season the one it is in."""
    years = [one for at, one in enumerate(typed.own) if _is_year(typed.own, at)]
    if not years or years[0].figures != 4 or (was and len(years) == 1):
        raise CannotSay("which winter is not said")
    first = _known_year(typed.year + later)
    said = f"{first}/{first + 1}" if becomes else str(first)
    yield years[0].start, years[-1].end, said


def _places(typed: Typed) -> Iterator[tuple[int, int]]:
    """Yield the tokens that tell the place in the year, with that place from 0."""
    unit, own = typed.unit, typed.own
    for at, one in enumerate(own):
        place = _place(unit, own, at)
        if place is not None:
            yield at, place
        elif unit == "month" and one.number is not None and _figure_of_month(typed, at):
            yield at, one.number - 1


def _figure_of_month(typed: Typed, at: int) -> bool:
    """Tell whether a number is the month of "05-2019" or "2019-05"."""
    own = typed.own
    if typed.stretch.precision != "month":
        return False
    numbers = [one for one in own if one.number is not None]
    return len(numbers) == 2 and own[at].figures <= 2 and not any(o.word in MONTHS for o in own)


def _place(unit: str, own: Sequence[Token], at: int) -> int | None:
    one = own[at]
    if unit == "month":
        return MONTHS[one.word] - 1 if one.word in MONTHS else None
    if unit == "season":
        season = SEASONS.get(one.word, "")
        return _SEASON_ORDER.index(season) if season in _SEASON_ORDER else None
    if unit == "part":
        return _PART_ORDER.index(PARTS[one.word]) if one.word in PARTS else None
    most = 12 // MONTHS_OF[unit]
    if one.word in ORDINALS:
        return (ORDINALS[one.word] - 1) % most
    if one.number is not None and one.figures == 1 and 1 <= one.number <= most:
        return one.number - 1
    return None


def _replaced(typed: Typed, at: int, place: int) -> Iterator[Change]:
    one = typed.own[at]
    said = typed.text[one.start : one.end]
    yield one.start, one.end, _as_cased(said, _said(typed, at, place))
    if one.number is not None and typed.unit != "month":
        yield from _ordinal_end(typed, at, place + 1)
    if typed.unit == "season":
        yield from _article(typed, at, _said(typed, at, place))


def _article(typed: Typed, at: int, season: str) -> Iterator[Change]:
    """Yield "de" or "het" before a season, when one of them stands there."""
    before = typed.stretch.first + at - 1
    one = typed.tokens[before] if before >= 0 else None
    fits = "het" if season.endswith("jaar") else "de"
    if one is not None and one.word in ("de", "het") and one.word != fits:
        yield one.start, one.end, _as_cased(typed.text[one.start : one.end], fits)


def _said(typed: Typed, at: int, place: int) -> str:
    one, own = typed.own[at], typed.own
    if typed.unit == "month":
        if one.number is not None:
            return f"{place + 1:0{one.figures}}"
        dotted = at + 1 < len(own) and own[at + 1].word == "."
        return _month(one.word, place, dotted)
    if typed.unit == "season":
        return _SEASON_WORDS.get(one.word, _SEASON_ORDER)[place]
    if typed.unit == "part":
        return _PART_ORDER[place]
    if one.number is not None:
        return str(place + 1)
    return (_ROMAN if one.word in _ROMAN else _ORDINAL_WORDS)[place]


def _month(word: str, place: int, dotted: bool) -> str:
    short = word in (*_SHORT, "sept", "mar", "oct") and (word != "mei" or dotted)
    return (_SHORT if short else _LONG)[place]


def _as_cased(was: str, said: str) -> str:
    if was.isupper() and (len(was) > 1 or said in _ROMAN):
        return said.upper()
    return said.capitalize() if was[:1].isupper() else said


def _ordinal_end(typed: Typed, at: int, number: int) -> Iterator[Change]:
    """Yield "ste" or "de" as it fits another number; "e" fits all."""
    own = typed.own
    if at + 1 < len(own) and own[at + 1].word in ORDINAL_ENDS & {"ste", "de"}:
        end = own[at + 1]
        yield end.start, end.end, "ste" if number in (1, 8) or number >= 20 else "de"


# -- days and weeks ----------------------------------------------------------------------------


def _write_day(typed: Typed, steps: int, unit: str) -> Iterator[Change]:
    first, last = typed.days
    new = tuple(_later(day, steps, unit) for day in (first, last))
    if last != first and (new[0].month, new[0].year) != (new[1].month, new[1].year):
        raise CannotSay("days of two months")
    if day_in_figures(typed.tokens, typed.stretch.first, HOUSE) is not None:
        yield from _day_in_figures(typed, new[0])
        return
    yield from _day_in_words(typed, new[0] - first, new[0])
    yield from _years(typed, new[0].year - typed.year)


def _later(day: date, steps: int, unit: str) -> date:
    if unit in DAYS_OF:
        return day + timedelta(days=steps * DAYS_OF[unit])
    years, month = divmod(day.year * 12 + day.month - 1 + steps * MONTHS_OF[unit], 12)
    end = last_day(_known_year(years), month + 1).day
    return date(years, month + 1, min(day.day, end))


def _day_in_figures(typed: Typed, new: date) -> Iterator[Change]:
    numbers = [one for one in typed.own if one.number is not None]
    if numbers[0].figures == 4:
        values = (new.year, new.month, new.day)
    else:
        values = (new.day, new.month, new.year)
    small = [one for one in numbers if one.figures <= 2][:2]
    padded = any(one.word.startswith("0") for one in small) or all(o.figures == 2 for o in small)
    if len(numbers) == 2 and new.year != typed.year:
        raise CannotSay("a day without a year")
    for one, value in zip(numbers, values, strict=False):
        if value == new.year:
            said = str(value) if one.figures == 4 else f"{value % 100:02}"
        else:
            said = f"{value:02}" if padded else str(value)
        yield one.start, one.end, said


def _day_in_words(typed: Typed, by: timedelta, new: date) -> Iterator[Change]:
    first = typed.days[0]
    for at, one in enumerate(typed.own):
        said = typed.text[one.start : one.end]
        if one.word in MONTHS:
            dotted = at + 1 < len(typed.own) and typed.own[at + 1].word == "."
            yield one.start, one.end, _as_cased(said, _month(one.word, new.month - 1, dotted))
        elif one.word in WEEKDAYS and at == 0:
            words = _DAY_SHORT if len(one.word) == 2 else _DAY_WORDS
            yield one.start, one.end, _as_cased(said, words[new.weekday()])
        elif one.number is not None and one.figures <= 2 and not _is_year(typed.own, at):
            day = (date(first.year, first.month, one.number) + by).day
            yield one.start, one.end, str(day)
            yield from _ordinal_end(typed, at, day)


def _write_week(typed: Typed, steps: int, unit: str) -> Iterator[Change]:
    days = steps * (DAYS_OF[unit] if unit in DAYS_OF else round(MONTHS_OF[unit] * 30.4375))
    weeks = round(days / 7)
    numbers = [one for at, one in enumerate(typed.own) if _is_week(typed.own, at)]
    new = [
        (
            date.fromisocalendar(typed.year, one.number or 1, 1) + timedelta(weeks=weeks)
        ).isocalendar()
        for one in numbers
    ]
    if not new or len({one.year for one in new}) > 1:
        raise CannotSay("weeks of two years")
    for one, week in zip(numbers, new, strict=True):
        said = f"{week.week:02}" if one.word.startswith("0") else str(week.week)
        yield one.start, one.end, said
    yield from _years(typed, new[0].year - typed.year)


def _is_week(own: Sequence[Token], at: int) -> bool:
    one = own[at]
    return one.number is not None and one.figures <= 2 and not _is_year(own, at)


_WRITERS = {
    "day": _write_day,
    "week": _write_week,
    "year": _write_year,
    **dict.fromkeys(("month", "quarter", "half-year", "season", "part"), _write_round),
}
