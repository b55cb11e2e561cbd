"""Where everything in a cell stands for a given width: chips, text, status, one under another.

All measures are logical pixels at 100 %; zooming draws the same layout larger.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QTextCharFormat

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.text import Text
from ghnt_desktop.ui.matrix.contents import Cell, Paragraph, Said
from ghnt_desktop.ui.matrix.pieces import (
    BoxPiece,
    IconPiece,
    Piece,
    RulePiece,
    StatusPiece,
    TextPiece,
)
from ghnt_desktop.ui.matrix.tables import laid_table
from ghnt_desktop.ui.shared.glyphs import SENDER_ICONS, STATUS_TOKENS
from ghnt_desktop.ui.shared.theme import font
from ghnt_desktop.ui.shared.tokens import BODY, META, Tokens
from ghnt_desktop.ui.shared.words import called, capital, counted, translate
from ghnt_desktop.ui.shared.wrapped import Stretch, Wrapped, brief, quiet, stretches_of, strong

PADDING = 10
#: A white spot, and a cell with a state, is at least this high.
LEAST = 44
_GAP = 8
_CHIP_ICON = 14
_CHIP_PADDING = 6
_CHIP_SPACE = 4
_CHIP_EXTRA = _CHIP_ICON + 2 * _CHIP_PADDING + _CHIP_SPACE
_SIGN = 12
#: How far a level of a list stands in, and what is between two blocks.
INDENT, BETWEEN_BLOCKS = 16, 3


@dataclass(frozen=True, slots=True)
class Shown:
    """How many contributions of a cell, and lines of each text; 0 for all."""

    contributions: int = 0
    lines: int = 0


ALL, COMPACT, COMPACT_NARROW = Shown(), Shown(2), Shown(1, 3)


@dataclass(frozen=True, slots=True)
class BlockPlace:
    """Where the text of one block is drawn, and the words drawn before it in its first line."""

    id: str
    rect: QRectF
    before: str


@dataclass(frozen=True, slots=True)
class Placed:
    """One contribution in the cell: from ``top`` to ``bottom``, and where its texts stand."""

    id: str
    top: float
    bottom: float
    blocks: tuple[BlockPlace, ...] = ()


@dataclass(frozen=True, slots=True)
class CellLayout:
    """A whole cell: its pieces, its contributions and its height in logical pixels.

    ``more`` is from where down the line stands that tells how much is folded away; ``cut`` tells
    that part of a text is.
    """

    cell: Cell
    pieces: tuple[Piece, ...]
    placed: tuple[Placed, ...]
    height: float
    more: float | None = None
    cut: bool = False

    def at(self, y: float) -> str:
        """Return the contribution at a height in the cell, the nearest one; "" in an empty one."""
        for one in self.placed:
            if y < one.bottom:
                return one.id
        return self.placed[-1].id if self.placed else ""

    def block_at(self, contribution: str, y: float) -> BlockPlace | None:
        """Return the block of a contribution at a height in the cell, or the nearest one."""
        for one in self.placed:
            if one.id == contribution and one.blocks:
                return min(one.blocks, key=lambda block: _distance(block.rect, y))
        return None


def _distance(rect: QRectF, y: float) -> float:
    return max(rect.top() - y, y - rect.bottom(), 0)


def laid(cell: Cell, width: float, tokens: Tokens, shown: Shown = ALL) -> CellLayout:
    """Return the layout of a cell in a column ``width`` logical pixels wide."""
    return _Flow(width, tokens, shown).cell(cell)


class _Flow:
    """Lays parts below each other; ``y`` is where the next one goes."""

    def __init__(self, width: float, tokens: Tokens, shown: Shown) -> None:
        self._right = width - PADDING
        self._limit = shown.contributions
        self._most = self._lines = shown.lines
        self._cut = False
        self._tokens = tokens
        self._pieces: list[Piece] = []
        self._y = float(PADDING)
        self._blocks: list[BlockPlace] = []

    def cell(self, cell: Cell) -> CellLayout:
        placed = []
        shown = cell.said[: self._limit] if self._limit else cell.said
        for at, said in enumerate(shown):
            if at:
                self._rule()
            top = self._y
            self._blocks = []
            self._said(said)
            blocks = tuple(self._blocks)
            placed.append(Placed(said.id, top - _GAP / 2, self._y + _GAP / 2, blocks))
        more = self._more(len(cell.said) - len(shown))
        self._beside(cell)
        least = LEAST if cell.spot or cell.state or cell.hidden or cell.proposed else 0
        height = max(least, self._y + PADDING) if self._pieces else least
        return CellLayout(cell, tuple(self._pieces), tuple(placed), height, more, self._cut)

    def _more(self, number: int) -> float | None:
        """Tell how many contributions are folded away, or that a text goes on."""
        if not number and not self._cut:
            return None
        top = self._y
        one, more = (
            translate("Matrix", "%n more contribution"),
            translate("Matrix", "%n more contributions"),
        )
        self._y += 4
        sign = QRectF(PADDING, self._y + 1, _CHIP_ICON, _CHIP_ICON)
        self._pieces.append(IconPiece("chevron-down", sign, self._tokens.accent))
        told = counted(number, one, more) if number else translate("Matrix", "whole text")
        words = Wrapped(told, font(META, strong=True), self._right)
        self._text(words, self._tokens.accent, PADDING + _CHIP_ICON + 6)
        return top

    def _beside(self, cell: Cell) -> None:
        """Tell what else there is: contributions outside the filter, and proposed ones."""
        if cell.proposed:
            one = translate("Matrix", "proposed contribution")
            more = translate("Matrix", "%n proposed contributions")
            t = self._tokens
            x = float(PADDING)
            self._y += _GAP if cell.said else 0
            words = Wrapped(counted(cell.proposed, one, more), font(META, strong=True), self._room)
            rect = QRectF(x, self._y, words.width + _CHIP_EXTRA, max(22, words.height + 4))
            self._chip(rect, words, "bulb", t.surface, t.accent, t.accent)
            self._y = rect.bottom() + _CHIP_SPACE
        if cell.hidden:
            one = translate("Matrix", "%n contribution outside the filter")
            more = translate("Matrix", "%n contributions outside the filter")
            self._y += _GAP if cell.said else 0
            self._line(counted(cell.hidden, one, more))

    def _rule(self) -> None:
        self._y += _GAP
        rect = QRectF(PADDING, self._y, self._right - PADDING, 1)
        self._pieces.append(RulePiece(rect, self._tokens.line))
        self._y += 1 + _GAP

    def _said(self, said: Said) -> None:
        code = "" if self._chips(said) else said.code
        if said.on_behalf_of:
            names = ", ".join(said.on_behalf_of)
            self._line(translate("Matrix", "on behalf of %1").replace("%1", names))
        elif said.mark and not said.senders:
            self._line(said.mark)
        self._lines = self._most
        for at, paragraph in enumerate(said.paragraphs):
            if self._most and not self._lines:
                self._cut = True
                break
            told = (code, _type_word(said)) if at == 0 else ("", "")
            is_table = paragraph.kind is BlockKind.TABLE
            (self._table if is_table else self._paragraph)(paragraph, *told)
        self._status(said)

    def _line(self, words: str) -> None:
        self._text(Wrapped(words, font(META), self._right - PADDING), self._tokens.text2)
        self._y += 2

    def _text(self, wrapped: Wrapped, colour: str, x: float = PADDING) -> None:
        self._pieces.append(TextPiece(wrapped, QPointF(x, self._y), colour))
        self._y += wrapped.height

    # -- chips ---------------------------------------------------------------------------------

    @property
    def _room(self) -> float:
        return self._right - PADDING - _CHIP_EXTRA

    def _chips(self, said: Said) -> bool:
        """Lay the chips and badges in lines; tell whether the code found room after them."""
        x, below = float(PADDING), self._y
        for icon, words, fill, edge, colour in self._chip_words(said):
            wrapped = brief(words, font(META, strong=True), self._room)
            width = wrapped.width + _CHIP_EXTRA
            if x > PADDING and x + width > self._right:
                x, self._y = float(PADDING), below + _CHIP_SPACE
            rect = QRectF(x, self._y, width, max(22, wrapped.height + 4))
            self._chip(rect, wrapped, icon, fill, edge, colour)
            x, below = rect.right() + _CHIP_SPACE, max(below, rect.bottom())
        if x == PADDING:
            return False
        fits = self._code(said.code, x + _CHIP_SPACE)
        self._y = below + _CHIP_SPACE
        return fits

    def _code(self, code: str, x: float) -> bool:
        """Put the code at the end of the line of chips, if it fits there."""
        wrapped = brief(code, font(META), max(self._right, 60))
        fits = wrapped.lines == 1 and x + wrapped.width <= self._right
        if fits and code:
            at = QPointF(self._right - wrapped.width, self._y + (22 - wrapped.height) / 2)
            self._pieces.append(TextPiece(wrapped, at, self._tokens.text2))
        return fits

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
            yield (
                SENDER_ICONS[sender.kind],
                called(sender.name, sender.assumed),
                fill,
                t.line,
                t.text,
            )
        if said.versions:
            words = translate("Matrix", "%1 versions").replace("%1", str(said.versions))
            yield "arrows-split-2", words, t.warnsoft, t.warn, t.warn
        if said.revived:
            words = translate("Matrix", "deleted and changed")
            yield "arrows-split-2", words, t.warnsoft, t.warn, t.warn
        if said.proposals:
            one, more = translate("Matrix", "proposal"), translate("Matrix", "%n proposals")
            yield "bulb", counted(said.proposals, one, more), t.surface, t.accent, t.accent
        if said.priority:
            yield "flag", translate("Matrix", "priority"), t.surface, t.edge, t.accent
        if said.internal:
            yield "eye-off", translate("Matrix", "internal"), t.surface, t.edge, t.text2

    # -- text and status -----------------------------------------------------------------------

    def _paragraph(self, paragraph: Paragraph, code: str, type_word: str) -> None:
        x: float = PADDING + paragraph.indent * INDENT
        if paragraph.bullet:
            bullet = brief(paragraph.bullet, font(BODY), 40)
            self._pieces.append(TextPiece(bullet, QPointF(x, self._y), self._tokens.text2))
            x += sign_room(paragraph.bullet)
        before = words_before(paragraph.text, code, type_word)
        stretches = stretches_of(paragraph.text, self._tokens, len(before))
        if before:
            stretches.insert(0, (0, len(before), quiet(self._tokens)))
        text = before + paragraph.text.text
        wrapped = Wrapped(text, font(BODY), self._right - x, stretches, self._lines)
        self._lines = max(0, self._lines - wrapped.lines)
        self._cut |= wrapped.cut
        rect = QRectF(x, self._y, self._right - x, wrapped.height)
        self._blocks.append(BlockPlace(paragraph.block, rect, before))
        self._text(wrapped, self._tokens.text, x)
        self._y += BETWEEN_BLOCKS

    def _table(self, paragraph: Paragraph, code: str, type_word: str) -> None:
        if before := words_before(paragraph.text, code, type_word):
            self._line(before.strip())
        rect = QRectF(PADDING, self._y, self._right - PADDING, 0)
        table = laid_table(paragraph.text, paragraph.headed, rect, self._tokens, self._lines)
        self._pieces += table.pieces
        self._lines = max(0, self._lines - table.lines)
        self._cut |= table.cut
        rect.setHeight(table.height)
        self._blocks.append(BlockPlace(paragraph.block, rect, ""))
        self._y += table.height + 2 * BETWEEN_BLOCKS

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


def sign_room(sign: str) -> float:
    """Return how far a text stands from where its bullet or number begins; 0 without one."""
    if not sign:
        return 0.0
    width = brief(sign, font(BODY), 40).width
    return INDENT if width < INDENT - 2 else width + 6


def words_before(text: Text, code: str, type_word: str) -> str:
    """Return the code and the word for the kind that stand before a text.

    The word stays out where the text begins with it itself.
    """
    repeats = text.text.casefold().startswith(type_word.casefold())
    kind = f"{type_word}: " if type_word and not repeats else ""
    return (f"{code}  " if code else "") + kind


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _strong_in(colour: str) -> QTextCharFormat:
    made = strong()
    made.setForeground(QColor(colour))
    return made


def _type_word(said: Said) -> str:
    return capital(said.type.value) if said.type else ""
