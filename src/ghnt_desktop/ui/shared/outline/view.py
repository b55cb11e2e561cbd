"""The tree as a view: choosing, keys, dragging and a menu; who uses it says what is in that."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QIcon,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from ghnt_desktop.ui.shared.fields import status_sign
from ghnt_desktop.ui.shared.outline.branch import GROUP, Branch
from ghnt_desktop.ui.shared.outline.tree import BRANCH, Index, OutlineModel
from ghnt_desktop.ui.shared.theme import font
from ghnt_desktop.ui.shared.tokens import META, Tokens

_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_ROW = 30
_PAD = 6
_SIGN = 14
_WRAP = Qt.TextFlag.TextWordWrap.value


class Outline(QTreeView):
    """``asked`` tells a verb (add, up, down, out, in, delete, edit) and what it is about."""

    chosen = Signal(str, str)
    asked = Signal(str, str)

    def __init__(self, tokens: Tokens, tree: OutlineModel) -> None:
        super().__init__()
        self.setObjectName("outline")
        self.tree = tree
        self.setModel(self.tree)
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self._drawing = _Drawing(self, tokens)
        self.setItemDelegate(self._drawing)
        self._following = False
        self.editable = True
        self.doubleClicked.connect(lambda _: self.asked.emit("edit", ""))

    def use(self, tokens: Tokens) -> None:
        """Follow the theme."""
        self._drawing.tokens = tokens
        self.viewport().update()

    # -- following -----------------------------------------------------------------------------

    def show_branches(self, root: str, branches: tuple[Branch, ...], first: bool) -> None:
        """Show the tree; a new one is unfolded one level."""
        self._following = True
        here = self.here()
        self.tree.show_branches(root, branches)
        for at in range(self.tree.rowCount() if first else 0):
            self.expand(self.tree.index(at, 0))
        if here is not None and not first:
            self.show_selected(here.kind, here.id)
        self._following = False

    def show_selected(self, kind: str, id_: str) -> bool:
        """Put the cursor on a thing without telling; False when it is not in the tree."""
        index = self.tree.find(kind, id_)
        if index.isValid() and index != self.currentIndex():
            was, self._following = self._following, True
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self._following = was
        return index.isValid()

    def here(self) -> Branch | None:
        """Return what the cursor is on."""
        return self.tree.branch(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        branch = self.tree.branch(current)
        if branch is not None and not self._following:
            self.chosen.emit(branch.kind, branch.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    # -- keys and menu -------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and self._verb(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        verb = self._verb(event)
        if verb and (self.editable or verb == "edit"):
            self.asked.emit(verb, "")
        elif not verb:
            super().keyPressEvent(event)

    def _verb(self, event: QKeyEvent) -> str:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return _KEYS.get((Qt.Key(event.key()), modifiers), "")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        branch = self.here()
        if branch is None or not self.editable:
            return
        menu = self.menu(branch)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def menu(self, branch: Branch) -> QMenu:
        """Return what can be done with a line of the outline."""
        return QMenu(self)

    def asking(self, verb: str, about: str = "") -> Callable[[], None]:
        """Return what asks for a verb."""
        return lambda: self.asked.emit(verb, about)


_NONE = Qt.KeyboardModifier.NoModifier
_KEYS = {
    (Qt.Key.Key_Insert, _NONE): "add",
    (Qt.Key.Key_Delete, _NONE): "delete",
    (Qt.Key.Key_Return, _NONE): "edit",
    (Qt.Key.Key_Enter, _NONE): "edit",
    (Qt.Key.Key_F2, _NONE): "edit",
    (Qt.Key.Key_Up, _ALT_SHIFT): "up",
    (Qt.Key.Key_Down, _ALT_SHIFT): "down",
    (Qt.Key.Key_Left, _ALT_SHIFT): "out",
    (Qt.Key.Key_Right, _ALT_SHIFT): "in",
}


class _Drawing(QStyledItemDelegate):
    """Draws the sign of a status before the words, and what stands open after them."""

    def __init__(self, view: QTreeView, tokens: Tokens) -> None:
        super().__init__(view)
        self._view = view
        self.tokens = tokens
        self._badge = font(META, strong=True)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for all words of a line: Qt would not wrap them by itself."""
        self.initStyleOption(option, index)
        width = self._view.viewport().width() - self._left(index) - 2 * _PAD
        branch = index.data(BRANCH)
        if isinstance(branch, Branch) and branch.badge:
            width -= QFontMetrics(self._badge).horizontalAdvance(branch.badge) + 4 * _PAD
        if isinstance(branch, Branch) and branch.status is not None:
            width -= _SIGN + 2 * _PAD
        room = QRect(0, 0, max(40, width), 2000)
        words = QFontMetrics(option.font).boundingRect(room, _WRAP, option.text)
        return QSize(width, max(words.height() + 12, _ROW))

    def _left(self, index: Index) -> int:
        depth = 1
        while (index := index.parent()).isValid():
            depth += 1
        return depth * self._view.indentation()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        branch = index.data(BRANCH)
        if not isinstance(branch, Branch):
            return
        if branch.kind == GROUP:
            option.font.setWeight(QFont.Weight.DemiBold)
        if branch.status is not None:
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.icon = QIcon(status_sign(branch.status, self.tokens, branch.note))
            option.decorationSize = QSize(_SIGN, _SIGN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        branch = index.data(BRANCH)
        words = branch.badge if isinstance(branch, Branch) else ""
        if not words:
            super().paint(painter, option, index)
            return
        room = QStyleOptionViewItem(option)
        painter.save()
        painter.setFont(self._badge)
        width = painter.fontMetrics().horizontalAdvance(words) + 2 * _PAD
        room.rect.setRight(option.rect.right() - width - _PAD)
        super().paint(painter, room, index)
        self._draw_badge(painter, option, words, width)
        painter.restore()

    def _draw_badge(
        self, painter: QPainter, option: QStyleOptionViewItem, words: str, width: int
    ) -> None:
        high = painter.fontMetrics().height() + 4
        top = option.rect.center().y() - high / 2
        box = QRectF(option.rect.right() - width, top, width - 2, high)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.tokens.warn)))
        painter.setBrush(QColor(self.tokens.warnsoft))
        painter.drawRoundedRect(box, 4, 4)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
