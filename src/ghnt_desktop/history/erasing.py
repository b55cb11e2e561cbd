"""Definitief wissen: values and salts leave the history for good, every id still verifies."""

import json
from collections.abc import Iterable
from dataclasses import replace

from ghnt_desktop.domain.changes import DELETED
from ghnt_desktop.domain.fields import may_be_wiped
from ghnt_desktop.domain.log import Change
from ghnt_desktop.domain.past import Past, seen_by


def erased(past: Past) -> Past:
    """Return the history without the values that accepted erasures name, and their labels."""
    return emptied_by(past, erasures(past))


def erasures(past: Past) -> list[Change]:
    """Return the erasures that are not withheld, in the order made.

    Also those that rest on what is withheld: values once erased must not come back with a merge.
    """
    wipes = (change for change in past.changes.values() if change.wiped_field)
    done = [w for w in wipes if w.id not in past.withheld and may_be_wiped(w.wiped_field)]
    return sorted(done, key=lambda wipe: (wipe.lamport, wipe.id))


def emptied_by(past: Past, wipes: Iterable[Change]) -> Past:
    """Return a history without the values that erasures name; the same value when it has none.

    A label tells what was done ("Tekst wijzigen"), and may quote; so it goes as well.
    """
    found = _emptied(past, wipes)
    rows = [change for id_, change in found.items() if change != past.changes[id_]]
    steps = {past.transactions.get(change.transaction) for change in found.values()}
    silent = [replace(step, label="") for step in steps if step and step.label]
    return past.with_changes(silent, rows) if rows or silent else past


def _emptied(past: Past, wipes: Iterable[Change]) -> dict[str, Change]:
    found: dict[str, Change] = {}
    for wipe in wipes:
        for target in targets(wipe):
            change = found.get(target) or past.changes.get(target)
            if change is not None and _is_of(change, wipe):
                found[target] = change.without(wipe.wiped_field)
    return found


def _is_of(change: Change, wipe: Change) -> bool:
    """Tell whether a change gives the field that is erased, whatever a stranger's wipe names."""
    is_value = bool(change.created_kind) or change.field == wipe.wiped_field
    return is_value and change.object == wipe.object


def targets(wipe: Change) -> list[str]:
    """Return the ids of the changes an erasure names; none when it is no erasure or hollow."""
    if not wipe.wiped_field or wipe.parts[""].value is None:
        return []
    return [id_ for id_ in json.loads(wipe.parts[""].value) if isinstance(id_, str)]


def may_still_hold(past: Past, wipe: Change) -> list[Change]:
    """Return changes that may still hold the erased text; they are shown to the officer.

    Those that descend from an erased value and keep one of their own, unseen by the erasure; and
    those of things it was split off into, or joined out of: a step that gave the field an erased
    value and made or deleted them.
    """
    named = set(targets(wipe))
    parted = _parted(past, wipe, named)
    return [
        change
        for change in past.in_order()
        if _has_value(change, wipe.wiped_field)
        and (change.object in parted or _descends(past, change, wipe, named))
    ]


def _parted(past: Past, wipe: Change, named: set[str]) -> set[str]:
    given = (past.changes[id_] for id_ in named if id_ in past.changes)
    steps = {change.transaction for change in given if not change.created_kind}
    return {
        change.object
        for change in past.changes.values()
        if change.transaction in steps and (change.created_kind or change.field == DELETED)
    }


def _has_value(change: Change, field: str) -> bool:
    if not change.created_kind and change.field != field:
        return False
    part = change.part_of(field)
    return part is not None and part.value is not None


def _descends(past: Past, change: Change, wipe: Change, named: set[str]) -> bool:
    return (
        change.object == wipe.object
        and change.id not in named
        and not change.created_kind
        and wipe.id not in seen_by(past, [change.id])
        and not named.isdisjoint(seen_by(past, change.replaces))
    )
