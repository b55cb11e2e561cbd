"""Texts that are nearly the same, found among many without comparing each with each.

Two texts that are alike have pairs of neighbouring words in common, and among those one that is
rare. Only texts that share such a pair are compared (prefix filtering, as for joins on sets).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

#: Texts are alike when this part of their words stands in both, in one order. In a real matrix of
#: 345 texts all ten pairs from here up were written once and copied; of those below it, most not.
LEAST = 0.8
#: "Idem", "Zie boven" and the like are no copies of each other.
FEWEST_WORDS = 4
#: Of more words than this only an equal text is found: two of 30,000 take a minute to compare, and
#: the longest real contribution has some 250.
_MOST_WORDS = 2_000
#: A text that so many others may be alike is a form of words; the likeliest are compared.
_MOST = 40
#: A pair of words in more texts than this says nothing of any of them.
_WIDEST = 200
_WORD = re.compile(r"\w+")
#: Two words, and the how-manieth time they stand in their text.
_Token = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Alike:
    """Two texts, the earlier first, and which part of their words they share (`LEAST` to 1)."""

    one: str
    other: str
    share: float


@dataclass(frozen=True, slots=True)
class _Text:
    id: str
    at: int
    words: tuple[str, ...] = field(compare=False)


class Comparison:
    """Goes through (id, text), in document order; ``compared`` counts the pairs looked at."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self._texts = texts
        self.compared = 0

    def __iter__(self) -> Iterator[tuple[Alike, ...]]:
        """Yield pairs as they are found, mostly none, so often that one can rest between."""
        texts: list[_Text] = []
        rarity: Counter[_Token] = Counter()
        for at, (id_, text) in enumerate(self._texts):
            words = tuple(_WORD.findall(text.casefold()))
            if len(words) >= FEWEST_WORDS:
                texts.append(_Text(id_, at, words))
                rarity.update(_tokens(words))
            yield ()
        first: dict[tuple[str, ...], _Text] = {}
        holders: dict[_Token, list[_Text]] = defaultdict(list)
        for one in sorted(texts, key=lambda text: (len(text.words), text.at)):
            if one.words in first:
                yield (_pair(first[one.words], one, 1.0),)
                continue
            first[one.words] = one
            if len(one.words) > _MOST_WORDS:
                continue
            rare = sorted(_tokens(one.words), key=lambda token: (rarity[token], token))
            telling = [one for one in rare[: _telling(len(rare))] if rarity[one] <= _WIDEST]
            yield from self._pairs(one, telling, holders)
            for token in telling:
                holders[token].append(one)

    def _pairs(
        self, one: _Text, telling: Sequence[_Token], holders: Mapping[_Token, Sequence[_Text]]
    ) -> Iterator[tuple[Alike, ...]]:
        """Yield the pairs with texts that are not longer, those most likely first."""
        shortest = len(one.words) * LEAST / (2 - LEAST)
        found = Counter(
            other
            for token in telling
            for other in holders.get(token, ())
            if len(other.words) >= shortest
        )
        yield ()
        for other, _ in found.most_common(_MOST):
            self.compared += 1
            share = _share(one.words, other.words)
            yield (_pair(one, other, share),) if share >= LEAST else ()


def _telling(count: int) -> int:
    """Return of how many rarest pairs of words one is shared when texts are alike.

    One word in five may differ in each, which breaks two pairs: a third of them surely stays.
    """
    return count - max(0, count // 3 - 1)


def _tokens(words: Sequence[str]) -> list[_Token]:
    times: Counter[tuple[str, str]] = Counter()
    tokens = []
    for at in range(len(words) - 1):
        both = words[at], words[at + 1]
        times[both] += 1
        tokens.append((*both, times[both]))
    return tokens


def _share(one: Sequence[str], other: Sequence[str]) -> float:
    most = 2 * len(set(one) & set(other)) + 2 * (len(one) - len(set(one)))
    if most < LEAST * (len(one) + len(other)):
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _pair(one: _Text, other: _Text, share: float) -> Alike:
    early, late = sorted((one, other), key=lambda text: text.at)
    return Alike(early.id, late.id, share)
