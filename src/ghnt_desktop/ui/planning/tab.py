"""The tab Planning; its inside is made, and the grammar of dates loaded, when it is first shown."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

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
    from ghnt_desktop.ui.planning.view import PlanningView


class PlanningTab(Tab):
    """Follows the agenda and the selection as long as somebody looks."""

    def __init__(self, bridge: Bridge, selection: Selection, tokens: Tokens) -> None:
        super().__init__()
        self._bridge, self._selection, self._tokens = bridge, selection, tokens
        self._zoom = 1.0
        self._stale = True
        self._made: PlanningView | None = None
        self._offered: list[QAction] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        selection.changed.connect(self._reselected)

    @staticmethod
    def title() -> str:
        """Return the word on the tab."""
        return translate("Planning", "Planning")

    @property
    def view(self) -> "PlanningView":
        """The inside of the tab."""
        if self._made is None:
            from ghnt_desktop.ui.planning.view import PlanningView

            self._made = PlanningView(self._bridge, self._selection, self._tokens)
            self._made.timeline.zoom_to(self._zoom)
            self._made.offered = self._offered
            self._made.edit_asked.connect(self.edit_asked)
            self._column.addWidget(self._made)
        return self._made

    def offer(self, actions: list[QAction]) -> None:
        self._offered = actions

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
        else:
            self._reselected()

    def _renew(self) -> None:
        """Show the agenda as it is now; while nobody looks, as soon as somebody does."""
        self._stale = not self.isVisible()
        if not self._stale and self._bridge.document is not None:
            self.view.renew()

    def _reselected(self) -> None:
        if self._made is not None and self.isVisible() and not self._stale:
            self._made.follow_selection()

    # -- looks and focus -----------------------------------------------------------------------

    def use(self, tokens: Tokens) -> None:
        self._tokens = tokens
        if self._made is not None:
            self._made.use(tokens)

    def zoom_to(self, zoom: float) -> None:
        self._zoom = zoom
        if self._made is not None:
            self._made.timeline.zoom_to(zoom)

    def take_focus(self) -> bool:
        return self._made is not None and self._made.take_focus()

    def parts(self) -> Sequence[Part]:
        return self.view.parts()

    def reselect(self) -> None:
        self._selection.clear()
