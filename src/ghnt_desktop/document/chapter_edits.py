"""The officer's verb for the chapters as a whole.

As in `edits`: it raises Refusal for a thing that is not there.
"""

from collections.abc import Iterator

from ghnt_desktop.document.steps import setting, step
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, SetField


def number_chapters(agenda: Agenda) -> ChangeSet | None:
    """Number all chapters as they stand: 1, 1.1, 1.2, 2; references to them follow."""
    return step("Hoofdstukken nummeren", _numbered(agenda, "", ""))


def _numbered(agenda: Agenda, parent: str, above: str) -> Iterator[SetField]:
    for nth, chapter in enumerate(agenda.chapters(parent), start=1):
        number = f"{above}{nth}"
        yield from setting(agenda, chapter.id, "number", number)
        yield from _numbered(agenda, chapter.id, f"{number}.")
