"""When something happens as the program understands it, beside the words as typed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PeriodKind(StrEnum):
    """How a period lies in time."""

    POINT = "point"
    SPAN = "span"
    FROM = "from"
    UNTIL = "until"
    ONGOING = "ongoing"
    RECURRING = "recurring"
    DURATION = "duration"
    UNKNOWN = "unknown"
    MULTI = "multi"


@dataclass(frozen=True, slots=True)
class Period:
    """What a planning says. ``text`` is what prints, always; all else is only our reading of it.

    ``start`` and ``end`` are the first and last day, both included; None when open or not said.
    ``band`` holds the days between which a loosely named end lies ("eind 2018"). ``convention``:
    a house convention was used, which the officer may change. ``uncertain``: the reading may be
    wrong, and says so. ``parts`` are the periods of a text that names several.
    """

    text: str
    kind: PeriodKind = PeriodKind.UNKNOWN
    start: date | None = None
    end: date | None = None
    precision: str | None = None
    band: tuple[date, date] | None = None
    qualifier: str | None = None
    what: str | None = None
    frequency: str | None = None
    parts: tuple["Period", ...] = ()
    convention: bool = False
    uncertain: bool = False
