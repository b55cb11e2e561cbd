"""Keeps Python's search for circles in the window's thread while another thread works.

Python searches wherever it happens to be. What it finds may be an old dialog or window, and Qt
falls over when that is taken down in another thread than its own.
"""

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

#: How often circles are looked for in the window's thread, in milliseconds.
_PAUSE = 1_000
#: Only among what is young: all that an agenda holds would stop the window for a moment.
_YOUNG = 1


class Sweeper(QObject):
    """Holds the search back until ``ended`` comes, from any thread; several may hold it together.

    It belongs to the application: who made it may be gone before the other thread is done.
    """

    ended = Signal()
    _holding = 0
    _was_on = False

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self.ended.connect(self._let_go)
        if not Sweeper._holding:
            Sweeper._was_on = gc.isenabled()
        Sweeper._holding += 1
        gc.disable()
        self._timer = QTimer(self, interval=_PAUSE)
        self._timer.timeout.connect(lambda: gc.collect(_YOUNG))
        self._timer.start()

    def _let_go(self) -> None:
        """Let Python search again by itself, unless another still holds it."""
        self._timer.stop()
        self.deleteLater()
        Sweeper._holding -= 1
        if not Sweeper._holding and Sweeper._was_on:
            gc.enable()
