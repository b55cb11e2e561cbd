"""The steps of a history as a list with a heading per day; a step opens into its parts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ghnt_desktop.document.told_parts import Part, parts_of
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.history.story import Story
from ghnt_desktop.ui.changes.words import done_to, part_words, step_words, thing_words
from ghnt_desktop.ui.shared.moments import clock, long_day
from ghnt_desktop.ui.shared.places import place_of
from ghnt_desktop.ui.shared.words import counted, translate

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
LINE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: a day (``step`` is ""), a step, or a part of the step above it."""

    step: str = ""
    day: date | None = None
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """The words of a line; ``opens`` is "" for one that does not, else "open" or "shut"."""

    time: str
    title: str
    below: str
    opens: str = ""


class StepsModel(QAbstractListModel):
    """Lists steps; the words of one are made when it is painted or read aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []
        self._story: Story | None = None
        self._agenda: Agenda | None = None
        self._things: frozenset[str] | None = None
        self._parts: dict[str, tuple[Part, ...]] = {}

    def show(
        self,
        agenda: Agenda,
        story: Story,
        ids: Sequence[str],
        things: frozenset[str] | None = None,
    ) -> None:
        """List these steps, of each only what is about ``things``; what stood open stays so."""
        opened = {line.step for line in self.lines if line.part is not None}
        self.beginResetModel()
        self._agenda, self._story, self._things, self._parts = agenda, story, things, {}
        self.lines = []
        day: object = self
        for id_ in ids:
            own = story.day(id_)
            if own != day:
                day = own
                self.lines.append(Line(day=own))
            self.lines.append(Line(id_))
            if id_ in opened:
                self.lines += [Line(id_, part=part) for part in self.parts(id_)]
        self.endResetModel()

    def parts(self, step: str) -> tuple[Part, ...]:
        """Return the parts of a step."""
        if step not in self._parts and self._story is not None and self._agenda is not None:
            changes, things = self._story.changes(step), self._things
            own = [one for one in changes if things is None or one.object in things]
            self._parts[step] = parts_of(self._agenda, own)
        return self._parts.get(step, ())

    def is_open(self, row: int) -> bool:
        """Tell whether the parts of the step at a line are listed."""
        below = self.lines[row + 1 : row + 2]
        return bool(below) and below[0].part is not None and self.lines[row].part is None

    def turn(self, row: int, opens: bool) -> None:
        """List the parts of the step at a line, or no longer; a step of one part has none."""
        line = self.lines[row]
        parts = self.parts(line.step) if line.step and line.part is None else ()
        if len(parts) < 2 or self.is_open(row) == opens:
            return
        first, last = row + 1, row + len(parts)
        if opens:
            self.beginInsertRows(_NOWHERE, first, last)
            self.lines[first:first] = [Line(line.step, part=part) for part in parts]
            self.endInsertRows()
        else:
            self.beginRemoveRows(_NOWHERE, first, last)
            del self.lines[first : last + 1]
            self.endRemoveRows()
        self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, step: str, thing: str = "") -> int:
        """Return the line of a step, or of its part about a thing when listed; -1 for none."""
        found = [at for at, line in enumerate(self.lines) if line.step == step and step]
        for at in found:
            part = self.lines[at].part
            if thing and part is not None and part.thing == thing:
                return at
        return found[0] if found else -1

    # -- for the view --------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A day cannot be chosen: the cursor goes past it."""
        return super().flags(index) if self.lines[index.row()].step else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return self.drawn(index.row()).title
        if role == Qt.ItemDataRole.ToolTipRole and line.step:
            return self.drawn(index.row()).below
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row())
        return None

    def drawn(self, row: int) -> Drawn:
        """Return the words of a line."""
        line = self.lines[row]
        if self._story is None or self._agenda is None:
            return Drawn("", "", "")
        if not line.step:
            return Drawn("", day_words(line.day), "")
        if line.part is not None:
            part = line.part
            done, where = done_to(self._agenda, part), part_words(self._agenda, part)
            title = thing_words(self._agenda, part.kind, part.thing)
            return Drawn("", title, f"{done} · {where}")
        return self._drawn_step(self._agenda, self._story, row)

    def _drawn_step(self, agenda: Agenda, story: Story, row: int) -> Drawn:
        id_ = self.lines[row].step
        moment = story.moment(id_)
        parts = self.parts(id_)
        where = place_of(agenda, parts[0].thing) if parts else ""
        if len(parts) > 1:
            one, more = translate("Changes", "%n part"), translate("Changes", "%n parts")
            where = counted(len(parts), one, more)
        who = story.transaction(id_).author or translate("Changes", "Unknown")
        opens = "" if len(parts) < 2 else "open" if self.is_open(row) else "shut"
        below = " · ".join(filter(None, (who, where)))
        return Drawn(clock(moment) if moment else "", step_words(story, id_), below, opens)

    def _spoken(self, row: int) -> str:
        drawn, line = self.drawn(row), self.lines[row]
        if self._story is None or not line.step or line.part is not None:
            return ", ".join(filter(None, (drawn.title, drawn.below)))
        stands = {
            "open": translate("Changes", "expanded"),
            "shut": translate("Changes", "collapsed"),
        }
        day = day_words(self._story.day(line.step))
        told = (drawn.title, drawn.below, day, drawn.time, stands.get(drawn.opens, ""))
        return ", ".join(filter(None, told))


def day_words(day: date | None) -> str:
    """Return a day as the list heads it."""
    if day is None:
        return translate("Changes", "Without a date")
    today = datetime.now().date()
    near = {today: translate("Changes", "Today"), today - timedelta(days=1): _yesterday()}
    return ", ".join(filter(None, (near.get(day, ""), long_day(day))))


def _yesterday() -> str:
    return translate("Changes", "Yesterday")
