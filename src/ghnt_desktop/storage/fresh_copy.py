"""A fresh database of ours with the rows of another, taken inside SQLite without Python's help.

It knows no SQLAlchemy: a long agenda is shown, and copied, without it.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from ghnt_desktop import __version__
from ghnt_desktop.storage.layout import APPLICATION_ID, FORMAT, LAYOUTS, META
from ghnt_desktop.storage.limits import LONGEST_ROW, check_room
from ghnt_desktop.storage.stored import ASKED, CALM, YES


def copy_database(source: Path, path: Path) -> None:
    """Make a database with the content of another that was found whole, plain and calm.

    Ours are the tables, theirs the rows, taken by fixed SELECTs inside SQLite. Raises
    sqlite3.Error, and Refusal("te-groot-om-te-bewaren").
    """
    with closing(limited(path)) as connection:
        connection.isolation_level = None
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "trusted_schema=OFF"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={FORMAT}")
        connection.execute(
            "ATTACH ? AS source", (f"{source.absolute().as_uri()}?mode=ro&immutable=1",)
        )
        connection.execute("BEGIN")
        for layout in LAYOUTS:
            connection.execute(layout.ddl())
            if layout != META:
                connection.execute(layout.copy("source"))
        document = _document(connection)
        connection.executemany(META.insert(), meta_rows(document, calm=True))
        connection.execute("COMMIT")
        check_room(lambda query: connection.execute(query).fetchone()[0])


def _document(connection: sqlite3.Connection) -> str:
    asked = "SELECT value FROM source.meta WHERE key = 'document'"
    return str(connection.execute(asked).fetchone()[0])


def limited(path: Path) -> sqlite3.Connection:
    """Return a connection that writes no value longer than may be read again."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}", uri=True)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_ROW)
    return connection


def meta_rows(document: str, calm: bool, asked: str = "") -> list[dict[str, Any]]:
    """Return the rows that say which document it is, what wrote it, and whether it is calm.

    ``asked`` is the fill request that it is a copy for, or "".
    """
    told = {"document": document, "app_version": __version__}
    told |= {CALM: YES} if calm else {}
    told |= {ASKED: asked} if asked else {}
    return [{"key": key, "value": value} for key, value in told.items()]
