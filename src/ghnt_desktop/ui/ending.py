"""When the system ends the program: what is typed is kept and the file is let go of, unasked."""

import os
import signal
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from ghnt_desktop.ui.main_window import MainWindow

_ENDINGS = ("SIGTERM", "SIGHUP", "SIGINT")


class Ending(QObject):
    """Watches for the signals that end a program, and for the end of a session."""

    def __init__(self, application: QGuiApplication, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._pipe: tuple[int, int] | None = None
        application.commitDataRequest.connect(self._keep, Qt.ConnectionType.DirectConnection)
        # Windows ends programs otherwise, and its pipes cannot be watched.
        if os.name == "posix":
            self._watch_signals()

    def _watch_signals(self) -> None:
        """Have signals come in as bytes: Python itself sees them only when Qt lets it run."""
        reading, writing = os.pipe()
        self._pipe = (reading, writing)
        os.set_blocking(reading, False)
        os.set_blocking(writing, False)
        self._notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._end)
        self._before = signal.set_wakeup_fd(writing)
        for name in _ENDINGS:
            signal.signal(getattr(signal, name), _heard)

    def stop(self) -> None:
        """Give the signals back; the program is about to end anyhow."""
        if self._pipe is None:
            return
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        for name in _ENDINGS:
            signal.signal(getattr(signal, name), signal.SIG_DFL)
        for end in self._pipe:
            os.close(end)
        self._pipe = None

    def _end(self) -> None:
        if self._pipe is not None:
            with suppress(OSError):
                os.read(self._pipe[0], 64)
        self._window.end_at_once()

    def _keep(self) -> None:
        """Bring everything to the file; the session may go on after all, so nothing closes."""
        self._window.filing.save_quietly()


def _heard(_signal: int, _frame: object) -> None:
    """Let the byte in the pipe do the work."""
