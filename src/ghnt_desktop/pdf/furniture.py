"""What stands round the content of every page: running header, version, page number."""

from dataclasses import dataclass

from ghnt_desktop.pdf.faces import REGULAR, width_of
from ghnt_desktop.pdf.layout import Paragraph, Stack
from ghnt_desktop.pdf.paper import Look, Paper
from ghnt_desktop.pdf.pen import Pen
from ghnt_desktop.pdf.printable import printable
from ghnt_desktop.pdf.text import Piece

#: 8 points, quieter than the text (design, "Print").
META = Look(8, 10.5, grey=0.3)
#: Heights that header and footer take from the page, white included, in points.
HEADER, FOOTER = 16.0, 18.0
#: White between a heading and what it stands above.
WHITE_UNDER_HEADING = 6.0


def body_height(paper: Paper) -> float:
    """Return the height between running header and footer."""
    return paper.height - paper.top - paper.bottom - HEADER - FOOTER


@dataclass(frozen=True, slots=True)
class Furniture:
    """The words at the four corners; the page number is given per page."""

    paper: Paper
    title: str
    version: str

    def header(self, pen: Pen, section: str) -> None:
        """Draw the title of the document left and what goes on from an earlier page right."""
        top = self.paper.height - self.paper.top
        self._left(pen, self.title, top)
        self._right(pen, section, top)

    def footer(self, pen: Pen, page: str) -> None:
        """Draw version left and page number right."""
        top = self.paper.bottom + META.leading
        self._left(pen, self.version, top)
        self._right(pen, page, top)

    def _left(self, pen: Pen, text: str, top: float) -> None:
        pen.stack(_line(self._fitted(text)), self.paper.left, top, None)

    def _right(self, pen: Pen, text: str, top: float) -> None:
        fitted = self._fitted(text)
        x = self.paper.width - self.paper.right - width_of(fitted, REGULAR, META.size)
        pen.stack(_line(fitted), x, top, None)

    def _fitted(self, text: str) -> str:
        """Return one line that fits half the width; only repeated words are cut, with dots."""
        text = " ".join(printable(text).split())
        room = self.paper.text_width * 0.49
        if width_of(text, REGULAR, META.size) <= room:
            return text
        while text and width_of(text + "…", REGULAR, META.size) > room:
            text = text[: min(len(text) - 1, 400)]
        return text.rstrip() + "…"


def _line(text: str) -> Stack:
    return Stack([Paragraph((Piece(text),), META)], 10_000)
