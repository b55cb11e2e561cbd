"""What each cell of the matrix says, read from the agenda as plain values; no Qt in it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import BlockKind, Contribution, ContributionType, Status
from ghnt_desktop.domain.organisation import OrganisationKind
from ghnt_desktop.domain.structure import CellState
from ghnt_desktop.domain.text import Text
from ghnt_desktop.ui.matrix.gaps import is_white_spot
from ghnt_desktop.ui.matrix.waiting import Waiting


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: a heading ("action_line"), a "row", or a "topic" without rows.

    ``first`` tells that its topic begins here, among the lines that are shown.
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
    """One block: ``bullet`` is what stands before it ("•", "2.") or "".

    ``headed`` tells that the first line of a table is its header.
    """

    block: str
    text: Text
    bullet: str = ""
    indent: int = 0
    kind: BlockKind = BlockKind.PARAGRAPH
    headed: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """One contribution as the matrix shows it; ``versions`` counts values in conflict.

    ``proposals`` counts what was received for it and does not count.
    """

    id: str
    code: str
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
    proposals: int


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its contributions, or why there are none; ``spot`` marks a white spot.

    ``hidden`` counts the contributions that a filter leaves out, ``proposed`` those that were
    received and do not count.
    """

    said: tuple[Said, ...] = ()
    state: CellState | None = None
    spot: bool = False
    hidden: int = 0
    proposed: int = 0


#: The contributions or rows that a filter lets through; None is no filter.
Passing = Collection[str] | None
NO_WAITING = Waiting()


def lines_of(agenda: Agenda) -> tuple[Line, ...]:
    """Return the lines of the whole table in document order."""
    return tuple(_lines(agenda))


def _lines(agenda: Agenda) -> Iterator[Line]:
    below = agenda.shape.below
    for action_line in below("", "action_line"):
        yield Line("action_line", action_line)
        for topic in below(action_line, "topic"):
            rows = below(topic, "row")
            if not rows:
                yield Line("topic", topic, topic)
            for at, row in enumerate(rows):
                yield Line("row", row, topic, at == 0)


def lines_passing(lines: tuple[Line, ...], action_line: str, rows: Passing) -> tuple[Line, ...]:
    """Return the lines of one action line ("" for all), and of them only these rows.

    What stands above a row stays with it; a line is the same object as before unless it became
    the first of its topic.
    """
    return tuple(_passing(lines, action_line, rows))


def _passing(lines: tuple[Line, ...], action_line: str, rows: Passing) -> Iterator[Line]:
    heading: Line | None = None
    wanted, topic = False, ""
    for line in lines:
        if line.kind == "action_line":
            wanted, heading = action_line in ("", line.id), line
            if wanted and rows is None:
                yield line
        elif wanted and rows is None:
            yield line
        elif wanted and rows is not None and line.id in rows and line.kind == "row":
            if heading is not None:
                yield heading
                heading = None
            yield line if line.first or line.topic == topic else replace(line, first=True)
            topic = line.topic


def cell(
    agenda: Agenda,
    line: Line,
    level: str,
    passing: Passing = None,
    waiting: Waiting = NO_WAITING,
) -> Cell:
    """Return what a cell says; "" as ``level`` asks for the remarks of a topic."""
    if line.kind != "row":
        return Cell()
    there = agenda.cell(line.id, level)
    shown = [one for one in there if passing is None or one.id in passing]
    said = tuple(said_by(agenda, one, waiting) for one in shown)
    proposed = len(waiting.new.get((line.id, level), ()))
    if there:
        return Cell(said, hidden=len(there) - len(said), proposed=proposed)
    state = agenda.row(line.id).states.get(level)
    spot = state is None and line.first and is_white_spot(agenda, line.topic, level)
    return Cell((), state, spot, 0, proposed)


def said_by(agenda: Agenda, one: Contribution, waiting: Waiting = NO_WAITING) -> Said:
    """Return a contribution as the matrix shows it."""
    register = agenda.things["organisation"]
    senders = [agenda.organisation(id_) for id_ in one.contributors if id_ in register]
    return Said(
        one.id,
        agenda.code(one.id),
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
        len(waiting.on_contribution(agenda, one.id)),
    )


def _paragraphs(agenda: Agenda, contribution: str) -> Iterator[Paragraph]:
    number = 0
    for block in agenda.blocks(contribution):
        number = number + 1 if block.kind is BlockKind.NUMBERED else 0
        bullet = {BlockKind.BULLET: "•", BlockKind.NUMBERED: f"{number}."}.get(block.kind, "")
        yield Paragraph(block.id, block.text, bullet, block.indent, block.kind, block.headed)


def _versions(agenda: Agenda, contribution: str) -> int:
    conflicts = agenda.standing.conflicts
    things = {contribution, *agenda.shape.below(contribution, "block")}
    return max((len(voices) for (id_, _), voices in conflicts.items() if id_ in things), default=0)


def _is_revived(agenda: Agenda, contribution: str) -> bool:
    revived = agenda.standing.revived
    return any(id_ in revived for id_ in (contribution, *agenda.shape.below(contribution, "block")))
