"""What is pasted, from whatever program, as blocks of text or as the cells of a table.

What a page says in HTML goes before the same as plain words: it knows lists, styles and cells.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ghnt_desktop.domain.contribution import NO_TEXT, BlockKind
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.domain.typed_text import LONGEST_TEXT, writable
from ghnt_desktop.exchange.running_text import Cell, Paragraph, Table, TableRow, paragraphs
from ghnt_desktop.exchange.taken_over import TakenBlock
from ghnt_desktop.language.names import Names

#: Most that one text takes: Qt wraps 200,000 letters in 7 s; the longest real cell has 1,351.
LONGEST_PASTE = 50_000
#: Most cells that are pasted at once; a whole naslagdocument has some 300.
MOST_CELLS = 3_000

#: Blocks that are not cut in two by what is pasted in them.
_WHOLE = (BlockKind.TABLE, BlockKind.FIGURE)

Content = tuple[Paragraph | Table, ...]
#: The blocks of each cell, line by line; all lines equally long.
Cells = tuple[tuple[tuple[TakenBlock, ...], ...], ...]
_NOBODY = Names()


@dataclass(frozen=True, slots=True)
class Clip:
    """The forms that a clipboard offers; "" for one that it does not."""

    html: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a clip says; ``notes`` are what the officer should know is not in it."""

    content: Content
    notes: tuple[Refusal, ...] = ()

    @property
    def blocks(self) -> tuple[TakenBlock, ...]:
        """All of it as blocks of text."""
        return _blocks_of(self.content)

    @property
    def words(self) -> str:
        """All of it as characters, a paragraph or row a line, tabs between cells."""
        return "\n".join(block.text.text for block in self.blocks)

    @property
    def table(self) -> Table | None:
        """The table, when that is all there is."""
        one = self.content[0] if len(self.content) == 1 else None
        return one if isinstance(one, Table) else None


def _blocks_of(content: Content) -> tuple[TakenBlock, ...]:
    from ghnt_desktop.exchange.cell_blocks import blocks_of  # an agenda is shown without it

    return blocks_of(content, _NOBODY)


def read_clip(clip: Clip) -> Pasted:
    """Return what a clipboard says.

    Raises Refusal "tekst-te-lang", "plakken-te-groot" or "plakken-te-diep". A page that cannot be
    read gives its plain words, if the clipboard offers them too, with a note of that.
    """
    from ghnt_desktop.exchange.clipped_page import ClippedPage, read_page  # not before a paste

    try:
        page = read_page(clip.html) if clip.html else ClippedPage()
    except Refusal:
        if not clip.text.strip() or len(clip.text) > LONGEST_PASTE:
            raise
        return Pasted(tuple(_plain(clip.text)), (Refusal("alleen-woorden-geplakt"),))
    notes = (Refusal("afbeelding-niet-geplakt"),) if page.pictures else ()
    return Pasted(page.content or tuple(_plain(clip.text)), notes)


def is_plain(pasted: Pasted) -> bool:
    """Tell whether all of it is a few characters: one paragraph without a style."""
    only = pasted.content[0] if len(pasted.content) == 1 else None
    if not isinstance(only, Paragraph) or only.kind is not BlockKind.PARAGRAPH:
        return False
    return not only.text.spans and "\n" not in only.text.text


def _plain(text: str) -> Iterator[Paragraph | Table]:
    """Yield the lines of plain text, or the table that a spreadsheet writes with tabs."""
    if len(text) > LONGEST_TEXT:
        raise Refusal("tekst-te-lang", length=len(text), limit=LONGEST_PASTE)
    told = writable(text).strip("\n")
    rows = _tabbed(told) if "\t" in told else []
    if rows and len(rows[0]) > 1 and len({len(row) for row in rows}) == 1:
        yield Table(tuple(TableRow(tuple(_cells(row))) for row in rows))
    else:
        yield from (Paragraph(Text(line)) for line in told.split("\n") if line.strip())


def _tabbed(told: str) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(told), csv.excel_tab))
    except csv.Error:  # a stretch longer than any cell of a spreadsheet
        return []


def _cells(row: Sequence[str]) -> Iterator[Cell]:
    for at, words in enumerate(row):
        lines = (Paragraph(Text(line)) for line in words.split("\n") if line.strip())
        yield Cell(at, 1, tuple(lines))


# -- in a text ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Put:
    """The blocks that one became, and where what was put in ends: which block, which letter."""

    blocks: tuple[TakenBlock, ...]
    last: int
    at: int


def put_in(block: TakenBlock, start: int, end: int, pasted: Sequence[TakenBlock]) -> Put:
    """Put others in the place of a stretch of a block.

    Words join the words they meet; a table stands by itself, and in a table or under a figure
    there are only words. An empty block takes the kind of what is put in it.
    """
    before, after = block.text.piece(0, start), block.text.piece(end, len(block.text.text))
    if block.kind in _WHOLE:
        words = Text("\n".join(one.text.text for one in pasted))
        text = before.followed_by(words).followed_by(after)
        return Put((replace(block, text=text),), 0, len(before.text) + len(words.text))
    made = list(pasted) or [replace(block, text=NO_TEXT)]
    if made[0].kind is not BlockKind.TABLE:
        kept = block if before.text else replace(block, kind=made[0].kind, indent=made[0].indent)
        made[0] = replace(kept, text=before.followed_by(made[0].text))
    elif before.text:
        made.insert(0, replace(block, text=before))
    last, at = len(made) - 1, len(made[-1].text.text)
    if made[-1].kind is not BlockKind.TABLE:
        made[-1] = replace(made[-1], text=made[-1].text.followed_by(after))
    elif after.text:
        made.append(replace(block, text=after))
    return Put(tuple(made), last, at)


# -- in cells ----------------------------------------------------------------------------------


def cells_of(pasted: Pasted) -> Cells:
    """Return what is pasted as cells: those of its table, or else one with all of it.

    Raises Refusal ("plakken-te-groot") for more than `MOST_CELLS`.
    """
    if pasted.table is None:
        return ((pasted.blocks,),) if pasted.blocks else ()
    rows = pasted.table.rows
    width = max((cell.start + cell.span for row in rows for cell in row.cells), default=0)
    if width * len(rows) > MOST_CELLS:
        raise Refusal("plakken-te-groot")
    lines = tuple(_line(row, width) for row in rows)
    return tuple(line for line in lines if any(line))


def _line(row: TableRow, width: int) -> tuple[tuple[TakenBlock, ...], ...]:
    told = {cell.start: _blocks_of(cell.content) for cell in row.cells}
    return tuple(told.get(at, ()) for at in range(width))


def texts_of(cells: Cells) -> list[list[Text]]:
    """Return cells as the texts of a table, in which a cell is one line."""
    return [[_line_of(cell) for cell in line] for line in cells]


def _line_of(cell: Sequence[TakenBlock]) -> Text:
    made = NO_TEXT
    for block in cell:
        flat = re.sub(r"\s", " ", block.text.text)
        made = made.followed_by(Text(flat, block.text.spans), " " if made.text else "")
    return made


def head_of(pasted: Pasted) -> tuple[str, ...]:
    """Return the words in the head of the table, () when it has none."""
    rows = pasted.table.rows if pasted.table is not None else ()
    if not rows or not rows[0].header:
        return ()
    return tuple(" ".join(p.text.text for p in paragraphs(cell.content)) for cell in rows[0].cells)
