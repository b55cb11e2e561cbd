"""The commands around the file: new, open, save, close. What brings SQLAlchemy comes late."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ghnt_desktop.document.officer import Officer, load_officer, save_officer
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.busy import busy
from ghnt_desktop.ui.dialogs.asking import Questions
from ghnt_desktop.ui.dialogs.officer import ask_officer
from ghnt_desktop.ui.keeping import ASKS, Keeper
from ghnt_desktop.ui.notices import NoticeBar, Way
from ghnt_desktop.ui.preferences import Preferences
from ghnt_desktop.ui.shared.words import counted, translate
from ghnt_desktop.ui.window_memory import WindowMemory

if TYPE_CHECKING:
    from ghnt_desktop.document.beginning import Beginning
    from ghnt_desktop.document.open_document import OpenDocument
    from ghnt_desktop.document.opening import Unfinished

#: What is done next, or else.
Then = Callable[[], object]


def _nothing() -> None:
    """Leave it at that."""


_FORBIDDEN = '<>:"/\\|?*'
#: In bytes, of a name without its ending: systems allow 255 with it.
_LONGEST_NAME = 120


class Filing(QObject):
    """Does what the file menu says; ``shown`` asks the window to show an agenda or the start.

    ``compare_asked`` asks it to compare the agenda with its file, which somebody else changed.
    """

    shown = Signal()
    compare_asked = Signal()

    def __init__(
        self,
        parent: QWidget,
        bridge: Bridge,
        keeper: Keeper,
        preferences: Preferences,
        memory: WindowMemory,
        questions: Questions,
        notices: NoticeBar,
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._bridge = bridge
        self._keeper = keeper
        self._preferences = preferences
        self._memory = memory
        self._questions = questions
        self._notices = notices
        self._officer = load_officer()
        self._untouched = -1

    # -- who -----------------------------------------------------------------------------------

    def _known_officer(self) -> Officer:
        return self._officer or Officer()

    def ask_who(self, then: Then = _nothing) -> None:
        """Ask the officer's details, and go on; they count from the next step on."""

        def take(officer: Officer) -> None:
            self._take_officer(officer)
            then()

        ask_officer(self._parent, self._officer, take)

    def _take_officer(self, officer: Officer) -> None:
        self._officer = officer
        save_officer(officer)
        if self._bridge.document is not None:
            self._bridge.document.officer = officer

    def ask_once(self, then: Then = _nothing) -> None:
        """Ask the officer's details if nobody ever did and they are to be asked, and go on."""
        if self._officer is None and self._preferences.switch("ask_officer"):
            self.ask_who(then)
        else:
            then()

    # -- opening -------------------------------------------------------------------------------

    def begin(self, model: "str | Path", wanted: "Beginning") -> None:
        """Begin an agenda from the template of this name, or like the one in a file."""

        def make(officer: Officer) -> "OpenDocument":
            from ghnt_desktop.document.beginning import begin, begin_like

            if isinstance(model, str):
                return begin(model, officer, wanted)
            return begin_like(model, officer, wanted)

        self._begin(make, untouched=True)

    def empty(self) -> None:
        """Begin an agenda with nothing in it, for a document to be taken over."""
        from ghnt_desktop.document.opening import new_document

        self._show(new_document("", self._known_officer()), -1)

    def example(self) -> None:
        """Open the built-in example, without a file name."""

        def make(officer: Officer) -> "OpenDocument":
            from ghnt_desktop.document.example import example_document

            opened = example_document(officer)
            opened.begin_here()
            return opened

        self._begin(make, untouched=True, ask=False)

    def open(self) -> None:
        """Ask for a file and open it."""
        kinds = translate("Filing", "Agendas (*.ghnt)")
        self._questions.open_path(translate("Filing", "Open an agenda"), kinds, self.open_file)

    def open_file(self, path: Path) -> None:
        """Open a file, unless it is the one that is open."""
        from ghnt_desktop.document.opening import open_or_continue, whole_path

        shown = self._bridge.document
        try:
            # One that could only be looked at, for want of a working copy, is tried again.
            if (
                shown is not None
                and shown.path == whole_path(path)
                and (shown.has_copy or not shown.read_only)
            ):
                return
        except Refusal as refusal:
            self.tell(refusal, [])
            return

        def make(officer: Officer) -> "OpenDocument":
            return open_or_continue(path, officer)

        self._begin(make)

    def resume(self, folder: Path) -> None:
        """Go on with work that has no file yet."""

        def make(officer: Officer) -> "OpenDocument":
            from ghnt_desktop.document.opening import resume

            return resume(folder, officer)

        self._begin(make)

    def _begin(
        self,
        make: "Callable[[Officer], OpenDocument]",
        untouched: bool = False,
        ask: bool = True,
    ) -> None:
        """Open something else, and only then close what was open; a refusal leaves that alone."""
        self._notices.forget_answer()
        try:
            with busy():
                document = make(self._known_officer())
        except Refusal as refusal:
            self.tell(refusal)
            return

        def go() -> None:
            self._show(document, document.steps if untouched else -1)
            if ask:
                self.ask_once()

        self.leave(go, otherwise=lambda: self._drop(document, untouched))

    def go_on_with(self, document: "OpenDocument") -> None:
        """Show a document that was made of the open one, which is saved and closed."""
        self._begin(lambda _: document, ask=False)

    def go_on_here(self) -> None:
        """Let an agenda change again that was closed off."""
        from ghnt_desktop.document.closing_off import go_on_in

        if self._bridge.document is None:
            return
        try:
            go_on_in(self._bridge.document)
        except Refusal as refusal:
            self.tell(refusal)
        self._notices.forget_agenda()
        self._bridge.show_again()
        self.shown.emit()

    def _drop(self, document: "OpenDocument", untouched: bool) -> None:
        """Let go of a document that was opened but is not to be shown after all."""
        from ghnt_desktop.document.saving import close

        if untouched:
            document.discard()
        else:
            close(document)

    def _show(self, document: "OpenDocument", untouched: int) -> None:
        self._untouched = untouched
        self._bridge.take(document)
        self.shown.emit()
        self._note_recent()
        self._tell_opening(document)

    def _note_recent(self) -> None:
        document = self._bridge.document
        if document is not None and document.path is not None:
            self._memory.remember_recent(document.path, document.agenda.head.title)

    def _tell_opening(self, document: "OpenDocument") -> None:
        """Say who has a document open too that was just opened, and what was recovered in it."""
        from ghnt_desktop.document.presence import announce

        elsewhere = announce(document)
        if elsewhere is not None:
            told = translate(
                "Filing",
                "%1 has this file open too, on %2. You can work on: what changes there is merged.",
            )
            words = told.replace("%1", elsewhere.user).replace("%2", elsewhere.host)
            self._notices.add("info", words, of_agenda=True)
        if document.is_closed_off:
            self._tell_closed(document)
        if document.recovered:
            one = translate("Filing", "A text that you were typing has been recovered.")
            more = translate("Filing", "%n texts that you were typing have been recovered.")
            told = counted(document.recovered, one, more)
            self._notices.add("info", told, of_agenda=True)

    def _tell_closed(self, document: "OpenDocument") -> None:
        """Say that an agenda is only read because another goes on, with the way back."""
        closed = Refusal(document.read_only, titel=document.agenda.head.successor)
        ways = [Way(translate("Filing", "Go on in this one after all"), self.go_on_here)]
        self._notices.add("info", sentence(closed), of_agenda=True, ways=ways)

    def unfinished(self) -> "list[Unfinished]":
        """Return work that has no file yet, for the start screen."""
        from ghnt_desktop.document.opening import unfinished_documents

        try:
            return unfinished_documents()
        except (Refusal, OSError):
            return []

    # -- saving --------------------------------------------------------------------------------

    def save(self) -> None:
        """Save now; asks for a name where there is none."""
        document = self._bridge.document
        if document is not None and document.path is None:
            self.save_as()
            return
        try:
            self._keeper.save_now()
        except Refusal as refusal:
            self.tell(refusal)

    def save_as(self, then: Then = _nothing, otherwise: Then = _nothing) -> None:
        """Ask where to put the agenda, and save it there; then go on, or do something else."""
        document = self._bridge.document
        if document is None:
            return
        suggestion = document.path or Path(f"{file_name(document.agenda.head.title)}.ghnt")
        kinds = translate("Filing", "Agendas (*.ghnt)")

        def go(path: Path) -> None:
            (then if self.save_to(path) else otherwise)()

        title = translate("Filing", "Save as")
        self._questions.save_path(title, suggestion, kinds, go, otherwise)

    def save_to(self, path: Path) -> bool:
        """Save under a name; False when that was refused, which is told."""
        from ghnt_desktop.document.presence import announce, leave

        document = self._bridge.document
        if document is None:
            return False
        try:
            leave(document)
            self._keeper.save_now(path, replace=True)
        except Refusal as refusal:
            self.tell(refusal)
            return False
        finally:
            announce(document)
        self._note_recent()
        self.shown.emit()
        return True

    # -- leaving -------------------------------------------------------------------------------

    def close(self) -> None:
        """Close the agenda and go back to the start."""
        self.leave(self.shown.emit)

    def leave(self, then: Then, otherwise: Then = _nothing) -> None:
        """Save and let go of what is open, then go on; asks only when that does not succeed.

        ``otherwise`` is done when the officer would rather stay.
        """
        document = self._bridge.document
        if document is None:
            then()
            return
        self._bridge.stepping.emit()
        if document.path is None and document.has_unsaved_work and not self._is_untouched():
            self._ask_name(then, otherwise)
            return
        try:
            if not document.read_only:
                self._keeper.save_now()
        except Refusal as refusal:
            self._ask_trouble(refusal, then, otherwise)
            return
        self._let_go(then)

    def leave_at_once(self) -> None:
        """Let go of what is open without a question: what the file lacks stays on this computer."""
        self.save_quietly()
        self._let_go(_nothing)

    def save_quietly(self) -> None:
        """Bring what is typed, and all that has a file, to its place; trouble is for later."""
        document = self._bridge.document
        if document is None:
            return
        self._bridge.stepping.emit()
        if document.path is not None and not document.read_only:
            with suppress(Refusal):
                self._keeper.save_now()

    def _is_untouched(self) -> bool:
        """Tell whether a new agenda or the example is as it was given."""
        document = self._bridge.document
        return document is not None and document.steps == self._untouched

    def _ask_name(self, then: Then, otherwise: Then) -> None:
        words = translate(
            "Filing",
            "This agenda has no file name yet. Save it, or close it: your work then stays on "
            "this computer and waits on the start screen.",
        )
        asked = self._questions.choose(
            translate("Filing", "Close agenda"),
            words,
            [
                (translate("Filing", "Save as…"), lambda: self._save_and_leave(then, otherwise)),
                (translate("Filing", "Close and continue later"), lambda: self._let_go(then)),
            ],
        )
        asked.rejected.connect(otherwise)

    def _ask_trouble(self, refusal: Refusal, then: Then, otherwise: Then) -> None:
        first = []
        if refusal.code == ASKS:
            first = [(translate("Filing", "Compare…"), lambda: self.compare_asked.emit())]
        asked = self._questions.choose(
            translate("Filing", "Not saved yet"),
            sentence(refusal),
            [
                *first,
                (translate("Filing", "Save as…"), lambda: self._save_and_leave(then, otherwise)),
                (translate("Filing", "Try again"), lambda: self.leave(then, otherwise)),
                (translate("Filing", "Close and continue later"), lambda: self._let_go(then)),
            ],
            translate("Filing", "Reason: %1").replace("%1", refusal.code),
        )
        asked.rejected.connect(otherwise)

    def _save_and_leave(self, then: Then, otherwise: Then) -> None:
        self.save_as(lambda: self.leave(then, otherwise), otherwise)

    def _let_go(self, then: Then) -> None:
        from ghnt_desktop.document.presence import leave
        from ghnt_desktop.document.saving import close

        document = self._bridge.document
        if document is not None:
            self._keeper.wait()
            leave(document)
            if self._is_untouched() and document.path is None:
                document.discard()
            else:
                close(document)
        self._notices.forget_answer()
        self._bridge.take(None)
        then()

    # -- words ---------------------------------------------------------------------------------

    def tell(self, refusal: Refusal, ways: list[Way] | None = None) -> None:
        """Say in a sentence why something could not be done."""
        offered = ways if ways is not None else []
        if refusal.code == ASKS:
            compare = translate("Filing", "Compare…")
            offered = [*offered, Way(compare, lambda: self.compare_asked.emit())]
        if refusal.code in _ELSEWHERE and self._bridge.document is not None:
            words = translate("Filing", "Save as…")
            offered = [*offered, Way(words, lambda: QTimer.singleShot(0, self.save_as))]
        kind = "info" if refusal.code in _DONE_BUT else "err"
        self._notices.show_notice(kind, sentence(refusal), offered, refusal.code)

    def note(self, refusal: Refusal) -> None:
        """Tell what nobody asked for and everybody should know, when it is its turn."""
        self._notices.add("warn", sentence(refusal), refusal.code)


#: What was done all the same, but for something.
_DONE_BUT = ("afbeelding-niet-geplakt", "alleen-woorden-geplakt")

#: Reasons that another place for the file takes away.
_ELSEWHERE = (
    "alleen-lezen",
    "schijf-vol",
    "schijf-fout",
    "map-weg",
    "geen-toegang",
    "bestand-bezet",
)


def file_name(title: str) -> str:
    """Return a title as a file may be called on every system: seen as it is, and short enough.

    A title may come from a stranger: no way up, no sign that turns the text, no device of Windows.
    """
    plain = "".join(c if c.isprintable() and c not in _FORBIDDEN else " " for c in title)
    short = " ".join(plain.split()).encode()[:_LONGEST_NAME].decode(errors="ignore").strip(". ")
    is_device = PureWindowsPath(short).is_reserved()
    return f"Agenda {short}" if is_device else short or translate("Filing", "Agenda")
