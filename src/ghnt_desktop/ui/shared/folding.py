"""A line that says the same in fewer words where there is little room."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

_AIR = 2


class FoldingLabel(QLabel):
    """Shows the longest of several wordings that fits; never half a word."""

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if role:
            self.setProperty("role", role)
        self._wordings: Sequence[str] = ("",)

    def fold(self, wordings: Sequence[str]) -> None:
        """Say this; the first wording says all, and is what a screen reader and a tooltip say."""
        self._wordings = wordings
        self.setToolTip(wordings[0])
        self.setAccessibleName(wordings[0])
        self._choose()

    @property
    def said(self) -> str:
        """All there is to say."""
        return self._wordings[0]

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose()

    def _choose(self) -> None:
        room = self.width() - _AIR
        fitting = (
            words for words in self._wordings if self.fontMetrics().horizontalAdvance(words) <= room
        )
        self.setText(next(fitting, ""))
