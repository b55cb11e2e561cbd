"""The tables of `layout` for SQLAlchemy Core, and the private databases of this computer."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Insert,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    create_engine,
    event,
)
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.pool import StaticPool
from sqlalchemy.types import TypeEngine

from ghnt_desktop.storage.layout import LAYOUTS, Layout
from ghnt_desktop.storage.limits import LONGEST_ROW

_TYPES: Mapping[str, type[TypeEngine[Any]]] = {
    "TEXT": Text,
    "INTEGER": Integer,
    "BLOB": LargeBinary,
}
#: Seconds to wait for a lock; only our own saving shares a working copy.
_PATIENCE = 10
#: FULL: a commit that was acknowledged survives a power cut (WAL with NORMAL loses it).
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
)


def _table(metadata: MetaData, layout: Layout) -> Table:
    keys = layout.key or tuple(column.name for column in layout.columns if column.is_key)
    columns = [
        Column(column.name, _TYPES[column.affinity], primary_key=column.name in keys, quote=True)
        for column in layout.columns
    ]
    return Table(layout.name, metadata, *columns, quote=True)


_METADATA = MetaData()
TABLES = {layout.name: _table(_METADATA, layout) for layout in LAYOUTS}


def upsert(name: str) -> Insert:
    """Return the statement that adds rows, or puts them in the place of those with their keys.

    A thing keeps its ``deleted``, which is not in its row.
    """
    table = TABLES[name]
    adding = insert(table)
    others = [c.name for c in table.columns if not c.primary_key and c.name != "deleted"]
    if not others:
        return adding.on_conflict_do_nothing()
    keys = [column.name for column in table.primary_key]
    fresh = {column: adding.excluded[column] for column in others}
    return adding.on_conflict_do_update(index_elements=keys, set_=fresh)


def private_engine(path: Path) -> Engine:
    """Return the one connection to a database that only this program uses."""

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(path, timeout=_PATIENCE, check_same_thread=False)
        # What is refused in a file may not be kept here either: it is saved as a file.
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_ROW)
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool)
    event.listen(engine, "connect", _prepare)
    return engine


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def scrub(connection: Connection) -> None:
    """Rewrite a database and empty its write-ahead log, so that no erased byte stays in either."""
    connection.exec_driver_sql("VACUUM")
    connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
