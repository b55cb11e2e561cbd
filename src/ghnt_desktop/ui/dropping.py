"""A file dragged onto the window: what letting go would do is shown first, and then done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QVBoxLayout

from ghnt_desktop.ui.notices import NoticeBar
from ghnt_desktop.ui.shared.labels import label, restyle
from ghnt_desktop.ui.shared.words import translate

_AGENDA = ".ghnt"
_LONGEST_NAME = 60
_MARGIN = 24


@dataclass(frozen=True, slots=True)
class Offer:
    """What letting go would do, in words; ``then`` is None when nothing can be done with it."""

    words: str
    then: Callable[[], object] | None = None


class DropPlace(QObject):
    """Takes files over the whole window, and says over it what will become of them."""

    def __init__(
        self,
        window: QMainWindow,
        notices: NoticeBar,
        open_file: Callable[[Path], object],
        take_over: Callable[[Path], object],
        merge: Callable[[Sequence[Path]], object],
        has_agenda: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._merge, self._has_agenda = merge, has_agenda
        self._window = window
        self._notices = notices
        self._open_file = open_file
        self._take_over = take_over
        self.hint = _Hint(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is about dragging files; everything else goes its way."""
        if isinstance(event, QDropEvent):
            return self._dragged(event)
        if event.type() == QEvent.Type.DragLeave:
            self.hint.hide()
        return False

    def _dragged(self, event: QDropEvent) -> bool:
        paths = files_in(event.mimeData())
        if not paths or QApplication.activeModalWidget() is not None:
            self.hint.hide()
            return False
        # Also what cannot be opened is taken, to say why; the file itself stays where it is.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if isinstance(event, QDragEnterEvent):
            self.hint.tell(self.offer(paths))
        elif not isinstance(event, QDragMoveEvent):
            self.hint.hide()
            self._let_go(self.offer(paths))
        return True

    def _let_go(self, offer: Offer) -> None:
        if offer.then is None:
            self._notices.show_notice("warn", offer.words)
        else:
            self._window.activateWindow()
            offer.then()

    def offer(self, paths: list[Path]) -> Offer:
        """Return what can be done with these files."""
        from ghnt_desktop.document.importing import endings  # not for the first paint
        from ghnt_desktop.document.incoming import is_form

        path, name = paths[0], shown(paths[0].name)
        if self._has_agenda() and all(
            one.suffix.lower() == _AGENDA or is_form(one) for one in paths
        ):
            return self._merging(paths)
        if len(paths) > 1:
            return Offer(translate("Drop", "Let go of one file at a time.") + " " + _what_can())
        ending = path.suffix.lower()
        if ending == _AGENDA:
            words = translate("Drop", "Let go to open “%1”").replace("%1", name)
            return Offer(words, lambda: self._open_file(path))
        if ending in endings():
            words = translate("Drop", "Let go to take “%1” over").replace("%1", name)
            return Offer(words, lambda: self._take_over(path))
        words = translate("Drop", "“%1” cannot be opened here.").replace("%1", name)
        return Offer(f"{words} {_what_can()}")

    def _merging(self, paths: Sequence[Path]) -> Offer:
        """Return the offer of agendas beside the one that is open."""
        if len(paths) > 1:
            words = translate("Drop", "Let go to merge %1 files with this agenda")
            return Offer(words.replace("%1", str(len(paths))), lambda: self._merge(paths))
        words = translate("Drop", "Let go to merge “%1” with this agenda, or to open another one")
        name = shown(paths[0].name)
        return Offer(words.replace("%1", name), lambda: self._merge(paths))


class _Hint(QFrame):
    """Covers the window while a file is held over it; the mouse goes through."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("dropHint")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = label("", "section")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.addWidget(self.words)
        self.hide()

    def tell(self, offer: Offer) -> None:
        """Say what letting go would do."""
        self.words.setText(offer.words)
        self.setProperty("can", offer.then is not None)
        restyle(self)
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()


def files_in(dragged: QMimeData) -> list[Path]:
    """Return the files on this computer that are dragged; addresses of the web are none."""
    urls = [url for url in dragged.urls() if url.isLocalFile()]
    return [Path(url.toLocalFile()) for url in urls if url.toLocalFile()]


def shown(name: str) -> str:
    """Return a file name as it may stand on the screen, whatever it is made of."""
    plain = "".join(sign if sign.isprintable() else "�" for sign in name)
    return plain if len(plain) <= _LONGEST_NAME else f"{plain[:_LONGEST_NAME]}…"


def _what_can() -> str:
    return translate(
        "Drop", "An agenda (.ghnt) or a document of Word, Excel or LibreOffice can be dropped here."
    )
