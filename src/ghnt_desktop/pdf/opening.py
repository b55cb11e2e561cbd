"""How a document opens: its title, and its running text before the tables."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ghnt_desktop.domain.structure import AgendaHead, Chapter
from ghnt_desktop.pdf.content import Content
from ghnt_desktop.pdf.contributions import blocks
from ghnt_desktop.pdf.faces import BOLD
from ghnt_desktop.pdf.flow import Slice, anchors, pour
from ghnt_desktop.pdf.furniture import WHITE_UNDER_HEADING, Furniture
from ghnt_desktop.pdf.layout import Paragraph, Stack
from ghnt_desktop.pdf.looks import Looks
from ghnt_desktop.pdf.paper import MM, Paper
from ghnt_desktop.pdf.running_parts import glossary, notes
from ghnt_desktop.pdf.text import Piece
from ghnt_desktop.pdf.wording import (
    GLOSSARY,
    NOTHING_YET,
    agenda_facts,
    agenda_title,
    chapter_title,
    nothing_said,
)

#: Running text stands in columns that the eye can follow: about 80 letters.
_COLUMN, _GAP = 118 * MM, 9 * MM
#: Up to this share of the last page of an opening, the first table follows on it.
_SHARED = 0.6


@dataclass(frozen=True, slots=True)
class Opening:
    """The title, and the running text over pages: per page and column which lines of it."""

    title: Stack
    text: Stack
    pages: Sequence[Sequence[Slice]]
    #: What it takes of its last page, in points; if that is little, a table shares the page.
    height: float
    shares_page: bool

    def anchors(self) -> dict[str, int]:
        """Return the page of each anchor in the running text, the first page being 1."""
        return anchors(self.text, [page[-1][1] for page in self.pages])

    def column_left(self, paper: Paper, column: int) -> float:
        """Return where a column of the running text begins, in points."""
        return paper.left + column * (_column_width(paper) + _GAP)


def titles(head: AgendaHead, looks: Looks) -> list[Paragraph]:
    """Return the title of the agenda with what is known of it."""
    return [
        Paragraph((Piece(agenda_title(head), BOLD),), looks.title, tag="H1"),
        Paragraph((Piece(head.subtitle),), looks.subtitle),
        Paragraph((Piece(agenda_facts(head)),), looks.meta, before=2),
    ]


def running_text(content: Content, looks: Looks) -> list[Paragraph]:
    """Return the chapters, or a sentence when there is nothing at all to print."""
    text = list(_chapters(content, content.chapters(), looks, 2))
    terms = list(glossary(content.agenda, looks)) if content.has_text else []
    if terms:
        text += (heading(GLOSSARY, 2, looks, GLOSSARY), *terms)
    if not text and not content.action_lines():
        said = NOTHING_YET if content.is_whole else nothing_said(content.organisations[0].name, ())
        return [Paragraph((Piece(said),), looks.text, looks.above)]
    return text


def opening(
    head: AgendaHead, text: Iterable[Paragraph], furniture: Furniture, looks: Looks
) -> Opening:
    """Return the opening of a document in columns; without text the title stands above a table."""
    paper = furniture.paper
    title = Stack(titles(head, looks), paper.text_width)
    return _poured(title, Stack(text, _column_width(paper)), furniture)


def _poured(title: Stack, text: Stack, furniture: Furniture) -> Opening:
    paper = furniture.paper
    whole = furniture.body_height + furniture.header_height
    height = title.height + WHITE_UNDER_HEADING
    if not len(text):
        return Opening(title, text, (), height, True)
    room = max(whole - height - WHITE_UNDER_HEADING, furniture.header_height)
    pages = pour(text, _columns(paper), room, furniture.body_height)
    above = height + WHITE_UNDER_HEADING if len(pages) == 1 else furniture.header_height
    height = above + max(text.height_of(*part) for part in pages[-1])
    shares = height <= whole * _SHARED
    return Opening(title, text, pages, height + 2 * WHITE_UNDER_HEADING, shares)


def _columns(paper: Paper) -> int:
    return max(1, int((paper.text_width + _GAP) // (_COLUMN + _GAP)))


def _column_width(paper: Paper) -> float:
    return (paper.text_width + _GAP) / _columns(paper) - _GAP


def _chapters(
    content: Content, chapters: Iterable[Chapter], looks: Looks, depth: int
) -> Iterator[Paragraph]:
    """Yield chapters with headings from H2 down; one without a title adds no depth."""
    for chapter in chapters:
        title = chapter_title(chapter)
        if title:
            yield heading(title, depth, looks, chapter.id)
        for paragraph in blocks(content.agenda, chapter.id, looks):
            yield paragraph._replace(before=2 * paragraph.before)
        yield from notes(content.agenda, chapter.id, looks)
        yield from _chapters(content, content.chapters(chapter.id), looks, depth + bool(title))


def heading(title: str, depth: int, looks: Looks, anchor: str = "") -> Paragraph:
    """Return a heading, H2 for depth 2; one with an anchor is in contents and bookmarks."""
    look = looks.section if depth == 2 else looks.topic
    before = looks.above if depth == 2 else looks.above * 0.6
    tag = f"H{min(depth, 6)}"
    return Paragraph((Piece(title, BOLD),), look, before, tag, with_next=True, anchor=anchor)
