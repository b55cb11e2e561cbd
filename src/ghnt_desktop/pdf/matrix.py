"""The sheet "matrix": the whole agenda as the naslagdocument shows it, a table per action line."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.structure import ActionLine, Level, LevelKind, Row, Topic
from ghnt_desktop.pdf.contributions import MATRIX_LOOKS, cell, sender_line, spoken
from ghnt_desktop.pdf.document import TaggedDocument
from ghnt_desktop.pdf.faces import BOLD, face
from ghnt_desktop.pdf.furniture import HEADER, META, WHITE_UNDER_HEADING, Furniture, body_height
from ghnt_desktop.pdf.layout import Paragraph, Stack
from ghnt_desktop.pdf.matrix_pages import MatrixPages, Section
from ghnt_desktop.pdf.metadata import DocumentFacts
from ghnt_desktop.pdf.opening import SECTION, opening
from ghnt_desktop.pdf.options import SheetOptions
from ghnt_desktop.pdf.paper import LANDSCAPE, MM, Paper
from ghnt_desktop.pdf.table_drawing import GUTTER, INSET, Table
from ghnt_desktop.pdf.tables import Band, TablePage, paginate
from ghnt_desktop.pdf.text import Piece
from ghnt_desktop.pdf.widths import share
from ghnt_desktop.pdf.wording import (
    CONTINUED,
    NO_TOPICS,
    TOPIC_COLUMN,
    action_line_title,
    agenda_title,
    topic_title,
    version_line,
)

_TEXT = MATRIX_LOOKS.text
#: The first column: a share of the table, but little more than an equal one among many.
_TOPIC_SHARE, _TOPIC_EXTRA, _NARROWEST_TOPIC = 0.11, 1.15, 18 * MM
#: A column is at least this share of an equal one; its longest word may claim up to the other.
_LEAST, _MOST = 0.5, 1.25
#: A paragraph counts as this many letters more: its last line is seldom full.
_PARAGRAPH_WEIGHT = 20
#: So many rows tell enough of a table.
_WEIGHED = 150
_LONG_WORD = re.compile(r"[^\s/\-–]{9,}")


def matrix(agenda: Agenda, options: SheetOptions) -> bytes:
    """Return the matrix as a PDF: every text broken once, all pages laid out, then drawn."""
    paper = LANDSCAPE[options.paper]
    first = opening(agenda, paper, MATRIX_LOOKS)
    # The opening stands on the first page in the place of the running header of the others.
    taken = first.height - HEADER if first.shares_page else 0.0
    sections = list(_sections(agenda, paper, taken))
    title = agenda_title(agenda.head)
    document = TaggedDocument(DocumentFacts(title, options.moment, options.producer), paper)
    version = version_line(agenda.head.version_label, options.day)
    return MatrixPages(document, Furniture(paper, title, version), first).draw(sections)


class _Draft:
    """The paragraphs of one action line, before its columns have widths."""

    def __init__(self, agenda: Agenda, line: ActionLine) -> None:
        self.line = line
        self.topics = agenda.topics(line.id)
        # A topic without rows still shows that nothing was said.
        self.rows = {t.id: agenda.rows(t.id) or (Row("", t.id),) for t in self.topics}
        self.levels = [level for level in agenda.levels if self._shows(agenda, level)]
        self.cells = [
            [cell(agenda, row, level.id, MATRIX_LOOKS) for level in self.levels]
            for topic in self.topics
            for row in self.rows[topic.id]
        ]

    def header(self, level: Level) -> str:
        """Return the action line's own words above a column, or those of the column itself."""
        return self.line.headers.get(level.id) or level.title

    def _shows(self, agenda: Agenda, level: Level) -> bool:
        """Tell whether a column is shown; a free one only when something is in it.

        The fixed kinds show that nothing was said; a free column may come from a single table.
        """
        if level.kind is not LevelKind.FREE or level.id in self.line.headers:
            return True
        rows = (row for rows in self.rows.values() for row in rows)
        return any(agenda.cell(row.id, level.id) or level.id in row.states for row in rows)


def _sections(agenda: Agenda, paper: Paper, taken: float) -> Iterator[Section]:
    """Yield the action lines laid out; ``taken`` is what the title takes of the first page."""
    drafts = [_Draft(agenda, line) for line in agenda.action_lines]
    widths: dict[tuple[str, ...], list[float]] = {}
    for draft in drafts:
        key = tuple(level.id for level in draft.levels)
        if key not in widths:
            widths[key] = _column_widths([d for d in drafts if d.levels == draft.levels], paper)
        yield _section(agenda, draft, widths[key], paper, taken)
        taken = 0.0


def _section(
    agenda: Agenda, draft: _Draft, widths: Sequence[float], paper: Paper, taken: float
) -> Section:
    name = action_line_title(agenda.head, draft.line)
    lines = [Paragraph((Piece(name, BOLD),), SECTION, tag="H2")]
    if not draft.topics:
        lines.append(Paragraph((Piece(NO_TOPICS),), META, before=4))
        return Section(name, Stack(lines, paper.text_width), None, (TablePage(),))
    heading = Stack(lines, paper.text_width)
    table = _table(agenda, draft, widths)
    room = max(body_height(paper) - table.header_height, 4 * _TEXT.leading)
    first = room - heading.height - WHITE_UNDER_HEADING - taken
    return Section(name, heading, table, paginate(table.bands, first, room))


def _table(agenda: Agenda, draft: _Draft, widths: Sequence[float]) -> Table:
    inner = [width - GUTTER - INSET for width in widths]
    titles = (TOPIC_COLUMN, *(draft.header(level) for level in draft.levels))
    header = [
        Stack([Paragraph((Piece(title, BOLD),), _TEXT)], width)
        for title, width in zip(titles, inner, strict=True)
    ]
    cells = iter(draft.cells)
    bands: list[Band] = []
    for topic in draft.topics:
        bands += _bands(agenda, topic, draft.rows[topic.id], cells, inner)
    return Table(widths, header, bands)


def _bands(
    agenda: Agenda,
    topic: Topic,
    rows: Iterable[Row],
    cells: Iterator[list[list[Paragraph]]],
    widths: Sequence[float],
) -> list[Band]:
    """Return the rows of a topic; a row that names its own senders begins a band of its own."""
    title = topic_title(topic)
    repeat = Stack([Paragraph((Piece(f"{title} {CONTINUED}", BOLD),), _TEXT)], widths[0])
    lead = [Paragraph((Piece(title, BOLD),), _TEXT)]
    lead += spoken(agenda, agenda.remarks(topic.id), MATRIX_LOOKS)
    bands: list[Band] = []
    for row in rows:
        mark = _row_mark(agenda, row)
        if mark or not bands:
            head = Stack([*lead, *mark], widths[0])
            bands.append(Band(head, repeat, [], bool(bands), "" if bands else title))
            lead = []
        bands[-1].rows.append([Stack(c, w) for c, w in zip(next(cells), widths[1:], strict=True)])
    return bands


def _row_mark(agenda: Agenda, row: Row) -> list[Paragraph]:
    """Return what the first column says of the senders of a row, as typed where it was typed."""
    typed = row.mark.strip()
    text = typed or sender_line(agenda, row.contributors)
    look = _TEXT if typed else MATRIX_LOOKS.quiet
    return [Paragraph((Piece(text),), look, before=4)] if text else []


def _column_widths(drafts: Sequence[_Draft], paper: Paper) -> list[float]:
    """Return the widths of topics and levels, gutters included, the same for all these tables."""
    total = paper.text_width + GUTTER
    levels = drafts[0].levels
    if not levels:
        return [total]
    share_of_topics = min(_TOPIC_SHARE, _TOPIC_EXTRA / (len(levels) + 1))
    first = max(total * share_of_topics, _NARROWEST_TOPIC)
    equal = (total - first) / len(levels)
    rows = [row for draft in drafts for row in draft.cells]
    titles = [[draft.header(level) for draft in drafts] for level in levels]
    longest = [_longest_word(titles[n], [row[n] for row in rows]) for n in range(len(levels))]
    floors = [min(max(width, _LEAST * equal), _MOST * equal) for width in longest]
    weighed = rows[:: 1 + len(rows) // _WEIGHED]
    amounts = [[_amount(paragraphs) for paragraphs in row] for row in weighed]
    return [first, *share(amounts, floors, total - first)]


def _amount(paragraphs: Iterable[Paragraph]) -> float:
    return sum(_PARAGRAPH_WEIGHT + sum(len(p.text) for p in one.pieces) for one in paragraphs)


def _longest_word(titles: Iterable[str], cells: Iterable[Iterable[Paragraph]]) -> float:
    """Return how wide a column must be that no word in it need be torn."""
    words = {word for title in titles for word in title.split()}
    for paragraphs in cells:
        for paragraph in paragraphs:
            for piece in paragraph.pieces:
                words.update(_LONG_WORD.findall(piece.text))
    widest = max((face(BOLD).words[word] for word in words), default=0.0)
    return widest * _TEXT.size / 1000 + GUTTER + INSET
