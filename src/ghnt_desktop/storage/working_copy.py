"""The private copy of an open document, where every step is safe before it is acknowledged."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.storage.failures import refusal_of
from ghnt_desktop.storage.layout import Layout
from ghnt_desktop.storage.mapping import Row
from ghnt_desktop.storage.places import working_folder
from ghnt_desktop.storage.reading import read_stored
from ghnt_desktop.storage.schema import private_engine, scrub
from ghnt_desktop.storage.session import Session
from ghnt_desktop.storage.stored import Step, Stored
from ghnt_desktop.storage.writing import clear_all, write_all, write_database, write_step

_DOCUMENT = "document"
_UNFINISHED = "document-in-aanmaak"
_SESSION = "sessie"
_LOCK = "in-gebruik"


class WorkingCopy:
    """A document in a folder of its own; at most one process has it open.

    ``session`` holds drafts and remembered values. A call that returned survives a crash or a power
    cut. After a Refusal the copy holds the state before or after the call: read it again.
    """

    def __init__(self, folder: Path, lock: FileLock) -> None:
        """Use `create` or `reopen`."""
        self.folder = folder
        self._lock = lock
        self._engine: Engine = private_engine(folder / _DOCUMENT)
        self.session = Session(folder / _SESSION)

    @classmethod
    def create(cls, folder: Path, stored: Stored) -> "WorkingCopy":
        """Make a working copy in a folder that is not there yet; raises Refusal."""
        with _refusing():
            folder.mkdir(parents=True)
            lock = _taken(folder)
            unfinished = folder / _UNFINISHED
            write_database(unfinished, stored)
            # The name tells that it is whole: a crash before this leaves nothing to reopen.
            unfinished.replace(folder / _DOCUMENT)
            return cls(folder, lock)

    @classmethod
    def reopen(cls, folder: Path) -> "WorkingCopy":
        """Open what an earlier run left behind.

        Raises Refusal: "werkkopie-in-gebruik", "werkkopie-onvolledig" (made half, holds nothing),
        or "werkkopie-beschadigd".
        """
        with _refusing():
            if not (folder / _DOCUMENT).is_file():
                raise Refusal("werkkopie-onvolledig", map=folder)
            copy = cls(folder, _taken(folder))
        try:
            copy._check()
        except Exception:
            copy.close()
            raise
        return copy

    def _check(self) -> None:
        """Refuse a damaged copy; empty the write-ahead log of what an erasure may have left."""
        try:
            with self._engine.connect().execution_options(
                isolation_level="AUTOCOMMIT"
            ) as connection:
                found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar()
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        except DBAPIError as error:
            raise Refusal("werkkopie-beschadigd", map=self.folder) from error
        if found != "ok":
            raise Refusal("werkkopie-beschadigd", map=self.folder)

    def read(self) -> Stored:
        """Return the whole content; raises Refusal("werkkopie-beschadigd")."""
        try:
            with self._engine.connect() as connection:
                return read_stored(_selecting(connection))
        except (DBAPIError, ValueError, TypeError, RecursionError) as error:
            raise Refusal("werkkopie-beschadigd", map=self.folder) from error

    def write(self, step: Step) -> None:
        """Write one step in one transaction; raises Refusal."""
        with _refusing(), self._engine.begin() as connection:
            write_step(connection, step)

    def rewrite(self, stored: Stored) -> None:
        """Write everything anew, so that nothing erased stays in any file of the folder.

        Drop the drafts that hold it first. Raises Refusal.
        """
        with _refusing():
            with self._engine.begin() as connection:
                clear_all(connection)
                write_all(connection, stored)
            with self._engine.connect().execution_options(
                isolation_level="AUTOCOMMIT"
            ) as connection:
                scrub(connection)
            self.session.scrub()

    def copy_into(self, path: Path) -> None:
        """Write the content as one whole file at a path where nothing, or an empty file, is.

        Raises sqlite3.Error; may run beside other calls, in another thread.
        """
        with closing(sqlite3.connect(self.folder / _DOCUMENT, isolation_level=None)) as connection:
            connection.execute("VACUUM INTO ?", (str(path),))

    def close(self) -> None:
        """Let go of the copy and leave it for the next run."""
        self.session.close()
        self._engine.dispose()
        self._lock.release()

    def discard(self) -> None:
        """Close and remove the copy: its content stands in a saved file."""
        self.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def left_behind() -> list[Path]:
    """Return the working copies that no process has open, the oldest first; half made ones go."""
    try:
        folders = [path for path in working_folder().iterdir() if path.is_dir()]
    except OSError:
        return []
    return sorted((path for path in folders if _is_free(path)), key=lambda path: path.name)


def _is_free(folder: Path) -> bool:
    try:
        lock = _taken(folder)
    except (Refusal, OSError):
        return False
    is_whole = (folder / _DOCUMENT).is_file()
    lock.release()
    if not is_whole:
        shutil.rmtree(folder, ignore_errors=True)
    return is_whole


def _taken(folder: Path) -> FileLock:
    lock = FileLock(folder / _LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise Refusal("werkkopie-in-gebruik", map=folder) from error
    return lock


@contextmanager
def _refusing() -> Iterator[None]:
    """Turn errors of the disk and of SQLite into refusals."""
    try:
        yield
    except (OSError, DBAPIError, sqlite3.Error) as error:
        raise refusal_of(error) from error


def _selecting(connection: Connection) -> Callable[[Layout], Iterator[Row]]:
    def rows(layout: Layout) -> Iterator[Row]:
        yield from connection.exec_driver_sql(layout.select())

    return rows
