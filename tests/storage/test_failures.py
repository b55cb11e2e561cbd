"""Whatever the system or SQLite says, the officer gets a reason with a sentence."""

import errno
import sqlite3

import pytest
from sqlalchemy.exc import OperationalError

from ghnt_desktop.language.sentences import SENTENCES
from ghnt_desktop.storage.failures import reason_of


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "schijf-vol"),
        (errno.EROFS, "alleen-lezen"),
        (errno.EACCES, "geen-toegang"),
        (errno.ENOENT, "map-weg"),
        (errno.ENAMETOOLONG, "naam-onbruikbaar"),
        (errno.EIO, "schijf-fout"),
        (None, "schijf-fout"),
    ],
)
def test_errors_of_the_system_have_their_reason(number: int | None, reason: str) -> None:
    assert reason_of(OSError(number, "words")) == reason
    assert reason in SENTENCES


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (sqlite3.SQLITE_FULL, "schijf-vol"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "alleen-lezen"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "bestand-bezet"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "beschadigd"),
        (sqlite3.SQLITE_IOERR_WRITE, "schijf-fout"),
        (sqlite3.SQLITE_INTERRUPT, "duurt-te-lang"),
        (sqlite3.SQLITE_TOOBIG, "te-groot"),
    ],
)
def test_errors_of_sqlite_have_their_reason_wrapped_or_not(number: int, reason: str) -> None:
    error = sqlite3.OperationalError("words")
    error.sqlite_errorcode = number
    assert reason_of(error) == reason
    assert reason_of(OperationalError("SELECT", {}, error)) == reason
    assert reason in SENTENCES
