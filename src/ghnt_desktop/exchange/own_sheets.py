"""The worksheets that our own workbooks have: a sheet of text, then a sheet per matrix."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.own_lines import as_lines, linked, read_lines, spelled
from ghnt_desktop.exchange.own_matrix import TOPIC_COLUMN
from ghnt_desktop.exchange.own_styles import PARTS
from ghnt_desktop.exchange.running_text import Cell, Own, Paragraph, Part, Role, Table, TableRow
from ghnt_desktop.exchange.worksheets import Worksheet

#: The sheet of text: what a line is stands before it.
FRONT = "Tekst"
_FRONT_HEADER = ("Soort", "Tekst")
_HEADING, _TEXT = "Kop", "Alinea"
_ROLES: Mapping[str, Role] = {
    "Titel": "title",
    "Ondertitel": "subtitle",
    "Gegevens": "facts",
}
_KINDS: Mapping[str, BlockKind] = {
    "Opsomming": BlockKind.BULLET,
    "Nummering": BlockKind.NUMBERED,
    "Citaat": BlockKind.QUOTE,
    "Tabel": BlockKind.TABLE,
}
_PARTS: Mapping[str, Part] = {PARTS[part].name: part for part in ("standing", "state", "row")}
#: What the name of a sheet may not hold, and how long it may be.
_UNNAMEABLE = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31

Item = Paragraph | Table


@dataclass(slots=True)
class Leaf:
    """One sheet of a workbook: its name, the title above it ("" for none), and its cells."""

    name: str
    title: str = ""
    rows: list[Sequence[Text]] = field(default_factory=list)


def leaves(body: Sequence[Item]) -> list[Leaf]:
    """Return a document as sheets; a matrix goes with the heading above it."""
    front = Leaf(FRONT, rows=[[Text(word) for word in _FRONT_HEADER]])
    found = [front]
    for item in body:
        if isinstance(item, Table) and _is_matrix(item):
            title = front.rows.pop()[1].text if _is_headed(front) else ""
            found.append(_matrix_leaf(item, title, [leaf.name for leaf in found]))
        else:
            front.rows.append(_row_of(item))
    return found if len(front.rows) > 1 else found[1:] or found


def _is_matrix(table: Table) -> bool:
    first = table.rows[0] if table.rows else None
    return bool(first and first.cells and first.cells[0].text.strip() == TOPIC_COLUMN)


def _is_headed(front: Leaf) -> bool:
    return front.rows[-1][0].text.startswith(_HEADING)


def _matrix_leaf(table: Table, title: str, taken: Sequence[str]) -> Leaf:
    header, *rows = table.rows
    leaf = Leaf(_sheet_name(title, taken), title)
    leaf.rows.append([Text(cell.text) for cell in header.cells])
    leaf.rows += [[as_lines(cell.content) for cell in row.cells] for row in rows]
    return leaf


def _sheet_name(title: str, taken: Sequence[str]) -> str:
    """Return a name that Excel takes and no other sheet has, whatever its case."""
    plain = " ".join(_UNNAMEABLE.sub(" ", title).split()) or "Matrix"
    used = {name.casefold() for name in taken} | {"history"}
    candidates = (f" ({n})" if n else "" for n in range(len(taken) + 2))
    names = (plain[: _LONGEST_NAME - len(end)].strip() + end for end in candidates)
    return next(name for name in names if name.casefold() not in used)


def _row_of(item: Item) -> Sequence[Text]:
    if isinstance(item, Table):
        return Text("Tabel"), as_lines([item])
    if item.heading:
        return Text(f"{_HEADING} {item.heading}"), item.text
    words = (
        next((word for word, role in _ROLES.items() if role == item.role), "")
        or next((word for word, part in _PARTS.items() if part == item.part), "")
        or next((word for word, kind in _KINDS.items() if kind is item.kind), "")
    )
    deep = f" {item.indent + 1}" if item.indent else ""
    return Text((words or _TEXT) + deep), spelled(item.text)


def own_body(sheets: Iterable[Worksheet], own: Own) -> Iterator[Item]:
    """Yield what a workbook that we made says."""
    for sheet in sheets:
        rows = [
            {column: filled.text for column, filled in sheet.cells[number].items()}
            for number in sorted(sheet.cells)
        ]
        if sheet.name == FRONT:
            yield from (_front(row) for row in rows[1:])
        else:
            yield from _matrix(rows)


def _front(row: Mapping[int, Text]) -> Item:
    word, _, number = row.get(0, Text(_TEXT)).text.rpartition(" ")
    if not number.isdecimal() or len(number) > 1:
        word, number = row.get(0, Text(_TEXT)).text, ""
    text, depth = linked(row.get(1, Text(""))), int(number or 1)
    if word == _HEADING:
        return Paragraph(Text(text.text), heading=max(1, depth))
    if word in _ROLES:
        return Paragraph(text, role=_ROLES[word])
    kind = _KINDS.get(word, BlockKind.PARAGRAPH)
    if kind is BlockKind.TABLE:
        tables = [item for item in read_lines(text) if isinstance(item, Table)]
        return tables[0] if tables else Paragraph(text)
    return Paragraph(text, kind, max(0, depth - 1), part=_PARTS.get(word, ""))


def _matrix(rows: Sequence[Mapping[int, Text]]) -> Iterator[Item]:
    """Yield the heading and the table of an action line."""
    starts = [n for n, row in enumerate(rows) if row.get(0, Text("")).text == TOPIC_COLUMN]
    if not starts:
        return
    first = starts[0]
    if first:
        yield Paragraph(Text(rows[first - 1].get(0, Text("")).text), heading=1)
    width = max(rows[first]) + 1
    header = TableRow(tuple(_head(rows[first], width)), header=True)
    yield Table((header, *(TableRow(tuple(_cells(row, width))) for row in rows[first + 1 :])))


def _head(row: Mapping[int, Text], width: int) -> Iterator[Cell]:
    for n in range(width):
        yield Cell(n, 1, (Paragraph(row.get(n, Text(""))),))


def _cells(row: Mapping[int, Text], width: int) -> Iterator[Cell]:
    for n in range(width):
        told = read_lines(row[n], is_first=n == 0) if n in row else ()
        yield Cell(n, 1, tuple(map(_kept, told)))


def _kept(item: Item) -> Item:
    return item if isinstance(item, Table) else replace(item, text=item.text.stripped())
