"""All handouts at once: one file for each organisation that says something."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.belonging import with_members
from ghnt_desktop.domain.organisation import Organisation
from ghnt_desktop.pdf.options import SheetOptions
from ghnt_desktop.pdf.sheets import render

#: File systems allow more, but the folder they stand in has a length as well.
_LONGEST = 60


def speakers(agenda: Agenda) -> tuple[Organisation, ...]:
    """Return who says anything that is printed, or whose parts or members do, in order."""
    senders: set[str] = set()
    for id_ in (i for ids in agenda.shape.cells.values() for i in ids):
        one = agenda.contribution(id_)
        if not one.internal:
            senders.update(one.contributors, one.on_behalf_of)
    return tuple(
        organisation
        for organisation in agenda.organisations
        if any(part.id in senders for part in with_members(agenda, organisation))
    )


def handout_names(agenda: Agenda) -> dict[str, str]:
    """Return the name of a file for each of the ``speakers``, by the id of the organisation.

    The names are all different, also where case does not count, and safe on every system.
    """
    taken: set[str] = set()
    return {
        one.id: free_name(f"bijdragen-{slug(one.name)}", taken) + ".pdf" for one in speakers(agenda)
    }


def all_handouts(agenda: Agenda, options: SheetOptions) -> Iterator[tuple[str, bytes]]:
    """Yield the name of a file and its content for each of the ``speakers``, one at a time."""
    for id_, name in handout_names(agenda).items():
        yield name, render(agenda, "handout", replace(options, organisation=id_))


def slug(name: str) -> str:
    """Return a name in small letters, digits and single hyphens; "naamloos" when none is left."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST].strip("-") or "naamloos"


def free_name(name: str, taken: set[str]) -> str:
    """Return the name, or with the first number that makes it new; it is taken from then on."""
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free
