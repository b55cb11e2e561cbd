"""A file that changes while it is open is merged, never overwritten and never taken for granted."""

import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from ghnt_desktop.document.joined import join_files
from ghnt_desktop.document.journal import journal_of
from ghnt_desktop.document.open_document import SIGNATURE, OpenDocument, stored_of
from ghnt_desktop.document.opening import (
    new_document,
    open_file,
    open_or_continue,
    read_journal,
    resume,
    unfinished_documents,
)
from ghnt_desktop.document.saving import close, merge_outside, save
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.log import Transaction, creation_field, new_change, part
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.dump import dump_text
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.saving import FileChangedOnDisk, write_file
from tests.document.desk import ANNA, Finder, colleague, do, small_agenda, take
from tests.document.memory import opened


def written_by_bram(path: Path, verb: str, **given: object) -> OpenDocument:
    """Change the file on disk as another officer does, elsewhere."""
    stored, _ = read_file(path)
    other = opened(stored.past, "Bram", 3, stored.document)
    do(other, verb, **given)
    write_file(stored_of(journal_of(other.past, stored.document)), path, replace=True)
    return other


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "agenda.ghnt"


@pytest.fixture
def document(path: Path) -> OpenDocument:
    made = small_agenda()
    save(made, path)
    return made


def test_saving_merges_what_somebody_else_wrote(document: OpenDocument, path: Path) -> None:
    at = Finder(document)
    written_by_bram(path, "set_text", block=at.block, text="Bram weet het")
    do(document, "set_text", block=at.next_block, text="Anna ook")
    result = save(document)
    assert result is not None and result.merged is not None
    assert (result.merged.changes, result.merged.conflicts, result.merged.withheld) == (1, 0, 0)
    assert document.agenda.block(at.block).text == Text("Bram weet het")
    assert document.undo_label == "Samenvoegen met het bestand op schijf"
    saved, _ = read_journal(path)
    assert saved.agenda.things == document.agenda.things


def test_a_conflict_with_the_file_is_counted_and_kept(document: OpenDocument, path: Path) -> None:
    at = Finder(document)
    written_by_bram(path, "set_text", block=at.block, text="Bram weet het")
    do(document, "set_text", block=at.block, text="Anna weet het")
    result = save(document)
    assert result is not None and result.merged is not None and result.merged.conflicts == 1
    saved, _ = read_journal(path)
    texts = {voice.value.text for voice in saved.agenda.standing.conflicts[at.block, "text"]}
    assert texts == {"Bram weet het", "Anna weet het"}
    document.undo()
    assert document.agenda.block(at.block).text == Text("Anna weet het")


def test_an_erasure_by_somebody_else_waits_for_the_officer(
    document: OpenDocument, path: Path
) -> None:
    at = Finder(document)
    written_by_bram(path, "wipe", id=at.block, field="text")
    merged = merge_outside(document)
    assert merged.withheld == 1
    assert document.agenda.standing.pending_wipes == {(at.block, "text")}
    assert document.agenda.block(at.block).text


def test_an_erasure_under_ones_own_name_waits_too(document: OpenDocument, path: Path) -> None:
    """No id covers a name: whoever wants may call himself Anna."""
    at = Finder(document)
    other = colleague(document, ANNA.name)
    do(other, "wipe", id=at.block, field="text")
    write_file(stored_of(journal_of(other.past, document.agenda.id)), path, replace=True)
    assert merge_outside(document).withheld == 1
    assert document.agenda.block(at.block).text


def test_what_an_erasure_names_is_in_nothing_that_leaves_while_it_waits(
    document: OpenDocument, path: Path
) -> None:
    at = Finder(document)
    other = colleague(document)
    do(other, "set_text", block=at.block, text="Nummer 123456782")
    take(document, other.past, "none")
    do(other, "wipe", id=at.block, field="text")
    take(document, other.past, "none")
    assert "123456782" in str(document.agenda.standing.withheld)
    assert "123456782" not in dump_text(document.agenda)


def test_histories_that_do_not_fit_together_are_not_merged(
    document: OpenDocument, tmp_path: Path
) -> None:
    """Each file is sound, but both create one thing: their union could not be opened again."""
    step, thing = Transaction(new_id(), "Vreemd"), new_id()
    files = []
    for text in ("een", "twee"):
        parts = {"parent": part(Finder(document).first), "text": part({"text": text})}
        made = new_change(step.id, thing, creation_field("block"), parts, (), 500)
        past = document.past.with_changes([step], [made])
        files.append(tmp_path / f"{text}.ghnt")
        write_file(stored_of(journal_of(past, document.agenda.id)), files[-1])
        assert read_file(files[-1])[0].sound
    with pytest.raises(Refusal, match="samenvoegen-past-niet"):
        join_files(files[0], [files[1]], tmp_path / "samen.ghnt")
    assert not (tmp_path / "samen.ghnt").exists()


def test_a_strange_file_cannot_rewrite_who_did_what_here(document: OpenDocument) -> None:
    forged = {
        id_: replace(step, author="Ωziener", time="9999-01-01", label="zzz")
        for id_, step in document.past.transactions.items()
    }
    before = document.past.transactions
    take(document, replace(document.past, transactions=forged))
    assert document.past.transactions == before


def test_a_document_is_saved_to_its_own_file_also_by_a_relative_path(
    document: OpenDocument, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)
    do(document, "set_text", block=Finder(document).block, text="Anna")
    assert save(document, Path(path.name)) is not None
    assert not document.has_unsaved_work


def test_a_file_that_is_gone_is_written_again(document: OpenDocument, path: Path) -> None:
    path.unlink()
    do(document, "set_text", block=Finder(document).block, text="Anna")
    result = save(document)
    assert result is not None and result.merged is None
    assert read_file(path)[0].past == document.past


def test_another_document_at_its_place_stays_untouched(
    document: OpenDocument, path: Path, tmp_path: Path
) -> None:
    stranger = new_document("Anders", ANNA)
    save(stranger, tmp_path / "anders.ghnt")
    shutil.copy(tmp_path / "anders.ghnt", path)
    before = path.read_bytes()
    do(document, "set_text", block=Finder(document).block, text="Anna")
    with pytest.raises(Refusal, match="ander-document"):
        save(document)
    assert path.read_bytes() == before
    assert document.has_unsaved_work
    with pytest.raises(FileChangedOnDisk, match="bestand-bestaat"):
        save(document, tmp_path / "anders.ghnt")


def test_a_document_continued_after_a_crash_never_overwrites_a_stranger(
    document: OpenDocument, path: Path, tmp_path: Path
) -> None:
    stranger = new_document("Anders", ANNA)
    save(stranger, tmp_path / "anders.ghnt")
    do(document, "set_text", block=Finder(document).block, text="Anna")
    document.copy.session.remember(SIGNATURE, "")  # the crash came before it was noted
    close(document)
    shutil.copy(tmp_path / "anders.ghnt", path)
    again = resume(document.copy.folder, ANNA)
    with pytest.raises(Refusal, match="ander-document"):
        save(again)
    assert read_file(path)[0].document == stranger.agenda.id
    close(again)


def test_a_damaged_file_at_its_place_stays_untouched(document: OpenDocument, path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])
    before = path.read_bytes()
    do(document, "set_text", block=Finder(document).block, text="Anna")
    with pytest.raises(Refusal, match="beschadigd"):
        save(document)
    assert path.read_bytes() == before


def test_work_a_crash_left_is_continued_and_merged_with_the_file(
    document: OpenDocument, path: Path
) -> None:
    at = Finder(document)
    do(document, "set_text", block=at.block, text="Anna weet het")
    document.draft(at.next_block, "text", "half getypt")
    document.draft(at.first, "mark", "(VHH)")
    close(document)  # as a crash leaves it
    written_by_bram(path, "set_text", block=at.block, text="Bram weet het")
    again = open_or_continue(path, ANNA)
    assert len(again.agenda.standing.conflicts[at.block, "text"]) == 2
    assert again.agenda.block(at.next_block).text == Text("half getypt")
    assert again.agenda.contribution(at.first).mark == "(VHH)"
    assert again.recovered == 2
    assert again.copy.session.drafts() == {}
    close(again)


def test_what_was_being_typed_in_something_deleted_elsewhere_brings_it_back(
    document: OpenDocument, path: Path
) -> None:
    at = Finder(document)
    document.draft(at.block, "text", "half getypt")
    close(document)
    written_by_bram(path, "delete", id=at.first)
    again = open_or_continue(path, ANNA)
    assert again.agenda.block(at.block).text == Text("half getypt")
    assert again.agenda.standing.revived[at.first].deleted_by == "Bram"
    close(again)


def test_closing_with_a_draft_keeps_the_draft(document: OpenDocument) -> None:
    document.draft(Finder(document).block, "text", "half getypt")
    close(document)
    (left,) = unfinished_documents()
    assert (left.title, left.path) == ("Agenda", document.path)


def test_a_saved_document_leaves_no_working_copy(document: OpenDocument) -> None:
    close(document)
    assert unfinished_documents() == []
    assert not document.copy.folder.exists()


def test_a_damaged_working_copy_does_not_keep_others_from_opening(
    document: OpenDocument, path: Path
) -> None:
    spoiled = new_document("Bedorven", ANNA)
    close(spoiled)
    close(document)
    database = spoiled.copy.folder / "document-1"
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE change SET parts = '[]'")
    connection.close()
    assert [left.title for left in unfinished_documents()] == [""]
    with pytest.raises(Refusal, match="werkkopie-beschadigd"):
        resume(spoiled.copy.folder, ANNA)
    with pytest.raises(Refusal, match="werkkopie-beschadigd"):
        resume(spoiled.copy.folder, ANNA)  # and let go of it
    again = open_or_continue(path, ANNA)
    assert [notice.code for notice in again.notices] == ["werkkopie-opzijgezet"]
    assert unfinished_documents() == []
    close(again)


def test_a_damaged_history_can_be_looked_at_only(document: OpenDocument, path: Path) -> None:
    close(document)
    stored, _ = read_file(path)
    other = opened(stored.past, "Bram", 3, stored.document)
    change = next(c for c in other.past.changes.values() if c.created_kind == "block")
    forged = {**other.past.changes, change.id: replace(change, lamport=change.lamport + 1)}
    journal = journal_of(Past(forged, other.past.transactions), stored.document)
    write_file(stored_of(journal), path, replace=True)
    again = open_file(path, ANNA)
    assert again.read_only == "geschiedenis-beschadigd"
    assert [notice.code for notice in again.notices] == ["geschiedenis-beschadigd"]
    with pytest.raises(Refusal, match="alleen-bekijken"):
        do(again, "set_text", block=change.object, text="nee")
    assert save(again) is None
    again.draft(change.object, "text", "toch")
    again.recover_drafts()
    assert again.copy.session.drafts() == {(change.object, "text"): "toch"}
    again.drop_draft(change.object, "text")
    close(again)
