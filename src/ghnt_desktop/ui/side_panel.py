"""Where the details panel lies: beside the table, or over it in a narrow window."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ghnt_desktop.ui.details.panel import DetailsPanel
from ghnt_desktop.ui.window_memory import WindowMemory

#: Below this width of the window in logical pixels the panel lies over the table, when asked for.
NARROW = 1150
_CLOSED = "closed"


class SidePanel:
    """Opens, closes and places the panel; remembers whether the officer wants it."""

    def __init__(
        self, panel: DetailsPanel, row: QHBoxLayout, pages: QWidget, memory: WindowMemory
    ) -> None:
        self._panel = panel
        self._row = row
        self._pages = pages
        self._memory = memory
        self._wanted = memory.text("details") != _CLOSED
        self.floats = False

    def lay_out(self, width: int) -> None:
        """Follow the width of the window."""
        self.floats = width < NARROW
        if self.floats:
            self._row.removeWidget(self._panel)
            self.place()
        elif self._row.indexOf(self._panel) < 0:
            self._row.addWidget(self._panel)
        self._panel.setVisible(self._wanted and not self.floats)

    def place(self) -> None:
        """Put a panel that lies over the table at its right side."""
        if not self.floats:
            return
        place = self._pages.geometry()
        width = min(self._panel.sizeHint().width(), place.width())
        self._panel.setGeometry(place.right() + 1 - width, place.top(), width, place.height())
        self._panel.raise_()

    def open(self) -> None:
        """Show the panel."""
        self._want("")
        self.place()
        self._panel.show()

    def close(self) -> None:
        """Put the panel away until the officer asks for it."""
        self._panel.bring_in()
        self._want(_CLOSED)
        self._panel.hide()

    def step_aside(self) -> None:
        """Uncover the table when the officer is done in a panel that lies over it."""
        if self.floats:
            self._panel.hide()

    def _want(self, word: str) -> None:
        self._wanted = word != _CLOSED
        self._memory.remember("details", word)
