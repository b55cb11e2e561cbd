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
    from ghnt_desktop.ui.changes.inside import Inside
    from ghnt_desktop.ui.changes.view import ChangesView


class ChangesTab(Tab):
    """Follows the history; ``went`` asks the window to show a thing, ``look_asked`` a version."""

    went = Signal(str)
    look_asked = Signal(str)
    shows_things = False

    def __init__(self, bridge: Bridge, selection: Selection, tokens: Tokens) -> None:
        super().__init__()
        self._bridge, self._selection, self._tokens = bridge, selection, tokens
        self._zoom = 1.0
        self._stale = True
        self._made: Inside | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        bridge.checked.connect(self._renew)

    @staticmethod
    def title() -> str:
        """Return the word on the tab."""
        return translate("Changes", "Changes")

    @property
    def inside(self) -> "Inside":
        """The inside of the tab; made, and its modules loaded, when it is needed first."""
        if self._made is None:
            from ghnt_desktop.ui.changes.inside import Inside

            self._made = Inside(self._bridge, self._selection, self._tokens)
            self._made.zoom_to(self._zoom)
            self._made.went.connect(self.went)
            self._made.report.look_asked.connect(self.look_asked)
            self._made.panel.freeze_asked.connect(lambda: self.commanded.emit("freeze"))
            self._made.report.print_asked.connect(lambda: self.commanded.emit("print_changes"))
            self._column.addWidget(self._made)
        return self._made

    @property
    def view(self) -> "ChangesView":
        """The list of steps."""
        return self.inside.steps

    @property
    def version(self) -> str:
        """The id of the version that is compared with; "" while the history is shown."""
        return self._made.report.version if self._made is not None and self._made.is_report else ""

    def show_since(self, version: str) -> None:
        """Show what changed since a version, by id."""
        self.inside.renew()
        self.inside.show_since(version)
        self.inside.take_focus()

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
            self.inside.renew()

    def only(self, id_: str) -> None:
        """Show what is about one thing, its history."""
        self.inside.show_steps()
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
        self.inside.show_steps()
        return self.view.filter.begin()

    def parts(self) -> Sequence[Part]:
        return self.inside.parts()

    def reselect(self) -> None:
        self._selection.clear()
