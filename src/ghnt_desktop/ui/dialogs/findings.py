"""What to look at before an agenda leaves: each finding in its place, and the officer decides."""

from collections.abc import Callable, Iterator, Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ghnt_desktop.document.findings import AROUND, AUTHOR, INTERNAL, OWN, PRIVACY, findings
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.checks import Finding
from ghnt_desktop.language.finding_words import finding_sentence
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.busy import busy
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.places import place_of, seen_at
from ghnt_desktop.ui.shared.words import counted, translate

_SIZE = (760, 600)
#: More cards than this make the dialog slow to open; the first ones come first.
_MOST = 100
Show = Callable[[int, str, str], object]


class FindingsDialog(Dialog):
    """A card per finding: about people in the text, in the history alone, and what contradicts."""

    def __init__(self, parent: QWidget, bridge: Bridge, show: Show) -> None:
        super().__init__(parent, translate("Findings", "Check privacy and consistency"))
        self._bridge, self._show = bridge, show
        self._told = label("")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.windowTitle())
        self.column.addWidget(self._told)
        self.column.addWidget(self._area, 1)
        self.cancel(translate("Dialog", "Close"))
        self.measure(*_SIZE)

    def look(self) -> None:
        """Look through the whole file, and show what was found."""
        document = self._bridge.document
        if document is None:
            return
        with busy():
            found = findings(document.agenda, document.past)
        self._tell(document.agenda, found)

    def ask(self, found: Sequence[Finding], verb: str, then: Callable[[], object]) -> None:
        """Show these, and let the officer go on all the same."""
        self._tell(self._bridge.agenda, found)
        self.answer(verb, then)

    def _tell(self, agenda: Agenda, found: Sequence[Finding]) -> None:
        self._told.setText(_summary(found))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        room = _MOST
        for head, group in _groups(found):
            if group and room > 0:
                column.addWidget(label(f"{head} ({len(group)})", "head"))
            for one in group[: max(0, room)]:
                column.addWidget(self._card(agenda, one))
            room -= len(group)
        column.addStretch(1)
        self._area.setWidget(inner)
        self._area.setVisible(bool(found))
        first = inner.findChild(QPushButton)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, agenda: Agenda, one: Finding) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 12, 8)
        place = place_of(agenda, one.thing, one.field)
        if one.code != AUTHOR:
            column.addWidget(label(place, "strong"))
        if one.code in PRIVACY - {AUTHOR, INTERNAL, OWN}:
            column.addWidget(_quote(one))
        column.addWidget(label(finding_sentence(one.code, one.found), "hint"))
        seen = None if one.in_history or one.code == AUTHOR else seen_at(agenda, one.thing)
        if seen is not None:
            way = button(translate("Findings", "Go there"), self._going(*seen))
            way.setAutoDefault(False)
            way.setAccessibleName(f"{way.text()}: {place}")
            column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _going(self, tab: int, kind: str, id_: str) -> Callable[[], None]:
        def go() -> None:
            self.reject()
            self._show(tab, kind, id_)

        return go


def _groups(found: Sequence[Finding]) -> Iterator[tuple[str, Sequence[Finding]]]:
    of_people = [one for one in found if one.code in PRIVACY]
    shown = [one for one in of_people if not one.in_history and one.code != AUTHOR]
    yield translate("Findings", "About people"), shown
    held = [one for one in of_people if one.in_history or one.code == AUTHOR]
    yield translate("Findings", "Only in the history, which goes along in the file"), held
    rest = [one for one in found if one.code not in PRIVACY]
    yield translate("Findings", "What does not agree"), rest


def _summary(found: Sequence[Finding]) -> str:
    if not found:
        return translate("Findings", "Nothing was found that an officer should look at.")
    one = translate("Findings", "%n finding.")
    more = translate("Findings", "%n findings.")
    rest = translate("Findings", "The program changes nothing: you decide what to do with each.")
    return f"{counted(len(found), one, more)} {rest}"


def _quote(one: Finding) -> QWidget:
    """Return the words around a finding, itself bold."""
    before, found, after = (escape(words) for words in (one.before, one.found, one.after))
    made = label("")
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText(f"{_cut(one.before)}{before}<b>{found}</b>{after}{_cut(one.after)}")
    made.setAccessibleName(f"{one.before}{one.found}{one.after}")
    return made


def _cut(words: str) -> str:
    """Return the sign for more words, where there may be more."""
    return "…" if len(words) == AROUND else ""


def before_sending(
    parent: QWidget,
    bridge: Bridge,
    show: Show,
    look: Callable[[], Sequence[Finding]],
    verb: str,
    then: Callable[[], object],
) -> None:
    """Let the officer see what leaves of people, as ``look`` finds it; without any, go on."""
    bridge.stepping.emit()  # what is being typed goes along
    with busy():
        found = look()
    if not found:
        then()
        return
    dialog = FindingsDialog(parent, bridge, show)
    dialog.ask(found, verb, then)
    dialog.open()
