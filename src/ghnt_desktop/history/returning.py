"""The answer to a fill request taken back: what was asked counts, the rest is withheld."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.belonging import with_members
from ghnt_desktop.domain.changes import Adopt
from ghnt_desktop.domain.contribution import Contribution
from ghnt_desktop.domain.kinds import upwards
from ghnt_desktop.domain.log import Change
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.request import FillRequest
from ghnt_desktop.history.derive import derive
from ghnt_desktop.history.merge import NONE, adopted, merge

#: Kinds of things that an answer may bring along because what was asked stands in or names them;
#: the request itself, when it was never noted here.
_BROUGHT = ("row", "organisation", "request")
_ANSWER = "answer"
_STATES = "states"


def returned(mine: Past, theirs: Past, document: str) -> Adopt:
    """Return what MINE takes over from a copy that was sent out to be filled and came back.

    Raises Refusal ("geen-verzoek") for a copy that was never sent out so.
    """
    step = merge(mine, theirs, document, NONE)
    inside = _inside(mine, theirs, document, step)
    return replace(step, withheld=step.withheld - (inside - theirs.withheld))


def outside(past: Past, document: str) -> frozenset[str]:
    """Return the changes in a copy sent out to be filled that are not about what was asked.

    Of those made since it was sent; none for an agenda of one's own.
    """
    own = made_since(past)
    if not own:
        return frozenset()
    sent = replace(past, changes={i: c for i, c in past.changes.items() if i not in own})
    step = merge(sent, past, document, NONE)
    return own - _inside(sent, past, document, step)


def made_since(past: Past) -> frozenset[str]:
    """Return the changes in a copy that were made after it was sent out to be filled.

    What went out lost its authors and times; what was done in it has them.
    """
    told = {one.id for one in past.transactions.values() if one.app_version or one.time}
    changes = past.changes.values() if past.asked else ()
    return frozenset(change.id for change in changes if change.transaction in told)


def _inside(mine: Past, theirs: Past, document: str, step: Adopt) -> frozenset[str]:
    """Return the fresh changes of THEIRS that are about what was asked.

    Judged by where a thing stood for whoever filled it in, before and after; but what an earlier
    answer moved, and was not accepted, stands where it stood.
    """
    union = adopted(mine, step)
    there = {id_: union.changes[id_] for id_ in theirs.changes}
    quiet = theirs.withheld | (mine.withheld & theirs.changes.keys())
    known = {id_: change for id_, change in there.items() if id_ in mine.changes}
    before = derive(replace(union, changes=known, withheld=quiet & known.keys()), document).agenda
    after = derive(replace(union, changes=there, withheld=quiet), document).agenda
    part = AskedPart(_request(before, after, theirs.asked), before, after)
    fresh = [there[id_] for id_ in step.fresh]
    taken = [change for change in fresh if part.holds(change)]
    needed = {theirs.asked, *_needed(after, {change.object for change in taken})}
    brought = [c for c in fresh if c.created_kind in _BROUGHT and c.object in needed]
    return frozenset(change.id for change in (*taken, *brought))


def _request(before: Agenda, after: Agenda, asked: str) -> FillRequest:
    """Return what was asked, as it was before it was filled in."""
    for agenda in (before, after):
        found = agenda.things["request"].get(asked)
        if isinstance(found, FillRequest):
            return found
    raise Refusal("geen-verzoek")


@dataclass(frozen=True)
class AskedPart:
    """The part of an agenda that was asked."""

    asked: FillRequest
    before: Agenda
    after: Agenda

    def holds(self, change: Change) -> bool:
        """Tell whether a change is about the part; an erasure never is: it is asked about first."""
        if change.wiped_field:
            return False
        if change.object == self.asked.id:
            return change.field == _ANSWER
        base, slash, level = change.target.partition("/")
        if slash:
            return base == _STATES and self.is_cell(change.object, level)
        found = [self._stands(agenda, change.object) for agenda in (self.before, self.after)]
        places = [place for place in found if place is not None]
        return bool(places) and all(places)

    def _stands(self, agenda: Agenda, thing: str) -> bool | None:
        """Tell whether a thing stands in the part; None when it is not there at all."""
        chain = list(upwards(agenda.things, thing))
        said = agenda.things["contribution"]
        one = next((agenda.contribution(id_) for id_ in chain if id_ in said), None)
        return (one is not None and self.is_asked(agenda, one)) if chain else None

    def is_asked(self, agenda: Agenda, one: Contribution) -> bool:
        """Tell whether a contribution is asked, as it stands in one of the two."""
        if self.asked.levels and one.level not in self.asked.levels:
            return False
        return not self._whose or not self._whose.isdisjoint(_senders(agenda, one))

    def is_cell(self, row: str, level: str) -> bool:
        """Tell whether a whole cell is asked: its column, and nobody else says something in it."""
        if self.asked.levels and level not in self.asked.levels:
            return False
        return not self._whose or not self._whose.isdisjoint(_owners(self.before, row, level))

    @cached_property
    def _whose(self) -> set[str]:
        known = self.before.things["organisation"]
        asked = [id_ for id_ in self.asked.organisations if id_ in known]
        members = (with_members(self.before, self.before.organisation(id_)) for id_ in asked)
        return set(self.asked.organisations) | {one.id for group in members for one in group}


def _senders(agenda: Agenda, one: Contribution) -> set[str]:
    """Return whose words a contribution holds: who is named, or else whose cell it is."""
    return {*one.contributors, *one.on_behalf_of} or set(_owners(agenda, one.parent, one.level))


def _owners(agenda: Agenda, row: str, level: str) -> Iterator[str]:
    """Yield the organisations that a row is of, and the owner of a column."""
    yield from getattr(agenda.things["row"].get(row), "contributors", ())
    yield getattr(agenda.things["level"].get(level), "owner", "")


def _needed(agenda: Agenda, things: set[str]) -> Iterator[str]:
    """Yield what these things stand in, and whom they name."""
    for thing in things:
        for id_ in upwards(agenda.things, thing):
            yield id_
            if id_ in agenda.things["contribution"]:
                one = agenda.contribution(id_)
                yield from (*one.contributors, *one.on_behalf_of)
