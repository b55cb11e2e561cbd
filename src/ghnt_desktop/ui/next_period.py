"""The command that begins the next period: asks what goes on, makes its file, closes this one."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ghnt_desktop.document.carrying_over import Period, new_period
from ghnt_desktop.document.closing_off import close_off
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.saving import save
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.busy import busy
from ghnt_desktop.ui.dialogs.asking import Questions
from ghnt_desktop.ui.dialogs.new_period import NewPeriodDialog
from ghnt_desktop.ui.filing import Filing, file_name
from ghnt_desktop.ui.shared.words import translate


class NextPeriod(QObject):
    """Lives as long as its questions; an agenda without a file name gets one first."""

    def __init__(
        self, parent: QWidget, bridge: Bridge, filing: Filing, questions: Questions
    ) -> None:
        super().__init__(parent)
        self._parent, self._bridge, self._filing = parent, bridge, filing
        self._questions = questions

    def ask(self) -> None:
        """Ask what goes on in the next period."""
        document = self._bridge.document
        if document is None:
            return
        self._bridge.stepping.emit()
        if document.path is None:
            # Not before the question for the name has gone.
            self._filing.save_as(lambda: QTimer.singleShot(0, self._ask))
        else:
            self._ask()

    def _ask(self) -> None:
        NewPeriodDialog(self._parent, self._bridge.agenda, self._ask_place).open()

    def _ask_place(self, period: Period) -> None:
        document = self._bridge.document
        if document is None or document.path is None:
            return
        suggestion = document.path.with_name(f"{file_name(period.title)}.ghnt")
        kinds = translate("Filing", "Agendas (*.ghnt)")
        title = translate("Period", "New period")
        self._questions.save_path(title, suggestion, kinds, lambda path: self.begin(path, period))

    def begin(self, path: Path, period: Period) -> None:
        """Make the agenda of a period in a file, close this one off, and go on in the new one."""
        old = self._bridge.document
        if old is None:
            return
        try:
            if old.path is not None and old.path == path.resolve():
                raise Refusal("zelfde-bestand", bestand=path.name)
            with busy():
                made = self._made(old, path, period)
        except Refusal as refusal:
            self._filing.tell(refusal)
            return
        refused = self._not_closed(old, period)
        self._filing.go_on_with(made)
        if refused is not None:
            self._filing.tell(refused)

    def _not_closed(self, old: OpenDocument, period: Period) -> Refusal | None:
        """Close an agenda off; returns why it could not be: the new one is made all the same."""
        try:
            if not old.read_only:
                close_off(old, period.title)
        except Refusal as refusal:
            return Refusal("niet-afgesloten", titel=old.agenda.head.title, reden=refusal.code)
        return None

    def _made(self, old: OpenDocument, path: Path, period: Period) -> OpenDocument:
        made = new_period(old.agenda, period, old.officer)
        try:
            save(made, path, replace=True)
        except BaseException:
            made.discard()
            raise
        return made
