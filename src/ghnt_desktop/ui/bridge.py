"""Between the open document and Qt: plain listeners become signals, refusals become words."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ghnt_desktop.domain.refusal import Refusal

if TYPE_CHECKING:
    from ghnt_desktop.document.open_document import OpenDocument
    from ghnt_desktop.domain.agenda import Agenda
    from ghnt_desktop.domain.changes import ChangeSet
    from ghnt_desktop.domain.standing import Withheld

#: One verb of the officer, with everything filled in but the agenda.
Verb = Callable[["Agenda"], "ChangeSet | None"]


class Bridge(QObject):
    """Holds the open document, if any; every step goes through `do`, `undo` or `redo`.

    ``stepping`` comes before a step that is not typing: whoever holds typing brings it in first.
    ``settled`` comes when a step is all done and can be undone; ``turned`` brings "undo" or "redo"
    and the step that was, ``given_up`` tells that typing was left, and redo brings it. ``checked``
    comes when the history of a long document, shown unread, is known to say what is shown.
    """

    opened = Signal()
    changed = Signal(object)
    refused = Signal(object)
    stepping = Signal()
    settled = Signal()
    checked = Signal()
    turned = Signal(str, str)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.document: OpenDocument | None = None
        self._drafts: set[tuple[str, str]] = set()

    @property
    def agenda(self) -> "Agenda":
        """The agenda as it is now; ValueError when no document is open."""
        if self.document is None:
            raise ValueError("no document is open")
        return self.document.agenda

    @property
    def is_editable(self) -> bool:
        """Tell whether there is a document that may change."""
        return self.document is not None and not self.document.read_only

    def take(self, document: "OpenDocument | None") -> None:
        """Make this the open document."""
        self.document = document
        if document is not None:
            document.subscribe(lambda changes: self._tell(document, changes))
        self.opened.emit()

    def _tell(self, document: "OpenDocument", changes: "ChangeSet") -> None:
        if document is self.document:
            self.changed.emit(changes)
            # The step joins the undo stack after its listeners have been told.
            QTimer.singleShot(0, self.settled.emit)

    def show_again(self) -> None:
        """Let every view look again: not the agenda, but what may be done with it has changed."""
        from ghnt_desktop.domain.changes import ChangeSet  # not for the first paint

        self.changed.emit(ChangeSet("", ()))
        self.settled.emit()

    def do(self, verb: Verb) -> "ChangeSet | None":
        """Take a step; None when nothing changed or it was refused, which `refused` tells."""
        self.stepping.emit()
        return self.note(verb)

    def note(self, verb: Verb) -> "ChangeSet | None":
        """Take a step that is itself what somebody was typing."""
        if self.document is None:
            return None
        try:
            changes = verb(self.document.agenda)
            self.document.apply(changes)
        except Refusal as refusal:
            self.refused.emit(refusal)
            return None
        return changes

    def took(self, verb: Verb) -> bool:
        """Take a step that is typing; False only when it was refused, and so stays typing."""
        made: list[ChangeSet | None] = []

        def told(agenda: "Agenda") -> "ChangeSet | None":
            made.append(verb(agenda))
            return made[-1]

        return self.note(told) is not None or made == [None]

    def accepting(self, agenda: "Agenda", proposal: "Withheld") -> "ChangeSet | None":
        """Return the step that lets a proposal count, with all that stands in it."""
        from ghnt_desktop.document.accepting import accept, with_all_in_it

        if self.document is None:
            return None
        return accept(self.document.past, with_all_in_it(agenda, proposal))

    def undo(self) -> None:
        """Take the last step back."""
        self._turn("undo")

    def redo(self) -> None:
        """Do again what was taken back."""
        self._turn("redo")

    def give_up(self, bring_in: Callable[[], object]) -> None:
        """Leave what was typed, as Esc does; ``bring_in`` makes a step of it.

        That step is taken back at once, so that redo and the history still have every word.
        """
        if self.document is None:
            return
        document, before = self.document, self.document.steps
        bring_in()
        if document.steps == before:
            return
        try:
            document.undo()
        except Refusal as refusal:
            self.refused.emit(refusal)
            return
        self.given_up.emit()

    def go_back(self) -> None:
        """Take all back that the officer did since opening, as one step."""
        from ghnt_desktop.document.going_back import go_back

        self.stepping.emit()
        if self.document is None:
            return
        try:
            go_back(self.document)
        except Refusal as refusal:
            self.refused.emit(refusal)

    def _turn(self, way: str) -> None:
        self.stepping.emit()
        if self.document is None:
            return
        document = self.document
        is_undo = way == "undo"
        label = document.undo_label if is_undo else document.redo_label
        try:
            done = document.undo() if is_undo else document.redo()
        except Refusal as refusal:
            self.refused.emit(refusal)
            return
        if done:
            self.turned.emit(way, label)

    def draft(self, thing: str, text: str, field: str = "text") -> None:
        """Keep what is being typed in a field, mostly the text of a block, through a crash."""
        if self.document is not None and self.is_editable:
            self._drafts.add((thing, field))
            self.document.draft(thing, field, text)

    def drop_draft(self, thing: str, field: str = "text") -> None:
        """Forget what was being typed in a field."""
        self._drafts.discard((thing, field))
        if self.document is not None and self.is_editable:
            self.document.drop_draft(thing, field)

    def take_back_draft(self, thing: str, field: str = "text") -> None:
        """Forget what was kept of typing that is taken back, so that it does not return later."""
        if (thing, field) in self._drafts:
            self.drop_draft(thing, field)
