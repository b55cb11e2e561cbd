"""Draws the pages of a table: header on each page, cells, rules, and their structure."""

from collections.abc import Sequence
from dataclasses import dataclass

from ghnt_desktop.pdf.document import TaggedDocument
from ghnt_desktop.pdf.layout import Stack
from ghnt_desktop.pdf.pen import Pen
from ghnt_desktop.pdf.structure import Tagged, tagged
from ghnt_desktop.pdf.tables import PAD_ABOVE, PAD_BELOW, Band, HeadSlice, RowSlice, TablePage
from ghnt_desktop.pdf.tags import Element

#: White between the text of neighbouring columns, in points.
GUTTER = 9.0
#: Text stands a little in from the edge of the header's fill.
INSET = 3.0
_HEADER_GREY, _HEADER_RULE, _TOPIC_RULE, _ROW_RULE = (
    "0.92 g",
    "0.9 w 0 G",
    "0.6 w 0.25 G",
    "0.35 w 0.6 G",
)


@dataclass(frozen=True, slots=True)
class Table:
    """A table ready to draw; ``widths`` are those of its columns, gutters included, heads first."""

    widths: Sequence[float]
    header: Sequence[Stack]
    bands: Sequence[Band]

    @property
    def header_height(self) -> float:
        """The height of the header row."""
        return max(stack.height for stack in self.header) + PAD_ABOVE + PAD_BELOW


class TablePainter:
    """Draws one table, page after page; cells that go on keep their element."""

    def __init__(
        self, document: TaggedDocument, table: Table, parent: Element, left: float
    ) -> None:
        """Begin the structure under ``parent``; ``left`` is where the first column begins."""
        self._document = document
        self._table = table
        self._left = left
        self._lefts = [left + sum(table.widths[:n]) for n in range(len(table.widths))]
        self._right = left + sum(table.widths) - GUTTER
        self._element = Element("Table", parent)
        self._body: Element | None = None
        self._cells: dict[tuple[int, int], list[list[Tagged]]] = {}
        self._heads: dict[int, list[Tagged]] = {}

    def draw(self, pen: Pen, page: TablePage, top: float) -> None:
        """Draw what one page shows; ``top`` is the upper edge of its header row."""
        self._header(pen, top)
        top -= self._table.header_height
        for row in page.rows:
            self._row(pen, row, top)
        for head in page.heads:
            self._head(pen, head, top)

    def _header(self, pen: Pen, top: float) -> None:
        height = self._table.header_height
        width = self._right - self._left
        low = top - height
        fill = f"{_HEADER_GREY} {self._left:.2f} {low:.2f} {width:.2f} {height:.2f} re f"
        pen.ornament(fill, _rule(_HEADER_RULE, self._left, self._right, low))
        row = None
        if self._body is None:
            row = Element("TR", Element("THead", self._element))
            self._body = Element("TBody", self._element)
        for x, stack in zip(self._lefts, self._table.header, strict=True):
            parts = None
            if row is not None:
                parts = tagged(stack, Element("TH", row, "/A<</O/Table/Scope/Column>>"))
            pen.stack(stack, x + INSET, top - PAD_ABOVE, parts)

    def _row(self, pen: Pen, row: RowSlice, top: float) -> None:
        band = self._table.bands[row.band]
        stacks = band.rows[row.row]
        key = (row.band, row.row)
        if key not in self._cells:
            self._begin_row(row, band)
        for x, stack, lines, parts in zip(
            self._lefts[1:], stacks, row.cells, self._cells[key], strict=True
        ):
            pen.stack(stack, x + INSET, top - row.top - PAD_ABOVE, parts, lines)
        if all(stop == len(stack) for (_, stop), stack in zip(row.cells, stacks, strict=True)):
            self._cells[key] = [[] for _ in stacks]
        if row.row + 1 < len(band.rows):
            pen.ornament(_rule(_ROW_RULE, self._lefts[1], self._right, top - row.bottom))

    def _begin_row(self, row: RowSlice, band: Band) -> None:
        line = Element("TR", self._body)
        if row.row == 0:
            span = f"/RowSpan {len(band.rows)}" if len(band.rows) > 1 else ""
            head = Element("TH", line, f"/A<</O/Table/Scope/Row{span}>>")
            self._heads[row.band] = tagged(band.head, head)
        cells = [tagged(stack, Element("TD", line)) for stack in band.rows[row.row]]
        self._cells[row.band, row.row] = cells

    def _head(self, pen: Pen, head: HeadSlice, top: float) -> None:
        band = self._table.bands[head.band]
        y = top - head.top - PAD_ABOVE
        x = self._left + INSET
        if head.repeated:
            pen.stack(band.repeat, x, y, None)
            y -= band.repeat.height
        elif band.bookmark and head.start == 0:
            self._document.bookmark(band.bookmark, 1, y + PAD_ABOVE, band.anchor)
        pen.stack(band.head, x, y, self._heads[head.band], (head.start, head.stop))
        pen.ornament(_rule(self._rule_under(head), self._left, self._right, top - head.bottom))

    def _rule_under(self, head: HeadSlice) -> str:
        """Return the rule that closes a subject, or a lighter one where it goes on."""
        following = self._table.bands[head.band + 1 : head.band + 2]
        goes_on = not head.ends or any(band.follows for band in following)
        return _ROW_RULE if goes_on else _TOPIC_RULE


def _rule(look: str, left: float, right: float, y: float) -> str:
    return f"{look} {left:.2f} {y:.2f} m {right:.2f} {y:.2f} l S"
