"""The Matrix as a tab of the window: the table, or what to do when there is nothing in it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.ui.matrix.contents import lines_of, white_spots
from ghnt_desktop.ui.matrix.view import MatrixView
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.selection import Selection
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate


class MatrixTab(QWidget):
    """What the window knows of a tab: `show_agenda`, `follow`, `use`, `take_focus`."""

    edit_asked = Signal()
    commanded = Signal(str)

    def __init__(self, selection: Selection, tokens: Tokens) -> None:
        super().__init__()
        self._selection = selection
        self._tokens = tokens
        self.view: MatrixView | None = None
        self._offered: list[QAction] = []
        self._stack = QStackedLayout(self)
        self._empty = self._nothing_yet()
        self._stack.addWidget(self._empty)
        selection.changed.connect(self._reselected)

    @staticmethod
    def title() -> str:
        """Return the word on the tab."""
        return translate("Matrix", "Matrix")

    def _nothing_yet(self) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        column.addStretch(1)
        words = translate("Matrix", "No topics yet. Take over a Word document, or add the first.")
        said = label(words, "section")
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(said)
        row = QHBoxLayout()
        row.addStretch(1)
        for told, command, role in (
            (translate("Matrix", "Take over a Word document…"), "import", "primary"),
            (translate("Matrix", "Add a topic"), "add_topic", ""),
        ):
            row.addWidget(button(told, self._giving(command), role=role))
        row.addStretch(1)
        column.addSpacing(12)
        column.addLayout(row)
        column.addStretch(2)
        return held

    def _giving(self, command: str) -> Callable[[], None]:
        return lambda: self.commanded.emit(command)

    def offer(self, actions: list[QAction]) -> None:
        """Offer these commands at a right click."""
        self._offered = actions

    def show_agenda(self, agenda: Agenda) -> None:
        """Show another agenda from its beginning."""
        if self.view is not None:
            self._stack.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
        self.view = MatrixView(agenda, self._tokens)
        self.view.chosen.connect(self._selection.choose)
        self.view.edit_asked.connect(self.edit_asked)
        self.view.addActions(self._offered)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._stack.addWidget(self.view)
        self._choose_page(agenda)

    def follow(self, agenda: Agenda, changes: ChangeSet) -> None:
        """Show the agenda after a step."""
        if self.view is not None:
            self.view.follow(agenda, changes)
            self._choose_page(agenda)

    def _choose_page(self, agenda: Agenda) -> None:
        page = self.view if self.view is not None and lines_of(agenda) else self._empty
        self._stack.setCurrentWidget(page)

    def _reselected(self) -> None:
        if self.view is not None:
            self.view.show_selected(self._selection.current)

    def use(self, tokens: Tokens) -> None:
        """Follow the theme."""
        self._tokens = tokens
        if self.view is not None:
            self.view.use(tokens)

    def take_focus(self) -> bool:
        """Put the focus where the keys of the tab work."""
        page = self._stack.currentWidget()
        wanted = self._empty.findChild(QPushButton) if page is self._empty else page
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        return wanted is not None

    def reselect(self) -> None:
        """Select what stands at the cursor: what was selected is gone."""
        if self.view is not None:
            self.view.select_here()

    def place(self) -> tuple[str, str]:
        """Return the line and column at the cursor, "" where there is none."""
        return self.view.place() if self.view is not None else ("", "")


def spots_of(agenda: Agenda) -> int:
    """Return how many white spots the status bar tells."""
    return sum(white_spots(agenda).values())
