"""Files as somebody might send them who means harm, each made from a good one."""

import hashlib
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from ghnt_desktop.storage.layout import FORMAT

#: Rows of the history and things of a good file stay valid; only what is named changes.
Spoiler = Callable[[Path], None]
#: Makes a small computation in the schema a large one, without computing it here.
SWOLLEN = "UPDATE sqlite_master SET sql = replace(sql, 'zeroblob(4)', 'zeroblob(400000000)')"


def looked(folder: Path) -> dict[str, tuple[str, int]]:
    """Return what tells the names, bytes and times of all files in a folder."""
    return {
        path.name: (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
        for path in folder.iterdir()
    }


def changed(path: Path, *statements: str) -> None:
    """Change a file as any SQLite tool would, its schema too, and its marks kept."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        for statement in statements:
            connection.execute(statement)


def by(*statements: str) -> Spoiler:
    """Return the spoiler that runs these statements."""
    return lambda path: changed(path, *statements)


def overwritten(path: Path, at: int, fresh: bytes) -> None:
    """Put other bytes into a file."""
    with path.open("rb+") as file:
        file.seek(at)
        file.write(fresh)


def in_other_words(table: str, old: str, new: str) -> Spoiler:
    """Return the spoiler that changes the text of a table's CREATE."""
    return by(
        f"UPDATE sqlite_master SET sql = replace(sql, '{old}', '{new}') WHERE name = '{table}'"
    )


def loosely_typed(table: str, column: str, value: str) -> Spoiler:
    """Return the spoiler that puts a value of a wrong type into a strict table."""

    def spoil(path: Path) -> None:
        in_other_words(table, " STRICT,", "")(path)
        changed(path, f'UPDATE "{table}" SET "{column}" = {value}')
        in_other_words(table, ") WITHOUT", ") STRICT, WITHOUT")(path)

    return spoil


def view_without_end(path: Path) -> None:
    """Put a view that never ends in the place of a table."""
    changed(
        path,
        'ALTER TABLE "tx" RENAME TO "elders"',
        'CREATE VIEW "tx" AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) '
        "SELECT i AS id, '' AS author, '' AS time, '' AS label, NULL AS undo_of, '' AS app_version"
        " FROM n",
    )


def lying_index(path: Path) -> None:
    """Add an index that hides a row."""
    changed(
        path,
        'CREATE INDEX "snel" ON "tx" ("author")',
        'UPDATE sqlite_master SET sql = \'CREATE INDEX "snel" ON "tx" ("label")\''
        " WHERE name = 'snel'",
    )


def broken_letters(path: Path) -> None:
    """Put bytes that are no UTF-8 into a text."""
    changed(path, "UPDATE tx SET label = CAST(x'57696a7aff67656e' AS TEXT)")


def grown(path: Path) -> None:
    """Make the file larger than any plan, without filling a disk."""
    with path.open("rb+") as file:
        file.truncate(200_000_001)


def cut_short(path: Path) -> None:
    """Leave the first half of the file."""
    with path.open("rb+") as file:
        file.truncate(path.stat().st_size // 2 // 4096 * 4096)


def in_utf_16(path: Path) -> None:
    """Say in the header that all texts are UTF-16."""
    overwritten(path, 56, struct.pack(">I", 2))


def of_another_program(path: Path) -> None:
    """Take our mark away."""
    overwritten(path, 68, b"\0\0\0\0")


def of_format(number: int) -> Spoiler:
    """Return the spoiler that gives the file another format."""
    return lambda path: overwritten(path, 60, struct.pack(">I", number))


def newer_with(*statements: str) -> Spoiler:
    """Return the spoiler that runs these statements and says the file is of a newer minor."""

    def spoil(path: Path) -> None:
        changed(path, *statements)
        of_format(FORMAT + 1)(path)

    return spoil


def with_page_of_rubbish(path: Path) -> None:
    """Spoil a page in the middle."""
    page = path.stat().st_size // 4096 // 2
    overwritten(path, page * 4096, b"\x0d" + b"\xff" * 600)


def planted_journal(path: Path) -> None:
    """Leave a journal beside the file that is due to be played back."""
    journal = path.with_name(path.name + "-journal")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN")
        connection.execute("UPDATE change SET parts = parts || '   '")
        caught = journal.read_bytes()
        connection.execute("ROLLBACK")
    journal.write_bytes(caught)


def planted_super_journal(path: Path) -> None:
    """Leave a journal beside the file that names another file, to be deleted by who plays it."""
    victim = path.with_name("brief.docx")
    victim.write_bytes(b"van een ander")
    planted_journal(path)
    name = str(victim).encode()
    record = struct.pack(">I", 0x40000000 // 4096 + 1) + name
    record += struct.pack(">II", len(name), sum(name)) + bytes.fromhex("d9d505f920a163d7")
    with path.with_name(path.name + "-journal").open("ab") as journal:
        journal.write(record)


def planted_log(path: Path) -> None:
    """Leave a write-ahead log beside the file that says something else than the file."""
    aside = path.with_name(path.name + "-wal")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA wal_autocheckpoint=0")
        connection.execute("UPDATE tx SET label = 'vervangen'")
        whole, log = path.read_bytes(), aside.read_bytes()
    path.write_bytes(whole)
    aside.write_bytes(log)


def shared_pages(path: Path) -> None:
    """Let two tables stand on the same pages, so that each overwrites the other."""
    changed(
        path,
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'tx')"
        " WHERE name = 'source'",
    )


def page_in_itself(path: Path) -> None:
    """Make the first page of the history its own child: a tree without end."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'change'")
        page = int(found.fetchone()[0])
    overwritten(path, (page - 1) * 4096 + 8, struct.pack(">I", page))


def free_pages_in_a_circle(path: Path) -> None:
    """Say that the first page of the history is free, and follows itself."""
    overwritten(path, 32, struct.pack(">II", 2, 1))
    overwritten(path, 4096, struct.pack(">II", 2, 0))


def of_long_texts(path: Path) -> None:
    """Fill a file of the largest size with texts as long as may be."""
    changed(
        path,
        """UPDATE change SET parts = '{"":"\\"' || hex(zeroblob(4900000)) || '\\""}'
        WHERE id IN (SELECT id FROM change WHERE field = 'indent' LIMIT 12)""",
    )
