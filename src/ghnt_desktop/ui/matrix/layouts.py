"""The laid-out cells that are or were just on the screen, and how high every line is."""

from collections import OrderedDict

from ghnt_desktop.ui.matrix.contents import Line
from ghnt_desktop.ui.matrix.headings import HEADING_HEIGHT, topic_height
from ghnt_desktop.ui.matrix.layout import LEAST, CellLayout, estimated, laid
from ghnt_desktop.ui.matrix.model import MatrixModel, Place
from ghnt_desktop.ui.matrix.sentences import topic_words
from ghnt_desktop.ui.shared.tokens import Tokens

#: How many cells stay laid out: some four screens full. One per cell of 5,000 rows took 0.8 GB.
KEPT = 600


class Layouts:
    """Lays a cell out when it is asked for, and forgets those asked for longest ago."""

    def __init__(self, model: MatrixModel, tokens: Tokens) -> None:
        self._model = model
        self._tokens = tokens
        self._kept: OrderedDict[Place, tuple[float, CellLayout]] = OrderedDict()

    def of(self, row: int, column: int, width: float) -> CellLayout:
        """Return the layout of a cell in a column of this width."""
        place = self._model.lines[row].id, self._model.level(column)
        width_then, layout = self._kept.get(place, (0.0, None))
        if layout is None or width_then != width:
            layout = laid(self._model.cell(row, column), width, self._tokens)
        self._kept[place] = width, layout
        self._kept.move_to_end(place)
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return layout

    def forget(self, places: set[Place]) -> None:
        """Lay these cells out afresh when they are asked for again."""
        for place in places:
            self._kept.pop(place, None)

    def use(self, tokens: Tokens) -> None:
        """Lay everything out afresh in other colours."""
        self._tokens = tokens
        self._kept.clear()

    # -- heights -------------------------------------------------------------------------------

    def height(self, row: int, widths: list[float]) -> int:
        """Return how high a line is; ``widths`` of all columns, in logical pixels."""
        line = self._model.lines[row]
        if line.kind == "action_line":
            return HEADING_HEIGHT
        cells = (self.of(row, column, widths[column]).height for column in range(1, len(widths)))
        return round(max(LEAST, self._topic_height(line, widths[0]), *cells))

    def estimate(self, row: int, widths: list[float]) -> int:
        """Return about how high a line is, without laying anything out."""
        line = self._model.lines[row]
        if line.kind == "action_line":
            return HEADING_HEIGHT
        columns = range(1, len(widths))
        cells = (estimated(self._model.cell(row, column), widths[column]) for column in columns)
        return round(max(LEAST, *cells, 0))

    def _topic_height(self, line: Line, width: float) -> float:
        return topic_height(topic_words(self._model.agenda, line), line.first, width)
