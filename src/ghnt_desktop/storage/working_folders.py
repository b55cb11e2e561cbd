"""The folders of working copies: what stands where in one, who has it, and which were left behind.

It knows no SQLAlchemy: that nothing was left behind is known before an agenda is shown.
"""

import re
import shutil
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.storage.failures import refusal_of
from ghnt_desktop.storage.places import damaged_folder, working_folders

#: The database of drafts, and one that is being made, in the folder.
SESSION, UNFINISHED = "sessie", "document-in-aanmaak"
_DATABASE = re.compile(r"document-[1-9]\d*")
_LOCK = "in-gebruik"


def numbered(number: int) -> str:
    """Return the name of a database."""
    return f"document-{number}"


def number_of(database: Path) -> int:
    """Return the number in the name of a database: the highest is the one that counts."""
    return int(database.name.removeprefix("document-"))


def databases(folder: Path) -> list[Path]:
    """Return the whole databases of a working copy; raises OSError."""
    return [path for path in folder.iterdir() if _DATABASE.fullmatch(path.name)]


def newest_database(folder: Path) -> Path:
    """Return the database of a working copy that counts; ValueError when there is none."""
    return max(databases(folder), key=number_of)


def taken(folder: Path) -> FileLock:
    """Take a working copy for this process; raises Refusal("werkkopie-in-gebruik"), OSError."""
    lock = FileLock(folder / _LOCK, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise Refusal("werkkopie-in-gebruik", map=folder) from error
    return lock


def left_behind() -> list[Path]:
    """Return the working copies that no process has open, the oldest first; half made ones go."""
    folders: list[Path] = []
    for folder in working_folders():
        with suppress(OSError):
            folders += (path for path in folder.iterdir() if path.is_dir())
    return sorted((path for path in folders if _is_free(path)), key=_last_written)


def put_aside(folder: Path) -> Path:
    """Move a damaged working copy out of the way, whole; returns where it is now.

    Raises Refusal when the disk refuses; then it stays where it was.
    """
    aside = damaged_folder() / f"{datetime.now(UTC).strftime('%Y-%m-%dT%H%M%SZ')} {folder.name}"
    try:
        aside.parent.mkdir(parents=True, exist_ok=True)
        # Policy may have put working copies on another disk, where a folder cannot just be renamed.
        shutil.move(folder, aside)
    except OSError as error:
        raise refusal_of(error, is_writing=True) from error
    return aside


def _is_free(folder: Path) -> bool:
    try:
        lock = taken(folder)
    except (Refusal, OSError):
        return False
    try:
        is_whole = bool(databases(folder))
    except OSError:  # it cannot be looked into now: nobody may take it for empty
        return False
    finally:
        lock.release()
    if not is_whole:
        shutil.rmtree(folder, ignore_errors=True)
    return is_whole


def _last_written(folder: Path) -> float:
    try:
        return max((path.stat().st_mtime for path in databases(folder)), default=0.0)
    except OSError:  # gone meanwhile
        return 0.0
