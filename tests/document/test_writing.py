"""Text typed over as a whole becomes blocks, and leaves alone what it does not mention."""

from collections.abc import Iterator

import pytest

from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.writing import BLOCKS, first_draft, write_first
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Span, Text
from tests.document.desk import Finder, colleague, do, small_agenda, take


@pytest.fixture
def document() -> Iterator[OpenDocument]:
    made = small_agenda()
    yield made
    made.copy.discard()


@pytest.fixture
def at(document: OpenDocument) -> Finder:
    return Finder(document)


def texts(document: OpenDocument, parent: str) -> list[str]:
    return [block.text.text for block in document.agenda.blocks(parent)]


def test_what_is_new_stands_where_it_was_written(document: OpenDocument, at: Finder) -> None:
    known = [{"id": at.block}, {"id": at.next_block}]
    told = [{"text": "eerst"}, known[0], {"text": "een"}, {"text": "twee"}, known[1]]
    made = do(document, "write", parent=at.first, blocks=told)
    assert texts(document, at.first) == ["eerst", "Wij doen mee", "een", "twee", "en meer"]
    assert len(made) == 3


def test_one_step_holds_all_that_was_written(document: OpenDocument, at: Finder) -> None:
    span = {"start": 0, "end": 4, "style": "italic", "href": ""}
    first = {"id": at.block, "text": "Heel anders", "spans": [span], "kind": "bullet", "indent": 1}
    gone = [at.next_block]
    do(document, "write", parent=at.first, blocks=[first, {"text": "Erbij"}], gone=gone)
    block = document.agenda.block(at.block)
    assert block.text == Text("Heel anders", (Span(0, 4, "italic"),))
    assert (block.kind, block.indent) == (BlockKind.BULLET, 1)
    assert texts(document, at.first) == ["Heel anders", "Erbij"]
    assert document.undo_label == "Tekst wijzigen"
    document.undo()
    assert texts(document, at.first) == ["Wij doen mee", "en meer"]
    assert document.agenda.block(at.block).kind is BlockKind.PARAGRAPH


def test_what_others_did_meanwhile_stays(document: OpenDocument, at: Finder) -> None:
    """Only what was typed is told, so that a colleague's change of the rest is not undone."""
    other = colleague(document)
    do(other, "set_text", block=at.next_block, text="en nog meer")
    do(other, "add_block", parent=at.first, text="van Bram")
    take(document, other.past)
    told = [{"id": at.block, "text": "Wij doen mee!"}, {"id": at.next_block}]
    do(document, "write", parent=at.first, blocks=told)
    assert texts(document, at.first) == ["Wij doen mee!", "en nog meer", "van Bram"]
    assert not document.agenda.standing.conflicts


def test_words_typed_in_what_somebody_deleted_come_as_new(
    document: OpenDocument, at: Finder
) -> None:
    do(document, "delete", id=at.block)
    told = [{"id": at.block, "text": "Toch"}, {"id": at.next_block}]
    do(document, "write", parent=at.first, blocks=told)
    assert texts(document, at.first) == ["Toch", "en meer"]
    told = [{"id": at.block, "kind": "bullet"}, {"id": at.next_block}]
    assert do(document, "write", parent=at.first, blocks=told) == []


def test_nothing_written_is_no_step(document: OpenDocument, at: Finder) -> None:
    label = document.undo_label
    told = [{"id": at.block, "text": "Wij doen mee"}, {"id": at.next_block}]
    assert do(document, "write", parent=at.first, blocks=told) == []
    assert document.undo_label == label


@pytest.mark.parametrize(
    "blocks",
    [
        "tekst",
        ["tekst"],
        [{"text": 3}],
        [{"text": "x", "spans": "y"}],
        [{"order": "a0"}],
        [{"text": "x", "kind": "liedje"}],
        [{"text": "x", "indent": 99}],
        [{"text": "x", "spans": [{"start": 0, "end": 9, "style": "bold"}]}],
    ],
)
def test_what_is_no_text_is_refused(document: OpenDocument, at: Finder, blocks: object) -> None:
    before = document.agenda
    with pytest.raises(Refusal, match="waarde-past-niet"):
        do(document, "write", parent=at.first, blocks=blocks)
    assert document.agenda == before


def test_a_block_of_something_else_is_not_touched(document: OpenDocument, at: Finder) -> None:
    told = [{"id": at.block, "text": "Gestolen"}]
    do(document, "write", parent=at.second, blocks=told, gone=[at.next_block])
    assert document.agenda.block(at.block).text.text == "Wij doen mee"
    assert document.agenda.is_visible(at.next_block)


def test_a_draft_of_blocks_that_were_not_there_yet_is_recovered(
    document: OpenDocument, at: Finder
) -> None:
    sheet = do(document, "add_priority", action_line=at.line, title="Meldcode")[0]
    rubric = do(document, "add_rubric", priority=sheet, heading="Doel")[0]
    document.draft(rubric, BLOCKS, "Een\nTwee")
    document.recover_drafts()
    assert texts(document, rubric) == ["Een", "Twee"]
    assert document.recovered == 1
    assert document.copy.session.drafts() == {}


def test_the_first_words_of_a_cell_are_one_step_with_their_styles_and_survive_a_crash(
    document: OpenDocument, at: Finder
) -> None:
    told = [
        {"text": "", "kind": "paragraph"},
        {"text": "Vet", "kind": "bullet", "spans": [{"start": 0, "end": 3, "style": "bold"}]},
        {"text": "Twee", "kind": "bullet", "indent": 1},
    ]
    made = write_first(document.agenda, Id(at.other_row), Id(at.lokaal), told)
    assert made is not None
    document.apply(made)
    blocks = document.agenda.blocks(made.created[0])
    assert [(one.text.text, one.kind.value, one.indent) for one in blocks] == [
        ("Vet", "bullet", 0),
        ("Twee", "bullet", 1),
    ]
    document.undo()
    assert write_first(document.agenda, Id(at.other_row), Id(at.lokaal), [{"text": " "}]) is None
    document.draft(at.other_row, first_draft(at.lokaal), "Half")
    document.recover_drafts()
    assert texts(document, document.agenda.cell(at.other_row, at.lokaal)[0].id) == ["Half"]


def test_the_text_of_a_result_is_retyped_as_that_of_a_block(
    document: OpenDocument, at: Finder
) -> None:
    result = do(document, "add_result", action_line=at.line, text="Minder", years=["2027"])[0]
    do(document, "set_field", id=result, field="text", value="Minder wachten")
    assert document.agenda.intended_results(at.line)[0].text.text == "Minder wachten"
