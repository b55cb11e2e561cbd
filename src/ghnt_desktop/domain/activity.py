"""What is planned: activities, the share each party has in them, and when."""

from dataclasses import dataclass

from ghnt_desktop.domain.contribution import Status


@dataclass(frozen=True, slots=True)
class Activity:
    """Something planned in an action line; its text stands in blocks.

    ``topics`` and ``priorities`` are ids of what it serves; ``contributions`` are those it was made
    from, whose own planning it took over; ``results`` are said in words.
    """

    id: str
    parent: str
    number: str = ""
    title: str = ""
    order: str = ""
    topics: tuple[str, ...] = ()
    priorities: tuple[str, ...] = ()
    contributions: tuple[str, ...] = ()
    status: Status | None = None
    status_note: str = ""
    reference_date: str = ""
    results: tuple[str, ...] = ()
    carried_from: str = ""


@dataclass(frozen=True, slots=True)
class Effort:
    """What one party, or several, do within an activity ("Inzet gemeenten"): its blocks.

    ``heading`` is what was typed above it.
    """

    id: str
    parent: str
    heading: str = ""
    parties: tuple[str, ...] = ()
    order: str = ""


@dataclass(frozen=True, slots=True)
class PlannedPeriod:
    """When something of an activity happens, as typed; ``what`` tells which part of it."""

    id: str
    parent: str
    text: str = ""
    what: str = ""
    order: str = ""
