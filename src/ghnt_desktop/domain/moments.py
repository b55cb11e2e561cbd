"""The days of an agenda beside what it plans: milestones, versions, answers that are awaited."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.planning import Bar, Planned, Read
from ghnt_desktop.domain.version import FREEZES


class Moment(NamedTuple):
    """One day; ``words`` name what it is for, ``kind`` is that of the thing it belongs to."""

    kind: str
    id: str
    day: date
    words: str


#: The day on which papers are due, by the words for it and the day of the meeting.
Ahead = Callable[[str, date], date | None]


def moments(agenda: Agenda, read: Read, ahead: Ahead | None = None) -> tuple[Moment, ...]:
    """Return the days in order of time: milestones, versions, requests not answered yet.

    With ``ahead`` also those on which the papers for a meeting are due.
    """
    found = (*milestones(agenda, read, ahead), *_versions(agenda), *_requests(agenda, read))
    return tuple(sorted(found, key=lambda one: (one.day, one.words)))


def milestones(agenda: Agenda, read: Read, ahead: Ahead | None = None) -> Iterator[Moment]:
    """Yield the milestones that have a day, each after the day on which its papers are due."""
    for one in agenda.milestones:
        period = read(one.text)
        day = period.start or period.end
        if day is None:
            continue
        due = ahead(one.papers, day) if ahead else None
        if due is not None:
            yield Moment("milestone", one.id, due, f"Stukken voor {one.title}")
        yield Moment("milestone", one.id, day, one.title)


def planned_milestones(agenda: Agenda, read: Read) -> Iterator[Planned]:
    """Yield the milestones as things with a planning, those without a day too."""
    for one in agenda.milestones:
        period = read(one.text)
        bars = (Bar(one.id, "text", one.text, 0, period, ""),) if one.text.strip() else ()
        kind = one.type.value
        yield Planned(one.id, "milestone", one.title, "", None, kind, (), False, False, bars)


def _versions(agenda: Agenda) -> Iterator[Moment]:
    for one in agenda.versions:
        if (day := _iso(one.date)) is not None:
            yield Moment(FREEZES, one.id, day, one.name)


def _requests(agenda: Agenda, read: Read) -> Iterator[Moment]:
    for one in agenda.requests:
        period = read(one.deadline)
        day = period.end or period.start
        if day is not None and not one.received:
            yield Moment("request", one.id, day, ", ".join(agenda.names(one.organisations)))


def _iso(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None
