"""Saving: the working copy becomes the file, and what changed outside is merged, never lost."""

from dataclasses import dataclass, replace
from pathlib import Path

from ghnt_desktop.document.open_document import UNSAVED, OpenDocument
from ghnt_desktop.document.weighing import preview
from ghnt_desktop.domain.changes import Adopt, ChangeSet
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.history.merge import adopted, merge
from ghnt_desktop.storage import saving as storage
from ghnt_desktop.storage.backups import DAILY, keep_backup
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.signature import looks_changed
from ghnt_desktop.storage.soundness import fits_together
from ghnt_desktop.storage.stored import Signature
from ghnt_desktop.storage.working_copy import WorkingCopy

#: How often a file that keeps changing outside is merged before the officer is told.
_TRIES = 4


@dataclass(frozen=True, slots=True)
class SaveJob:
    """One save under way; `run` touches no shared state and may run in another thread."""

    copy: WorkingCopy
    target: Path
    expected: Signature | None
    replaces: bool
    steps: int

    def run(self) -> Signature:
        """Replace the file; raises FileChangedOnDisk or another Refusal."""
        return storage.save(self.copy, self.target, self.expected, replace=self.replaces)


@dataclass(frozen=True, slots=True)
class MergedFromDisk:
    """What a file that was changed outside brought: changes taken, and choices now open."""

    changes: int
    withheld: int
    conflicts: int


@dataclass(frozen=True, slots=True)
class SaveResult:
    """Where the document was saved, and what was merged on the way."""

    path: Path
    merged: MergedFromDisk | None


def begin_save(
    document: OpenDocument, path: Path | None = None, *, replace: bool = False
) -> SaveJob | None:
    """Return the save to do; None when there is no file name, or nothing may be written (yet).

    A ``path`` of one's own is "opslaan als"; ``replace`` overwrites what stands there.
    """
    target = path.resolve() if path else document.path
    if target is None or document.read_only or document.check is not None:
        return None
    same = document.path is not None and target == document.path
    return SaveJob(document.copy, target, document.base if same else None, replace, document.steps)


def finish_save(document: OpenDocument, job: SaveJob, signature: Signature) -> None:
    """Note that a save was done; steps taken meanwhile stay unsaved."""
    document.saved_steps = job.steps
    document.saved_at = document.clock()
    try:
        document.attach(job.target, signature)
        if not document.has_unsaved_work:
            document.copy.session.remember(UNSAVED, "")
    except Refusal as refusal:
        # The file is in its place: that this could not be noted is no failed save.
        document.notices.append(refusal)
    back_up(document, job.target, DAILY)


def back_up(document: OpenDocument, source: Path | WorkingCopy, why: str) -> None:
    """Keep a backup; that none could be kept is told once and never stops the work."""
    kept = keep_backup(source, document.agenda.id, why)
    if kept is None and not document.lacks_backup:
        document.lacks_backup = True
        document.notices.append(Refusal("reservekopie-niet-gemaakt"))


def save(
    document: OpenDocument,
    path: Path | None = None,
    *,
    replace: bool = False,
    asks: bool = False,
) -> SaveResult | None:
    """Save now; what changed outside is merged first. None when there is no file name yet.

    With ``asks`` nothing is merged that leaves something to choose: Refusal ("eerst-kiezen").
    """
    document.settle()
    merged: MergedFromDisk | None = None
    for _ in range(_TRIES):
        job = begin_save(document, path, replace=replace)
        if job is None:
            return None
        try:
            finish_save(document, job, job.run())
        except storage.FileChangedOnDisk as changed:
            merged = meet_outside(document, job, changed, asks)
        else:
            return SaveResult(job.target, merged)
    raise Refusal("bestand-blijft-wijzigen", bestand=str(path or document.path))


def meet_outside(
    document: OpenDocument, job: SaveJob, changed: storage.FileChangedOnDisk, asks: bool = False
) -> MergedFromDisk | None:
    """Merge what somebody else made of the file, or accept that it is gone.

    Raises the refusal itself for another file that stands at the target of "opslaan als".
    """
    if job.target != document.path:
        raise changed
    if changed.code == "bestand-verdwenen":
        document.base = None
        return None
    return merge_outside(document, asks)


def differs_outside(document: OpenDocument) -> bool:
    """Tell by size and time whether the file is there, and not as we left it."""
    path, base = document.path, document.base
    if path is None or base is None or document.read_only:
        return False
    try:
        return path.exists() and looks_changed(path, base)
    except OSError:  # a share that is away now; the next save will say so
        return False


def merge_outside(document: OpenDocument, asks: bool = False) -> MergedFromDisk:
    """Take over what changed in the file on disk, as one step that can be undone.

    An erasure is withheld, whoever it says to be of: it is carried out only when the officer
    accepts it. With ``asks`` what leaves something to choose is left for the officer to look at
    first: Refusal ("eerst-kiezen"). Raises Refusal when the file cannot be read, is another
    document, or has a history that is damaged or does not fit with this one.
    """
    if document.path is None:
        raise Refusal("geen-bestandsnaam")
    document.settle()
    outside, signature = read_file(document.path)
    if outside.document != document.agenda.id:
        raise Refusal("ander-document", bestand=document.path.name)
    if not outside.sound:
        raise Refusal("geschiedenis-beschadigd", bestand=document.path.name)
    step = merge(document.past, outside.past, document.agenda.id)
    step = replace(step, withheld=step.withheld | _fresh_wipes(step))
    if not fits_together(adopted(document.past, step), document.agenda.id):
        raise Refusal("samenvoegen-past-niet", bestand=document.path.name)
    if asks and step.fresh and preview(document.journal, outside.past).questions:
        raise Refusal("eerst-kiezen", bestand=document.path.name)
    before = len(document.agenda.standing.conflicts)
    if step.changes or step.transactions:
        back_up(document, document.copy, "samenvoegen")
        document.apply(ChangeSet("Samenvoegen met het bestand op schijf", (step,)))
    document.attach(document.path, signature)
    opened = len(document.agenda.standing.conflicts) - before
    return MergedFromDisk(len(step.fresh), len(step.withheld - step.was), max(0, opened))


def _fresh_wipes(step: Adopt) -> frozenset[str]:
    return frozenset(c.id for c in step.changes if c.wiped_field and c.id in step.fresh)


def close(document: OpenDocument) -> None:
    """Let go of a document; its working copy stays only when the file lacks something."""
    if document.check is not None:
        document.check.give_up()
    if document.has_unsaved_work or _holds_drafts(document):
        document.copy.close()
    else:
        document.discard()


def _holds_drafts(document: OpenDocument) -> bool:
    """Tell whether something was being typed; when the disk does not say, take it for so."""
    try:
        return document.has_copy and bool(document.copy.session.drafts())
    except Refusal:
        return True
