"""What every stretch of time is made of, and how its year is read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ghnt_desktop.language.dates.tokens import Token
from ghnt_desktop.language.dates.words import COUNTED, MONTHS, NUMBERED

Days = tuple[date, date]
Tokens = Sequence[Token]

#: Years that an agenda can speak of.
FIRST_YEAR, LAST_YEAR = 1900, 2199


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of time in the tokens ``first`` up to ``after``; ``year`` None when not said.

    ``days`` gives its first and last day in a year, and raises ValueError when it has none.
    ``part`` is "begin", "medio" or "eind" when only that part is meant.
    """

    first: int
    after: int
    days: Callable[[int], Days]
    year: int | None
    precision: str
    part: str = ""
    convention: bool = False
    uncertain: bool = False

    def in_year(self, year: int | None) -> "Stretch":
        """Return the stretch with a year, when it had none."""
        return self if self.year is not None or year is None else replace(self, year=year)


def word(tokens: Tokens, place: int) -> str:
    """Return the word at a place; "" where there is none."""
    return tokens[place].word if 0 <= place < len(tokens) else ""


def number(tokens: Tokens, place: int, low: int, high: int) -> int | None:
    """Return the number at a place when it lies in a range."""
    if not 0 <= place < len(tokens):
        return None
    found = tokens[place].number
    return found if found is not None and low <= found <= high else None


def year_at(tokens: Tokens, place: int) -> int | None:
    """Return the year written in four figures at a place, unless they count or number something."""
    year = number(tokens, place, FIRST_YEAR, LAST_YEAR)
    if year is None or tokens[place].figures != 4:
        return None
    if word(tokens, place + 1) in COUNTED or word(tokens, place - 1) in NUMBERED:
        return None
    return None if _in_a_sum(tokens, place) else year


def _in_a_sum(tokens: Tokens, place: int) -> bool:
    """Tell whether figures stand against others with a point or comma between: "2.019,50"."""
    before = word(tokens, place - 1) in (".", ",") and tokens[place].glued
    if before and tokens[place - 1].glued and number(tokens, place - 2, 0, 10**8) is not None:
        return number(tokens, place - 2, 1, 31) is None
    behind = word(tokens, place + 1) in (".", ",") and tokens[place + 1].glued
    return behind and place + 2 < len(tokens) and _glued_number(tokens, place + 2)


def _glued_number(tokens: Tokens, place: int) -> bool:
    return tokens[place].glued and tokens[place].number is not None


def year_after(tokens: Tokens, place: int) -> tuple[int | None, int]:
    """Return the year that follows a stretch, and the place behind it."""
    if _is_short_behind_month(tokens, place):
        return 2000 + int(tokens[place + 1].word), place + 2
    at = place
    while word(tokens, at) in ("van", "het", "jaar", "in", ",", "-", "/", ".", "("):
        at += 1
    if at - place > 3:
        return None, place
    year = year_at(tokens, at)
    if year is not None:
        closed = at + 1 + (word(tokens, at + 1) == ")" and word(tokens, at - 1) == "(")
        return year, closed
    short = number(tokens, at + 1, 0, 99) if word(tokens, at) == "'" else None
    if short is not None and tokens[at + 1].figures == 2:
        return 2000 + short, at + 2
    return None, place


def _is_short_behind_month(tokens: Tokens, place: int) -> bool:
    """Tell whether "-20" stands against a month or quarter, as spreadsheets write "mei-20"."""
    if word(tokens, place) != "-" or number(tokens, place + 1, 0, 99) is None:
        return False
    sign, year = tokens[place : place + 2]
    close = sign.glued and year.glued and year.figures == 2
    quarter = word(tokens, place - 2) in ("q", "k") and tokens[place - 1].figures == 1
    led = quarter or word(tokens, place - 1) in MONTHS
    return close and led and word(tokens, place + 2) not in MONTHS


def with_year(tokens: Tokens, found: Stretch) -> Stretch:
    """Return a stretch with the year that follows it, if one does."""
    year, after = year_after(tokens, found.after)
    return found if year is None else replace(found, year=year, after=after)


def year_alone(tokens: Tokens, place: int) -> Stretch | None:
    """Read "2019", "2019/20" and "'19" by themselves."""
    year = year_at(tokens, place)
    if year is not None:
        return _years_in_short(tokens, place, year)
    if word(tokens, place) == "'" and number(tokens, place + 1, 0, 99) is not None:
        return _short_year(tokens, place)
    return None


def _years_in_short(tokens: Tokens, place: int, year: int) -> Stretch:
    """Read "2019/20" and "2019-22" as years, and any other year as itself."""
    last = number(tokens, place + 2, 0, 99) if word(tokens, place + 1) in ("-", "/") else None
    if last is None or tokens[place + 2].figures != 2 or last <= year % 100:
        return Stretch(place, place + 1, whole_year, year, "year")
    later = year - year % 100 + last
    return Stretch(
        place,
        place + 3,
        lambda first: (date(first, 1, 1), date(later, 12, 31)),
        year,
        "year",
        uncertain=later > year + 1,
    )


def _short_year(tokens: Tokens, place: int) -> Stretch | None:
    said = tokens[place + 1]
    if said.figures != 2 or not said.glued or said.number is None:
        return None
    return Stretch(place, place + 2, whole_year, 2000 + said.number, "year")


def whole_year(year: int) -> Days:
    """Return the first and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)
