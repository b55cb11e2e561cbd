"""A document as an Excel workbook: a sheet of text, and a sheet per matrix; no formulas, no macros.

A text that begins with "=" is a text: every cell is written as one.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise
from typing import Any

import xlsxwriter

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.domain.typed_text import writable
from ghnt_desktop.exchange.leaving import KEYWORDS, Leaving
from ghnt_desktop.exchange.own_sheets import Leaf, leaves
from ghnt_desktop.exchange.own_styles import FONT, HEADINGS, LINES, SHADE, TEXT, enlarged

#: Excel holds no more characters in a cell, and no more in the name of a sheet.
_LONGEST_CELL = 32_767
_PAPERS = {"A3": 8, "A4": 9}
#: Widths of columns in letters; a row is not made taller than Excel allows, in points.
_NARROW, _WIDE = 24, 52
_TALLEST = 400.0
_LETTERS_TO_POINTS = 1.35


def write_xlsx(leaving: Leaving) -> bytes:
    """Return a document as the bytes of an .xlsx file.

    Raises Refusal "cel-te-lang" for a cell that Excel cannot hold.
    """
    made = BytesIO()
    book = xlsxwriter.Workbook(
        made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    moment = leaving.moment.replace(tzinfo=None)
    book.set_properties(
        {"title": leaving.title[:250], "keywords": KEYWORDS[leaving.own], "created": moment}
    )
    looks = _Looks(book, leaving)
    for leaf in leaves(leaving.body):
        _Sheet(book, leaf, looks, leaving).write()
    book.close()
    return made.getvalue()


class _Looks:
    """The formats of cells and of words within them."""

    def __init__(self, book: Any, leaving: Leaving) -> None:
        self.size = enlarged(TEXT, leaving.large_print)
        base = {"font_name": FONT, "font_size": self.size, "text_wrap": True, "valign": "top"}
        lines = {"border": 1, "border_color": f"#{LINES}"}
        self.cell = book.add_format({**base, **lines})
        self.header = book.add_format({**base, **lines, "bold": True, "bg_color": f"#{SHADE}"})
        heading = {"bold": True, "font_color": f"#{HEADINGS}", "font_size": self.size * 1.4}
        self.heading = book.add_format({**base, **heading, "text_wrap": False})
        self._book, self._base = book, {"font_name": FONT, "font_size": self.size}
        self._words: dict[tuple[bool, bool], Any] = {}

    def words(self, bold: bool, italic: bool) -> Any:
        """Return the format of words."""
        if (bold, italic) not in self._words:
            told = {**self._base, "bold": bold, "italic": italic}
            self._words[bold, italic] = self._book.add_format(told)
        return self._words[bold, italic]


class _Sheet:
    """Writes one sheet."""

    def __init__(self, book: Any, leaf: Leaf, looks: _Looks, leaving: Leaving) -> None:
        self._leaf, self._looks, self._leaving = leaf, looks, leaving
        self._sheet = book.add_worksheet(leaf.name)

    def write(self) -> None:
        """Write all cells, and how the sheet shows and prints."""
        first = 0
        if self._leaf.title:
            self._sheet.write_string(0, 0, self._leaf.title, self._looks.heading)
            first = 1
        for number, row in enumerate(self._leaf.rows, first):
            look = self._looks.header if number == first else self._looks.cell
            for column, text in enumerate(row):
                self._cell(number, column, text, look)
            self._sheet.set_row(number, self._height(row))
        self._show(first)

    def _show(self, first: int) -> None:
        sheet, width = self._sheet, max(map(len, self._leaf.rows), default=1)
        sheet.set_column(0, 0, _NARROW)
        sheet.set_column(1, max(1, width - 1), self._width(width))
        sheet.freeze_panes(first + 1, 1 if first else 0)
        sheet.repeat_rows(first)
        sheet.set_paper(_PAPERS[self._leaving.paper])
        if self._leaving.landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        footer = writable(self._leaving.footer).replace("&", "&&")[:150]
        sheet.set_footer(f"&L{footer}&RPagina &P van &N")

    def _width(self, columns: int) -> int:
        return 100 if columns < 3 else _WIDE

    def _height(self, row: Sequence[Text]) -> float:
        """Return about how tall a row must be: programs do not all make it fit themselves."""
        widths = [_NARROW, *[self._width(len(row))] * (len(row) - 1)]
        lines = [
            sum(1 + len(line) // width for line in text.text.split("\n"))
            for text, width in zip(row, widths, strict=True)
        ]
        return min(_TALLEST, max(lines, default=1) * self._looks.size * _LETTERS_TO_POINTS)

    def _cell(self, row: int, column: int, text: Text, look: Any) -> None:
        if len(text.text) > _LONGEST_CELL:
            raise Refusal("cel-te-lang", limit=_LONGEST_CELL)
        runs = [(writable(words), styles) for words, styles in _runs(text)]
        if not any(words for words, _ in runs):
            self._sheet.write_blank(row, column, None, look)
        elif len(runs) == 1 and not any(runs[0][1]):
            self._sheet.write_string(row, column, runs[0][0], look)
        else:
            # Excel takes a rich text of two stretches at least; an empty last one is none.
            parts = [part for words, s in runs for part in (self._looks.words(*s), words)]
            self._rich(row, column, parts, look)

    def _rich(self, row: int, column: int, parts: list[Any], look: Any) -> None:
        if len(parts) == 2:
            words = parts[1]
            parts = [parts[0], words[:1], parts[0], words[1:]] if len(words) > 1 else parts
        if len(parts) == 2:
            self._sheet.write_string(row, column, parts[1], look)
            return
        self._sheet.write_rich_string(row, column, *parts, look)


def _runs(text: Text) -> Iterator[tuple[str, tuple[bool, bool]]]:
    """Yield stretches of one look: the words, and whether they are bold and italic."""
    edges = {0, len(text.text), *(at for s in text.spans for at in (s.start, s.end))}
    for start, end in pairwise(sorted(edges)):
        here = {s.style for s in text.spans if s.start <= start and end <= s.end}
        yield text.text[start:end], ("bold" in here, "italic" in here)
