"""A contribution in the panel: its blocks, who says it, what kind it is and how it stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Block, Contribution, ContributionType, Status
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.details.block_editor import BlockEditor
from ghnt_desktop.ui.details.origin import show_origin
from ghnt_desktop.ui.details.same_text import SameText
from ghnt_desktop.ui.details.understood import show_understood
from ghnt_desktop.ui.shared.fields import Choice, ChoiceField, FlagField, LineField, no_choice
from ghnt_desktop.ui.shared.form import Form
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.likeness import Likeness
from ghnt_desktop.ui.shared.senders import Senders
from ghnt_desktop.ui.shared.small_fields import BoxField
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import capital, translate


class ContributionForm(Form):
    """Follows one contribution; editors of blocks stay while their blocks do."""

    wipe_asked = Signal(str)
    left = Signal()

    def __init__(self, bridge: Bridge, tokens: Tokens, likeness: Likeness) -> None:
        super().__init__(bridge)
        self._same = SameText(likeness)
        self._same.chosen.connect(self.chosen)
        likeness.found.connect(self._show_same)
        self._shown = ""
        self._editors: dict[str, BlockEditor] = {}
        self._blocks = QWidget()
        self._stack = QVBoxLayout(self._blocks)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(6)
        self.senders = Senders(translate("Details", "Add a contributor"))
        self.senders.asked.connect(self._set_senders)
        self._dress(tokens)

    def _dress(self, tokens: Tokens) -> None:
        add = self.column.addWidget
        self._origin = label("", "hint")
        add(self._origin)
        self.section(translate("Details", "Text"), self._blocks)
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

    def use(self, tokens: Tokens) -> None:
        """Draw the signs of the statuses in the colours of a theme."""
        self._status.show_signs(tokens)

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
        self._show_blocks(blocks, editable)
        self._same.show_contribution(agenda, id_)
        self.senders.show_senders(agenda, one.contributors, editable, assumed=one.assumed)
        for field in self.fields():
            field.show_thing(agenda, id_, editable)

    # -- blocks --------------------------------------------------------------------------------

    def _show_blocks(self, blocks: tuple[Block, ...], editable: bool) -> None:
        wanted = [block.id for block in blocks]
        had_focus = self._focused()
        for id_ in [id_ for id_ in self._editors if id_ not in wanted]:
            self._drop(id_, wanted, had_focus)
        for at, block in enumerate(blocks):
            if block.id not in self._editors:
                self._editors[block.id] = self._editor(block.id, at + 1)
            editor = self._editors[block.id]
            if self._stack.indexOf(editor) != at:
                self._stack.insertWidget(at, editor)
                editor.show()
            editor.show_block(block, editable)

    def _focused(self) -> str:
        return next((id_ for id_, one in self._editors.items() if one.box.hasFocus()), "")

    def _drop(self, id_: str, wanted: list[str], had_focus: str) -> None:
        editor = self._editors.pop(id_)
        editor.box.blockSignals(True)
        self._stack.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        if id_ == had_focus and wanted and wanted[-1] in self._editors:
            self._editors[wanted[-1]].focus_at(-1)

    def _editor(self, block: str, number: int) -> BlockEditor:
        words = translate("Details", "Text %1").replace("%1", str(number))
        made = BlockEditor(self.bridge, block, words)
        made.next_asked.connect(self._add_after)
        made.join_asked.connect(self._join_before)
        made.join_next_asked.connect(self._join_after)
        made.wipe_asked.connect(self.wipe_asked)
        made.done.connect(self.left)
        made.went.connect(self._go_to)
        return made

    def _go_to(self, block: str, place: int) -> None:
        if block in self._editors:
            self._editors[block].focus_at(place)

    def _add_after(self, block: str) -> None:
        """Add a block after this one, of the same kind; an empty list item becomes plain."""
        self.bring_in()
        agenda = self.bridge.agenda
        ids = [one.id for one in agenda.blocks(self._shown)]
        after = ids[ids.index(block) + 1 :]
        before = Id(after[0]) if after else None
        kind, parent = agenda.block(block).kind.value, Id(self._shown)
        made = self.bridge.do(lambda now: edits.add_block(now, parent, "", kind, before))
        if made and made.created[0] in self._editors:
            self._editors[made.created[0]].focus_at(0)

    def _join_before(self, block: str) -> None:
        ids = [one.id for one in self.bridge.agenda.blocks(self._shown)]
        at = ids.index(block)
        if at:
            self._join(ids[at - 1], block)

    def _join_after(self, block: str) -> None:
        ids = [one.id for one in self.bridge.agenda.blocks(self._shown)]
        at = ids.index(block)
        if at + 1 < len(ids):
            self._join(block, ids[at + 1])

    def _join(self, first: str, second: str) -> None:
        self.bring_in()
        place = len(self.bridge.agenda.block(first).text.text)
        self.bridge.do(lambda agenda: edits.join(agenda, [Id(first), Id(second)]))
        if first in self._editors:
            self._editors[first].focus_at(place)

    def _show_same(self) -> None:
        """Tell what it is nearly the same as, now that it is known."""
        agenda = self.bridge.agenda
        if agenda.shape.kinds.get(self._shown) == "contribution":
            self._same.show_contribution(agenda, self._shown)

    # -- the rest ------------------------------------------------------------------------------

    def _set_senders(self, names: list[str]) -> None:
        id_ = Id(self._shown)
        self.bridge.do(lambda agenda: edits.set_field(agenda, id_, "contributors", names))

    def bring_in(self) -> None:
        for editor in list(self._editors.values()):
            editor.bring_in()
        super().bring_in()

    def begin(self) -> None:
        if self._editors:
            first = self._stack.itemAt(0)
            widget = first.widget() if first else None
            if isinstance(widget, BlockEditor):
                widget.focus_at(-1)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)


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
