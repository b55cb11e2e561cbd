"""Takes over an uitvoeringsagenda: priority sheets with rubrics, under action lines, in Word.

Nothing is dropped: text that stands in no sheet becomes chapters; what is only page furniture is
left out, and the report says so.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from ghnt_desktop.domain.organisation import OrganisationKind
from ghnt_desktop.domain.priority import LEAD, PARTNER
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange.cell_blocks import blocks_of, lines_of
from ghnt_desktop.exchange.docx_reading import WordFile
from ghnt_desktop.exchange.front_matter import TitlePage, chapters_of, title_page
from ghnt_desktop.exchange.headings import plain
from ghnt_desktop.exchange.own_cells import own_blocks
from ghnt_desktop.exchange.own_priorities import OwnSheet, read_sheets
from ghnt_desktop.exchange.reporting import Report, tell_comment
from ghnt_desktop.exchange.running_text import Document, Paragraph
from ghnt_desktop.exchange.sheet_sorting import (
    FoundLine,
    FoundSheet,
    Sorted,
    is_rubric_words,
    running_lines,
    sorted_body,
)
from ghnt_desktop.exchange.taken_over import (
    ReportItem,
    TakenActionLine,
    TakenOrganisation,
    TakenOver,
    TakenPriority,
    TakenRole,
    TakenRubric,
)
from ghnt_desktop.language.execution import Execution, leads, read_sheet
from ghnt_desktop.language.names import Names, known_by_use, name_key
from ghnt_desktop.language.told_lines import Stand

LAYOUT = "uitvoeringsagenda"


def fits(document: Document) -> bool:
    """Tell whether a document has priority sheets with rubrics under an action line.

    What is numbered as a sheet but is called as a rubric, or stands there twice, is none.
    """
    if document.own:
        return document.own == "priorities"
    lines = sorted_body(document.body, set()).lines
    sheets = [sheet for line in lines for sheet in line.sheets]
    titled = Counter(plain(sheet.title).casefold() for sheet in sheets)
    return any(
        sheet.rubrics and titled[plain(sheet.title).casefold()] == 1
        for sheet in sheets
        if not is_rubric_words(sheet.title)
    )


def take_over(file: WordFile, names: Names) -> TakenOver:
    """Make an agenda of a document; `names` are the register's and the municipalities'.

    Raises:
        Refusal: "geen-themabladen" when no priority sheet can be told.
    """
    if file.document.own == "priorities":
        return _own(file, names)
    body = file.document.body
    page, taken = title_page(body)
    running = running_lines(body[taken:], file.document)
    parts = sorted_body(body[taken:], running)
    if not any(line.sheets for line in parts.lines):
        raise Refusal("geen-themabladen", bestand=file.name)
    named = names_used((sheet for line in parts.lines for sheet in line.sheets), names)
    lines = tuple(_action_line(line, named) for line in parts.lines)
    _tell(parts, file.document)
    word = next((line.word for line in parts.lines), "")
    result = _result(file, page, lines, named)
    asides = (ReportItem(a.where, a.what, a.why, "left_out") for a in file.document.asides)
    return replace(
        result,
        action_line_word=word,
        chapters=chapters_of(parts.beside, named),
        report=(*parts.report, *asides),
    )


def _own(file: WordFile, names: Names) -> TakenOver:
    """Make an agenda of priority sheets that this program wrote."""
    page, taken = title_page(file.document.body)
    report = Report()
    lines = read_sheets(file.document.body[taken:], report)
    named = names_used((sheet.found for line in lines for sheet in line.sheets), names)
    made = tuple(
        TakenActionLine(
            line.number,
            line.title,
            {},
            (),
            tuple(_own_sheet(sheet, named) for sheet in line.sheets),
            (),
            tuple(line.results),
        )
        for line in lines
    )
    word = next((line.word for line in lines), "")
    result = _result(file, page, made, named)
    return replace(result, action_line_word=word, report=tuple(report))


def _own_sheet(sheet: OwnSheet, names: Names) -> TakenPriority:
    natural = taken_sheet(sheet.found, names)
    stand = sheet.stand or Stand()
    return replace(
        natural,
        rubrics=tuple(TakenRubric(h, tuple(own_blocks(said))) for h, said in sheet.found.rubrics),
        roles=natural.roles if sheet.roles is None else tuple(sheet.roles),
        status=stand.status,
        status_note=stand.note,
        reference_date=stand.date,
        priority=stand.priority,
    )


def _result(
    file: WordFile, page: TitlePage, lines: tuple[TakenActionLine, ...], named: Names
) -> TakenOver:
    first, last = page.period
    return TakenOver(
        layout=LAYOUT,
        source_name=file.name,
        source_sha256=file.sha256,
        title=page.title or Path(file.name).stem,
        subtitle=page.subtitle,
        region=page.region(""),
        period_start=first,
        period_end=last,
        action_line_word="",
        agenda_word=page.agenda_word,
        levels=(),
        action_lines=lines,
        chapters=(),
        organisations=tuple(organisations_of(lines, named)),
        report=(),
    )


def names_used(sheets: Iterable[FoundSheet], names: Names) -> Names:
    """Return the known names and those the document lists as partners with a capital."""
    used = (name for sheet in sheets for name in _execution(sheet).partners)
    return names.joined_by(known_by_use(filter(_is_name, used)))


def _action_line(line: FoundLine, names: Names) -> TakenActionLine:
    sheets = tuple(taken_sheet(sheet, names) for sheet in line.sheets)
    return TakenActionLine(line.number, line.title, {}, (), sheets)


def taken_sheet(sheet: FoundSheet, names: Names) -> TakenPriority:
    """Return a sheet with its rubrics as blocks, who leads, and the partners it lists."""
    rubrics = tuple(TakenRubric(head, blocks_of(said, names)) for head, said in sheet.rubrics)
    told = _execution(sheet)
    leading = (TakenRole(LEAD, told.lead),) if told.lead else ()
    partners = tuple(_partner(name, names) for name in told.partners)
    return TakenPriority(sheet.number, sheet.title, rubrics, (*leading, *partners))


def _execution(sheet: FoundSheet) -> Execution:
    return read_sheet((head, lines_of(said)) for head, said in sheet.rubrics)


def _partner(name: str, names: Names) -> TakenRole:
    known = names.find(name)
    is_group = name_key(name) in _EVERYBODY
    return TakenRole(PARTNER, name, (known.name,) if known else (name,) if is_group else ())


def _is_name(partner: str) -> bool:
    """Tell a name from people and groups that are only described."""
    return partner[:1].isupper() and not leads(partner) and "partners" not in partner.casefold()


_EVERYBODY = frozenset(
    map(
        name_key,
        ("iedereen", "allen", "alle organisaties", "gemeenten", "alle gemeenten", "provincies"),
    )
)


def organisations_of(lines: Iterable[TakenActionLine], names: Names) -> Iterator[TakenOrganisation]:
    """Yield whom the sheets and activities name, each once."""
    sheets = (role for line in lines for sheet in line.priorities for role in sheet.roles)
    acts = (role for line in lines for one in line.activities for role in one.roles)
    efforts = (name for ln in lines for a in ln.activities for e in a.efforts for name in e.parties)
    named = (name for role in (*sheets, *acts) for name in role.organisations)
    alike = {name_key(name): name for name in reversed((*named, *efforts))}
    for name in reversed(alike.values()):
        known = names.find(name)
        if name_key(name) in _EVERYBODY:
            yield TakenOrganisation(name, OrganisationKind.GROUP)
        elif known is not None and known.municipality:
            yield TakenOrganisation(name, OrganisationKind.MUNICIPALITY)
        else:
            yield TakenOrganisation(name, OrganisationKind.ORGANISATION)


def _tell(parts: Sorted, document: Document) -> None:
    for note in document.comments:
        tell_comment(note, "tekst", parts.report)
    for item in parts.beside:
        if isinstance(item, Paragraph) and item.heading and item.text:
            why = "Staat buiten de themabladen: is een hoofdstuk geworden."
            parts.report.add("tekst buiten de themabladen", item.text.text, why, "placed")
    for line in parts.lines:
        for sheet in line.sheets:
            if not sheet.rubrics:
                why = "Themablad zonder tekst."
                parts.report.add("themablad", f"{sheet.number} {sheet.title}", why, "doubtful")
