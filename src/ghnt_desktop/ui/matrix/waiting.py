"""Proposals: what was received and does not count yet, by the place where the matrix tells it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ghnt_desktop.document.accepting import creates
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.log import creation_field
from ghnt_desktop.domain.standing import Withheld


@dataclass(frozen=True, slots=True)
class Waiting:
    """``on``: by thing that is there. ``new``: contributions that would be, by (row, column)."""

    on: Mapping[str, tuple[Withheld, ...]] = field(default_factory=dict)
    new: Mapping[tuple[str, str], tuple[Withheld, ...]] = field(default_factory=dict)

    def on_contribution(self, agenda: Agenda, contribution: str) -> tuple[Withheld, ...]:
        """Return what waits on a contribution and its blocks."""
        if not self.on:
            return ()
        things = (contribution, *agenda.shape.below(contribution, "block"))
        return tuple(one for thing in things for one in self.on.get(thing, ()))


def waiting_in(agenda: Agenda) -> Waiting:
    """Return the proposals of an agenda by place; what stands in a proposal is part of it."""
    on: dict[str, tuple[Withheld, ...]] = {}
    new: dict[tuple[str, str], tuple[Withheld, ...]] = {}
    for one in agenda.standing.withheld:
        if agenda.is_visible(one.object):
            on[one.object] = (*on.get(one.object, ()), one)
        elif _is_contribution(one):
            place = one.value["parent"], one.value.get("level", "")
            new[place] = (*new.get(place, ()), one)
        elif creates(one) and agenda.is_visible(one.value.get("parent", "")):
            parent = one.value["parent"]
            on[parent] = (*on.get(parent, ()), one)
    return Waiting(on, new)


def _is_contribution(one: Withheld) -> bool:
    return one.field == creation_field("contribution") and "parent" in one.value
