"""A table in a cell of the matrix: its own cells, with lines between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from ghnt_desktop.domain.grids import Grid, grid_of, squared
from ghnt_desktop.domain.text import Text
from ghnt_desktop.ui.matrix.pieces import Piece, RulePiece, TextPiece
from ghnt_desktop.ui.shared.theme import font
from ghnt_desktop.ui.shared.tokens import BODY, Tokens
from ghnt_desktop.ui.shared.wrapped import Wrapped, stretches_of

_AWAY_X, _AWAY_Y = 5, 3
_WIDEST = 10_000
#: A column is not narrower than this, however many there are: some letters still stand in it.
_LEAST = 36


@dataclass(frozen=True, slots=True)
class LaidTable:
    """The pieces of a table, how high it is, and whether rows are left out."""

    pieces: tuple[Piece, ...]
    height: float
    lines: int
    cut: bool


def laid_table(text: Text, headed: bool, rect: QRectF, tokens: Tokens, most: int = 0) -> LaidTable:
    """Lay a table out from the top left of a rectangle on, as wide as that.

    ``most`` is how many lines of text it may have, 0 for all.
    """
    grid = squared(grid_of(text))
    edges = list(_edges(grid, rect))
    pieces: list[Piece] = [_rule(rect.left(), rect.top(), rect.width(), 1, tokens)]
    y, lines = rect.top() + 1, 0
    for at, row in enumerate(grid):
        if most and lines >= most:
            break
        cells = [
            _cell(text, right - left, headed and not at, tokens)
            for text, (left, right) in zip(row, edges, strict=True)
        ]
        for wrapped, (left, _) in zip(cells, edges, strict=True):
            place = QPointF(left + _AWAY_X, y + _AWAY_Y)
            pieces.append(TextPiece(wrapped, place, tokens.text))
        height = max(one.height for one in cells) + 2 * _AWAY_Y
        pieces.append(
            _rule(rect.left(), y + height, rect.width(), 2 if headed and not at else 1, tokens)
        )
        y += height + 1
        lines += max(one.lines for one in cells)
    cut = len(pieces) < 1 + len(grid) * (len(edges) + 1)
    sides = [rect.left(), *(right - 1 for _, right in edges)]
    pieces += [_rule(x, rect.top(), 1, y - rect.top(), tokens) for x in sides]
    return LaidTable(tuple(pieces), y - rect.top(), lines, cut)


def _cell(text: Text, width: float, strong: bool, tokens: Tokens) -> Wrapped:
    face = font(BODY, strong=strong)
    return Wrapped(text.text, face, width - 2 * _AWAY_X, stretches_of(text, tokens))


def _edges(grid: Grid, rect: QRectF) -> Iterator[tuple[float, float]]:
    """Yield where each column begins and ends: as wide as what stands in it asks."""
    wanted = [max(_LEAST, *map(_natural, column)) for column in zip(*grid, strict=True)]
    wanted = _fitted(wanted, rect.width())
    x = rect.left()
    for width in wanted:
        yield x, x + width
        x += width


def _fitted(wanted: Sequence[float], room: float) -> list[float]:
    """Share the room: a column that asks less than its share gives the rest to the others."""
    fitted = dict.fromkeys(range(len(wanted)), 0.0)
    left, open_ = room, sorted(fitted, key=lambda at: wanted[at])
    while open_:
        at = open_.pop(0)
        # The last one takes what is left, so that the table is as wide as the cell.
        fitted[at] = min(wanted[at], left / (len(open_) + 1)) if open_ else left
        left -= fitted[at]
    return [fitted[at] for at in range(len(wanted))]


def _natural(text: Text) -> float:
    return Wrapped(text.text, font(BODY, strong=True), _WIDEST).width + 2 * _AWAY_X + 1


def _rule(x: float, y: float, width: float, height: float, tokens: Tokens) -> RulePiece:
    return RulePiece(QRectF(x, y, width, height), tokens.edge)
