"""An older value put back, from the list of changes, as a new change that can be undone."""

from ghnt_desktop.document.steps import known, setting, step
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Operation, Restore
from ghnt_desktop.domain.fields import field_of
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.history.telling import ToldChange, Wiped


def put_back(agenda: Agenda, told: ToldChange, which: int = 0) -> ChangeSet | None:
    """Return the step back to what stood there before a change; None when it stands there again.

    ``which`` of the values before it, when it had been in conflict. Raises Refusal
    ("niet-terug-te-zetten") for a thing that was made, a value that was erased, or a place that is
    moved to and not typed; "niet-gevonden" when the thing itself is gone.
    """
    if told.doing == "deleted":
        return step("Terugzetten", _restoring(agenda, told.thing))
    if told.doing != "set" or field_of(told.kind, told.field).structural:
        raise Refusal("niet-terug-te-zetten")
    value = told.was[which]
    if isinstance(value, Wiped):
        raise Refusal("niet-terug-te-zetten")
    return step("Terugzetten", setting(agenda, known(agenda, told.thing), told.field, value))


def _restoring(agenda: Agenda, thing: str) -> tuple[Operation, ...]:
    if thing not in agenda.deleted:
        return ()
    return (Restore(thing),)
