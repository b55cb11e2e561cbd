"""A box in which paragraphs, list items and their styles are written as in a letter."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.fields import DEEPEST_INDENT
from ghnt_desktop.ui.shared.text_box import TextBox
from ghnt_desktop.ui.shared.tokens import SEMIBOLD, Tokens
from ghnt_desktop.ui.shared.wrapped import point_offset, unit_offsets
from ghnt_desktop.ui.shared.writing.paragraphs import (
    LISTED,
    Paragraph,
    block_format,
    following_at,
    give_ids,
    indent_of,
    kind_of,
    kind_typed,
    put,
    put_at,
    read,
    read_frame,
    style_format,
)

if TYPE_CHECKING:
    from ghnt_desktop.document.clipboard import Pasted

_BULLET = "•"
_MARGIN = 7
_BAR = 3
_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_CONTROL_ALT = _CONTROL | Qt.KeyboardModifier.AltModifier
_CONTROL_SHIFT = _CONTROL | Qt.KeyboardModifier.ShiftModifier

Where = tuple[BlockKind, int]


class FlowBox(TextBox):
    """Enter makes the next paragraph, Backspace at its beginning joins it with the one before.

    ``stored`` are the paragraphs as the agenda has them; anything else in the box is typing.
    """

    link_asked = Signal()
    restyled = Signal()
    insert_asked = Signal(str)
    takes_blocks = True

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("flowing", True)
        self.stored: tuple[Paragraph, ...] = ()
        self._tokens = tokens
        self._working = False
        self.document().setDocumentMargin(_MARGIN)
        self._keys: dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], object]] = {
            (Qt.Key.Key_B, _CONTROL): lambda: self.toggle_style("bold"),
            (Qt.Key.Key_I, _CONTROL): lambda: self.toggle_style("italic"),
            (Qt.Key.Key_K, _CONTROL_SHIFT): self.link_asked.emit,
            (Qt.Key.Key_L, _CONTROL_SHIFT): lambda: self.toggle_kind(BlockKind.BULLET),
            (Qt.Key.Key_N, _CONTROL_SHIFT): lambda: self.toggle_kind(BlockKind.NUMBERED),
            (Qt.Key.Key_Q, _CONTROL_SHIFT): lambda: self.toggle_kind(BlockKind.QUOTE),
            (Qt.Key.Key_R, _CONTROL_SHIFT): lambda: self.insert_asked.emit("reference"),
            (Qt.Key.Key_F, _CONTROL_ALT): lambda: self.insert_asked.emit("footnote"),
            (Qt.Key.Key_Right, _ALT_SHIFT): lambda: self.shift(1),
            (Qt.Key.Key_Left, _ALT_SHIFT): lambda: self.shift(-1),
        }
        self._was_at = 0
        self.cursorPositionChanged.connect(self._step_out)
        self._fit_indents()

    # -- what it holds -------------------------------------------------------------------------

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Return what is written now; nothing for a box in which nothing ever was."""
        found = read(self.document(), self.stored)
        return () if found == (Paragraph(),) else found

    @property
    def is_typing(self) -> bool:
        """Tell whether the box holds what is not yet in the agenda."""
        return self.paragraphs() != self.stored

    def show_paragraphs(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show what the agenda says; typing that is not yet a step stays."""
        told = tuple(paragraphs)
        if told == self.stored:
            return
        written = self.paragraphs()
        if written != self.stored:
            return
        self.stored = told
        if told and _words(written) == _words(told):
            self._quietly(lambda: give_ids(self.document(), told))
            self._afresh()
        else:
            self._fill(told)
        self._rest()

    def _words_shown(self) -> str:
        return "\n".join(one.text.text for one in self.stored)

    def take_back(self) -> None:
        """Forget the typing."""
        self._fill(self.stored)
        self._rest()

    def settle(self) -> None:
        """Note that the typing became a step: its own undo ends, the window's begins."""
        self.stored = self.paragraphs()
        self._rest()

    def _fill(self, paragraphs: Sequence[Paragraph]) -> None:
        place = self.textCursor().position()
        self._quietly(lambda: put(self.document(), paragraphs, self._tokens))
        self._afresh()
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._grow()

    def _afresh(self) -> None:
        """See to the looks of paragraphs that were just put in."""

    def _quietly(self, change: Callable[[], None]) -> None:
        self.blockSignals(True)
        change()
        self.blockSignals(False)

    def use(self, tokens: Tokens) -> None:
        """Draw links in the colours of a theme."""
        self._tokens = tokens
        if not self.is_typing:
            self._fill(self.stored)
            self._rest()

    # -- styles --------------------------------------------------------------------------------

    def has_style(self, style: str) -> bool:
        """Tell whether what is at the cursor is bold, or italic."""
        now = self.currentCharFormat()
        return now.fontWeight() >= SEMIBOLD if style == "bold" else now.fontItalic()

    def toggle_style(self, style: str) -> None:
        """Make the selection bold or italic, or plain again."""
        if self.isReadOnly():
            return
        change = style_format(style, self._tokens)
        if self.has_style(style):
            change.setFontWeight(QFont.Weight.Normal) if style == "bold" else None
            change.setFontItalic(False) if style == "italic" else None
        self.mergeCurrentCharFormat(change)
        self.restyled.emit()

    @property
    def kind(self) -> BlockKind:
        """The kind of paragraph at the cursor."""
        return kind_of(self.textCursor().block())

    def toggle_kind(self, kind: BlockKind) -> None:
        """Make list items of the selected paragraphs, or plain ones again."""
        turned = BlockKind.PARAGRAPH if self.kind is kind else kind
        self._turn(lambda where: (turned, where[1]))

    def shift(self, by: int) -> None:
        """Indent: a paragraph becomes a bullet, a bullet goes deeper; and back."""
        self._turn(lambda where: _shifted(where, by))

    def _turn(self, change: Callable[[Where], Where]) -> None:
        if self.isReadOnly():
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for block in _selected(cursor):
            kind = kind_of(block)
            if kind is not BlockKind.TABLE:
                self._reformat(block, *change((kind, indent_of(block))))
        cursor.endEditBlock()
        self.restyled.emit()

    def _reformat(self, block: QTextBlock, kind: BlockKind, indent: int) -> None:
        now = read_frame(block)
        QTextCursor(block).setBlockFormat(block_format(replace(now, kind=kind, indent=indent)))

    # -- links ---------------------------------------------------------------------------------

    def link_at_cursor(self) -> str:
        """Return where the link at the cursor or the beginning of the selection goes, or ""."""
        cursor = self.textCursor()
        cursor.setPosition(min(cursor.selectionStart() + 1, self.document().characterCount() - 1))
        return cursor.charFormat().anchorHref()

    def set_link(self, href: str) -> None:
        """Let the selection, or the link or word at the cursor, go somewhere; "" for nowhere."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            self._select_link_or_word(cursor)
        if not cursor.hasSelection():
            cursor.insertText(href, style_format("link", self._tokens, href))
            return
        cursor.setCharFormat(style_format("link", self._tokens, href) if href else _PLAIN)

    def _select_link_or_word(self, cursor: QTextCursor) -> None:
        block, at = cursor.block(), cursor.positionInBlock()
        for stretch in block.textFormats():
            start, end = stretch.start, stretch.start + stretch.length
            if start <= at <= end and stretch.format.isAnchor():
                cursor.setPosition(block.position() + start)
                cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
                return
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)

    def _put_in(self, pasted: "Pasted") -> None:
        cursor = self.textCursor()
        put_at(cursor, pasted.blocks, self._tokens)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def cut_here(self) -> tuple[str, int]:
        self.left.emit()
        cursor = self.textCursor()
        words = cursor.block().text()
        return read_frame(cursor.block()).id, point_offset(words, cursor.positionInBlock())

    # -- references and notes ------------------------------------------------------------------

    def place(self) -> tuple[str, int, int]:
        """Return the block at the cursor, and where in it the selection begins and ends."""
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        text = block.text()
        start = cursor.selectionStart() - block.position()
        end = min(cursor.selectionEnd() - block.position(), len(text.encode("utf-16-le")) // 2)
        return read_frame(block).id, point_offset(text, start), point_offset(text, end)

    def put_cursor(self, id_: str, at: int) -> None:
        """Put the cursor behind so many characters of a block."""
        block = self.document().begin()
        while block.isValid() and read_frame(block).id != id_:
            block = block.next()
        if block.isValid():
            offsets = unit_offsets(block.text())
            cursor = self.textCursor()
            cursor.setPosition(block.position() + offsets[min(at, len(offsets) - 1)])
            self.setTextCursor(cursor)

    def _step_out(self) -> None:
        """Keep the cursor out of words that follow from elsewhere: they are one, as a letter is."""
        cursor = self.textCursor()
        at, was = cursor.position(), self._was_at
        self._was_at = at
        found = following_at(cursor.block(), cursor.positionInBlock())
        if found is None:
            return
        start, end = (cursor.block().position() + edge for edge in found)
        if start < at < end:
            mode = QTextCursor.MoveMode
            keep = mode.KeepAnchor if cursor.hasSelection() else mode.MoveAnchor
            cursor.setPosition(start if at < was else end, keep)
            self.setTextCursor(cursor)
        if not cursor.hasSelection():
            # What is typed beside it is not of it.
            self.setCurrentCharFormat(_PLAIN)

    def _delete_following(self, event: QKeyEvent) -> bool:
        """Delete the reference or note beside the cursor as a whole; False when there is none."""
        if event.key() not in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            return False
        forwards = event.key() == Qt.Key.Key_Delete
        cursor = self.textCursor()
        at = cursor.positionInBlock()
        found = None if cursor.hasSelection() else following_at(cursor.block(), at)
        if found is None or at != found[0 if forwards else 1]:
            return False
        for edge, keep in zip(found, QTextCursor.MoveMode, strict=True):
            cursor.setPosition(cursor.block().position() + edge, keep)
        cursor.removeSelectedText()
        self.setTextCursor(cursor)
        return True

    # -- keys ----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._key(event) in self._keys
        ):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Let Tab indent at the beginning of a list item, for whoever was working there.

        Alt+Shift and an arrow belongs to the system on some desktops. Who only passes by with
        Tab goes on, as everywhere else.
        """
        deepest = next and indent_of(self.textCursor().block()) == DEEPEST_INDENT
        if not self._working or self.isReadOnly() or deepest:
            return super().focusNextPrevChild(next)
        if not self._is_at_start() or self.kind not in LISTED:
            return super().focusNextPrevChild(next)
        self.shift(1 if next else -1)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._working = self._working and event.reason() not in _BY_TAB

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._working = True

    def _handled(self, event: QKeyEvent) -> bool:
        self._working = True
        if not self.isReadOnly() and self._writes(event):
            self.ensureCursorVisible()
            return True
        return super()._handled(event)

    def _writes(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        backspace = event.key() == Qt.Key.Key_Backspace
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if self._key(event) in self._keys:
            self._keys[self._key(event)]()
        elif enter and plain:
            self._next_paragraph()
        elif plain and (self._begins_item(event) or self._delete_following(event)):
            pass
        elif backspace and plain and self._is_at_start():
            self._join_before()
        else:
            return False
        return True

    def _key(self, event: QKeyEvent) -> tuple[Qt.Key, Qt.KeyboardModifier]:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return Qt.Key(event.key()), modifiers

    def _next_paragraph(self) -> None:
        cursor = self.textCursor()
        block = cursor.block()
        if not block.text() and kind_of(block) in LISTED:
            self.shift(-1)
            return
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        was_at_start = cursor.atBlockStart() and not cursor.atBlockEnd()
        cursor.insertBlock()
        if was_at_start:
            # The words went down, and with them which block they are.
            above = cursor.block().previous()
            fresh = replace(read_frame(above), id="")
            QTextCursor(above).setBlockFormat(block_format(fresh))
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def _begins_item(self, event: QKeyEvent) -> bool:
        """Make a list item where its sign was typed, as in a letter; Ctrl+Z leaves the sign."""
        cursor = self.textCursor()
        block = cursor.block()
        space = event.key() == Qt.Key.Key_Space
        kind = kind_typed(block.text()[: cursor.positionInBlock()]) if space else None
        if kind is None or cursor.hasSelection() or kind_of(block) is not BlockKind.PARAGRAPH:
            return False
        cursor.insertText(" ")
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._reformat(cursor.block(), kind, indent_of(block))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.restyled.emit()
        return True

    def _is_at_start(self) -> bool:
        cursor = self.textCursor()
        return cursor.atBlockStart() and not cursor.hasSelection()

    def _join_before(self) -> None:
        cursor = self.textCursor()
        if cursor.position():
            cursor.deletePreviousChar()
            self.setTextCursor(cursor)
        else:
            self._turn(lambda where: (BlockKind.PARAGRAPH, 0))

    # -- looks ---------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_indents()

    def _fit_indents(self) -> None:
        self.document().setIndentWidth(self.fontMetrics().horizontalAdvance("000"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        painter.setPen(QColor(self._tokens.text2))
        for block, sign in signs(self.document().begin()):
            self._draw_sign(painter, block, sign)
        self._draw_bars(painter)
        painter.end()

    def _draw_bars(self, painter: QPainter) -> None:
        """Draw the bar before every quote."""
        block = self.document().begin()
        while block.isValid():
            if kind_of(block) is BlockKind.QUOTE:
                lines = self.document().documentLayout().blockBoundingRect(block)
                bar = QRectF(lines.left() + _BAR, lines.top(), _BAR, lines.height() - 2)
                painter.fillRect(bar, QColor(self._tokens.edge))
            block = block.next()

    def _draw_sign(self, painter: QPainter, block: QTextBlock, sign: str) -> None:
        layout = block.layout()
        if not layout.lineCount():
            return
        line = layout.lineAt(0)
        gap = self.fontMetrics().horizontalAdvance(f"{sign} ")
        at = layout.position() + QPointF(line.x() - gap, line.y() + line.ascent())
        painter.drawText(at, sign)


_PLAIN = QTextCharFormat()


def signs(block: QTextBlock) -> Iterator[tuple[QTextBlock, str]]:
    """Yield the list items from a paragraph on, each with its bullet or number."""
    numbers: dict[int, int] = {}
    while block.isValid():
        kind, depth = kind_of(block), indent_of(block)
        numbers = {d: n for d, n in numbers.items() if kind in LISTED and d <= depth}
        if kind is BlockKind.NUMBERED:
            numbers[depth] = numbers.get(depth, 0) + 1
            yield block, f"{numbers[depth]}."
        elif kind is BlockKind.BULLET:
            numbers.pop(depth, None)
            yield block, _BULLET
        block = block.next()


def _selected(cursor: QTextCursor) -> Iterator[QTextBlock]:
    document = cursor.document()
    block, last = (document.findBlock(p) for p in (cursor.selectionStart(), cursor.selectionEnd()))
    while block.isValid() and block.position() <= last.position():
        yield block
        block = block.next()


def _shifted(where: Where, by: int) -> Where:
    kind, indent = where
    if kind not in LISTED:
        return (BlockKind.BULLET, 0) if by > 0 else (kind, max(0, indent - 1))
    if by < 0 and not indent:
        return BlockKind.PARAGRAPH, 0
    return kind, min(DEEPEST_INDENT, max(0, indent + by))


def _words(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    return [replace(one, id="") for one in paragraphs]
