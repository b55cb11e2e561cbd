"""Structure elements for paragraphs under each other: headings, paragraphs, lists within lists."""

from typing import NamedTuple

from ghnt_desktop.pdf.layout import Paragraph, Stack
from ghnt_desktop.pdf.small_tables import GridRow, PlacedCell
from ghnt_desktop.pdf.tags import Element


class Tagged(NamedTuple):
    """The elements of one item: of its bullet or number, of its text, of what is beside it.

    A row of a table has those of its ``cells``; None for one in which nothing stands.
    """

    label: Element | None
    body: Element
    aside: Element | None = None
    cells: tuple[Element | None, ...] = ()


def tagged(stack: Stack, parent: Element) -> list[Tagged]:
    """Add the elements of all items of a stack under ``parent``, in order."""
    lists, contents, tables = _Lists(parent), _Contents(parent), _Tables(parent)
    found: list[Tagged] = []
    for item in stack.items:
        paragraph = item.paragraph
        aside = None
        if paragraph.aside or paragraph.tag != "LI":
            lists.close()
        if paragraph.aside:
            aside = Element("P", parent)
        if paragraph.tag == "LI":
            found.append(lists.entry(paragraph.level, paragraph.label)._replace(aside=aside))
        elif paragraph.tag == "TOCI":
            found.append(contents.entry(paragraph.level))
        elif item.row is not None:
            found.append(tables.row(item.row)._replace(aside=aside))
        else:
            found.append(_alone(paragraph, parent, aside))
    return found


def _alone(paragraph: Paragraph, parent: Element, aside: Element | None) -> Tagged:
    """Add the elements of what stands in no list or table."""
    if paragraph.tag == "BlockQuote":
        return Tagged(None, Element("P", Element("BlockQuote", parent)), aside)
    if paragraph.tag == "Note":
        note = Element("Note", parent, f"/ID({paragraph.anchor})")
        return Tagged(Element("Lbl", note), Element("P", note), aside)
    if paragraph.figure is not None:
        said = paragraph.figure.spoken.encode("utf-16-be").hex()
        return Tagged(None, Element("Figure", parent, f"/Alt<FEFF{said}>"), aside)
    return Tagged(None, Element(paragraph.tag, parent), aside)


class _Tables:
    """The small table whose rows come; a new one begins at its first row."""

    def __init__(self, parent: Element) -> None:
        self._parent = parent
        self._table = parent
        self._body: Element | None = None

    def row(self, row: GridRow) -> Tagged:
        if row.number == 0:
            self._table, self._body = Element("Table", self._parent), None
        if not row.is_header and self._body is None:
            self._body = Element("TBody", self._table)
        part = Element("THead", self._table) if row.is_header else self._body
        line = Element("TR", part)
        return Tagged(None, line, cells=tuple(_cell(one, row, line) for one in row.cells))


def _cell(cell: PlacedCell, row: GridRow, line: Element) -> Element | None:
    scope = "/A<</O/Table/Scope/Column>>" if row.is_header else ""
    element = Element("TH" if row.is_header else "TD", line, scope)
    return Element("P", element) if cell.broken.lines else None


class _Contents:
    """The table of contents; what stands in an action line or chapter is a table within it."""

    def __init__(self, parent: Element) -> None:
        self._parent = parent
        self._tables: list[Element] = []

    def entry(self, level: int) -> Tagged:
        del self._tables[level + 1 :]
        while len(self._tables) <= level:
            self._tables.append(Element("TOC", self._tables[-1] if self._tables else self._parent))
        return Tagged(None, Element("Reference", Element("TOCI", self._tables[level])))


class _Open(NamedTuple):
    """A list that may go on: its depth, its numbering, its element, the text of its last entry."""

    level: int
    numbering: str
    element: Element
    text: Element


class _Lists:
    """The lists that are open, outermost first; a nested one stands in the text of an entry."""

    def __init__(self, parent: Element) -> None:
        self._parent = parent
        self._open: list[_Open] = []

    def close(self) -> None:
        self._open.clear()

    def entry(self, level: int, label: str) -> Tagged:
        numbering = "Decimal" if label[:1].isdigit() else "Disc"
        while self._open and self._open[-1].level > level:
            self._open.pop()
        last = self._open.pop() if self._open and self._open[-1].level == level else None
        if last and last.numbering == numbering:
            whole = last.element
        else:
            holder = self._open[-1].text if self._open else self._parent
            whole = Element("L", holder, f"/A<</O/List/ListNumbering/{numbering}>>")
        entry = Element("LI", whole)
        sign, body = Element("Lbl", entry), Element("LBody", entry)
        self._open.append(_Open(level, numbering, whole, body))
        return Tagged(sign, body)
