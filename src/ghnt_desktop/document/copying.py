"""What becomes the working copy of a long file is made while the same file is being read."""

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor


class Copying:
    """One copy of a database, made by SQLite in a thread of its own; leaving waits for its end.

    SQLite needs nothing of Python for it: of 50,000 contributions it takes the 0.4 s during which
    their rows become values.
    """

    def __init__(self) -> None:
        self._worker: ThreadPoolExecutor | None = None
        self._copied: Future[Path] | None = None

    def __enter__(self) -> Self:
        return self

    def begin(self, source: Path) -> None:
        """Begin to copy a database that was found whole, plain and calm, to beside it."""
        # A usual agenda is shown without these; the second brings SQLAlchemy along.
        from concurrent.futures import ThreadPoolExecutor

        from ghnt_desktop.storage.writing import copy_database

        def copied() -> Path:
            target = source.with_name("overgenomen")
            copy_database(source, target)
            return target

        self._worker = ThreadPoolExecutor(1, thread_name_prefix="copying")
        self._copied = self._worker.submit(copied)

    def copied(self) -> Path:
        """Wait for the copy and return where it is; raises what `copy_database` does."""
        if self._copied is None:
            raise ValueError("nothing is being copied")
        return self._copied.result()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self._worker is not None:
            self._worker.shutdown(wait=True)
