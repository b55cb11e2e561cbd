"""Left-behind work that is damaged is put aside and told; a missing backup is told once."""

from pathlib import Path

import pytest

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.opening import (
    open_or_continue,
    put_damaged_aside,
    unfinished_documents,
)
from ghnt_desktop.document.saving import close, save
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.storage.places import damaged_folder
from tests.document.desk import ANNA, Finder, do, small_agenda


@pytest.fixture
def saved(tmp_path: Path) -> OpenDocument:
    document = small_agenda()
    save(document, tmp_path / "agenda.ghnt")
    return document


def damage(document: OpenDocument) -> Path:
    """Leave a working copy with unsaved work behind, with rubbish in its middle."""
    do(document, "set_text", block=Finder(document).block, text="onopgeslagen werk")
    folder = document.copy.folder
    document.copy.close()
    database = next(path for path in folder.glob("document-*") if path.suffix == "")
    content = bytearray(database.read_bytes())
    content[5_000:60_000] = b"\xff" * 55_000
    database.write_bytes(content)
    return folder


def test_a_damaged_working_copy_is_put_aside_whole_and_told(
    saved: OpenDocument, tmp_path: Path
) -> None:
    folder = damage(saved)
    names = {path.name for path in folder.iterdir()}
    (notice,) = put_damaged_aside()
    assert notice.code == "werkkopie-opzijgezet"
    assert str(damaged_folder()) in sentence(notice)
    (aside,) = damaged_folder().iterdir()
    assert names <= {path.name for path in aside.iterdir()}
    assert not folder.exists()
    assert put_damaged_aside() == []
    assert unfinished_documents() == []


def test_opening_the_file_tells_it_and_goes_on(saved: OpenDocument, tmp_path: Path) -> None:
    damage(saved)
    document = open_or_continue(tmp_path / "agenda.ghnt", ANNA)
    assert [notice.code for notice in document.notices] == ["werkkopie-opzijgezet"]
    close(document)


def test_sound_work_stays_where_it_is(saved: OpenDocument) -> None:
    do(saved, "set_text", block=Finder(saved).block, text="onopgeslagen werk")
    saved.copy.close()
    assert put_damaged_aside() == []
    assert [left.title for left in unfinished_documents()] == ["Agenda"]


def test_a_backup_that_cannot_be_kept_is_told_once(tmp_path: Path, application_data: Path) -> None:
    document = small_agenda()
    (application_data / "reservekopieen").write_text("geen map")
    save(document, tmp_path / "agenda.ghnt")
    do(document, "set_text", block=Finder(document).block, text="meer")
    save(document)
    assert [notice.code for notice in document.notices] == ["reservekopie-niet-gemaakt"]
    assert not document.has_unsaved_work
    close(document)
