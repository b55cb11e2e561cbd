"""A drop-down list that stays as it is while the mouse wheel scrolls what it stands in."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox


class QuietList(QComboBox):
    """A list that the mouse wheel does not change while the panel scrolls by."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: Any) -> None:
        event.ignore()
