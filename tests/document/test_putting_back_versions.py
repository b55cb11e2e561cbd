"""A thing of the agenda becomes again what it was in a frozen version, as one step."""

import pytest

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.putting_back import put_back_to
from ghnt_desktop.document.versions import hands, since
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.history.freezing import agenda_at
from tests.document.desk import Finder, do, small_agenda


def frozen() -> tuple[OpenDocument, Finder, Agenda]:
    """Return a document with a version, what is in it, and the agenda of that version."""
    document = small_agenda()
    do(document, "freeze_version", name="Aan de raad")
    at = Finder(document)
    then = agenda_at(document.past, document.agenda.id, document.agenda.versions[0])
    return document, at, then


def differs(document: OpenDocument) -> bool:
    return bool(since(document.agenda, document.past, document.agenda.versions[0]).sections)


def test_text_fields_and_place_go_back_in_one_step_that_can_be_undone() -> None:
    document, at, then = frozen()
    do(document, "set_text", block=at.block, text="Anders")
    do(document, "delete", id=at.next_block)
    do(document, "add_block", parent=at.first, text="Nieuw")
    do(document, "set_field", id=at.first, field="status", value="loopt")
    do(document, "move", id=at.first, parent=at.other_row, level="lokaal")
    before = document.agenda
    document.apply(put_back_to(before, then, at.first))
    assert {b.text.text for b in document.agenda.blocks(at.first)} == {"Wij doen mee", "en meer"}
    assert document.agenda.contribution(at.first).status is None
    assert at.first in document.agenda.shape.cells[at.row, at.regio]
    document.undo()
    assert document.agenda.blocks(at.first) == before.blocks(at.first)


def test_what_was_deleted_with_what_it_stood_in_comes_back() -> None:
    document, at, then = frozen()
    do(document, "delete", id=at.topic)
    document.apply(put_back_to(document.agenda, then, at.second))
    assert document.agenda.is_visible(at.second)
    document.apply(put_back_to(document.agenda, then, at.topic))
    assert not differs(document)
    assert put_back_to(document.agenda, then, at.topic) is None


def test_what_was_not_there_or_whose_column_is_gone_is_refused() -> None:
    document, at, then = frozen()
    chapter = do(document, "add_chapter", title="Nieuw")[0]
    with pytest.raises(Refusal, match="niet-gevonden"):
        put_back_to(document.agenda, then, chapter)
    do(document, "move", id=at.first, parent=at.row, level="lokaal")
    do(document, "delete", id=at.regio)
    with pytest.raises(Refusal, match="kolom-verwijderd"):
        put_back_to(document.agenda, then, at.first)


def test_who_changed_it_last_is_known() -> None:
    document, at, _ = frozen()
    do(document, "set_text", block=at.block, text="Anders")
    version = document.agenda.versions[0]
    report = since(document.agenda, document.past, version)
    told = hands(document.agenda, document.past, version, report)
    assert told == {at.first: "Anna de Vries, 5 januari 2026"}
