"""A long document shows before its history is read; what the history says counts all the same."""

import errno
import io
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from ghnt_desktop import cli
from ghnt_desktop.document import copying
from ghnt_desktop.document.checking import Check
from ghnt_desktop.document.journal import journal_of
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.opening import open_file, open_shown, resume, unfinished_documents
from ghnt_desktop.document.saving import begin_save, close, merge_outside, save
from ghnt_desktop.domain.changes import ChangeSet, SetField
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.storage import mapping, opening
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.places import received_folder, working_folder
from tests.document.desk import ANNA, Finder, colleague, do, saved_says_the_same, small_agenda, take
from tests.storage.strangers import changed, looked

IN_ANOTHER_PROCESS = Check._verified


def verified_here(check: Check) -> bool:
    """Do what the other process does, in this one."""
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        return cli.main(["verify", str(check._copy)]) == 0


@pytest.fixture(autouse=True)
def every_document_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "READ_AT_ONCE", 0)
    monkeypatch.setattr(Check, "_verified", verified_here)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "post" / "agenda.ghnt"
    path.parent.mkdir()
    made = small_agenda()
    save(made, path)
    close(made)
    return path


@pytest.fixture
def values_read(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Return what notes every row of the history that becomes a change."""
    read, noted = mapping.change_of, list[object]()

    def noting(row: mapping.Row) -> object:
        noted.append(row)
        return read(row)

    monkeypatch.setattr(mapping, "change_of", noting)
    return noted


def codes(document: OpenDocument) -> list[str]:
    return [notice.code for notice in document.notices]


def test_opening_editing_and_undoing_read_nothing_of_the_history(
    path: Path, values_read: list[object]
) -> None:
    document = open_shown(path, ANNA)
    at = Finder(document)
    do(document, "set_text", block=at.block, text="Anders")
    do(document, "delete", id=at.second)
    do(document, "add_contribution", row=at.row, level="lokaal", text="Erbij")
    document.undo()
    document.undo()
    assert not values_read
    assert len(document.past.changes) == len(document.opened_with) + 7
    assert not values_read
    first = next(iter(document.opened_with))
    assert document.past.changes[first].id == first
    assert len(values_read) == len(document.past.changes)
    close(document)


def test_what_is_shown_and_edited_is_what_the_history_says(path: Path) -> None:
    document, whole = open_shown(path, ANNA), open_file(path, ANNA)
    assert document.agenda == whole.agenda
    assert document.stored.heads == whole.stored.heads
    assert document.past == whole.past
    assert document.past.lamport == whole.past.lamport
    at = Finder(document)
    do(document, "move", id=at.second, parent=at.other_row)
    do(document, "set_field", id=at.first, field="status", value="loopt")
    do(document, "delete", id=at.topic)
    document.undo()
    again = journal_of(document.past, document.agenda.id)
    assert again.agenda == document.agenda
    assert again.derived.heads.rows() == document.stored.heads
    assert not document.settle()
    saved_says_the_same(document, path)
    close(document)
    close(whole)


def test_nothing_is_saved_before_the_check(path: Path) -> None:
    document = open_shown(path, ANNA)
    do(document, "set_text", block=Finder(document).block, text="Anders")
    assert begin_save(document) is None
    save(document)
    assert document.check is None
    assert codes(document) == []
    assert read_file(path)[0].past == document.past
    close(document)


def test_work_on_it_survives_a_crash(path: Path) -> None:
    document = open_shown(path, ANNA)
    do(document, "set_text", block=Finder(document).block, text="Anders")
    document.copy.close()
    left = unfinished_documents()
    assert [one.path for one in left] == [path]
    again = resume(left[0].folder, ANNA)
    assert again.agenda.block(Finder(again).block).text == Text("Anders")
    assert again.past == again.copy.read().past
    close(again)


def test_tables_that_differ_are_corrected_after_a_crash_as_well(path: Path) -> None:
    at = Finder(open_file(path, ANNA))
    changed(path, f"UPDATE block SET text = 'Vals' WHERE id = '{at.next_block}'")
    document = open_shown(path, ANNA)
    do(document, "set_text", block=at.block, text="Van Anna")
    document.copy.close()
    again = resume(unfinished_documents()[0].folder, ANNA)
    assert codes(again) == ["tabellen-wijken-af"]
    assert again.agenda.block(at.next_block).text == Text("en meer")
    saved_says_the_same(again, path)
    close(again)


def tampered(path: Path) -> None:
    """Change a value in the history, and the table that repeats it along."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE change SET parts = replace(parts, 'Let op', 'Let niet op')")
        connection.execute("UPDATE block SET text = 'Let niet op' WHERE text = 'Let op'")


def with_rubbish(path: Path) -> None:
    """Put what nobody can read into the history."""
    changed(path, "UPDATE change SET parts = '{' WHERE field = '+block'")


@pytest.mark.parametrize("edits", [False, True])
@pytest.mark.parametrize(
    ("spoil", "code"),
    [(tampered, "geschiedenis-beschadigd"), (with_rubbish, "werkkopie-beschadigd")],
)
def test_a_tampered_history_is_found_and_told_whatever_was_edited_meanwhile(
    path: Path, spoil: Callable[[Path], None], code: str, edits: bool
) -> None:
    spoil(path)
    before = looked(path.parent)
    document = open_shown(path, ANNA)
    if edits:
        do(document, "set_text", block=Finder(document).block, text="Anders")
    assert document.settle()
    assert codes(document) == [code]
    assert document.read_only == code
    assert document.agenda.block(Finder(document).block).text.text == (
        "Anders" if edits else "Wij doen mee"
    )
    with pytest.raises(Refusal):
        do(document, "set_text", block=Finder(document).next_block, text="Nog iets")
    save(document)
    assert looked(path.parent) == before
    close(document)


def test_tables_that_differ_are_corrected_and_told_with_what_was_edited_kept(path: Path) -> None:
    at = Finder(open_file(path, ANNA))
    changed(
        path,
        f"UPDATE block SET text = 'Vals' WHERE id = '{at.next_block}'",
        f"UPDATE contribution SET deleted = 1 WHERE id = '{at.second}'",
    )
    document = open_shown(path, ANNA)
    assert document.agenda.block(at.next_block).text == Text("Vals")
    do(document, "set_text", block=at.block, text="Van Anna")
    told: list[ChangeSet] = []
    document.subscribe(told.append)
    assert document.settle()
    assert codes(document) == ["tabellen-wijken-af"]
    assert document.agenda.block(at.next_block).text == Text("en meer")
    assert document.agenda.block(at.block).text == Text("Van Anna")
    assert document.agenda.is_visible(at.second)
    operations = [type(operation) for step in told for operation in step.operations]
    assert SetField in operations
    assert not document.read_only
    assert document.undo_label == ""
    saved_says_the_same(document, path)
    close(document)


def test_heads_that_lie_cost_no_word(path: Path) -> None:
    at = Finder(open_file(path, ANNA))
    changed(path, f"DELETE FROM head WHERE object = x'{at.block}'")
    document = open_shown(path, ANNA)
    do(document, "set_text", block=at.block, text="Van Anna")
    assert document.settle()
    assert codes(document) == ["tabellen-wijken-af"]
    voices = document.agenda.standing.conflicts[at.block, "text"]
    assert {voice.value.text for voice in voices} == {"Wij doen mee", "Van Anna"}
    close(document)


def test_a_lie_that_nothing_stands_open_is_found(path: Path) -> None:
    document = open_file(path, ANNA)
    at = Finder(document)
    bram = colleague(document)
    do(bram, "set_text", block=at.block, text="Van Bram")
    do(document, "set_text", block=at.block, text="Van Anna")
    take(document, bram.past)
    save(document)
    changed(path, "INSERT INTO meta VALUES ('rustig', 'ja')")
    shown = open_shown(path, ANNA)
    assert not shown.agenda.standing.conflicts
    assert shown.settle()
    assert codes(shown) == ["tabellen-wijken-af"]
    assert shown.agenda.standing == document.agenda.standing
    close(shown)
    close(document)


def test_its_working_copy_is_made_meanwhile_and_a_full_disk_leaves_it_to_be_looked_at(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []

    def full_disk(source: Path, target: Path) -> None:
        threads.append(threading.current_thread())
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(copying, "copy_database", full_disk)
    document = open_shown(path, ANNA)
    assert document.keep()
    assert document.read_only == "schijf-vol"
    assert codes(document) == ["schijf-vol"]
    close(document)
    assert threads != [threading.current_thread()]
    assert not threads[0].is_alive()
    assert [*working_folder().iterdir(), *received_folder().iterdir()] == []


def test_the_check_and_the_copy_may_end_in_any_order(path: Path) -> None:
    document = open_shown(path, ANNA)
    assert document.check is not None
    assert document.check.is_right()  # gives back what the copy was made of
    assert not document.is_copying
    assert not document.has_copy
    do(document, "set_text", block=Finder(document).block, text="Anders")
    saved_says_the_same(document, path)
    close(document)
    assert [*working_folder().iterdir(), *received_folder().iterdir()] == []


def test_what_the_check_of_a_large_file_finds_goes_before_what_reading_it_found(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_CHECKED_BESIDE", 0)
    document = open_shown(path, ANNA)
    assert document.check is not None
    close(document)

    def refusing(code: str) -> Callable[..., None]:
        def refused(*_: object) -> None:
            raise Refusal(code)

        return refused

    monkeypatch.setattr(opening, "read_shown", refusing("te-groot"))
    with pytest.raises(Refusal, match="te-groot"):
        open_shown(path, ANNA)
    monkeypatch.setattr(opening, "_check_number", refusing("beschadigd"))
    with pytest.raises(Refusal, match="beschadigd") as refused:
        open_shown(path, ANNA)
    assert refused.value.facts == {"bestand": path.name}
    assert [*working_folder().iterdir(), *received_folder().iterdir()] == []


@pytest.mark.parametrize("lie", ["change = x'00'", "object = x'00'", "field = ' ' || field"])
def test_heads_that_are_none_are_refused_before_anything_is_shown(path: Path, lie: str) -> None:
    changed(path, f"UPDATE head SET {lie} WHERE change = (SELECT max(change) FROM head)")
    with pytest.raises(Refusal, match="beschadigd"):
        open_shown(path, ANNA)


def test_where_something_stands_open_the_history_is_read_first(path: Path) -> None:
    document = open_file(path, ANNA)
    at = Finder(document)
    bram = colleague(document)
    do(bram, "set_text", block=at.block, text="Van Bram")
    do(document, "set_text", block=at.block, text="Van Anna")
    take(document, bram.past)
    save(document)
    whole = open_shown(path, ANNA)
    assert whole.check is None
    assert whole.agenda.standing.conflicts
    do(whole, "resolve", id=at.block, field="text", value={"text": "Van ons"})
    save(whole)
    close(whole)
    assert open_shown(path, ANNA).check is not None  # chosen: nothing stands open any more
    close(document)


def test_a_file_that_says_nothing_of_it_is_read_whole(path: Path) -> None:
    changed(path, "DELETE FROM meta WHERE key = 'rustig'")
    document = open_shown(path, ANNA)
    assert document.check is None
    close(document)


def test_a_merge_and_an_erasure_wait_for_the_check(path: Path) -> None:
    document = open_shown(path, ANNA)
    at = Finder(document)
    other = open_file(path, ANNA)
    do(other, "set_text", block=at.block, text="Van de ander")
    save(other)
    do(document, "set_text", block=at.next_block, text="Van Anna")
    assert merge_outside(document).changes == 1
    assert document.check is None
    assert document.agenda.block(at.block).text == Text("Van de ander")
    saved_says_the_same(document, path)
    close(document)
    shown = open_shown(path, ANNA)
    do(shown, "wipe", id=at.next_block, field="text")
    assert shown.check is None
    assert not shown.agenda.block(at.next_block).text
    saved_says_the_same(shown, path)
    close(shown)
    close(other)


def test_the_other_process_tells_right_from_wrong(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Check, "_verified", IN_ANOTHER_PROCESS)
    document = open_shown(path, ANNA)
    assert document.check is not None
    copy = document.check._copy
    assert document.check.is_right()
    assert not copy.exists()
    close(document)
    tampered(path)
    document = open_shown(path, ANNA)
    assert document.settle()
    assert document.read_only == "geschiedenis-beschadigd"
    close(document)


def test_the_other_process_runs_nothing_that_lies_in_the_folder_it_is_started_in(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Check, "_verified", IN_ANOTHER_PROCESS)
    ran = path.with_name("ran")
    path.with_name("argparse.py").write_text(f"open({str(ran)!r}, 'w').close()\nraise SystemExit")
    monkeypatch.chdir(path.parent)
    tampered(path)
    document = open_shown(path, ANNA)
    assert document.settle()
    assert not ran.exists()
    close(document)


def test_where_no_other_process_may_run_the_check_is_done_here_and_undo_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Check, "_verified", lambda _: False)
    document = open_shown(path, ANNA)
    do(document, "set_text", block=Finder(document).block, text="Anders")
    assert not document.settle()
    assert document.undo_label == "Tekst wijzigen"
    document.undo()
    saved_says_the_same(document, path)
    close(document)


def test_a_check_that_nobody_waits_for_ends_and_leaves_nothing(path: Path) -> None:
    document = open_shown(path, ANNA)
    assert document.check is not None
    copy = document.check._copy
    assert copy.exists()
    close(document)
    assert not copy.exists()
    assert unfinished_documents() == []
