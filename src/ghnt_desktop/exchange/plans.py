"""Takes over a plan of themes with tables of activities, in Word: `themas` and `actieplan`.

Nothing is dropped: text that stands in no theme becomes chapters; what is only page furniture is
left out, and the report says so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from ghnt_desktop.domain.period import PeriodKind
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.activities import activity_of
from ghnt_desktop.exchange.activity_columns import Role
from ghnt_desktop.exchange.activity_tables import ActivityHead, activity_rows
from ghnt_desktop.exchange.docx_reading import WordFile
from ghnt_desktop.exchange.front_matter import TitlePage, chapters_of, title_page
from ghnt_desktop.exchange.headings import action_line_label, plain
from ghnt_desktop.exchange.plan_sorting import Plan, PlanTheme, sorted_plan
from ghnt_desktop.exchange.priority_sheets import names_used, organisations_of, taken_sheet
from ghnt_desktop.exchange.reporting import Report, tell_comment
from ghnt_desktop.exchange.running_text import Document, Table, TableRow
from ghnt_desktop.exchange.taken_over import (
    ReportItem,
    TakenActionLine,
    TakenActivity,
    TakenChapter,
    TakenOver,
    TakenResult,
)
from ghnt_desktop.language.dates.reading import read
from ghnt_desktop.language.names import Names, name_key

THEMES = "themas"
ACTION_PLAN = "actieplan"


def fits_themes(document: Document) -> bool:
    """Tell whether a document has themes with rubrics or with tables of activities."""
    return any(theme.sheet.rubrics or theme.tables for theme in _themes(document))


def fits_action_plan(document: Document) -> bool:
    """Tell whether a document mostly has tables of what, who, when and what it brings or costs."""
    themes = _themes(document)
    heads = [head for theme in themes for _, head in theme.tables]
    if any(theme.word == "thema" for theme in themes) or any(Role.THEME in h.roles for h in heads):
        return False
    told = {Role.RESULT, Role.DUE, Role.MONEY}
    wide = [head for head in heads if head.has_actors and told & set(head.roles)]
    rubrics = sum(len(t.sheet.rubrics) for t in themes)
    return 2 * len(wide) > len(heads) and rubrics <= len(heads)


def _themes(document: Document) -> list[PlanTheme]:
    return sorted_plan(document.body, document).themes


def take_themes(file: WordFile, names: Names) -> TakenOver:
    """Make an agenda of a plan with themes; raises Refusal ("geen-activiteiten") without any."""
    return _taken(file, names, THEMES)


def take_action_plan(file: WordFile, names: Names) -> TakenOver:
    """Make an agenda of an action plan; raises Refusal ("geen-activiteiten") without a table."""
    return _taken(file, names, ACTION_PLAN)


def _taken(file: WordFile, names: Names, layout: str) -> TakenOver:
    body = file.document.body
    page, taken = title_page(body)
    plan = sorted_plan(body[taken:], file.document)
    page = _without_themes(page, plan)
    if not any(theme.sheet.rubrics or theme.tables for theme in plan.themes):
        raise Refusal("geen-activiteiten", bestand=file.name)
    named = names_used((theme.sheet for theme in plan.themes), names)
    lines = tuple(_numbered(_Lines(plan, named).made()))
    chapters = chapters_of(plan.beside, named)
    first, last = page.period
    _tell(plan, lines, file.document)
    _tell_contents(chapters, plan.report)
    asides = (ReportItem(a.where, a.what, a.why, "left_out") for a in file.document.asides)
    return TakenOver(
        layout=layout,
        source_name=file.name,
        source_sha256=file.sha256,
        title=page.title or Path(file.name).stem,
        subtitle=page.subtitle,
        region=page.region(""),
        period_start=first,
        period_end=last,
        action_line_word=next((t.word for t in plan.themes if t.word), "thema"),
        agenda_word=page.agenda_word,
        levels=(),
        action_lines=lines,
        chapters=chapters,
        organisations=tuple(organisations_of(lines, named)),
        report=(*plan.report, *asides),
    )


def _without_themes(page: TitlePage, plan: Plan) -> TitlePage:
    """Return a title page without the titles of themes that it lists."""
    titles = {name_key(theme.title) for theme in plan.themes} - {""}
    listed = [line for line in page.lines if name_key(line) in titles and line != page.title]
    for line in listed:
        why = "Stond op het voorblad: herhaalt de titel van een thema."
        plan.report.add("voorblad", line, why, "left_out")
    lines = tuple(line for line in page.lines if line not in listed)
    rest = " – ".join(line for line in lines if line != page.title)
    return TitlePage(page.title, rest, lines)


class _Lines:
    """The themes of a plan as action lines; a column "Thema" in a table may add to them."""

    def __init__(self, plan: Plan, names: Names) -> None:
        self._plan = plan
        self._names = names
        self._lines: dict[str, TakenActionLine] = {}

    def made(self) -> list[TakenActionLine]:
        for theme in self._plan.themes:
            self._open(theme.number, theme.title, name_key(theme.title) or theme.number)
        for theme in self._plan.themes:
            self._fill(theme)
        return [line for line in self._lines.values() if _says_anything(line)]

    def _open(self, number: str, title: str, key: str) -> None:
        self._lines.setdefault(key, TakenActionLine(number, title, {}, ()))

    def _fill(self, theme: PlanTheme) -> None:
        key = name_key(theme.title) or theme.number
        for table, head in theme.tables:
            self._activities(theme, key, table, head)
        line = self._lines[key]
        sheets = (taken_sheet(theme.sheet, self._names),) if theme.sheet.rubrics else ()
        self._lines[key] = replace(
            line,
            priorities=(*line.priorities, *sheets),
            intended_results=(*line.intended_results, *_results(theme)),
        )

    def _activities(self, theme: PlanTheme, key: str, table: Table, head: ActivityHead) -> None:
        rows, others = activity_rows(table, head)
        if others:
            self._totals(theme, others)
        for caption in head.captions:
            if not caption_is_title(caption, theme.title):
                theme.sheet.rubrics.append((caption, []))
        for row in rows:
            stated = row.text(head, Role.THEME)
            label = action_line_label(row.band)
            if label is not None:
                key, row.band = self._line_of(label.title or row.band, label.number), ""
            elif stated:
                key = self._line_of(stated, "")
            made = activity_of(row, head, self._names)
            line = self._lines[key]
            made = replace(made, on_sheet=bool(theme.sheet.rubrics))
            self._lines[key] = replace(line, activities=(*line.activities, made))

    def _totals(self, theme: PlanTheme, rows: Sequence[TableRow]) -> None:
        """Keep rows that only add up as a small table, in the sheet or as a chapter."""
        said = Table(tuple(rows))
        if theme.sheet.rubrics:
            theme.sheet.rubrics[-1][1].append(said)
        else:
            self._plan.beside.append(said)
        what = " | ".join(cell.text for row in rows for cell in row.cells if cell.text.strip())
        why = "Een rij met een totaal is geen activiteit; staat als tabel bij de tekst."
        self._plan.report.add("tabel", what, why, "placed")

    def _line_of(self, title: str, number: str) -> str:
        """Return the key of the theme that a table names; a new one when no heading did."""
        own = action_line_label(title)
        if own is not None and own.title:
            title, number = own.title, own.number
        found = name_key(title)
        self._open(number, title, found)
        return found


def caption_is_title(caption: str, title: str) -> bool:
    """Tell a caption of a table that only repeats the theme it stands in."""
    label = action_line_label(caption)
    return name_key(label.title if label and label.title else caption) == name_key(title)


def _says_anything(line: TakenActionLine) -> bool:
    return bool(line.title or line.priorities or line.activities or line.intended_results)


def _numbered(lines: Sequence[TakenActionLine]) -> Iterator[TakenActionLine]:
    """Number the themes when none of them has a number; one without a title gets a plain one."""
    bare = not any(line.number for line in lines)
    for count, line in enumerate(lines, start=1):
        yield replace(
            line, number=str(count) if bare else line.number, title=line.title or "Activiteiten"
        )


def _results(theme: PlanTheme) -> Iterator[TakenResult]:
    """Yield the results of a theme; one that stands under two years is one of both."""
    years: dict[str, list[str]] = {}
    texts: dict[str, Text] = {}
    for told, said in theme.results:
        for paragraph in said:
            key = plain(paragraph.text.text)
            texts.setdefault(key, paragraph.text.stripped())
            years.setdefault(key, []).extend(told)
    for key, text in texts.items():
        if key:
            yield TakenResult(tuple(dict.fromkeys(years[key])), text)


def _tell(plan: Plan, lines: Sequence[TakenActionLine], document: Document) -> None:
    for note in document.comments:
        tell_comment(note, "tekst", plan.report)
    for line in lines:
        for one in line.activities:
            _tell_activity(one, line, plan.report)
    _tell_twice(lines, plan.report)


def _tell_contents(chapters: Sequence[TakenChapter], report: Report) -> None:
    """Tell of a table of contents that was typed by hand, with the page numbers of then."""
    for chapter in chapters:
        if name_key(chapter.title) in ("inhoud", "inhoudsopgave") and chapter.blocks:
            why = "Getypte inhoudsopgave: is nu een hoofdstuk. Het programma maakt er zelf een."
            report.add("hoofdstuk", chapter.title, why, "doubtful")


def _tell_activity(one: TakenActivity, line: TakenActionLine, report: Report) -> None:
    where = f"activiteit {one.number} {one.title}".replace("  ", " ")
    for planned in one.planning:
        period = read(planned.text)
        if period.kind is PeriodKind.UNKNOWN or period.uncertain:
            why = "Deze planning is niet zeker begrepen; de woorden staan er zoals ze waren."
            report.add(where, planned.text, why, "doubtful")
    if not one.planning and any(other.planning for other in line.activities):
        report.add(where, one.title, "Hier stond geen planning bij.", "doubtful")


def _tell_twice(lines: Sequence[TakenActionLine], report: Report) -> None:
    """Tell of an activity that stands twice; with two plannings one of them may be wrong."""
    seen: dict[str, tuple[TakenActionLine, TakenActivity]] = {}
    for line in lines:
        for one in line.activities:
            first = seen.setdefault(name_key(one.title), (line, one))
            if first[1] is one or not one.title:
                continue
            said = [
                " en ".join(p.text for p in a.planning) or "geen planning" for a in (first[1], one)
            ]
            differ = (
                f", met een andere planning: {said[0]} en {said[1]}" if said[0] != said[1] else ""
            )
            why = (
                f"Staat ook bij {first[0].number} {first[0].title}{differ}. Beide zijn overgenomen."
            )
            report.add(f"activiteit bij {line.number} {line.title}", one.title, why, "doubtful")
