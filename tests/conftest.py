"""What every test gets: no screen, an application-data folder of its own, the real cases."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from ghnt_desktop.document import example
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, SetField

# Before anything imports Qt: it draws in memory, and it warns of a locale without UTF-8.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"

settings.register_profile("house", deadline=None, database=None)
settings.load_profile("house")

CASES = Path(__file__).resolve().parents[2] / "shared" / "cases"


@pytest.fixture(scope="session", autouse=True)
def example_told_once() -> Iterator[None]:
    """Work out the steps of the built-in example once: some 800 tests begin with them."""
    tell = example._filled
    told: list[tuple[str, ChangeSet]] = []

    def again(agenda: Agenda, words: Mapping[str, Any]) -> ChangeSet:
        if not told:
            told.append((agenda.id, tell(agenda, words)))
        first, steps = told[0]
        of_this = tuple(
            replace(one, id=agenda.id) if isinstance(one, SetField) and one.id == first else one
            for one in steps.operations
        )
        return replace(steps, operations=of_this)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(example, "_filled", again)
        yield


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
