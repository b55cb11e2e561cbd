"""Running text on standing pages: one column, codes in the left margin, room for notes right."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ghnt_desktop.domain.structure import AgendaHead
from ghnt_desktop.pdf.document import TaggedDocument
from ghnt_desktop.pdf.flow import Slice, anchors, pour
from ghnt_desktop.pdf.furniture import Furniture
from ghnt_desktop.pdf.layout import ASIDE, Paragraph, Stack
from ghnt_desktop.pdf.looks import Looks
from ghnt_desktop.pdf.metadata import DocumentFacts
from ghnt_desktop.pdf.options import SheetOptions
from ghnt_desktop.pdf.paper import MM, PORTRAIT, Paper
from ghnt_desktop.pdf.pen import Pen
from ghnt_desktop.pdf.structure import Tagged, tagged
from ghnt_desktop.pdf.text import Piece, break_lines
from ghnt_desktop.pdf.toc import entries_of, laid_out
from ghnt_desktop.pdf.wording import CONTINUED, NOTES, page_of, version_line

_NOTES, _GAP = 42 * MM, 6 * MM
_RULE = "0.4 w 0.65 G"
_WHITE = 12.0
#: More paragraphs than stand on the few pages of a document without contents.
_ENOUGH = 400
#: Headings that stand in the margin, so that the eye finds them.
_HANGING = ("H2", "H3")


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What is printed: the title of the document, how it opens, and all that follows.

    ``running`` is the title as it stands above each page.
    """

    title: str
    running: str
    front: Sequence[Paragraph]
    body: Sequence[Paragraph]
    notes: bool = False


@dataclass(frozen=True, slots=True)
class _Laid:
    text: Stack
    pages: Sequence[Slice]

    @property
    def count(self) -> int:
        return len(self.pages)

    def pages_of_anchors(self) -> Mapping[str, int]:
        return anchors(self.text, [stop for _, stop in self.pages])


def run(head: AgendaHead, options: SheetOptions, looks: Looks, text: Manuscript) -> bytes:
    """Return a manuscript as a PDF, with a table of contents when it is long."""
    if options.press is not None:
        return options.press(text)
    paper = PORTRAIT[options.paper or "A4"]
    version = version_line(head.version_label, options.day)
    furniture = Furniture(paper, looks.meta, text.running, version, _WHITE)
    width = paper.text_width - ASIDE - (_NOTES + _GAP if text.notes else 0)
    once = cache(break_lines)  # with contents all lies elsewhere, but breaks at the same places

    body = text.body[:_ENOUGH] if options.first_only else text.body

    def lay_out(toc: list[Paragraph]) -> _Laid:
        stack = Stack((*map(_out, text.front), *map(_hung, (*toc, *body))), width, once)
        first = furniture.body_height + furniture.header_height
        pages = [page[0] for page in pour(stack, 1, first, furniture.body_height)]
        return _Laid(stack, pages)

    wanted = "contents" not in options.without
    laid = laid_out(lay_out, lambda: entries_of(text.body), looks, wanted)
    facts = DocumentFacts(text.title, options.moment, options.producer)
    document = TaggedDocument(facts, paper, is_whole=not options.first_only)
    return _Drawing(document, furniture, laid, text.notes).draw(options.first_only)


def _hung(paragraph: Paragraph) -> Paragraph:
    return _out(paragraph) if paragraph.tag in _HANGING else paragraph


def _out(paragraph: Paragraph) -> Paragraph:
    return paragraph._replace(outset=ASIDE)


class _Drawing:
    """Draws page after page."""

    def __init__(
        self, document: TaggedDocument, furniture: Furniture, laid: _Laid, notes: bool
    ) -> None:
        self._document = document
        self._furniture = furniture
        self._paper: Paper = furniture.paper
        self._laid = laid
        self._notes = notes
        self._count: int | None = None
        document.anchors = laid.pages_of_anchors()
        self._elements: list[Tagged] = tagged(laid.text, document.root)
        anchored = (item for item in laid.text.items if item.paragraph.anchor)
        self._headed = [item for item in anchored if item.paragraph.tag.startswith("H")]
        self._headings = [item.first for item in self._headed]

    def draw(self, first_only: bool) -> bytes:
        """Draw everything, or the first page alone; return the file."""
        self._count = None if first_only else self._laid.count
        for number, lines in enumerate(self._laid.pages[: 1 if first_only else None], 1):
            self._page(number, lines)
        return self._document.finished()

    def _page(self, number: int, lines: Slice) -> None:
        pen = Pen(self._document)
        top = self._paper.height - self._paper.top
        if number > 1:
            self._furniture.header(pen, self._continued(lines[0]))
            top -= self._furniture.header_height
        if self._notes:
            self._room_for_notes(pen, top)
        left = self._paper.left + ASIDE
        pen.stack(self._laid.text, left, top, self._elements, lines)
        self._furniture.footer(pen, page_of(number, self._count))
        pen.finish()

    def _continued(self, line: int) -> str:
        """Return the heading under which a page goes on, or nothing when it begins with one."""
        place = bisect_right(self._headings, line) - 1
        if place < 0 or self._headings[place] == line:
            return ""
        return f"{self._headed[place].paragraph.text} {CONTINUED}"

    def _room_for_notes(self, pen: Pen, top: float) -> None:
        paper, look = self._paper, self._furniture.look
        x = paper.width - paper.right - _NOTES
        low = paper.bottom + 2 * look.leading
        label = Stack([Paragraph((Piece(NOTES),), look)], _NOTES)
        pen.stack(label, x + _GAP / 2, top, None)
        pen.ornament(f"{_RULE} {x:.2f} {top:.2f} m {x:.2f} {low:.2f} l S")
