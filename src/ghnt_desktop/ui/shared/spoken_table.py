"""A table whose cell at the cursor is spoken, also when the focus comes back to it."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QTableView

from ghnt_desktop.ui.shared.announcing import speak_cursor


class SpokenTable(QTableView):
    """Tells a screen reader of the cell after Qt told of the table that has the focus."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self, lambda: speak_cursor(self))
