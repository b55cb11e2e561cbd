"""The officer's verbs for a table in running text: its cells, rows and columns.

As in `edits`: all raise Refusal for a thing that is not there or a value that does not fit. Rows
and columns count from 0.
"""

from collections.abc import Sequence

from ghnt_desktop.document.adding import added
from ghnt_desktop.document.anchors import with_footnotes
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.steps import known, setting, step
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.grids import Grid, grid_of, squared, text_of
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.domain.typed_text import clean

#: More is no simple table: for that there is a program for figures.
MOST_ROWS, MOST_COLUMNS = 500, 20


def add_table(
    agenda: Agenda, parent: Id, rows: int, columns: int, before: Id | None = None
) -> ChangeSet | None:
    """Add an empty table whose first row is its header to whatever holds text."""
    known(agenda, parent, *KINDS["block"].homes)
    grid = [[Text("")] * columns for _ in range(rows)] if rows > 0 and columns > 0 else []
    fields = {"kind": BlockKind.TABLE, "text": text_of(_checked(grid)), "headed": rows > 1}
    made = added(agenda, "block", parent, fields, before)
    return step("Tabel toevoegen", made.operations, made.created)


def set_cell(agenda: Agenda, block: Id, line: int, column: int, text: str) -> ChangeSet | None:
    """Change the text of one cell; styles of what stays the same are kept."""
    grid = _grid(agenda, block)
    if not (0 <= line < len(grid) and 0 <= column < len(grid[0])):
        raise Refusal("geen-cel")
    grid[line][column] = grid[line][column].retyped(" ".join(clean(text).split()))
    return _written(agenda, block, grid, "Tekst wijzigen")


def put_cells(
    agenda: Agenda, block: Id, row: int, column: int, texts: Sequence[Sequence[Text]]
) -> ChangeSet | None:
    """Put texts in the place of those from a cell on, right and down; the table grows with them."""
    grid = _grid(agenda, block)
    height = max(len(grid), row + len(texts))
    width = max(len(grid[0]), column + max(map(len, texts), default=0))
    grid = [line + [Text("")] * (width - len(line)) for line in grid]
    grid += [[Text("")] * width for _ in range(height - len(grid))]
    for down, line in enumerate(texts):
        for right, text in enumerate(line):
            grid[row + down][column + right] = text
    return _written(agenda, block, grid, "Plakken")


def add_table_row(agenda: Agenda, block: Id, at: int) -> ChangeSet | None:
    """Put an empty row above the one that stands there now, or at the end."""
    grid = _grid(agenda, block)
    grid.insert(max(0, at), [Text("")] * len(grid[0]))
    return _written(agenda, block, grid, "Rij toevoegen")


def add_table_column(agenda: Agenda, block: Id, at: int) -> ChangeSet | None:
    """Put an empty column before the one that stands there now, or at the end."""
    grid = _grid(agenda, block)
    for row in grid:
        row.insert(max(0, at), Text(""))
    return _written(agenda, block, grid, "Kolom toevoegen")


def delete_table_row(agenda: Agenda, block: Id, line: int) -> ChangeSet | None:
    """Delete a row with what stands in it; the only row stays."""
    grid = _grid(agenda, block)
    if len(grid) < 2 or not 0 <= line < len(grid):
        raise Refusal("geen-cel")
    del grid[line]
    return _written(agenda, block, grid, "Rij verwijderen")


def delete_table_column(agenda: Agenda, block: Id, column: int) -> ChangeSet | None:
    """Delete a column with what stands in it; the only column stays."""
    grid = _grid(agenda, block)
    if len(grid[0]) < 2 or not 0 <= column < len(grid[0]):
        raise Refusal("geen-cel")
    for row in grid:
        del row[column]
    return _written(agenda, block, grid, "Kolom verwijderen")


def _grid(agenda: Agenda, block: str) -> Grid:
    known(agenda, block, "block")
    if agenda.block(block).kind is not BlockKind.TABLE:
        raise Refusal("geen-cel")
    return squared(grid_of(agenda.block(block).text))


def _checked(grid: Grid) -> Grid:
    if not grid or len(grid) > MOST_ROWS or len(grid[0]) > MOST_COLUMNS:
        raise Refusal("tabel-past-niet", rows=MOST_ROWS, columns=MOST_COLUMNS)
    return grid


def _written(agenda: Agenda, block: str, grid: Grid, label: str) -> ChangeSet | None:
    text = text_of(_checked(grid))
    return with_footnotes(agenda, step(label, setting(agenda, block, "text", text)))
