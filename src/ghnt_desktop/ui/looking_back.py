"""A frozen version looked at in a window of its own: matrix, sheets and text, only to read."""

from typing import cast

from PySide6.QtWidgets import QTabWidget, QWidget

from ghnt_desktop.document.journal import Journal
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.versions import find_version, state_of
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.history.derive import Derived
from ghnt_desktop.history.freezing import agenda_at, past_at
from ghnt_desktop.history.heads import Heads
from ghnt_desktop.language.report_words import state_words
from ghnt_desktop.ui.action_lines.tab import ActionLinesTab
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.busy import busy
from ghnt_desktop.ui.chapters.tab import TextTab
from ghnt_desktop.ui.matrix.tab import MatrixTab
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.selection import Selection
from ghnt_desktop.ui.shared.tab import Tab
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate

_SIZE = (1080, 640)


def show_then(parent: QWidget, bridge: Bridge, version: str, tokens: Tokens) -> None:
    """Open the window of a version, by id; a refusal goes the way of all."""
    document = bridge.document
    if document is None:
        return
    try:
        with busy():
            then = _document_at(document, version)
    except Refusal as refusal:
        bridge.refused.emit(refusal)
        return
    state = state_of(find_version(document.agenda, version))
    ThenWindow(parent, then, state_words(state), tokens).show()


def _document_at(document: OpenDocument, version: str) -> OpenDocument:
    found = find_version(document.agenda, version)
    past = past_at(document.past, found)
    agenda = agenda_at(document.past, document.agenda.id, found)
    journal = Journal(past, Derived(agenda, Heads({}, {})))
    return OpenDocument(None, journal, document.officer, read_only="versie")


class ThenWindow(Dialog):
    """Beside the agenda of now; nothing can be changed in it."""

    def __init__(self, parent: QWidget, document: OpenDocument, named: str, tokens: Tokens) -> None:
        words = translate("Changes", "You are looking at %1").replace("%1", named)
        super().__init__(parent, words)
        self.setModal(False)
        self.bridge, self.selection = Bridge(), Selection()
        told = translate("Changes", "%1, as it was then. Nothing changes here.")
        self.told = label(told.replace("%1", words), "head")
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(translate("Window", "Tabs"))
        given = (self.bridge, self.selection, tokens)
        for tab in (MatrixTab(*given), ActionLinesTab(*given), TextTab(*given)):
            self.tabs.addTab(tab, type(tab).title())
        self.column.addWidget(self.told)
        self.column.addWidget(self.tabs, 1)
        self.cancel(translate("Changes", "Close"))
        self.measure(*_SIZE)
        self.bridge.take(document)
        for at in range(self.tabs.count()):
            cast(Tab, self.tabs.widget(at)).show_agenda(self.agenda)

    @property
    def agenda(self) -> Agenda:
        """The agenda as it was."""
        return self.bridge.agenda
