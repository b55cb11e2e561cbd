"""The history tells who did what, with what stood there before, and lets it be put back."""

from collections.abc import Iterator

import pytest

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.putting_back import put_back
from ghnt_desktop.document.saving import close
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.history.telling import ToldChange, ToldStep, Wiped, told_steps
from tests.document.desk import Finder, colleague, do, small_agenda, take


@pytest.fixture
def document() -> Iterator[OpenDocument]:
    opened = small_agenda()
    yield opened
    close(opened)


@pytest.fixture
def at(document: OpenDocument) -> Finder:
    return Finder(document)


def last(document: OpenDocument) -> ToldStep:
    return next(iter(told_steps(document.past)))


def last_change(document: OpenDocument) -> ToldChange:
    return last(document).changes[0]


def test_a_step_tells_who_what_and_what_was(document: OpenDocument, at: Finder) -> None:
    do(document, "set_text", block=at.block, text="Wij doen niet meer mee")
    step = last(document)
    assert (step.transaction.author, step.transaction.label) == ("Anna de Vries", "Tekst wijzigen")
    [change] = step.changes
    assert (change.thing, change.kind, change.doing) == (at.block, "block", "set")
    assert (change.field, change.label) == ("text", "tekst")
    assert (change.was, change.now) == ((Text("Wij doen mee"),), Text("Wij doen niet meer mee"))


def test_the_latest_step_comes_first_and_nothing_is_left_out(document: OpenDocument) -> None:
    labels = [step.transaction.label for step in told_steps(document.past)]
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
        document.apply(put_back(document.agenda, change, which))
        assert document.agenda.block(at.block).text == text


def test_a_text_is_put_back_as_a_new_change(document: OpenDocument, at: Finder) -> None:
    do(document, "set_text", block=at.block, text="Anders")
    change = last_change(document)
    document.apply(put_back(document.agenda, change))
    assert document.agenda.block(at.block).text == Text("Wij doen mee")
    assert last(document).transaction.label == "Terugzetten"
    assert put_back(document.agenda, change) is None
    document.undo()
    assert document.agenda.block(at.block).text == Text("Anders")


def test_a_deleted_thing_is_put_back_with_what_stood_in_it(
    document: OpenDocument, at: Finder
) -> None:
    do(document, "delete", id=at.first)
    change = last_change(document)
    assert (change.doing, change.kind) == ("deleted", "contribution")
    document.apply(put_back(document.agenda, change))
    assert document.agenda.is_visible(at.block)
    assert put_back(document.agenda, change) is None


def test_what_was_erased_made_or_moved_is_not_put_back(document: OpenDocument, at: Finder) -> None:
    do(document, "set_text", block=at.block, text="Anders")
    set_ = last_change(document)
    do(document, "wipe", id=at.block, field="text")
    steps = list(told_steps(document.past))
    assert steps[0].changes[0].doing == "erased"
    again = next(c for s in steps for c in s.changes if c.id == set_.id)
    assert again.was == (Wiped(),)
    do(document, "move", id=at.second, parent=at.other_topic)
    moved = next(c for c in last(document).changes if c.field == "parent")
    made = next(c for s in steps for c in s.changes if c.doing == "made")
    for told in (again, moved, made, steps[0].changes[0]):
        with pytest.raises(Refusal, match="niet-terug-te-zetten"):
            put_back(document.agenda, told)


def test_what_is_not_taken_over_is_told_as_such(document: OpenDocument, at: Finder) -> None:
    bram = colleague(document)
    do(bram, "set_text", block=at.block, text="Bram weet het")
    take(document, bram.past, accept="none")
    told = [
        c for s in told_steps(document.past) for c in s.changes if c.now == Text("Bram weet het")
    ]
    assert [change.withheld for change in told] == [True]
