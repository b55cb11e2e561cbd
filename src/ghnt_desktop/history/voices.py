"""Whose words a change holds: an undo repeats them, it does not make them one's own."""

from typing import Any

from ghnt_desktop.domain.changes import Voice
from ghnt_desktop.domain.log import Change
from ghnt_desktop.domain.past import Past


def voice_of(past: Past, id_: str, value: Any) -> Voice:
    """Return a value with the author and time of whoever said it first."""
    return Voice(value, *past.author(first_said(past, past.changes[id_])))


def first_said(past: Past, change: Change) -> Change:
    """Return the change itself, or the nearest it replaces with the same value if it is an undo."""
    while (older := _repeated(past, change)) is not None:
        change = older
    return change


def _repeated(past: Past, change: Change) -> Change | None:
    """Return the nearest change that an undo repeats; None when it is no undo."""
    transaction = past.transactions.get(change.transaction)
    waiting = list(change.replaces) if transaction and transaction.undo_of else []
    seen = {change.id}
    while waiting:
        old = past.changes.get(waiting.pop(0))
        if old is None or old.id in seen or old.object != change.object:
            continue
        seen.add(old.id)
        if _says_the_same(old, change):
            return old
        waiting.extend(old.replaces)
    return None


def _says_the_same(old: Change, change: Change) -> bool:
    if old.created_kind:
        part = old.part_of(change.target)
        return part is not None and part.value == change.parts[""].value
    return old.field == change.field and old.parts[""].value == change.parts[""].value
