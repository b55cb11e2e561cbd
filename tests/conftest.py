"""What every test gets: no screen, an application-data folder of its own, the real cases."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from ghnt_desktop.document import example
from ghnt_desktop.document.journal import Clock, Journal, now_in_utc
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.open_document import UNSAVED, OpenDocument
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.storage.places import working_folder
from ghnt_desktop.storage.working_copy import WorkingCopy
from ghnt_desktop.storage.writing import write_database

# Before anything imports Qt: it draws in memory, and it warns of a locale without UTF-8.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"

settings.register_profile("house", deadline=None, database=None)
settings.load_profile("house")

CASES = Path(__file__).resolve().parents[2] / "shared" / "cases"


@pytest.fixture(scope="session", autouse=True)
def example_made_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Make the built-in example once: some 900 tests begin with it, and get a copy of it.

    Whoever imports `example_document` at the top of a module gets the real one.
    """
    folder = tmp_path_factory.mktemp("example")
    make = example.example_document
    made: dict[str, tuple[Journal, Path]] = {}

    def again(officer: Officer, clock: Clock = now_in_utc) -> OpenDocument:
        if clock is not now_in_utc:
            return make(officer, clock)
        if officer.name not in made:
            first = make(officer)
            path = folder / f"{len(made)}"
            write_database(path, first.stored)
            made[officer.name] = first._journal, path
            return first
        journal, path = made[officer.name]
        return _copied(OpenDocument(None, journal, officer), path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(example, "example_document", again)
        yield


def _copied(document: OpenDocument, database: Path) -> OpenDocument:
    """Give a document a working copy with what a database holds."""
    copy = WorkingCopy.take_over(
        working_folder() / new_id(), lambda: Path(shutil.copy(database, f"{database}-moves"))
    )
    document._copy = copy
    document.steps += 2  # a new agenda, and the example in it
    copy.session.remember(UNSAVED, "ja")
    document.begin_here()
    return document


@pytest.fixture(autouse=True)
def application_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test an application-data folder, and a policy, that nothing else reads or writes."""
    folder = tmp_path / "application-data"
    monkeypatch.setenv("GHNT_DATA", str(folder))
    monkeypatch.setenv("GHNT_POLICY", str(tmp_path / "beleid.json"))
    return folder


@pytest.fixture
def cases() -> Path:
    """Return the folder of real documents with their ground truth; skip where it is absent."""
    if not CASES.is_dir():
        pytest.skip(f"the real cases are not beside this checkout ({CASES})")
    return CASES
