"""A step of the officer turned into changes that say what they replace."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from ghnt_desktop.domain.changes import (
    DELETED,
    ChangeSet,
    Contest,
    Create,
    Delete,
    Reopen,
    Restore,
    SetField,
    Voice,
    Wipe,
)
from ghnt_desktop.domain.fields import Field, field_of
from ghnt_desktop.domain.log import (
    Change,
    Part,
    Transaction,
    creation_field,
    new_change,
    part,
    wipe_field,
)
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.standing import Place
from ghnt_desktop.domain.version import FREEZES
from ghnt_desktop.history.deletions import inside, within
from ghnt_desktop.history.derive import Derived
from ghnt_desktop.history.freezing import frozen
from ghnt_desktop.history.heads import Heads, MovingHeads

_IDS = 1 << 256


@dataclass(frozen=True, slots=True)
class Recorded:
    """The changes one step makes, the heads after it, and those of them that moved."""

    changes: tuple[Change, ...]
    heads: Heads
    moved: Mapping[Place, tuple[str, ...]]


def record(changes: ChangeSet, past: Past, now: Derived, transaction: Transaction) -> Recorded:
    """Return what a step of the officer's own adds to the history, in the order of its parts.

    Raises Refusal ("waarde-past-niet") for a value that the file could not give back, and KeyError
    for a thing that is not there; the step must be made for ``now``.
    """
    recorder = _Recorder(past, now, transaction)
    for operation in changes.operations:
        recorder.add(operation)
    return Recorded(tuple(recorder.changes), recorder.heads.settled(), recorder.moved())


class _Recorder:
    def __init__(self, past: Past, now: Derived, transaction: Transaction) -> None:
        self._past = past
        self._now = now.agenda
        self._transaction = transaction.id
        self._lamport = past.lamport + 1
        self._kinds: dict[str, str] = {}
        self._inside: dict[str, list[str]] | None = None
        # What this very step puts into things and brings back: its deletions have seen that.
        self._placed: list[tuple[str, str]] = []
        self._deleted = set(now.agenda.deleted)
        self._before = now.heads
        self.heads = MovingHeads(now.heads)
        self.changes: list[Change] = []
        self._steps: Mapping[type[Any], Callable[[Any], Iterator[Change]]] = {
            Create: self._create,
            SetField: self._set,
            Reopen: self._reopen,
            Delete: self._delete,
            Restore: self._restore,
            Contest: self._contest,
            Wipe: self._wipe,
        }

    def add(self, operation: object) -> None:
        fresh = list(self._steps[type(operation)](operation))
        self.heads.take(fresh)
        self._lamport += len(fresh)
        self.changes += fresh

    def moved(self) -> dict[Place, tuple[str, ...]]:
        return Heads(self.heads.creations, self.heads.later).rows()

    def _change(
        self, thing: str, field: str, parts: Mapping[str, Part], replaces: tuple[str, ...]
    ) -> Change:
        return new_change(self._transaction, thing, field, parts, replaces, self._lamport)

    def _row(self, thing: str, field: str) -> Field:
        return field_of(self._kinds.get(thing) or self._now.kind(thing), field)

    def _create(self, operation: Create) -> Iterator[Change]:
        self._kinds[operation.id] = operation.kind
        self._place(operation.id, operation.values)
        values = dict(operation.values)
        if operation.kind == FREEZES:  # the state before this step: only here is it known
            values |= asdict(frozen(self._past, self._before))
        parts = {
            name: part(_written(field_of(operation.kind, name), value))
            for name, value in values.items()
        }
        yield self._change(operation.id, creation_field(operation.kind), parts, ())

    def _set(self, operation: SetField) -> Iterator[Change]:
        written = _written(self._row(operation.id, operation.field), operation.value)
        replaces = self.heads.of(operation.id, operation.field)
        self._place(operation.id, {operation.field: operation.value})
        yield self._change(operation.id, operation.field, {"": part(written)}, replaces)

    def _place(self, thing: str, values: Mapping[str, Any]) -> None:
        """Note where a thing stands from now on."""
        containers = (values.get(field) for field in ("parent", "level"))
        self._placed += [(container, thing) for container in containers if container]

    def _reopen(self, operation: Reopen) -> Iterator[Change]:
        """Say every value again; their ids must rise, as the smallest is the one shown."""
        count = len(operation.voices)
        for voice in operation.voices:
            self._place(operation.id, {operation.field: voice.value})
        for nth, voice in enumerate(operation.voices):
            slot = range(_IDS * nth // count, _IDS * (nth + 1) // count)
            yield self._drawn(operation, voice, slot)

    def _drawn(self, operation: Reopen, voice: Voice, slot: range) -> Change:
        """Draw salts until the id falls into a slot: on average one draw per voice."""
        replaces = self.heads.of(operation.id, operation.field)
        field, written = operation.field, []
        if voice.wiped:
            field = wipe_field(operation.field)
        else:
            written = self._row(operation.id, field).codec.write(voice.value)
        while True:
            change = self._change(operation.id, field, {"": part(written)}, replaces)
            if int(change.id, 16) in slot:
                return change

    def _delete(self, operation: Delete) -> Iterator[Change]:
        replaces = self._seen_in(operation.id)
        self._deleted.add(operation.id)
        yield self._change(operation.id, DELETED, {"": part(True)}, replaces)

    def _seen_in(self, top: str) -> tuple[str, ...]:
        """Return the heads of a thing, of all in it and about it: what its deleter has seen."""
        # Undoing an import deletes thousands: what stands in what is found once per step.
        if self._inside is None:
            self._inside = inside(self._now.things)
        while self._placed:
            container, thing = self._placed.pop()
            self._inside.setdefault(container, []).append(thing)
        contents = within(top, self._inside, self._deleted)
        about = self.heads.about(top) if top in self._now.things["level"] else ()
        return (*(id_ for thing in contents for id_ in self.heads.all_of(thing)), *about)

    def _restore(self, operation: Restore) -> Iterator[Change]:
        replaces = self.heads.of(operation.id, DELETED)
        self._deleted.discard(operation.id)
        yield self._change(operation.id, DELETED, {"": part(False)}, replaces)

    def _contest(self, operation: Contest) -> Iterator[Change]:
        """Say again what the answer replaced, each deletion with what its deleter had seen then."""
        now = self.heads.of(operation.id, DELETED)
        self._deleted.discard(operation.id)
        for said in self._answered(operation.id, now):
            seen = [id_ for id_ in said.replaces if not self._is_claim(operation.id, id_)]
            yield self._change(operation.id, DELETED, {"": part(_said(said))}, (*now, *seen))

    def _answered(self, thing: str, now: tuple[str, ...]) -> list[Change]:
        known = {**self._past.changes, **{change.id: change for change in self.changes}}
        older = {id_ for head in now for id_ in known[head].replaces}
        return [known[id_] for id_ in sorted(older) if self._is_claim(thing, id_)]

    def _is_claim(self, thing: str, id_: str) -> bool:
        change = self._past.changes.get(id_)
        return bool(change and change.object == thing and change.field == DELETED)

    def _wipe(self, operation: Wipe) -> Iterator[Change]:
        names = values_of(self._past, operation.id, operation.field)
        replaces = self.heads.of(operation.id, operation.field)
        yield self._change(
            operation.id, wipe_field(operation.field), {"": part(sorted(names))}, replaces
        )


def _written(row: Field, value: Any) -> Any:
    """Return a value as JSON; Refusal when it would not be read back as it is."""
    written = row.codec.write(value)
    try:
        if row.codec.read(written) == value:
            return written
    except ValueError:
        pass
    raise Refusal("waarde-past-niet", field=row.label, value=str(value)[:80])


def _said(change: Change) -> Any:
    value = change.parts[""].value
    return value is not None and json.loads(value)


def values_of(past: Past, thing: str, field: str) -> Iterator[str]:
    """Yield the ids of all changes that ever gave this field of this thing a value."""
    for change in past.changes.values():
        if change.object == thing and not change.wiped_field and _gives(change, field):
            yield change.id


def _gives(change: Change, field: str) -> bool:
    return field in change.parts if change.created_kind else change.field == field
