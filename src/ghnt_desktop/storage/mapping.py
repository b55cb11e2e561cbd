"""Rows of the tables as domain values and back; whatever does not fit raises ValueError."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ghnt_desktop.domain.fields import FIELDS_OF, FLAG, STRING, STRINGS, TEXT, Field
from ghnt_desktop.domain.kinds import KIND_OF, KINDS, Thing
from ghnt_desktop.domain.log import Change, Part, Transaction, canonical
from ghnt_desktop.storage.layout import TYPED, spans_column
from ghnt_desktop.storage.strict_json import decoded, decoded_object

ID_BYTES = 16
HASH_BYTES = 32
SALT_BYTES = 16

Row = Sequence[Any]


def id_of(blob: Any) -> str:
    """Return the id of a thing or transaction that 16 bytes stand for."""
    return _hexadecimal(blob, ID_BYTES)


def hash_of(blob: Any) -> str:
    """Return the id of a change, or the hash of a value, that 32 bytes stand for."""
    return _hexadecimal(blob, HASH_BYTES)


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
    present = [value for value in values.values() if value is not None]
    hash_list = _pieces(hashes, HASH_BYTES)
    salt_list = _pieces(salts, SALT_BYTES)
    if len(hash_list) != len(values) or len(salt_list) != len(present):
        raise ValueError("not a hash per part and a salt per value")
    waiting = iter(salt_list)
    return {
        name: Part(digest) if value is None else Part(digest, _text(value), next(waiting))
        for (name, value), digest in zip(sorted(values.items()), hash_list, strict=True)
    }


def _pieces(blob: Any, length: int) -> list[str]:
    if not isinstance(blob, bytes) or len(blob) % length:
        raise ValueError(f"not a row of {length} bytes each")
    digits = blob.hex()
    return [digits[at : at + 2 * length] for at in range(0, len(digits), 2 * length)]


# --- things -------------------------------------------------------------------------------------


def thing_row(thing: Thing) -> dict[str, Any]:
    """Return the row of a thing without its ``deleted``."""
    row: dict[str, Any] = {"id": thing.id}
    for field in FIELDS_OF[KIND_OF[type(thing)]].values():
        row.update(_written(field, getattr(thing, field.name)))
    return row


def _written(field: Field, value: Any) -> Iterator[tuple[str, Any]]:
    if field.keyed:
        members = {key: field.codec.write(member) for key, member in value.items()}
        yield field.name, canonical(members)
    elif field.codec == TEXT:
        written = field.codec.write(value)
        yield field.name, written["text"]
        yield spans_column(field.name), canonical(written.get("spans", []))
    elif field.codec == STRINGS:
        yield field.name, canonical(field.codec.write(value))
    else:
        yield field.name, field.codec.write(value)


def thing_of(kind: str, row: Row) -> tuple[Thing, bool]:
    """Return the thing of a row of a kind's table, and whether it is deleted."""
    values = dict(zip(TYPED[kind].names, row, strict=True))
    id_, deleted = values["id"], values["deleted"]
    bytes.fromhex(_text(id_))
    if len(id_) != 2 * ID_BYTES or id_ != id_.lower() or deleted not in (0, 1):
        raise ValueError("not the row of a thing")
    fields = {field.name: _read(field, values) for field in FIELDS_OF[kind].values()}
    return KINDS[kind].make(id_, **fields), bool(deleted)


def _read(field: Field, values: Mapping[str, Any]) -> Any:
    value = values[field.name]
    if field.codec == STRING and not field.keyed:
        return field.codec.read(value)
    if field.keyed:
        return {key: field.codec.read(member) for key, member in decoded_object(value).items()}
    if field.codec == TEXT:
        spans = decoded(values[spans_column(field.name)])
        return field.codec.read({"text": value, "spans": spans})
    if field.codec == STRINGS:
        return field.codec.read(decoded(value))
    if field.codec == FLAG:
        return field.codec.read({0: False, 1: True}.get(value))
    return field.codec.read(value)
