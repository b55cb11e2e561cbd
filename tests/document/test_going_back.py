"""Back to how it was at opening: one step that can be undone, and what others did stays."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from ghnt_desktop.document.going_back import LABEL, back_to_opening, go_back
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.opening import open_file, resume
from ghnt_desktop.document.saving import close, save
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.dump import dump_text
from tests.document import moves
from tests.document.contribution_cases import Case
from tests.document.desk import (
    ANNA,
    Finder,
    colleague,
    do,
    saved_says_the_same,
    small_agenda,
    take,
)
from tests.document.memory import foreseeable, opened
from tests.document.moves import Hand
from tests.document.replicas import begun, same_but_undone
from tests.document.test_every_verb import CASES


@pytest.fixture(scope="module")
def begin(tmp_path_factory: pytest.TempPathFactory) -> Past:
    """Write the history of the small agenda once, for documents that live in memory."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GHNT_DATA", str(tmp_path_factory.mktemp("begin")))
        document = small_agenda()
        close(document)
        return document.past


@pytest.fixture
def document(begin: Past) -> OpenDocument:
    """Open the small agenda in memory, at the officer who made it."""
    first = next(iter(begin.in_order()))
    return opened(begin, ANNA.name, 0, first.object)


def said(document: OpenDocument) -> Any:
    """Return all there is to see, but not who said what when of what stands open.

    An officer who chose a colleague's words since opening may have made them their own.
    """
    dump = json.loads(dump_text(document.agenda))
    for open_ in dump["conflicts"]:
        open_["values"] = [voice["value"] for voice in open_["values"]]
    return dump


def seen(document: OpenDocument) -> Any:
    """Return what is said, but not whether a deletion is still in question.

    Answered more than once since opening, it stays answered: as things stood then.
    """
    dump = said(document)
    dump["conflicts"] = [one for one in dump["conflicts"] if one["field"] != "deleted"]
    return dump


def check_there_and_back(
    document: OpenDocument, then: Any, said: Callable[[OpenDocument], Any] = said
) -> None:
    """Go back, see what was there then, and undo that in one step."""
    after = document.agenda
    if back_to_opening(document) is None:
        assert said(document) == then
        return
    go_back(document)
    assert said(document) == then
    document.undo()
    same_but_undone(document, after, "going back is undone")
    document.redo()
    assert said(document) == then


@pytest.mark.parametrize(
    ("name", "case"),
    [
        pytest.param(name, case, id=f"{name}-{nth}")
        for name, cases in CASES.items()
        for nth, case in enumerate(cases)
    ],
)
def test_every_verb_is_taken_back(document: OpenDocument, name: str, case: Case) -> None:
    given = case(document, Finder(document))
    document.begin_here()
    then = said(document)
    do(document, name, **given)
    check_there_and_back(document, then)


_TWICE = [
    (6, 45, 78),
    (20, 45, 29),
    (0, 66, 52),
    (20, 5, 87),
    (12, 21, 91),
    (9, 15, 47),
    (1, 60, 86),
]
_MOVES = st.lists(
    st.tuples(st.sampled_from(range(len(moves.VERBS))), st.integers(0, 99), st.integers(0, 99)),
    min_size=1,
    max_size=12,
)


# A block moved into what was made and deleted since; a split in what two officers moved; a question
# of deletion that was answered twice.
@example(826, [(16, 72, 76)], [(6, 36, 48), (12, 33, 72), (16, 5, 68), (11, 70, 78)])
@example(1722, [(15, 29, 14), (10, 77, 58), (14, 31, 52)], [(14, 18, 83), (20, 93, 19)])
@example(2100, _TWICE, [(6, 36, 56), (22, 74, 40), (11, 51, 70)])
@given(st.integers(0, 10**6), _MOVES, _MOVES)
@hypothesis(max_examples=25)
def test_any_work_is_taken_back(
    seed: int, earlier: list[tuple[int, int, int]], later: list[tuple[int, int, int]]
) -> None:
    with foreseeable(seed):
        document = begun()
        other = colleague(document)
        _work(document, earlier, "vroeg")
        _work(other, earlier[::-1], "ander")
        take(document, other.past)
        document.begin_here()
        then = seen(document)
        _work(document, later, "laat", erasing=False)
        check_there_and_back(document, then, seen)


def _work(
    document: OpenDocument, done: list[tuple[int, int, int]], word: str, *, erasing: bool = True
) -> None:
    for nth, (what, one, other) in enumerate(done):
        verb = moves.VERBS[what]
        if erasing or verb is not moves.wipe:
            with suppress(Refusal):
                document.apply(verb(document.agenda, Hand(one, other, f"{word}{nth}")))


def test_nothing_done_is_nothing_to_take_back(document: OpenDocument) -> None:
    document.begin_here()
    assert back_to_opening(document) is None


def test_undone_work_is_nothing_to_take_back(document: OpenDocument) -> None:
    document.begin_here()
    do(document, "set_text", block=Finder(document).block, text="anders")
    document.undo()
    assert back_to_opening(document) is None


def test_what_others_did_meanwhile_stays(document: OpenDocument) -> None:
    at = Finder(document)
    other = colleague(document)
    document.begin_here()
    do(document, "set_text", block=at.block, text="Anna was hier")
    do(other, "set_text", block=at.next_block, text="Bram ook")
    do(other, "add_row", topic=at.topic)
    take(document, other.past)
    go_back(document)
    assert document.agenda.block(at.block).text == Text("Wij doen mee")
    assert document.agenda.block(at.next_block).text == Text("Bram ook")
    assert len(document.agenda.rows(at.topic)) == 2
    assert document.undo_label == LABEL


def test_work_that_others_built_upon_stays(document: OpenDocument) -> None:
    at = Finder(document)
    document.begin_here()
    made = do(document, "add_contribution", row=at.row, level="lokaal", text="Nieuw")[0]
    do(document, "set_text", block=at.block, text="Anna was hier")
    other = colleague(document)
    block = document.agenda.blocks(made)[0].id
    do(other, "set_text", block=block, text="Nieuw en beter")
    do(other, "set_text", block=at.block, text="Anna en Bram waren hier")
    take(document, other.past)
    do(document, "set_text", block=at.next_block, text="En dit gaat terug")
    go_back(document)
    assert document.agenda.block(block).text == Text("Nieuw en beter")
    assert document.agenda.is_visible(block)
    assert document.agenda.block(at.block).text == Text("Anna en Bram waren hier")
    assert document.agenda.block(at.next_block).text == Text("en meer")


def test_a_question_that_was_answered_stands_open_again(document: OpenDocument) -> None:
    at = Finder(document)
    other = colleague(document)
    do(other, "set_text", block=at.block, text="Bram")
    do(document, "set_text", block=at.block, text="Anna")
    take(document, other.past)
    document.begin_here()
    voices = document.agenda.standing.conflicts
    do(document, "resolve", id=at.block, field="text", value="Samen")
    do(document, "set_text", block=at.block, text="Samen sterk")
    assert go_back(document)
    assert document.agenda.standing.conflicts == voices
    document.undo()
    assert not document.agenda.standing.conflicts


def test_what_was_erased_stays_erased(document: OpenDocument) -> None:
    at = Finder(document)
    document.begin_here()
    do(document, "set_text", block=at.next_block, text="ander werk")
    do(document, "wipe", id=at.block, field="text")
    go_back(document)
    assert document.agenda.block(at.block).text == Text("")
    assert document.agenda.block(at.next_block).text == Text("en meer")


def test_what_came_from_a_file_is_taken_back_after_saving_and_after_a_crash(
    tmp_path: Path,
) -> None:
    path = tmp_path / "agenda.ghnt"
    first = small_agenda()
    at = Finder(first)
    save(first, path)
    first.copy.discard()

    document = open_file(path, ANNA)
    opening = dump_text(document.agenda)
    do(document, "delete", id=at.second)
    save(document)
    do(document, "set_text", block=at.block, text="net voor de storing")
    folder = document.copy.folder
    document.copy.close()

    again = resume(folder, ANNA)
    go_back(again)
    assert dump_text(again.agenda) == opening
    saved_says_the_same(again, path)
    again.undo()
    assert again.agenda.block(at.block).text == Text("net voor de storing")
    again.copy.discard()


def test_a_merge_after_a_crash_stays_too(tmp_path: Path) -> None:
    path = tmp_path / "agenda.ghnt"
    first = small_agenda()
    at = Finder(first)
    save(first, path)
    first.copy.discard()
    document = open_file(path, ANNA)
    other = colleague(document)
    do(document, "set_text", block=at.block, text="Anna was hier")
    do(other, "set_text", block=at.next_block, text="Bram ook")
    take(document, other.past)
    folder = document.copy.folder
    document.copy.close()
    again = resume(folder, ANNA)
    go_back(again)
    assert again.agenda.block(at.block).text == Text("Wij doen mee")
    assert again.agenda.block(at.next_block).text == Text("Bram ook")
    again.copy.discard()
