"""Typing in the cell itself: a box over the text of one block, exactly where the text stood."""

from math import ceil

from PySide6.QtCore import QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from ghnt_desktop.document import edits
from ghnt_desktop.document.clipboard import Pasted
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.pasting_edits import put_blocks
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.text import Text
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.matrix.layout import BlockPlace
from ghnt_desktop.ui.matrix.view import MatrixView
from ghnt_desktop.ui.shared.text_box import TextBox
from ghnt_desktop.ui.shared.theme import font
from ghnt_desktop.ui.shared.tokens import BODY, Tokens
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.shared.wrapped import Wrapped, stretches_of, unit_offsets

_WIDEST = 10_000


class CellEditor(TextBox):
    """Draws the words that stand before the text too: the code, and the word for its kind."""

    def __init__(self, parent: QWidget, place: BlockPlace, zoom: float, tokens: Tokens) -> None:
        super().__init__(parent, blocks=False)
        self.setObjectName("cellEditor")
        self.takes_blocks = True
        self.setAccessibleName(translate("Matrix", "Text in the cell"))
        self.document().setDocumentMargin(0)
        # The stylesheet gives every widget its size when it is polished, so that comes first.
        self.ensurePolished()
        self.document().setDefaultFont(_scaled(font(BODY), zoom, self.logicalDpiY()))
        # The box covers what is below it: without this each key would draw the matrix too.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._tokens = tokens
        self._zoom = zoom
        self._before = Wrapped(place.before, font(BODY), _WIDEST)
        # Trailing spaces count for what follows them, but not for the natural width.
        last = Wrapped(f"{place.before}|", font(BODY), _WIDEST).width
        self._indent = last - Wrapped("|", font(BODY), _WIDEST).width if place.before else 0.0

    def show_styled(self, text: Text) -> None:
        """Show a text with its styles; what is typed is characters."""
        self.show_text(text.text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        block = QTextBlockFormat()
        block.setTextIndent(self._indent * self._zoom)
        if self._zoom != 1:
            # Qt rounds the height of a line up; over thirteen lines that was 13 pixels.
            line = Wrapped("x", font(BODY), _WIDEST).height * self._zoom
            block.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.mergeBlockFormat(block)
        self._indent_first_line_only()
        for start, end, style in stretches_of(text, self._tokens):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(style)
        self.document().clearUndoRedoStacks()
        self.document().blockCountChanged.connect(lambda _: self._indent_first_line_only())
        self.moveCursor(QTextCursor.MoveOperation.End)

    def _indent_first_line_only(self) -> None:
        """Let only the first line begin behind the code; Enter gives the next the same format."""
        flush = QTextBlockFormat()
        flush.setTextIndent(0)
        block = self.document().begin().next()
        while block.isValid():
            if block.blockFormat().textIndent():
                cursor = QTextCursor(block)
                cursor.joinPreviousEditBlock()
                cursor.mergeBlockFormat(flush)
                cursor.endEditBlock()
            block = block.next()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), ceil(self.document().size().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._tokens.surface))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.scale(self._zoom, self._zoom)
        self._before.draw(painter, QPointF(0, 0), self._tokens.text2)
        painter.end()


def _scaled(made: QFont, zoom: float, dpi: int) -> QFont:
    """Return a font larger or smaller by any factor; pixel sizes are whole numbers only."""
    made = QFont(made)
    if zoom != 1:
        made.setPointSizeF(made.pixelSize() * zoom * 72 / dpi)
    return made


class CellEditing(QObject):
    """At most one editor in a matrix; what is typed becomes a step when it is left."""

    def __init__(self, view: MatrixView, bridge: Bridge) -> None:
        super().__init__(view)
        self._view = view
        self._bridge = bridge
        self._block = ""
        self.box: CellEditor | None = None
        bridge.stepping.connect(self.bring_in)
        view.moved.connect(self._place)

    def begin(self, tokens: Tokens) -> bool:
        """Open the editor on the selected text; False where there is none to be typed in."""
        self.end()
        return self._open(self._view.block_here(), tokens)

    def _open(self, place: BlockPlace | None, tokens: Tokens) -> bool:
        if place is None or not self._bridge.is_editable:
            return False
        block = self._bridge.agenda.block(place.id)
        if block.kind is BlockKind.TABLE:
            return False
        self._block = place.id
        self.box = CellEditor(self._view.viewport(), place, self._view.layouts.zoom, tokens)
        self.box.block = place.id
        self._place()
        self.box.show_styled(block.text)
        self.box.paused.connect(self._keep_draft)
        self.box.left.connect(self._left)
        self.box.done.connect(self._done)
        self.box.refused.connect(self._bridge.refused)
        self.box.pasted.connect(lambda pasted: self._paste(pasted, tokens))
        self.box.cursorPositionChanged.connect(self._follow)
        self.box.show()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _place(self) -> None:
        """Stand where the text stands; go when it is gone."""
        if self.box is None or not self._view.isVisible():
            return
        rect = self._view.rect_of_block(self._block)
        if rect is None:
            self.end()
            return
        self.box.setFixedWidth(rect.width())
        self.box.setGeometry(QRect(rect.topLeft(), self.box.sizeHint()))

    def _follow(self) -> None:
        """Scroll as little as keeps the line that is typed in sight."""
        if self.box is None:
            return
        line = self.box.cursorRect().translated(self.box.pos())
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        if line.bottom() >= height:
            bar.setValue(bar.value() + line.bottom() + 1 - height)
        elif line.top() < 0:
            bar.setValue(bar.value() + line.top())

    def _keep_draft(self) -> None:
        if self.box is None:
            return
        if self.box.is_typing:
            self._bridge.draft(self._block, self.box.toPlainText())
        else:
            self._bridge.take_back_draft(self._block)

    def bring_in(self) -> None:
        """Make a step of the typing, if there is any."""
        if self.box is None:
            return
        if not self.box.is_typing:
            self._bridge.take_back_draft(self._block)
            return
        typed, before = self.box.toPlainText(), self.box.shown
        self.box.settle()
        if self._bridge.note(lambda agenda: edits.set_text(agenda, Id(self._block), typed)) is None:
            # Refused, by a full disk for one: it stays typing, and its draft stays kept.
            if self.box is not None:
                self.box.shown = before
            return
        self._bridge.drop_draft(self._block)

    def _paste(self, pasted: Pasted, tokens: Tokens) -> None:
        """Make a step of what is pasted, and go on behind it, which may be in another block."""
        if self.box is None:
            return
        start, end = self.box.stretch()
        block = Id(self._block)
        self.end()
        put = put_blocks(self._bridge.agenda, block, start, end, pasted.blocks)
        done = self._bridge.note(lambda _: put.step) is not None
        if self._open(self._view.place_of(put.block if done else block), tokens) and self.box:
            cursor = self.box.textCursor()
            units = unit_offsets(self.box.toPlainText())
            cursor.setPosition(units[min(put.at if done else end, len(units) - 1)])
            self.box.setTextCursor(cursor)

    def _left(self) -> None:
        self.bring_in()
        here = self._view.window().focusWidget() is self.box
        if self.box is not None and not here and not self.box.is_typing:
            self.end()

    def _done(self) -> None:
        self.bring_in()
        if self.box is not None and not self.box.is_typing:
            # First the focus, else it wanders, and a screen reader speaks of where it passes.
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.end()

    def stay_with(self, contribution: str) -> None:
        """Close the editor when something else is selected than what it is in."""
        if self.box is not None and self._bridge.document is not None:
            block = self._bridge.agenda.things["block"].get(self._block)
            if getattr(block, "parent", "") != contribution:
                self.end()

    def end(self) -> None:
        """Close the editor; what is typed becomes a step first."""
        self.bring_in()
        box, self.box = self.box, None
        if box is not None:
            box.blockSignals(True)
            box.hide()
            box.deleteLater()
