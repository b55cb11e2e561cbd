"""An empty cell in the panel: say what is known of it, or write the first contribution."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.writing import first_draft, write_first
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.structure import GIVEN_STATES
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.details.contribution_form import place_words
from ghnt_desktop.ui.shared.form import Form
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.selection import cell_of
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import capital, translate
from ghnt_desktop.ui.shared.writing.flow_box import FlowBox
from ghnt_desktop.ui.shared.writing.format_bar import FormatBar


class CellForm(Form):
    """Follows one cell without contributions."""

    left = Signal()

    def __init__(self, bridge: Bridge, tokens: Tokens) -> None:
        super().__init__(bridge)
        self._row = self._level = ""
        self._bringing = False
        self.box = FlowBox(tokens)
        self.bar = FormatBar(self.box, (), whole=False)
        self.box.setPlaceholderText(translate("Details", "Write the first contribution here"))
        self.box.setAccessibleName(translate("Details", "First contribution"))
        self.box.paused.connect(self._keep_draft)
        self.box.left.connect(self.bring_in)
        self.box.given_up.connect(self._give_up)
        self.box.done.connect(self.left)
        self.box.refused.connect(bridge.refused)
        self._states = QButtonGroup(self)
        self._dress()

    def _dress(self) -> None:
        add = self.column.addWidget
        add(label(translate("Details", "Nobody says anything here yet."), "strong"))
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.bar)
        column.addWidget(self.box)
        self.section(translate("Details", "Contribution"), held)
        add(label(translate("Details", "Or say what you know of this cell"), "label"))
        listed = QVBoxLayout()
        listed.setSpacing(0)
        unknown = translate("Details", "Nothing known yet")
        for number, (value, words) in enumerate(
            [("", unknown), *((state.value, capital(state.value)) for state in GIVEN_STATES)]
        ):
            choice = QRadioButton(words)
            choice.setProperty("state", value)
            self._states.addButton(choice, number)
            listed.addWidget(choice)
        self.column.addLayout(listed)
        self._states.buttonClicked.connect(lambda one: self._set_state(one.property("state")))
        self.column.addStretch(1)

    def title(self, agenda: Agenda, id_: str) -> str:
        return translate("Details", "Empty cell")

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        row, level = cell_of(id_)
        if (row, level) != (self._row, self._level):
            self.bring_in()
            self.box.take_back()
        self._row, self._level = row, level
        self.trail.setText(place_words(agenda, agenda.row(row).parent, level))
        self.questions.show_questions(agenda, (row,), (row, level))
        state = agenda.row(row).states.get(level)
        for choice in self._states.buttons():
            choice.setChecked(choice.property("state") == (state.value if state else ""))
            choice.setEnabled(editable)
        self.box.setReadOnly(not editable)

    def use(self, tokens: Tokens) -> None:
        """Follow the theme."""
        self.box.use(tokens)

    def _set_state(self, state: str) -> None:
        row, level = Id(self._row), Id(self._level)
        self.bridge.do(lambda agenda: edits.set_state(agenda, row, level, state))

    def _keep_draft(self) -> None:
        """Keep through a crash what is typed where there is no contribution yet."""
        draft = first_draft(self._level)
        if self.box.is_typing:
            self.bridge.draft(self._row, self.box.toPlainText(), draft)
        else:
            self.bridge.take_back_draft(self._row, draft)

    def bring_in(self) -> None:
        super().bring_in()
        made = self._bring_in()
        if made:
            self.chosen.emit("contribution", made)

    def _give_up(self) -> None:
        self.bridge.give_up(self._bring_in)

    def _bring_in(self) -> str:
        """Make a contribution of the typing; returns its id, "" for none."""
        if self._bringing:
            return ""
        # The step takes the form away, and the box then says that it was left.
        self._bringing = True
        try:
            return self._made()
        finally:
            self._bringing = False

    def _made(self) -> str:
        row, level = Id(self._row), Id(self._level)
        told = [one.told(None) for one in self.box.paragraphs()]
        made = self.bridge.note(lambda agenda: write_first(agenda, row, level, told))
        if made is None and self.box.toPlainText().strip():
            return ""  # refused, by a full disk for one: it stays typing, and its draft kept
        self.box.take_back()
        self.bridge.take_back_draft(row, first_draft(level))
        return made.created[0] if made else ""

    def begin(self) -> None:
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
