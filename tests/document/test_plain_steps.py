"""A plain edit reads the history of nothing else, whatever stands open elsewhere."""

from collections.abc import Callable

import pytest

from ghnt_desktop.document import journal
from ghnt_desktop.document.journal import journal_of
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.domain.past import Past
from ghnt_desktop.history.derive import Derived, derive
from tests.document.desk import Finder, colleague, do, small_agenda, take


@pytest.fixture
def derivations(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what notes every time the whole document is derived anew."""
    noted: list[str] = []

    def noting(past: Past, document: str) -> Derived:
        noted.append(document)
        return derive(past, document)

    monkeypatch.setattr(journal, "derive", noting)
    return noted


def brought_back() -> OpenDocument:
    """Return an agenda in which a contribution is back after a deletion, changed by another."""
    document = small_agenda()
    at = Finder(document)
    bram = colleague(document)
    do(bram, "set_text", block=at.block, text="Van Bram")
    do(document, "delete", id=at.first)
    take(document, bram.past)
    assert document.agenda.standing.revived
    return document


def waiting() -> OpenDocument:
    """Return an agenda in which a received erasure waits for an answer."""
    document = small_agenda()
    at = Finder(document)
    bram = colleague(document)
    do(bram, "wipe", id=at.intro, field="title")
    take(document, bram.past, "none")
    assert document.agenda.standing.pending_wipes
    return document


@pytest.mark.parametrize("make", [brought_back, waiting])
def test_a_plain_edit_derives_nothing_and_says_what_deriving_says(
    make: Callable[[], OpenDocument], derivations: list[str]
) -> None:
    document = make()
    at = Finder(document)
    derivations.clear()
    do(document, "set_text", block=at.next_block, text="Anders")
    do(document, "set_field", id=at.second, field="status", value="loopt")
    do(document, "set_text", block=at.block, text="Ook hier")
    assert derivations == []
    assert journal_of(document.past, document.agenda.id).agenda == document.agenda


@pytest.mark.parametrize("make", [brought_back, waiting])
def test_a_step_that_may_reach_others_derives(
    make: Callable[[], OpenDocument], derivations: list[str]
) -> None:
    document = make()
    at = Finder(document)
    derivations.clear()
    do(document, "delete", id=at.second)
    assert len(derivations) == 1


def test_an_answer_to_what_waits_derives(derivations: list[str]) -> None:
    document = waiting()
    at = Finder(document)
    derivations.clear()
    do(document, "set_field", id=at.intro, field="title", value="Nieuw")
    assert len(derivations) == 1
    assert not document.agenda.standing.pending_wipes
    document.undo()
    assert len(derivations) == 2
    assert document.agenda.standing.pending_wipes
