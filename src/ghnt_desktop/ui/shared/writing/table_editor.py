"""A table in a text, written cell by cell; rows and columns come and go by menu and keys."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QFrame,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.document import edits, table_edits
from ghnt_desktop.document.clipboard import cells_of, read_clip, texts_of
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.grids import grid_of, squared
from ghnt_desktop.domain.references import present
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.typed_text import has_new_words
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.flow import FlowLayout
from ghnt_desktop.ui.shared.labels import button, icon_button
from ghnt_desktop.ui.shared.pasting import clip_of
from ghnt_desktop.ui.shared.stack import Piece
from ghnt_desktop.ui.shared.text_box import TextBox
from ghnt_desktop.ui.shared.words import translate

_CELL_MARGIN = 3
Index = QModelIndex | QPersistentModelIndex


class Cells(QTableWidget):
    """As high as its rows; Tab goes from cell to cell, and at the end out of the table."""

    pasted = Signal()

    def __init__(self, menu: Callable[[], QMenu]) -> None:
        super().__init__()
        self._menu = menu
        self.setObjectName("cells")
        self.setWordWrap(True)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)

    def fit(self) -> None:
        """Be as high as all rows together."""
        self.resizeRowsToContents()
        heights = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(heights + 2 * self.frameWidth())

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def focusNextPrevChild(self, next: bool) -> bool:
        last = (self.rowCount() - 1, self.columnCount() - 1) if next else (0, 0)
        if (self.currentRow(), self.currentColumn()) == last:
            return QAbstractScrollArea.focusNextPrevChild(self, next)
        return super().focusNextPrevChild(next)

    def event(self, event: QEvent) -> bool:
        keys = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Insert
        if event.type() == QEvent.Type.ShortcutOverride and keys:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert:
            self._menu().actions()[1].trigger()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self._menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())


class _Writing(QStyledItemDelegate):
    """Writes a cell in a box as all other text is written, with its spelling looked at."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        box = TextBox(parent)
        box.setObjectName("tableCell")
        box.setAccessibleName(translate("Writing", "Text in the cell"))
        box.document().setDocumentMargin(_CELL_MARGIN)
        box.refused.connect(self._bridge.refused)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, TextBox) and not editor.is_typing:
            editor.show_text(str(index.data() or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, TextBox):
            model.setData(index, " ".join(editor.toPlainText().split("\n")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter end the writing, and Esc leave the cell as it was."""
        key = event.key() if isinstance(event, QKeyEvent) else 0
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, TextBox):
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.commitData.emit(watched)
                self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.NoHint)
                return True
            if key == Qt.Key.Key_Escape:
                if has_new_words(watched.shown, watched.toPlainText()):
                    self._bridge.give_up(lambda: self.commitData.emit(watched))
                self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.RevertModelCache)
                return True
        return super().eventFilter(watched, event)


class TableEditor(Piece):
    """Every cell that is left changed is one step."""

    def __init__(self, bridge: Bridge, id_: str) -> None:
        super().__init__(id_)
        self._bridge = bridge
        self._showing = False
        self.cells = Cells(self.menu)
        self.cells.setItemDelegate(_Writing(bridge, self.cells))
        self.headed = QCheckBox(translate("Writing", "The first row is the header"))
        self.headed.toggled.connect(self._set_headed)
        self.cells.itemChanged.connect(self._typed)
        self.cells.pasted.connect(self._paste)
        self._more = button(translate("Writing", "Rows and columns"), self._show_menu, "table")
        self._delete = icon_button(
            "trash", translate("Writing", "Delete this table"), lambda: self._do(edits.delete)
        )
        self._dress()

    def _dress(self) -> None:
        above = QWidget()
        row = FlowLayout(above, 8)  # on a small screen it takes two lines
        for one in (self._more, self.headed, self._delete):
            row.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        column.addWidget(above)
        column.addWidget(self.cells)
        self.setFrameShape(QFrame.Shape.NoFrame)

    # -- following -----------------------------------------------------------------------------

    def show_thing(self, agenda: Agenda, editable: bool) -> None:
        block = agenda.block(self.id)
        grid = squared(grid_of(present(agenda, block.text)))
        self._showing = True
        self.cells.setRowCount(len(grid))
        self.cells.setColumnCount(len(grid[0]))
        for row, texts in enumerate(grid):
            for column, text in enumerate(texts):
                self._show_cell(row, column, text.text, block.headed and not row, editable)
        self.headed.setChecked(block.headed)
        self._showing = False
        for one in (self.headed, self._more, self._delete):
            one.setVisible(editable)
        told = translate("Writing", "Table of %1 rows and %2 columns")
        name = told.replace("%1", str(len(grid))).replace("%2", str(len(grid[0])))
        self.cells.setAccessibleName(name)
        self.cells.fit()

    def _show_cell(self, row: int, column: int, words: str, heads: bool, editable: bool) -> None:
        item = self.cells.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self.cells.setItem(row, column, item)
        if item.text() != words:
            item.setText(words)
        font = QFont(self.cells.font())
        font.setBold(heads)
        item.setFont(font)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item.setFlags(flags | Qt.ItemFlag.ItemIsEditable if editable else flags)

    def begin(self) -> None:
        self.cells.setFocus(Qt.FocusReason.OtherFocusReason)
        self.cells.setCurrentCell(0, 0)

    # -- writing -------------------------------------------------------------------------------

    def _typed(self, item: QTableWidgetItem) -> None:
        if self._showing:
            return
        row, column, words = item.row(), item.column(), item.text()
        made = self._bridge.note(
            lambda agenda: table_edits.set_cell(agenda, Id(self.id), row, column, words)
        )
        if made is None:
            self.show_thing(self._bridge.agenda, self._bridge.is_editable)

    def _paste(self) -> None:
        """Put what is on the clipboard in the cells from the cursor on."""
        if not self._bridge.is_editable:
            return
        row, column = max(0, self.cells.currentRow()), max(0, self.cells.currentColumn())
        try:
            told = read_clip(clip_of(QGuiApplication.clipboard().mimeData()))
            texts = texts_of(cells_of(told))
        except Refusal as refusal:
            self._bridge.refused.emit(refusal)
            return
        for note in told.notes:
            self._bridge.refused.emit(note)
        self._do(lambda agenda, id_: table_edits.put_cells(agenda, id_, row, column, texts))

    def _set_headed(self, on: bool) -> None:
        if not self._showing:
            self._do(lambda agenda, id_: edits.set_field(agenda, id_, "headed", on))

    def _do(self, verb: Callable[..., object]) -> None:
        id_ = Id(self.id)
        self._bridge.do(lambda agenda: verb(agenda, id_))  # type: ignore[arg-type,return-value]

    def menu(self) -> QMenu:
        """Return what can be done with the rows and columns at the cursor."""
        menu = QMenu(self)
        row, column = max(0, self.cells.currentRow()), max(0, self.cells.currentColumn())
        for words, verb, at in (
            (translate("Writing", "Row &above"), table_edits.add_table_row, row),
            (translate("Writing", "Row &below (Insert)"), table_edits.add_table_row, row + 1),
            (translate("Writing", "Column to the &left"), table_edits.add_table_column, column),
            (
                translate("Writing", "Column to the &right"),
                table_edits.add_table_column,
                column + 1,
            ),
            (translate("Writing", "&Delete this row"), table_edits.delete_table_row, row),
            (translate("Writing", "D&elete this column"), table_edits.delete_table_column, column),
        ):
            action = menu.addAction(words)
            action.triggered.connect(self._changing(verb, at))
            action.setEnabled(self._bridge.is_editable)
        return menu

    def _changing(self, verb: Callable[..., object], at: int) -> Callable[[], None]:
        return lambda: self._do(lambda agenda, id_: verb(agenda, id_, at))

    def _show_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
