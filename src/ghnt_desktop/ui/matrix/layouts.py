"""The laid-out cells that are or were just on the screen, and how high every line is."""

from collections import OrderedDict

from ghnt_desktop.ui.matrix.headings import HEADING_HEIGHT, topic_height
from ghnt_desktop.ui.matrix.layout import COMPACT, LEAST, CellLayout, laid
from ghnt_desktop.ui.matrix.model import MatrixModel, Place
from ghnt_desktop.ui.matrix.volumes import about_height
from ghnt_desktop.ui.shared.tokens import Tokens

#: How many cells stay laid out: some four screens full. One per cell of 5,000 rows took 0.8 GB.
KEPT = 600


class Layouts:
    """Lays a cell out when it is asked for, and forgets those asked for longest ago.

    Widths and heights it takes and gives are pixels of the view; ``zoom`` (0.8 to 2) is between
    those and the layouts' own. ``unfolded`` are cells that show all, though rows are compact.
    """

    def __init__(self, model: MatrixModel, tokens: Tokens) -> None:
        self._model = model
        self._tokens = tokens
        self._kept: OrderedDict[Place, tuple[float, CellLayout]] = OrderedDict()
        self.zoom = 1.0
        self.compact = False
        self.unfolded: set[Place] = set()

    def of(self, row: int, column: int, width: float) -> CellLayout:
        """Return the layout of a cell in a column of this width."""
        place = self._place(row, column)
        width_then, layout = self._kept.get(place, (0.0, None))
        if layout is None or width_then != width:
            limit = COMPACT if self.compact and place not in self.unfolded else 0
            cell = self._model.cell(row, column)
            layout = laid(cell, width / self.zoom, self._tokens, limit)
        self._kept[place] = width, layout
        self._kept.move_to_end(place)
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return layout

    def _place(self, row: int, column: int) -> Place:
        return self._model.lines[row].id, self._model.level(column)

    def unfold(self, row: int, column: int) -> None:
        """Show all of a cell."""
        place = self._place(row, column)
        self.unfolded.add(place)
        self._kept.pop(place, None)

    def follow(self, places: set[Place]) -> None:
        """Lay these cells out afresh when they are asked for again: a step touched them."""
        for place in places:
            self._kept.pop(place, None)

    def use(self, tokens: Tokens) -> None:
        """Lay everything out afresh in other colours."""
        self._tokens = tokens
        self.forget()

    def forget(self) -> None:
        """Lay everything out afresh."""
        self._kept.clear()

    # -- heights -------------------------------------------------------------------------------

    def height(self, row: int, widths: list[float]) -> int:
        """Return how high a line is; ``widths`` of all columns."""
        line = self._model.lines[row]
        if line.kind == "action_line":
            return round(HEADING_HEIGHT * self.zoom)
        cells = (self.of(row, column, widths[column]).height for column in range(1, len(widths)))
        return round(max(LEAST, self._topic_height(row, widths[0]), *cells, 0) * self.zoom)

    def estimate(self, row: int, widths: list[float]) -> int:
        """Return about how high a line is, without laying anything out."""
        line = self._model.lines[row]
        if line.kind == "action_line":
            return round(HEADING_HEIGHT * self.zoom)
        levels = [level.id for level in self._model.levels]
        columns = [width / self.zoom for width in widths[1:]]
        return round(about_height(self._model.agenda, line.id, levels, columns, LEAST) * self.zoom)

    def _topic_height(self, row: int, width: float) -> float:
        line = self._model.lines[row]
        return topic_height(self._model.topic_words(row), line.first, width / self.zoom)
