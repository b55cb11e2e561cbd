"""Pieces below each other that stand for things, kept while those stay, moved by dragging."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.shared.labels import picture
from ghnt_desktop.ui.shared.words import translate

_DRAGGED = "application/x-ghnt-piece"
_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class Piece(QFrame):
    """One thing; ``shifted`` asks to go up (-1) or down (1), by Alt+Shift and an arrow."""

    shifted = Signal(str, int)
    chosen = Signal(str, str)

    def __init__(self, id_: str) -> None:
        super().__init__()
        self.id = id_

    def show_thing(self, agenda: Agenda, editable: bool) -> None:
        """Show the thing as the agenda has it now."""

    def begin(self) -> None:
        """Put the cursor where one begins to type."""

    def load(self) -> QMimeData:
        """Return what is carried when this piece is dragged."""
        return carried(self.id)

    def grip(self) -> QLabel:
        """Return the handle by which this piece is dragged."""
        return _Grip(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _ALT_SHIFT:
            self.shifted.emit(self.id, step)
        else:
            super().keyPressEvent(event)


class _Grip(QLabel):
    """Six dots; the keyboard way is Alt+Shift and an arrow."""

    def __init__(self, piece: Piece) -> None:
        super().__init__()
        self._piece = piece
        self._from = QPoint()
        self.setFixedSize(18, 24)
        drawn = picture("grip-vertical", 16)
        drawn.setParent(self)
        drawn.move(1, 4)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(translate("Lines", "Drag to move, or Alt+Shift+Up and Down"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self._from).manhattanLength()
        if (
            not event.buttons() & Qt.MouseButton.LeftButton
            or far < QApplication.startDragDistance()
        ):
            return
        # The window drags: a piece goes with its sheet when another one is shown on the way.
        drag = QDrag(self.window())
        drag.setMimeData(self._piece.load())
        drag.setPixmap(self._piece.grab().scaledToWidth(320))
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)


def carried(id_: str) -> QMimeData:
    """Return what a dragged piece carries."""
    made = QMimeData()
    made.setData(_DRAGGED, id_.encode())
    return made


class Stack(QWidget):
    """Asks by ``moved`` to put a thing before another one of the stack, "" for the end.

    ``beyond`` tells that one should go past the first (-1) or the last (1).
    """

    moved = Signal(str, str)
    beyond = Signal(str, int)

    def __init__(self, make: Callable[[str], Piece], spacing: int = 8) -> None:
        super().__init__()
        self._make = make
        self.pieces: dict[str, Piece] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)
        self._mark = QFrame(self)
        self._mark.setObjectName("dropMark")
        self._mark.hide()
        self.setAcceptDrops(True)

    def show_things(self, agenda: Agenda, ids: Sequence[str], editable: bool) -> None:
        """Show a piece for each thing, in this order."""
        for id_ in [id_ for id_ in self.pieces if id_ not in ids]:
            piece = self.pieces.pop(id_)
            self._column.removeWidget(piece)
            piece.hide()
            piece.deleteLater()
        for at, id_ in enumerate(ids):
            if id_ not in self.pieces:
                self.pieces[id_] = self._make(id_)
                self.pieces[id_].shifted.connect(self._shift)
            piece = self.pieces[id_]
            if self._column.indexOf(piece) != at:
                self._column.insertWidget(at, piece)
                piece.show()
            piece.show_thing(agenda, editable)
        self.pieces = {id_: self.pieces[id_] for id_ in ids}
        self.setVisible(bool(ids))

    def _shift(self, id_: str, by: int) -> None:
        ids = list(self.pieces)
        at = ids.index(id_) + by
        if 0 <= at < len(ids):
            below = [*ids, ""][at + (by > 0)]
            self.moved.emit(id_, below)
        else:
            self.beyond.emit(id_, by)

    # -- dragging ------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dragged(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._dragged(event.mimeData()):
            event.acceptProposedAction()
            self.aim(event.position().toPoint().y())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.aim(None)

    def aim(self, height: int | None) -> None:
        """Draw where something would come that is let go at a height; None for nowhere."""
        self._mark.setVisible(height is not None)
        if height is None:
            return
        before = self.pieces.get(self.below(height))
        edge = before.y() if before is not None else self.height()
        gap = self._column.spacing() // 2
        top = edge - gap if before is not None else edge
        self._mark.setGeometry(0, min(max(0, top - 2), self.height() - 4), self.width(), 4)
        self._mark.raise_()

    def dropEvent(self, event: QDropEvent) -> None:
        self.aim(None)
        id_ = self._dragged(event.mimeData())
        before = self.below(event.position().toPoint().y())
        if id_ and before != id_:
            event.acceptProposedAction()
            self.moved.emit(id_, before)

    def _dragged(self, data: QMimeData) -> str:
        id_ = bytes(data.data(_DRAGGED).data()).decode("utf-8", "replace")
        return id_ if id_ in self.pieces else ""

    def below(self, height: int) -> str:
        """Return the thing whose piece comes first below a height of the stack, "" for none."""
        middles = ((id_, piece.geometry().center().y()) for id_, piece in self.pieces.items())
        return next((id_ for id_, middle in middles if height < middle), "")
