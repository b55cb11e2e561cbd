"""The commands about the past: a thing's history, and frozen versions to compare and look at."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.changes.tab import ChangesTab
from ghnt_desktop.ui.shared.selection import Selection
from ghnt_desktop.ui.shared.theme import Theme


class Versions:
    """Stands beside the desk, and knows the tab Wijzigingen."""

    def __init__(
        self,
        parent: QWidget,
        bridge: Bridge,
        selection: Selection,
        theme: Theme,
        changes: ChangesTab,
    ) -> None:
        self._parent, self._bridge, self._theme = parent, bridge, theme
        self._selection = selection
        self._changes = changes
        changes.look_asked.connect(self._look)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does."""
        return {
            "history": self._show_history,
            "freeze": self._freeze,
            "changed_since": self._show_changed_since,
        }

    def _show_history(self) -> None:
        """Show what was changed in what is selected."""
        selected = self._selection.current
        self._changes.commanded.emit("tab_changes")
        self._changes.only(selected.id)

    @property
    def shown(self) -> str:
        """The id of the version that changes are shown since; "" when it is none."""
        return self._changes.version

    def _freeze(self) -> None:
        from ghnt_desktop.ui.dialogs.freeze import FreezeDialog  # not for the first paint

        self._bridge.stepping.emit()
        FreezeDialog(self._parent.window(), self._bridge.agenda, self._bridge.do).open()

    def _show_changed_since(self) -> None:
        """Show what changed since the newest version."""
        self._changes.commanded.emit("tab_changes")
        versions = self._bridge.agenda.versions
        self._changes.show_since(versions[-1].id if versions else "")

    def _look(self, version: str) -> None:
        from ghnt_desktop.ui.looking_back import show_then  # not for the first paint

        show_then(self._parent.window(), self._bridge, version, self._theme.tokens)
