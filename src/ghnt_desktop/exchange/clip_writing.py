"""Blocks of text for the clipboard: a page for Word and mail, plain words for everything else."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.grids import grid_of
from ghnt_desktop.domain.text import Span, Text
from ghnt_desktop.exchange.taken_over import TakenBlock

_TAGS = {"bold": "b", "italic": "i"}
#: Addresses that may become a link in another program; anything else stays text.
_LINKS = ("http://", "https://", "mailto:")
_LISTS = {BlockKind.BULLET: "ul", BlockKind.NUMBERED: "ol"}


def page_of(blocks: Iterable[TakenBlock]) -> str:
    """Return blocks as HTML: paragraphs, lists within lists, tables and quotes."""
    return "".join(_elements(blocks))


def _elements(blocks: Iterable[TakenBlock]) -> Iterator[str]:
    lists: list[str] = []
    for block in blocks:
        wanted = _LISTS.get(block.kind)
        depth = block.indent + 1 if wanted else 0
        while len(lists) > depth or (lists and len(lists) == depth and lists[-1] != wanted):
            yield f"</{lists.pop()}>"
        while wanted and len(lists) < depth:
            lists.append(wanted)
            yield f"<{wanted}>"
        yield f"<li>{marked(block.text)}</li>" if wanted else _single(block)
    yield from (f"</{name}>" for name in reversed(lists))


def _single(block: TakenBlock) -> str:
    if block.kind is BlockKind.TABLE:
        rows = (f"<tr>{_cells(row)}</tr>" for row in grid_of(block.text))
        return f'<table border="1">{"".join(rows)}</table>'
    inner = f"<p>{marked(block.text)}</p>"
    return f"<blockquote>{inner}</blockquote>" if block.kind is BlockKind.QUOTE else inner


def _cells(row: Sequence[Text]) -> str:
    return "".join(f"<td>{marked(cell)}</td>" for cell in row)


def marked(text: Text) -> str:
    """Return a text with its styles; where they overlap, each piece has all of its own."""
    edges = sorted({0, len(text.text), *(at for s in text.spans for at in (s.start, s.end))})
    pieces = []
    for start, end in pairwise(edges):
        words = escape(text.text[start:end]).replace("\n", "<br>")
        for span in text.spans:
            if span.start <= start and end <= span.end:
                words = _styled(words, span)
        pieces.append(words)
    return "".join(pieces)


def _styled(words: str, span: Span) -> str:
    if span.style in _TAGS:
        return f"<{_TAGS[span.style]}>{words}</{_TAGS[span.style]}>"
    if span.href.startswith(_LINKS):
        return f'<a href="{escape(span.href)}">{words}</a>'
    return words


def words_of(blocks: Iterable[TakenBlock]) -> str:
    """Return blocks as plain lines, list items with their bullet or number."""
    numbers: dict[int, int] = {}
    lines = []
    for block in blocks:
        listed = block.kind in _LISTS
        numbers = {d: n for d, n in numbers.items() if listed and d <= block.indent}
        sign = ""
        if block.kind is BlockKind.NUMBERED:
            numbers[block.indent] = numbers.get(block.indent, 0) + 1
            sign = f"{numbers[block.indent]}. "
        elif block.kind is BlockKind.BULLET:
            numbers.pop(block.indent, None)
            sign = "• "
        lines.append("\t" * (block.indent if listed else 0) + sign + block.text.text)
    return "\n".join(lines)
