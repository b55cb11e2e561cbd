"""What was received and does not count: listed, so that it can be seen and taken later."""

import json
from collections.abc import Mapping
from typing import Any

from ghnt_desktop.domain.fields import field_of, may_be_wiped
from ghnt_desktop.domain.kinds import INNER, Thing, parent_of
from ghnt_desktop.domain.log import Change
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.standing import Place, Withheld
from ghnt_desktop.history.erasing import targets
from ghnt_desktop.history.heads import Heads
from ghnt_desktop.history.voices import first_said


def withheld_changes(
    past: Past, counts: set[str], things: Mapping[str, Mapping[str, Thing]]
) -> tuple[Withheld, ...]:
    """Return all that does not count or stands in a thing that does not, in the order made."""
    if counts.issuperset(past.changes):
        return ()
    hidden = _hidden_things(past, counts, things)
    erasing = _erasing(past)
    listed = (_listed(past, change, counts, hidden, erasing) for change in past.in_order())
    return tuple(entry for entry in listed if entry is not None)


def _erasing(past: Past) -> dict[str, set[str]]:
    """Return per change the fields that an erasure names which is received, not accepted."""
    named: dict[str, set[str]] = {}
    for wipe in (past.changes[id_] for id_ in past.withheld if id_ in past.changes):
        for target in targets(wipe):
            named.setdefault(target, set()).add(wipe.wiped_field)
    return named


def _hidden_things(
    past: Past, counts: set[str], things: Mapping[str, Mapping[str, Thing]]
) -> set[str]:
    """Return things whose creation does not count, and all that stands in them."""
    created = (change for change in past.changes.values() if change.created_kind)
    hidden = {change.object for change in created if change.id not in counts}
    for kind in INNER:
        members = things[kind].values()
        grown = -1
        while grown != len(hidden):  # only a tree stands in their own kind and need more rounds
            grown = len(hidden)
            hidden |= {thing.id for thing in members if _stands_in(thing, hidden)}
    return hidden


def _stands_in(thing: Thing, hidden: set[str]) -> bool:
    return parent_of(thing) in hidden or getattr(thing, "level", "") in hidden


def _listed(
    past: Past,
    change: Change,
    counts: set[str],
    hidden: set[str],
    erasing: Mapping[str, set[str]],
) -> Withheld | None:
    if change.id in past.withheld:
        why = "zelf"
    elif change.object in hidden:
        why = "staat in"
    elif change.id not in counts:
        why = "rust op"
    else:
        return None
    value = _value(change)
    if past.asked and not value:  # of what was withheld before it was sent out, nothing came along
        return None
    author, time = past.author(change)
    named = frozenset(erasing.get(change.id, ()))
    return Withheld(change.id, change.object, change.field, value, author, time, why, named)


def _value(change: Change) -> Any:
    """Return the value as JSON holds it: of a creation, its fields; None when it is absent."""
    if change.created_kind:
        parts = change.parts.items()
        return {name: json.loads(part.value) for name, part in parts if part.value is not None}
    value = change.parts[""].value
    return None if value is None else json.loads(value)


def pending_wipes(
    past: Past, heads: Heads, things: Mapping[str, Mapping[str, Thing]]
) -> frozenset[Place]:
    """Return the places whose current value a withheld erasure names, or an undo repeats."""
    places: set[Place] = set()
    for id_ in past.withheld:
        wipe = past.changes.get(id_)
        named = set(targets(wipe)) if wipe else set()
        if wipe and named and _is_field(things, wipe.object, wipe.wiped_field):
            place = (wipe.object, wipe.wiped_field)
            current = (past.changes[head] for head in heads.of(*place))
            if any(_is_named(past, head, place[1], named) for head in current):
                places.add(place)
    return frozenset(places)


def _is_named(past: Past, head: Change, name: str, named: set[str]) -> bool:
    """Tell whether a head has a value that is named; one that was erased before has none."""
    part = None if head.wiped_field else head.part_of(name)
    is_there = part is not None and part.value is not None
    return is_there and bool({head.id, first_said(past, head).id} & named)


def _is_field(things: Mapping[str, Mapping[str, Thing]], thing: str, name: str) -> bool:
    """Tell whether a thing is there and has this field; a stranger's erasure may name anything."""
    kind = next((kind for kind, members in things.items() if thing in members), "")
    try:
        return bool(kind and field_of(kind, name)) and may_be_wiped(name)
    except KeyError:
        return False
