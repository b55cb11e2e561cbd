"""How plannings are read in an agenda: by its own conventions, and in its year when it has one."""

import re
from dataclasses import dataclass, replace

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.period import Period, PeriodKind
from ghnt_desktop.language.dates.conventions import Conventions, conventions_from
from ghnt_desktop.language.dates.reading import read

_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
_IN_A_YEAR = frozenset((PeriodKind.POINT, PeriodKind.SPAN, PeriodKind.FROM, PeriodKind.UNTIL))


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads plannings; ``year`` is what a notation without a year is taken for, when it is known.

    Such a reading is our guess, so it is always uncertain.
    """

    conventions: Conventions
    year: int | None = None

    def __call__(self, typed: str) -> Period:
        """Return how a planning is understood; never raises."""
        found = read(typed, None, self.conventions)
        if self.year is None or not lacks_year(found):
            return found
        return _doubted(found, read(typed, self.year, self.conventions))


def reader_of(agenda: Agenda) -> Reader:
    """Return how the plannings of an agenda are read."""
    head = agenda.head
    year = _only_year(head.period_start, head.period_end)
    return Reader(conventions_from(head.date_words), year)


def lacks_year(one: Period) -> bool:
    """Tell whether a date is named, or one of several, of which the year is not."""
    if one.kind is PeriodKind.MULTI:
        return any(lacks_year(part) for part in one.parts)
    return one.kind in _IN_A_YEAR and one.start is None and one.end is None


def _only_year(first: str, last: str) -> int | None:
    """Return the one year that an agenda is about; None when it spans several, or does not say."""
    years = {int(said) for said in _YEAR.findall(f"{first} {last}")}
    return years.pop() if first.strip() and last.strip() and len(years) == 1 else None


def _doubted(bare: Period, dated: Period) -> Period:
    if not bare.parts or len(bare.parts) != len(dated.parts):
        return replace(dated, uncertain=True)
    parts = tuple(
        replace(new, uncertain=True) if lacks_year(old) else new
        for old, new in zip(bare.parts, dated.parts, strict=True)
    )
    return replace(dated, parts=parts, uncertain=True)
