"""Who stands where: the visible things of an agenda in order, derived from parents and places."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import attrgetter
from typing import Any, TypeVar

from ghnt_desktop.domain.kinds import INNER, KINDS

Things = Mapping[str, Mapping[str, Any]]
#: Ids in order, by where they stand: (parent, kind), or (row, level).
Children = dict[tuple[str, str], tuple[str, ...]]

Place = TypeVar("Place", bound=Hashable)

_id, _parent, _level = attrgetter("id"), attrgetter("parent"), attrgetter("level")


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
    children: Children = {}
    cells: Children = {}
    for kind, members in things.items():
        alive = _alive(members, deleted)
        reached = _in_tree(alive) if kind in KINDS[kind].homes else _placed(kind, alive, kinds)
        ordered = _in_order(kind, reached)
        ids = [*map(_id, ordered)]
        kinds.update(dict.fromkeys(ids, kind))
        parents = _all_of("parent", kind, ordered)
        families = _gathered(parents, ids)
        children.update(zip(zip(families, repeat(kind)), families.values(), strict=False))
        if kind == "contribution":
            levels = _all_of("level", kind, ordered)
            cells = _gathered([*zip(parents, levels, strict=True)], ids)
    return Shape(children, cells, _codes(things), kinds)


def _alive(members: Mapping[str, Any], deleted: frozenset[str]) -> list[Any]:
    if deleted.isdisjoint(members):  # told without a step of Python for each of 50,000
        return [*members.values()]
    return [thing for id_, thing in members.items() if id_ not in deleted]


def _placed(kind: str, alive: list[Any], kinds: Mapping[str, str]) -> list[Any]:
    """Return the things of a kind whose parents are visible; parents' kinds come first."""

    def kinds_of(ids: Iterable[str]) -> set[str | None]:
        return {*map(kinds.get, ids)}

    allowed = KINDS[kind].stands_in
    if allowed and not kinds_of(map(_parent, alive)) <= {*allowed}:
        alive = [thing for thing in alive if kinds.get(thing.parent) in allowed]
    if kind != "contribution":
        return alive
    # Asked of all at once, it takes no step of Python for each of 50,000.
    if kinds_of(map(_parent, alive)) == {"row"} and kinds_of(map(_level, alive)) == {"level"}:
        return alive
    # A remark on a topic stands in no column.
    return [
        thing
        for thing in alive
        if (kinds.get(thing.level) == "level" if kinds[thing.parent] == "row" else not thing.level)
    ]


def _in_tree(alive: list[Any]) -> list[Any]:
    """Return things that stand in their own kind, from the top down, level by level."""
    by_parent: dict[str, list[Any]] = {}
    for thing in alive:
        by_parent.setdefault(thing.parent, []).append(thing)
    reached: list[Any] = []
    frontier = by_parent.get("", [])
    while frontier:
        reached += frontier
        frontier = [child for thing in frontier for child in by_parent.get(thing.id, [])]
    return reached


def _in_order(kind: str, things: list[Any]) -> list[Any]:
    """Return things in their order, the id deciding between equals."""
    # Two plain sorts, mostly of what is in order already, are quicker than one by pairs.
    ordered = sorted(things, key=_id)
    if hasattr(KINDS[kind].make, "order"):
        ordered.sort(key=attrgetter("order"))
    return ordered


def _all_of(field: str, kind: str, things: Sequence[Any]) -> Sequence[str]:
    """Return one field of all these things of a kind; "" where the kind has none."""
    if not hasattr(KINDS[kind].make, field):
        return [""] * len(things)
    return [*map(attrgetter(field), things)]


def _gathered(places: Sequence[Place], ids: Sequence[str]) -> dict[Place, tuple[str, ...]]:
    """Return the ids by the place each has, in the order given."""
    # As most blocks are: then no list is made for each.
    if len({*places}) == len(ids):
        return dict(zip(places, zip(ids), strict=False))
    crowds: dict[Place, list[str]] = defaultdict(list)
    for place, id_ in zip(places, ids, strict=False):
        crowds[place].append(id_)
    return dict(zip(crowds, map(tuple, crowds.values()), strict=True))


def _codes(things: Things) -> Mapping[str, str]:
    """Return the codes as shown; of two equal ones the later id shows "-b", the next "-c".

    Deleted things keep their place in this row, so that a printed code never changes hands.
    """
    members = things.get("contribution", {})
    codes = dict(zip(members, map(attrgetter("code"), members.values()), strict=True))
    if len({*codes.values()}) == len(codes):
        return codes
    return told_apart(sorted(codes.items()))


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
