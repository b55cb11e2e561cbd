"""Backups to choose from, and one of them put back: as a copy beside, never over a file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ghnt_desktop.document.exporting import check_free, write_whole
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.storage import backups as storage
from ghnt_desktop.storage.failures import refusal_of
from ghnt_desktop.storage.opening import read_file

#: Why a backup was made, in words, by the reason in its name.
REASONS = {
    storage.DAILY: "eerste keer opslaan van de dag",
    "samenvoegen": "voor het samenvoegen",
}
_ENDING = ".ghnt"
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Kept:
    """One backup: of which document, its title then, when (UTC), why, and its size in bytes.

    ``title`` is "" when the backup cannot be read.
    """

    path: Path
    document: str
    title: str
    time: datetime
    why: str
    size: int


def kept_backups(document: str = "") -> list[Kept]:
    """Return the backups of one document (by its id), or of all, the newest first."""
    wanted = [document] if document else storage.documents()
    found = (kept for one in wanted for kept in _of(one))
    return sorted(found, key=lambda kept: kept.time, reverse=True)


def _of(document: str) -> Iterator[Kept]:
    for backup in storage.list_backups(document):
        try:
            size = backup.path.stat().st_size
        except OSError:  # gone meanwhile
            continue
        title = storage.title_in(backup, document)
        why = REASONS.get(backup.why, backup.why)
        yield Kept(backup.path, document, title, backup.time, why, size)


def restore(kept: Kept, out: Path) -> None:
    """Put a backup at a place of its own, checked first; nothing is ever replaced.

    It is a copy of the same agenda: what it holds more or otherwise can be merged. Raises Refusal:
    "bestand-bestaat", or why the backup cannot be read or the file not be written.
    """
    check_free(out, replace=False)
    stored, _ = read_file(kept.path)
    if stored.document != kept.document:
        raise Refusal("beschadigd", bestand=kept.path.name)
    try:
        content = kept.path.read_bytes()
    except OSError as error:
        raise refusal_of(error, bestand=kept.path.name) from error
    write_whole(out, content, replace=False)


def place_beside(kept: Kept, folder: Path, name: str = "") -> Path:
    """Return a free place in a folder for a backup: "NAME (reservekopie 2026-07-31 14.05).ghnt".

    ``name`` is the name of the agenda's file without its ending; the title when it has none.
    """
    local = kept.time.astimezone()
    stem = "".join(sign for sign in name or kept.title if sign not in '<>:"/\\|?*' and sign >= " ")
    stem = stem.strip(" .")[:_LONGEST_NAME] or "agenda"
    called = f"{stem} (reservekopie {local:%Y-%m-%d %H.%M})"
    place, number = folder / f"{called}{_ENDING}", 1
    while place.exists():
        number += 1
        place = folder / f"{called} {number}{_ENDING}"
    return place
