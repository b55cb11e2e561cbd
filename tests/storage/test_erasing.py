"""What is erased leaves every copy of the document here, or it is told which may still hold it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.storage.backups import keep_backup
from ghnt_desktop.storage.erasing import erase_everywhere
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.places import received_folder, working_folder
from ghnt_desktop.storage.receiving import clear_private_copies, private_copy
from ghnt_desktop.storage.saving import write_file
from ghnt_desktop.storage.session import Session
from ghnt_desktop.storage.working_copy import WorkingCopy
from ghnt_desktop.storage.working_folders import put_aside
from tests.storage.scribe import Scribe, small_agenda
from tests.storage.test_backups import erasing

SECRET = "BSN 999990007"


class Desk:
    """A document with a secret, open in a working copy of its own."""

    def __init__(self) -> None:
        self.scribe, blocks = small_agenda()
        self.block = blocks[0]
        self.scribe.set(self.block, "text", Text(f"Over {SECRET}."))
        self.own = self.copy("eigen")

    def copy(self, name: str) -> WorkingCopy:
        return WorkingCopy.create(working_folder() / name, self.scribe.stored)

    def left_behind(self, name: str) -> Path:
        """Leave a copy behind in which the secret was being typed elsewhere too."""
        copy = self.copy(name)
        copy.session.put_draft(self.block, "text", f"{SECRET} getypt")
        copy.session.put_draft("f" * 32, "text", "iets anders")
        copy.close()
        return copy.folder

    def erase(self) -> tuple[int, set[Path], set[Path]]:
        """Erase in all copies but the own; returns how many changed, and what was removed, left."""
        result = erase_everywhere(
            self.scribe.document, erasing(self.block), self.own.folder, [(self.block, "text")]
        )
        return result.changed, set(result.removed), set(result.left)


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.own.close()


def holding(folder: Path) -> list[str]:
    return [p.name for p in folder.rglob("*") if p.is_file() and SECRET.encode() in p.read_bytes()]


def test_it_leaves_backups_copies_left_behind_and_remains(desk: Desk, post: Path) -> None:
    write_file(desk.scribe.stored, post / "plan.ghnt")
    kept = keep_backup(post / "plan.ghnt", desk.scribe.document, "samenvoegen")
    assert kept is not None
    folder = desk.left_behind("na-een-storing")
    remains = received_folder() / "van-een-storing"
    remains.mkdir(parents=True)
    (remains / "document").write_bytes(SECRET.encode())
    os.utime(remains, (1, 1))
    assert holding(folder) != []

    assert desk.erase() == (2, set(), set())

    assert holding(folder) == holding(received_folder()) == holding(kept.path.parent) == []
    assert not remains.exists()
    copy = WorkingCopy.reopen(folder)
    assert copy.read() == erasing(desk.block)(desk.scribe.stored)
    assert copy.session.drafts() == {("f" * 32, "text"): "iets anders"}
    copy.close()


def test_the_copy_that_asks_is_not_touched(desk: Desk) -> None:
    assert desk.erase() == (0, set(), set())
    assert desk.own.read() == desk.scribe.stored


def test_an_old_database_and_a_damaged_session_go_where_nothing_else_is_to_be_erased(
    desk: Desk,
) -> None:
    folder = desk.left_behind("een")
    (folder / "sessie").write_bytes(SECRET.encode() * 100)
    copy = WorkingCopy.reopen(folder)
    copy.rewrite(erasing(desk.block)(desk.scribe.stored))
    copy.close()
    (folder / "document-1").write_bytes(SECRET.encode())
    (folder / "sessie-beschadigd-1").write_bytes(SECRET.encode())
    assert desk.erase() == (0, set(), set())
    assert holding(folder) == []


def test_other_documents_stay_as_they_are_also_in_use(desk: Desk) -> None:
    left, used = Scribe().stored, Scribe().stored
    WorkingCopy.create(working_folder() / "ander", left).close()
    copy = WorkingCopy.create(working_folder() / "in-gebruik", used)
    assert desk.erase() == (0, set(), set())
    assert copy.read() == used
    copy.close()
    again = WorkingCopy.reopen(working_folder() / "ander")
    assert again.read() == left
    again.close()


def test_a_copy_of_the_document_in_use_is_told(desk: Desk) -> None:
    other = desk.copy("tweede-venster")
    assert desk.erase() == (0, set(), {other.folder})
    assert other.read() == desk.scribe.stored
    other.close()


def damaged(folder: Path) -> None:
    database = folder / "document-1"
    content = bytearray(database.read_bytes())
    content[5_000:] = b"\xff" * (len(content) - 5_000)
    database.write_bytes(content)


@pytest.mark.parametrize("is_aside", [False, True])
def test_a_damaged_copy_is_told_and_stays(is_aside: bool, desk: Desk) -> None:
    folder = desk.left_behind("kapot")
    damaged(folder)
    folder = put_aside(folder) if is_aside else folder
    assert desk.erase() == (0, set(), {folder})
    assert folder.exists()


def test_a_copy_made_half_goes(desk: Desk) -> None:
    half = working_folder() / "half"
    half.mkdir()
    (half / "document-in-aanmaak").write_bytes(SECRET.encode())
    assert desk.erase() == (0, set(), set())
    assert not half.exists()


def refuse(*_: object) -> None:
    raise Refusal("schijf-vol")


@pytest.mark.parametrize("refusing", ["rewrite", "scrub"])
def test_a_copy_that_the_disk_refuses_to_rewrite_is_told(
    refusing: str, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = desk.left_behind("een")
    with monkeypatch.context() as patch:
        patch.setattr(WorkingCopy if refusing == "rewrite" else Session, refusing, refuse)
        assert desk.erase() == (0, set(), {folder})
    assert desk.erase()[1:] == (set(), set())  # it was let go of, and now succeeds
    assert holding(folder) == []


def test_places_that_are_not_there_or_no_folders_are_no_hindrance(desk: Desk) -> None:
    (working_folder() / "los bestand").write_text("x")
    (received_folder()).write_text("geen map")
    assert desk.erase() == (0, set(), set())


# --- private copies -----------------------------------------------------------------------------


def test_a_private_copy_in_use_is_left_to_whoever_uses_it(plan: Path) -> None:
    with private_copy(plan) as (copy, _):
        os.utime(copy.parent, (1, 1))
        assert clear_private_copies() == []
        assert copy.read_bytes() == plan.read_bytes()
    assert list(received_folder().iterdir()) == []


KILLED = """
import os, sys
from pathlib import Path
from ghnt_desktop.storage.receiving import private_copy
with private_copy(Path(sys.argv[1])):
    os._exit(1)
"""


def test_a_private_copy_of_a_killed_process_goes_at_once(plan: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(plan)], check=False)
    assert len(list(received_folder().iterdir())) == 1
    assert clear_private_copies() == []
    assert list(received_folder().iterdir()) == []


def test_a_private_copy_elsewhere_goes_too(
    plan: Path, application_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "tijdelijk"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    shutil.rmtree(application_data)
    application_data.write_text("geen map")
    with monkeypatch.context() as patch:
        patch.setattr("shutil.rmtree", lambda *_, **__: None)
        read_file(plan)
    assert len(list(place.iterdir())) == 1
    assert clear_private_copies() == []
    assert list(place.iterdir()) == []


def test_what_will_not_go_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    remains = received_folder() / "een"
    remains.mkdir(parents=True)
    os.utime(remains, (1, 1))
    with monkeypatch.context() as patch:
        patch.setattr("shutil.rmtree", lambda *_, **__: None)
        assert clear_private_copies() == [remains]


def test_a_folder_just_made_may_still_get_its_lock() -> None:
    fresh = received_folder() / "net-gemaakt"
    fresh.mkdir(parents=True)
    assert clear_private_copies() == []
    assert fresh.exists()
