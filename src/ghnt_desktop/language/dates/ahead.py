"""How long before a meeting its papers are due, as typed: "stukken 10 dagen vooraf"."""

import re
from datetime import date, timedelta

from ghnt_desktop.language.dates.holidays import off_day
from ghnt_desktop.language.dates.words import NUMBERS

_AHEAD = re.compile(
    rf"(?<![\w])(?P<n>\d{{1,3}}|{'|'.join(NUMBERS)})\s*"
    r"(?P<unit>werkdag(?:en)?|dag(?:en)?|weken|week)(?!\w)",
    re.IGNORECASE,
)


def due_before(typed: str, day: date) -> date | None:
    """Return the day on which papers are due; None when the words do not say.

    Working days skip weekends and holidays.
    """
    match = _AHEAD.search(typed)
    if match is None:
        return None
    said = match["n"].casefold()
    count = int(said) if said.isdecimal() else NUMBERS[said]
    if not match["unit"].casefold().startswith("werkdag"):
        days = count * (7 if match["unit"].casefold().startswith("we") else 1)
        return day - timedelta(days=days) if day.toordinal() > days else None
    while count and day > date.min + timedelta(days=1):
        day -= timedelta(days=1)
        count -= not off_day(day)
    return day
