"""What can be done now: commands on and off, undo and redo named after their steps."""

from PySide6.QtWidgets import QToolButton

from ghnt_desktop.ui.actions import Actions
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.editing import Editing
from ghnt_desktop.ui.shared.selection import Selection
from ghnt_desktop.ui.shared.words import translate


class Possibilities:
    """Looks at the document and the selection, and tells the menus and buttons."""

    def __init__(
        self, bridge: Bridge, selection: Selection, editing: Editing, actions: Actions
    ) -> None:
        self._bridge = bridge
        self._selection = selection
        self._editing = editing
        self._actions = actions

    def show(self, undo: QToolButton, redo: QToolButton) -> None:
        """Let the officer do only what can be done now, and name the steps to take back."""
        document = self._bridge.document
        fulfilled = self._fulfilled()
        self._actions.enable(fulfilled)
        for name, words, step, way in (
            ("undo", translate("Menu", "&Undo"), document.undo_label if document else "", undo),
            ("redo", translate("Menu", "&Redo"), document.redo_label if document else "", redo),
        ):
            told = f"{words}: {step.replace('&', '&&')}" if step else words
            action = self._actions.action(name)
            action.setText(told)
            action.setEnabled(bool(step) and "editable" in fulfilled)
            way.setEnabled(action.isEnabled())
            plain = told.replace("&&", "\0").replace("&", "").replace("\0", "&")
            way.setToolTip(plain)
            way.setAccessibleName(plain)

    def _fulfilled(self) -> set[str]:
        if self._bridge.document is None:
            return set()
        found, kind = {"document"}, self._selection.current.kind
        found |= {"closed"} if self._bridge.document.is_closed_off else set()
        found |= {"selected"} if kind and kind != "cell" else set()
        if self._bridge.is_editable:
            found |= {"editable"} | ({"thing"} if kind else set())
            found |= {"asked"} if self._bridge.document.past.asked else set()
            found |= {"contribution"} if kind == "contribution" else set()
            found |= {"place"} if self._editing.topic() else set()
        return found
