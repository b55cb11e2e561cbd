"""Every kind of thing an agenda holds: its class, its name on screen, and what it stands in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ghnt_desktop.domain.activity import Activity, Effort, PlannedPeriod
from ghnt_desktop.domain.contribution import Block, Contribution, Footnote
from ghnt_desktop.domain.link import AgendaLink
from ghnt_desktop.domain.milestone import Milestone
from ghnt_desktop.domain.organisation import Organisation
from ghnt_desktop.domain.priority import IntendedResult, Priority, Role, Rubric
from ghnt_desktop.domain.request import FillRequest
from ghnt_desktop.domain.structure import (
    ActionLine,
    AgendaHead,
    Chapter,
    Level,
    Row,
    Source,
    Term,
    Topic,
)
from ghnt_desktop.domain.version import NamedVersion

Thing = (
    AgendaHead
    | Level
    | Organisation
    | ActionLine
    | Topic
    | Row
    | Contribution
    | Block
    | Footnote
    | Chapter
    | Source
    | Priority
    | Rubric
    | Role
    | IntendedResult
    | Activity
    | Effort
    | PlannedPeriod
    | Term
    | Milestone
    | FillRequest
    | NamedVersion
    | AgendaLink
)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: ``homes`` are the kinds it may stand in, "" for the agenda itself.

    A kind that names itself among its homes makes a tree. ``own``: for the officer alone; it stays
    out of what goes to others.
    """

    make: type[Any]
    label: str
    homes: tuple[str, ...] = ("",)
    own: bool = False

    @property
    def stands_in(self) -> tuple[str, ...]:
        """The kinds that things of this kind have for a parent; none at the top."""
        return tuple(home for home in self.homes if home)


#: What holds running text.
_HOLDERS = ("contribution", "chapter", "rubric", "activity", "effort")
#: Parents before what stands in them.
KINDS: dict[str, Kind] = {
    "agenda": Kind(AgendaHead, "Agenda", ()),
    "level": Kind(Level, "Kolom"),
    "organisation": Kind(Organisation, "Organisatie"),
    "action_line": Kind(ActionLine, "Actielijn"),
    "topic": Kind(Topic, "Onderwerp", ("action_line",)),
    "row": Kind(Row, "Rij", ("topic",)),
    "priority": Kind(Priority, "Themablad", ("action_line",)),
    "rubric": Kind(Rubric, "Rubriek", ("priority",)),
    "activity": Kind(Activity, "Activiteit", ("action_line",)),
    "effort": Kind(Effort, "Inzet", ("activity",)),
    "planned_period": Kind(PlannedPeriod, "Planning", ("activity",)),
    "role": Kind(Role, "Rol", ("priority", "activity")),
    "intended_result": Kind(IntendedResult, "Beoogd resultaat", ("action_line",)),
    "chapter": Kind(Chapter, "Hoofdstuk", ("chapter", "")),
    "contribution": Kind(Contribution, "Bijdrage", ("row", "topic")),
    "block": Kind(Block, "Tekstblok", _HOLDERS),
    "footnote": Kind(Footnote, "Voetnoot", _HOLDERS),
    "term": Kind(Term, "Begrip"),
    "milestone": Kind(Milestone, "Mijlpaal"),
    "source": Kind(Source, "Bron", (), own=True),
    "request": Kind(FillRequest, "Invulverzoek", own=True),
    "named_version": Kind(NamedVersion, "Vastgelegde versie", own=True),
    "link": Kind(AgendaLink, "Koppeling", own=True),
}

KIND_OF: dict[type[Any], str] = {kind.make: name for name, kind in KINDS.items()}

#: The kinds that stand in others, parents first.
INNER = tuple(name for name, kind in KINDS.items() if kind.stands_in)


def parent_of(thing: Any) -> str:
    """Return the id of what a thing stands in; "" at the top."""
    return str(getattr(thing, "parent", ""))


def upwards(things: Mapping[str, Mapping[str, Any]], id_: str) -> Iterator[str]:
    """Yield a thing and the things it stands in, up to the top; nothing twice."""
    passed: set[str] = set()
    while id_ and id_ not in passed:
        found = next((members[id_] for members in things.values() if id_ in members), None)
        if found is None:
            return
        yield id_
        passed.add(id_)
        id_ = parent_of(found)
