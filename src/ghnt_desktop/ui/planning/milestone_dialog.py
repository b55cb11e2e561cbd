"""Adding a milestone: what it is, when as typed and how that is read, and its papers."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.milestone import MilestoneType
from ghnt_desktop.ui.shared.dialog import WIDTH, Dialog
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.quiet_list import QuietList
from ghnt_desktop.ui.shared.understood import show_understood
from ghnt_desktop.ui.shared.words import capital, translate


@dataclass(frozen=True, slots=True)
class Given:
    """What the officer filled in, as typed."""

    title: str
    type: str
    text: str
    papers: str
    note: str


class MilestoneDialog(Dialog):
    """Asks for a milestone; it can be added as soon as it has a title."""

    def __init__(self, parent: QWidget, agenda: Agenda, then: Callable[[Given], object]) -> None:
        super().__init__(parent, translate("Planning", "Add a milestone"))
        self._agenda = agenda
        self.title, self.text, self.papers, self.note = (QLineEdit() for _ in range(4))
        self.type = QuietList()
        for one in MilestoneType:
            self.type.addItem(capital(one.value), one.value)
        self.told = label("", "hint")
        self.told.setMinimumWidth(WIDTH - 48)
        self._dress()
        self._add = self.answer(
            translate("Planning", "Add"), lambda: then(self._given()), primary=True
        )
        self.cancel()
        self.title.textChanged.connect(self._look)
        self.text.textChanged.connect(self._look)
        self._look()

    def _dress(self) -> None:
        self.text.setPlaceholderText(translate("Planning", "for instance 10 May 2027, or Q3 2027"))
        self.papers.setPlaceholderText(translate("Planning", "for instance 10 days ahead"))
        for words, control in (
            (translate("Planning", "What it is"), self.title),
            (translate("Details", "Kind"), self.type),
            (translate("Planning", "When, in your own words"), self.text),
            (translate("Planning", "Papers due"), self.papers),
            (translate("Planning", "Note"), self.note),
        ):
            above = label(words, "label")
            above.setBuddy(control)
            control.setAccessibleName(words)
            self.column.addWidget(above)
            self.column.addWidget(control)
            if control is self.text:
                self.column.addWidget(self.told)

    def _look(self) -> None:
        self._add.setEnabled(bool(self.title.text().strip()))
        show_understood(self.told, self._agenda, self.text.text())

    def _given(self) -> Given:
        lines = (self.title, self.text, self.papers, self.note)
        title, text, papers, note = (one.text().strip() for one in lines)
        return Given(title, str(self.type.currentData()), text, papers, note)
