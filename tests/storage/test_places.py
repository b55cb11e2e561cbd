"""Where the program keeps its data, and what this room loads before the first paint."""

import subprocess
import sys
from pathlib import Path

import pytest

from ghnt_desktop.storage import places

HOME = Path.home()


def test_policy_can_set_the_folder(application_data: Path) -> None:
    assert places.data_folder() == application_data
    assert places.working_folder().parent == application_data
    assert places.backup_folder("d") == application_data / "reservekopieen" / "d"


@pytest.mark.parametrize(
    ("platform", "environment", "folder"),
    [
        ("linux", {}, HOME / ".local/share/ghnt-desktop"),
        ("linux", {"XDG_DATA_HOME": "/data"}, Path("/data/ghnt-desktop")),
        ("linux", {"XDG_DATA_HOME": "los/pad"}, HOME / ".local/share/ghnt-desktop"),
        ("win32", {"LOCALAPPDATA": "/L"}, Path("/L/GHNT Desktop")),
        ("win32", {}, HOME / "AppData/Local/GHNT Desktop"),
        ("darwin", {}, HOME / "Library/Application Support/GHNT Desktop"),
    ],
)
def test_each_system_has_its_usual_folder(
    platform: str, environment: dict[str, str], folder: Path
) -> None:
    assert places._usual_folder(platform, environment) == folder


def test_one_target_has_one_lock(tmp_path: Path) -> None:
    assert places.lock_path(tmp_path / "a") == places.lock_path(tmp_path / "a")
    assert places.lock_path(tmp_path / "a") != places.lock_path(tmp_path / "b")


def test_places_locks_and_opening_load_no_sqlalchemy() -> None:
    program = (
        "import sys; from ghnt_desktop.storage import locking, opening, places, signature, stored;"
        "print('sqlalchemy' in sys.modules)"
    )
    assert subprocess.check_output([sys.executable, "-c", program], text=True) == "False\n"
