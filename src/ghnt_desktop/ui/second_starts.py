"""What the window does when the program is started once more: come forward, and open the file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from ghnt_desktop.ui.one_window import OneWindow

#: How often is looked (milliseconds) where the system tells nothing about folders.
_LOOK = 500


class SecondStarts(QObject):
    """Answers other starts for one window; ``open_file`` is called with each file they bring."""

    def __init__(
        self, window: QMainWindow, starts: OneWindow, open_file: Callable[[Path], object]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._starts = starts
        self._open_file = open_file
        self._waiting: Path | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        if not self._watcher.addPath(str(starts.folder)):
            timer = QTimer(self)
            timer.timeout.connect(self._look)
            timer.start(_LOOK)
        self._look()

    def _look(self) -> None:
        for path in self._starts.take():
            bring_forward(self._window)
            if path is not None:
                self._waiting = path
                self._go_on()

    def _go_on(self) -> None:
        """Open the file that waits, once no question is open; of several the last is meant."""
        asking = QApplication.activeModalWidget()
        if isinstance(asking, QDialog):
            # When it is answered its own step comes first, and may ask on.
            asking.finished.connect(lambda: QTimer.singleShot(0, self._go_on))
        elif self._waiting is not None:
            path, self._waiting = self._waiting, None
            self._open_file(path)


def bring_forward(window: QMainWindow) -> None:
    """Show a window above the others, or have it ask for attention where that is not allowed."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)
