"""The Word form of a fill request: what is asked, as it stands now, and where to answer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ghnt_desktop.document.journal import now_in_utc
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.belonging import with_members
from ghnt_desktop.domain.contribution import Contribution, Status
from ghnt_desktop.domain.request import FillRequest
from ghnt_desktop.domain.structure import Level, Row, Topic
from ghnt_desktop.domain.text import Span, Text
from ghnt_desktop.exchange.form_reading import REFERENCE, Place
from ghnt_desktop.exchange.leaving import Leaving
from ghnt_desktop.exchange.running_text import Cell, Control, Paragraph, Table, TableRow
from ghnt_desktop.history.returning import AskedPart
from ghnt_desktop.language.letters import asked_words

STAYS, CHANGES, LAPSES = "Blijft zo", "Wijzigen", "Vervalt"
AGREED, FILLED_IN = "Akkoord, geen wijzigingen", "Ik heb hieronder iets ingevuld"
#: Tags of what is answered once.
ANSWER, NAME, BEHALF = "antwoord", "naam", "namens"
#: How the tag of what is answered per contribution begins; its id follows.
CHOICE, TEXT, STATUS, PLANNING, NEW = "keuze:", "tekst:", "status:", "planning:", "nieuw:"
#: Above the second column of every table, and the labels of rows that hold texts.
COLUMN, NOW, _NEW_TEXT, _NEW = "Inhoud", "Nu", "Nieuwe tekst", "Tekst"
LONG = (NOW, _NEW_TEXT, _NEW)
#: How wide the labels are, and what is told beside them.
_SHARES = (0.28, 0.72)
_CHOOSE, _TYPE = "Kies hier", "Typ hier"
#: So much of a column's id tells it apart: Word lets a tag have 64 characters.
_SHORT = 8


@dataclass(frozen=True, slots=True)
class Room:
    """Where something new may be told: a cell of the matrix."""

    topic: str
    row: str
    level: str

    @property
    def tag(self) -> str:
        """What its place in the form is called."""
        return f"{NEW}{self.row}:{self.level[:_SHORT]}"


@dataclass(frozen=True, slots=True)
class Form:
    """A form, and what its parts are about.

    ``places`` tells per tag in which table and row it stands. ``topics`` holds the topic of each
    heading, ``contributions`` that of each table.
    """

    leaving: Leaving
    places: dict[str, Place]
    topics: dict[str, str]
    contributions: dict[str, str]
    rooms: tuple[Room, ...]


def form_of(agenda: Agenda, request: FillRequest) -> Form:
    """Return the form for what is asked, of an agenda that holds only what others may see."""
    asked = _Asked(agenda, request)
    body: list[Paragraph | Table] = [*_opening(agenda, request)]
    topics: dict[str, str] = {}
    contributions: dict[str, str] = {}
    rooms: list[Room] = []
    for topic in asked.topics():
        heading = _unlike(_label(topic), topics)
        topics[heading] = topic.id
        body.append(_paragraph(heading, heading=1))
        for one in asked.said(topic):
            title = _unlike(f"Bijdrage {agenda.code(one.id)}", contributions)
            contributions[title] = one.id
            body += [_told(agenda, one, title), _paragraph("")]
        for room in asked.rooms(topic):
            rooms.append(room)
            body += [_new(agenda.level(room.level), room, heading), _paragraph("")]
    mark = REFERENCE.format(document=agenda.id, request=request.id)
    body.append(_paragraph(f"Kenmerk, niet wijzigen: {mark}"))
    title = f"Invulformulier {agenda.head.title}".strip()
    leaving = Leaving(title, tuple(body), now_in_utc(), title, is_form=True)
    return Form(leaving, dict(_places(body)), topics, contributions, tuple(rooms))


class _Asked:
    """What of an agenda is asked, topic by topic."""

    def __init__(self, agenda: Agenda, request: FillRequest) -> None:
        self._agenda = agenda
        self._part = AskedPart(request, agenda, agenda)
        self._levels = [one for one in agenda.levels if one.id in request.levels]
        known = agenda.things["organisation"]
        asked = [agenda.organisation(id_) for id_ in request.organisations if id_ in known]
        self._whose = {one.id for org in asked for one in with_members(agenda, org)}

    def topics(self) -> Iterator[Topic]:
        """Yield the topics in which something is asked; all when nothing stands anywhere yet."""
        every = [t for line in self._agenda.action_lines for t in self._agenda.topics(line.id)]
        own = [topic for topic in every if any(self.said(topic))]
        yield from (own or every) if self._whose else every

    def said(self, topic: Topic) -> Iterator[Contribution]:
        """Yield what is asked of what a topic says, in the order of the matrix."""
        agenda = self._agenda
        every = [one for row in agenda.rows(topic.id) for one in self._in_row(row)]
        yield from (
            one for one in (*agenda.remarks(topic.id), *every) if self._part.is_asked(agenda, one)
        )

    def _in_row(self, row: Row) -> Iterator[Contribution]:
        for level in self._agenda.levels:
            yield from self._agenda.cell(row.id, level.id)

    def rooms(self, topic: Topic) -> Iterator[Room]:
        """Yield where something new may be told: a cell per column that is asked."""
        rows = self._agenda.rows(topic.id)
        said = [one for one in self.said(topic) if one.level]
        for level in self._columns(said) if rows else ():
            there = [one.parent for one in said if one.level == level.id]
            own = [row.id for row in rows if self._whose.intersection(row.contributors)]
            yield Room(topic.id, (*there, *own, rows[0].id)[0], level.id)

    def _columns(self, said: Iterable[Contribution]) -> list[Level]:
        """Return the columns asked; without any, those used here, or owned, or else all."""
        if self._levels:
            return self._levels
        used = {one.level for one in said}
        every = self._agenda.levels
        mine = [one for one in every if one.id in used] if self._whose else []
        return mine or [one for one in every if one.owner in self._whose] or list(every)


# -- what stands on paper --------------------------------------------------------------------------


def _opening(agenda: Agenda, request: FillRequest) -> Iterator[Paragraph | Table]:
    yield Paragraph(Text(f"Invulformulier {agenda.head.title}".strip()), role="title")
    yield _paragraph(f"Gevraagd: {asked_words(agenda, request)}.")
    if request.deadline:
        yield _paragraph(f"Graag terugsturen uiterlijk {request.deadline}.")
    if request.sender:
        yield _paragraph(f"Vragen? Stel ze aan {request.sender}.")
    for line in filter(None, request.note.split("\n")):
        yield _paragraph(line)
    yield _paragraph(
        "Vul alleen in wat verandert. Kies bij elke bijdrage of zij zo blijft, wijzigt of vervalt. "
        f"Bij ‘{CHANGES}’ typt u de hele nieuwe tekst. Sla het formulier op en stuur het terug."
    )
    rows = [
        ("Antwoord", Control(ANSWER, "Uw antwoord", "", _CHOOSE, (AGREED, FILLED_IN))),
        ("Ingevuld door", Control(NAME, "Uw naam", "", _TYPE)),
    ]
    if not request.organisations:
        rows.append(("Namens", Control(BEHALF, "Uw organisatie", "", _TYPE)))
    yield _table("Uw antwoord", [(label, _open(control)) for label, control in rows])
    yield _paragraph("")


def _told(agenda: Agenda, one: Contribution, title: str) -> Table:
    """Return the table of a contribution: how it stands, and where to say what changes."""
    code = agenda.code(one.id)
    names = ", ".join(agenda.names((*one.contributors, *one.on_behalf_of)))
    level = agenda.level(one.level).title if one.level else ""
    now = [_paragraph(block.text.text) for block in agenda.blocks(one.id)] or [_paragraph("")]
    status = Control(
        STATUS + one.id, f"Status van {code}", str(one.status or ""), _CHOOSE, tuple(Status)
    )
    choices = (STAYS, CHANGES, LAPSES)
    rows = [
        ("Van", [_paragraph(names)]) if names else None,
        ("Kolom", [_paragraph(level)]) if level else None,
        (NOW, now),
        ("Keuze", _open(Control(CHOICE + one.id, f"Keuze bij {code}", "", _CHOOSE, choices))),
        (_NEW_TEXT, _open(Control(TEXT + one.id, f"Nieuwe tekst van {code}", "", _TYPE))),
        ("Status", _open(status)),
        (
            "Planning",
            _open(Control(PLANNING + one.id, f"Planning van {code}", one.planning, _TYPE)),
        ),
    ]
    return _table(title, [row for row in rows if row is not None])


def _new(level: Level, room: Room, heading: str) -> Table:
    control = Control(room.tag, f"Nieuwe bijdrage bij {heading}"[:64], "", _TYPE)
    return _table(f"Nieuwe bijdrage bij {heading}, kolom {level.title}", [(_NEW, _open(control))])


def _label(topic: Topic) -> str:
    return f"{topic.number} {topic.title}".strip() or "Onderwerp zonder naam"


def _unlike(words: str, taken: Iterable[str]) -> str:
    """Return words that nothing else here has, so that they tell where they stand."""
    words, number = " ".join(words.split()), 1
    unlike = words
    while unlike in set(taken):
        number += 1
        unlike = f"{words} ({number})"
    return unlike


def _table(title: str, rows: Iterable[tuple[str, list[Paragraph]]]) -> Table:
    head = TableRow((_cell(0, [_bold(title)]), _cell(1, [_bold(COLUMN)])), header=True)
    told = (TableRow((_cell(0, [_paragraph(label)]), _cell(1, said))) for label, said in rows)
    return Table((head, *told), _SHARES)


def _cell(start: int, content: Iterable[Paragraph]) -> Cell:
    return Cell(start, 1, tuple(content))


def _open(control: Control) -> list[Paragraph]:
    return [Paragraph(Text(""), control=control)]


def _bold(words: str) -> Paragraph:
    return Paragraph(Text(words, (Span(0, len(words), "bold"),)))


def _paragraph(words: str, heading: int = 0) -> Paragraph:
    return Paragraph(Text(words), heading=heading)


def _places(body: Iterable[Paragraph | Table]) -> Iterator[tuple[str, Place]]:
    """Yield each tag, with the table and the row that it stands in."""
    for table in body:
        for row in table.rows[1:] if isinstance(table, Table) else ():
            for item in row.cells[-1].content:
                if isinstance(item, Paragraph) and item.control is not None:
                    assert isinstance(table, Table)
                    yield item.control.tag, (table.rows[0].cells[0].text, row.cells[0].text)
