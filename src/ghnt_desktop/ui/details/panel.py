"""The panel itself: a head with a way out, and the form of what is selected below it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.details.activity_form import ActivityForm
from ghnt_desktop.ui.details.cell_form import CellForm
from ghnt_desktop.ui.details.contribution_form import ContributionForm
from ghnt_desktop.ui.details.milestone_form import MilestoneForm
from ghnt_desktop.ui.details.sheet_form import SheetForm
from ghnt_desktop.ui.details.thing_form import FORMS, ThingForm, sheets
from ghnt_desktop.ui.shared.form import Form
from ghnt_desktop.ui.shared.labels import icon_button, label
from ghnt_desktop.ui.shared.likeness import Likeness
from ghnt_desktop.ui.shared.selection import NOTHING, Selected, Selection, cell_of
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate

NARROWEST, WIDEST = 270, 304


class DetailsPanel(QFrame):
    """Follows the selection; ``left`` asks the window to put the focus back in the tab."""

    closed = Signal()
    left = Signal()
    commanded = Signal(str)
    wipe_asked = Signal(str)

    def __init__(
        self, bridge: Bridge, selection: Selection, tokens: Tokens, likeness: Likeness
    ) -> None:
        super().__init__()
        self._likeness = likeness
        self.setObjectName("details")
        self.setAccessibleName(translate("Details", "Details of what is selected"))
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self._bridge = bridge
        self._selection = selection
        self._tokens = tokens
        self._forms: dict[str, Form] = {}
        self._head = label("", "head", wrap=False)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget()
        self._body.setObjectName("detailsBody")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._nothing = label(
            translate("Details", "Select a contribution or cell to see and change it here."), "hint"
        )
        self._nothing.setContentsMargins(14, 14, 14, 14)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._current: Form | None = None
        self._leaving = False
        self._dress()
        selection.changed.connect(self._reselected)
        bridge.stepping.connect(self.bring_in)

    def sizeHint(self) -> QSize:
        return QSize(WIDEST, super().sizeHint().height())

    def _dress(self) -> None:
        head = QFrame()
        head.setObjectName("detailsHead")
        head.setFixedHeight(40)
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 0, 6, 0)
        row.addWidget(self._head, 1)
        words = translate("Details", "Close this panel")
        row.addWidget(icon_button("x", words, self.closed.emit))
        self._area.setWidget(self._body)
        self._column.addWidget(self._nothing, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._area, 1)
        self._show_nothing()

    # -- following -----------------------------------------------------------------------------

    def _reselected(self) -> None:
        self._leaving = True
        self.bring_in()
        self._leaving = False
        self.show_selected()
        self._area.verticalScrollBar().setValue(0)

    def follow(self, changes: ChangeSet) -> None:
        """Show what is selected as it is after a step."""
        self.show_selected()

    def show_selected(self) -> None:
        """Show what is selected, or that nothing is."""
        selected = self._selection.current
        agenda = self._bridge.agenda if self._bridge.document else None
        if agenda is None or not is_there(agenda, selected):
            self._show_nothing()
            return
        form = self._form(selected.kind)
        self._show_form(form)
        form.show_thing(agenda, selected.id, self._bridge.is_editable)
        self._head.setText(form.title(agenda, selected.id))

    def _show_nothing(self) -> None:
        self._show_form(None)
        self._head.setText(translate("Details", "Details"))

    def _show_form(self, form: Form | None) -> None:
        if self._current is not None and self._current is not form:
            self._current.hide()
        self._current = form
        self._nothing.setVisible(form is None)
        if form is not None:
            form.show()

    def _form(self, kind: str) -> Form:
        kind = "topic" if kind == "row" else kind
        if kind not in self._forms:
            self._forms[kind] = self._made(kind)
            self._column.addWidget(self._forms[kind], 1)
        return self._forms[kind]

    def _made(self, kind: str) -> Form:
        made: Form
        if kind == "contribution":
            made = ContributionForm(self._bridge, self._tokens, self._likeness)
            made.wipe_asked.connect(self.wipe_asked)
            made.left.connect(self.left)
        elif kind == "cell":
            made = CellForm(self._bridge, self._tokens)
            made.left.connect(self.left)
        elif kind == "activity":
            made = ActivityForm(self._bridge, self._tokens)
        elif kind == "milestone":
            made = MilestoneForm(self._bridge)
        elif kind in FORMS:
            made = FORMS[kind](self._bridge, sheets()[kind], self._tokens)
        else:
            made = SheetForm(self._bridge)
        made.chosen.connect(self._choose)
        made.commanded.connect(self.commanded)
        return made

    def _choose(self, kind: str, id_: str) -> None:
        """Select what a form asks for, unless the officer has just selected something else."""
        if not self._leaving:
            self._selection.choose(kind, id_)

    def use(self, tokens: Tokens) -> None:
        """Follow the theme."""
        self._tokens = tokens
        for form in self._forms.values():
            if isinstance(form, CellForm | ContributionForm | ThingForm | ActivityForm):
                form.use(tokens)
        if self._current is not None:
            self.show_selected()

    # -- typing --------------------------------------------------------------------------------

    def bring_in(self) -> None:
        """Make steps of all typing that is not one yet."""
        if self._current is not None:
            self._current.bring_in()

    def begin(self) -> bool:
        """Put the cursor where an officer would begin to type; False when nothing is selected."""
        if self._current is not None:
            self._current.begin()
        return self._current is not None

    @property
    def has_focus(self) -> bool:
        """Tell whether the focus is in the panel."""
        widget = self.window().focusWidget()
        return widget is not None and self.isAncestorOf(widget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the panel, from whatever field did not use it itself."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def is_there(agenda: Agenda, selected: Selected) -> bool:
    """Tell whether what is selected is still in the agenda; a cell as long as it is empty."""
    if selected == NOTHING:
        return False
    if selected.kind == "cell":
        row, level = cell_of(selected.id)
        here = agenda.is_visible(row) and agenda.is_visible(level)
        return here and not agenda.cell(row, level)
    return agenda.is_visible(selected.id) or selected.id == agenda.id
