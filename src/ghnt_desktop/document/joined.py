"""Received .ghnt files joined with one's own into another, without a window: nothing is chosen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ghnt_desktop.document.journal import Journal, journal_of, write
from ghnt_desktop.document.linking import as_copy, link, propose
from ghnt_desktop.document.open_document import stored_of
from ghnt_desktop.document.overview import overview
from ghnt_desktop.document.weighing import preview
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.history.merge import adopted, merge, together
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.saving import write_file
from ghnt_desktop.storage.soundness import fits_together
from ghnt_desktop.storage.stored import Stored


@dataclass(frozen=True, slots=True)
class Maker:
    """Who made a change, and when he did so last."""

    author: str
    time: str


@dataclass(frozen=True, slots=True)
class JoinedPart:
    """What was received about one thing; ``level`` is the key of its column, "" for none.

    ``accepted`` tells whether all of it counts, ``choices`` how many questions it opens.
    """

    thing: str
    kind: str
    level: str
    code: str
    organisations: tuple[str, ...]
    doing: str
    accepted: bool
    choices: int
    by: tuple[Maker, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """What a merge did: changes taken, of those withheld, and choices open in the result."""

    taken: int
    withheld: int
    conflicts: int
    parts: tuple[JoinedPart, ...]


def join_files(
    mine: Path,
    theirs: Sequence[Path],
    out: Path,
    accept: str = "all",
    *,
    replace: bool = False,
    telling: bool = False,
    linking: bool = False,
) -> Joined:
    """Merge the files THEIRS into MINE, in whatever order, and write the result to OUT.

    No source changes. ``accept`` is ``all``, ``none`` or the key of a column; ``telling`` asks for
    the parts, ``linking`` to match agendas that were made apart, and to remember it. Raises Refusal
    for files that cannot be read, belong to different documents, or have a history that is damaged
    or does not fit.
    """
    own = _sound(mine)
    received = Past()
    for path in theirs:
        own, past = _as_copies(own, path, linking)
        received = together((received, past))
    step = merge(own.past, received, own.document, accept)
    union = adopted(own.past, step)
    if not fits_together(union, own.document):
        raise Refusal("samenvoegen-past-niet", bestand=", ".join(path.name for path in theirs))
    result = journal_of(union, own.document)
    write_file(stored_of(result), out, replace=replace)
    return Joined(
        len(step.fresh - step.withheld),
        len(step.fresh & step.withheld),
        _conflicts(result),
        tuple(_parts(own, received, step.withheld)) if telling else (),
    )


def _as_copies(own: Stored, path: Path, linking: bool) -> tuple[Stored, Past]:
    """Return our file, with a fresh link if that is asked, and what another says as a copy."""
    other = _sound(path)
    if other.document == own.document:
        return own, other.past
    journal = journal_of(own.past, own.document)
    past = as_copy(journal, other.past, other.document)
    if past is None and linking:
        proposal = propose(journal.agenda, journal_of(other.past, other.document).agenda)
        if not proposal.is_empty:
            journal = write(journal, link(proposal), "").journal
            past = as_copy(journal, other.past, other.document)
    if past is None:
        raise Refusal("ander-document", bestand=path.name)
    return stored_of(journal), past


def _sound(path: Path) -> Stored:
    stored, _ = read_file(path)
    if not stored.sound:
        raise Refusal("geschiedenis-beschadigd", bestand=path.name)
    return stored


def _conflicts(journal: Journal) -> int:
    return int(overview(journal.agenda, journal.past)["counts"]["conflicts"])


def _parts(own: Stored, received: Past, withheld: frozenset[str]) -> Iterator[JoinedPart]:
    found = preview(journal_of(own.past, own.document), received)
    agenda = found.after
    for one in found.offers:
        yield JoinedPart(
            one.thing,
            one.kind,
            agenda.level_keys.get(one.level, ""),
            agenda.shape.codes.get(one.thing, ""),
            agenda.names(one.organisations),
            one.doing,
            withheld.isdisjoint(one.changes),
            len(one.questions),
            tuple(Maker(*pair) for pair in one.by),
        )
