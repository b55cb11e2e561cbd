"""Definitief wissen: values and salts leave the history for good, every id still verifies."""

import json
from collections.abc import Iterable
from dataclasses import replace

from ghnt_desktop.domain.log import Change
from ghnt_desktop.domain.past import Past, seen_by
from ghnt_desktop.history.heads import counting


def erased(past: Past) -> Past:
    """Return the history without the values that erasures which count name, and their labels."""
    return emptied_by(past, erasures(past))


def erasures(past: Past) -> list[Change]:
    """Return the erasures that count, in the order made."""
    wipes = [change for change in past.in_order() if change.wiped_field]
    if not wipes:
        return []
    counts = counting(past)
    return [wipe for wipe in wipes if wipe.id in counts]


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
            if change is not None and change.object == wipe.object:
                found[target] = change.without(wipe.wiped_field)
    return found


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
        and change.id not in named
        and wipe.id not in seen_by(past, [change.id])
        and named & seen_by(past, change.replaces)
    ]
