"""A box for plain text that grows with what is in it, and leaves undo to the window in time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QMenu, QScrollArea, QSizePolicy, QTextEdit, QWidget

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.typed_text import has_new_words
from ghnt_desktop.ui.shared.carrying import CONTRIBUTIONS
from ghnt_desktop.ui.shared.wrapped import point_offset
from ghnt_desktop.ui.shared.writing.paragraphs import selected

if TYPE_CHECKING:
    from ghnt_desktop.document.clipboard import Pasted

#: After this pause the draft is kept, in milliseconds.
DRAFT_PAUSE = 800
#: After this long without a key the typing becomes a step, in milliseconds.
IDLE = 30_000
_LEAST_LINES = 1
#: What stays in sight above and below the line that is typed, in pixels.
_AROUND = 24
_EDGE = 12


class TextBox(QTextEdit):
    """``shown`` is the text as the agenda has it; anything else in the box is typing.

    ``block`` is the block it is the text of, "" for a box of anything else.

    Esc leaves the text as it was: ``given_up`` comes when words were typed that are to be kept
    somewhere, ``done`` always. ``refused`` tells why something is not pasted. Where
    ``takes_blocks``, ``pasted`` brings what is more than a few characters. ``grown`` tells that it
    needed another height. ``menu_opening`` lets others add to the menu of a right click: what can
    be done with the word at a cursor.
    """

    paused = Signal()
    left = Signal()
    done = Signal()
    given_up = Signal()
    grown = Signal()
    refused = Signal(object)
    pasted = Signal(object)
    menu_opening = Signal(QMenu, QTextCursor)
    takes_blocks = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = self.block = ""
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self._pause = self._timer(DRAFT_PAUSE, self.paused.emit)
        self._idle = self._timer(IDLE, self.left.emit)
        # Later, because the box and all around it grow first.
        self._sight = self._timer(0, self._keep_in_sight)
        self.textChanged.connect(self._typed)
        self.cursorPositionChanged.connect(self._sight.start)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def _timer(self, pause: int, then: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(then)
        return timer

    # -- text ----------------------------------------------------------------------------------

    def show_text(self, text: str) -> None:
        """Show the agenda's text; typing that is not yet a step stays."""
        typing = self.is_typing
        self.shown = text
        if not typing and self.toPlainText() != text:
            self._put(text)
        if not self.is_typing:
            self._rest()

    def take_back(self) -> None:
        """Forget the typing."""
        self._put(self.shown)
        self._rest()

    def settle(self) -> None:
        """Note that the typing became a step: its own undo ends, the window's begins."""
        self.shown = self.toPlainText()
        self._rest()

    def _put(self, text: str) -> None:
        place = min(self.textCursor().position(), len(text))
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        cursor = self.textCursor()
        cursor.setPosition(place)
        self.setTextCursor(cursor)
        self._grow()

    def _rest(self) -> None:
        self._pause.stop()
        self._idle.stop()
        self.document().clearUndoRedoStacks()

    @property
    def is_typing(self) -> bool:
        """Tell whether the box holds text that is not yet in the agenda."""
        return self.toPlainText() != self.shown

    def _typed(self) -> None:
        self._pause.start()
        self._idle.start()

    def cut_here(self) -> tuple[str, int]:
        """Return the block with the cursor and how far in it, its typing brought in; "" for none.

        Who binds a box to a block says which by ``block``.
        """
        self.left.emit()
        return self.block, point_offset(self.toPlainText(), self.textCursor().position())

    # -- size ----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().lineSpacing()
        height = max(self.document().size().height(), _LEAST_LINES * line)
        return QSize(160, round(height) + _EDGE)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def _grow(self) -> None:
        height = self.sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)
            self.grown.emit()

    def _keep_in_sight(self) -> None:
        """Scroll what the box stands in to the line that is typed: the box itself never does."""
        if not self.hasFocus():
            return
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            # Each makes room for what grew in it; else there is nothing yet to scroll to.
            QCoreApplication.sendPostedEvents(around, QEvent.Type.LayoutRequest.value)
            around = around.parentWidget()
        inner = around.widget() if around is not None else None
        if around is None or inner is None:
            return
        line = self.cursorRect()
        for end in (line.topLeft(), line.bottomLeft()):
            at = self.viewport().mapTo(inner, end)
            around.ensureVisible(at.x(), at.y(), 0, _AROUND)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    # -- keys ----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            if (undo and not self.document().isUndoAvailable()) or (
                redo and not self.document().isRedoAvailable()
            ):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._handled(event):
            super().keyPressEvent(event)

    def _handled(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
        else:
            return False
        return True

    def _leave(self) -> None:
        """Leave the text as it was; whoever binds the box sees to words that were typed."""
        if self.is_typing and has_new_words(self._words_shown(), self.toPlainText()):
            self.given_up.emit()
        else:
            self.take_back()
        self.done.emit()

    def _words_shown(self) -> str:
        return self.shown

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu at the pointer, or from the keyboard at the cursor."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self.cursorRect().bottomLeft() if by_key else event.pos()
        menu = self.createStandardContextMenu(at)
        self.menu_opening.emit(menu, self.textCursor() if by_key else self.cursorForPosition(at))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(at))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste what a text can hold, and nothing else of it."""
        if self.isReadOnly():
            return
        try:
            self._paste(source)
        except Refusal as refusal:
            self.refused.emit(refusal)

    def _paste(self, source: QMimeData) -> None:
        from ghnt_desktop.document.clipboard import is_plain, read_clip
        from ghnt_desktop.ui.shared.pasting import clip_of, fitting, plain

        clip = clip_of(source)
        length = self.document().characterCount()
        if not self.takes_blocks:
            self.insertPlainText(fitting(plain(clip), length))
            return
        pasted = read_clip(clip)
        fitting(pasted.words, length)
        # First, because what is put in may close this box.
        for note in pasted.notes:
            self.refused.emit(note)
        if is_plain(pasted):
            # As it was typed: a dash within a line is no bullet.
            self.insertPlainText(pasted.words if clip.html else fitting(plain(clip), length))
        elif pasted.blocks:
            self._put_in(pasted)

    def _put_in(self, pasted: "Pasted") -> None:
        self.pasted.emit(pasted)

    def stretch(self) -> tuple[int, int]:
        """Return the first and last letter that are selected, as counted in the text."""
        cursor, text = self.textCursor(), self.toPlainText()
        edges = cursor.selectionStart(), cursor.selectionEnd()
        return point_offset(text, edges[0]), point_offset(text, edges[1])

    def createMimeDataFromSelection(self) -> QMimeData:
        from ghnt_desktop.ui.shared.pasting import offered

        return offered(selected(self.textCursor()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let contributions be dragged past: they are no text to put in another one."""
        if event.mimeData().hasFormat(CONTRIBUTIONS):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Leave dragged files to the window: their paths are no text."""
        holds_files = any(url.isLocalFile() for url in source.urls())
        return (source.hasText() or source.hasHtml()) and not holds_files

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Open nothing: no picture is ever shown in a text."""
        return None
