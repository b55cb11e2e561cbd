"""Definitief wissen: values and salts leave the history for good, every id still verifies."""

import json
from collections.abc import Iterable
from dataclasses import replace

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
    """Return changes that descend from an erased value and keep one of their own, unseen by it.

    They "may still hold the erased text" and are shown to the officer.
    """
    named = set(targets(wipe))
    return [
        change
        for change in past.in_order()
        if change.object == wipe.object
        and change.target == wipe.wiped_field
        and not change.wiped_field
        and change.parts[""].value is not None
        and change.id not in named
        and wipe.id not in seen_by(past, [change.id])
        and named & seen_by(past, change.replaces)
    ]
