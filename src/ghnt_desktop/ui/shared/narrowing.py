"""A line to type in that steers the list below it: arrows move in the list, Enter chooses."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Steering(QObject):
    """Stands between a line and its list; ``then`` is called on Enter."""

    def __init__(
        self, line: QLineEdit, listed: QAbstractItemView, then: Callable[[], object]
    ) -> None:
        super().__init__(line)
        self._list, self._then = listed, then
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list, and Enter choose, while the officer types."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                QApplication.sendEvent(self._list, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._then()
                return True
        return super().eventFilter(watched, event)
