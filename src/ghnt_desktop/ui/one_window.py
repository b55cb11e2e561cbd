"""One window per user: a second start hands its file to the window that runs, by a note.

A folder, not a socket: no network library is loaded, only who may read the user's own data can
reach it, nothing stale stands in the way after a crash, and who takes a note away has it.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile

_ENDING = ".vraag"
_LARGEST = 32_768
#: A note that lies here longer (seconds) is of a start that has given up or crashed.
_FRESH = 15.0
#: How long a second start waits for the window to take its note, and how often it looks.
PATIENCE = 3.0
_PAUSE = 0.02


class OneWindow:
    """The folder where starts meet: one of them holds it, the others leave notes there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock: QLockFile | None = None

    def claim(self) -> bool:
        """Become the window that others hand their files to; False when another one is."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
        lock = QLockFile(str(self.folder / "venster.lock"))
        lock.setStaleLockTime(0)  # only a process that is gone frees it
        if not lock.tryLock(0):
            return False
        self._lock = lock
        return True

    @property
    def is_ours(self) -> bool:
        """Tell whether others hand their files to this start."""
        return self._lock is not None

    def release(self) -> None:
        """Let another start become the window."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def hand_over(self, path: Path | None, patience: float = PATIENCE) -> bool:
        """Ask the window that runs to come forward and open a file, if any; True when it took it.

        False when it does not answer in time (seconds), or has ended meanwhile: then this start is
        to open a window itself, and nobody else opens the file.
        """
        try:
            note = self._leave(path)
        except OSError:
            return False
        _let_come_forward()
        until = time.monotonic() + patience
        while note.exists():
            if time.monotonic() > until or self.claim():
                return not _taken_away(note)
            time.sleep(_PAUSE)
        return True

    def _leave(self, path: Path | None) -> Path:
        """Put a note down under another name first: under its own it is always whole."""
        note = self.folder / f"{os.urandom(16).hex()}{_ENDING}"
        begun = note.with_suffix(".tmp")
        begun.write_bytes(os.fsencode(path.absolute()) if path else b"")
        begun.replace(note)
        return note

    def take(self) -> Iterator[Path | None]:
        """Yield what other starts ask to open, None for nothing but the window itself."""
        for note in _notes(self.folder):
            try:
                is_fresh = time.time() - note.stat().st_mtime < _FRESH
                with note.open("rb") as file:
                    told = file.read(_LARGEST + 1)
            except OSError:
                continue
            if _taken_away(note) and is_fresh:
                yield path_in(told)


def path_in(told: bytes) -> Path | None:
    """Return the path that a note holds; None when it is none, or nothing a file is called."""
    if not told or len(told) > _LARGEST:
        return None
    name = os.fsdecode(told)
    if any(sign < " " or sign == "\x7f" for sign in name) or not Path(name).is_absolute():
        return None
    return Path(name)


def _notes(folder: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(path for path in folder.iterdir() if path.suffix == _ENDING)
    return []


def _taken_away(note: Path) -> bool:
    """Take a note away; False when somebody else was first."""
    try:
        note.unlink()
    except OSError:
        return False
    return True


def _let_come_forward() -> None:
    """Hand on what Windows gives only to the program an officer just started: coming forward."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
