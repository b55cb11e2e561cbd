"""The priority sheets of a document on their way into the agenda."""

from collections.abc import Iterator, Sequence

from ghnt_desktop.document.placing import places
from ghnt_desktop.document.register import Register
from ghnt_desktop.document.steps import creating
from ghnt_desktop.document.taken_blocks import block_operations
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import Operation
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.order import fresh_keys
from ghnt_desktop.domain.typed_text import clean
from ghnt_desktop.exchange.taken_over import TakenPriority, TakenRole, TakenRubric


def sheet_operations(
    agenda: Agenda,
    register: Register,
    action_line: str,
    sheets: Sequence[TakenPriority],
    ids: Sequence[str],
) -> Iterator[Operation]:
    """Yield what adds sheets with these ids to an action line, behind those that are there."""
    place = places(agenda, agenda.shape.below(action_line, "priority"), len(sheets))
    yield from place.rekeyed
    for id_, sheet, key in zip(ids, sheets, place.keys, strict=True):
        values = {"number": clean(sheet.number), "title": clean(sheet.title), "order": key}
        standing = {
            "status": sheet.status,
            "status_note": clean(sheet.status_note),
            "reference_date": clean(sheet.reference_date),
            "priority": sheet.priority,
        }
        yield creating("priority", id_, {"parent": action_line, **values, **standing})
        yield from _rubrics(id_, sheet.rubrics)
        yield from role_operations(register, id_, sheet.roles)


def _rubrics(sheet: str, rubrics: Sequence[TakenRubric]) -> Iterator[Operation]:
    for rubric, key in zip(rubrics, fresh_keys(len(rubrics)), strict=True):
        id_ = new_id()
        values = {"parent": sheet, "heading": clean(rubric.heading), "order": key}
        yield creating("rubric", id_, values)
        yield from block_operations(id_, rubric.blocks)


def role_operations(
    register: Register, parent: str, roles: Sequence[TakenRole]
) -> Iterator[Operation]:
    """Yield what says who is what to a sheet or activity that has no roles yet."""
    for role, key in zip(roles, fresh_keys(len(roles)), strict=True):
        values = {
            "parent": parent,
            "role": role.role,
            "organisations": register.ids(role.organisations),
            "text": clean(role.text),
            "order": key,
        }
        yield creating("role", new_id(), values)
