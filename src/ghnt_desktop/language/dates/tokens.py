"""Cuts a text with dates into words, numbers and signs, each with its place in the text."""

import re
import unicodedata
from dataclasses import dataclass

#: Abbreviations whose dots and slashes belong to them.
_SHORT = r"t\.?\s?/\s?m\.?(?!\w)|(?<!\w)(?:[a-z]\.\s?){1,4}[a-z]\.?(?!\w)|(?<!\w)e\.?v\.?(?!\w)"
_WORD = r"[^\W\d_]+(?:\xad[^\W\d_]+)*"
#: "Q32017": the figure of a quarter and a year without a space are two numbers.
_NUMBER = r"(?<=(?<![^\W\d_])[qkh])[1-4](?=(?:19|20)\d\d(?!\d))|\d+"
_TOKEN = re.compile(
    rf"(?P<short>{_SHORT})|(?P<word>{_WORD})|(?P<num>{_NUMBER})|(?P<sign>[^\w\s]|_)", re.I
)
#: A year in which the scanner took a letter for a figure: "2O17", "20l8". One figure must be left.
_SCANNED_YEAR = re.compile(r"(?<![\w])(?:[12l][0-9OolI]{3})(?![\w])")
_SCANNED_FIRST = re.compile(r"(?<!\w)[lI](?=\s+[a-z]{3,9}\.?\s+\d{4})")
_FIGURES = str.maketrans("OolI", "0011")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_SAME = _DASHES | dict.fromkeys(map(ord, "\u00a0\u202f\u2009"), " ") | {0x2019: "'", 0x2018: "'"}
_ORDINALS = frozenset(("e", "de", "ste", "ste.", "º", "°"))


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign; ``start`` and ``end`` are places in the text as typed.

    ``glued`` tells that it stands directly against the token before it; ``scanned`` that a letter
    in it was taken for a figure.
    """

    word: str
    start: int
    end: int
    number: int | None = None
    figures: int = 0
    glued: bool = False
    line: int = 0
    scanned: bool = False


def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text; places are those of the text itself."""
    plain, scanned = _plain(text)
    found: list[Token] = []
    line = end = 0
    for match in _TOKEN.finditer(plain):
        line += plain.count("\n", end, match.start())
        glued = bool(found) and match.start() == end
        start, end = match.span()
        found.append(_token(match, glued, line, bool(scanned & set(range(start, end)))))
    return tuple(_without_raised(found))


def _token(match: re.Match[str], glued: bool, line: int, scanned: bool) -> Token:
    said = match.group().replace("\xad", "")
    start, end = match.span()
    if match.group("num"):
        number = int(said) if len(said) <= 8 else None
        return Token(said, start, end, number, len(said), glued, line, scanned)
    if match.group("short"):
        return Token(re.sub(r"[\s.]", "", said).lower(), start, end, None, 0, glued, line)
    return Token(_unaccented(said.lower()), start, end, None, 0, glued, line)


def _unaccented(word: str) -> str:
    """Return a word without accents, but for "vóór", which says more than "voor"."""
    if word.isascii():
        return word
    if unicodedata.normalize("NFD", word).count("\u0301") + word.count("ò") >= 1 and word[0] == "v":
        return "vóór" if word[-1] == "r" and len(word) == 4 else word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def _plain(text: str) -> tuple[str, frozenset[int]]:
    """Return the text letter for letter with simpler signs, and which places are a scanner's."""
    plain = text.translate(_SAME)
    scanned: set[int] = set()
    for pattern in (_SCANNED_YEAR, _SCANNED_FIRST):
        plain = pattern.sub(lambda match: _figures(match, scanned), plain)
    return plain, frozenset(scanned)


def _figures(match: re.Match[str], scanned: set[int]) -> str:
    said = match.group()
    if said.isdecimal() or not (said.translate(_FIGURES).isdecimal() and _worth(said)):
        return said
    scanned.update(range(*match.span()))
    return said.translate(_FIGURES)


def _worth(said: str) -> bool:
    return len(said) == 1 or any(sign.isdecimal() for sign in said)


def _without_raised(tokens: list[Token]) -> list[Token]:
    """Leave out the signs around raised letters, as some programs write them: "1^{ste}"."""
    return [
        one
        for place, one in enumerate(tokens)
        if not (one.word == "^" or (one.word in "{}" and _beside_raised(tokens, place)))
    ]


def _beside_raised(tokens: list[Token], place: int) -> bool:
    near = tokens[max(place - 2, 0) : place + 2]
    return any(one.word == "^" or one.word in _ORDINALS for one in near)
