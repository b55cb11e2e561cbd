"""Text with separators, as Excel and databases write it: which sign parts the cells, which letters.

The separator is the one by which most rows have the same number of cells, several of them.
"""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.domain.typed_text import writable
from ghnt_desktop.exchange.office_package import LARGEST_READ, LONGEST_TEXT
from ghnt_desktop.exchange.running_text import Document
from ghnt_desktop.exchange.worksheets import MOST_CELLS, Filled, Worksheet, body_of
from ghnt_desktop.language.bullets import bullet_end

_SEPARATORS = ("\t", ";", ",", "|")
#: So many lines tell which sign parts the cells.
_LOOKED_AT = 200
#: Excel names the separator on a first line of its own.
_SAID = "sep="
#: What a cell begins with that would be a formula; the quote before it was put there to prevent it.
_FORMULA = ("=", "+", "-", "@")
#: What some programs write for a line end within a cell.
_LINE_END = " / "
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def decoded(content: bytes, name: str) -> str:
    """Return bytes as text: by their mark, else UTF-8, UTF-16 or Windows-1252.

    Raises Refusal "geen-word-document" for what is no text, "te-groot" for too much of it.
    """
    if len(content) > LARGEST_READ:
        raise Refusal("te-groot", bestand=name)
    marked = next((code for mark, code in _MARKS.items() if content.startswith(mark)), "")
    for code in filter(None, (marked, _without_mark(content), "utf-8", "cp1252")):
        try:
            text = content.decode(code)
        except UnicodeError:
            continue
        if "\0" not in text:
            return text
    raise Refusal("geen-word-document", bestand=name)


def _without_mark(content: bytes) -> str:
    """Return which half of UTF-16 this is, when every second byte of most letters is nothing."""
    head = content[:2000]
    if len(head) < 4 or head.count(0) < len(head) // 3:
        return ""
    return "utf-16-le" if head[1::2].count(0) > head[0::2].count(0) else "utf-16-be"


def read_delimited(text: str, name: str) -> Document:
    """Return text with separators as paragraphs and tables.

    Raises Refusal "geen-word-document" when nothing parts it, "alinea-te-lang", "te-groot".
    """
    text, said = _without_said(text)
    csv.field_size_limit(LONGEST_TEXT)
    try:
        separator = said or _separator(text)
        if not separator:
            raise Refusal("geen-word-document", bestand=name)
        sheet = _lined(_sheet(csv.reader(StringIO(text, newline=""), delimiter=separator), name))
    except csv.Error as error:
        raise Refusal("alinea-te-lang", bestand=name) from error
    return Document(tuple(body_of((sheet,), name)))


def _without_said(text: str) -> tuple[str, str]:
    first, _, rest = text.partition("\n")
    said = first.strip()
    if said.lower().startswith(_SAID) and len(said) == len(_SAID) + 1:
        return rest, said[-1]
    return text, ""


def _separator(text: str) -> str:
    """Return the sign that gives most rows the same number of cells; "" when none parts them."""
    best, most = "", 0.0
    for sign in _SEPARATORS:
        widths = Counter(map(len, _first_rows(text, sign)))
        alike = [(count * width / sum(widths.values()), width) for width, count in widths.items()]
        score, width = max(alike, default=(0.0, 0))
        if width > 1 and score > most:
            best, most = sign, score
    return best


def _first_rows(text: str, sign: str) -> Iterator[Sequence[str]]:
    rows = csv.reader(StringIO(text, newline=""), delimiter=sign)
    for number, row in enumerate(rows):
        if number >= _LOOKED_AT:
            return
        if any(cell.strip() for cell in row):
            yield row


def _sheet(rows: Iterator[list[str]], name: str) -> Worksheet:
    sheet = Worksheet("")
    count = 0
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            typed = _typed(cell)
            if typed:
                count += 1
                if count > MOST_CELLS:
                    raise Refusal("te-groot", bestand=name)
                sheet.put(number, column, Filled(Text(typed)))
    return sheet


def _lined(sheet: Worksheet) -> Worksheet:
    """Give cells their lines back where " / " stands for a line end: before bullets it does."""
    texts = [one.text.text for cells in sheet.cells.values() for one in cells.values()]
    parted = (part for text in texts for part in text.split(_LINE_END)[1:])
    if any("\n" in text for text in texts) or not any(map(bullet_end, parted)):
        return sheet
    for cells in sheet.cells.values():
        for column, one in cells.items():
            cells[column] = Filled(Text(one.text.text.replace(_LINE_END, "\n")))
    return sheet


def _typed(cell: str) -> str:
    said = writable(cell).strip()
    return said[1:] if said.startswith("'") and said[1:].startswith(_FORMULA) else said
