"""The register of organisations and municipalities that contribute."""

from dataclasses import dataclass
from enum import StrEnum


class OrganisationKind(StrEnum):
    """What an entry of the register is."""

    ORGANISATION = "organisation"
    MUNICIPALITY = "municipality"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Organisation:
    """One entry: ``code`` is a municipality's CBS code, ``part_of`` the id of another entry.

    ``members`` are the ids of who belongs to a group. ``contact``, ``deputy`` and ``note`` are
    for the officer: people's names leave the house only on request. ``distinct_from`` are the ids
    of entries that the officer said are others, however alike they are spelled.
    """

    id: str
    name: str = ""
    abbreviation: str = ""
    kind: OrganisationKind = OrganisationKind.ORGANISATION
    code: str = ""
    part_of: str = ""
    aliases: tuple[str, ...] = ()
    order: str = ""
    members: tuple[str, ...] = ()
    contact: str = ""
    deputy: str = ""
    note: str = ""
    distinct_from: tuple[str, ...] = ()
