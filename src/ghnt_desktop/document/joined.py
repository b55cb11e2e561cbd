"""Two .ghnt files become a third, without a window: nothing is chosen, all values are kept."""

from dataclasses import dataclass
from pathlib import Path

from ghnt_desktop.document.journal import Journal, journal_of
from ghnt_desktop.document.open_document import stored_of
from ghnt_desktop.document.overview import overview
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.history.merge import adopted, merge
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.saving import write_file
from ghnt_desktop.storage.soundness import fits_together
from ghnt_desktop.storage.stored import Stored


@dataclass(frozen=True, slots=True)
class Joined:
    """What a merge did: changes taken, of those withheld, and choices open in the result."""

    taken: int
    withheld: int
    conflicts: int


def join_files(
    mine: Path, theirs: Path, out: Path, accept: str = "all", *, replace: bool = False
) -> Joined:
    """Merge THEIRS into MINE and write the result to OUT; neither source changes.

    ``accept`` is ``all``, ``none`` or the key of a column. Raises Refusal for files that cannot be
    read, belong to different documents, or have a history that is damaged or does not fit.
    """
    own, other = _sound(mine), _sound(theirs)
    if own.document != other.document:
        raise Refusal("ander-document", bestand=theirs.name)
    step = merge(own.past, other.past, own.document, accept)
    union = adopted(own.past, step)
    if not fits_together(union, own.document):
        raise Refusal("samenvoegen-past-niet", bestand=theirs.name)
    result = journal_of(union, own.document)
    write_file(stored_of(result), out, replace=replace)
    return Joined(
        len(step.fresh - step.withheld), len(step.fresh & step.withheld), _conflicts(result)
    )


def _sound(path: Path) -> Stored:
    stored, _ = read_file(path)
    if not stored.sound:
        raise Refusal("geschiedenis-beschadigd", bestand=path.name)
    return stored


def _conflicts(journal: Journal) -> int:
    return int(overview(journal.agenda, journal.past)["counts"]["conflicts"])
