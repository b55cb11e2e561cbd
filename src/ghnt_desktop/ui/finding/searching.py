"""Looking through an agenda in slices, so that typing goes on meanwhile."""

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from ghnt_desktop.document.finding import Hit, Search, hits_in, reading_order
from ghnt_desktop.domain.agenda import Agenda

#: So many things are looked through between two events of the window.
SLICE = 200


class Searching(QObject):
    """Tells by ``found`` the hits of every slice, and by ``ended`` that all has been read once."""

    found = Signal(object)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._agenda: Agenda | None = None
        self._search = Search("")
        self._order: Iterator[str] = iter(())
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._go_on)

    def begin(self, agenda: Agenda, search: Search) -> None:
        """Look for something else from the front; what was looked for before is left."""
        self._agenda, self._search = agenda, search
        self._order = reading_order(agenda)
        self._next.start()

    def stop(self) -> None:
        """Look no further."""
        self._next.stop()

    @property
    def busy(self) -> bool:
        """Tell whether not everything has been read yet."""
        return self._next.isActive()

    def _go_on(self) -> None:
        if self._agenda is None:
            return
        ids = list(islice(self._order, SLICE))
        hits: list[Hit] = []
        for id_ in ids:
            hits += hits_in(self._agenda, self._search, id_)
        if hits:
            self.found.emit(hits)
        if len(ids) < SLICE:
            self._next.stop()
            self.ended.emit()
