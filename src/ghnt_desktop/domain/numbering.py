"""The numbers of figures and footnotes: by where they stand, from the first page to the last."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.kinds import parent_of
from ghnt_desktop.domain.shape import Shape, Things

#: As on paper: the chapters come before the matrix, a thing's own text before what stands in it.
_RANKS = {"chapter": 1, "action_line": 2}
_OWN_TEXT = 0


def figure_numbers(things: Things, shape: Shape) -> dict[str, int]:
    """Return the number of every figure to be seen, by the id of its block."""
    figures = (
        block.id
        for block in things["block"].values()
        if block.kind is BlockKind.FIGURE and block.id in shape.kinds
    )
    return _counted(sorted(figures, key=lambda id_: _path(things, shape, id_)))


def footnote_numbers(things: Things, shape: Shape) -> dict[str, int]:
    """Return the number of every footnote whose anchor can be seen, by id."""
    notes = things["footnote"]
    holders = {note.parent for note in notes.values() if note.id in shape.kinds}
    ordered = sorted(holders, key=lambda id_: _path(things, shape, id_))
    found = (id_ for holder in ordered for id_ in anchored(things, shape, holder))
    return _counted(dict.fromkeys(id_ for id_ in found if id_ in shape.kinds))


def anchored(things: Things, shape: Shape, holder: str) -> Iterator[str]:
    """Yield the footnotes that the text of what holds blocks points to, as it reads."""
    for block in shape.below(holder, "block"):
        for span in things["block"][block].text.following:
            if span.style == "footnote":
                yield span.href


def _counted(ids: Iterable[str]) -> dict[str, int]:
    return {id_: number for number, id_ in enumerate(ids, start=1)}


def _path(things: Things, shape: Shape, id_: str) -> tuple[tuple[Any, ...], ...]:
    """Return where a thing to be seen stands, so that of two the one that reads first is less."""
    steps: list[tuple[Any, ...]] = []
    while id_ and id_ in shape.kinds:
        kind = shape.kinds[id_]
        thing = things[kind][id_]
        rank = _OWN_TEXT if kind == "block" else _RANKS.get(kind, 1)
        steps.append((rank, _column(things, thing), getattr(thing, "order", ""), id_))
        id_ = parent_of(thing)
    return tuple(reversed(steps))


def _column(things: Things, thing: Any) -> str:
    """Return the place of a contribution's column; "" for anything else."""
    levels: Mapping[str, Any] = things["level"]
    level = levels.get(getattr(thing, "level", ""))
    return level.order if level else ""
