"""A small table within text: cells beside each other, or below each other where it is narrow."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ghnt_desktop.pdf.faces import width_of
from ghnt_desktop.pdf.printable import printable
from ghnt_desktop.pdf.text import Broken, Piece
from ghnt_desktop.pdf.widths import share

#: White between two columns, per point of type size; and between two rows, in points.
_BETWEEN, ROW_GAP = 1.0, 4.0
#: A column that is no wider than this stays as it is; one may have to break words wider than
#: this. Per point of type size.
_SHORT, _WORD = 10.0, 6.5
#: Cells below each other: all but the first stand so far in, per point of type size.
_STEP = 1.0
#: Figures stand under each other by their last digit.
_FIGURE = re.compile(r"[€+–-]?\s*[\d][\d.,\s]*(%|,-)?")

Cell = tuple[Piece, ...]
#: How the text of a cell becomes lines, for a width in points.
Breaking = Callable[[Cell, float], Broken]


class Grid(NamedTuple):
    """Rows of equally many cells; with ``headed`` the first row says what the columns hold."""

    rows: Sequence[Sequence[Cell]]
    headed: bool = False


class PlacedCell(NamedTuple):
    """A cell in lines: so far from the left of its table, so many lines below the top of its row.

    ``left`` is in points.
    """

    left: float
    above: int
    broken: Broken


class GridRow(NamedTuple):
    """A row in lines; ``width`` is that of the whole table in points."""

    number: int
    cells: Sequence[PlacedCell]
    is_header: bool
    width: float

    @property
    def line_count(self) -> int:
        """How many lines it is tall; at least one, however empty it is."""
        return max(1, *(cell.above + len(cell.broken.lines) for cell in self.cells))


def placed(grid: Grid, size: float, room: float, breaking: Breaking) -> Iterator[GridRow]:
    """Yield the rows of a table that stands in ``room`` points, in type of ``size`` points."""
    wide = [[_width(cell, size) for cell in row] for row in grid.rows]
    widths = _widths(grid, wide, size, room - _BETWEEN * size * (len(wide[0]) - 1))
    for number, row in enumerate(grid.rows):
        is_header = grid.headed and number == 0
        if widths is None:
            yield GridRow(number, _below(row, size, room, breaking), is_header, room)
            continue
        whole = sum(widths) + _BETWEEN * size * (len(widths) - 1)
        cells = _beside(row, wide[number], widths, _figures(grid), size, breaking)
        yield GridRow(number, cells, is_header, whole)


def _width(cell: Cell, size: float) -> float:
    """Return how wide a cell is on one line; a little more, so that rounding breaks no line."""
    said = sum(width_of(printable(piece.text), piece.style, size) for piece in cell)
    return said + 0.1 if said else 0.0


def _widths(
    grid: Grid, wide: Sequence[Sequence[float]], size: float, room: float
) -> Sequence[float] | None:
    """Return the widths of the columns; None when they do not fit beside each other."""
    natural = [max(column) for column in zip(*wide, strict=True)]
    if sum(natural) <= room:
        return natural
    columns = zip(*grid.rows, strict=True)
    words = [min(max(_longest(c, size) for c in column), _WORD * size) for column in columns]
    short = [
        width if width <= _SHORT * size else word
        for width, word in zip(natural, words, strict=True)
    ]
    for floors in (short, words):
        if sum(floors) <= room:
            return share(wide, floors, room)
    return None


def _longest(cell: Cell, size: float) -> float:
    words = ((piece, word) for piece in cell for word in printable(piece.text).split())
    return max((width_of(word, piece.style, size) for piece, word in words), default=0.0) + 0.1


def _figures(grid: Grid) -> Sequence[bool]:
    """Tell of each column whether it holds figures only."""
    said = grid.rows[1:] if grid.headed else grid.rows
    return [all(_is_figure(row[n]) for row in said) for n in range(len(grid.rows[0]))]


def _is_figure(cell: Cell) -> bool:
    text = "".join(piece.text for piece in cell).strip()
    return not text or bool(_FIGURE.fullmatch(text))


def _beside(
    row: Sequence[Cell],
    wide: Sequence[float],
    widths: Sequence[float],
    figures: Sequence[bool],
    size: float,
    breaking: Breaking,
) -> list[PlacedCell]:
    left, cells = 0.0, []
    for cell, natural, width, is_figure in zip(row, wide, widths, figures, strict=True):
        indent = max(width - natural, 0.0) if is_figure else 0.0
        cells.append(PlacedCell(left + indent, 0, breaking(cell, width)))
        left += width + _BETWEEN * size
    return cells


def _below(row: Sequence[Cell], size: float, room: float, breaking: Breaking) -> list[PlacedCell]:
    above, cells = 0, []
    for cell in row:
        left = _STEP * size if above else 0.0
        broken = breaking(cell, room - left)
        cells.append(PlacedCell(left, above, broken))
        above += len(broken.lines)
    return cells
