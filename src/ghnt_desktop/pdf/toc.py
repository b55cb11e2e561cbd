"""The table of contents: what stands in a document, and on which page it begins."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol, TypeVar

from ghnt_desktop.pdf.document import INSIDE
from ghnt_desktop.pdf.faces import BOLD, REGULAR
from ghnt_desktop.pdf.layout import Paragraph, Stack
from ghnt_desktop.pdf.looks import Looks
from ghnt_desktop.pdf.text import Piece
from ghnt_desktop.pdf.wording import CONTENTS

#: A document of more pages than this gets a table of contents.
FEW_PAGES = 4
_DEEPEST = 1


class Entry(NamedTuple):
    """One line: a title, how deep it stands (0 or 1), and the anchor it leads to."""

    title: str
    level: int
    anchor: str


def entries_of(paragraphs: Iterable[Paragraph]) -> list[Entry]:
    """Return an entry for each heading with an anchor, as far as it is not too deep."""
    headed = (p for p in paragraphs if p.anchor and p.tag.startswith("H"))
    headings = ((p, int(p.tag[1]) - 2) for p in headed)
    return [Entry(p.text, level, p.anchor) for p, level in headings if level <= _DEEPEST]


def contents(entries: Iterable[Entry], looks: Looks) -> Iterator[Paragraph]:
    """Yield the heading and a line per entry, the numbers of their pages still left out."""
    heading = Paragraph((Piece(CONTENTS, BOLD),), looks.section, looks.above, "H2", with_next=True)
    yield heading
    listed = list(entries)
    for nth, entry in enumerate(listed):
        # The last of an action line does not stand alone at the top of a column.
        is_last = nth + 1 == len(listed) or listed[nth + 1].level < entry.level
        piece = Piece(entry.title, REGULAR if entry.level else BOLD, INSIDE + entry.anchor)
        before = looks.entry if entry.level else looks.between
        yield Paragraph(
            (piece,), looks.text, before, "TOCI", level=entry.level,
            with_next=not entry.level, with_previous=is_last and entry.level > 0,
        )  # fmt: skip


def number(stack: Stack, pages: Mapping[str, int]) -> None:
    """Put the numbers of pages behind the lines of a table of contents that is laid out.

    Lines leave room for a number, so nothing moves. What stands on no page yet gets none.
    """
    for place, item in enumerate(stack.items):
        if item.paragraph.tag == "TOCI":
            anchor = item.paragraph.pieces[0].href.removeprefix(INSIDE)
            paragraph = item.paragraph._replace(end=str(pages.get(anchor, "")))
            stack.items[place] = item._replace(paragraph=paragraph)


class Layout(Protocol):
    """Pages laid out: how many, and what is needed to number them."""

    @property
    def count(self) -> int:
        """The number of pages."""

    @property
    def text(self) -> Stack:
        """The lines in which the table of contents is, if there is one."""

    def pages_of_anchors(self) -> Mapping[str, int]:
        """Return the page of each anchor, the first being 1."""


L = TypeVar("L", bound=Layout)


def laid_out(
    lay_out: Callable[[list[Paragraph]], L],
    entries: Callable[[], Iterable[Entry]],
    looks: Looks,
    wanted: bool,
) -> L:
    """Return a layout with a table of contents in it, if ``wanted`` and of more than a few pages.

    ``lay_out`` takes the paragraphs of that table.
    """
    layout = lay_out([])
    if wanted and layout.count > FEW_PAGES:
        layout = lay_out(list(contents(entries(), looks)))
        number(layout.text, layout.pages_of_anchors())
    return layout
