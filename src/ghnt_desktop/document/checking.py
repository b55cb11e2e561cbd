"""Whether the history of a long document, shown before it was read, says what its tables show."""

import os
import sys
from contextlib import ExitStack
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from subprocess import Popen


class Check:
    """The check of one opened file: its private copy, lent until the check is done.

    It is done by another process, the command line's own `ghnt verify`: in this one, seconds of
    work would make every stroke of a key wait. `is_right` may be asked in another thread.
    """

    def __init__(self, copy: Path, lent: ExitStack) -> None:
        """Take the private copy, and what gives it back."""
        self._copy = copy
        self._lent = lent
        self._one_at_a_time = Lock()
        self._verdict: bool | None = None
        self._process: Popen[bytes] | None = None
        self._is_given_up = False

    def is_right(self) -> bool:
        """Tell, once that is known, whether the history is sound and says what is shown.

        False as well when it could not be told: then the history has to be read here.
        """
        with self._one_at_a_time:
            if self._verdict is None:
                self._verdict = self._verified()
                self._lent.close()
            return self._verdict

    def give_up(self) -> None:
        """End a check that nobody waits for any more: nothing was changed, or it is done later."""
        self._is_given_up = True
        process = self._process
        if process is not None:
            process.kill()
        self.is_right()

    def _verified(self) -> bool:
        import subprocess  # an agenda of usual length is shown without

        if self._is_given_up:
            return False
        # Windows: no black window for a program that speaks through a terminal.
        no_window = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        try:
            # Our own program, on a file of our own making.
            self._process = subprocess.Popen(
                [*_verifier(), "verify", str(self._copy)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                creationflags=no_window,
            )
        except OSError:  # a policy may forbid it
            return False
        if self._is_given_up:
            self._process.kill()
        return self._process.wait() == 0


def _verifier() -> list[str]:
    """Return the command line that lies beside this program, or belongs to this package."""
    if getattr(sys, "frozen", False):
        suffix = ".exe" if os.name == "nt" else ""
        return [str(Path(sys.executable).with_name(f"ghnt{suffix}"))]
    # Without -P, Python first looks for every module in the folder it is started in: that may be
    # where somebody unpacked a stranger's agenda, with a json.py beside it.
    return [sys.executable, "-P", "-m", "ghnt_desktop.cli"]
