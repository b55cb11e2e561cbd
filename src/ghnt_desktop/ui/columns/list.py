"""The columns as a list to put in order: by dragging, and with Alt+Shift and the arrows."""

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from ghnt_desktop.document.placing import column_letters
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.structure import Level
from ghnt_desktop.ui.columns.words import holds
from ghnt_desktop.ui.shared.kind_words import level_kinds
from ghnt_desktop.ui.shared.level_colours import SIGN, level_colour, level_sign
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import counted, translate

_ID = Qt.ItemDataRole.UserRole
_BOTH = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_MOVES = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}


class ColumnList(QListWidget):
    """``moved`` (id, place) asks for another place, counted without the column itself."""

    moved = Signal(str, int)
    renaming = Signal()
    adding = Signal()
    removing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("Columns", "Columns, from left to right"))
        self.setIconSize(QSize(SIGN, SIGN))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMinimumWidth(220)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setSpacing(1)
        self.setObjectName("columns")
        self.itemActivated.connect(lambda _: self.renaming.emit())
        self.model().rowsMoved.connect(self._dropped)

    @property
    def current(self) -> str:
        """The id of the column at the cursor, "" for none."""
        item = self.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    def show_columns(self, agenda: Agenda, tokens: Tokens) -> None:
        """Show the columns as they are now; the cursor stays with its column."""
        kept, at = self.current, self.currentRow()
        letters = column_letters(agenda)
        with QSignalBlocker(self):
            self.clear()
            for level in agenda.levels:
                self.addItem(_item(agenda, level, letters[level.id], tokens))
        self.choose(kept, max(0, at))

    def choose(self, level: str, otherwise: int = 0) -> None:
        """Put the cursor on a column; on a place when it is not there."""
        ids = [self.item(at).data(_ID) for at in range(self.count())]
        place = ids.index(level) if level in ids else min(otherwise, self.count() - 1)
        self.setCurrentRow(place)

    def _dropped(
        self, _: QModelIndex, first: int, last: int, parent: QModelIndex, place: int
    ) -> None:
        at = place - 1 if place > first else place
        level = str(self.item(at).data(_ID))
        # The list is filled afresh, and not while it is still dropping.
        QTimer.singleShot(0, self, lambda: self.moved.emit(level, at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == _BOTH and event.key() in _MOVES and self.current:
            place = self.currentRow() + _MOVES[event.key()]
            if 0 <= place < self.count():
                self.moved.emit(self.current, place)
        elif event.key() == Qt.Key.Key_F2:
            self.renaming.emit()
        elif event.key() == Qt.Key.Key_Insert:
            self.adding.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removing.emit()
        else:
            super().keyPressEvent(event)


def _item(agenda: Agenda, level: Level, letter: str, tokens: Tokens) -> QListWidgetItem:
    title = level.title or translate("Columns", "(no title)")
    count = holds(agenda, level.id)
    one, more = translate("Columns", "%n contribution"), translate("Columns", "%n contributions")
    owner = "".join(agenda.names((level.owner,)))
    below = f"{level_kinds()[level.kind]}, {counted(count, one, more)}"
    item = QListWidgetItem("\n".join(filter(None, (title, below, owner))))
    item.setData(_ID, level.id)
    item.setIcon(level_sign(level_colour(level, tokens), tokens, letter[:1]))
    item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (title, below, owner))))
    return item
