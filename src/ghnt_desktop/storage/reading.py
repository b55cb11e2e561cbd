"""The rows of a database, ours or a stranger's, as checked values; rubbish raises ValueError."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from ghnt_desktop.domain.changes import DELETED
from ghnt_desktop.domain.collector import collector_paused
from ghnt_desktop.domain.kinds import Thing
from ghnt_desktop.domain.log import Change
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.standing import Place
from ghnt_desktop.storage import mapping
from ghnt_desktop.storage.layout import CHANGE, HEAD, META, TX, TYPED, WITHHELD, Layout
from ghnt_desktop.storage.limits import MOST_ROWS
from ghnt_desktop.storage.soundness import CLOCK_AHEAD, is_sound
from ghnt_desktop.storage.stored import ASKED, CALM, CREATION, YES, HeadIds, Shown, Stored
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
    meta = _meta(rows)
    document = _document(meta)
    past = _past(rows, meta)
    sound = is_sound(past, document)
    if not typed:
        return Stored(document, past, typed=False, sound=sound)
    things, deleted = _things(rows)
    heads = dict(_there(_heads(rows), past))
    calm = meta.get(CALM) == YES
    return Stored(document, past, things, deleted, heads, sound=sound, calm=calm)


def _there(heads: HeadIds, past: Past) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """Yield the heads; one of a change that is not there says nothing, the history decides."""
    for place, ids in heads.items():
        known = tuple(id_ for id_ in ids if id_ in past.changes)
        if known:
            yield place, known


def read_shown(rows: Rows, asked: Callable[[str], Iterable[mapping.Row]]) -> Shown | None:
    """Return what the tables show, the history unread; None when something stands open in it.

    ``asked`` answers a fixed query.
    """
    meta = _meta(rows)
    document, ((lamport,),) = _document(meta), asked('SELECT max("lamport") FROM "change"')
    is_usual = isinstance(lamport, int) and 0 < lamport <= MOST_ROWS + CLOCK_AHEAD
    if meta.get(CALM) != YES or ASKED in meta or not is_usual or any(True for _ in rows(WITHHELD)):
        return None
    _check_heads(asked)
    with collector_paused():
        things, deleted = _things(rows)
        if document not in things["agenda"]:
            return None
        return Shown(document, things, deleted, lamport)


def _check_heads(asked: Callable[[str], Iterable[mapping.Row]]) -> None:
    """Refuse heads that could not be read, in a quarter of the time that reading them takes."""
    is_strange = (
        f'length("object") <> {mapping.ID_BYTES} OR length("change") <> {mapping.HASH_BYTES}'
    )
    for (field,) in asked('SELECT DISTINCT "field" FROM "head"'):
        if field != CREATION:
            _check_name(field)
    if any(True for _ in asked(f'SELECT 1 FROM "head" WHERE {is_strange} LIMIT 1')):
        raise ValueError("not the head of a field")


def read_past(rows: Rows) -> Past:
    """Return the history that the rows hold, without checking whether its ids verify."""
    with collector_paused():
        return _past(rows, _meta(rows))


def _meta(rows: Rows) -> dict[str, Any]:
    return {key: value for key, value in rows(META)}


def _document(known: Mapping[str, Any]) -> str:
    document = known.get("document", "")
    if not _ID.fullmatch(document):
        raise ValueError("no document")
    return str(document)


def _past(rows: Rows, meta: Mapping[str, Any]) -> Past:
    changes = (mapping.change_of(row) for row in rows(CHANGE))
    transactions = (mapping.transaction_of(row) for row in rows(TX))
    return Past(
        {change.id: checked_change(change) for change in changes},
        {transaction.id: transaction for transaction in transactions},
        frozenset(mapping.hash_of(id_) for (id_,) in rows(WITHHELD)),
        _asked(meta),
    )


def _asked(meta: Mapping[str, Any]) -> str:
    """Return the request this copy was sent out as; "" when it was not, or says nonsense."""
    asked = str(meta.get(ASKED, ""))
    return asked if _ID.fullmatch(asked) else ""


def checked_change(change: Change) -> Change:
    """Return the change when its grammar holds; else ValueError.

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
        things[kind], gone = mapping.things_of(kind, rows(layout))
        deleted |= gone
    return things, frozenset(deleted)


def _heads(rows: Rows) -> HeadIds:
    listed = [*rows(HEAD)]
    if not listed:
        return {}
    objects, fields, changes = zip(*listed, strict=True)
    for field in {*fields} - {CREATION}:
        _check_name(field)
    places = [*zip(mapping.ids_of(objects), fields, strict=True)]
    heads = dict(zip(places, zip(mapping.hashes_of(changes)), strict=True))
    return heads if len(heads) == len(listed) else _gathered(places, changes)


def heads_apart(rows: Rows) -> tuple[dict[str, str], HeadIds]:
    """Return the creations by thing and, mostly few, the other heads by place."""
    created, others = list[Any](), list[Any]()
    for row in rows(HEAD):
        (created if row[1] == CREATION else others).append(row)
    objects, _, changes = zip(*created, strict=True) if created else ((), (), ())
    creations = dict(zip(mapping.ids_of(objects), mapping.hashes_of(changes), strict=True))
    return creations, _heads(lambda _: others)


def _gathered(places: Iterable[Place], changes: Sequence[Any]) -> HeadIds:
    """Return the heads where a field has more than one."""
    found: dict[Place, list[str]] = {}
    for place, change in zip(places, mapping.hashes_of(changes), strict=True):
        found.setdefault(place, []).append(change)
    return {place: tuple(sorted(ids)) for place, ids in found.items()}
