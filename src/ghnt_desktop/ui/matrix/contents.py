"""What each cell of the matrix says, read from the agenda as plain values; no Qt in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import BlockKind, Contribution, ContributionType, Status
from ghnt_desktop.domain.organisation import OrganisationKind
from ghnt_desktop.domain.structure import CellState
from ghnt_desktop.domain.text import Text


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: a heading ("action_line"), a "row", or a "topic" without rows.

    ``first`` tells that its topic begins here.
    """

    kind: str
    id: str
    topic: str = ""
    first: bool = True


@dataclass(frozen=True, slots=True)
class Sender:
    """A contributor as a chip shows it; ``assumed`` when the officer has not confirmed it."""

    name: str
    kind: OrganisationKind
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block: ``bullet`` is what stands before it ("•", "2.") or ""."""

    text: Text
    bullet: str = ""
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """One contribution as the matrix shows it; ``versions`` counts values in conflict."""

    id: str
    senders: tuple[Sender, ...]
    on_behalf_of: tuple[str, ...]
    mark: str
    type: ContributionType | None
    paragraphs: tuple[Paragraph, ...]
    status: Status | None
    note: str
    planning: str
    priority: bool
    internal: bool
    versions: int
    revived: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its contributions, or why there are none; ``spot`` marks a white spot."""

    said: tuple[Said, ...] = ()
    state: CellState | None = None
    spot: bool = False


def lines_of(agenda: Agenda) -> tuple[Line, ...]:
    """Return the lines of the table in document order."""
    return tuple(_lines(agenda))


def _lines(agenda: Agenda) -> Iterator[Line]:
    for action_line in agenda.action_lines:
        yield Line("action_line", action_line.id)
        for topic in agenda.topics(action_line.id):
            rows = agenda.rows(topic.id)
            if not rows:
                yield Line("topic", topic.id, topic.id)
            for at, row in enumerate(rows):
                yield Line("row", row.id, topic.id, at == 0)


def cell(agenda: Agenda, line: Line, level: str) -> Cell:
    """Return what a cell says; "" as ``level`` asks for the remarks of a topic."""
    if line.kind != "row":
        return Cell()
    said = tuple(said_by(agenda, one) for one in agenda.cell(line.id, level))
    if said:
        return Cell(said)
    state = agenda.row(line.id).states.get(level)
    return Cell((), state, state is None and line.first and is_white_spot(agenda, line, level))


def is_white_spot(agenda: Agenda, line: Line, level: str) -> bool:
    """Tell whether nobody says anything in this column on the whole topic, and nobody knows why."""
    rows = agenda.rows(line.topic)
    return not any(agenda.cell(row.id, level) or row.states.get(level) for row in rows)


def white_spots(agenda: Agenda) -> int:
    """Return the number of white spots, counted per topic and column."""
    firsts = [line for line in lines_of(agenda) if line.kind == "row" and line.first]
    return sum(is_white_spot(agenda, line, level.id) for line in firsts for level in agenda.levels)


def said_by(agenda: Agenda, one: Contribution) -> Said:
    """Return a contribution as the matrix shows it."""
    register = agenda.things["organisation"]
    senders = [agenda.organisation(id_) for id_ in one.contributors if id_ in register]
    return Said(
        one.id,
        tuple(Sender(sender.name, sender.kind, one.assumed) for sender in senders),
        agenda.names(one.on_behalf_of),
        "" if senders else one.mark,
        one.type,
        tuple(_paragraphs(agenda, one.id)),
        one.status,
        one.status_note,
        one.planning,
        one.priority,
        one.internal,
        _versions(agenda, one.id),
        _is_revived(agenda, one.id),
    )


def _paragraphs(agenda: Agenda, contribution: str) -> Iterator[Paragraph]:
    number = 0
    for block in agenda.blocks(contribution):
        number = number + 1 if block.kind is BlockKind.NUMBERED else 0
        bullet = {BlockKind.BULLET: "•", BlockKind.NUMBERED: f"{number}."}.get(block.kind, "")
        yield Paragraph(block.text, bullet, block.indent)


def _versions(agenda: Agenda, contribution: str) -> int:
    conflicts = agenda.standing.conflicts
    things = {contribution, *agenda.shape.below(contribution, "block")}
    return max((len(voices) for (id_, _), voices in conflicts.items() if id_ in things), default=0)


def _is_revived(agenda: Agenda, contribution: str) -> bool:
    revived = agenda.standing.revived
    return any(id_ in revived for id_ in (contribution, *agenda.shape.below(contribution, "block")))
