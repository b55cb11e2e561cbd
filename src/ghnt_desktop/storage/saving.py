"""Putting a document at its place: whole beside it, checked, and then in one move."""

import hashlib
import itertools
import os
import socket
import sqlite3
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from filelock import FileLock

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.storage.durable import folder_to_disk, to_disk
from ghnt_desktop.storage.failures import reason_of
from ghnt_desktop.storage.layout import APPLICATION_ID, CHANGE, FORMAT, LAYOUTS
from ghnt_desktop.storage.limits import LONGEST_ROW, check_room, longest_query
from ghnt_desktop.storage.opening import is_undamaged, number_of_rows, opened_read_only
from ghnt_desktop.storage.places import lock_path
from ghnt_desktop.storage.refusing import FAULTS
from ghnt_desktop.storage.signature import existing_signature_of, signature_of
from ghnt_desktop.storage.stored import Signature, Stored
from ghnt_desktop.storage.working_copy import WorkingCopy
from ghnt_desktop.storage.writing import write_database

#: Virus scanners and sync clients hold a file for a moment: retries, and seconds between them.
_RETRIES = 10
_PAUSE = 0.3
_LOCK_PATIENCE = 10
#: Another computer's temporary is cleared when it is this old, in seconds.
_STALE_AFTER = 86_400
_TEMPORARY = ".~ghnt-"
_TEMPORARY_END = ".tmp"


class SaveRefused(Refusal):
    """The file could not be written; the working copy holds everything, the target is as it was."""


class FileChangedOnDisk(SaveRefused):
    """The target is not what was loaded, or is gone: merge, or choose, but never overwrite."""


def save(
    copy: WorkingCopy, target: Path, expected: Signature | None, *, replace: bool = False
) -> Signature:
    """Save a working copy to its file and return the signature of what now stands there.

    ``expected`` is what was loaded or last saved; None when the file must not exist yet.
    ``replace`` overwrites whatever is there: only after the officer said so. Raises
    FileChangedOnDisk ("bestand-gewijzigd", "bestand-verdwenen", "bestand-bestaat") or SaveRefused.
    """
    return _put(copy.copy_into, target, expected, replace)


def write_file(stored: Stored, target: Path, *, replace: bool = False) -> Signature:
    """Write a document to a fresh file, as `save` does; nothing but ``stored`` gets into it."""

    def fill(path: Path) -> int:
        write_database(path, stored)
        return len(stored.past.changes)

    return _put(fill, target, None, replace)


def _put(
    fill: Callable[[Path], int], target: Path, expected: Signature | None, replace: bool
) -> Signature:
    target = target.resolve()  # through a link to the file itself: replacing would lose the link
    with _refusing(target), _one_at_a_time(target):
        _check_target(target)
        clear_temporaries(target)
        temporary = _fresh_temporary(target)
        try:
            signature = _checked(temporary, fill(temporary))
            _keep_mode(target, temporary)
            if not replace:
                _check_unchanged(target, expected)
            _move(temporary, target)
        finally:
            _clear(temporary)
        folder_to_disk(target.parent)
        return signature


@contextmanager
def _refusing(target: Path) -> Iterator[None]:
    facts = {"bestand": target.name, "map": target.parent}
    try:
        yield
    except SaveRefused:
        raise
    except Refusal as refusal:
        raise SaveRefused(refusal.code, **facts) from refusal
    except FAULTS as error:
        reason = reason_of(error, is_writing=True)
        # What we have just written ourselves and cannot read back is the disk's doing.
        raise SaveRefused("schijf-fout" if reason == "beschadigd" else reason, **facts) from error


@contextmanager
def _one_at_a_time(target: Path) -> Iterator[None]:
    """Let two windows of one user save to one file in turn, if locks can be written at all."""
    lock = FileLock(lock_path(target))
    try:
        lock_path(target).parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=_LOCK_PATIENCE)
    except OSError:  # filelock's Timeout is one too
        pass
    try:
        yield
    finally:
        lock.release()


def _check_target(target: Path) -> None:
    """Refuse a folder that is gone and a file that is read only: moving would replace even that."""
    facts = {"bestand": target.name, "map": target.parent}
    if not target.parent.is_dir():
        raise SaveRefused("map-weg", **facts)
    if target.is_dir():
        raise SaveRefused("map-in-de-weg", **facts)
    if target.exists() and not (os.access(target, os.W_OK) and target.stat().st_mode & 0o222):
        raise SaveRefused("alleen-lezen", **facts)


# --- the temporary beside the target ------------------------------------------------------------


def clear_temporaries(target: Path) -> None:
    """Remove what killed saves to this target left beside it; those of other computers when old."""
    with suppress(OSError):
        # SQLite keeps a journal of its own beside a temporary while it fills it.
        for path in target.parent.glob(f"{_prefix(target)}*{_TEMPORARY_END}*"):
            ours = path.name.startswith(_own_prefix(target))
            if ours or time.time() - path.stat().st_mtime > _STALE_AFTER:
                with suppress(OSError):
                    path.unlink()


def _prefix(target: Path) -> str:
    # A hash, not the name: that may already be as long as a name can be.
    return f"{_TEMPORARY}{_short(target.name)}-"


def _own_prefix(target: Path) -> str:
    return f"{_prefix(target)}{_short(socket.gethostname() + str(lock_path(target)))}-"


def _short(text: str) -> str:
    return hashlib.sha256(os.fsencode(text)).hexdigest()[:12]


def _fresh_temporary(target: Path) -> Path:
    """Make an empty file that nobody else has; the system says best why it cannot."""
    path = target.parent / f"{_own_prefix(target)}{uuid.uuid4().hex[:12]}{_TEMPORARY_END}"
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    return path


def _clear(temporary: Path) -> None:
    for path in (temporary, temporary.with_name(f"{temporary.name}-journal")):
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _checked(temporary: Path, changes: int) -> Signature:
    """Check what was written as if a stranger sent it, and bring it to the disk."""
    with opened_read_only(temporary, temporary.stat().st_size) as connection:
        marks = [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "user_version")
        ]
        is_whole = marks == [APPLICATION_ID, FORMAT] and is_undamaged(connection)
        if not is_whole or number_of_rows(connection, CHANGE) < changes:
            raise SaveRefused("schijf-fout")
        _check_room(connection)
    to_disk(temporary)
    return existing_signature_of(temporary)


def _check_room(connection: sqlite3.Connection) -> None:
    """Refuse what nobody could open again, before it takes the place of what can be opened."""

    def ask(query: str) -> Any:
        return connection.execute(query).fetchone()[0]

    check_room(ask)
    for layout in LAYOUTS:
        lengths = connection.execute(longest_query(layout)).fetchone()
        if max(length or 0 for length in lengths) > LONGEST_ROW:
            raise Refusal("te-groot-om-te-bewaren")


def _keep_mode(target: Path, temporary: Path) -> None:
    """Give the new file the rights of the old one, so that colleagues on a share keep theirs."""
    with suppress(OSError):
        temporary.chmod(target.stat().st_mode & 0o777)


# --- the move -----------------------------------------------------------------------------------


def _check_unchanged(target: Path, expected: Signature | None) -> None:
    now = signature_of(target)
    if now is None and expected is None:
        return
    if expected is None:
        raise FileChangedOnDisk("bestand-bestaat", bestand=target.name)
    if now is None:
        raise FileChangedOnDisk("bestand-verdwenen", bestand=target.name)
    if not expected.same_content(now):
        raise FileChangedOnDisk("bestand-gewijzigd", bestand=target.name)


def _move(temporary: Path, target: Path) -> None:
    """Replace the target; refused for some three seconds, leave a copy beside it and say so."""
    for attempt in range(_RETRIES + 1):
        try:
            temporary.replace(target)
            return
        except PermissionError as error:
            if attempt == _RETRIES:
                kept = _kept_beside(temporary, target)
                raise SaveRefused(
                    "vervangen-geweigerd", bestand=target.name, kopie=kept.name
                ) from error
        time.sleep(_PAUSE)


def _kept_beside(temporary: Path, target: Path) -> Path:
    """Give the copy a name that nothing has: an earlier one may be the only place of its steps."""
    for number in itertools.count(1):
        # A name of 255 bytes may stand there; a letter takes up to 4.
        called = "niet opgeslagen kopie" if number == 1 else f"niet opgeslagen kopie {number}"
        kept = target.with_name(f"{target.stem[:50]} ({called}){target.suffix[:8]}")
        if _claimed(kept):
            break
    try:
        temporary.replace(kept)
    except OSError:
        kept.unlink(missing_ok=True)  # our own, and empty
        raise
    return kept


def _claimed(path: Path) -> bool:
    """Take a name with an empty file, unless something has it."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    except FileExistsError:
        return False
    return True
