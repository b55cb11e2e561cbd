"""The installed Qt binding keeps its references to None.

PySide6 6.12.0 on Python 3.11 gave one away with each call that returns nothing; after some
five thousand of them the program aborts, far too late for an ordinary test to notice.
"""

import subprocess
import sys

CALLS = 20_000
SLACK = 100  # the interpreter itself takes and gives a few

PROGRAM = f"""
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range({CALLS}):
    thing.setObjectName("a")
print(before - sys.getrefcount(None))
"""


def test_calls_that_return_nothing_give_away_no_reference_to_none() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert abs(int(ended.stdout)) < SLACK
