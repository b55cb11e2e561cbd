"""Nothing is ever written that would not be opened again; the room there is, can be used."""

import secrets
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ghnt_desktop.domain.log import Change, new_change, part
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.language.sentences import SENTENCES
from ghnt_desktop.storage import limits, opening, receiving, working_copy
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.places import working_folder
from ghnt_desktop.storage.saving import SaveRefused, save, write_file
from ghnt_desktop.storage.stored import Step
from ghnt_desktop.storage.working_copy import WorkingCopy
from tests.storage.scribe import Scribe, small_agenda
from tests.storage.strangers import changed, looked

TOO_MUCH = "te-groot-om-te-bewaren"


@pytest.fixture
def copy(scribe: Scribe) -> WorkingCopy:
    return WorkingCopy.create(working_folder() / "een", scribe.stored)


def deletion(scribe: Scribe, heads: int) -> Change:
    """Return a deletion that replaces so many heads."""
    replaces = tuple(secrets.token_hex(32) for _ in range(heads))
    tx, thing = scribe.transactions[0].id, next(iter(scribe.stored.things["block"]))
    return new_change(tx, thing, "-", {"": part(True)}, replaces, len(scribe.changes) + 1)


def test_a_deletion_of_a_large_document_fits(copy: WorkingCopy, scribe: Scribe, post: Path) -> None:
    change = deletion(scribe, 200_000)
    copy.write(Step(changes=(change,)))
    save(copy, post / "plan.ghnt", None)
    stored, _ = read_file(post / "plan.ghnt")
    assert len(stored.past.changes[change.id].replaces) == 200_000
    copy.close()


def too_long(scribe: Scribe, of: str) -> Step:
    """Return a step with one row of more than 10 million bytes."""
    if of == "replaces":
        return Step(changes=(deletion(scribe, 320_000),))
    # As JSON, in JSON, each of these signs takes four.
    text = Text("\\" * 2_600_000) if of == "signs" else Text("é" * 5_100_000)
    change = scribe.set(next(iter(scribe.stored.things["block"])), "text", text)
    return Step(changes=(change,)) if of == "signs" else scribe.step(change)


@pytest.mark.parametrize("of", ["replaces", "signs", "letters"])
def test_a_row_nobody_could_read_again_is_refused_before_it_counts(
    of: str, copy: WorkingCopy, scribe: Scribe
) -> None:
    before = copy.read()
    with pytest.raises(Refusal, match=TOO_MUCH):
        copy.write(too_long(scribe, of))
    assert TOO_MUCH in SENTENCES
    assert copy.read() == before
    copy.write(Step())  # and the copy can be written to
    copy.close()


def test_no_file_and_no_copy_is_made_of_it_either(scribe: Scribe, plan: Path, post: Path) -> None:
    before = looked(post)
    too_long(scribe, "letters")
    with pytest.raises(SaveRefused, match=TOO_MUCH):
        write_file(scribe.stored, plan, replace=True)
    assert looked(post) == before
    with pytest.raises(Refusal, match=TOO_MUCH):
        WorkingCopy.create(working_folder() / "twee", scribe.stored)
    assert not (working_folder() / "twee").exists()


def with_room_for(rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (limits, opening, working_copy):
        monkeypatch.setattr(module, "MOST_ROWS", rows)


def number_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return limits.rows_together(lambda query: connection.execute(query).fetchone()[0])


def test_the_last_row_that_is_read_is_the_last_that_is_written(
    post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scribe, blocks = small_agenda(2)
    copy = WorkingCopy.create(working_folder() / "een", scribe.stored)
    save(copy, post / "plan.ghnt", None)
    copy.close()
    # A step that sets a field adds a transaction, a change and, the first time, a head.
    room = number_of(post / "plan.ghnt") + 3 + 2
    with_room_for(room, monkeypatch)
    copy = WorkingCopy.create(working_folder() / "twee", scribe.stored)
    for indent in (1, 2):
        copy.write(scribe.step(scribe.set(blocks[0], "indent", indent)))
    whole = scribe.stored
    for _ in range(2):
        with pytest.raises(Refusal, match=TOO_MUCH):
            copy.write(scribe.step(scribe.set(blocks[0], "indent", 3)))
    assert copy.read() == whole
    save(copy, post / "vol.ghnt", None)
    assert number_of(post / "vol.ghnt") == room
    assert read_file(post / "vol.ghnt")[0] == whole
    with pytest.raises(SaveRefused, match=TOO_MUCH):
        write_file(scribe.stored, post / "meer.ghnt")
    copy.close()


def test_rows_are_not_counted_at_every_step(
    copy: WorkingCopy, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts: list[object] = []
    count = limits.rows_together

    def counted(ask: limits.Ask) -> int:
        counts.append(ask)
        return count(ask)

    monkeypatch.setattr(working_copy, "rows_together", counted)
    monkeypatch.setattr(limits, "rows_together", counted)
    scribe, _ = small_agenda()
    for _ in range(5):
        copy.write(Step((scribe.transactions[0],)))
    assert len(counts) == 1
    copy.close()


def test_a_file_larger_than_is_read_is_refused(
    copy: WorkingCopy, plan: Path, scribe: Scribe, post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = plan.stat().st_size
    before = looked(post)
    for module in (limits, receiving):
        monkeypatch.setattr(module, "LARGEST_FILE", size - 1)
    with pytest.raises(Refusal, match=TOO_MUCH):
        copy.write(scribe.step(scribe.set(next(iter(scribe.stored.things["block"])), "indent", 3)))
    with pytest.raises(SaveRefused, match=TOO_MUCH):
        save(copy, plan, None, replace=True)
    assert looked(post) == before
    copy.close()


def test_what_came_into_the_copy_all_the_same_never_takes_the_place_of_the_file(
    copy: WorkingCopy, plan: Path, post: Path
) -> None:
    copy.close()
    before = looked(post)
    database = next(copy.folder.glob("document-?"))
    changed(
        database, "UPDATE tx SET label = hex(zeroblob(6000000)) WHERE id = (SELECT min(id) FROM tx)"
    )
    with pytest.raises(SaveRefused, match=TOO_MUCH):
        save(copy, plan, None, replace=True)
    assert looked(post) == before
