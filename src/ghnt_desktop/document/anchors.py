"""Footnotes go where their anchors go: one that is typed away goes, one put back comes back."""

from collections.abc import Iterator

from ghnt_desktop.document.steps import setting
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Delete, Operation, Restore
from ghnt_desktop.domain.numbering import anchored


def with_footnotes(agenda: Agenda, changes: ChangeSet | None) -> ChangeSet | None:
    """Return a step on text together with what its footnotes make of it."""
    if changes is None:
        return None
    touched = {id_ for id_, _ in changes.touched()}
    after = agenda.apply(changes)
    notes = {id_ for one in (agenda, after) for id_ in _pointed_at(one, touched)}
    followed = tuple(_followed(after, notes, _holders(agenda, after, touched)))
    if not followed:
        return changes
    return ChangeSet(changes.label, (*changes.operations, *followed), changes.created)


def _pointed_at(agenda: Agenda, touched: set[str]) -> Iterator[str]:
    """Yield the footnotes that the blocks among these things point to, seen or not."""
    blocks = agenda.things["block"]
    for id_ in touched & blocks.keys():
        spans = agenda.block(id_).text.following
        yield from (span.href for span in spans if span.style == "footnote")


def _holders(before: Agenda, after: Agenda, touched: set[str]) -> set[str]:
    """Return what holds the touched blocks, before and after."""
    return {
        one.block(id_).parent
        for one in (before, after)
        for id_ in touched & one.things["block"].keys()
    }


def _followed(agenda: Agenda, notes: set[str], holders: set[str]) -> Iterator[Operation]:
    things, shape = agenda.things, agenda.shape
    places = {id_: holder for holder in sorted(holders) for id_ in anchored(things, shape, holder)}
    for id_ in sorted(notes & things["footnote"].keys()):
        home = str(getattr(things["footnote"][id_], "parent", ""))
        is_there = id_ in anchored(things, shape, home)
        gone = id_ in agenda.deleted
        if is_there or id_ in places:
            if gone:
                yield Restore(id_, agenda.standing.revived.get(id_))
            if not is_there:
                yield from setting(agenda, id_, "parent", places[id_])
        elif not gone and home in shape.kinds:
            yield Delete(id_, agenda.standing.revived.get(id_))


def without_signs(agenda: Agenda, note: str) -> Iterator[Operation]:
    """Yield what takes the signs of a footnote out of the text it stands in."""
    holder = str(getattr(agenda.thing(note), "parent", ""))
    for block in agenda.blocks(holder):
        text = block.text
        for span in reversed(text.following):
            if span.href == note:
                rest = text.piece(span.end, len(text.text))
                text = text.piece(0, span.start).followed_by(rest)
        yield from setting(agenda, block.id, "text", text)
