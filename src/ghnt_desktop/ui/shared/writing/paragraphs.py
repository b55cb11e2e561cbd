"""Between the blocks of an agenda and the paragraphs of a text document, both ways."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import (
    QColor,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import NO_TEXT, Block, BlockKind
from ghnt_desktop.domain.references import present
from ghnt_desktop.domain.text import FOLLOWING, Span, SpanStyle, Text, tidy_spans
from ghnt_desktop.ui.shared.tokens import SEMIBOLD, Tokens
from ghnt_desktop.ui.shared.wrapped import point_offset, unit_offsets

if TYPE_CHECKING:
    from ghnt_desktop.exchange.taken_over import TakenBlock

#: Where a paragraph keeps which block it is, its kind and how far it is indented.
_USER = QTextFormat.Property.UserProperty.value
_ID, _KIND, _INDENT = _USER + 1, _USER + 2, _USER + 3
#: Where a reference or the sign of a footnote keeps what it is, to what it leads, and its words.
FOLLOWS = _USER + 4

LISTED = (BlockKind.BULLET, BlockKind.NUMBERED)
_LINE_BREAK = "\u2028"
_MOVE = QTextCursor.MoveOperation
_SPACE_BELOW = 4
#: How far a quote stands in, behind its bar.
QUOTE_MARGIN = 18


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block as it stands in an editor; ``id`` is "" for one that is not a block yet."""

    id: str = ""
    kind: BlockKind = BlockKind.PARAGRAPH
    indent: int = 0
    text: Text = NO_TEXT

    def told(self, was: "Paragraph | None") -> dict[str, Any]:
        """Return what the verb `write` is told of it: all when it is new, else what changed."""
        if was is None:
            known: dict[str, Any] = {"id": self.id} if self.id else {}
            return {**known, **self._words(), "kind": self.kind.value, "indent": self.indent}
        changed: dict[str, Any] = {"id": self.id}
        changed |= self._words() if self.text != was.text else {}
        changed |= {"kind": self.kind.value} if self.kind is not was.kind else {}
        return changed | ({"indent": self.indent} if self.indent != was.indent else {})

    def _words(self) -> dict[str, Any]:
        spans = [
            {"start": s.start, "end": s.end, "style": s.style, "href": s.href}
            for s in self.text.spans
        ]
        return {"text": self.text.text, "spans": spans}


def paragraph_of(agenda: Agenda, block: Block) -> Paragraph:
    """Return how a block stands in an editor, its references as they are called now."""
    return Paragraph(block.id, block.kind, block.indent, present(agenda, block.text))


# -- into a document ---------------------------------------------------------------------------


def put(document: QTextDocument, paragraphs: Iterable[Paragraph], tokens: Tokens) -> None:
    """Fill a document with paragraphs; its undo is empty then."""
    document.setUndoRedoEnabled(False)
    document.clear()
    write_at(QTextCursor(document), paragraphs, tokens)
    document.setUndoRedoEnabled(True)


def write_at(cursor: QTextCursor, paragraphs: Iterable[Paragraph], tokens: Tokens) -> None:
    """Write paragraphs from an empty one on; the cursor stays behind their last word."""
    for nth, one in enumerate(paragraphs):
        if nth:
            cursor.insertBlock()
        cursor.setBlockFormat(block_format(one))
        cursor.setBlockCharFormat(QTextCharFormat())
        for words, style in _stretches(one.text, tokens):
            cursor.insertText(words.replace("\n", _LINE_BREAK), style)


def put_at(cursor: QTextCursor, pasted: "Sequence[TakenBlock]", tokens: Tokens) -> None:
    """Put blocks in the place of what is selected, as one thing to undo, cursor behind them."""
    from ghnt_desktop.document.clipboard import put_in  # not before somebody pastes
    from ghnt_desktop.exchange.taken_over import TakenBlock

    cursor.beginEditBlock()
    cursor.removeSelectedText()
    block, unit = cursor.block(), cursor.positionInBlock()
    here = _read(block)
    at = point_offset(here.text.text, unit)
    put = put_in(TakenBlock(here.kind, here.text, here.indent), at, at, pasted)
    cursor.movePosition(_MOVE.StartOfBlock)
    cursor.movePosition(_MOVE.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    # The words that were here keep which block they are; what comes is new.
    first = cursor.blockNumber()
    own = 0 if at or not here.text.text else len(put.blocks) - 1
    write_at(cursor, (_fresh(b, here.id * (n == own)) for n, b in enumerate(put.blocks)), tokens)
    ended = cursor.document().findBlockByNumber(first + put.last)
    cursor.setPosition(ended.position() + unit_offsets(put.blocks[put.last].text.text)[put.at])
    cursor.endEditBlock()


def _fresh(block: "TakenBlock", id_: str) -> Paragraph:
    return Paragraph(id_, block.kind, block.indent, block.text)


def block_format(one: Paragraph) -> QTextBlockFormat:
    """Return the format that carries what a paragraph is besides its words."""
    made = QTextBlockFormat()
    made.setProperty(_ID, one.id)
    made.setProperty(_KIND, one.kind.value)
    made.setProperty(_INDENT, one.indent)
    made.setIndent(one.indent + (one.kind in LISTED))
    made.setLeftMargin(QUOTE_MARGIN if one.kind is BlockKind.QUOTE else 0)
    made.setBottomMargin(_SPACE_BELOW)
    return made


def _stretches(text: Text, tokens: Tokens) -> Iterator[tuple[str, QTextCharFormat]]:
    edges = sorted({0, len(text.text), *(e for s in text.spans for e in (s.start, s.end))})
    for start, end in pairwise(edges):
        style = QTextCharFormat()
        for span in text.spans:
            if span.start <= start and end <= span.end:
                words = text.text[span.start : span.end]
                style.merge(style_format(span.style, tokens, span.href, words))
        yield text.text[start:end], style


def style_format(style: str, tokens: Tokens, href: str = "", words: str = "") -> QTextCharFormat:
    """Return how a style looks, and how it is known again; ``words`` are those it stands for."""
    made = QTextCharFormat()
    if style in FOLLOWING:
        made.setProperty(FOLLOWS, f"{style} {href} {words}")
        made.setForeground(QColor(tokens.accent))
        return made
    if style == "bold":
        made.setFontWeight(SEMIBOLD)
    elif style == "italic":
        made.setFontItalic(True)
    else:
        made.setAnchor(True)
        made.setAnchorHref(href)
        made.setForeground(QColor(tokens.accent))
        made.setFontUnderline(True)
    return made


# -- out of a document -------------------------------------------------------------------------


def read(document: QTextDocument, known: Sequence[Paragraph] = ()) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a document.

    Splitting a paragraph leaves two of one id: the first of them is the block, the other new. So
    is one that stands before where it stood among ``known``.
    """
    places = {one.id: at for at, one in enumerate(known)}
    found: list[Paragraph] = []
    last = -1
    block = document.begin()
    while block.isValid():
        one = _read(block)
        at = places.get(one.id, -1)
        if at <= last:
            one = replace(one, id="")
        else:
            last = at
        found.append(one)
        block = block.next()
    return tuple(found)


def _read(block: QTextBlock) -> Paragraph:
    text = block.text().replace(_LINE_BREAK, "\n")
    told = _spans(block, text)
    return replace(read_frame(block), text=Text(text, tidy_spans(tuple(_whole(told, text)))))


def _whole(told: Iterable[tuple[Span, str]], text: str) -> Iterator[Span]:
    """Yield the spans, those left out that no longer have the words they stood for."""
    stretches = list(told)
    words = {(span.style, span.href): whole for span, whole in stretches}
    for span in tidy_spans(tuple(span for span, _ in stretches)):
        said = text[span.start : span.end]
        if span.style not in FOLLOWING or said == words[span.style, span.href]:
            yield span


def read_frame(block: QTextBlock) -> Paragraph:
    """Return a paragraph without its words: which block it is, its kind and indent."""
    id_ = str(block.blockFormat().property(_ID) or "")
    return Paragraph(id_, kind_of(block), indent_of(block))


def kind_typed(sign: str) -> BlockKind | None:
    """Return the kind of list item that a space makes of what was typed before it, if any."""
    if sign in ("-", "*", "•"):
        return BlockKind.BULLET
    return BlockKind.NUMBERED if sign in ("1.", "1)") else None


def kind_of(block: QTextBlock) -> BlockKind:
    """Return the kind of a paragraph."""
    return BlockKind(block.blockFormat().property(_KIND) or BlockKind.PARAGRAPH)


def indent_of(block: QTextBlock) -> int:
    """Return how far a paragraph is indented, 0 for not."""
    return int(block.blockFormat().property(_INDENT) or 0)


def _spans(block: QTextBlock, text: str) -> Iterator[tuple[Span, str]]:
    """Yield every stretch of a style, with the words that a reference or note stands for."""
    # Qt counts in UTF-16 units; texts without emoji need no table to go back.
    plain = text.isascii() or max(text) <= "\uffff"
    points: Mapping[int, int] = {} if plain else {u: p for p, u in enumerate(unit_offsets(text))}
    for stretch in block.textFormats():
        style: QTextCharFormat = stretch.format
        start, end = stretch.start, stretch.start + stretch.length
        start, end = points.get(start, start), min(points.get(end, end), len(text))
        if start >= end:
            continue
        if style.fontWeight() >= SEMIBOLD:
            yield Span(start, end, "bold"), ""
        if style.fontItalic():
            yield Span(start, end, "italic"), ""
        if style.isAnchor() and style.anchorHref():
            yield Span(start, end, "link", style.anchorHref()), ""
        if style.hasProperty(FOLLOWS):
            kind, href, words = str(style.property(FOLLOWS)).split(" ", 2)
            follows: SpanStyle = "footnote" if kind == "footnote" else "reference"
            yield Span(start, end, follows, href), words


def selected(cursor: QTextCursor) -> "list[TakenBlock]":
    """Return what is selected as blocks."""
    from ghnt_desktop.exchange.taken_over import TakenBlock  # not before somebody copies

    document, start, end = cursor.document(), cursor.selectionStart(), cursor.selectionEnd()
    block = document.findBlock(start)
    found = []
    while start < end and block.isValid() and block.position() <= end:
        one, at = _read(block), block.position()
        first, last = (point_offset(one.text.text, max(0, edge - at)) for edge in (start, end))
        found.append(TakenBlock(one.kind, one.text.piece(first, last), one.indent))
        block = block.next()
    return found


def give_ids(document: QTextDocument, paragraphs: Sequence[Paragraph]) -> None:
    """Tell the paragraphs of a document which blocks they became; its undo is empty then."""
    document.setUndoRedoEnabled(False)
    block = document.begin()
    for one in paragraphs:
        cursor = QTextCursor(block)
        cursor.setBlockFormat(block_format(one))
        block = block.next()
    document.setUndoRedoEnabled(True)


def following_at(block: QTextBlock, at: int) -> tuple[int, int] | None:
    """Return where a reference or sign of a note begins and ends that a place touches or is in."""
    found: list[tuple[int, int, str]] = []
    for stretch in block.textFormats():
        told = str(stretch.format.property(FOLLOWS) or "")
        start, end = stretch.start, stretch.start + stretch.length
        if found and told and found[-1][1:] == (start, told):
            found[-1] = (found[-1][0], end, told)
        else:
            found.append((start, end, told))
    inside = [(a, b) for a, b, told in found if told and a < at < b]
    touched = [(a, b) for a, b, told in found if told and at in (a, b)]
    return next(iter([*inside, *touched]), None)
