"""Agendas that were made apart are matched once, and then merge as copies do, both ways."""

from pathlib import Path

import pytest

from ghnt_desktop import cli
from ghnt_desktop.document.edits import Id, add_contribution, delete, set_field, set_text
from ghnt_desktop.document.importing import add, read_document
from ghnt_desktop.document.journal import Journal, journal_of, write
from ghnt_desktop.document.linking import as_copy, link, propose
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.open_document import OpenDocument, stored_of
from ghnt_desktop.document.opening import new_document
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.exchange.dump import dump_text
from ghnt_desktop.history.merge import adopted, merge
from ghnt_desktop.storage.saving import write_file
from ghnt_desktop.storage.soundness import fits_together, is_sound


def _taken_over(cases: Path) -> OpenDocument:
    document = new_document("", Officer("Vera"))
    path = cases / "zuid-limburg" / "naslagdocument.docx"
    add(document, read_document(path, document.agenda, "auto"))
    return document


@pytest.fixture(scope="module")
def made_apart(request: pytest.FixtureRequest) -> tuple[Journal, Journal]:
    cases = Path(__file__).resolve().parents[3] / "shared" / "cases"
    if not cases.is_dir():
        pytest.skip("the real cases are not beside this checkout")
    with pytest.MonkeyPatch.context() as patch:
        folder = request.getfixturevalue("tmp_path_factory").mktemp("apart")
        patch.setenv("GHNT_DATA", str(folder))
        one, other = _taken_over(cases), _taken_over(cases)
        return one._journal, other._journal


def _after(journal: Journal, changes: ChangeSet | None, author: str = "Bram") -> Journal:
    assert changes is not None
    return write(journal, changes, author).journal


def _received(mine: Journal, theirs: Journal) -> Journal:
    past = as_copy(mine, theirs.past, theirs.agenda.id)
    assert past is not None
    union = adopted(mine.past, merge(mine.past, past, mine.agenda.id))
    assert fits_together(union, mine.agenda.id)
    assert is_sound(union, mine.agenda.id)
    return journal_of(union, mine.agenda.id)


def _linked(mine: Journal, theirs: Journal) -> Journal:
    return _after(mine, link(propose(mine.agenda, theirs.agenda)))


def _blocks(agenda: Agenda, words: str) -> list[str]:
    return [
        id_
        for id_ in agenda.things["block"]
        if words in agenda.block(id_).text.text and agenda.is_visible(id_)
    ]


def test_two_files_of_one_document_match_wholly_and_bring_nothing(
    made_apart: tuple[Journal, Journal],
) -> None:
    mine, theirs = made_apart
    proposal = propose(mine.agenda, theirs.agenda)
    assert [(one.kind, one.only_theirs, one.only_ours) for one in proposal.counts] == [
        (one.kind, 0, 0) for one in proposal.counts
    ]
    assert {one.kind: one.both for one in proposal.counts}["row"] == 52
    both = _received(_linked(mine, theirs), theirs)
    assert dump_text(both.agenda) == dump_text(mine.agenda)


def test_without_a_link_they_stay_two_agendas(made_apart: tuple[Journal, Journal]) -> None:
    mine, theirs = made_apart
    assert as_copy(mine, theirs.past, theirs.agenda.id) is None


def test_what_the_other_wrote_comes_in_its_place_also_later(
    made_apart: tuple[Journal, Journal],
) -> None:
    mine, theirs = made_apart
    mine = _linked(mine, theirs)
    (old,) = _blocks(theirs.agenda, "Personeel Mens Ontwikkel Bedrijf")
    theirs = _after(theirs, set_text(theirs.agenda, Id(old), "Parkstad schrijft dit."))
    mine = _received(mine, theirs)
    assert len(_blocks(mine.agenda, "Parkstad schrijft dit.")) == 1
    assert not mine.agenda.standing.conflicts
    theirs = _after(theirs, set_text(theirs.agenda, Id(old), "Parkstad schrijft dit anders."))
    cell = theirs.agenda.contribution(theirs.agenda.block(old).parent)
    more = add_contribution(theirs.agenda, Id(cell.parent), Id(cell.level), "En dit is nieuw.")
    theirs = _after(theirs, more)
    mine = _received(mine, theirs)
    assert not _blocks(mine.agenda, "Parkstad schrijft dit.")
    (new,) = _blocks(mine.agenda, "En dit is nieuw.")
    (edited,) = _blocks(mine.agenda, "Parkstad schrijft dit anders.")
    held = mine.agenda.contribution(mine.agenda.block(new).parent)
    beside = mine.agenda.contribution(mine.agenda.block(edited).parent)
    assert (held.parent, held.level) == (beside.parent, beside.level)
    again = _received(mine, theirs)
    assert dump_text(again.agenda) == dump_text(mine.agenda)
    assert again.past.changes.keys() == mine.past.changes.keys()


def test_both_ways_and_back_brings_each_word_once(made_apart: tuple[Journal, Journal]) -> None:
    mine, theirs = made_apart
    mine = _linked(mine, theirs)
    (ours,) = _blocks(mine.agenda, "Personeel Mens Ontwikkel Bedrijf")
    mine = _after(mine, set_text(mine.agenda, Id(ours), "Van ons."))
    theirs = _received(theirs, mine)  # only we know of the link
    (there,) = _blocks(theirs.agenda, "Van ons.")
    theirs = _after(theirs, set_text(theirs.agenda, Id(there), "Van ons, en van hen."))
    mine = _received(mine, theirs)
    (found,) = _blocks(mine.agenda, "Van ons, en van hen.")
    assert found == ours
    assert not mine.agenda.standing.conflicts
    theirs = _received(theirs, mine)
    again = _received(mine, theirs)
    assert again.past.changes.keys() == mine.past.changes.keys()
    assert dump_text(again.agenda) == dump_text(mine.agenda)


def test_the_same_text_changed_on_both_sides_is_a_question(
    made_apart: tuple[Journal, Journal],
) -> None:
    mine, theirs = made_apart
    mine = _linked(mine, theirs)
    (ours,) = _blocks(mine.agenda, "Personeel Mens Ontwikkel Bedrijf")
    (there,) = _blocks(theirs.agenda, "Personeel Mens Ontwikkel Bedrijf")
    mine = _after(mine, set_text(mine.agenda, Id(ours), "Zo."))
    theirs = _after(theirs, set_text(theirs.agenda, Id(there), "Of zo."))
    both = _received(mine, theirs)
    voices = both.agenda.standing.conflicts[ours, "text"]
    assert {voice.value.text for voice in voices} == {"Zo.", "Of zo."}


def test_a_deletion_of_the_other_goes_through_and_its_title_page_stays_there(
    made_apart: tuple[Journal, Journal],
) -> None:
    mine, theirs = made_apart
    mine = _linked(mine, theirs)
    (there,) = _blocks(theirs.agenda, "Personeel Mens Ontwikkel Bedrijf")
    said = Id(theirs.agenda.block(there).parent)
    theirs = _after(theirs, delete(theirs.agenda, said))
    theirs = _after(theirs, set_field(theirs.agenda, Id(theirs.agenda.id), "title", "Van hen"))
    both = _received(mine, theirs)
    assert not _blocks(both.agenda, "Personeel Mens Ontwikkel Bedrijf")
    assert not both.agenda.standing.revived
    assert both.agenda.head.title == mine.agenda.head.title


def test_the_call_links_once_and_merges_since(
    made_apart: tuple[Journal, Journal], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine, theirs = made_apart
    paths = [tmp_path / name for name in ("mijn.ghnt", "hun.ghnt", "een.ghnt", "twee.ghnt")]
    ours, other, first, second = map(str, paths)
    write_file(stored_of(mine), paths[0])
    write_file(stored_of(theirs), paths[1])
    assert cli.main(["merge", ours, other, "--out", first]) == 1
    assert "[ander-document]" in capsys.readouterr().err
    assert cli.main(["merge", ours, other, "--out", first, "--link"]) == 0
    (there,) = _blocks(theirs.agenda, "Personeel Mens Ontwikkel Bedrijf")
    theirs = _after(theirs, set_text(theirs.agenda, Id(there), "Later geschreven."))
    write_file(stored_of(theirs), paths[1], replace=True)
    assert cli.main(["merge", first, other, "--out", second]) == 0
    assert cli.main(["dump", second]) == 0
    assert "Later geschreven." in capsys.readouterr().out


def test_agendas_that_share_nothing_are_not_linked(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("een.ghnt", "ander.ghnt", "uit.ghnt")]
    one, other, out = map(str, paths)
    assert cli.main(["example", one]) == 0
    assert cli.main(["new", other, "--template", "leeg"]) == 0
    assert cli.main(["merge", one, other, "--out", out, "--link"]) == 1
    assert not paths[2].exists()
