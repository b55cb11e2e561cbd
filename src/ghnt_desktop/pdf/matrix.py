"""The sheet "matrix": the whole agenda as the naslagdocument shows it, a table per action line."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, takewhile

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.structure import ActionLine, Level, Row, Topic
from ghnt_desktop.pdf.content import Content
from ghnt_desktop.pdf.contributions import cell, sender_line, spoken
from ghnt_desktop.pdf.document import TaggedDocument
from ghnt_desktop.pdf.faces import BOLD
from ghnt_desktop.pdf.furniture import Furniture
from ghnt_desktop.pdf.layout import Paragraph, Stack
from ghnt_desktop.pdf.looks import Looks, matrix_looks
from ghnt_desktop.pdf.matrix_columns import Columns
from ghnt_desktop.pdf.matrix_pages import MatrixPages
from ghnt_desktop.pdf.matrix_plan import Part, Plan, first_few, planned
from ghnt_desktop.pdf.metadata import DocumentFacts
from ghnt_desktop.pdf.opening import heading, opening, running_text
from ghnt_desktop.pdf.options import SheetOptions
from ghnt_desktop.pdf.paper import LANDSCAPE
from ghnt_desktop.pdf.table_drawing import GUTTER, INSET, Table
from ghnt_desktop.pdf.tables import Band
from ghnt_desktop.pdf.text import Piece
from ghnt_desktop.pdf.toc import FEW_PAGES, Entry, entries_of, laid_out
from ghnt_desktop.pdf.wording import (
    CONTINUED,
    NO_TOPICS,
    TOPIC_COLUMN,
    action_line_title,
    agenda_title,
    part_of_columns,
    topic_title,
    version_line,
)


def matrix(agenda: Agenda, options: SheetOptions) -> bytes:
    """Return the matrix as a PDF: every text broken once, all pages laid out, then drawn."""
    content = Content(agenda, options)
    looks = matrix_looks(options.large_print)
    paper = LANDSCAPE[options.paper or "A3"]
    title = agenda_title(agenda.head)
    version = version_line(agenda.head.version_label, options.day)
    furniture = Furniture(paper, looks.meta, title, version)
    text = running_text(content, looks)
    above = _without_text_below(text) if content.action_lines() else []
    text = text[: len(text) - len(above)]
    columns = Columns(paper, looks, options.narrowest)
    tables = _Tables(content, looks, columns, above)
    every = tables.parts()
    parts = first_few(every, furniture, FEW_PAGES) if options.first_only else list(every)

    def lay_out(toc: list[Paragraph]) -> Plan:
        return planned(opening(agenda.head, [*toc, *text], furniture, looks), parts, furniture)

    def entries() -> Iterator[Entry]:
        return chain(entries_of([*text, *above]), tables.entries())

    plan = laid_out(lay_out, entries, looks, "contents" not in options.without)
    facts = DocumentFacts(title, options.moment, options.producer)
    document = TaggedDocument(facts, paper, is_whole=not options.first_only)
    document.anchors = plan.pages_of_anchors()
    pages = MatrixPages(document, furniture, plan)
    return pages.draw_first() if options.first_only else pages.draw()


def _without_text_below(text: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the headings in which the running text ends: they head the tables."""
    headings = takewhile(lambda paragraph: paragraph.tag.startswith("H"), reversed(text))
    return list(reversed(list(headings)))


class Draft:
    """The paragraphs of one table, before its columns have widths."""

    def __init__(
        self,
        content: Content,
        line: ActionLine,
        groups: Sequence[Sequence[Level]],
        nth: int,
        looks: Looks,
    ) -> None:
        """``groups`` are the columns of all tables of the action line, of which this is the nth."""
        self.line = line
        self.levels = levels = groups[nth]
        self.topics: Sequence[Topic] = content.topics(line.id)
        self.is_first = nth == 0
        self.anchor = f"{line.id}{nth or ''}"
        self.name = action_line_title(content.agenda.head, line)
        if len(groups) > 1 and self.topics:
            before, count = sum(map(len, groups[:nth])), sum(map(len, groups))
            self.name = part_of_columns(self.name, before + 1, before + len(levels), count)
        # A topic without rows still shows that nothing was said.
        self.rows = {t.id: content.rows(t.id) or (Row("", t.id),) for t in self.topics}
        self.cells = [
            [cell(content, row, level, looks) for level in levels]
            for topic in self.topics
            for row in self.rows[topic.id]
        ]

    def header(self, level: Level) -> str:
        """Return the action line's own words above a column, or those of the column itself."""
        return self.line.headers.get(level.id) or level.title


class _Tables:
    """The tables of all action lines; an action line has several when its columns do not fit."""

    def __init__(
        self, content: Content, looks: Looks, columns: Columns, above: Sequence[Paragraph]
    ) -> None:
        """``above`` stands above the first table."""
        self._above = list(above)
        self._content = content
        self._looks = looks
        self._columns = columns
        self._drafts = [one for line in content.action_lines() for one in self._drafted(line)]

    def entries(self) -> Iterator[Entry]:
        """Yield what of the tables stands in the table of contents."""
        for draft in self._drafts:
            yield Entry(draft.name, 0, draft.anchor)
            for topic in draft.topics if draft.is_first else ():
                yield Entry(topic_title(topic), 1, topic.id)

    def parts(self) -> Iterator[Part]:
        """Yield the tables under their headings, in order."""
        widths: dict[tuple[str, ...], list[float]] = {}
        for draft in self._drafts:
            key = tuple(level.id for level in draft.levels)
            if key not in widths:
                alike = [other for other in self._drafts if other.levels == draft.levels]
                widths[key] = self._columns.widths(alike)
            yield self._part(draft, widths[key])

    def _drafted(self, line: ActionLine) -> Iterator[Draft]:
        levels = [level for level in self._content.levels if self._content.shows(line, level)]
        groups = self._columns.groups(levels)
        for nth in range(len(groups)):
            yield Draft(self._content, line, groups, nth, self._looks)

    def _part(self, draft: Draft, widths: Sequence[float]) -> Part:
        own = heading(draft.name, 2, self._looks, draft.anchor)
        lines = [*self._above, own]
        self._above = []
        if not draft.topics:
            lines.append(Paragraph((Piece(NO_TOPICS),), self._looks.meta, before=4))
        table = self._table(draft, widths) if draft.topics else None
        return Part(draft.name, Stack(lines, self._columns.paper.text_width), table)

    def _table(self, draft: Draft, widths: Sequence[float]) -> Table:
        inner = [width - GUTTER - INSET for width in widths]
        titles = (TOPIC_COLUMN, *(draft.header(level) for level in draft.levels))
        header = [
            Stack([Paragraph((Piece(title, BOLD),), self._looks.text)], width)
            for title, width in zip(titles, inner, strict=True)
        ]
        cells = iter(draft.cells)
        bands: list[Band] = []
        for topic in draft.topics:
            bands += self._bands(topic, draft.rows[topic.id], cells, inner, draft.is_first)
        return Table(widths, header, bands)

    def _bands(
        self,
        topic: Topic,
        rows: Iterable[Row],
        cells: Iterator[list[list[Paragraph]]],
        widths: Sequence[float],
        is_first: bool,
    ) -> list[Band]:
        """Return the rows of a topic; a row that names its own senders begins a band of its own.

        What is said of the topic itself, and its bookmark, stand in the first table only.
        """
        look, title = self._looks.topic, topic_title(topic)
        repeat = Stack([Paragraph((Piece(f"{title} {CONTINUED}", BOLD),), look)], widths[0])
        lead = [Paragraph((Piece(title, BOLD),), look)]
        if is_first:
            lead += spoken(self._content, self._content.remarks(topic.id), self._looks)
        bands: list[Band] = []
        for row in rows:
            mark = self._row_mark(row)
            if mark or not bands:
                head = Stack([*lead, *mark], widths[0])
                begins = is_first and not bands
                bands.append(Band(head, repeat, [], bool(bands)))
                if begins:
                    bands[-1].bookmark, bands[-1].anchor = title, topic.id
                lead = []
            stacks = zip(next(cells), widths[1:], strict=True)
            bands[-1].rows.append([Stack(paragraphs, width) for paragraphs, width in stacks])
        return bands

    def _row_mark(self, row: Row) -> list[Paragraph]:
        return row_mark(self._content.agenda, row, self._looks)


def row_mark(agenda: Agenda, row: Row, looks: Looks) -> list[Paragraph]:
    """Return what is said of the senders of a row, as typed where it was typed."""
    typed = row.mark.strip()
    text = typed or sender_line(agenda, row.contributors)
    look = looks.text if typed else looks.quiet
    return [Paragraph((Piece(text),), look, before=4)] if text else []
