"""Which changes count, and which of them are current: the heads of every field."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from types import MappingProxyType
from typing import TypeVar

from ghnt_desktop.domain.changes import DELETED
from ghnt_desktop.domain.fields import may_be_wiped
from ghnt_desktop.domain.log import Change
from ghnt_desktop.domain.past import Past

#: Under this field a thing's creation is listed among the heads.
CREATION = "+"

Key = TypeVar("Key")
Head = TypeVar("Head")


@dataclass(frozen=True, slots=True)
class Heads:
    """Current changes: ``creations`` by thing; ``later`` by (thing, field) once set again.

    Those of one place stand in order of id, as the table of heads does.
    """

    creations: Mapping[str, str]
    later: Mapping[tuple[str, str], tuple[str, ...]]

    def rows(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """Return all heads by place; a creation stands under ``CREATION``."""
        created = {(thing, CREATION): (id_,) for thing, id_ in self.creations.items()}
        return {**created, **self.later}

    def of(self, thing: str, field: str) -> tuple[str, ...]:
        """Return the current changes of a field; for the deletion field possibly none."""
        known = self.later.get((thing, field))
        if known is not None or field == DELETED:
            return known or ()
        return (self.creations[thing],) if thing in self.creations else ()


class UnreadHeads(Mapping[Key, Head]):
    """Half of a `Heads` that is read when somebody asks for one; later steps lie over it."""

    def __init__(
        self,
        read: Callable[[], Mapping[Key, Head]],
        over: Mapping[Key, Head] = MappingProxyType({}),
    ) -> None:
        """Take what reads them, which may raise Refusal, and what became current since."""
        self._read = read
        self._over = over

    def with_added(self, rows: Mapping[Key, Head]) -> "UnreadHeads[Key, Head]":
        """Return the heads with these in the place of what was current there."""
        return UnreadHeads(self._read, {**self._over, **rows})

    def __getitem__(self, key: Key) -> Head:
        return self._over[key] if key in self._over else self._read()[key]

    def __iter__(self) -> Iterator[Key]:
        read = self._read()
        return chain(read, self._over.keys() - read.keys())

    def __len__(self) -> int:
        return len(self._over.keys() | self._read().keys())


def _grown(rows: Mapping[Key, Head], added: Mapping[Key, Head]) -> Mapping[Key, Head]:
    return rows.with_added(added) if isinstance(rows, UnreadHeads) else {**rows, **added}


class MovingHeads:
    """Heads during one step: what the step changes lies over what was."""

    def __init__(self, before: Heads) -> None:
        """Begin with the heads before the step."""
        self._before = before
        self._fields: dict[str, set[str]] = {}
        self.creations: dict[str, str] = {}
        self.later: dict[tuple[str, str], tuple[str, ...]] = {}

    def of(self, thing: str, field: str) -> tuple[str, ...]:
        """Return the current changes of a field, those of the step included."""
        if (thing, field) in self.later:
            return self.later[thing, field]
        if thing in self.creations:
            return (self.creations[thing],) if field != DELETED else ()
        return self._before.of(thing, field)

    def take(self, changes: Iterable[Change]) -> None:
        """Make changes current; those of one call stand beside each other, in order of id."""
        fresh: dict[tuple[str, str], tuple[str, ...]] = {}
        for change in sorted(changes, key=lambda change: change.id):
            if change.created_kind:
                self.creations[change.object] = change.id
            else:
                place = (change.object, change.target)
                fresh[place] = (*fresh.get(place, ()), change.id)
        self.later.update(fresh)
        for thing, field in fresh:
            self._fields.setdefault(thing, set()).add(field)

    def all_of(self, thing: str) -> Iterator[str]:
        """Yield all current changes of a thing: its creation, its fields, what is said of it."""
        creation = self.creations.get(thing) or self._before.creations.get(thing)
        if creation:
            yield creation
        for field in self._fields_before.get(thing, set()) | self._fields.get(thing, set()):
            yield from self.of(thing, field)

    def about(self, key: str) -> Iterator[str]:
        """Yield the current changes of all fields ``name/KEY`` of whatever thing."""
        places = {*self._before.later, *self.later}
        for thing, field in places:
            if field.partition("/")[2] == key:
                yield from self.of(thing, field)

    @cached_property
    def _fields_before(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for thing, field in self._before.later:
            found.setdefault(thing, set()).add(field)
        return found

    def settled(self) -> Heads:
        """Return the heads after the step."""
        before = self._before
        return Heads(_grown(before.creations, self.creations), _grown(before.later, self.later))


def counting(past: Past) -> set[str]:
    """Return the ids that count: not withheld, and not resting only on what does not count."""
    counts: set[str] = set()
    creations = {c.object: c.id for c in past.changes.values() if c.created_kind}
    for change in past.in_order():
        if _counts(change, past, counts, creations):
            counts.add(change.id)
    return counts


def _counts(change: Change, past: Past, counts: set[str], creations: Mapping[str, str]) -> bool:
    if change.created_kind == "agenda":
        return True  # whatever a strange file withholds: there is no document without it
    if change.id in past.withheld:
        return False
    if change.created_kind:
        return True
    creation = creations.get(change.object)
    if creation is not None and creation not in counts:
        return False
    if change.wiped_field:
        # Carried out once it is accepted, and then it cannot be undone with what it rests on.
        return may_be_wiped(change.wiped_field)
    # An ancestor that is missing (an incomplete file) cannot speak against a change.
    return not change.replaces or any(
        old in counts or old not in past.changes for old in change.replaces
    )


def heads_of(past: Past, counts: set[str]) -> Heads:
    """Return the current changes of every field among those that count."""
    gone, gone_parts = _replaced(past, counts)
    creations: dict[str, str] = {}
    later: dict[tuple[str, str], tuple[str, ...]] = {}
    for change in past.in_order():
        if change.id not in counts:
            continue
        if change.created_kind:
            creations[change.object] = change.id
        elif change.id not in gone:
            place = (change.object, change.target)
            later[place] = (*later.get(place, ()), change.id)
    for place, ids in later.items():
        creation = creations.get(place[0])
        if creation and place not in gone_parts and place[1] != DELETED:
            ids = (creation, *ids)
        if len(ids) > 1:
            later[place] = tuple(sorted(ids))
    return Heads(creations, later)


def _replaced(past: Past, counts: set[str]) -> tuple[set[str], set[tuple[str, str]]]:
    """Return changes that lost their place, and (thing, field) whose creation lost it.

    Replacing reads through changes that do not count: they were seen all the same.
    """
    gone: set[str] = set()
    gone_parts: set[tuple[str, str]] = set()
    for id_ in counts:
        change = past.changes[id_]
        waiting, seen = list(change.replaces), set(change.replaces)
        while waiting:
            old = past.changes.get(waiting.pop())
            if old is None:
                continue
            if old.object == change.object and old.created_kind:
                gone_parts.add((change.object, change.target))
            elif old.object == change.object and old.target == change.target:
                gone.add(old.id)
            if old.id not in counts:
                fresh = [older for older in old.replaces if older not in seen]
                seen.update(fresh)
                waiting.extend(fresh)
    return gone, gone_parts
