"""A milestone keeps its words, is on the axis, on paper and in calendars, and is checked."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from ghnt_desktop.document.edits import Id, set_field
from ghnt_desktop.document.findings import findings
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.opening import new_document
from ghnt_desktop.document.saving import close
from ghnt_desktop.document.sheet_edits import add_milestone
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.moments import moments
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange.calendar_writing import State, calendar_of
from ghnt_desktop.exchange.dump import dump
from ghnt_desktop.language.dates.ahead import due_before
from ghnt_desktop.language.dates.in_agenda import reader_of
from tests.pdf.reading import blocks_of, sheet_of


@pytest.fixture
def document() -> Iterator[OpenDocument]:
    opened = new_document("Agenda", Officer("Vera"))
    opened.apply(add_milestone(opened.agenda, "Raad", "17 mei 2027", "overleg", "10 dagen vooraf"))
    yield opened
    close(opened)


def days(agenda: Agenda) -> list[tuple[date, str]]:
    return [(one.day, one.words) for one in moments(agenda, reader_of(agenda), due_before)]


def test_a_meeting_is_held_and_told_with_the_day_its_papers_are_due(document: OpenDocument) -> None:
    [told] = dump(document.agenda)["milestones"]
    assert (told["title"], told["type"], told["papers"]) == ("Raad", "overleg", "10 dagen vooraf")
    assert told["planning"]["start"] == "2027-05-17"
    assert days(document.agenda) == [
        (date(2027, 5, 7), "Stukken voor Raad"),
        (date(2027, 5, 17), "Raad"),
    ]


def test_a_type_that_there_is_not_is_refused(document: OpenDocument) -> None:
    with pytest.raises(Refusal):
        add_milestone(document.agenda, "Raad", type="feest")


def test_a_meeting_on_a_holiday_is_warned_about(document: OpenDocument) -> None:
    def warned() -> list[str]:
        found = findings(document.agenda, document.past)
        return [one.found for one in found if one.code == "valt-op-vrije-dag"]

    assert warned() == ["17 mei 2027 (tweede pinksterdag)"]
    one = document.agenda.milestones[0].id
    document.apply(set_field(document.agenda, Id(one), "text", "18 mei 2027"))
    assert warned() == ["8 mei 2027 (zaterdag)"]


def test_it_is_in_calendars_and_on_paper(document: OpenDocument, tmp_path: Path) -> None:
    state = State(1, datetime(2027, 1, 1, tzinfo=UTC))
    events = Calendar.from_ical(calendar_of(document.agenda, state)).walk("VEVENT")
    assert [str(one["summary"]) for one in events] == ["Stukken voor Raad", "Raad"]
    read = blocks_of(sheet_of(document.agenda, "planning"), tmp_path)
    assert "17 mei 2027" in read
    assert "stukken: 10 dagen vooraf" in read
