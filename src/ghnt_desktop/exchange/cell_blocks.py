"""The paragraphs of a cell or chapter as blocks: typed bullets known, soft lines kept together."""

from collections.abc import Iterable, Iterator

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.running_text import Paragraph, Table
from ghnt_desktop.exchange.taken_over import TakenBlock
from ghnt_desktop.language.bullets import bullet_depth, bullet_end, label_end
from ghnt_desktop.language.marks import mark_at_start
from ghnt_desktop.language.names import Names


def blocks_of(content: Iterable[Paragraph | Table], names: Names) -> tuple[TakenBlock, ...]:
    """Return the blocks of what a cell or chapter holds; empty paragraphs and items are none."""
    return tuple(
        block
        for item in content
        for block in (_table(item) if isinstance(item, Table) else _paragraph(item, names))
        if block.text or block.picture
    )


def lines_of(content: Iterable[Paragraph | Table]) -> Iterator[str]:
    """Yield every typed line, bullets taken off, to see which names a document uses."""
    for item in content:
        if isinstance(item, Table):
            for row in item.rows:
                for cell in row.cells:
                    yield from lines_of(cell.content)
        else:
            for line in item.text.text.split("\n"):
                yield line[bullet_end(line) :].strip()


def table_text(table: Table) -> Text:
    """Return a table as text: rows are lines, cells are parted by tabs."""
    rows = ("\t".join(" ".join(cell.text.split()) for cell in row.cells) for row in table.rows)
    return Text("\n".join(row for row in rows if row.strip()))


def _table(table: Table) -> Iterator[TakenBlock]:
    yield TakenBlock(BlockKind.TABLE, table_text(table))


def _paragraph(paragraph: Paragraph, names: Names) -> Iterator[TakenBlock]:
    shown = paragraph.picture
    if shown is not None:
        yield TakenBlock(
            BlockKind.FIGURE, Text(""), picture=shown.data, alternative=shown.described
        )
        return
    for position, piece in enumerate(_pieces(paragraph.text, names)):
        typed = bullet_end(piece.text)
        kind, indent = paragraph.kind, paragraph.indent
        if typed and kind is not BlockKind.NUMBERED:
            indent = indent or bullet_depth(piece.text)
            kind = BlockKind.BULLET
        elif position:
            kind = BlockKind.PARAGRAPH
        text = piece.piece(typed, len(piece.text)).stripped()
        yield TakenBlock(kind, text, indent, _notes_in(text, paragraph))


def _notes_in(text: Text, paragraph: Paragraph) -> tuple[tuple[str, str], ...]:
    """Return the notes of a paragraph that a piece of it leads to."""
    led = {span.href for span in text.spans if span.style == "footnote"}
    return tuple((note.id, note.text) for note in paragraph.notes if note.id in led)


def _pieces(text: Text, names: Names) -> Iterator[Text]:
    """Cut at soft breaks before a bullet, a label, a mark or an empty line; keep the other ones."""
    start = position = 0
    for line in text.text.split("\n"):
        if position and (not line.strip() or _opens(line, names)):
            yield text.piece(start, position - 1)
            start = position
        position += len(line) + 1
    yield text.piece(start, len(text.text))


def _opens(line: str, names: Names) -> bool:
    return bool(bullet_end(line) or label_end(line) or mark_at_start(line, names))
