"""Received files on their way in: read as strangers, and told what they are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ghnt_desktop.document.journal import Journal
from ghnt_desktop.document.linking import as_copy
from ghnt_desktop.document.requesting import FORM
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange.form_reading import read_form
from ghnt_desktop.history.merge import adopted, adopting, together
from ghnt_desktop.history.returning import outside
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.soundness import fits_together


@dataclass(frozen=True, slots=True)
class Incoming:
    """A received file; ``refusal`` says why it cannot be merged, and then ``past`` is empty.

    ``author`` and ``time`` are those of its last change. ``fresh`` counts the changes that are
    new here, ``lacking`` those of ours that it lacks, ``again`` those that were kept aside before.
    ``is_cut_off`` tells that the file lacks changes that others in it rest upon. ``outside`` are
    the changes of an answer to a request that are not about what was asked.
    """

    path: Path
    past: Past
    refusal: Refusal | None = None
    author: str = ""
    time: str = ""
    fresh: int = 0
    lacking: int = 0
    again: int = 0
    is_cut_off: bool = False
    outside: frozenset[str] = frozenset()

    @property
    def is_answer(self) -> bool:
        """Tell whether it was sent out to be filled, and came back."""
        return bool(self.past.asked)

    @property
    def has_nothing(self) -> bool:
        """Tell whether it brings nothing: the same file, or an older copy."""
        return self.refusal is None and not self.fresh and not self.again


def receive(mine: Journal, paths: Iterable[Path], officer: str = "") -> tuple[Incoming, ...]:
    """Return what each of these files is; none of them changes.

    What a Word form says is entered by the officer, in the name of whoever filled it in.
    """
    found = tuple(
        _of_form(mine, path, officer) if path.suffix.lower() == FORM else _received(mine, path)
        for path in dict.fromkeys(paths)
    )
    if _fit(mine, [one.past for one in found]):
        return found
    return tuple(
        one if one.refusal else _refused(one.path, "samenvoegen-past-niet") for one in found
    )


def all_of(incoming: Sequence[Incoming]) -> Past:
    """Return all that can be merged of these files as one history."""
    return together(one.past for one in incoming if one.refusal is None)


def outside_of(incoming: Sequence[Incoming]) -> frozenset[str]:
    """Return the changes in these files that are not about what was asked of their senders."""
    return frozenset().union(*(one.outside for one in incoming))


def _received(mine: Journal, path: Path) -> Incoming:
    try:
        stored, _ = read_file(path)
    except Refusal as refusal:
        return Incoming(path, Past(), refusal)
    if not stored.sound:
        return _refused(path, "ontvangen-geschiedenis-beschadigd")
    try:
        past = as_copy(mine, stored.past, stored.document)
    except Refusal as refusal:
        return _refused(path, refusal.code)
    if past is None:
        return _refused(path, "ander-document")
    if not past.changes or not _fit(mine, [past]):
        return _refused(path, "samenvoegen-past-niet")
    told = _told(mine.past, path, past)
    if stored.document != mine.agenda.id:
        return replace(told, lacking=0)
    try:
        return replace(told, outside=outside(stored.past, stored.document))
    except Refusal as refusal:
        return Incoming(path, Past(), refusal)


def is_form(path: Path) -> bool:
    """Tell whether a file is a Word form that this program made, perhaps for another agenda."""
    try:
        return path.suffix.lower() == FORM and bool(read_form(path).document)
    except Refusal:
        return False


def _of_form(mine: Journal, path: Path, officer: str) -> Incoming:
    # Loaded when a form comes in: the library behind it takes its time.
    from ghnt_desktop.document.form_answers import form_answer

    try:
        past = form_answer(mine.past, mine.agenda.id, path, officer).past
        told = _told(mine.past, path, past)
        return replace(told, lacking=0, outside=outside(past, mine.agenda.id))
    except Refusal as refusal:
        return Incoming(path, Past(), refusal)


def _refused(path: Path, code: str) -> Incoming:
    return Incoming(path, Past(), Refusal(code, bestand=path.name))


def _fit(mine: Journal, received: Sequence[Past]) -> bool:
    union = adopted(mine.past, adopting(mine.past, together(received), mine.past.withheld))
    return fits_together(union, mine.agenda.id)


def _told(mine: Past, path: Path, theirs: Past) -> Incoming:
    last = max(theirs.changes.values(), key=lambda change: (change.lamport, change.id))
    fresh = theirs.changes.keys() - mine.changes.keys()
    if fresh:
        own = (theirs.changes[id_] for id_ in fresh)
        last = max(own, key=lambda change: (change.lamport, change.id))
    author, time = theirs.author(last)
    return Incoming(
        path,
        theirs,
        None,
        author,
        time,
        len(fresh),
        len(mine.changes.keys() - theirs.changes.keys()),
        len(mine.withheld & theirs.changes.keys()),
        any(_rests_on_absent(mine, theirs, id_) for id_ in fresh),
    )


def _rests_on_absent(mine: Past, theirs: Past, id_: str) -> bool:
    replaced = theirs.changes[id_].replaces
    return any(old not in theirs.changes and old not in mine.changes for old in replaced)
