"""The sheet "planning": a timeline on lying pages, and behind it the same in words as a table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.moments import planned_milestones
from ghnt_desktop.domain.period import Period, PeriodKind
from ghnt_desktop.domain.planning import Bar, Grouping, Lane, Planned, lanes, planned
from ghnt_desktop.language.dates.ahead import due_before
from ghnt_desktop.language.dates.in_agenda import reader_of
from ghnt_desktop.language.dates.saying import said
from ghnt_desktop.pdf.content import Content
from ghnt_desktop.pdf.document import TaggedDocument
from ghnt_desktop.pdf.faces import BOLD
from ghnt_desktop.pdf.furniture import WHITE_UNDER_HEADING, Furniture
from ghnt_desktop.pdf.layout import Paragraph, Stack
from ghnt_desktop.pdf.looks import Looks, matrix_looks
from ghnt_desktop.pdf.metadata import DocumentFacts
from ghnt_desktop.pdf.opening import heading
from ghnt_desktop.pdf.options import SheetOptions
from ghnt_desktop.pdf.paper import LANDSCAPE, Paper
from ghnt_desktop.pdf.pen import Pen
from ghnt_desktop.pdf.structure import tagged
from ghnt_desktop.pdf.table_drawing import GUTTER, INSET, Table, TablePainter
from ghnt_desktop.pdf.tables import Band, TablePage, paginate
from ghnt_desktop.pdf.tags import Element
from ghnt_desktop.pdf.text import Piece
from ghnt_desktop.pdf.timeline import Line, Strip, extent, lines_of, strips, words_of
from ghnt_desktop.pdf.timeline_drawing import Picture, Row
from ghnt_desktop.pdf.wording import (
    ACTIVITY,
    CONTINUED,
    IN_WORDS,
    LINE,
    MILESTONES,
    NO_PLANNING,
    NOTHING_PLANNED,
    PAPERS,
    PLANNING,
    READ_AS,
    STATUS,
    WHO,
    action_line_title,
    agenda_facts,
    agenda_title,
    for_whom,
    listed,
    page_of,
    timeline_spoken,
    timeline_words,
    version_line,
)

#: The share of the width for the titles beside the bars, and for each column of the table.
_TITLES = 0.26
_SHARES = (0.15, 0.28, 0.17, 0.17, 0.12, 0.11)
#: The table begins below the timeline where this share of a page is free.
_SHARED = 0.4


def planning(agenda: Agenda, options: SheetOptions) -> bytes:
    """Return the planning as a PDF: a timeline, and the same as a table."""
    content = Content(agenda, options)
    looks = matrix_looks(options.large_print)
    found = _found(content)
    title = f"{PLANNING} – {agenda_title(agenda.head)}"
    paper = LANDSCAPE[options.paper or "A4"]
    version = version_line(agenda.head.version_label, options.day)
    furniture = Furniture(paper, looks.meta, title, version)
    sheet = _Sheet(content, looks, furniture, found, options)
    facts = DocumentFacts(title, options.moment, options.producer)
    document = TaggedDocument(facts, paper, is_whole=not options.first_only)
    return _Pages(document, furniture, sheet).draw(options.first_only)


def _found(content: Content) -> list[Lane]:
    """Return what is planned by action line, as far as it is chosen."""
    agenda = content.agenda
    names = {one.name for one in content.organisations}
    things = [
        one
        for one in planned(agenda, reader_of(agenda))
        if not one.internal and (content.is_whole or not names.isdisjoint(one.who))
    ]
    titles = {one.id: action_line_title(agenda.head, one) for one in content.chosen_lines}
    groups = lanes(agenda, things, Grouping.ACTION_LINE)
    found = [lane._replace(title=titles[lane.id]) for lane in groups if lane.id in titles]
    days = tuple(_milestones(agenda)) if content.is_whole else ()
    return [Lane("mijlpalen", MILESTONES, days), *found] if days else found


def _milestones(agenda: Agenda) -> Iterator[Planned]:
    """Yield milestones and meetings as things with a bar; a second one is when papers are due."""
    read = reader_of(agenda)
    for one, thing in zip(agenda.milestones, planned_milestones(agenda, read), strict=True):
        period, bars = read(one.text), [*thing.bars]
        day = period.start or period.end
        due = due_before(one.papers, day) if day else None
        if due is not None:
            typed = Period(one.papers, PeriodKind.POINT, due, due, "day")
            bars.append(Bar(one.id, "papers", one.papers, 1, typed, PAPERS))
        yield thing._replace(bars=tuple(bars))


def _height(rows: Iterable[Row]) -> float:
    return sum(row.height for row in rows)


@dataclass(frozen=True, slots=True)
class _Picture:
    """What one page shows of the timeline."""

    strip: Strip
    rows: Sequence[Row]


class _Sheet:
    """Everything laid out: the title, the pages of the timeline, the pages of the table."""

    def __init__(
        self,
        content: Content,
        looks: Looks,
        furniture: Furniture,
        found: Sequence[Lane],
        options: SheetOptions,
    ) -> None:
        self._content = content
        self._looks = looks
        self._furniture = furniture
        self._lanes = found
        paper = furniture.paper
        has_status = content.has("status")
        self.titles = paper.text_width * _TITLES
        self.picture = Picture(looks, self.titles, has_status=has_status, today=options.day)
        self.above = looks.above
        self.title = Stack(self._front(), paper.text_width)
        self.strips = self._strips(paper)
        self.pictures = list(self._pictures())
        self.table = self._table() if found else None
        self.table_pages = self._table_pages()

    def _front(self) -> list[Paragraph]:
        head, looks = self._content.agenda.head, self._looks
        whose, *parts = [one.name for one in self._content.organisations] or [""]
        return [
            Paragraph((Piece(PLANNING, BOLD),), looks.title, tag="H1"),
            Paragraph((Piece(agenda_title(head)),), looks.subtitle),
            Paragraph((Piece(agenda_facts(head)),), looks.meta, before=2),
            Paragraph((Piece(for_whom(whose, parts)),), looks.text, looks.between),
            *self._nothing(),
        ]

    def _nothing(self) -> list[Paragraph]:
        text, before = self._looks.text, self._looks.above
        return [] if self._lanes else [Paragraph((Piece(NOTHING_PLANNED),), text, before)]

    def _strips(self, paper: Paper) -> list[Strip]:
        bars = [bar for lane in self._lanes for one in lane.members for bar in one.bars]
        head = self._content.agenda.head
        told = (head.period_start.strip(), head.period_end.strip())
        years = [int(year) for year in told if year.isdecimal() and len(year) == 4]
        any_dated = any(bar.is_dated for bar in bars)
        return strips(bars, years, paper.text_width - self.titles) if any_dated else []

    # -- the timeline ----------------------------------------------------------------------------

    @property
    def first_room(self) -> float:
        """What the first page has below the title."""
        furniture = self._furniture
        whole = furniture.body_height + furniture.header_height
        return whole - self.title.height - 2 * WHITE_UNDER_HEADING

    def _pictures(self) -> Iterator[_Picture]:
        for nth, strip in enumerate(self.strips):
            whole = self._furniture.body_height
            head = self.named(timeline_words(strip.first, strip.last), "").height
            first = (whole if nth else self.first_room) - head - WHITE_UNDER_HEADING
            yield from self._paged(strip, self._things(strip, with_undated=nth == 0), first)

    def _things(self, strip: Strip, *, with_undated: bool) -> Iterator[tuple[Line, list[Row]]]:
        """Yield what stands on a strip with its group; on the first one the undated too."""
        for lane in self._lanes:
            group = Line(lane.title)
            for one in lane.members:
                lines = [n for n in lines_of(one) if self._stands(n, strip, with_undated)]
                if lines:
                    yield group, self.picture.rows(lines)

    def _stands(self, line: Line, strip: Strip, with_undated: bool) -> bool:
        if not line.bars or not line.bars[0].is_dated:
            return with_undated
        return extent(line.bars[0].period, strip) is not None

    def _paged(
        self, strip: Strip, things: Iterable[tuple[Line, list[Row]]], first_room: float
    ) -> Iterator[_Picture]:
        """Yield the pages of a strip; a thing is parted only when it is taller than a page."""
        taken = self.picture.head_height + self.picture.legend_height
        page, room, group = list[Row](), first_room - taken, Line("")
        for own, rows in things:
            parts = [rows] if _height(rows) < room else [[row] for row in rows]
            for part in parts:
                above = [] if own is group and page else [self.picture.group(own)]
                if page and _height([*page, *above, *part]) > room:
                    yield _Picture(strip, page)
                    room = self._furniture.body_height - taken
                    more = CONTINUED if own is group else ""
                    page, above = [], [self.picture.group(own, more)]
                page += [*above, *part]
                group = own
        if page:
            yield _Picture(strip, page)

    # -- the table -------------------------------------------------------------------------------

    def _table(self) -> Table:
        paper = self._furniture.paper
        widths = [(paper.text_width + GUTTER) * share for share in self._shares]
        inner = [width - GUTTER - INSET for width in widths]
        titles = (LINE, ACTIVITY, PLANNING, READ_AS, WHO, STATUS)[: len(widths)]
        look = self._looks.text
        header = [
            Stack([Paragraph((Piece(title, BOLD),), look)], width)
            for title, width in zip(titles, inner, strict=True)
        ]
        return Table(widths, header, [self._band(lane, inner) for lane in self._lanes])

    @property
    def _shares(self) -> Sequence[float]:
        every = (one for lane in self._lanes for one in lane.members)
        if self._content.has("status") and any(one.status or one.note for one in every):
            return _SHARES
        kept = _SHARES[:-1]
        return [share / sum(kept) for share in kept]

    def _band(self, lane: Lane, widths: Sequence[float]) -> Band:
        look = self._looks.topic
        head = Stack([Paragraph((Piece(lane.title, BOLD),), look)], widths[0])
        repeat = f"{lane.title} {CONTINUED}"
        again = Stack([Paragraph((Piece(repeat, BOLD),), look)], widths[0])
        rows = [self._cells(one, widths[1:]) for one in lane.members]
        return Band(head, again, list(rows), False, lane.title, lane.id)

    def _cells(self, one: Planned, widths: Sequence[float]) -> list[Stack]:
        text, quiet = self._looks.text, self._looks.quiet
        title = f"{one.code} {one.title}" if one.code else one.title
        typed = [words_of(bar) for bar in one.bars]
        meant = [said(bar.period) for bar in one.bars]
        note = ", ".join(filter(None, (one.status.value if one.status else "", one.note)))
        cells = (
            [(title, text)],
            [(line, text) for line in typed or [NO_PLANNING]],
            [(line, quiet) for line in meant],
            [(listed(one.who), text)],
            [(note, text)],
        )
        return [
            Stack([Paragraph((Piece(line),), look, 1.0) for line, look in cell], width)
            for cell, width in zip(cells, widths, strict=False)
        ]

    def _table_pages(self) -> list[TablePage]:
        if self.table is None:
            return []
        head = self.table.header_height
        room = self._furniture.body_height - head
        above = self.heading.height + WHITE_UNDER_HEADING
        whole = self.free_below or self._furniture.body_height
        first = (whole if self.pictures else self.first_room) - head - above
        return paginate(self.table.bands, first, room)

    @property
    def free_below(self) -> float:
        """What the last page of the timeline has left for the table; 0 when that is too little."""
        if not self.pictures:
            return 0.0
        last = self.pictures[-1]
        begins = [picture.strip for picture in self.pictures].count(last.strip) == 1
        whole = self._furniture.body_height if len(self.pictures) > 1 else self.first_room
        name = timeline_words(last.strip.first, last.strip.last)
        head = self.named(name, "").height + WHITE_UNDER_HEADING if begins else 0.0
        drawn = self.picture.head_height + self.picture.legend_height + _height(last.rows)
        left = whole - head - drawn - 2 * self.above
        return left if left >= _SHARED * self._furniture.body_height else 0.0

    @property
    def heading(self) -> Stack:
        """The heading above the table."""
        return self.named(IN_WORDS, "tabel")

    def named(self, title: str, anchor: str) -> Stack:
        """Return a heading below the title."""
        made = heading(title, 2, self._looks, anchor)
        return Stack([made], self._furniture.paper.text_width)


class _Pages:
    """Draws page after page; knows which page it is at."""

    def __init__(self, document: TaggedDocument, furniture: Furniture, sheet: _Sheet) -> None:
        self._document = document
        self._furniture = furniture
        self._sheet = sheet
        self._left = furniture.paper.left
        self._page = 0
        shared = 1 if sheet.free_below else 0
        pages = len(sheet.pictures) + len(sheet.table_pages) - shared
        self._count: int | None = max(pages, 1)
        #: The page that is drawn on, and how far down.
        self._open: tuple[Pen, float] | None = None

    def draw(self, first_only: bool) -> bytes:
        """Draw everything, or the first page alone; return the file."""
        sheet = self._sheet
        if first_only:
            self._count = None
        strip = None
        for picture in sheet.pictures[: 1 if first_only else None]:
            self._close()
            self._picture(picture, begins=picture.strip != strip)
            strip = picture.strip
        if not sheet.free_below:
            self._close()
        if sheet.table is not None and not (first_only and self._page and not self._open):
            self._table(sheet.table, sheet.table_pages[: 1 if first_only else None])
        if not self._page:
            self._open = self._begin("")
        self._close()
        return self._document.finished()

    def _begin(self, continued: str) -> tuple[Pen, float]:
        """Begin a page; return the pen and where its content begins."""
        pen = Pen(self._document)
        self._page += 1
        top = self._furniture.paper.height - self._furniture.paper.top
        if self._page > 1:
            self._furniture.header(pen, continued)
            return pen, top - self._furniture.header_height
        title = self._sheet.title
        pen.stack(title, self._left, top, tagged(title, self._document.root))
        return pen, top - title.height - 2 * WHITE_UNDER_HEADING

    def _close(self) -> None:
        if self._open is not None:
            pen, self._open = self._open[0], None
            self._furniture.footer(pen, page_of(self._page, self._count))
            pen.finish()

    def _picture(self, picture: _Picture, *, begins: bool) -> None:
        name = timeline_words(picture.strip.first, picture.strip.last)
        pen, top = self._begin("" if begins else f"{name} {CONTINUED}")
        if begins:
            made = self._sheet.named(name, f"tijdlijn-{picture.strip.first}")
            pen.stack(made, self._left, top, tagged(made, self._document.root))
            top -= made.height + WHITE_UNDER_HEADING
        figure = Element("Figure", self._document.root)
        drawn = self._sheet.picture
        height = drawn.head_height + drawn.legend_height + sum(row.height for row in picture.rows)
        right = self._left + self._furniture.paper.text_width
        box = f"{self._left:.2f} {top - height:.2f} {right:.2f} {top:.2f}"
        spoken = self._spoken(picture).encode("utf-16-be").hex()
        figure.attributes = f"/Alt<FEFF{spoken}>/A<</O/Layout/Placement/Block/BBox[{box}]>>"
        drawn.draw(pen, figure, picture.strip, picture.rows, self._left, top)
        self._open = pen, top - height - 2 * self._sheet.above

    def _spoken(self, picture: _Picture) -> str:
        things = {row.line.planned.id for row in picture.rows if row.line.planned}
        groups = [row.line.title for row in picture.rows if row.is_group]
        return timeline_spoken(picture.strip.first, picture.strip.last, len(things), groups)

    def _table(self, table: Table, pages: Sequence[TablePage]) -> None:
        made = self._sheet.heading
        root = self._document.root
        parts = tagged(made, root)
        painter = TablePainter(self._document, table, root, self._left)
        for nth, page in enumerate(pages):
            pen, top = self._open or self._begin(f"{IN_WORDS} {CONTINUED}" if nth else "")
            if nth == 0:
                pen.stack(made, self._left, top, parts)
                top -= made.height + WHITE_UNDER_HEADING
            painter.draw(pen, page, top)
            self._open = pen, top
            self._close()
