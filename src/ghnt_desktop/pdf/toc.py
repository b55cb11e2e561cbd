"""The table of contents: what stands in a document, and on which page it begins."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

from ghnt_desktop.pdf.document import INSIDE
from ghnt_desktop.pdf.faces import BOLD, REGULAR
from ghnt_desktop.pdf.layout import Paragraph
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


Pages = Mapping[str, int]
L = TypeVar("L")


def entries_of(paragraphs: Iterable[Paragraph]) -> list[Entry]:
    """Return an entry for each heading with an anchor, as far as it is not too deep."""
    headings = ((p, int(p.tag[1]) - 2) for p in paragraphs if p.anchor)
    return [Entry(p.text, level, p.anchor) for p, level in headings if level <= _DEEPEST]


def contents(entries: Iterable[Entry], pages: Pages, looks: Looks) -> Iterator[Paragraph]:
    """Yield the heading and a line per entry; ``pages`` gives the number of each anchor."""
    heading = Paragraph((Piece(CONTENTS, BOLD),), looks.section, looks.above, "H2", with_next=True)
    yield heading
    for entry in entries:
        piece = Piece(entry.title, REGULAR if entry.level else BOLD, INSIDE + entry.anchor)
        before = looks.entry if entry.level else looks.between
        number = str(pages.get(entry.anchor, ""))
        yield Paragraph(
            (piece,), looks.text, before, "TOCI", level=entry.level, end=number,
            with_next=not entry.level,
        )  # fmt: skip


def laid_out(
    lay_out: Callable[[list[Paragraph]], tuple[L, Pages, int]],
    entries: Callable[[], Iterable[Entry]],
    looks: Looks,
) -> L:
    """Return a layout with a table of contents in it when it has more than a few pages.

    ``lay_out`` takes the paragraphs of that table, and returns with the layout on which page each
    anchor is and how many pages there are. The numbers move no line, so twice is enough.
    """
    layout, _, count = lay_out([])
    if count <= FEW_PAGES:
        return layout
    listed = list(entries())
    _, pages, _ = lay_out(list(contents(listed, {}, looks)))
    layout, _, _ = lay_out(list(contents(listed, pages, looks)))
    return layout
