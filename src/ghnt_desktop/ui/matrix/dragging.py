"""Contributions dragged over the matrix: where one would come, drawn, and let go there."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QDrag, QDragMoveEvent, QDropEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from ghnt_desktop.ui.matrix.layout import CellLayout
from ghnt_desktop.ui.matrix.model import TOPIC_COLUMN, Index, MatrixModel
from ghnt_desktop.ui.shared.carrying import Load, Place, load_of, load_up

_GHOST = 320


@dataclass(frozen=True, slots=True)
class Target:
    """The cell under the mouse; ``line`` is how far down in it the newcomer would come."""

    index: QPersistentModelIndex
    place: Place
    line: float


def target_in(matrix: MatrixModel, index: Index, layout: CellLayout | None, y: float) -> Target:
    """Return where what is let go at a height in a cell comes; in the topic it is a remark."""
    held = QPersistentModelIndex(index)
    line = matrix.lines[index.row()]
    if index.column() == TOPIC_COLUMN or layout is None:
        return Target(held, Place(line.topic), 0)
    before, at = "", layout.placed[-1].bottom if layout.placed else 0.0
    for one in layout.placed:
        if y < (one.top + one.bottom) / 2:
            before, at = one.id, one.top
            break
    return Target(held, Place(line.id, matrix.level(index.column()), before), at)


class Dragging:
    """Begins a drag when a contribution that was selected already is pulled."""

    def __init__(self, view: QWidget, picture: Callable[[], QPixmap]) -> None:
        self._view, self._picture = view, picture
        self._from = QPoint()
        self._id = ""

    def pressed(self, event: QMouseEvent, id_: str) -> None:
        """Remember where the mouse went down on a contribution, "" on anything else."""
        self._from, self._id = event.position().toPoint(), id_

    def pulled(self, event: QMouseEvent) -> bool:
        """Tell whether the mouse has gone far enough to carry the contribution."""
        if not self._id or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        gone = (event.position().toPoint() - self._from).manhattanLength()
        return gone >= QApplication.startDragDistance()

    @property
    def holds(self) -> bool:
        """Tell whether a contribution is under the pressed mouse."""
        return bool(self._id)

    def carry(self, matrix: MatrixModel, words: QMimeData) -> None:
        """Carry the contribution until it is let go; nothing changes when that is outside."""
        id_, self._id = self._id, ""
        load_up(words, matrix.agenda, [id_])
        drag = QDrag(self._view)
        drag.setMimeData(words)
        drag.setPixmap(self._picture())
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)


def ghost(whole: QPixmap) -> QPixmap:
    """Return the picture of what is dragged, not wider than helps to see where it goes."""
    return whole if whole.width() <= _GHOST else whole.scaledToWidth(_GHOST)


def carried(event: QDragMoveEvent | QDropEvent, matrix: MatrixModel) -> Load:
    """Return what is dragged here, if it is of this agenda."""
    return load_of(event.mimeData(), matrix.agenda)
