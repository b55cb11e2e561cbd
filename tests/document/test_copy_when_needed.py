"""An agenda is shown from its file; its working copy is there before anything depends on it."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.opening import open_file, resume, unfinished_documents
from ghnt_desktop.document.saving import close, merge_outside, save
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.storage import working_copy
from ghnt_desktop.storage.places import working_folder
from tests.document.desk import ANNA, Finder, do, small_agenda


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = small_agenda()
    save(made, tmp_path / "agenda.ghnt")
    close(made)
    return tmp_path / "agenda.ghnt"


@pytest.fixture
def document(path: Path) -> OpenDocument:
    return open_file(path, ANNA)


def copies() -> list[Path]:
    return list(working_folder().iterdir())


def write(document: OpenDocument, text: str = "Anders gezegd") -> None:
    do(document, "set_text", block=Finder(document).block, text=text)


def fill_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk be full when half of a working copy is written."""

    def full(path: Path, _: object) -> None:
        path.write_bytes(b"half")
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(working_copy, "write_database", full)


def test_opening_a_file_makes_no_copy_and_closing_it_needs_none(document: OpenDocument) -> None:
    assert copies() == []
    close(document)
    assert copies() == []


def test_the_first_step_stands_in_a_copy_that_knows_its_file(
    document: OpenDocument, path: Path
) -> None:
    write(document)
    assert document.copy.read().past == document.past
    document.copy.close()  # as a crash would
    (left,) = unfinished_documents()
    again = resume(left.folder, ANNA)
    assert (again.path, again.base, again.notices) == (path, document.base, [])
    assert again.agenda.block(Finder(again).block).text.text == "Anders gezegd"
    again.copy.discard()


def test_what_is_typed_stands_in_a_copy(document: OpenDocument, path: Path) -> None:
    document.draft(Finder(document).block, "text", "half getypt")
    document.copy.close()
    assert [left.path for left in unfinished_documents()] == [path]


def test_saving_elsewhere_without_a_step_has_what_it_needs(
    document: OpenDocument, tmp_path: Path
) -> None:
    save(document, tmp_path / "elders.ghnt")
    assert open_file(tmp_path / "elders.ghnt", ANNA).past == document.past
    close(document)
    assert copies() == []


def test_what_changed_outside_is_merged_before_there_was_a_copy(
    document: OpenDocument, path: Path
) -> None:
    other = open_file(path, ANNA)
    write(other)
    save(other)
    close(other)
    assert merge_outside(document).changes == 1
    assert document.copy.read().past == document.past == other.past
    close(document)


def test_a_copy_made_in_time_is_the_one_that_steps_go_to(document: OpenDocument) -> None:
    assert document.keep() is False
    (folder,) = copies()
    write(document)
    assert document.copy.folder == folder
    save(document)
    close(document)
    assert copies() == []


@pytest.mark.parametrize(
    "need", [write, lambda d: d.draft(Finder(d).block, "text", "x"), lambda d: d.copy]
)
def test_a_full_disk_refuses_what_needs_a_copy_and_nothing_has_changed(
    need: Callable[[OpenDocument], object],
    document: OpenDocument,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before, on_disk = document.agenda, path.read_bytes()
    fill_the_disk(monkeypatch)
    with pytest.raises(Refusal, match="schijf-vol"):
        need(document)
    assert document.agenda is before
    assert (document.has_copy, document.has_unsaved_work, copies()) == (False, False, [])
    assert path.read_bytes() == on_disk
    monkeypatch.undo()


def test_there_is_a_copy_as_soon_as_the_disk_has_room(
    document: OpenDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full_disk:
        fill_the_disk(full_disk)
        with pytest.raises(Refusal, match="schijf-vol"):
            write(document)
    write(document)
    assert document.copy.read().past == document.past
    document.discard()


def test_an_agenda_that_cannot_be_kept_can_be_looked_at_and_says_why(
    document: OpenDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full_disk:
        fill_the_disk(full_disk)
        assert document.keep() is True
    assert [notice.code for notice in document.notices] == ["schijf-vol"]
    with pytest.raises(Refusal, match="schijf-vol"):
        write(document)
    assert document.keep() is False
    assert save(document) is None
    close(document)
    assert copies() == []
