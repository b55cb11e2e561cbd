"""What an agenda says, cell by cell and sheet by sheet, to compare it with what came back."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ghnt_desktop.document.exporting import Choices, export
from ghnt_desktop.document.importing import add, read_document
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.opening import new_document
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import BlockKind, Contribution
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.references import present
from ghnt_desktop.domain.text import Text

MOMENT = datetime(2026, 3, 3, 10, 30, tzinfo=UTC)
Told = tuple[Any, ...]


def sent(agenda: Agenda, folder: Path, ending: str, sheet: str = "matrix", **chosen: Any) -> Path:
    """Export a sheet to a folder; returns the file."""
    out = folder / f"blad.{ending}"
    export(agenda, Past(), out, Choices(MOMENT, sheet, **chosen), replace=True)
    return out


def brought_back(file: Path) -> Agenda:
    """Return the agenda that a file becomes in an empty one."""
    document = new_document("", Officer("Test"))
    try:
        add(document, read_document(file, None))
        return document.agenda
    finally:
        document.discard()


def matrix_told(agenda: Agenda) -> list[Told]:
    """Return what the matrix says: topics, senders of rows, contributions, states."""
    return [told for line in agenda.action_lines for told in _line_told(agenda, line.id)]


def _line_told(agenda: Agenda, line: str) -> Iterator[Told]:
    for topic in agenda.topics(line):
        yield "onderwerp", topic.number, topic.title
        yield from (_said(agenda, one, "") for one in agenda.remarks(topic.id) if not one.internal)
        for row in agenda.rows(topic.id):
            # A row that says nothing is as good as none: a topic without rows is shown with one.
            if row.mark or row.contributors or row.states or _is_filled(agenda, row.id):
                yield "rij", row.mark, agenda.names(row.contributors)
            # Free columns that say nothing in a table are not in it: their order may be another.
            for level in sorted(agenda.levels, key=lambda one: one.title):
                said = [one for one in agenda.cell(row.id, level.id) if not one.internal]
                yield from (_said(agenda, one, level.title) for one in said)
                if not said and level.id in row.states:
                    yield "stand", level.title, row.states[level.id]


def _is_filled(agenda: Agenda, row: str) -> bool:
    cells = (agenda.cell(row, level.id) for level in agenda.levels)
    return any(not one.internal for cell in cells for one in cell)


def _said(agenda: Agenda, one: Contribution, level: str) -> Told:
    return (
        level,
        agenda.names(one.contributors),
        agenda.names(one.on_behalf_of),
        one.assumed,
        one.joined,
        (one.status, one.status_note, one.type, one.planning, one.reference_date, one.priority),
        tuple(_blocks(agenda, one.id)),
    )


def _blocks(agenda: Agenda, holder: str) -> Iterator[Told]:
    for block in agenda.blocks(holder):
        text = present(agenda, block.text).leading_to({})
        # The cells of a table come back as words alone.
        yield block.kind, text.text, () if block.kind is BlockKind.TABLE else _looks(text)


def _looks(text: Text) -> Told:
    """Return which letters have a look; white space has none that anybody sees."""
    looks = (
        (at, span.style, span.href)
        for span in text.spans
        for at in range(span.start, span.end)
        if not text.text[at].isspace()
    )
    return tuple(sorted(looks))


def sheets_told(agenda: Agenda) -> list[Told]:
    """Return what the priority sheets say: rubrics, roles, how each stands."""
    return [
        (
            sheet.number,
            sheet.title,
            (sheet.status, sheet.status_note, sheet.reference_date, sheet.priority),
            [(rubric.heading, *_blocks(agenda, rubric.id)) for rubric in agenda.rubrics(sheet.id)],
            [
                (role.role, role.text, agenda.names(role.organisations))
                for role in agenda.roles(sheet.id)
            ],
        )
        for line in agenda.action_lines
        for sheet in agenda.priorities(line.id)
    ]
