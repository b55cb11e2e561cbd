"""What every test gets: no screen, an application-data folder of its own, the real cases."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports Qt: it draws in memory, and it warns of a locale without UTF-8.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"

settings.register_profile("house", deadline=None, database=None)
settings.load_profile("house")

CASES = Path(__file__).resolve().parents[2] / "shared" / "cases"


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
