"""The commands about frozen versions: freeze one, see what changed since, look at one."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.changes.tab import ChangesTab
from ghnt_desktop.ui.shared.theme import Theme


class Versions:
    """Stands beside the desk; ``show_tab`` brings the tab Wijzigingen forward."""

    def __init__(
        self,
        parent: QWidget,
        bridge: Bridge,
        theme: Theme,
        changes: ChangesTab,
        show_tab: Callable[[], object],
    ) -> None:
        self._parent, self._bridge, self._theme = parent, bridge, theme
        self._changes, self._show_tab = changes, show_tab
        changes.look_asked.connect(self._look)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does."""
        return {"freeze": self._freeze, "changed_since": self._show_changed_since}

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
        self._show_tab()
        versions = self._bridge.agenda.versions
        self._changes.show_since(versions[-1].id if versions else "")

    def _look(self, version: str) -> None:
        from ghnt_desktop.ui.looking_back import show_then  # not for the first paint

        show_then(self._parent.window(), self._bridge, version, self._theme.tokens)
