"""An OpenDocument text or spreadsheet as paragraphs and tables; nothing is fetched."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.fields import LONGEST_LIST
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.docx_reading import DEEPEST_TABLE, MOST_CELLS, MOST_PARAGRAPHS
from ghnt_desktop.exchange.docx_styles import whole
from ghnt_desktop.exchange.leaving import own_by
from ghnt_desktop.exchange.odf_numbers import Numbers
from ghnt_desktop.exchange.odf_runs import OdfRuns, Tally, plain_text
from ghnt_desktop.exchange.odf_styles import OdfStyles
from ghnt_desktop.exchange.office_package import LONGEST_TEXT, OfficePackage
from ghnt_desktop.exchange.own_sheets import own_body
from ghnt_desktop.exchange.running_text import (
    Aside,
    Cell,
    Document,
    Note,
    Own,
    Paragraph,
    Table,
    TableRow,
)
from ghnt_desktop.exchange.worksheets import MOST_COLUMNS, Filled, Worksheet, body_of

Item = Paragraph | Table
_CONTENT, _STYLES, _META = "content.xml", "styles.xml", "meta.xml"
_MANIFEST = "META-INF/manifest.xml"
_CONTENTS = ("text:table-of-content", "text:alphabetical-index", "text:table-index")
_DEEPEST_LIST = 8


def read_odt(package: OfficePackage) -> Document:
    """Return what an OpenDocument text says; raises Refusal as `open_package` does."""
    reader = _Reader(package)
    body = reader.content(_body(package, "office:text"))
    furniture = _page_furniture(package)
    return Document(
        body, (*furniture, *reader.asides()), tuple(reader.tally.comments), _own(package)
    )


def read_ods(package: OfficePackage) -> Document:
    """Return what an OpenDocument spreadsheet says, sheet after sheet, as it shows."""
    reader = _Reader(package)
    sheets = tuple(reader.sheets(_body(package, "office:spreadsheet")))
    own = _own(package)
    if own:
        return Document(tuple(own_body(sheets, own)), (), (), own)
    body = tuple(body_of(sheets, package.name))
    return Document(body, tuple(reader.asides()), tuple(reader.tally.comments))


def _body(package: OfficePackage, tag: str) -> Element:
    if "encryption-data" in package.text(_MANIFEST):
        raise Refusal("versleuteld", bestand=package.name)
    if not package.has(_CONTENT):
        raise Refusal("geen-word-document", bestand=package.name)
    found = next(package.xml(_CONTENT).iter(tag), None)
    if found is None:
        raise Refusal("geen-word-document", bestand=package.name)
    return found


def _own(package: OfficePackage) -> Own:
    told = package.xml(_META).iter("meta:keyword") if package.has(_META) else ()
    return next(filter(None, (own_by(one.text or "") for one in told)), "")


def _page_furniture(package: OfficePackage) -> Iterator[Aside]:
    if not package.has(_STYLES):
        return
    seen: set[str] = set()
    for tag, where in (("style:header", "koptekst"), ("style:footer", "voettekst")):
        for one in package.xml(_STYLES).iter(tag):
            words = plain_text(one)
            if words and words not in seen:
                seen.add(words)
                yield Aside(where, words, "Staat op elke bladzijde; hoort niet bij de tekst.")


class _Reader:
    """Walks a body once, in order, because numbers count along."""

    def __init__(self, package: OfficePackage) -> None:
        self._name = package.name
        roots = [package.xml(part) for part in (_CONTENT, _STYLES) if package.has(part)]
        self._styles = OdfStyles(*roots)
        self._numbers = Numbers(self._styles)
        self.tally = Tally()
        self._removed: list[str] = []
        self._paragraphs = self._table_depth = self._hidden = 0
        self._steps: dict[str, Callable[[Element], Iterable[Item]]] = {
            "text:p": self._paragraph,
            "text:h": self._paragraph,
            "text:list": self._first_list,
            "table:table": self._one_table,
            "text:tracked-changes": self._deleted,
            **dict.fromkeys(_CONTENTS, self._contents),
        }

    def content(self, parent: Element) -> tuple[Item, ...]:
        """Return the paragraphs and tables in an element."""
        return tuple(self._items(parent))

    def asides(self) -> Iterator[Aside]:
        """Yield what the body held that is not text."""
        for text in self._removed:
            yield Aside("bijgehouden wijziging", text, "Was doorgehaald: geldt als aanvaard.")
        for description in self.tally.images:
            yield Aside("afbeelding", description, "Afbeeldingen worden niet overgenomen.")
        for address in self.tally.unsafe_links:
            why = "Geen web- of e-mailadres: alleen de tekst telt."
            yield Aside("koppeling", address, why)
        if self._hidden:
            why = f"{self._hidden} keer een verborgen rij: wel overgenomen."
            yield Aside("werkblad", str(self._hidden), why)

    def _items(self, parent: Element) -> Iterator[Item]:
        for child in parent:
            if child.tag in self._steps:
                yield from self._steps[child.tag](child)
            elif child.tag.startswith("draw:"):
                yield from self._boxed(child)
            elif child.tag.startswith("text:"):  # a section, or what is not known here
                yield from self._items(child)

    def _first_list(self, listed: Element) -> Iterator[Item]:
        return self._list(listed, listed.get("text:style-name", ""), 0)

    def _one_table(self, element: Element) -> Iterator[Item]:
        yield self._table(element)

    def _deleted(self, changes: Element) -> Iterator[Item]:
        self._removed += filter(None, map(plain_text, changes.iter("text:deletion")))
        yield from ()

    def _contents(self, index: Element) -> Iterator[Item]:
        for item in self._items(index):
            yield replace(item, role="contents") if isinstance(item, Paragraph) else item

    def _boxed(self, drawing: Element) -> Iterator[Item]:
        for box in drawing.iter("draw:text-box"):
            yield from map(_from_box, self._items(box))

    def _paragraph(
        self, element: Element, kind: BlockKind | None = None, depth: int = 0
    ) -> list[Item]:
        style = element.get("text:style-name", "")
        runs = OdfRuns(self._styles, self.tally)
        text = runs.text(element, style)
        self._check_size(text)
        heading = self._heading(element, style)
        if kind is None and self._styles.is_quote(style):
            kind = BlockKind.QUOTE
        listed = "" if heading or kind else self._styles.list_of(style)
        if listed:
            kind = self._styles.list_kind(listed, 0)
        made = Paragraph(
            text=text,
            kind=kind or BlockKind.PARAGRAPH,
            indent=depth,
            heading=heading,
            role=self._styles.role(style),
            number=self._numbers.heading(heading) if heading and text else "",
            notes=tuple(runs.notes),
            part=self._styles.part(style),
        )
        boxed = [item for box in runs.boxes for item in self._items(box)]
        return [made, *(_from_box(item) for item in boxed)]

    def _check_size(self, text: Text) -> None:
        self._paragraphs += 1
        if len(text.text) > LONGEST_TEXT:
            raise Refusal("alinea-te-lang", bestand=self._name)
        if self._paragraphs > MOST_PARAGRAPHS or len(text.spans) > LONGEST_LIST:
            raise Refusal("te-groot", bestand=self._name)

    def _heading(self, element: Element, style: str) -> int:
        if element.tag == "text:h":
            return min(max(1, whole(element.get("text:outline-level"), 1)), 9)
        return self._styles.heading(style)

    def _list(self, listed: Element, style: str, depth: int) -> Iterator[Item]:
        """Yield the items of a list: the first paragraph of each is the item itself."""
        kind = self._styles.list_kind(style, depth)
        for item in listed:
            is_header, used = item.tag == "text:list-header", False
            for child in item:
                if child.tag == "text:list":
                    inner = child.get("text:style-name", "") or style
                    yield from self._list(child, inner, min(depth + 1, _DEEPEST_LIST))
                elif child.tag in ("text:p", "text:h"):
                    first = kind if not used and not is_header else None
                    yield from self._item(child, first, style, depth)
                    used = True
                elif child.tag == "table:table":
                    yield self._table(child)

    def _item(
        self, child: Element, kind: BlockKind | None, style: str, depth: int
    ) -> Iterator[Item]:
        number = ""
        if kind is BlockKind.NUMBERED and plain_text_of(child):
            number = self._numbers.item(style, depth)
        for made in self._paragraph(child, kind or BlockKind.PARAGRAPH, depth if kind else 0):
            if isinstance(made, Paragraph) and number and not made.from_text_box:
                yield replace(made, number=number)
            else:
                yield made

    # -- tables --------------------------------------------------------------------------------

    def _table(self, element: Element) -> Table:
        self._table_depth += 1
        if self._table_depth > DEEPEST_TABLE:
            raise Refusal("te-diep-genest", bestand=self._name)
        rows = tuple(self._row(row, is_header) for row, is_header, _ in _rows(element, False))
        self._table_depth -= 1
        return Table(tuple(row for row in rows if row.cells))

    def _row(self, element: Element, is_header: bool) -> TableRow:
        cells: list[Cell] = []
        start = 0
        for cell in element:
            if cell.tag not in ("table:table-cell", "table:covered-table-cell"):
                continue
            for _ in range(min(whole(cell.get("table:number-columns-repeated"), 1), MOST_CELLS)):
                across = min(max(1, whole(cell.get("table:number-columns-spanned"), 1)), 1000)
                covered = cell.tag == "table:covered-table-cell"
                if covered and cells and start < cells[-1].start + cells[-1].span:
                    start += 1  # the cell at its left covers it
                    continue
                cells.append(Cell(start, across, self.content(cell), covered))
                start += 1
                if len(cells) > MOST_CELLS:
                    raise Refusal("te-groot", bestand=self._name)
        return TableRow(tuple(cells), is_header)

    def sheets(self, body: Element) -> Iterator[Worksheet]:
        """Yield the tables of a spreadsheet; repeated empty rows and columns take no room."""
        for table in body.iter("table:table"):
            sheet = Worksheet(table.get("table:name", ""))
            at = 0
            for row, is_header, repeated in _rows(table, False):
                sheet.heading_rows += is_header
                filled = dict(self._filled(row))
                for n in range(min(repeated, MOST_CELLS) if filled else 0):
                    for column, one in filled.items():
                        sheet.put(at + n, column, one)
                self._hidden += bool(filled) and row.get("table:visibility", "") == "collapse"
                at += repeated
            yield sheet

    def _filled(self, row: Element) -> Iterator[tuple[int, Filled]]:
        column = 0
        for cell in row:
            if cell.tag not in ("table:table-cell", "table:covered-table-cell"):
                continue
            repeated = max(1, whole(cell.get("table:number-columns-repeated"), 1))
            notes = tuple(self._comments(cell))
            text = _together([self._line(line) for line in cell.findall("text:p")])
            if text or notes:
                if repeated > MOST_COLUMNS:
                    raise Refusal("te-groot", bestand=self._name)
                across = max(1, whole(cell.get("table:number-columns-spanned"), 1))
                down = max(1, whole(cell.get("table:number-rows-spanned"), 1))
                for n in range(repeated):
                    yield column + n, Filled(text, across, down, notes)
            column += repeated

    def _line(self, paragraph: Element) -> Text:
        runs = OdfRuns(self._styles, self.tally)
        text = runs.text(paragraph, paragraph.get("text:style-name", ""), as_is=True)
        self._check_size(text)
        return text

    def _comments(self, cell: Element) -> Iterator[Note]:
        for comment in cell.findall("office:annotation"):
            runs = OdfRuns(self._styles, self.tally)
            holder = Element("text:p")
            holder.append(comment)
            runs.text(holder, "")
            yield from runs.notes


def _from_box(item: Item) -> Item:
    if isinstance(item, Table):
        return item
    return replace(item, from_text_box=True, heading=0)


def _rows(element: Element, is_header: bool) -> Iterator[tuple[Element, bool, int]]:
    """Yield the rows of a table, whether each heads it, and how often it stands there."""
    for child in element:
        if child.tag == "table:table-row":
            yield child, is_header, max(1, whole(child.get("table:number-rows-repeated"), 1))
        elif child.tag == "table:table-header-rows":
            yield from _rows(child, True)
        elif child.tag in ("table:table-rows", "table:table-row-group"):
            yield from _rows(child, is_header)


def _together(lines: list[Text]) -> Text:
    """Return the paragraphs of a cell as lines of one text."""
    first, *more = lines or [Text("")]
    for line in more:
        first = first.followed_by(line, "\n")
    return first


def plain_text_of(paragraph: Element) -> str:
    """Return the words of one paragraph."""
    holder = Element("holder")
    holder.append(paragraph)
    return plain_text(holder)
