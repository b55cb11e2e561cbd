"""What a cell of the matrix says as lines in a cell of a spreadsheet, and those lines read back.

A spreadsheet has no paragraphs, lists and styles within a cell: an empty line stands between two
contributions, a sign before what is no plain paragraph, and a wide space after each sign, which
nobody types by hand.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.structure import GIVEN_STATES
from ghnt_desktop.domain.text import Span, Text, tidy_spans
from ghnt_desktop.exchange.running_text import Cell, Paragraph, Part, Table, TableRow
from ghnt_desktop.language.told_lines import read_sender, read_standing

Item = Paragraph | Table
_WIDE = "\u2003"
#: Before a line that goes on in the same paragraph; between two cells of a table in a cell.
_GOES_ON, _BAR = "\u2002", "│"
_BULLET, _QUOTE, _JOINED, _TOLD, _ROW = "•", "»", "↳", "▸", "▹"
_OF_A_CELL = (_JOINED, _TOLD, _ROW)
#: A link, which words in a cell cannot have: "⟨these words → https://...⟩".
_LINK = re.compile(r"⟨([^⟨⟩]*) → ((?:https?://|mailto:)[^⟨⟩\s]+)⟩")
_SIGN = re.compile(rf"(?P<deep>{_WIDE}*)(?P<sign>[•»↳▸▹]|\d+\.){_WIDE}")


def as_lines(content: Sequence[Item]) -> Text:
    """Return what a cell says as lines of one text."""
    lines: list[Text] = []
    number = 0
    begun = False
    for item in content:
        if isinstance(item, Table):
            lines += _table_lines(item)
            begun = True
            continue
        if item.part in ("begin", "joined", "sender") and begun:
            lines.append(Text(""))
        begun = item.part != "sender" or begun
        number = number + 1 if item.kind is BlockKind.NUMBERED else 0
        if item.text:
            lines += _lines(item, number)
        begun = begun and item.part != "sender"
    return _joined(lines)


def read_lines(text: Text, is_first: bool = False) -> tuple[Item, ...]:
    """Return what `as_lines` was made of; ``is_first`` is the column of topics."""
    told = _split(text)
    if len(told) == 1 and told[0].text in [state.value for state in GIVEN_STATES]:
        return (Paragraph(told[0], part="state"),)
    return tuple(_Reading(is_first).items(told))


class _Reading:
    """Reads lines one after the other; the first of a contribution begins it."""

    def __init__(self, is_first: bool) -> None:
        self._next: Part = "topic" if is_first else "begin"

    def items(self, lines: Sequence[Text]) -> Iterator[Item]:
        place = 0
        while place < len(lines):
            line = lines[place]
            count = 1
            if line.text.startswith(_BAR):
                count = _run(lines[place:], _BAR)
                yield from self._table(lines[place : place + count])
            elif line.text:
                count += _run(lines[place + 1 :], _GOES_ON)
                yield self._paragraph(lines[place : place + count])
            else:
                self._next = "begin"
            place += count

    def _table(self, lines: Sequence[Text]) -> Iterator[Item]:
        if self._next != "on":
            yield Paragraph(Text(""), part="begin")
        self._next = "on"
        yield Table(tuple(map(_table_row, lines)))

    def _paragraph(self, lines: Sequence[Text]) -> Paragraph:
        sign = _SIGN.match(lines[0].text)
        if sign and self._next == "topic" and sign["sign"] not in _OF_A_CELL:
            sign = None  # the number of the topic
        first = lines[0].piece(sign.end() if sign else 0, len(lines[0].text))
        text = linked(_joined([first, *(one.piece(1, len(one.text)) for one in lines[1:])]))
        if sign is None:
            return self._made(text)
        if sign["sign"] == _ROW:
            self._next = "begin"
            return Paragraph(text, part="row")
        if sign["sign"] == _TOLD and read_sender(text.text):
            self._next = "begin"
            return Paragraph(text, part="sender")
        if sign["sign"] == _TOLD and read_standing(text.text):
            return Paragraph(text, part="standing")
        if sign["sign"] == _JOINED:
            self._next = "joined"
            return self._paragraph([text])
        kinds = {_BULLET: BlockKind.BULLET, _QUOTE: BlockKind.QUOTE}
        return self._made(text, kinds.get(sign["sign"], BlockKind.NUMBERED), len(sign["deep"]))

    def _made(
        self, text: Text, kind: BlockKind = BlockKind.PARAGRAPH, indent: int = 0
    ) -> Paragraph:
        part, self._next = self._next, "begin" if self._next == "topic" else "on"
        return Paragraph(text, kind, indent, part=part)


def _lines(item: Paragraph, number: int) -> Iterator[Text]:
    signs = {
        BlockKind.BULLET: _BULLET,
        BlockKind.QUOTE: _QUOTE,
        BlockKind.NUMBERED: f"{number}.",
    }
    told: dict[Part, str] = {"sender": _TOLD, "standing": _TOLD, "row": _ROW}
    sign = told.get(item.part) or signs.get(item.kind, "")
    before = f"{_WIDE * item.indent}{sign}{_WIDE}" if sign else ""
    if item.part == "joined":
        before = f"{_JOINED}{_WIDE}{before}"
    first, *more = _split(spelled(item.text))
    yield Text(before).followed_by(first)
    yield from (Text(_GOES_ON).followed_by(line) for line in more)


def spelled(text: Text) -> Text:
    """Return a text in which links are spelled out."""
    for span in reversed([s for s in text.spans if s.style == "link" and s.href]):
        before, words = text.piece(0, span.start), text.piece(span.start, span.end)
        after = text.piece(span.end, len(text.text))
        inner = Text("⟨").followed_by(words).followed_by(Text(f" → {span.href}⟩"))
        text = before.followed_by(inner).followed_by(after)
    return Text(text.text, tuple(s for s in text.spans if s.style != "link"))


def linked(text: Text) -> Text:
    """Return a text in which links that are spelled out are links again."""
    for found in reversed(list(_LINK.finditer(text.text))):
        words = text.piece(found.start(1), found.end(1))
        link = Text(words.text, (*words.spans, Span(0, len(words.text), "link", found[2])))
        link = Text(link.text, tidy_spans(link.spans))
        after = text.piece(found.end(), len(text.text))
        text = text.piece(0, found.start()).followed_by(link).followed_by(after)
    return text


def _table_lines(table: Table) -> Iterator[Text]:
    for row in table.rows:
        line = Text("")
        for cell in row.cells:
            words = " ".join(cell.text.split()).replace(_BAR, "|")
            line = line.followed_by(Text(f"{_BAR} {words} "))
        yield line.stripped()


def _table_row(line: Text) -> TableRow:
    cells = line.text.strip().removeprefix(_BAR).split(_BAR)
    return TableRow(
        tuple(Cell(n, 1, (Paragraph(Text(said.strip())),)) for n, said in enumerate(cells))
    )


def _run(lines: Sequence[Text], sign: str) -> int:
    return next((n for n, line in enumerate(lines) if not line.text.startswith(sign)), len(lines))


def _split(text: Text) -> list[Text]:
    lines, start = [], 0
    for line in text.text.split("\n"):
        lines.append(text.piece(start, start + len(line)))
        start += len(line) + 1
    return lines


def _joined(lines: Iterable[Text]) -> Text:
    first, *more = [*lines] or [Text("")]
    for line in more:
        first = first.followed_by(line, "\n")
    return first
