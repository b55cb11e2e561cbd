"""How much one agenda differs from another, counted for somebody who is about to choose."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ghnt_desktop.document.going_back import back_to_opening
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.opening import read_journal
from ghnt_desktop.domain.agenda import Agenda


@dataclass(frozen=True, slots=True)
class Compared:
    """What another agenda has otherwise than ours, in contributions and in other parts.

    ``only_there`` are contributions that ours lacks, ``only_here`` those that the other lacks.
    """

    only_there: int
    only_here: int
    otherwise: int
    other_parts: int

    @property
    def is_same(self) -> bool:
        """Tell whether nothing differs."""
        return not (self.only_there or self.only_here or self.otherwise or self.other_parts)


@dataclass(frozen=True, slots=True)
class LookedAt:
    """What a file holds: its size in contributions and topics, and how it differs from ours.

    ``compared`` is None for another agenda.
    """

    contributions: int
    topics: int
    compared: Compared | None


def look_at(path: Path, ours: Agenda | None) -> LookedAt:
    """Return what a .ghnt file holds; raises Refusal when it cannot be read."""
    journal, _ = read_journal(path)
    kinds = list(journal.agenda.shape.kinds.values())
    is_same = ours is not None and ours.id == journal.agenda.id
    compared = compare(ours, journal.agenda) if ours is not None and is_same else None
    return LookedAt(kinds.count("contribution"), kinds.count("topic"), compared)


def going_back(document: OpenDocument) -> Compared | None:
    """Return what going back to opening would change; None when there is nothing to take back."""
    document.settle()
    step = back_to_opening(document)
    return None if step is None else compare(document.agenda, document.agenda.apply(step))


def compare(ours: Agenda, other: Agenda) -> Compared:
    """Count what another agenda has otherwise; blocks count with their contribution."""
    here, there = _said(ours), _said(other)
    parts_here, parts_there = _parts(ours), _parts(other)
    return Compared(
        len(there.keys() - here.keys()),
        len(here.keys() - there.keys()),
        sum(here[id_] != there[id_] for id_ in here.keys() & there.keys()),
        sum(
            parts_here.get(id_) != parts_there.get(id_)
            for id_ in parts_here.keys() | parts_there.keys()
        ),
    )


def _said(agenda: Agenda) -> Mapping[str, object]:
    """Return each visible contribution with all it says."""
    return {
        id_: (agenda.contribution(id_), agenda.blocks(id_))
        for id_, kind in agenda.shape.kinds.items()
        if kind == "contribution"
    }


def _parts(agenda: Agenda) -> Mapping[str, object]:
    """Return every other visible thing; text that is no contribution's counts for itself."""
    contributions = agenda.things["contribution"]
    return {
        id_: thing
        for id_, kind in agenda.shape.kinds.items()
        if kind != "contribution"
        and getattr(thing := agenda.things[kind][id_], "parent", "") not in contributions
    }
