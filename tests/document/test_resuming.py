"""Left-behind work opens whatever is the matter around it, and a failed opening lets go of it."""

import errno
from pathlib import Path

import pytest

from ghnt_desktop.document import opening
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.opening import (
    new_document,
    open_file,
    open_or_continue,
    put_damaged_aside,
    resume,
    unfinished_documents,
)
from ghnt_desktop.document.saving import close, save
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import SENTENCES, sentence
from ghnt_desktop.storage.places import working_folder
from ghnt_desktop.storage.session import Session
from tests.document.desk import ANNA, Finder, do, small_agenda


@pytest.fixture
def left(tmp_path: Path) -> OpenDocument:
    """Return a saved document with a step that only its left-behind working copy has."""
    document = small_agenda()
    (tmp_path / "share").mkdir()
    save(document, tmp_path / "share" / "agenda.ghnt")
    do(document, "set_text", block=Finder(document).block, text="onopgeslagen werk")
    document.copy.close()
    return document


def failing_with(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(_: Path) -> None:
        raise OSError(number, "away")

    monkeypatch.setattr(opening, "signature_of", away)


@pytest.mark.parametrize("number", [errno.EIO, errno.EACCES, errno.ENOTDIR, errno.ESTALE])
def test_a_file_that_cannot_be_reached_keeps_no_work_from_opening(
    number: int, left: OpenDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        failing_with(number, patch)
        again = resume(left.copy.folder, ANNA)
    assert again.past == left.past
    (notice,) = again.notices
    assert notice.code == "bestand-onbereikbaar"
    assert "agenda.ghnt" in sentence(notice)
    assert notice.code in SENTENCES
    save(again)  # reached again, nothing stands in the way
    close(again)


def test_a_file_where_its_folder_was_is_told_too(left: OpenDocument, tmp_path: Path) -> None:
    (tmp_path / "share" / "agenda.ghnt").unlink()
    (tmp_path / "share").rmdir()
    (tmp_path / "share").write_text("geen map")
    again = resume(left.copy.folder, ANNA)
    assert [notice.code for notice in again.notices] == ["bestand-onbereikbaar"]
    close(again)


@pytest.mark.parametrize("error", [RuntimeError("stuk"), Refusal("schijf-vol")])
def test_work_that_could_not_be_continued_can_be_continued_again(
    error: Exception, left: OpenDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: OpenDocument) -> None:
        raise error

    with monkeypatch.context() as patch, pytest.raises(type(error)):
        patch.setattr(OpenDocument, "recover_drafts", broken)
        resume(left.copy.folder, ANNA)
    close(resume(left.copy.folder, ANNA))


@pytest.mark.parametrize("of", ["new", "file"])
def test_an_opening_that_fails_leaves_no_working_copy(
    of: str, left: OpenDocument, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Refusal("schijf-vol")

    monkeypatch.setattr(Session, "remember", full)
    with pytest.raises(Refusal, match="schijf-vol"):
        if of == "new":
            new_document("Agenda", ANNA)
        else:
            _ = open_file(tmp_path / "share" / "agenda.ghnt", ANNA).copy
    assert list(working_folder().iterdir()) == [left.copy.folder]


def test_work_whose_drafts_are_damaged_is_still_offered_and_never_cleared(
    left: OpenDocument, tmp_path: Path
) -> None:
    (left.copy.folder / "sessie").write_bytes(b"rubbish" * 2000)
    for _ in range(2):
        assert put_damaged_aside() == []
        (found,) = unfinished_documents()
        assert (found.title, found.path) == ("Agenda", None)
    again = resume(found.folder, ANNA)
    assert again.past == left.past
    again.copy.close()
    assert [one.folder for one in unfinished_documents()] == [left.copy.folder]
    again = resume(found.folder, ANNA)
    save(again, tmp_path / "gered.ghnt")
    close(again)
    assert unfinished_documents() == []


def test_drafts_that_cannot_be_read_now_keep_no_other_file_from_opening(
    left: OpenDocument, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recall = Session.recall

    def away(session: Session, key: str) -> str | None:
        if session._path.parent == left.copy.folder:
            raise Refusal("schijf-fout")
        return recall(session, key)

    other = new_document("Ander", ANNA)
    save(other, tmp_path / "ander.ghnt")
    close(other)
    with monkeypatch.context() as patch:
        patch.setattr(Session, "recall", away)
        close(open_or_continue(tmp_path / "ander.ghnt", ANNA))
    assert [one.folder for one in unfinished_documents()] == [left.copy.folder]
