"""One step in full: who, when and where, and of every field what was and what it became."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from ghnt_desktop.document.putting_back import can_put_back
from ghnt_desktop.document.told_parts import Part
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.history.story import Story
from ghnt_desktop.history.telling import ToldChange
from ghnt_desktop.ui.changes.entries import Entry, entries_of
from ghnt_desktop.ui.changes.words import part_words, step_words, thing_words
from ghnt_desktop.ui.shared.flow import FlowLayout
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.moments import clock, long_day
from ghnt_desktop.ui.shared.places import seen_at
from ghnt_desktop.ui.shared.sheet import WIDEST, sheet_sizes
from ghnt_desktop.ui.shared.side_by_side import SideBySide
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import counted, translate

#: So many fields are shown at once; a step of thousands is read in goes.
MOST = 16
#: A step with more changes than this is not put back as a whole: nobody oversees that.
_MOST_BACK = 500
_PLACE = {"level": "parent"}


class StepPage(QScrollArea):
    """``went`` asks to show a thing, ``back_asked`` to put changes back (which earlier value)."""

    went = Signal(str)
    back_asked = Signal(object, int)

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._tokens = tokens
        self._zoom = 1.0
        self._shown: tuple[Agenda, Story, str, tuple[Part, ...]] | None = None
        self._editable = False
        self._most = MOST
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(260)
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self._shown = None
        self.setWidget(QWidget())

    def show_step(
        self, agenda: Agenda, story: Story, step: str, parts: tuple[Part, ...], editable: bool
    ) -> None:
        """Show these parts of a step."""
        self._shown, self._editable, self._most = (agenda, story, step, parts), editable, MOST
        self._fill()
        self.verticalScrollBar().setValue(0)

    def _fill(self) -> None:
        if self._shown is None:
            return
        agenda, story, step, parts = self._shown
        body = QWidget()
        body.setObjectName("sheet")
        body.setStyleSheet(sheet_sizes(self._zoom) if self._zoom != 1 else "")
        body.setMaximumWidth(round(WIDEST * self._zoom))
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 14, 20, 24)
        column.setSpacing(12)
        self._head(column, agenda, story, step, parts)
        shown = list(islice(_entries(agenda, story, parts), self._most + 1))
        self._cards(column, agenda, shown[: self._most])
        if len(shown) > self._most:
            more = button(translate("Changes", "Show more"), self._show_more)
            column.addWidget(more, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(body)
        # At once: a text knows how high it is only in its width, and would be seen growing.
        QApplication.sendPostedEvents(body)
        column.activate()

    def _show_more(self) -> None:
        at = self.verticalScrollBar().value()
        self._most += MOST
        self._fill()
        self.verticalScrollBar().setValue(at)
        self.begin()

    # -- the head ------------------------------------------------------------------------------

    def _head(
        self,
        column: QVBoxLayout,
        agenda: Agenda,
        story: Story,
        step: str,
        parts: tuple[Part, ...],
    ) -> None:
        column.addWidget(label(step_words(story, step), "section"))
        column.addWidget(label(_by_whom(story, step)))
        if len(parts) > 1:
            one, more = translate("Changes", "%n part"), translate("Changes", "%n parts")
            column.addWidget(label(counted(len(parts), one, more), "hint"))
        back = self._all_back(story, parts)
        # A place is told as one, though it is both a row and a column.
        told = {(one.thing, _PLACE.get(one.field, one.field)) for one in back}
        if len(told) > 1 and self._editable:
            words = translate("Changes", "Put all of this back")
            whole = button(words, lambda: self.back_asked.emit(back, 0), "arrow-back-up")
            column.addWidget(whole, alignment=Qt.AlignmentFlag.AlignLeft)

    def _all_back(self, story: Story, parts: Sequence[Part]) -> tuple[ToldChange, ...]:
        """Return all changes when every one of them can be put back; nothing was made then."""
        changes = [change for part in parts for change in part.changes]
        if len(changes) > _MOST_BACK:
            return ()
        told = [one for one in map(story.told, changes) if one is not None]
        return tuple(told) if all(can_put_back(one) and len(one.was) < 2 for one in told) else ()

    # -- the entries ---------------------------------------------------------------------------

    def _cards(
        self, column: QVBoxLayout, agenda: Agenda, shown: Sequence[tuple[Part, Entry]]
    ) -> None:
        inside: QVBoxLayout | None = None
        before: Part | None = None
        for part, entry in shown:
            if inside is None or part is not before:
                inside, before = self._card(column, agenda, part), part
            self._entry(inside, agenda, part, entry)

    def _card(self, column: QVBoxLayout, agenda: Agenda, part: Part) -> QVBoxLayout:
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 10, 12, 12)
        inside.setSpacing(8)
        named = thing_words(agenda, part.kind, part.thing)
        inside.addWidget(label(named, "head"))
        inside.addWidget(label(part_words(agenda, part), "hint"))
        if agenda.is_visible(part.thing) and seen_at(agenda, part.thing) is not None:
            words = translate("Changes", "Go there")
            go = button(words, self._going(part.thing), role="link")
            go.setAccessibleName(f"{words}: {named}")
            inside.addWidget(go, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(card)
        return inside

    def _going(self, thing: str) -> Callable[[], None]:
        return lambda: self.went.emit(thing)

    def _entry(self, inside: QVBoxLayout, agenda: Agenda, part: Part, entry: Entry) -> None:
        inside.addWidget(label(entry.title, "strong"))
        if entry.note:
            inside.addWidget(label(entry.note, "hint"))
        if entry.versions:
            inside.addWidget(SideBySide(entry.versions, entry.title, self._tokens))
        if entry.back and self._editable:
            inside.addLayout(self._ways_back(entry))

    def _ways_back(self, entry: Entry) -> FlowLayout:
        row = FlowLayout(space=8)
        for which in range(entry.choices):
            words = translate("Changes", "Put back")
            if entry.choices > 1:
                words = translate("Changes", "Put version %1 back").replace("%1", str(which + 1))
            made = button(words, self._going_back(entry, which), "arrow-back-up")
            made.setAccessibleName(f"{words}: {entry.title}")
            row.addWidget(made)
        return row

    def _going_back(self, entry: Entry, which: int) -> Callable[[], None]:
        return lambda: self.back_asked.emit(entry.back, which)

    # -- looks and focus -----------------------------------------------------------------------

    def use(self, tokens: Tokens) -> None:
        """Follow the theme."""
        self._tokens = tokens
        for one in self.findChildren(SideBySide):
            one.use(tokens)

    def zoom_to(self, zoom: float) -> None:
        """Draw larger or smaller."""
        self._zoom = zoom
        self._fill()

    def begin(self) -> bool:
        """Put the focus on the first thing to read or press; False when there is none."""
        inside = self.widget()
        return inside is not None and bool(inside.focusNextPrevChild(True))


def _entries(agenda: Agenda, story: Story, parts: Sequence[Part]) -> Iterator[tuple[Part, Entry]]:
    for part in parts:
        yield from ((part, entry) for entry in entries_of(agenda, story, part))


def _by_whom(story: Story, step: str) -> str:
    who = story.transaction(step).author or translate("Changes", "Unknown")
    moment = story.moment(step)
    if moment is None:
        return ", ".join((who, translate("Changes", "Without a date").lower()))
    return f"{who}, {long_day(moment.date())} {clock(moment)}"
