"""What the status bar says when typing was left with Esc, until the next step."""

from PySide6.QtCore import QObject

from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.status_bar import StatusBar


class LeftAsItWas(QObject):
    """Tells how the typing comes back."""

    def __init__(self, parent: QObject, bridge: Bridge, status: StatusBar) -> None:
        super().__init__(parent)
        self._status = status
        self._told = False
        bridge.given_up.connect(self._tell)
        bridge.changed.connect(self._forget)

    def _tell(self) -> None:
        words = translate("Window", "Left as it was. Ctrl+Y brings back what you typed.")
        self._status.tell(words)
        self._told = True

    def _forget(self) -> None:
        if self._told:
            self._told = False
            self._status.tell("")
