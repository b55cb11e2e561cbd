"""Takes over a naslagdocument: a matrix of action lines, topics and columns in Word tables.

Nothing is dropped: text outside the tables becomes title, subtitle and chapters, what fits nowhere
in a table becomes a remark of its topic, and both stand in the report.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ghnt_desktop.domain.organisation import OrganisationKind
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.cell_blocks import lines_of, table_text
from ghnt_desktop.exchange.docx_reading import WordFile
from ghnt_desktop.exchange.front_matter import TitlePage, chapters_of, title_page
from ghnt_desktop.exchange.headings import ActionLineLabel, action_line_label, region_of
from ghnt_desktop.exchange.levels import Levels
from ghnt_desktop.exchange.matrix_reading import MatrixReader, MatrixTable
from ghnt_desktop.exchange.matrix_tables import MatrixHead, head_of
from ghnt_desktop.exchange.own_matrix import own_head
from ghnt_desktop.exchange.reporting import Report, tell_comment
from ghnt_desktop.exchange.running_text import Document, Paragraph, Table, paragraphs
from ghnt_desktop.exchange.taken_over import (
    ReportItem,
    TakenActionLine,
    TakenOrganisation,
    TakenOver,
    TakenTopic,
)
from ghnt_desktop.language.marks import abbreviations_given, names_used
from ghnt_desktop.language.names import Names

LAYOUT = "naslagdocument"
Item = Paragraph | Table
_OUTSIDE = "tekst buiten de tabellen"


@dataclass(slots=True)
class _Parts:
    """The body of a document, sorted: matrix tables, the text beside them, and what to tell."""

    matrices: list[MatrixTable] = field(default_factory=list)
    beside: list[Item] = field(default_factory=list)
    report: Report = field(default_factory=Report)


def fits(document: Document) -> bool:
    """Tell whether a document has a table that is a matrix."""
    if document.own:
        return document.own == "matrix"
    return bool(_sorted(tuple(_unwrapped(document.body))).matrices)


def take_over(file: WordFile, names: Names) -> TakenOver:
    """Make a naslagdocument of a document; `names` are the register's and the municipalities'.

    Raises:
        Refusal: "geen-tabel" or "andere-tabellen".
    """
    body = tuple(_unwrapped(file.document.body))
    if not any(isinstance(item, Table) for item in body):
        raise Refusal("geen-tabel", bestand=file.name)
    page, taken = title_page(body)
    parts = _sorted(body[taken:], file.document.own == "matrix")
    if not parts.matrices:
        raise Refusal("andere-tabellen", bestand=file.name)
    known = names_used(lines_of(body), names)
    region = page.region(region_of(h.title for m in parts.matrices for h in m.head.headings))
    reader = MatrixReader(known, Levels(region, known), file.document.own == "matrix")
    for matrix in parts.matrices:
        reader.take(matrix)
    _tell_title_page(page, body[:taken], parts.report)
    _tell_beside(parts)
    return _result(file, page, parts, reader, region, known)


def _result(
    file: WordFile,
    page: TitlePage,
    parts: _Parts,
    reader: MatrixReader,
    region: str,
    names: Names,
) -> TakenOver:
    lines = reader.action_lines()
    first, last = page.period
    asides = (ReportItem(a.where, a.what, a.why, "left_out") for a in file.document.asides)
    lost = Report()
    for note in file.document.comments:
        if note not in parts.report.comments | reader.report.comments:
            tell_comment(note, "bij weggelaten tekst", lost)
    return TakenOver(
        layout=LAYOUT,
        source_name=file.name,
        source_sha256=file.sha256,
        title=page.title or Path(file.name).stem,
        subtitle=page.subtitle,
        region=region,
        period_start=first,
        period_end=last,
        action_line_word=reader.word,
        agenda_word=page.agenda_word,
        levels=reader.levels,
        action_lines=lines,
        chapters=chapters_of(parts.beside, names),
        organisations=tuple(_organisations(lines, names, file.document)),
        report=(*parts.report, *reader.report, *lost, *asides),
    )


def _unwrapped(body: Sequence[Item]) -> Iterator[Item]:
    """Yield the body with tables of a single cell, which only hold other tables, opened up."""
    for item in body:
        cells = [c for row in item.rows for c in row.cells] if isinstance(item, Table) else []
        if len(cells) == 1 and any(isinstance(i, Table) for i in cells[0].content):
            yield from _unwrapped(cells[0].content)
        else:
            yield item


def _sorted(body: Sequence[Item], is_own: bool = False) -> _Parts:
    """Tell matrix tables from the rest; a heading that only names an action line goes with it."""
    if is_own:
        return _own_sorted(body)
    parts = _Parts()
    waiting: list[Item] = []
    label: ActionLineLabel | None = None
    for item in body:
        if isinstance(item, Paragraph):
            if item.role == "contents":
                why = "Inhoudsopgave: herhaalt de koppen."
                parts.report.add("inhoudsopgave", item.text.text, why, "left_out")
                continue
            waiting.append(item)
            label = _label(item, label)
            continue
        head = head_of(item, label) or _goes_on(item, parts, waiting)
        if head is None:
            waiting.append(item)
            continue
        parts.matrices.append(MatrixTable(item, head, _section(waiting)))
        own = _own_line(waiting, head)
        if own is not None:
            why = "Is de naam geworden van de actielijn van de tabel eronder."
            parts.report.add(_OUTSIDE, own.text.text, why, "placed")
        parts.beside.extend(item for item in waiting if item is not own)
        parts.beside.extend(
            Paragraph(Text(text)) for text in head.above if action_line_label(text) is None
        )
        waiting, label = [], None
    parts.beside.extend(waiting)
    return parts


def _own_sorted(body: Sequence[Item]) -> _Parts:
    """Tell our own matrix tables from the rest: the heading right above each is its own."""
    parts = _Parts()
    for item in body:
        last = parts.beside[-1] if parts.beside else None
        above = last.text.text if isinstance(last, Paragraph) and last.heading else ""
        head = own_head(item, above) if isinstance(item, Table) else None
        if isinstance(item, Table) and head:
            parts.matrices.append(MatrixTable(item, head))
            parts.beside = parts.beside[:-1] if above else parts.beside
        elif isinstance(item, Table) or item.text or item.heading:
            parts.beside.append(item)
    return parts


def _label(paragraph: Paragraph, label: ActionLineLabel | None) -> ActionLineLabel | None:
    """Return the action line that the last heading above a table names; plain text keeps it."""
    text = " ".join(paragraph.text.text.split())
    found = action_line_label(text) if len(text) <= 200 else None
    return found or (None if paragraph.heading and text else label)


def _section(waiting: Sequence[Item]) -> str:
    """Return the last heading above a table, "" for none."""
    headings = [i for i in waiting if isinstance(i, Paragraph) and i.heading and i.text]
    return " ".join(headings[-1].text.text.split()) if headings else ""


def _goes_on(table: Table, parts: _Parts, waiting: Sequence[Item]) -> MatrixHead | None:
    """Return the heading of the table before when this one is its next page without a heading."""
    text_between = any(isinstance(i, Table) or i.text for i in waiting)
    if not parts.matrices or text_between:
        return None
    head = parts.matrices[-1].head
    same = all(len(row.cells) == len(head.columns) for row in table.rows)
    return replace(head, rows=0) if same and table.rows else None


def _own_line(waiting: Sequence[Item], head: MatrixHead) -> Paragraph | None:
    """Return the line right above a table that is the action line's own, and nothing else."""
    filled = [i for i in waiting if isinstance(i, Table) or i.text]
    last = filled[-1] if filled else None
    if not isinstance(last, Paragraph) or last.notes or head.label is None:
        return None
    return last if action_line_label(last.text.text) == head.label else None


def _tell_title_page(page: TitlePage, items: Sequence[Item], report: Report) -> None:
    if page.title:
        report.add("titelblad", page.title, "Is de titel van de agenda geworden.", "placed")
    else:
        why = "Geen titel gevonden: de naam van het bestand is de titel."
        report.add("titelblad", "", why, "doubtful")
    if page.subtitle:
        report.add("titelblad", page.subtitle, "Is de ondertitel geworden.", "placed")
    for paragraph in paragraphs(tuple(items)):
        for note in paragraph.notes:
            if note.is_comment:
                tell_comment(note, "titelblad", report)
                continue
            report.add("titelblad", note.text, f"Was een {note.kind} op het titelblad.", "left_out")


def _tell_beside(parts: _Parts) -> None:
    """Tell what stood outside the tables, and the notes it has."""
    for item in parts.beside:
        text = table_text(item).text if isinstance(item, Table) else item.text.text
        if text.strip():
            parts.report.add(_OUTSIDE, text, _why_beside(item), "placed")
        for paragraph in paragraphs((item,)):
            for note in paragraph.notes:
                if note.is_comment:
                    tell_comment(note, _OUTSIDE, parts.report)
                    continue
                is_note = isinstance(item, Paragraph) and item.text and not item.heading
                now = "voetnoot bij" if is_note else "alinea in"
                why = f"Was een {note.kind}; staat nu als {now} de tekst."
                parts.report.add(f"{_OUTSIDE}, {note.kind} {note.number}", note.text, why, "placed")


def _why_beside(item: Item) -> str:
    if isinstance(item, Table):
        return "Een tabel van een andere soort: staat als tabel in de tekst van een hoofdstuk."
    if item.heading:
        return "Is de titel van een hoofdstuk geworden."
    if item.from_text_box:
        return "Stond in een tekstvak en is tekst van een hoofdstuk geworden."
    return "Staat buiten de tabellen en is tekst van een hoofdstuk geworden."


def _organisations(
    lines: Sequence[TakenActionLine], names: Names, document: Document
) -> Iterator[TakenOrganisation]:
    """Yield everybody that a mark names, once, with the abbreviation the document gives."""
    short = abbreviations_given(lines_of(document.body), names)
    topics = [topic for line in lines for topic in line.topics]
    for name in dict.fromkeys(name for topic in topics for name in _named(topic)):
        known = names.find(name)
        municipal = known is not None and known.municipality
        kind = OrganisationKind.MUNICIPALITY if municipal else OrganisationKind.ORGANISATION
        yield TakenOrganisation(name, kind, short.get(name, ()))


def _named(topic: TakenTopic) -> Iterator[str]:
    cells = [said for row in topic.rows for said in row.cells.values()]
    for row in topic.rows:
        yield from row.contributors
    for contribution in (*topic.remarks, *(c for said in cells for c in said)):
        yield from (*contribution.contributors, *contribution.on_behalf_of)
