"""Draws the pages of the matrix once they are laid out: opening, then a table per action line."""

from collections.abc import Sequence
from dataclasses import replace

from ghnt_desktop.pdf.document import TaggedDocument
from ghnt_desktop.pdf.flow import Slice
from ghnt_desktop.pdf.furniture import WHITE_UNDER_HEADING, Furniture
from ghnt_desktop.pdf.matrix_plan import Plan, Section
from ghnt_desktop.pdf.paper import Paper
from ghnt_desktop.pdf.pen import Pen
from ghnt_desktop.pdf.structure import Tagged, tagged
from ghnt_desktop.pdf.table_drawing import TablePainter
from ghnt_desktop.pdf.wording import CONTINUED, page_of


class MatrixPages:
    """Draws page after page; knows which page it is at."""

    def __init__(self, document: TaggedDocument, furniture: Furniture, plan: Plan) -> None:
        self._document = document
        self._furniture = furniture
        self._paper: Paper = furniture.paper
        self._plan = plan
        self._opening = plan.opening
        self._titles = tagged(plan.opening.title, document.root)
        self._text = tagged(plan.opening.text, document.root)
        self._page = 0
        self._count: int | None = plan.count

    def draw(self) -> bytes:
        """Draw everything; return the file."""
        for _ in self._plan.own_pages:
            self._draw_text()
        for section in self._plan.sections:
            self._draw_section(section)
        return self._document.finished()

    def draw_first(self) -> bytes:
        """Draw the first page alone; return the file."""
        self._count = None
        for _ in self._plan.own_pages[:1]:
            self._draw_text()
        for section in self._plan.sections[: 1 - self._page]:
            self._draw_section(replace(section, pages=section.pages[:1]))
        return self._document.finished()

    def _begin(self, continued: str) -> tuple[Pen, float]:
        """Begin a page; return the pen and where its table begins.

        Above that stands what there is of the opening.
        """
        pen = Pen(self._document)
        self._page += 1
        top = self._paper.height - self._paper.top
        below = top - self._furniture.header_height
        if self._page == 1:
            pen.stack(self._opening.title, self._paper.left, top, self._titles)
            below = top - self._opening.title.height - 2 * WHITE_UNDER_HEADING
            if self._opening.pages:
                self._document.bookmark(self._furniture.title, 0, top)
        else:
            self._furniture.header(pen, continued)
        for page in self._opening.pages[self._page - 1 : self._page]:
            self._columns(pen, below, page)
        is_last = self._page == max(1, len(self._opening.pages))
        return pen, top - self._opening.height if is_last else below

    def _end(self, pen: Pen) -> None:
        self._furniture.footer(pen, page_of(self._page, self._count))
        pen.finish()

    def _draw_text(self) -> None:
        pen, _ = self._begin("")
        self._end(pen)

    def _columns(self, pen: Pen, top: float, page: Sequence[Slice]) -> None:
        for column, lines in enumerate(page):
            left = self._opening.column_left(self._paper, column)
            pen.stack(self._opening.text, left, top, self._text, lines)

    def _draw_section(self, section: Section) -> None:
        part = section.part
        heading: list[Tagged] = tagged(part.heading, self._document.root)
        painter = self._painter(section)
        for nth, page in enumerate(section.pages):
            pen, top = self._begin(f"{part.name} {CONTINUED}" if nth else "")
            if nth == 0:
                pen.stack(part.heading, self._paper.left, top, heading)
                top -= part.heading.height + WHITE_UNDER_HEADING
            if painter:
                painter.draw(pen, page, top)
            self._end(pen)

    def _painter(self, section: Section) -> TablePainter | None:
        table = section.part.table
        if table is None:
            return None
        return TablePainter(self._document, table, self._document.root, self._paper.left)
