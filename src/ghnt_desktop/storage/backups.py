"""Copies of a document in application data, from before what could go wrong."""

import os
import re
import sqlite3
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.storage import mapping
from ghnt_desktop.storage.layout import TYPED
from ghnt_desktop.storage.opening import opened_read_only, read_file
from ghnt_desktop.storage.places import all_backup_folders, backup_folder
from ghnt_desktop.storage.saving import write_file
from ghnt_desktop.storage.settings import value_of
from ghnt_desktop.storage.stored import Stored
from ghnt_desktop.storage.working_copy import WorkingCopy

#: The reason of the backup at the first save of a day; there is one a day.
DAILY = "dag"

#: Why a file can be read by nobody, whenever it is tried.
_DAMAGE = ("beschadigd", "geen-ghnt", "vreemde-inhoud", "leeg-bestand")

_TIME = "%Y-%m-%dT%H%M%S.%fZ"
_DOCUMENT = re.compile(r"[0-9a-f]{32}")
_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d{6}\.\d{6}Z) ([a-z0-9-]{1,40})\.ghnt")


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: where it is, when it was made (UTC), and why ("samenvoegen")."""

    path: Path
    time: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Retention:
    """How many of the newest are kept, for how many days one a day, for how many months one."""

    newest: int = 10
    days: int = 30
    months: int = 1200


_USUAL = Retention()


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What an erasure did to the backups; ``left`` may still hold what was to be erased."""

    changed: int = 0
    removed: tuple[Path, ...] = ()
    left: tuple[Path, ...] = ()


def keep_backup(
    source: Path | WorkingCopy, document: str, why: str, now: datetime | None = None
) -> Backup | None:
    """Keep a copy of a file or working copy, and let the oldest go; None when it cannot be kept.

    ``why`` is a few words in a-z, digits and dashes; of ``DAILY`` there is one a day, and that one
    is returned. A missing backup never stops the work: say so once. ``now`` is for tests.
    """
    moment = (now or datetime.now(UTC)).astimezone(UTC)
    if why == DAILY and (daily := _of_day(document, moment)):
        return daily
    folder = backup_folder(document)
    kept = folder / f"{moment.strftime(_TIME)} {why}.ghnt"
    if not _NAME.fullmatch(kept.name):
        raise ValueError("not a name for a reason")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _copy(source, kept)
    except Exception:  # a full disk, a closed folder, a damaged source: in any words
        return None
    _prune(document, moment)
    return Backup(kept, moment, why)


def _of_day(document: str, moment: datetime) -> Backup | None:
    daily = (backup for backup in list_backups(document) if backup.why == DAILY)
    return next((backup for backup in daily if backup.time.date() == moment.date()), None)


def _copy(source: Path | WorkingCopy, kept: Path) -> None:
    """Copy under another name first, so that a name of a backup always means a whole one."""
    handle, name = tempfile.mkstemp(suffix=".tmp", dir=kept.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as target:
            if isinstance(source, Path):
                with source.open("rb") as file:
                    while piece := file.read(1 << 20):
                        target.write(piece)
            else:
                source.copy_into(temporary)
            os.fsync(target.fileno())
        temporary.replace(kept)
    finally:
        temporary.unlink(missing_ok=True)


def list_backups(document: str) -> list[Backup]:
    """Return the backups of a document, the newest first."""
    found = (_backup(path) for path in _files(document))
    return sorted((one for one in found if one), key=lambda one: (one.time, one.why), reverse=True)


def documents() -> list[str]:
    """Return the ids of the documents that have backups."""
    found: set[str] = set()
    for folder in all_backup_folders():
        with suppress(OSError):
            found |= {path.name for path in folder.iterdir() if _DOCUMENT.fullmatch(path.name)}
    return sorted(found)


def title_in(backup: Backup, document: str) -> str:
    """Return the title of the agenda in a backup; "" when it cannot be read.

    Only that one field: a list of many backups must not take long.
    """
    try:
        with opened_read_only(backup.path, backup.path.stat().st_size) as connection:
            rows = connection.execute(TYPED["agenda"].select())
            heads, _ = mapping.things_of("agenda", rows)
            return str(getattr(heads.get(document), "title", ""))
    except (OSError, sqlite3.Error, ValueError, TypeError):
        pass
    return ""


def _files(document: str) -> list[Path]:
    """Return all that stands in the folders of a document's backups."""
    found: list[Path] = []
    for folder in all_backup_folders():
        with suppress(OSError):
            found += (folder / document).iterdir()
    return found


def _backup(path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if not match:
        return None
    try:
        moment = datetime.strptime(match[1], _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path, moment, match[2])


def _prune(document: str, now: datetime) -> None:
    backups = list_backups(document)
    kept = {backup.path for backup in to_keep(backups, now, _retention())}
    for backup in backups:
        if backup.path not in kept:
            with suppress(OSError):
                backup.path.unlink()


def _retention() -> Retention:
    return Retention(*(value_of(f"backups_{part}") for part in Retention.__slots__))


def to_keep(
    backups: Iterable[Backup], now: datetime, retention: Retention = _USUAL
) -> list[Backup]:
    """Return the backups that stay: the newest, and the newest of each day and each month."""
    newest_first = sorted(backups, key=lambda backup: backup.time, reverse=True)
    kept = newest_first[: retention.newest]
    days, months = set(), set()
    for backup in newest_first:
        day, month = backup.time.date(), (backup.time.year, backup.time.month)
        is_recent = now - backup.time <= timedelta(days=retention.days)
        is_late = _months_between(backup.time, now) < retention.months
        if (is_recent and day not in days) or (is_late and month not in months):
            kept.append(backup)
        days.add(day)
        months.add(month)
    return sorted(set(kept), key=lambda backup: backup.time, reverse=True)


def _months_between(earlier: datetime, later: datetime) -> int:
    return (later.year - earlier.year) * 12 + later.month - earlier.month


def rewrite_backups(document: str, change: Callable[[Stored], Stored]) -> Rewritten:
    """Give every backup the content ``change`` makes of it, for an erasure.

    A damaged backup is removed: nobody can tell what it still holds, and "definitief gewist" must
    be true. One that cannot be reached or rewritten now (a full disk) stays, and is in ``left``.
    """
    changed = 0
    removed: list[Path] = []
    left: list[Path] = []
    for backup in list_backups(document):
        try:
            changed += _rewrite(backup.path, change)
        except (Refusal, OSError, ValueError) as error:
            is_gone = _is_damage(error) and _is_removed(backup.path)
            (removed if is_gone else left).append(backup.path)
    left += _half_copies(document)
    return Rewritten(changed, tuple(removed), tuple(left))


def _rewrite(path: Path, change: Callable[[Stored], Stored]) -> bool:
    stored, _ = read_file(path)
    fresh = change(stored)
    if fresh == stored:
        return False
    write_file(fresh, path, replace=True)
    return True


def _is_damage(error: Exception) -> bool:
    return isinstance(error, Refusal) and error.code in _DAMAGE


def _is_removed(path: Path) -> bool:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _half_copies(document: str) -> list[Path]:
    """Remove what a crash left of a backup under way; return what would not go."""
    found = (path for path in _files(document) if path.suffix == ".tmp")
    return [path for path in found if not _is_removed(path)]
