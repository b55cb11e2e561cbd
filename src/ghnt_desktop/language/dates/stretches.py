"""Finds the stretches of time that a text names: days, months, quarters, parts of years, weeks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from ghnt_desktop.language.dates.conventions import Conventions, last_day
from ghnt_desktop.language.dates.days import day_in_figures, days_of_month, month_stretch
from ghnt_desktop.language.dates.words import (
    COUNTED,
    HALF_WORDS,
    MONTHS,
    ORDINAL_ENDS,
    ORDINALS,
    PARTS,
    QUARTER_WORDS,
    SEASONS,
    WEEK_WORDS,
)
from ghnt_desktop.language.dates.years import (
    Days,
    Stretch,
    Tokens,
    number,
    whole_year,
    with_year,
    word,
    year_after,
    year_alone,
    year_at,
)

#: So many weeks are named in one breath.
_MOST_WEEKS = 12
#: A year with a 29 February and a week 53.
_LONG_YEAR = 2020
_PART_PRECISION = {"begin": "begin-of-year", "medio": "mid-year", "eind": "end-of-year"}


def stretches_in(tokens: Tokens, conventions: Conventions) -> Iterator[Stretch]:
    """Yield what is found, from left to right; nothing overlaps."""
    place = 0
    while place < len(tokens):
        found = _at(tokens, place, conventions)
        if found is not None and _exists(found):
            scanned = any(one.scanned for one in tokens[found.first : found.after])
            yield replace(found, uncertain=found.uncertain or scanned)
        place = found.after if found is not None else place + 1


def _exists(found: Stretch) -> bool:
    try:
        found.days(found.year if found.year is not None else _LONG_YEAR)
    except ValueError:
        return False
    return True


def _at(tokens: Tokens, place: int, conventions: Conventions) -> Stretch | None:
    for read in (day_in_figures, days_of_month, _year_first):
        if (found := read(tokens, place, conventions)) is not None:
            return found
    return (
        _part(tokens, place, conventions)
        or _whole(tokens, place, conventions)
        or year_alone(tokens, place)
    )


def _whole(tokens: Tokens, place: int, conventions: Conventions) -> Stretch | None:
    for read in (_quarter, _half, _month, _season, _week):
        if (found := read(tokens, place, conventions)) is not None:
            return found
    return None


# -- months, quarters, halves, seasons ---------------------------------------------------------


def _month(tokens: Tokens, place: int, conventions: Conventions) -> Stretch | None:
    month = MONTHS.get(word(tokens, place))
    if month is None:
        return None
    after = place + 1 + (word(tokens, place + 1) == "." and place + 2 < len(tokens))
    return with_year(tokens, month_stretch(place, after, month, None))


def _quarter(tokens: Tokens, place: int, conventions: Conventions) -> Stretch | None:
    """Read "Q3 2017", "K3", "3e kwartaal van 2017", "kwartaal 3", "derde en vierde kwartaal"."""
    if word(tokens, place) in ("q", "k", "kw") and _small(tokens, place + 1, 4):
        return _several(tokens, place, place + 1, 4, 3, "quarter")
    if word(tokens, place) in QUARTER_WORDS and _small(tokens, place + 1, 4):
        return _several(tokens, place, place + 1, 4, 3, "quarter")
    if _small(tokens, place, 4) and word(tokens, place + 1) in ("q", "k"):  # "3Q2020"
        low = tokens[place].number or 1
        return with_year(tokens, _units(place, place + 2, low, low, 3, "quarter"))
    return _ordinals_of(tokens, place, QUARTER_WORDS, 4, 3, "quarter")


def _half(tokens: Tokens, place: int, conventions: Conventions) -> Stretch | None:
    """Read "eerste helft van 2007", "2e halfjaar 2019", "H1 2019"."""
    if word(tokens, place) == "h" and _small(tokens, place + 1, 2):
        return _several(tokens, place, place + 1, 2, 6, "half-year")
    found = _ordinals_of(tokens, place, HALF_WORDS, 2, 6, "half-year")
    if found is None or found.year is not None:
        return found
    return _half_of_month(tokens, place, found) or found


def _half_of_month(tokens: Tokens, place: int, half: Stretch) -> Stretch | None:
    """Read "1e helft mei 2020", "tweede helft van de maand maart"."""
    at = half.after
    while word(tokens, at) in ("van", "de", "maand"):
        at += 1
    month = MONTHS.get(word(tokens, at))
    if month is None or word(tokens, half.after - 1) != "helft":
        return None
    first = half.days(_LONG_YEAR)[0].month == 1
    days = (
        (lambda year: (date(year, month, 1), date(year, month, 15)))
        if first
        else (lambda year: (date(year, month, 16), last_day(year, month)))
    )
    return with_year(tokens, Stretch(place, at + 1, days, None, "month"))


def _small(tokens: Tokens, place: int, most: int) -> bool:
    return number(tokens, place, 1, most) is not None and tokens[place].figures == 1


def _several(
    tokens: Tokens, first: int, place: int, most: int, months: int, precision: str
) -> Stretch:
    """Read one figure, or two with a sign between ("Q3/4")."""
    low = high = tokens[place].number or 1
    after = place + 1
    if word(tokens, after) in ("/", "-") and _small(tokens, after + 1, most):
        high, after = tokens[after + 1].number or high, after + 2
    return with_year(tokens, _units(first, after, low, high, months, precision))


def _units(first: int, after: int, low: int, high: int, months: int, precision: str) -> Stretch:
    begin, end = (low - 1) * months + 1, high * months
    return Stretch(
        first,
        after,
        lambda year: (date(year, begin, 1), last_day(year, end)),
        None,
        precision,
        uncertain=high < low,
    )


def _ordinals_of(
    tokens: Tokens, place: int, words: frozenset[str], most: int, months: int, precision: str
) -> Stretch | None:
    found: list[int] = []
    at = place
    while (ordinal := _ordinal(tokens, at, most)) is not None:
        found.append(ordinal[0])
        at = ordinal[1]
        joint = word(tokens, at) in ("en", "/", "-", "&", "t/m") and not found[1:]
        at += joint
        at += joint and word(tokens, at) == "het"
    at += word(tokens, at) == "half" and words is HALF_WORDS and word(tokens, at + 1) == "jaar"
    named = word(tokens, at) in words or (words is HALF_WORDS and word(tokens, at - 1) == "half")
    if not found or not named:
        return None
    units = _units(place, at + 1, found[0], found[-1], months, precision)
    apart = found[-1] - found[0] > 1 and not _reaches(tokens, place, at)
    return with_year(tokens, replace(units, uncertain=units.uncertain or apart))


def _reaches(tokens: Tokens, first: int, after: int) -> bool:
    """Tell "1e t/m 3e kwartaal" from "1e en 3e kwartaal", between which lies one not named."""
    return any(word(tokens, at) in ("-", "t/m") for at in range(first, after))


def _ordinal(tokens: Tokens, place: int, most: int) -> tuple[int, int] | None:
    """Return "eerste", "1e", "1ste" or "IV" as a number, and the place behind it."""
    said = ORDINALS.get(word(tokens, place))
    if said is not None:
        return (said if said > 0 else most), place + 1
    if not _small(tokens, place, most):
        return None
    if word(tokens, place + 1) in ORDINAL_ENDS:
        return tokens[place].number or 1, place + 2
    # "kwartaal 1 en 2" is read elsewhere; a bare figure is an ordinal only when one follows.
    following = word(tokens, place + 1) in ("/", "-", "en") and word(tokens, place + 3)
    return (tokens[place].number or 1, place + 1) if following in ORDINAL_ENDS else None


def _season(tokens: Tokens, place: int, conventions: Conventions) -> Stretch | None:
    season = SEASONS.get(word(tokens, place))
    if season is None:
        return None
    found = Stretch(
        place,
        place + 1,
        lambda year: conventions.days_of(season, year),
        None,
        "season" if season != "schooljaar" else "year",
        convention=True,
    )
    return _over_new_year(tokens, with_year(tokens, found))


def _over_new_year(tokens: Tokens, found: Stretch) -> Stretch:
    """Read the second year of a winter or school year: "2019/2020", "2019-'20", "2019/20"."""
    if found.year is None or found.days(found.year)[1].year == found.year:
        return found
    if word(tokens, found.after) in ("/", "-"):
        following, after = year_after(tokens, found.after)
        if following is None and number(tokens, found.after + 1, 0, 99) is not None:
            following, after = 2000 + (tokens[found.after + 1].number or 0), found.after + 2
        if following == found.year + 1:
            return replace(found, after=after)
    # Which of the two winters of a year is meant is not said.
    return replace(found, uncertain=True)


# -- parts and weeks ---------------------------------------------------------------------------


def _part(tokens: Tokens, place: int, conventions: Conventions) -> Stretch | None:
    """Read "begin 2019", "eind van het derde kwartaal", "medio/eind maart"."""
    part = PARTS.get(word(tokens, place))
    if part is None:
        return None
    at, other = place + 1, ""
    at += word(tokens, place) == "ult" and word(tokens, at) == "."
    if word(tokens, at) in ("/", "-", "a", "of", "en") and word(tokens, at + 1) in PARTS:
        other, at = PARTS[word(tokens, at + 1)], at + 2
    at += word(tokens, at) == "-" and number(tokens, at + 1, 1900, 2199) is not None
    while word(tokens, at) in ("van", "het", "de", "jaar", "maand", ":"):
        at += 1
    whole = _whole(tokens, at, conventions) if at < len(tokens) else None
    if whole is None:
        whole = _year_of_part(tokens, at, word(tokens, at - 1) == "jaar")
    if whole is None or word(tokens, place) == "start" or at - place > 4:
        return None
    return _narrowed(replace(whole, first=place), (part, other or part), conventions)


def _year_of_part(tokens: Tokens, place: int, named: bool) -> Stretch | None:
    found = year_alone(tokens, place) if place < len(tokens) else None
    if found is None and named and word(tokens, place - 2) != "half":
        return Stretch(place, place, whole_year, None, "year")
    return found


def _narrowed(whole: Stretch, parts: tuple[str, str], conventions: Conventions) -> Stretch:
    low, high = parts
    days = whole.days
    if whole.precision == "year" and not whole.convention:
        precision = _PART_PRECISION[low] if low == high else "year"
        return replace(
            whole,
            days=lambda year: (
                conventions.days_of(low, year)[0],
                conventions.days_of(high, year)[1],
            ),
            precision=precision,
            part=high if low == high else "",
            convention=True,
        )
    return replace(
        whole,
        days=lambda year: (_third(days(year), low)[0], _third(days(year), high)[1]),
        part=high if low == high else "",
        convention=True,
    )


def _third(days: Days, part: str) -> Days:
    """Return the first, middle or last third of a stretch; whole months where it has three."""
    first, last = days
    if part == "begin":
        return first, _cut(first, last, 1) - timedelta(days=1)
    if part == "medio":
        return _cut(first, last, 1), _cut(first, last, 2) - timedelta(days=1)
    return _cut(first, last, 2), last


def _cut(first: date, last: date, third: int) -> date:
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months % 3 == 0 and first.day == 1:
        month = first.month - 1 + months // 3 * third
        return date(first.year + month // 12, month % 12 + 1, 1)
    return first + timedelta(days=((last - first).days + 1) * third // 3)


def _week(tokens: Tokens, place: int, conventions: Conventions) -> Stretch | None:
    """Read "week 17", "wk. 13 en 14", "weken 13 t/m 15 van 2020", "W40"."""
    lone = word(tokens, place) == "w" and place + 1 < len(tokens) and tokens[place + 1].glued
    if word(tokens, place) not in WEEK_WORDS and not lone:
        return None
    at = place + 1 + (word(tokens, place + 1) == ".")
    weeks: list[int] = []
    reach = False
    while (week := number(tokens, at, 1, 53)) is not None and tokens[at].figures <= 2:
        weeks.append(week)
        joint = _week_joint(tokens, at + 1)
        reach = reach or word(tokens, at + 1) in ("t/m", "tm", "-", "tot")
        at += 1 + joint
        if not joint or len(weeks) == _MOST_WEEKS:
            break
    if not weeks or word(tokens, at) in COUNTED:
        return None
    return with_year(tokens, _weeks(place, at, weeks, reach))


def _week_joint(tokens: Tokens, place: int) -> int:
    """Return how many tokens lead to the next week: "en", "t/m", ", week"."""
    if word(tokens, place) not in ("en", "/", ",", "t/m", "tm", "-", "&", "tot", "of"):
        return 0
    at = place + 1
    while word(tokens, at) in ("en", "met", *WEEK_WORDS):
        at += 1
    return at - place if number(tokens, at, 1, 53) is not None and tokens[at].figures <= 2 else 0


def _weeks(first: int, after: int, weeks: list[int], reach: bool) -> Stretch:
    low, high = weeks[0], weeks[-1]
    return Stretch(
        first,
        after,
        lambda year: (date.fromisocalendar(year, low, 1), date.fromisocalendar(year, high, 7)),
        None,
        "iso-week",
        uncertain=high < low or (not reach and high - low >= len(weeks)),
    )


# -- a year before what it is of ---------------------------------------------------------------


def _year_first(tokens: Tokens, place: int, conventions: Conventions) -> Stretch | None:
    """Read "2017 Q3", "2017-Q3", "2017, derde kwartaal", "2019-W40", "2018: najaar"."""
    year = year_at(tokens, place)
    if year is None:
        return None
    at = place + 1 + (word(tokens, place + 1) in ("-", ":", ",", "/", "("))
    for read in (_part, _quarter, _half, _season, _week):
        found = read(tokens, at, conventions) if at < len(tokens) else None
        if found is not None and found.year is None and found.after > at:
            closed = word(tokens, at - 1) == "(" and word(tokens, found.after) == ")"
            return replace(found, first=place, after=found.after + closed, year=year)
    return None
