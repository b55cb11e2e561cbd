"""A document of any word processor as paragraphs and tables, before they mean anything."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.references import sign
from ghnt_desktop.domain.text import Span, Text

NoteKind = Literal["voetnoot", "eindnoot", "opmerking in de kantlijn"]
#: What stands on a title page or in a table of contents.
Role = Literal["", "title", "subtitle", "facts", "contents"]
#: What a paragraph of a document that this program made is: the first of a contribution, one that
#: goes on with it, the first of one that was typed on in the paragraph before, who says it, how it
#: stands, what a cell without text is, the topic of a row, who a row is of.
Part = Literal["", "begin", "on", "joined", "sender", "standing", "state", "topic", "row"]
#: Which of our own sheets a document is; "" for any other document.
Own = Literal["", "matrix", "priorities"]


@dataclass(frozen=True, slots=True)
class Note:
    """A foot- or endnote or a comment that a paragraph refers to.

    A comment has an ``author`` and a ``date`` (ISO, a day), each "" when the document is silent.
    ``at`` is behind how many characters of the paragraph its sign stands; ``id`` is what a text
    that it is anchored in calls it, "" for one that is not.
    """

    kind: NoteKind
    number: str
    text: str
    author: str = ""
    date: str = ""
    at: int = 0
    id: str = ""

    @property
    def is_comment(self) -> bool:
        """Tell whether it is talk about the document rather than a part of it."""
        return self.kind == "opmerking in de kantlijn"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture fit to be kept (PNG or JPEG), and what the document says that it shows."""

    data: bytes
    described: str = ""


@dataclass(frozen=True, slots=True)
class Control:
    """A place in a form that is filled in: ``tag`` names it to us, ``alias`` to whoever fills it.

    ``hint`` stands in it while it has no ``text``; one with ``choices`` is a list to choose from.
    """

    tag: str
    alias: str
    text: str = ""
    hint: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; soft line breaks are newlines in its text.

    `heading` is 0 for text, 1 to 9 for a heading; `number` is what automatic numbering prints
    before it; `role` "contents" is a line of a table of contents, which only repeats headings,
    "facts" one of region and period. One with a `picture` is that picture, and has no text; one
    with a `control` ends with it.
    """

    text: Text
    kind: BlockKind = BlockKind.PARAGRAPH
    indent: int = 0
    heading: int = 0
    role: Role = ""
    number: str = ""
    notes: tuple[Note, ...] = ()
    from_text_box: bool = False
    part: Part = ""
    picture: Picture | None = None
    control: Control | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: it starts at grid column `start` and covers `span` columns.

    `continued` tells that it is the lower part of a cell that is merged over rows.
    """

    start: int
    span: int
    content: "tuple[Paragraph | Table, ...]"
    continued: bool = False

    @property
    def text(self) -> str:
        """All text of the cell, a paragraph a line."""
        return "\n".join(p.text.text for p in paragraphs(self.content) if p.text)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row; `header` tells that the word processor repeats it on every page."""

    cells: tuple[Cell, ...]
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows in order; they need not have the same number of cells.

    ``shares`` are what parts of the width its columns have, together 1; () follows from the text.
    """

    rows: tuple[TableRow, ...]
    shares: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Aside:
    """Something beside the running text that is told of and not taken over, and why."""

    where: str
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Document:
    """The body in order, what stood beside it, and all comments wherever they belong.

    ``own`` tells that this program made it, and which sheet it is.
    """

    body: tuple[Paragraph | Table, ...]
    asides: tuple[Aside, ...] = ()
    comments: tuple[Note, ...] = ()
    own: Own = ""


def with_notes(item: Paragraph | Table) -> Iterator[Paragraph | Table]:
    """Yield text with its foot- and endnotes; comments are told elsewhere.

    A note stays a note where its sign can stand; those of headings and tables follow as paragraphs.
    """
    if isinstance(item, Paragraph) and item.text and not item.heading:
        yield _anchored(item)
        return
    yield item
    for paragraph in paragraphs((item,)):
        yield from (Paragraph(Text(n.text)) for n in paragraph.notes if not n.is_comment)


def _anchored(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph whose text leads to its notes."""
    text, end = paragraph.text, len(paragraph.text.text)
    kept = [replace(n, id=new_id()) for n in paragraph.notes if not n.is_comment]
    for note in sorted(kept, key=lambda one: -one.at):
        at = min(note.at, end)
        # The number is worked out anew wherever it is shown.
        anchor = Text(sign(1), (Span(0, 1, "footnote", note.id),))
        tail = text.piece(at, len(text.text))
        text = text.piece(0, at).followed_by(anchor, "").followed_by(tail, "")
    return replace(paragraph, text=text, notes=tuple(kept)) if kept else paragraph


def paragraphs(content: tuple[Paragraph | Table, ...]) -> Iterator[Paragraph]:
    """Yield every paragraph, those in tables included, in reading order."""
    for item in content:
        if isinstance(item, Paragraph):
            yield item
        else:
            for row in item.rows:
                for cell in row.cells:
                    yield from paragraphs(cell.content)
