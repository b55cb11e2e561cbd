"""The small parts verbs are made of: a field set, a thing created, checks that speak plainly."""

from collections.abc import Iterable, Mapping
from typing import Any

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Create, Operation, SetField
from ghnt_desktop.domain.fields import field_of, value_of
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.domain.refusal import Refusal


def setting(agenda: Agenda, id: str, field: str, value: Any) -> tuple[SetField, ...]:
    """Return the operation that gives a field its value; none when it already stands so."""
    # What was lifted says another place than it is shown in.
    was = agenda.standing.lifted.get((id, field), value_of(agenda.thing(id), field))
    voices = agenda.standing.voices((id, field))
    if value == was and not voices:
        return ()
    return (SetField(id, field, value, was, voices),)


def creating(kind: str, id: str, values: Mapping[str, Any]) -> Create:
    """Return the operation that makes a thing; fields at their default are left out."""
    told = {name: v for name, v in values.items() if v != field_of(kind, name).default}
    return Create(id, kind, told)


def step(
    label: str, operations: Iterable[Operation], created: Iterable[str] = ()
) -> ChangeSet | None:
    """Return the operations as one step; None when there are none."""
    done = tuple(operations)
    return ChangeSet(label, done, tuple(created)) if done else None


def known(agenda: Agenda, id: str, *kinds: str) -> str:
    """Return the id of a visible thing of one of these kinds; Refusal when it is not there."""
    if not agenda.is_visible(id):
        raise Refusal("niet-gevonden", id=id)
    if kinds and agenda.kind(id) not in kinds:
        raise Refusal(
            "andere-soort",
            id=id,
            kind=_label(agenda.kind(id)),
            wanted=", ".join(map(_label, kinds)),
        )
    return id


def _label(kind: str) -> str:
    return KINDS[kind].label.lower()


def known_level(agenda: Agenda, key: str) -> str:
    """Return the id of a column by id or key; Refusal ("kolom-onbekend") when there is none."""
    for level in agenda.levels:
        if key in (level.id, agenda.level_keys[level.id]):
            return level.id
    raise Refusal("kolom-onbekend", column=key)
