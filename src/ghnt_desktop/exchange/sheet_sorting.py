"""Tells what of a document is an action line, a priority sheet, a rubric, or none of these."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ghnt_desktop.exchange.headings import action_line_label, plain
from ghnt_desktop.exchange.reporting import Report
from ghnt_desktop.exchange.running_text import Document, Paragraph, Table, with_notes

Item = Paragraph | Table

#: A heading is a line of at most this many characters.
_LONGEST_HEADING = 160
_NUMBER = r"(?:\d{1,2}(?:\.\d{1,2})+[a-z]?|\d{1,2}[a-z])"
_SHEET = re.compile(rf"\s*(?P<number>{_NUMBER})[.)]?\s+(?P<title>\S.*)")
#: The words by which the rubrics of a sheet are known where no style says so.
_RUBRIC = re.compile(
    r"\s*(?:(?:korte\s+)?(?:beschrijving|omschrijving)|waar\s+gaat\s+het\s+over|aanleiding|probleem|"
    r"wat\s+(?:willen|gaan)\s+we\b[^:?.]{0,40}|wanneer\s+gaan\s+we\b[^:?.]{0,40}|"
    r"wat\s+is\s+(?:hier\w*|daar\w*)\s+(?:voor\s+)?nodig|(?:beoogd\s+)?resultaten?|doel(?:en|stelling)?|"
    r"ambities?|activiteiten|acties|uitvoering|financi[eë]ring|kosten|middelen|planning|deelonderwerpen|"
    r"(?:betrokken\s+)?partners|samenwerking|trekkers?|stand\s+van\s+zaken|monitoring)\s*[:?.]*\s*",
    re.IGNORECASE,
)
_LEADING_NUMBER = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s+")
_INLINE = re.compile(rf"(?P<heading>{_RUBRIC.pattern})(?<=[:?])\s*(?=\S)", re.IGNORECASE)
_PAGE = re.compile(r"(?:pagina|blz\.?|p\.)?\s*\d{1,3}(?:\s*(?:van|/|-)\s*\d{1,3})?", re.IGNORECASE)
#: A line that stands this often in a document, alone, is the heading of its pages.
_RUNNING = 3


@dataclass(slots=True)
class FoundSheet:
    """A priority sheet with its rubrics: their headings, and what stands under each."""

    number: str
    title: str
    rubrics: list[tuple[str, list[Item]]] = field(default_factory=list)


@dataclass(slots=True)
class FoundLine:
    """An action line, the word the document has for it, and its sheets."""

    number: str
    title: str
    word: str
    sheets: list[FoundSheet] = field(default_factory=list)


@dataclass(slots=True)
class Sorted:
    """A document under way: its action lines, and what stands beside them."""

    lines: list[FoundLine] = field(default_factory=list)
    beside: list[Item] = field(default_factory=list)
    inside: bool = False
    level: int = 0
    report: Report = field(default_factory=Report)


def running_lines(body: Sequence[Item], document: Document) -> set[str]:
    """Return the lines that only head or foot a page, typed into the text."""
    texts = Counter(plain(i.text.text) for i in body if isinstance(i, Paragraph) and i.text)
    repeated = {text for text, times in texts.items() if times >= _RUNNING}
    told = {plain(aside.what) for aside in document.asides}
    rubrics = {text for text in repeated if _RUBRIC.fullmatch(text)}
    known = {text for text in repeated if text in told or not text.endswith((".", ";", ":", "?"))}
    return {text for text in known - rubrics if len(text) <= _LONGEST_HEADING}


def sorted_body(body: Iterable[Item], running: set[str]) -> Sorted:
    """Return the body of a document sorted; ``running`` are the lines of its pages."""
    parts = Sorted()
    for item in body:
        if isinstance(item, Paragraph):
            _take(parts, item, running)
        elif parts.inside:
            _into_sheet(parts, item)
        else:
            parts.beside.append(item)
    return parts


def _take(parts: Sorted, item: Paragraph, running: set[str]) -> None:
    text = plain(item.text.text)
    if item.role == "contents":
        why = "Inhoudsopgave: herhaalt de koppen."
        parts.report.add("inhoudsopgave", text, why, "left_out")
    elif _is_furniture(item, text, running):
        why = "Kop- of voetregel die in de tekst stond: hoort bij de pagina, niet bij de agenda."
        parts.report.add("kop- of voetregel", text, why, "left_out")
    elif not _is_structure(parts, item, text):
        for piece in _inline_heading(parts, item):
            _into_sheet(parts, piece)


def _is_furniture(item: Paragraph, text: str, running: set[str]) -> bool:
    if item.notes or not text or item.kind != "paragraph":
        return False
    return text in running or bool(_PAGE.fullmatch(text))


def _is_structure(parts: Sorted, item: Paragraph, text: str) -> bool:
    """Begin what a heading begins: an action line, a sheet, a rubric, or text beside them."""
    label = action_line_label(text) if is_heading(item, text) else None
    if label is not None and label.title:
        parts.lines.append(FoundLine(label.number, label.title, label.word))
        parts.inside, parts.level = True, item.heading
        return True
    if parts.inside and item.heading and parts.level and item.heading <= parts.level:
        parts.inside = False  # a heading as high as an action line's: the sheets end here
    if not parts.inside:
        return False
    sheet = _sheet(item, text)
    if sheet is not None:
        parts.lines[-1].sheets.append(sheet)
        return True
    sheets = parts.lines[-1].sheets
    if sheets and (item.heading or _is_rubric(item, text)):
        sheets[-1].rubrics.append((text, []))
        return True
    return False


def is_heading(item: Paragraph, text: str) -> bool:
    """Tell a heading by its style; without one, by being short and wholly bold or capitals."""
    if item.heading:
        return True
    first = text.split(" ")[0]
    bold = any(s.style == "bold" and s.end - s.start >= len(text) for s in item.text.spans)
    return 0 < len(text) <= _LONGEST_HEADING and (bold or (first.isupper() and len(first) > 3))


def _sheet(item: Paragraph, text: str) -> FoundSheet | None:
    if not is_heading(item, text):
        return None
    if item.number and re.fullmatch(_NUMBER, item.number.rstrip(".")):
        return FoundSheet(item.number.rstrip("."), text)
    match = _SHEET.fullmatch(text)
    return FoundSheet(match["number"], match["title"]) if match else None


def _is_rubric(item: Paragraph, text: str) -> bool:
    """Tell a rubric's heading that has no style: its usual words, alone on a line."""
    return item.kind == "paragraph" and is_rubric_words(text)


def is_rubric_words(text: str) -> bool:
    """Tell the usual words over a rubric; a number before them does not matter."""
    return bool(_RUBRIC.fullmatch(_LEADING_NUMBER.sub("", text)))


def _inline_heading(parts: Sorted, item: Paragraph) -> Iterator[Item]:
    """Yield a paragraph; a rubric's word at its very start, with a colon, begins that rubric."""
    match = _INLINE.match(item.text.text) if parts.inside and item.kind == "paragraph" else None
    sheets = parts.lines[-1].sheets if match else []
    if match is None or not sheets or _lists_partners(match["heading"]):
        yield item
        return
    sheets[-1].rubrics.append((plain(match["heading"]), []))
    rest = item.text.piece(match.end(), len(item.text.text))
    notes = tuple(replace(note, at=max(0, note.at - match.end())) for note in item.notes)
    yield Paragraph(rest, item.kind, item.indent, notes=notes)


def _lists_partners(heading: str) -> bool:
    """Tell "Partners:" in a text, which is read there, from a rubric of its own."""
    return "partner" in heading.casefold()


def _into_sheet(parts: Sorted, item: Item) -> None:
    """Put text where it stands: in the rubric, in one without a heading, or beside the sheets."""
    sheets = parts.lines[-1].sheets if parts.inside and parts.lines else []
    if not sheets:
        parts.beside.append(item)
        return
    if not sheets[-1].rubrics:
        sheets[-1].rubrics.append(("", []))
    sheets[-1].rubrics[-1][1].extend(with_notes(item))
