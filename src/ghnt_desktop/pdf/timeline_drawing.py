"""Draws a strip of a timeline on a page: years and quarters, groups, bars with their words."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ghnt_desktop.domain.planning import Bar
from ghnt_desktop.pdf.faces import BOLD, ITALIC, REGULAR, width_of
from ghnt_desktop.pdf.layout import Paragraph, Stack
from ghnt_desktop.pdf.looks import Looks
from ghnt_desktop.pdf.paper import Look
from ghnt_desktop.pdf.pen import Pen
from ghnt_desktop.pdf.printable import printable
from ghnt_desktop.pdf.shapes import shape
from ghnt_desktop.pdf.structure import Tagged
from ghnt_desktop.pdf.tags import Element
from ghnt_desktop.pdf.text import Piece
from ghnt_desktop.pdf.timeline import Extent, Line, Strip, extent, words_of
from ghnt_desktop.pdf.wording import LEGEND, NO_PLANNING, QUARTERS

#: White above and below what stands on a line, and round words in a bar, in points.
_PAD, _ROUND = 3.0, 3.0
_FILL = (0.80, 0.88, 0.94)
_EDGE = "0.06 0.33 0.5 RG"
_GROUP = "0.91 0.94 0.97 rg"
_RULE, _YEAR, _QUARTER = "0.35 w 0.75 G", "0.7 w 0.45 G", "0.3 w 0.85 G"
_TODAY = "0.8 w 0.6 0.1 0.15 RG"
_STEPS = 12


class Row(NamedTuple):
    """A line of the picture with its title in lines, and how tall it is in points."""

    line: Line
    title: Stack
    height: float

    @property
    def is_group(self) -> bool:
        """Tell the name of a group."""
        return self.line.planned is None


class Picture:
    """The looks of a timeline: how tall its parts are, and how each is drawn."""

    def __init__(self, looks: Looks, titles: float, *, has_status: bool, today: date) -> None:
        """``titles`` is the width of the column of titles in points."""
        self.looks = looks
        self.titles = titles
        self.has_status = has_status
        self.today = today

    @property
    def head_height(self) -> float:
        """The height of years and quarters."""
        return self.looks.text.leading + self.looks.quiet.leading + 2 * _PAD

    @property
    def legend_height(self) -> float:
        """The height of the legend, white above it included."""
        return self.looks.quiet.leading + 4 * _PAD

    def group(self, line: Line, more: str = "") -> Row:
        """Return the name of a group; ``more`` follows it where the group goes on."""
        return self._row(Line(f"{line.title} {more}".strip()), 10_000.0, BOLD)

    def rows(self, lines: Sequence[Line]) -> list[Row]:
        """Return the lines of one thing: its title stands beside all its bars."""
        planned = lines[0].planned
        code = planned.code if planned and planned.kind == "activity" else ""
        title = f"{code} {planned.title if planned else ''}".strip()
        first = self._row(lines[0]._replace(title=title), self.titles - 2 * _ROUND, REGULAR)
        single = self.looks.text.leading + 2 * _PAD
        rows = [first._replace(height=single)]
        rows += [Row(one._replace(title=""), Stack((), 1.0), single) for one in lines[1:]]
        more = max(first.height - single * len(rows), 0.0)
        rows[-1] = rows[-1]._replace(height=single + more)
        return rows

    def _row(self, line: Line, wide: float, style: int) -> Row:
        stack = Stack([Paragraph((Piece(line.title, style),), self.looks.text)], wide)
        return Row(line, stack, max(stack.height, self.looks.text.leading) + 2 * _PAD)

    def draw(
        self, pen: Pen, figure: Element, strip: Strip, rows: Sequence[Row], left: float, top: float
    ) -> None:
        """Draw rows below years and quarters, and what the signs mean below them."""
        _Drawing(self, pen, figure, strip, left, top).draw(rows)


class _Drawing:
    """One strip on one page; ``left`` and ``top`` are its upper left corner."""

    def __init__(
        self, picture: Picture, pen: Pen, figure: Element, strip: Strip, left: float, top: float
    ) -> None:
        self._looks = picture.looks
        self._picture = picture
        self._pen = pen
        self._figure = figure
        self._strip = strip
        self._left, self._top = left, top
        self._axis = left + picture.titles
        self._right = self._axis + strip.width

    def draw(self, rows: Sequence[Row]) -> None:
        bottom = self._top - self._picture.head_height - sum(row.height for row in rows)
        self._grid(bottom, rows)
        self._head()
        y = self._top - self._picture.head_height
        for row in rows:
            self._row(row, y)
            y -= row.height
        self._legend(bottom - 4 * _PAD)

    # -- what stands behind the bars -----------------------------------------------------------

    def _grid(self, bottom: float, rows: Sequence[Row]) -> None:
        head = self._top - self._picture.head_height
        groups: list[str] = []
        rules = [_RULE]
        y = head
        for row in rows:
            low = y - row.height
            if row.is_group:
                width = self._right - self._left
                groups.append(f"{self._left:.2f} {low:.2f} {width:.2f} {row.height:.2f} re f")
            elif row.line.title and y != head:
                rules.append(_line(self._left, y, self._right, y))
            y = low
        edges = [f"{_QUARTER} {self._up(day, head, bottom)}" for day in self._quarters()]
        years = [
            f"{_YEAR} {self._up(date(year, 1, 1), self._top, bottom)}" for year in self._strip.years
        ]
        ends = _line(self._right, self._top, self._right, bottom)
        above = _line(self._left, head, self._right, head)
        below = _line(self._left, bottom, self._right, bottom)
        self._ink(*rules, *edges, *years, _GROUP, *groups, _YEAR, ends, above, below)
        if self._strip.begin <= self._picture.today <= self._strip.end:
            self._ink(f"{_TODAY} {self._up(self._picture.today, head + _PAD, bottom)}")

    def _quarters(self) -> Iterator[date]:
        for year in self._strip.years:
            yield from (date(year, month, 1) for month in (4, 7, 10))

    def _up(self, day: date, top: float, bottom: float) -> str:
        x = self._axis + self._strip.x(day)
        return _line(x, top, x, bottom)

    def _head(self) -> None:
        text, quiet = self._looks.text, self._looks.quiet
        room = self._strip.width / len(self._strip.years) / 4 - _ROUND
        for year in self._strip.years:
            begin = date(year, 1, 1)
            self._words(
                str(year), self._axis + self._strip.x(begin) + _ROUND, self._top, text, BOLD
            )
            for nth, name in enumerate(QUARTERS):
                first = self._axis + self._strip.x(date(year, 3 * nth + 1, 1))
                if width_of(name, REGULAR, quiet.size) < room:
                    self._words(name, first + _ROUND, self._top - text.leading - 1, quiet)

    # -- a line ----------------------------------------------------------------------------------

    def _row(self, row: Row, y: float) -> None:
        self._pen.stack(
            row.title,
            self._left + _ROUND,
            y - _PAD,
            [Tagged(None, self._figure)] * len(row.title.items),
        )
        if row.line.planned is None:
            return
        bars = row.line.bars
        status = row.line.planned.status if self._picture.has_status else None
        glyph = status.value if status and row.line.title else ""
        low = y - _PAD - self._looks.text.leading
        found = extent(bars[0].period, self._strip) if bars else None
        if found is not None:
            self._bar(bars[0], found, low, glyph)
        elif not bars or not bars[0].is_dated:
            said = " ".join(bars[0].label.split()) if bars else NO_PLANNING
            self._clear(self._axis + 1, self._width(said, glyph), low)
            self._said(said, self._axis + _ROUND, self._right, low, glyph, ITALIC)

    def _bar(self, bar: Bar, at: Extent, low: float, glyph: str) -> None:
        height = self._looks.text.leading
        left, right = self._axis + at.left, self._axis + max(at.right, at.left + 2)
        self._ink(*_shape_of(at, left, right, low, height, self._axis))
        said = " ".join(printable(words_of(bar)).split())
        width = self._width(said, glyph)
        inside = not at.is_day and at.band is None and not at.loose and right - left >= width
        if inside:
            self._said(said, left + _ROUND, self._right, low, glyph)
            return
        half = height / 2 if at.is_day else 0.0
        x, end = right + half + _ROUND, self._right
        if x + width > end and end - x < left - half - self._axis:
            x, end = max(left - half - width, self._axis + _ROUND), left - half - _ROUND
        if end - x < width / 2:  # no room on either side
            x, end = left + _ROUND, self._right
        self._clear(x, min(width, end - x), low)
        self._said(said, x, end, low, glyph)

    def _width(self, said: str, glyph: str) -> float:
        wide = width_of(said, REGULAR, self._looks.quiet.size) + 2 * _ROUND
        return wide + (self._glyph_room if glyph else 0.0)

    @property
    def _glyph_room(self) -> float:
        return self._looks.quiet.size + 3

    def _said(
        self, text: str, x: float, end: float, low: float, glyph: str, style: int = REGULAR
    ) -> None:
        """Write the words of a bar from ``x``, cut at ``end``; rules do not run through them."""
        look = self._looks.quiet
        height = self._looks.text.leading
        beside = self._glyph_room if glyph else 0.0
        text = _fitted(text, look.size, end - x - beside)
        if glyph:
            self._ink(f"0.2 g 0.2 G {shape(glyph, x, low + height / 2 - look.size / 2, look.size)}")
        top = low + (height + look.leading) / 2
        self._words(text, x + beside, top, Look(look.size, look.leading), style)

    def _clear(self, x: float, width: float, low: float) -> None:
        """Paint over the rules where words come that stand in no bar."""
        self._ink(f"1 g {x:.2f} {low:.2f} {width:.2f} {self._looks.text.leading:.2f} re f")

    def _legend(self, top: float) -> None:
        x, look = self._left, self._looks.quiet
        height = look.leading - 2
        low = top - look.leading + 1
        for kind, words in LEGEND:
            wide = width_of(words, REGULAR, look.size) + 44
            if x + wide > self._right:
                return
            self._ink(*_shape_of(_SIGNS[kind], x, x + 24, low, height, x))
            self._words(words, x + 28, top, look)
            x += wide

    # -- ink -------------------------------------------------------------------------------------

    def _ink(self, *operators: str) -> None:
        self._pen.drawn(self._figure, *operators)

    def _words(self, text: str, x: float, top: float, look: Look, style: int = REGULAR) -> None:
        stack = Stack([Paragraph((Piece(text, style),), look)], 10_000)
        self._pen.stack(stack, x, top, [Tagged(None, self._figure)] * len(stack.items))


def _fitted(text: str, size: float, room: float) -> str:
    text = " ".join(printable(text).split())
    if width_of(text, REGULAR, size) <= room:
        return text
    while text and width_of(text + "…", REGULAR, size) > room:
        text = text[: min(len(text) - 1, 300)]
    return text.rstrip() + "…"


#: The signs of the legend: fixed, somewhere in, open, lasting, a day.
_SIGNS = {
    "fixed": Extent(0, 24, False, False, None, False, False, False),
    "band": Extent(0, 24, True, False, (8, 24), False, False, False),
    "open": Extent(0, 24, False, True, None, False, False, False),
    "lasting": Extent(0, 24, True, True, None, False, True, False),
    "loose": Extent(0, 24, False, False, None, False, False, True),
    "day": Extent(10, 14, False, False, None, True, False, False),
}


def _shape_of(
    at: Extent, left: float, right: float, low: float, height: float, axis: float
) -> Iterator[str]:
    """Yield what draws a bar between two edges; ``axis`` is where its strip begins."""
    if at.is_day:
        middle, half = (left + right) / 2, height / 2 - 1
        y = low + height / 2
        yield f"{_colour(1)} {_EDGE} 0.9 w {middle - half:.2f} {y:.2f} m"
        yield f"{middle:.2f} {y + half:.2f} l"
        yield f"{middle + half:.2f} {y:.2f} l {middle:.2f} {y - half:.2f} l h B"
        return
    if at.is_lasting:
        yield f"{_colour(0.55)} {left:.2f} {low:.2f} {right - left:.2f} {height:.2f} re f"
        yield f"{_EDGE} 0.8 w [4 2] 0 d {_line(left, low, right, low)}"
        yield f"{_line(left, low + height, right, low + height)} [] 0 d"
        return
    body = (left, right)
    if at.opens:
        edge = axis + at.band[0] if at.band else right
        yield from _faded(left, edge, low, height, rising=True)
        body = (edge, right)
    elif at.closes:
        yield from _faded(left, right, low, height, rising=False)
        yield _arrow(right, low, height)
        body = (left, left)
    if body[1] > body[0]:
        yield f"{_colour(1)} {body[0]:.2f} {low:.2f} {body[1] - body[0]:.2f} {height:.2f} re f"
        if at.band or at.loose:
            first = axis + at.band[0] if at.band else body[0]
            yield from _hatched(max(first, left), right, low, height)
    if not at.opens and not at.closes:
        dash = "[2 1.5] 0 d" if at.loose else "[] 0 d"
        box = f"{left:.2f} {low:.2f} {right - left:.2f} {height:.2f} re S"
        yield f"{_EDGE} 0.8 w {dash} {box} [] 0 d"
    else:
        edge = right if at.opens else left
        yield f"{_EDGE} 1.2 w {_line(edge, low, edge, low + height)}"


def _colour(strength: float) -> str:
    said = " ".join(f"{1 - (1 - part) * strength:.3f}" for part in _FILL)
    return f"{said} rg"


def _faded(left: float, right: float, low: float, height: float, *, rising: bool) -> Iterator[str]:
    """Yield a fill that gets stronger, or weaker, from left to right."""
    step = (right - left) / _STEPS
    if step <= 0:
        return
    for nth in range(_STEPS):
        strength = (nth + 1) / _STEPS if rising else 1 - nth / _STEPS
        box = f"{left + nth * step:.2f} {low:.2f} {step + 0.05:.2f} {height:.2f} re f"
        yield f"{_colour(strength)} {box}"


def _hatched(left: float, right: float, low: float, height: float) -> Iterator[str]:
    yield f"q {left:.2f} {low:.2f} {right - left:.2f} {height:.2f} re W n 0.4 w {_EDGE}"
    x = left - height
    while x < right:
        yield _line(x, low, x + height, low + height)
        x += 4.0
    yield "Q"


def _arrow(right: float, low: float, height: float) -> str:
    y, tip = low + height / 2, right - 1
    turn = f"{tip - 4:.2f} {y + 3:.2f} m {tip:.2f} {y:.2f} l {tip - 4:.2f} {y - 3:.2f} l S"
    return f"{_EDGE} 0.9 w {turn}"


def _line(x: float, y: float, to_x: float, to_y: float) -> str:
    return f"{x:.2f} {y:.2f} m {to_x:.2f} {to_y:.2f} l S"
