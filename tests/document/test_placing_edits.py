"""Contributions are copied whole, and those of what was removed wait until they have a place."""

from collections.abc import Iterator

import pytest

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.saving import close
from ghnt_desktop.document.waiting_edits import removed_along, removed_places, waiting
from ghnt_desktop.domain.refusal import Refusal
from tests.document.desk import Finder, colleague, do, small_agenda, take


@pytest.fixture
def document() -> Iterator[OpenDocument]:
    opened = small_agenda()
    yield opened
    close(opened)


@pytest.fixture
def at(document: OpenDocument) -> Finder:
    return Finder(document)


def test_a_copy_has_the_words_and_senders_and_a_code_of_its_own(
    document: OpenDocument, at: Finder
) -> None:
    do(document, "set_field", id=at.first, field="contributors", value=["GGD"])
    do(document, "set_field", id=at.first, field="private_note", value="nog bellen")
    do(document, "copy", ids=[at.first, at.second], row=at.other_row, level="lokaal")
    agenda = document.agenda
    copies = agenda.cell(at.other_row, at.lokaal)
    assert [one.same_as for one in copies] == [at.first, at.second]
    words = [block.text for block in agenda.blocks(at.first)]
    assert [block.text for block in agenda.blocks(copies[0].id)] == words
    assert agenda.names(copies[0].contributors) == ("GGD",)
    assert copies[0].private_note == ""
    assert len({agenda.code(one.id) for one in (*copies, *agenda.cell(at.row, at.regio))}) == 4
    do(document, "copy", ids=[copies[0].id], row=at.row, level="lokaal")
    assert document.agenda.cell(at.row, at.lokaal)[0].same_as == at.first


def test_the_texts_of_a_removed_column_wait_and_are_placed(
    document: OpenDocument, at: Finder
) -> None:
    assert waiting(document.agenda) == ()
    do(document, "delete", id=at.regio)
    assert [one.id for one in waiting(document.agenda)] == [at.first, at.second]
    do(document, "place_waiting", ids=[at.second, at.first], level="lokaal")
    agenda = document.agenda
    assert [one.id for one in agenda.cell(at.row, at.lokaal)] == [at.first, at.second]
    assert waiting(agenda) == ()
    document.undo()
    assert len(waiting(document.agenda)) == 2


def test_what_does_not_wait_is_not_placed(document: OpenDocument, at: Finder) -> None:
    with pytest.raises(Refusal, match="niet-gevonden"):
        do(document, "place_waiting", ids=[at.first], level="lokaal")
    do(document, "delete", id=at.first)
    do(document, "delete", id=at.regio)
    assert [one.id for one in waiting(document.agenda)] == [at.second]


def test_what_went_with_a_topic_is_placed_in_another_row(
    document: OpenDocument, at: Finder
) -> None:
    remark = document.agenda.remarks(at.topic)[0].id
    do(document, "delete", id=at.topic)
    assert waiting(document.agenda) == ()
    assert {one.id for one in removed_along(document.agenda)} == {at.first, at.second, remark}
    assert removed_places(document.agenda, at.first) == (at.topic,)
    with pytest.raises(Refusal, match="rij-nodig"):
        do(document, "place_waiting", ids=[remark], level="lokaal")
    do(document, "place_waiting", ids=[remark, at.first], level="lokaal", row=at.other_row)
    agenda = document.agenda
    assert {one.id for one in agenda.cell(at.other_row, at.lokaal)} == {remark, at.first}
    assert [one.id for one in removed_along(agenda)] == [at.second]
    assert not agenda.is_visible(at.topic)


def test_a_text_that_was_added_while_a_colleague_removed_the_column_waits_too(
    document: OpenDocument, at: Finder
) -> None:
    other = colleague(document)
    do(other, "delete", id=at.regio)
    made = do(document, "add_contribution", row=at.row, level="regio", text="Nieuw")[0]
    take(document, other.past)
    assert at.regio in document.agenda.standing.revived
    do(document, "resolve", id=at.regio, field="deleted", value=True)
    assert {one.id for one in waiting(document.agenda)} == {at.first, at.second, made}
    do(document, "place_waiting", ids=[made], level="lokaal")
    assert [one.id for one in document.agenda.cell(at.row, at.lokaal)] == [made]
    assert not document.agenda.standing.revived


def test_what_came_back_and_is_deleted_while_it_waits_asks_again_when_that_is_undone(
    document: OpenDocument, at: Finder
) -> None:
    other = colleague(document)
    do(other, "delete", id=at.first)
    do(document, "set_field", id=at.first, field="status", value="loopt")
    do(document, "delete", id=at.regio)
    take(document, other.past)
    revived = document.agenda.standing.revived
    assert at.first in revived
    do(document, "delete_waiting", ids=[at.first])
    assert [one.id for one in waiting(document.agenda)] == [at.second]
    document.undo()
    assert document.agenda.standing.revived == revived


def test_a_column_comes_back_with_its_texts_where_they_were(
    document: OpenDocument, at: Finder
) -> None:
    columns = document.agenda.levels
    do(document, "delete", id=at.regio)
    do(document, "bring_back", id=at.regio)
    assert document.agenda.levels == columns
    assert [one.id for one in document.agenda.cell(at.row, at.regio)] == [at.first, at.second]
    with pytest.raises(Refusal, match="niet-gevonden"):
        do(document, "bring_back", id=at.regio)


def test_what_is_deleted_while_it_waits_does_not_come_back_with_its_column(
    document: OpenDocument, at: Finder
) -> None:
    do(document, "delete", id=at.regio)
    do(document, "delete_waiting", ids=[at.first])
    assert [one.id for one in waiting(document.agenda)] == [at.second]
    assert document.agenda.standing.revived == {}
    do(document, "bring_back", id=at.regio)
    assert [one.id for one in document.agenda.cell(at.row, at.regio)] == [at.second]
