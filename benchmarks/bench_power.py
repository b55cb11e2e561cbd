"""A power cut before every call to the disk, and a fault at every call, as two tables.

Ways of keeping that are not ours stand beside it: they must lose or break something, or nothing
was measured.
"""

import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.storage.faulty import failing, number_of_calls
from tests.storage.power import after_cuts, kept_with, worked

#: Ways to keep a working copy; ours first. The others lose or break something, or cost more.
OURS = ("WAL", "FULL")
WAYS = (
    OURS,
    ("DELETE", "EXTRA"),
    ("DELETE", "FULL"),
    ("WAL", "NORMAL"),
    ("TRUNCATE", "NORMAL"),
    ("TRUNCATE", "OFF"),
)
MUST_FAIL = WAYS[2:]
_MEMORY = Path("/dev/shm")


def main() -> int:
    """Cut and fail; another code than 0 when ours lost anything, or the others nothing."""
    # A fault is told and not timed: a folder in memory spares the wait for real disks.
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as name:
        cuts = {way: _cut(Path(name), *way) for way in WAYS}
        faults = _faults(Path(name))
    good = set(cuts[OURS]) == {"whole"} and not any("WRONG" in verdict for verdict in faults)
    return int(not good or any(set(cuts[way]) == {"whole"} for way in MUST_FAIL))


def _cut(folder: Path, journal: str, synchronous: str) -> Counter[str]:
    start = time.perf_counter()
    with kept_with(journal, synchronous):
        work = worked(folder / f"{journal} {synchronous}")
    found = after_cuts(work, folder / "na", seed=1)
    corrupt = sum(n for verdict, n in found.items() if verdict.startswith(("corrupt", "torn")))
    lost = sum(n for verdict, n in found.items() if verdict.startswith("lost"))
    print(
        f"{journal + '/' + synchronous:16} {found.total():5} states: corrupt or torn {corrupt:4}, "
        f"acknowledged lost {lost:4} ({time.perf_counter() - start:.0f} s)",
        flush=True,
    )
    return found


def _faults(folder: Path) -> Counter[str]:
    calls, found = number_of_calls(folder), Counter[str]()
    for way in ("broken", "full"):
        start = time.perf_counter()
        verdicts = failing(folder, range(1, calls + 1), way)
        found += verdicts
        told = sum(n for verdict, n in verdicts.items() if verdict.startswith("told"))
        lost = sum(n for verdict, n in verdicts.items() if verdict.startswith("WRONG: lost"))
        wrong = sum(n for verdict, n in verdicts.items() if verdict.startswith("WRONG"))
        print(
            f"{way:8} {calls:5} calls: told once {told:4}, nothing to tell "
            f"{verdicts['not told, done']:4}, corrupt or otherwise wrong {wrong - lost:3}, lost "
            f"{lost:3} ({time.perf_counter() - start:.0f} s)",
            flush=True,
        )
        for verdict in verdicts:
            if verdict.startswith("WRONG"):
                print(f"         {verdict}")
    return found


if __name__ == "__main__":
    sys.exit(main())
