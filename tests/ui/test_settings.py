"""What the window remembers, also when the note holds rubbish."""

import json
from pathlib import Path

import pytest

from ghnt_desktop.ui.settings import Settings


def test_a_recent_file_comes_first_and_once(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    for name in ("a", "b", "a"):
        settings.remember_recent(tmp_path / name, name)
    again = Settings(tmp_path / "settings.json")
    assert [one.title for one in again.recent] == ["a", "b"]
    again.forget_recent(tmp_path / "a")
    assert [one.title for one in Settings(tmp_path / "settings.json").recent] == ["b"]


def test_the_list_of_recent_files_stays_short(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    for number in range(30):
        settings.remember_recent(tmp_path / str(number), str(number))
    assert len(settings.recent) == 10


@pytest.mark.parametrize(
    "rubbish",
    [
        b"",
        b"{",
        b"[1]",
        b"\xff\xfe",
        b'{"recent": 3}',
        b'{"recent": [1, {"path": 2}]}',
        b"[" * 9999,
    ],
)
def test_rubbish_is_as_good_as_nothing(tmp_path: Path, rubbish: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(rubbish)
    settings = Settings(path)
    assert settings.recent == []
    assert settings.text("theme") == ""
    settings.remember("theme", "dark")
    assert json.loads(path.read_text(encoding="utf-8"))["theme"] == "dark"


def test_a_folder_that_cannot_be_made_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    settings = Settings(tmp_path / "file" / "settings.json")
    settings.remember("theme", "dark")
    assert settings.text("theme") == "dark"
