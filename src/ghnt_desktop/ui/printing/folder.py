"""All handouts at once: a file for each organisation in a folder, until all is done or stopped."""

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.ui.printing.workshop import Workshop
from ghnt_desktop.ui.shared.words import counted, translate


@dataclass(slots=True)
class Outcome:
    """What was made, and why it ended before all was: stopped by the officer, or refused."""

    names: list[str] = field(default_factory=list)
    stopped: bool = False
    refusal: Refusal | None = None


class FolderRun(QObject):
    """Writes file after file in the workshop; ``step`` tells how many are there, ``ended`` all."""

    step = Signal(int)
    ended = Signal(object)
    _done = Signal(object)

    def __init__(self, workshop: Workshop, files: Iterator[str], parent: QObject) -> None:
        """Begin; ``files`` writes one more each time it is asked."""
        super().__init__(parent)
        self._files = files
        self._stopping = False
        self._done.connect(self._end)
        workshop.run(self._write).add_done_callback(self._done.emit)

    def stop(self) -> None:
        """Stop after the file that is being written."""
        self._stopping = True

    @property
    def is_stopped(self) -> bool:
        """Tell whether the officer stopped it."""
        return self._stopping

    def _write(self) -> Outcome:
        outcome = Outcome()
        try:
            for name in self._files:
                outcome.names.append(name)
                self.step.emit(len(outcome.names))
                if self._stopping:
                    outcome.stopped = True
                    break
        except Refusal as refusal:
            outcome.refusal = refusal
        return outcome

    def _end(self, done: "Future[Outcome]") -> None:
        self.ended.emit(done.result())


def outcome_words(outcome: Outcome, count: int, folder: str) -> str:
    """Return what was made and what not, in a sentence or two."""
    made = len(outcome.names)
    one = translate("Print", "%n handout stands in %1.")
    more = translate("Print", "%n handouts stand in %1.")
    said = counted(made, one, more).replace("%1", folder)
    if outcome.refusal is not None:
        return f"{sentence(outcome.refusal)} {said}" if made else sentence(outcome.refusal)
    if outcome.stopped and made < count:
        stopped = translate("Print", "Stopped. The other %n were not made.")
        return f"{counted(count - made, stopped, stopped)} {said}"
    return said
