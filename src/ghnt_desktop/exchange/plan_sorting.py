"""Tells what of a plan is a theme, a rubric, an intended result or a table with activities."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.activity_tables import ActivityHead, activity_head
from ghnt_desktop.exchange.headings import ActionLineLabel, action_line_label, plain, same_words
from ghnt_desktop.exchange.reporting import Report
from ghnt_desktop.exchange.running_text import Document, Paragraph, Table, with_notes
from ghnt_desktop.exchange.sheet_sorting import (
    FoundSheet,
    is_heading,
    is_rubric_words,
    running_lines,
)

Item = Paragraph | Table

_NUMBERED = re.compile(r"(?P<number>\d{1,2}[a-z]?|[IVX]{1,4}|[A-Z])[.):]\s+(?P<title>\S.*)")
_RESULTS = re.compile(
    r"(?:beoogde?|verwachte?|gewenste?|te behalen)?\s*resultaten?\b(?P<rest>[^.?]{0,40})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_YEARS_ONLY = re.compile(r"\W*(?:19|20)\d{2}(?:\s*(?:[-–/,]|en|t/m)\s*(?:19|20)\d{2})*\W*")
#: Usual words over a rubric that are as usual for a theme.
_TITLES_TOO = frozenset({"samenwerking", "monitoring"})


@dataclass(slots=True)
class PlanTheme:
    """A theme: its rubrics as one sheet, its tables, and what it should bring by years."""

    number: str
    title: str
    word: str
    sheet: FoundSheet
    level: int = 0
    capitals: bool = False
    tables: list[tuple[Table, ActivityHead]] = field(default_factory=list)
    results: list[tuple[tuple[str, ...], list[Paragraph]]] = field(default_factory=list)


@dataclass(slots=True)
class Plan:
    """A plan under way: its themes, what stands beside them, and where the text is now."""

    themes: list[PlanTheme] = field(default_factory=list)
    beside: list[Item] = field(default_factory=list)
    inside: bool = False
    gathering: bool = False
    report: Report = field(default_factory=Report)


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a theme begins: its label, and how many paragraphs that takes."""

    label: ActionLineLabel
    takes: int = 1


def sorted_plan(body: Sequence[Item], document: Document) -> Plan:
    """Return the body of a document sorted into themes and what stands beside them."""
    plan = Plan()
    starts = _starts(body)
    running = _running(body, document)
    skip = 0
    for at, item in enumerate(body):
        if skip:
            skip -= 1
        elif at in starts and isinstance(item, Paragraph):
            _begin(plan, starts[at].label, item)
            skip = starts[at].takes - 1
        elif isinstance(item, Table):
            _table(plan, item)
        elif not _is_left_out(plan, item, running):
            _paragraph(plan, item)
    return plan


# -- where themes begin ----------------------------------------------------------------------------


def _starts(body: Sequence[Item]) -> dict[int, _Start]:
    """Return where themes begin: labelled headings, else those above what themes consist of."""
    labelled = {at: start for at in range(len(body)) if (start := _labelled(body, at))}
    filled = [at for at in labelled if _has_content(body, at, labelled)]
    if filled:
        word = labelled[filled[0]].label.word
        alike = {at: s for at, s in labelled.items() if s.label.word == word}
        numbers = {alike[at].label.number for at in filled if at in alike}
        return {at: s for at, s in alike.items() if at in filled or s.label.number not in numbers}
    return _unlabelled(body)


def _labelled(body: Sequence[Item], at: int) -> _Start | None:
    """Return a heading such as "Thema 1: titel"; its title may be the heading below it."""
    item = body[at]
    if not isinstance(item, Paragraph) or item.role == "contents":
        return None
    text = plain(item.text.text)
    label = action_line_label(text) if is_heading(item, text) else None
    if label is None or label.title:
        return _Start(label) if label else None
    below = body[at + 1] if at + 1 < len(body) else None
    titled = isinstance(below, Paragraph) and is_heading(below, plain(below.text.text))
    if not isinstance(below, Paragraph) or not titled or is_rubric_words(plain(below.text.text)):
        return _Start(label)
    return _Start(ActionLineLabel(label.word, label.number, plain(below.text.text)), 2)


def _has_content(body: Sequence[Item], at: int, others: dict[int, _Start]) -> bool:
    """Tell whether a rubric or a table with activities stands below a heading, before the next."""
    for place in range(at + 1, len(body)):
        item = body[place]
        if place in others:
            return False
        if isinstance(item, Table):
            if activity_head(item):
                return True
        elif is_rubric_words(plain(item.text.text)) and item.kind == "paragraph":
            return True
    return False


def _unlabelled(body: Sequence[Item]) -> dict[int, _Start]:
    """Return the headings right above a table with activities, or above two rubrics or more."""
    rubrics = _repeated(body)
    counts: dict[int, int] = {}
    last: int | None = None
    for at, item in enumerate(body):
        if isinstance(item, Table):
            head = activity_head(item)
            if last is not None and head and head.sure:
                counts[last] = counts.get(last, 0) + 2
        elif _may_be_theme(item, rubrics):
            last = at
        elif last is not None and is_heading(item, plain(item.text.text)):
            counts[last] = counts.get(last, 0) + 1
    found = (at for at, count in counts.items() if count > 1)
    return {at: _Start(_label_of(item)) for at in found if isinstance(item := body[at], Paragraph)}


def _repeated(body: Sequence[Item]) -> set[str]:
    """Return the headings that stand more than once: those of rubrics."""
    texts = [plain(i.text.text).casefold() for i in body if isinstance(i, Paragraph) and i.heading]
    return {text for text in texts if texts.count(text) > 1}


def _may_be_theme(item: Paragraph, rubrics: set[str]) -> bool:
    text = plain(item.text.text)
    if not text or item.role in ("title", "subtitle", "contents") or not is_heading(item, text):
        return False
    usual = is_rubric_words(text) and text.casefold().strip(" .:") not in _TITLES_TOO
    return not usual and text.casefold() not in rubrics


def _label_of(item: Paragraph) -> ActionLineLabel:
    text = plain(item.text.text)
    if item.number:
        return ActionLineLabel("", item.number.rstrip(".)"), text)
    match = _NUMBERED.fullmatch(text)
    return ActionLineLabel("", match["number"], match["title"]) if match else _unnumbered(text)


def _unnumbered(text: str) -> ActionLineLabel:
    """Return "Thema Preventie" as the theme Preventie."""
    match = re.fullmatch(
        r"(?P<word>thema|speerpunt|pijler|spoor)\s*:?\s+(?P<title>\S.*)", text, re.I
    )
    if match:
        return ActionLineLabel(match["word"].casefold(), "", match["title"])
    return ActionLineLabel("", "", text)


# -- what stands in a theme ------------------------------------------------------------------------


def _begin(plan: Plan, label: ActionLineLabel, item: Paragraph) -> None:
    sheet = FoundSheet(label.number, label.title)
    capitals = item.text.text.isupper()
    plan.themes.append(
        PlanTheme(label.number, label.title, label.word, sheet, item.heading, capitals)
    )
    plan.inside, plan.gathering = True, False


def _table(plan: Plan, table: Table) -> None:
    head = activity_head(table)
    plan.gathering = False
    if head is None or not (plan.inside or head.sure):
        _put(plan, table)
        return
    if not plan.inside:
        _begin(plan, ActionLineLabel("", "", next(iter(head.captions), "")), Paragraph(Text("")))
        plan.themes[-1].level = 9
    plan.themes[-1].tables.append((table, head))


def _paragraph(plan: Plan, item: Paragraph) -> None:
    text = plain(item.text.text)
    if plan.inside and _ends(plan.themes[-1], item, text):
        plan.inside = False
    if not plan.inside or not text:
        _put(plan, item)
        return
    theme = plan.themes[-1]
    heads = bool(item.heading) or _is_loose_heading(item, text)
    years = _years(theme, text) if heads else None
    if years is not None:
        theme.results.append((years, []))
        plan.gathering = True
        if not _YEARS_ONLY.fullmatch(text):
            why = "Kop van beoogde resultaten: de jaren staan bij elk resultaat."
            plan.report.add("kop", text, why, "placed")
    elif heads and same_words(_bare(text), theme.title):
        why = "Herhaalt de titel die erboven al staat."
        plan.report.add("kop", text, why, "left_out")
        plan.gathering = False
    elif heads:
        theme.sheet.rubrics.append((text, []))
        plan.gathering = False
    elif plan.gathering:
        _result(plan, theme, item)
    else:
        _put(plan, item)


def _bare(text: str) -> str:
    match = _NUMBERED.fullmatch(text)
    return match["title"] if match else text


def _is_loose_heading(item: Paragraph, text: str) -> bool:
    """Tell a heading without a style: a rubric's usual words, or a short line wholly bold."""
    if item.kind != "paragraph":
        return False
    return is_rubric_words(text) or (is_heading(item, text) and not text.endswith((".", ";", ",")))


def _ends(theme: PlanTheme, item: Paragraph, text: str) -> bool:
    """Tell a heading as high as the theme's own: what follows is no part of the theme."""
    if theme.level:
        return 0 < item.heading <= theme.level
    return (
        theme.capitals and text.isupper() and is_heading(item, text) and not is_rubric_words(text)
    )


def _years(theme: PlanTheme, text: str) -> tuple[str, ...] | None:
    """Return the years of a heading over intended results; None for other headings."""
    match = _RESULTS.fullmatch(text)
    told = theme.results and _YEARS_ONLY.fullmatch(text)
    if match is None and not told:
        return None
    return tuple(dict.fromkeys(_YEAR.findall(text)))


def _result(plan: Plan, theme: PlanTheme, item: Paragraph) -> None:
    """Add a result, or the end of one that a page break cut off."""
    said = theme.results[-1][1]
    text = item.text.text.strip()
    cut = said and item.kind == "paragraph" and said[-1].kind != "paragraph"
    if cut and not text[:1].isupper() and not said[-1].text.text.rstrip().endswith((".", ";")):
        said[-1] = Paragraph(said[-1].text.followed_by(item.text, " "), said[-1].kind)
        why = "Stond los onder een opsomming; is aan het punt erboven geplakt."
        plan.report.add("beoogd resultaat", text, why, "doubtful")
    else:
        said.append(item)


def _put(plan: Plan, item: Item) -> None:
    """Put text where it stands: in the rubric, in one without a heading, or beside the themes."""
    if not plan.inside:
        plan.beside.append(_raised(plan, item))
        return
    rubrics = plan.themes[-1].sheet.rubrics
    if isinstance(item, Paragraph) and not (item.text or item.notes or item.picture):
        return
    if not rubrics:
        rubrics.append(("", []))
    rubrics[-1][1].extend(with_notes(item))


def _raised(plan: Plan, item: Item) -> Item:
    """Return a bold line after the first theme as a heading, where no heading has a style."""
    if not plan.themes or plan.themes[-1].level or not isinstance(item, Paragraph):
        return item
    loose = not item.heading and _is_loose_heading(item, plain(item.text.text))
    return replace(item, heading=1) if loose else item


# -- what is only a page's -------------------------------------------------------------------------


def _running(body: Sequence[Item], document: Document) -> set[str]:
    """Return the lines of the pages; a heading with a style, repeated, is a rubric."""
    styled = {plain(i.text.text) for i in body if isinstance(i, Paragraph) and i.heading}
    return running_lines(body, document) - styled


def _is_left_out(plan: Plan, item: Paragraph, running: set[str]) -> bool:
    text = plain(item.text.text)
    if item.role == "contents":
        why = "Inhoudsopgave: herhaalt de koppen."
        plan.report.add("inhoudsopgave", text, why, "left_out")
        return True
    if item.notes or item.kind != "paragraph" or text not in running:
        return False
    why = "Kop- of voetregel die in de tekst stond: hoort bij de pagina, niet bij de agenda."
    plan.report.add("kop- of voetregel", text, why, "left_out")
    return True
