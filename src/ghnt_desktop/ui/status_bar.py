"""The line at the bottom: whether the work is in the file, what the agenda holds, and the zoom."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from ghnt_desktop.document.waiting_edits import waiting
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.shape import Shape
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.ui.keeping import Keeper
from ghnt_desktop.ui.shared.announcing import announce
from ghnt_desktop.ui.shared.folding import FoldingLabel
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.moments import clock
from ghnt_desktop.ui.shared.words import counted, translate
from ghnt_desktop.ui.zoom import ZoomSlider

if TYPE_CHECKING:
    from ghnt_desktop.document.open_document import OpenDocument
    from ghnt_desktop.document.saving import MergedFromDisk


_WIDEST = 420


class StatusBar(QFrame):
    """Save state left, counts beside it, how large the text is drawn at the right."""

    save_as_asked = Signal()
    retry_asked = Signal()
    waiting_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self.setMinimumHeight(30)
        self.state = label("", "strong")
        self.told = label("", "hint")
        self.counts = FoldingLabel("hint")
        self._save_as = button(translate("Status", "Save as…"), self.save_as_asked.emit)
        self._retry = button(translate("Status", "Try again"), self.retry_asked.emit)
        self.waiting = button("", self.waiting_asked.emit, role="link")
        self.waiting.hide()
        for one in (self._save_as, self._retry, self.waiting):
            # They go away when they are pressed: a click leaves the focus in the text.
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._shape: Shape | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 2, 14, 2)
        row.setSpacing(14)
        row.addWidget(self.state)
        row.addWidget(self._save_as)
        row.addWidget(self._retry)
        row.addWidget(self.told)
        row.addWidget(self.waiting)
        row.addWidget(self.counts, 1)
        self.zoom = ZoomSlider()
        row.addWidget(self.zoom)
        self.state.setAccessibleName(translate("Status", "State of saving"))

    def show_state(self, document: "OpenDocument | None", keeper: Keeper) -> None:
        """Say whether the file holds the work."""
        words = state_words(document, keeper)
        trouble = document is not None and keeper.trouble is not None
        unnamed = document is not None and document.path is None and not document.read_only
        if trouble and words != self.state.text():
            announce(self, words, urgent=True)
        self._put(self.state, words)
        self._save_as.setVisible(trouble or unnamed)
        self._retry.setVisible(trouble)

    def show_counts(self, agenda: Agenda | None, spots: int) -> None:
        """Say what the agenda holds."""
        self.counts.fold(count_words(agenda, spots) if agenda else [""])
        self._show_waiting(agenda)

    def _show_waiting(self, agenda: Agenda | None) -> None:
        """Say how many texts wait; counted again only when something moved, came or went."""
        shape = agenda.shape if agenda else None
        if shape is self._shape:
            return
        self._shape = shape
        count = len(waiting(agenda)) if agenda else 0
        self.waiting.setText(waiting_words(count))
        self.waiting.setToolTip(translate("Status", "Texts of a removed column: see and decide"))
        self.waiting.setVisible(bool(count))

    def take_focus(self) -> bool:
        """Put the focus on the first button; False when there is none."""
        for one in (self._save_as, self._retry, self.waiting):
            if one.isVisible():
                one.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def tell(self, words: str) -> None:
        """Say what just happened, until something else happens."""
        self._put(self.told, words)
        announce(self, words)

    def _put(self, one: QLabel, words: str) -> None:
        one.setText(words)
        one.setToolTip(words)
        # A short state stands on one line; a reason may take two.
        one.setMinimumWidth(min(one.fontMetrics().horizontalAdvance(words) + 12, _WIDEST))
        one.setVisible(bool(words))


def state_words(document: "OpenDocument | None", keeper: Keeper) -> str:
    """Return the save state in words."""
    if document is None:
        return ""
    if document.read_only:
        return translate("Status", "Read only")
    if keeper.trouble is not None:
        told = translate("Status", "Not saved yet: %1")
        return told.replace("%1", sentence(keeper.trouble))
    if document.path is None:
        return translate("Status", "No file name yet")
    if keeper.is_saving or document.has_unsaved_work:
        return translate("Status", "Saving…")
    moment = document.saved_at
    if isinstance(moment, datetime):
        return translate("Status", "Saved %1").replace("%1", clock(moment))
    return translate("Status", "Saved")


def count_words(agenda: Agenda, spots: int) -> list[str]:
    """Return "462 bijdragen in 22 onderwerpen · 104 witte vlekken · 1 keuze open", and shorter.

    The shortest says what is to be done, if anything is.
    """
    kinds = list(agenda.shape.kinds.values())
    contributions, topics = kinds.count("contribution"), kinds.count("topic")
    open_choices = len(agenda.standing.conflicts) + len(agenda.standing.revived)
    in_topics = counted(topics, translate("Status", "%n topic"), translate("Status", "%n topics"))
    one = translate("Status", "%n contribution in %1")
    more = translate("Status", "%n contributions in %1")
    whole = counted(contributions, one, more).replace("%1", in_topics)
    one, more = translate("Status", "%n contribution"), translate("Status", "%n contributions")
    short = counted(contributions, one, more)
    one, more = translate("Status", "%n white spot"), translate("Status", "%n white spots")
    empty = [counted(spots, one, more)] if spots else []
    to_do = [_choices_words(open_choices)] if open_choices else []
    return [
        "  ·  ".join([whole, *empty, *to_do]),
        "  ·  ".join([short, *empty, *to_do]),
        "  ·  ".join([short, *to_do]),
        *(to_do or [short]),
    ]


def _choices_words(number: int) -> str:
    one, more = translate("Status", "%n choice open"), translate("Status", "%n choices open")
    return counted(number, one, more)


def waiting_words(count: int) -> str:
    """Return how many texts wait for a place."""
    one, more = translate("Status", "%n text waits"), translate("Status", "%n texts wait")
    return counted(count, one, more)


def merged_words(merged: "MergedFromDisk") -> str:
    """Return what came in from outside, in one line."""
    one, more = translate("Status", "%n change"), translate("Status", "%n changes")
    told = translate("Status", "Merged with changes from outside: %1")
    told = told.replace("%1", counted(merged.changes, one, more))
    if merged.conflicts:
        told += ", " + _choices_words(merged.conflicts)
    if merged.withheld:
        waiting = translate("Status", "%n waiting for you")
        told += ", " + counted(merged.withheld, waiting, waiting)
    return told
