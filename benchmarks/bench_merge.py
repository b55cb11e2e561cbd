"""Merging: 5,000 random runs of four copies, and how long histories take to read and merge.

Two copies, and sixteen that come back at once. A time is told as a ratio to a floor of the same
run: hashing the rows of the same history once, which every reading has to do.
"""

import multiprocessing
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from random import Random

from ghnt_desktop.document import edits
from ghnt_desktop.document.deciding import merging
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.journal import Journal, journal_of, write
from ghnt_desktop.document.open_document import step_of
from ghnt_desktop.document.steps import creating
from ghnt_desktop.document.weighing import preview
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Create
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.log import change_id
from ghnt_desktop.domain.order import fresh_keys
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.text import Text
from ghnt_desktop.history.merge import adopted, merge, together
from tests.document.memory import DOCUMENT
from tests.document.replicas import begun, play
from tests.document.test_merge_properties import chance_moves

RUNS = 5_000
EDITS = 10_000
COPIES, OFTEN = 16, 500
CONTRIBUTIONS = 50_000
#: Seconds: the goals of the file format for 10,000 edits, and for an edit of a large agenda.
LOADED_IN, MERGED_IN, EDITED_IN = 1.0, 2.0, 0.5


def main() -> int:
    """Measure all; another code than 0 when a run broke a promise or a goal was missed."""
    missed = [*_speeds(), *_many_copies(), *_large_agenda()]
    for name in missed:
        print(f"MISSED: {name}")
    return int(bool(missed) or not _runs_hold())


def _runs_hold() -> bool:
    start, broken = time.perf_counter(), 0
    with multiprocessing.Pool() as pool:
        for error in pool.imap_unordered(_run, range(RUNS), chunksize=25):
            broken += bool(error)
            if error:
                print(error)
    took = time.perf_counter() - start
    print(f"{RUNS - broken} of {RUNS} random runs of four copies hold ({took:.0f} s)")
    return not broken


def _run(seed: int) -> str:
    """Play one run; returns what broke, with the seed to play it again."""
    try:
        play(seed, chance_moves(seed, 40))
    except Exception as error:  # whatever it is, the seed has to be told
        return f"run {seed} of four copies: {error!r}"
    return ""


def _speeds() -> Iterator[str]:
    mine, theirs = _two_histories()
    floor = _seconds(lambda: [change_id(change) for change in mine.changes.values()])
    loaded = _seconds(lambda: journal_of(Past(mine.changes, mine.transactions), DOCUMENT))
    union = _seconds(lambda: journal_of(adopted(mine, merge(mine, theirs, DOCUMENT)), DOCUMENT))
    print(f"{EDITS} edits: hashing the rows {floor * 1000:.0f} ms (the floor)")
    print(f"{EDITS} edits: derived in {loaded * 1000:.0f} ms, {loaded / floor:.1f} x the floor")
    print(f"two of {EDITS} edits: merged in {union * 1000:.0f} ms, {union / floor:.1f} x the floor")
    if loaded > LOADED_IN:
        yield f"{EDITS} edits derived in {LOADED_IN} s"
    if union > MERGED_IN:
        yield f"two of {EDITS} edits merged in {MERGED_IN} s"


def _many_copies() -> Iterator[str]:
    """Merge copies of an agenda of 500 texts as the screen does: weighed first, then taken."""
    mine, blocks = large(500)
    sent = [_edited(mine, blocks, OFTEN, seed).past for seed in range(COPIES)]
    orders = (sent, sent[::-1], Random(1).sample(sent, COPIES))
    union = together(sent).changes
    floor = _seconds(lambda: [change_id(change) for change in union.values()])
    results = [_taken(mine, order).agenda for order in orders]
    told = [(one.things, one.standing) for one in results]
    took = max(_seconds(partial(_taken, mine, order), 2) for order in orders)
    ratio = took / floor
    print(f"{COPIES} copies of {OFTEN} edits: {took * 1000:.0f} ms, {ratio:.1f} x hashing the rows")
    if any(one != told[0] for one in told):
        yield f"{COPIES} copies give the same in any order"
    if took > MERGED_IN:
        yield f"{COPIES} copies of {OFTEN} edits merged in {MERGED_IN} s"


def _taken(mine: Journal, received: Sequence[Past]) -> Journal:
    found = preview(mine, together(received))
    step = merging(mine, found, found.offers)
    assert step is not None
    return write(mine, step, "Officier").journal


def _two_histories() -> tuple[Past, Past]:
    """Return two copies of an agenda of 500 blocks, half of the edits made after they parted."""
    journal, blocks = large(500)
    shared = _edited(journal, blocks, EDITS // 2, 1)
    mine, theirs = (_edited(shared, blocks, EDITS // 2, seed) for seed in (2, 3))
    return mine.past, theirs.past


def _edited(journal: Journal, blocks: list[str], count: int, seed: int) -> Journal:
    chance = Random(seed)
    for nth in range(count):
        text = f"Stap {nth} van {seed}, met wat woorden erbij zoals in een alinea."
        changes = edits.set_text(journal.agenda, Id(chance.choice(blocks)), text)
        if changes:
            journal = write(journal, changes, f"Officier {seed}", clock=_noon).journal
    return journal


def _noon() -> datetime:
    return datetime(2026, 1, 5, 12, 0, tzinfo=UTC)


def large(contributions: int) -> tuple[Journal, list[str]]:
    """Return a journal with so many contributions of one block each, made in one step."""
    journal = journal_of(begun().past, DOCUMENT)
    agenda = journal.agenda
    row = agenda.rows(agenda.topics(agenda.action_lines[0].id)[0].id)[0].id
    made = list(_contributions(agenda, row, contributions))
    journal = write(journal, ChangeSet("Overnemen", tuple(made)), "Officier").journal
    return journal, [one.id for one in made if one.kind == "block"]


def _contributions(agenda: Agenda, row: str, count: int) -> Iterator[Create]:
    for key in fresh_keys(count):
        values = {"parent": row, "level": agenda.levels[0].id, "order": key, "code": key}
        one = creating("contribution", new_id(), values)
        text = Text(f"Wij doen mee ({key}).")
        yield one
        yield creating("block", new_id(), {"parent": one.id, "text": text, "order": "a0"})


def _large_agenda() -> Iterator[str]:
    journal, blocks = large(CONTRIBUTIONS)
    block = Id(blocks[len(blocks) // 2])
    changes = edits.set_text(journal.agenda, block, "Anders")
    assert changes is not None
    copied = _seconds(lambda: [dict(m) for m in journal.agenda.things.values()])
    one = _seconds(lambda: step_of(journal.agenda, write(journal, changes, "O")))
    gone = edits.delete(journal.agenda, block)
    assert gone is not None
    deleted = _seconds(lambda: write(journal, gone, "O"))
    derived = _seconds(lambda: journal_of(journal.past, DOCUMENT))
    print(f"{CONTRIBUTIONS} contributions: copying the mappings {copied * 1000:.1f} ms (the floor)")
    for name, took in (("one edit", one), ("one deletion", deleted), ("all derived", derived)):
        print(f"{CONTRIBUTIONS} contributions: {name} {took * 1000:.0f} ms, {took / copied:.0f} x")
    if one > EDITED_IN:
        yield f"one edit among {CONTRIBUTIONS} contributions in {EDITED_IN} s"


def _seconds(work: Callable[[], object], times: int = 3) -> float:
    """Return the shortest of a few times that some work takes."""
    return min(islice(_times(work), times))


def _times(work: Callable[[], object]) -> Iterator[float]:
    while True:
        start = time.perf_counter()
        work()
        yield time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
