"""Who stands where: the visible things of an agenda in order, derived from parents and places."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from ghnt_desktop.domain.kinds import INNER, KINDS, parent_of

Things = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Shape:
    """Order and parentage; ``children`` by (parent, kind), parent "" for the top of a kind.

    Only things that are not deleted, and stand in nothing deleted or absent, are in it.
    ``cells``: contributions by (row, level). ``codes``: codes as shown, doubles told apart.
    """

    children: Mapping[tuple[str, str], tuple[str, ...]]
    cells: Mapping[tuple[str, str], tuple[str, ...]]
    codes: Mapping[str, str]
    kinds: Mapping[str, str]

    def below(self, parent: str, kind: str) -> tuple[str, ...]:
        """Return the ids of one kind directly under a parent, in document order."""
        return self.children.get((parent, kind), ())

    def subtree(self, top: str) -> Iterator[str]:
        """Yield a visible thing and all that stands in it; for a column its contributions too."""
        if top not in self.kinds:
            return
        waiting = [top]
        if self.kinds[top] == "level":
            waiting += (id_ for cell, ids in self.cells.items() if cell[1] == top for id_ in ids)
        while waiting:
            thing = waiting.pop()
            yield thing
            waiting += (child for kind in INNER for child in self.below(thing, kind))


def shape_of(things: Things, deleted: frozenset[str]) -> Shape:
    """Return the shape of all things; anything in a circle of parents is left out of it."""
    kinds: dict[str, str] = {}
    children: dict[tuple[str, str], tuple[str, ...]] = {}
    for kind, members in things.items():
        alive = [thing for thing in members.values() if thing.id not in deleted]
        if kind in KINDS[kind].homes:
            children.update(_tree(kind, alive, kinds))
        else:
            children.update(_placed(kind, alive, kinds))
    cells = _cells(things, children)
    return Shape(children, cells, _codes(things), kinds)


def _placed(
    kind: str, alive: list[Any], kinds: dict[str, str]
) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """Register the things of a kind whose parents are visible; parents' kinds come first."""
    if allowed := KINDS[kind].stands_in:
        alive = [thing for thing in alive if kinds.get(thing.parent) in allowed]
    if kind == "contribution":
        alive = [thing for thing in alive if _in_visible_column(thing, kinds)]
    kinds.update((thing.id, kind) for thing in alive)
    return _grouped(kind, alive)


def _in_visible_column(thing: Any, kinds: Mapping[str, str]) -> bool:
    if kinds[thing.parent] == "topic":
        return not thing.level
    return kinds.get(thing.level) == "level"


def _tree(
    kind: str, alive: list[Any], kinds: dict[str, str]
) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """Register things that stand in their own kind from the top down, level by level."""
    by_parent: dict[str, list[Any]] = {}
    for thing in alive:
        by_parent.setdefault(thing.parent, []).append(thing)
    reached: list[Any] = []
    frontier = by_parent.get("", [])
    while frontier:
        reached += frontier
        frontier = [child for thing in frontier for child in by_parent.get(thing.id, [])]
    kinds.update((thing.id, kind) for thing in reached)
    return _grouped(kind, reached)


def _grouped(kind: str, things: Iterable[Any]) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    ordered = sorted(things, key=_rank)
    for parent, group in groupby(ordered, key=parent_of):
        yield (parent, kind), tuple(thing.id for thing in group)


def _rank(thing: Any) -> tuple[str, str, str]:
    return parent_of(thing), getattr(thing, "order", ""), thing.id


def _cells(
    things: Things, children: Mapping[tuple[str, str], tuple[str, ...]]
) -> dict[tuple[str, str], tuple[str, ...]]:
    contributions = things.get("contribution", {})
    cells: dict[tuple[str, str], list[str]] = {}
    for (parent, kind), ids in children.items():
        if kind == "contribution":
            for id_ in ids:
                cells.setdefault((parent, contributions[id_].level), []).append(id_)
    return {cell: tuple(ids) for cell, ids in cells.items()}


def _codes(things: Things) -> dict[str, str]:
    """Return the codes as shown; of two equal ones the later id shows "-b", the next "-c".

    Deleted things keep their place in this row, so that a printed code never changes hands.
    """
    members = things.get("contribution", {}).items()
    return told_apart(sorted((id_, thing.code) for id_, thing in members))


def told_apart(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return (id, name) pairs as shown by id: a name met again gets "-b", then "-c"."""
    seen: dict[str, int] = {}
    shown: dict[str, str] = {}
    for id_, name in names:
        nth = seen[name] = seen.get(name, 0) + 1
        shown[id_] = f"{name}-{_letters(nth)}" if name and nth > 1 else name
    return shown


def _letters(nth: int) -> str:
    """Return a, b, ... z, aa, ab ... for 1, 2, ..."""
    letters = ""
    while nth:
        nth, rest = divmod(nth - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
