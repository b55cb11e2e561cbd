"""Two thousand officers killed at work: files damaged, edits and drafts lost, of all of them."""

import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from ghnt_desktop.storage.places import DATA_VARIABLE
from tests.document.killing import check_left, killed_offices, template

KILLS = 2_000


def main() -> int:
    """Kill and look; another code than 0 when anything was lost or damaged."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ[DATA_VARIABLE] = str(folder / "begin")
        found, start = Counter[str](), time.perf_counter()
        for office in killed_offices(template(folder), folder, KILLS, seed=1):
            try:
                check_left(office)
            except Exception as error:  # whatever it is, it counts as a loss
                print(f"{office.folder.name}: {error!r}")
                found["lost or damaged"] += 1
            found.update(f"killed after a {word} was acknowledged" for word in office.said)
        took = time.perf_counter() - start
    for what, count in sorted(found.items()):
        print(f"{what}: {count} of {KILLS} ({count / KILLS:.3f})")
    print(f"lost or damaged: {found['lost or damaged']} of {KILLS} ({took:.0f} s)")
    return int(bool(found["lost or damaged"]))


if __name__ == "__main__":
    sys.exit(main())
