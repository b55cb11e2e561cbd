"""What the system or SQLite says went wrong, as a reason the officer can understand."""

import errno
import sqlite3

from ghnt_desktop.domain.refusal import Refusal

_BY_ERRNO = {
    errno.ENOSPC: "schijf-vol",
    errno.EDQUOT: "schijf-vol",
    errno.EFBIG: "schijf-vol",
    errno.EROFS: "alleen-lezen",
    errno.EACCES: "geen-toegang",
    errno.EPERM: "geen-toegang",
    errno.ENAMETOOLONG: "naam-onbruikbaar",
    errno.EINVAL: "naam-onbruikbaar",  # Windows says this of a name with a forbidden character
    errno.ENOENT: "map-weg",
    errno.ENOTDIR: "map-weg",
}
#: By the primary result code, the lowest byte of SQLite's error code.
_BY_SQLITE = {
    sqlite3.SQLITE_FULL: "schijf-vol",
    sqlite3.SQLITE_READONLY: "alleen-lezen",
    sqlite3.SQLITE_PERM: "geen-toegang",
    sqlite3.SQLITE_AUTH: "vreemde-inhoud",
    sqlite3.SQLITE_BUSY: "bestand-bezet",
    sqlite3.SQLITE_LOCKED: "bestand-bezet",
    sqlite3.SQLITE_CORRUPT: "beschadigd",
    sqlite3.SQLITE_NOTADB: "beschadigd",
    sqlite3.SQLITE_TOOBIG: "te-groot",
    sqlite3.SQLITE_INTERRUPT: "duurt-te-lang",
}
#: What the disk or another program does, and may no longer do at the next try; by the same code.
_PASSING = frozenset(
    (
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_INTERRUPT,
    )
)


def is_passing(error: BaseException) -> bool:
    """Tell whether an error says nothing of what is in a file, only that it cannot be read now."""
    origin = getattr(error, "orig", None) or error
    return (getattr(origin, "sqlite_errorcode", None) or 0) & 0xFF in _PASSING


def reason_of(error: BaseException, *, is_writing: bool = False) -> str:
    """Return the reason code of an error of the system, of SQLite, or wrapped by SQLAlchemy.

    ``is_writing`` says whose doing it is: ours, or that of whoever made what is read.
    """
    reason = _reason(error)
    return "te-groot-om-te-bewaren" if is_writing and reason == "te-groot" else reason


def _reason(error: BaseException) -> str:
    origin = getattr(error, "orig", None) or error
    if isinstance(origin, OSError):
        return _BY_ERRNO.get(origin.errno or 0, "schijf-fout")
    code = getattr(origin, "sqlite_errorcode", None)
    return _BY_SQLITE.get((code or 0) & 0xFF, "schijf-fout")


def refusal_of(error: BaseException, *, is_writing: bool = False, **facts: object) -> Refusal:
    """Return the refusal that says why something failed."""
    return Refusal(reason_of(error, is_writing=is_writing), **facts)
