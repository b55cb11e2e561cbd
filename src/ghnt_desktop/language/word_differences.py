"""Which words differ between an older and a newer text, for showing the two side by side."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

#: A word or amount ("120.500", "foto's") or one sign, with the white space behind it.
_TOKEN = re.compile(r"(\w+(?:[.,'’\-]\w+)*|[^\w\s])(\s*)")
#: Beyond so many pairs of equal words the middle counts as one difference: `difflib` would take
#: seconds. 1,500 words of running Dutch have some 35,000.
_MOST_PAIRS = 50_000
#: Texts with a smaller part of their words in common are two texts, not one that was changed.
_LEAST_SHARED = 0.25
#: An unchanged word of so few letters between two changed ones only makes them harder to read.
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one of the two texts; ``differs`` when the other text does not have it."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Differences:
    """Both texts in pieces, which put together are exactly those texts again."""

    old: tuple[Piece, ...]
    new: tuple[Piece, ...]


def word_differences(old: str, new: str) -> Differences:
    """Return which whole words and signs differ; white space alone is no difference."""
    before, after = _Words(old), _Words(new)
    same = _kept(before, after)
    return Differences(
        before.pieces(same, [at for at, _, _ in same]),
        after.pieces(same, [at for _, at, _ in same]),
    )


#: Where a stretch stands: in both texts, only in the newer, or only in the older.
Mark = Literal["same", "added", "removed"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of two texts that are written as one."""

    text: str
    mark: Mark


def in_one(old: str, new: str) -> tuple[Stretch, ...]:
    """Return both texts as one, what was taken away before what came in its place."""
    before, after = _Words(old), _Words(new)
    found: list[Stretch] = []
    one = other = 0
    for start, begin, count in (*_kept(before, after), (len(before.keys), len(after.keys), 0)):
        gone, fresh = before.stretch(one, start), after.stretch(other, begin)
        found += _marked(gone, "removed", bool(fresh))
        found += _marked(fresh, "added", False)
        if count:
            found.append(Stretch(after.stretch(begin, begin + count), "same"))
        one, other = start + count, begin + count
    return tuple(found)


def _marked(text: str, mark: Mark, apart: bool) -> Iterator[Stretch]:
    """Yield a stretch without the white space behind it: nobody reads a struck-out space."""
    words = text.rstrip()
    space = text[len(words) :] or (" " if apart and words else "")
    if words:
        yield Stretch(words, mark)
    if space:
        yield Stretch(space, "same")


#: Equal words: where they begin in the older text, where in the newer, and how many they are.
_Run = tuple[int, int, int]


class _Words:
    """The words of one text, and the way back to the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        matches = list(_TOKEN.finditer(text))
        self.keys = [match.group(1) for match in matches]
        self._starts = [match.start() for match in matches]
        self._ends = [match.end(1) for match in matches]

    def stretch(self, first: int, last: int) -> str:
        """Return the text of some words, with the white space behind them."""
        if first >= last:
            return ""
        end = self._starts[last] if last < len(self.keys) else len(self._text)
        return self._text[self._starts[first] if first else 0 : end]

    def pieces(self, same: Sequence[_Run], starts: Sequence[int]) -> tuple[Piece, ...]:
        """Return the text in pieces; ``starts`` are where the equal words begin in it."""
        differs = [True] * len(self.keys)
        for (_, _, count), start in zip(same, starts, strict=True):
            differs[start : start + count] = [False] * count
        return tuple(self._cut(differs))

    def _cut(self, differs: Sequence[bool]) -> Iterator[Piece]:
        # White space goes with what is the same: nobody reads an underlined space.
        at = 0
        for is_other, group in groupby(range(len(differs)), key=lambda one: differs[one]):
            if not is_other:
                continue
            members = list(group)
            start, end = self._starts[members[0]], self._ends[members[-1]]
            if at < start:
                yield Piece(self._text[at:start], False)
            yield Piece(self._text[start:end], True)
            at = end
        if at < len(self._text):
            yield Piece(self._text[at:], False)


def _kept(before: _Words, after: _Words) -> list[_Run]:
    """Return the equal words that make the two one text that was changed; none when they do not."""
    same = [run for run in _same(before.keys, after.keys) if _counts(run, before.keys, after.keys)]
    return same if _shared(before.keys, after.keys, same) >= _LEAST_SHARED else []


def _same(before: Sequence[str], after: Sequence[str]) -> Iterator[_Run]:
    head = _shared_head(before, after)
    tail = _shared_head(before[head:][::-1], after[head:][::-1])
    if head:
        yield 0, 0, head
    middle = before[head : len(before) - tail], after[head : len(after) - tail]
    if _pairs(*middle) <= _MOST_PAIRS:
        matcher = SequenceMatcher(None, *middle, autojunk=False)
        for one, other, count in matcher.get_matching_blocks()[:-1]:  # the last is the end
            yield head + one, head + other, count
    if tail:
        yield len(before) - tail, len(after) - tail, tail


def _shared_head(before: Sequence[str], after: Sequence[str]) -> int:
    limit = min(len(before), len(after))
    return next((at for at in range(limit) if before[at] != after[at]), limit)


def _pairs(before: Sequence[str], after: Sequence[str]) -> int:
    there = Counter(after)
    return sum(count * there[word] for word, count in Counter(before).items())


def _counts(run: _Run, before: Sequence[str], after: Sequence[str]) -> bool:
    """Tell whether equal words are more than a lone little one between two differences."""
    one, other, count = run
    is_first = one == other == 0
    is_last = (one + count, other + count) == (len(before), len(after))
    return count > 1 or len(before[one]) > _SHORT or is_first or is_last


def _shared(before: Sequence[str], after: Sequence[str], same: Sequence[_Run]) -> float:
    words = max(len(before), len(after))
    return sum(count for _, _, count in same) / words if words else 1.0
