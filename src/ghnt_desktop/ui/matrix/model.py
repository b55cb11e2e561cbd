"""The matrix as Qt's table model: follows the agenda step by step, and never begins afresh."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.domain.structure import Level
from ghnt_desktop.ui.matrix.contents import Cell, Line, cell, lines_of, lines_passing
from ghnt_desktop.ui.matrix.filters import NO_FILTER, Filter, Finder, rows_passing
from ghnt_desktop.ui.matrix.gaps import Gauge, gap_words, is_white_spot
from ghnt_desktop.ui.matrix.sentences import cell_text, line_text, topic_words, which_row
from ghnt_desktop.ui.matrix.spoken import cell_sentence
from ghnt_desktop.ui.matrix.waiting import waiting_in
from ghnt_desktop.ui.shared.words import translate

Index = QModelIndex | QPersistentModelIndex
#: A line's id and a column's id; column "" is the topic column.
Place = tuple[str, str]

TOPIC_COLUMN = 0
#: What a header says below its title: how many white spots there are in the column.
BELOW_ROLE = Qt.ItemDataRole.UserRole
#: The column of the agenda itself, for its colour.
LEVEL_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class MatrixModel(QAbstractTableModel):
    """Lines by columns; ``touched`` tells which places look different after a step.

    ``asked`` is the filter, ``also`` the contributions shown although they do not pass it.
    """

    touched = Signal(object)

    def __init__(self, agenda: Agenda) -> None:
        super().__init__()
        self.agenda = agenda
        self.asked = NO_FILTER
        self.also: set[str] = set()
        self.passing: set[str] | None = None
        self._finder = Finder()
        self._waiting = waiting_in(agenda)
        self._gauge = Gauge()
        self.gaps = self._gauge.gaps(agenda)
        self.lines: tuple[Line, ...] = lines_of(agenda)
        self._all: tuple[object, tuple[Line, ...]] = agenda.shape, self.lines
        self.levels: tuple[Level, ...] = agenda.levels
        self._rows = {line.id: at for at, line in enumerate(self.lines)}

    # -- what Qt asks --------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.levels) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(index.row(), index.column())
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole and not section:
            return translate("Matrix", "Topic")
        if role == Qt.ItemDataRole.DisplayRole:
            return self.levels[section - 1].title if section else ""
        if role == Qt.ItemDataRole.ToolTipRole and section:
            return "\n".join(filter(None, (self.levels[section - 1].title, self._below(section))))
        if role in (BELOW_ROLE, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._below(section) if section else ""
        return self.levels[section - 1] if role == LEVEL_ROLE and section else None

    def _below(self, section: int) -> str:
        """Return whose column it is, and what is known of its empty cells."""
        level = self.levels[section - 1]
        owner = "".join(self.agenda.names((level.owner,)))
        # A column that is called after whose it is says so once.
        owner = "" if owner and owner.casefold() in level.title.casefold() else owner
        return ", ".join(filter(None, (owner, gap_words(self.gaps.of(level.id)))))

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS

    # -- what the view asks --------------------------------------------------------------------

    def level(self, column: int) -> str:
        """Return the id of the column of the agenda at a column of the table; "" for topics."""
        return self.levels[column - 1].id if column else ""

    def cell(self, row: int, column: int) -> Cell:
        """Return what a cell says; nothing in the topic column and in headings."""
        if not column:
            return Cell()
        line, level = self.lines[row], self.level(column)
        return cell(self.agenda, line, level, self.passing, self._waiting)

    def text(self, row: int, column: int) -> str:
        """Return the words of a cell."""
        line = self.lines[row]
        if not column or line.kind == "action_line":
            return line_text(self.agenda, line)
        return cell_text(self.cell(row, column))

    def topic_words(self, row: int) -> tuple[str, str, str, str]:
        """Return number, title, mark of the row, and how many white spots its topic has."""
        line = self.lines[row]
        spots = gap_words(self.gaps.of(line.topic)) if line.first else ""
        return (*topic_words(self.agenda, line), spots)

    def sentence(self, row: int, column: int) -> str:
        """Return what a screen reader says of a cell."""
        line = self.lines[row]
        if not column and line.kind != "action_line":
            told = line_text(self.agenda, line), which_row(self.agenda, line)
            return ", ".join(filter(None, (*told, self.topic_words(row)[3])))
        if line.kind == "action_line":
            return line_text(self.agenda, line)
        title = self.levels[column - 1].title
        return cell_sentence(title, line_text(self.agenda, line), self.cell(row, column))

    def row_of(self, id: str) -> int:
        """Return where a line stands; -1 when it is not there."""
        return self._rows.get(id, -1)

    def column_of(self, level: str) -> int:
        """Return the column of the table for a column of the agenda; -1 when it is not there."""
        return next((at + 1 for at, one in enumerate(self.levels) if one.id == level), -1)

    # -- following the agenda ------------------------------------------------------------------

    def follow(self, agenda: Agenda, changes: ChangeSet) -> None:
        """Show the agenda after a step: lines and columns come and go, touched cells repaint."""
        before, self.agenda = self.agenda, agenda
        places = set(places_touched(before, agenda, changes))
        if agenda.standing.withheld is not before.standing.withheld:
            self._waiting = waiting_in(agenda)
        self._finder.forget(agenda, changes)
        passed, self.passing = self.passing, self._pass()
        places |= set(self._places_let_in_or_out(passed))
        counted = self._count()
        self._follow_levels(agenda.levels)
        owners = [one.owner for one in self.levels]
        counted |= {""} if before.names(owners) != agenda.names(owners) else set()
        if agenda.shape is not before.shape or self.asked != NO_FILTER:
            self._follow_lines(self._lines())
        self._tell(places | {(line.id, "") for line in self.lines if line.topic in counted})
        if counted:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 1, len(self.levels))

    def _count(self) -> set[str]:
        """Count the white spots again; return the topics and columns that have more or less."""
        before = self.gaps
        self.gaps = self._gauge.gaps(self.agenda, self.asked.action_line)
        return set() if before is self.gaps else self.gaps.differing(before)

    def ask(self, asked: Filter, also: set[str]) -> None:
        """Show what passes a filter, and these contributions besides: any cell may differ."""
        self.asked, self.also = asked, also
        self.passing = self._pass()
        self._count()
        self._follow_lines(self._lines())
        if self.lines:
            # One message for all: thousands of cells may say something else.
            last = self.index(len(self.lines) - 1, len(self.levels))
            self.dataChanged.emit(self.index(0, 0), last)

    def read_ahead(self, most: int) -> bool:
        """Read some texts before somebody searches in them; False when there are none left."""
        return self._finder.read_ahead(self.agenda, most)

    def spot_after(self, row: int, column: int, by: int = 1) -> tuple[int, int] | None:
        """Return the next white spot after a place, or before it with ``by`` -1; goes round."""
        places = list(self._spots())
        if not places:
            return None
        if by < 0:
            return ([place for place in places if place < (row, column)] or places)[-1]
        return next((place for place in places if place > (row, column)), places[0])

    def _spots(self) -> Iterator[tuple[int, int]]:
        for row, line in enumerate(self.lines):
            if line.kind == "row" and line.first and self.gaps.of(line.topic)[None]:
                for column in range(1, len(self.levels) + 1):
                    if is_white_spot(self.agenda, line.topic, self.level(column)):
                        yield row, column

    def first_of(self, topic: str) -> str:
        """Return the first contribution shown on a topic, "" for none."""
        cells = (
            self.cell(row, column).said
            for row, line in enumerate(self.lines)
            if line.topic == topic
            for column in range(1, len(self.levels) + 1)
        )
        return next((said[0].id for said in cells if said), "")

    def shows(self, contribution: str) -> bool:
        """Tell whether a contribution in a cell passes the filter."""
        one = self.agenda.contribution(contribution)
        passes = self.passing is None or contribution in self.passing
        return passes and (not one.level or one.parent in self._rows)

    def _pass(self) -> set[str] | None:
        passing = self._finder.passing(self.agenda, self.asked)
        return passing | self.also if passing is not None and self.also else passing

    def _lines(self) -> tuple[Line, ...]:
        rows = rows_passing(self.agenda, self.asked, self._finder.rows)
        also = {self.agenda.contribution(id_).parent for id_ in self.also}
        line = "" if also else self.asked.action_line
        everything = self._everything()
        if rows is None and not line:
            return everything
        shown = lines_passing(everything, line, None if rows is None else rows | also)
        if also and self.asked.action_line:
            return tuple(one for one in shown if self._is_asked(one, also))
        return shown

    def _everything(self) -> tuple[Line, ...]:
        """Return all lines of the agenda, found again only when something moved."""
        if self._all[0] is not self.agenda.shape:
            self._all = self.agenda.shape, lines_of(self.agenda)
        return self._all[1]

    def _is_asked(self, line: Line, also: set[str]) -> bool:
        """Tell whether a line is of the action line asked for, or shown besides it."""
        if line.kind == "action_line":
            return line.id == self.asked.action_line
        of_it = self.agenda.topic(line.topic).parent == self.asked.action_line
        return of_it or line.id in also

    def _places_let_in_or_out(self, passed: set[str] | None) -> Iterator[Place]:
        """Yield the places whose contributions pass now and did not before, or the other way."""
        if passed == self.passing:
            return
        everything = self.agenda.shape.codes.keys()
        before = everything if passed is None else passed
        after = everything if self.passing is None else self.passing
        for id_ in before ^ after:
            if id_ in self.agenda.things["contribution"]:
                one = self.agenda.contribution(id_)
                yield one.parent, one.level

    def _follow_levels(self, levels: tuple[Level, ...]) -> None:
        old, new = [one.id for one in self.levels], [one.id for one in levels]
        head, old_end, new_end = _differing(old, new)
        if head < old_end:
            self.beginRemoveColumns(_NOWHERE, head + 1, old_end)
            self.levels = self.levels[:head] + self.levels[old_end:]
            self.endRemoveColumns()
        if head < new_end:
            self.beginInsertColumns(_NOWHERE, head + 1, new_end)
            self.levels = levels
            self.endInsertColumns()
        if self.levels != levels:
            self.levels = levels
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 1, len(levels))

    def _follow_lines(self, lines: tuple[Line, ...]) -> None:
        head, old_end, new_end = _differing(self.lines, lines)
        if head < old_end:
            self.beginRemoveRows(_NOWHERE, head, old_end - 1)
            self._set_lines(self.lines[:head] + self.lines[old_end:])
            self.endRemoveRows()
        if head < new_end:
            self.beginInsertRows(_NOWHERE, head, new_end - 1)
            self._set_lines(lines)
            self.endInsertRows()

    def _set_lines(self, lines: tuple[Line, ...]) -> None:
        self.lines = lines
        self._rows = {line.id: at for at, line in enumerate(lines)}

    def _tell(self, places: set[Place]) -> None:
        self.touched.emit(places)
        for line, level in places:
            row = self.row_of(line)
            column = self.column_of(level) if level else TOPIC_COLUMN
            if row >= 0 and column >= 0:
                index = self.index(row, column)
                self.dataChanged.emit(index, index)


def _differing(old: Sequence[Any], new: Sequence[Any]) -> tuple[int, int, int]:
    """Return where two sequences begin to differ, and where each differing part ends."""
    limit = min(len(old), len(new))
    # What is the same thing need not be compared field by field.
    pairs = zip(old, new, strict=False)
    head = next((at for at, (one, it) in enumerate(pairs) if one is not it and one != it), limit)
    rest = limit - head
    ends = zip(reversed(old), reversed(new), strict=False)
    found = (at for at, (one, it) in enumerate(ends) if one is not it and one != it)
    tail = min(rest, next(found, rest))
    return head, len(old) - tail, len(new) - tail


def places_touched(before: Agenda, after: Agenda, changes: ChangeSet) -> Iterator[Place]:
    """Yield the places that may look different after a step, as they lay before and after it."""
    things = {thing for thing, _ in changes.touched()}
    things |= {id_ for id_, _ in _open_places(before) ^ _open_places(after)}
    for agenda in (before, after):
        for thing in things:
            yield from _places_of(agenda, thing)


def _open_places(agenda: Agenda) -> set[Place]:
    standing = agenda.standing
    revived = {(id_, "") for id_ in (*standing.revived, *(w.object for w in standing.withheld))}
    return {(id_, f"{name}{len(v)}") for (id_, name), v in standing.conflicts.items()} | revived


def _places_of(agenda: Agenda, thing: str) -> Iterator[Place]:
    try:
        kind = agenda.kind(thing)
    except KeyError:
        return
    if kind in _PLACES:
        yield from _PLACES[kind](agenda, thing)


def _of_block(agenda: Agenda, id_: str) -> Iterator[Place]:
    parent = agenda.block(id_).parent
    if parent in agenda.things["contribution"]:
        yield from _of_contribution(agenda, parent)


def _of_contribution(agenda: Agenda, id_: str) -> Iterator[Place]:
    one = agenda.contribution(id_)
    yield one.parent, one.level
    if one.parent in agenda.things["row"]:
        # The first row of the topic shows or hides a white spot with it.
        yield from _firsts(agenda, agenda.row(one.parent).parent, one.level)


def _firsts(agenda: Agenda, topic: str, level: str) -> Iterator[Place]:
    yield from ((row.id, level) for row in agenda.rows(topic)[:1])


def _of_row(agenda: Agenda, id_: str) -> Iterator[Place]:
    yield id_, ""
    topic = agenda.row(id_).parent
    for level in agenda.levels:
        yield id_, level.id
        yield from _firsts(agenda, topic, level.id)


def _of_topic(agenda: Agenda, id_: str) -> Iterator[Place]:
    yield id_, ""
    yield from ((row.id, "") for row in agenda.rows(id_))


def _of_line(agenda: Agenda, id_: str) -> Iterator[Place]:
    yield id_, ""


def _of_organisation(agenda: Agenda, id_: str) -> Iterator[Place]:
    for one in agenda.things["contribution"].values():
        named = agenda.contribution(one.id)
        if id_ in named.contributors or id_ in named.on_behalf_of:
            yield named.parent, named.level


_PLACES = {
    "block": _of_block,
    "contribution": _of_contribution,
    "row": _of_row,
    "topic": _of_topic,
    "action_line": _of_line,
    "organisation": _of_organisation,
}
