"""Paragraphs under each other as plain figures: where each line lies, where a page may break."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from ghnt_desktop.pdf.figures import Figure
from ghnt_desktop.pdf.paper import MM, Look
from ghnt_desktop.pdf.small_tables import ROW_GAP, Grid, GridRow, placed
from ghnt_desktop.pdf.text import Broken, Piece, break_lines

#: How far the text of a list item stands to the right of its bullet, per point of type size; and
#: of its number, by digits and by the full stop with white.
HANG, _DIGIT, _AFTER_NUMBER = 1.0, 0.57, 0.72
#: What a line of contents leaves free for the number of a page, per point of type size.
END = 3.0
#: What may be hyphenated; headings and contents may not.
_HYPHENATED = ("P", "LI", "Table", "BlockQuote", "Note")
#: A header of so many lines at most stands again where its table goes on; a row of no more than so
#: many is never split; below a table there is so much white, in points.
_MOST_REPEATED, _WHOLE_ROW, _BELOW_TABLE = 3, 6, 8.0
#: How wide the margin beside running text is, and how much of that its notes may take.
ASIDE, ASIDE_ROOM = 25.0 * MM, 22.0 * MM


#: How a text becomes lines: the pieces, the size of type, the width, and whether it is hyphenated.
Breaking = Callable[[tuple[Piece, ...], float, float, bool], Broken]


class Aside(NamedTuple):
    """A word in the margin, on the first line of a paragraph."""

    text: str
    look: Look


class Paragraph(NamedTuple):
    """A paragraph before it is broken: text, look and place in the structure of the document.

    ``tag`` is "P", "H1" to "H6", "LI", "TOCI" for a line of a table of contents or "Table", which
    has a ``grid`` and in ``pieces`` what its cells say, "Figure" with a ``figure``, "BlockQuote",
    or "Note" whose ``label`` is its number; ``label`` is the bullet or number of a list item and
    ``level`` how deep its list is nested, from 0. ``before`` is
    the white above it in points, unless it begins a column. ``shape`` names a status glyph drawn
    before the text. ``with_next`` and ``with_previous`` forbid a page break there. ``aside`` stands
    in the margin beside the first line, ``end`` at the right of the last one. ``anchor`` is what
    links and bookmarks lead to. The paragraph begins ``outset`` points left of its column.
    """

    pieces: tuple[Piece, ...]
    look: Look
    before: float = 0.0
    tag: str = "P"
    label: str = ""
    level: int = 0
    shape: str = ""
    with_next: bool = False
    with_previous: bool = False
    aside: Aside | None = None
    end: str = ""
    anchor: str = ""
    outset: float = 0.0
    grid: Grid | None = None
    figure: Figure | None = None

    @property
    def text(self) -> str:
        """The text without its styles."""
        return "".join(piece.text for piece in self.pieces)


class Item(NamedTuple):
    """A paragraph in lines: ``first`` is its first line in the stack, ``inset`` moves it right.

    Each ``row`` of a table is an item; its lines are in its cells.
    """

    paragraph: Paragraph
    broken: Broken
    first: int
    inset: float
    row: GridRow | None = None


class Piled(NamedTuple):
    """Lines of the item at ``place`` in its stack, from ``start`` up to ``stop``.

    ``y`` is how far the bottom of the first one lies below the top. With ``repeated`` it is the
    header of a table that goes on here.
    """

    item: Item
    place: int
    start: int
    stop: int
    y: float
    repeated: bool = False


class Stack:
    """Paragraphs broken for one width: what a cell, a heading or a page of running text holds."""

    __slots__ = ("_firsts", "_heights", "_keep", "_tabled", "bottoms", "items", "width")

    def __init__(
        self, paragraphs: Iterable[Paragraph], width: float, breaking: Breaking = break_lines
    ) -> None:
        """Break the paragraphs, with ``breaking``; those without a word leave no trace."""
        self.items: list[Item] = []
        self.width = width
        #: The bottom of every line, in points below the top of the stack.
        self.bottoms: list[float] = []
        self._heights: list[float] = []
        self._keep = bytearray()
        self._tabled = False
        for paragraph in paragraphs:
            self._pile(paragraph, breaking)
        if self._keep:
            self._keep[-1] = 0  # nothing follows that it could stay with
        self._firsts = [item.first for item in self.items]

    def __len__(self) -> int:
        return len(self.bottoms)

    @property
    def height(self) -> float:
        """The height of all lines."""
        return self.bottoms[-1] if self.bottoms else 0.0

    def height_of(self, start: int, stop: int) -> float:
        """Return the height of the lines from ``start`` up to ``stop``."""
        if stop <= start:
            return 0.0
        height = self.bottoms[stop - 1] - self._top(start)
        return height + self._repeated_height(start) if self._tabled else height

    def fit(self, start: int, room: float) -> int:
        """Return up to which line the stack may be placed in ``room`` points, from ``start`` on.

        Never between a heading and its text, within a word, or so that one line of a paragraph is
        left alone;
        ``start`` itself when nothing may be placed.
        """
        stop = self.forced_fit(start, room)
        while stop > start and self._keep[stop - 1]:
            stop -= 1
        return stop

    def forced_fit(self, start: int, room: float) -> int:
        """Return up to which line fits, whatever is torn apart."""
        if start == len(self.bottoms):
            return start
        if self._tabled:
            room -= self._repeated_height(start)
        return bisect_right(self.bottoms, self._top(start) + room + 0.01, start)

    def pieces(self, start: int, stop: int) -> Iterator[Piled]:
        """Yield the items of the lines from ``start`` up to ``stop``, the top of ``start`` at 0."""
        top = self._top(start) if stop > start else 0.0
        place = bisect_right(self._firsts, start) - 1
        if self._tabled and stop > start and (header := self._repeated(start)):
            top -= self._repeated_height(start)
            leading = header.paragraph.look.leading
            yield Piled(header, place, 0, len(header.broken.lines), leading, repeated=True)
        while start < stop:
            item = self.items[place]
            end = min(stop, item.first + len(item.broken.lines))
            yield Piled(
                item, place, start - item.first, end - item.first, self.bottoms[start] - top
            )
            start, place = end, place + 1

    def _top(self, line: int) -> float:
        return self.bottoms[line] - self._heights[line]

    def _repeated(self, line: int) -> Item | None:
        """Return the header that stands again above a line with which a page begins."""
        place = bisect_right(self._firsts, line) - 1
        row = self.items[place].row
        if row is None or row.number == 0:
            return None
        header = self.items[place - row.number]
        is_short = len(header.broken.lines) <= _MOST_REPEATED
        return header if header.row and header.row.is_header and is_short else None

    def _repeated_height(self, line: int) -> float:
        header = self._repeated(line)
        if header is None:
            return 0.0
        return len(header.broken.lines) * header.paragraph.look.leading + ROW_GAP

    def _pile(self, paragraph: Paragraph, breaking: Breaking) -> None:
        look = paragraph.look
        inset = inset_of(paragraph)
        room = self.width - inset - (END * look.size if paragraph.tag == "TOCI" else 0.0)
        if paragraph.grid is not None:
            self._pile_rows(paragraph, paragraph.grid, room, breaking)
            return
        if paragraph.figure is not None:
            self._pile_figure(paragraph, paragraph.figure, room)
            return
        broken = breaking(paragraph.pieces, look.size, room, paragraph.tag in _HYPHENATED)
        if not broken.lines:
            return
        first = len(self.bottoms)
        self._add(Item(paragraph, broken, first, inset), paragraph.before)
        if _leads_in(paragraph):
            self._keep[-1] = 1
        if len(broken.lines) > 3:  # fewer stay together anyway
            for nth in broken.hyphens:
                self._keep[first + nth] = 1

    def _pile_rows(self, paragraph: Paragraph, grid: Grid, room: float, breaking: Breaking) -> None:
        size, before = paragraph.look.size, max(paragraph.before, ROW_GAP)
        inset = inset_of(paragraph)
        self._tabled = True
        for row in placed(grid, size, room, lambda cell, width: breaking(cell, size, width, True)):
            broken = Broken(("",) * row.line_count, 0)
            own = paragraph._replace(with_next=row.is_header or paragraph.with_next)
            self._add(Item(own, broken, len(self.bottoms), inset, row), before)
            if row.line_count <= _WHOLE_ROW:
                self._keep[-row.line_count : -1] = bytes([1]) * (row.line_count - 1)
            paragraph = paragraph._replace(aside=None, anchor="", with_previous=False)
            before = ROW_GAP

    def _pile_figure(self, paragraph: Paragraph, figure: Figure, room: float) -> None:
        """Give a picture the room of so many empty lines, which stay together."""
        count = ceil(figure.size(room)[1] / paragraph.look.leading)
        broken = Broken(("",) * count, 0)
        self._add(Item(paragraph, broken, len(self.bottoms), 0.0), paragraph.before)
        self._keep[-count:] = bytes([1]) * count

    def _add(self, item: Item, before: float) -> None:
        """Put an item below the others, ``before`` points of white above it."""
        paragraph, leading = item.paragraph, item.paragraph.look.leading
        if self._keep and paragraph.with_previous:
            self._keep[-1] = 1
        if self._tabled and item.row is None and self.items and self.items[-1].row:
            before = max(before, _BELOW_TABLE)
        self.items.append(item)
        count = len(item.broken.lines)
        top = self.bottoms[-1] + before + leading if self.bottoms else leading
        self.bottoms += [top + n * leading for n in range(count)]
        self._heights += [leading] * count
        self._keep += _kept_lines(count, paragraph.with_next)


def _leads_in(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph announces what follows it: "Wij maken afspraken over:"."""
    return paragraph.pieces[-1].text.rstrip().endswith(":")


def inset_of(paragraph: Paragraph) -> float:
    """Return how far a paragraph stands to the right: by its level in lists, or by its glyph."""
    size = paragraph.look.size
    if paragraph.shape:
        return 1.35 * size
    if paragraph.outset:
        return -paragraph.outset
    hang = hang_of(paragraph.label, size) if paragraph.label else 0.0
    return HANG * size * paragraph.level + hang


def hang_of(label: str, size: float) -> float:
    """Return how far the text of a list item stands to the right of its bullet or number."""
    return max(HANG, (len(label) - 1) * _DIGIT + _AFTER_NUMBER) * size


@lru_cache(maxsize=256)
def _kept_lines(count: int, with_next: bool) -> bytes:
    """Return which lines stay with the next: no first or last line of a paragraph stands alone."""
    if with_next:
        return bytes([1]) * count
    if count < 4:
        return bytes([1]) * (count - 1) + bytes([0])
    return bytes([1]) + bytes(count - 3) + bytes([1, 0])
