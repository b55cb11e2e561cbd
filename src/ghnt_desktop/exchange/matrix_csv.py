"""The matrix as CSV: a row per row, a column per level, for Dutch Excel ("; " and a BOM)."""

import csv
import io
from collections.abc import Iterator

from ghnt_desktop.domain.agenda import Agenda, for_leaving
from ghnt_desktop.domain.contribution import BlockKind, Contribution, MarkPlace
from ghnt_desktop.domain.structure import ActionLine, Row, Topic

_FIRST_COLUMNS = ("Actielijn", "Onderwerp", "Rij")
#: A cell that begins like this is a formula to a spreadsheet; the quote makes it text again.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def matrix_csv(agenda: Agenda) -> bytes:
    """Return the matrix in UTF-8 with a byte order mark; internal contributions stay out."""
    agenda = for_leaving(agenda)
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, delimiter=";", lineterminator="\r\n")
    writer.writerow([*_FIRST_COLUMNS, *(_plain(level.title) for level in agenda.levels)])
    for line in agenda.action_lines:
        for topic in agenda.topics(line.id):
            for row in agenda.rows(topic.id) or (Row("", topic.id),):
                writer.writerow(map(_plain, _cells(agenda, line, topic, row)))
    return sheet.getvalue().encode("utf-8-sig")


def _cells(agenda: Agenda, line: ActionLine, topic: Topic, row: Row) -> Iterator[str]:
    yield " ".join(filter(None, (line.number, line.title)))
    yield "\n".join([" ".join(filter(None, (topic.number, topic.title))), *_remarks(agenda, topic)])
    yield row.mark
    for level in agenda.levels:
        said = list(_said(agenda, agenda.cell(row.id, level.id)))
        state = row.states.get(level.id)
        yield "\n".join(said or ([state.value] if state else []))


def _remarks(agenda: Agenda, topic: Topic) -> Iterator[str]:
    return _said(agenda, agenda.remarks(topic.id))


def _said(agenda: Agenda, contributions: tuple[Contribution, ...]) -> Iterator[str]:
    for one in contributions:
        if not one.internal:
            yield from _lines(agenda, one)


def _lines(agenda: Agenda, one: Contribution) -> Iterator[str]:
    lines = [_bullet(block.kind) + block.text.text for block in agenda.blocks(one.id)]
    named = ", ".join(agenda.names(one.contributors))
    mark = one.mark or (f"({named})" if named and not one.assumed else "")
    if mark and one.mark_at is MarkPlace.AFTER and lines:
        lines[-1] = f"{lines[-1]} {mark}"
    elif mark and one.mark_at is MarkPlace.LINE_AFTER:
        lines.append(mark)
    elif mark and one.mark_at is not MarkPlace.LINE and lines:
        lines[0] = f"{mark} {lines[0]}"
    elif mark:
        lines.insert(0, mark)
    yield from lines


def _bullet(kind: BlockKind) -> str:
    return "• " if kind in (BlockKind.BULLET, BlockKind.NUMBERED) else ""


def _plain(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
