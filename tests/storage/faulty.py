"""The same work while one call to the disk fails: what is told, and what is on the disk then."""

from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.saving import save
from ghnt_desktop.storage.stored import Stored
from ghnt_desktop.storage.working_copy import WorkingCopy
from tests.storage.disk import Disk, under
from tests.storage.power import data_in
from tests.storage.scribe import small_agenda


class _Wrong(Exception):
    pass


class Faulty:
    """Work during which call ``fails_at`` fails; ``verdict`` says how that went."""

    def __init__(self, root: Path, fails_at: int = 0, way: str = "broken") -> None:
        root.mkdir()
        self.root, self.target = root, root / "plan.ghnt"
        self.disk = Disk(root, fails_at=fails_at, way=way)
        self.told: list[str] = []
        self.kept_newer = False

    def verdict(self) -> str:
        """Do the work; return "told, as before", "not told, done" and the like, or "WRONG"."""
        try:
            with data_in(self.root), under(self.disk):
                self._work()
        except _Wrong as wrong:
            return f"WRONG: {wrong} ({self.disk.failed})"
        except Exception as error:
            return f"WRONG: {type(error).__name__} {error} ({self.disk.failed})"
        if len(self.told) > 1:
            return f"WRONG: told twice {self.told} ({self.disk.failed})"
        if not self.told:
            return "not told, done"
        return "told, done all the same" if self.kept_newer else "told, as before"

    def _work(self) -> None:
        scribe, blocks = small_agenda(2)
        folder = self.root / "data" / "werkkopieen" / "een"
        copy = self._tried(lambda: WorkingCopy.create(folder, scribe.stored), folder.exists)
        signature = None
        for nth in (1, 2, 3):
            self._tried(partial(copy.session.put_draft, blocks[0], "text", str(nth)))
            before = scribe.stored
            step = scribe.step(scribe.set(blocks[nth % 2], "text", Text(f"stap {nth} " * 40)))
            self._written(copy, before, scribe.stored, partial(copy.write, step))
            if nth == 2:
                now = scribe.stored
                self._written(copy, now, now, partial(copy.rewrite, now))
            saving = partial(save, copy, self.target, signature)
            signature = self._tried(saving, self._file_moved(signature))
        copy.close()
        self._check(scribe.stored, self._tried(lambda: WorkingCopy.reopen(folder)))

    def _tried(self, do: Callable[[], Any], has_changed: Callable[[], bool] = lambda: False) -> Any:
        """Do something; when it is refused nothing may have changed, and then it must succeed."""
        try:
            return do()
        except Refusal as refusal:
            self.told.append(refusal.code)
        if has_changed():
            raise _Wrong("refused, and changed all the same")
        return do()

    def _file_moved(self, known: Any) -> Callable[[], bool]:
        before = self.target.read_bytes() if known else None

        def moved() -> bool:
            now = self.target.read_bytes() if self.target.exists() else None
            return now != before or any(self.root.glob(".~ghnt-*"))

        return moved

    def _written(
        self, copy: WorkingCopy, before: Stored, after: Stored, do: Callable[[], None]
    ) -> None:
        """Write; when it is refused the state before or the new one stands, and it goes on."""
        try:
            do()
            return
        except Refusal as refusal:
            self.told.append(refusal.code)
        now = copy.read()
        if now not in (before, after):
            raise _Wrong("torn")
        self.kept_newer = now == after != before
        do()

    def _check(self, wanted: Stored, copy: WorkingCopy) -> None:
        try:
            if copy.read() != wanted or read_file(self.target)[0] != wanted:
                raise _Wrong("lost")
        finally:
            copy.discard()


def number_of_calls(folder: Path) -> int:
    """Return how many calls the work makes when none fails."""
    work = Faulty(folder / "zonder fout")
    if work.verdict() != "not told, done":
        raise AssertionError(work.verdict())
    return work.disk.calls


def failing(folder: Path, numbers: range, way: str) -> Counter[str]:
    """Let each of these calls fail in turn; count the verdicts."""
    return Counter(Faulty(folder / f"{way} {n}", n, way).verdict() for n in numbers)
