"""The one way a .ghnt file is opened or merged: as a stranger's, read only, from a private copy."""

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.storage.failures import reason_of
from ghnt_desktop.storage.layout import APPLICATION_ID, CHANGE, FORMAT, LAYOUTS, LOG, Layout
from ghnt_desktop.storage.limits import LONGEST_ROW, MOST_ROWS
from ghnt_desktop.storage.mapping import Row
from ghnt_desktop.storage.reading import read_shown, read_stored
from ghnt_desktop.storage.receiving import private_copy
from ghnt_desktop.storage.stored import Shown, Signature, Stored

#: The first bytes of every SQLite file.
MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100

_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: LONGEST_ROW,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 20_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 20,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 4,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 8,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 100,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 10,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
_PRAGMAS = ("query_only=ON", "trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0")
#: Seconds SQLite may compute on a file, and bytes per second added to that for a slow computer.
_PATIENCE = 3.0
_BYTES_PER_SECOND = 2_000_000
#: The same for rows of a file that was found whole and plain, where Python's work counts along:
#: 50,000 contributions took 30 s of reading on a busy computer, and must not be refused for it.
_ROWS_BYTES_PER_SECOND = 200_000
_STEPS_BETWEEN_LOOKS = 10_000
#: A history of so many changes is read and checked before anything is shown: it takes half a second
#: on an office computer. A longer one is read when it is needed.
READ_AT_ONCE = 5_000
#: In bytes: a thread for the check of less than this would take longer than it saves.
_CHECKED_BESIDE = 4_000_000


@dataclass(frozen=True, slots=True)
class Received:
    """A private copy of a received file, and how to recognise that file."""

    copy: Path
    signature: Signature
    name: str

    def whole(self) -> Stored:
        """Return all it holds; raises Refusal."""
        with _reasons(self.name), self._opened() as (connection, is_ours):
            return _read_whole(connection, is_ours)

    def shown(self) -> Shown | None:
        """Return what it shows, its history unread; None when that has to be read first.

        So it has when it is short, when something stands open in it, and when its tables are not
        those of this version. Raises Refusal.
        """
        with _reasons(self.name), self._opened() as (connection, is_ours):
            if not is_ours or number_of_rows(connection, CHANGE) <= READ_AT_ONCE:
                return None
            return read_shown(_selecting(connection), connection.execute)

    @contextmanager
    def _opened(self) -> Iterator[tuple[sqlite3.Connection, bool]]:
        """Lend the copy when it is plain; tells whether its minor is ours.

        What was read of it counts once this ends without a Refusal: then it was found whole too.
        """
        is_ours, size = _check_header(self.copy), self.signature.size
        layouts = LAYOUTS if is_ours else LOG
        with opened_read_only(self.copy, size) as connection:
            # The schema first: checking the whole evaluates what a strange schema computes.
            _check_schema(connection, layouts, is_ours)
            with self._found_whole(connection, layouts):
                patience = _deadline(size, _ROWS_BYTES_PER_SECOND)
                connection.set_progress_handler(patience, _STEPS_BETWEEN_LOOKS)
                yield connection, is_ours

    @contextmanager
    def _found_whole(
        self, connection: sqlite3.Connection, layouts: Iterable[Layout]
    ) -> Iterator[None]:
        """Check every page: of a large file while its rows are read, for SQLite needs no Python."""
        if self.signature.size < _CHECKED_BESIDE:
            _check_whole(connection, layouts)
            yield
            return
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(1, thread_name_prefix="checking") as worker:
            checked = worker.submit(self._check_beside, layouts)
            try:
                yield
            finally:
                checked.result()  # what it says of the file goes before what reading stumbled over

    def _check_beside(self, layouts: Iterable[Layout]) -> None:
        with opened_read_only(self.copy, self.signature.size) as connection:
            _check_whole(connection, layouts)


def read_file(path: Path) -> tuple[Stored, Signature]:
    """Return what a .ghnt file holds and how to recognise it.

    Raises Refusal with one of the reasons of `language.sentences`. Neither the file nor its folder
    changes, whatever is in it. An unsound history is no refusal: see ``Stored.sound``.
    """
    with received(path) as file:
        return file.whole(), file.signature


@contextmanager
def received(path: Path) -> Iterator[Received]:
    """Lend a private copy of a file, to look into it more than once; raises Refusal."""
    with private_copy(path) as (copy, signature):
        yield Received(copy, signature, path.name)


@contextmanager
def _reasons(name: str) -> Iterator[None]:
    """Turn all that reading a stranger's file can raise into a Refusal that names it."""
    try:
        yield
    except Refusal as refusal:
        refusal.facts.setdefault("bestand", name)
        raise
    except sqlite3.Error as error:
        raise Refusal(_damage(error), bestand=name) from error
    except (ValueError, TypeError, OverflowError, RecursionError) as error:
        raise Refusal("beschadigd", bestand=name) from error
    except MemoryError as error:
        raise Refusal("te-groot", bestand=name) from error


# --- the checks before a single row is read -----------------------------------------------------


def _check_header(copy: Path) -> bool:
    """Refuse what is not ours or too new by its first bytes; tell whether its minor is ours."""
    with copy.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if len(header) < _HEADER_BYTES or not header.startswith(MAGIC):
        raise Refusal("geen-ghnt")
    encoding, version, application = (_number(header, at) for at in (56, 60, 68))
    if application != APPLICATION_ID:
        raise Refusal("geen-ghnt")
    if version // 1000 > FORMAT // 1000:
        raise Refusal("bestand-nieuwer")
    if version // 1000 < FORMAT // 1000 or encoding != 1:  # 1 is UTF-8
        raise Refusal("beschadigd")
    return version == FORMAT


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")


@contextmanager
def opened_read_only(path: Path, size: int) -> Iterator[sqlite3.Connection]:
    """Open a database that nobody else changes, with hard limits on what it can make us do."""
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
        for limit, value in _LIMITS.items():
            connection.setlimit(limit, value)
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.set_progress_handler(_deadline(size), _STEPS_BETWEEN_LOOKS)
        yield connection


def _deadline(size: int, bytes_per_second: int = _BYTES_PER_SECOND) -> Callable[[], bool]:
    end = time.monotonic() + _PATIENCE + size / bytes_per_second
    return lambda: time.monotonic() > end


def is_undamaged(connection: sqlite3.Connection) -> bool:
    """Tell whether every page, row and index of a database holds together.

    Not quick_check: that passes an index that hides rows.
    """
    return bool(connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))


def _check_whole(connection: sqlite3.Connection, layouts: Iterable[Layout]) -> None:
    """Refuse what is damaged, and more rows than may be read."""
    if not is_undamaged(connection):
        raise Refusal("beschadigd")
    _check_number(connection, layouts)


def _read_whole(connection: sqlite3.Connection, is_ours: bool) -> Stored:
    stored = read_stored(_selecting(connection), typed=is_ours)
    if not any(change.object == stored.document for change in stored.past.changes.values()):
        raise Refusal("beschadigd")
    return stored


def _check_schema(connection: sqlite3.Connection, layouts: Iterable[Layout], is_ours: bool) -> None:
    """Refuse anything but our own tables, letter by letter; another minor may have others too."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    needed = {("table", one.name, one.name, one.ddl()) for one in layouts}
    is_whole = needed <= set(rows) and (not is_ours or len(rows) == len(needed))
    if not is_whole or not all(is_plain_table(connection, row[0], row[1], row[3]) for row in rows):
        raise Refusal("vreemde-inhoud")


def _check_number(connection: sqlite3.Connection, layouts: Iterable[Layout]) -> None:
    """Refuse so many small rows that a small file would fill the memory."""
    if sum(number_of_rows(connection, layout) for layout in layouts) > MOST_ROWS:
        raise Refusal("te-groot")


def number_of_rows(connection: sqlite3.Connection, layout: Layout) -> int:
    """Return how many rows a table has."""
    return int(connection.execute(f'SELECT count(*) FROM "{layout.name}"').fetchone()[0])


def is_plain_table(connection: sqlite3.Connection, type_: str, name: str, sql: str | None) -> bool:
    """Tell whether a row of the schema is a table, or a key's own index, that computes nothing."""
    if type_ == "index" and sql is None:  # one that SQLite made itself for a key
        return True
    if type_ != "table" or not (sql or "").startswith("CREATE TABLE "):
        return False
    # The last column of this answer is not 0 for a computed column or one of a virtual table.
    columns = connection.execute("SELECT * FROM pragma_table_xinfo(?)", (name,)).fetchall()
    return bool(columns) and not any(column[-1] for column in columns)


def _selecting(connection: sqlite3.Connection) -> Callable[[Layout], Iterable[Row]]:
    """Return how to read a table: text is decoded strictly, so broken UTF-8 raises."""
    return lambda layout: connection.execute(layout.select())


def _damage(error: sqlite3.Error) -> str:
    """Return the reason: what SQLite cannot make sense of is damage, unless it says better."""
    reason = reason_of(error)
    return reason if reason in ("te-groot", "duurt-te-lang", "schijf-vol") else "beschadigd"
