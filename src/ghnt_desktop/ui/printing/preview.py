"""The pages as they will be on paper: one at a time, turned by keyboard, drawn when looked at."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QIntValidator,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.ui.printing.pages import Picture
from ghnt_desktop.ui.shared.labels import icon_button, label
from ghnt_desktop.ui.shared.quiet_list import QuietList
from ghnt_desktop.ui.shared.words import translate

#: Dots per point at 100 %: a screen has 96 dots to the inch, paper 72 points.
_FULL = 96 / 72
_LEAST, _MOST = 0.1, 4.0
_MARGIN = 12
#: How long the window must have stopped growing before a page is drawn anew, in milliseconds.
_PAUSE = 60
#: The whole page, as wide as there is room, or so many times its true size.
Zoom = Literal["page", "width"] | float
ZOOMS: tuple[Zoom, ...] = ("page", "width", 0.5, 0.75, 1.0, 1.5, 2.0, 3.0)


class Preview(QWidget):
    """Shows one page; ``wanted`` asks for it, (page from 0, dots per point)."""

    wanted = Signal(int, float)

    def __init__(self) -> None:
        super().__init__()
        self._sizes: Sequence[QSizeF] = ()
        self._is_whole = False
        self._at = 0
        self.view = _View(self)
        self._back = icon_button(
            "chevron-left", translate("Preview", "Previous page"), lambda: self.turn(-1)
        )
        self._on = icon_button(
            "chevron-right", translate("Preview", "Next page"), lambda: self.turn(1)
        )
        self.number = QLineEdit()
        self.number.setAccessibleName(translate("Preview", "Page number"))
        self.number.setValidator(QIntValidator(1, 99_999, self.number))
        self.number.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.number.setFixedWidth(self.fontMetrics().horizontalAdvance("0000") + 22)
        self.number.editingFinished.connect(self._go_to_number)
        self.count = label("", wrap=False)
        self.zooms = QuietList()
        self.zooms.setAccessibleName(translate("Preview", "Size of the preview"))
        self.zooms.addItems([_zoom_words(one) for one in ZOOMS])
        self.zooms.currentIndexChanged.connect(self._zoom)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addLayout(self._row())
        outer.addWidget(self.view, 1)
        self._draw_soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._draw_soon.timeout.connect(self._draw)
        self.view.resized.connect(self._resized)
        self._show_place()

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._back)
        row.addWidget(self.number)
        row.addWidget(self.count)
        row.addWidget(self._on)
        row.addStretch(1)
        row.addWidget(self.zooms)
        return row

    @property
    def at(self) -> int:
        """The page that is shown, the first being 0."""
        return self._at

    def show_first(self, size: QSizeF) -> None:
        """Show the first page of another sheet, of which the others are not there yet."""
        self._is_whole = False
        self._show([size])

    def show_sheet(self, sizes: Sequence[QSizeF]) -> None:
        """Show another sheet, at the same page if it has that."""
        is_begun = bool(self._sizes) and not self._is_whole
        self._is_whole = True
        self._show(sizes, keeps_picture=is_begun and self._at == 0)

    def _show(self, sizes: Sequence[QSizeF], *, keeps_picture: bool = False) -> None:
        self._sizes = sizes
        self._at = min(self._at, len(sizes) - 1)
        self._show_place()
        if not keeps_picture:
            self.view.show_size(sizes[self._at])
        self._draw()

    def show_picture(self, picture: Picture) -> None:
        """Show the picture of a page, if it is the one that is looked at."""
        if picture.page != self._at:
            return
        self.view.show_picture(picture)
        place = translate("Preview", "Page %1 of %2").replace("%1", str(self._at + 1))
        self.view.setAccessibleName(place.replace("%2", self._count_words()))
        self.view.setAccessibleDescription(picture.says)

    def go_to(self, page: int) -> None:
        """Show a page, the first being 0; beyond the last is the last."""
        page = max(0, min(page, len(self._sizes) - 1))
        if page == self._at or not self._sizes:
            return
        self._at = page
        self._show_place()
        self.view.show_size(self._sizes[page])
        self._draw()

    def turn(self, by: int) -> None:
        """Go so many pages on."""
        self.go_to(self._at + by)

    def _go_to_number(self) -> None:
        if self.number.text().isdecimal():
            self.go_to(int(self.number.text()) - 1)
        self._show_place()

    def zoom_by(self, by: int) -> None:
        """Take the next larger or smaller size of the list."""
        sizes = [one for one in ZOOMS if isinstance(one, float)]
        larger = [one for one in sizes if one * _FULL > self.view.scale * 1.01]
        smaller = [one for one in sizes if one * _FULL < self.view.scale * 0.99]
        there = larger[:1] if by > 0 else smaller[-1:]
        for one in there:
            self.zooms.setCurrentIndex(ZOOMS.index(one))

    def zoom_whole(self) -> None:
        """Show the whole page again."""
        self.zooms.setCurrentIndex(0)

    def _zoom(self, at: int) -> None:
        self.view.zoom = ZOOMS[at]
        self.view.fit()
        self._draw()

    def _resized(self) -> None:
        self.view.fit()
        self._draw_soon.start()

    def _show_place(self) -> None:
        count = len(self._sizes)
        self.number.setText(str(self._at + 1))
        self.count.setText(translate("Preview", "of %1").replace("%1", self._count_words()))
        self._back.setEnabled(self._at > 0)
        self._on.setEnabled(self._at + 1 < count)

    def _count_words(self) -> str:
        return str(len(self._sizes)) if self._is_whole else "…"

    def _draw(self) -> None:
        if self._sizes:
            self.wanted.emit(self._at, self.view.scale * self.devicePixelRatioF())


class _View(QScrollArea):
    """The page on the desk; keys turn pages where there is nothing left to scroll."""

    resized = Signal()

    def __init__(self, preview: Preview) -> None:
        super().__init__()
        self.setObjectName("desk")
        self._preview = preview
        self.zoom: Zoom = "page"
        self.scale = _FULL
        self._size = QSizeF(595, 842)
        self._sheet = _Sheet()
        self.setWidget(self._sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Preview", "Print preview"))
        self.setMinimumSize(200, 110)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_size(self, size: QSizeF) -> None:
        """Make room for a page of this size in points; it stays white until it is drawn."""
        if size != self._size:
            self._size = size
        self._sheet.show_picture(None)
        self.fit()
        self.verticalScrollBar().setValue(0)

    def show_picture(self, picture: Picture) -> None:
        """Put a page on the desk."""
        self._sheet.show_picture(QPixmap.fromImage(picture.image))

    def fit(self) -> None:
        """Size the page for the room there is."""
        room = self.maximumViewportSize() - QSize(2 * _MARGIN, 2 * _MARGIN)
        wide, high = room.width() / self._size.width(), room.height() / self._size.height()
        if isinstance(self.zoom, float):
            scale = self.zoom * _FULL
        elif self.zoom == "page":
            scale = min(wide, high)
        else:
            bar = self.verticalScrollBar().sizeHint().width()
            scale = (room.width() - bar) / self._size.width()
        self.scale = min(max(scale, _LEAST), _MOST)
        self._sheet.setFixedSize((self._size * self.scale).toSize() + QSize(2, 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {
            Qt.Key.Key_Home: -1_000_000,
            Qt.Key.Key_End: 1_000_000,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
        }
        key, bar = Qt.Key(event.key()), self.verticalScrollBar()
        sideways = self.horizontalScrollBar().maximum() > 0
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_by_key(key, event)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space) and bar.value() == bar.maximum():
            self._preview.turn(1)
        elif key == Qt.Key.Key_PageUp and bar.value() == bar.minimum():
            self._preview.turn(-1)
        elif key in turns and not (sideways and abs(turns[key]) == 1):
            self._preview.turn(turns[key])
        else:
            super().keyPressEvent(event)

    def _zoom_by_key(self, key: Qt.Key, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        if key in ways:
            self._preview.zoom_by(ways[key])
        elif key == Qt.Key.Key_0:
            self._preview.zoom_whole()
        else:
            super().keyPressEvent(event)


def _zoom_words(zoom: Zoom) -> str:
    if isinstance(zoom, float):
        return f"{round(zoom * 100)} %"
    if zoom == "page":
        return translate("Preview", "Whole page")
    return translate("Preview", "As wide as fits")


class _Sheet(QWidget):
    """A white page with a thin edge; its picture is stretched until a sharper one comes."""

    def __init__(self) -> None:
        super().__init__()
        self._picture: QPixmap | None = None

    def show_picture(self, picture: QPixmap | None) -> None:
        """Show a page, or a white one."""
        self._picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        page = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.fillRect(page, QColor("white"))
        if self._picture is not None:
            painter.drawPixmap(self.rect().adjusted(1, 1, -1, -1), self._picture)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(page)
        painter.end()
