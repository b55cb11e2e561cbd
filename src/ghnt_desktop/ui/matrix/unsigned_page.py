"""The list "without contributor" with what is done to it: choose many, give, confirm."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QPointF,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.matrix.unsigned import (
    LEVEL,
    SENDER,
    TEXT,
    TOPIC,
    Index,
    UnsignedModel,
    Wanted,
    suggested_for_all,
)
from ghnt_desktop.ui.shared.announcing import announce
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.senders import Senders
from ghnt_desktop.ui.shared.spoken_table import SpokenTable
from ghnt_desktop.ui.shared.theme import font
from ghnt_desktop.ui.shared.words import counted, translate
from ghnt_desktop.ui.shared.wrapped import Wrapped

#: A row shows three lines of a text; the details panel shows all of it.
_ROW_HEIGHT = 72
_PADDING = 8
_ITEM = QStyle.ControlElement.CE_ItemViewItem
_WIDTHS = {LEVEL: 152, TOPIC: 180, SENDER: 170}
_SELECT = QItemSelectionModel.SelectionFlag


class _Lines(QStyledItemDelegate):
    """Draws as many whole lines as there is room for; the last one ends in dots."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style = QStyleOptionViewItem(option)
        self.initStyleOption(style, index)
        words, style.text = style.text, ""
        style.widget.style().drawControl(_ITEM, style, painter, style.widget)
        room = style.rect.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        lines = max(1, room.height() // style.fontMetrics.lineSpacing())
        chosen = style.state & QStyle.StateFlag.State_Selected
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        colour = style.palette.color(role).name()
        drawn = Wrapped(words, font(), room.width(), most=lines)
        drawn.draw(painter, QPointF(room.topLeft()), colour)


class UnsignedTable(SpokenTable):
    """Enter asks for who said it; Ctrl+Shift+A chooses all of the column."""

    giving = Signal()
    column_asked = Signal()

    def __init__(self, unsigned: UnsignedModel) -> None:
        super().__init__()
        self.setObjectName("unsigned")
        self.setItemDelegate(_Lines(self))
        self.setModel(unsigned)
        self.setAccessibleName(translate("Unsigned", "Contributions without a sure contributor"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self.horizontalHeader().setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.giving.emit()
        elif event.key() == Qt.Key.Key_A and event.modifiers() == both:
            self.column_asked.emit()
        else:
            super().keyPressEvent(event)


class UnsignedPage(QWidget):
    """Gives what is chosen its senders as one step; tells by ``chosen`` what to look at."""

    chosen = Signal(str, str)

    def __init__(self, bridge: Bridge, agenda: Agenda) -> None:
        super().__init__()
        self._bridge = bridge
        self._wanted = Wanted()
        self._names: list[str] = []
        self._own_names = False
        self.unsigned = UnsignedModel(agenda)
        self.table = UnsignedTable(self.unsigned)
        self.count = label("", "strong")
        self.column = QComboBox()
        self.column.setAccessibleName(translate("Unsigned", "Column"))
        self.all = button(translate("Unsigned", "All in this column"), self.choose_column)
        self.all.setToolTip(translate("Unsigned", "Choose all in the column at the cursor"))
        self.senders = Senders(translate("Unsigned", "Organisations to give"))
        self.why = label("", "hint")
        self.give = button("", self.give_now, role="primary")
        self.confirm = button("", self.confirm_now, "check")
        self._dress()
        self._connect()

    def _dress(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(12, 8, 12, 8)
        above.setSpacing(8)
        above.addWidget(self.count, 1)
        above.addWidget(self.column)
        above.addWidget(self.all)
        who = QVBoxLayout()
        who.setSpacing(4)
        who.addWidget(self.why)
        who.addWidget(self.senders)
        below = QHBoxLayout()
        below.setContentsMargins(12, 8, 12, 8)
        below.setSpacing(8)
        below.addLayout(who, 1)
        for one in (self.give, self.confirm):
            below.addWidget(one, 0, Qt.AlignmentFlag.AlignBottom)
        foot = QFrame()
        foot.setProperty("strip", True)
        foot.setLayout(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        column.addWidget(foot)

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(self._reselected)
        self.table.selectionModel().currentChanged.connect(self._look)
        self.table.giving.connect(self._ask_who)
        self.table.column_asked.connect(self.choose_column)
        self.column.activated.connect(self._list_column)
        self.senders.asked.connect(self._named)
        self.senders.confirmed.connect(self.give_now)
        self.senders.left.connect(self._back)

    # -- following -----------------------------------------------------------------------------

    def show_agenda(self, agenda: Agenda, wanted: Wanted) -> None:
        """List afresh; what was chosen stays chosen, and the cursor near where it was."""
        self._wanted = wanted
        self._offer_columns(agenda)
        chosen, at = set(self.chosen_ids), self.table.currentIndex().row()
        top = self.table.verticalScrollBar().value()
        with QSignalBlocker(self.table.selectionModel()):
            self.unsigned.show_agenda(agenda, self._asked())
            self._choose(chosen)
            self._put_cursor(min(max(0, at), len(self.unsigned.ids) - 1))
        self.table.verticalScrollBar().setValue(top)
        self._reselected()

    def _asked(self) -> Wanted:
        level = self.column.currentData() or ""
        return Wanted(level, self._wanted.action_line, self._wanted.passing)

    def _put_cursor(self, row: int) -> None:
        index = self.unsigned.index(row, TEXT)
        if index.isValid():
            self.table.selectionModel().setCurrentIndex(index, _SELECT.NoUpdate)

    def _choose(self, ids: set[str]) -> None:
        found = QItemSelection()
        for row, id_ in enumerate(self.unsigned.ids):
            if id_ in ids:
                found.select(self.unsigned.index(row, LEVEL), self.unsigned.index(row, SENDER))
        self.table.selectionModel().select(found, _SELECT.ClearAndSelect)

    def _offer_columns(self, agenda: Agenda) -> None:
        wanted = [("", translate("Unsigned", "Column: all"))]
        wanted += [(one.id, one.title) for one in agenda.levels]
        shown = [(self.column.itemData(at), self.column.itemText(at)) for at in self._columns()]
        if shown != wanted:
            kept = self.column.currentData()
            self.column.clear()
            for value, words in wanted:
                self.column.addItem(words, value)
            self.column.setCurrentIndex(max(0, self.column.findData(kept)))

    def _columns(self) -> range:
        return range(self.column.count())

    def _list_column(self) -> None:
        self.show_agenda(self.unsigned.agenda, self._wanted)

    # -- choosing ------------------------------------------------------------------------------

    @property
    def chosen_ids(self) -> list[str]:
        """The contributions chosen, in the order of the list."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.unsigned.ids[row] for row in rows]

    def choose_column(self) -> None:
        """Choose all in the column of the contribution at the cursor, assumed or not as it is."""
        row = self.table.currentIndex().row()
        if row >= 0:
            agenda, ids = self.unsigned.agenda, self.unsigned.ids
            all_ = map(agenda.contribution, ids)
            like = {one.id: (one.level, one.assumed) for one in all_}
            self._choose({id_ for id_ in ids if like[id_] == like[ids[row]]})
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, counted(len(self.chosen_ids), *_chosen_words()))

    def _look(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self.chosen.emit("contribution", self.unsigned.ids[row])

    def _reselected(self) -> None:
        """Suggest who says it, as long as the officer has not named somebody."""
        if not self._own_names:
            agenda = self.unsigned.agenda
            without = [id_ for id_ in self.chosen_ids if not agenda.contribution(id_).assumed]
            self._names = list(suggested_for_all(agenda, without))
        self._show_names()
        self._tell()

    # -- who said it ---------------------------------------------------------------------------

    def _named(self, names: Sequence[str]) -> None:
        self._names, self._own_names = list(names), bool(names)
        self._show_names()
        self._tell()

    def _show_names(self) -> None:
        self.senders.show_senders(self.unsigned.agenda, self._names, self._bridge.is_editable)
        self.why.setVisible(bool(self._names) and not self._own_names)
        self.why.setText(translate("Unsigned", "Suggested by the row or the owner of the column"))

    def _tell(self) -> None:
        agenda, ids = self.unsigned.agenda, self.unsigned.ids
        assumed = sum(agenda.contribution(id_).assumed for id_ in ids)
        one, more = (
            translate("Unsigned", "%n contribution without contributor"),
            translate("Unsigned", "%n contributions without contributor"),
        )
        words = [counted(len(ids) - assumed, one, more)]
        if assumed:
            words.append(translate("Unsigned", "%1 assumed").replace("%1", str(assumed)))
        self.count.setText(", ".join(words))
        self.table.setAccessibleDescription(self.count.text())
        self._offer()

    def _offer(self) -> None:
        chosen, editable = self.chosen_ids, self._bridge.is_editable
        assumed = [id_ for id_ in chosen if self.unsigned.agenda.contribution(id_).assumed]
        give, confirm = translate("Unsigned", "Give to %1"), translate("Unsigned", "Confirm %1")
        self.give.setText(give.replace("%1", str(len(chosen))))
        self.give.setEnabled(editable and bool(chosen) and bool(self._names))
        self.confirm.setText(confirm.replace("%1", str(len(assumed))))
        self.confirm.setEnabled(editable and bool(assumed))
        self.all.setEnabled(bool(self.unsigned.ids))

    def _ask_who(self) -> None:
        if self.chosen_ids and self._bridge.is_editable:
            self.senders.begin()

    def _back(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the steps -----------------------------------------------------------------------------

    def give_now(self) -> None:
        """Give what is chosen its senders, as one step."""
        ids, names = [Id(id_) for id_ in self.chosen_ids], list(self._names)
        if not ids or not names:
            return
        self._own_names = False
        self._back()  # first: a button that can be pressed no more would send the focus astray
        given = self._bridge.do(lambda agenda: edits.give_contributors(agenda, ids, names))
        if given is not None:
            told = counted(len(ids), *_given_words()).replace("%1", ", ".join(self._called(names)))
            announce(self, f"{told} {self.count.text()}")

    def _called(self, names: Sequence[str]) -> Iterator[str]:
        """Yield the names of what was given: of ids those in the register, else as typed."""
        for one in names:
            yield next(iter(self.unsigned.agenda.names([one])), one)

    def confirm_now(self) -> None:
        """Take the senders of what is chosen for sure, as one step."""
        ids = [Id(id_) for id_ in self.chosen_ids]
        self._back()
        confirmed = self._bridge.do(lambda agenda: edits.confirm_contributors(agenda, ids))
        if confirmed is not None:
            told = translate("Unsigned", "Confirmed. %1 left in the list.")
            announce(self, told.replace("%1", str(len(self.unsigned.ids))))

    def take_focus(self) -> None:
        """Put the focus in the list, with something chosen."""
        if not self.chosen_ids and self.unsigned.ids:
            self.table.selectRow(max(0, self.table.currentIndex().row()))
        self._back()


def _chosen_words() -> tuple[str, str]:
    return (
        translate("Unsigned", "%n contribution chosen"),
        translate("Unsigned", "%n contributions chosen"),
    )


def _given_words() -> tuple[str, str]:
    return (
        translate("Unsigned", "%n contribution is from %1 now, assumed."),
        translate("Unsigned", "%n contributions are from %1 now, assumed."),
    )
