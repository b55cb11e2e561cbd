"""How wide the columns of the matrix are: shared out by how much is in them, until dragged."""

from PySide6.QtWidgets import QTableView

from ghnt_desktop.ui.matrix.layouts import Layouts
from ghnt_desktop.ui.matrix.model import TOPIC_COLUMN, MatrixModel
from ghnt_desktop.ui.matrix.volumes import SAMPLE, weights

_TOPIC_WIDTH, _TOPIC_NARROW = 168, 140
_NARROWEST = 150
#: Below this width five columns fit beside a narrower column of topics only: 1366 dots at 150 %.
_NARROW = 950


class Widths:
    """Gives the columns of a table their widths; ``own`` once the officer dragged one of them."""

    def __init__(self, view: QTableView, model: MatrixModel, layouts: Layouts) -> None:
        self._view = view
        self._model = model
        self._layouts = layouts
        self.own = False

    def share(self) -> None:
        """Give each column the least it needs, and share the rest out by how much is in it."""
        levels = [level.id for level in self._model.levels]
        zoom = self._layouts.zoom
        room = self._view.viewport().width()
        topic = round((_TOPIC_NARROW if room < _NARROW * zoom else _TOPIC_WIDTH) * zoom)
        narrowest = round(_NARROWEST * zoom)
        rest = max(0, room - topic - narrowest * len(levels))
        heavy_columns = self._weights(levels)
        left, heavy = rest, sum(heavy_columns)
        widths = [topic]
        for at, weight in enumerate(heavy_columns):
            share = left if at == len(levels) - 1 else int(rest * weight / heavy)
            widths.append(narrowest + share)
            left -= share
        self._give(widths)

    def _weights(self, levels: list[str]) -> list[float]:
        rows = [line.id for line in self._model.lines if line.kind == "row"][:SAMPLE]
        return weights(self._model.agenda, rows, levels)

    def grow(self, by: float) -> None:
        """Make all columns wider or narrower by a factor."""
        columns = range(self._model.columnCount())
        self._give([round(self._view.columnWidth(at) * by) for at in columns])

    def _give(self, widths: list[int]) -> None:
        header = self._view.horizontalHeader()
        header.blockSignals(True)
        for at, width in enumerate(widths, TOPIC_COLUMN):
            self._view.setColumnWidth(at, width)
        header.blockSignals(False)
        self._view.updateGeometries()
