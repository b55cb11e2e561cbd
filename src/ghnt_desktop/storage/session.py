"""What belongs to the work and not to the document: drafts, and where the file came from.

It stands in a database of its own beside the working copy, so that no draft and no path can ever
get into a file that is mailed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Column, Connection, Engine, MetaData, Table, Text, delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DBAPIError

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.standing import Place
from ghnt_desktop.storage.failures import reason_of
from ghnt_desktop.storage.refusing import refusing
from ghnt_desktop.storage.schema import private_engine, scrub

_METADATA = MetaData()
_DRAFT = Table(
    "draft",
    _METADATA,
    Column("thing", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
_REMEMBERED = Table(
    "remembered",
    _METADATA,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)


#: What a damaged database is called from then on, with a number behind it.
_ASIDE = "-beschadigd-"


class Session:
    """Drafts by (thing, field) and remembered texts by key; every call is durable at return.

    Every call raises Refusal when the disk refuses. A damaged database is put aside and an empty
    one takes its place: the document itself stands elsewhere, and is intact.
    """

    def __init__(self, path: Path) -> None:
        """Open, or make, the database at a path."""
        self._path = path
        with refusing():
            self._engine = _sound_engine(path)

    @property
    def is_lost(self) -> bool:
        """Tell whether the drafts and what was remembered, or part of it, were damaged once."""
        return any(self._asides())

    def _asides(self) -> Iterator[Path]:
        return self._path.parent.glob(f"{self._path.name}{_ASIDE}*")

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with refusing(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with refusing(), self._engine.connect() as connection:
            yield connection

    def put_draft(self, thing: str, field: str, value: str) -> None:
        """Keep what is being typed in a field."""
        adding = insert(_DRAFT).values(thing=thing, field=field, value=value)
        keys = ["thing", "field"]
        with self._writing() as connection:
            connection.execute(
                adding.on_conflict_do_update(index_elements=keys, set_={"value": value})
            )

    def drop_draft(self, thing: str, field: str) -> None:
        """Forget the draft of a field, if there is one."""
        one = (_DRAFT.c.thing == thing) & (_DRAFT.c.field == field)
        with self._writing() as connection:
            connection.execute(delete(_DRAFT).where(one))

    def drafts(self) -> dict[Place, str]:
        """Return all drafts."""
        with self._reading() as connection:
            rows = connection.execute(select(_DRAFT)).all()
        return {(thing, field): value for thing, field, value in rows}

    def remember(self, key: str, value: str) -> None:
        """Keep a text under a key."""
        adding = insert(_REMEMBERED).values(key=key, value=value)
        with self._writing() as connection:
            connection.execute(
                adding.on_conflict_do_update(index_elements=["key"], set_={"value": value})
            )

    def recall(self, key: str) -> str | None:
        """Return what was kept under a key; None when nothing was."""
        one = select(_REMEMBERED.c.value).where(_REMEMBERED.c.key == key)
        with self._reading() as connection:
            found = connection.execute(one).scalar()
        return None if found is None else str(found)

    def scrub(self) -> None:
        """Leave no byte of a forgotten draft in the files; of a damaged database only the name."""
        with refusing():
            for path in self._asides():
                path.write_bytes(b"")
            engine = self._engine.execution_options(isolation_level="AUTOCOMMIT")
            with engine.connect() as connection:
                scrub(connection)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()


def _sound_engine(path: Path) -> Engine:
    """Return the way to a database that holds together, for which a damaged one makes room."""
    try:
        return _checked_engine(path)
    except (DBAPIError, Refusal) as error:
        if isinstance(error, DBAPIError) and reason_of(error) != "beschadigd":
            raise
        _put_aside(path)
        return _checked_engine(path)


def _checked_engine(path: Path) -> Engine:
    engine = private_engine(path)
    try:
        _METADATA.create_all(engine)
        with engine.connect() as connection:
            if connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() != "ok":
                raise Refusal("beschadigd")
    except BaseException:
        engine.dispose()
        raise
    return engine


def _put_aside(path: Path) -> None:
    """Give a damaged database, and the log beside it, a name under which nothing reads it."""
    number = 1
    while (aside := path.with_name(f"{path.name}{_ASIDE}{number}")).exists():
        number += 1
    for end in ("", "-wal", "-shm"):
        beside = path.with_name(path.name + end)
        if beside.exists():
            beside.replace(aside.with_name(aside.name + end))
