"""The bar in a copy that was sent out: what is asked by when, and the way back."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.kinds import upwards
from ghnt_desktop.domain.request import FillRequest
from ghnt_desktop.history.returning import outside
from ghnt_desktop.language.letters import asked_words
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.announcing import announce
from ghnt_desktop.ui.shared.flow import FlowLayout
from ghnt_desktop.ui.shared.labels import button, label, picture
from ghnt_desktop.ui.shared.words import translate

#: Which changes were not asked is worked out when no step was taken for so long (ms).
_PAUSE = 250
#: So many places are named; more are only counted.
_NAMED = 4


class AskedBar(QWidget):
    """Follows every step; ``finish`` when it is filled in, ``nothing`` when there is nothing."""

    def __init__(
        self, bridge: Bridge, finish: Callable[[], object], nothing: Callable[[], object]
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self.words, self.note = label("", "strong"), label("", "hint")
        self.beside = label("")
        done = translate("Requests", "Ready, send back")
        self.done = button(done, finish, role="primary")
        words = translate("Requests", "Nothing to report")
        self.nothing = button(words, nothing)
        self._build()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._tell_beside)
        bridge.settled.connect(self.follow)
        bridge.opened.connect(self.follow)
        self.follow()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 8, 12, 8)
        frame = QFrame()
        frame.setProperty("notice", "info")
        outer.addWidget(frame)
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        sign = picture("message-check")
        row.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        for part in (self.words, self.note, self.beside):
            column.addWidget(part)
        ways = QWidget()
        flow = FlowLayout(ways, 8)
        for one in (self.done, self.nothing):
            flow.addWidget(one)
        column.addWidget(ways)
        row.addLayout(column, 1)

    # -- what it says --------------------------------------------------------------------------

    def follow(self) -> None:
        """Say what is asked; hidden in an agenda of one's own."""
        asked = self._asked()
        self.setVisible(asked is not None)
        if asked is None:
            self._pause.stop()
            return
        self.words.setText(_words(self._bridge.agenda, asked))
        self.note.setText(asked.note)
        self.note.setVisible(bool(asked.note))
        for part in (self.done, self.nothing):
            part.setEnabled(self._bridge.is_editable)
        self._pause.start()

    def _asked(self) -> FillRequest | None:
        document = self._bridge.document
        if document is None or not document.past.asked:
            return None
        found = document.agenda.things["request"].get(document.past.asked)
        return found if isinstance(found, FillRequest) else None

    def _tell_beside(self) -> None:
        """Name what was changed outside the part: it goes along as a proposal."""
        document = self._bridge.document
        if document is None or not document.past.asked:
            return
        agenda = document.agenda
        changes = outside(document.past, agenda.id)
        things = (document.past.changes[id_].object for id_ in changes)
        places = sorted({_place(agenda, id_) for id_ in things})
        told = ", ".join(places[:_NAMED])
        if len(places) > _NAMED:
            more = translate("Requests", "and %n more")
            told = f"{told} {more.replace('%n', str(len(places) - _NAMED))}"
        words = translate("Requests", "Proposal: you also changed %1. That was not asked.")
        said = words.replace("%1", told) if places else ""
        if said and said != self.beside.text():
            announce(self, said)
        self.beside.setText(said)
        self.beside.setVisible(bool(said))


def _words(agenda: Agenda, asked: FillRequest) -> str:
    words = translate("Requests", "You are asked to fill in %1")
    parts = [words.replace("%1", asked_words(agenda, asked))]
    if asked.deadline:
        by = translate("Requests", "reply before or on %1")
        parts.append(by.replace("%1", asked.deadline))
    if asked.sender:
        parts.append(translate("Requests", "asked by %1").replace("%1", asked.sender))
    return ", ".join(parts) + "."


def _place(agenda: Agenda, id_: str) -> str:
    """Return a contribution's code, or what else something stands in is called."""
    for one in upwards(agenda.things, id_):
        if agenda.kind(one) == "contribution":
            return agenda.code(one)
        thing = agenda.thing(one)
        if told := getattr(thing, "number", "") or getattr(thing, "title", ""):
            return str(told)
    return str(getattr(agenda.thing(id_), "name", "")) or agenda.head.title
