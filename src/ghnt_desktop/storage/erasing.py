"""Every place on this computer that can hold a document, reached when something in it is erased."""

import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.standing import Place
from ghnt_desktop.storage.backups import Rewritten, rewrite_backups
from ghnt_desktop.storage.places import damaged_folder, working_folders
from ghnt_desktop.storage.receiving import clear_private_copies
from ghnt_desktop.storage.stored import Stored
from ghnt_desktop.storage.working_copy import WorkingCopy
from ghnt_desktop.storage.working_folders import newest_database

#: A copy that was made half holds nothing that was ever acknowledged, and can go.
_HALF = "werkkopie-onvolledig"


def erase_everywhere(
    document: str,
    change: Callable[[Stored], Stored],
    own: Path,
    places: Iterable[Place] = (),
) -> Rewritten:
    """Give every copy of a document but one the content ``change`` makes of it, for an erasure.

    ``own`` is the folder of the working copy that asks, which sees to itself; ``places`` are those
    whose drafts go too. Reached are backups, working copies that a crash left behind, and private
    copies of received files; what is in use, damaged or refused by the disk is ``left``. Raises
    nothing for a place that cannot be reached.
    """
    result = rewrite_backups(document, change)
    changed, left = result.changed, list(result.left)
    for folder in _other_copies(own):
        if _may_hold(folder, document):
            outcome = _rewritten(folder, document, change, tuple(places))
            changed += outcome is True
            left += [folder] if outcome is None else []
    left += [folder for folder in _folders_in(damaged_folder()) if _may_hold(folder, document)]
    left += clear_private_copies()
    return Rewritten(changed, result.removed, tuple(left))


def _other_copies(own: Path) -> Iterator[Path]:
    for place in working_folders():
        yield from (folder for folder in _folders_in(place) if not _is_same(folder, own))


def _folders_in(place: Path) -> list[Path]:
    try:
        return sorted(path for path in place.iterdir() if path.is_dir())
    except OSError:  # not there, or not to be read
        return []


def _is_same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _may_hold(folder: Path, document: str) -> bool:
    """Tell whether a working copy is of the document, or cannot say so."""
    return _document_in(folder) in ("", document)


def _document_in(folder: Path) -> str:
    """Return the id of the document in a working copy, also in one in use; "" when unreadable."""
    with suppress(OSError, ValueError, sqlite3.Error):
        uri = f"{newest_database(folder).absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            row = connection.execute("SELECT value FROM meta WHERE key = 'document'").fetchone()
            return str(row[0]) if row else ""
    return ""


def _rewritten(
    folder: Path, document: str, change: Callable[[Stored], Stored], places: tuple[Place, ...]
) -> bool | None:
    """Erase in a working copy; tells whether it changed, None when it may still hold the text."""
    try:
        copy = WorkingCopy.reopen(folder)
    except Refusal as refusal:
        if refusal.code == _HALF:
            shutil.rmtree(folder, ignore_errors=True)
        return None if folder.exists() else False
    try:
        return copy.read().document == document and _erased_in(copy, change, places)
    except (Refusal, OSError, ValueError):
        return None
    finally:
        copy.close()


def _erased_in(
    copy: WorkingCopy, change: Callable[[Stored], Stored], places: tuple[Place, ...]
) -> bool:
    for place in places:
        copy.session.drop_draft(*place)
    stored = copy.read()
    fresh = change(stored)
    if fresh == stored:
        copy.leave_nothing_old()
        return False
    copy.rewrite(fresh)
    return True
