"""What can still be read of a damaged .ghnt file, row by row, and how much could not.

The file is a stranger's like any other: a private copy, read only, with the same limits. Nothing of
it is trusted but rows that say something whole.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Container, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from ghnt_desktop.domain.kinds import Thing
from ghnt_desktop.domain.log import Change
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.storage import mapping
from ghnt_desktop.storage.carving import page_size, records
from ghnt_desktop.storage.layout import CHANGE, META, TX, TYPED, WITHHELD, Layout
from ghnt_desktop.storage.limits import LARGEST_FILE, MOST_ROWS
from ghnt_desktop.storage.mapping import Row
from ghnt_desktop.storage.opening import MAGIC, is_plain_table, opened_read_only, received
from ghnt_desktop.storage.reading import checked_change
from ghnt_desktop.storage.soundness import CLOCK_AHEAD
from ghnt_desktop.storage.stored import Things

#: Keys are looked for in ever smaller ranges around what cannot be read: 16, 256, 4,096 of them.
_DEEPEST = 3
_HEADER_BYTES = 100
_DIGITS = "0123456789abcdef"
Value = TypeVar("Value")
_UNREADABLE = (ValueError, TypeError, OverflowError, RecursionError, KeyError)


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was read: the sound part of the history, and the things that the tables show.

    ``lost`` counts, by table, the rows and the ranges of rows that could not be read.
    """

    document: str
    past: Past
    things: Things
    deleted: frozenset[str]
    lost: Counter[str]


def salvaged(path: Path) -> Salvaged:
    """Return what a file still says; raises Refusal("niets-te-redden") when that is nothing.

    The file itself does not change.
    """
    with received(path) as file:
        try:
            found = _found(file.copy)
        except (sqlite3.Error, MemoryError) as error:
            raise Refusal("niets-te-redden", bestand=path.name) from error
    if not found.past.changes and not any(found.things.values()):
        raise Refusal("niets-te-redden", bestand=path.name)
    return found


def _found(copy: Path) -> Salvaged:
    """Read by way of SQLite; when that knows no tables any more, page by page."""
    size = _filled_up(copy)
    with suppress(sqlite3.Error), opened_read_only(copy, size) as connection:
        named = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
        plain = {one[1] for one in named if is_plain_table(connection, *one)}
        if CHANGE.name in plain:
            return _Salvage(lambda layout, lost: _rows(connection, layout, "", lost), plain).all()
    by_layout = _by_layout(copy.read_bytes())
    salvage = _Salvage(lambda layout, _: iter(by_layout.get(layout.name, ())), _CARVED)
    salvage.lost["schema"] = 1
    return salvage.all()


def _filled_up(copy: Path) -> int:
    """Make a private copy that was cut off as long as it says it is; returns its length."""
    with copy.open("r+b") as file:
        header = file.read(_HEADER_BYTES)
        length = file.seek(0, 2)
        told = page_size(header) * int.from_bytes(header[28:32], "big")
        if header.startswith(MAGIC) and length < told <= LARGEST_FILE:
            file.truncate(told)
            return told
    return length


#: What is known by the kinds of its columns alone.
_CARVED = frozenset([META.name, TX.name, CHANGE.name])


def _by_layout(data: bytes) -> dict[str, list[Row]]:
    """Return the rows of the history by their table, told apart by their columns."""
    found: dict[str, list[Row]] = {}
    for record in records(data):
        match record:
            case (bytes(), bytes(), bytes(), str(), str(), bytes(), bytes(), bytes(), int()):
                found.setdefault(CHANGE.name, []).append(record)
            case (bytes(), str(), str(), str(), bytes() | None, str()):
                found.setdefault(TX.name, []).append(record)
            case (str() as key, str()) if key == "document":
                found.setdefault(META.name, []).append(record)
    return found


class _Salvage:
    """Makes of rows what can be made of them; ``lost`` counts the others by table."""

    def __init__(
        self, rows: Callable[[Layout, Counter[str]], Iterator[Row]], plain: Container[str]
    ) -> None:
        self._rows, self._plain = rows, plain
        self.lost: Counter[str] = Counter()
        self._left = MOST_ROWS

    def all(self) -> Salvaged:
        changes = self._changes()
        transactions = dict(self._each(TX, lambda row: _with_id(mapping.transaction_of(row))))
        withheld = frozenset(self._each(WITHHELD, lambda row: mapping.hash_of(row[0])))
        things, deleted = self._things()
        past = Past(changes, transactions, withheld & changes.keys())
        return Salvaged(self._document(changes, things), past, things, deleted, self.lost)

    def _document(self, changes: dict[str, Change], things: Things) -> str:
        """Return the id of the agenda as anything still tells it."""
        named = [value for key, value in self._each(META, lambda row: row) if key == "document"]
        created = [one.object for one in changes.values() if one.created_kind == "agenda"]
        told = [id_ for id_ in (*created, *named, *things["agenda"]) if len(id_) == 32]
        if not told:
            raise sqlite3.DatabaseError("no document")
        return str(told[0])

    def _changes(self) -> dict[str, Change]:
        """Return the changes that verify, each thing created once, and whose clocks can be."""
        found: dict[str, Change] = {}
        created: set[str] = set()
        for one in self._each(CHANGE, lambda row: checked_change(mapping.change_of(row))):
            is_double = one.created_kind and one.object in created
            if is_double or not one.is_sound() or not 0 < one.lamport <= CLOCK_AHEAD:
                self.lost[CHANGE.name] += 1
                continue
            if one.created_kind:
                created.add(one.object)
            found[one.id] = one
        late = {
            one.id
            for one in found.values()
            if any(found[old].lamport >= one.lamport for old in one.replaces if old in found)
        }
        self.lost[CHANGE.name] += len(late)
        return {id_: one for id_, one in found.items() if id_ not in late}

    def _things(self) -> tuple[dict[str, dict[str, Thing]], frozenset[str]]:
        things: dict[str, dict[str, Thing]] = {}
        deleted: set[str] = set()
        for kind, layout in TYPED.items():
            things[kind] = {}
            for found, gone in self._each(layout, lambda row, k=kind: mapping.things_of(k, [row])):  # type: ignore[misc]
                things[kind].update(found)
                deleted |= gone
        return things, frozenset(deleted)

    # -- rows ----------------------------------------------------------------------------------

    def _each(self, layout: Layout, read: Callable[[Row], Value]) -> Iterator[Value]:
        """Yield what the readable rows of a table say."""
        if layout.name not in self._plain:
            self.lost[layout.name] += 1
            return
        for row in self._rows(layout, self.lost):
            self._left -= 1
            if self._left < 0:
                raise MemoryError
            try:
                yield read(row)
            except _UNREADABLE:
                self.lost[layout.name] += 1


def _rows(
    connection: sqlite3.Connection, layout: Layout, prefix: str, lost: Counter[str]
) -> Iterator[Row]:
    """Yield the rows whose key begins so; where they cannot be read, piece by piece."""
    try:
        yield from connection.execute(*_select(layout, prefix)).fetchall()
    except sqlite3.Error:
        if len(prefix) == _DEEPEST or layout is META:
            lost[layout.name] += 1
            return
        for digit in _DIGITS:
            yield from _rows(connection, layout, prefix + digit, lost)


def _select(layout: Layout, prefix: str) -> tuple[str, tuple[Any, ...]]:
    if not prefix:
        return layout.select(), ()
    key = layout.columns[0]
    first, last = prefix.ljust(8, "0"), prefix.ljust(8, "f")
    ends: tuple[Any, Any] = (first, last + "g")
    if key.affinity == "BLOB":
        ends = (bytes.fromhex(first), bytes.fromhex(last) + b"\xff" * 28)
    return f'{layout.select()} WHERE "{key.name}" >= ? AND "{key.name}" <= ?', ends


def _with_id(transaction: Any) -> tuple[str, Any]:
    return transaction.id, transaction
