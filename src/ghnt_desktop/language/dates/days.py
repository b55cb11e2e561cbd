"""Reads days and months: in figures, and days with the name of their month."""

from dataclasses import replace
from datetime import date

from ghnt_desktop.language.dates.conventions import Conventions, last_day
from ghnt_desktop.language.dates.words import MONTHS, ORDINAL_ENDS, WEEKDAYS
from ghnt_desktop.language.dates.years import (
    FIRST_YEAR,
    LAST_YEAR,
    Stretch,
    Tokens,
    number,
    with_year,
    word,
    year_at,
)

_SEPARATORS = ("-", "/", ".")
#: So many days of one month are named in one breath.
_MOST_DAYS = 12


def day_in_figures(tokens: Tokens, place: int, conventions: Conventions) -> Stretch | None:
    """Read "2007-01-21", "1-1-2018", "1.1.18", "05-2019" and "2019-05"."""
    parts = _numbers_from(tokens, place)
    if len(parts) == 2 and word(tokens, place + 4) == "'":
        return _day_and_short_year(tokens, place, parts)
    if len(parts) == 2 and _is_day_in_figures(tokens, place, parts):
        return _day_stretch(place, place + 3, parts[:1], parts[1], None)
    if tokens[place].figures == 4 and len(parts) >= 2:
        return _year_month_day(tokens, place, parts)
    if len(parts) >= 3 and 1 <= parts[0] <= 31 and 1 <= parts[1] <= 12:
        return _day_month_year(tokens, place, parts)
    if len(parts) == 2 and tokens[place + 2].figures == 4 and 1 <= parts[0] <= 12:
        year = year_at(tokens, place + 2)
        return month_stretch(place, place + 3, parts[0], year) if year else None
    return None


def _numbers_from(tokens: Tokens, place: int) -> list[int]:
    """Return up to three numbers with the same sign between them, and nothing else."""
    found: list[int] = []
    sign = word(tokens, place + 1)
    while len(found) < 3 and (said := number(tokens, place, 0, LAST_YEAR)) is not None:
        found.append(said)
        if sign not in _SEPARATORS or word(tokens, place + 1) != sign:
            break
        place += 2
    return found


def _year_month_day(tokens: Tokens, place: int, parts: list[int]) -> Stretch | None:
    year, month = year_at(tokens, place), parts[1]
    if year is None or not 1 <= month <= 12 or tokens[place + 2].figures != 2:
        return None
    if len(parts) == 3 and 1 <= parts[2] <= 31 and tokens[place + 4].figures == 2:
        return _day_stretch(place, place + 5, [parts[2]], month, year)
    # "2009-10" may be two years as well as a month; "2009-05" and "2009-01" are no two years.
    doubtful = month == year % 100 + 1
    return replace(month_stretch(place, place + 3, month, year), uncertain=doubtful)


def _day_month_year(tokens: Tokens, place: int, parts: list[int]) -> Stretch | None:
    said = tokens[place + 4]
    year = parts[2] if said.figures == 4 else 2000 + parts[2]
    if said.figures not in (2, 4) or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return _day_stretch(place, place + 5, parts[:1], parts[1], year)


def _is_day_in_figures(tokens: Tokens, place: int, parts: list[int]) -> bool:
    """Tell whether "31-12" is a day: a word before it or a whole date after it says so."""
    if not (1 <= parts[0] <= 31 and 1 <= parts[1] <= 12) or tokens[place + 2].figures > 2:
        return False
    led = word(tokens, place - 1) in ("uiterlijk", "op", "per", "vanaf", "tot", "voor", "vóór")
    joined = word(tokens, place + 3) in ("t/m", "tm", "tot", "-", "en", "/")
    return led or (joined and len(_numbers_from(tokens, place + 4)) == 3)


def _day_and_short_year(tokens: Tokens, place: int, parts: list[int]) -> Stretch | None:
    """Read "9-3-'17"."""
    year = number(tokens, place + 5, 0, 99)
    if year is None or tokens[place + 5].figures != 2 or not 1 <= parts[1] <= 12:
        return None
    return _day_stretch(place, place + 6, parts[:1], parts[1], 2000 + year)


def days_of_month(tokens: Tokens, place: int, conventions: Conventions) -> Stretch | None:
    """Read "9 maart 2017", "donderdag 9 en 10 maart", "1 t/m 5 juni", "de 3e april"."""
    at = place + 1 if word(tokens, place) in WEEKDAYS else place
    at += word(tokens, at) in (".", ",") and at > place
    days: list[int] = []
    while (day := number(tokens, at, 1, 31)) is not None and tokens[at].figures <= 2:
        days.append(day)
        at += 1 + (word(tokens, at + 1) in ORDINAL_ENDS)
        joint = _joint(tokens, at)
        at += joint
        if not joint or len(days) == _MOST_DAYS:
            break
    at += len(days) == 1 and _is_joined_month(tokens, at)
    month = MONTHS.get(word(tokens, at))
    if not days or month is None or (len(days) > 1 and _other_than_days(tokens, place, at)):
        return None
    reach = _steps(tokens, place, at)
    at += 1 + (word(tokens, at + 1) == "." and at + 2 < len(tokens))
    found = with_year(tokens, _day_stretch(place, at, days, month, None))
    if not reach and days[-1] - days[0] >= len(days):
        # The days stand apart: this is the first, and the rest is read after it.
        alone = next(n for n in range(place, at) if tokens[n].number is not None)
        return _day_stretch(place, alone + 1, days[:1], month, found.year)
    return found


def _is_joined_month(tokens: Tokens, place: int) -> bool:
    """Tell whether a sign stands close between a day and its month: "12-jan-2024"."""
    signed = word(tokens, place) in _SEPARATORS and word(tokens, place + 1) in MONTHS
    return signed and tokens[place].glued and tokens[place + 1].glued


def _joint(tokens: Tokens, place: int) -> int:
    """Return how many tokens join one day to the next: "en", "/", "t/m", "-", ","."""
    if word(tokens, place) in ("en", "/", "t/m", "tm", "-", ",", "&", "tot", "of"):
        if word(tokens, place) == "tot" and word(tokens, place + 2) == "met":
            return 3
        ahead = number(tokens, place + 1, 1, 31)
        return 1 if ahead is not None or word(tokens, place + 1) in ("en", "of") else 0
    return 0


def _other_than_days(tokens: Tokens, place: int, at: int) -> bool:
    return any(one.figures > 2 for one in tokens[place:at])


def _steps(tokens: Tokens, place: int, at: int) -> bool:
    """Tell whether the days are first and last of a reach, not days by themselves."""
    return any(one.word in ("t/m", "tm", "-", "tot") for one in tokens[place:at])


def _day_stretch(first: int, after: int, days: list[int], month: int, year: int | None) -> Stretch:
    low, high = days[0], days[-1]
    return Stretch(
        first,
        after,
        lambda in_year: (date(in_year, month, low), date(in_year, month, high)),
        year,
        "day",
        uncertain=high < low,
    )


def month_stretch(first: int, after: int, month: int, year: int | None) -> Stretch:
    """Return a whole month."""
    return Stretch(
        first,
        after,
        lambda in_year: (date(in_year, month, 1), last_day(in_year, month)),
        year,
        "month",
    )
