"""An officer's work on a disk that is watched, and what is left when its power or a call fails."""

import os
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from unittest.mock import patch

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.storage import schema
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.places import DATA_VARIABLE
from ghnt_desktop.storage.saving import save
from ghnt_desktop.storage.stored import Stored
from ghnt_desktop.storage.working_copy import WorkingCopy
from ghnt_desktop.storage.working_folders import left_behind
from tests.storage.disk import Disk, Replay, under, ways
from tests.storage.scribe import Scribe, small_agenda

STEPS, REWRITTEN_AT, SAVED_AT = 7, 5, (2, 4, 7)


@dataclass
class Work:
    """What was done: the disk's log, and what the document was after so many changes."""

    disk: Disk
    states: dict[int, Stored] = field(default_factory=dict)

    @property
    def target(self) -> Path:
        return self.disk.root / "plan.ghnt"

    def remember(self, scribe: Scribe) -> None:
        self.states[len(scribe.changes)] = scribe.stored


@contextmanager
def data_in(root: Path) -> Iterator[None]:
    """Let application data stand below a folder."""
    with patch.dict(os.environ, {DATA_VARIABLE: str(root / "data")}):
        yield


@contextmanager
def kept_with(journal: str, synchronous: str) -> Iterator[None]:
    """Let the product keep its working copies in another way than it does."""
    others = tuple(p for p in schema._PRAGMAS if not p.startswith(("journal_mode", "synchronous")))
    pragmas = (f"journal_mode={journal}", f"synchronous={synchronous}", *others)
    with patch.object(schema, "_PRAGMAS", pragmas):
        yield


def worked(root: Path, steps: int = STEPS) -> Work:
    """Type, edit, erase and save; the log says when each was acknowledged."""
    root.mkdir()
    work = Work(Disk(root))
    disk, (scribe, blocks) = work.disk, small_agenda(2)
    work.remember(scribe)
    with data_in(root), under(disk):
        copy = WorkingCopy.create(root / "data" / "werkkopieen" / "een", scribe.stored)
        disk.mark("changes", len(scribe.changes))
        signature = None
        for nth in range(1, steps + 1):
            copy.session.put_draft(blocks[0], "text", str(nth))
            disk.mark("draft", nth)
            step = scribe.step(scribe.set(blocks[nth % 2], "text", Text(f"stap {nth} " * 40)))
            work.remember(scribe)
            copy.write(step)
            disk.mark("changes", len(scribe.changes))
            if nth == REWRITTEN_AT:
                copy.rewrite(scribe.stored)
            if nth in SAVED_AT:
                signature = save(copy, work.target, signature)
                disk.mark("saved", len(scribe.changes))
        copy.close()
    return work


def after_cuts(work: Work, folder: Path, seed: int, every: int = 1) -> Counter[str]:
    """Cut the power before every so-manieth call, three ways; count what is left."""
    chance, replay = Random(seed), Replay(work.disk.root)
    acknowledged: dict[str, int] = {}
    found: Counter[str] = Counter()
    begin = chance.randrange(every)
    for nth, op in enumerate(work.disk.log):
        if op.word == "mark":
            acknowledged[op.path] = op.given
        if nth % every == begin and op.word != "mark":
            for keep in ways(chance):
                replay.cut(folder, keep)
                found[left(work, folder, acknowledged)] += 1
                shutil.rmtree(folder, ignore_errors=True)
        replay.take(op)
    return found


def left(work: Work, folder: Path, acknowledged: Mapping[str, int]) -> str:
    """Say what is left after a cut: "whole", or what is wrong."""
    folder.mkdir(exist_ok=True)
    with data_in(folder):
        try:
            return _copy_left(work, acknowledged) or _file_left(work, folder, acknowledged)
        except Refusal as refusal:
            return f"corrupt ({refusal.code})"


def _copy_left(work: Work, acknowledged: Mapping[str, int]) -> str:
    folders = left_behind()
    if not folders:
        return "lost: the working copy" if acknowledged else ""
    copy = WorkingCopy.reopen(folders[0])
    try:
        stored, drafts = copy.read(), copy.session.drafts()
    finally:
        copy.close()
    changes = len(stored.past.changes)
    if stored != work.states.get(changes):
        return "torn"
    if changes < acknowledged.get("changes", 0):
        return "lost: an edit"
    typed = max(map(int, drafts.values()), default=0)
    return "lost: a draft" if typed < acknowledged.get("draft", 0) else ""


def _file_left(work: Work, folder: Path, acknowledged: Mapping[str, int]) -> str:
    path = folder / work.target.name
    if not path.exists():
        return "lost: the file" if "saved" in acknowledged else "whole"
    stored, _ = read_file(path)
    changes = len(stored.past.changes)
    if stored != work.states.get(changes):
        return "torn file"
    return "lost: a save" if changes < acknowledged.get("saved", 0) else "whole"
