"""Days as an officer types them to look something up: "3-9-2026", "3 september", "mei 2026"."""

import re
from calendar import monthrange
from datetime import date, timedelta

_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_FORMS = (
    re.compile(r"(?P<d>\d{1,2})[-/. ](?P<m>\d{1,2})(?:[-/. ](?P<y>\d{4}))?"),
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"),
    re.compile(r"(?P<d>\d{1,2}) (?P<w>[a-z]+)(?: (?P<y>\d{4}))?"),
    re.compile(r"(?P<w>[a-z]+)(?: (?P<y>\d{4}))?"),
    re.compile(r"(?P<m>\d{1,2})[-/](?P<y>\d{4})"),
    re.compile(r"(?P<y>\d{4})"),
)
_LEAST_LETTERS = 3


def typed_days(text: str, today: date) -> tuple[date, date] | None:
    """Return the first and last day that a text means; None when it means none.

    Without a year it is the latest such day that is not after ``today``.
    """
    plain = " ".join(text.casefold().split())
    near = {"vandaag": 0, "gisteren": 1}
    if plain in near:
        day = today - timedelta(days=near[plain])
        return day, day
    found = next(filter(None, (form.fullmatch(plain) for form in _FORMS)), None)
    return _days(found.groupdict(), today) if found else None


def _days(told: dict[str, str | None], today: date) -> tuple[date, date] | None:
    word = told.get("w")
    month = _month(word) if word else int(told.get("m") or 0)
    zero = any(told.get(one) and not int(told[one] or 0) for one in "dmy")
    if month is None or zero:
        return None
    day, year = int(told.get("d") or 0), int(told.get("y") or 0)
    try:
        found = _span(year or today.year, month, day)
        return found if year or found[0] <= today else _span(today.year - 1, month, day)
    except ValueError:  # 31 February, the year 0
        return None


def _span(year: int, month: int, day: int) -> tuple[date, date]:
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    if day:
        return date(year, month, day), date(year, month, day)
    if not 1 <= month <= len(_MONTHS):
        raise ValueError(month)
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _month(word: str) -> int | None:
    """Return the month of a word or its beginning ("sept"), from 1; None for another word."""
    fitting = [at for at, name in enumerate(_MONTHS, 1) if name.startswith(word)]
    return fitting[0] if len(fitting) == 1 and len(word) >= _LEAST_LETTERS else None
