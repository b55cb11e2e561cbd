"""A damaged file becomes a whole one: what its history or its tables still say.

What the tables show is the last state that was saved, so it counts where the history lost words.
What lost the thing it stood in gets a place where the officer finds it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ghnt_desktop.document.journal import Journal, journal_of, write
from ghnt_desktop.document.open_document import stored_of
from ghnt_desktop.document.steps import creating
from ghnt_desktop.domain.agenda import Agenda, field_differences
from ghnt_desktop.domain.changes import ChangeSet, Delete, Operation, SetField
from ghnt_desktop.domain.fields import field_names, value_of
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.kinds import KINDS, Thing, parent_of
from ghnt_desktop.domain.past import Past
from ghnt_desktop.storage.salvaging import Salvaged, salvaged
from ghnt_desktop.storage.saving import write_file

_STEP = "Redden uit een beschadigd bestand"
_TITLE = "Gered uit een beschadigd bestand"
#: What a thing gets to stand in when its own place is lost.
_HOMES = {
    "topic": "action_line",
    "priority": "action_line",
    "activity": "action_line",
    "intended_result": "action_line",
    "row": "topic",
    "contribution": "row",
    "block": "chapter",
    "footnote": "chapter",
    "rubric": "priority",
    "role": "priority",
    "effort": "activity",
    "planned_period": "activity",
    "chapter": "",
}


@dataclass(frozen=True, slots=True)
class Saved:
    """What was saved: things by kind, and what could not be read, by table."""

    things: Mapping[str, int]
    lost: Mapping[str, int]


def salvage(path: Path, out: Path, *, replace: bool = False) -> Saved:
    """Write all that can still be read of a file to another; the first does not change.

    Raises Refusal("niets-te-redden") when that is nothing, and why OUT cannot be written.
    """
    found = salvaged(path)
    journal = _whole(found)
    write_file(stored_of(journal), out, replace=replace)
    shown = journal.agenda.shape.kinds.values()
    counts = {kind: sum(one == kind for one in shown) for kind in KINDS}
    return Saved(
        {kind: count for kind, count in counts.items() if count},
        {name: count for name, count in found.lost.items() if count},
    )


def _whole(found: Salvaged) -> Journal:
    journal = journal_of(found.past, found.document)
    if not any(one.created_kind == "agenda" for one in found.past.changes.values()):
        # Of the title page nothing is left: there is no agenda without one.
        journal = journal_of(Past(), found.document)
        begun = ChangeSet(_STEP, (creating("agenda", found.document, {"title": _TITLE}),))
        first = write(journal, begun, "").journal.past
        journal = journal_of(_joined(first, found.past), found.document)
    journal = _after(journal, _as_shown(journal.agenda, found))
    return _after(journal, _given_homes(journal.agenda))


def _after(journal: Journal, operations: Iterator[Operation]) -> Journal:
    """Return the journal after a step, derived anew: gaps in a history make it say other things."""
    done = tuple(operations)
    if not done:
        return journal
    past = write(journal, ChangeSet(_STEP, done), "").journal.past
    return journal_of(past, journal.agenda.id)


def _joined(first: Past, rest: Past) -> Past:
    return Past(
        {**first.changes, **rest.changes},
        {**first.transactions, **rest.transactions},
        rest.withheld,
    )


def _as_shown(agenda: Agenda, found: Salvaged) -> Iterator[Operation]:
    """Yield what makes the agenda say what the tables say."""
    for kind, members in found.things.items():
        for id_, thing in members.items():
            known = agenda.things[kind].get(id_)
            if known is not None:
                yield from field_differences(kind, known, thing)
            elif kind != "agenda" and id_ not in found.deleted and not _is_known(agenda, id_):
                yield creating(kind, id_, {name: value_of(thing, name) for name in _said(thing)})
            if known is not None and id_ in found.deleted - agenda.deleted:
                yield Delete(id_)


def _is_known(agenda: Agenda, id_: str) -> bool:
    return any(id_ in members for members in agenda.things.values())


def _said(thing: Thing) -> Iterator[str]:
    yield from field_names(thing)


def _given_homes(agenda: Agenda) -> Iterator[Operation]:
    """Yield places for what stands in nothing any more, and what they have to stand in."""
    homes = _Homes(agenda)
    for kind in _HOMES:
        for id_, thing in agenda.things[kind].items():
            if id_ in agenda.deleted:
                continue
            parent = parent_of(thing)
            if parent and not _is_known(agenda, parent):
                yield from homes.place(id_, kind)
            level = str(getattr(thing, "level", ""))
            if level and level not in agenda.things["level"]:
                yield from homes.column(id_)


class _Homes:
    """Places of their own for what was saved without one; made when the first needs it."""

    def __init__(self, agenda: Agenda) -> None:
        self._agenda = agenda
        self._made: dict[str, str] = {}

    def place(self, id_: str, kind: str) -> Iterator[Operation]:
        home = _HOMES[kind]
        yield from self._home(home)
        was = parent_of(self._agenda.thing(id_))
        yield SetField(id_, "parent", self._made.get(home, ""), was)

    def column(self, id_: str) -> Iterator[Operation]:
        yield from self._home("level")
        was = self._agenda.contribution(id_).level
        yield SetField(id_, "level", self._made["level"], was)

    def _home(self, kind: str) -> Iterator[Operation]:
        if not kind or kind in self._made:
            return
        above = _HOMES.get(kind, "")
        yield from self._home(above)
        self._made[kind] = new_id()
        values: dict[str, Any] = {"order": "zz"}
        if kind != "row":
            values["title"] = _TITLE
        if kind == "level":
            values["key"] = "gered"
        if above:
            values["parent"] = self._made[above]
        yield creating(kind, self._made[kind], values)
