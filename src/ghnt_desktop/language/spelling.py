"""Dutch spelling: which words of a text are in no dictionary, and what may have been meant.

The dictionary is OpenTaal's (resources/dictionaries). Reading it takes longer than a picture of
the screen may, so it is meant for a process beside the window's.
"""

import re
from collections.abc import Iterable
from importlib.resources import as_file, files

#: A word: letters, with apostrophes, hyphens and points inside it.
_WORD = re.compile(r"[^\W\d_]+(?:[’'.-][^\W\d_]+)*")
#: What is no Dutch word and still right: addresses, abbreviations, words with figures.
_SKIPPED = re.compile(r"\S*(?:://|@|www\.)\S*|\S*\d\S*")
_APOSTROPHES = str.maketrans("’‘", "''")


class Spelling:
    """The dictionary with words of one's own beside it."""

    def __init__(self, own: Iterable[str] = ()) -> None:
        """Read the dictionary; ``own`` are words that count as right, also inside a capital."""
        # A binding of Hunspell itself (MPL): it knows Dutch compounds; wheels for every platform.
        from hunspell import Hunspell

        with as_file(files("ghnt_desktop.resources") / "dictionaries") as folder:
            self._dictionary = Hunspell("nl", hunspell_data_dir=str(folder))
        self._own: set[str] = set()
        self._known: dict[str, bool] = {}
        self.learn(own)

    def learn(self, own: Iterable[str]) -> None:
        """Take these words for the only ones of one's own."""
        self._own = {part.casefold() for word in own for part in _WORD.findall(word)}

    def doubtful(self, text: str) -> list[tuple[int, int]]:
        """Return where the words stand that are in no dictionary: code points, end not included."""
        skipped = [match.span() for match in _SKIPPED.finditer(text)]
        words = (match for match in _WORD.finditer(text) if not _within(match.span(), skipped))
        return [match.span() for match in words if not self.is_right(match[0])]

    def is_right(self, word: str) -> bool:
        """Tell whether a word is in the dictionary, one's own, or an abbreviation in capitals."""
        if len(word) < 2 or word.casefold() in self._own or _is_abbreviation(word):
            return True
        if word not in self._known:
            self._known[word] = self._is_spelled(word.translate(_APOSTROPHES))
        return self._known[word]

    def _is_spelled(self, word: str) -> bool:
        if self._dictionary.spell(word):
            return True
        parts = word.split("-")
        return len(parts) > 1 and all(map(self._is_part, parts))

    def _is_part(self, part: str) -> bool:
        return len(part) < 2 or self.is_right(part)

    def suggestions(self, word: str, most: int = 6) -> tuple[str, ...]:
        """Return what may have been meant, the likeliest first; may take seconds."""
        return tuple(self._dictionary.suggest(word.translate(_APOSTROPHES)))[:most]


def _within(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _is_abbreviation(word: str) -> bool:
    """Tell "GGD", "RvdK", "JGZ's" and the like: two capitals or more."""
    return sum(letter.isupper() for letter in word) > 1
