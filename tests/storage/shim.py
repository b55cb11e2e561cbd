"""The product's own statements through apsw, whose files a test can watch, spoil and replay.

What the product calls `sqlite3` is replaced in the rooms that write; nothing else changes.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from unittest.mock import patch

import apsw

from ghnt_desktop.storage import fresh_copy, schema, working_copy

#: As Python's sqlite3 does: a transaction begins by itself before these words.
_CHANGING = ("INSERT", "UPDATE", "DELETE", "REPLACE")

#: By place, or by name.
Values = Sequence[Any] | Mapping[str, Any]


class Cursor:
    """One statement and its rows."""

    arraysize = 1
    lastrowid = None

    def __init__(self, connection: "Shim") -> None:
        self._connection = connection
        self._rows: Iterator[Any] = iter(())
        self.description: Any = None
        self.rowcount = -1

    def execute(self, sql: str, values: Values = ()) -> "Cursor":
        return self._run(sql, lambda cursor: cursor.execute(sql, values))

    def executemany(self, sql: str, rows: Iterable[Values]) -> "Cursor":
        listed = list(rows)
        self.rowcount = len(listed)
        return self._run(sql, lambda cursor: cursor.executemany(sql, listed))

    def _run(self, sql: str, run: Callable[[apsw.Cursor], Any]) -> "Cursor":
        self.description = None
        with told_as_sqlite3():
            self._connection.begin_before(sql)
            cursor = self._connection.inner.cursor()
            cursor.exec_trace = self._described
            self._rows = iter(list(run(cursor)))
        return self

    def _described(self, cursor: apsw.Cursor, _sql: str, _values: Any) -> bool:
        named = cursor.get_description()
        self.description = [(one[0], None, None, None, None, None, None) for one in named] or None
        return True

    def fetchone(self) -> Any:
        return next(self._rows, None)

    def fetchall(self) -> list[Any]:
        return list(self._rows)

    def fetchmany(self, size: int = 1) -> list[Any]:
        return [row for _, row in zip(range(size), self._rows, strict=False)]

    def __iter__(self) -> Iterator[Any]:
        return self._rows

    def close(self) -> None:
        self._rows = iter(())


class Shim:
    """A connection that looks like one of Python's sqlite3."""

    def __init__(self, path: Path | str, vfs: str, isolation_level: str | None, uri: bool) -> None:
        self.isolation_level = isolation_level
        flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
        with told_as_sqlite3():
            self.inner = apsw.Connection(
                str(path), flags | (apsw.SQLITE_OPEN_URI if uri else 0), vfs
            )
            self.inner.set_busy_timeout(0)

    def cursor(self, _factory: object = None) -> Cursor:
        return Cursor(self)

    def execute(self, sql: str, values: Values = ()) -> Cursor:
        return self.cursor().execute(sql, values)

    def begin_before(self, sql: str) -> None:
        changes = sql.lstrip().upper().startswith(_CHANGING)
        if changes and self.isolation_level is not None and not self.inner.in_transaction:
            self.inner.cursor().execute("BEGIN")

    def commit(self) -> None:
        self._end("COMMIT")

    def rollback(self) -> None:
        self._end("ROLLBACK")

    def _end(self, word: str) -> None:
        with told_as_sqlite3():
            if self.inner.in_transaction:
                self.inner.cursor().execute(word)

    def setlimit(self, category: int, value: int) -> int:
        return self.inner.limit(category, value)

    def create_function(self, *_: object, **__: object) -> None:
        """SQLAlchemy adds one for regular expressions; no statement of ours uses it."""

    def close(self) -> None:
        with suppress(apsw.Error):  # sqlite3 tells nothing of a last checkpoint that failed
            self.inner.close(True)


@contextmanager
def told_as_sqlite3() -> Iterator[None]:
    """Tell an error of apsw as Python's sqlite3 would."""
    try:
        yield
    except apsw.Error as error:
        known = sqlite3.OperationalError(str(error))
        known.sqlite_errorcode = getattr(error, "extendedresult", 0) or getattr(error, "result", 0)
        raise known from error


class _AsSqlite3:
    """The module `sqlite3` with another way to connect."""

    def __init__(self, vfs: str) -> None:
        self._vfs = vfs

    def connect(
        self,
        path: Path | str,
        *,
        isolation_level: str | None = "",
        uri: bool = False,
        **_: object,
    ) -> Shim:
        return Shim(path, self._vfs, isolation_level, uri)

    def __getattr__(self, name: str) -> Any:
        return getattr(sqlite3, name)


@contextmanager
def written_through(vfs: str) -> Iterator[None]:
    """Let the product write its databases through a virtual file system of apsw."""
    stand_in = _AsSqlite3(vfs)
    with (
        patch.object(schema, "sqlite3", stand_in),
        patch.object(fresh_copy, "sqlite3", stand_in),
        patch.object(working_copy, "sqlite3", stand_in),
    ):
        yield
