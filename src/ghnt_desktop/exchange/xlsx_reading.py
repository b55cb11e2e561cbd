"""An Excel workbook as paragraphs and tables: values as they show, merged cells, comments.

Formulas are never worked out: what Excel kept as their last value counts. Links to other files,
macros and embedded files are not opened.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Span, SpanStyle, Text, tidy_spans
from ghnt_desktop.domain.typed_text import writable
from ghnt_desktop.exchange.cell_numbers import shown
from ghnt_desktop.exchange.leaving import own_by
from ghnt_desktop.exchange.office_package import OfficePackage
from ghnt_desktop.exchange.own_sheets import own_body
from ghnt_desktop.exchange.running_text import Aside, Document, Note, Own
from ghnt_desktop.exchange.worksheets import MOST_COLUMNS, Filled, Worksheet, body_of

_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
#: "_x000D_" is how Excel writes a sign that XML cannot hold.
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>\"]{1,2000}", re.IGNORECASE)
#: A sheet may say to be merged a hundred thousand times.
_MOST_MERGED = 20_000
_NO, _YES = "ONWAAR", "WAAR"


def read_xlsx(package: OfficePackage) -> Document:
    """Return what a workbook says, sheet after sheet; hidden sheets are told of and left out."""
    book = _Book(package)
    sheets = tuple(book.sheets())
    own: Own = next((own_by(one.text or "") for one in _keywords(package)), "")
    if own:
        return Document(tuple(own_body(sheets, own)), (), (), own)
    body = tuple(body_of(sheets, package.name))
    return Document(body, tuple(book.asides), tuple(book.comments))


def _keywords(package: OfficePackage) -> Iterator[Element]:
    part = "docProps/core.xml"
    yield from package.xml(part).iter("cp:keywords") if package.has(part) else ()


@dataclass(frozen=True, slots=True)
class _Look:
    """How the cells of one style show: their number format, and whether all is bold or italic."""

    format_id: int = 0
    written: str = ""
    styles: tuple[SpanStyle, ...] = ()


class _Book:
    """Reads the parts of a workbook."""

    def __init__(self, package: OfficePackage) -> None:
        self._package = package
        found = (t for kind, t, _ in package.related("").values() if kind == "officeDocument")
        self._main = next(filter(package.has, found), "xl/workbook.xml")
        if not package.has(self._main):
            raise Refusal("beschadigd", bestand=package.name)
        self._root = package.xml(self._main)
        self._relations = package.related(self._main)
        about = self._root.find("x:workbookPr")
        self._from_1904 = about is not None and about.get("date1904") in ("1", "true")
        self._shared = [_rich(one) for one in self._children("sharedStrings", "x:si")]
        self._looks = self._read_looks()
        self.asides: list[Aside] = []
        self.comments: list[Note] = []

    def sheets(self) -> Iterator[Worksheet]:
        """Yield the sheets that are to be seen, in order."""
        for one in _in(self._root, "x:sheets"):
            name = one.get("name", "")
            _, part, outside = self._relations.get(one.get("r:id", ""), ("", "", True))
            if outside or not self._package.has(part):
                continue
            if one.get("state", "visible") != "visible":
                self.asides.append(Aside("werkblad", name, "Een verborgen werkblad telt niet mee."))
                continue
            root = self._package.xml(part)
            if root.tag == "x:worksheet":  # and no chart
                yield self._sheet(name, part, root)

    def _children(self, kind: str, tag: str) -> Iterator[Element]:
        for told, part, outside in self._relations.values():
            if told == kind and not outside and self._package.has(part):
                yield from self._package.xml(part).iter(tag)

    def _read_looks(self) -> list[_Look]:
        root = next(
            (
                self._package.xml(part)
                for kind, part, outside in self._relations.values()
                if kind == "styles" and not outside and self._package.has(part)
            ),
            Element("none"),
        )
        formats = {f.get("numFmtId"): f.get("formatCode", "") for f in root.iter("x:numFmt")}
        fonts = [_font_styles(font) for font in _in(root, "x:fonts")]
        looks = []
        for one in _in(root, "x:cellXfs"):
            number, font = one.get("numFmtId", "0"), _whole(one.get("fontId"))
            styles = fonts[font] if 0 <= font < len(fonts) else ()
            looks.append(_Look(_whole(number), formats.get(number, ""), styles))
        return looks

    def _sheet(self, name: str, part: str, root: Element) -> Worksheet:
        sheet = Worksheet(name, heading_rows=_frozen(root))
        merged = dict(_merged(root))
        links = self._links(part, root)
        notes = self._notes(part)
        hidden = 0
        row_number = -1
        for row in root.iter("x:row"):
            row_number = _whole(row.get("r"), row_number + 2) - 1
            column = -1
            before = len(sheet.cells)
            for cell in row:
                place = _PLACE.fullmatch(cell.get("r", ""))
                column = _column(place[1]) if place else column + 1
                at = (row_number, column)
                text = self._text(cell)
                if links.get(at) and text:
                    text = Text(text.text, (Span(0, len(text.text), "link", links[at]),))
                if text or at in notes:
                    across, down = merged.get(at, (1, 1))
                    sheet.put(*at, Filled(text, across, down, notes.get(at, ())))
            hidden += row.get("hidden") in ("1", "true") and len(sheet.cells) > before
        if hidden:
            why = f"{hidden} keer een verborgen rij: wel overgenomen."
            self.asides.append(Aside(f"werkblad {name}", str(hidden), why))
        return sheet

    def _text(self, cell: Element) -> Text:
        kind, held = cell.get("t", "n"), cell.find("x:v")
        value = "" if held is None else held.text or ""
        style = _whole(cell.get("s"))
        look = self._looks[style] if 0 <= style < len(self._looks) else _Look()
        if kind == "inlineStr":
            inline = cell.find("x:is")
            return _styled(_rich(inline), look) if inline is not None else Text("")
        if kind == "s":
            at = _whole(value, -1)
            known = 0 <= at < len(self._shared)
            return _styled(self._shared[at], look) if known else Text("")
        if kind == "b":
            return Text(_YES if value == "1" else _NO) if value else Text("")
        if kind in ("str", "e"):
            return _styled(Text(_plain(value)), look)
        if kind == "d":
            return Text(value[:10])
        return Text(shown(value, look.format_id, look.written, self._from_1904) if value else "")

    def _links(self, part: str, root: Element) -> Mapping[tuple[int, int], str]:
        relations = self._package.related(part)
        found = {}
        for one in root.iter("x:hyperlink"):
            place = _PLACE.match(one.get("ref", ""))
            _, target, outside = relations.get(one.get("r:id", ""), ("", "", False))
            if place and outside and _LINK.fullmatch(target):
                found[int(place[2]) - 1, _column(place[1])] = target
        return found

    def _notes(self, part: str) -> Mapping[tuple[int, int], tuple[Note, ...]]:
        found: dict[tuple[int, int], tuple[Note, ...]] = {}
        for kind, target, outside in self._package.related(part).values():
            if kind != "comments" or outside or not self._package.has(target):
                continue
            root = self._package.xml(target)
            authors = [author.text or "" for author in root.iter("x:author")]
            for number, one in enumerate(root.iter("x:comment"), 1):
                place, told = _PLACE.match(one.get("ref", "")), one.find("x:text")
                words = _rich(told).text.strip() if told is not None else ""
                who = _whole(one.get("authorId"), -1)
                author = authors[who] if 0 <= who < len(authors) else ""
                if place and words:
                    note = Note("opmerking in de kantlijn", str(number), words, author)
                    self.comments.append(note)
                    found[int(place[2]) - 1, _column(place[1])] = (note,)
        return found


def _in(root: Element, tag: str) -> Iterator[Element]:
    """Yield what stands in a child of the root, if there is one."""
    child = root.find(tag)
    yield from () if child is None else child


def _rich(element: Element) -> Text:
    """Return the words of a cell with their looks; how to pronounce them is left out."""
    text = Text("")
    for part in element:
        if part.tag == "x:t":
            text = text.followed_by(Text(_plain(part.text or "")))
        elif part.tag == "x:r":
            words = "".join(_plain(t.text or "") for t in part.findall("x:t"))
            about = part.find("x:rPr")
            styles = _font_styles(about) if about is not None else ()
            text = text.followed_by(_all(words, styles))
    return text


def _all(words: str, styles: tuple[SpanStyle, ...]) -> Text:
    return Text(words, tuple(Span(0, len(words), style) for style in styles if words))


def _styled(text: Text, look: _Look) -> Text:
    """Return a text in the look of its cell; words with looks of their own keep those."""
    if text.spans or not look.styles or not text.text:
        return text
    return Text(text.text, tidy_spans(_all(text.text, look.styles).spans))


def _font_styles(font: Element) -> tuple[SpanStyle, ...]:
    said: list[SpanStyle] = []
    switches: tuple[tuple[str, SpanStyle], ...] = (("x:b", "bold"), ("x:i", "italic"))
    for tag, style in switches:
        switch = font.find(tag)
        if switch is not None and switch.get("val", "1") not in ("0", "false"):
            said.append(style)
    return tuple(said)


def _plain(text: str) -> str:
    return writable(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))


def _merged(root: Element) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield the first cell of what is merged, and how many columns and rows it covers."""
    for number, one in enumerate(root.iter("x:mergeCell")):
        ends = [_PLACE.fullmatch(end) for end in one.get("ref", "").split(":")]
        if number > _MOST_MERGED or len(ends) != 2 or ends[0] is None or ends[1] is None:
            continue
        left, right = _column(ends[0][1]), _column(ends[1][1])
        top, bottom = int(ends[0][2]) - 1, int(ends[1][2]) - 1
        yield (top, left), (min(right - left + 1, MOST_COLUMNS), bottom - top + 1)


def _frozen(root: Element) -> int:
    """Return how many rows stay in sight at the top: they head the table."""
    pane = next(root.iter("x:pane"), None)
    rows = "" if pane is None else pane.get("ySplit", "")
    return int(rows) if rows.isdecimal() and len(rows) < 4 else 0


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _whole(text: str | None, otherwise: int = 0) -> int:
    return (
        int(text) if text and text.isascii() and text.isdecimal() and len(text) < 9 else otherwise
    )
