"""The texts whose place was removed: each is placed elsewhere, brought back, or deleted."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.document import waiting_edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.columns.lost import Group, Lost, lost_texts, rows_to_choose
from ghnt_desktop.ui.dialogs.asking import Questions
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.quiet_list import QuietList
from ghnt_desktop.ui.shared.words import counted, translate
from ghnt_desktop.ui.shared.wrapping import WrappedWords

_SIZE = (860, 580)
#: The texts that a line stands for.
_IDS = Qt.ItemDataRole.UserRole
_LIST_WIDTH = 24
#: What stands beside words in a column, and how high they may be.
_BESIDE, _HIGHEST = 16, 400


class WaitingDialog(Dialog):
    """Follows every step while it is open; what is done here is a step at once."""

    def __init__(self, parent: QWidget, bridge: Bridge) -> None:
        super().__init__(parent, translate("Columns", "Texts that wait"))
        self._bridge = bridge
        self._questions = Questions(self)
        self._groups: tuple[Group, ...] = ()
        self.told = label("")
        self.tree = _tree()
        self.column_list, self.row_list = _choice(), _choice()
        self.place_button = button("", self.place, role="primary")
        words = translate("Columns", "Bring back")
        self.back_button = button(words, self.bring_back, "arrow-back-up")
        self.delete_button = button("", self.delete, "trash")
        self._dress()
        self._connect()
        self._follow()
        self.tree.setFocus()

    # -- building ------------------------------------------------------------------------------

    def _dress(self) -> None:
        self.column.addWidget(self.told)
        self.column.addWidget(self.tree, 1)
        self._where = QWidget()
        where = QHBoxLayout(self._where)
        where.setContentsMargins(0, 0, 0, 0)
        where.setSpacing(12)
        for words, listed in (
            (translate("Columns", "To column"), self.column_list),
            (translate("Columns", "With topic"), self.row_list),
        ):
            listed.setAccessibleName(words)
            part = QVBoxLayout()
            part.setSpacing(4)
            above = label(words, "label")
            above.setBuddy(listed)
            part.addWidget(above)
            part.addWidget(listed)
            where.addLayout(part, 1)
        self.column.addWidget(self._where)
        self._ways = (self.place_button, self.back_button, self.delete_button)
        for one in self._ways:
            one.setAutoDefault(False)
            self.stand_apart(one)
        self.cancel(translate("Dialog", "Close"))
        self.measure(*_SIZE)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._follow)
        self.tree.itemSelectionChanged.connect(self._offer)
        self.column_list.activated.connect(lambda _: self._offer())
        self.row_list.activated.connect(lambda _: self._offer())
        bridge = self._bridge
        for keys, do in (("Ctrl+Z", bridge.undo), ("Ctrl+Y", bridge.redo), ("Del", self.delete)):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    # -- following -----------------------------------------------------------------------------

    def _follow(self) -> None:
        """List what waits now; the first is chosen when nothing was."""
        if self._bridge.document is None:
            return
        agenda = self._bridge.agenda
        self._groups = lost_texts(agenda)
        kept = set(self.chosen)
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for group in self._groups:
                self._list_group(group, kept)
            first = self.tree.topLevelItem(0)
            if first is not None and not self.tree.selectedItems():
                self.tree.setCurrentItem(first)
        columns = [(one.id, one.title) for one in agenda.levels]
        own = ("", translate("Columns", "(where it stood)"))
        _fill(self.column_list, columns)
        _fill(self.row_list, [own, *rows_to_choose(agenda)])
        for part in (self.tree, self._where, *self._ways):
            part.setVisible(bool(self._groups))
        self._tell()
        self._offer()

    def _list_group(self, group: Group, kept: set[str]) -> None:
        """List what was removed with its texts; those that were chosen stay chosen."""
        head = QTreeWidgetItem([f"{group.words} ({_texts(len(group.texts))})"])
        head.setData(0, _IDS, [text.id for text in group.texts])
        self.tree.addTopLevelItem(head)
        head.setFirstColumnSpanned(True)
        head.setExpanded(True)
        for text in group.texts:
            item = _text_item(text)
            head.addChild(item)
            item.setSelected(text.id in kept)

    def _tell(self) -> None:
        some = translate(
            "Columns",
            "The column, topic or row of these texts was removed. Nothing is lost: choose texts "
            "and say where they go, bring back what was removed, or delete them.",
        )
        none = translate("Columns", "No texts wait. Whatever was removed has been decided.")
        self.told.setText(some if self._groups else none)

    @property
    def chosen(self) -> list[str]:
        """The ids of the texts chosen; of a heading that is chosen, all below it."""
        ids = (id_ for item in self.tree.selectedItems() for id_ in item.data(0, _IDS))
        return list(dict.fromkeys(ids))

    @property
    def _places(self) -> list[str]:
        """What was removed of which something is chosen."""
        chosen = set(self.chosen)
        return [one.id for one in self._groups if chosen & {text.id for text in one.texts}]

    def _offer(self) -> None:
        editable, chosen = self._bridge.is_editable, self.chosen
        place, delete = translate("Columns", "Place %1"), translate("Columns", "Delete %1")
        count = _texts(len(chosen))
        self.place_button.setText(place.replace("%1", count))
        self.delete_button.setText(delete.replace("%1", count))
        agenda = self._bridge.agenda
        stand = all(agenda.is_visible(agenda.contribution(id_).parent) for id_ in chosen)
        has_row = stand or bool(self.row_list.currentData())
        has_place = has_row and bool(self.column_list.currentData())
        self.place_button.setEnabled(editable and bool(chosen) and has_place)
        self.place_button.setToolTip(
            "" if has_row else translate("Columns", "Choose a topic first")
        )
        self.delete_button.setEnabled(editable and bool(chosen))
        self.back_button.setEnabled(editable and len(self._places) == 1)

    # -- deciding ------------------------------------------------------------------------------

    def place(self) -> None:
        """Place what is chosen in the column and the topic that are chosen, as one step."""
        ids = [Id(id_) for id_ in self.chosen]
        level, row = Id(self.column_list.currentData()), Id(self.row_list.currentData())
        self._bridge.do(lambda now: waiting_edits.place_waiting(now, ids, level, row or None))

    def bring_back(self) -> None:
        """Bring back what was removed, with all that is chosen and all else in it."""
        place = Id("".join(self._places[:1]))
        self._bridge.do(lambda now: waiting_edits.bring_back(now, place))

    def delete(self) -> None:
        """Delete what is chosen, after asking."""
        ids = [Id(id_) for id_ in self.chosen]
        if not ids or not self._bridge.is_editable:
            return

        def go() -> None:
            self._bridge.do(lambda now: waiting_edits.delete_waiting(now, ids))

        verb = translate("Columns", "Delete")
        words = translate("Columns", "Delete %1 for which there is no place? You can undo this.")
        self._questions.choose(verb, words.replace("%1", _texts(len(ids))), [(verb, go)])


def _texts(count: int) -> str:
    one, more = translate("Columns", "%n text"), translate("Columns", "%n texts")
    return counted(count, one, more)


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setAccessibleName(translate("Columns", "Texts that wait"))
    tree.setHeaderLabels(
        [
            translate("Columns", "Text"),
            translate("Columns", "From"),
            translate("Columns", "Stood with"),
        ]
    )
    tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    tree.setWordWrap(True)
    tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    tree.setItemDelegate(WrappedWords(tree, _BESIDE, _HIGHEST))
    header = tree.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for at, width in ((1, 186), (2, 186)):
        header.setSectionResizeMode(at, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(at, width)
    return tree


def _choice() -> QuietList:
    made = QuietList()
    made.setMinimumContentsLength(_LIST_WIDTH)
    made.setSizeAdjustPolicy(made.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made


def _fill(listed: QuietList, choices: list[tuple[str, str]]) -> None:
    """Offer these, and stay with the one that was chosen."""
    kept = listed.currentData()
    listed.clear()
    for value, words in choices:
        listed.addItem(words, value)
    listed.setCurrentIndex(max(0, listed.findData(kept)))


def _text_item(text: Lost) -> QTreeWidgetItem:
    says = text.says or translate("Columns", "(empty)")
    item = QTreeWidgetItem([f"{text.code}  {says}", text.who, text.where])
    item.setData(0, _IDS, [text.id])
    spoken = ", ".join(filter(None, (text.who, says, text.where, text.code)))
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
    return item
