"""The tables of the file as data: the one description that files are made by and held against.

The text of every CREATE TABLE is ours and not a library's: a received file must match it letter by
letter, also when a later version of SQLAlchemy spells it otherwise.

What a later version may do. All there is to know of a document is rows of ``change``, and of the
three tables beside it (`LOG`); every other table only repeats what follows from them. So whatever
comes, a new kind of thing, a new field, a new way to decide, comes as rows of ``change`` under a
name that older versions keep, carry along and do not show. A newer minor may add tables, and
columns to the tables that only repeat, and nothing else: no index, view, trigger or computed
column, and not a letter in the tables of `LOG`. Of another minor than its own, older or newer, a
version reads `LOG` and nothing of the rest, and derives that anew. Anything more is a new major
(2000), which older versions refuse ("bestand-nieuwer").

1000: the matrix. 1001: priority sheets, activities, intended results and the glossary.
1002: footnotes, figures, spans that name a thing, and the agenda of the next period.
1003: contributions that only look like each other, what was asked of partners, named versions,
the contributions that an activity was made from, agendas made apart that belong together, and
milestones.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ghnt_desktop.domain.fields import FIELDS_OF, FLAG, INDENT, STRING, STRINGS, TEXT, Field
from ghnt_desktop.domain.kinds import KINDS

APPLICATION_ID = 0x47484E54  # "GHNT"
#: Major * 1000 + minor.
FORMAT = 1003

Affinity = Literal["TEXT", "INTEGER", "BLOB"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its strict type, and what else is said of it in SQL."""

    name: str
    affinity: Affinity
    clause: str = "NOT NULL"

    @property
    def is_key(self) -> bool:
        """Tell whether the column alone is the key of its table."""
        return "PRIMARY KEY" in self.clause


@dataclass(frozen=True, slots=True)
class Layout:
    """One table; ``key`` names the columns of a key of more than one column."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns in order."""
        return tuple(column.name for column in self.columns)

    def ddl(self) -> str:
        """Return the one spelling of CREATE TABLE; rows are kept by key, in strict types."""
        lines = [f'"{c.name}" {c.affinity} {c.clause}' for c in self.columns]
        if self.key:
            lines.append("PRIMARY KEY (" + ", ".join(f'"{name}"' for name in self.key) + ")")
        body = ",\n  ".join(lines)
        return f'CREATE TABLE "{self.name}" (\n  {body}\n) STRICT, WITHOUT ROWID'

    def insert(self) -> str:
        """Return the statement that adds one row, given by the names of its columns."""
        columns = ", ".join(f'"{name}"' for name in self.names)
        values = ", ".join(f":{name}" for name in self.names)
        return f'INSERT INTO "{self.name}" ({columns}) VALUES ({values})'

    def copy(self, source: str) -> str:
        """Return the statement that takes over all rows of an attached database's same table."""
        columns = ", ".join(f'"{name}"' for name in self.names)
        rows = f'SELECT {columns} FROM "{source}"."{self.name}"'
        return f'INSERT INTO main."{self.name}" ({columns}) {rows}'

    def select(self) -> str:
        """Return the fixed SELECT of all rows."""
        return "SELECT " + ", ".join(f'"{name}"' for name in self.names) + f' FROM "{self.name}"'


def spans_column(name: str) -> str:
    """Return the column that holds the spans of a text, beside its readable characters."""
    return f"{name}_spans"


def _columns_of(row: Field) -> Iterator[Column]:
    """Yield the columns of a field: plain where they can be read, JSON for lists and families."""
    if row.keyed or row.codec == STRINGS or row.codec == STRING:
        yield Column(row.name, "TEXT")
    elif row.codec == TEXT:
        yield Column(row.name, "TEXT")
        yield Column(spans_column(row.name), "TEXT")
    elif row.codec in (FLAG, INDENT):
        yield Column(row.name, "INTEGER")
    else:
        yield Column(row.name, "TEXT", "NULL")  # a word of a list, or none


def _typed(kind: str) -> Layout:
    # Ids are text here, unlike in the log: any SQLite tool can then join parents to children.
    columns = [Column("id", "TEXT", "NOT NULL PRIMARY KEY"), Column("deleted", "INTEGER")]
    for row in FIELDS_OF[kind].values():
        columns.extend(_columns_of(row))
    return Layout(kind, tuple(columns))


META = Layout("meta", (Column("key", "TEXT", "NOT NULL PRIMARY KEY"), Column("value", "TEXT")))
TX = Layout(
    "tx",
    (
        Column("id", "BLOB", "NOT NULL PRIMARY KEY"),
        Column("author", "TEXT"),
        Column("time", "TEXT"),
        Column("label", "TEXT"),
        Column("undo_of", "BLOB", "NULL"),
        Column("app_version", "TEXT"),
    ),
)
#: ``parts`` is a JSON object: the parts by name, each value as JSON text, or null when absent.
#: ``hashes`` holds 32 bytes per part in the order of the sorted names, ``salts`` 16 bytes per value
#: that is present, ``replaces`` 32 bytes per id. No foreign key to tx: a change whose transaction
#: is missing still counts.
CHANGE = Layout(
    "change",
    (
        Column("id", "BLOB", "NOT NULL PRIMARY KEY"),
        Column("tx", "BLOB"),
        Column("object", "BLOB"),
        Column("field", "TEXT"),
        Column("parts", "TEXT"),
        Column("hashes", "BLOB"),
        Column("salts", "BLOB"),
        Column("replaces", "BLOB"),
        Column("lamport", "INTEGER"),
    ),
)
WITHHELD = Layout("withheld", (Column("change", "BLOB", "NOT NULL PRIMARY KEY"),))
HEAD = Layout(
    "head",
    (
        Column("object", "BLOB"),
        Column("field", "TEXT"),
        Column(
            "change", "BLOB", 'NOT NULL REFERENCES "change" ("id") DEFERRABLE INITIALLY DEFERRED'
        ),
    ),
    key=("object", "field", "change"),
)

#: What is read of a file of another minor format, whatever else it holds.
LOG = (META, TX, CHANGE, WITHHELD)
TYPED = {kind: _typed(kind) for kind in KINDS}
LAYOUTS = (*LOG, HEAD, *TYPED.values())
