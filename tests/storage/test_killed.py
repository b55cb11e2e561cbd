"""Killed at any moment: no file is damaged, no acknowledged edit or draft is lost."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.places import working_folder
from ghnt_desktop.storage.saving import clear_temporaries
from ghnt_desktop.storage.working_copy import WorkingCopy
from ghnt_desktop.storage.working_folders import left_behind

#: Edits, drafts, saves and rewrites without end; prints what is acknowledged, line by line.
WRITER = """
import sys
from pathlib import Path
from ghnt_desktop.domain.text import Text
from ghnt_desktop.storage.saving import save
from ghnt_desktop.storage.working_copy import WorkingCopy
from tests.storage.scribe import small_agenda
scribe, blocks = small_agenda(10)
copy = WorkingCopy.create(Path(sys.argv[1]), scribe.stored)
signature, nth = None, 0
while True:
    nth += 1
    copy.session.put_draft(blocks[0], "text", str(nth))
    print("draft", nth, flush=True)
    copy.write(scribe.step(scribe.set(blocks[nth % 10], "text", Text(str(nth)))))
    print("edit", len(scribe.changes), flush=True)
    if nth % 7 == 0:
        copy.rewrite(scribe.stored)
    if nth % 3 == 0:
        signature = save(copy, Path(sys.argv[2]), signature)
        print("save", len(scribe.changes), flush=True)
"""
KILLS = 15


def killed(folder: Path, target: Path, after: float) -> dict[str, int]:
    """Run the writer, kill it some seconds after its first edit, and return what it had said."""
    words = [sys.executable, "-c", WRITER, str(folder), str(target)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [process.stdout.readline()]
        time.sleep(after)
        process.kill()
        said += process.stdout.readlines()
    whole = [line.split() for line in said if line.endswith("\n")]
    return {word: int(number) for word, number in whole}


@pytest.mark.parametrize("round_", range(3))
def test_a_kill_costs_nothing_that_was_acknowledged(round_: int, tmp_path: Path) -> None:
    chance = random.Random(round_)
    for nth in range(KILLS // 3):
        folder, target = working_folder() / f"nr{nth}", tmp_path / f"nr{nth}.ghnt"
        said = killed(folder, target, chance.uniform(0, 0.25))
        assert left_behind() == [folder]
        copy = WorkingCopy.reopen(folder)
        stored = copy.read()
        assert stored.sound
        assert len(stored.past.changes) >= said.get("edit", 0)
        assert int(copy.session.drafts().popitem()[1]) >= said["draft"]
        assert target.exists() or "save" not in said
        if target.exists():
            assert len(read_file(target)[0].past.changes) >= said.get("save", 0)
        clear_temporaries(target)
        assert {path.name for path in tmp_path.glob(".~*")} == set()
        copy.discard()
