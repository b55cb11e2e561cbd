"""The matrix as a document for other programs: running text, then a table per action line."""

from collections.abc import Iterable, Iterator

from ghnt_desktop.document.register import known_names
from ghnt_desktop.document.written.contributions import Said, Speaker
from ghnt_desktop.document.written.texts import bold, line_title, paragraphs_of, titles
from ghnt_desktop.domain.structure import ActionLine, Chapter, Level, Row, Topic
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.cell_blocks import lines_of
from ghnt_desktop.exchange.own_matrix import NO_TITLE, TOPIC_COLUMN, numbered
from ghnt_desktop.exchange.running_text import Cell, Paragraph, Table, TableRow
from ghnt_desktop.language.marks import names_used
from ghnt_desktop.language.names import Names
from ghnt_desktop.pdf.content import Content

#: How often the names are looked for that a reader will know: each time fewer marks are in doubt.
_ROUNDS = 3


def matrix_text(content: Content) -> Said:
    """Return the matrix with the text before it.

    What a mark names, a reader finds by the names that the document uses: so it is written until
    those are the names it was written with.
    """
    names = Names.of(known_names(None))
    known = names
    for _ in range(_ROUNDS):
        said = list(_Matrix(content, known).paragraphs())
        used = names_used(lines_of(said), names)
        if used.by_key.keys() == known.by_key.keys():
            break
        known = used
    return said


class _Matrix:
    """The agenda under headings, its topics in tables."""

    def __init__(self, content: Content, names: Names) -> None:
        self._content = content
        self._agenda = content.agenda
        self._speaker = Speaker(content, names)

    def paragraphs(self) -> Iterator[Paragraph | Table]:
        """Yield all of it, in order."""
        yield from titles(self._agenda.head)
        yield from self._chapters(self._content.chapters(), 1)
        for line in self._content.action_lines():
            yield Paragraph(Text(line_title(self._agenda.head, line)), heading=1)
            yield self._table(line)

    def _chapters(self, chapters: Iterable[Chapter], depth: int) -> Iterator[Paragraph | Table]:
        for one in chapters:
            title = numbered(one.number, one.title)
            if title:
                yield Paragraph(Text(title), heading=min(depth, 9))
            yield from paragraphs_of(self._agenda, one.id)
            yield from self._chapters(self._content.chapters(one.id), depth + bool(title))

    def _table(self, line: ActionLine) -> Table:
        levels = [level for level in self._content.levels if self._content.shows(line, level)]
        heads = [TOPIC_COLUMN, *(line.headers.get(one.id) or one.title for one in levels)]
        header = TableRow(tuple(_cell(n, [Paragraph(bold(t))]) for n, t in enumerate(heads)), True)
        rows = [
            row for topic in self._content.topics(line.id) for row in self._topic(topic, levels)
        ]
        return Table((header, *rows))

    def _topic(self, topic: Topic, levels: list[Level]) -> Iterator[TableRow]:
        """Yield the rows of a topic; one without any still shows that nothing was said."""
        title = numbered(topic.number, topic.title) or NO_TITLE
        first: Said = [Paragraph(Text(title), part="topic")]
        remarks = self._speaker.spoken(self._content.remarks(topic.id))
        for row in self._content.rows(topic.id) or (Row("", topic.id),):
            content = [*first, *self._speaker.row(row), *remarks]
            cells = [content, *(self._speaker.cell(row, level) for level in levels)]
            yield TableRow(tuple(_cell(n, said) for n, said in enumerate(cells)))
            first, remarks = [], []


def _cell(column: int, said: Said) -> Cell:
    return Cell(column, 1, tuple(said))
