"""A document on its way to another program: its text, and what the whole of it is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from ghnt_desktop.exchange.running_text import Own, Paragraph, Table

LANGUAGE = "nl-NL"
#: What our own documents say they are, so that they are read back as what they say.
KEYWORDS: dict[Own, str] = {"": "", "matrix": "ghnt-matrix", "priorities": "ghnt-themabladen"}
#: The width and height of paper standing up, in millimetres.
PAPERS = {"A4": (210, 297), "A3": (297, 420)}
#: Addresses that may become a link in another program; anything else stays text.
LINKS = ("http://", "https://", "mailto:")
PaperSize = Literal["A3", "A4"]


@dataclass(frozen=True, slots=True)
class Leaving:
    """A document as it goes out.

    ``footer`` stands below each page, before its number; ``own`` is for which sheet it is read
    back. ``moment`` is when it is made. ``large_print`` has no type below 14 points. Of a
    ``is_form`` only what is to be filled in can be changed.
    """

    title: str
    body: tuple[Paragraph | Table, ...]
    moment: datetime
    footer: str = ""
    own: Own = ""
    paper: PaperSize = "A4"
    landscape: bool = False
    large_print: bool = False
    is_form: bool = False

    @property
    def size(self) -> tuple[int, int]:
        """Return width and height of a page in millimetres."""
        short, long = PAPERS[self.paper]
        return (long, short) if self.landscape else (short, long)


def own_by(keywords: str) -> Own:
    """Return which of our sheets a document says to be in its keywords."""
    words = keywords.replace(",", " ").replace(";", " ").split()
    return next((own for own, word in KEYWORDS.items() if word and word in words), "")
