"""The register as a list: who, abbreviation, how often named; searched and filtered."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
)

from ghnt_desktop.document.organisations import named_how_often
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.organisation import Organisation
from ghnt_desktop.ui.shared.glyphs import SENDER_ICONS
from ghnt_desktop.ui.shared.icons import icon
from ghnt_desktop.ui.shared.kind_words import organisation_kinds
from ghnt_desktop.ui.shared.words import counted, translate
from ghnt_desktop.ui.shared.wrapping import WrappedWords

_ID = Qt.ItemDataRole.UserRole
#: What stands beside a name in its column, and the most it may take.
_BESIDE, _HIGHEST = 42, 200
#: Below this width in logical pixels the names take all of the list.
_NARROW = 300
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RegisterList(QTreeWidget):
    """A line per entry, by name; a step changes only the lines that say something else."""

    def __init__(self) -> None:
        super().__init__()
        self.setRootIsDecorated(False)
        self.setWordWrap(True)
        self.setItemDelegateForColumn(0, WrappedWords(self, _BESIDE, _HIGHEST))
        self.setIconSize(QSize(16, 16))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(translate("Organisations", "Organisations"))
        self.setHeaderLabels(
            [
                translate("Organisations", "Name"),
                translate("Organisations", "Abbreviation"),
                translate("Organisations", "Named"),
            ]
        )
        self.headerItem().setTextAlignment(2, _RIGHT)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._lines: dict[str, QTreeWidgetItem] = {}

    def show_register(self, agenda: Agenda, words: str, kind: str) -> None:
        """Show who is of this kind ("" for all) and has these words in a name."""
        counts = named_how_often(agenda)
        shown = sorted(found(agenda, words, kind), key=lambda one: (one.name.casefold(), one.id))
        self._let_go({one.id for one in shown})
        for at, one in enumerate(shown):
            self._place(at, one.id)
            _fill(self._lines[one.id], one, counts)

    def _let_go(self, kept: set[str]) -> None:
        for id_ in [id_ for id_ in self._lines if id_ not in kept]:
            self.takeTopLevelItem(self.indexOfTopLevelItem(self._lines.pop(id_)))

    def _place(self, at: int, id_: str) -> None:
        item = self._lines.get(id_)
        if item is None:
            self._lines[id_] = item = QTreeWidgetItem()
            item.setData(0, _ID, id_)
            self.insertTopLevelItem(at, item)
            return
        before = self.indexOfTopLevelItem(item)
        if before != at:
            chosen, current = item.isSelected(), self.currentItem() is item
            self.takeTopLevelItem(before)
            self.insertTopLevelItem(at, item)
            if current:
                self.setCurrentItem(item)
            item.setSelected(chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = self.width() < _NARROW
        for column in (1, 2):
            self.setColumnHidden(column, is_narrow)
        super().resizeEvent(event)

    @property
    def current(self) -> str:
        """The id of the entry at the cursor, "" for none."""
        item = self.currentItem()
        return str(item.data(0, _ID)) if item is not None else ""

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the entries that are chosen, from top to bottom."""
        return tuple(id_ for id_, item in self._in_order() if item.isSelected())

    def _in_order(self) -> list[tuple[str, QTreeWidgetItem]]:
        return sorted(self._lines.items(), key=lambda line: self.indexOfTopLevelItem(line[1]))

    def go_to(self, id_: str) -> None:
        """Choose one entry; the first when it is not shown."""
        item = self._lines.get(id_) or self.topLevelItem(0)
        if item is not None:
            self.setCurrentItem(item)
            self.scrollToItem(item)


def found(agenda: Agenda, words: str, kind: str) -> Iterator[Organisation]:
    """Yield the entries of a kind that have all these words in what they are called."""
    asked = words.casefold().split()
    for one in agenda.organisations:
        called = " ".join((one.name, one.abbreviation, one.code, *one.aliases)).casefold()
        if kind in ("", one.kind.value) and all(word in called for word in asked):
            yield one


def _fill(item: QTreeWidgetItem, one: Organisation, counts: Mapping[str, int]) -> None:
    count = counts.get(one.id, 0)
    name = one.name or translate("Organisations", "(no name)")
    told = (name, one.abbreviation, str(count))
    if item.data(0, _ID + 1) == (*told, one.kind.value):
        return
    item.setData(0, _ID + 1, (*told, one.kind.value))
    for column, words in enumerate(told):
        item.setText(column, words)
    item.setTextAlignment(2, _RIGHT)
    item.setIcon(0, icon(SENDER_ICONS[one.kind]))
    item.setToolTip(0, name)
    spoken = (name, one.abbreviation, organisation_kinds()[one.kind], how_often(count))
    role = Qt.ItemDataRole.AccessibleTextRole
    item.setData(0, role, ", ".join(filter(None, spoken)))
    item.setData(1, role, one.abbreviation or translate("Organisations", "no abbreviation"))


def how_often(count: int) -> str:
    """Return how often something is named, in words."""
    one, more = (
        translate("Organisations", "named once"),
        translate("Organisations", "named %n times"),
    )
    return counted(count, one, more)
