"""Dutch spelling: which words of a text are in no dictionary, and what may have been meant.

The dictionary is OpenTaal's (resources/dictionaries), with the words of this field and the names
of municipalities beside it. Reading it takes a quarter of a second and a suggestion up to a whole
one, and both hold all of Python up: so they have a process to themselves (`spelling_process`).
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from importlib.resources import as_file, files

from ghnt_desktop.language.municipalities import municipalities
from ghnt_desktop.resources import FOLDER

#: A word: letters, with apostrophes, hyphens and points inside it.
#: A letter; the raised figure of a footnote counts as one in Python, and is none.
_LETTER = r"[^\W\d_⁰¹²³⁴⁵⁶⁷⁸⁹]"
_WORD = re.compile(rf"{_LETTER}+(?:[’'.-]{_LETTER}+)*")
_TOKEN = re.compile(r"\S+")
#: What is no Dutch word and still right: addresses, codes and whatever has figures.
_CODE = re.compile(r"://|@|www\.|\d")
#: Longer than any word; nothing that is pasted may take long to look at.
_LONGEST = 100
#: "o.a.", "m.b.t." and their likes, and "etc." at its point.
_POINTED = re.compile(r"[^\W\d_]{1,3}(?:\.[^\W\d_]{1,3})+")
_SHORTENED = frozenset(
    (
        *("bijv", "blz", "bv", "ca", "dhr", "drs", "enz", "etc", "evt", "excl", "incl", "jr"),
        *("max", "mevr", "min", "mr", "mw", "nl", "nr", "resp", "sr", "tel", "vs"),
    )
)
_APOSTROPHES = str.maketrans("’‘", "''")


def candidates(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the words stand that are worth looking up: code points, end not included."""
    for token in _TOKEN.finditer(text):
        begin, end = token.span()
        if end - begin <= _LONGEST:
            for start, stop in _words_in(token[0]):
                yield begin + start, begin + stop


@lru_cache(maxsize=20_000)
def _words_in(token: str) -> tuple[tuple[int, int], ...]:
    """Return where words stand in a stretch without white space; the same ones come back a lot."""
    if _CODE.search(token):
        return ()
    return tuple(one.span() for one in _WORD.finditer(token) if not _is_no_word(one, token))


def _is_no_word(match: re.Match[str], token: str) -> bool:
    word, after = match[0], token[match.end() : match.end() + 1]
    # "opvoed- en opgroeihulp": what stands before a hyphen is half a word.
    return (
        len(word) < 2
        or after == "-"
        or (after == "." and word.casefold() in _SHORTENED)
        or sum(letter.isupper() for letter in word) > 1
        or _POINTED.fullmatch(word) is not None
    )


def words_of(names: Iterable[str]) -> frozenset[str]:
    """Return the single words of names and own words, as `is_own` looks for them."""
    return frozenset(_key(part) for name in names for part in _WORD.findall(name))


def is_own(word: str, own: frozenset[str]) -> bool:
    """Tell whether a word is one's own, also with a capital or the "s" of "Annas"."""
    key = _key(word)
    return key in own or key.removesuffix("'s") in own


def _key(word: str) -> str:
    return unicodedata.normalize("NFC", word).translate(_APOSTROPHES).casefold()


def parts_of(word: str) -> list[str]:
    """Return what a word with hyphens is made of, [] for one without."""
    parts = word.split("-")
    return [part for part in parts if len(part) > 1] if len(parts) > 1 else []


def is_right(word: str, is_known: Callable[[str], bool]) -> bool:
    """Tell whether a word is known, or all parts of one with hyphens are."""
    parts = parts_of(word)
    return is_known(word) or (bool(parts) and all(map(is_known, parts)))


class Dictionary:
    """What counts as Dutch."""

    def __init__(self) -> None:
        """Read the dictionary."""
        # A binding of Hunspell itself (MPL): it knows Dutch compounds; wheels for every platform.
        from hunspell import Hunspell

        with as_file(files("ghnt_desktop.resources") / "dictionaries") as folder:
            self._dictionary = Hunspell("nl", hunspell_data_dir=str(folder))
        field = (FOLDER / "dictionaries" / "vakwoorden.txt").read_text(encoding="utf-8").split()
        for word in field:
            self._dictionary.add(word)
        places = (name for one in municipalities() for name in (one.name, *one.aliases))
        self._places = words_of(places)

    def knows(self, word: str) -> bool:
        """Tell whether a word is Dutch, an abbreviation in capitals, or a municipality."""
        return is_right(unicodedata.normalize("NFC", word), self._knows)

    def _knows(self, word: str) -> bool:
        if sum(letter.isupper() for letter in word) > 1 or is_own(word, self._places):
            return True
        return bool(self._dictionary.spell(word.translate(_APOSTROPHES)))

    def suggestions(self, word: str, most: int = 6) -> tuple[str, ...]:
        """Return what may have been meant, the likeliest first; may take a second."""
        plain = unicodedata.normalize("NFC", word).translate(_APOSTROPHES)
        return tuple(self._dictionary.suggest(plain))[:most]
