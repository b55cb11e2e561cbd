"""A table over pages as plain figures: which lines of which cell stand where on which page."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ghnt_desktop.pdf.layout import Stack

#: White above the first and below the last line of a row, in points.
PAD_ABOVE, PAD_BELOW = 3.0, 5.0
_PAD = PAD_ABOVE + PAD_BELOW
#: A row no taller than this share of a page moves to the next page rather than being split.
_KEPT_WHOLE = 0.2
#: A row begins at the foot of a page only when this much of it fits there, in points.
_LEAST_START = 44.0


@dataclass(slots=True)
class Band:
    """Rows that share one cell of the first column, its ``head``.

    ``repeat`` stands above what continues on a next page; a band that ``follows`` continues the
    subject of the band before, and shows ``repeat`` as well when it begins a page.
    """

    head: Stack
    repeat: Stack
    rows: list[Sequence[Stack]]
    follows: bool = False
    bookmark: str = ""
    anchor: str = ""


class RowSlice(NamedTuple):
    """The part of a row on one page: per cell the lines from start up to stop; y in points down."""

    band: int
    row: int
    top: float
    bottom: float
    cells: tuple[tuple[int, int], ...]


class HeadSlice(NamedTuple):
    """The part of a band's first cell on one page, lines from ``start`` up to ``stop``.

    ``repeated`` tells that the band's ``repeat`` stands above it, ``ends`` that it goes no further.
    """

    band: int
    top: float
    bottom: float
    start: int
    stop: int
    repeated: bool
    ends: bool


@dataclass(slots=True)
class TablePage:
    """What one page shows of a table, below its header row."""

    rows: list[RowSlice] = field(default_factory=list)
    heads: list[HeadSlice] = field(default_factory=list)

    @property
    def bottom(self) -> float:
        """Where the last row ends, in points below the header row."""
        return self.rows[-1].bottom if self.rows else 0.0


def paginate(bands: Sequence[Band], first_room: float, room: float) -> list[TablePage]:
    """Place all rows on pages with ``room`` points below the header row, the first ``first_room``.

    A row that does not fit is cut at one height for all its cells; each cell goes on at the top of
    the next page. Nothing is lost whatever the heights: on an empty page at least a line is placed.
    """
    filler = _Filler(first_room, room)
    for number, band in enumerate(bands):
        filler.place(number, band)
    return filler.pages


class _Filler:
    def __init__(self, first_room: float, room: float) -> None:
        self.pages = [TablePage()]
        self._room, self._next_room = first_room, room
        self._y = 0.0

    def place(self, number: int, band: Band) -> None:
        self._number, self._band = number, band
        self._head_start = 0
        self._begun = band.follows
        self._open_part()
        for row, cells in enumerate(band.rows):
            self._place_row(row, cells)
        self._close_part(len(band.head), ends=True)

    def _place_row(self, row: int, cells: Sequence[Stack]) -> None:
        starts = [0] * len(cells)
        ends = [len(cell) for cell in cells]
        while True:
            height = _PAD + max(
                (c.height_of(a, b) for c, a, b in zip(cells, starts, ends, strict=True)), default=0
            )
            bottom = self._y + height
            if row == len(self._band.rows) - 1:
                bottom = max(bottom, self._part_bottom(len(self._band.head)))
            if bottom <= self._room:
                self._add(row, bottom, starts, ends)
                return
            stops = self._cut(row, cells, starts, bottom - self._y)
            if stops is not None:
                self._add(row, self._room, starts, stops)
                starts = stops
            self._turn_page()

    def _cut(
        self, row: int, cells: Sequence[Stack], starts: list[int], height: float
    ) -> list[int] | None:
        """Return up to where each cell stands on this page; None when the row goes to the next."""
        left = self._room - self._y - _PAD
        stops = [cell.fit(a, left) for cell, a in zip(cells, starts, strict=True)]
        if self._y > 0:
            whole = height <= self._next_room * _KEPT_WHOLE or left < _LEAST_START
            return None if whole or stops == starts or not self._head_begins(row) else stops
        if stops == starts:
            stops = [
                min(max(cell.forced_fit(a, left), a + 1), len(cell))
                for cell, a in zip(cells, starts, strict=True)
            ]
        return stops

    def _head_begins(self, row: int) -> bool:
        """Tell whether a first row would stand beside at least the first paragraph of its head."""
        head = self._band.head
        if row or not len(head):
            return True
        return head.fit(0, self._room - self._head_top - _PAD) >= len(head.items[0].broken.lines)

    def _add(self, row: int, bottom: float, starts: list[int], stops: list[int]) -> None:
        cells = tuple(zip(starts, stops, strict=True))
        self.pages[-1].rows.append(RowSlice(self._number, row, self._y, bottom, cells))
        self._y = bottom

    def _open_part(self) -> None:
        """Begin the band's part of this page."""
        self._head_top = self._y
        self._repeated = self._begun and self._y == 0
        self._offset = self._band.repeat.height if self._repeated else 0.0

    def _part_bottom(self, stop: int) -> float:
        head = self._band.head.height_of(self._head_start, stop)
        return self._head_top + self._offset + head + _PAD

    def _close_part(self, stop: int, ends: bool = False) -> None:
        """End the band's part of this page; its last row reaches down to the end of its head."""
        rows = self.pages[-1].rows
        bottom = max(self._y, self._part_bottom(stop))
        rows[-1] = rows[-1]._replace(bottom=bottom)
        self._y = bottom
        part = (self._number, self._head_top, bottom, self._head_start, stop, self._repeated, ends)
        self.pages[-1].heads.append(HeadSlice(*part))
        self._head_start = stop
        self._begun = True

    def _turn_page(self) -> None:
        if self._y > self._head_top:
            self._close_part(self._head_stop())
        self.pages.append(TablePage())
        self._y, self._room = 0.0, self._next_room
        self._open_part()

    def _head_stop(self) -> int:
        """Return up to where the head stands on this page."""
        head, start = self._band.head, self._head_start
        left = self._room - self._head_top - self._offset - _PAD
        stop = head.fit(start, left)
        if stop == start and self._head_top == 0:
            stop = min(max(head.forced_fit(start, left), start + 1), len(head))
        return stop
