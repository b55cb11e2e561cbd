"""The officer's verbs for texts whose place was removed: placed elsewhere, brought back, deleted.

As in `edits`: all raise Refusal for a thing that is not there or a value that does not fit.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.placing import places
from ghnt_desktop.document.steps import known, known_level, setting, step
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Delete, Operation, Restore
from ghnt_desktop.domain.contribution import Contribution
from ghnt_desktop.domain.kinds import KINDS, upwards
from ghnt_desktop.domain.refusal import Refusal

#: What texts stand in, and what brings them back when it was removed.
_PLACES = ("level", "action_line", "topic", "row")


def waiting(agenda: Agenda) -> tuple[Contribution, ...]:
    """Return the contributions of columns that were removed, which wait for another, by code."""
    gone = agenda.deleted & agenda.things["level"].keys()
    if not gone:
        return ()
    lost = (one for one in _contributions(agenda) if one.level in gone)
    alive = (one for one in lost if one.id not in agenda.deleted)
    return _by_code(one for one in alive if agenda.is_visible(one.parent))


def removed_along(agenda: Agenda) -> tuple[Contribution, ...]:
    """Return the contributions that went with a topic, row or action line, by code.

    The officer was told so when removing that; they can be placed all the same.
    """
    if not any(agenda.deleted & agenda.things[kind].keys() for kind in _PLACES[1:]):
        return ()
    alive = (one for one in _contributions(agenda) if one.id not in agenda.deleted)
    return _by_code(one for one in alive if not agenda.is_visible(one.parent))


def _contributions(agenda: Agenda) -> Iterable[Contribution]:
    return cast(Iterable[Contribution], agenda.things["contribution"].values())


def _by_code(found: Iterable[Contribution]) -> tuple[Contribution, ...]:
    return tuple(sorted(found, key=lambda one: (one.code, one.id)))


def removed_places(agenda: Agenda, contribution: str) -> tuple[str, ...]:
    """Return the ids of what a contribution stands in and was removed: its column comes first."""
    one = agenda.contribution(contribution)
    chain = (one.level, *upwards(agenda.things, one.parent))
    return tuple(id_ for id_ in chain if id_ in agenda.deleted)


def place_waiting(
    agenda: Agenda, ids: Sequence[Id], level: Id, row: Id | None = None
) -> ChangeSet | None:
    """Give contributions whose place was removed one in another column, or in another row too.

    Without a row each stays in its own, which must be there still.
    """
    column = known_level(agenda, level)
    target = known(agenda, row, "row") if row else ""
    chosen = _chosen(agenda, ids)
    if not target and any(not agenda.is_visible(one.parent) for one in chosen):
        raise Refusal("rij-nodig")
    return step(
        "Teksten plaatsen", _meanwhile(agenda, chosen, _placed(agenda, chosen, column, target))
    )


def delete_waiting(agenda: Agenda, ids: Sequence[Id]) -> ChangeSet | None:
    """Delete contributions whose place was removed, so that they wait no longer."""
    chosen = _chosen(agenda, ids)
    gone = [Delete(one.id, agenda.standing.revived.get(one.id)) for one in chosen]
    return step("Wachtende teksten verwijderen", _meanwhile(agenda, chosen, gone))


def bring_back(agenda: Agenda, id: Id) -> ChangeSet | None:
    """Bring back a column, action line, topic or row that was removed, with all its texts."""
    kind = next((kind for kind in _PLACES if id in agenda.things[kind]), "")
    if not kind or id not in agenda.deleted:
        raise Refusal("niet-gevonden", id=id)
    return step(f"{KINDS[kind].label} terughalen", (Restore(id),))


def _chosen(agenda: Agenda, ids: Sequence[Id]) -> list[Contribution]:
    asked = dict.fromkeys(ids)
    chosen = [one for one in (*waiting(agenda), *removed_along(agenda)) if one.id in asked]
    if len(chosen) != len(asked):
        raise Refusal("niet-gevonden", id=", ".join(asked.keys() - {one.id for one in chosen}))
    return chosen


def _meanwhile(
    agenda: Agenda, chosen: Sequence[Contribution], operations: Iterable[Operation]
) -> Iterator[Operation]:
    """Yield operations on texts while what they stand in is there.

    That is removed after they went: so an undo removes it after they are back, and whoever removed
    it has seen all of this.
    """
    gone = dict.fromkeys(id_ for one in chosen for id_ in removed_places(agenda, one.id))
    yield from (Restore(id_) for id_ in gone)
    yield from operations
    yield from (Delete(id_) for id_ in gone)


def _placed(
    agenda: Agenda, chosen: Sequence[Contribution], column: str, row: str
) -> Iterator[Operation]:
    for target in dict.fromkeys(row or one.parent for one in chosen):
        newcomers = [one for one in chosen if (row or one.parent) == target]
        siblings = [one.id for one in agenda.cell(target, column)]
        place = places(agenda, siblings, len(newcomers))
        yield from place.rekeyed
        for one, key in zip(newcomers, place.keys, strict=True):
            yield from setting(agenda, one.id, "parent", target)
            yield from setting(agenda, one.id, "level", column)
            yield from setting(agenda, one.id, "order", key)
            yield from setting(agenda, one.id, "joined", False)
