"""The styles that our own documents have in Word and LibreOffice: names, sizes, white."""

from collections.abc import Mapping
from dataclasses import dataclass

from ghnt_desktop.exchange.running_text import Part

FONT = "Calibri"
INK, QUIET, LINES, SHADE = "1F2933", "4A5560", "8A94A0", "E3EBF4"
#: Dark enough on white for every eye: 8.6 to 1.
HEADINGS = "17456B"
#: No type is smaller than this in large print, in points.
LARGE = 14.0


@dataclass(frozen=True, slots=True)
class Style:
    """A style of paragraphs: its name in the list of styles, and how it looks; sizes in points."""

    name: str
    size: float
    before: float = 0.0
    after: float = 2.0
    bold: bool = False
    italic: bool = False
    colour: str = INK
    with_next: bool = False


#: The style of each kind of paragraph that has one of its own.
PARTS: Mapping[Part, Style] = {
    "begin": Style("Bijdrage", 10, before=4),
    "on": Style("Bijdrage vervolg", 10),
    "joined": Style("Bijdrage aansluitend", 10),
    "sender": Style("Afzender", 9, before=4, colour=QUIET, with_next=True),
    "standing": Style("Stand", 9, colour=QUIET, italic=True),
    "state": Style("Aanduiding", 9, colour=QUIET, italic=True),
    "topic": Style("Onderwerp", 10, bold=True),
    "row": Style("Rij van", 10, before=4),
}
TEXT = Style("Standaard", 10.5, after=4)
TITLE = Style("Titel", 22, after=4, bold=True, colour=HEADINGS)
SUBTITLE = Style("Ondertitel", 13, after=4, colour=QUIET)
FACTS = Style("Gegevens", 9.5, after=6, colour=QUIET)
QUOTE = Style("Citaat in de agenda", 10.5, before=2, after=4, colour=QUIET)
CAPTION = Style("Bijschrift", 9, after=4, colour=QUIET)
FOOTER = Style("Voettekst", 8.5, colour=QUIET)
#: By depth, the first being that of the document's parts.
DEPTHS = tuple(
    Style(f"Kop {n}", size, before, 3, True, n > 4, HEADINGS, True)
    for n, (size, before) in enumerate(
        ((17, 18), (15, 16), (13, 12), (11.5, 9), (10.5, 8), (10.5, 6), (10, 6), (10, 6), (10, 6)),
        1,
    )
)
_BY_NAME: Mapping[str, Part] = {style.name: part for part, style in PARTS.items()}


def part_by(style_name: str) -> Part:
    """Return which part of our own documents a style says a paragraph is."""
    return _BY_NAME.get(style_name.strip(), "")


def is_quote(style_name: str) -> bool:
    """Tell whether a style is that of quotations in our own documents."""
    return style_name.strip() == QUOTE.name


def enlarged(style: Style, large_print: bool) -> float:
    """Return the size of type of a style in points."""
    return max(LARGE, style.size * LARGE / TEXT.size) if large_print else style.size
