"""Freezing the present state of the agenda under a name, as one step that can be undone."""

from datetime import date as day

from ghnt_desktop.document.adding import added
from ghnt_desktop.document.values import read_value
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.typed_text import clean
from ghnt_desktop.domain.version import FREEZES


def freeze_version(
    agenda: Agenda,
    name: str,
    date: str = "",
    body: str = "",
    sent_on: str = "",
    reference: str = "",
) -> ChangeSet | None:
    """Freeze the agenda as it is now under a name; a day as typed, today when none is given.

    Raises Refusal ("versie-zonder-naam", "versie-bestaat", "waarde-past-niet" for what is no day).
    """
    name = clean(name).strip()
    _check_name(agenda, name)
    said = {"date": date or day.today().isoformat(), "sent_on": sent_on}
    days = {field: read_value(agenda, FREEZES, field, told) for field, told in said.items()}
    fields = {"name": name, "body": clean(body).strip(), "reference": clean(reference).strip()}
    made = added(agenda, FREEZES, "", {**fields, **days}, None)
    return ChangeSet("Versie vastleggen", made.operations, made.created)


def _check_name(agenda: Agenda, name: str) -> None:
    if not name:
        raise Refusal("versie-zonder-naam")
    if any(one.name.casefold() == name.casefold() for one in agenda.versions):
        raise Refusal("versie-bestaat", naam=name)
