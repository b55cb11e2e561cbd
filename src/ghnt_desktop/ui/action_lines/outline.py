"""The outline of an action line: what its lines offer to add, and where they may be moved."""

from PySide6.QtWidgets import QMenu

from ghnt_desktop.ui.shared.outline.branch import GROUP, Branch
from ghnt_desktop.ui.shared.outline.tree import OutlineModel
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


class LineOutline(Outline):
    """Groups of results, sheets, topics and activities; ``to`` asks for another action line."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__(tokens, OutlineModel())
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
