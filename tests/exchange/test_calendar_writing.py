"""The planning as a calendar that another program reads: whole days, one identity, in words."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from icalendar import Calendar

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.exchange.calendar_writing import State, calendar_of
from tests.pdf.agendas import Builder

STATE = State(7, datetime(2031, 3, 4, 12, tzinfo=UTC))


def events(agenda: Agenda, state: State = STATE, **chosen: frozenset[str]) -> list[Any]:
    read = Calendar.from_ical(calendar_of(agenda, state, **chosen))
    return list(read.walk("VEVENT"))


def planning(*texts: str) -> Builder:
    builder = Builder()
    line = builder.add("action_line", number="1", title="Voorkomen; eerder")
    somebody = builder.add("organisation", name="Wijkzorg Oost")
    for text in texts:
        one = builder.add("activity", parent=line, title="Cursus", status=Status.RUNNING)
        builder.add("planned_period", parent=one, text=text)
        builder.add("role", parent=one, role="trekker", organisations=(somebody,))
    return builder


@pytest.mark.parametrize(
    ("typed", "first", "after", "title"),
    [
        ("Q3 2031", date(2031, 7, 1), date(2031, 10, 1), "Cursus"),
        ("10 mei 2031", date(2031, 5, 10), date(2031, 5, 11), "Cursus"),
        ("eind 2031 gereed", date(2031, 12, 31), date(2032, 1, 1), "Uiterlijk: Cursus"),
        ("vanaf mei 2031", date(2031, 5, 1), date(2031, 5, 2), "Start: Cursus"),
    ],
)
def test_a_planning_is_an_event_of_whole_days(
    typed: str, first: date, after: date, title: str
) -> None:
    [event] = events(planning(typed).agenda())
    assert (event["dtstart"].dt, event["dtend"].dt) == (first, after)
    assert str(event["summary"]) == title
    assert f"Planning: {typed}" in str(event["description"])
    assert "Wie: Wijkzorg Oost" in str(event["description"])
    assert "Status: loopt" in str(event["description"])


def test_what_has_no_day_does_not_go_along() -> None:
    assert events(planning("doorlopend", "t.z.t.", "najaar", "2x per jaar").agenda()) == []


def test_the_same_agenda_gives_the_same_bytes_and_a_later_one_newer_events() -> None:
    builder = planning("Q3 2031", "mei 2032; juni 2033")
    agenda = builder.agenda()
    assert calendar_of(agenda, STATE) == calendar_of(agenda, STATE)
    later = events(agenda, State(9, datetime(2031, 4, 1, tzinfo=UTC)))
    for before, after in zip(events(agenda), later, strict=True):
        assert before["uid"] == after["uid"]
        assert (before["sequence"], after["sequence"]) == (7, 9)
        assert before["dtstamp"].dt < after["dtstamp"].dt
    assert len({str(one["uid"]) for one in later}) == len(later) == 3


def test_only_what_is_asked_for_and_nothing_internal_goes_along() -> None:
    builder = planning("Q3 2031")
    topic = builder.add("topic", parent=builder.agenda().action_lines[0].id, title="Onderwerp")
    row = builder.add("row", parent=topic)
    builder.add("contribution", parent=row, level="", planning="2032", internal=True)
    assert [str(one["summary"]) for one in events(builder.agenda())] == ["Cursus"]
    assert events(builder.agenda(), whose=frozenset(["GGD"])) == []
    assert len(events(builder.agenda(), whose=frozenset(["Wijkzorg Oost"]))) == 1
