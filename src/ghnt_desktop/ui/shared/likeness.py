"""Which contributions are nearly the same, found while the officer rests and never waited for."""

from collections.abc import Iterator, Sequence
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ghnt_desktop.document.same_texts import comparison, unlinked
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.bridge import Bridge

if TYPE_CHECKING:
    from ghnt_desktop.language.alike import Alike

#: Milliseconds without a step before texts are compared again, and between two pieces of work.
_REST, _PAUSE = 2_000, 20
#: Seconds that one piece of work takes at most: less than half of what a frame has.
_PIECE = 0.006
#: Larger agendas are compared only when the officer asks for it.
MOST = 5_000


class Likeness(QObject):
    """``found`` tells that all texts have been compared, or that links between them changed."""

    found = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._pairs: Sequence[Alike] = ()
        self._coming: list[Alike] = []
        self._work: Iterator[tuple[Alike, ...]] | None = None
        self._compared: tuple[object, object] = (None, None)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._begin_unasked)
        self._pause = QTimer(self, interval=_PAUSE)
        self._pause.timeout.connect(self._go_on)
        bridge.opened.connect(self._afresh)
        bridge.changed.connect(self._changed)

    def pairs(self) -> "list[Alike]":
        """Return the pairs that are known and not linked, the most alike first."""
        return unlinked(self._bridge.agenda, self._pairs) if self._bridge.document else []

    def of(self, id_: str) -> list[str]:
        """Return what a contribution is nearly the same as, the most alike first."""
        own = (one for one in self.pairs() if id_ in (one.one, one.other))
        return [one.other if one.one == id_ else one.one for one in own]

    @property
    def searching(self) -> bool:
        """Tell whether texts are being compared now."""
        return self._work is not None

    def search(self) -> None:
        """Compare all texts now, unless that was done."""
        self._rest.stop()
        if self._bridge.document is None or self._known(self._bridge.agenda) or self._work:
            return
        agenda = self._bridge.agenda
        self._compared = _state(agenda)
        self._coming, self._work = [], iter(comparison(agenda))
        self._pause.start()

    def _known(self, agenda: Agenda) -> bool:
        return all(a is b for a, b in zip(self._compared, _state(agenda), strict=True))

    def _begin_unasked(self) -> None:
        document = self._bridge.document
        if document is not None and len(document.agenda.things["contribution"]) <= MOST:
            self.search()

    def _go_on(self) -> None:
        until = perf_counter() + _PIECE
        while self._work is not None and perf_counter() < until:
            step = next(self._work, None)
            if step is None:
                self._pairs, self._work = tuple(self._coming), None
                self._pause.stop()
                self.found.emit()
                return
            self._coming += step

    def _afresh(self) -> None:
        self._stop()
        self._pairs, self._compared = (), (None, None)
        if self._bridge.document is not None:
            self._rest.start()

    def _changed(self) -> None:
        if self._bridge.document is None:
            return
        if not self._known(self._bridge.agenda):
            self._stop()
            self._rest.start()
        elif not self.searching:
            self.found.emit()

    def _stop(self) -> None:
        if self.searching:
            self._compared = (None, None)
        self._work = None
        self._pause.stop()


def _state(agenda: Agenda) -> tuple[object, object]:
    return agenda.things["block"], agenda.shape
