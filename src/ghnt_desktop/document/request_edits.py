"""The officer's verb for asking partners: what is asked is noted in the agenda itself."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ghnt_desktop.document.adding import added
from ghnt_desktop.document.steps import known_level, step
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Operation
from ghnt_desktop.domain.typed_text import clean
from ghnt_desktop.language.registered import find_organisation


def add_request(
    agenda: Agenda,
    levels: Sequence[str] = (),
    organisations: Sequence[str] = (),
    deadline: str = "",
    note: str = "",
    sender: str = "",
    addressee: str = "",
    sent: str = "",
) -> ChangeSet | None:
    """Note that a part is asked for: columns by id or key, organisations by id or name.

    Without columns all are asked for, without organisations everybody's. Raises Refusal for a
    column or organisation that is not there: asking enters nobody in the register.
    """
    fields = {
        "levels": _unique(known_level(agenda, key) for key in levels),
        "organisations": _unique(find_organisation(agenda, one).id for one in organisations),
        "deadline": clean(deadline).strip(),
        "note": clean(note).strip(),
        "sender": clean(sender).strip(),
        "addressee": clean(addressee).strip(),
        "sent": clean(sent).strip(),
    }
    return added(agenda, "request", "", fields, None)


def asked_together(agenda: Agenda, asked: Iterable[Mapping[str, Any]]) -> ChangeSet | None:
    """Note several requests as one step; each is given as `add_request` takes it."""
    operations: list[Operation] = []
    created: list[str] = []
    for one in asked:
        made = add_request(agenda, **one)
        if made is not None:
            agenda = agenda.apply(made)
            operations += made.operations
            created += made.created
    return step("Deel uitsturen", operations, created)


def _unique(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
