"""The sheet "reading": the agenda from first to last in one column, for screens and screen readers.

What the matrix shows beside each other stands below each other: per topic, then per column.
"""

from collections.abc import Iterable, Iterator, Sequence

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.structure import ActionLine, Level, Row, Topic
from ghnt_desktop.pdf.content import Content
from ghnt_desktop.pdf.contributions import cell, sender_line, spoken
from ghnt_desktop.pdf.layout import Paragraph
from ghnt_desktop.pdf.looks import Looks, page_looks
from ghnt_desktop.pdf.opening import heading, running_text, titles
from ghnt_desktop.pdf.options import SheetOptions
from ghnt_desktop.pdf.running_pages import Manuscript, run
from ghnt_desktop.pdf.text import Piece
from ghnt_desktop.pdf.wording import (
    NO_TOPICS,
    action_line_title,
    agenda_title,
    still_empty,
    topic_title,
)


def reading(agenda: Agenda, options: SheetOptions) -> bytes:
    """Return the agenda as running text in a PDF."""
    content = Content(agenda, options)
    looks = page_looks(options.large_print)
    body = [*running_text(content, looks), *_Body(content, looks).paragraphs()]
    title = agenda_title(agenda.head)
    text = Manuscript(title, title, titles(agenda.head, looks), body)
    return run(agenda.head, options, looks, text)


class _Body:
    """The action lines as paragraphs under headings."""

    def __init__(self, content: Content, looks: Looks) -> None:
        self._content = content
        self._looks = looks

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield all of them, in order."""
        for line in self._content.action_lines():
            name = action_line_title(self._content.agenda.head, line)
            yield heading(name, 2, self._looks, line.id)
            topics = self._content.topics(line.id)
            if not topics:
                yield self._quiet(NO_TOPICS)
            levels = [level for level in self._content.levels if self._content.shows(line, level)]
            for topic in topics:
                yield from self._topic(line, topic, levels)

    def _topic(
        self, line: ActionLine, topic: Topic, levels: Sequence[Level]
    ) -> Iterator[Paragraph]:
        yield heading(topic_title(topic), 3, self._looks, topic.id)
        yield from spoken(self._content, self._content.remarks(topic.id), self._looks)
        silent = {level.id for level in levels}
        for group in _by_sender(self._content.rows(topic.id)):
            mark = group[0].mark.strip() or sender_line(self._content.agenda, group[0].contributors)
            if mark:
                yield Paragraph((Piece(mark),), self._looks.text, 8, with_next=True)
            for level in levels:
                said = self._column(group, level)
                if said:
                    silent.discard(level.id)
                    yield heading(line.headers.get(level.id) or level.title, 4, self._looks)
                    yield from said
        if silent and self._content.is_whole and self._content.has("silent"):
            names = [line.headers.get(one.id) or one.title for one in levels if one.id in silent]
            yield self._quiet(still_empty(names))

    def _column(self, rows: Iterable[Row], level: Level) -> list[Paragraph]:
        """Return what all rows say in one column."""
        found: list[Paragraph] = []
        for row in rows:
            said = cell(self._content, row, level, self._looks)
            if said and found:
                said[0] = said[0]._replace(before=self._looks.between)
            found += said
        return found

    def _quiet(self, text: str) -> Paragraph:
        return Paragraph((Piece(text),), self._looks.quiet, self._looks.between)


def _by_sender(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Yield rows together; one that names its own senders begins a group."""
    group: list[Row] = []
    for row in rows:
        if group and (row.mark.strip() or row.contributors):
            yield group
            group = []
        group.append(row)
    if group:
        yield group
