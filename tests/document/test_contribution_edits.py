"""Contributions move together and one by one, are cut in two, and say the same as others."""

from collections.abc import Iterator

import pytest

from ghnt_desktop.document.contribution_edits import Way, moved_one_place, root
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.saving import close
from ghnt_desktop.domain.refusal import Refusal
from tests.document.desk import Finder, do, small_agenda


@pytest.fixture
def document() -> Iterator[OpenDocument]:
    opened = small_agenda()
    yield opened
    close(opened)


@pytest.fixture
def at(document: OpenDocument) -> Finder:
    return Finder(document)


def cell(document: OpenDocument, row: str, level: str) -> list[str]:
    return [one.id for one in document.agenda.cell(row, level)]


def go(document: OpenDocument, id_: str, way: Way) -> bool:
    """Move as a key does; tell whether there was somewhere to go."""
    agenda = document.agenda
    rows = [row.id for topic in agenda.things["topic"] for row in agenda.rows(topic)]
    changes = moved_one_place(agenda, Id(id_), way, rows)
    document.apply(changes)
    return changes is not None


def texts(document: OpenDocument, id_: str) -> list[str]:
    return [block.text.text for block in document.agenda.blocks(id_)]


def test_several_move_in_the_order_given_and_keep_their_codes(
    document: OpenDocument, at: Finder
) -> None:
    codes = [document.agenda.code(id_) for id_ in (at.first, at.second)]
    do(document, "move_all", ids=[at.second, at.first], parent=at.other_row, level="lokaal")
    assert cell(document, at.other_row, at.lokaal) == [at.second, at.first]
    assert [document.agenda.code(id_) for id_ in (at.first, at.second)] == codes
    document.undo()
    assert cell(document, at.row, at.regio) == [at.first, at.second]


def test_a_place_before_one_that_moves_along_is_before_the_next_that_stays(
    document: OpenDocument, at: Finder
) -> None:
    third = do(document, "add_contribution", row=at.row, level="regio", text="Derde")[0]
    do(document, "move_all", ids=[third, at.first], parent=at.row, before=at.first)
    assert cell(document, at.row, at.regio) == [third, at.first, at.second]


def test_one_place_down_goes_on_in_the_cell_below_and_back_up(
    document: OpenDocument, at: Finder
) -> None:
    there = do(document, "add_contribution", row=at.other_row, level="regio", text="Elders")[0]
    assert go(document, at.first, Way.DOWN)
    assert cell(document, at.row, at.regio) == [at.second, at.first]
    assert go(document, at.first, Way.DOWN)
    assert cell(document, at.other_row, at.regio) == [at.first, there]
    assert go(document, at.first, Way.UP)
    assert cell(document, at.row, at.regio) == [at.second, at.first]


def test_left_of_the_first_column_stand_the_remarks(document: OpenDocument, at: Finder) -> None:
    assert go(document, at.first, Way.RIGHT)
    assert cell(document, at.row, at.lokaal) == [at.first]
    assert not go(document, at.first, Way.RIGHT)
    assert go(document, at.first, Way.LEFT)
    assert go(document, at.first, Way.LEFT)
    assert at.first in cell(document, at.topic, "")
    assert not go(document, at.first, Way.LEFT)
    assert go(document, at.first, Way.RIGHT)
    assert at.first in cell(document, at.row, at.regio)


def test_what_stands_from_the_cursor_on_becomes_a_contribution(
    document: OpenDocument, at: Finder
) -> None:
    code = document.agenda.code(at.first)
    fresh = do(document, "split_off", block=at.block, at=len("Wij doen"))[0]
    assert texts(document, at.first) == ["Wij doen"]
    assert texts(document, fresh) == ["mee", "en meer"]
    assert cell(document, at.row, at.regio) == [at.first, fresh, at.second]
    assert document.agenda.code(at.first) == code
    document.undo()
    assert texts(document, at.first) == ["Wij doen mee", "en meer"]


def test_there_must_be_words_on_both_sides_of_a_cut(document: OpenDocument, at: Finder) -> None:
    for block, place in ((at.block, 0), (at.next_block, 7)):
        with pytest.raises(Refusal, match="niets-te-splitsen"):
            do(document, "split_off", block=block, at=place)


def test_a_text_is_taken_over_whole_and_who_says_it_stays(
    document: OpenDocument, at: Finder
) -> None:
    do(document, "set_field", id=at.second, field="contributors", value=["VHH"])
    do(document, "take_text", id=at.second, like=at.first)
    assert texts(document, at.second) == texts(document, at.first)
    second = document.agenda.contribution(at.second)
    assert second.same_as == at.first
    assert document.agenda.names(second.contributors) == ("VHH",)
    do(document, "add_block", parent=at.first, text="Nog iets")
    do(document, "take_text", id=at.first, like=at.second)
    assert texts(document, at.first) == texts(document, at.second)


def test_the_footnotes_of_a_text_come_along_and_those_it_had_go(
    document: OpenDocument, at: Finder
) -> None:
    do(document, "add_footnote", block=at.block, at=3, text="Sinds 2024.")
    do(document, "take_text", id=at.second, like=at.first)
    note = document.agenda.footnotes(at.second)[0]
    assert note.id != document.agenda.footnotes(at.first)[0].id
    spans = document.agenda.blocks(at.second)[0].text.spans
    assert [span.href for span in spans if span.style == "footnote"] == [note.id]
    do(document, "write", parent=at.first, blocks=[{"id": at.block, "text": "Zonder"}])
    do(document, "take_text", id=at.second, like=at.first)
    assert document.agenda.footnotes(at.second) == ()


def test_of_what_says_the_same_all_name_the_first(document: OpenDocument, at: Finder) -> None:
    third = do(document, "copy", ids=[at.second], row=at.other_topic)[0]
    do(document, "say_same", id=at.second, like=at.first)
    assert root(document.agenda, third) == at.first
    do(document, "say_same", id=at.first, like=third)
    roots = {root(document.agenda, id_) for id_ in (at.first, at.second, third)}
    assert len(roots) == 1
    with pytest.raises(Refusal, match="zelfde-bijdrage"):
        do(document, "say_same", id=at.first, like=at.first)


def test_what_is_linked_is_no_longer_told_apart_and_a_copy_is_told_apart_from_nothing(
    document: OpenDocument, at: Finder
) -> None:
    do(document, "tell_apart", id=at.first, other=at.second)
    steps = document.steps
    do(document, "tell_apart", id=at.second, other=at.first)
    assert document.steps == steps
    copy = do(document, "copy", ids=[at.first], row=at.other_topic)[0]
    assert document.agenda.contribution(copy).distinct_from == ()
    do(document, "say_same", id=at.second, like=at.first)
    assert document.agenda.contribution(at.first).distinct_from == ()
    with pytest.raises(Refusal, match="zelfde-bijdrage"):
        do(document, "tell_apart", id=at.first, other=at.first)
