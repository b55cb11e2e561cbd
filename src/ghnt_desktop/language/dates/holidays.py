"""Days on which a Dutch office is closed: weekends and the holidays, by name."""

from datetime import date, timedelta
from functools import lru_cache

#: Days after Easter Sunday.
_BY_EASTER = {
    -2: "Goede Vrijdag",
    0: "eerste paasdag",
    1: "tweede paasdag",
    39: "Hemelvaartsdag",
    49: "eerste pinksterdag",
    50: "tweede pinksterdag",
}
_FIXED = {(1, 1): "nieuwjaarsdag", (12, 25): "eerste kerstdag", (12, 26): "tweede kerstdag"}
#: Since 2014 the King's birthday; before it the Queen's, on 30 April.
_FIRST_OF_KING = 2014


def off_day(day: date) -> str:
    """Return what makes a day one on which nobody works: a holiday, or "zaterdag"; else ""."""
    weekend = {5: "zaterdag", 6: "zondag"}
    return holidays(day.year).get(day, "") or weekend.get(day.weekday(), "")


@lru_cache(maxsize=64)
def holidays(year: int) -> dict[date, str]:
    """Return the holidays of a year by day; Liberation Day only in the years that end in 0 or 5."""
    easter = _easter(year)
    found = {easter + timedelta(days=after): name for after, name in _BY_EASTER.items()}
    found |= {date(year, *day): name for day, name in _FIXED.items()}
    found[_birthday(year)] = "Koningsdag" if year >= _FIRST_OF_KING else "Koninginnedag"
    if year % 5 == 0:
        found[date(year, 5, 5)] = "Bevrijdingsdag"
    return found


def _birthday(year: int) -> date:
    """Return the day on which it is celebrated: not on a Sunday."""
    if year >= _FIRST_OF_KING:
        day = date(year, 4, 27)
        return day - timedelta(days=1) if day.weekday() == 6 else day
    day = date(year, 4, 30)
    return day - timedelta(days=1) if day.weekday() == 6 else day


def _easter(year: int) -> date:
    """Return Easter Sunday by the Gregorian reckoning (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * i) // 451
    month, day = divmod(h + i - 7 * m + 114, 31)
    return date(year, month, day + 1)
