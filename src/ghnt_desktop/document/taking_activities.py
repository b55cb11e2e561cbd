"""The activities and intended results of a document on their way into the agenda."""

from collections.abc import Iterator, Sequence

from ghnt_desktop.document.placing import places
from ghnt_desktop.document.register import Register
from ghnt_desktop.document.steps import creating
from ghnt_desktop.document.taken_blocks import block_operations, cleaned
from ghnt_desktop.document.taking_sheets import role_operations
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import Operation
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.order import fresh_keys
from ghnt_desktop.domain.typed_text import clean
from ghnt_desktop.exchange.taken_over import TakenActivity, TakenEffort, TakenPlanned, TakenResult


def activity_operations(
    agenda: Agenda,
    register: Register,
    action_line: str,
    activities: Sequence[TakenActivity],
    sheets: tuple[str, ...],
) -> Iterator[Operation]:
    """Yield what adds activities to an action line, behind those that are there.

    ``sheets`` are the ids of the priority sheets that came along with them.
    """
    place = places(agenda, agenda.shape.below(action_line, "activity"), len(activities))
    yield from place.rekeyed
    for one, key in zip(activities, place.keys, strict=True):
        id_ = new_id()
        values = {
            "number": clean(one.number),
            "title": clean(one.title),
            "priorities": sheets if one.on_sheet else (),
            "status": one.status,
            "status_note": clean(one.status_note),
            "results": tuple(map(clean, one.results)),
            "order": key,
        }
        yield creating("activity", id_, {"parent": action_line, **values})
        yield from block_operations(id_, one.blocks)
        yield from role_operations(register, id_, one.roles)
        yield from _efforts(register, id_, one.efforts)
        yield from _planning(id_, one.planning)


def _efforts(
    register: Register, activity: str, efforts: Sequence[TakenEffort]
) -> Iterator[Operation]:
    for one, key in zip(efforts, fresh_keys(len(efforts)), strict=True):
        id_ = new_id()
        values = {
            "parent": activity,
            "heading": clean(one.heading),
            "parties": register.ids(one.parties),
            "order": key,
        }
        yield creating("effort", id_, values)
        yield from block_operations(id_, one.blocks)


def _planning(activity: str, planning: Sequence[TakenPlanned]) -> Iterator[Operation]:
    for one, key in zip(planning, fresh_keys(len(planning)), strict=True):
        values = {"text": clean(one.text), "what": clean(one.what), "order": key}
        yield creating("planned_period", new_id(), {"parent": activity, **values})


def result_operations(
    agenda: Agenda, action_line: str, results: Sequence[TakenResult]
) -> Iterator[Operation]:
    """Yield what adds intended results to an action line, behind those that are there."""
    place = places(agenda, agenda.shape.below(action_line, "intended_result"), len(results))
    yield from place.rekeyed
    for one, key in zip(results, place.keys, strict=True):
        values = {"years": one.years, "text": cleaned(one.text), "order": key}
        yield creating("intended_result", new_id(), {"parent": action_line, **values})
