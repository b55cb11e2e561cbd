"""A row of tabs that keeps room for the one that is chosen, whose words are heavier."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QTabBar, QToolButton

from ghnt_desktop.ui.shared.words import translate

_HEAVIER = 14


class Tabs(QTabBar):
    """Qt measures the words before one of them is chosen, and then has too little room."""

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        names = (translate("Window", "Earlier tabs"), translate("Window", "Later tabs"))
        for scroll, name in zip(self.findChildren(QToolButton), names, strict=False):
            scroll.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width() + _HEAVIER * max(1, self.count()), size.height())
