"""Storage with 10,000 edits, each measurement beside a floor: SQLite or the disk alone."""

import os
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.text import Text
from ghnt_desktop.storage.durable import folder_to_disk, to_disk
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.places import DATA_VARIABLE, working_folder
from ghnt_desktop.storage.saving import save
from ghnt_desktop.storage.working_copy import WorkingCopy
from tests.storage.scribe import Scribe, long_history, small_agenda

EDITS = 10_000
_RUNS = 5
_WRITES = 40
#: Seconds, from the house's goals; a file of fewer than 1,000 things stays under 1 MB.
OPEN_GOAL, SAVE_GOAL, WRITE_GOAL, REWRITE_GOAL = 1.0, 0.2, 0.014, 2.0
SIZE_GOAL = 1_000_000


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ[DATA_VARIABLE] = str(folder / "application-data")
        return int(not all(_measured(folder)))


def _measured(folder: Path) -> list[bool]:
    target = folder / "groot.ghnt"
    scribe = long_history(EDITS)
    copy = WorkingCopy.create(working_folder() / new_id(), scribe.stored)
    save(copy, target, None)
    fresh = folder / "kopie"
    results = [
        _compared("open, check", OPEN_GOAL, lambda: read_file(target), lambda: _selected(target)),
        _compared(
            "save",
            SAVE_GOAL,
            lambda: save(copy, target, None, replace=True),
            lambda: _copied(target, fresh),
        ),
        _compared("one change", WRITE_GOAL, _writing(copy, scribe), _committing(folder), _WRITES),
        _compared(
            "rewrite",
            REWRITE_GOAL,
            lambda: copy.rewrite(scribe.stored),
            lambda: _copied(target, fresh),
        ),
    ]
    copy.discard()
    return [*results, _small_enough(folder / "klein.ghnt")]


def _compared(
    name: str,
    goal: float,
    ours: Callable[[], object],
    floor: Callable[[], object],
    runs: int = _RUNS,
) -> bool:
    """Print the median time of ours and the floor, run by turns; tell whether the goal is met."""
    times = [(_timed(ours), _timed(floor)) for _ in range(runs)]
    mine, least = (statistics.median(column) for column in zip(*times, strict=True))
    print(
        f"{name:16}{mine * 1000:8.1f} ms, {mine / least:6.1f} x the floor of {least * 1000:.1f} ms"
        f" (goal {goal * 1000:.0f} ms)"
    )
    return bool(mine <= goal)


def _timed(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def _selected(target: Path) -> None:
    """Fetch the rows of the history with SQLite alone."""
    with closing(sqlite3.connect(target)) as connection:
        connection.execute('SELECT * FROM "change"').fetchall()
        connection.execute("PRAGMA integrity_check").fetchall()


def _copied(target: Path, fresh: Path) -> None:
    """Copy the file, bring it to the disk and move it: the least that a save can do."""
    shutil.copyfile(target, fresh)
    to_disk(fresh)
    fresh.replace(fresh.with_suffix(".klaar"))
    folder_to_disk(fresh.parent)


def _writing(copy: WorkingCopy, scribe: Scribe) -> Callable[[], None]:
    block = next(iter(scribe.stored.things["block"]))

    def write() -> None:
        change = scribe.set(block, "text", Text(f"Nieuwe tekst {len(scribe.changes)}"))
        copy.write(scribe.step(change))

    return write


def _committing(folder: Path) -> Callable[[], object]:
    """Return one insert and commit by SQLite alone, as durable as ours."""
    connection = sqlite3.connect(folder / "vloer", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE line (text TEXT)")
    return lambda: connection.execute("INSERT INTO line VALUES (?)", ("tekst" * 100,))


def _small_enough(target: Path) -> bool:
    scribe, _ = small_agenda(490)  # 985 things, somewhat more than a real agenda holds
    copy = WorkingCopy.create(working_folder() / new_id(), scribe.stored)
    size = save(copy, target, None).size
    copy.discard()
    print(f"{len(scribe.things)} things    {size / 1000:8.0f} kB (goal {SIZE_GOAL / 1000:.0f} kB)")
    return size < SIZE_GOAL


if __name__ == "__main__":
    sys.exit(main())
