"""A row of parts that stand below each other where the place is narrow."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QBoxLayout


class Beside(QBoxLayout):
    """Turns at a width in logical pixels; below it no part asks for more than its own width."""

    def __init__(self, narrow: int) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self._narrow = narrow
        self.setContentsMargins(0, 0, 0, 0)

    def setGeometry(self, rect: QRect) -> None:
        turned = QBoxLayout.Direction.TopToBottom
        wanted = turned if rect.width() < self._narrow else QBoxLayout.Direction.LeftToRight
        if self.direction() != wanted:
            self.setDirection(wanted)
        super().setGeometry(rect)

    def minimumSize(self) -> QSize:
        items = (self.itemAt(at) for at in range(self.count()))
        widths = [item.minimumSize().width() for item in items if item is not None]
        return QSize(max(widths, default=0), super().minimumSize().height())
