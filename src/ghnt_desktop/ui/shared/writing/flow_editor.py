"""The text of a rubric, contribution or chapter in one editor, bound to the agenda."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from ghnt_desktop.document import text_things, writing
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.domain.references import name_of
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.writing.flow_box import FlowBox
from ghnt_desktop.ui.shared.writing.paragraphs import Paragraph, paragraph_of


class FlowEditor(FlowBox):
    """What is typed becomes one step when the editor is left, or after half a minute of rest."""

    entered = Signal(str)

    def __init__(
        self, bridge: Bridge, tokens: Tokens, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(tokens, parent)
        self._bridge = bridge
        self._holder = ""
        self._drafts: set[tuple[str, str]] = set()
        if name:
            self.setAccessibleName(name)
        self.insert_asked.connect(self._insert)
        self.paused.connect(self.keep_draft)
        self.left.connect(self.bring_in)
        self.given_up.connect(lambda: bridge.give_up(self.bring_in))
        self.refused.connect(bridge.refused)

    def _insert(self, what: str) -> None:
        if what == "reference":
            self.ask_reference()

    @property
    def holder(self) -> str:
        """The id of what the text stands in."""
        return self._holder

    def show_holder(self, agenda: Agenda, holder: str, editable: bool) -> None:
        """Show the text of a thing as the agenda has it now."""
        if holder != self._holder:
            self.bring_in()
            self._holder = holder
            self.stored = ()
            self.take_back()
        self.setReadOnly(not editable)
        self.show_paragraphs(self._told_by(agenda))

    def _told_by(self, agenda: Agenda) -> list[Paragraph]:
        """Return the paragraphs the agenda has for this editor."""
        return [paragraph_of(agenda, block) for block in agenda.blocks(self._holder)]

    def _first_told(self) -> list[dict[str, Any]]:
        """Return what stands above the first paragraph, for the verb `write`."""
        return []

    # -- typing --------------------------------------------------------------------------------

    def keep_draft(self) -> None:
        """Keep what is typed through a crash, each paragraph with its block."""
        if not self.is_typing:
            self._forget_all()
            return
        drafts = drafts_of(self._holder, self.paragraphs(), self.stored)
        for (thing, field), text in drafts.items():
            self._bridge.draft(thing, text, field)
        self._forget(self._drafts - drafts.keys())
        self._drafts = set(drafts)

    def _forget(self, drafts: set[tuple[str, str]]) -> None:
        for thing, field in drafts:
            self._bridge.drop_draft(thing, field)

    def _forget_all(self) -> None:
        self._forget(self._drafts)
        self._drafts = set()

    def bring_in(self) -> None:
        """Make a step of the typing, if there is any."""
        if not self._holder:
            return
        if not self.is_typing:
            self._forget_all()
            return
        before = self.stored
        verb = self._verb(self.paragraphs(), before)
        self.settle()
        if not self._bridge.took(verb):
            # Refused, by a full disk for one: it stays typing, and its drafts stay kept.
            self.stored = before
            return
        self._forget_all()
        # What nobody can see is gone from the agenda goes from the box too.
        agenda = self._bridge.agenda
        if agenda.is_visible(self._holder):
            self.show_paragraphs(self._told_by(agenda))

    def _verb(
        self, now: tuple[Paragraph, ...], was: tuple[Paragraph, ...]
    ) -> Callable[[Agenda], ChangeSet | None]:
        holder = Id(self._holder)
        known = {one.id: one for one in was}

        def verb(agenda: Agenda) -> ChangeSet | None:
            kept = now if self.hasFocus() else _with_words(now, agenda.kind(holder))
            blocks = [*self._first_told(), *(one.told(known.get(one.id)) for one in kept)]
            gone = [id_ for id_ in known if id_ not in {one.id for one in kept}]
            return writing.write(agenda, holder, blocks, gone)

        return verb

    # -- references ----------------------------------------------------------------------------

    def ask_reference(self) -> None:
        """Ask to what the words at the cursor refer; they follow its number and title then."""
        self.bring_in()
        block, start, end = self.place()
        if not block or self.isReadOnly():
            return
        from ghnt_desktop.ui.shared.writing.references import ReferenceDialog

        dialog = ReferenceDialog(self.window(), self._bridge.agenda)
        dialog.chosen.connect(lambda target: self._refer(block, start, end, target))
        dialog.finished.connect(lambda _: self.setFocus())
        dialog.open()

    def _refer(self, block: str, start: int, end: int, target: str) -> None:
        made = self._bridge.do(
            lambda agenda: text_things.add_reference(agenda, Id(block), start, Id(target), end)
        )
        if made is not None:
            self.put_cursor(block, start + len(name_of(self._bridge.agenda, target)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit(self._holder)


def _with_words(paragraphs: tuple[Paragraph, ...], kind: str) -> tuple[Paragraph, ...]:
    """Leave out paragraphs that say nothing; a contribution keeps one, to be written in."""
    kept = tuple(one for one in paragraphs if one.text)
    return kept or (paragraphs[:1] if kind == "contribution" else ())


def drafts_of(
    holder: str, now: tuple[Paragraph, ...], was: tuple[Paragraph, ...]
) -> dict[tuple[str, str], str]:
    """Return what to keep through a crash: per changed block its words and what follows as new.

    What comes before the first block, or where there is none, is kept with what holds it.
    """
    stored = {one.id: one.text.text for one in was}
    groups: dict[str, list[str]] = {}
    owner = ""
    for one in now:
        owner = one.id or owner
        groups.setdefault(owner, []).append(one.text.text)
    told = {id_: "\n".join(lines) for id_, lines in groups.items()}
    return {
        (id_ or holder, "text" if id_ else writing.BLOCKS): text
        for id_, text in told.items()
        if text != stored.get(id_, "")
    }
