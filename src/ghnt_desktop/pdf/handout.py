"""The sheet "handout": what one organisation says, or one column, with room for notes."""

from collections.abc import Iterator

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Contribution
from ghnt_desktop.domain.structure import ActionLine, Level, Row, Topic
from ghnt_desktop.pdf.content import Content
from ghnt_desktop.pdf.contributions import said_in
from ghnt_desktop.pdf.faces import BOLD, REGULAR, width_of
from ghnt_desktop.pdf.layout import ASIDE_ROOM, Aside, Paragraph
from ghnt_desktop.pdf.looks import Looks, page_looks
from ghnt_desktop.pdf.opening import heading
from ghnt_desktop.pdf.options import SheetOptions
from ghnt_desktop.pdf.printable import printable
from ghnt_desktop.pdf.running_pages import Manuscript, run
from ghnt_desktop.pdf.text import Piece
from ghnt_desktop.pdf.wording import (
    WRITE_HERE,
    action_line_title,
    agenda_facts,
    agenda_title,
    for_whom,
    handout_title,
    nothing_said,
    topic_title,
)


def handout(agenda: Agenda, options: SheetOptions) -> bytes:
    """Return the contributions of an organisation, or in chosen columns, as a PDF to talk over."""
    content = Content(agenda, options)
    looks = page_looks(options.large_print)
    title = handout_title(*_names(content))
    body = list(_Body(content, looks).paragraphs()) or _nothing(content, looks)
    whole_title = f"{title} – {agenda_title(agenda.head)}"
    notes = content.has("notes")
    text = Manuscript(whole_title, title, _front(content, title, looks), body, notes)
    return run(agenda.head, options, looks, text)


def _names(content: Content) -> tuple[str, list[str]]:
    """Return whose contributions these are, if anybody's, and the chosen columns."""
    whose = content.organisations[0].name if content.organisations else ""
    return whose, [level.title for level in content.levels] if content.chosen_columns else []


def _front(content: Content, title: str, looks: Looks) -> list[Paragraph]:
    head = content.agenda.head
    whose, *parts = [one.name for one in content.organisations] or [""]
    return [
        Paragraph((Piece(title, BOLD),), looks.title, tag="H1"),
        Paragraph((Piece(agenda_title(head)),), looks.subtitle, before=2),
        Paragraph((Piece(agenda_facts(head)),), looks.meta, before=2),
        Paragraph((Piece(for_whom(whose, parts)),), looks.text, looks.between),
    ]


def _nothing(content: Content, looks: Looks) -> list[Paragraph]:
    said = nothing_said(*_names(content))
    write = WRITE_HERE if content.has("notes") else ""
    return [
        Paragraph((Piece(said),), looks.text, looks.above),
        Paragraph((Piece(write),), looks.text, looks.between),
    ]


class _Body:
    """Contributions by topic and column, each with its code beside it."""

    def __init__(self, content: Content, looks: Looks) -> None:
        self._content = content
        self._looks = looks
        #: A column need be named only when there are several.
        self._named = len(content.levels) > 1

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield all of them, in order, under the headings they need."""
        for line in self._content.action_lines():
            topics = [self._topic(line, topic) for topic in self._content.topics(line.id)]
            if any(topics):
                name = action_line_title(self._content.agenda.head, line)
                yield heading(name, 2, self._looks, line.id)
            for topic in topics:
                yield from topic

    def _topic(self, line: ActionLine, topic: Topic) -> list[Paragraph]:
        said = [
            paragraph
            for one in self._content.remarks(topic.id)
            for paragraph in self._coded(one, None)
        ]
        for level in self._content.levels:
            rows = self._content.agenda.rows(topic.id)
            column = [p for row in rows for p in self._cell(row, level)]
            if column and self._named:
                name = line.headers.get(level.id) or level.title
                said.append(heading(name, 4, self._looks)._replace(look=self._looks.quiet))
                column[0] = column[0]._replace(before=self._looks.entry)
            said += column
        return [heading(topic_title(topic), 3, self._looks, topic.id), *said] if said else []

    def _cell(self, row: Row, level: Level) -> Iterator[Paragraph]:
        for one in self._content.agenda.cell(row.id, level.id):
            yield from self._coded(one, level)

    def _coded(self, contribution: Contribution, level: Level | None) -> list[Paragraph]:
        """Return one contribution with its code in the margin, or above it when that is long."""
        if not self._content.prints(contribution):
            return []
        content, looks = self._content, self._looks
        said = said_in(content, contribution, looks, None, level.kind if level else None)
        code = printable(content.agenda.code(contribution.id))
        if not said or not code.strip() or not content.has("codes"):
            return said
        first = said[0]._replace(before=looks.between)
        if width_of(code, REGULAR, looks.quiet.size) > ASIDE_ROOM:
            above = Paragraph((Piece(code),), looks.quiet, looks.between, with_next=True)
            return [above, *said]
        return [first._replace(aside=Aside(code, looks.quiet)), *said[1:]]
