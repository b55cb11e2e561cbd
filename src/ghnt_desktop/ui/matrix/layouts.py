"""The laid-out cells that are or were just on the screen, and how high every line is."""

from collections import OrderedDict
from dataclasses import dataclass

from ghnt_desktop.ui.matrix.headings import HEADING_HEIGHT, topic_height
from ghnt_desktop.ui.matrix.layout import ALL, LEAST, CellLayout, laid
from ghnt_desktop.ui.matrix.model import MatrixModel, Place
from ghnt_desktop.ui.matrix.volumes import about_height
from ghnt_desktop.ui.shared.tokens import Tokens

#: How many cells stay laid out: some four screens full. One per cell of 5,000 rows took 0.8 GB.
KEPT = 600


@dataclass(frozen=True, slots=True)
class _Kept:
    """A layout with the width it is for, and the round in which its cell was last looked at."""

    width: float
    round: int
    layout: CellLayout


class Layouts:
    """Lays a cell out when it is asked for, and forgets those asked for longest ago.

    Widths and heights it takes and gives are pixels of the view; ``zoom`` (0.8 to 2) is between
    those and the layouts' own. ``shown`` is how much of a cell is seen; ``unfolded`` cells
    show all, though rows are compact.
    """

    def __init__(self, model: MatrixModel, tokens: Tokens) -> None:
        self._model = model
        self._tokens = tokens
        self._kept: OrderedDict[Place, _Kept] = OrderedDict()
        self._heights: dict[str, tuple[int, list[float], int]] = {}
        self._round = 0
        self.zoom = 1.0
        self.shown = ALL
        self.unfolded: set[Place] = set()

    def of(self, row: int, column: int, width: float) -> CellLayout:
        """Return the layout of a cell in a column of this width."""
        place = self._place(row, column)
        kept = self._kept.get(place)
        if kept is None or kept.width != width or kept.round != self._round:
            kept = self._kept[place] = self._made(row, column, width, kept)
        self._kept.move_to_end(place)
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return kept.layout

    def is_ready(self, row: int, column: int, width: float) -> bool:
        """Tell whether a cell is laid out already."""
        kept = self._kept.get(self._place(row, column))
        return kept is not None and (kept.width, kept.round) == (width, self._round)

    def _made(self, row: int, column: int, width: float, kept: "_Kept | None") -> "_Kept":
        """Lay a cell out, unless it says what it said when it was last laid out."""
        cell = self._model.cell(row, column)
        if kept is not None and kept.width == width and kept.layout.cell == cell:
            return _Kept(width, self._round, kept.layout)
        shown = ALL if self._place(row, column) in self.unfolded else self.shown
        layout = laid(cell, width / self.zoom, self._tokens, shown)
        return _Kept(width, self._round, layout)

    def _place(self, row: int, column: int) -> Place:
        return self._model.lines[row].id, self._model.level(column)

    def unfold(self, row: int, column: int) -> None:
        """Show all of a cell."""
        place = self._place(row, column)
        self.unfolded.add(place)
        self.follow({place})

    def follow(self, places: set[Place]) -> None:
        """Lay these cells out afresh when they are asked for again: a step touched them."""
        for place in places:
            self._kept.pop(place, None)
            self._heights.pop(place[0], None)

    def use(self, tokens: Tokens) -> None:
        """Lay everything out afresh in other colours."""
        self._tokens = tokens
        self.forget()

    def forget(self) -> None:
        """Lay everything out afresh."""
        self._kept.clear()
        self._heights.clear()

    def doubt(self) -> None:
        """Look at every cell again, and lay out afresh those that say something else."""
        self._round += 1

    # -- heights -------------------------------------------------------------------------------

    def height(self, row: int, widths: list[float]) -> int:
        """Return how high a line is; ``widths`` of all columns."""
        line = self._model.lines[row]
        if line.kind == "action_line":
            return round(HEADING_HEIGHT * self.zoom)
        then, widths_then, height = self._heights.get(line.id, (-1, [], 0))
        if then != self._round or widths_then != widths:
            height = self._measured(row, widths)
            self._heights[line.id] = self._round, widths, height
        return height

    def _measured(self, row: int, widths: list[float]) -> int:
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
