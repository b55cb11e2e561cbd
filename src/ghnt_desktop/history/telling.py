"""A change of the history as it is told to the officer: what was done, and what stood before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ghnt_desktop.domain.changes import DELETED
from ghnt_desktop.domain.fields import FIELDS_OF, Field, field_of
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.domain.log import Change, parsed
from ghnt_desktop.domain.past import Past

Doing = Literal["made", "set", "deleted", "restored", "erased"]


@dataclass(frozen=True, slots=True)
class Wiped:
    """Stands for a value that was erased for good, or is absent from this file."""


@dataclass(frozen=True, slots=True)
class ToldChange:
    """One change: what was done to which field of which thing.

    ``was`` are the values it replaced, one, several after a conflict, or none; ``now`` is the
    value it gave. Both are values of the field, or `Wiped`. ``field`` is "" for a whole thing;
    then ``now`` are the fields it was made with and their values, in pairs.
    """

    id: str
    thing: str
    kind: str
    doing: Doing
    field: str = ""
    label: str = ""
    was: tuple[Any, ...] = ()
    now: Any = None
    withheld: bool = False


def told_change(past: Past, change: Change, kinds: Mapping[str, str]) -> ToldChange | None:
    """Return a change as it is told; None for a kind or field that this version does not know.

    ``kinds`` are the kinds of all things by id, as their creations say.
    """
    kind = kinds.get(change.object, "")
    if kind not in KINDS:
        return None
    withheld = change.id in past.withheld
    if change.created_kind:
        given = tuple(_given(change, kind))
        return ToldChange(change.id, change.object, kind, "made", now=given, withheld=withheld)
    if change.field == DELETED:
        doing: Doing = "deleted" if _said(change) is True else "restored"
        return ToldChange(change.id, change.object, kind, doing, withheld=withheld)
    row = _known(kind, change.target)
    if row is None or row.silent:  # a place among siblings says nothing to read
        return None
    return ToldChange(
        change.id,
        change.object,
        kind,
        "erased" if change.wiped_field else "set",
        change.target,
        row.label,
        tuple(before(past, change, row)),
        _value(change, row),
        withheld,
    )


def _given(creation: Change, kind: str) -> Iterator[tuple[str, Any]]:
    for row in FIELDS_OF[kind].values():
        names = [name for name in creation.parts if name.partition("/")[0] == row.name]
        yield from ((name, _value(creation, row, name)) for name in names if not row.silent)


def before(past: Past, change: Change, row: Field) -> Iterator[Any]:
    """Yield the values of a field that a change replaced; its default when nobody had said any."""
    replaced = [past.changes[id_] for id_ in change.replaces if id_ in past.changes]
    own = [old for old in replaced if old.object == change.object]
    said = [_value(old, row, change.target) for old in own if _is_about(old, change.target)]
    yield from dict.fromkeys(said) if said else (row.default,)


def _is_about(change: Change, target: str) -> bool:
    return bool(change.created_kind) or change.target == target


def _value(change: Change, row: Field, target: str = "") -> Any:
    """Return the value a change gave a field, `Wiped` when it is no longer there."""
    if change.wiped_field:
        return Wiped()
    part = change.part_of(target or change.target)
    if part is None:
        return row.default
    if part.value is None:
        return Wiped()
    try:
        return row.codec.read(parsed(part.value))
    except (ValueError, TypeError):
        return row.default


def _said(change: Change) -> Any:
    value = change.parts[""].value
    return None if value is None else parsed(value)


def _known(kind: str, name: str) -> Field | None:
    try:
        return field_of(kind, name)
    except KeyError:
        return None
