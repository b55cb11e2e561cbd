"""What SQLite's session extension makes of two officers' work: a judge that knows nothing of us."""

from collections.abc import Mapping
from dataclasses import dataclass

import apsw

#: What every cell says, by its id.
Cells = Mapping[str, str]
_DATA, _NOT_FOUND = apsw.SQLITE_CHANGESET_DATA, apsw.SQLITE_CHANGESET_NOTFOUND


@dataclass(frozen=True)
class Judged:
    """The cells about which the two disagree, and what all others say together."""

    conflicts: frozenset[str]
    agreed: Cells


def judge(base: Cells, one: Cells, other: Cells) -> Judged:
    """Bring what ONE did with BASE to OTHER, and tell where that could not be."""
    changes = _changes(base, one)
    database = _filled(other)
    disputed: set[str] = set()

    def meet(reason: int, change: apsw.TableChange) -> int:
        old, new = change.old or (), change.new or ()
        id_ = str((old or new)[0])
        if reason == _DATA:
            theirs = other[id_]
            # Both wrote the same: the extension calls that a conflict, nobody else does.
            if change.op == "DELETE" or new[1] != theirs:
                disputed.add(id_)
        elif reason == _NOT_FOUND and change.op == "UPDATE":
            disputed.add(id_)
        return apsw.SQLITE_CHANGESET_OMIT

    apsw.Changeset.apply(changes, database, conflict=meet)
    said = database.execute("SELECT id, words FROM cell").fetchall()
    agreed = {str(id_): str(words) for id_, words in said if id_ not in disputed}
    return Judged(frozenset(disputed), agreed)


def _filled(cells: Cells) -> apsw.Connection:
    database = apsw.Connection(":memory:")
    database.execute("CREATE TABLE cell (id TEXT PRIMARY KEY NOT NULL, words TEXT NOT NULL)")
    database.executemany("INSERT INTO cell VALUES (?, ?)", cells.items())
    return database


def _changes(base: Cells, after: Cells) -> bytes:
    """Return the changeset that turns one into the other."""
    database = _filled(base)
    session = apsw.Session(database, "main")
    session.attach()
    for id_ in base.keys() - after.keys():
        database.execute("DELETE FROM cell WHERE id = ?", (id_,))
    for id_, words in after.items():
        if id_ not in base:
            database.execute("INSERT INTO cell VALUES (?, ?)", (id_, words))
        elif base[id_] != words:
            database.execute("UPDATE cell SET words = ? WHERE id = ?", (words, id_))
    return session.changeset()
