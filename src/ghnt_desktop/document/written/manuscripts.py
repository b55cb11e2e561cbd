"""A sheet of running text, as it is printed, as a document for other programs."""

from collections.abc import Iterable, Iterator

from ghnt_desktop.document.written.contributions import Said
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.text import Span, Text, tidy_spans
from ghnt_desktop.exchange.running_text import Cell, Paragraph, Role, Table, TableRow
from ghnt_desktop.pdf.document import INSIDE
from ghnt_desktop.pdf.faces import BOLD, ITALIC
from ghnt_desktop.pdf.layout import Paragraph as Printed
from ghnt_desktop.pdf.running_pages import Manuscript
from ghnt_desktop.pdf.small_tables import Grid
from ghnt_desktop.pdf.text import Piece

#: What on paper is lighter than text says something about a text.
_QUIET = 0.0


def document_of(text: Manuscript) -> Said:
    """Return a manuscript as paragraphs and tables in order."""
    opening = (_titled(one, place) for place, one in enumerate(text.front) if one.text.strip())
    return [*opening, *(item for one in text.body for item in _items(one))]


def _titled(printed: Printed, place: int) -> Paragraph:
    """Return a line of the title page: its heading, the line under it, or what is known of it."""
    role: Role = "facts"
    if printed.tag == "H1":
        role = "title"
    elif place == 1:
        role = "subtitle"
    return Paragraph(Text(printed.text.strip()), role=role)


def _items(printed: Printed) -> Iterator[Paragraph | Table]:
    if printed.grid is not None:
        yield _table(printed.grid)
        return
    text = _text(printed.pieces)
    if printed.figure is not None:
        text = Text(f"[{printed.figure.spoken}]")
    if not text:
        return
    if printed.tag.startswith("H"):
        yield Paragraph(Text(text.text), heading=max(1, int(printed.tag[1:]) - 1))
        return
    if printed.tag == "Note":
        text = Text(f"{printed.label} ").followed_by(text)
    if printed.aside is not None:
        text = text.followed_by(Text(f"[{printed.aside.text}]"), " ")
    quiet = printed.look.grey > _QUIET
    yield Paragraph(text, _kind(printed), printed.level, part="standing" if quiet else "")


def _kind(printed: Printed) -> BlockKind:
    if printed.tag == "BlockQuote":
        return BlockKind.QUOTE
    if printed.tag != "LI":
        return BlockKind.PARAGRAPH
    is_numbered = printed.label[:1].isdigit()
    return BlockKind.NUMBERED if is_numbered else BlockKind.BULLET


def _table(grid: Grid) -> Table:
    return Table(
        tuple(
            TableRow(
                tuple(Cell(n, 1, (Paragraph(_text(cell)),)) for n, cell in enumerate(row)),
                grid.headed and nth == 0,
            )
            for nth, row in enumerate(grid.rows)
        )
    )


def _text(pieces: Iterable[Piece]) -> Text:
    words, spans, at = "", [], 0
    for piece in pieces:
        end = at + len(piece.text)
        if piece.style & BOLD:
            spans.append(Span(at, end, "bold"))
        if piece.style & ITALIC:
            spans.append(Span(at, end, "italic"))
        if piece.href and not piece.href.startswith(INSIDE):
            spans.append(Span(at, end, "link", piece.href))
        words, at = words + piece.text, end
    return Text(words, tidy_spans(tuple(spans))).stripped()
