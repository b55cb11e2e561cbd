"""The note beside a .ghnt that tells others who has it open; it informs and decides nothing."""

import ctypes
import getpass
import json
import os
import socket
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

#: A note is some hundred bytes; what is larger is not ours.
_LARGEST = 4_096
_LONGEST_WORD = 200


@dataclass(frozen=True, slots=True)
class LockNote:
    """Who has a file open: computer, user, process, and since when (ISO 8601, UTC)."""

    host: str
    user: str
    process: int
    time: str


def lock_file(document: Path) -> Path:
    """Return the path of the note beside a document."""
    return document.with_name(f".~lock.{document.name}#")


def take_note(document: Path, user: str = "") -> LockNote | None:
    """Leave our note beside a document; return that of somebody else who has it open, if any.

    ``user`` is the officer's name; without it the name on this computer. A folder that cannot be
    written to gets no note.
    """
    other = read_note(document)
    if other is not None and not _is_ours(other):
        return other
    with suppress(OSError, ValueError):
        path = lock_file(document)
        path.unlink(missing_ok=True)  # our own, one of a process that is gone, or rubbish
        with path.open("x", encoding="utf-8") as file:
            json.dump(asdict(_own_note(user)), file, ensure_ascii=False)
    return None


def read_note(document: Path) -> LockNote | None:
    """Return the note of a process that has the document open; None when it is free or stale."""
    try:
        with lock_file(document).open("rb") as file:
            note = _note_of(json.loads(file.read(_LARGEST)))
    except (OSError, ValueError, RecursionError):
        return None
    return None if note is None or _is_stale(note) else note


def release_note(document: Path) -> None:
    """Take our note away; somebody else's stays."""
    note = read_note(document)
    if note is not None and _is_ours(note):
        with suppress(OSError):
            lock_file(document).unlink()


def _own_note(user: str) -> LockNote:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return LockNote(socket.gethostname(), user or _user_here(), os.getpid(), now)


def _user_here() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no name in the environment nor in the system
        return ""


def _note_of(value: Any) -> LockNote | None:
    """Return the note when it is one; a shared folder can hold anything."""
    match value:
        case {"host": str(host), "user": str(user), "process": int(process), "time": str(time)}:
            return LockNote(_word(host), _word(user), process, _word(time))
    return None


def _word(text: str) -> str:
    return "".join(c for c in text if c.isprintable())[:_LONGEST_WORD]


def _is_ours(note: LockNote) -> bool:
    return (note.host, note.process) == (_word(socket.gethostname()), os.getpid())


def _is_stale(note: LockNote) -> bool:
    return note.host == _word(socket.gethostname()) and not _is_running(note.process)


def _is_running(process: int) -> bool:
    if not 0 < process < 1 << 31:
        return False
    if sys.platform == "win32":
        return _is_running_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # another user's process
        return True
    return True


def _is_running_on_windows(process: int) -> bool:
    """Ask Windows itself: its os.kill would end the process, whatever the signal."""
    query, still_active = 0x1000, 259
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]
    handle = kernel.OpenProcess(query, False, process)
    if not handle:
        return bool(kernel.GetLastError() == 5)  # it runs, and is not ours to look at
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == still_active
