"""Whose words a change holds: an undo repeats them, it does not make them one's own."""

from collections.abc import Collection
from typing import Any

from ghnt_desktop.domain.changes import Voice
from ghnt_desktop.domain.log import Change
from ghnt_desktop.domain.past import Past


def voice_of(past: Past, id_: str, value: Any, wiped: bool = False) -> Voice:
    """Return a value with the author and time of whoever said it first."""
    return Voice(value, *past.author(first_said(past, past.changes[id_])), wiped=wiped)


def first_said(past: Past, change: Change) -> Change:
    """Return the change itself, or the nearest it replaces with the same value if it is an undo."""
    while older := _repeated(past, change):
        change = older[0]
    return change


def echoes(past: Past, of: Collection[str]) -> set[str]:
    """Return the changes of undo steps that repeat only what these changes said.

    They go where these go: undoing a choice says the values of a merge again, and when the merge
    is undone too, they must not stay behind as the officer's own.
    """
    undone = {transaction.id for transaction in past.transactions.values() if transaction.undo_of}
    found: set[str] = set()
    for change in past.in_order() if of and undone else ():
        if change.transaction in undone:
            repeated = {old.id for old in _repeated(past, change)}
            if repeated and repeated <= found.union(of):
                found.add(change.id)
    return found


def _repeated(past: Past, change: Change) -> list[Change]:
    """Return the nearest changes that an undo repeats; none when it is no undo.

    What it undoes may say the same (the officer had chosen one of the values) and is passed over.
    """
    transaction = past.transactions.get(change.transaction)
    undone = transaction.undo_of if transaction else ""
    waiting, found = (list(change.replaces) if undone else []), []
    seen = set(waiting)
    for id_ in waiting:  # grows while it is read: the nearest come first
        old = past.changes.get(id_)
        if old is None or old.object != change.object:
            continue
        if old.transaction != undone and _says_the_same(old, change):
            found.append(old)
            continue
        waiting += [older for older in old.replaces if older not in seen]
        seen.update(old.replaces)
    return found


def _says_the_same(old: Change, change: Change) -> bool:
    if old.created_kind:
        part = old.part_of(change.target)
        return part is not None and part.value == change.parts[""].value
    if old.field != change.field:
        return False
    return bool(change.wiped_field) or old.parts[""].value == change.parts[""].value
