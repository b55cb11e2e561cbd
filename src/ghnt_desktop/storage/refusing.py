"""Errors of the disk and of SQLite, turned into refusals while something is written."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from ghnt_desktop.storage.failures import refusal_of

#: What SQLite and the system raise, as such or wrapped.
FAULTS = (OSError, DBAPIError, sqlite3.Error)


@contextmanager
def refusing() -> Iterator[None]:
    """Raise a Refusal for a fault; every other error passes."""
    try:
        yield
    except FAULTS as error:
        raise refusal_of(error, is_writing=True) from error
