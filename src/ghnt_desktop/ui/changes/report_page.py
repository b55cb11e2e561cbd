"""Gewijzigd sinds: what differs between a frozen version and now, or another version."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QTextBrowser, QVBoxLayout, QWidget

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.putting_back import put_back_to
from ghnt_desktop.document.versions import find_version, hands, since
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.report import DOINGS, Doing, Report
from ghnt_desktop.exchange.report_forms import NO_HANDS, Hands, report_html, report_text
from ghnt_desktop.history.freezing import agenda_at
from ghnt_desktop.language.report_words import DONE, NOTHING, count_words, same_words, title
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.busy import busy
from ghnt_desktop.ui.changes.report_html import BACK, GO, Page
from ghnt_desktop.ui.shared.announcing import announce
from ghnt_desktop.ui.shared.flow import FlowLayout
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.places import seen_at
from ghnt_desktop.ui.shared.quiet_list import QuietList
from ghnt_desktop.ui.shared.tokens import BODY, Tokens
from ghnt_desktop.ui.shared.words import translate

_LEAST_LIST = 12
#: Below these sizes in logical pixels the filters fold into one button.
_LOW, _NARROW = 420, 480
_LOWEST = 320


class ReportPage(QWidget):
    """``went`` asks to show a thing, ``print_asked`` for paper, ``look_asked`` to see the state."""

    went = Signal(str)
    print_asked = Signal()
    look_asked = Signal(str)

    def __init__(self, bridge: Bridge, tokens: Tokens) -> None:
        super().__init__()
        self._bridge, self._tokens = bridge, tokens
        self._zoom = 1.0
        self.version = ""
        self._report: Report | None = None
        self._hands: Hands = NO_HANDS
        self.title = label("", "section")
        self.counts = label("", "hint")
        self.until = _list(translate("Changes", "Compare with"))
        self.level = _list(translate("Changes", "Column"))
        self.organisation = _list(translate("Changes", "Organisation"))
        self.ticks: dict[Doing, QCheckBox] = {one: self._tick(DONE[one]) for one in DOINGS}
        self.people = self._tick(translate("Changes", "With who changed it"), ticked=False)
        self.filters = QWidget()
        self.fold = button(translate("Changes", "Filter"), self._fold, "filter")
        self.fold.setCheckable(True)
        self.text = QTextBrowser()
        self.told = label("", "hint")
        self._dress()
        self._connect()

    def _tick(self, words: str, ticked: bool = True) -> QCheckBox:
        made = QCheckBox(words)
        made.setChecked(ticked)
        made.toggled.connect(self._show)
        return made

    def _dress(self) -> None:
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(translate("Changes", "What has changed"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.counts)
        ways = FlowLayout(space=8)
        for one in (
            button(translate("Changes", "Copy for a letter"), self.copy_for_letter),
            button(translate("Changes", "Print or PDF…"), self.print_asked.emit, role="primary"),
            button(translate("Changes", "Look at this version"), self._look),
            self.fold,
        ):
            ways.addWidget(one)
        column.addLayout(ways)
        filters = FlowLayout(self.filters, space=8)
        for chosen in (
            self.until,
            self.level,
            self.organisation,
            *self.ticks.values(),
            self.people,
        ):
            filters.addWidget(chosen)
        column.addWidget(self.filters)
        column.addWidget(self.told)
        self.told.hide()
        column.addWidget(self.text, 1)

    def _connect(self) -> None:
        self.until.currentIndexChanged.connect(lambda _: self.renew())
        self.level.currentIndexChanged.connect(lambda _: self._show())
        self.organisation.currentIndexChanged.connect(lambda _: self._show())
        self.text.anchorClicked.connect(self._follow)

    # -- what is shown -------------------------------------------------------------------------

    def show_since(self, version: str) -> None:
        """Show what differs from a version, by id."""
        if version != self.version:
            self.version = version
            self._say("")
            self.text.verticalScrollBar().setValue(0)
        self.renew()

    def renew(self) -> None:
        """Compare again, with the agenda as it is now."""
        document = self._bridge.document
        if document is None or not self.version:
            return
        self._offer(document.agenda)
        try:
            with busy():
                self._compare(document)
        except Refusal as refusal:
            self._report = None
            self.title.setText(translate("Changes", "Changed since"))
            self.counts.setText(sentence(refusal))
            self.text.clear()
            return
        self._show()

    def _compare(self, document: OpenDocument) -> None:
        version = find_version(document.agenda, self.version)
        until = str(self.until.currentData() or "")
        other = find_version(document.agenda, until) if until else None
        self._report = since(document.agenda, document.past, version, other)
        self._hands = hands(document.agenda, document.past, version, self._report)

    def _offer(self, agenda: Agenda) -> None:
        """List what can be compared with, and chosen from; what was chosen stays."""
        others = [(one.id, one.name) for one in agenda.versions if one.id != self.version]
        now = translate("Changes", "Compared with now")
        with_other = translate("Changes", "Compared with %1")
        self._fill(self.until, now, [(i, with_other.replace("%1", n)) for i, n in others])
        levels = [(one.id, one.title) for one in agenda.levels]
        self._fill(self.level, translate("Changes", "All columns"), levels)
        names = [(one.name, one.name) for one in agenda.organisations]
        self._fill(self.organisation, translate("Changes", "All organisations"), names)

    def _fill(self, listed: QuietList, whole: str, items: Sequence[tuple[str, str]]) -> None:
        here = listed.currentData()
        with QSignalBlocker(listed):
            listed.clear()
            listed.addItem(whole, "")
            for value, words in items:
                listed.addItem(words, value)
            listed.setCurrentIndex(max(listed.findData(here), 0))

    @property
    def report(self) -> Report | None:
        """The report as it is filtered now."""
        if self._report is None:
            return None
        level, who = self.level.currentData(), self.organisation.currentData()
        without = [one for one, tick in self.ticks.items() if not tick.isChecked()]
        return self._report.of((level,) if level else (), (who,) if who else (), (), without)

    def _show(self) -> None:
        report = self.report
        if report is None or self._bridge.document is None:
            return
        agenda = self._bridge.agenda
        self.title.setText(title(report))
        counted = count_words(report.counts) or NOTHING
        self.counts.setText(f"{counted}. {same_words(report)}".replace("..", "."))
        entries = (entry for section in report.sections for entry in section.entries)
        shown = (e.id for e in entries if agenda.is_visible(e.id) and seen_at(agenda, e.id))
        people = self._hands if self.people.isChecked() else NO_HANDS
        page = Page(self._tokens, BODY * self._zoom, people)
        at = self.text.verticalScrollBar().value()
        editable = self._bridge.is_editable and not self.until.currentData()
        self.text.setHtml(page.html(report, editable, frozenset(shown)))
        self.text.verticalScrollBar().setValue(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window what can be chosen makes room for the text."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        is_small = self.height() < _LOW or self.width() < _NARROW
        self.fold.setVisible(is_small)
        for one in (self.title, self.counts):  # the list tells the version as well
            one.setVisible(self.height() >= _LOWEST)
        self.filters.setVisible(self.fold.isChecked() or not is_small)
        self.text.setVisible(not (is_small and self.fold.isChecked()))

    # -- doing ---------------------------------------------------------------------------------

    def _follow(self, link: QUrl) -> None:
        asked = link.toString()
        if asked.startswith(GO):
            self.went.emit(asked.removeprefix(GO))
        elif asked.startswith(BACK):
            self.put_back(asked.removeprefix(BACK))

    def put_back(self, id_: str) -> None:
        """Make a thing again what it was in the version."""
        document = self._bridge.document
        if document is None:
            return
        version = find_version(document.agenda, self.version)
        then = agenda_at(document.past, document.agenda.id, version)
        if self._bridge.do(lambda agenda: put_back_to(agenda, then, id_)) is not None:
            self._say(translate("Changes", "Put back. Ctrl+Z undoes it."))

    def copy_for_letter(self) -> None:
        """Put the report on the clipboard, for a letter: nothing internal, no people unasked."""
        report = self.report
        if report is None:
            return
        people = self._hands if self.people.isChecked() else NO_HANDS
        data = QMimeData()
        data.setText(report_text(report.for_leaving(), people))
        data.setHtml(report_html(report.for_leaving(), people))
        QGuiApplication.clipboard().setMimeData(data)
        self._say(
            translate("Changes", "Copied. Paste it in your letter; internal text is left out.")
        )

    def _look(self) -> None:
        self.look_asked.emit(self.version)

    def _say(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))
        announce(self, words)

    # -- looks and focus -----------------------------------------------------------------------

    def use(self, tokens: Tokens) -> None:
        """Follow the theme."""
        self._tokens = tokens
        self._show()

    def zoom_to(self, zoom: float) -> None:
        """Draw larger or smaller."""
        self._zoom = zoom
        self._show()

    def take_focus(self) -> bool:
        """Put the focus in the text."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


def _list(words: str) -> QuietList:
    made = QuietList()
    made.setAccessibleName(words)
    made.setSizeAdjustPolicy(QuietList.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(_LEAST_LIST)
    return made
