"""Topics against organisations: who says something on what, and who is silent."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.organisation import Organisation, OrganisationKind
from ghnt_desktop.domain.structure import Topic
from ghnt_desktop.ui.shared.spoken_table import SpokenTable
from ghnt_desktop.ui.shared.words import counted, translate

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
#: What a cell says of an organisation that is silent.
_DASH = "–"
_WIDTH, _TOPIC_WIDTH = 132, 288
#: Two lines of a name and one that counts; two lines of a topic.
_HEADER, _ROW = 66, 48
_ORDER = {kind: at for at, kind in enumerate(OrganisationKind)}


def spoken(agenda: Agenda) -> Mapping[tuple[str, str], int]:
    """Return how many contributions an organisation has on a topic, for itself or by others."""
    return Counter(_pairs(agenda))


def _pairs(agenda: Agenda) -> Iterator[tuple[str, str]]:
    for (parent, level), ids in agenda.shape.cells.items():
        topic = agenda.row(parent).parent if level else parent
        for id_ in ids:
            one = agenda.contribution(id_)
            for organisation in {*one.contributors, *one.on_behalf_of}:
                yield topic, organisation


class SilentModel(QAbstractTableModel):
    """A line per topic; the first column tells how many are silent on it."""

    def __init__(self, agenda: Agenda) -> None:
        super().__init__()
        self.show_agenda(agenda)

    def show_agenda(self, agenda: Agenda) -> None:
        """Count again."""
        self.beginResetModel()
        self.topics: list[Topic] = [t for a in agenda.action_lines for t in agenda.topics(a.id)]
        # Topics of several action lines may bear one name ("Algemeen").
        self._lines = {one.id: one.number for one in agenda.action_lines}
        self.organisations: list[Organisation] = sorted(
            agenda.organisations, key=lambda one: (_ORDER[one.kind], one.name.casefold())
        )
        self._spoken = spoken(agenda)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.topics)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.organisations) + 1

    def count(self, row: int, column: int) -> int:
        """Return how many contributions there are of one organisation on one topic."""
        place = self.topics[row].id, self.organisations[column - 1].id
        return self._spoken.get(place, 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return str(self.count(row, column) or _DASH) if column else self._silent_on(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(row, column)
        return None

    def _silent_on(self, row: int) -> str:
        silent = sum(not self.count(row, at + 1) for at in range(len(self.organisations)))
        return translate("Silent", "%1 silent").replace("%1", str(silent))

    def _sentence(self, row: int, column: int) -> str:
        if not column:
            return f"{self._titled(self.topics[row])}, {self._silent_on(row)}"
        number = self.count(row, column)
        one, more = translate("Silent", "%n contribution"), translate("Silent", "%n contributions")
        told = counted(number, one, more) if number else translate("Silent", "silent")
        return f"{self.organisations[column - 1].name}, {self._titled(self.topics[row])}, {told}"

    def _titled(self, topic: Topic) -> str:
        words = " ".join(filter(None, (topic.number, topic.title)))
        return " › ".join(filter(None, (self._lines.get(topic.parent), words)))

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._titled(self.topics[section])
        if not section:
            return translate("Silent", "All")
        one = self.organisations[section - 1]
        silent = sum(not self.count(row, section) for row in range(len(self.topics)))
        below = translate("Silent", "%1 silent").replace("%1", str(silent))
        brief = role == Qt.ItemDataRole.DisplayRole and one.abbreviation
        return f"{brief or one.name}\n{below}"


class SilentView(SpokenTable):
    """Asks by ``looked_up`` to see a topic, and the organisation when it says something there."""

    looked_up = Signal(str, str)

    def __init__(self, agenda: Agenda) -> None:
        super().__init__()
        self.silence = SilentModel(agenda)
        self.setObjectName("silent")
        self.setModel(self.silence)
        self.setAccessibleName(translate("Silent", "Topics and who says something on them"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setDefaultSectionSize(_WIDTH)
        self.horizontalHeader().setFixedHeight(_HEADER)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setFixedWidth(_TOPIC_WIDTH)
        wrapped = Qt.AlignmentFlag(int(Qt.TextFlag.TextWordWrap))
        middle, left = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignLeft
        self.horizontalHeader().setDefaultAlignment(middle | wrapped)
        self.verticalHeader().setDefaultAlignment(left | Qt.AlignmentFlag.AlignVCenter | wrapped)
        self.doubleClicked.connect(self._look_up)
        self.setCurrentIndex(self.silence.index(0, 0))

    def show_agenda(self, agenda: Agenda) -> None:
        """Count again; the cursor stays where it was."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self.silence.show_agenda(agenda)
        self.setCurrentIndex(self.silence.index(max(0, row), max(0, column)))

    def _look_up(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            column = index.column()
            speaks = column and self.silence.count(index.row(), column)
            organisation = self.silence.organisations[column - 1].id if speaks else ""
            self.looked_up.emit(self.silence.topics[index.row()].id, organisation)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._look_up()
        else:
            super().keyPressEvent(event)
