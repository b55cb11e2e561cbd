"""Heights of the lines of the matrix: estimated for all, exact for those in sight."""

from PySide6.QtWidgets import QTableView

from ghnt_desktop.ui.matrix.layouts import Layouts
from ghnt_desktop.ui.matrix.volumes import SAMPLE

#: How often heights are settled again because exact heights brought other lines into sight.
_ROUNDS = 6
#: Of many new lines these get an estimate of their own; the others come into sight later.
_SCREENFUL = 30


class Heights:
    """Gives the lines of a table their heights; what is in sight does not move by it.

    ``resizeRowsToContents`` would lay all out: 3 to 4 s at 5,000 lines.
    """

    def __init__(self, view: QTableView, layouts: Layouts) -> None:
        self._view = view
        self._layouts = layouts
        self._settling = False

    def widths(self) -> list[float]:
        """Return the widths of the columns; the grid takes the last pixel of each."""
        model = self._view.model()
        return [self._view.columnWidth(at) - 1 for at in range(model.columnCount())]

    def estimate(self) -> None:
        """Give every line about its height: the first ones their own, the others their mean."""
        count = min(self._view.model().rowCount(), SAMPLE)
        widths = self.widths()
        heights = {row: self._layouts.estimate(row, widths) for row in range(count)}
        header = self._view.verticalHeader()
        header.blockSignals(True)
        header.setDefaultSectionSize(sum(heights.values()) // max(1, count))
        header.blockSignals(False)
        self._give(heights)
        self._view.updateGeometries()

    def estimate_new(self, first: int, last: int) -> None:
        """Give new lines about their height; the others keep theirs."""
        widths = self.widths()
        some = range(first, min(last + 1, first + _SCREENFUL))
        self._give({row: self._layouts.estimate(row, widths) for row in some})
        self._view.updateGeometries()

    def _give(self, heights: dict[int, int]) -> None:
        header = self._view.verticalHeader()
        header.blockSignals(True)
        for row, height in heights.items():
            header.resizeSection(row, height)
        header.blockSignals(False)

    def settle(self) -> None:
        """Give every line in sight its exact height; the topmost one stays where it is."""
        if self._settling or not self._view.model().rowCount():
            return
        self._settling = True
        anchor = self._view.rowAt(0)
        offset = self._view.rowViewportPosition(anchor) if anchor >= 0 else 0
        for _ in range(_ROUNDS):
            if not self._settle_once(anchor, offset):
                break
        self._settling = False

    def _settle_once(self, anchor: int, offset: int) -> bool:
        view, widths = self._view, self.widths()
        first, last = view.rowAt(0), view.rowAt(view.viewport().height() - 1)
        last = view.model().rowCount() - 1 if last < 0 else last
        in_sight = range(max(0, first), last + 1)
        exact = {row: self._layouts.height(row, widths) for row in in_sight}
        wrong = {row: height for row, height in exact.items() if view.rowHeight(row) != height}
        if not wrong:
            return False
        self._give(wrong)
        view.updateGeometries()
        if anchor >= 0 and offset <= 0:
            moved = view.rowViewportPosition(anchor) - offset
            view.verticalScrollBar().setValue(view.verticalScrollBar().value() + moved)
        view.viewport().update()
        return True
