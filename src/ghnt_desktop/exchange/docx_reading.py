"""A .docx file as paragraphs and tables in reading order; nothing is fetched, nothing is dropped.

Rows and cells are walked in the XML itself: merged cells go wrong otherwise (python-docx #232).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.fields import LONGEST_LIST
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.docx_runs import (
    REMOVED,
    Inside,
    Surroundings,
    Tally,
    alternative,
    is_placeholder,
    plain_text,
)
from ghnt_desktop.exchange.docx_styles import (
    ListPlace,
    Numbering,
    Styles,
    below,
    switched,
    value,
    whole,
)
from ghnt_desktop.exchange.leaving import own_by
from ghnt_desktop.exchange.office_package import LONGEST_TEXT, OfficePackage, open_package
from ghnt_desktop.exchange.running_text import (
    Aside,
    Cell,
    Document,
    Note,
    Own,
    Paragraph,
    Picture,
    Table,
    TableRow,
)
from ghnt_desktop.exchange.taken_pictures import MOST_PICTURES, kept

#: A matrix in Word has no deeper use of tables in tables; a bomb has.
DEEPEST_TABLE = 8
#: A real matrix has 540 paragraphs, and its widest table 6 columns; Word's own limit is 63.
MOST_PARAGRAPHS = 20_000
MOST_CELLS = 200
_BLOCK_WRAPPERS = frozenset({"w:ins", "w:moveTo", "w:customXml", "w:sdtContent", "w:smartTag"})
_NOTES = {
    "footnotes": ("voetnoot", "w:footnote"),
    "endnotes": ("eindnoot", "w:endnote"),
    "comments": ("opmerking in de kantlijn", "w:comment"),
}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
Relations = Mapping[str, tuple[str, str, bool]]


@dataclass(frozen=True, slots=True)
class WordFile:
    """A Word document as read, with the name and SHA-256 of the file it came from."""

    name: str
    sha256: str
    document: Document


def read_docx(path: Path) -> WordFile:
    """Read a .docx (or .docm, .dotx) within the limits of `office_package`.

    Raises:
        Refusal: with the reason why this file is not read; the file is never changed.
    """
    package = open_package(path)
    return WordFile(package.name, package.sha256, document_in(package))


def document_in(package: OfficePackage) -> Document:
    """Return what a Word file says; raises Refusal "geen-word-document" when it is none."""
    main = main_part(package)
    relations = package.related(main)
    body = package.xml(main).find("w:body")
    if body is None:
        raise Refusal("geen-word-document", bestand=package.name)
    reader = _Reader(package, relations)
    content = reader.content(body)
    asides = (*_page_furniture(package, relations), *reader.asides(), *_unread(package, relations))
    return Document(content, asides, reader.comments(), _own(package))


def _own(package: OfficePackage) -> Own:
    """Return which sheet of ours the file says to be."""
    part = "docProps/core.xml"
    told = package.xml(part).iter("cp:keywords") if package.has(part) else ()
    return next((own_by(one.text or "") for one in told), "")


def main_part(package: OfficePackage) -> str:
    """Return the name of the part that holds the text; raises Refusal when there is none."""
    found = (t for kind, t, _ in package.related("").values() if kind == "officeDocument")
    part = next(found, "word/document.xml")
    if not package.has(part):
        raise Refusal("geen-word-document", bestand=package.name)
    if not part.startswith("word/") and package.xml(part).tag != "w:document":
        raise Refusal("geen-word-document", bestand=package.name)
    return part


def _part(package: OfficePackage, relations: Relations, kind: str) -> Element | None:
    found = (t for k, t, outside in relations.values() if k == kind and not outside)
    part = next(found, "")
    return package.xml(part) if part and package.has(part) else None


class _Reader:
    """Walks the body once, in order, because lists count along."""

    def __init__(self, package: OfficePackage, relations: Relations) -> None:
        self._name = package.name
        self._package, self._relations, self._drawn = package, relations, 0
        self._styles = Styles(_part(package, relations, "styles"))
        self._numbering = Numbering(_part(package, relations, "numbering"))
        self._tally = Tally()
        links = {key: target for key, (_, target, outside) in relations.items() if outside}
        notes = dict(_notes(package, relations))
        self._around = Surroundings(self._styles, links, notes, self._tally)
        self._paragraphs = 0
        self._table_depth = 0
        self._contents_depth = 0

    def content(self, parent: Element) -> tuple[Paragraph | Table, ...]:
        """Return the paragraphs and tables in an element."""
        found: list[Paragraph | Table] = []
        open_inside: Inside | None = None
        for element in self._blocks(parent):
            if element.tag == "w:tbl":
                found.append(self._table(element))
                continue
            inside = open_inside or Inside(self._around)
            inside.add(element)
            # A paragraph whose end was deleted goes on in the next one.
            open_inside = inside if _end_is_deleted(element) else None
            if not open_inside:
                found.extend(self._paragraph(element, inside))
        if open_inside:
            found.extend(self._paragraph(Element("w:p"), open_inside))
        return tuple(found)

    def asides(self) -> Iterator[Aside]:
        """Yield what the body held that is not text."""
        return _tallied(self._tally)

    def comments(self) -> tuple[Note, ...]:
        """Return all comments, also those whose place was deleted."""
        return tuple(note for note in self._around.notes.values() if note.is_comment)

    def _blocks(self, parent: Element) -> Iterator[Element]:
        for child in parent:
            if child.tag in {"w:p", "w:tbl"}:
                yield child
            elif child.tag == "w:sdt":
                yield from self._in_control(child)
            elif child.tag == "mc:AlternateContent":
                yield from self._blocks(alternative(child))
            elif child.tag in REMOVED:
                self._tally.removed.append(plain_text(child))
            elif child.tag == "w:altChunk":
                self._tally.embedded += 1
            elif child.tag in _BLOCK_WRAPPERS:
                yield from self._blocks(child)

    def _in_control(self, control: Element) -> Iterator[Element]:
        content = control.find("w:sdtContent")
        if content is None:
            return
        if is_placeholder(control):
            self._tally.placeholders.append(plain_text(content))
            # The control's own cells and paragraphs stay, so that a table keeps its columns.
            yield from (Element(child.tag) for child in content if child.tag == "w:p")
            return
        gallery = below(control, "w:sdtPr", "w:docPartObj", "w:docPartGallery")
        is_contents = gallery is not None and gallery.get("w:val") == "Table of Contents"
        self._contents_depth += is_contents
        yield from self._blocks(content)
        self._contents_depth -= is_contents

    def _paragraph(self, element: Element, inside: Inside) -> Iterator[Paragraph | Table]:
        properties = element.find("w:pPr")
        style = value(properties, "w:pStyle")
        text = inside.text()
        self._check_size(text)
        kind, indent, number = self._list(properties, style, bool(text))
        yield Paragraph(
            text=text,
            kind=kind,
            indent=indent,
            heading=self._heading(properties, style),
            role="contents" if self._contents_depth else self._styles.role(style),
            number=number,
            notes=tuple(inside.notes),
            part=self._styles.part(style),
        )
        yield from self._pictures(inside)
        for box in inside.boxes:
            yield from (_boxed(item) for item in self.content(box))

    def _pictures(self, inside: Inside) -> Iterator[Paragraph]:
        """Yield the pictures of a paragraph; those in a table or not to be read are told of."""
        for relation, described in inside.pictures:
            data = b"" if self._table_depth else self._picture(relation)
            if data:
                shown = Picture(data, " ".join(described.split()))
                yield Paragraph(Text(""), BlockKind.FIGURE, picture=shown)
            else:
                self._tally.images.append(described)

    def _picture(self, relation: str) -> bytes:
        _, part, outside = self._relations.get(relation, ("", "", True))
        if outside or not self._package.has(part) or self._drawn >= MOST_PICTURES:
            return b""
        self._drawn += 1
        return kept(self._package.content(part))

    def _check_size(self, text: Text) -> None:
        """Refuse what the agenda could not hold, or would take minutes to hold."""
        self._paragraphs += 1
        if len(text.text) > LONGEST_TEXT:
            raise Refusal("alinea-te-lang", bestand=self._name)
        if self._paragraphs > MOST_PARAGRAPHS or len(text.spans) > LONGEST_LIST:
            raise Refusal("te-groot", bestand=self._name)

    def _heading(self, properties: Element | None, style: str | None) -> int:
        outline = value(properties, "w:outlineLvl")
        if outline is not None:
            return whole(outline, 9) + 1 if whole(outline, 9) < 9 else 0
        return self._styles.heading(style)

    def _list(
        self, properties: Element | None, style: str | None, filled: bool
    ) -> tuple[BlockKind, int, str]:
        place = self._list_place(properties, style)
        if place:
            kind = self._numbering.kind(place)
            # Word counts an empty item too, but nobody sees it: the next one takes its number.
            number = self._numbering.next_number(place) if filled else ""
            depth = min(place.depth or self._styles.list_depth(style), 8)
            return kind or BlockKind.PARAGRAPH, depth, number
        depth = self._styles.list_depth(style)
        return self._styles.list_kind(style) or BlockKind.PARAGRAPH, depth, ""

    def _list_place(self, properties: Element | None, style: str | None) -> ListPlace | None:
        sources = [] if properties is None else [properties]
        list_id = depth = None
        for source in (*sources, *self._styles.paragraph(style)):
            numbering = source.find("w:numPr")
            list_id = list_id if list_id is not None else value(numbering, "w:numId")
            depth = depth if depth is not None else value(numbering, "w:ilvl")
        if list_id is None or list_id == "0":
            return None
        return ListPlace(list_id, whole(depth))

    def _table(self, element: Element) -> Table:
        self._table_depth += 1
        if self._table_depth > DEEPEST_TABLE:
            raise Refusal("te-diep-genest", bestand=self._name)
        rows = tuple(self._row(row) for row in self._parts_of(element, "w:tr"))
        self._table_depth -= 1
        return Table(tuple(row for row in rows if row.cells))

    def _parts_of(self, parent: Element, tag: str) -> Iterator[Element]:
        for child in parent:
            if child.tag == tag:
                if _is_deleted(child):
                    self._tally.removed.append(plain_text(child))
                else:
                    yield child
            elif child.tag == "w:sdt":
                content = child.find("w:sdtContent")
                yield from () if content is None else self._parts_of(content, tag)
            elif child.tag in _BLOCK_WRAPPERS:
                yield from self._parts_of(child, tag)

    def _row(self, element: Element) -> TableRow:
        properties = element.find("w:trPr")
        start = whole(value(properties, "w:gridBefore"))
        cells: list[Cell] = []
        for cell in self._parts_of(element, "w:tc"):
            about = cell.find("w:tcPr")
            span = min(max(1, whole(value(about, "w:gridSpan"), 1)), 1000)
            vertical = value(about, "w:vMerge")
            sideways = value(about, "w:hMerge")
            content = self.content(cell)
            if sideways not in (None, "restart") and cells:
                cells[-1] = _widened(cells[-1], span, content)
            else:
                cells.append(Cell(start, span, content, vertical not in (None, "restart")))
            start += span
            if len(cells) > MOST_CELLS:
                raise Refusal("te-groot", bestand=self._name)
        return TableRow(tuple(cells), bool(switched(properties, "w:tblHeader")))


def _widened(cell: Cell, span: int, more: tuple[Paragraph | Table, ...]) -> Cell:
    return Cell(cell.start, cell.span + span, (*cell.content, *more), cell.continued)


def _boxed(item: Paragraph | Table) -> Paragraph | Table:
    if isinstance(item, Table):
        return item
    return Paragraph(
        item.text, item.kind, item.indent, 0, "", item.number, item.notes, from_text_box=True
    )


def _end_is_deleted(paragraph: Element) -> bool:
    mark = below(paragraph, "w:pPr", "w:rPr")
    return mark is not None and any(child.tag in REMOVED for child in mark)


def _is_deleted(element: Element) -> bool:
    marks = (below(element, "w:trPr", "w:del"), below(element, "w:tcPr", "w:cellDel"))
    return any(mark is not None for mark in marks)


def _notes(package: OfficePackage, relations: Relations) -> Iterator[tuple[tuple[str, str], Note]]:
    for part, (kind, tag) in _NOTES.items():
        root = _part(package, relations, part)
        found = [] if root is None else root.findall(tag)
        real = [n for n in found if n.get("w:type", "normal") == "normal" and plain_text(n)]
        for number, note in enumerate(real, 1):
            place = (kind, note.get("w:id", ""))
            author, day = " ".join(note.get("w:author", "").split()), note.get("w:date", "")[:10]
            day = day if _DAY.fullmatch(day) else ""
            text = plain_text(note)
            yield place, Note(kind, str(number), text, author, day)  # type: ignore[arg-type]


def _page_furniture(package: OfficePackage, relations: Relations) -> Iterator[Aside]:
    names = {"header": "koptekst", "footer": "voettekst"}
    seen: set[tuple[str, str]] = set()
    for kind, target, outside in dict.fromkeys(relations.values()):
        if kind not in names or outside or not package.has(target):
            continue
        text = plain_text(package.xml(target))
        if text and (kind, text) not in seen:
            seen.add((kind, text))
            yield Aside(names[kind], text, "Staat op elke bladzijde; hoort niet bij de tekst.")


def _unread(package: OfficePackage, relations: Relations) -> Iterator[Aside]:
    for kind, target, outside in dict.fromkeys(relations.values()):
        if kind in {"diagramData", "chart"} and not outside and package.has(target):
            texts = [t.text or "" for t in package.xml(target).iter("a:t")]
            words = " ".join(text for text in texts if text.strip())
            yield Aside("tekening", words, "Tekst in een tekening of grafiek is niet overgenomen.")


def _tallied(tally: Tally) -> Iterator[Aside]:
    """Yield one line for each thing that was met, the texts with it."""
    lists = (
        ("bijgehouden wijziging", tally.removed, "Was doorgehaald: geldt als aanvaard."),
        ("invulveld", tally.placeholders, "Alleen een uitnodiging om te typen."),
        ("verborgen tekst", tally.hidden, "In Word verborgen; wel overgenomen."),
        ("koppeling", tally.unsafe_links, "Geen web- of e-mailadres: alleen de tekst telt."),
    )  # fmt: skip
    for where, texts, why in lists:
        yield from (Aside(where, text, why) for text in texts if text.strip())
    for description in tally.images:
        yield Aside("afbeelding", description, "Deze afbeelding kan niet worden overgenomen.")
    removed = len(tally.removed)
    counts = (
        ("bijgehouden wijziging", removed, "keer doorgehaalde tekst: geldt als aanvaard."),
        ("bijgehouden wijziging", tally.inserted, "keer ingevoegde tekst: geldt als aanvaard."),
        ("afbreekstreepje", tally.soft_hyphens, "onzichtbare afbreekstreepjes weggelaten."),
        ("teken", tally.unknown_symbols, "tekens uit een symboollettertype als • overgenomen."),
        ("ingesloten bestand", tally.embedded, "ingesloten bestanden niet gelezen."),
    )  # fmt: skip
    yield from (Aside(where, str(count), f"{count} {why}") for where, count, why in counts if count)
