"""A cell of the matrix for screen readers, and the contributions that are its children."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QWindow,
)

from ghnt_desktop.ui.matrix.contents import Said
from ghnt_desktop.ui.matrix.model import Place
from ghnt_desktop.ui.matrix.spoken import contribution_place, contribution_sentence
from ghnt_desktop.ui.shared.painted_parts import Part, gone, pointer

if TYPE_CHECKING:
    from ghnt_desktop.ui.matrix.accessible import MatrixTable

_CAST = QAccessible.InterfaceType


class MatrixCell(Part):
    """One cell: its sentence, where it is, and a child for each contribution shown in it."""

    def __init__(self, table: "MatrixTable", place: Place) -> None:
        super().__init__(self._come_here)
        self._table = table
        self.place = place
        self._children: dict[str, MatrixContribution] = {}

    @property
    def index(self) -> QModelIndex:
        """Where it stands in the model now; not valid when it is gone."""
        return self._table.index_of(self.place)

    @property
    def said(self) -> tuple[Said, ...]:
        """The contributions shown in it."""
        index = self.index
        if not index.isValid():
            return ()
        return self._table.matrix.cell(index.row(), index.column()).said

    def isValid(self) -> bool:
        return self.index.isValid()

    def parent(self) -> QAccessibleInterface:
        return self._table

    def window(self) -> QWindow:
        return self._table.window()

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Cell

    def text(self, t: QAccessible.Text) -> str:
        index = self.index
        if t != QAccessible.Text.Name or not index.isValid():
            return ""
        return self._table.matrix.sentence(index.row(), index.column())

    def rect(self) -> QRect:
        index = self.index
        return self._table.on_screen(index) if index.isValid() else QRect()

    def state(self) -> QAccessible.State:
        index = self.index
        return self._table.state_of(index, "") if index.isValid() else QAccessible.State()

    def childCount(self) -> int:
        return len(self.said)

    def child(self, index: int) -> "MatrixContribution | None":  # type: ignore[override]
        said = self.said
        return self.contribution(said[index].id) if 0 <= index < len(said) else None

    def contribution(self, id: str) -> "MatrixContribution":
        """Return the child for a contribution that is shown here."""
        if id not in self._children:
            self._children[id] = MatrixContribution(self, self._table, id)
        return self._children[id]

    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:
        if not isinstance(arg__1, MatrixContribution):
            return -1
        return next((at for at, one in enumerate(self.said) if one.id == arg__1.id), -1)

    def childAt(self, x: int, y: int) -> "MatrixContribution | None":  # type: ignore[override]
        children = (self.contribution(one.id) for one in self.said)
        return next((one for one in children if one.rect().contains(QPoint(x, y))), None)

    def interface_cast(self, arg__1: QAccessible.InterfaceType) -> Any:
        index = self.index
        if arg__1 == _CAST.TableCellInterface and index.isValid():
            return pointer(self._table.native_cell(index).interface_cast(arg__1))
        return super().interface_cast(arg__1)

    def _come_here(self, edit: bool) -> None:
        self._table.go_to(self.index, "", edit)

    def forget_those_gone(self) -> None:
        """Let go of the contributions that are here no longer."""
        here = {one.id for one in self.said}
        for id in self._children.keys() - here:
            child = self._children.pop(id)
            event = QAccessibleEvent(child, QAccessible.Event.ObjectDestroyed)
            QAccessible.updateAccessibility(event)
            gone(child.number)

    def go(self) -> None:
        """Let go of it, and of all in it."""
        for child in self._children.values():
            gone(child.number)
        self._children.clear()
        gone(self.number)


class MatrixContribution(Part):
    """One contribution: who, what, its status and what else there is to it."""

    def __init__(self, cell: MatrixCell, table: "MatrixTable", id: str) -> None:
        super().__init__(self._come_here)
        self._cell = cell
        self._table = table
        self.id = id

    def _at(self) -> int:
        return self._cell.indexOfChild(self)

    def isValid(self) -> bool:
        return self._at() >= 0

    def parent(self) -> QAccessibleInterface:
        return self._cell

    def window(self) -> QWindow:
        return self._table.window()

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, t: QAccessible.Text) -> str:
        at, said = self._at(), self._cell.said
        if at < 0:
            return ""
        if t == QAccessible.Text.Name:
            return contribution_sentence(said[at])
        if t == QAccessible.Text.Description:
            return contribution_place(said[at], at + 1, len(said))
        return ""

    def rect(self) -> QRect:
        return self._table.contribution_on_screen(self._cell.index, self.id)

    def state(self) -> QAccessible.State:
        index = self._cell.index
        return self._table.state_of(index, self.id) if index.isValid() else QAccessible.State()

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> None:  # type: ignore[override]
        return None

    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:
        return -1

    def _come_here(self, edit: bool) -> None:
        if self.isValid():
            self._table.go_to(self._cell.index, self.id, edit)
