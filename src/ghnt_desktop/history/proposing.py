"""Two changes of one value brought together, as a proposal: by whole lines, cells and names.

Never by characters: that made "120.500" out of 120.000 and 100.500 and called it a success. What
both changed in the same line or cell has no proposal. It is the same whichever side is "mine".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Generic, TypeVar

from ghnt_desktop.domain.grids import Grid, grid_of, text_of
from ghnt_desktop.domain.text import Text

Unit = TypeVar("Unit")


def proposed_text(base: Text, one: Text, other: Text) -> Text | None:
    """Return a text of several lines, or a table, with the changes of both; None for none."""
    grids = (grid_of(base), grid_of(one), grid_of(other))
    shapes = {tuple(map(len, grid)) for grid in grids}
    if len(shapes) == 1:
        cells = _cells(*grids)
        return text_of(cells) if cells else None
    lines = merged([_line(row) for row in grids[0]], *([_line(r) for r in g] for g in grids[1:]))
    return text_of([[line] for line in lines]) if lines else None


def _cells(base: Grid, one: Grid, other: Grid) -> Grid:
    """Return the cells with the changes of both; nothing when both changed one of them."""
    made: Grid = []
    for rows in zip(base, one, other, strict=True):
        row = [_either(*cells) for cells in zip(*rows, strict=True)]
        kept = [cell for cell in row if cell is not None]
        if len(kept) < len(row):
            return []
        made.append(kept)
    return made


def _either(base: Text, one: Text, other: Text) -> Text | None:
    if one in (base, other):
        return other
    return one if other == base else None


def _line(row: Sequence[Text]) -> Text:
    return text_of([row])


def proposed_list(base: Sequence[str], one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    """Return names in their order: what neither took away, and what either added."""
    kept = [name for name in base if name in one and name in other]
    added = sorted({*one, *other} - set(base), key=lambda name: _place(name, one, other))
    return (*kept, *added)


def _place(name: str, one: Sequence[str], other: Sequence[str]) -> tuple[int, str]:
    return min(said.index(name) for said in (one, other) if name in said), name


# -- pieces of any kind, in a row ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Edit(Generic[Unit]):
    """Pieces that came in the place of others."""

    start: int
    end: int
    by: tuple[Unit, ...]


def merged(
    base: Sequence[Unit], one: Sequence[Unit], other: Sequence[Unit]
) -> tuple[Unit, ...] | None:
    """Return the pieces with the changes of both; None where both touched one place."""
    edits = sorted({*_edits(base, one), *_edits(base, other)}, key=lambda one: (one.start, one.end))
    if any(later.start <= earlier.end for earlier, later in pairwise(edits)):
        return None
    made: list[Unit] = []
    at = 0
    for edit in edits:
        made += base[at : edit.start]
        made += edit.by
        at = edit.end
    return (*made, *base[at:])


def _edits(base: Sequence[Unit], changed: Sequence[Unit]) -> Iterator[_Edit[Unit]]:
    matcher = SequenceMatcher(None, base, changed, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag != "equal":
            yield _Edit(start, end, tuple(changed[first:last]))


# -- a text that one cut in two, or joined, and the other changed ----------------------------------


def cut_again(
    kept: Text, rest: Text, whole: Text, changed: Text
) -> tuple[Text, Text | None] | None:
    """Return a text that one officer cut in two and another changed: the changed one, cut there.

    The second is None when the cut lies in what was changed: then the text stays whole. None when
    whoever cut it changed words as well.
    """
    if _words(kept.text) + _words(rest.text) != _words(whole.text):
        return None
    text, at = changed.text, len(kept.text)
    if text.startswith(kept.text) and text[at : at + 1].isspace() and text[at:].strip():
        return kept, changed.piece(at, len(text)).stripped()
    start = len(text) - len(rest.text)
    if text.endswith(rest.text) and text[:start].strip() and text[start - 1].isspace():
        return changed.piece(0, len(text[:start].rstrip())), rest
    return changed, None


def joined_again(whole: Text, pieces: Sequence[Text], at: int, changed: Text) -> Text | None:
    """Return a text joined out of pieces, with piece ``at`` as another officer changed it.

    None when whoever joined them changed words as well.
    """
    if [word for piece in pieces for word in _words(piece.text)] != _words(whole.text):
        return None
    made = Text("")
    for nth, piece in enumerate(pieces):
        piece = changed if nth == at else piece
        made = made.followed_by(piece, " ") if made and piece else made or piece
    return made


def _words(text: str) -> list[str]:
    return text.split()
