"""The private copy of an open document, where every step is safe before it is acknowledged."""

import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import Any

from filelock import FileLock
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from ghnt_desktop.domain.collector import collector_paused
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.storage.durable import folder_to_disk, new_folder, to_disk
from ghnt_desktop.storage.failures import is_passing, refusal_of
from ghnt_desktop.storage.layout import CHANGE, FORMAT, TX, Layout
from ghnt_desktop.storage.limits import MOST_ROWS, Ask, check_room, rows_together
from ghnt_desktop.storage.mapping import Row, hashes_of, ids_of
from ghnt_desktop.storage.opening import number_of_rows
from ghnt_desktop.storage.reading import heads_apart, read_past, read_stored
from ghnt_desktop.storage.refusing import refusing
from ghnt_desktop.storage.schema import private_engine
from ghnt_desktop.storage.session import Session
from ghnt_desktop.storage.stored import HeadIds, Step, Stored
from ghnt_desktop.storage.working_folders import (
    SESSION,
    UNFINISHED,
    databases,
    newest_database,
    number_of,
    numbered,
    taken,
)
from ghnt_desktop.storage.writing import asking, write_database, write_step


class WorkingCopy:
    """A document in a folder of its own; at most one process has it open.

    ``session`` holds drafts and remembered values. A call that returned survives a crash or a power
    cut. After a Refusal the copy holds the state before or after the call: read it again.
    """

    def __init__(self, folder: Path, lock: FileLock) -> None:
        """Use `create` or `reopen`."""
        self.folder = folder
        self._lock = lock
        self._one_at_a_time = RLock()
        self._database = newest_database(folder)
        self._engine: Engine = private_engine(self._database)
        self._most_rows = MOST_ROWS  # not counted yet
        self.session = Session(folder / SESSION)

    @classmethod
    def create(cls, folder: Path, stored: Stored) -> "WorkingCopy":
        """Make a working copy in a folder that is not there yet; raises Refusal."""
        return cls._created(folder, lambda path: write_database(path, stored))

    @classmethod
    def take_over(cls, folder: Path, copied: Callable[[], Path]) -> "WorkingCopy":
        """Make a working copy of a database that `copy_database` made, which moves; raises Refusal.

        ``copied`` returns where it is, and may raise what that raises.
        """
        return cls._created(folder, lambda path: _moved(copied(), path))

    @classmethod
    def _created(cls, folder: Path, fill: Callable[[Path], None]) -> "WorkingCopy":
        with refusing():
            new_folder(folder)
            try:
                lock = taken(folder)
                try:
                    _written_whole(fill, folder / numbered(1))
                    return cls(folder, lock)
                except BaseException:
                    lock.release()
                    raise
            except BaseException:
                shutil.rmtree(folder, ignore_errors=True)
                raise

    @classmethod
    def reopen(cls, folder: Path) -> "WorkingCopy":
        """Open what an earlier run left behind.

        Raises Refusal: "werkkopie-in-gebruik", "werkkopie-onvolledig" (made half, holds nothing),
        or "werkkopie-beschadigd".
        """
        with refusing():
            lock = taken(folder)
            try:
                if not databases(folder):
                    raise Refusal("werkkopie-onvolledig", map=folder)
                copy = cls(folder, lock)
            except BaseException:
                lock.release()
                raise
        try:
            copy._check()
        except BaseException:
            copy.close()
            raise
        with suppress(OSError):  # the next erasure says so; now the work comes first
            _clear_all_but(copy._database)
        return copy

    def _check(self) -> None:
        """Refuse a damaged copy."""
        try:
            with self._engine.connect() as connection:
                found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar()
                version = connection.exec_driver_sql("PRAGMA user_version").scalar()
        except DBAPIError as error:
            raise self._unreadable(error) from error
        if found != "ok" or int(version or 0) // 1000 != FORMAT // 1000:
            raise Refusal("werkkopie-beschadigd", map=self.folder)

    def read(self) -> Stored:
        """Return the whole content; raises Refusal("werkkopie-beschadigd").

        Of a copy that another version of the program left, only the history: `rewrite` it then.
        """
        with self._reading() as connection:
            version = connection.exec_driver_sql("PRAGMA user_version").scalar()
            return read_stored(_selecting(connection), typed=version == FORMAT)

    def change_ids(self) -> list[str]:
        """Return the ids of all changes, which is quick; raises Refusal as `read` does."""
        return self._ids(CHANGE, hashes_of)

    def transaction_ids(self) -> list[str]:
        """Return the ids of all transactions, which is quick; raises Refusal as `read` does."""
        return self._ids(TX, ids_of)

    def _ids(self, layout: Layout, read: Callable[[Sequence[Any]], Iterable[str]]) -> list[str]:
        with self._reading() as connection:
            rows = connection.exec_driver_sql(f'SELECT "id" FROM "{layout.name}"')
            return [*read([*rows.scalars()])]

    @cached_property
    def heads(self) -> tuple[dict[str, str], HeadIds]:
        """What was current when somebody first asked: creations by thing, and the rest by place.

        Raises Refusal as `read` does.
        """
        with self._reading() as connection, collector_paused():
            return heads_apart(_selecting(connection))

    @cached_property
    def past(self) -> Past:
        """The history as it was when somebody first asked; raises Refusal as `read` does."""
        with self._reading() as connection:
            return read_past(_selecting(connection))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        try:
            with self._engine.connect() as connection:
                yield connection
        except (DBAPIError, ValueError, TypeError, RecursionError) as error:
            raise self._unreadable(error) from error

    def _unreadable(self, error: Exception) -> Refusal:
        """Return why the copy is not read: whoever calls it damaged sets it aside."""
        if is_passing(error):
            return refusal_of(error, map=self.folder)
        return Refusal("werkkopie-beschadigd", map=self.folder)

    def write(self, step: Step) -> None:
        """Write one step in one transaction; raises Refusal."""
        with refusing(), self._engine.begin() as connection:
            write_step(connection, step)
            self._check_room(asking(connection), step)

    def _check_room(self, ask: Ask, step: Step) -> None:
        """Refuse a step that makes the document more than may be opened again.

        Counting 1,000,000 rows at every step would keep the officer waiting, so they are counted
        once, and again only when the steps since then may have filled the room.
        """
        rows, self._most_rows = self._most_rows + step.most_rows, MOST_ROWS
        if rows > MOST_ROWS:
            rows = rows_together(ask)
        check_room(ask, rows)
        self._most_rows = rows

    def rewrite(self, stored: Stored) -> None:
        """Write everything anew, so that nothing erased stays in any file of the folder.

        Drop the drafts that hold it first. Raises Refusal; after "oude-werkkopie-niet-gewist" the
        new content stands, but an older file of the folder may still hold what was erased.
        """
        with refusing(), self._one_at_a_time:
            # A new name each time: the write-ahead log of the old database can never be taken for
            # one of the new, whatever a power cut leaves.
            fresh = self.folder / numbered(number_of(self._database) + 1)
            try:
                _written_whole(lambda path: write_database(path, stored), fresh)
            except BaseException:
                # The highest number is the one reopened: a refused one may not stay behind.
                fresh.unlink(missing_ok=True)
                raise
            self._engine.dispose()
            self._database, self._engine = fresh, private_engine(fresh)
            self._most_rows = MOST_ROWS
        self.leave_nothing_old()

    def leave_nothing_old(self) -> None:
        """Remove older databases and what was forgotten of drafts.

        Raises Refusal("oude-werkkopie-niet-gewist").
        """
        try:
            try:
                self.session.scrub()
            finally:
                _clear_all_but(self._database)
        except (OSError, Refusal) as error:
            raise Refusal("oude-werkkopie-niet-gewist", map=self.folder) from error

    def copy_into(self, path: Path) -> int:
        """Write the content as one whole file at a path where nothing, or an empty file, is.

        Returns how many changes it holds at least, for a check. Raises sqlite3.Error; may be called
        from another thread.
        """
        with (
            self._one_at_a_time,
            closing(sqlite3.connect(self._database, isolation_level=None)) as connection,
        ):
            changes = number_of_rows(connection, CHANGE)
            connection.execute("VACUUM INTO ?", (str(path),))
            return changes

    def close(self) -> None:
        """Let go of the copy and leave it for the next run."""
        try:
            self.session.close()
            self._engine.dispose()
        finally:
            self._lock.release()

    def discard(self) -> None:
        """Close and remove the copy: its content stands in a saved file."""
        self.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def _written_whole(fill: Callable[[Path], None], database: Path) -> None:
    """Write a database that has its name only once it is whole and on the disk."""
    unfinished = database.with_name(UNFINISHED)
    unfinished.unlink(missing_ok=True)
    try:
        fill(unfinished)
        to_disk(unfinished)
        unfinished.replace(database)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    folder_to_disk(database.parent)


def _moved(source: Path, target: Path) -> None:
    """Move a file, also to another disk: policy may set the folder of the working copies."""
    shutil.move(source, target)


def _clear_all_but(database: Path) -> None:
    """Remove older databases of the folder with their side files; their content is in this one.

    Raises OSError when one would not go; the others are gone then.
    """
    refused: OSError | None = None
    for path in database.parent.glob("document-*"):
        if not path.name.startswith(database.name):
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                refused = error
    if refused is not None:
        raise refused


def _selecting(connection: Connection) -> Callable[[Layout], Iterable[Row]]:
    return lambda layout: connection.exec_driver_sql(layout.select())
