"""The worksheets that our own workbooks have: a title sheet, then a sheet per action line."""

from collections.abc import Iterable, Iterator, Mapping

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.own_lines import read_lines
from ghnt_desktop.exchange.running_text import Cell, Own, Paragraph, Role, Table, TableRow
from ghnt_desktop.exchange.worksheets import Filled, Worksheet

#: The title sheet: what a line is stands before it.
FRONT = "Titelblad"
FRONT_HEADER = ("Soort", "Tekst")
ROLES: Mapping[Role, str] = {"title": "Titel", "subtitle": "Ondertitel", "facts": "Gegevens"}
HEADING, TEXT = "Kop", "Tekst"
KINDS: Mapping[BlockKind, str] = {
    BlockKind.BULLET: "Opsomming",
    BlockKind.NUMBERED: "Nummering",
    BlockKind.QUOTE: "Citaat",
    BlockKind.TABLE: "Tabel",
}

Item = Paragraph | Table


def own_body(sheets: Iterable[Worksheet], own: Own) -> Iterator[Item]:
    """Yield what a workbook that we made says."""
    for sheet in sheets:
        rows = [sheet.cells[number] for number in sorted(sheet.cells)]
        if sheet.name == FRONT:
            yield from (_front(row) for row in rows[1:])
        else:
            yield from _line(rows)


def _front(row: Mapping[int, Filled]) -> Item:
    kind, _, depth = (row[0].text.text if 0 in row else TEXT).partition(" ")
    text = row[1].text if 1 in row else Text("")
    if kind == HEADING:
        return Paragraph(text, heading=int(depth) if depth.isdecimal() and len(depth) < 2 else 1)
    role: Role = next((role for role, word in ROLES.items() if word == kind), "")
    if role:
        return Paragraph(text, role=role)
    listed = next((k for k, word in KINDS.items() if word == kind), BlockKind.PARAGRAPH)
    if listed is BlockKind.TABLE:
        return next(iter(read_lines(text)[1:]), Paragraph(text))
    indent = int(depth) - 1 if depth.isdecimal() and len(depth) < 2 else 0
    return Paragraph(text, listed, max(0, indent))


def _line(rows: list[dict[int, Filled]]) -> Iterator[Item]:
    """Yield the heading and the table of an action line."""
    if len(rows) < 2:
        return
    title = rows[0].get(0)
    if title is not None:
        yield Paragraph(Text(title.text.text), heading=1)
    width = max(rows[1], default=0) + 1
    header = TableRow(
        tuple(
            Cell(n, 1, (Paragraph(rows[1][n].text if n in rows[1] else Text("")),))
            for n in range(width)
        ),
        header=True,
    )
    body = (TableRow(tuple(_cells(row, width))) for row in rows[2:])
    yield Table((header, *body))


def _cells(row: Mapping[int, Filled], width: int) -> Iterator[Cell]:
    for n in range(width):
        content = read_lines(row[n].text, is_first=n == 0) if n in row else ()
        yield Cell(n, 1, content)
