"""What stands open between officers, as cards: values side by side, each with who and when."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ghnt_desktop.document import edits
from ghnt_desktop.document.accepting import creates
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.values import as_given
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import Revival, Voice
from ghnt_desktop.domain.fields import field_of
from ghnt_desktop.domain.log import wipe_field
from ghnt_desktop.domain.standing import Place, Withheld
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.field_words import field_words
from ghnt_desktop.ui.shared.flow import FlowLayout
from ghnt_desktop.ui.shared.labels import button, label, picture
from ghnt_desktop.ui.shared.moments import when
from ghnt_desktop.ui.shared.words import capital, translate


class OpenQuestions(QWidget):
    """The cards of a contribution, its blocks, or any other thing."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._shown: object = None
        self._later: set[Place] = set()

    def show_questions(
        self, agenda: Agenda, things: tuple[str, ...], cell: tuple[str, str] = ("", "")
    ) -> None:
        """Show what stands open on these things, and what is proposed for a cell (row, column)."""
        standing = agenda.standing
        asked = (
            tuple((p, v) for p, v in standing.conflicts.items() if p[0] in things),
            tuple((id_, r) for id_, r in standing.revived.items() if id_ in things),
            tuple(sorted(p for p in standing.pending_wipes - self._later if p[0] in things)),
            proposals(agenda, things, cell) if standing.withheld else (),
        )
        if asked != self._shown:
            self._shown = asked
            self._clear()
            for place, voices in asked[0]:
                self._column.addWidget(self._conflict(agenda, place, voices))
            for id_, revival in asked[1]:
                self._column.addWidget(self._revival(id_, revival))
            for place in asked[2]:
                self._column.addWidget(self._wipe(place))
            for one in asked[3]:
                self._column.addWidget(self._proposal(agenda, one))
        self.setVisible(any(asked))

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _conflict(self, agenda: Agenda, place: Place, voices: tuple[Voice, ...]) -> QFrame:
        name = field_of(agenda.kind(place[0]), place[1]).label
        told = translate("Details", "%1 versions of: %2").replace("%1", str(len(voices)))
        card, column = _card(told.replace("%2", name))
        for voice in voices:
            column.addWidget(self._voice(agenda, place, voice))
        if place[1] == "text":
            column.addWidget(label(translate("Details", "Or write your own text below."), "hint"))
        return card

    def _voice(self, agenda: Agenda, place: Place, voice: Voice) -> QFrame:
        frame = QFrame()
        frame.setProperty("card", True)
        column = QVBoxLayout(frame)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(4)
        column.addWidget(label(_who(voice.author, voice.time), "label"))
        words = label(value_words(agenda, place, voice))
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(words)
        row = QHBoxLayout()
        choose = button(translate("Details", "Choose this"), lambda: self._choose(place, voice))
        told = translate("Details", "Choose the version of %1").replace("%1", _named(voice.author))
        choose.setAccessibleName(told)
        row.addWidget(choose)
        row.addStretch(1)
        column.addLayout(row)
        return frame

    def _choose(self, place: Place, voice: Voice) -> None:
        id_, field = place
        value = as_given(voice.value)
        self._bridge.do(lambda agenda: edits.resolve(agenda, Id(id_), field, value))

    def _revival(self, id_: str, revival: Revival) -> QFrame:
        told = translate("Details", "Deleted by %1, changed by %2")
        told = told.replace("%1", _who(revival.deleted_by, revival.deleted_at))
        card, column = _card(told.replace("%2", _who(revival.changed_by, revival.changed_at)))
        column.addWidget(label(translate("Details", "The text has been kept. Choose what to do.")))
        keep, gone = translate("Details", "Keep"), translate("Details", "Delete after all")
        ways = (button(keep, self._settling(id_, False)), button(gone, self._settling(id_, True)))
        column.addWidget(_beside(*ways))
        return card

    def _settling(self, id_: str, deleted: bool) -> Any:
        return lambda: self._bridge.do(
            lambda agenda: edits.resolve(agenda, Id(id_), "deleted", deleted)
        )

    # -- received, and not counting yet --------------------------------------------------------

    def _wipe(self, place: Place) -> QFrame:
        told = translate("Details", "Somebody wants to erase this text for good.")
        card, column = _card(told)
        words = translate("Details", "Erase it, and nobody can bring it back.")
        column.addWidget(label(words))
        erase, later = translate("Details", "Erase"), translate("Details", "Later")
        ways = (
            button(erase, lambda: self._erase(place)),
            button(later, lambda: self._put_off(place)),
        )
        column.addWidget(_beside(*ways))
        return card

    def _erase(self, place: Place) -> None:
        self._bridge.do(lambda agenda: edits.wipe(agenda, Id(place[0]), place[1]))

    def _put_off(self, place: Place) -> None:
        """Ask again when the agenda is opened the next time."""
        self._later.add(place)
        self._shown = None
        self.setVisible(False)

    def _proposal(self, agenda: Agenda, one: Withheld) -> QFrame:
        told = translate("Details", "Proposal of %1").replace("%1", _who(one.author, one.time))
        card, column = _card(told, "bulb")
        words = label(proposal_words(agenda, one))
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(words)
        row = QHBoxLayout()
        row.addWidget(button(translate("Details", "Take over"), self._taking(one)))
        row.addStretch(1)
        column.addLayout(row)
        return card

    def _taking(self, one: Withheld) -> Callable[[], object]:
        return lambda: self._bridge.do(lambda agenda: self._bridge.accepting(agenda, one))


def proposals(
    agenda: Agenda, things: tuple[str, ...], cell: tuple[str, str]
) -> tuple[Withheld, ...]:
    """Return what is proposed for these things, and as a new contribution in a cell."""
    return tuple(one for one in agenda.standing.withheld if _is_about(one, things, cell))


def _is_about(one: Withheld, things: tuple[str, ...], cell: tuple[str, str]) -> bool:
    if not creates(one):
        # An erasure has a card of its own.
        return one.object in things and not one.field.startswith(wipe_field(""))
    parent = one.value.get("parent")
    return parent in things or (parent, one.value.get("level")) == cell


def proposal_words(agenda: Agenda, one: Withheld) -> str:
    """Return what a proposal would make of it, as an officer reads it."""
    if creates(one):
        return "\n".join(_proposed_texts(agenda, one)) or translate("Details", "(empty)")
    try:
        row = field_of(agenda.kind(one.object), one.field)
        value = row.codec.read(one.value)
    except (KeyError, ValueError, TypeError):
        return translate("Details", "Delete it")
    words = value_words(agenda, (one.object, one.field), Voice(value))
    return f"{capital(row.label)}: {words}"


def _proposed_texts(agenda: Agenda, one: Withheld) -> Iterator[str]:
    for inside in agenda.standing.withheld:
        if creates(inside) and one.object in (inside.object, inside.value.get("parent")):
            text = inside.value.get("text")
            if isinstance(text, dict) and text.get("text"):
                yield str(text["text"])


def _beside(*ways: QPushButton) -> QWidget:
    """Return buttons beside each other; below each other where the panel is narrow."""
    held = QWidget()
    flow = FlowLayout(held, 8)
    for one in ways:
        flow.addWidget(one)
    return held


def _card(title: str, icon_name: str = "arrows-split-2") -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("notice", "warn")
    column = QVBoxLayout(card)
    column.setContentsMargins(10, 8, 10, 10)
    column.setSpacing(8)
    head = QHBoxLayout()
    head.addWidget(picture(icon_name), alignment=Qt.AlignmentFlag.AlignTop)
    head.addWidget(label(title, "strong"), 1)
    column.addLayout(head)
    return card, column


def _named(author: str) -> str:
    return author or translate("Details", "unknown")


def _who(author: str, time: str) -> str:
    return ", ".join(filter(None, (_named(author), when(time))))


def value_words(agenda: Agenda, place: Place, voice: Voice) -> str:
    """Return a value of a field as an officer reads it."""
    if voice.wiped:
        return translate("Details", "(erased for good)")
    told = field_words(agenda, agenda.kind(place[0]), place[1], voice.value)
    return told or translate("Details", "(empty)")
