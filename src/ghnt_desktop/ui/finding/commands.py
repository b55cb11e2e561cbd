"""Every command of the menus in one list: type a part of its name, Enter does it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ghnt_desktop.document.finding import Search, matches, pattern_of
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.fields import Line
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.narrowing import Steering
from ghnt_desktop.ui.shared.words import translate

_SIZE = (560, 460)
_NAME = Qt.ItemDataRole.UserRole


class CommandList(Dialog):
    """Does one command by its name; what cannot be done now is shown, and does nothing."""

    def __init__(
        self, parent: QWidget, every: Sequence[tuple[str, QAction]], do: Callable[[str], object]
    ) -> None:
        super().__init__(parent, translate("Commands", "All commands"))
        self._every, self._do = every, do
        self.line = Line()
        self.line.setPlaceholderText(translate("Commands", "Type a part of the name"))
        self.line.setAccessibleName(translate("Commands", "Type a part of the name"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(translate("Commands", "Commands and their keys"))
        self.told = label("", "hint")
        self._dress()
        self.line.textChanged.connect(self.narrow)
        Steering(self.line, self.list, self._do_current)
        self.list.itemActivated.connect(self._activated)
        self.narrow()

    def _dress(self) -> None:
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.column.addWidget(self.line)
        self.column.addWidget(self.told)
        self.column.addWidget(self.list, 1)
        self.cancel(translate("Commands", "Close"))
        self.measure(*_SIZE)
        self.line.setFocus()

    def narrow(self) -> None:
        """List the commands with the typed words in their names."""
        search = Search(self.line.text())
        pattern = pattern_of(search)
        self.list.clear()
        for name, action in self._every:
            words = named(action)
            if pattern is None or any(matches(pattern, search, words)):
                self.list.addTopLevelItem(_item(name, action, words))
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        nothing = translate("Commands", "No command has ‘%1’ in its name.")
        self.told.setText(nothing.replace("%1", self.line.text().strip()))
        self.told.setVisible(not self.list.topLevelItemCount())

    def _do_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._activated(item)

    def _activated(self, item: QTreeWidgetItem) -> None:
        name = str(item.data(0, _NAME))
        if dict(self._every)[name].isEnabled():
            self.accept()
            self._do(name)


def named(action: QAction) -> str:
    """Return the name of a command without the letter that Alt needs."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def _item(name: str, action: QAction, words: str) -> QTreeWidgetItem:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    cannot = translate("Commands", "not now")
    item = QTreeWidgetItem([words, keys if action.isEnabled() else f"{cannot}  {keys}".strip()])
    item.setData(0, _NAME, name)
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if not action.isEnabled():
        for column in (0, 1):
            item.setForeground(column, QApplication.palette().placeholderText())
    spoken = ", ".join(filter(None, (words, keys, "" if action.isEnabled() else cannot)))
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
    item.setData(1, Qt.ItemDataRole.AccessibleTextRole, keys or translate("Commands", "no key"))
    return item


def show_commands(
    parent: QWidget, every: Sequence[tuple[str, QAction]], do: Callable[[str], object]
) -> CommandList:
    """Show the list over the window."""
    made = CommandList(parent, every, do)
    made.open()
    return made
