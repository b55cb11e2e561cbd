"""What belongs to the work: every fault is a refusal, and a damaged file stops nothing."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.storage.places import working_folder
from ghnt_desktop.storage.session import Session
from ghnt_desktop.storage.working_copy import WorkingCopy
from ghnt_desktop.storage.working_folders import left_behind
from tests.storage.scribe import Scribe

CALLS: dict[str, Callable[[Session], object]] = {
    "draft": lambda session: session.put_draft("a", "text", "x" * 2_000_000),
    "remembered": lambda session: session.remember("bestand", "x" * 2_000_000),
}


def limit_pages(session: Session, pages: int) -> None:
    """Let the database have no more pages, as on a full disk."""
    with session._engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")


@pytest.mark.parametrize("call", CALLS)
def test_a_full_disk_is_refused_in_words_and_takes_nothing_away(call: str, tmp_path: Path) -> None:
    session = Session(tmp_path / "sessie")
    session.put_draft("a", "text", "half")
    session.remember("bestand", "plan.ghnt")
    limit_pages(session, 10)
    with pytest.raises(Refusal, match="schijf-vol"):
        CALLS[call](session)
    assert session.drafts() == {("a", "text"): "half"}
    assert session.recall("bestand") == "plan.ghnt"
    session.close()


def test_what_cannot_be_read_is_refused_in_words(tmp_path: Path) -> None:
    session = Session(tmp_path / "sessie")
    with session._engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE draft")
        connection.exec_driver_sql("DROP TABLE remembered")
    for call in (
        session.drafts,
        lambda: session.drop_draft("a", "text"),
        lambda: session.recall("x"),
    ):
        with pytest.raises(Refusal, match="schijf-fout"):
            call()
    session.close()


def with_rubbish_inside(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)


SPOILERS: dict[str, Callable[[Path], object]] = {
    "no database": lambda path: path.write_bytes(b"rubbish" * 2000),
    "rubbish inside": with_rubbish_inside,
    "cut short": lambda path: path.write_bytes(path.read_bytes()[:4096]),
}


@pytest.mark.parametrize("spoiler", SPOILERS)
def test_a_damaged_session_makes_room_and_its_document_opens(spoiler: str) -> None:
    folder = working_folder() / "een"
    stored = Scribe().stored
    copy = WorkingCopy.create(folder, stored)
    assert not copy.session.is_lost
    copy.session.put_draft("a", "text", "half getypt")
    copy.close()
    SPOILERS[spoiler](folder / "sessie")
    assert left_behind() == [folder]
    again = WorkingCopy.reopen(folder)
    assert again.read() == stored
    assert again.session.is_lost
    assert again.session.drafts() == {}
    again.session.put_draft("a", "text", "opnieuw")
    again.close()
    once_more = WorkingCopy.reopen(folder)
    assert once_more.session.is_lost  # until the work is done, whoever opens it
    assert once_more.session.drafts() == {("a", "text"): "opnieuw"}
    once_more.session.scrub()
    assert once_more.session.is_lost
    assert {path.stat().st_size for path in folder.glob("*beschadigd*")} == {0}
    once_more.discard()


def test_a_session_that_may_not_be_opened_is_refused_and_the_copy_let_go() -> None:
    folder = working_folder() / "een"
    WorkingCopy.create(folder, Scribe().stored).close()
    (folder / "sessie").unlink()
    (folder / "sessie").mkdir()
    for _ in range(2):
        with pytest.raises(Refusal, match="schijf-fout"):
            WorkingCopy.reopen(folder)
    (folder / "sessie").rmdir()
    WorkingCopy.reopen(folder).close()


def test_the_tables_are_those_that_any_sqlite_reads(tmp_path: Path) -> None:
    session = Session(tmp_path / "sessie")
    session.put_draft("a", "text", "half")
    session.close()
    connection = sqlite3.connect(tmp_path / "sessie")
    assert connection.execute("SELECT * FROM draft").fetchall() == [("a", "text", "half")]
    connection.close()
