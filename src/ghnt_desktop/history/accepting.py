"""Which of the received changes belong to one column: judged by where things stand."""

from collections.abc import Iterator

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.kinds import parent_of, upwards
from ghnt_desktop.domain.log import Change
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.history.derive import derive


def inside_level(
    mine: Past, theirs: Past, document: str, fresh: frozenset[str], key: str
) -> frozenset[str]:
    """Return the fresh changes that are about one column, and what they need to stand on.

    A thing belongs to the column when it stands there before and after. Raises Refusal when no
    column has this key.
    """
    before = derive(mine, document).agenda
    union = mine.with_changes(theirs.transactions.values(), theirs.changes.values())
    after = derive(union, document).agenda
    level = _level(after, key)
    taken = {
        change.id
        for change in theirs.changes.values()
        if change.id in fresh and about_level(change, level, before, after)
    }
    needed = set(_needed(union, after, level, taken))
    return frozenset(taken | {id_ for id_ in fresh if _creates(union.changes[id_], needed)})


def _level(agenda: Agenda, key: str) -> str:
    for id_, shown in agenda.level_keys.items():
        if shown == key:
            return id_
    raise Refusal("kolom-onbekend", column=key)


def about_level(change: Change, level: str, before: Agenda, after: Agenda) -> bool:
    """Tell whether a change is about one column: its thing stands there before and after."""
    if "/" in change.target:
        return change.target.partition("/")[2] == level
    places = {place for agenda in (before, after) for place in _columns(agenda, change.object)}
    return places == {level}


def _columns(agenda: Agenda, thing: str) -> Iterator[str]:
    """Yield the column a thing stands in: itself, its contribution's, or none of all."""
    for one in upwards(agenda.things, thing):
        contribution = agenda.things["contribution"].get(one)
        if contribution is not None:
            yield getattr(contribution, "level", "")
            return
    if thing in agenda.things["level"]:
        yield thing
    elif any(thing in members for members in agenda.things.values()):
        yield ""


def _needed(past: Past, agenda: Agenda, level: str, taken: set[str]) -> Iterator[str]:
    """Yield the things that the taken changes stand in or name."""
    for thing in {past.changes[id_].object for id_ in taken}:
        block = agenda.things["block"].get(thing)
        contribution = agenda.things["contribution"].get(getattr(block, "parent", thing))
        if contribution is not None:
            yield from upwards(agenda.things, parent_of(contribution))
            yield from getattr(contribution, "contributors", ())
            yield from getattr(contribution, "on_behalf_of", ())
    yield level


def _creates(change: Change, needed: set[str]) -> bool:
    return bool(change.created_kind) and change.object in needed
