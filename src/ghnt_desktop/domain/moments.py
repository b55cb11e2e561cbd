"""The days of an agenda beside what it plans: frozen versions, and answers that are awaited."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.planning import Read
from ghnt_desktop.domain.version import FREEZES


class Moment(NamedTuple):
    """One day; ``words`` name what it is for, ``kind`` is that of the thing it belongs to."""

    kind: str
    id: str
    day: date
    words: str


def moments(agenda: Agenda, read: Read) -> tuple[Moment, ...]:
    """Return the days in order of time: versions, and requests that were not answered yet."""
    found = (*_versions(agenda), *_requests(agenda, read))
    return tuple(sorted(found, key=lambda one: (one.day, one.words)))


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
