"""The typefaces of every sheet, measured once per process: what they draw and how wide it is."""

import threading
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from itertools import accumulate, chain
from operator import add
from struct import unpack_from
from typing import Any

from reportlab.pdfbase.ttfonts import TTFontFace

from ghnt_desktop.pdf.hyphenation import SOFT_HYPHEN
from ghnt_desktop.resources import FOLDER

#: Styles of text; BOLD and ITALIC may be added up. The style is the number of its face.
REGULAR, BOLD, ITALIC = 0, 1, 2
#: The face for what the text face lacks: arrows, check marks, symbols, other scripts.
FALLBACK = 4

#: Open Sans 600 rather than 700: at 9 pt the heavier cut closes up and dominates the page.
_FILES = (
    "OpenSans-Regular.ttf",
    "OpenSans-Semibold.ttf",
    "OpenSans-Italic.ttf",
    "OpenSans-SemiboldItalic.ttf",
    "DejaVuSans.ttf",
)
_HYPHEN, _BOX = 0x2D, 0x25A1
#: Drawn as a hyphen.
_LIKE_A_HYPHEN = (0x2011, ord(SOFT_HYPHEN))
#: Narrower than all but a few letters. A word of more letters than fit a page at this width is
#: not measured, so that a text of 500,000 letters without a space stays cheap.
NARROW_LETTER = 200.0
_MOST_LETTERS = 1000
#: Bytes before the pairs of the table "kern".
_KERN_HEAD = 18
#: Longer words are rare and not remembered, so that the memory stays small.
LONGEST_KEPT = 40


class WordWidths(dict[str, float]):
    """The width of each word met so far with one space after it, in 1/1000 of the type size."""

    def __init__(self, face: "Face") -> None:
        super().__init__()
        self._face = face

    def __missing__(self, word: str) -> float:
        if len(word) > _MOST_LETTERS:
            return len(word) * NARROW_LETTER
        width = sum(self._face.advances(word)) + sum(self._face.kerns(word)) + self._face.space
        if len(word) <= LONGEST_KEPT:
            self[word] = width
        return width


class Kerning(dict[str, int]):
    """How much nearer two letters stand than their widths say, in 1/1000 of the type size.

    Found at the first meeting of a pair, in the font's table "kern"; below zero is nearer. White
    space is never kerned, so that a line is as wide as its words together.
    """

    def __init__(self, ttf: Any) -> None:
        super().__init__()
        self._glyphs: dict[int, int] = ttf.charToGlyph
        self._units: int = ttf.unitsPerEm
        self._table, self._count = _kern_table(ttf)

    def __missing__(self, pair: str) -> int:
        moved = 0 if " " in pair else self._between(*(self._glyphs.get(ord(c), 0) for c in pair))
        self[pair] = given = round(moved * 1000 / self._units)
        return given

    def _between(self, left: int, right: int) -> int:
        """Look a pair of glyphs up where it lies: a dictionary of 18,694 pairs takes longer."""
        wanted = left << 16 | right
        place = bisect_left(range(self._count), wanted, key=lambda n: self._pair(n)[0])
        if place == self._count or self._pair(place)[0] != wanted:
            return 0
        return self._pair(place)[1]

    def _pair(self, place: int) -> tuple[int, int]:
        glyphs, moved = unpack_from(">Ih", self._table, _KERN_HEAD + 6 * place)
        return glyphs, moved


class Face:
    """One font file; nothing of one document is in it, so that all documents share it."""

    def __init__(self, number: int, data: bytes) -> None:
        """Read a TrueType font; ``number`` is its style or FALLBACK."""
        self.number = number
        self.ttf: Any = _read(data)
        self.name: str = self.ttf.name.decode("ascii")
        #: reportlab reads a font through one moving position: one subset at a time.
        self.lock = threading.Lock()
        glyphs: dict[int, int] = self.ttf.charToGlyph
        widths: dict[int, float] = self.ttf.charWidths
        for code in _LIKE_A_HYPHEN:
            glyphs[code], widths[code] = glyphs[_HYPHEN], widths[_HYPHEN]
        self._widths = {chr(code): width for code, width in widths.items()}
        self._unknown = widths.get(_BOX, self.ttf.defaultWidth)
        with_glyph = (chr(code) for code, glyph in glyphs.items() if glyph)
        self.drawable = frozenset(char for char in with_glyph if _seen(char))
        self.space = self._widths[" "]
        self.hyphen = self._widths["-"]
        self.kerning = Kerning(self.ttf)
        self.words = WordWidths(self)
        self._reaches: dict[str, list[float]] = {}

    def advances(self, text: str) -> list[float]:
        """Return the width of each character by itself, in thousandths of the type size."""
        widths, unknown = self._widths, self._unknown
        return [widths.get(char, unknown) for char in text]

    def char_widths(self, text: str) -> list[float]:
        """Return by how much each character makes a text wider, in thousandths of the type size."""
        kerned = chain((0,), self.kerns(text))
        return [width + moved for width, moved in zip(self.advances(text), kerned, strict=False)]

    def kerns(self, text: str) -> list[int]:
        """Return how much each character but the first is moved towards the one before it."""
        return list(map(self.kerning.__getitem__, map(add, text, text[1:])))

    def reach(self, word: str, most: int) -> list[float]:
        """Return how wide a word is up to each of its letters, at least the first ``most``."""
        if len(word) > LONGEST_KEPT:
            return list(accumulate(self.char_widths(word[:most])))
        if word not in self._reaches:
            self._reaches[word] = list(accumulate(self.char_widths(word)))
        return self._reaches[word]

    def draws(self, text: str) -> bool:
        """Tell whether a text needs no other face."""
        # Every face has all of ASCII; for other text each character is looked up.
        return (text.isascii() and text.isprintable()) or self.drawable.issuperset(text)

    def glyph_source(self, char: str) -> int:
        """Return the code point whose glyph draws ``char``: itself, or a box when there is none."""
        return ord(char) if char in self._widths and ord(char) in self.ttf.charToGlyph else _BOX


def _read(data: bytes) -> Any:
    """Return a font with the advance of its last glyphs put right.

    A font may leave out advances that equal the one before; reportlab 5.1 gives those glyphs the
    advance in 1/1000 of the type size, and a subset would carry it as if in units of the font.
    """
    ttf: Any = TTFontFace(BytesIO(data))
    given = int.from_bytes(ttf.get_table("hhea")[34:36], "big")
    last = ttf.hmetrics[given - 1][0]
    ttf.hmetrics[given:] = [(last, bearing) for _, bearing in ttf.hmetrics[given:]]
    return ttf


def _kern_table(ttf: Any) -> tuple[bytes, int]:
    """Return the table "kern" and how many pairs its first part has; that is all Latin fonts have.

    That part must be of format 0, horizontal: pairs of glyphs in order, six bytes each.
    """
    try:
        table: bytes = ttf.get_table("kern")
    except KeyError:
        return b"", 0
    version, parts, coverage, count = unpack_from(">HHxxxxHH", table)
    fits = (version, coverage) == (0, 1) and parts and _KERN_HEAD + 6 * count <= len(table)
    return table, count if fits else 0


@cache
def face(number: int) -> Face:
    """Return a face by its style, or FALLBACK; read at its first use."""
    path = FOLDER / "fonts" / _FILES[number]
    return Face(number, path.read_bytes())


def width_of(text: str, style: int, size: float) -> float:
    """Return the width in points of plain text on one line."""
    one = face(style)
    # Words come back all the time and are measured with a space each, one more than there are.
    return (sum(map(one.words.__getitem__, text.split(" "))) - one.space) * size / 1000


def faces_of(style: int) -> Iterable[Face]:
    """Return the faces to try for a character of this style, in order."""
    return face(style), face(FALLBACK)


def _seen(char: str) -> bool:
    """Tell whether a character is ink or a plain space, not a control or a break."""
    return char.isprintable() or char == "\xa0"
