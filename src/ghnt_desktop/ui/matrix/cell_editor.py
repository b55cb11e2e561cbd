"""Typing in the cell itself: a box over the text of a contribution, exactly where it stood."""

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.matrix.layout import BETWEEN_BLOCKS, INDENT, sign_room
from ghnt_desktop.ui.shared.theme import font
from ghnt_desktop.ui.shared.tokens import BODY, Tokens
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.shared.wrapped import Wrapped
from ghnt_desktop.ui.shared.writing.flow_box import signs
from ghnt_desktop.ui.shared.writing.paragraphs import LISTED, indent_of, kind_of
from ghnt_desktop.ui.shared.writing.running import RunEditor

if TYPE_CHECKING:
    from ghnt_desktop.document.clipboard import Pasted

_WIDEST = 10_000
#: How far the edge stands from the text, in pixels.
_AWAY = 4


class CellEditor(RunEditor):
    """One run of a contribution in the looks of the matrix.

    ``before`` are the words that stand before the first text: the code, and the word for its kind.
    """

    _at_zoom: float | None = None

    def __init__(
        self, parent: QWidget, bridge: Bridge, after: str, before: str, zoom: float, tokens: Tokens
    ) -> None:
        super().__init__(bridge, tokens, after, parent)
        self.setObjectName("cellEditor")
        self.setProperty("flowing", False)  # as large as the cells are, not as a sheet
        self.setAccessibleName(translate("Matrix", "Text in the cell"))
        self.document().setDocumentMargin(0)
        # The stylesheet gives every widget its size when it is polished, so that comes first.
        self.ensurePolished()
        self._at_zoom = zoom
        self._enlarge()
        # The box covers what is below it: without this each key would draw the matrix too.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.zoom = zoom
        self.insert_asked.connect(self._put_note)
        self._before = Wrapped(before, font(BODY), _WIDEST)
        # Trailing spaces count for what follows them, but not for the natural width.
        last = Wrapped(f"{before}|", font(BODY), _WIDEST).width
        self._indent = last - Wrapped("|", font(BODY), _WIDEST).width if before else 0.0

    def _enlarge(self) -> None:
        if self._at_zoom is not None:
            wanted = _scaled(font(BODY), self._at_zoom, self.logicalDpiY())
            if self.document().defaultFont() != wanted:
                self.document().setDefaultFont(wanted)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Qt gives the text the size of the widget whenever that is dressed anew.
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._enlarge()

    def _put_note(self, what: str) -> None:
        """Put the sign of a footnote at the cursor; its words are written in the panel."""
        from ghnt_desktop.document import text_things  # not for the first paint
        from ghnt_desktop.document.edits import Id

        if what != "footnote":
            return
        self.bring_in()
        block, _, at = self.place()
        if block:
            self._bridge.do(lambda agenda: text_things.add_footnote(agenda, Id(block), at, ""))
            self.put_cursor(block, at + 1)

    # -- the looks of the matrix ---------------------------------------------------------------

    def _dressed(self) -> None:
        """Let every paragraph stand as the matrix draws it; part of what was done last."""
        signed = {block.blockNumber(): sign for block, sign in signs(self.document().begin())}
        block = self.document().begin()
        while block.isValid():
            wanted = self._looks(block, signed.get(block.blockNumber(), ""))
            now = block.blockFormat()
            wanted_all = QTextBlockFormat(now)
            wanted_all.merge(wanted)
            if wanted_all != now:
                cursor = QTextCursor(block)
                cursor.joinPreviousEditBlock()
                cursor.mergeBlockFormat(wanted)
                cursor.endEditBlock()
            block = block.next()

    def _looks(self, block: QTextBlock, sign: str) -> QTextBlockFormat:
        zoom, first = self.zoom, not block.blockNumber()
        made = QTextBlockFormat()
        made.setIndent(0)
        made.setLeftMargin((indent_of(block) * INDENT + sign_room(sign)) * zoom)
        made.setTopMargin(0 if first else BETWEEN_BLOCKS * zoom)
        made.setBottomMargin(0)
        made.setTextIndent(self._indent * zoom if first else 0)
        if zoom != 1:
            # Qt rounds the height of a line up; over thirteen lines that was 13 pixels.
            line = Wrapped("x", font(BODY), _WIDEST).height * zoom
            made.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return made

    def _afresh(self) -> None:
        self._quietly(self._dressed)
        self.document().clearUndoRedoStacks()
        self._grow()

    def _put_in(self, pasted: "Pasted") -> None:
        super()._put_in(pasted)
        self._dressed()

    def _writes(self, event: QKeyEvent) -> bool:
        wrote = super()._writes(event)
        if wrote:
            self._dressed()
        return wrote

    def toggle_kind(self, kind: BlockKind) -> None:
        super().toggle_kind(kind)
        self._dressed()

    def shift(self, by: int) -> None:
        super().shift(by)
        self._dressed()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), ceil(self.document().size().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._tokens.surface))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.scale(self.zoom, self.zoom)
        stands_in = self.document().begin().blockFormat().leftMargin() / self.zoom
        self._before.draw(painter, QPointF(stands_in, 0), self._tokens.text2)
        painter.end()

    def _draw_bars(self, painter: QPainter) -> None:
        """Leave quotes as the matrix shows them, without a bar."""

    def _draw_sign(self, painter: QPainter, block: QTextBlock, sign: str) -> None:
        if kind_of(block) in LISTED and block.layout().lineCount():
            painter.setFont(self.document().defaultFont())
            line = block.layout().lineAt(0)
            at = QPointF(indent_of(block) * INDENT * self.zoom, line.y() + line.ascent())
            painter.drawText(QPointF(at.x(), block.layout().position().y() + at.y()), sign)


def _scaled(made: QFont, zoom: float, dpi: int) -> QFont:
    """Return a font larger or smaller by any factor; pixel sizes are whole numbers only."""
    made = QFont(made)
    if zoom != 1:
        made.setPointSizeF(made.pixelSize() * zoom * 72 / dpi)
    return made


class Edge(QWidget):
    """A line around the box: what is typed past the text that was there lies over the matrix."""

    def __init__(self, parent: QWidget, tokens: Tokens) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def go_round(self, box: QRect) -> None:
        """Stand around a box."""
        away = QPoint(_AWAY, _AWAY)
        self.setGeometry(QRect(box.topLeft() - away, box.bottomRight() + away))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._tokens.surface))
        painter.setPen(QPen(QColor(self._tokens.accent), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
