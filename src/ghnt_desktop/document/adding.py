"""A new thing among its siblings, with its text: what every verb that adds something shares."""

from collections.abc import Iterator, Mapping
from typing import Any

from ghnt_desktop.document.placing import places
from ghnt_desktop.document.steps import creating
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Create
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.domain.order import fresh_keys
from ghnt_desktop.domain.text import Text


def added(
    agenda: Agenda, kind: str, parent: str, fields: Mapping[str, Any], before: str | None
) -> ChangeSet:
    """Return the step that puts a new thing under a parent ("" at the top), last or before one."""
    place = places(agenda, agenda.shape.below(parent, kind), 1, before=before or "")
    home = {"parent": parent} if parent else {}
    id_ = new_id()
    made = creating(kind, id_, {**fields, **home, "order": place.keys[0]})
    return ChangeSet(f"{KINDS[kind].label} toevoegen", (*place.rekeyed, made), (id_,))


def lines(parent: str, text: str) -> Iterator[Create]:
    """Yield a block per line that says something; one empty block when none does."""
    told = [line for line in text.split("\n") if line.strip()] or [""]
    for line, key in zip(told, fresh_keys(len(told)), strict=True):
        yield creating("block", new_id(), {"parent": parent, "order": key, "text": Text(line)})
