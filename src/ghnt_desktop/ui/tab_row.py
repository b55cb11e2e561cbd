"""The row above the content: the tabs at the left, what is done most at the right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabBar, QToolButton

from ghnt_desktop.ui.shared.icons import icon
from ghnt_desktop.ui.shared.labels import icon_button
from ghnt_desktop.ui.shared.words import translate


class TabRow(QFrame):
    """Tells by ``commanded`` which command of the table a button stands for."""

    commanded = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str]]) -> None:
        """Show tabs, each a title and the name of an icon."""
        super().__init__()
        self.setObjectName("tabRow")
        self.bar = _bar(tabs)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 1)
        row.setSpacing(4)
        row.addWidget(self.bar)
        row.addStretch(1)
        # Undo and redo get their words with every step.
        self.undo = self._button("arrow-back-up", "", "undo")
        self.redo = self._button("arrow-forward-up", "", "redo")
        pdf = self._button("file-type-pdf", translate("Window", "PDF of the matrix"), "pdf")
        panel = translate("Window", "Show or hide the details panel")
        for one in (
            self.undo,
            self.redo,
            pdf,
            self._button("layout-sidebar-right", panel, "details"),
        ):
            row.addWidget(one)

    def _button(self, icon_name: str, words: str, command: str) -> QToolButton:
        return icon_button(icon_name, words, self._telling(command))

    def _telling(self, command: str) -> Callable[[], None]:
        return lambda: self.commanded.emit(command)


def _bar(tabs: Sequence[tuple[str, str]]) -> QTabBar:
    bar = QTabBar()
    bar.setDrawBase(False)
    bar.setExpanding(False)
    bar.setAccessibleName(translate("Window", "Tabs"))
    for title, icon_name in tabs:
        bar.addTab(icon(icon_name), title)
    return bar
