"""Two officers' work merges as SQLite's session extension says: same conflicts, same cells."""

import random

import pytest

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.journal import Journal, journal_of, write
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.history.merge import adopted, merge
from tests.document.memory import first_past, opened
from tests.document.oracle import Cells, judge

PAIRS = 500
_WORDS = ("werkt", "samen", "op school", "1.200", "vanaf 2019", "ook")


def _begun() -> Journal:
    document = opened(first_past())
    document.apply(edits.add_chapter(document.agenda, "Inleiding"))
    chapter = document.agenda.chapters()[0].id
    for nth in range(8):
        document.apply(edits.add_block(document.agenda, Id(chapter), f"Alinea {nth}"))
    return document.journal


def _cells(agenda: Agenda) -> Cells:
    held = agenda.things["block"]
    return {id_: agenda.block(id_).text.text for id_ in held if agenda.is_visible(id_)}


def _worked(journal: Journal, chance: random.Random) -> Journal:
    """Return the journal after some edits, deletions and new texts."""
    for _ in range(chance.randint(0, 8)):
        changes = _step(journal.agenda, chance)
        if changes is not None:
            journal = write(journal, changes, "Officier").journal
    return journal


def _step(agenda: Agenda, chance: random.Random) -> ChangeSet | None:
    cells = _cells(agenda)
    chapter, doing = agenda.chapters()[0].id, chance.random()
    if doing < 0.15 or not cells:
        return edits.add_block(agenda, Id(chapter), chance.choice(_WORDS))
    one = Id(chance.choice(sorted(cells)))
    if doing < 0.35:
        return edits.delete(agenda, one)
    return edits.set_text(agenda, one, chance.choice(_WORDS))


def compare(seed: int) -> None:
    """Let two officers work on one file, and hold the merge against the judge's."""
    chance = random.Random(seed)
    base = _begun()
    one, other = _worked(base, chance), _worked(base, chance)
    judged = judge(*(_cells(journal.agenda) for journal in (base, one, other)))
    document = base.agenda.id
    union = adopted(other.past, merge(other.past, one.past, document))
    merged = journal_of(union, document).agenda
    standing = merged.standing
    # What both changed and both deleted is gone: nobody is asked about its texts.
    asked = {id_ for id_, _ in standing.conflicts if merged.is_visible(id_)}
    ours = asked | standing.revived.keys()
    assert ours == judged.conflicts
    assert {id_: words for id_, words in _cells(merged).items() if id_ not in ours} == judged.agreed


@pytest.mark.parametrize("fifty", range(PAIRS // 50))
def test_conflicts_and_cells_are_those_of_the_session_extension(fifty: int) -> None:
    for seed in range(fifty * 50, fifty * 50 + 50):
        compare(seed)
