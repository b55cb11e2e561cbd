"""A document as a Word file: real headings, lists, tables with header rows, Dutch; no macros."""

from collections.abc import Iterable, Sequence
from datetime import UTC
from io import BytesIO
from itertools import pairwise

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.text import Text
from ghnt_desktop.domain.typed_text import writable
from ghnt_desktop.exchange.column_widths import shares
from ghnt_desktop.exchange.docx_controls import content_control, protect
from ghnt_desktop.exchange.docx_looks import (
    BULLETS,
    dress,
    line_of_table,
    new_numbers,
    style_id,
    text_width,
)
from ghnt_desktop.exchange.leaving import KEYWORDS, LANGUAGE, LINKS, Leaving
from ghnt_desktop.exchange.own_styles import SHADE
from ghnt_desktop.exchange.running_text import Cell, Paragraph, Table, TableRow

_LISTS = (BlockKind.BULLET, BlockKind.NUMBERED)
_SWITCHES = {"bold": "w:b", "italic": "w:i"}
_ROLES = {"title": "Title", "subtitle": "Subtitle", "facts": "GhntFacts"}
#: White between a line of a table and its text, in twentieths of a point.
_INSET, _ABOVE = 70, 40


def write_docx(leaving: Leaving) -> bytes:
    """Return a document as the bytes of a .docx file."""
    document = docx.Document()
    dress(document, leaving)
    body = _Body(document)
    for element in body.elements(leaving.body, text_width(leaving)):
        document.element.body.insert_element_before(element, "w:sectPr")
    _footer(document, leaving.footer)
    _facts(document, leaving)
    if leaving.is_form:
        protect(document)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _facts(document: "docx.document.Document", leaving: Leaving) -> None:
    """Say what the document is; nobody's name is in it."""
    facts = document.core_properties
    facts.title = writable(leaving.title)[:255]
    facts.language, facts.author, facts.comments = LANGUAGE, "", ""
    facts.keywords = KEYWORDS[leaving.own]
    facts.last_modified_by = ""
    facts.revision = 1
    facts.created = facts.modified = leaving.moment.astimezone(UTC).replace(tzinfo=None)


def _footer(document: "docx.document.Document", words: str) -> None:
    """Put the words and the number of the page at the foot of every page."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = document.styles["footer"]
    paragraph.add_run(f"{writable(words)} · Pagina " if words else "Pagina ")
    for field, after in (("PAGE", " van "), ("NUMPAGES", "")):
        paragraph._p.append(
            parse_xml(
                f'<w:fldSimple {nsdecls("w")} w:instr="{field}"><w:r><w:t>1</w:t></w:r>'
                "</w:fldSimple>"
            )
        )
        paragraph.add_run(after)


class _Body:
    """Makes Word's elements of paragraphs and tables; numbered lists count along."""

    def __init__(self, document: "docx.document.Document") -> None:
        self._document = document
        self._numbers = ""
        self._links: dict[str, str] = {}

    def elements(
        self, content: Iterable[Paragraph | Table], width: int
    ) -> Iterable[BaseOxmlElement]:
        """Yield the elements of what stands in a body or a cell of so many twips."""
        self._numbers = ""
        for item in content:
            if isinstance(item, Table):
                self._numbers = ""
                yield self._table(item, width)
            else:
                yield self._paragraph(item)

    # -- paragraphs ----------------------------------------------------------------------------

    def _paragraph(self, paragraph: Paragraph) -> BaseOxmlElement:
        element = OxmlElement("w:p")
        properties = _added(element, "w:pPr")
        style = _style_of(paragraph)
        if style:
            _valued(properties, "w:pStyle", style)
        if paragraph.kind in _LISTS:
            place = _added(properties, "w:numPr")
            _valued(place, "w:ilvl", str(min(paragraph.indent, 8)))
            _valued(place, "w:numId", self._list(paragraph))
        elif paragraph.part != "standing":
            self._numbers = ""
        for run in self._runs(paragraph.text):
            element.append(run)
        if paragraph.control is not None:
            element.append(content_control(paragraph.control))
        return element

    def _list(self, paragraph: Paragraph) -> str:
        if paragraph.kind is BlockKind.BULLET:
            self._numbers = self._numbers if paragraph.indent else ""
            return BULLETS
        self._numbers = self._numbers or new_numbers(self._document)
        return self._numbers

    def _runs(self, text: Text) -> Iterable[BaseOxmlElement]:
        """Yield a run for every stretch of one look; those of a link stand in it."""
        edges = {0, len(text.text), *(at for s in text.spans for at in (s.start, s.end))}
        for start, end in pairwise(sorted(edges)):
            here = [s for s in text.spans if s.start <= start and end <= s.end]
            run = _run(text.text[start:end], {s.style for s in here})
            address = next((s.href for s in here if s.style == "link"), "")
            yield self._linked(run, address) if address.startswith(LINKS) else run

    def _linked(self, run: BaseOxmlElement, address: str) -> BaseOxmlElement:
        if address not in self._links:
            part = self._document.part
            kind = RELATIONSHIP_TYPE.HYPERLINK
            self._links[address] = part.relate_to(address, kind, is_external=True)
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), self._links[address])
        link.append(run)
        return link

    # -- tables --------------------------------------------------------------------------------

    def _table(self, table: Table, width: int) -> BaseOxmlElement:
        told = table.shares or shares(table, width / 20)
        columns = [max(1, round(share * width)) for share in told]
        element = OxmlElement("w:tbl")
        element.append(
            parse_xml(
                f'<w:tblPr {nsdecls("w")}><w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
                f'<w:tblBorders>{line_of_table()}</w:tblBorders><w:tblLayout w:type="fixed"/>'
                f"<w:tblCellMar>{_white()}"
                "</w:tblCellMar>"
                '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
                ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
            )
        )
        grid = _added(element, "w:tblGrid")
        for column in columns:
            _added(grid, "w:gridCol").set(qn("w:w"), str(column))
        for row in table.rows:
            element.append(self._row(row, columns))
        return element

    def _row(self, row: TableRow, columns: Sequence[int]) -> BaseOxmlElement:
        element = OxmlElement("w:tr")
        if row.header:
            about = _added(element, "w:trPr")
            _added(about, "w:cantSplit")
            _added(about, "w:tblHeader")
        for cell in row.cells:
            element.append(self._cell(cell, columns, row.header))
        return element

    def _cell(self, cell: Cell, columns: Sequence[int], is_header: bool) -> BaseOxmlElement:
        element = OxmlElement("w:tc")
        about = _added(element, "w:tcPr")
        width = sum(columns[cell.start : cell.start + cell.span])
        place = _added(about, "w:tcW")
        place.set(qn("w:w"), str(width))
        place.set(qn("w:type"), "dxa")
        if cell.span > 1:
            _valued(about, "w:gridSpan", str(cell.span))
        if is_header:
            shade = _added(about, "w:shd")
            for name, said in (("val", "clear"), ("color", "auto"), ("fill", SHADE)):
                shade.set(qn(f"w:{name}"), said)
        for child in self.elements(cell.content, width - 2 * _INSET):
            element.append(child)
        if not len(element) or element[-1].tag != qn("w:p"):  # Word asks one at the end of a cell
            element.append(OxmlElement("w:p"))
        return element


def _white() -> str:
    """Return the white between the lines of a table and its text."""
    sides = {"top": _ABOVE, "left": _INSET, "bottom": _ABOVE, "right": _INSET}
    return "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides.items())


def _style_of(paragraph: Paragraph) -> str:
    """Return the id of a paragraph's style, "" for that of plain text."""
    if paragraph.heading:
        return f"Heading{min(paragraph.heading, 9)}"
    if paragraph.part:
        return style_id(paragraph.part)
    if paragraph.kind is BlockKind.QUOTE:
        return "GhntQuote"
    return _ROLES.get(paragraph.role, "")


def _run(words: str, styles: Iterable[str]) -> BaseOxmlElement:
    run = OxmlElement("w:r")
    switches = [_SWITCHES[style] for style in ("bold", "italic") if style in styles]
    if switches:
        about = _added(run, "w:rPr")
        for switch in switches:
            _added(about, switch)
    for number, line in enumerate(writable(words).split("\n")):
        if number:
            _added(run, "w:br")
        if line:
            text = _added(run, "w:t")
            text.text = line
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run


def _added(parent: BaseOxmlElement, tag: str) -> BaseOxmlElement:
    child = OxmlElement(tag)
    parent.append(child)
    return child


def _valued(parent: BaseOxmlElement, tag: str, said: str) -> None:
    _added(parent, tag).set(qn("w:val"), said)
