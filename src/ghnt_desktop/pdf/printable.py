"""Typed text made fit for paper: what is invisible goes, what no archive takes is changed."""

import unicodedata
from collections.abc import Iterator

from ghnt_desktop.pdf.faces import FALLBACK, face, faces_of

#: What Word's symbol fonts leave in a text, by the sign that was meant.
_SYMBOLS = {
    0xF0A7: "▪", 0xF0A8: "□", 0xF0B7: "•", 0xF0D8: "➢", 0xF0DE: "⇒", 0xF0DF: "←", 0xF0E0: "→",
    0xF0E1: "↑", 0xF0E2: "↓", 0xF0E8: "➔", 0xF0F0: "⇨", 0xF0FB: "✗", 0xF0FC: "✓", 0xF0FE: "☑",
}  # fmt: skip
_SPACES = dict.fromkeys(
    (0x09, 0x0B, 0x0C, 0x0D, 0x85, 0x1680, *range(0x2000, 0x200B), 0x205F, 0x3000), " "
)
_NO_BREAK_SPACES = {0x202F: "\xa0", 0x2007: "\xa0"}
_BREAKS = {0x2028: "\n", 0x2029: "\n"}
_REPLACED = "\N{REPLACEMENT CHARACTER}"
#: Unicode categories without ink: controls and formatting signs (soft hyphen, joiners, direction).
_INKLESS = {"Cc", "Cf"}
#: Categories that may stand in no archived document: private use, lone surrogates, no characters.
_FORBIDDEN = {"Co", "Cs", "Cn"}


class _Repairs(dict[int, str]):
    """What becomes of each character, found at its first meeting (a table for str.translate)."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        category = unicodedata.category(char)
        if category in _FORBIDDEN:
            char = _REPLACED
        elif (category in _INKLESS and char != "\n") or 0xFE00 <= code <= 0xFE0F:
            char = ""
        self[code] = char
        return char


_repairs = _Repairs({**_SYMBOLS, **_SPACES, **_NO_BREAK_SPACES, **_BREAKS})


def printable(text: str, kept: str = "") -> str:
    """Return the text without invisible characters but ``kept``, composed, with plain white space.

    Line ends stay; private characters of Word's symbol fonts become the sign they stand for, and
    others a replacement sign, because PDF/A-2a (6.2.11.7.3) allows no private characters.
    """
    if kept:
        return kept.join(printable(part) for part in text.split(kept))
    return unicodedata.normalize("NFC", text.translate(_repairs))


def by_face(text: str, style: int) -> Iterator[tuple[int, str]]:
    """Yield stretches of printable text with the number of the face that draws them."""
    own = face(style).drawable
    if own.issuperset(text):
        yield style, text
        return
    start, number = 0, _number(text[0], style)
    for i, char in enumerate(text):
        found = _number(char, style)
        if found != number:
            yield number, text[start:i]
            start, number = i, found
    yield number, text[start:]


def _number(char: str, style: int) -> int:
    """Return the first face that has the character; the last one draws a box for what none has."""
    return next((f.number for f in faces_of(style) if char in f.drawable), FALLBACK)
