"""How a document opens: its title, and its running text before the tables."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.structure import Chapter
from ghnt_desktop.pdf.contributions import CellLooks, blocks
from ghnt_desktop.pdf.faces import BOLD
from ghnt_desktop.pdf.flow import Slice, pour
from ghnt_desktop.pdf.furniture import HEADER, META, WHITE_UNDER_HEADING, body_height
from ghnt_desktop.pdf.layout import Paragraph, Stack
from ghnt_desktop.pdf.paper import MM, Look, Paper
from ghnt_desktop.pdf.text import Piece
from ghnt_desktop.pdf.wording import NOTHING_YET, agenda_facts, agenda_title, chapter_title

TITLE, SECTION = Look(14, 18), Look(11, 14)
_SUBTITLE = Look(10, 13, grey=0.3)
#: Running text stands in columns that the eye can follow: about 80 letters.
_COLUMN, _GAP = 118 * MM, 9 * MM
#: Up to this share of the first page, the first table follows on it.
_SHARED = 0.4


@dataclass(frozen=True, slots=True)
class Opening:
    """The title, and the running text over pages: per page and column which lines of it."""

    title: Stack
    text: Stack
    pages: Sequence[Sequence[Slice]]
    #: What title and text take of the first page, in points; little text shares it with a table.
    height: float
    shares_page: bool

    def column_left(self, paper: Paper, column: int) -> float:
        """Return where a column of the running text begins, in points."""
        return paper.left + column * (_column_width(paper) + _GAP)


def opening(agenda: Agenda, paper: Paper, looks: CellLooks) -> Opening:
    """Return title and chapters; without chapters the title stands above a table."""
    head = agenda.head
    title = Stack(
        [
            Paragraph((Piece(agenda_title(head), BOLD),), TITLE, tag="H1"),
            Paragraph((Piece(head.subtitle),), _SUBTITLE),
            Paragraph((Piece(agenda_facts(head)),), META, before=2),
        ],
        paper.text_width,
    )
    text = list(_chapters(agenda, agenda.chapters(), looks, 2))
    if not text and not agenda.action_lines:
        text = [Paragraph((Piece(NOTHING_YET),), looks.text)]
    return _poured(title, Stack(text, _column_width(paper)), paper)


def _poured(title: Stack, text: Stack, paper: Paper) -> Opening:
    whole = body_height(paper) + HEADER
    height = title.height + WHITE_UNDER_HEADING
    if not len(text):
        return Opening(title, text, (), height, True)
    room = max(whole - height - WHITE_UNDER_HEADING, TITLE.leading)
    pages = pour(text, _columns(paper), room, body_height(paper))
    height += WHITE_UNDER_HEADING + max(text.height_of(*part) for part in pages[0])
    shares = len(pages) == 1 and height <= whole * _SHARED
    return Opening(title, text, pages, height + 2 * WHITE_UNDER_HEADING, shares)


def _columns(paper: Paper) -> int:
    return max(1, int((paper.text_width + _GAP) // (_COLUMN + _GAP)))


def _column_width(paper: Paper) -> float:
    return (paper.text_width + _GAP) / _columns(paper) - _GAP


def _chapters(
    agenda: Agenda, chapters: Iterable[Chapter], looks: CellLooks, depth: int
) -> Iterator[Paragraph]:
    """Yield chapters with headings from H2 down; one without a title adds no depth."""
    for chapter in chapters:
        title = chapter_title(chapter)
        if title:
            look = SECTION if depth == 2 else looks.text
            tag = f"H{min(depth, 6)}"
            yield Paragraph((Piece(title, BOLD),), look, 10, tag, with_next=True)
        for paragraph in blocks(agenda.blocks(chapter.id), looks):
            yield paragraph._replace(before=2 * paragraph.before)
        yield from _chapters(agenda, agenda.chapters(chapter.id), looks, depth + bool(title))
