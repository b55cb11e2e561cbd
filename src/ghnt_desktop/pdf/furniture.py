"""What stands round the content of every page: running header, version, page number."""

from dataclasses import dataclass

from ghnt_desktop.pdf.faces import REGULAR, width_of
from ghnt_desktop.pdf.layout import Paragraph, Stack
from ghnt_desktop.pdf.paper import Look, Paper
from ghnt_desktop.pdf.pen import Pen
from ghnt_desktop.pdf.printable import printable
from ghnt_desktop.pdf.text import Piece

#: White above the footer is so much more than that under the header, in points.
_WHITE_MORE = 2.0
#: White between a heading and what it stands above.
WHITE_UNDER_HEADING = 6.0


@dataclass(frozen=True, slots=True)
class Furniture:
    """The words at the four corners; the page number is given per page.

    ``white`` stands between header and content, in points.
    """

    paper: Paper
    look: Look
    title: str
    version: str
    white: float = 5.5

    @property
    def header_height(self) -> float:
        """What the running header takes from a page, white included."""
        return self.look.leading + self.white

    @property
    def body_height(self) -> float:
        """The height between running header and footer."""
        footer = self.look.leading + self.white + _WHITE_MORE
        return self.paper.height - self.paper.top - self.paper.bottom - self.header_height - footer

    def header(self, pen: Pen, section: str) -> None:
        """Draw the title of the document left and what goes on from an earlier page right."""
        top = self.paper.height - self.paper.top
        width, gap = self.paper.text_width, 2 * self.look.size
        free = width - width_of(printable(self.title), REGULAR, self.look.size) - gap
        section = self._fitted(section, max(free, width / 2))
        beside = width_of(section, REGULAR, self.look.size) + gap if section else 0.0
        self._left(pen, self._fitted(self.title, width - beside), top)
        self._right(pen, section, top)

    def footer(self, pen: Pen, page: str) -> None:
        """Draw version left and page number right."""
        top = self.paper.bottom + self.look.leading
        beside = width_of(page, REGULAR, self.look.size) + 2 * self.look.size
        self._left(pen, self._fitted(self.version, self.paper.text_width - beside), top)
        self._right(pen, page, top)

    def _left(self, pen: Pen, text: str, top: float) -> None:
        pen.stack(self._line(text), self.paper.left, top, None)

    def _right(self, pen: Pen, text: str, top: float) -> None:
        x = self.paper.width - self.paper.right - width_of(text, REGULAR, self.look.size)
        pen.stack(self._line(text), x, top, None)

    def _fitted(self, text: str, room: float) -> str:
        """Return one line that fits in ``room`` points; what does not is cut, with dots."""
        text = " ".join(printable(text).split())
        if width_of(text, REGULAR, self.look.size) <= room:
            return text
        while text and width_of(text + "…", REGULAR, self.look.size) > room:
            text = text[: min(len(text) - 1, 400)]
        return text.rstrip() + "…"

    def _line(self, text: str) -> Stack:
        return Stack([Paragraph((Piece(text),), self.look)], 10_000)
