"""The commands to other programs' files: take a document over, export. Readers come late."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.busy import busy
from ghnt_desktop.ui.dialogs.asking import Questions
from ghnt_desktop.ui.filing import Filing, file_name
from ghnt_desktop.ui.keeping import Keeper
from ghnt_desktop.ui.notices import NoticeBar, Way
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.window_memory import WindowMemory

if TYPE_CHECKING:
    from ghnt_desktop.exchange.taken_over import TakenOver
    from ghnt_desktop.ui.dialogs.findings import Show

MATRIX = "matrix"
#: Kinds that hold the matrix, everything or the planning, and never another sheet.
_WHOLE = ("csv", "json", "ics")
#: Sheets of which more must be known than which one, or that are drawn.
_LEFT_OUT = ("changes", "planning")


class Exchanging:
    """Brings documents in and out; troubles are told by `Filing`."""

    def __init__(
        self,
        parent: QWidget,
        bridge: Bridge,
        keeper: Keeper,
        filing: Filing,
        questions: Questions,
        notices: NoticeBar,
        memory: WindowMemory,
        show_found: "Show",
    ) -> None:
        """``show_found`` shows a thing in its tab."""
        self._parent = parent
        self._bridge = bridge
        self._keeper = keeper
        self._filing = filing
        self._questions = questions
        self._notices = notices
        self._memory = memory
        self._show_found = show_found

    def take_over(self) -> None:
        """Ask for a document of another program and put it in the open agenda, or in a new one."""
        from ghnt_desktop.document.importing import endings  # not for the first paint

        known = " ".join(f"*{ending}" for ending in endings())
        kinds = translate("Exchange", "Documents (%1)").replace("%1", known)
        title = translate("Exchange", "Take over a document")
        self._questions.open_path(title, kinds, self.take_over_file)

    def take_over_file(self, path: Path) -> None:
        """Take a document over; its report opens when it stands in the agenda."""
        from ghnt_desktop.document.importing import read_document

        self._bridge.stepping.emit()
        agenda = self._bridge.agenda if self._bridge.document is not None else None
        try:
            with busy():
                taken = read_document(path, agenda)
        except Refusal as refusal:
            self._filing.tell(refusal)
            return
        if agenda is None:
            self._begin_with(taken)
        else:
            self._add(taken)

    def _begin_with(self, taken: "TakenOver") -> None:
        """Know who takes over before it is written down, and show one question at a time."""

        def go() -> None:
            self._filing.empty()
            self._add(taken)

        self._filing.ask_once(go)

    def _add(self, taken: "TakenOver", again: bool = False) -> None:
        from ghnt_desktop.document.importing import add

        document = self._bridge.document
        if document is None:
            return
        try:
            with busy():
                add(document, taken, again=again)
        except Refusal as refusal:
            ways = []
            if refusal.code == "al-ingelezen":
                words = translate("Exchange", "Take over again")
                ways = [Way(words, lambda: self._add(taken, again=True))]
            self._filing.tell(refusal, ways)
            return
        self._notices.forget_answer()  # what an earlier try had to say
        from ghnt_desktop.ui.dialogs.report import show_report  # not for the first paint

        show_report(self._parent, taken, self._bridge.undo)

    def print(self, since: str = "") -> None:
        """Open the print dialog on what the agenda says now, or on what changed since a version."""
        from ghnt_desktop.ui.printing.dialog import PrintDialog

        document = self._bridge.document
        if document is None:
            return
        self._bridge.stepping.emit()
        with busy():
            document.settle()  # no paper of what a stranger's tables say and the history does not
        dialog = PrintDialog(self._parent, document, self._memory, self._suggestion("pdf"))
        if since:
            dialog.form.show_since(since)
        self._bridge.changed.connect(dialog.refresh)
        dialog.said.connect(self._tell_made)
        dialog.open()

    def _suggestion(self, ending: str) -> Path:
        document = self._bridge.document
        folder = document.path.parent if document and document.path else Path()
        return folder / f"{file_name(self._bridge.agenda.head.title)}.{ending}"

    def export(self, ending: str) -> None:
        """Ask which sheet and where, and write it there as a kind of file."""
        if self._bridge.document is None:
            return
        if ending in _WHOLE:
            self._ask_where(ending, MATRIX)
            return
        from ghnt_desktop.ui.printing.words import sheets  # not for the first paint

        known = [(key, name) for key, (_, name, _) in sheets().items() if key not in _LEFT_OUT]
        self._questions.choice(
            translate("Exchange", "Export"),
            translate("Exchange", "What goes into the file?"),
            known,
            translate("Exchange", "Choose where…"),
            lambda sheet: self._ask_where(ending, sheet),
        )

    def _ask_where(self, ending: str, sheet: str) -> None:
        from ghnt_desktop.ui.printing.words import sheets

        named = {
            "json": translate("Exchange", "Whole agenda"),
            "ics": translate("Exchange", "Planning for a calendar"),
        }
        name = named.get(ending) or sheets()[sheet][1]
        words = translate("Exchange", "%1 as %2")
        title = words.replace("%1", name).replace("%2", ending)
        suggestion = self._suggestion(ending)
        if sheet != MATRIX:
            suggestion = suggestion.with_name(f"{suggestion.stem} – {name}.{ending}")
        kinds = f"{ending} (*.{ending})"
        self._questions.save_path(title, suggestion, kinds, lambda path: self._write(path, sheet))

    def _write(self, path: Path, sheet: str) -> None:
        """Save the file itself first: what goes out is what the agenda says now."""
        from ghnt_desktop.document.exporting import Choices, export
        from ghnt_desktop.domain.agenda import for_leaving

        document = self._bridge.document
        if document is None:
            return
        self._bridge.stepping.emit()
        try:
            if document.path is not None and not document.read_only:
                self._keeper.save_now()
            choices = Choices(datetime.now().astimezone(), sheet)
            with busy():
                document.settle()
                export(for_leaving(document.agenda), document.past, path, choices, replace=True)
        except Refusal as refusal:
            self._filing.tell(refusal)
            return
        words = translate("Exchange", "Made: %1").replace("%1", path.name)
        self._tell_made(words, path.parent)

    def clean(self) -> None:
        """Show what a clean copy would tell of people; then ask where it goes."""
        from ghnt_desktop.document.findings import in_what_leaves  # not for the first paint
        from ghnt_desktop.ui.dialogs.findings import before_sending

        if self._bridge.document is None:
            return
        before_sending(
            self._parent,
            self._bridge,
            self._show_found,
            lambda: in_what_leaves(self._bridge.agenda),
            translate("Findings", "Make it all the same…"),
            self._ask_clean,
        )

    def _ask_clean(self) -> None:
        """Ask where a clean copy goes; what it leaves behind is said first."""
        words = translate(
            "Exchange",
            "A clean copy is a new agenda that says what this one says now. Left behind are the "
            "history, who made what, deleted texts, internal contributions, your own notes, "
            "contact persons and requests. It cannot be merged with this agenda any more.",
        )
        title = translate("Exchange", "Make a clean copy")
        verb = translate("Exchange", "Choose a file name…")
        kinds = translate("Filing", "Agendas (*.ghnt)")
        suggestion = self._suggestion("ghnt")
        clean = translate("Exchange", "clean copy")
        suggestion = suggestion.with_name(f"{suggestion.stem} ({clean}).ghnt")
        self._questions.choose(
            title,
            words,
            [(verb, lambda: self._questions.save_path(title, suggestion, kinds, self._clean))],
        )

    def _clean(self, path: Path) -> None:
        from ghnt_desktop.document.clean_copy import write_clean_copy

        document = self._bridge.document
        if document is None:
            return
        self._bridge.stepping.emit()
        try:
            if document.path is not None and path.resolve() == document.path:
                raise Refusal("zelfde-bestand", bestand=path.name)
            with busy():
                document.settle()
                write_clean_copy(document.agenda, path, replace=True)
        except Refusal as refusal:
            self._filing.tell(refusal)
            return
        words = translate("Exchange", "Clean copy made: %1").replace("%1", path.name)
        self._tell_made(words, path.parent)

    def _tell_made(self, words: str, place: Path | None) -> None:
        """Say what was made, with a way to the folder it stands in, if any."""
        ways = []
        if place is not None:
            ways = [Way(translate("Exchange", "Open the folder"), lambda: show_folder(place))]
        self._notices.show_notice("info", words, ways)


def show_folder(folder: Path) -> None:
    """Show a folder in the file manager of the system."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
