"""Storage with 10,000 edits, and with 50,000 contributions, beside a floor: SQLite or the disk."""

import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from benchmarks.bench_merge import CONTRIBUTIONS, large
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.open_document import stored_of
from ghnt_desktop.document.opening import open_file, open_shown
from ghnt_desktop.document.saving import close
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.text import Text
from ghnt_desktop.storage.durable import folder_to_disk, to_disk
from ghnt_desktop.storage.layout import TYPED
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.places import DATA_VARIABLE, working_folder
from ghnt_desktop.storage.saving import save, write_file
from ghnt_desktop.storage.working_copy import WorkingCopy
from tests.storage.scribe import Scribe, long_history, small_agenda

EDITS = 10_000
_RUNS = 5
_WRITES = 40
#: Seconds, from the house's goals; a file of fewer than 1,000 things stays under 1 MB.
OPEN_GOAL, SAVE_GOAL, WRITE_GOAL, REWRITE_GOAL = 1.0, 0.2, 0.014, 2.0
#: To be seen and edited; then read, derived and checked as another process does meanwhile.
SHOWN_GOAL, CHECKED_GOAL = 1.0, 15.0
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
    return [*results, _small_enough(folder / "klein.ghnt"), *_long(folder / "lang.ghnt")]


def _long(target: Path) -> list[bool]:
    """Measure an agenda of 50,000 contributions: shown at once, and read and checked whole."""
    journal, _ = large(CONTRIBUTIONS)
    write_file(stored_of(journal), target)
    officer, name = Officer("Anna de Vries"), f"{CONTRIBUTIONS:,}"

    def floor() -> None:
        _selected(target, *TYPED)

    def shown() -> None:
        close(open_shown(target, officer))

    def whole() -> None:
        close(open_file(target, officer))

    results = [
        _compared(f"{name} shown", SHOWN_GOAL, shown, floor),
        _compared(f"{name} checked", CHECKED_GOAL, whole, floor, 1),
    ]
    for way in ("open_shown", "open_file") if sys.platform == "linux" else ():
        print(f"{name} {way}: {_memory(way, target):.0f} MB more than the program alone")
    return results


def _memory(way: str, target: Path) -> float:
    """Return by how many megabytes a process of its own grows at most while it opens a file."""
    told = subprocess.run(
        [sys.executable, "-c", _OPENING, way, target], check=True, capture_output=True, text=True
    )
    return int(told.stdout) / 1024


#: Prints how many kilobytes the most was, above what the program itself takes (as Linux tells).
_OPENING = """
import re, sys
from pathlib import Path
from ghnt_desktop.document import opening, saving
from ghnt_desktop.document.officer import Officer
most = lambda: int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
before = most()
opened = getattr(opening, sys.argv[1])(Path(sys.argv[2]), Officer("Anna de Vries"))
print(most() - before)
saving.close(opened)
"""


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


def _selected(target: Path, *tables: str) -> None:
    """Fetch rows with SQLite alone: those of the history, or of the tables that are named."""
    with closing(sqlite3.connect(target)) as connection:
        for table in tables or ("change",):
            connection.execute(f'SELECT * FROM "{table}"').fetchall()
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
