"""Columns as the officer orders them: a place counted from the left, a key made of the title."""

from itertools import count

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet


def free_key(agenda: Agenda, title: str) -> str:
    """Return a short name for a new column that no column has: of its title, with a number."""
    taken = {level.key for level in agenda.levels}
    letters = "".join(c if c.isalnum() else " " for c in title.casefold())
    key = "-".join(letters.split()) or "kolom"
    more = (f"{key}-{nth}" for nth in count(2))
    return key if key not in taken else next(one for one in more if one not in taken)


def put_at(agenda: Agenda, level: Id, place: int) -> ChangeSet | None:
    """Move a column to a place from the left, 0 for the first; beyond the last is the last."""
    others = [one.id for one in agenda.levels if one.id != level]
    before = Id(others[max(0, place)]) if place < len(others) else None
    return edits.move(agenda, level, Id(agenda.id), before)
