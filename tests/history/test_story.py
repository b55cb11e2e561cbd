"""The steps of a history as a list: the latest first, found by who, when, what and about what."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta

import pytest

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.saving import close
from ghnt_desktop.document.told_parts import all_in, all_of, parts_of
from ghnt_desktop.domain.log import Change
from ghnt_desktop.domain.past import Past
from ghnt_desktop.history.story import Asked, Story
from ghnt_desktop.history.telling import ToldChange, told_change
from tests.document.desk import Finder, colleague, do, small_agenda, take, told_in
from tests.history.pen import Pen


@pytest.fixture
def document() -> Iterator[OpenDocument]:
    opened = small_agenda()
    yield opened
    close(opened)


@pytest.fixture
def at(document: OpenDocument) -> Finder:
    return Finder(document)


def labels(story: Story, asked: Asked) -> list[str]:
    return [story.transaction(id_).label for id_ in story.found(asked)]


def test_taking_back_and_doing_again_are_told_as_such(document: OpenDocument, at: Finder) -> None:
    do(document, "set_text", block=at.block, text="Anders")
    for turn in (document.undo, document.redo, document.undo):
        turn()
    story = Story(document.past)
    assert [story.turn(id_) for id_ in story.ids[:4]] == ["undo", "redo", "undo", ""]
    assert len({story.transaction(id_).label for id_ in story.ids[:4]}) == 1


def test_a_circle_of_steps_that_take_each_other_back_ends() -> None:
    pen = Pen()
    one = pen.make("chapter", title="Hoofdstuk")
    step = pen.transactions[one.transaction]
    pen.transactions[step.id] = type(step)(step.id, "Anna", step.time, "X", undo_of=step.id)
    assert Story(pen.past()).turn(step.id) == ""


def test_a_colleague_and_a_day_are_found(document: OpenDocument, at: Finder) -> None:
    bram = colleague(document, hours=80)
    do(bram, "set_text", block=at.block, text="Bram weet het")
    take(document, bram.past)
    do(document, "set_text", block=at.block, text="Samen")
    story = Story(document.past)
    assert story.transaction(story.ids[0]).author == "Anna de Vries"
    assert story.authors() == ["Anna de Vries", "Bram"]
    assert labels(story, Asked(author="Bram")) == ["Tekst wijzigen"]
    day = story.day(story.found(Asked(author="Bram"))[0])
    assert day is not None
    assert labels(story, Asked(since=day)) == ["Tekst wijzigen"]
    before = labels(story, Asked(until=day - timedelta(days=1)))
    assert len(before) == len(story.ids) - 1


def test_words_are_found_without_case_and_accents_in_old_and_new(
    document: OpenDocument, at: Finder
) -> None:
    do(document, "set_text", block=at.block, text="De COÖRDINATOR belt")
    do(document, "set_text", block=at.block, text="Niemand belt")
    story = Story(document.past)
    assert labels(story, Asked(words="coordinator bélt")) == ["Tekst wijzigen"]
    assert labels(story, Asked(words="tekst wijzigen anna")) == ["Tekst wijzigen"] * 2
    assert labels(story, Asked(words="spans")) == []


def test_a_story_that_goes_on_is_the_same_as_one_from_the_beginning(
    document: OpenDocument, at: Finder
) -> None:
    story = Story(document.past)
    do(document, "set_text", block=at.block, text="Anders")
    do(document, "delete", id=at.second)
    document.undo()
    again, whole = Story(document.past, story), Story(document.past)
    assert again.ids == whole.ids != story.ids
    assert [told_in(again, id_) for id_ in again.ids] == [told_in(whole, id_) for id_ in whole.ids]


def test_what_is_erased_is_not_found_by_what_was_read_before(
    document: OpenDocument, at: Finder
) -> None:
    do(document, "set_text", block=at.block, text="BSN 999990007")
    story = Story(document.past)
    assert labels(story, Asked(words="999990007")) == ["Tekst wijzigen"]
    do(document, "wipe", id=at.block, field="text")
    assert labels(Story(document.past, story), Asked(words="999990007")) == []


def test_a_topic_has_all_that_stands_or_stood_in_it(document: OpenDocument, at: Finder) -> None:
    do(document, "set_text", block=at.block, text="Anders")
    do(document, "delete", id=at.first)
    do(document, "set_field", id=at.other_topic, field="title", value="Anders")
    story = Story(document.past)
    things = all_in(document.agenda, at.topic)
    assert labels(story, Asked(things=things))[:2] == ["Bijdrage verwijderen", "Tekst wijzigen"]
    assert "Titel wijzigen" not in labels(story, Asked(things=things))
    assert at.first in all_in(document.agenda, at.regio)


def test_an_organisation_has_what_names_it_or_once_did(document: OpenDocument, at: Finder) -> None:
    do(document, "set_field", id=at.first, field="contributors", value=["VHH"])
    do(document, "set_field", id=at.first, field="contributors", value=["GGD"])
    do(document, "set_text", block=at.block, text="Anders")
    do(document, "set_field", id=at.second, field="planning", value="2026")
    agenda, story = document.agenda, Story(document.past)
    vhh = next(one.id for one in agenda.organisations if one.name == "VHH")
    asked = Asked(things=all_of(agenda, vhh, story.naming(vhh)))
    assert labels(story, asked)[:3] == ["Tekst wijzigen", *["Organisaties wijzigen"] * 2]
    assert "Planning wijzigen" not in labels(story, asked)


def test_a_step_has_a_part_for_each_thing_an_officer_knows(
    document: OpenDocument, at: Finder
) -> None:
    do(document, "replace_text", words="en", by="EN")
    story = Story(document.past)
    parts = parts_of(document.agenda, story.changes(story.ids[0]))
    assert {part.kind for part in parts} == {"agenda", "topic", "contribution", "chapter"}
    own = next(part for part in parts if part.thing == at.first)
    assert {change.object for change in own.changes} <= all_in(document.agenda, at.first)


def test_a_footnote_is_told_with_the_text_it_stands_in(document: OpenDocument, at: Finder) -> None:
    do(document, "add_footnote", block=at.block, at=2, text="Bron: eigen telling.")
    story = Story(document.past)
    parts = parts_of(document.agenda, story.changes(story.ids[0]))
    assert [part.thing for part in parts] == [at.first]


def test_a_time_nobody_can_read_comes_last() -> None:
    pen = Pen()
    odd = pen.make("chapter", title="Hoofdstuk")
    step = pen.transactions[odd.transaction]
    for time in ("gisteren", "0001-01-01T00:00:00+14:00"):
        pen.transactions[step.id] = type(step)(step.id, "Anna", time, "X")
        story = Story(pen.past())
        assert story.moment(step.id) is None or story.ids[-1] == step.id
        assert step.id not in story.found(Asked(since=date(2026, 1, 1)))


def test_of_thousands_of_steps_none_is_told_before_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pen = Pen()
    first = pen.block()
    at = datetime(2026, 1, 5, 9, tzinfo=UTC)
    for nth in range(2_500):
        made = pen.set(first.object, "text", {"text": f"tekst {nth}"}, first)
        step = pen.transactions[made.transaction]
        time = (at + timedelta(minutes=nth)).isoformat()
        pen.transactions[step.id] = type(step)(step.id, "Anna", time, "Tekst wijzigen")
    told: list[str] = []

    def counting(past: Past, change: Change, kinds: Mapping[str, str]) -> ToldChange | None:
        told.append(change.id)
        return told_change(past, change, kinds)

    monkeypatch.setattr("ghnt_desktop.history.story.told_change", counting)
    story = Story(pen.past())
    assert len(story.ids) > 2_500
    assert not told
    assert len(told_in(story, story.ids[0])) == len(told) == 1
    assert len(story.found(Asked(words="2499"))) == 1
    assert len(told) == 1
