"""The history of the open document and what follows from it, step by step, without a disk."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

from ghnt_desktop import __version__
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import (
    Adopt,
    ChangeSet,
    Contest,
    Create,
    Operation,
    Reopen,
    Restore,
    SetField,
    SetWithheld,
)
from ghnt_desktop.domain.collector import collector_paused
from ghnt_desktop.domain.fields import field_of, value_of
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.log import Change, Transaction
from ghnt_desktop.domain.naming import naming
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.standing import Place
from ghnt_desktop.domain.version import FREEZES
from ghnt_desktop.history.derive import Derived, derive
from ghnt_desktop.history.erasing import erased, erasures
from ghnt_desktop.history.lifting import may_not_stand
from ghnt_desktop.history.merge import adopted, put_aside
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
    """What one step added: the journal after it, its rows, and whether all has to be rewritten.

    ``derived`` tells that the agenda follows from the history, so that more than the step itself
    may look different. ``erased`` are the places it erased for good.
    """

    journal: Journal
    transaction: Transaction
    changes: tuple[Change, ...]
    heads: dict[Place, tuple[str, ...]]
    rewrite: bool
    derived: bool
    erased: frozenset[Place] = frozenset()


def journal_of(past: Past, document: str) -> Journal:
    """Return the journal of a history; values that accepted erasures name are gone from it."""
    with collector_paused():
        past = erased(past)
        return Journal(past, derive(past, document))


def write(
    journal: Journal,
    changes: ChangeSet,
    author: str,
    undo_of: str = "",
    clock: Clock = now_in_utc,
    *,
    id: str = "",
) -> Written:
    """Return the journal after a step. What one officer did, a merge brings or a wipe erases.

    The step gets a fresh id unless one is given, by which it can be known again.
    """
    time = clock().isoformat(timespec="seconds")
    transaction = Transaction(id or new_id(), author, time, changes.label, undo_of, __version__)
    if changes.is_exchange:
        return _exchanged(journal, changes, transaction)
    recorded = record(changes, journal.past, journal.derived, transaction)
    past = journal.past.with_changes([transaction], recorded.changes)
    rows = (recorded.changes, dict(recorded.moved))
    if changes.wipes:
        after = journal_of(past, journal.agenda.id)
        erased = _newly_erased(journal.past, past)
        return Written(after, transaction, *rows, rewrite=True, derived=True, erased=erased)
    agenda = journal.agenda.apply(changes)
    derived = _hangs_together(journal, changes, agenda, bool(undo_of))
    now = derive(past, agenda.id) if derived else Derived(agenda, recorded.heads)
    return Written(Journal(past, now), transaction, *rows, rewrite=False, derived=derived)


def _hangs_together(before: Journal, changes: ChangeSet, after: Agenda, is_undo: bool) -> bool:
    """Tell whether a step may delete, lift or bring back another thing: the history knows.

    While something is lifted or brought back, or an erasure waits for an answer, only a plain step
    is sure not to: a fresh value, later than all before it, of a field that places and names
    nothing. An undo may say again what the erasure names.
    """
    if any(_may_reach_others(operation, after) for operation in changes.operations):
        return True
    standing, past = before.agenda.standing, before.past
    waiting = (past.changes[id_] for id_ in past.withheld if id_ in past.changes)
    is_erasing = any(change.wiped_field for change in waiting)
    if not (standing.revived or standing.lifted or is_erasing):
        return False
    if is_erasing and (is_undo or not standing.pending_wipes.isdisjoint(changes.touched())):
        return True
    return not all(_is_plain(operation, after) for operation in changes.operations)


def _is_plain(operation: Operation, after: Agenda) -> bool:
    if not isinstance(operation, SetField) or not after.is_visible(operation.id):
        return False
    name = operation.field
    if "/" in name or name in ("parent", "level"):
        return False
    return not field_of(after.kind(operation.id), name).refers


def _may_reach_others(operation: Operation, after: Agenda) -> bool:
    if isinstance(operation, Create):
        return operation.kind == FREEZES  # which state it is, the history says
    if isinstance(operation, SetField | Reopen):
        if operation.field in ("parent", "level"):
            lost = not after.is_visible(operation.id)  # in what is deleted: it may come back
            return lost or may_not_stand(after, operation.id)
        return _names_deleted(operation, after)
    if isinstance(operation, Restore):
        gone = after.deleted & after.things["organisation"].keys()
        return not after.is_visible(operation.id) or (bool(gone) and any(naming(after, gone)))
    return isinstance(operation, Contest)


def _names_deleted(operation: SetField | Reopen, after: Agenda) -> bool:
    """Tell whether an organisation that is gone is named again, as undo may do."""
    row = field_of(after.kind(operation.id), operation.field)
    if not after.deleted or row.refers != "organisation" or row.loose:
        return False
    value = value_of(after.thing(operation.id), operation.field)
    return not after.deleted.isdisjoint({value} if isinstance(value, str) else value)


def _exchanged(journal: Journal, changes: ChangeSet, transaction: Transaction) -> Written:
    """Return the journal after a merge, in which choices between values may come along."""
    past, document = journal.past, journal.agenda.id
    made: list[Change] = []
    for is_exchange, group in groupby(changes.operations, _is_exchange):
        operations = tuple(group)
        if is_exchange:
            past = _received(past, operations)
        else:
            now = journal.derived if past is journal.past else derive(past, document)
            fresh = record(ChangeSet("", operations), past, now, transaction).changes
            past = past.with_changes([transaction], fresh)
            made += fresh
    erased = _newly_erased(journal.past, past)
    after = journal_of(past, document)
    return Written(after, transaction, tuple(made), {}, rewrite=True, derived=True, erased=erased)


def _is_exchange(operation: Operation) -> bool:
    return isinstance(operation, Adopt | SetWithheld)


def _received(past: Past, operations: Iterable[Operation]) -> Past:
    for operation in operations:
        if isinstance(operation, Adopt):
            past = adopted(past, operation)
        elif isinstance(operation, SetWithheld):
            past = put_aside(past, operation)
    return past


def _newly_erased(before: Past, after: Past) -> frozenset[Place]:
    known = {wipe.id for wipe in erasures(before)}
    fresh = (wipe for wipe in erasures(after) if wipe.id not in known)
    return frozenset((wipe.object, wipe.wiped_field) for wipe in fresh)
