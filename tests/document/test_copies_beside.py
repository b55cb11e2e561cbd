"""Copies that sync clients leave beside a file are known by name and told by what they hold."""

import shutil
from pathlib import Path

import pytest

from ghnt_desktop.document.copies_beside import copies_with_more, names_beside
from ghnt_desktop.document.journal import journal_of
from ghnt_desktop.document.open_document import stored_of
from ghnt_desktop.storage.saving import write_file
from tests.document.desk import Finder, colleague, do, small_agenda
from tests.document.memory import opened

COPIES = (
    "agenda-LAPTOP12",
    "agenda-LAPTOP12-2",
    "agenda (conflicted copy 2026-11-03 101500)",
    "agenda (Jan's conflicted copy 2026-11-03)",
    "agenda (conflicterende kopie van Jan 2026-11-03)",
    "agenda (SFConflict jan 2026-11-03-10-15-00)",
    "agenda.sync-conflict-20261103-101500-ABCDEFG",
    "agenda_conflict-20261103-101500",
    "agenda_LAPTOP12_Nov-03-101500-2026_Conflict",
    "agenda [Conflict]",
    "agenda (niet opgeslagen kopie)",
    "agenda (1)",
    "agenda 2",
    "agenda - kopie",
    "Agenda-laptop12b",
)


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_is_known_by_its_name_and_the_other_way_round(name: str, tmp_path: Path) -> None:
    path, copy = tmp_path / "agenda.ghnt", tmp_path / f"{name}.ghnt"
    for one in (path, copy):
        one.write_bytes(b"")
    assert names_beside(path) == [copy]
    assert names_beside(copy) == [path]


@pytest.mark.parametrize("name", ["agendas.ghnt", "plan.ghnt", "agenda-2.docx", "agend.ghnt"])
def test_what_is_called_otherwise_is_no_copy(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"")
    assert names_beside(tmp_path / "agenda.ghnt") == []
    assert names_beside(tmp_path / "weg" / "agenda.ghnt") == []


def test_only_a_copy_of_the_same_agenda_with_more_in_it_is_offered(tmp_path: Path) -> None:
    made = small_agenda()
    own = made.agenda.id
    document, stranger = opened(made.past, "Anna", 1, own), small_agenda()
    path = tmp_path / "agenda.ghnt"
    write_file(stored_of(document.journal), path)
    shutil.copy(path, tmp_path / "agenda (1).ghnt")
    bram = colleague(document)
    do(bram, "set_text", block=Finder(document).block, text="Anders")
    more = tmp_path / "agenda-LAPTOP12.ghnt"
    write_file(stored_of(journal_of(bram.past, own)), more)
    write_file(stored_of(stranger.journal), tmp_path / "agenda-ander.ghnt")
    (tmp_path / "agenda-stuk.ghnt").write_bytes(b"SQLite format 3\x00")
    assert list(copies_with_more(path, own, document.past.changes.keys())) == [more]
