"""Draws stacks of lines on a page as operators, each stretch marked with its structure element."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple, cast

from ghnt_desktop.pdf.document import INSIDE, NOTE, TaggedDocument
from ghnt_desktop.pdf.faces import REGULAR, width_of
from ghnt_desktop.pdf.figures import Figure
from ghnt_desktop.pdf.layout import ASIDE, Paragraph, Piled, Stack, hang_of
from ghnt_desktop.pdf.paper import Look
from ghnt_desktop.pdf.shapes import shape
from ghnt_desktop.pdf.small_tables import ROW_GAP, GridRow
from ghnt_desktop.pdf.structure import Tagged
from ghnt_desktop.pdf.tags import Element
from ghnt_desktop.pdf.text import FRESH, GONE, Broken, Line, Segment, Word

_UNDERLINE = 0.13
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_GLYPH_GREY = "0.2 g 0.2 G"
_HEADER_RULE, _ROW_RULE = "0.6 w 0.25 G", "0.35 w 0.6 G"
_FURNITURE = "/Artifact<</Type/Pagination>>BDC"
_ASCENT, _DESCENT = 0.77, 0.24


#: How words are ruled that are new or gone: the name of it, and the height above their foot.
_RULES = {FRESH: ("Underline", -_UNDERLINE), GONE: ("LineThrough", 0.27)}
#: The element of text; None for page furniture.
Body = Element | None
Point = tuple[float, float]


class _Link(NamedTuple):
    """A link that is being drawn: one element, however many lines it runs over.

    ``says`` tells in words where it leads.
    """

    href: str
    element: Element
    says: str


class Pen:
    """What is drawn on one page so far; positions in points from the lower left corner."""

    def __init__(self, document: TaggedDocument) -> None:
        """Begin a page of the document."""
        document.begin_page()
        self._document = document
        self._operators: list[str] = []
        #: Rules and glyphs that belong to text being drawn, for after its text object.
        self._ornaments: list[str] = []
        #: Pictures of text being drawn, for after its text object too.
        self._pictures: list[str] = []
        self._room = 0.0
        self._font: tuple[int, int, float] = (-1, 0, 0.0)
        self._leading = self._grey = -1.0
        self._at = (0.0, 0.0)
        self._element: Element | None = None
        #: How words are ruled that are being drawn, and their span: it may run over lines.
        self._rule: tuple[str, Element] = ("", Element("Span"))
        self._drawn: Paragraph | None = None

    def finish(self) -> None:
        """Close the page."""
        self._document.end_page("\n".join(self._operators))

    def stack(
        self,
        stack: Stack,
        x: float,
        top: float,
        elements: Sequence[Tagged] | None,
        lines: tuple[int, int] | None = None,
    ) -> None:
        """Draw lines of a stack from ``top`` down; without elements it is page furniture."""
        start, stop = lines or (0, len(stack))
        if start == stop:
            return
        if elements is None:
            self._operators.append(_FURNITURE)
        self._operators.append("BT")
        self._at = (0.0, 0.0)
        self._room = stack.width
        for piled in stack.pieces(start, stop):
            if piled.repeated:
                self._repeated(piled, x, top, is_marked=elements is not None)
                continue
            parts = elements[piled.place] if elements else None
            self._item(piled, x, top, parts)
            if piled.item.paragraph.end:
                self._end(piled, x + stack.width, parts)
        self._operators.append("ET")
        self._operators += self._pictures
        self._pictures.clear()
        if elements is None:
            self._operators.append("EMC")
        if self._ornaments:
            self.ornament(*self._ornaments)
            self._ornaments.clear()

    def drawn(self, element: Element, *operators: str) -> None:
        """Draw lines and fills that are part of an element, such as a figure."""
        self._operators += (self._begun(element), "q", *operators, "Q EMC")

    def ornament(self, *operators: str) -> None:
        """Draw what says nothing: rules, fills, glyphs beside their words."""
        self._operators += ("/Artifact BMC q", *operators, "Q EMC")

    def _item(self, piled: Piled, x: float, top: float, elements: Tagged | None) -> None:
        item, paragraph, look = piled.item, piled.item.paragraph, piled.item.paragraph.look
        y = top - piled.y + look.drop
        self._set_look(look)
        begins = piled.start == 0 and not piled.repeated
        if begins and paragraph.anchor:
            self._mark_place(paragraph, top - piled.y + look.leading)
        if begins and paragraph.aside:
            aside = paragraph.aside
            self._set_look(aside.look)
            self._words(aside.text, (x - ASIDE, y), aside.look, elements and elements.aside)
            self._set_look(look)
        if begins and paragraph.label:
            left = x + item.inset - hang_of(paragraph.label, look.size)
            self._words(paragraph.label, (left, y), look, elements and elements.label)
        if begins and paragraph.shape:
            glyph = shape(paragraph.shape, x, y - 0.08 * look.size, 0.95 * look.size)
            self._ornaments.append(f"{_GLYPH_GREY} {glyph}")
        self._drawn = paragraph
        if paragraph.figure is not None:
            self._figure(piled, paragraph.figure, (x + item.inset, y - look.drop), elements)
            return
        if item.row is not None:
            self._cells(piled, item.row, (x + item.inset, y), elements and elements.cells)
            return
        part = (piled.start, piled.stop)
        self._text(item.broken, part, (x + item.inset, y), look, elements and elements.body)

    def _mark_place(self, paragraph: Paragraph, above: float) -> None:
        """Let links lead to where a paragraph begins; a heading is among the bookmarks too."""
        if paragraph.tag.startswith("H"):
            level = int(paragraph.tag[1]) - 2
            self._document.bookmark(paragraph.text, level, above, paragraph.anchor)
        else:
            self._document.place(above, paragraph.anchor)

    def _figure(self, piled: Piled, figure: Figure, at: Point, elements: Tagged | None) -> None:
        """Draw a picture in the room of its lines, for after the text object."""
        name = self._document.picture(figure.data)
        lines, look = piled.stop - piled.start, piled.item.paragraph.look
        if elements is None or not name or piled.start:
            return
        room = lines * look.leading
        width, height = figure.size(self._room)
        shrunk = min(1.0, room / height)  # on a page too low for it
        width, height = width * shrunk, height * shrunk
        left, low = at[0], at[1] + look.leading - height
        box = f"{left:.2f} {low:.2f} {left + width:.2f} {low + height:.2f}"
        elements.body.attributes += f"/A<</O/Layout/Placement/Block/BBox[{box}]>>"
        drawn = f"q {width:.2f} 0 0 {height:.2f} {left:.2f} {low:.2f} cm /{name} Do Q"
        self._pictures += (self._begun(elements.body), drawn, "EMC")

    def _text(
        self, broken: Broken, part: tuple[int, int], at: Point, look: Look, body: Body
    ) -> None:
        """Draw a part of the lines of a text, the first one at ``at``."""
        lines = broken.lines[slice(*part)]
        self._move(*at)
        plain = cast(Sequence[str], lines)
        inside = self._document.font(broken.face).lines(plain) if broken.plain else ""
        if inside:  # most texts: one stretch in one operator
            self._select(broken.face, 0, look.size)
            shown = f"[({inside})]TJ"
            self._operators += (shown,) if body is None else (self._begun(body), shown, "EMC")
        else:
            self._lines(lines, broken.face, look, body)
        self._at = (self._at[0], self._at[1] - look.leading * (len(lines) - 1))

    def _cells(
        self, piled: Piled, row: GridRow, at: Point, elements: Sequence[Body] | None
    ) -> None:
        """Draw the lines of a row of a small table, and the rule under it when it ends there."""
        look, (left, y) = piled.item.paragraph.look, at
        for nth, cell in enumerate(row.cells):
            start = max(piled.start - cell.above, 0)
            stop = min(piled.stop - cell.above, len(cell.broken.lines))
            if start < stop:
                down = (cell.above + start - piled.start) * look.leading
                place = (left + cell.left, y - down)
                body = elements[nth] if elements else None
                self._text(cell.broken, (start, stop), place, look, body)
        if piled.stop == row.line_count:
            low = y - look.drop - (piled.stop - piled.start - 1) * look.leading - ROW_GAP / 2
            rule = _HEADER_RULE if row.is_header else _ROW_RULE
            right = left + row.width
            self._ornaments.append(f"{rule} {left:.2f} {low:.2f} m {right:.2f} {low:.2f} l S")

    def _repeated(self, piled: Piled, x: float, top: float, *, is_marked: bool) -> None:
        """Draw a header again, which is read aloud only where its table begins."""
        if is_marked:
            self._operators.append(_FURNITURE)
        self._item(piled, x, top, None)
        if is_marked:
            self._operators.append("EMC")

    def _words(self, text: str, at: Point, look: Look, body: Body) -> None:
        """Draw a few words on one line, in an element of their own."""
        self._move(*at)
        self._open(body)
        self._show(text, REGULAR, look.size)
        self._close()

    def _end(self, piled: Piled, right: float, elements: Tagged | None) -> None:
        """Draw what stands at the right of the last line, and dots that lead there."""
        paragraph = piled.item.paragraph
        size = paragraph.look.size
        left = right - width_of(paragraph.end, REGULAR, size)
        line = piled.item.broken.lines[-1]
        segments = [Segment(line, piled.item.broken.face)] if isinstance(line, str) else line
        begin = self._at[0] + sum(width_of(one.text, one.face, size) for one in segments)
        y = self._at[1]
        self._words(paragraph.end, (left, y), paragraph.look, elements and elements.body)
        if left - begin > 3 * size:
            dots = f"{begin + size / 2:.2f} {y:.2f} m {left - size / 2:.2f} {y:.2f} l S"
            self._ornaments.append(f"0.5 w [0.5 3] 0 d {dots} [] 0 d")

    def _lines(self, lines: Sequence[Line], number: int, look: Look, body: Body) -> None:
        """Draw lines from where the pen is; ``number`` is the face of those without segments."""
        x, y = self._at
        link: _Link | None = None
        for nth, (kind, group) in enumerate(groupby(lines, type)):
            if nth:
                self._operators.append("T*")
            rows = list(group)
            if kind is str:
                link = None
                self._open(body)
                self._whole_lines(cast(list[str], rows), number, look.size)
            else:
                link = self._styled(cast(list[Word], rows), (x, y), look, body, link)
            y -= look.leading * len(rows)
        self._close()

    def _whole_lines(self, lines: Sequence[str], number: int, size: float) -> None:
        """Draw lines of one face, in one operator unless that needs more than one subset."""
        if inside := self._document.font(number).lines(lines):
            self._select(number, 0, size)
            self._operators.append(f"[({inside})]TJ")
            return
        for nth, line in enumerate(lines):
            if nth:
                self._operators.append("T*")
            self._show(line, number, size)

    def _styled(
        self, lines: Sequence[Word], at: Point, look: Look, body: Body, link: "_Link | None"
    ) -> "_Link | None":
        """Draw lines of segments, the first one at ``at``; return the link the last one ends in."""
        for nth, segments in enumerate(lines):
            if nth:
                self._operators.append("T*")
            if body is not None and any(self._document.leads(segment.href) for segment in segments):
                link = self._linked(segments, (at[0], at[1] - nth * look.leading), look, body, link)
                continue
            link = None
            if body is not None and any(segment.href in _RULES for segment in segments):
                self._ruled(segments, (at[0], at[1] - nth * look.leading), look, body)
                continue
            self._open(body)
            for segment in segments:
                self._show(segment.text, segment.face, look.size)
        return link

    def _ruled(self, segments: Word, at: Point, look: Look, body: Element) -> None:
        """Draw a line with words that are underlined or struck out, each such stretch a span."""
        left, y = at
        for segment in segments:
            kind, height = _RULES.get(segment.href, ("", 0.0))
            if kind != self._rule[0] or self._rule[1].parent is not body:
                attributes = f"/A<</O/Layout/TextDecorationType/{kind}>>"
                self._rule = kind, Element("Span", body, attributes) if kind else body
            self._open(self._rule[1])
            self._show(segment.text, segment.face, look.size)
            right = left + width_of(segment.text.rstrip(), segment.face, look.size)
            if kind:
                bare = segment.text.lstrip()
                begin = right - width_of(bare.rstrip(), segment.face, look.size)
                high = y + height * look.size
                self._ornaments.append(f"0.6 w {begin:.2f} {high:.2f} m {right:.2f} {high:.2f} l S")
            left += width_of(segment.text, segment.face, look.size)

    def _linked(
        self,
        segments: Word,
        at: Point,
        look: Look,
        body: Element,
        link: "_Link | None",
    ) -> "_Link | None":
        """Draw a line with links; ``link`` is the one that the line before ended in."""
        left, y = at
        for segment in segments:
            right = left + width_of(segment.text.rstrip(), segment.face, look.size)
            if not self._document.leads(segment.href):
                link = None
            elif link is None or link.href != segment.href:
                link = self._new_link(segment, body)
            self._open(link.element if link else body)
            self._show(segment.text, segment.face, look.size)
            if link:
                self._link(link, left, right, y, look.size)
            left += width_of(segment.text, segment.face, look.size)
        return link

    def _link(self, link: "_Link", left: float, right: float, y: float, size: float) -> None:
        low = y - _UNDERLINE * size
        if not link.href.startswith(INSIDE):
            self._ornaments.append(f"0.4 w {left:.2f} {low:.2f} m {right:.2f} {low:.2f} l S")
        box = (left, y - _DESCENT * size, right, y + _ASCENT * size)
        self._document.link(link.element, link.href, box, link.says)

    def _new_link(self, segment: Segment, body: Element) -> _Link:
        """Return a link that begins here; that to a footnote is a reference as well."""
        is_note = segment.href.startswith(INSIDE + NOTE)
        holder = Element("Reference", body) if is_note else body
        return _Link(segment.href, Element("Link", holder), self._leading_to(segment))

    def _leading_to(self, segment: Segment) -> str:
        """Return in words where a link leads, for who does not see the page."""
        if not segment.href.startswith(INSIDE):
            return f"Link naar {segment.href}"
        if segment.href.startswith(INSIDE + NOTE):
            return f"Naar voetnoot {segment.text.strip().translate(_RAISED)}"
        in_contents = self._drawn is not None and self._drawn.tag == "TOCI"
        return f"Naar {self._drawn.text if in_contents and self._drawn else segment.text.strip()}"

    def _show(self, text: str, number: int, size: float) -> None:
        for subset, inside in self._document.font(number).encoded(text):
            self._select(number, subset, size)
            self._operators.append(f"[({inside})]TJ")

    def _open(self, element: Element | None) -> None:
        """Begin a stretch of content of an element, unless it is the one that is open."""
        if element is self._element:
            return
        self._close()
        if element is not None:
            self._operators.append(self._begun(element))
            self._element = element

    def _begun(self, element: Element) -> str:
        """Return the operator that begins a stretch of content of an element."""
        return f"/{element.tag}<</MCID {self._document.mark(element)}>>BDC"

    def _close(self) -> None:
        if self._element is not None:
            self._operators.append("EMC")
            self._element = None

    def _move(self, x: float, y: float) -> None:
        # Steps are whole hundredths of a point, or many of them would add up to something else.
        right, up = round((x - self._at[0]) * 100) / 100, round((y - self._at[1]) * 100) / 100
        self._operators.append(f"{right:g} {up:g} Td")
        self._at = (self._at[0] + right, self._at[1] + up)

    def _select(self, number: int, subset: int, size: float) -> None:
        if self._font != (number, subset, size):
            self._font = (number, subset, size)
            name = self._document.font(number).resource(subset)
            self._operators.append(f"/{name} {size:g} Tf")

    def _set_look(self, look: Look) -> None:
        if self._leading != look.leading:
            self._leading = look.leading
            self._operators.append(f"{look.leading:g} TL")
        if self._grey != look.grey:
            self._grey = look.grey
            self._operators.append(f"{look.grey:g} g")
