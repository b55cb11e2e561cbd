"""The working copy of a long file is made while the agenda in it is already being shown."""

from contextlib import ExitStack, suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.past import Past, Shelf, unread
from ghnt_desktop.history.heads import Heads, UnreadHeads
from ghnt_desktop.storage.fresh_copy import copy_database
from ghnt_desktop.storage.places import working_folder
from ghnt_desktop.storage.receiving import private_folder

if TYPE_CHECKING:
    from ghnt_desktop.storage.working_copy import WorkingCopy


class Copying:
    """A copy of a database, made by SQLite in a thread of its own, until it is taken over.

    SQLite needs nothing of Python for it: 50,000 contributions take 0.6 s, during which the window
    shows them.
    """

    def __init__(self, source: Path) -> None:
        """Begin to copy a database that was found whole, plain and calm."""
        from concurrent.futures import ThreadPoolExecutor  # a usual agenda is shown without

        self._lent = ExitStack()
        self._taken: WorkingCopy | None = None
        self._one_at_a_time = Lock()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="copying")
        self._copied = self._worker.submit(self._copy, source)

    def _copy(self, source: Path) -> Path:
        target = self._lent.enter_context(private_folder()) / "overgenomen"
        copy_database(source, target)
        return target

    @property
    def is_done(self) -> bool:
        """Tell whether there is nothing to wait for any more."""
        return self._copied.done()

    def wait(self) -> None:
        """Wait until the source is not needed any more."""
        self._worker.shutdown(wait=True)

    def take_over(self) -> "WorkingCopy":
        """Return the working copy, the same at every call; raises Refusal when the disk refuses."""
        from ghnt_desktop.storage.working_copy import WorkingCopy  # brings SQLAlchemy along

        with self._one_at_a_time:
            if self._taken is None:
                folder = working_folder() / new_id()
                self._taken = WorkingCopy.take_over(folder, self._copied.result)
                self._lent.close()
            return self._taken

    def give_up(self) -> None:
        """Leave nothing behind: nobody took a step."""
        self.wait()
        with suppress(OSError):
            self._lent.close()
        if self._taken is not None:
            self._taken.discard()

    def unread_heads(self) -> Heads:
        """Return the current changes, to be read when the first step asks for one."""
        return Heads(
            UnreadHeads(lambda: self.take_over().heads[0]),
            UnreadHeads(lambda: self.take_over().heads[1]),
        )

    def unread_past(self, lamport: int) -> Past:
        """Return the calm history that is being copied, to be read when somebody asks for it.

        ``lamport`` is its highest clock. Whoever asks may get a Refusal.
        """
        changes = Shelf(
            lambda: self.take_over().change_ids(), lambda: self.take_over().past.changes
        )
        steps = Shelf(
            lambda: self.take_over().transaction_ids(), lambda: self.take_over().past.transactions
        )
        return unread(changes, steps, lamport)
