"""Asks the spelling process about words, and remembers its answers; never waits for one."""

import json
from collections.abc import Iterable

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from ghnt_desktop.language.spelling import is_own, parts_of
from ghnt_desktop.language.spelling_process import command

#: So many answers are remembered; a whole agenda has some five thousand different words.
_MOST_ANSWERS = 50_000
#: A process that dies so often will not live.
_MOST_STARTS = 3
_LAST_WORDS = 500


class Speller(QObject):
    """``answered`` brings words that are wrong; ``renewed`` tells that any word may be otherwise.

    ``suggested`` brings a word and what may have been meant. An answer is about a word wherever it
    stands, so it is never too late for a text that went on.
    """

    answered = Signal(object)
    renewed = Signal()
    suggested = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.own: frozenset[str] = frozenset()
        self._answers: dict[str, bool] = {}
        self._settled: dict[str, bool] = {}
        self._asked: set[str] = set()
        self._wanted: dict[str, None] = {}
        self._rest = b""
        self._starts = 0
        self._process: QProcess | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._send_words)

    # -- words ---------------------------------------------------------------------------------

    def is_wrong(self, word: str) -> bool | None:
        """Tell whether a word is wrong; None for one that is asked about now."""
        settled = self._settled.get(word)
        if settled is None:
            settled = self._settle(word)
        return settled

    def _settle(self, word: str) -> bool | None:
        # What is made with a word of one's own cannot be looked up.
        if any(is_own(part, self.own) for part in (word, *parts_of(word))):
            self._settled[word] = False
            return False
        known = self._answers.get(word)
        if known is None:
            if word not in self._asked:
                self._wanted[word] = None
                self._soon.start()
            return None
        self._settled[word] = not known
        return not known

    @property
    def is_busy(self) -> bool:
        """Tell whether there are words without an answer yet."""
        return bool(self._asked or self._wanted)

    def take_own(self, words: Iterable[str]) -> None:
        """Take these for the words of one's own, in lower case."""
        own = frozenset(words)
        if own != self.own:
            self.own = own
            self._settled.clear()
            self.renewed.emit()

    def suggest(self, word: str) -> None:
        """Ask what may have been meant; `suggested` tells."""
        self._send({"suggest": word})

    # -- the process ---------------------------------------------------------------------------

    def _send_words(self) -> None:
        words = list(self._wanted)
        self._wanted.clear()
        if words:
            self._asked |= set(words)
            self._send({"check": words})

    def _send(self, question: dict[str, object]) -> None:
        process = self._started()
        if process is not None:
            process.write(json.dumps(question).encode() + b"\n")

    def _started(self) -> QProcess | None:
        if self._process is None and self._starts < _MOST_STARTS:
            self._starts += 1
            self._process = self._start()
        return self._process

    def _start(self) -> QProcess:
        made = QProcess(self)
        made.setStandardErrorFile(QProcess.nullDevice())
        made.readyReadStandardOutput.connect(self._read)
        made.finished.connect(self._ended)
        made.errorOccurred.connect(self._failed)
        made.start(*command())
        return made

    def _read(self) -> None:
        if self._process is None:
            return
        *lines, self._rest = (self._rest + self._process.readAllStandardOutput().data()).split(
            b"\n"
        )
        for line in lines:
            told = json.loads(line)
            if "suggest" in told:
                self.suggested.emit(told["suggest"], tuple(told["words"]))
            else:
                self._learn(told["checked"], set(told["wrong"]))

    def _learn(self, checked: list[str], wrong: set[str]) -> None:
        if len(self._answers) > _MOST_ANSWERS:
            self._answers.clear()
            self._settled.clear()
        self._asked.difference_update(checked)
        self._answers |= {word: word not in wrong for word in checked}
        self.answered.emit(wrong)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._ended()

    def _ended(self) -> None:
        """Begin again with what nobody answered."""
        if self._process is not None:
            self._process.deleteLater()
        self._process, self._rest = None, b""
        self._wanted |= dict.fromkeys(self._asked)
        self._asked.clear()
        if self._wanted and self._starts < _MOST_STARTS:
            self._soon.start()

    def stop(self) -> None:
        """Let the process go."""
        process, self._process = self._process, None
        if process is None:
            return
        process.blockSignals(True)
        process.closeWriteChannel()
        if not process.waitForFinished(_LAST_WORDS):
            process.kill()
            process.waitForFinished(_LAST_WORDS)
        process.deleteLater()
