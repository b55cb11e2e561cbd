"""Who belongs to an organisation or group: what is part of it, and the members of a group."""

from collections.abc import Iterator

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.organisation import Organisation


def with_members(agenda: Agenda, organisation: Organisation) -> tuple[Organisation, ...]:
    """Return an organisation, then all that is part of it or belongs to it, however deep.

    In order of the register. Those that belong to each other are each there once.
    """
    found = {organisation.id}
    while more := set(_directly(agenda, found)) - found:
        found |= more
    rest = (one for one in agenda.organisations if one.id in found and one.id != organisation.id)
    return organisation, *rest


def _directly(agenda: Agenda, within: set[str]) -> Iterator[str]:
    for one in agenda.organisations:
        if one.part_of in within:
            yield one.id
        if one.id in within:
            yield from one.members
