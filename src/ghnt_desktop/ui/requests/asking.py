"""What is asked of whom, by when, and whether that is one file or one for each."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.request import FillRequest
from ghnt_desktop.language.letters import asked_words
from ghnt_desktop.ui.requests.parts import Columns, Organisations
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.text_box import TextBox
from ghnt_desktop.ui.shared.understood import show_understood
from ghnt_desktop.ui.shared.words import capital, counted, translate

_SIZE = (820, 600)
#: One file for all, one for each column, one for each organisation.
ONE, PER_COLUMN, PER_ORGANISATION = range(3)

#: A request as `request_edits.add_request` takes it.
Asked = Mapping[str, Any]


class AskDialog(Dialog):
    """Gives the requests that were chosen to ``then``, and whether they go out as Word forms.

    ``begun`` are columns ticked already.
    """

    def __init__(
        self,
        parent: QWidget,
        agenda: Agenda,
        then: Callable[[Sequence[Asked], bool], object],
        begun: Sequence[str] = (),
    ) -> None:
        super().__init__(parent, translate("Requests", "Send a column out"))
        self._agenda, self._then = agenda, then
        self.columns, self.organisations = Columns(agenda), Organisations(agenda)
        self.deadline, self.addressee = QLineEdit(), QLineEdit()
        self.note = TextBox()
        self.understood, self.told = label("", "hint"), label("", "strong")
        self.each = QButtonGroup(self)
        self.is_form = QCheckBox(translate("Requests", "As a Word form"))
        self._dress()
        self.columns.list.choose(begun)
        for part in (self.columns.list, self.organisations.list):
            part.ticked.connect(self._tell)
        self._tell()
        self.columns.list.setFocus()

    # -- building ------------------------------------------------------------------------------

    def _dress(self) -> None:
        words = translate(
            "Requests",
            "The partner gets the whole agenda to read, without internal texts, your own notes and "
            "the history. Only what you ask here counts when it comes back; the rest stays a "
            "proposal.",
        )
        self.column.addWidget(label(words))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        halves = QHBoxLayout(inner)
        halves.setContentsMargins(0, 0, 8, 0)
        halves.setSpacing(20)
        halves.addLayout(self._left(), 1)
        halves.addLayout(self._right(), 1)
        area.setWidget(inner)
        self.column.addWidget(area, 1)
        self.column.addWidget(self.told)
        self.go_button = button("", self._go, role="primary")
        self.go_button.setDefault(True)
        self.stand(self.go_button)
        self.cancel()
        self.measure(*_SIZE)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.columns, 2)
        column.addWidget(self.organisations, 3)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        below = translate("Requests", "E-mail address (may stay empty)")
        for words, part in (
            (translate("Requests", "Reply before or on"), self.deadline),
            (below, self.addressee),
            (translate("Requests", "A word to the partner"), self.note),
        ):
            above = label(words, "label")
            above.setBuddy(part)
            part.setAccessibleName(words)
            column.addWidget(above)
            column.addWidget(part)
            if part is self.deadline:
                column.addWidget(self.understood)
            column.addSpacing(6)
        self.deadline.setPlaceholderText(translate("Requests", "For example: 1 March 2027"))
        self.note.setMinimumHeight(72)
        self.deadline.textChanged.connect(self._read)
        self._read("")
        column.addWidget(self.is_form)
        words = translate(
            "Requests",
            "For who does not have this program: only what is asked, with room for the answers.",
        )
        column.addWidget(label(words, "hint"))
        column.addSpacing(6)
        column.addWidget(self._how_many())
        column.addStretch(1)
        return column

    def _how_many(self) -> QWidget:
        """Return the choice of one file or several; shown once there is something to choose."""
        self.many = QWidget()
        column = QVBoxLayout(self.many)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(translate("Requests", "How many files"), "label"))
        for at, words in enumerate(_ways()):
            one = QRadioButton(words)
            self.each.addButton(one, at)
            column.addWidget(one)
        self.each.button(ONE).setChecked(True)
        self.each.idToggled.connect(lambda *_: self._tell())
        return self.many

    def _read(self, typed: str) -> None:
        show_understood(self.understood, self._agenda, typed)

    # -- what is asked -------------------------------------------------------------------------

    @property
    def asked(self) -> list[Asked]:
        """The requests as they are chosen now; none while nothing is ticked."""
        levels, organisations = self.columns.list.chosen, self.organisations.list.chosen
        if not levels and not organisations:
            return []
        way = self.each.checkedId()
        parts: list[tuple[tuple[str, ...], tuple[str, ...]]] = [(levels, organisations)]
        if way == PER_COLUMN and len(levels) > 1:
            parts = [((one,), organisations) for one in levels]
        elif way == PER_ORGANISATION and len(organisations) > 1:
            parts = [(levels, (one,)) for one in organisations]
        told = {
            "deadline": self.deadline.text().strip(),
            "addressee": self.addressee.text().strip() if len(parts) == 1 else "",
            "note": self.note.toPlainText().strip(),
        }
        return [{**told, "levels": part[0], "organisations": part[1]} for part in parts]

    def _tell(self) -> None:
        """Say what will be asked, and offer only what can be done."""
        asked = self.asked
        lists = {PER_COLUMN: self.columns.list, PER_ORGANISATION: self.organisations.list}
        several = {way for way, listed in lists.items() if len(listed.chosen) > 1}
        for way in lists:
            self.each.button(way).setVisible(way in several)
        self.many.setVisible(bool(several))
        self.addressee.setEnabled(len(asked) < 2)
        self.go_button.setEnabled(bool(asked))
        one = translate("Requests", "Choose a file name…")
        more = translate("Requests", "Choose a folder for %n files…")
        self.go_button.setText(counted(len(asked), one, more) if asked else one)
        self.told.setText(self._words(asked))

    def _words(self, asked: Sequence[Asked]) -> str:
        if not asked:
            return translate("Requests", "Tick a column or an organisation.")
        if len(asked) > 1:
            return translate("Requests", "%n files").replace("%n", str(len(asked)))
        part = {name: asked[0][name] for name in ("levels", "organisations")}
        words = asked_words(self._agenda, FillRequest("", **part))
        return translate("Requests", "Asked: %1").replace("%1", words)

    def _go(self) -> None:
        asked = self.asked
        if asked:
            self.accept()
            self._then(asked, self.is_form.isChecked())


def _ways() -> tuple[str, ...]:
    """Return how many files there may be, in the order of their numbers."""
    return (
        translate("Requests", "One file for all of it"),
        translate("Requests", "One file for each column"),
        translate("Requests", "One file for each organisation"),
    )


def part_words(agenda: Agenda, request: FillRequest) -> str:
    """Return what is asked, as a line of a list begins."""
    return capital(asked_words(agenda, request))
