"""What the window remembers, also when the note holds rubbish."""

import json
from pathlib import Path

import pytest

from ghnt_desktop.ui.window_memory import WindowMemory


def test_a_recent_file_comes_first_and_once(tmp_path: Path) -> None:
    memory = WindowMemory(tmp_path / "memory.json")
    for name in ("a", "b", "a"):
        memory.remember_recent(tmp_path / name, name)
    again = WindowMemory(tmp_path / "memory.json")
    assert [one.title for one in again.recent] == ["a", "b"]
    again.forget_recent(tmp_path / "a")
    assert [one.title for one in WindowMemory(tmp_path / "memory.json").recent] == ["b"]


def test_the_list_of_recent_files_stays_short(tmp_path: Path) -> None:
    memory = WindowMemory(tmp_path / "memory.json")
    for number in range(30):
        memory.remember_recent(tmp_path / str(number), str(number))
    assert len(memory.recent) == 10


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
    path = tmp_path / "memory.json"
    path.write_bytes(rubbish)
    memory = WindowMemory(path)
    assert memory.recent == []
    assert memory.text("details") == ""
    memory.remember("details", "closed")
    assert json.loads(path.read_text(encoding="utf-8"))["details"] == "closed"


def test_a_folder_that_cannot_be_made_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    memory = WindowMemory(tmp_path / "file" / "memory.json")
    memory.remember("details", "closed")
    assert memory.text("details") == "closed"
