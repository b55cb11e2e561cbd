"""The sheet "changes": what differs from a frozen version, per column and organisation."""

from collections.abc import Iterator

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.report import Entry, Report, Section
from ghnt_desktop.language.report_words import (
    DONE,
    NOBODY,
    NOTHING,
    Told,
    count_words,
    same_words,
    title,
    told_of,
)
from ghnt_desktop.language.word_differences import Stretch
from ghnt_desktop.pdf.content import Content
from ghnt_desktop.pdf.faces import BOLD, REGULAR
from ghnt_desktop.pdf.layout import Paragraph
from ghnt_desktop.pdf.looks import Looks, page_looks
from ghnt_desktop.pdf.opening import heading
from ghnt_desktop.pdf.options import SheetOptions
from ghnt_desktop.pdf.running_pages import Manuscript, run
from ghnt_desktop.pdf.text import FRESH, GONE, Piece
from ghnt_desktop.pdf.wording import agenda_facts, agenda_title

#: How to read the signs: what is gone stands in brackets too, for who hears the page.
_KEY = (
    Piece("Nieuwe woorden zijn ", REGULAR),
    Piece("vet en onderstreept", BOLD, FRESH),
    Piece(". Woorden tussen haken zijn vervallen: ", REGULAR),
    Piece("[zoals deze]", REGULAR, GONE),
    Piece(".", REGULAR),
)


def changes(agenda: Agenda, options: SheetOptions) -> bytes:
    """Return the report of the options as a PDF; Refusal ("geen-versie") without one."""
    if options.report is None:
        raise Refusal("geen-versie")
    content = Content(agenda, options)
    looks = page_looks(options.large_print)
    report = options.report.for_leaving().of(
        {level.id for level in content.levels} if content.chosen_columns else (),
        agenda.names(one.id for one in content.organisations),
        {line.id for line in content.chosen_lines} if options.action_lines else (),
    )
    name = title(report)
    body = list(_Body(looks, content.has("codes")).paragraphs(report))
    text = Manuscript(
        f"{name} – {agenda_title(agenda.head)}", name, _front(agenda, report, looks), body
    )
    return run(agenda.head, options, looks, text)


def _front(agenda: Agenda, report: Report, looks: Looks) -> list[Paragraph]:
    counted = count_words(report.counts)
    said = f"{counted}." if counted else NOTHING
    front = [
        Paragraph((Piece(title(report), BOLD),), looks.title, tag="H1"),
        Paragraph((Piece(agenda_title(agenda.head)),), looks.subtitle, before=2),
        Paragraph((Piece(agenda_facts(agenda.head)),), looks.meta, before=2),
        Paragraph((Piece(f"{said} {same_words(report)}".strip()),), looks.text, looks.between),
    ]
    return [*front, Paragraph(_KEY, looks.quiet, looks.paragraph)] if counted else front


class _Body:
    """The sections as paragraphs under headings."""

    def __init__(self, looks: Looks, coded: bool) -> None:
        self._looks = looks
        self._coded = coded

    def paragraphs(self, report: Report) -> Iterator[Paragraph]:
        """Yield all of them, in order."""
        for section in report.sections:
            anchor = section.level or section.title
            yield heading(section.title, 2, self._looks, anchor)
            yield self._quiet(count_words(section.counts))
            yield from self._section(section)

    def _section(self, section: Section) -> Iterator[Paragraph]:
        for who, entries in section.by_organisation():
            if who or section.level:
                yield heading(who or NOBODY, 3, self._looks)
            for entry in entries:
                yield from self._entry(entry)

    def _entry(self, entry: Entry) -> Iterator[Paragraph]:
        looks, lines = self._looks, list(told_of(entry))
        named = (entry.title if self._coded or entry.kind != "contribution" else "", entry.place)
        place = ", ".join(filter(None, named))
        words = (Piece(f"{DONE[entry.doing]}: ", BOLD), Piece(place))
        yield Paragraph(words, looks.quiet, looks.between, with_next=bool(lines))
        for told in lines:
            yield self._line(told)

    def _line(self, told: Told) -> Paragraph:
        looks = self._looks
        said = tuple(_piece(one) for one in told.stretches)
        if told.label:
            return Paragraph((Piece(f"{told.label}: "), *said), looks.text, looks.paragraph)
        if told.kind in ("bullet", "numbered"):
            return Paragraph(said, looks.text, looks.entry, "LI", "•")
        return Paragraph(said, looks.text, looks.paragraph)

    def _quiet(self, words: str) -> Paragraph:
        return Paragraph((Piece(words),), self._looks.quiet, with_next=True)


def _piece(stretch: Stretch) -> Piece:
    if stretch.mark == "added":
        return Piece(stretch.text, BOLD, FRESH)
    if stretch.mark == "removed":
        return Piece(f"[{stretch.text}]", REGULAR, GONE)
    return Piece(stretch.text)
