"""Makes sheets and pictures of their pages beside the window; what is overtaken is dropped."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSizeF, Signal

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.ui.shared.sweeping import Sweeper

if TYPE_CHECKING:
    from ghnt_desktop.ui.printing.pages import Pages, Picture


#: What makes the bytes of a sheet.
Order = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Begun:
    """The first page is there: its size in points, and what makes the whole sheet."""

    size: QSizeF
    order: Order


@dataclass(frozen=True, slots=True)
class Made:
    """A sheet that is ready: the file, and of each page its size in points."""

    data: bytes
    sizes: tuple[QSizeF, ...]
    is_accessible: bool


class Workshop(QObject):
    """One thread that makes, one thing at a time; only what was asked last is told.

    ``made`` brings a `Made`, ``refused`` a Refusal, ``drawn`` a `Picture` of the sheet made last;
    ``begun`` brings the size of the first page in points while the others are being made.
    """

    begun = Signal(object)
    made = Signal(object)
    refused = Signal(object)
    drawn = Signal(object)
    _ended = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="printing")
        self._pages: Pages | None = None
        self._turn = 0
        self._asked = 0
        self._ended.connect(self._end)
        self._sweeper = Sweeper()

    def make(self, order: Order, first: Callable[[], bytes | None] | None = None) -> None:
        """Make a sheet by ``order``, which must not touch anything of the window.

        ``first`` makes its first page alone, or nothing when that is not worth while.
        """
        self.drop()
        if first is None:
            self._submit(self._making, self._turn, order)
        else:
            self._submit(self._beginning, self._turn, first, order)

    def drop(self) -> None:
        """Tell nothing any more of what was asked before."""
        self._turn += 1

    def draw(self, page: int, scale: float) -> None:
        """Draw a page of the sheet made last, the first being 0, at dots per point."""
        self._asked += 1
        self._submit(self._drawing, self._turn, self._asked, page, scale)

    def run(self, job: Callable[[], Any]) -> "Future[Any]":
        """Do something else in the same thread, after what was asked before."""
        return self._worker.submit(job)

    def page(self, number: int, scale: float) -> "Future[Picture]":
        """Draw a page whatever else is asked meanwhile: for a printer that needs them all."""
        return self._worker.submit(self._drawn, number, scale)

    def close(self) -> None:
        """Drop all that was asked and let go of the sheet."""
        self.drop()
        sweeper = self._sweeper
        self._worker.submit(self._let_go).add_done_callback(lambda _: sweeper.ended.emit())
        self._worker.shutdown(wait=False)

    def _submit(self, job: Callable[..., Any], *given: Any) -> None:
        self._worker.submit(job, *given).add_done_callback(self._ended.emit)

    def _end(self, done: "Future[tuple[int, Begun | Made | Refusal | Picture] | None]") -> None:
        """Tell what came of it, in the window's thread; a fault of ours comes out here."""
        found = done.result()
        if found is None or found[0] != self._turn:
            return
        if isinstance(found[1], Begun):
            self.begun.emit(found[1].size)  # who wants its picture now gets it before the rest
            self._submit(self._making, self._turn, found[1].order)
        elif isinstance(found[1], Made):
            self.made.emit(found[1])
        elif isinstance(found[1], Refusal):
            self.refused.emit(found[1])
        else:
            self.drawn.emit(found[1])

    # -- in the worker's thread ----------------------------------------------------------------

    def _beginning(
        self, turn: int, first: Callable[[], bytes | None], order: Order
    ) -> tuple[int, "Begun | Made | Refusal"] | None:
        if turn != self._turn:
            return None
        try:
            data = first()
        except Refusal as refusal:
            return turn, refusal
        if data is None:
            return self._making(turn, order)
        return turn, Begun(self._opened(data).sizes[0], order)

    def _making(self, turn: int, order: Order) -> tuple[int, "Made | Refusal"] | None:
        if turn != self._turn:
            return None
        try:
            data = order()
        except Refusal as refusal:
            return turn, refusal
        pages = self._opened(data)
        return turn, Made(data, tuple(pages.sizes), pages.is_accessible)

    def _opened(self, data: bytes) -> "Pages":
        from ghnt_desktop.ui.printing.pages import Pages

        self._let_go()
        self._pages = Pages(data)
        return self._pages

    def _drawing(
        self, turn: int, asked: int, page: int, scale: float
    ) -> "tuple[int, Picture] | None":
        if (turn, asked) != (self._turn, self._asked):
            return None
        return turn, self._drawn(page, scale)

    def _drawn(self, page: int, scale: float) -> "Picture":
        if self._pages is None:
            raise ValueError("no sheet has been made")
        return self._pages.draw(page, scale)

    def _let_go(self) -> None:
        if self._pages is not None:
            self._pages.close()
            self._pages = None
