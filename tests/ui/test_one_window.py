"""One window per user: who holds it, who hands over, and what of a note is believed."""

import os
import threading
import time
from pathlib import Path

import pytest

from ghnt_desktop.ui.one_window import OneWindow, path_in


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vensters"


@pytest.fixture
def first(folder: Path) -> OneWindow:
    """Have a window that runs."""
    made = OneWindow(folder)
    assert made.claim()
    return made


def in_time(first: OneWindow) -> list[Path | None]:
    """Take what comes in, as the window that runs does, until something comes."""
    for _ in range(250):
        if taken := list(first.take()):
            return taken
        time.sleep(0.01)
    return []


def test_only_one_start_is_the_window_until_it_ends(first: OneWindow, folder: Path) -> None:
    second = OneWindow(folder)
    assert not second.claim()
    assert (first.is_ours, second.is_ours) == (True, False)
    first.release()
    assert second.claim()


def test_other_data_folders_have_windows_of_their_own(first: OneWindow, tmp_path: Path) -> None:
    assert OneWindow(tmp_path / "elders").claim()


@pytest.mark.parametrize("name", ["agenda é €.ghnt", ""])
def test_a_second_start_hands_over_its_file(first: OneWindow, folder: Path, name: str) -> None:
    told: list[bool] = []
    path = folder / name if name else None
    start = threading.Thread(target=lambda: told.append(OneWindow(folder).hand_over(path)))
    start.start()
    assert in_time(first) == [path]
    start.join()
    assert told == [True]


def test_a_window_that_hangs_is_not_waited_for_and_opens_nothing_later(
    first: OneWindow, folder: Path
) -> None:
    second = OneWindow(folder)
    assert not second.hand_over(folder / "agenda.ghnt", patience=0.05)
    assert not second.is_ours
    assert list(first.take()) == []


def test_a_window_that_ends_meanwhile_leaves_its_place(first: OneWindow, folder: Path) -> None:
    first.release()
    second = OneWindow(folder)
    assert not second.hand_over(folder / "agenda.ghnt")
    assert second.is_ours
    assert list(second.take()) == []


def test_a_note_that_was_left_long_ago_opens_nothing(first: OneWindow, folder: Path) -> None:
    note = folder / "oud.vraag"
    note.write_bytes(os.fsencode(folder / "agenda.ghnt"))
    os.utime(note, (0, 0))
    assert list(first.take()) == []
    assert not note.exists()


def test_a_folder_that_cannot_be_made_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_bytes(b"")
    one = OneWindow(tmp_path / "bestand" / "vensters")
    assert not one.claim()
    assert not one.hand_over(tmp_path / "agenda.ghnt")


@pytest.mark.parametrize(
    "told",
    [b"", b"agenda.ghnt", b"/a\0b", b"/a\nb", b"/a\x1b[2J", b"/" + b"a" * 40_000, b"\x7f/a"],
)
def test_what_is_no_whole_path_only_brings_the_window_forward(told: bytes) -> None:
    assert path_in(told) is None
