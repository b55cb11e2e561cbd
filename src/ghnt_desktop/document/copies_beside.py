"""Copies that sync clients leave beside a file, found by their names and told by what they hold."""

import re
from collections.abc import Iterator, Set
from pathlib import Path

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.storage.opening import read_file

#: What follows the name in such a copy: "-LAPTOP12" (OneDrive), " (conflicterende kopie van Jan
#: 2026-11-03)" (Dropbox), " (conflicted copy 2026-11-03 101500)" (Nextcloud), "_conflict-2026..",
#: ".sync-conflict-..", " (SFConflict jan 2026..)", " [Conflict]", " (1)", " - kopie".
_BEHIND = re.compile(r"[ ]?[\[(].{1,120}[\])]|[-_.].{1,120}|[ ][-–]?[ ]?\w.{0,120}", re.DOTALL)
#: So many are looked into; the latest ones.
_MOST = 12


def names_beside(path: Path) -> list[Path]:
    """Return files whose name says that they may be copies of this one, the latest first.

    The other way round too: of a copy that is open, the file it is named after.
    """
    try:
        beside = [one for one in path.parent.iterdir() if _may_be_copy(path, one)]
        return sorted(beside, key=lambda one: -one.stat().st_mtime_ns)[:_MOST]
    except OSError:  # a share that is away now
        return []


def _may_be_copy(path: Path, other: Path) -> bool:
    if other.name == path.name or other.suffix.lower() != path.suffix.lower():
        return False
    one, more = sorted((path.stem, other.stem), key=len)
    behind = more[len(one) :]
    return more.casefold().startswith(one.casefold()) and bool(_BEHIND.fullmatch(behind))


def copies_with_more(path: Path, document: str, known: Set[str]) -> Iterator[Path]:
    """Yield the copies beside a file that hold changes which are not among the ``known``.

    Each is read as a stranger's file; what cannot be read, or is another agenda, is passed over.
    """
    for other in names_beside(path):
        try:
            stored, _ = read_file(other)
        except Refusal:
            continue
        if stored.document == document and stored.sound and stored.past.changes.keys() - known:
            yield other
