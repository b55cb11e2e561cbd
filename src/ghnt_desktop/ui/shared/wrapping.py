"""A column of a list whose words go on below when they are longer than it is wide."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget

Index = QModelIndex | QPersistentModelIndex
#: Around the words above and below, in logical pixels.
_AIR = 12


class WrappedWords(QStyledItemDelegate):
    """Gives words their room: ``beside`` them nothing can stand, ``most`` they may be high."""

    def __init__(self, view: QTreeWidget, beside: int, most: int) -> None:
        super().__init__(view)
        self._view, self._beside, self._most = view, beside, most
        # Words that go on below need their row measured anew at another width.
        view.header().sectionResized.connect(lambda *_: view.scheduleDelayedItemsLayout())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        deep = index.parent().isValid()
        room = self._view.columnWidth(index.column()) - self._beside
        if index.column() == 0:
            room -= self._view.indentation() * (1 + deep) if self._view.rootIsDecorated() else 0
        flags = Qt.TextFlag.TextWordWrap
        place = QRect(0, 0, max(room, 1), self._most)
        words = self._view.fontMetrics().boundingRect(place, flags, str(index.data()))
        return QSize(hint.width(), max(hint.height(), words.height() + _AIR))
