"""Things that stand where nobody could see them, lifted to where they can be seen."""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from ghnt_desktop.domain.agenda import Agenda, with_value
from ghnt_desktop.domain.contribution import Contribution
from ghnt_desktop.domain.kinds import Thing
from ghnt_desktop.domain.standing import Place

#: Chapters that stand in so many others are lifted to the top: a stranger's file may nest them
#: a thousand deep, and whoever reads, prints or shows them goes down one by one.
DEEPEST_CHAPTER = 50

Things = Mapping[str, Mapping[str, Thing]]


def lift(
    things: dict[str, dict[str, Thing]],
) -> tuple[dict[str, dict[str, Thing]], dict[Place, str]]:
    """Return the things with some moved up, and what each of those says of its place.

    Two officers who move things at the same time can leave chapters in a circle, or a contribution
    in a row without a column or in a topic with one: row and column are two fields.
    """
    moved = {**dict(_chapters(things["chapter"])), **dict(_contributions(things))}
    said: dict[Place, str] = {}
    lifted = {kind: dict(things[kind]) for kind in ("chapter", "contribution")}
    for (id_, field), value in sorted(moved.items()):
        kind = "chapter" if id_ in things["chapter"] else "contribution"
        said[id_, field] = getattr(things[kind][id_], field)
        lifted[kind][id_] = with_value(lifted[kind][id_], kind, field, value)
    return {**things, **lifted} if moved else things, said


def may_not_stand(agenda: Agenda, id_: str) -> bool:
    """Tell whether a thing that was just moved may have to be lifted, or may lift another."""
    if id_ in agenda.things["chapter"]:
        return True
    return id_ in agenda.things["contribution"] and bool(
        _settled(agenda.contribution(id_), agenda.things)
    )


def _contributions(things: Things) -> Iterator[tuple[Place, str]]:
    for id_, thing in things["contribution"].items():
        for field, value in _settled(cast(Contribution, thing), things):
            yield (id_, field), value


def _settled(one: Contribution, things: Things) -> tuple[tuple[str, str], ...]:
    """Return what has to become of a contribution's place: it is a remark of the topic."""
    if one.level and one.parent in things["topic"]:
        return (("level", ""),)
    row = things["row"].get(one.parent)
    if row is not None and not one.level:
        return (("parent", getattr(row, "parent", "")),)
    return ()


def _chapters(chapters: Mapping[str, Thing]) -> Iterator[tuple[Place, str]]:
    """Yield the chapter with the smallest id of every circle, and those that stand too deep."""
    said = {id_: getattr(thing, "parent", "") for id_, thing in chapters.items()}
    cut = {min(circle) for circle in _circles(said)}
    depths = depths_of({id_: "" if id_ in cut else parent for id_, parent in said.items()})
    for id_, depth in depths.items():
        if id_ in cut or (depth and depth % DEEPEST_CHAPTER == 0):
            yield (id_, "parent"), ""


def _circles(parents: Mapping[str, str]) -> Iterable[list[str]]:
    done: set[str] = set()
    for start in parents:
        path: list[str] = []
        at = start
        while at in parents and at not in done:
            done.add(at)
            path.append(at)
            at = parents[at]
        if at in path:
            yield path[path.index(at) :]


def depths_of(parents: Mapping[str, str]) -> dict[str, int]:
    """Return how many of these things each stands in; the parents must not go round in a circle."""
    below: dict[str, list[str]] = {}
    for id_, parent in parents.items():
        below.setdefault(parent if parent in parents else "", []).append(id_)
    depths: dict[str, int] = {}
    layer, depth = below.get("", []), 0
    while layer:
        depths.update(dict.fromkeys(layer, depth))
        layer, depth = [inner for id_ in layer for inner in below.get(id_, ())], depth + 1
    return depths
