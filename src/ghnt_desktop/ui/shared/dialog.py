"""The form all dialogs share: a column of parts, and buttons right below."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ghnt_desktop.ui.shared.labels import button
from ghnt_desktop.ui.shared.words import translate

#: The least width of a dialog in logical pixels.
WIDTH = 460
#: What a window's title bar and borders take of a screen, with some air.
_MARGIN = 60


class Dialog(QDialog):
    """A title, a column of parts, and buttons right below: the verb, others, Annuleren.

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
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        outer.addLayout(self.buttons)

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
        self.buttons.addWidget(made)
        return made

    def cancel(self, words: str = "") -> None:
        """Add the button that leaves everything as it is; Esc does the same."""
        made = button(words or translate("Dialog", "Cancel"), self.reject)
        made.setAutoDefault(False)
        self.buttons.addWidget(made)
