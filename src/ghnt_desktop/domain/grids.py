"""The cells of a table: lines of a text, parted by tabs."""

from collections.abc import Iterable, Sequence

from ghnt_desktop.domain.text import Text

Grid = list[list[Text]]


def grid_of(text: Text) -> Grid:
    """Return the rows of a table with their cells, as many in each as stand there."""
    rows: Grid = []
    start = 0
    for line in text.text.split("\n"):
        row: list[Text] = []
        for cell in line.split("\t"):
            row.append(text.piece(start, start + len(cell)))
            start += len(cell) + 1
        rows.append(row)
    return rows


def squared(grid: Grid) -> Grid:
    """Return a table in which every row has as many cells as the longest."""
    width = max(map(len, grid))
    return [[*row, *[Text("")] * (width - len(row))] for row in grid]


def text_of(grid: Iterable[Sequence[Text]]) -> Text:
    """Return a table as one text."""
    return _together([_together(row, "\t") for row in grid], "\n")


def _together(parts: Sequence[Text], glue: str) -> Text:
    whole = parts[0]
    for part in parts[1:]:
        whole = whole.followed_by(part, glue)
    return whole
