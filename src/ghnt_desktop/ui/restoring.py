"""Back to what was: to how the agenda was at opening, or to a backup, as a copy beside it."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from ghnt_desktop.document.backups import Kept, kept_backups, place_beside, restore
from ghnt_desktop.document.comparing import going_back, look_at
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.busy import busy
from ghnt_desktop.ui.dialogs.asking import Questions
from ghnt_desktop.ui.dialogs.backups import BackupsDialog, Ways, back_words
from ghnt_desktop.ui.exchanging import show_folder
from ghnt_desktop.ui.filing import Filing
from ghnt_desktop.ui.notices import NoticeBar, Way
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.words import translate


class Restoring:
    """Carries out the commands that bring something of the past back; nothing is ever replaced."""

    def __init__(
        self,
        parent: QWidget,
        bridge: Bridge,
        filing: Filing,
        questions: Questions,
        notices: NoticeBar,
    ) -> None:
        self._parent = parent
        self._bridge = bridge
        self._filing = filing
        self._questions = questions
        self._notices = notices

    # -- to opening ----------------------------------------------------------------------------

    def go_back(self) -> Dialog | None:
        """Ask whether to go back to how the agenda was at opening, and say what that does."""
        document = self._bridge.document
        if document is None:
            return None
        self._bridge.stepping.emit()
        compared = going_back(document)
        if compared is None:
            words = translate("Backups", "You changed nothing since you opened the agenda.")
            self._notices.show_notice("info", words)
            return None
        return self._questions.choose(
            translate("Backups", "Back to opening"),
            back_words(compared),
            [(translate("Backups", "Take back"), self._bridge.go_back)],
        )

    # -- to a backup ---------------------------------------------------------------------------

    def show_backups(self) -> BackupsDialog:
        """Show the backups, those of the open agenda first."""
        document = self._bridge.document
        agenda = document.agenda if document else None
        with busy():
            backups = kept_backups()
        dialog = BackupsDialog(
            self._parent,
            Ways(
                backups,
                agenda.id if agenda else "",
                document is not None and document.path is not None,
                lambda kept: look_at(kept.path, agenda),
                self._put_beside,
                self._ask_place,
            ),
        )
        dialog.open()
        return dialog

    def _put_beside(self, kept: Kept) -> None:
        document = self._bridge.document
        if document is not None and document.path is not None:
            path = document.path
            self._restore(kept, place_beside(kept, path.parent, path.stem))

    def _ask_place(self, kept: Kept) -> None:
        document = self._bridge.document
        path = document.path if document else None
        place = place_beside(kept, path.parent if path else _documents())
        title = translate("Backups", "Save a copy of the backup")
        kinds = translate("Filing", "Agendas (*.ghnt)")
        self._questions.new_path(title, place, kinds, lambda out: self._restore(kept, out))

    def _restore(self, kept: Kept, out: Path) -> None:
        try:
            with busy():
                restore(kept, out)
        except Refusal as refusal:
            self._filing.tell(refusal, [])
            return
        words = translate("Backups", "The backup now stands in “%1”.").replace("%1", out.name)
        ways = [
            Way(translate("Backups", "Open"), lambda: self._filing.open_file(out)),
            Way(translate("Exchange", "Open the folder"), lambda: show_folder(out.parent)),
        ]
        self._notices.show_notice("info", words, ways)


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))
