"""The open document: one way round for data, from an edit to the working copy to the views."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from ghnt_desktop.document.checking import Check
from ghnt_desktop.document.copying import Copying
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.journal import (
    Clock,
    Journal,
    Written,
    journal_of,
    now_in_utc,
    write,
)
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.writing import recovered
from ghnt_desktop.domain.agenda import Agenda, differences
from ghnt_desktop.domain.changes import Adopt, ChangeSet
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.standing import NOTHING_OPEN
from ghnt_desktop.history.erasing import emptied_by, erasures, may_still_hold
from ghnt_desktop.storage.places import working_folder
from ghnt_desktop.storage.stored import Signature, Step, Stored

if TYPE_CHECKING:  # SQLAlchemy costs a third of a second; the agenda is shown before it is needed
    from ghnt_desktop.storage.working_copy import WorkingCopy

#: Remembered with the working copy while there are steps that the file does not hold.
UNSAVED = "niet-opgeslagen"
#: Under these keys the working copy remembers its file.
PATH, SIGNATURE = "bestand", "kenmerk"
#: Under this key the working copy remembers which changes were there at opening.
OPENING = "bij-openen"
#: Why an agenda is only read whose period is over.
CLOSED_OFF = "afgesloten"
#: So much of an id (hexadecimal) tells 50,000 changes apart.
_PREFIX = 16

Listener = Callable[[ChangeSet], None]


@dataclass(frozen=True, slots=True)
class Done:
    """A step on the undo stack, with the transaction that made it."""

    changes: ChangeSet
    transaction: str


class OpenDocument:
    """An agenda under the officer's hands: steps, undo and drafts; `saving` brings it to its file.

    ``path`` is None for "Nog geen bestandsnaam"; ``base`` is what stood there when it was last
    read or written; ``saved_at`` is None until the file was replaced on disk. ``opened_with`` are
    the ids of the changes that are not the officer's since opening: those of then, and what came
    from others. ``check`` is None once the history was found to say what is shown.
    """

    def __init__(
        self,
        copy: "WorkingCopy | Copying | None",
        journal: Journal,
        officer: Officer,
        read_only: str = "",
        clock: Clock = now_in_utc,
    ) -> None:
        """Take over a working copy and the journal read from it.

        Without one, it is made when it is needed first: until then the file holds everything. One
        that is still coming is taken over then.
        ``read_only`` is the reason code why nothing may change, or "".
        """
        self._coming = copy if isinstance(copy, Copying) else None
        self._copy = None if isinstance(copy, Copying) else copy
        self._unkept: Refusal | None = None
        self.officer = officer
        self.read_only = read_only
        self.path: Path | None = None
        self.base: Signature | None = None
        self.saved_at: datetime | None = None
        self.steps = 0
        self.saved_steps = 0
        self.recovered = 0
        self.check: Check | None = None
        self._opened_with: frozenset[str] | None = None
        self.notices: list[Refusal] = []
        self.lacks_backup = False
        self.clock = clock
        self._journal = journal
        self._done: list[Done] = []
        self._undone: list[Done] = []
        self._listeners: list[Listener] = []

    # -- what there is -------------------------------------------------------------------------

    @property
    def agenda(self) -> Agenda:
        """The agenda as it is now."""
        return self._journal.agenda

    @property
    def past(self) -> Past:
        """The history up to now."""
        return self._journal.past

    @property
    def journal(self) -> Journal:
        """The history with what follows from it."""
        return self._journal

    @property
    def opened_with(self) -> frozenset[str]:
        """The ids of the changes that are not the officer's since opening."""
        if self._opened_with is None:  # asked for at the first step: of 100,000 it takes a while
            self._opened_with = frozenset(self.past.changes)
        return self._opened_with

    @property
    def stored(self) -> Stored:
        """All there is to store of the document."""
        return stored_of(self._journal)

    @property
    def is_closed_off(self) -> bool:
        """Tell whether it is only read because the agenda of the next period goes on."""
        return self.read_only == CLOSED_OFF

    @property
    def has_unsaved_work(self) -> bool:
        """Tell whether there are steps that its file, if any, does not hold."""
        return self.steps != self.saved_steps

    @property
    def undo_label(self) -> str:
        """What undo would take back, in words; "" when nothing."""
        return self._done[-1].changes.label if self._done else ""

    @property
    def redo_label(self) -> str:
        """What redo would do again, in words; "" when nothing."""
        return self._undone[-1].changes.label if self._undone else ""

    def subscribe(self, listener: Listener) -> None:
        """Call ``listener`` after every step with what it changed."""
        self._listeners.append(listener)

    # -- the working copy ----------------------------------------------------------------------

    @property
    def has_copy(self) -> bool:
        """Tell whether the working copy was made."""
        return self._copy is not None

    @property
    def copy(self) -> "WorkingCopy":
        """The working copy, made now if it was not yet; raises Refusal when the disk refuses."""
        if self._copy is None:
            self._copy = self._made_copy()
        return self._copy

    def _made_copy(self) -> "WorkingCopy":
        from ghnt_desktop.storage.working_copy import WorkingCopy

        if self._coming is not None:
            made = self._coming.take_over()
        else:
            made = WorkingCopy.create(working_folder() / new_id(), self.stored)
        try:
            self._note_file(made)
        except BaseException:
            if self._coming is None:
                made.discard()  # it holds nothing that the file does not
            raise
        self._coming = None
        return made

    @property
    def is_copying(self) -> bool:
        """Tell whether the working copy is being made at this moment."""
        return self._coming is not None and not self._coming.is_done

    def keep(self) -> bool:
        """Have a working copy before anybody types; tells whether only looking is left instead.

        Then ``notices`` say why the disk refused it.
        """
        if self.read_only or self.has_copy:
            return False
        try:
            self._copy = self._made_copy()
        except Refusal as refusal:
            self._unkept, self.read_only = refusal, refusal.code
            self.notices.append(refusal)
        return self._unkept is not None

    def attach(self, path: Path, signature: Signature | None) -> None:
        """Say which file this document belongs to, and what stands there now."""
        self.path, self.base = path, signature
        if self._copy is not None:
            self._note_file(self._copy)

    def _note_file(self, copy: "WorkingCopy") -> None:
        if self.path is not None:
            copy.session.remember(PATH, str(self.path))
            copy.session.remember(SIGNATURE, json.dumps(asdict(self.base)) if self.base else "")

    def discard(self) -> None:
        """Let go of the document and of its working copy, if there is one."""
        if self._coming is not None:
            self._coming.give_up()
        if self._copy is not None:
            self._copy.discard()

    # -- steps ---------------------------------------------------------------------------------

    def apply(self, changes: ChangeSet | None, undo_of: str = "") -> str:
        """Take one step: written to disk, then shown. Returns its transaction, "" for no step.

        ``undo_of`` is the first of the transactions that the step takes back: what it says again
        stays the words of whoever said it first.

        Raises Refusal ("alleen-bekijken") for a document that may not change, and the storage's
        own when the disk refuses; then nothing has changed.
        """
        if changes is None:
            return ""
        before = self.agenda
        written = self._take(changes, undo_of)
        self._undone.clear()
        if written.erased:
            # A step behind an erasure, of one's own or received, could bring the text back.
            self._forget_steps()
        if not changes.wipes:
            done = changes.as_done(change.id for change in written.changes)
            self._done.append(Done(done, written.transaction.id))
        self._tell(changes, before, written)
        return written.transaction.id

    def undo(self) -> str:
        """Take the last step back, as a new step; returns its transaction, "" for none."""
        return self._turn_back(self._done, self._undone)

    def redo(self) -> str:
        """Do again what undo took back, as a new step; returns its transaction, "" for none."""
        return self._turn_back(self._undone, self._done)

    def _turn_back(self, steps: list[Done], reverted: list[Done]) -> str:
        if not steps:
            return ""
        done = steps[-1]
        inverse, before = done.changes.inverse(), self.agenda
        written = self._take(inverse, undo_of=done.transaction)
        steps.pop()
        reverted.append(Done(inverse, written.transaction.id))
        self._tell(inverse, before, written)
        return written.transaction.id

    def _take(self, changes: ChangeSet, undo_of: str = "") -> Written:
        if self.read_only:
            raise self._unkept or self._only_read()
        if (changes.is_exchange or changes.wipes) and self.settle():
            raise Refusal("tabellen-wijken-af", bestand=self._name)
        before = self.agenda
        written = write(self._journal, changes, self.officer.name, undo_of, self.clock)
        known = self.opened_with | _received(changes)
        try:
            self._store(before, written)
            if not self.steps or known != self.opened_with:
                self.copy.session.remember(OPENING, _packed(known))
        except Refusal as refusal:
            if not self._is_stored(written):
                raise
            if refusal.code == "oude-werkkopie-niet-gewist":
                self.notices.append(refusal)
        self._journal, self._opened_with = written.journal, known
        self.steps += 1
        if written.erased:
            self._erase_elsewhere(written)
        return written

    def _only_read(self) -> Refusal:
        if self.is_closed_off:
            return Refusal(CLOSED_OFF, titel=self.agenda.head.successor)
        return Refusal("alleen-bekijken", reason=self.read_only)

    def _store(self, before: Agenda, written: Written) -> None:
        if not self.has_unsaved_work:
            self.copy.session.remember(UNSAVED, "ja")
        for place in written.erased:
            self.copy.session.drop_draft(*place)
        if written.rewrite:
            self.copy.rewrite(stored_of(written.journal))
        else:
            self.copy.write(step_of(before, written))

    def _is_stored(self, written: Written) -> bool:
        """Tell whether a step reached the disk all the same: an error does not say it did not.

        Of 846 faults tried while writing, 6 were reported although the newer state was kept.
        """
        if not self.has_copy:
            return False
        try:
            return self.copy.read().past == written.journal.past
        except Refusal:
            return False

    def _erase_elsewhere(self, written: Written) -> None:
        """Take what was erased out of every other copy here; tell which could not be reached."""
        from ghnt_desktop.storage.erasing import erase_everywhere  # brings SQLAlchemy along

        journal = written.journal
        result = erase_everywhere(
            journal.agenda.id,
            lambda kept: _without_erased(kept, journal),
            self.copy.folder,
            written.erased,
        )
        for code, paths in (
            ("kopie-niet-gewist", result.left),
            ("reservekopie-verwijderd", result.removed),
        ):
            if paths:
                names = ", ".join(str(path) for path in paths)
                self.notices.append(Refusal(code, bestanden=names))

    def _tell(self, changes: ChangeSet, before: Agenda, written: Written) -> None:
        if written.derived:
            shown = tuple(differences(before, self.agenda))
            changes = ChangeSet(changes.label, (*changes.operations, *shown))
        for listener in self._listeners:
            listener(changes)

    def settle(self) -> bool:
        """Wait until the history is known to say what is shown; tells whether it did not.

        Then the history takes the place of what was shown, with the steps taken meanwhile, and
        ``notices`` say so. At most seconds; nothing to wait for after the first time.
        """
        check, self.check = self.check, None
        if check is None or check.is_right():
            return False
        try:
            stored = self.copy.read()
            journal = journal_of(stored.past, stored.document)
            is_other = not stored.sound or self._differs(journal)
            if is_other:  # and not merely that nobody could tell
                self._correct(journal)
        except Refusal as refusal:  # not even to be read
            self.read_only = refusal.code
            self.notices.append(refusal)
            return True
        if not stored.sound:
            self.read_only = "geschiedenis-beschadigd"
            self.notices.append(Refusal(self.read_only, bestand=self._name))
        elif is_other:
            self.notices.append(Refusal("tabellen-wijken-af", bestand=self._name))
        return is_other

    @property
    def _name(self) -> str:
        return self.path.name if self.path else ""

    def _differs(self, journal: Journal) -> bool:
        shown, told = self.agenda, journal.agenda
        return (shown.things, shown.deleted, shown.standing, self._journal.derived.heads) != (
            told.things,
            told.deleted,
            told.standing,
            journal.derived.heads,
        )

    def _correct(self, journal: Journal) -> None:
        """Take the history's word for what the document is."""
        changes = ChangeSet("", tuple(differences(self.agenda, journal.agenda)))
        self.copy.rewrite(stored_of(journal))
        self._journal = journal
        # A step taken on what was shown may not be one that can be taken back.
        self._forget_steps()
        for listener in self._listeners:
            listener(changes)

    def begin_here(self) -> None:
        """End the undo stack: what is there now is where the officer begins."""
        self._forget_steps()
        self._opened_with = frozenset(self.past.changes)
        self.copy.session.remember(OPENING, _packed(self.opened_with))

    def continue_from(self) -> None:
        """Take up again what the working copy remembers of the state at opening."""
        noted = self.copy.session.recall(OPENING)
        if noted:
            prefixes = {noted[at : at + _PREFIX] for at in range(0, len(noted), _PREFIX)}
            self._opened_with = frozenset(c for c in self.past.changes if c[:_PREFIX] in prefixes)

    def _forget_steps(self) -> None:
        self._done.clear()
        self._undone.clear()

    # -- typing --------------------------------------------------------------------------------

    def may_still_hold(self) -> list[str]:
        """Return things with a text that descends from an erased one and may repeat it."""
        wipes = erasures(self.past)
        held = [change.object for wipe in wipes for change in may_still_hold(self.past, wipe)]
        return list(dict.fromkeys(held))

    def draft(self, thing: str, field: str, text: str) -> None:
        """Keep what is being typed, so that it survives a crash; no change yet.

        What is typed where there is no block yet is kept under a name of `document.writing`.
        """
        self.copy.session.put_draft(thing, field, text)

    def drop_draft(self, thing: str, field: str) -> None:
        """Forget a draft: it became a change, or was left as it was."""
        self.copy.session.drop_draft(thing, field)

    def recover_drafts(self) -> None:
        """Make changes of drafts that a crash left behind; each can be undone.

        A draft of what is deleted goes with it; one that does not fit, or may not be written yet,
        stays a draft, and the officer is told.
        """
        for (thing, field), text in self.copy.session.drafts().items():
            if self.read_only:
                return
            try:
                changes = recovered(self.agenda, Id(thing), field, text)
            except Refusal as refusal:
                if refusal.code != "niet-gevonden":
                    self.notices.append(refusal)
                    continue
                changes = None
            self.recovered += changes is not None
            self.apply(changes)
            self.copy.session.drop_draft(thing, field)


def _received(changes: ChangeSet) -> frozenset[str]:
    adopted = (op.fresh for op in changes.operations if isinstance(op, Adopt))
    return frozenset[str]().union(*adopted)


def _packed(changes: frozenset[str]) -> str:
    return "".join(sorted(map(itemgetter(slice(_PREFIX)), changes)))


def stored_of(journal: Journal) -> Stored:
    """Return all there is to store of a journal."""
    agenda = journal.agenda
    heads = journal.derived.heads.rows()
    calm = agenda.standing == NOTHING_OPEN
    return Stored(agenda.id, journal.past, agenda.things, agenda.deleted, heads, calm=calm)


def _without_erased(kept: Stored, journal: Journal) -> Stored:
    emptied = emptied_by(kept.past, erasures(journal.past))
    return kept if emptied is kept.past else stored_of(journal_of(emptied, kept.document))


def step_of(before: Agenda, written: Written) -> Step:
    """Return the rows one step touches."""
    after = written.journal.agenda
    was_calm, is_calm = (one.standing == NOTHING_OPEN for one in (before, after))
    things = {
        kind: {
            id_: thing
            for id_, thing in members.items()
            if thing is not (known := before.things[kind].get(id_)) and thing != known
        }
        for kind, members in after.things.items()
        if members is not before.things[kind]
    }
    return Step(
        transactions=(written.transaction,),
        changes=written.changes,
        withheld=None,
        heads=written.heads,
        things=things,
        deleted=after.deleted - before.deleted,
        restored=before.deleted - after.deleted,
        calm=None if was_calm is is_calm else is_calm,
    )
