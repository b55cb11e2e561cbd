"""Finding one's way in the tab Actielijnen."""

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from ghnt_desktop.domain.priority import Priority
from ghnt_desktop.ui.action_lines.sheet_pages import PriorityPage
from ghnt_desktop.ui.action_lines.tab import ActionLinesTab
from ghnt_desktop.ui.main_window import MainWindow
from tests.journeys.steps import agenda_of


def choose(window: MainWindow, kind: str, id_: str) -> None:
    window.selection.choose(kind, id_)
    QApplication.processEvents()


def sheet(window: MainWindow, line: str, nth: int = 0) -> Priority:
    return agenda_of(window).priorities(line)[nth]


def priority_page(tab: ActionLinesTab) -> PriorityPage:
    assert isinstance(tab.page, PriorityPage)
    return tab.page


def ids(things: Sequence[object]) -> list[str]:
    return [str(getattr(one, "id", "")) for one in things]


def outline_words(tab: ActionLinesTab) -> list[str]:
    tree = tab.outline.tree
    return [tree.item(at).text() for at in range(tree.rowCount())]
