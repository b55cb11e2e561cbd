"""A page of HTML, as other programs put it on a clipboard, as paragraphs and tables.

Word and Outlook write lists as paragraphs with a sign in front, Excel puts its table around the
mark where the fragment begins, Google Docs all of it in a bold element that is not bold. Nothing
that the page points at is opened.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.fields import DEEPEST_INDENT
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.domain.typed_text import writable
from ghnt_desktop.exchange.clipped_looks import (
    HEADINGS,
    OUR_QUOTE,
    OUR_TABLE,
    Look,
    classes_of,
    look_of,
    part_of,
    role_of,
    word_level,
)
from ghnt_desktop.exchange.clipped_words import Words
from ghnt_desktop.exchange.running_text import Cell, Paragraph, Part, Role, Table, TableRow

if TYPE_CHECKING:
    from lxml.etree import _Element

#: Elements that hold other paragraphs.
_HOLDING = frozenset(("ul", "ol", "dl", "table", "blockquote"))
#: Longest page that is read, in characters; Word writes some 100 of them around every word.
LONGEST_PAGE = 4_000_000
#: So many elements and letters are read, within half a second; fifty pages of Word have half of it.
_MOST_ELEMENTS = 20_000
_MOST_LETTERS = 500_000
#: So many more are read of a file than of a clipboard.
_OF_A_FILE = 4
#: So many tables may stand in each other; a mail is laid out with three or four.
DEEPEST_TABLE = 8
#: Deeper than any page that people made; the parser itself stops reading at 2,048.
_DEEPEST = 1_000
#: A cell that says to be wider or taller than this is a mistake of the page.
_LARGEST_CELL = 200
_BREAKING = frozenset(
    (
        *("p", "div", "blockquote", "pre", "dd", "dt", "li", "ul", "ol", "dl", "table", "caption"),
        *("section", "article", "header", "footer", "main", "nav", "aside", "address", "center"),
        *("figure", "figcaption", "hr", "form", "fieldset", *HEADINGS),
    )
)
_PICTURES = frozenset(("img", "v:imagedata"))
_SPAN = re.compile(r"[0-9]{1,9}")
_NUMBER_SIGN = re.compile(r"\(?(?:\d{1,3}|[a-z]{1,4})(?:[.)]\d*)+", re.IGNORECASE)
_FRAGMENT, _ITS_END = "StartFragment", "EndFragment"


@dataclass(frozen=True, slots=True)
class ClippedPage:
    """What a page says, and how many pictures it would have shown."""

    content: tuple[Paragraph | Table, ...] = ()
    pictures: int = 0
    keywords: str = ""


def read_page(page: str, *, is_file: bool = False) -> ClippedPage:
    """Return what a page of HTML says; of a file more is read than of a clipboard.

    Raises Refusal: "plakken-te-groot" for more than can be read at once, "plakken-te-diep" for
    more than `DEEPEST_TABLE` tables in each other or elements nested without end.
    """
    room = _OF_A_FILE if is_file else 1
    if len(page) > LONGEST_PAGE * room:
        raise Refusal("plakken-te-groot")
    root = _parsed(writable(page))
    if root is None:
        return ClippedPage()
    return _Reader(_FRAGMENT not in page, room).read(root)


def _parsed(page: str) -> "_Element | None":
    from lxml import etree  # not for the first paint

    # A page may claim another character set than it has here. Without huge_tree the parser leaves
    # out what stands 256 elements deep.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    try:
        return etree.fromstring(page.encode(), parser)
    except etree.XMLSyntaxError:  # nothing in it
        return None


@dataclass(slots=True)
class _Item:
    """A list item that is open: the first paragraph in it is the item itself."""

    kind: BlockKind
    indent: int
    used: bool = False


@dataclass(slots=True)
class _Place:
    """Where words go: the page, or a cell at a column of its table and so many columns wide."""

    content: list[Paragraph | Table] = field(default_factory=list)
    lists: list[BlockKind] = field(default_factory=list)
    items: list[_Item] = field(default_factory=list)
    words: Words = field(default_factory=Words)
    sign: str = ""
    word_level: int = 0
    heading: int = 0
    role: Role = ""
    part: Part = ""
    is_quote: bool = False
    start: int = 0
    span: int = 1


@dataclass(slots=True)
class _OpenTable:
    """A table being read; ``taken`` tells for how many rows a cell above reaches into a column."""

    rows: list[TableRow] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    taken: dict[int, int] = field(default_factory=dict)
    column: int = 0
    in_head: bool = False
    all_heads: bool = True
    is_kept: bool = False

    def next_column(self) -> int:
        """Return the first column that no cell above reaches into, noting those that one does."""
        while self.taken.get(self.column):
            self.cells.append(Cell(self.column, 1, (), continued=True))
            self.column += 1
        return self.column

    def end_row(self) -> int:
        """Close the row that is open; returns how many cells it has."""
        self.next_column()
        count = len(self.cells)
        if self.cells:
            self.rows.append(TableRow(tuple(self.cells), self.in_head or self.all_heads))
        self.all_heads = True
        self.taken = {column: left - 1 for column, left in self.taken.items() if left > 1}
        self.cells, self.column = [], 0
        return count


class _Reader:
    """Walks through a page once; ``counts`` tells whether words count from the beginning.

    ``room`` is how many times as much is read as of a clipboard.
    """

    def __init__(self, counts: bool, room: int) -> None:
        self._counts = counts
        self._room = room
        self._keywords = ""
        self._looks = [Look()]
        self._places = [_Place()]
        self._tables: list[_OpenTable] = []
        self._pictures = self._elements = self._letters = 0

    def read(self, root: "_Element") -> ClippedPage:
        """Return what the page says."""
        from lxml import etree

        for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
            if event == "start":
                self._open(element)
                self._say(element.text)
                continue
            if event == "comment":
                self._mark(element.text or "")
            else:
                self._close(element)
            self._say(element.tail)
        self._flush()
        return ClippedPage(tuple(self._places[0].content), self._pictures, self._keywords)

    def _mark(self, comment: str) -> None:
        if comment.startswith((_FRAGMENT, _ITS_END)):
            self._counts = comment.startswith(_FRAGMENT)

    def _say(self, typed: str | None) -> None:
        look, place = self._looks[-1], self._places[-1]
        if not typed or look.hidden or not self._counts:
            return
        self._letters += len(typed)
        if self._letters > _MOST_LETTERS * self._room:
            raise Refusal("plakken-te-groot")
        if look.sign and not place.heading:
            place.sign += typed
        else:
            place.words.add(typed, look)

    def _meet(self, number: int) -> None:
        """Count elements, and the places in a table that one of them claims without an own."""
        self._elements += number
        if self._elements > _MOST_ELEMENTS * self._room:
            raise Refusal("plakken-te-groot")

    # -- elements ------------------------------------------------------------------------------

    def _open(self, element: "_Element") -> None:
        tag = str(element.tag)
        look = look_of(element, self._looks[-1])
        self._looks.append(look)
        self._meet(1)
        if len(self._looks) > _DEEPEST:
            raise Refusal("plakken-te-diep")
        if tag == "meta" and (element.get("name") or "").casefold() == "keywords":
            self._keywords = element.get("content") or ""
        if look.hidden:
            return
        if tag in _BREAKING:
            self._flush()
            self._begin(element, tag)
        elif tag == "br":
            self._places[-1].words.new_line()
        elif tag in _PICTURES:
            self._pictures += self._counts
        elif self._tables:
            self._open_in_table(element, tag)

    def _begin(self, element: "_Element", tag: str) -> None:
        place = self._places[-1]
        place.heading = HEADINGS.get(tag, 0)
        if tag not in _HOLDING:
            place.role, place.part = role_of(element), part_of(element)
            place.is_quote = OUR_QUOTE in classes_of(element)
        if tag in ("ul", "ol"):
            place.lists.append(BlockKind.NUMBERED if tag == "ol" else BlockKind.BULLET)
        elif tag == "li":
            kind = place.lists[-1] if place.lists else BlockKind.BULLET
            place.items.append(_Item(kind, min(max(len(place.lists) - 1, 0), DEEPEST_INDENT)))
        elif tag == "table":
            self._tables.append(_OpenTable(is_kept=OUR_TABLE in classes_of(element)))
            if len(self._tables) > DEEPEST_TABLE:
                raise Refusal("plakken-te-diep")
        elif not place.items:
            place.word_level = word_level(element)

    def _open_in_table(self, element: "_Element", tag: str) -> None:
        table = self._tables[-1]
        if tag == "thead":
            table.in_head = True
        elif tag in ("td", "th"):
            start, width = table.next_column(), _count(element, "colspan")
            table.all_heads &= tag == "th"
            self._meet(width)
            table.column = start + width
            below = _count(element, "rowspan") - 1
            table.taken |= {at: below + 1 for at in range(start, start + width) if below}
            self._places.append(_Place(start=start, span=width))

    def _close(self, element: "_Element") -> None:
        tag, look = str(element.tag), self._looks.pop()
        if look.hidden:
            return
        if tag in _BREAKING:
            self._flush()
            self._end(tag)
        elif self._tables:
            self._close_in_table(tag)

    def _end(self, tag: str) -> None:
        place = self._places[-1]
        place.heading = 0
        if tag in ("ul", "ol"):
            place.lists.pop()
        elif tag == "li":
            place.items.pop()
        elif tag == "table":
            table = self._tables.pop()
            rows = tuple(table.rows)
            if any(cell.text for row in rows for cell in row.cells):
                place.content += [Table(rows)] if table.is_kept else _as_laid_out(rows)

    def _close_in_table(self, tag: str) -> None:
        table = self._tables[-1]
        if tag in ("td", "th"):
            self._flush()
            place = self._places.pop()
            table.cells.append(Cell(place.start, place.span, tuple(place.content)))
        elif tag == "tr":
            self._meet(table.end_row())
        elif tag == "thead":
            table.in_head = False

    # -- paragraphs ----------------------------------------------------------------------------

    def _flush(self) -> None:
        """Close the paragraph that is open, if it says anything."""
        place = self._places[-1]
        text = place.words.take()
        if text or place.part:  # a part of our own page may be there for what follows it
            place.content.append(self._paragraph(place, text))
        place.sign, place.word_level = "", 0
        place.role, place.part, place.is_quote = "", "", False

    def _paragraph(self, place: _Place, text: Text) -> Paragraph:
        item = place.items[-1] if place.items else None
        if item is not None:
            kind = BlockKind.PARAGRAPH if item.used else item.kind
            item.used = True
            return Paragraph(text, kind, item.indent, part=place.part)
        if place.word_level and not place.heading:
            numbered = _NUMBER_SIGN.match("".join(place.sign.split()))
            kind = BlockKind.NUMBERED if numbered else BlockKind.BULLET
            return Paragraph(text, kind, min(place.word_level - 1, DEEPEST_INDENT))
        kind = BlockKind.QUOTE if place.is_quote else BlockKind.PARAGRAPH
        heading, role, part = place.heading, place.role, place.part
        return Paragraph(text, kind, heading=heading, role=role, part=part)


def _as_laid_out(rows: tuple[TableRow, ...]) -> list[Paragraph | Table]:
    """Return a table, or what stands in it when it has one column and only lays out a page."""
    if all(len(row.cells) == 1 for row in rows):
        return [item for row in rows for cell in row.cells for item in cell.content]
    return [Table(rows)]


def _count(element: "_Element", name: str) -> int:
    told = (element.get(name) or "").strip()
    return max(1, min(int(told), _LARGEST_CELL)) if _SPAN.fullmatch(told) else 1
