"""A clean copy: a new agenda that says what this one says now, and nothing of how it came to be."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ghnt_desktop.document.carrying_over import chosen_ids, copied_values
from ghnt_desktop.document.journal import Clock, Journal, journal_of, now_in_utc, write
from ghnt_desktop.document.open_document import stored_of
from ghnt_desktop.document.steps import creating
from ghnt_desktop.domain.agenda import Agenda, for_leaving
from ghnt_desktop.domain.changes import ChangeSet, Create
from ghnt_desktop.domain.fields import FIELDS_OF
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.shared import shared_things
from ghnt_desktop.storage.saving import write_file

_LABEL = "Schone kopie"


def clean_copy(agenda: Agenda, clock: Clock = now_in_utc) -> Journal:
    """Return the agenda as a new one, with new ids and in one step that nobody signed.

    Left behind are history, deleted and withheld text, internal contributions, what is for the
    officer alone, and the names of files. Of an open choice it holds the value that is shown.
    """
    leaving = for_leaving(agenda)
    document = new_id()
    step = ChangeSet(_LABEL, tuple(_copies(leaving, document)))
    return write(journal_of(Past(), document), step, "", clock=clock).journal


def write_clean_copy(agenda: Agenda, out: Path, *, replace: bool = False) -> None:
    """Write a clean copy to a fresh file; raises Refusal."""
    write_file(stored_of(clean_copy(agenda)), out, replace=replace)


def _copies(agenda: Agenda, document: str) -> Iterator[Create]:
    shared = shared_things(agenda)
    ids = chosen_ids(agenda, lambda thing: thing.id in shared)
    yield creating("agenda", document, _open(agenda, agenda.id, ids))
    for id_, fresh in ids.items():
        yield creating(shared[id_], fresh, _open(agenda, id_, ids))


def _open(agenda: Agenda, id_: str, ids: Mapping[str, str]) -> dict[str, Any]:
    """Return the values of a thing that others may see; short names as they are shown here."""
    kind = agenda.kind(id_)
    told = copied_values(agenda, id_, ids)
    own = {row.name for row in FIELDS_OF[kind].values() if row.own}
    if kind == "contribution":
        told["code"] = agenda.code(id_)
    if kind == "level":
        told["key"] = agenda.level_keys[id_]
    return {name: value for name, value in told.items() if name not in own}
