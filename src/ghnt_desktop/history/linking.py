"""The history of another agenda as if it had been a copy of this one all along.

Both were made apart, and a link says which thing of one is which of the other. Each change of the
other is said again about our things, with ids that follow from it and the link alone: whoever says
it, whenever, makes the same change. So a later merge brings only what is new, what the other
received from us is known as our own, and all that holds for copies holds here.

Where both created a matched thing with the same value, ours stands for both. Where they differ,
theirs stands beside ours: that is a question for the officer. Where a thing stands among others is
ours until they move it.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from typing import Any

from ghnt_desktop.domain.changes import DELETED
from ghnt_desktop.domain.fields import FIELDS_OF
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.domain.log import (
    Change,
    Part,
    Transaction,
    canonical,
    new_change,
    parsed,
    salted_hash,
)
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal


def as_ours(mine: Past, document: str, theirs: Past, other: str, ours: Mapping[str, str]) -> Past:
    """Return what THEIRS holds, said of our things; what it has of MINE is not said again.

    ``document`` and ``other`` are the ids of the two agendas, ``ours`` our thing for each of
    theirs. Title page, sources, requests and named versions of the other stay there.

    Raises Refusal("samenvoegen-past-niet") when the histories lead in a circle.
    """
    back = {our: their for their, our in ours.items()}
    here = _Side(mine, document, other, back)
    there = _Side(theirs, other, document, ours)
    try:
        order = [*_in_order(here, there)]
    except CycleError as error:
        raise Refusal("samenvoegen-past-niet", bestand="") from error
    said: dict[str, Change] = {}
    for of, id_ in order:
        of.say(there if of is here else here, of.past.changes[id_])
        if of is there:
            said.update((one.id, one) for one in of.made)
    kept = there.past.withheld
    withheld = {id_ for old in kept for ids in there.said.get(old, {}).values() for id_ in ids}
    steps = [there.step_again(id_, here) for id_ in theirs.transactions]
    used = {one.transaction for one in said.values()}
    return Past(
        said, {one.id: one for one in steps if one.id in used}, frozenset(withheld & said.keys())
    )


class _Side:
    """One of the two agendas, and what was said again of it for the other.

    ``said``: by which changes of the other side each own change stands there, field by field of a
    creation. ``images``: its own change for each of those made. ``made``: those of the last one.
    """

    def __init__(self, past: Past, document: str, other: str, others: Mapping[str, str]) -> None:
        self.past = past
        self._document = document
        self._other = other
        self._others = others
        self.said: dict[str, dict[str, tuple[str, ...]]] = {}
        self.images: dict[str, str] = {}
        self.made: list[Change] = []
        self._clocks: dict[str, int] = {}

    # -- which changes are its own -------------------------------------------------------------

    @cached_property
    def steps_there(self) -> Mapping[str, str]:
        """Each step of this side by what it is called on the other."""
        return {self._step(id_): id_ for id_ in self.past.transactions}

    def own(self, other: "_Side") -> Mapping[str, Change]:
        """Return the changes that were made on this side."""
        received = other.steps_there
        return {
            id_: change
            for id_, change in self.past.changes.items()
            if change.transaction not in received
        }

    def _step(self, transaction: str) -> str:
        said = f"{self._document}>{self._other}:{transaction}"
        return hashlib.sha256(said.encode()).hexdigest()[:32]

    def step_again(self, id_: str, other: "_Side") -> Transaction:
        """Return a step as the other side knows it."""
        old = self.past.transactions[id_]
        undone = other.steps_there.get(old.undo_of) or (
            self._step(old.undo_of) if old.undo_of else ""
        )
        return replace(old, id=self._step(id_), undo_of=undone)

    @cached_property
    def creations(self) -> Mapping[str, Change]:
        """The creation of each thing."""
        return {one.object: one for one in self.past.changes.values() if one.created_kind}

    def _stays(self, change: Change) -> bool:
        """Tell whether a change is about what each agenda has for itself."""
        creation = self.creations.get(change.object)
        kind = creation.created_kind if creation else ""
        return change.object == self._document or (kind in KINDS and KINDS[kind].own)

    # -- saying it again -----------------------------------------------------------------------

    def say(self, to: "_Side", change: Change) -> None:
        """Say one own change again about the things of the other side."""
        self.made = []
        self.said[change.id] = {} if self._stays(change) else dict(self._again(to, change))
        for one in self.made:
            self.images[one.id] = change.id
            self._clocks[one.id] = one.lamport

    def _again(self, to: "_Side", change: Change) -> Iterator[tuple[str, tuple[str, ...]]]:
        thing = self._others.get(change.object, change.object)
        theirs = to.creations.get(thing) if change.object in self._others else None
        if not change.created_kind or theirs is None:
            parts = {self._named(name): self._spoken(one) for name, one in change.parts.items()}
            replaces = tuple(self._replaced(to, change))
            field = change.field if change.created_kind else self._named(change.field)
            yield "", self._written(to, change, thing, field, parts, replaces)
            return
        yield "", (theirs.id,)
        for name, one in change.parts.items():
            spoken, known = self._spoken(one), theirs.parts.get(self._named(name))
            row = FIELDS_OF.get(change.created_kind, {}).get(name.partition("/")[0])
            if row is None or row.structural or row.fixed or _agree(known, spoken):
                yield name, (theirs.id,)
            else:
                made = self._written(to, change, thing, self._named(name), {"": spoken}, ())
                yield name, made

    def _written(
        self,
        to: "_Side",
        change: Change,
        thing: str,
        field: str,
        parts: Mapping[str, Part],
        replaces: tuple[str, ...],
    ) -> tuple[str, ...]:
        """Make a change at the first moment after all it replaces, whoever makes it and when."""
        clocks = (
            to.past.changes[id_].lamport if id_ in to.past.changes else self._clocks.get(id_, 0)
            for id_ in replaces
        )
        clock = 1 + max(clocks, default=0)
        self.made.append(
            new_change(self._step(change.transaction), thing, field, parts, replaces, clock)
        )
        return (self.made[-1].id,)

    def _replaced(self, to: "_Side", change: Change) -> Iterator[str]:
        """Yield by what stands, on the other side, all that a change replaces."""
        for old in change.replaces:
            if old in to.images:
                yield to.images[old]
                continue
            fields = self.said.get(old, {})
            before = self.past.changes.get(old)
            is_made = before is not None and before.created_kind
            if is_made and before and before.object == change.object and change.field != DELETED:
                yield from fields.get(change.target, fields.get("", ()))
            else:  # of a deletion: all of it was seen
                yield from (id_ for ids in fields.values() for id_ in ids)

    def _named(self, field: str) -> str:
        """Return a field ``name/KEY`` with the other side's key."""
        name, slash, key = field.partition("/")
        return f"{name}/{self._others.get(key, key)}" if slash else field

    def _spoken(self, part: Part) -> Part:
        """Return a value with the things of the other side in it; what is erased stays so."""
        if part.value is None or part.salt is None:
            return part
        value = canonical(self._with_others(parsed(part.value)))
        if value == part.value:
            return part
        return Part(salted_hash(part.salt, value), value, part.salt)

    def _with_others(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._others.get(value, value)
        if isinstance(value, list):
            return [self._with_others(one) for one in value]
        if isinstance(value, dict):
            return {name: self._with_others(one) for name, one in value.items()}
        return value


def _agree(known: Part | None, spoken: Part) -> bool:
    return known is not None and known.value is not None and known.value == spoken.value


def _in_order(here: _Side, there: _Side) -> Iterable[tuple[_Side, str]]:
    """Yield the own changes of both sides, each after all it rests on.

    What a side received rests on what it was there: that is said first, and found again.
    """
    order: TopologicalSorter[tuple[_Side, str]] = TopologicalSorter()
    for side, other in ((here, there), (there, here)):
        own, others = side.own(other), _by_step(other, side)
        for id_, change in own.items():
            order.add((side, id_))
            for old in change.replaces:
                known = side.past.changes.get(old)
                if old in own:
                    order.add((side, id_), (side, old))
                elif known is not None:
                    order.add((side, id_), *((other, one) for one in others[known.transaction]))
    return order.static_order()


def _by_step(side: _Side, other: _Side) -> Mapping[str, list[str]]:
    """Return the own changes of a side by what their step is called on the other."""
    names = {id_: name for name, id_ in side.steps_there.items()}
    found: dict[str, list[str]] = {name: [] for name in side.steps_there}
    for id_, change in side.own(other).items():
        if change.transaction in names:
            found[names[change.transaction]].append(id_)
    return found
