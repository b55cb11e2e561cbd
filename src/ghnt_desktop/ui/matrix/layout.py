"""Where everything in a cell stands for a given width: chips, text, status, one under another."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QTextCharFormat

from ghnt_desktop.domain.text import Text
from ghnt_desktop.ui.matrix.contents import Cell, Paragraph, Said, Sender
from ghnt_desktop.ui.matrix.pieces import (
    BoxPiece,
    IconPiece,
    Piece,
    RulePiece,
    StatusPiece,
    TextPiece,
)
from ghnt_desktop.ui.shared.glyphs import SENDER_ICONS, STATUS_TOKENS
from ghnt_desktop.ui.shared.theme import font
from ghnt_desktop.ui.shared.tokens import BODY, META, Tokens
from ghnt_desktop.ui.shared.words import capital, translate
from ghnt_desktop.ui.shared.wrapped import Stretch, Wrapped, quiet, stretches_of, strong

PADDING = 10
#: A white spot, and a cell with a state, is at least this high.
LEAST = 44
_GAP = 8
_CHIP_ICON = 14
_CHIP_PADDING = 6
_CHIP_SPACE = 4
_SIGN = 12
_INDENT = 16
#: Mean width of a character as part of the text size, measured on Dutch policy prose.
_MEAN_WIDTH = 0.49
_MEAN_LINE = 1.37


@dataclass(frozen=True, slots=True)
class Placed:
    """One contribution in the cell: from ``top`` to ``bottom``."""

    id: str
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class CellLayout:
    """A whole cell: its pieces, its contributions and its height in logical pixels."""

    pieces: tuple[Piece, ...]
    placed: tuple[Placed, ...]
    height: float

    def at(self, y: float) -> str:
        """Return the contribution at a height in the cell, the nearest one; "" in an empty one."""
        for one in self.placed:
            if y < one.bottom:
                return one.id
        return self.placed[-1].id if self.placed else ""


def laid(cell: Cell, width: float, tokens: Tokens) -> CellLayout:
    """Return the layout of a cell in a column ``width`` logical pixels wide."""
    return _Flow(width, tokens).cell(cell)


def estimated(cell: Cell, width: float) -> float:
    """Return about how high a cell will be, without laying it out."""
    if not cell.said:
        return LEAST if cell.spot or cell.state else 0
    per_line = max(4, (width - 2 * PADDING) / (BODY * _MEAN_WIDTH))
    lines = sum(
        1 + len(paragraph.text.text) / per_line
        for said in cell.said
        for paragraph in said.paragraphs
    )
    beside = sum(30 * bool(s.senders) + 22 * bool(s.status) + 2 * _GAP for s in cell.said)
    return lines * BODY * _MEAN_LINE + beside


class _Flow:
    """Lays parts below each other; ``y`` is where the next one goes."""

    def __init__(self, width: float, tokens: Tokens) -> None:
        self._right = width - PADDING
        self._tokens = tokens
        self._pieces: list[Piece] = []
        self._y = float(PADDING)

    def cell(self, cell: Cell) -> CellLayout:
        placed = []
        for at, said in enumerate(cell.said):
            if at:
                self._rule()
            top = self._y
            self._said(said)
            placed.append(Placed(said.id, top - _GAP / 2, self._y + _GAP / 2))
        least = LEAST if cell.spot or cell.state else 0
        height = max(least, self._y + PADDING) if cell.said else least
        return CellLayout(tuple(self._pieces), tuple(placed), height)

    def _rule(self) -> None:
        self._y += _GAP
        rect = QRectF(PADDING, self._y, self._right - PADDING, 1)
        self._pieces.append(RulePiece(rect, self._tokens.line))
        self._y += 1 + _GAP

    def _said(self, said: Said) -> None:
        self._chips(said)
        if said.on_behalf_of:
            names = ", ".join(said.on_behalf_of)
            self._line(translate("Matrix", "on behalf of %1").replace("%1", names))
        elif said.mark and not said.senders:
            self._line(said.mark)
        for at, paragraph in enumerate(said.paragraphs):
            self._paragraph(paragraph, _type_word(said) if at == 0 else "")
        self._status(said)

    def _line(self, words: str) -> None:
        self._text(Wrapped(words, font(META), self._right - PADDING), self._tokens.text2)
        self._y += 2

    def _text(self, wrapped: Wrapped, colour: str, x: float = PADDING) -> None:
        self._pieces.append(TextPiece(wrapped, QPointF(x, self._y), colour))
        self._y += wrapped.height

    # -- chips ---------------------------------------------------------------------------------

    def _chips(self, said: Said) -> None:
        x, below = float(PADDING), self._y
        for icon, words, fill, edge, colour in self._chip_words(said):
            room = self._right - PADDING - _CHIP_ICON - 2 * _CHIP_PADDING - _CHIP_SPACE
            wrapped = Wrapped(words, font(META, strong=True), room)
            width = wrapped.width + _CHIP_ICON + 2 * _CHIP_PADDING + _CHIP_SPACE
            if x > PADDING and x + width > self._right:
                x, self._y = float(PADDING), below + _CHIP_SPACE
            rect = QRectF(x, self._y, width, max(22, wrapped.height + 4))
            self._chip(rect, wrapped, icon, fill, edge, colour)
            x, below = rect.right() + _CHIP_SPACE, max(below, rect.bottom())
        if x > PADDING:
            self._y = below + _CHIP_SPACE

    def _chip(
        self, rect: QRectF, wrapped: Wrapped, icon: str, fill: str, edge: str, colour: str
    ) -> None:
        sign = QRectF(rect.left() + _CHIP_PADDING, rect.top() + 4, _CHIP_ICON, _CHIP_ICON)
        at = QPointF(sign.right() + _CHIP_SPACE, rect.top() + (rect.height() - wrapped.height) / 2)
        self._pieces += [
            BoxPiece(rect.adjusted(0.5, 0.5, -0.5, -0.5), fill, edge),
            IconPiece(icon, sign, colour),
            TextPiece(wrapped, at, colour),
        ]

    def _chip_words(self, said: Said) -> Iterator[tuple[str, str, str, str, str]]:
        """Yield icon, words, fill, edge and colour of each chip and badge."""
        t = self._tokens
        for sender in said.senders:
            fill = t.colour(f"chip_{sender.kind.value}")
            yield SENDER_ICONS[sender.kind], _sender_words(sender), fill, t.line, t.text
        if said.versions:
            words = translate("Matrix", "%1 versions").replace("%1", str(said.versions))
            yield "arrows-split-2", words, t.warnsoft, t.warn, t.warn
        if said.revived:
            words = translate("Matrix", "deleted and changed")
            yield "arrows-split-2", words, t.warnsoft, t.warn, t.warn
        if said.priority:
            yield "flag", translate("Matrix", "priority"), t.surface, t.edge, t.accent
        if said.internal:
            yield "eye-off", translate("Matrix", "internal"), t.surface, t.edge, t.text2

    # -- text and status -----------------------------------------------------------------------

    def _paragraph(self, paragraph: Paragraph, type_word: str) -> None:
        x: float = PADDING + paragraph.indent * _INDENT
        if paragraph.bullet:
            bullet = Wrapped(paragraph.bullet, font(BODY), 40)
            self._pieces.append(TextPiece(bullet, QPointF(x, self._y), self._tokens.text2))
            x += _INDENT if bullet.width < _INDENT - 2 else bullet.width + 6
        text, stretches = self._worded(paragraph.text, type_word)
        self._text(Wrapped(text, font(BODY), self._right - x, stretches), self._tokens.text, x)
        self._y += 3

    def _worded(self, text: Text, type_word: str) -> tuple[str, list[Stretch]]:
        """Return a text with the word for its kind before it, unless it begins with that itself."""
        if not type_word or text.text.casefold().startswith(type_word.casefold()):
            return text.text, stretches_of(text, self._tokens)
        before = f"{type_word}: "
        marked: list[Stretch] = [(0, len(before), quiet(self._tokens))]
        return before + text.text, marked + stretches_of(text, self._tokens, len(before))

    def _status(self, said: Said) -> None:
        words = capital(said.status.value) if said.status else ""
        notes = [note for note in (said.note, said.planning) if note]
        if not words and not notes:
            return
        t = self._tokens
        colour = t.colour(STATUS_TOKENS[said.status]) if said.status else t.text2
        self._y += 1
        x = float(PADDING)
        if said.status:
            sign = QRectF(x, self._y + 3, _SIGN, _SIGN)
            self._pieces.append(StatusPiece(said.status, said.note, sign, colour, t.surface))
            x += _SIGN + 6
        text = "  ".join(filter(None, (words, *notes)))
        rest: Stretch = (len(words), _units(text), quiet(t))
        bold: Stretch = (0, len(words), _strong_in(colour))
        self._text(Wrapped(text, font(META), self._right - x, [bold, rest]), colour, x)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _strong_in(colour: str) -> QTextCharFormat:
    made = strong()
    made.setForeground(QColor(colour))
    return made


def _sender_words(sender: Sender) -> str:
    if sender.assumed:
        return translate("Matrix", "%1 (assumed)").replace("%1", sender.name)
    return sender.name


def _type_word(said: Said) -> str:
    return capital(said.type.value) if said.type else ""
