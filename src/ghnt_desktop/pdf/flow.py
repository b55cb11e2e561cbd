"""Running text poured into columns, page after page."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import count

from ghnt_desktop.pdf.layout import Stack

Slice = tuple[int, int]


def pour(stack: Stack, columns: int, first_room: float, room: float) -> list[list[Slice]]:
    """Return per page, per column, the lines from start up to stop.

    ``room`` is the height of a column in points, on the first page ``first_room``. The columns of
    the last page end at about the same height.
    """
    pages: list[list[Slice]] = []
    start = 0
    for number in count():
        height = room if number else first_room
        page = _page(stack, start, columns, height)
        start = page[-1][1]
        if start == len(stack):
            pages.append(_balanced(stack, page, columns, height))
            return pages
        pages.append(page)
    return pages


def anchors(stack: Stack, stops: Sequence[int]) -> dict[str, int]:
    """Return the page of each anchor, the first being 1; ``stops`` holds where each page ends."""
    marked = ((item.paragraph.anchor, item.first) for item in stack.items)
    return {anchor: bisect_right(stops, first) + 1 for anchor, first in marked if anchor}


def _page(stack: Stack, start: int, columns: int, height: float) -> list[Slice]:
    page: list[Slice] = []
    for _ in range(columns):
        stop = stack.fit(start, height)
        if stop == start < len(stack):
            stop = max(stack.forced_fit(start, height), start + 1)
        page.append((start, stop))
        start = stop
    return page


def _balanced(stack: Stack, page: list[Slice], columns: int, height: float) -> list[Slice]:
    """Return the last page at the least height that still holds all of it."""
    start, low, high = page[0][0], 0.0, height
    while high - low > 1:
        middle = (low + high) / 2
        trial = _page(stack, start, columns, middle)
        if trial[-1][1] == len(stack) and _fits(stack, trial, middle):
            page, high = trial, middle
        else:
            low = middle
    return page


def _fits(stack: Stack, page: list[Slice], height: float) -> bool:
    """Tell whether all columns end where they may, without anything torn apart for want of room."""
    return all(stop == start or stack.fit(start, height) == stop for start, stop in page)
