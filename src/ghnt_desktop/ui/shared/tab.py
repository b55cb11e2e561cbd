"""What the window knows of a tab, whatever it shows."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.ui.shared.tokens import Tokens

#: A part of the window, and how the focus gets into it; False when it cannot now.
Part = tuple[QWidget, Callable[[], bool]]


class Tab(QWidget):
    """Follows the agenda, the selection, the theme and the zoom."""

    edit_asked = Signal()
    commanded = Signal(str)
    #: Whether what is selected is seen here, if it belongs here.
    shows_things = True

    def offer(self, actions: list[QAction]) -> None:
        """Offer these commands at a right click."""

    def show_agenda(self, agenda: Agenda) -> None:
        """Show another agenda from its beginning."""

    def follow(self, agenda: Agenda, changes: ChangeSet) -> None:
        """Show the agenda after a step."""

    def use(self, tokens: Tokens) -> None:
        """Follow the theme."""

    def zoom_to(self, zoom: float) -> None:
        """Draw larger or smaller; 1.0 is 100 %."""

    def take_focus(self) -> bool:
        """Put the focus where the keys of the tab work."""
        return False

    def edit_here(self) -> bool:
        """Let the officer type in what is selected; False when that cannot be here."""
        return False

    def find_here(self) -> bool:
        """Look for words in what this tab shows; False where that is all of the agenda."""
        return False

    def rows(self) -> Sequence[str]:
        """Return the rows that a contribution may be moved through, in the order shown."""
        return ()

    def reselect(self) -> None:
        """Select something near: what was selected is gone."""

    def parts(self) -> Sequence[Part]:
        """Return the parts that F6 goes through, in reading order."""
        return ((self, self.take_focus),)
