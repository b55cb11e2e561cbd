"""Sheets of a spreadsheet, or lines of separated text, as paragraphs and tables.

A cell is paragraphs, one a line. Lines above a table that fill one cell are text: a title, the
name of an action line. Empty lines part tables; empty rows at the end are nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.headings import action_line_label
from ghnt_desktop.exchange.running_text import Cell, Note, Paragraph, Table, TableRow

#: The widest table of a real document has six columns; a spreadsheet may be wider than Word.
MOST_COLUMNS = 500
#: So many cells with something in them are read; a real matrix has 300.
MOST_CELLS = 100_000
#: A line above a table is no longer than this.
_LONGEST_LINE = 300

Item = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Filled:
    """A cell with something in it: its text, how many columns and rows it covers, its comments."""

    text: Text
    across: int = 1
    down: int = 1
    notes: tuple[Note, ...] = ()


@dataclass(slots=True)
class Worksheet:
    """A sheet: its name, what is in its cells by row and column from 0.

    ``heading_rows`` is how many rows head it.
    """

    name: str
    cells: dict[int, dict[int, Filled]] = field(default_factory=dict)
    heading_rows: int = 0

    def put(self, row: int, column: int, filled: Filled) -> None:
        """Put something in a cell."""
        self.cells.setdefault(row, {})[column] = filled


def body_of(sheets: Iterable[Worksheet], file: str) -> Iterator[Item]:
    """Yield sheets one after the other; raises Refusal "te-groot" for more than can be held."""
    count = 0
    for sheet in sheets:
        count += sum(map(len, sheet.cells.values()))
        if count > MOST_CELLS:
            raise Refusal("te-groot", bestand=file)
        yield from _items(sheet, file)


def _items(sheet: Worksheet, file: str) -> Iterator[Item]:
    numbers = sorted(sheet.cells)
    if not numbers:
        return
    columns = {
        column + n
        for cells in sheet.cells.values()
        for column, one in cells.items()
        for n in range(min(one.across, MOST_COLUMNS))
    }
    first, last = min(columns), max(columns)
    if last - first >= MOST_COLUMNS:
        raise Refusal("te-groot", bestand=file)
    above = _lines_above(sheet, numbers)
    yield from _named(sheet, numbers[: len(above) + 1])
    yield from above
    for piece in _pieces(sheet, numbers[len(above) :]):
        yield _table(sheet, piece, first, last)


def _lines_above(sheet: Worksheet, numbers: Sequence[int]) -> list[Paragraph]:
    """Return the lines at the top that fill one cell only, unless all do."""
    lines: list[Paragraph] = []
    for number in numbers:
        cells = list(sheet.cells[number].values())
        if len(cells) > 1 or len(cells[0].text.text) > _LONGEST_LINE:
            return lines
        lines += _paragraphs(cells[0])
    return []


def _named(sheet: Worksheet, first_rows: Sequence[int]) -> Iterator[Paragraph]:
    """Yield the name of a sheet that tells which action line it is, unless a cell does so too."""
    label = action_line_label(sheet.name)
    told = (one.text.text for number in first_rows for one in sheet.cells[number].values())
    if label and not any(action_line_label(text) for text in told):
        yield Paragraph(Text(sheet.name), heading=1)


def _pieces(sheet: Worksheet, numbers: Sequence[int]) -> Iterator[list[int]]:
    """Yield the rows of each table.

    An empty row that no cell reaches into parts two tables, and so does a heading typed again.
    """
    piece: list[int] = []
    reach = -1
    for number in numbers:
        if piece and (number > reach + 1 or _same(sheet, piece[0], number)):
            yield piece
            piece = []
        piece.append(number)
        reach = max(reach, number, *(number + c.down - 1 for c in sheet.cells[number].values()))
    if piece:
        yield piece


def _same(sheet: Worksheet, first: int, other: int) -> bool:
    """Tell whether two rows say the same in several cells."""
    told = [{c: one.text.text for c, one in sheet.cells[n].items()} for n in (first, other)]
    return len(told[0]) > 1 and told[0] == told[1]


def _table(sheet: Worksheet, numbers: Sequence[int], first: int, last: int) -> Table:
    rows = []
    covered: dict[int, int] = {}
    for number in numbers:
        cells = sheet.cells[number]
        rows.append(
            TableRow(tuple(_row(cells, covered, number, first, last)), number < sheet.heading_rows)
        )
    return Table(tuple(rows))


def _row(
    cells: Mapping[int, Filled], covered: dict[int, int], number: int, first: int, last: int
) -> Iterator[Cell]:
    """Yield the cells of a row; ``covered`` tells up to which row a cell above reaches down."""
    column = first
    while column <= last:
        one = cells.get(column)
        if one is None:
            yield Cell(column - first, 1, (), covered.get(column, -1) >= number)
            column += 1
            continue
        across = min(one.across, last - column + 1)
        for n in range(across if one.down > 1 else 0):
            covered[column + n] = number + one.down - 1
        yield Cell(column - first, across, tuple(_paragraphs(one)))
        column += across


def _paragraphs(cell: Filled) -> list[Paragraph]:
    """Return the lines of a cell, its comments with the first."""
    start = 0
    made: list[Paragraph] = []
    for line in cell.text.text.split("\n"):
        text = cell.text.piece(start, start + len(line)).stripped()
        start += len(line) + 1
        if text or (cell.notes and not made):
            made.append(Paragraph(text, notes=() if made else cell.notes))
    return made
