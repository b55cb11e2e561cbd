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


def main() -> int:
    """Cut and fail; another code than 0 when ours lost anything, or the others nothing."""
    with tempfile.TemporaryDirectory() as name:
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
    calls, start = number_of_calls(folder), time.perf_counter()
    found: Counter[str] = Counter()
    for way in ("broken", "full"):
        for verdict, number in failing(folder, range(1, calls + 1), way).items():
            print(f"{way:8} {number:5} of {calls}: {verdict}", flush=True)
            found[verdict] += number
    print(f"{found.total()} faults ({time.perf_counter() - start:.0f} s)")
    return found


if __name__ == "__main__":
    sys.exit(main())
