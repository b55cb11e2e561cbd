"""Where the program keeps its data, and what this room loads before the first paint."""

import json
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
        "from ghnt_desktop.storage import working_folders;"
        "print('sqlalchemy' in sys.modules)"
    )
    assert subprocess.check_output([sys.executable, "-c", program], text=True) == "False\n"


def test_policy_sets_the_folders_for_each_user_of_a_computer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WIE", "anna")
    monkeypatch.setenv("HOME", str(tmp_path))
    folders = {"working_folder": f"{tmp_path}/$WIE/werk", "backup_folder": "~/reserve"}
    (tmp_path / "beleid.json").write_text(json.dumps(folders))
    assert places.working_folder() == tmp_path / "anna" / "werk"
    assert places.backup_folder("d") == tmp_path / "reserve" / "d"


def test_work_from_before_the_policy_is_still_found(tmp_path: Path, application_data: Path) -> None:
    before = places.working_folder()
    folders = {"working_folder": f"{tmp_path}/werk", "backup_folder": f"{tmp_path}/reserve"}
    (tmp_path / "beleid.json").write_text(json.dumps(folders))
    assert places.working_folders() == [tmp_path / "werk", before]
    assert places.all_backup_folders() == [
        tmp_path / "reserve",
        application_data / "reservekopieen",
    ]
