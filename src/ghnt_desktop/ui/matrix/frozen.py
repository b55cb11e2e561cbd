"""A table whose first column stays in sight while the others scroll by beneath it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from ghnt_desktop.ui.shared.spoken_table import SpokenTable

Index = QModelIndex | QPersistentModelIndex

#: A view narrower than so many times the first column lets it scroll away with the rest.
_LEAST_RATIO = 2


class FrozenTable(SpokenTable):
    """One view, one selection and one table for screen readers: the column is drawn over the rest.

    ``line_colour`` is that of the grid, ``ground_colour`` that of where there are no cells.
    """

    line_colour = "#000000"
    ground_colour = "#FFFFFF"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Every pixel is drawn here, so that scrolling copies what stays and draws what is new.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def frozen_width(self) -> int:
        """Return how wide the column is that stays, 0 while nothing is scrolled beneath it."""
        wide = self.viewport().width() >= _LEAST_RATIO * self.columnWidth(0)
        return self.columnWidth(0) if self.horizontalScrollBar().value() and wide else 0

    def visualRect(self, index: Index) -> QRect:
        rect = super().visualRect(index)
        if self.frozen_width and index.isValid() and index.column() == 0:
            rect.moveLeft(0)
        return rect

    def indexAt(self, point: QPoint) -> QModelIndex:
        if 0 <= point.x() < self.frozen_width:
            row = self.rowAt(point.y())
            return self.model().index(row, 0) if row >= 0 else QModelIndex()
        return super().indexAt(point)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if index.column() == 0 and self.viewport().width() >= _LEAST_RATIO * self.columnWidth(0):
            bar.setValue(before)
        elif self.frozen_width:
            beneath = self.frozen_width - self.columnViewportPosition(index.column())
            if beneath > 0:
                bar.setValue(bar.value() - beneath)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:
            # What was drawn over the rest moved with it.
            self.viewport().update()
        else:
            self.viewport().update(0, 0, self.columnWidth(0), self.viewport().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        self._fill_beyond(event.rect())
        super().paintEvent(event)
        width = self.frozen_width
        if not width or event.rect().left() >= width:
            return
        painter = QPainter(self.viewport())
        row, last = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        last = self.model().rowCount() - 1 if last < 0 else last
        for at in range(row, last + 1) if row >= 0 else ():
            if self.columnSpan(at, 0) == 1:
                self._draw_first(painter, at, width)
        painter.end()

    def _fill_beyond(self, rect: QRect) -> None:
        """Fill what lies right of the last column and below the last line."""
        right = self.horizontalHeader().length() - self.horizontalHeader().offset()
        bottom = self.verticalHeader().length() - self.verticalHeader().offset()
        if rect.right() < right and rect.bottom() < bottom:
            return
        painter = QPainter(self.viewport())
        ground = QColor(self.ground_colour)
        painter.fillRect(rect.intersected(QRect(right, 0, rect.right() + 1, 1 << 20)), ground)
        painter.fillRect(rect.intersected(QRect(0, bottom, 1 << 20, rect.bottom() + 1)), ground)
        painter.end()

    def _draw_first(self, painter: QPainter, row: int, width: int) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        option.rect = QRect(0, top, width - 1, height - 1)
        index = self.model().index(row, 0)
        self.itemDelegateForIndex(index).paint(painter, option, index)
        line = QColor(self.line_colour)
        painter.fillRect(QRect(width - 1, top, 1, height), line)
        painter.fillRect(QRect(0, top + height - 1, width, 1), line)
