"""A contribution in the panel: its blocks, who says it, what kind it is and how it stands."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Contribution, ContributionType, Status
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.details.origin import show_origin
from ghnt_desktop.ui.details.same_text import SameText
from ghnt_desktop.ui.shared.fields import (
    Choice,
    ChoiceField,
    Field,
    FlagField,
    LineField,
    no_choice,
)
from ghnt_desktop.ui.shared.form import Form
from ghnt_desktop.ui.shared.labels import icon_button, label
from ghnt_desktop.ui.shared.likeness import Likeness
from ghnt_desktop.ui.shared.senders import Senders
from ghnt_desktop.ui.shared.small_fields import BoxField
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.understood import show_understood
from ghnt_desktop.ui.shared.words import capital, translate
from ghnt_desktop.ui.shared.writing.format_bar import FormatBar
from ghnt_desktop.ui.shared.writing.parts import TextParts
from ghnt_desktop.ui.shared.writing.running import APART, RunEditor


class ContributionForm(Form):
    """Follows one contribution; its text is written as everywhere, with a bar for its styles."""

    wipe_asked = Signal(str)
    left = Signal()

    def __init__(self, bridge: Bridge, tokens: Tokens, likeness: Likeness) -> None:
        super().__init__(bridge)
        self._same = SameText(likeness)
        self._same.chosen.connect(self.chosen)
        likeness.found.connect(self._show_same)
        self._shown = ""
        self.text = TextParts(bridge, tokens, translate("Details", "Text of the contribution"))
        self.text.done.connect(self.left)
        self.bar = FormatBar(self.text, ("reference", "footnote", "table"), whole=False)
        self._more = icon_button("dots", translate("Details", "Do more with this text"), self._menu)
        self.bar.add(self._more)
        self.senders = Senders(translate("Details", "Add a contributor"))
        self.senders.asked.connect(self._set_senders)
        self._dress(tokens)

    def _dress(self, tokens: Tokens) -> None:
        add = self.column.addWidget
        self._origin = label("", "hint")
        add(self._origin)
        self.section(translate("Details", "Text"), self._written())
        add(self._same)
        self.section(translate("Details", "From whom"), self.senders)
        self._status = ChoiceField(
            self.bridge, "status", translate("Details", "Status"), _choices(Status)
        )
        self.use(tokens)
        kind = translate("Details", "Kind")
        add(ChoiceField(self.bridge, "type", kind, _choices(ContributionType)))
        add(self._status)
        for name, words in (
            ("status_note", translate("Details", "Note on the status")),
            ("reference_date", translate("Details", "As of which date")),
            ("planning", translate("Details", "Planning, as you write it")),
            ("mark", translate("Details", "Sender as typed in the source")),
        ):
            add(LineField(self.bridge, name, words))
            if name == "planning":
                self.understood = label("", "hint")
                add(self.understood)
        flags = QVBoxLayout()
        flags.setSpacing(0)
        for name, words in (
            ("priority", translate("Details", "Priority")),
            ("internal", translate("Details", "Keep internal")),
            ("assumed", translate("Details", "Sender assumed")),
        ):
            flags.addWidget(FlagField(self.bridge, name, words))
        self.column.addLayout(flags)
        words = translate("Details", "Note for yourself (is never printed)")
        self.note = BoxField(self.bridge, "private_note", words)
        add(self.note)
        add(
            self.ways(
                ("plus", translate("Details", "Add below"), "add_contribution"),
                ("arrow-merge", translate("Details", "Join with next"), "join_contribution"),
                ("trash", translate("Details", "Delete"), "delete"),
            )
        )
        self.column.addStretch(1)

    def _written(self) -> QWidget:
        """Return the text with its bar above it."""
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.bar)
        column.addWidget(self.text)
        return held

    def use(self, tokens: Tokens) -> None:
        """Draw the signs of the statuses, and links, in the colours of a theme."""
        self._status.show_signs(tokens)
        self.text.use(tokens)

    def title(self, agenda: Agenda, id_: str) -> str:
        code = agenda.code(id_)
        words = translate("Details", "Contribution")
        if not agenda.contribution(id_).level:
            words = translate("Details", "Remark")
        return f"{words} {code}" if code else words

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        one = agenda.contribution(id_)
        blocks = agenda.blocks(id_)
        self._shown = id_
        self.trail.setText(trail_of(agenda, one))
        show_origin(self._origin, one.carried_from)
        show_understood(self.understood, agenda, one.planning)
        things = (id_, *(block.id for block in blocks))
        self.questions.show_questions(agenda, things, (one.parent, one.level))
        self.text.show_holder(agenda, id_, editable)
        self.bar.setVisible(editable)
        self._same.show_contribution(agenda, id_)
        self.senders.show_senders(agenda, one.contributors, editable, assumed=one.assumed)
        for field in self.fields():
            field.show_thing(agenda, id_, editable)

    # -- what can be done with the text --------------------------------------------------------

    def _menu(self) -> None:
        editor = self.text.last
        menu = QMenu(self)
        menu.addAction(translate("Details", "&Own contribution from here"), self._split)
        erase = translate("Details", "&Erase this paragraph for good…")
        menu.addAction(erase, lambda: self._wipe(editor))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _split(self) -> None:
        self.text.last.setFocus(Qt.FocusReason.OtherFocusReason)
        self.commanded.emit("split_contribution")

    def _wipe(self, editor: RunEditor) -> None:
        editor.bring_in()
        block, _, _ = editor.place()
        if block:
            self.wipe_asked.emit(block)

    def _show_same(self) -> None:
        """Tell what it is nearly the same as, now that it is known."""
        agenda = self.bridge.agenda
        if agenda.shape.kinds.get(self._shown) == "contribution":
            self._same.show_contribution(agenda, self._shown)

    # -- the rest ------------------------------------------------------------------------------

    def _set_senders(self, names: list[str]) -> None:
        id_ = Id(self._shown)
        self.bridge.do(lambda agenda: edits.set_field(agenda, id_, "contributors", names))

    def fields(self) -> Iterator[Field]:
        """Yield the fields of the contribution itself, not those of its footnotes."""
        yield from (one for one in super().fields() if not self.text.isAncestorOf(one))

    def bring_in(self) -> None:
        self.text.bring_in()
        super().bring_in()

    def begin(self) -> None:
        first = next(iter(self.bridge.agenda.blocks(self._shown)), None)
        if first is not None and first.kind in APART:
            self.text.begin_at(first.id, 0)
            return
        self.text.begin()
        for move in (QTextCursor.MoveOperation.Start, QTextCursor.MoveOperation.EndOfBlock):
            self.text.first.moveCursor(move)


def _choices(words: type[Status] | type[ContributionType]) -> list[Choice]:
    return [no_choice(), *(Choice(word.value, capital(word.value)) for word in words)]


def trail_of(agenda: Agenda, one: Contribution) -> str:
    """Return where a contribution stands: "1. Meer bespreekbaar maken › Parkstad"."""
    topic = agenda.row(one.parent).parent if one.level else one.parent
    return place_words(agenda, topic, one.level)


def place_words(agenda: Agenda, topic: str, level: str) -> str:
    """Return a topic, and a column if there is one, as a trail."""
    found = agenda.topic(topic)
    named = ". ".join(filter(None, (found.number, found.title)))
    column = agenda.level(level).title if level else ""
    return " › ".join(filter(None, (named, column)))
