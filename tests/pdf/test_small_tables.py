"""Small tables within text: tables to who looks and to who listens, on as many pages as need be."""

import re
from pathlib import Path

import pytest

from ghnt_desktop.pdf.paper import LANDSCAPE, PORTRAIT
from ghnt_desktop.pdf.small_tables import Grid, placed
from ghnt_desktop.pdf.text import Broken, Piece, break_lines
from tests.pdf.agendas import Builder, tabled
from tests.pdf.reading import (
    blocks_of,
    complaints,
    failures,
    pages_of,
    sheet_of,
    structure,
    words_outside,
)

SIZE = 10.0


def grid(*rows: str, headed: bool = False) -> Grid:
    """Return a table of one row per text, its cells parted by bars."""
    return Grid([[(Piece(cell),) for cell in row.split("|")] for row in rows], headed)


def broken(cell: tuple[Piece, ...], width: float) -> Broken:
    return break_lines(cell, SIZE, width)


def lefts(table: Grid, room: float) -> list[list[float]]:
    return [[cell.left for cell in row.cells] for row in placed(table, SIZE, room, broken)]


@pytest.mark.parametrize(
    ("sheet", "options"),
    [("matrix", {}), ("matrix", {"paper": "A4", "large_print": True}), ("reading", {}),
     ("handout", {"large_print": True})],
)  # fmt: skip
def test_a_sheet_with_tables_keeps_both_standards_and_its_margins(
    sheet: str, options: dict[str, object], tmp_path: Path
) -> None:
    data = sheet_of(tabled(), sheet, **options)
    assert failures(data) == []
    assert complaints(data, tmp_path) == ""
    papers = LANDSCAPE if sheet == "matrix" else PORTRAIT
    paper = papers["A4" if sheet != "matrix" or options else "A3"]
    assert words_outside(data, paper, tmp_path) == []


def test_a_table_is_a_table_to_who_listens(tmp_path: Path) -> None:
    tree = structure(sheet_of(tabled(2), "reading"), tmp_path)
    assert tree.count("Table (block)") == 5
    assert tree.count("THead\n") == 4
    assert len(re.findall(r"TH:\n +/Scope /Column\n", tree)) == 3 + 2 + 3 + 6
    assert tree.count("TD\n") == 2 * 3 + 2 * 2 + 1 * 3 + 4 + 6


def test_what_goes_on_shows_its_header_again_and_says_it_once(tmp_path: Path) -> None:
    data = sheet_of(tabled(), "reading")
    pages = pages_of(data, tmp_path)
    read = blocks_of(data, tmp_path)
    assert read.count("Toelichting") == 1
    gone_on = [page for page in pages if re.search(r"Gemeente +Aantal +Toelichting", page)]
    assert len(gone_on) > 1
    numbers = [block for block in read if re.fullmatch(r"Gemeente \d+", block)]
    assert numbers[:40] == [f"Gemeente {n}" for n in range(40)]


def test_a_mark_stands_above_a_table_and_not_in_it(tmp_path: Path) -> None:
    read = blocks_of(sheet_of(tabled(2), "matrix"), tmp_path)
    assert "(Vooraf)" in read


def test_nothing_is_said_on_in_a_table(tmp_path: Path) -> None:
    builder = Builder(levels=["Regionaal"])
    line = builder.add("action_line", number="1", title="Lijn")
    row = builder.add("row", parent=builder.topic(line, "1", "Onderwerp"))
    builder.table(builder.says(row, 0, mark="(Een)"), ("a", "b"), ("c", "d"))
    builder.says(row, 0, "Verder.", joined=True)
    assert "Verder." in blocks_of(sheet_of(builder.agenda(), "matrix"), tmp_path)


def test_cells_stand_beside_each_other_where_they_fit_and_else_below() -> None:
    table = grid("jeugdgezondheidszorg|wijkverpleegkundigen", "een|twee")
    assert all(left > 0 for _, left in lefts(table, 300))
    narrow = list(placed(table, SIZE, 100, broken))
    assert [[cell.above for cell in row.cells] for row in narrow] == [[0, 2], [0, 1]]


def test_figures_stand_under_each_other_by_their_last_digit() -> None:
    rows = list(placed(grid("Naam|Aantal", "x|9", "y|1.234", headed=True), SIZE, 300, broken))
    head, short, long = (row.cells[1].left for row in rows)
    assert head < long < short


def test_a_short_column_keeps_its_lines_whole_beside_a_long_one() -> None:
    table = grid(*(f"Gemeente {n}|{'tekst ' * 40}" for n in range(3)))
    assert all(len(row.cells[0].broken.lines) == 1 for row in placed(table, SIZE, 200, broken))
