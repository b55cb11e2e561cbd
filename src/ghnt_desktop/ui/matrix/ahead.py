"""Lays out the lines just out of sight before they come, a few cells at a time."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QTableView

from ghnt_desktop.ui.matrix.layouts import Layouts

#: Lines prepared below and above what is in sight; some third of a screen.
_BELOW, _ABOVE = 3, 1
#: Cells laid out with each step of scrolling, and each time when nothing else is to be done.
_AT_A_STEP, _WHEN_IDLE = 2, 3
_PAUSE = 20


class Ahead(QObject):
    """A line that scrolls in costs no more than one that was there."""

    def __init__(self, view: QTableView, layouts: Layouts) -> None:
        super().__init__(view)
        self._view = view
        self._layouts = layouts
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_PAUSE)
        self._idle.timeout.connect(self._go_on)

    def scrolled(self) -> None:
        """Prepare a little now, and the rest when the officer pauses."""
        self._prepare(_AT_A_STEP)
        self._idle.start()

    def _go_on(self) -> None:
        if self._prepare(_WHEN_IDLE):
            self._idle.start()

    def _prepare(self, most: int) -> bool:
        """Lay out some cells; tell whether there may be more to do."""
        model = self._view.model()
        last = self._view.rowAt(self._view.viewport().height() - 1)
        first = self._view.rowAt(0)
        below = range(last + 1, last + 1 + _BELOW) if last >= 0 else range(0)
        wanted = [row for row in (*below, *range(first - _ABOVE, first))]
        for row in wanted:
            if 0 <= row < model.rowCount():
                for column in range(1, model.columnCount()):
                    width = self._view.columnWidth(column) - 1
                    if most and not self._layouts.is_ready(row, column, width):
                        self._layouts.of(row, column, width)
                        most -= 1
        return not most
