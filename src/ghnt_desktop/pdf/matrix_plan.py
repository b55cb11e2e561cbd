"""The pages of the matrix as plain figures: its opening, then a table per action line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ghnt_desktop.pdf.flow import Slice
from ghnt_desktop.pdf.furniture import WHITE_UNDER_HEADING, Furniture
from ghnt_desktop.pdf.layout import Stack
from ghnt_desktop.pdf.opening import Opening
from ghnt_desktop.pdf.table_drawing import Table
from ghnt_desktop.pdf.tables import TablePage, paginate

#: A page shows at least this much of a table below its header, in points, however tall that is.
_LEAST_ROOM = 48.0


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its table, if any, not yet on pages."""

    name: str
    heading: Stack
    table: Table | None


@dataclass(frozen=True, slots=True)
class Section:
    """A part on at least one page."""

    part: Part
    pages: Sequence[TablePage]


@dataclass(frozen=True, slots=True)
class Plan:
    """All pages: those of the opening alone, then those of each section."""

    opening: Opening
    own_pages: Sequence[Sequence[Slice]]
    sections: Sequence[Section]

    @property
    def count(self) -> int:
        """The number of pages."""
        return max(1, len(self.own_pages) + sum(len(one.pages) for one in self.sections))

    @property
    def text(self) -> Stack:
        """The running text, contents included."""
        return self.opening.text

    def pages_of_anchors(self) -> dict[str, int]:
        """Return the number of the page on which each anchor stands, the first page being 1."""
        found = self.opening.anchors()
        number = len(self.own_pages)
        for section in self.sections:
            for item in section.part.heading.items:
                found[item.paragraph.anchor] = number + 1
            for page in section.pages:
                number += 1
                bands = section.part.table.bands if section.part.table else ()
                starts = (bands[head.band] for head in page.heads if head.start == 0)
                for band in starts:
                    found.setdefault(band.anchor, number)
        return found


def planned(opening: Opening, parts: Sequence[Part], furniture: Furniture) -> Plan:
    """Place all parts on pages after the opening, the first on its last page if there is room."""
    shares = opening.shares_page and bool(parts)
    # Its height is that from the top of the page; a page for a table begins below its header.
    taken = opening.height - furniture.header_height if shares else 0.0
    sections = []
    for part in parts:
        sections.append(Section(part, _placed(part, furniture.body_height, taken)))
        taken = 0.0
    return Plan(opening, opening.pages[:-1] if shares else opening.pages, sections)


def first_few(parts: Iterable[Part], furniture: Furniture, pages: int) -> list[Part]:
    """Return the first parts that together stand on more than so many pages, or all."""
    taken: list[Part] = []
    for part in parts:
        taken.append(part)
        pages -= len(_placed(part, furniture.body_height, 0.0))
        if pages < 0:
            break
    return taken


def _placed(part: Part, height: float, taken: float) -> Sequence[TablePage]:
    if part.table is None:
        return (TablePage(),)
    room = max(height - part.table.header_height, _LEAST_ROOM)
    first = room - part.heading.height - WHITE_UNDER_HEADING - taken
    return paginate(part.table.bands, first, room)
