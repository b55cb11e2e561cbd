"""Which tables of a document list activities with their planning, and what each row holds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ghnt_desktop.exchange.activity_columns import (
    Role,
    hold_plannings,
    is_planning,
    marked_columns,
    role_of,
    tidy_heading,
)
from ghnt_desktop.exchange.headings import plain
from ghnt_desktop.exchange.matrix_tables import Column, column_of, columns_under, is_caption
from ghnt_desktop.exchange.running_text import Paragraph, Table, TableRow, paragraphs

Content = tuple[Paragraph | Table, ...]

_DEEPEST_HEADING = 3
_LONGEST_HEADING = 80
_TOTAL = re.compile(r"(?:sub)?tota(?:al|len)\b", re.IGNORECASE)
_SHARED = frozenset({Role.PLANNING, Role.DUE, Role.START, Role.END, Role.ACTOR})
_WHEN = frozenset({Role.PLANNING, Role.DUE, Role.START, Role.END, Role.MARKED})


@dataclass(frozen=True, slots=True)
class ActivityHead:
    """The heading of a table with activities: its columns, their roles, and how deep it is.

    ``sure`` tells that a heading says activity and another when; else only the cells tell.
    """

    columns: tuple[Column, ...]
    roles: tuple[Role, ...]
    depth: int
    captions: tuple[str, ...] = ()
    sure: bool = True

    @property
    def has_actors(self) -> bool:
        """Tell whether a column says who."""
        return Role.ACTOR in self.roles


@dataclass(slots=True)
class ActivityRow:
    """One activity: what stands under each column, by the column's place, in reading order.

    ``band`` is a row over the whole width that stood above it.
    """

    cells: list[tuple[int, Content]] = field(default_factory=list)
    band: str = ""

    def under(self, head: ActivityHead, role: Role) -> Iterator[tuple[str, Content]]:
        """Yield the heading and the content of every column with a role."""
        for place, content in self.cells:
            if head.roles[place] is role:
                yield tidy_heading(head.columns[place].title), content

    def text(self, head: ActivityHead, role: Role) -> str:
        """Return the words under the columns with a role, in one line."""
        return plain(" ".join(text_of(content) for _, content in self.under(head, role)))


def text_of(content: Content) -> str:
    """Return what a cell says, a paragraph a line."""
    return "\n".join(item.text.text for item in paragraphs(content) if item.text)


def activity_head(table: Table) -> ActivityHead | None:
    """Return the heading of a table when the table lists activities, or None.

    It does when one heading says activity or the like and another when, who or what comes of it;
    or, without such headings, when the cells of one column are plannings.
    """
    captions: list[str] = []
    for depth, row in enumerate(table.rows[:_DEEPEST_HEADING]):
        if is_caption(row):
            captions += [plain(cell.text) for cell in row.cells if cell.text.strip()]
            continue
        for lines in (2, 1):
            head = _head(table, depth, lines, tuple(captions))
            if head is not None:
                return head
        break
    return _bare_head(table, len(captions), tuple(captions))


def _head(table: Table, depth: int, lines: int, captions: tuple[str, ...]) -> ActivityHead | None:
    rows = table.rows[depth : depth + lines]
    if len(rows) < lines or (lines == 2 and not _covers(rows[0])):
        return None
    columns = columns_under(rows)
    titles = [column.title for column in columns]
    if any(len(plain(title)) > _LONGEST_HEADING for title in titles):
        return None
    below = _columns_of_text(table.rows[depth + lines :], columns)
    roles = _roles(titles, below)
    if any(
        is_planning(t) for t, role in zip(titles, roles, strict=True) if role is not Role.MARKED
    ):
        return None  # a planning itself: the table has no heading
    if Role.ACTIVITY not in roles or len(table.rows) <= depth + lines:
        return None
    told = bool(_WHEN & set(roles))
    acted = Role.ACTOR in roles and {Role.RESULT, Role.MONEY, Role.STATUS} & set(roles)
    return ActivityHead(columns, tuple(roles), depth + lines, captions) if told or acted else None


def _covers(row: TableRow) -> bool:
    """Tell whether a heading stands over several columns, which a second line tells apart."""
    return any(cell.span > 1 and cell.text.strip() for cell in row.cells)


def _columns_of_text(rows: Sequence[TableRow], columns: Sequence[Column]) -> list[list[str]]:
    below: list[list[str]] = [[] for _ in columns]
    for row in rows:
        for cell in row.cells:
            below[column_of(cell, columns)].append(cell.text)
    return below


def _roles(titles: Sequence[str], below: Sequence[Sequence[str]]) -> list[Role]:
    marked = marked_columns([tidy_heading(title) for title in titles], below)
    roles = [Role.MARKED if at in marked else role_of(title) for at, title in enumerate(titles)]
    if not _WHEN & set(roles):
        roles = [
            Role.PLANNING if role in (Role.OTHER, Role.ACTOR) and hold_plannings(cells) else role
            for role, cells in zip(roles, below, strict=True)
        ]
    if Role.START in roles and Role.END not in roles:
        ends = [at for at, role in enumerate(roles) if role is Role.PLANNING]
        roles = [Role.END if at in ends[:1] else role for at, role in enumerate(roles)]
    roles = _one_activity(roles, titles)
    return [
        Role.MONEY if not title.strip() and at and roles[at - 1] is Role.MONEY else role
        for at, (role, title) in enumerate(zip(roles, titles, strict=True))
    ]


def _one_activity(roles: list[Role], titles: Sequence[str]) -> list[Role]:
    """Let one column hold the activities: the first that says so, else one whose role is free."""
    places = [at for at, role in enumerate(roles) if role is Role.ACTIVITY]
    if places:
        return [
            Role.OTHER if role is Role.ACTIVITY and at != places[0] else role
            for at, role in enumerate(roles)
        ]
    named = [at for at, title in enumerate(titles) if title.strip()]
    free = next((at for at in named if roles[at] is Role.OTHER), None)
    if free is None:
        free = next((at for at in named if roles[at] in (Role.THEME, Role.RESULT)), None)
    return [Role.ACTIVITY if at == free else role for at, role in enumerate(roles)]


def _bare_head(table: Table, depth: int, captions: tuple[str, ...]) -> ActivityHead | None:
    """Return a head for a table of two columns without headings, one of which says when."""
    rows = table.rows[depth:]
    if len(rows) < 2 or any(len(row.cells) != 2 for row in rows):
        return None
    columns = tuple(Column(cell.start, cell.span, "") for cell in rows[0].cells)
    sides = [[row.cells[side].text for row in rows] for side in (0, 1)]
    when = [all(map(is_planning, side)) for side in sides]
    if when[0] == when[1]:
        return None
    roles = (Role.PLANNING, Role.ACTIVITY) if when[0] else (Role.ACTIVITY, Role.PLANNING)
    return ActivityHead(columns, roles, depth, captions, sure=False)


def activity_rows(table: Table, head: ActivityHead) -> tuple[list[ActivityRow], list[TableRow]]:
    """Return the activities of a table, and the rows that are none: totals.

    The heading typed again on a next page is skipped; a row that names no activity goes on with
    the one above it.
    """
    found: list[ActivityRow] = []
    others: list[TableRow] = []
    band = ""
    merged: dict[int, Content] = {}
    for row in table.rows[head.depth :]:
        filled = [cell for cell in row.cells if cell.text.strip()]
        if not filled or _repeats(row, head):
            continue
        if _is_band(row, head):
            band = plain(filled[0].text)
            continue
        one = ActivityRow(_said(row, head, merged), band)
        name = one.text(head, Role.ACTIVITY)
        if _TOTAL.match(name) or (not name and _TOTAL.match(plain(filled[0].text))):
            others.append(row)
        elif name or not found:
            found.append(one)
            band = ""
        else:
            found[-1].cells += one.cells
    return found, others


def _said(
    row: TableRow, head: ActivityHead, merged: dict[int, Content]
) -> list[tuple[int, Content]]:
    """Return what stands under each column; a planning merged over rows counts for all of them."""
    said: list[tuple[int, Content]] = []
    for cell in row.cells:
        place = column_of(cell, head.columns)
        if cell.text.strip():
            merged[place] = cell.content
            said.append((place, cell.content))
        elif cell.continued and head.roles[place] in _SHARED and place in merged:
            said.append((place, merged[place]))
    return said


def _repeats(row: TableRow, head: ActivityHead) -> bool:
    said = {(c.start, plain(c.text).casefold()) for c in row.cells if c.text.strip()}
    above = {(c.start, plain(c.title).casefold()) for c in head.columns}
    return head.sure and said <= above


def _is_band(row: TableRow, head: ActivityHead) -> bool:
    """Tell a row of one cell over all columns, which says what the rows below it are about."""
    filled = [cell for cell in row.cells if cell.text.strip()]
    width = sum(column.span for column in head.columns)
    return len(head.columns) > 1 and len(filled) == 1 and filled[0].span >= max(2, width - 1)
