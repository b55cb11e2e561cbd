"""Days as an officer types them to look something up: "3-9-2026", "3 september", "mei 2026"."""

from datetime import date, timedelta

from ghnt_desktop.domain.period import Period, PeriodKind
from ghnt_desktop.language.dates.reading import read


def typed_days(text: str, today: date) -> tuple[date, date] | None:
    """Return the first and last day that a text means; None when it means none.

    Without a year it is the latest such day that is not after ``today``.
    """
    plain = " ".join(text.casefold().split())
    near = {"vandaag": 0, "gisteren": 1}
    if plain in near:
        day = today - timedelta(days=near[plain])
        return day, day
    said = f"op {plain}"  # with this word "24-12" is a day
    found = _days(read(said, today.year))
    if found and found[0] > today and read(said).start is None:
        return _days(read(said, today.year - 1))
    return found


def _days(one: Period) -> tuple[date, date] | None:
    known = one.kind in (PeriodKind.POINT, PeriodKind.SPAN) and one.what is None
    return (one.start, one.end) if known and one.start and one.end else None
