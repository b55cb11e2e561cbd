"""Opening a file: the good ones come in whole, the rest gets its reason."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from ghnt_desktop.domain.log import Change, new_change, part
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import SENTENCES, sentence
from ghnt_desktop.storage import mapping, opening, receiving
from ghnt_desktop.storage.layout import FORMAT
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.saving import write_file
from ghnt_desktop.storage.signature import looks_changed, signature_of
from ghnt_desktop.storage.stored import Stored
from tests.storage.scribe import Scribe, small_agenda
from tests.storage.strangers import changed, looked, of_format


def refused(path: Path) -> str:
    """Return the reason why a file is not opened; its sentence is complete."""
    with pytest.raises(Refusal) as caught:
        read_file(path)
    assert "{" not in sentence(caught.value)
    assert caught.value.code in SENTENCES
    return caught.value.code


def test_a_file_comes_in_as_it_was_written(scribe: Scribe, plan: Path, post: Path) -> None:
    before = looked(post)
    stored, signature = read_file(plan)
    assert stored == scribe.stored
    assert signature == signature_of(plan)
    assert not looks_changed(plan, signature)
    assert looked(post) == before


@pytest.mark.parametrize(
    "name", ["a b.ghnt", "é #1 50%20?x=1&y.ghnt", "file:x?mode=rw.ghnt", "n" * 250 + ".gh", "x'\"`"]
)
def test_any_name_will_do(name: str, scribe: Scribe, post: Path) -> None:
    path = post / name
    signature = write_file(scribe.stored, path)
    assert read_file(path) == (scribe.stored, signature)
    assert [path.name for path in post.iterdir()] == [name]


def become_folder(path: Path) -> None:
    """Put a folder in the place of the file."""
    path.unlink()
    path.mkdir()


def become_database(path: Path) -> None:
    """Put another program's database in the place of the file."""
    path.unlink()
    changed(path, "CREATE TABLE t (a)")


OTHERS: dict[str, tuple[Callable[[Path], object], str]] = {
    "nothing": (Path.unlink, "bestand-niet-gevonden"),
    "empty": (lambda path: path.write_bytes(b""), "leeg-bestand"),
    "a text": (lambda path: path.write_text("Beste Anna, " * 50), "geen-ghnt"),
    "a few bytes": (lambda path: path.write_bytes(b"SQLite format 3\0"), "geen-ghnt"),
    "a folder": (become_folder, "geen-ghnt"),
    "another database": (become_database, "geen-ghnt"),
}


@pytest.mark.parametrize("other", OTHERS)
def test_what_is_no_plan_is_refused(other: str, plan: Path) -> None:
    become, reason = OTHERS[other]
    become(plan)
    assert refused(plan) == reason


def test_a_name_that_cannot_be_is_refused(post: Path) -> None:
    assert refused(post / "a\0b.ghnt") == "naam-onbruikbaar"
    assert refused(post / ("n" * 300)) == "naam-onbruikbaar"
    assert refused(post / "plan.ghnt" / "erin") == "bestand-niet-gevonden"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
def test_a_pipe_does_not_make_us_wait(post: Path) -> None:
    os.mkfifo(post / "pijp.ghnt")
    assert refused(post / "pijp.ghnt") == "geen-ghnt"


def test_a_file_that_keeps_changing_is_busy(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    poured = receiving._poured

    def while_it_grows(*files: object) -> tuple[int, str]:
        with plan.open("ab") as file:
            file.write(b"x")
        return poured(*files)  # type: ignore[arg-type]

    monkeypatch.setattr(receiving, "_poured", while_it_grows)
    assert refused(plan) == "bestand-bezet"


def test_a_file_opens_when_application_data_cannot_be_written(
    plan: Path, application_data: Path, scribe: Scribe
) -> None:
    shutil.rmtree(application_data)
    application_data.write_text("geen map")
    assert read_file(plan)[0] == scribe.stored


def test_no_private_copy_stays_behind(plan: Path, application_data: Path) -> None:
    read_file(plan)
    plan.write_bytes(b"geen plan" * 100)
    refused(plan)
    left = application_data / "ontvangen" / "van-gisteren"
    left.mkdir()
    (left / "document").write_bytes(b"oud")
    os.utime(left, (0, 0))
    refused(plan)
    assert list((application_data / "ontvangen").iterdir()) == []


def test_a_file_turned_to_another_journal_mode_by_some_tool_opens(
    plan: Path, post: Path, scribe: Scribe
) -> None:
    with closing(sqlite3.connect(plan)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
    before = looked(post)
    assert read_file(plan)[0] == scribe.stored
    assert looked(post) == before


def test_of_a_newer_minor_only_the_history_is_read(plan: Path, scribe: Scribe) -> None:
    changed(
        plan,
        "CREATE TABLE decision (id TEXT PRIMARY KEY, title TEXT) STRICT",
        "INSERT INTO decision VALUES ('x', 'Besluit')",
        "ALTER TABLE block ADD COLUMN colour TEXT",
    )
    of_format(FORMAT + 1)(plan)
    stored, _ = read_file(plan)
    assert stored == Stored(scribe.document, scribe.past, typed=False)


def broken_histories() -> dict[str, Stored]:
    """Return documents whose history contradicts itself, each change with its right id."""
    scribe, blocks = small_agenda()
    past = scribe.past
    tx = scribe.transactions[0].id
    head = scribe.changes[-1].id
    extra = {
        "created twice": new_change(tx, blocks[0], "+block", {}, (), 99),
        "created as another kind": new_change(tx, scribe.document, "+level", {}, (), 99),
        "a second agenda": new_change(tx, "c" * 32, "+agenda", {}, (), 99),
        "a clock that stands still": new_change(
            tx, blocks[0], "indent", {"": part(1)}, (head,), past.changes[head].lamport
        ),
        "a clock at nought": new_change(tx, blocks[0], "indent", {"": part(1)}, (), 0),
        "a clock far ahead": new_change(tx, blocks[0], "indent", {"": part(1)}, (head,), 1 << 40),
    }
    broken = {name: past.with_changes([], [change]) for name, change in extra.items()}
    told = replace(past.changes[head], lamport=past.changes[head].lamport + 1)
    broken["an id that does not follow"] = past.with_changes([], [told])
    return {name: replace(scribe.stored, past=past) for name, past in broken.items()}


@pytest.mark.parametrize("name", broken_histories())
def test_a_history_that_contradicts_itself_opens_as_unsound(name: str, post: Path) -> None:
    stored = broken_histories()[name]
    write_file(stored, post / "a.ghnt")
    read = read_file(post / "a.ghnt")[0]
    assert read == replace(stored, sound=False)


def test_a_history_with_gaps_is_sound(post: Path, scribe: Scribe) -> None:
    whole = scribe.past.changes
    replaced = scribe.current(scribe.document, "title")[0]
    gaps = {id_: change for id_, change in whole.items() if id_ == replaced or change.replaces}
    stored = replace(scribe.stored, past=Past(gaps), heads={})
    write_file(stored, post / "gaten.ghnt")
    assert read_file(post / "gaten.ghnt")[0] == stored


def test_heads_of_changes_that_are_not_there_say_nothing(plan: Path, scribe: Scribe) -> None:
    changed(
        plan, "PRAGMA foreign_keys=OFF", "UPDATE head SET change = zeroblob(32) WHERE field='-'"
    )
    read = read_file(plan)[0]
    assert read.past == scribe.past
    assert {field for _, field in read.heads} == {f for _, f in scribe.heads} - {"-"}


def test_a_sound_file_that_a_busy_computer_reads_slowly_is_not_refused(
    post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scribe, _ = small_agenda(300)
    path = post / "groot.ghnt"
    write_file(scribe.stored, path)
    read = mapping.change_of
    clock = [0.0]

    def slowly(row: mapping.Row) -> Change:
        clock[0] += 5 / 600  # some 605 changes: five seconds, where checking may take three
        return read(row)

    monkeypatch.setattr("time.monotonic", lambda: clock[0])
    monkeypatch.setattr(opening, "_STEPS_BETWEEN_LOOKS", 10)
    monkeypatch.setattr(mapping, "change_of", slowly)
    assert read_file(path)[0] == scribe.stored
    assert clock[0] > opening._PATIENCE
