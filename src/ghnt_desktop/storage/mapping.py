"""Rows of the tables as domain values and back; whatever does not fit raises ValueError."""

import dataclasses
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import compress, islice, repeat
from typing import Any

from ghnt_desktop.domain.fields import FIELDS_OF, FLAG, STRING, STRINGS, TEXT, Field
from ghnt_desktop.domain.kinds import KIND_OF, KINDS, Thing
from ghnt_desktop.domain.log import Change, Part, Transaction, canonical
from ghnt_desktop.domain.text import Text
from ghnt_desktop.domain.typed_text import LONGEST_TEXT
from ghnt_desktop.storage.layout import TYPED, spans_column
from ghnt_desktop.storage.strict_json import decoded, decoded_object

ID_BYTES = 16
HASH_BYTES = 32
SALT_BYTES = 16

_NO_SPANS = canonical([])
_ID_DIGITS = 32
_DIGITS = re.compile(r"[0-9a-f]*")
#: So many rows become things together: a column of one field after another.
_PIECE = 5_000

Row = Sequence[Any]


def id_of(blob: Any) -> str:
    """Return the id of a thing or transaction that 16 bytes stand for."""
    return _hexadecimal(blob, ID_BYTES)


def hash_of(blob: Any) -> str:
    """Return the id of a change, or the hash of a value, that 32 bytes stand for."""
    return _hexadecimal(blob, HASH_BYTES)


def ids_of(column: Sequence[Any]) -> Iterator[str]:
    """Return what `id_of` does, for a whole column at once."""
    return _hexadecimals(column, ID_BYTES)


def hashes_of(column: Sequence[Any]) -> Iterator[str]:
    """Return what `hash_of` does, for a whole column at once."""
    return _hexadecimals(column, HASH_BYTES)


def _hexadecimals(column: Sequence[Any], length: int) -> Iterator[str]:
    if {*map(type, column)} - {bytes} or {*map(len, column)} - {length}:
        raise ValueError(f"not {length} bytes")
    return map(bytes.hex, column)


def _hexadecimal(blob: Any, length: int) -> str:
    if not isinstance(blob, bytes) or len(blob) != length:
        raise ValueError(f"not {length} bytes")
    return blob.hex()


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("not a text")
    return value


# --- transactions and changes -------------------------------------------------------------------


def transaction_row(transaction: Transaction) -> dict[str, Any]:
    """Return the row of a transaction."""
    return {
        "id": bytes.fromhex(transaction.id),
        "author": transaction.author,
        "time": transaction.time,
        "label": transaction.label,
        "undo_of": bytes.fromhex(transaction.undo_of) or None,
        "app_version": transaction.app_version,
    }


def transaction_of(row: Row) -> Transaction:
    """Return the transaction of a row."""
    id_, author, time, label, undo_of, version = row
    return Transaction(
        id_of(id_),
        _text(author),
        _text(time),
        _text(label),
        "" if undo_of is None else id_of(undo_of),
        _text(version),
    )


def change_row(change: Change) -> dict[str, Any]:
    """Return the row of a change; a value without its salt, or the other way, is a ValueError."""
    parts = sorted(change.parts.items())
    salts = [_salt(part) for _, part in parts]
    return {
        "id": bytes.fromhex(change.id),
        "tx": bytes.fromhex(change.transaction),
        "object": bytes.fromhex(change.object),
        "field": change.field,
        "parts": canonical({name: part.value for name, part in parts}),
        "hashes": bytes.fromhex("".join(part.hash for _, part in parts)),
        "salts": bytes.fromhex("".join(salts)),
        "replaces": bytes.fromhex("".join(change.replaces)),
        "lamport": change.lamport,
    }


def _salt(part: Part) -> str:
    if (part.value is None) != (part.salt is None):
        raise ValueError("a value and its salt come and go together")
    return part.salt or ""


def change_of(row: Row) -> Change:
    """Return the change of a row."""
    id_, transaction, object_, field, parts, hashes, salts, replaces, lamport = row
    return Change(
        hash_of(id_),
        id_of(transaction),
        id_of(object_),
        _text(field),
        _parts(decoded_object(parts), hashes, salts),
        tuple(_pieces(replaces, HASH_BYTES)),
        lamport,
    )


def _parts(values: Mapping[str, Any], hashes: Any, salts: Any) -> dict[str, Part]:
    hash_list, salt_list = _pieces(hashes, HASH_BYTES), _pieces(salts, SALT_BYTES)
    present = len(values) - list(values.values()).count(None)
    if len(hash_list) != len(values) or len(salt_list) != present:
        raise ValueError("not a hash per part and a salt per value")
    waiting = iter(salt_list)
    parts: dict[str, Part] = {}
    for name, digest in zip(sorted(values), hash_list, strict=True):
        value = values[name]
        if value is None:
            parts[name] = Part(digest)
        else:
            parts[name] = Part(digest, _text(value), next(waiting))
    return parts


def _pieces(blob: Any, length: int) -> list[str]:
    if not isinstance(blob, bytes) or len(blob) % length:
        raise ValueError(f"not a row of {length} bytes each")
    digits = blob.hex()
    if len(blob) <= length:
        return [digits] if digits else []
    return [digits[at : at + 2 * length] for at in range(0, len(digits), 2 * length)]


# --- things -------------------------------------------------------------------------------------


def thing_row(thing: Thing) -> dict[str, Any]:
    """Return the row of a thing without its ``deleted``."""
    row: dict[str, Any] = {"id": thing.id}
    for name, write in _WRITERS[KIND_OF[type(thing)]]:
        row.update(write(getattr(thing, name)))
    return row


def _writer(field: Field) -> Callable[[Any], dict[str, Any]]:
    """Return what makes of a value what stands in the columns of its field."""
    name, write = field.name, field.codec.write
    if field.keyed:
        return lambda value: {name: canonical({key: write(one) for key, one in value.items()})}
    if field.codec == TEXT:
        return lambda value: _text_columns(name, write(value))
    if field.codec == STRINGS:
        return lambda value: {name: canonical(write(value))}
    return lambda value: {name: write(value)}


def _text_columns(name: str, written: Mapping[str, Any]) -> dict[str, Any]:
    return {name: written["text"], spans_column(name): canonical(written.get("spans", []))}


#: Looked up once, not for every value: comparing codecs took longer than all the rest.
_WRITERS = {
    kind: [(name, _writer(field)) for name, field in fields.items()]
    for kind, fields in FIELDS_OF.items()
}


def things_of(kind: str, rows: Iterable[Row]) -> tuple[dict[str, Thing], set[str]]:
    """Return the things of the rows of a kind's table by id, and the ids of those deleted."""
    things: dict[str, Thing] = {}
    deleted: set[str] = set()
    waiting = iter(rows)
    columns = [_Column(field) for field in _in_order(kind)]
    while piece := list(islice(waiting, _PIECE)):
        raw = dict(zip(TYPED[kind].names, zip(*piece, strict=True), strict=True))
        ids = _thing_ids(raw["id"])
        values = (column.values(raw) for column in columns)
        things.update(zip(ids, made(KINDS[kind].make, ids, *values), strict=True))
        if {*raw["deleted"]} - {0, 1}:
            raise ValueError("neither deleted nor not")
        deleted.update(compress(ids, raw["deleted"]))
    return things, deleted


def made(make: type[Any], first: Sequence[Any], *others: Iterable[Any]) -> list[Any]:
    """Return values of a class of ours, of a column for each of its fields, in order.

    Straight into their slots: the class itself would set each field of each value apart, which
    takes twice as long (for 50,000 contributions 147 ms, and so 61).
    """
    values: list[Any] = [*map(object.__new__, repeat(make, len(first)))]
    for field, column in zip(dataclasses.fields(make), (first, *others), strict=True):
        deque(map(getattr(make, field.name).__set__, values, column), maxlen=0)
    return values


def _in_order(kind: str) -> Iterator[Field]:
    """Yield the fields of a kind as its class takes them."""
    return (FIELDS_OF[kind][field.name] for field in dataclasses.fields(KINDS[kind].make)[1:])


def _thing_ids(column: Sequence[Any]) -> Sequence[str]:
    """Return a column of ids as it is, when that is what they are."""
    are_ids = {*map(type, column)} == {str} and {*map(len, column)} == {_ID_DIGITS}
    if not are_ids or not _DIGITS.fullmatch("".join(column)):
        raise ValueError("not the id of a thing")
    return column


class _Column:
    """One field of many rows; what it says alike is read once, and stays one value in memory."""

    def __init__(self, field: Field) -> None:
        self._name = field.name
        self._spans = spans_column(field.name) if field.codec == TEXT else ""
        self._is_string = field.codec == STRING and not field.keyed
        self._read = _reader(field)

    def values(self, raw: Mapping[str, Sequence[Any]]) -> Iterable[Any]:
        column = raw[self._name]
        if not self._spans and column.count(column[0]) == len(column):  # as most columns are
            return repeat(self._read(column[0]), len(column))
        if self._is_string and _are_strings(column):
            return column
        if self._spans:
            if {*raw[self._spans]} == {_NO_SPANS} and _are_strings(column):
                plain = [*{*column}]
                known = dict(zip(plain, made(Text, plain, repeat(())), strict=True))
                return map(known.__getitem__, column)
            column = list(zip(column, raw[self._spans], strict=True))
        known = {value: self._read(value) for value in set(column)}
        return map(known.__getitem__, column)


def _are_strings(column: Sequence[Any]) -> bool:
    """Tell whether a whole column can stay as it is; SQLite gives no half characters."""
    return set(map(type, column)) == {str} and max(map(len, column)) <= LONGEST_TEXT


def _reader(field: Field) -> Callable[[Any], Any]:
    """Return what makes the value of a field of what stands in its column."""
    read = field.codec.read
    if field.keyed:
        return lambda told: {key: read(one) for key, one in decoded_object(told).items()}
    if field.codec == TEXT:
        return lambda told: (
            Text(STRING.read(told[0]))
            if told[1] == _NO_SPANS
            else read({"text": told[0], "spans": decoded(told[1])})
        )
    if field.codec == STRINGS:
        return lambda told: read(decoded(told))
    if field.codec == FLAG:
        return lambda told: read({0: False, 1: True}.get(told))
    return read
