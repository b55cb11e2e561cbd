"""The matrix as screen readers get it: Qt's own table, whose cells have contributions in them.

Qt reads a table from the model, and PySide gives no way to make another kind of table interface.
So Qt's stays what answers for rows, columns and headers; only its cells are ours.
"""

from typing import TYPE_CHECKING, Any
from weakref import ref

from PySide6.QtCore import QModelIndex, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from shiboken6 import Shiboken

from ghnt_desktop.ui.matrix.accessible_cells import MatrixCell
from ghnt_desktop.ui.matrix.model import TOPIC_COLUMN, MatrixModel, Place
from ghnt_desktop.ui.shared.painted_parts import born, gone, pointer

if TYPE_CHECKING:
    from ghnt_desktop.ui.matrix.view import MatrixView


class MatrixTable(QAccessibleInterface):
    """Stands before Qt's own interface of the view, and hands on what it does not know better."""

    def __init__(self, view: "MatrixView", native: QAccessibleInterface) -> None:
        super().__init__()
        self._held = ref(view)  # what Qt knows lives as long as the view, and not the other way
        self._native = native
        self._cells: dict[Place, MatrixCell] = {}
        self.number = born(self)

    @property
    def _view(self) -> "MatrixView":
        view = self._held()
        if view is None:
            raise ReferenceError("a reader asked for a matrix that is gone")
        return view

    # -- what Qt asks --------------------------------------------------------------------------

    def object(self) -> QObject:
        return self._view

    def isValid(self) -> bool:
        view = self._held()
        return view is not None and Shiboken.isValid(view) and self._native.isValid()

    def parent(self) -> QAccessibleInterface:
        return self._native.parent()

    def window(self) -> QWindow:
        return self._native.window()

    def role(self) -> QAccessible.Role:
        return self._native.role()

    def state(self) -> QAccessible.State:
        return self._native.state()

    def rect(self) -> QRect:
        return self._native.rect()

    def text(self, t: QAccessible.Text) -> str:
        return self._native.text(t)

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Nothing: the name of the table is ours."""

    def interface_cast(self, arg__1: QAccessible.InterfaceType) -> Any:
        return pointer(self._native.interface_cast(arg__1))

    def childCount(self) -> int:
        return self._native.childCount()

    def child(self, index: int) -> QAccessibleInterface:
        # Qt counts the headers too, also those of the rows, which are hidden here.
        row, column = divmod(index, self.matrix.columnCount() + 1)
        if row and column and row <= self.matrix.rowCount():
            return self.cell(row - 1, column - 1)
        return self._native.child(index)

    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:
        if not isinstance(arg__1, MatrixCell):
            return self._native.indexOfChild(arg__1)
        at = arg__1.index
        return self._number_of(at) if at.isValid() else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        viewport = self._view.viewport()
        index = self._view.indexAt(viewport.mapFromGlobal(QPoint(x, y)))
        return self.cell(index.row(), index.column()) if index.isValid() else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        index = self._view.currentIndex()
        if not index.isValid():
            return None
        cell, inside = self.cell(index.row(), index.column()), self._view.inside
        return cell.contribution(inside) if inside else cell

    # -- what its cells ask --------------------------------------------------------------------

    @property
    def matrix(self) -> MatrixModel:
        """The model of the view."""
        return self._view.matrix

    def cell(self, row: int, column: int) -> MatrixCell:
        """Return a cell by its row and column in the model; the same one each time."""
        place = self.matrix.lines[row].id, self.matrix.level(column)
        if place not in self._cells:
            self._cells[place] = MatrixCell(self, place)
        return self._cells[place]

    def index_of(self, place: Place) -> QModelIndex:
        """Return where a place stands in the model; not valid when it is gone."""
        if not self.isValid():
            return QModelIndex()
        line, level = place
        column = self.matrix.column_of(level) if level else TOPIC_COLUMN
        return self.matrix.index(self.matrix.row_of(line), column)

    def native_cell(self, index: QModelIndex) -> QAccessibleInterface:
        """Return Qt's own cell, which knows its headers."""
        return self._native.child(self._number_of(index))

    def _number_of(self, index: QModelIndex) -> int:
        return (index.row() + 1) * (self.matrix.columnCount() + 1) + index.column() + 1

    def on_screen(self, index: QModelIndex) -> QRect:
        """Return where a cell is on the screen."""
        rect = self._view.visualRect(index)
        return QRect(self._view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def contribution_on_screen(self, index: QModelIndex, id: str) -> QRect:
        """Return where a contribution is on the screen; empty when it is folded away."""
        if not index.isValid():
            return QRect()
        rect, zoom = self.on_screen(index), self._view.layouts.zoom
        width = self._view.columnWidth(index.column()) - 1
        for one in self._view.layouts.of(index.row(), index.column(), width).placed:
            if one.id == id:
                top, bottom = round(one.top * zoom), round(one.bottom * zoom)
                return QRect(rect.left(), rect.top() + top, rect.width(), bottom - top)
        return QRect()

    def state_of(self, index: QModelIndex, contribution: str) -> QAccessible.State:
        """Return the state of a cell, or of a contribution in it."""
        view, state = self._view, QAccessible.State()
        state.focusable = state.selectable = 1
        # A heading lies over the cells beside it.
        covered = index.column() > 0 and view.columnSpan(index.row(), 0) > 1
        rect = self.on_screen(index)
        state.invisible = int(covered or not view.isVisible())
        state.offscreen = int(not self.rect().intersects(rect))
        current = view.currentIndex() == index
        if contribution:
            state.selected = int(current and view.chosen_here == contribution)
            state.focused = int(current and view.inside == contribution and view.hasFocus())
        else:
            state.selected = int(view.selectionModel().isSelected(index))
            state.focused = int(current and not view.inside and view.hasFocus())
        return state

    def go_to(self, index: QModelIndex, contribution: str, edit: bool) -> None:
        """Put the cursor in a cell, or in a contribution of it; open it for editing if asked."""
        if index.isValid():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._view.go_to(index, contribution)
            if edit:
                self._view.edit_asked.emit()

    # -- following the model -------------------------------------------------------------------

    def follow(self, places: set[Place]) -> None:
        """Tell readers of the cells they know that say something else after a step."""
        for place in places & self._cells.keys():
            cell = self._cells[place]
            if cell.isValid():
                cell.forget_those_gone()
                event = QAccessibleEvent(cell, QAccessible.Event.NameChanged)
                QAccessible.updateAccessibility(event)

    def forget_those_gone(self) -> None:
        """Let go of the cells whose line or column is there no longer."""
        for place in [place for place, cell in self._cells.items() if not cell.isValid()]:
            self._cells.pop(place).go()

    def go(self) -> None:
        """Let go of everything; the view is gone.

        Of Qt's own table too, at once: PySide knows things by where they are in memory, and would
        take the next thing that is put there for this one.
        """
        for cell in self._cells.values():
            cell.go()
        self._cells.clear()
        del self._native
        gone(self.number)


class Reach:
    """Stands our table before Qt's own, and lets it follow the model.

    To be made when the view is complete: Qt finds an interface by the view's list of signals and
    slots, which PySide writes anew for each slot that is connected first.
    """

    def __init__(self, view: "MatrixView") -> None:
        self.table = MatrixTable(view, QAccessible.queryAccessibleInterface(view))
        view.matrix.touched.connect(self.table.follow)
        view.matrix.rowsRemoved.connect(self.table.forget_those_gone)
        view.matrix.columnsRemoved.connect(self.table.forget_those_gone)
        view.destroyed.connect(self.table.go)
