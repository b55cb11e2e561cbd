"""What stood there before, put back from the list of changes as a new change that can be undone."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from ghnt_desktop.document.edits import Id, move
from ghnt_desktop.document.steps import setting, step
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Operation, Restore
from ghnt_desktop.domain.fields import field_of
from ghnt_desktop.domain.kinds import upwards
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.history.telling import ToldChange, Wiped

#: Where a thing stands: what it stands in, and the column of a contribution.
_PLACE = ("parent", "level")


def can_put_back(told: ToldChange) -> bool:
    """Tell whether a change is one that can be put back, whatever has become of the thing."""
    if told.doing == "deleted":
        return not told.withheld
    if told.doing != "set" or told.withheld or field_of(told.kind, told.field).fixed:
        return False
    if field_of(told.kind, told.field).structural and told.field not in _PLACE:
        return False
    return any(not isinstance(value, Wiped) for value in told.was)


def put_back(agenda: Agenda, told: Sequence[ToldChange], which: int = 0) -> ChangeSet | None:
    """Return the step back to what stood there before these changes of one step.

    None when it stands there already. ``which`` of the values before it, when it had been in
    conflict. A thing that was deleted meanwhile comes back with what it stands in.

    Raises Refusal ("niet-terug-te-zetten") for a thing that was made or a value that was erased;
    "kolom-verwijderd" for what stands in a column that is gone, "niet-gevonden" for a thing that
    this file does not hold.
    """
    done: list[Operation] = []
    # The last first: a thing goes back to where it stood before its place moved.
    for _, group in groupby(reversed(told), key=lambda one: (one.thing, one.field in _PLACE)):
        changes = list(group)
        operations = list(_back(agenda, changes, which))
        agenda = agenda.apply(ChangeSet("", tuple(operations))) if operations else agenda
        done += operations
    return step("Terugzetten", done)


def _back(agenda: Agenda, changes: Sequence[ToldChange], which: int) -> Iterator[Operation]:
    first = changes[0]
    if not all(map(can_put_back, changes)):
        raise Refusal("niet-terug-te-zetten")
    back = tuple(_returning(agenda, first.thing))
    yield from back
    if back:
        agenda = agenda.apply(ChangeSet("", back))
    _check_shown(agenda, first.thing)
    if first.field in _PLACE:
        yield from _moving(agenda, changes, which)
        return
    for told in changes:
        if told.doing == "set":
            yield from setting(agenda, told.thing, told.field, _value(told, which))


def _returning(agenda: Agenda, thing: str) -> Iterator[Restore]:
    """Yield the return of a thing that was deleted, and of what it stands in, outermost first."""
    for id_ in reversed(list(upwards(agenda.things, thing))):
        if id_ in agenda.deleted:
            yield Restore(id_)


def _check_shown(agenda: Agenda, thing: str) -> None:
    if agenda.is_visible(thing):
        return
    for id_ in upwards(agenda.things, thing):
        _check_column(agenda, getattr(agenda.thing(id_), "level", ""))
    raise Refusal("niet-gevonden", id=thing)


def _check_column(agenda: Agenda, level: str) -> None:
    if level in agenda.deleted:
        raise Refusal("kolom-verwijderd", column=agenda.level(level).title)


def _moving(agenda: Agenda, changes: Sequence[ToldChange], which: int) -> tuple[Operation, ...]:
    """Return the way back to a place, once what it stood in is there again."""
    thing = changes[0].thing
    was = {told.field: _value(told, which) for told in changes}
    _check_column(agenda, was.get("level", ""))
    parent = was.get("parent", getattr(agenda.thing(thing), "parent", ""))
    back = tuple(_returning(agenda, parent))
    there = agenda.apply(ChangeSet("", back)) if back else agenda
    moved = move(there, Id(thing), Id(parent or agenda.id), level=Id(was.get("level", "")) or None)
    return (*back, *(moved.operations if moved else ()))


def _value(told: ToldChange, which: int) -> Any:
    value = told.was[which]
    if isinstance(value, Wiped):
        raise Refusal("niet-terug-te-zetten")
    return value
