"""The form all dialogs share: a column of parts, and buttons below, the verb at the right end."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.ui.shared.labels import button
from ghnt_desktop.ui.shared.reading_order import put_in_reading_order
from ghnt_desktop.ui.shared.words import translate

#: The least width of a dialog in logical pixels.
WIDTH = 460
#: What a window's title bar and borders take of a screen, with some air.
_MARGIN = 60
#: Where the leftmost button stands in its row: behind those apart, and the room between.
_FIRST = 2


class Dialog(QDialog):
    """A title, a column of parts, and buttons below: Annuleren, others, the verb at the right end.

    Opens over the window without blocking it, and goes when it is answered.
    """

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.setSpacing(16)
        self.column = QVBoxLayout()
        self.column.setSpacing(10)
        outer.addLayout(self.column, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._apart = QHBoxLayout()
        self._buttons.addLayout(self._apart)
        self._buttons.addStretch(1)
        outer.addLayout(self._buttons)

    def measure(self, width: int, height: int) -> None:
        """Take a size in logical pixels, or what the screen has room for."""
        room = self.screen().availableGeometry()
        self.resize(min(width, room.width() - _MARGIN), min(height, room.height() - _MARGIN))

    def answer(self, words: str, then: Callable[[], object], primary: bool = False) -> QPushButton:
        """Add a button that closes the dialog and then does something."""

        def go() -> None:
            self.accept()
            then()

        made = button(words, go, role="primary" if primary else "")
        made.setAutoDefault(primary)
        made.setDefault(primary)
        self.stand(made)
        return made

    def stand(self, made: QPushButton) -> None:
        """Put a button left of those that are there: the verb comes first, Annuleren last."""
        self._buttons.insertWidget(_FIRST, made)

    def stand_apart(self, made: QAbstractButton) -> None:
        """Put a button at the left end, away from the others."""
        self._apart.addWidget(made)

    def cancel(self, words: str = "") -> None:
        """Add the button that leaves everything as it is; Esc does the same."""
        made = button(words or translate("Dialog", "Cancel"), self.reject)
        made.setAutoDefault(False)
        self.stand(made)

    def focusNextPrevChild(self, next: bool) -> bool:
        put_in_reading_order(self)
        return super().focusNextPrevChild(next)
