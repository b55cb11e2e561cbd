"""The ways in which received copies come to the screen Samenvoegen, and what becomes of them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ghnt_desktop.document.deciding import Answer
from ghnt_desktop.document.incoming import receive
from ghnt_desktop.document.offers import Offer, Preview
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.taking_in import take_in
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.standing import Place
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.busy import busy
from ghnt_desktop.ui.dialogs.asking import Questions
from ghnt_desktop.ui.dropping import shown
from ghnt_desktop.ui.filing import Filing
from ghnt_desktop.ui.merging.dialog import MergeDialog
from ghnt_desktop.ui.merging.words import count_words
from ghnt_desktop.ui.notices import NoticeBar, Way
from ghnt_desktop.ui.shared.theme import Theme
from ghnt_desktop.ui.shared.words import counted, translate


class Receiving:
    """Shows received files, and takes over what the officer chose of them."""

    def __init__(
        self,
        parent: QWidget,
        bridge: Bridge,
        filing: Filing,
        questions: Questions,
        notices: NoticeBar,
        theme: Theme,
    ) -> None:
        self._parent = parent
        self._bridge = bridge
        self._filing = filing
        self._questions = questions
        self._notices = notices
        self._theme = theme

    def ask(self) -> None:
        """Ask for files, and show what they bring."""
        self._questions.open_paths(self._title(), self._kinds(), self.look)

    @staticmethod
    def _title() -> str:
        return translate("Merge", "Merge received files")

    @staticmethod
    def _kinds() -> str:
        return translate("Filing", "Agendas (*.ghnt)")

    def look(self, paths: Sequence[Path]) -> None:
        """Show what files bring to the open agenda; nothing changes by that."""
        document = self._bridge.document
        if document is None or not paths:
            return
        if document.read_only:
            self._filing.tell(Refusal("alleen-bekijken", reason=document.read_only))
            return
        self._bridge.stepping.emit()
        with busy():
            document.settle()

        def merge(preview: Preview, wanted: Sequence[Offer], chosen: dict[Place, Answer]) -> bool:
            asked = [one.past.asked for one in dialog.incoming if one.is_answer]
            return self._merge(preview, wanted, chosen, asked)

        dialog = MergeDialog(
            self._parent,
            self._bridge,
            document,
            paths,
            self._theme.tokens,
            merge,
            self._ask_one,
            self._filing.open_file,
        )
        dialog.open()

    def meet(self, paths: Sequence[Path]) -> None:
        """Show what dropped files bring; open one that is no copy of the open agenda."""
        document = self._bridge.document
        if document is None or (len(paths) == 1 and not self._is_copy(document, paths[0])):
            self._filing.open_file(paths[0])
        else:
            self.look(paths)

    @staticmethod
    def _is_copy(document: OpenDocument, path: Path) -> bool:
        if document.read_only or _same(path, document.path):
            return False
        if path.suffix.lower() != ".ghnt":  # a form of another agenda is told so, never opened
            return True
        with busy():
            (one,) = receive(document.journal, [path])
        return one.refusal is None

    # -- what stands on the disk ---------------------------------------------------------------

    def look_outside(self) -> None:
        """Show what somebody else made of the file of the open agenda."""
        document = self._bridge.document
        if document is not None and document.path is not None:
            self.look([document.path])

    def ask_outside(self, refusal: Refusal) -> None:
        """Say that the officer has to choose before what changed in the file is merged."""
        ways = [Way(translate("Filing", "Compare…"), self.look_outside)]
        self._notices.add("warn", sentence(refusal), refusal.code, of_agenda=True, ways=ways)

    def offer(self, paths: Sequence[Path]) -> None:
        """Offer copies that were found beside the file."""
        words = translate(
            "Merge", "Beside this file stands a copy with changes that you do not have: %1."
        )
        if len(paths) > 1:
            words = translate(
                "Merge", "Beside this file stand copies with changes that you do not have: %1."
            )
        names = ", ".join(f"“{shown(path.name)}”" for path in paths)
        ways = [Way(translate("Merge", "Compare and merge…"), lambda: self.look(paths))]
        self._notices.add("info", words.replace("%1", names), of_agenda=True, ways=ways)

    def _ask_one(self, then: Callable[[Path], object]) -> None:
        self._questions.open_path(self._title(), self._kinds(), then)

    def _merge(
        self,
        preview: Preview,
        wanted: Sequence[Offer],
        answers: dict[Place, Answer],
        asked: Sequence[str],
    ) -> bool:
        """Do it, after a backup; False when that was refused, which is told."""
        document = self._bridge.document
        if document is None:
            return False
        try:
            with busy():
                take_in(document, preview, wanted, answers, asked)
        except Refusal as refusal:
            self._filing.tell(refusal)
            return False
        self._tell(wanted, len(preview.offers) - len(wanted))
        return True

    def _tell(self, wanted: Sequence[Offer], left: int) -> None:
        told = [translate("Merge", "Merged: %1.").replace("%1", count_words(wanted))]
        if not wanted:
            told = [translate("Merge", "Nothing was taken over.")]
        if left:
            one = translate("Merge", "%n part is kept aside and offered again.")
            more = translate("Merge", "%n parts are kept aside and offered again.")
            told.append(counted(left, one, more))
        ways = [Way(translate("Menu", "&Undo").replace("&", ""), self._bridge.undo)]
        self._notices.show_notice("info", " ".join(told), ways)


def _same(one: Path, other: Path | None) -> bool:
    try:
        return other is not None and one.resolve() == other
    except (OSError, ValueError):
        return False
