"""Which columns of which tables are one level of the matrix."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from ghnt_desktop.domain.structure import LevelKind
from ghnt_desktop.exchange.headings import (
    Heading,
    begins_alike,
    differs_in_one_word,
    level_kind,
    name_in,
    same_words,
    slug,
    spelled_alike,
)
from ghnt_desktop.exchange.taken_over import TakenLevel
from ghnt_desktop.language.names import Names


@dataclass(frozen=True, slots=True)
class _Seen:
    """A level with the place of its column among the others in the first table that has it."""

    level: TakenLevel
    position: int


Rule = Callable[[Heading, _Seen], bool]


class Levels:
    """Grows table by table: a column is a level that is known, or a new one."""

    def __init__(self, region: str, names: Names) -> None:
        self._region = region
        self._names = names
        self._seen: list[_Seen] = []

    @property
    def all(self) -> tuple[TakenLevel, ...]:
        """The levels, in order of appearance."""
        return tuple(seen.level for seen in self._seen)

    def of(self, headings: Sequence[Heading]) -> Mapping[int, TakenLevel]:
        """Return the level of each column of a table, by the position of its heading.

        The same words are the same level wherever they stand; then a heading that begins alike or
        differs in one word, at the same place and then anywhere; the rest are new levels.
        """
        found: dict[int, TakenLevel] = {}
        left = list(headings)
        for rule in (_same, _alike_in_place, _alike_anywhere):
            for heading in list(left):
                seen = self._matching(rule, heading, found)
                if seen:
                    found[heading.position] = seen
                    left.remove(heading)
        for heading in left:
            found[heading.position] = self._new(heading)
        return found

    def unnamed(self, position: int, counted: int) -> TakenLevel:
        """Return a free level for a column with text and no heading, called by its number."""
        title = f"Kolom {counted}"
        known = (seen.level for seen in self._seen if seen.level.title == title)
        return next(known, None) or self._new(Heading(position, title))

    def _matching(
        self, rule: Rule, heading: Heading, found: Mapping[int, TakenLevel]
    ) -> TakenLevel | None:
        kind = level_kind(heading.title, self._region, self._names)
        for seen in self._seen:
            if seen.level in found.values():
                continue
            fits = kind is seen.level.kind or LevelKind.FREE in (kind, seen.level.kind)
            fits = fits and not self._of_two_places(heading.title, seen.level.title)
            if (fits or rule is _same) and rule(heading, seen):
                return seen.level
        return None

    def _of_two_places(self, one: str, other: str) -> bool:
        """Tell "Gemeente A" from "Gemeente B", which differ in one word as well."""
        known = [self._names.find(name_in(title) or title) for title in (one, other)]
        return None not in known and known[0] != known[1]

    def _new(self, heading: Heading) -> TakenLevel:
        kind = level_kind(heading.title, self._region, self._names)
        level = TakenLevel(self._free_key(slug(heading.title)), heading.title, kind)
        self._seen.append(_Seen(level, heading.position))
        return level

    def _free_key(self, key: str) -> str:
        taken = {seen.level.key for seen in self._seen}
        numbered = (f"{key}-{number}" for number in count(2))
        return key if key not in taken else next(k for k in numbered if k not in taken)


def _same(heading: Heading, seen: _Seen) -> bool:
    return same_words(heading.title, seen.level.title)


def _alike_in_place(heading: Heading, seen: _Seen) -> bool:
    title = seen.level.title
    alike = begins_alike(heading.title, title) or differs_in_one_word(heading.title, title)
    return heading.position == seen.position and alike


def _alike_anywhere(heading: Heading, seen: _Seen) -> bool:
    return spelled_alike(heading.title, seen.level.title)
