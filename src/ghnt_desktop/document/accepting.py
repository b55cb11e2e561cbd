"""Taking over proposals: changes that were received and do not count, one or a few at a time."""

from collections.abc import Iterable, Iterator

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, SetWithheld
from ghnt_desktop.domain.log import creation_field
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.standing import Withheld
from ghnt_desktop.history.merge import accepted


def accept(past: Past, changes: Iterable[str]) -> ChangeSet | None:
    """Let these changes count, and all that they replace; None when they do already."""
    withheld = past.withheld
    for change in changes:
        withheld &= accepted(past, change)
    if withheld == past.withheld:
        return None
    return ChangeSet("Voorstel overnemen", (SetWithheld(withheld, past.withheld),))


def with_all_in_it(agenda: Agenda, proposal: Withheld) -> tuple[str, ...]:
    """Return a proposal with those that stand in it: a contribution is nothing without its text."""
    if not creates(proposal):
        return (proposal.change,)
    inside = set(_below(agenda.standing.withheld, {proposal.object}))
    return tuple(one.change for one in agenda.standing.withheld if one.object in inside)


def creates(proposal: Withheld) -> bool:
    """Tell whether a proposal is for a new thing; its value then holds the fields by name."""
    return proposal.field.startswith(creation_field("")) and isinstance(proposal.value, dict)


def _below(proposals: tuple[Withheld, ...], things: set[str]) -> Iterator[str]:
    """Yield these things, and the proposed ones that stand in them, level by level."""
    while things:
        yield from things
        things = {
            one.object for one in proposals if creates(one) and one.value.get("parent") in things
        }
