"""A whole document, or one step of it, written to a database with SQLAlchemy Core."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, bindparam, create_engine, delete, insert, update
from sqlalchemy.pool import StaticPool

from ghnt_desktop.domain.collector import collector_paused
from ghnt_desktop.domain.kinds import Thing
from ghnt_desktop.storage import mapping
from ghnt_desktop.storage.fresh_copy import limited, meta_rows
from ghnt_desktop.storage.layout import APPLICATION_ID, FORMAT, LAYOUTS, TYPED, Layout
from ghnt_desktop.storage.limits import Ask, check_room
from ghnt_desktop.storage.schema import TABLES, upsert
from ghnt_desktop.storage.stored import CALM, YES, HeadIds, Step, Stored

Values = dict[str, Any]

#: So many rows are in memory at a time while they are written.
_PIECE = 5_000


def write_database(path: Path, stored: Stored) -> None:
    """Make a database with this content at a path where nothing (or an empty file) is.

    It has the header of a .ghnt and is in rollback-journal mode; the caller syncs it. Raises
    SQLAlchemy's errors, and Refusal("te-groot-om-te-bewaren") for more than may be opened again.
    """
    engine = create_engine("sqlite://", creator=lambda: limited(path), poolclass=StaticPool)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA journal_mode=OFF")  # a failed file is thrown away
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={FORMAT}")
            for layout in LAYOUTS:
                connection.exec_driver_sql(layout.ddl())
            with collector_paused():
                _write_all(connection, stored)
            check_room(asking(connection))
            connection.commit()
    finally:
        engine.dispose()


def asking(connection: Connection) -> Ask:
    """Return how to ask a connection for one number."""
    return lambda query: connection.exec_driver_sql(query).scalar()


def _write_all(connection: Connection, stored: Stored) -> None:
    """Write a whole document into empty tables.

    In order of their keys, as the tables keep them: SQLite then need not look for each one's place.
    """
    changes = stored.past.changes
    rows: dict[str, Iterable[Values]] = {
        "meta": meta_rows(stored.document, stored.calm, stored.past.asked),
        "tx": map(mapping.transaction_row, stored.past.transactions.values()),
        "change": (mapping.change_row(changes[id_]) for id_ in sorted(changes)),
        "withheld": _withheld_rows(stored.past.withheld),
        "head": _head_rows(stored.heads),
    }
    for kind in TYPED:
        rows[kind] = _thing_rows(stored.things.get(kind, {}), stored.deleted)
    for layout in LAYOUTS:
        _fill(connection, layout, rows[layout.name])


def _fill(connection: Connection, layout: Layout, rows: Iterable[Values]) -> None:
    """Add rows to a table, past SQLAlchemy: it takes three times as long as SQLite itself."""
    waiting = iter(rows)
    while piece := list(islice(waiting, _PIECE)):
        connection.exec_driver_sql(layout.insert(), piece)


def write_step(connection: Connection, step: Step) -> None:
    """Write one step; what it does not name stays as it is."""
    _execute(connection, upsert("tx"), map(mapping.transaction_row, step.transactions))
    _execute(connection, upsert("change"), map(mapping.change_row, step.changes))
    if step.withheld is not None:
        connection.execute(delete(TABLES["withheld"]))
        _execute(connection, insert(TABLES["withheld"]), _withheld_rows(step.withheld))
    _write_heads(connection, step.heads)
    for kind, members in step.things.items():
        rows = ({**mapping.thing_row(thing), "deleted": 0} for thing in members.values())
        _execute(connection, upsert(kind), rows)
    _mark(connection, step.deleted, True)
    _mark(connection, step.restored, False)
    if step.calm is not None:
        row = {"key": CALM, "value": YES if step.calm else "nee"}
        connection.execute(upsert("meta"), [row])


def _execute(connection: Connection, statement: Any, rows: Iterable[Values]) -> None:
    listed = list(rows)
    if listed:
        connection.execute(statement, listed)


def _thing_rows(members: Mapping[str, Thing], deleted: frozenset[str]) -> Iterator[Values]:
    for id_ in sorted(members):
        yield {**mapping.thing_row(members[id_]), "deleted": int(id_ in deleted)}


def _withheld_rows(withheld: Iterable[str]) -> Iterator[Values]:
    return ({"change": bytes.fromhex(id_)} for id_ in sorted(withheld))


def _head_rows(heads: HeadIds) -> Iterator[Values]:
    for (thing, field), changes in sorted(heads.items()):
        for change in changes:
            yield {
                "object": bytes.fromhex(thing),
                "field": field,
                "change": bytes.fromhex(change),
            }


def _write_heads(connection: Connection, heads: HeadIds) -> None:
    table = TABLES["head"]
    # One statement for all: an import has ten thousands.
    is_there = (table.c.object == bindparam("thing")) & (table.c.field == bindparam("place"))
    places = ({"thing": bytes.fromhex(thing), "place": field} for thing, field in heads)
    _execute(connection, delete(table).where(is_there), places)
    _execute(connection, insert(table), _head_rows(heads))


def _mark(connection: Connection, things: Iterable[str], deleted: bool) -> None:
    """Mark things as deleted or not, of whatever kind they are."""
    rows = [{"thing": id_, "state": int(deleted)} for id_ in sorted(things)]
    for kind in TYPED if rows else ():
        table = TABLES[kind]
        # One statement for all: undoing an import marks thousands.
        marked = update(table).where(table.c.id == bindparam("thing"))
        connection.execute(marked.values(deleted=bindparam("state")), rows)
