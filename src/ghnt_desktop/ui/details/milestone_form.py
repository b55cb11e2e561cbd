"""A milestone in the panel: what it is, when as typed, how that is read, and its papers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.milestone import Milestone, MilestoneType
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.fields import Choice, ChoiceField, LineField
from ghnt_desktop.ui.shared.form import Form
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.small_fields import BoxField
from ghnt_desktop.ui.shared.understood import show_understood
from ghnt_desktop.ui.shared.words import capital, translate


class MilestoneForm(Form):
    """Everything of a milestone, to be changed beside the timeline."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.title_line = LineField(bridge, "title", translate("Planning", "What it is"))
        choices = [Choice(one.value, capital(one.value)) for one in MilestoneType]
        self.type = ChoiceField(bridge, "type", translate("Details", "Kind"), choices)
        self.text = LineField(bridge, "text", translate("Planning", "When, in your own words"))
        self.told = label("", "hint")
        self.papers = LineField(bridge, "papers", translate("Planning", "Papers due"))
        self.note = BoxField(bridge, "note", translate("Planning", "Note"))
        delete = self.ways(("trash", translate("Details", "Delete"), "delete"))
        parts: tuple[QWidget, ...] = (self.title_line, self.type, self.text, self.told)
        for one in (*parts, self.papers, self.note, delete):
            self.column.addWidget(one)
        self.column.addStretch(1)
        self.trail.hide()

    def title(self, agenda: Agenda, id_: str) -> str:
        return capital(_of(agenda, id_).type.value)

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        self.questions.show_questions(agenda, (id_,))
        for one in self.fields():
            one.show_thing(agenda, id_, editable)
        show_understood(self.told, agenda, _of(agenda, id_).text)

    def begin(self) -> None:
        """Put the cursor in the words of the day."""
        self.text.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.line.selectAll()


def _of(agenda: Agenda, id_: str) -> Milestone:
    return next(one for one in agenda.milestones if one.id == id_)
