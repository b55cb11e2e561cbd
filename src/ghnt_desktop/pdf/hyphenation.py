"""Where Dutch words may be broken at the end of a line: the patterns of Piet Tutelaers, as in TeX.

The patterns ship as a file of their own under the LGPL, which the EUPL-1.2 names as compatible; the
package pyphen has the same file but takes 0.1 s and more to read it.
"""

import re
from functools import cache, lru_cache

from ghnt_desktop.resources import FOLDER

#: The sign at the end of a line within a word. PDF (ISO 32000-1, 14.8.2.2.3) has it drawn as a
#: hyphen and read as a soft one, so that the word is found, copied and read aloud whole.
SOFT_HYPHEN = "\u00ad"
#: So many letters stay before and after a hyphen, and shorter words are not broken.
_BEFORE, _AFTER, _SHORTEST = 3, 3, 7
_LETTERS = re.compile(rf"[^\W\d_]{{{_SHORTEST},60}}")
#: Addresses and file names say something else when a hyphen is put in; numbers are no words.
_UNBROKEN = re.compile(r"[@\d\\_]|://|www\.|\.\w")
_LONGEST = 100
_DIGITS = b"0123456789"
_LONGEST_PATTERN = 8


@lru_cache(maxsize=20_000)
def places(word: str, forced: bool = False) -> tuple[int, ...]:
    """Return after how many characters a word may get a hyphen, in order.

    ``word`` may have punctuation about it or consist of several, as in "ouders/verzorgers,". Names
    and abbreviations, that is whatever has a capital, stay whole; ``forced`` allows one at the
    start of each part, for what is too wide for its column by itself.
    """
    if len(word) > _LONGEST or _UNBROKEN.search(word) or not (forced or word.islower()):
        return ()
    found: list[int] = []
    for run in _LETTERS.finditer(word):
        letters = run.group()
        if letters[1:].islower():
            found += [run.start() + place for place in _breaks(letters.lower())]
    return tuple(found)


def typed_places(text: str) -> dict[str, tuple[int, ...]]:
    """Return, per word of a text with soft hyphens, the word without them and where they stood."""
    found: dict[str, tuple[int, ...]] = {}
    for word in text.split():
        if SOFT_HYPHEN in word:
            parts = word.split(SOFT_HYPHEN)
            ends = [sum(map(len, parts[:n])) for n in range(1, len(parts))]
            whole = "".join(parts)
            found[whole] = tuple(end for end in ends if 0 < end < len(whole))
    return found


def _breaks(word: str) -> list[int]:
    """Return the places of one word: an odd figure there, the highest of all patterns that fit."""
    patterns = _patterns()
    dotted = b".%s." % word.encode("latin-1", "replace")
    figures = [0] * (len(dotted) + 1)
    for start in range(len(dotted)):
        for stop in range(start + 1, min(start + _LONGEST_PATTERN, len(dotted)) + 1):
            pattern = patterns.get(dotted[start:stop])
            if pattern is not None:
                _raise(figures, start, pattern)
    return [n for n in range(_BEFORE, len(word) - _AFTER + 1) if figures[n + 1] % 2]


def _raise(figures: list[int], at: int, pattern: bytes) -> None:
    for sign in pattern:
        if sign in _DIGITS:
            figures[at] = max(figures[at], sign - _DIGITS[0])
        else:
            at += 1


@cache
def _patterns() -> dict[bytes, bytes]:
    """Return the patterns by their letters; their figures are read when one fits."""
    path = FOLDER / "hyphenation" / "hyph_nl_NL.dic"
    _, _, data = path.read_bytes().partition(b"\n")
    return dict(zip(data.translate(None, _DIGITS).split(), data.split(), strict=True))
