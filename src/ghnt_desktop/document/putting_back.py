"""What stood there before, put back from the list of changes as a new change that can be undone."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from ghnt_desktop.document.edits import Id, move
from ghnt_desktop.document.steps import setting, step
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Delete, Operation, Restore
from ghnt_desktop.domain.fields import FIELDS_OF, field_of, value_of
from ghnt_desktop.domain.kinds import upwards
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.history.passages import PARTS
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


def put_back_to(agenda: Agenda, then: Agenda, id: str) -> ChangeSet | None:
    """Return the step that makes a thing, with its text, what it was in an older state.

    None when it is so already. What stands in it and has a name of its own stays as it is now.

    Raises Refusal ("niet-gevonden" for a thing that was not there then, "kolom-verwijderd").
    """
    if not then.is_visible(id):
        raise Refusal("niet-gevonden", id=id)
    done: list[Operation] = []

    def take(operations: Iterable[Operation]) -> Agenda:
        fresh = tuple(operations)
        done.extend(fresh)
        return now.apply(ChangeSet("", fresh)) if fresh else now

    now = agenda
    own = _with_parts(then, id)
    for one in own:
        now = take(_returning(now, one))
    now = take(_replaced(now, then, id))
    _check_shown(now, id)
    now = take(op for one in own for op in _as_it_was(now, then, one))
    take(Delete(one) for one in _with_parts(now, id) if one not in own)
    return step("Terugzetten", done)


def _with_parts(agenda: Agenda, id: str) -> list[str]:
    """Return a thing and the texts and other parts that stand in it."""
    found = [id]
    for one in found:  # grows while it is read
        found += (p for kind in PARTS for p in agenda.shape.below(one, kind))
    return found


def _replaced(now: Agenda, then: Agenda, id: str) -> tuple[Operation, ...]:
    """Return the way back to where a thing stood."""
    was, is_now = then.thing(id), now.thing(id)
    if all(getattr(was, name, "") == getattr(is_now, name, "") for name in _PLACE):
        return ()
    level = str(getattr(was, "level", ""))
    _check_column(now, level)
    parent = str(getattr(was, "parent", ""))
    back = tuple(_returning(now, parent)) if parent else ()
    there = now.apply(ChangeSet("", back)) if back else now
    moved = move(there, Id(id), Id(parent or now.id), level=Id(level) or None)
    return (*back, *(moved.operations if moved else ()))


def _as_it_was(now: Agenda, then: Agenda, id: str) -> Iterator[Operation]:
    thing = then.thing(id)
    for row in FIELDS_OF[then.kind(id)].values():
        if row.fixed or row.structural or row.name == "code":
            continue
        names = [row.name]
        if row.keyed:
            both = (*getattr(thing, row.name), *getattr(now.thing(id), row.name))
            names = [f"{row.name}/{key}" for key in dict.fromkeys(both)]
        for name in names:
            yield from setting(now, id, name, value_of(thing, name))


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
