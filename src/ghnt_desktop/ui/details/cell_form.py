"""An empty cell in the panel: say what is known of it, or write the first contribution."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.structure import GIVEN_STATES
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.details.contribution_form import place_words
from ghnt_desktop.ui.shared.form import Form
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.selection import cell_of
from ghnt_desktop.ui.shared.text_box import TextBox
from ghnt_desktop.ui.shared.words import capital, translate


class CellForm(Form):
    """Follows one cell without contributions."""

    left = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._row = self._level = ""
        self.box = TextBox(blocks=False)
        self.box.setPlaceholderText(translate("Details", "Write the first contribution here"))
        self.box.setAccessibleName(translate("Details", "First contribution"))
        self.box.left.connect(self.bring_in)
        self.box.done.connect(self.left)
        self.box.refused.connect(bridge.refused)
        self._states = QButtonGroup(self)
        self._dress()

    def _dress(self) -> None:
        add = self.column.addWidget
        add(label(translate("Details", "Nobody says anything here yet."), "strong"))
        self.section(translate("Details", "Contribution"), self.box)
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
            self.box.take_back()
        self._row, self._level = row, level
        self.trail.setText(place_words(agenda, agenda.row(row).parent, level))
        self.questions.show_questions(agenda, (row,), (row, level))
        state = agenda.row(row).states.get(level)
        for choice in self._states.buttons():
            choice.setChecked(choice.property("state") == (state.value if state else ""))
            choice.setEnabled(editable)
        self.box.setReadOnly(not editable)

    def _set_state(self, state: str) -> None:
        row, level = Id(self._row), Id(self._level)
        self.bridge.do(lambda agenda: edits.set_state(agenda, row, level, state))

    def bring_in(self) -> None:
        super().bring_in()
        text = self.box.toPlainText()
        self.box.take_back()
        if not text.strip():
            return
        row, level = Id(self._row), Id(self._level)
        made = self.bridge.note(lambda agenda: edits.add_contribution(agenda, row, level, text))
        if made:
            self.chosen.emit("contribution", made.created[0])

    def begin(self) -> None:
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
