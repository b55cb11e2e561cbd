"""How much stands in a cell: enough to tell about how high a line will be, and quick to count.

Building what every cell of 5,000 rows says takes a second, counting it a tenth of that; so only
the first lines are looked at, and the others are taken to be as high as those are on average.
"""

from collections.abc import Iterable, Sequence
from math import sqrt

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.shared.tokens import BODY

#: So many rows tell enough of the others: how wide columns should be, how high lines are.
SAMPLE = 150

#: Mean width of a character as part of the text size, measured on Dutch policy prose.
_MEAN_WIDTH = 0.49
_LINE = BODY * 1.37
_PADDING = 20
#: What chips, status and the distance to the next contribution take, in most cells.
_BESIDE = 50


def about_height(
    agenda: Agenda, row: str, levels: Sequence[str], widths: Sequence[float], least: int
) -> float:
    """Return about how high a row is; ``widths`` of the columns in logical pixels."""
    highest = float(least)
    for level, width in zip(levels, widths, strict=True):
        ids = agenda.shape.cells.get((row, level))
        if ids:
            highest = max(highest, _height(_lengths(agenda, ids), len(ids), width))
    return highest


def _height(lengths: list[int], contributions: int, width: float) -> float:
    per_line = max(4.0, (width - _PADDING) / (BODY * _MEAN_WIDTH))
    # Each block leaves on average half of its last line empty.
    lines = sum(lengths) / per_line + len(lengths) * 0.5
    return lines * _LINE + contributions * _BESIDE


def weights(agenda: Agenda, rows: Iterable[str], levels: Sequence[str]) -> list[float]:
    """Return how much there is in each column, as the square root of its characters."""
    lengths = dict.fromkeys(levels, 0)
    for row in rows:
        for level in levels:
            ids = agenda.shape.cells.get((row, level), ())
            lengths[level] += sum(_lengths(agenda, ids))
    return [sqrt(1 + length) for length in lengths.values()]


def _lengths(agenda: Agenda, contributions: Sequence[str]) -> list[int]:
    """Return how many characters each block has."""
    below = agenda.shape.below
    blocks = (block for id_ in contributions for block in below(id_, "block"))
    return [len(agenda.block(block).text.text) for block in blocks]
