"""The officer's verb for asking partners: what is asked is noted in the agenda itself."""

from collections.abc import Iterable, Sequence

from ghnt_desktop.document.adding import added
from ghnt_desktop.document.steps import known_level
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
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


def _unique(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
