"""Which priority sheets and activities are printed, and which roles their rubrics tell already."""

from collections.abc import Mapping, Sequence
from itertools import chain

from ghnt_desktop.domain.activity import Activity
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.priority import LEAD, PARTNER, Role
from ghnt_desktop.language.execution import Execution, read_sheet
from ghnt_desktop.pdf.content import Content


def serving(content: Content) -> Mapping[str, Sequence[Activity]]:
    """Return the sheets that are printed, in order, each with the activities that serve it."""
    agenda = content.agenda
    every = [one for line in agenda.action_lines for one in agenda.activities(line.id)]
    found: dict[str, Sequence[Activity]] = {}
    for sheet in chain.from_iterable(agenda.priorities(line.id) for line in content.chosen_lines):
        own = [one for one in every if sheet.id in one.priorities]
        if any(concerns(content, id_) for id_ in (sheet.id, *(one.id for one in own))):
            found[sheet.id] = own
    return found


def homes(serving: Mapping[str, Sequence[Activity]]) -> Mapping[str, str]:
    """Return with which sheet each activity stands whole: the first of those it serves."""
    homes: dict[str, str] = {}
    for sheet, activities in serving.items():
        for one in activities:
            homes.setdefault(one.id, sheet)
    return homes


def concerns(content: Content, id_: str) -> bool:
    """Tell whether a sheet or activity is of those for whom is printed: by a role or an effort."""
    if content.is_whole:
        return True
    ids = {one.id for one in content.organisations}
    named = [role.organisations for role in content.agenda.roles(id_)]
    named += [effort.parties for effort in content.agenda.efforts(id_)]
    return not ids.isdisjoint(chain.from_iterable(named))


def already_told(agenda: Agenda, sheet: str) -> Execution:
    """Return who does what by the rubrics of a sheet, as they were read when it was taken over."""
    return read_sheet(
        (
            rubric.heading,
            [line for one in agenda.blocks(rubric.id) for line in one.text.text.splitlines()],
        )
        for rubric in agenda.rubrics(sheet)
    )


def is_told(role: Role, told: Execution) -> bool:
    """Tell whether rubrics say a role in the same words."""
    typed = role.text.strip()
    by_role = {LEAD: (told.lead,), PARTNER: told.partners}
    return bool(typed) and typed in by_role.get(role.role.strip(), ())
