"""A document as an OpenDocument text or spreadsheet: real headings, lists, header rows; Dutch."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC
from io import BytesIO
from itertools import pairwise
from xml.sax.saxutils import quoteattr

from odfdo import Document

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.text import Text
from ghnt_desktop.domain.typed_text import writable
from ghnt_desktop.exchange.column_widths import shares
from ghnt_desktop.exchange.leaving import KEYWORDS, LANGUAGE, LINKS, Leaving
from ghnt_desktop.exchange.odf_looks import (
    BOLD,
    BOTH,
    BULLETS,
    CELL,
    HEAD_CELL,
    ITALIC,
    MARGIN,
    NAMESPACES,
    NUMBERS,
    SHEET,
    TABLE,
    automatic_styles,
    column_style,
    escaped,
    part_style,
    styles_part,
)
from ghnt_desktop.exchange.own_sheets import Leaf, leaves
from ghnt_desktop.exchange.running_text import Cell, Paragraph, Table, TableRow

_LISTS = {BlockKind.BULLET: BULLETS, BlockKind.NUMBERED: NUMBERS}
_ROLES = {"title": "Title", "subtitle": "Subtitle", "facts": "GhntFacts"}
_POINTS = 72 / 25.4
#: Widths of the columns of a spreadsheet, in millimetres.
_NARROW, _WIDE, _LONE = 45.0, 95.0, 190.0
_THUMBNAIL = "Thumbnails/thumbnail.png"

Item = Paragraph | Table


def write_odt(leaving: Leaving) -> bytes:
    """Return a document as the bytes of an .odt file."""
    text = _Text()
    width = leaving.size[0] - 2 * MARGIN
    body = "".join(text.elements(leaving.body, width))
    return _packed("text", body, text.columns, leaving)


def write_ods(leaving: Leaving) -> bytes:
    """Return a document as the bytes of an .ods file: a sheet of text, and one per matrix."""
    body = "".join(map(_leaf, leaves(leaving.body)))
    names = {"GhntNarrow": _NARROW, "GhntWide": _WIDE, "GhntLone": _LONE}
    return _packed("spreadsheet", body, [column_style(*one) for one in names.items()], leaving)


def _packed(kind: str, body: str, columns: Iterable[str], leaving: Leaving) -> bytes:
    document = Document(kind)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMESPACES} '
        f'office:version="1.3"><office:automatic-styles>{automatic_styles()}{"".join(columns)}'
        f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}>"
        "</office:body></office:document-content>"
    )
    package = document.container
    assert package is not None  # a new document has one
    package.set_part("content.xml", content.encode())
    package.set_part("styles.xml", styles_part(leaving).encode())
    if _THUMBNAIL in package.parts:
        document.del_part(_THUMBNAIL)
    _facts(document, leaving)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _facts(document: Document, leaving: Leaving) -> None:
    """Say what the document is; nobody's name is in it."""
    facts, moment = document.meta, leaving.moment.astimezone(UTC).replace(tzinfo=None)
    facts.set_title(writable(leaving.title))
    facts.set_language(LANGUAGE)
    facts.set_keywords(KEYWORDS[leaving.own])
    facts.set_creation_date(moment)
    facts.set_modification_date(moment)
    facts.set_generator("GHNT Desktop")


class _Text:
    """Makes the elements of paragraphs and tables; ``columns`` are the styles tables ask."""

    def __init__(self) -> None:
        self.columns: list[str] = []
        self._tables = 0

    def elements(self, content: Sequence[Item], width: float) -> Iterator[str]:
        """Yield what stands in a body or in a cell of so many millimetres."""
        place = 0
        while place < len(content):
            item = content[place]
            count = 1
            if isinstance(item, Table):
                yield self._table(item, width)
            elif item.kind in _LISTS:
                count = _run(content[place:])
                yield _listed([one for one in content[place : place + count] if _is_item(one)])
            else:
                yield _paragraph(item)
            place += count

    def _table(self, table: Table, width: float) -> str:
        self._tables += 1
        name = f"Tabel{self._tables}"
        parts = shares(table, width * _POINTS)
        self.columns += [column_style(f"{name}.{n}", part * width) for n, part in enumerate(parts)]
        columns = "".join(
            f'<table:table-column table:style-name="{name}.{n}"/>' for n in range(len(parts))
        )
        heads = [self._row(row, parts, width) for row in table.rows if row.header]
        rows = [self._row(row, parts, width) for row in table.rows if not row.header]
        head = f"<table:table-header-rows>{''.join(heads)}</table:table-header-rows>"
        return (
            f'<table:table table:name="{name}" table:style-name="{TABLE}">{columns}'
            f"{head if heads else ''}{''.join(rows)}</table:table>"
        )

    def _row(self, row: TableRow, parts: Sequence[float], width: float) -> str:
        cells = "".join(self._cell(cell, parts, width, row.header) for cell in row.cells)
        return f"<table:table-row>{cells}</table:table-row>"

    def _cell(self, cell: Cell, parts: Sequence[float], width: float, is_head: bool) -> str:
        room = max(5.0, sum(parts[cell.start : cell.start + cell.span]) * width - 3)
        inner = "".join(self.elements(cell.content, room)) or "<text:p/>"
        spans = f' table:number-columns-spanned="{cell.span}"' if cell.span > 1 else ""
        style = HEAD_CELL if is_head else CELL
        covered = "<table:covered-table-cell/>" * (cell.span - 1)
        return (
            f'<table:table-cell table:style-name="{style}" office:value-type="string"{spans}>'
            f"{inner}</table:table-cell>{covered}"
        )


def _is_item(item: Item) -> bool:
    return isinstance(item, Paragraph) and item.kind in _LISTS


def _run(content: Sequence[Item]) -> int:
    return next((n for n, one in enumerate(content) if not _is_item(one)), len(content))


def _listed(items: Sequence[Item]) -> str:
    """Return items in lists; a deeper list stands in the item above it."""
    made: list[str] = []
    lists: list[str] = []
    for item in items:
        assert isinstance(item, Paragraph)
        wanted = _LISTS[item.kind]
        while len(lists) > item.indent + 1 or (
            len(lists) == item.indent + 1 and lists[-1] != wanted
        ):
            made.append("</text:list-item></text:list>")
            lists.pop()
        if len(lists) == item.indent + 1:
            made.append("</text:list-item>")
        while len(lists) <= item.indent:
            within = "<text:list-item>" if len(lists) < item.indent else ""
            made.append(f'<text:list text:style-name="{wanted}">{within}')
            lists.append(wanted)
        made.append(f"<text:list-item>{_paragraph(item)}")
    return "".join((*made, *("</text:list-item></text:list>" for _ in lists)))


def _paragraph(item: Paragraph) -> str:
    if item.heading:
        level = min(item.heading, 9)
        return (
            f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">'
            f"{escaped(item.text.text)}</text:h>"
        )
    return f'<text:p text:style-name="{_style_of(item)}">{marked(item.text)}</text:p>'


def _style_of(item: Paragraph) -> str:
    if item.part:
        return part_style(item.part)
    if item.kind is BlockKind.QUOTE:
        return "GhntQuote"
    return _ROLES.get(item.role, "Standard")


def marked(text: Text) -> str:
    """Return a text with its styles, a stretch of one look after the other."""
    edges = {0, len(text.text), *(at for s in text.spans for at in (s.start, s.end))}
    return "".join(_piece(text, a, b) for a, b in pairwise(sorted(edges)))


def _piece(text: Text, start: int, end: int) -> str:
    here = [s for s in text.spans if s.start <= start and end <= s.end]
    looks = {s.style for s in here}
    words = escaped(text.text[start:end])
    style = BOTH if {"bold", "italic"} <= looks else BOLD if "bold" in looks else ITALIC
    if looks & {"bold", "italic"}:
        words = f'<text:span text:style-name="{style}">{words}</text:span>'
    href = next((s.href for s in here if s.style == "link"), "")
    if href.startswith(LINKS):
        words = f'<text:a xlink:type="simple" xlink:href={quoteattr(href)}>{words}</text:a>'
    return words


# -- spreadsheets --------------------------------------------------------------------------------


def _leaf(leaf: Leaf) -> str:
    width = max(map(len, leaf.rows), default=1)
    wide = "GhntWide" if width > 2 else "GhntLone"
    header, *rows = leaf.rows
    above = _sheet_row([Text(leaf.title)], "GhntAbove") if leaf.title else ""
    return (
        f'<table:table table:name={quoteattr(leaf.name)} table:style-name="{SHEET}">'
        '<table:table-column table:style-name="GhntNarrow"/><table:table-column '
        f'table:style-name="{wide}" table:number-columns-repeated="{max(1, width - 1)}"/>'
        f"{above}<table:table-header-rows>{_sheet_row(header, HEAD_CELL)}"
        f"</table:table-header-rows>{''.join(_sheet_row(row, CELL) for row in rows)}"
        "</table:table>"
    )


def _sheet_row(row: Sequence[Text], style: str) -> str:
    cells = "".join(
        f'<table:table-cell table:style-name="{style}" office:value-type="string">'
        f"{''.join(_sheet_lines(text))}</table:table-cell>"
        for text in row
    )
    return f"<table:table-row>{cells}</table:table-row>"


def _sheet_lines(text: Text) -> Iterator[str]:
    start = 0
    for line in text.text.split("\n") if text.text else ():
        yield f"<text:p>{marked(text.piece(start, start + len(line)))}</text:p>"
        start += len(line) + 1
