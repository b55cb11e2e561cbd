"""What has no date yet, below the timeline: to be dragged onto it, or filled in with F2."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDrag, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.domain.period import Period, PeriodKind
from ghnt_desktop.domain.planning import Bar, Planned, shortened
from ghnt_desktop.ui.planning.arranging import Placed
from ghnt_desktop.ui.planning.axis import Scale
from ghnt_desktop.ui.planning.bars import draw_bar, pens
from ghnt_desktop.ui.planning.timeline import MIME
from ghnt_desktop.ui.shared.flow import FlowLayout
from ghnt_desktop.ui.shared.glyphs import STATUS_TOKENS
from ghnt_desktop.ui.shared.labels import label, picture
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate

#: A thing without a date: its bar when it has words, and the thing.
Undated = Mapping[str, tuple[Bar | None, str]]

_TITLE = 60
_LINES = 3
_SWATCH = QSize(30, 14)


def undated_of(things: Iterable[Planned]) -> Iterator[tuple[str, Planned, Bar | None]]:
    """Yield what stands in the tray: a token, the thing, and the words that say no date."""
    for one in things:
        if not one.bars:
            yield one.id, one, None
        for bar in one.bars:
            if not bar.is_dated:
                yield f"{bar.id}#{bar.nth}", one, bar


class Tray(QFrame):
    """A list of what has no date, and the legend of the bars."""

    chosen = Signal(str, str)
    edit_asked = Signal()

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self.setObjectName("planningTray")
        self.list = _List()
        self._count = label("", "strong", wrap=False)
        self._hint = label(
            translate("Planning", "Drag it onto the timeline, or fill in its planning with F2."),
            "hint",
        )
        self._legend = _Legend(tokens)
        self._low = False
        self._kinds: dict[str, tuple[str, str]] = {}
        self._dress()
        self.list.itemSelectionChanged.connect(self._tell)
        self.list.itemActivated.connect(lambda _: self.edit_asked.emit())

    def _dress(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        head = QWidget()
        flow = FlowLayout(head, 10)
        lead = QWidget()
        row = QHBoxLayout(lead)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(picture("calendar-question"))
        row.addWidget(self._count)
        self._hint.setWordWrap(False)
        for part in (lead, self._hint, self._legend):
            flow.addWidget(part)
        column.addWidget(head)
        column.addWidget(self.list)

    def show_things(self, things: Sequence[tuple[str, Planned, Bar | None]]) -> None:
        """Show what has no date; the rest is put away when there is nothing."""
        kept = self.list.currentItem()
        token = kept.data(Qt.ItemDataRole.UserRole) if kept is not None else ""
        self.list.blockSignals(True)
        self.list.clear()
        self._kinds = {}
        for one, thing, bar in things:
            self._kinds[one] = (thing.kind, thing.id)
            item = QListWidgetItem(_words(thing, bar))
            item.setData(Qt.ItemDataRole.UserRole, one)
            item.setToolTip(f"{thing.title}\n{_when(bar)}")
            self.list.addItem(item)
            if one == token:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        words = translate("Planning", "Without a date (%1)").replace("%1", str(len(things)))
        self._count.setText(words)
        self.list.setAccessibleName(words)
        self.list.setVisible(bool(things))
        self._hint.setVisible(bool(things) and not self._low)
        self.list.fit()

    def make_low(self, low: bool) -> None:
        """Take little room in a low window: one line of chips, and no words beside it."""
        self._low = low
        self.list.most = 1 if low else _LINES
        self._legend.setVisible(not low)
        self._hint.setVisible(not low and bool(self.list.count()))
        self.list.fit()

    def choose(self, id_: str) -> None:
        """Mark a thing that stands here; nothing when it does not."""
        self.list.blockSignals(True)
        found = next((token for token, (_, thing) in self._kinds.items() if thing == id_), "")
        self.list.clearSelection()
        for at in range(self.list.count()):
            item = self.list.item(at)
            if found and item.data(Qt.ItemDataRole.UserRole) == found:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)

    def use(self, tokens: Tokens) -> None:
        """Follow the theme."""
        self._legend.use(tokens)

    def _tell(self) -> None:
        items = self.list.selectedItems()
        if items:
            self.chosen.emit(*self._kinds[items[0].data(Qt.ItemDataRole.UserRole)])


def _words(thing: Planned, bar: Bar | None) -> str:
    title = " ".join(filter(None, (thing.code, thing.title)))
    what = f" · {bar.what}" if bar is not None and bar.what else ""
    return f"{shortened(title, _TITLE)}{what} – {_when(bar)}"


def _when(bar: Bar | None) -> str:
    if bar is None or not bar.text.strip():
        return translate("Planning", "no planning")
    return f"“{shortened(bar.label, _TITLE)}”"


class _List(QListWidget):
    """Chips beside each other, as many lines as they ask and at most three."""

    def __init__(self) -> None:
        super().__init__()
        self.most = _LINES
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSpacing(3)
        self.setDragEnabled(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fit(self) -> None:
        """Take as much height as the chips ask."""
        if not self.count():
            return
        line = self.sizeHintForRow(0) + 2 * self.spacing() + 2
        last = self.visualItemRect(self.item(self.count() - 1))
        asked = last.bottom() + self.verticalOffset() + self.spacing() + 8
        height = min(self.most * line + 8, max(line + 8, asked))
        if height != self.maximumHeight():
            self.setFixedHeight(height)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.fit()

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        item = self.currentItem()
        if item is None:
            return
        data = QMimeData()
        data.setData(MIME, str(item.data(Qt.ItemDataRole.UserRole)).encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        shown = self.viewport().grab(self.visualItemRect(item))
        drag.setPixmap(shown)
        drag.setHotSpot(QPoint(12, round(shown.height() / 2 / shown.devicePixelRatio())))
        drag.exec(Qt.DropAction.CopyAction)


class _Legend(QWidget):
    """What the looks of a bar mean, each with its words."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._swatches = []
        for period, words in (
            (Period("", PeriodKind.SPAN), translate("Planning", "fixed")),
            (
                Period("", PeriodKind.SPAN, convention=True),
                translate("Planning", "somewhere in it"),
            ),
            (Period("", PeriodKind.FROM), translate("Planning", "open end")),
            (Period("", PeriodKind.ONGOING), translate("Planning", "goes on")),
        ):
            swatch = _Swatch(period, tokens)
            self._swatches.append(swatch)
            row.addWidget(swatch)
            row.addWidget(label(words, "hint", wrap=False))
            row.addSpacing(6)

    def use(self, tokens: Tokens) -> None:
        for one in self._swatches:
            one.tokens = tokens
            one.update()


class _Swatch(QWidget):
    """One bar in small; its words stand beside it."""

    def __init__(self, period: Period, tokens: Tokens) -> None:
        super().__init__()
        self.tokens = tokens
        self._bar = Bar("", "", "", 0, period, "")
        self.setFixedSize(_SWATCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self.rect().toRectF().adjusted(1, 1, -1, -1)
        used = pens(QColor(self.tokens.colour(STATUS_TOKENS[Status.RUNNING])).name())
        draw_bar(painter, Placed(0, 30, self._bar), rect, Scale(0, 1), used)
        painter.end()
