"""The rows of a database, ours or a stranger's, as checked values; rubbish raises ValueError."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from ghnt_desktop.domain.changes import DELETED
from ghnt_desktop.domain.kinds import Thing
from ghnt_desktop.domain.log import Change
from ghnt_desktop.domain.past import Past
from ghnt_desktop.storage import mapping
from ghnt_desktop.storage.collector import collector_paused
from ghnt_desktop.storage.layout import CHANGE, HEAD, META, TX, TYPED, WITHHELD, Layout
from ghnt_desktop.storage.soundness import is_sound
from ghnt_desktop.storage.stored import CREATION, HeadIds, Stored
from ghnt_desktop.storage.strict_json import decoded

LONGEST_NAME = 200

_ID = re.compile(r"[0-9a-f]{32}")
_HASH = re.compile(r"[0-9a-f]{64}")
_NAME = re.compile(r"[+!]?[^\s+!\x00-\x1f][^\x00-\x1f]*")

Rows = Callable[[Layout], Iterable[mapping.Row]]


def read_stored(rows: Rows, *, typed: bool = True) -> Stored:
    """Return what the rows say; ``typed`` is False to read the history alone."""
    with collector_paused():
        return _read_stored(rows, typed)


def _read_stored(rows: Rows, typed: bool) -> Stored:
    document = _document(rows)
    past = _past(rows)
    sound = is_sound(past, document)
    if not typed:
        return Stored(document, past, typed=False, sound=sound)
    things, deleted = _things(rows)
    return Stored(document, past, things, deleted, _heads(rows, past), sound=sound)


def _document(rows: Rows) -> str:
    known = {key: value for key, value in rows(META)}
    document = known.get("document", "")
    if not _ID.fullmatch(document):
        raise ValueError("no document")
    return str(document)


def _past(rows: Rows) -> Past:
    changes = (mapping.change_of(row) for row in rows(CHANGE))
    transactions = (mapping.transaction_of(row) for row in rows(TX))
    return Past(
        {change.id: _checked(change) for change in changes},
        {transaction.id: transaction for transaction in transactions},
        frozenset(mapping.hash_of(id_) for (id_,) in rows(WITHHELD)),
    )


def _checked(change: Change) -> Change:
    """Return the change when its grammar holds.

    A value of a known field that its codec does not know is let through: it may come from a newer
    version, travels along, and shows as the field's default here.
    """
    _check_name(change.field)
    if not isinstance(change.lamport, int):
        raise ValueError("no clock")
    if not change.created_kind and set(change.parts) != {""}:
        raise ValueError("not one value")
    for name, part in change.parts.items():
        if name:
            _check_name(name)
        elif change.created_kind:
            raise ValueError("not the name of a field")
        if part.value is not None:
            _check_meaning(change, decoded(part.value))
    return change


@lru_cache(maxsize=1_000)
def _check_name(name: str) -> None:
    if len(name) > LONGEST_NAME or not _NAME.fullmatch(name):
        raise ValueError("not the name of a field")


def _check_meaning(change: Change, value: Any) -> None:
    """Refuse a deletion that says neither yes nor no, and an erasure that names no changes."""
    if change.field == DELETED and not isinstance(value, bool):
        raise ValueError("not a deletion")
    if change.wiped_field and not (
        isinstance(value, list)
        and all(isinstance(item, str) and _HASH.fullmatch(item) for item in value)
    ):
        raise ValueError("not an erasure")


def _things(rows: Rows) -> tuple[dict[str, dict[str, Thing]], frozenset[str]]:
    things: dict[str, dict[str, Thing]] = {}
    deleted: set[str] = set()
    for kind, layout in TYPED.items():
        members = things[kind] = {}
        for thing, gone in mapping.things_of(kind, rows(layout)):
            members[thing.id] = thing
            if gone:
                deleted.add(thing.id)
    return things, frozenset(deleted)


def _heads(rows: Rows, past: Past) -> HeadIds:
    """Return the heads; one of a change that is not there says nothing, the history decides."""
    found: dict[tuple[str, str], list[str]] = {}
    for object_, field, change in rows(HEAD):
        if field != CREATION:
            _check_name(field)
        id_ = mapping.hash_of(change)
        if id_ in past.changes:
            found.setdefault((mapping.id_of(object_), field), []).append(id_)
    return {place: tuple(sorted(ids)) for place, ids in found.items()}
