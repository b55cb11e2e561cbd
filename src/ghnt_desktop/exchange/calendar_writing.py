"""The planning as a calendar (.ics): an event for all day per planning that has a day.

What it says follows from the agenda alone: the same agenda gives the same bytes, an event keeps its
identity, and a later export counts as a newer version of it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.moments import milestones
from ghnt_desktop.domain.period import Period, PeriodKind
from ghnt_desktop.domain.planning import Bar, Grouping, Planned, lanes, planned
from ghnt_desktop.language.dates.ahead import due_before
from ghnt_desktop.language.dates.in_agenda import reader_of
from ghnt_desktop.language.dates.saying import said

if TYPE_CHECKING:
    from icalendar import Event

_MAKER = "-//GHNT Desktop//NL"
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
#: What a title begins with when only one end of a planning is known.
_ONE_END = {PeriodKind.UNTIL: "Uiterlijk: ", PeriodKind.FROM: "Start: "}


@dataclass(frozen=True, slots=True)
class State:
    """Which state of the agenda goes out: how many steps made it, and when the last one was."""

    steps: int
    changed: datetime


def calendar_of(
    agenda: Agenda, state: State, whose: frozenset[str] = frozenset(), lines: Iterable[str] = ()
) -> bytes:
    """Return all plannings with a day as events; never what is internal.

    ``whose`` are names of organisations, everybody's when empty; ``lines`` ids of action lines, all
    when empty.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", agenda.head.title.strip() or agenda.head.agenda_word)
    for group, one, bar in _dated(agenda, whose, frozenset(lines)):
        calendar.add_component(_event(agenda, state, group, one, bar))
    if not whose and not lines:
        for event in _milestones(agenda, state):
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def _dated(
    agenda: Agenda, whose: frozenset[str], lines: frozenset[str]
) -> Iterator[tuple[str, Planned, Bar]]:
    """Yield what has a day, with the title of its action line, in the order of the agenda."""
    things = planned(agenda, reader_of(agenda))
    for lane in lanes(agenda, things, Grouping.ACTION_LINE):
        if lines and lane.id not in lines:
            continue
        for one in lane.members:
            if one.internal or (whose and whose.isdisjoint(one.who)):
                continue
            for bar in one.bars:
                if _days(bar.period) is not None:
                    yield lane.title, one, bar


def _days(one: Period) -> tuple[date, date] | None:
    """Return the first and last day of an event; of an open planning the day that is known."""
    known = [day for day in (one.start, one.end) if day]
    if not known:
        return None
    if one.kind in (PeriodKind.FROM, PeriodKind.ONGOING, PeriodKind.RECURRING):
        return known[0], known[0]
    return known[0], known[-1]


def _event(agenda: Agenda, state: State, group: str, one: Planned, bar: Bar) -> "Event":
    days = _days(bar.period)
    assert days is not None
    event = _days_event(agenda, state, f"{bar.id}-{bar.field}-{bar.nth}", days)
    if rule := _rule(bar.period):
        event.add("rrule", rule)
    event.add("summary", _summary(one, bar))
    event.add("description", _description(one, bar))
    if group.strip():
        event.add("categories", [group])
    event.add("transp", "TRANSPARENT")
    return event


def _days_event(agenda: Agenda, state: State, key: str, days: tuple[date, date]) -> "Event":
    """Return an event for whole days, both included; ``key`` is its identity in the agenda."""
    from icalendar import Event

    event = Event()
    event.add("uid", f"{key}@{agenda.id}.ghnt")
    event.add("dtstamp", state.changed.astimezone(UTC).replace(microsecond=0))
    event.add("last-modified", state.changed.astimezone(UTC).replace(microsecond=0))
    event.add("sequence", state.steps)
    event.add("dtstart", days[0])
    if days[1] < date.max:
        event.add("dtend", days[1] + timedelta(days=1))
    return event


def _milestones(agenda: Agenda, state: State) -> Iterator["Event"]:
    """Yield milestones, meetings and deliveries, and the days on which papers are due."""
    for one in milestones(agenda, reader_of(agenda), due_before):
        papers = one.words != getattr(agenda.thing(one.id), "title", "")
        key = f"{one.id}-{'papers' if papers else 'day'}"
        event = _days_event(agenda, state, key, (one.day, one.day))
        event.add("summary", one.words)
        event.add("transp", "TRANSPARENT")
        yield event


def _summary(one: Planned, bar: Bar) -> str:
    what = f" – {bar.what}" if bar.what and bar.what != bar.period.what else ""
    begin = _ONE_END.get(bar.period.kind, "")
    return f"{begin}{one.title or one.code or 'Zonder titel'}{what}"


def _description(one: Planned, bar: Bar) -> str:
    told = [f"Planning: {bar.text.strip()}", f"Gelezen als: {said(bar.period)}"]
    if one.who:
        told.append(f"Wie: {', '.join(one.who)}")
    status = ", ".join(filter(None, (one.status.value if one.status else "", one.note)))
    if status:
        told.append(f"Status: {status}")
    return "\n".join(told)


def _rule(one: Period) -> dict[str, Any] | None:
    """Return how an event comes again; None when it does not, or not at days one can tell."""
    if one.kind is not PeriodKind.RECURRING or one.start is None or one.frequency is None:
        return None
    kind, _, more = one.frequency.partition(":")
    words = kind.split()
    rule: dict[str, Any]
    if kind == "weekly":
        rule = {"freq": "weekly", **({"byday": more} if more in _DAYS else {})}
    elif kind == "monthly":
        rule = {"freq": "monthly"}
    elif words[0] == "every":
        rule = {"freq": "monthly", "interval": int(words[1])}
    elif kind == "1/year":
        rule = {"freq": "yearly"}
    else:
        return None
    return rule | ({"until": one.end} if one.end else {})
