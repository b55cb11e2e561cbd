"""A list of all rows and columns to take a contribution to, chosen by typing part of a name."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QStringListModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ghnt_desktop.document.finding import Search, matches, pattern_of
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.structure import Row
from ghnt_desktop.ui.shared.carrying import Place
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.fields import Line
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.narrowing import Steering
from ghnt_desktop.ui.shared.quiet_list import QuietList
from ghnt_desktop.ui.shared.words import translate

_SIZE = (620, 520)


@dataclass(frozen=True, slots=True)
class Spot:
    """A row, or a topic for its remarks, as the list calls it."""

    id: str
    words: str


class PlaceList(Dialog):
    """Rows above, the column below; ``go`` is told the place that was chosen."""

    def __init__(
        self,
        parent: QWidget,
        agenda: Agenda,
        id_: str,
        copies: bool,
        go: Callable[[Place], object],
    ) -> None:
        title = translate("Moving", "Copy to") if copies else translate("Moving", "Move to")
        super().__init__(parent, title)
        self._go, self._spots = go, tuple(spots(agenda))
        self._found: list[Spot] = []
        one = agenda.contribution(id_)
        self.line = Line()
        self.line.setAccessibleName(translate("Moving", "Type part of a topic, number or row"))
        self.line.setPlaceholderText(self.line.accessibleName())
        self._names = QStringListModel(self)
        self.list = QListView()
        self.told = label("", "hint")
        self.levels = QuietList()
        for level in agenda.levels:
            self.levels.addItem(level.title, level.id)
        self.levels.addItem(translate("Moving", "Remarks on the topic"), "")
        self.levels.setCurrentIndex(max(0, self.levels.findData(one.level)))
        self._topics = {row.id: row.parent for row in _rows(agenda)}
        self._dress(agenda.code(id_))
        self._narrow()
        self._choose(one.parent)
        self.line.textChanged.connect(self._narrow)
        self.list.activated.connect(self._activated)
        Steering(self.line, self.list, self._activated)

    def _dress(self, code: str) -> None:
        self.list.setModel(self._names)
        self.list.setAccessibleName(translate("Moving", "Rows of all topics"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self.levels.setAccessibleName(translate("Moving", "Column"))
        words = translate("Moving", "Where should %1 come?").replace("%1", code)
        self.column.addWidget(label(words, "section"))
        self.column.addWidget(self.line)
        self.column.addWidget(self.told)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(label(translate("Moving", "Column"), "label"))
        self.column.addWidget(self.levels)
        self.cancel()
        self.answer(self.windowTitle(), self._take, primary=True)
        self.measure(*_SIZE)
        self.line.setFocus()

    def _narrow(self) -> None:
        """List the rows with the typed words in them."""
        search = Search(self.line.text())
        pattern = pattern_of(search)
        self._found = [
            spot
            for spot in self._spots
            if pattern is None or any(matches(pattern, search, spot.words))
        ]
        self._names.setStringList([spot.words for spot in self._found])
        nothing = translate("Moving", "No row has ‘%1’ in it.")
        self.told.setText(nothing.replace("%1", self.line.text().strip()))
        self.told.setVisible(not self._found)
        if self._found:
            self._choose(self._found[0].id)

    def _choose(self, id_: str) -> None:
        at = next((n for n, spot in enumerate(self._found) if spot.id == id_), 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(self._names.index(at), flags)
        self.list.scrollTo(self._names.index(at))

    def _activated(self) -> None:
        if self._found:
            self.accept()
            self._take()

    def _take(self) -> None:
        at = self.list.currentIndex().row()
        if not 0 <= at < len(self._found):
            return
        row, level = self._found[at].id, str(self.levels.currentData() or "")
        self._go(Place(row, level) if level else Place(self._topics[row]))


def spots(agenda: Agenda) -> Iterator[Spot]:
    """Yield every row with what it is called: its topic, its place in it and its action line."""
    for line in agenda.action_lines:
        above = " ".join(filter(None, (agenda.head.action_line_word, line.number or line.title)))
        for topic in agenda.topics(line.id):
            rows = agenda.rows(topic.id)
            named = " ".join(filter(None, (topic.number, topic.title)))
            named = named or translate("Moving", "(no title)")
            for nth, row in enumerate(rows, 1):
                which = translate("Moving", "row %1").replace("%1", str(nth))
                told = [named, which if len(rows) > 1 else "", row.mark, above]
                yield Spot(row.id, "  ·  ".join(filter(None, told)))


def _rows(agenda: Agenda) -> Iterator[Row]:
    for line in agenda.action_lines:
        for topic in agenda.topics(line.id):
            yield from agenda.rows(topic.id)
