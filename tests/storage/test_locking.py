"""The note beside an open file informs, and never stands in the way."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ghnt_desktop.storage.locking import lock_file, read_note, release_note, take_note

SOMEBODY = {"host": "ANDERE-PC", "user": "Bart", "process": 1, "time": "2026-03-01T10:00:00+00:00"}


@pytest.fixture
def plan(post: Path) -> Path:
    return post / "plan é.ghnt"


def leave(plan: Path, **other: Any) -> None:
    """Leave the note of somebody else."""
    lock_file(plan).write_text(json.dumps({**SOMEBODY, **other}), encoding="utf-8")


def test_a_note_says_who_has_the_file_open(plan: Path) -> None:
    assert take_note(plan, "Anna de Vries") is None
    assert lock_file(plan).name == ".~lock.plan é.ghnt#"
    note = read_note(plan)
    assert note is not None
    assert (note.host, note.user, note.process) == (
        socket.gethostname(),
        "Anna de Vries",
        os.getpid(),
    )
    assert take_note(plan) is None
    release_note(plan)
    assert not lock_file(plan).exists()


def test_a_note_of_another_computer_is_told_and_stays(plan: Path) -> None:
    leave(plan)
    note = take_note(plan)
    assert note is not None
    assert note.user == "Bart"
    release_note(plan)
    assert json.loads(lock_file(plan).read_text()) == SOMEBODY


def test_a_note_of_a_process_here_counts_while_it_runs(plan: Path) -> None:
    leave(plan, host=socket.gethostname(), process=os.getppid())
    assert read_note(plan) is not None
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    leave(plan, host=socket.gethostname(), process=ended.pid)
    assert read_note(plan) is None
    assert take_note(plan) is None
    note = read_note(plan)
    assert note is not None
    assert note.process == os.getpid()


@pytest.mark.parametrize(
    "rubbish",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b"[" * 4_000,
        b'{"host": 1, "user": "", "process": 1, "time": ""}',
        b'{"host": "' + b"x" * 9_000 + b'", "user": "", "process": 1, "time": ""}',
    ],
)
def test_rubbish_is_no_note(plan: Path, rubbish: bytes) -> None:
    lock_file(plan).write_bytes(rubbish)
    assert read_note(plan) is None
    assert take_note(plan) is None
    assert read_note(plan) is not None


def test_a_note_cannot_put_odd_characters_on_the_screen(plan: Path) -> None:
    leave(plan, user="B\u202eart\n" + "x" * 500)
    note = read_note(plan)
    assert note is not None
    assert note.user == "Bart" + "x" * 196


@pytest.mark.parametrize("process", [-1, 0, 1 << 70])
def test_an_impossible_process_here_is_stale(plan: Path, process: int) -> None:
    leave(plan, host=socket.gethostname(), process=process)
    assert read_note(plan) is None


def test_no_note_where_none_can_be_left(post: Path) -> None:
    assert take_note(post / "weg" / "plan.ghnt") is None
    assert take_note(post / ("n" * 250)) is None
    assert list(post.iterdir()) == []
