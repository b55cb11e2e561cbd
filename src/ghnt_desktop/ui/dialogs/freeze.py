"""Versie vastleggen: under which name, for whom, and when it was sent."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from ghnt_desktop.document.version_edits import freeze_version
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.ui.shared.announcing import announce
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.words import translate

#: Takes a step with the agenda as it is then; returns whether it was taken.
Take = Callable[[Callable[[Agenda], ChangeSet | None]], object]


class FreezeDialog(Dialog):
    """Asks what a version is called, and freezes it with ``take``; stays open when that cannot."""

    def __init__(self, parent: QWidget, agenda: Agenda, take: Take) -> None:
        super().__init__(parent, translate("Freeze", "Freeze version"))
        self._agenda, self._take = agenda, take
        words = translate(
            "Freeze",
            "The agenda as it is now gets a name. Later you see what has changed since, and can "
            "look at it as it was. It costs hardly any room, and you can go on working.",
        )
        said = label(words)
        said.setMinimumWidth(412)
        self.column.addWidget(said)
        self.name = self._line(
            translate("Freeze", "Name, such as ‘As sent to the council’"), _proposal(agenda)
        )
        today = date.today()
        self.date = self._line(
            translate("Freeze", "Date"), f"{today.day}-{today.month}-{today.year}"
        )
        self.body = self._line(translate("Freeze", "For whom, such as the council (optional)"))
        self.sent_on = self._line(translate("Freeze", "Sent on (optional)"))
        self.reference = self._line(translate("Freeze", "Reference of the letter (optional)"))
        self.told = label("", "warning")
        self.told.hide()
        self.column.addWidget(self.told)
        self.verb = button(translate("Freeze", "Freeze"), self.freeze, role="primary")
        self.verb.setDefault(True)
        self.stand(self.verb)
        self.cancel()
        self.name.selectAll()

    def _line(self, words: str, value: str = "") -> QLineEdit:
        above, line = label(words, "label"), QLineEdit(value)
        above.setBuddy(line)
        line.setAccessibleName(words)
        self.column.addWidget(above)
        self.column.addWidget(line)
        return line

    def freeze(self) -> None:
        """Freeze what is there now, or say why that cannot be."""
        lines = (self.name, self.date, self.body, self.sent_on, self.reference)
        said = tuple(line.text() for line in lines)
        try:
            freeze_version(self._agenda, *said)
        except Refusal as refusal:
            self.told.setText(sentence(refusal))
            self.told.show()
            announce(self, self.told.text(), urgent=True)
            self.name.setFocus()
            return
        self.accept()
        self._take(lambda agenda: freeze_version(agenda, *said))


def _proposal(agenda: Agenda) -> str:
    """Return a name that no version has yet: "Versie 2"."""
    taken = {one.name.casefold() for one in agenda.versions}
    word = translate("Freeze", "Version %1")
    numbers = range(len(taken) + 1, 2 * len(taken) + 3)
    names = (word.replace("%1", str(number)) for number in numbers)
    return next(name for name in names if name.casefold() not in taken)
