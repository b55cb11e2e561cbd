"""The history tells who did what, with what stood there before, and lets it be put back."""

from collections.abc import Iterator

import pytest

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.putting_back import can_put_back, put_back
from ghnt_desktop.document.saving import close
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.history.story import Story
from ghnt_desktop.history.telling import ToldChange, Wiped
from tests.document.desk import Finder, colleague, do, small_agenda, take, told_in


@pytest.fixture
def document() -> Iterator[OpenDocument]:
    opened = small_agenda()
    yield opened
    close(opened)


@pytest.fixture
def at(document: OpenDocument) -> Finder:
    return Finder(document)


def last(document: OpenDocument) -> tuple[ToldChange, ...]:
    story = Story(document.past)
    return told_in(story, story.ids[0])


def last_change(document: OpenDocument) -> ToldChange:
    return last(document)[0]


def every_change(document: OpenDocument) -> list[ToldChange]:
    story = Story(document.past)
    return [change for id_ in story.ids for change in told_in(story, id_)]


def last_label(document: OpenDocument) -> str:
    story = Story(document.past)
    return story.transaction(story.ids[0]).label


def test_a_step_tells_who_what_and_what_was(document: OpenDocument, at: Finder) -> None:
    do(document, "set_text", block=at.block, text="Wij doen niet meer mee")
    story = Story(document.past)
    told = story.transaction(story.ids[0])
    assert (told.author, told.label) == ("Anna de Vries", "Tekst wijzigen")
    [change] = last(document)
    assert (change.thing, change.kind, change.doing) == (at.block, "block", "set")
    assert (change.field, change.label) == ("text", "tekst")
    assert (change.was, change.now) == ((Text("Wij doen mee"),), Text("Wij doen niet meer mee"))


def test_the_latest_step_comes_first_and_nothing_is_left_out(document: OpenDocument) -> None:
    story = Story(document.past)
    labels = [story.transaction(id_).label for id_ in story.ids]
    assert labels[-1] == "Nieuwe agenda"
    assert labels[0] == "Tekstblok toevoegen"
    assert len(labels) == len(document.past.transactions)


def test_a_field_that_nobody_had_filled_was_empty(document: OpenDocument, at: Finder) -> None:
    do(document, "set_field", id=at.first, field="status_note", value="geborgd")
    assert last_change(document).was == ("",)


def test_a_choice_tells_all_values_it_replaced(document: OpenDocument, at: Finder) -> None:
    bram = colleague(document)
    do(bram, "set_text", block=at.block, text="Bram weet het")
    do(document, "set_text", block=at.block, text="Anna weet het")
    take(document, bram.past)
    do(document, "resolve", id=at.block, field="text", value="Samen")
    change = last_change(document)
    assert set(change.was) == {Text("Bram weet het"), Text("Anna weet het")}
    for which, text in enumerate(change.was):
        document.apply(put_back(document.agenda, [change], which))
        assert document.agenda.block(at.block).text == text


def test_a_text_is_put_back_as_a_new_change(document: OpenDocument, at: Finder) -> None:
    do(document, "set_text", block=at.block, text="Anders")
    change = last_change(document)
    document.apply(put_back(document.agenda, [change]))
    assert document.agenda.block(at.block).text == Text("Wij doen mee")
    assert last_label(document) == "Terugzetten"
    assert put_back(document.agenda, [change]) is None
    document.undo()
    assert document.agenda.block(at.block).text == Text("Anders")


def test_a_deleted_thing_is_put_back_with_what_stood_in_it(
    document: OpenDocument, at: Finder
) -> None:
    do(document, "delete", id=at.first)
    change = last_change(document)
    assert (change.doing, change.kind) == ("deleted", "contribution")
    document.apply(put_back(document.agenda, [change]))
    assert document.agenda.is_visible(at.block)
    assert put_back(document.agenda, [change]) is None


def test_what_was_erased_or_made_is_not_put_back(document: OpenDocument, at: Finder) -> None:
    do(document, "set_text", block=at.block, text="Anders")
    set_ = last_change(document)
    do(document, "wipe", id=at.block, field="text")
    told_all = every_change(document)
    assert told_all[0].doing == "erased"
    again = next(c for c in told_all if c.id == set_.id)
    assert again.was == (Wiped(),)
    made = next(c for c in told_all if c.doing == "made")
    for told in (again, made, told_all[0]):
        assert not can_put_back(told)
        with pytest.raises(Refusal, match="niet-terug-te-zetten"):
            put_back(document.agenda, [told])


def test_what_is_not_taken_over_is_told_as_such(document: OpenDocument, at: Finder) -> None:
    bram = colleague(document)
    do(bram, "set_text", block=at.block, text="Bram weet het")
    take(document, bram.past, accept="none")
    told = [change for change in every_change(document) if change.now == Text("Bram weet het")]
    assert [change.withheld for change in told] == [True]


def test_what_it_was_made_with_is_told(document: OpenDocument, at: Finder) -> None:
    do(document, "add_contribution", row=at.row, level="lokaal", text="Radar komt langs")
    made = [change for change in last(document) if change.doing == "made"]
    assert {change.kind for change in made} == {"contribution", "block"}
    block = next(change for change in made if change.kind == "block")
    assert dict(block.now)["text"] == Text("Radar komt langs")
    assert "order" not in dict(block.now)


def test_what_moved_is_put_back_in_its_place_and_column(document: OpenDocument, at: Finder) -> None:
    do(document, "move", id=at.first, parent=at.other_row, level="lokaal")
    assert document.agenda.contribution(at.first).level == at.lokaal
    document.apply(put_back(document.agenda, last(document)))
    one = document.agenda.contribution(at.first)
    assert (one.parent, one.level) == (at.row, at.regio)
    document.undo()
    assert document.agenda.contribution(at.first).parent == at.other_row


def test_a_value_of_a_thing_that_is_gone_comes_back_with_what_it_stood_in(
    document: OpenDocument, at: Finder
) -> None:
    do(document, "set_text", block=at.block, text="Anders")
    changed = last_change(document)
    do(document, "delete", id=at.first)
    do(document, "delete", id=at.topic)
    document.apply(put_back(document.agenda, [changed]))
    assert document.agenda.is_visible(at.block)
    assert document.agenda.block(at.block).text == Text("Wij doen mee")
    document.undo()
    assert not document.agenda.is_visible(at.topic)


def test_what_stands_in_a_column_that_was_removed_says_so(
    document: OpenDocument, at: Finder
) -> None:
    do(document, "set_text", block=at.block, text="Anders")
    changed = last_change(document)
    do(document, "move", id=at.second, parent=at.row, level="lokaal")
    moved = last(document)
    do(document, "delete", id=at.regio)
    for told in ([changed], moved):
        with pytest.raises(Refusal, match="kolom-verwijderd") as caught:
            put_back(document.agenda, told)
        assert caught.value.facts["column"] == "Regio"


def test_a_whole_step_is_put_back_at_once(document: OpenDocument, at: Finder) -> None:
    before = document.agenda
    do(document, "replace_text", words="doen", by="GINGEN")
    assert document.agenda.things != before.things
    document.apply(put_back(document.agenda, last(document)))
    assert document.agenda.things == before.things
