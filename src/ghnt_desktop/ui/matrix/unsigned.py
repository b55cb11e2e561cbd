"""Contributions that nobody signed, or whose sender is only assumed, as a list to work off."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Contribution
from ghnt_desktop.ui.matrix.contents import Passing
from ghnt_desktop.ui.shared.words import called, translate

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
LEVEL, TOPIC, TEXT, SENDER = range(4)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the list is asked for: a column, an action line, what passes a filter; "" is all."""

    level: str = ""
    action_line: str = ""
    passing: Passing = None


EVERYTHING = Wanted()


def is_unsure(one: Contribution) -> bool:
    """Tell whether nobody is known to say it, or somebody is only assumed to."""
    return one.assumed or not (one.contributors or one.on_behalf_of)


def unsigned_in(agenda: Agenda, wanted: Wanted = EVERYTHING) -> Iterator[str]:
    """Yield the contributions without a sure sender, in the order of the matrix."""
    for action_line in agenda.action_lines:
        if wanted.action_line in ("", action_line.id):
            for topic in agenda.shape.below(action_line.id, "topic"):
                yield from _on_topic(agenda, topic, wanted)


def number_unsigned(agenda: Agenda) -> int:
    """Return how many `unsigned_in` yields: of 50,000, counting takes a tenth of the time."""
    said = agenda.things["contribution"]
    columns = agenda.shape.cells.items()
    in_cells = chain.from_iterable(ids for (_, level), ids in columns if level)
    return sum(is_unsure(cast(Contribution, said[id_])) for id_ in in_cells)


def _on_topic(agenda: Agenda, topic: str, wanted: Wanted) -> Iterator[str]:
    for row in agenda.shape.below(topic, "row"):
        for level in agenda.shape.below("", "level"):
            ids = agenda.shape.cells.get((row, level), ()) if wanted.level in ("", level) else ()
            for id_ in ids:
                passes = wanted.passing is None or id_ in wanted.passing
                if passes and is_unsure(agenda.contribution(id_)):
                    yield id_


def suggested(agenda: Agenda, contribution: str) -> tuple[str, ...]:
    """Return who probably says it: whom its row names, else the owner of its column."""
    one = agenda.contribution(contribution)
    row = agenda.row(one.parent).contributors if one.level else ()
    owner = agenda.level(one.level).owner if one.level else ""
    return row or ((owner,) if agenda.is_visible(owner) else ())


def suggested_for_all(agenda: Agenda, contributions: Sequence[str]) -> tuple[str, ...]:
    """Return whom all of these suggest; nobody when they differ."""
    found = {suggested(agenda, id_) for id_ in contributions}
    return found.pop() if len(found) == 1 else ()


class UnsignedModel(QAbstractTableModel):
    """A line per contribution: column, topic, text, and who is assumed or suggested."""

    def __init__(self, agenda: Agenda) -> None:
        super().__init__()
        self.agenda = agenda
        self.ids: list[str] = []
        self._lines = {one.id: one.number for one in agenda.action_lines}

    def show_agenda(self, agenda: Agenda, wanted: Wanted) -> None:
        """List afresh what is unsigned now."""
        self.beginResetModel()
        self.agenda = agenda
        self.ids = list(unsigned_in(agenda, wanted))
        # Topics of several action lines may bear one name ("Algemeen").
        self._lines = {one.id: one.number for one in agenda.action_lines}
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else SENDER + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = (self._words(row, at) for at in range(self.columnCount()))
            return ", ".join(filter(None, words))
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return _titles()[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _words(self, row: int, column: int) -> str:
        agenda, one = self.agenda, self.agenda.contribution(self.ids[row])
        if column == LEVEL:
            return agenda.level(one.level).title
        if column == TOPIC:
            topic = agenda.topic(agenda.row(one.parent).parent)
            words = " ".join(filter(None, (topic.number, topic.title)))
            return " › ".join(filter(None, (self._lines.get(topic.parent), words)))
        if column == TEXT:
            text = " ".join(block.text.text for block in agenda.blocks(one.id))
            return "  ".join(filter(None, (agenda.code(one.id), text)))
        return self._sender(one)

    def _sender(self, one: Contribution) -> str:
        if one.assumed and one.contributors:
            return called(", ".join(self.agenda.names(one.contributors)), assumed=True)
        names = ", ".join(self.agenda.names(suggested(self.agenda, one.id)))
        return translate("Unsigned", "Suggested: %1").replace("%1", names) if names else ""


def _titles() -> tuple[str, ...]:
    return (
        translate("Unsigned", "Column"),
        translate("Unsigned", "Topic"),
        translate("Unsigned", "Contribution"),
        translate("Unsigned", "Contributor"),
    )
