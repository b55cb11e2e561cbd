"""The officer's verbs for contributions elsewhere: copied, or out of a column that was removed.

As in `edits`: all raise Refusal for a thing that is not there or a value that does not fit.
"""

from collections.abc import Iterator, Sequence

from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.placing import next_codes, places
from ghnt_desktop.document.steps import creating, known, known_level, setting, step
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Create, Delete, Operation, Restore
from ghnt_desktop.domain.contribution import Contribution
from ghnt_desktop.domain.fields import field_names, value_of
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.refusal import Refusal


def copy(
    agenda: Agenda, ids: Sequence[Id], row: Id, level: Id, before: Id | None = None
) -> ChangeSet | None:
    """Copy contributions to a cell; each copy says which it says the same as."""
    known(agenda, row, "row")
    column = known_level(agenda, level)
    chosen = [known(agenda, id_, "contribution") for id_ in dict.fromkeys(ids)]
    siblings = [one.id for one in agenda.cell(row, column)]
    place = places(agenda, siblings, len(chosen), before=before or "")
    codes = next_codes(agenda, row, column)
    made: list[Create] = []
    for id_, key in zip(chosen, place.keys, strict=True):
        own = {"parent": row, "level": column, "order": key, "code": next(codes)}
        made += _copied(agenda, agenda.contribution(id_), own)
    return step("Bijdrage kopiëren", (*place.rekeyed, *made), [one.id for one in made])


def _copied(agenda: Agenda, one: Contribution, own: dict[str, str]) -> Iterator[Create]:
    values = {name: value_of(one, name) for name in field_names(one)}
    fresh = {**values, **own, "joined": False, "same_as": one.same_as or one.id}
    # What was received and has its own history stays with the first.
    made = creating("contribution", new_id(), {**fresh, "private_note": "", "carried_from": ""})
    yield made
    for block in agenda.blocks(one.id):
        told = {name: value_of(block, name) for name in field_names(block)}
        yield creating("block", new_id(), {**told, "parent": made.id})


def waiting(agenda: Agenda) -> tuple[Contribution, ...]:
    """Return the contributions of columns that were removed, which wait for another, by code."""
    found = (agenda.contribution(id_) for id_ in agenda.things["contribution"])
    lost = (one for one in found if _waits(agenda, one))
    return tuple(sorted(lost, key=lambda one: (one.code, one.id)))


def _waits(agenda: Agenda, one: Contribution) -> bool:
    gone = one.level in agenda.deleted
    return gone and one.id not in agenda.deleted and agenda.is_visible(one.parent)


def place_waiting(agenda: Agenda, ids: Sequence[Id], level: Id) -> ChangeSet | None:
    """Give contributions of a column that was removed a place in another, in their own rows."""
    column = known_level(agenda, level)
    asked = dict.fromkeys(ids)
    chosen = [one for one in waiting(agenda) if one.id in asked]
    if len(chosen) != len(asked):
        raise Refusal("niet-gevonden", id=", ".join(asked.keys() - {one.id for one in chosen}))
    gone = dict.fromkeys(one.level for one in chosen)
    # The column is there while its texts go, and is removed after they went: so an undo removes it
    # after they are back, and whoever removed it has seen all of this.
    back, away = (Restore(id_) for id_ in gone), (Delete(id_) for id_ in gone)
    return step("Teksten plaatsen", (*back, *_placed(agenda, chosen, column), *away))


def _placed(agenda: Agenda, chosen: Sequence[Contribution], column: str) -> Iterator[Operation]:
    rows = dict.fromkeys(one.parent for one in chosen)
    for row in rows:
        newcomers = [one for one in chosen if one.parent == row]
        siblings = [one.id for one in agenda.cell(row, column)]
        place = places(agenda, siblings, len(newcomers))
        yield from place.rekeyed
        for one, key in zip(newcomers, place.keys, strict=True):
            yield from setting(agenda, one.id, "level", column)
            yield from setting(agenda, one.id, "order", key)
            yield from setting(agenda, one.id, "joined", False)
