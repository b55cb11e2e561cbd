"""A proposal that was put aside is taken over by itself, with what stands in it, as one step."""

import pytest

from ghnt_desktop.document.accepting import accept, with_all_in_it
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.domain.text import Text
from tests.document.desk import Finder, colleague, do, small_agenda, take


@pytest.fixture
def document() -> OpenDocument:
    return small_agenda()


def put_aside(document: OpenDocument, other: OpenDocument) -> None:
    """Merge a colleague's work and undo that: all of it is withheld."""
    take(document, other.past)
    document.undo()
    assert document.agenda.standing.withheld


def test_one_of_two_proposals_is_taken_over(document: OpenDocument) -> None:
    at, other = Finder(document), colleague(document)
    do(other, "set_text", block=at.block, text="Voorstel")
    do(other, "set_text", block=at.next_block, text="Ander voorstel")
    put_aside(document, other)
    before = document.agenda.block(at.next_block).text
    proposal = next(w for w in document.agenda.standing.withheld if w.object == at.block)
    document.apply(accept(document.past, with_all_in_it(document.agenda, proposal)))
    assert document.agenda.block(at.block).text == Text("Voorstel")
    assert document.agenda.block(at.next_block).text == before
    assert [w.object for w in document.agenda.standing.withheld] == [at.next_block]
    document.undo()
    assert len(document.agenda.standing.withheld) == 2


def test_a_proposed_contribution_comes_with_its_texts(document: OpenDocument) -> None:
    at, other = Finder(document), colleague(document)
    new = do(other, "add_contribution", row=at.row, level="lokaal", text="Een\nTwee")[0]
    do(other, "set_text", block=at.block, text="Blijft een voorstel")
    put_aside(document, other)
    assert not document.agenda.is_visible(new)
    proposal = next(w for w in document.agenda.standing.withheld if w.object == new)
    document.apply(accept(document.past, with_all_in_it(document.agenda, proposal)))
    texts = [block.text.text for block in document.agenda.blocks(new)]
    assert texts == ["Een", "Twee"]
    assert [w.object for w in document.agenda.standing.withheld] == [at.block]


def test_what_counts_already_is_no_step(document: OpenDocument) -> None:
    assert accept(document.past, document.past.changes) is None
