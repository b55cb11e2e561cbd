"""The tab Wijzigingen: all that was changed, the latest first; its inside comes when it is seen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.selection import Selection
from ghnt_desktop.ui.shared.tab import Part, Tab
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate

if TYPE_CHECKING:
    from ghnt_desktop.ui.changes.view import ChangesView


class ChangesTab(Tab):
    """Follows the history; ``went`` asks the window to show a thing in the tab it is seen in."""

    went = Signal(str)
    shows_things = False

    def __init__(self, bridge: Bridge, selection: Selection, tokens: Tokens) -> None:
        super().__init__()
        self._bridge, self._selection, self._tokens = bridge, selection, tokens
        self._zoom = 1.0
        self._stale = True
        self._made: ChangesView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        bridge.checked.connect(self._renew)

    @staticmethod
    def title() -> str:
        """Return the word on the tab."""
        return translate("Changes", "Changes")

    @property
    def view(self) -> "ChangesView":
        """The inside of the tab; made, and its modules loaded, when it is needed first."""
        if self._made is None:
            from ghnt_desktop.ui.changes.view import ChangesView

            self._made = ChangesView(self._bridge, self._selection, self._tokens)
            self._made.zoom_to(self._zoom)
            self._made.went.connect(self.went)
            self._column.addWidget(self._made)
        return self._made

    def offer(self, actions: list[QAction]) -> None:
        """A step of the history has ways of its own."""

    # -- following -----------------------------------------------------------------------------

    def show_agenda(self, agenda: Agenda) -> None:
        if self._made is not None:
            self._made.begin()
        self._renew()

    def follow(self, agenda: Agenda, changes: ChangeSet) -> None:
        self._renew()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._renew()

    def _renew(self) -> None:
        """Show the history as it is now; while nobody looks, as soon as somebody does."""
        self._stale = not self.isVisible()
        if not self._stale and self._bridge.document is not None:
            self.view.renew()

    def only(self, id_: str) -> None:
        """Show what is about one thing, its history."""
        self.view.only(id_)

    # -- looks and focus -----------------------------------------------------------------------

    def use(self, tokens: Tokens) -> None:
        self._tokens = tokens
        if self._made is not None:
            self._made.use(tokens)

    def zoom_to(self, zoom: float) -> None:
        self._zoom = zoom
        if self._made is not None:
            self._made.zoom_to(zoom)

    def take_focus(self) -> bool:
        return self._made is not None and self._made.take_focus()

    def find_here(self) -> bool:
        """Look in the history itself."""
        return self.view.filter.begin()

    def parts(self) -> Sequence[Part]:
        return self.view.parts()

    def reselect(self) -> None:
        self._selection.clear()
