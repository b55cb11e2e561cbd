"""What the officer does with requests: send parts out, remind, take answers in, send one back."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ghnt_desktop.document import edits, requesting
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.findings import in_answer, in_what_leaves
from ghnt_desktop.document.mailing import free_name, write_draft
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.request_edits import asked_together
from ghnt_desktop.domain.checks import Finding
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.request import Answer, FillRequest
from ghnt_desktop.language.letters import answering, asking, reminding
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.busy import busy
from ghnt_desktop.ui.dialogs.asking import Questions
from ghnt_desktop.ui.dialogs.findings import Show, before_sending
from ghnt_desktop.ui.exchanging import show_folder
from ghnt_desktop.ui.filing import Filing, file_name
from ghnt_desktop.ui.keeping import Keeper
from ghnt_desktop.ui.notices import NoticeBar, Way
from ghnt_desktop.ui.requests.asked_bar import AskedBar
from ghnt_desktop.ui.requests.asking import AskDialog, Asked
from ghnt_desktop.ui.requests.letter import LetterDialog
from ghnt_desktop.ui.requests.overview import RequestsDialog, Ways
from ghnt_desktop.ui.shared.words import counted, translate


class Requests(QObject):
    """Asks, and does what was answered; troubles are told by `Filing`."""

    def __init__(
        self,
        parent: QWidget,
        bridge: Bridge,
        keeper: Keeper,
        filing: Filing,
        questions: Questions,
        notices: NoticeBar,
        look: Callable[[Sequence[Path]], object],
        show_found: Show,
    ) -> None:
        """``look`` shows what received files bring, ``show_found`` a thing in its tab."""
        super().__init__(parent)
        self._parent = parent
        self._bridge = bridge
        self._keeper = keeper
        self._filing = filing
        self._questions = questions
        self._notices = notices
        self._look, self._show_found = look, show_found
        self.bar: AskedBar | None = None

    # -- sending out ---------------------------------------------------------------------------

    def ask(self, begun: Sequence[str] = ()) -> None:
        """Ask what is to be sent out; ``begun`` are columns that are ticked already.

        What it would tell of people comes first: that is all of the agenda, whatever is asked.
        """

        def ask() -> None:
            AskDialog(self._parent, self._bridge.agenda, self._ask_place, begun).open()

        self._filing.ask_once(lambda: self._check_leaving(ask))

    def _check_leaving(self, then: Callable[[], object]) -> None:
        verb = translate("Findings", "Send out all the same…")
        self._check(lambda: in_what_leaves(self._bridge.agenda), verb, then)

    def _check(
        self, look: Callable[[], Sequence[Finding]], verb: str, then: Callable[[], object]
    ) -> None:
        before_sending(self._parent, self._bridge, self._show_found, look, verb, then)

    def _ask_place(self, asked: Sequence[Asked], is_form: bool) -> None:
        ending = requesting.FORM if is_form else requesting.ENDING
        title = translate("Requests", "Send a column out")
        if len(asked) > 1:
            self._questions.folder(
                title, self._folder(), lambda path: self.send(asked, path, ending)
            )
            return
        kinds = translate("Filing", "Agendas (*.ghnt)")
        kinds = translate("Requests", "Word forms (*.docx)") if is_form else kinds
        suggestion = free_name(self._folder() / self._name(asked[0], ending))
        self._questions.save_path(title, suggestion, kinds, lambda path: self.send(asked, path))

    def _folder(self) -> Path:
        document = self._bridge.document
        return document.path.parent if document and document.path else Path.home()

    def _name(self, asked: Asked, ending: str = requesting.ENDING) -> str:
        """Return what a file is called: the agenda, and the part that is asked."""
        agenda = self._bridge.agenda
        titles = [agenda.level(id_).title for id_ in asked["levels"]]
        parts = (agenda.head.title, *titles[:2], *agenda.names(asked["organisations"])[:2])
        return f"{file_name(' - '.join(filter(None, parts)))}{ending}"

    def send(self, asked: Sequence[Asked], place: Path, ending: str = requesting.ENDING) -> None:
        """Note requests and write their files; to a folder when there are several."""
        document = self._bridge.document
        if document is None:
            return
        told = {"sender": document.officer.signature, "sent": date.today().isoformat()}
        made = self._bridge.do(
            lambda agenda: asked_together(agenda, ({**one, **told} for one in asked))
        )
        if made is None:
            return
        places = [place]
        try:
            with busy():
                document.settle()
                if len(asked) > 1:
                    places = [free_name(place / self._name(one, ending)) for one in asked]
                drafts = [
                    self._write(document, request, path)
                    for request, path in zip(made.created, places, strict=True)
                ]
        except Refusal as refusal:
            self._bridge.undo()
            self._filing.tell(refusal)
            return
        self._tell_sent(places, drafts)

    def _write(self, document: OpenDocument, request: str, path: Path) -> Path:
        """Write the file of a request, and beside it the mail that carries it."""
        agenda = document.agenda
        requesting.send(document.journal, request, path, replace=True)
        one = next(one for one in agenda.requests if one.id == request)
        is_form = path.suffix.lower() == requesting.FORM
        return write_draft(asking(agenda, one, is_form), one.addressee, path)

    def _tell_sent(self, places: Sequence[Path], drafts: Sequence[Path]) -> None:
        one = translate("Requests", "Made: %1, and beside it the e-mail that carries it.")
        more = translate("Requests", "%n files made, each with the e-mail that carries it.")
        words = counted(len(places), one.replace("%1", places[0].name), more)
        ways = [Way(translate("Exchange", "Open the folder"), lambda: show_folder(folder))]
        folder = places[0].parent
        if len(drafts) == 1:
            ways.insert(0, _opening(drafts[0]))
        self._notices.show_notice("info", words, ways)

    # -- the list ------------------------------------------------------------------------------

    def show(self) -> None:
        """Show what was asked, and how it stands."""
        self._bridge.stepping.emit()
        ways = Ways(self.ask, self.remind, self.again, self.ask_answer)
        RequestsDialog(self._parent, self._bridge, ways).open()

    def _request(self, id_: str) -> FillRequest | None:
        return next((one for one in self._bridge.agenda.requests if one.id == id_), None)

    def remind(self, id_: str) -> None:
        """Show a reminder; once copied or opened, the day is noted."""
        one = self._request(id_)
        if one is None:
            return
        last = requesting.last_day(one)
        letter = reminding(self._bridge.agenda, one, bool(last and last < date.today()))

        def done() -> None:
            today = date.today().isoformat()
            self._bridge.do(lambda agenda: edits.set_field(agenda, Id(id_), "reminded", today))

        title = translate("Requests", "Remind")
        LetterDialog(self._parent, title, letter, one.addressee, done).open()

    def again(self, id_: str) -> None:
        """Ask where to put the file of a request once more, with the agenda as it is now."""
        one = self._request(id_)
        if one is None:
            return
        asked = {"levels": one.levels, "organisations": one.organisations}
        known = self._bridge.agenda.things["level"].keys()
        asked["levels"] = tuple(level for level in one.levels if level in known)
        suggestion = free_name(self._folder() / self._name(asked))
        title, kinds = (
            translate("Requests", "Send again"),
            translate("Filing", "Agendas (*.ghnt)"),
        )

        def ask() -> None:
            self._questions.save_path(title, suggestion, kinds, lambda path: self._again(id_, path))

        self._check_leaving(ask)

    def _again(self, id_: str, path: Path) -> None:
        document = self._bridge.document
        if document is None:
            return
        self._bridge.stepping.emit()
        try:
            with busy():
                document.settle()
                made = self._write(document, id_, path)
        except Refusal as refusal:
            self._filing.tell(refusal)
            return
        self._tell_sent([path], [made])

    # -- taking in -----------------------------------------------------------------------------

    def ask_answer(self) -> None:
        """Ask for the files that partners sent back, and show what they bring."""
        kinds = translate("Requests", "Answers (*.ghnt *.docx)")
        title = translate("Requests", "Take an answer in")
        self._questions.open_paths(title, kinds, self._look)

    # -- in the copy that was sent out ---------------------------------------------------------

    def show_asked(self, column: QVBoxLayout) -> None:
        """Say above the agenda what is asked, below the notices of a window."""
        if self.bar is None:
            self.bar = AskedBar(self._bridge, self.finish, self.finish_empty)
            column.insertWidget(1, self.bar)

    def finish(self) -> None:
        """Say that it is filled in, and make the mail back."""
        self._check_answer(Answer.FILLED_IN)

    def finish_empty(self) -> None:
        """Say that there is nothing to report, and make the mail back."""
        self._check_answer(Answer.NOTHING)

    def _check_answer(self, answer: Answer) -> None:
        document = self._bridge.document
        if document is None:
            return
        verb = translate("Findings", "Send back all the same")
        self._check(
            lambda: in_answer(document.agenda, document.past), verb, lambda: self._finish(answer)
        )

    def _finish(self, answer: Answer) -> None:
        document = self._bridge.document
        if document is None or not document.past.asked or document.path is None:
            return
        id_ = document.past.asked
        self._bridge.do(lambda agenda: edits.set_field(agenda, Id(id_), "answer", answer.value))
        one = self._request(id_)
        if one is None:
            return
        try:
            with busy():
                self._keeper.save_now()
                letter = answering(document.agenda, one, document.officer.signature)
                made = write_draft(letter, "", document.path)
        except Refusal as refusal:
            self._filing.tell(refusal)
            return
        words = translate("Requests", "Ready. %1 carries your answer: send it to %2.")
        to = one.sender or translate("Requests", "whoever asked you")
        folder = made.parent
        ways = [
            _opening(made),
            Way(translate("Exchange", "Open the folder"), lambda: show_folder(folder)),
        ]
        self._notices.show_notice("info", words.replace("%1", made.name).replace("%2", to), ways)


def _opening(draft: Path) -> Way:
    def show() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(draft)))

    return Way(translate("Requests", "Open in the mail program"), show)
