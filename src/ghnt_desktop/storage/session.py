"""What belongs to the work and not to the document: drafts, and where the file came from.

It stands in a database of its own beside the working copy, so that no draft and no path can ever
get into a file that is mailed.
"""

from pathlib import Path

from sqlalchemy import Column, MetaData, Table, Text, delete, select
from sqlalchemy.dialects.sqlite import insert

from ghnt_desktop.domain.standing import Place
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


class Session:
    """Drafts by (thing, field) and remembered texts by key; every call is durable at return."""

    def __init__(self, path: Path) -> None:
        """Open, or make, the database at a path."""
        self._engine = private_engine(path)
        _METADATA.create_all(self._engine)

    def put_draft(self, thing: str, field: str, value: str) -> None:
        """Keep what is being typed in a field."""
        adding = insert(_DRAFT).values(thing=thing, field=field, value=value)
        keys = ["thing", "field"]
        with self._engine.begin() as connection:
            connection.execute(
                adding.on_conflict_do_update(index_elements=keys, set_={"value": value})
            )

    def drop_draft(self, thing: str, field: str) -> None:
        """Forget the draft of a field, if there is one."""
        one = (_DRAFT.c.thing == thing) & (_DRAFT.c.field == field)
        with self._engine.begin() as connection:
            connection.execute(delete(_DRAFT).where(one))

    def drop_all_drafts(self) -> None:
        """Forget all drafts."""
        with self._engine.begin() as connection:
            connection.execute(delete(_DRAFT))

    def drafts(self) -> dict[Place, str]:
        """Return all drafts."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(_DRAFT)).all()
        return {(thing, field): value for thing, field, value in rows}

    def remember(self, key: str, value: str) -> None:
        """Keep a text under a key."""
        adding = insert(_REMEMBERED).values(key=key, value=value)
        with self._engine.begin() as connection:
            connection.execute(
                adding.on_conflict_do_update(index_elements=["key"], set_={"value": value})
            )

    def recall(self, key: str) -> str | None:
        """Return what was kept under a key; None when nothing was."""
        one = select(_REMEMBERED.c.value).where(_REMEMBERED.c.key == key)
        with self._engine.connect() as connection:
            found = connection.execute(one).scalar()
        return None if found is None else str(found)

    def scrub(self) -> None:
        """Leave no byte of a forgotten draft in the files."""
        with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            scrub(connection)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()
