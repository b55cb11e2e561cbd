"""The history of the open document and what follows from it, step by step, without a disk."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from ghnt_desktop import __version__
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import Adopt, ChangeSet, SetWithheld
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.log import Change, Transaction
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.standing import Place
from ghnt_desktop.history.derive import Derived, derive
from ghnt_desktop.history.erasing import erased
from ghnt_desktop.history.merge import adopted
from ghnt_desktop.history.recording import record

Clock = Callable[[], datetime]


def now_in_utc() -> datetime:
    """Return the time of this computer; it is shown, and decides nothing."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Journal:
    """A history with the agenda and heads that follow from it."""

    past: Past
    derived: Derived

    @property
    def agenda(self) -> Agenda:
        """The document as it is now."""
        return self.derived.agenda


@dataclass(frozen=True, slots=True)
class Written:
    """What one step added: the journal after it, its rows, and whether all has to be rewritten."""

    journal: Journal
    transaction: Transaction
    changes: tuple[Change, ...]
    heads: dict[Place, tuple[str, ...]]
    rewrite: bool


def journal_of(past: Past, document: str) -> Journal:
    """Return the journal of a history; values that accepted erasures name are gone from it."""
    past = erased(past)
    return Journal(past, derive(past, document))


def write(
    journal: Journal, changes: ChangeSet, author: str, undo_of: str = "", clock: Clock = now_in_utc
) -> Written:
    """Return the journal after a step. What one officer did, a merge brings or a wipe erases."""
    time = clock().isoformat(timespec="seconds")
    transaction = Transaction(new_id(), author, time, changes.label, undo_of, __version__)
    if changes.is_exchange:
        return _exchanged(journal, changes, transaction)
    recorded = record(changes, journal.past, journal.derived, transaction)
    past = journal.past.with_changes([transaction], recorded.changes)
    if changes.wipes:
        after = journal_of(past, journal.agenda.id)
        return Written(after, transaction, recorded.changes, dict(recorded.moved), rewrite=True)
    if _hangs_together(journal.agenda):
        after = Journal(past, derive(past, journal.agenda.id))
    else:
        after = Journal(past, Derived(journal.agenda.apply(changes), recorded.heads))
    return Written(after, transaction, recorded.changes, dict(recorded.moved), rewrite=False)


def _hangs_together(agenda: Agenda) -> bool:
    """Tell whether moving one thing may delete or bring back another: only the history knows."""
    return bool(agenda.standing.revived or agenda.standing.cut)


def _exchanged(journal: Journal, changes: ChangeSet, transaction: Transaction) -> Written:
    past = journal.past
    for operation in changes.operations:
        if isinstance(operation, Adopt):
            past = adopted(past, operation)
        elif isinstance(operation, SetWithheld):
            past = replace(past, withheld=operation.withheld)
    return Written(journal_of(past, journal.agenda.id), transaction, (), {}, rewrite=True)
