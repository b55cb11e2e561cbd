"""Back to how the agenda was at opening, as one step that can be undone; nothing is lost.

It takes the place of closing without saving. So it takes back what the officer did, and leaves what
others did meanwhile: that would be in the file all the same.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ghnt_desktop.document.journal import journal_of
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.steps import setting, step
from ghnt_desktop.domain.agenda import Agenda, differences
from ghnt_desktop.domain.changes import (
    DELETED,
    ChangeSet,
    Contest,
    Delete,
    Operation,
    Reopen,
    Restore,
    SetField,
)
from ghnt_desktop.domain.fields import value_of
from ghnt_desktop.domain.past import Past, seen_by
from ghnt_desktop.domain.standing import Place

LABEL = "Terug naar bij openen"


def back_to_opening(document: OpenDocument) -> ChangeSet | None:
    """Return the step back to how the agenda was at opening; None when nothing has changed.

    What was erased for good stays erased. Where others built upon the officer's work, that stays.
    """
    if document.opened_with >= document.past.changes.keys():
        return None
    back = _Back(document.agenda, _at_opening(document), _answered_often(document))
    return step(LABEL, back.operations())


def _answered_often(document: OpenDocument) -> set[str]:
    """Return things about whose deletion more was said since than one answer takes back."""
    known, changes = document.opened_with, document.past.changes.values()
    said = Counter(c.object for c in changes if c.field == DELETED and c.id not in known)
    return {id_ for id_, times in said.items() if times > 1}


def go_back(document: OpenDocument) -> str:
    """Take the step back to opening; returns its transaction, "" when nothing has changed."""
    return document.apply(back_to_opening(document), undo_of=_first_step(document))


def _first_step(document: OpenDocument) -> str:
    own = (c for id_, c in document.past.changes.items() if id_ not in document.opened_with)
    first = min(own, key=lambda change: change.lamport, default=None)
    return first.transaction if first else ""


def _at_opening(document: OpenDocument) -> Agenda:
    past = document.past
    creations = {c.object: c.id for c in past.changes.values() if c.created_kind}
    kept = seen_by(past, document.opened_with)
    while True:
        agenda = journal_of(_only(past, kept), document.agenda.id).agenda
        missing = {creations[id_] for id_ in _referred(past, kept, agenda) if id_ in creations}
        if missing <= kept:
            return agenda
        kept = seen_by(past, kept | missing)


def _only(past: Past, kept: set[str]) -> Past:
    """Return the history with these changes alone, and the erasures, which never go back."""
    changes = {id_: c for id_, c in past.changes.items() if id_ in kept or c.wiped_field}
    return replace(past, changes=changes, withheld=past.withheld & changes.keys())


def _referred(past: Past, kept: set[str], agenda: Agenda) -> Iterator[str]:
    """Yield what somebody else wrote in or about; it may have been made since opening."""
    yield from (past.changes[id_].object for id_ in kept if id_ in past.changes)
    for members in agenda.things.values():
        for thing in members.values():
            yield getattr(thing, "parent", "")
            yield getattr(thing, "level", "")


class _Back:
    """What turns the agenda of now into that of then; ``now`` has all that ``then`` has."""

    def __init__(self, now: Agenda, then: Agenda, answered_often: set[str]) -> None:
        self._now = now
        self._then = then
        self._answered_often = answered_often
        self._known = {id_ for members in then.things.values() for id_ in members}
        self._changed = set(self._places())
        self._emptied = self._containers_gone() | self._left_since()

    def operations(self) -> list[Operation]:
        back = [*self._returning(), *self._fields()]
        # What moved out of a thing made since must be out before that thing goes.
        moved = self._now.apply(ChangeSet("", tuple(back)))
        return [*back, *self._leaving(moved)]

    def _returning(self) -> Iterator[Operation]:
        """Yield what was deleted since, and the questions about deletion that were answered."""
        questions = self._then.standing.revived.keys() - self._answered_often
        for id_ in sorted(self._now.deleted - self._then.deleted):
            if id_ in questions:
                yield Contest(id_, self._then.standing.revived[id_], deleted=True)
            elif id_ in self._known or id_ in self._emptied:
                yield Restore(id_)
        yield from (Restore(id_) for id_ in sorted(self._emptied & self._then.deleted))
        for id_ in sorted(questions - self._now.standing.revived.keys() - self._now.deleted):
            yield Contest(id_, self._then.standing.revived[id_], deleted=False)

    def _places(self) -> Iterator[Place]:
        """Yield the fields that say something else now, or stood open otherwise."""
        for difference in differences(self._now, self._then):
            if isinstance(difference, SetField):
                yield difference.id, difference.field
        then, now = self._then.standing.conflicts, self._now.standing.conflicts
        yield from (
            place for place in then.keys() | now.keys() if then.get(place) != now.get(place)
        )

    def _containers_gone(self) -> set[str]:
        """Return deleted things, made since, out of which something must move.

        They come back for that moment: undoing the step then deletes them around what they held.
        """
        moving = (id_ for id_, field in self._changed if field in ("parent", "level"))
        return _upwards(self._now, moving) & self._now.deleted - self._known

    def _left_since(self) -> set[str]:
        """Return deleted things, such as a column, whose texts were moved or deleted since.

        They are there while it goes back, and removed again after that.
        """
        moved = {id_ for id_, field in self._changed if field in ("parent", "level")}
        out = {id_ for id_ in moved & self._known if self._came_into_sight(id_)}
        within = _upwards(self._then, out | (self._now.deleted & self._known - self._then.deleted))
        return within & self._then.deleted & self._now.deleted

    def _came_into_sight(self, id_: str) -> bool:
        seen = self._now.is_visible(id_) and not self._then.is_visible(id_)
        return seen and id_ not in self._then.deleted

    def _fields(self) -> Iterator[Operation]:
        for id_, field in sorted(self._changed):
            # To change what nobody sees would only bring back what is deleted.
            if self._then.is_visible(id_) or (id_ in self._known and self._came_into_sight(id_)):
                yield from self._field(id_, field)

    def _field(self, id_: str, field: str) -> Iterable[Operation]:
        voices = self._then.standing.conflicts.get((id_, field), ())
        if voices:
            return (Reopen(id_, field, voices, value_of(self._now.thing(id_), field)),)
        value = value_of(self._then.thing(id_), field)
        return setting(self._now, id_, field, self._then.standing.lifted.get((id_, field), value))

    def _leaving(self, moved: Agenda) -> Iterator[Operation]:
        """Yield what was made or restored since, the outermost first and alone."""
        # What a conflict of places hides for this moment was shown before.
        shown = {**self._now.shape.kinds, **moved.shape.kinds}
        restored = (self._then.deleted - self._now.deleted) | self._emptied
        gone = {id_ for id_ in shown if id_ not in self._known or id_ in restored}
        tops = (id_ for id_ in gone if not _containers(moved, id_) & gone)
        # Organisations last: nothing may name them any more.
        by_kind = sorted(tops, key=lambda id_: (shown[id_] == "organisation", id_))
        for id_ in by_kind:
            yield Delete(id_, moved.standing.revived.get(id_))


def _upwards(agenda: Agenda, ids: Iterable[str]) -> set[str]:
    """Return all that some things stand in, up to the top."""
    found: set[str] = set()
    open_ = list(ids)
    while open_:
        within = _containers(agenda, open_.pop()) - found - {""}
        found |= within
        open_ += within
    return found


def _containers(agenda: Agenda, id_: str) -> set[str]:
    thing = agenda.thing(id_)
    return {getattr(thing, "parent", ""), getattr(thing, "level", "")}
