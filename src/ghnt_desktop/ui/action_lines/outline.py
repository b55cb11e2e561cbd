"""The outline of an action line: what its lines offer to add, and where they may be moved."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QMenu

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.shared.carrying import CONTRIBUTIONS, load_of
from ghnt_desktop.ui.shared.outline.branch import GROUP, Branch
from ghnt_desktop.ui.shared.outline.tree import Index, OutlineModel
from ghnt_desktop.ui.shared.outline.view import Outline
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate

#: What a right click offers to add, by what it is done on.
_ADDS = {
    "intended_result": ("intended_result",),
    "priority": ("priority",),
    "topic": ("topic", "row"),
    "row": ("row", "topic"),
    "activity": ("activity",),
}


class RowModel(OutlineModel):
    """``brought`` asks to take contributions to a row, or to copy them there."""

    brought = Signal(object, str, bool)

    def __init__(self, agenda: Callable[[], Agenda]) -> None:
        super().__init__()
        self._agenda = agenda

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [*super().mimeTypes(), CONTRIBUTIONS]

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if data.hasFormat(CONTRIBUTIONS):
            return row < 0 and bool(self._row_at(parent))
        return super().canDropMimeData(data, action, row, column, parent)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not data.hasFormat(CONTRIBUTIONS):
            return super().dropMimeData(data, action, row, column, parent)
        ids, target = load_of(data, self._agenda()).ids, self._row_at(parent)
        if ids and target:
            self.brought.emit(ids, target, action == Qt.DropAction.CopyAction)
        return False

    def _row_at(self, index: Index) -> str:
        """Return the row that stands at an index, or the only one of the topic there, or ""."""
        branch = self.branch(index)
        if branch is not None and branch.kind == "topic" and len(branch.children) == 1:
            branch = branch.children[0]
        return branch.id if branch is not None and branch.kind == "row" else ""


class LineOutline(Outline):
    """Groups of results, sheets, topics and activities; ``to`` asks for another action line."""

    def __init__(self, tokens: Tokens, agenda: Callable[[], Agenda]) -> None:
        self.rows = RowModel(agenda)
        super().__init__(tokens, self.rows)
        self._lines: list[tuple[str, str]] = []

    def know_lines(self, lines: list[tuple[str, str]]) -> None:
        """Remember the action lines (id, words) that things may be moved to."""
        self._lines = lines

    def menu(self, branch: Branch) -> QMenu:
        """Return what can be done with a line of the outline."""
        menu = QMenu(self)
        kind = branch.id if branch.kind == GROUP else branch.kind
        adding = add_words()
        for one in _ADDS[kind] if branch.kind != GROUP else (kind,):
            menu.addAction(adding[one], self.asking("add", one))
        if branch.kind == GROUP:
            return menu
        menu.addSeparator()
        menu.addAction(translate("Lines", "Move &up"), self.asking("up"))
        menu.addAction(translate("Lines", "Move &down"), self.asking("down"))
        others = menu.addMenu(translate("Lines", "Move &to"))
        for id_, words in self._lines if branch.kind != "row" else ():
            others.addAction(words.replace("&", "&&"), self.asking("to", id_))
        others.setEnabled(not others.isEmpty())
        menu.addSeparator()
        menu.addAction(translate("Lines", "&History of this"), self.asking("history"))
        menu.addAction(translate("Lines", "D&elete"), self.asking("delete"))
        return menu


def add_words() -> dict[str, str]:
    """Return what adding each kind is called."""
    return {
        "intended_result": translate("Lines", "New &intended result"),
        "priority": translate("Lines", "New &priority sheet"),
        "topic": translate("Lines", "New t&opic"),
        "row": translate("Lines", "New &row"),
        "activity": translate("Lines", "New &activity"),
    }
