"""Says days as an officer would type them, as roughly as they allow: "Q3 2017", "maart 2018"."""

from datetime import date

from ghnt_desktop.language.dates.conventions import last_day
from ghnt_desktop.language.dates.saying import day


def in_words(first: date | None, last: date | None) -> str:
    """Return a planning that is read as these days; None is open. "" when both are open."""
    if first is None:
        return f"uiterlijk {_last(last)}" if last is not None else ""
    if last is None:
        return f"vanaf {_first(first)}"
    if last < first:
        first, last = last, first
    return next(said for way in _WAYS if (said := way(first, last)))


def _first(first: date) -> str:
    for months in (12, 3, 1):
        if first.day == 1 and (first.month - 1) % months == 0:
            return _unit(first, months)
    return day(first)


def _last(last: date) -> str:
    return in_words(date(last.year, last.month, 1), last) if _ends_month(last) else day(last)


def _unit(of: date, months: int) -> str:
    if months == 12:
        return str(of.year)
    return f"Q{(of.month + 2) // 3} {of.year}" if months == 3 else day(of).partition(" ")[2]


def _ends_month(one: date) -> bool:
    return one == last_day(one.year, one.month)


def _whole(first: date, last: date, months: int) -> bool:
    aligned = first.day == 1 and (first.month - 1) % months == 0
    return aligned and _ends_month(last) and last.month % months == 0


def _years(first: date, last: date) -> str:
    if not _whole(first, last, 12):
        return ""
    return str(first.year) if first.year == last.year else f"{first.year}-{last.year}"


def _quarters(first: date, last: date) -> str:
    return _stretch(first, last, 3) if _whole(first, last, 3) else ""


def _months(first: date, last: date) -> str:
    return _stretch(first, last, 1) if _whole(first, last, 1) else ""


def _stretch(first: date, last: date, months: int) -> str:
    low, high = _unit(first, months), _unit(last, months)
    if low == high:
        return low
    return f"{_without_year(low, first, last)} t/m {high}"


def _days(first: date, last: date) -> str:
    if first == last:
        return day(first)
    low = _without_year(day(first), first, last)
    same = (first.year, first.month) == (last.year, last.month)
    return f"{first.day if same else low} t/m {day(last)}"


def _without_year(said: str, first: date, last: date) -> str:
    return said.rpartition(" ")[0] if first.year == last.year else said


_WAYS = (_years, _quarters, _months, _days)
