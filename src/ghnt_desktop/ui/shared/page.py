"""What every sheet at the right has in common: fields of its own thing, texts, stacks."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.ui.bridge import Bridge, Verb
from ghnt_desktop.ui.shared.beside import Beside
from ghnt_desktop.ui.shared.fields import (
    Choice,
    ChoiceField,
    Field,
    FlagField,
    LineField,
    no_choice,
)
from ghnt_desktop.ui.shared.form import Form
from ghnt_desktop.ui.shared.labels import button, icon_button, label
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import capital, translate
from ghnt_desktop.ui.shared.writing.flow_editor import FlowEditor

_NUMBER_WIDTH = 64
_NARROW = 520
AnyField = TypeVar("AnyField", bound=Field)


class Page(Form):
    """Shows one thing; ``own`` are the fields that show it, not what stands in it.

    ``offered`` is what can be done with a contribution in it.
    """

    def __init__(self, bridge: Bridge, tokens: Tokens) -> None:
        super().__init__(bridge)
        self.tokens = tokens
        self.thing = ""
        self.own: list[Field] = []
        self.offered: Sequence[QAction] = ()
        self.column.setContentsMargins(24, 16, 24, 36)
        self.column.setSpacing(14)
        self.trail.hide()

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        self.thing = id_
        self.questions.show_questions(agenda, tuple(self.about(agenda, id_)))
        for field in self.own:
            field.show_thing(agenda, id_, editable)

    def about(self, agenda: Agenda, id_: str) -> Iterator[str]:
        """Yield the things whose open questions stand at the head of the sheet."""
        yield from agenda.shape.subtree(id_)

    def reveal(self, kind: str, id_: str) -> QWidget | None:
        """Return the part that shows a thing in the sheet, None for the sheet itself."""
        return None

    def bring_in(self) -> None:
        super().bring_in()
        for editor in self.findChildren(FlowEditor):
            editor.bring_in()

    def begin(self) -> None:
        lines = [one for one in self.own if isinstance(one, LineField)]
        wanted = next((one for one in lines if one.name == "title"), lines[0] if lines else None)
        if wanted is not None:
            wanted.line.setFocus(Qt.FocusReason.OtherFocusReason)
            wanted.line.selectAll()

    def use(self, tokens: Tokens) -> None:
        """Follow the theme."""
        self.tokens = tokens
        for editor in self.findChildren(FlowEditor):
            editor.use(tokens)
        for field in self.own:
            if isinstance(field, ChoiceField) and field.name == "status":
                field.show_signs(tokens)

    # -- parts ---------------------------------------------------------------------------------

    def have(self, field: AnyField, where: QLayout | None = None) -> AnyField:
        """Add a field of the thing itself to a layout, or below what is there."""
        self.own.append(field)
        (where or self.column).addWidget(field)
        return field

    def have_head(self) -> None:
        """Add the number and the title, large, side by side."""
        row = QHBoxLayout()
        row.setSpacing(8)
        number = self.have(LineField(self.bridge, "number", translate("Lines", "Number")), row)
        number.setMinimumWidth(_NUMBER_WIDTH)
        title = self.have(LineField(self.bridge, "title", translate("Lines", "Title")), row)
        row.setStretch(0, 1)
        row.setStretch(1, 6)
        for one in (number, title):
            one.line.setProperty("large", True)
        self.column.addLayout(row)

    def have_status(self, flag: bool) -> None:
        """Add status, its note and its date; for a sheet also whether it has priority."""
        row = Beside(_NARROW)
        row.setSpacing(12)
        choices = [no_choice(), *(Choice(one.value, capital(one.value)) for one in Status)]
        status = ChoiceField(self.bridge, "status", translate("Lines", "Status"), choices)
        status.show_signs(self.tokens)
        self.have(status, row)
        for name, words in (
            ("status_note", translate("Lines", "Note on the status")),
            ("reference_date", translate("Lines", "As of which date")),
        ):
            self.have(LineField(self.bridge, name, words), row)
        row.setStretch(1, 1)
        self.column.addLayout(row)
        if flag:
            self.have(FlagField(self.bridge, "priority", translate("Lines", "Priority")))

    def heading(self, words: str) -> None:
        """Put a heading above the next part."""
        self.column.addWidget(label(words, "head"))

    def add_button(self, words: str, then: Callable[[], object]) -> QWidget:
        """Return a quiet button that adds something, not wider than its words."""
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button(words, then, "plus"))
        row.addStretch(1)
        return held

    # -- steps ---------------------------------------------------------------------------------

    def put_before(self, id_: str, before: str) -> None:
        """Put what stands in the thing before another one, "" for the end."""
        home = Id(self.thing)
        place = Id(before) if before else None
        self.bridge.do(lambda agenda: edits.move(agenda, Id(id_), home, place))

    def make(self, verb: Verb) -> str:
        """Take a step that makes something; returns its id, "" when it was refused."""
        made = self.bridge.do(verb)
        return made.created[0] if made is not None and made.created else ""


def delete_button(bridge: Bridge, id_: str, words: str) -> QWidget:
    """Return the small button that deletes a part; undo brings it back."""
    return icon_button(
        "trash", words, lambda: bridge.do(lambda agenda: edits.delete(agenda, Id(id_)))
    )


def setting_names(bridge: Bridge, id_: str, field: str) -> Callable[[Sequence[str]], None]:
    """Return what gives a field of a thing organisations, by id or as typed."""

    def give(names: Sequence[str]) -> None:
        bridge.do(lambda agenda: edits.set_field(agenda, Id(id_), field, list(names)))

    return give
