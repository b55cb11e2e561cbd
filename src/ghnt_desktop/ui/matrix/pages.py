"""Pages of one sentence and what can be done, in place of a table with nothing in it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.matrix.filters import NONE, Filter
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.words import translate

#: The words on a button, what it does, and its role.
Way = tuple[str, Callable[[], object], str]


class Page(QWidget):
    """Says one sentence, with a button per way on."""

    def __init__(self, words: str, *ways: Way) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 0)
        column.addStretch(1)
        self._said: QLabel = label(words, "section")
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._said)
        row = QHBoxLayout()
        row.addStretch(1)
        for told, then, role in ways:
            row.addWidget(button(told, then, role=role))
        row.addStretch(1)
        column.addSpacing(12)
        column.addLayout(row)
        column.addStretch(2)

    def say(self, words: str) -> None:
        """Say something else."""
        self._said.setText(words)


def nothing_found(agenda: Agenda, asked: Filter) -> str:
    """Return what was looked for and where: "Niets gevonden voor ‘Radar’ in Actielijn 1."."""
    found = [translate("Matrix", "Nothing found")]
    if asked.words.strip():
        found.append(translate("Matrix", "for ‘%1’").replace("%1", asked.words.strip()))
    if asked.organisation == NONE:
        found.append(translate("Matrix", "without contributor"))
    elif asked.organisation:
        name = agenda.organisation(asked.organisation).name
        found.append(translate("Matrix", "of %1").replace("%1", name))
    if asked.status:
        status = translate("Matrix", "with status %1").replace("%1", asked.status)
        nothing = translate("Matrix", "without status")
        found.append(nothing if asked.status == NONE else status)
    if asked.type:
        found.append(translate("Matrix", "of the kind %1").replace("%1", asked.type))
    if asked.spots:
        found.append(translate("Matrix", "among topics with white spots"))
    if asked.action_line:
        line = agenda.things["action_line"][asked.action_line]
        number, title = getattr(line, "number", ""), getattr(line, "title", "")
        where = " ".join(filter(None, (agenda.head.action_line_word, number, title)))
        found.append(translate("Matrix", "in %1").replace("%1", where))
    return " ".join(found) + "."
