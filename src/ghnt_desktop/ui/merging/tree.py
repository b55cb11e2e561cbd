"""What was received as a list to tick: groups, and in each the things it is about."""

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from ghnt_desktop.document.offers import Offer, Preview
from ghnt_desktop.ui.merging.groups import Group
from ghnt_desktop.ui.merging.words import below_words, choose_words, count_words, name_of
from ghnt_desktop.ui.shared.level_colours import level_colour
from ghnt_desktop.ui.shared.theme import font
from ghnt_desktop.ui.shared.tokens import BODY, META, Tokens
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.shared.wrapped import Wrapped

Index = QModelIndex | QPersistentModelIndex
_OFFER = Qt.ItemDataRole.UserRole
_BELOW = Qt.ItemDataRole.UserRole + 1
_COLOUR = Qt.ItemDataRole.UserRole + 2
_OPEN = Qt.ItemDataRole.UserRole + 3
_AIR, _BAR, _BOX = 6, 4, 28
_NARROWEST = 240


class OffersTree(QTreeWidget):
    """``ticked`` tells that a tick changed, ``chosen`` the cursor, ``entered`` to read on."""

    ticked = Signal()
    chosen = Signal()
    entered = Signal()

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self.tokens = tokens
        self.setObjectName("offers")
        self.setHeaderHidden(True)
        self.setMinimumWidth(_NARROWEST)
        self.setAccessibleName(translate("Merge", "What was received: Space takes it or leaves it"))
        self.setItemDelegate(_Drawing(self))
        self.setIndentation(16)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(lambda *_: self.ticked.emit())
        self.currentItemChanged.connect(lambda *_: self.chosen.emit())

    # -- filling -------------------------------------------------------------------------------

    def show_groups(
        self, preview: Preview, groups: Sequence[Group], wanted: Collection[str]
    ) -> None:
        """List groups, with a tick at what is wanted; the cursor stays with its offer."""
        here = self.here
        with QSignalBlocker(self):
            self.clear()
            for group in groups:
                self._list(preview, group, wanted)
        # Of many the headings are read first.
        if len(preview.offers) <= _FEW:
            self.expandAll()
        self.go_to(here.key if here else "")

    def _list(self, preview: Preview, group: Group, wanted: Collection[str]) -> None:
        head = QTreeWidgetItem([group.title])
        asked = sum(len(one.questions) for one in group.offers)
        below = count_words(group.offers)
        head.setData(0, _BELOW, below)
        head.setData(0, _OPEN, choose_words(asked) if asked else "")
        if group.level is not None:
            head.setData(0, _COLOUR, level_colour(group.level, self.tokens))
        told = ", ".join(filter(None, (group.title, below, head.data(0, _OPEN))))
        head.setData(0, Qt.ItemDataRole.AccessibleTextRole, told)
        checkable = Qt.ItemFlag.ItemIsUserCheckable
        head.setFlags(head.flags() | checkable | Qt.ItemFlag.ItemIsAutoTristate)
        self.addTopLevelItem(head)
        for offer in group.offers:
            item = QTreeWidgetItem([name_of(preview, offer)])
            item.setData(0, _OFFER, offer)
            item.setData(0, _BELOW, below_words(offer))
            words = f"{item.text(0)}, {below_words(offer)}"
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, words)
            item.setFlags(item.flags() | checkable)
            head.addChild(item)
            state = Qt.CheckState.Checked if offer.key in wanted else Qt.CheckState.Unchecked
            item.setCheckState(0, state)

    # -- what is chosen ------------------------------------------------------------------------

    def items(self) -> Iterator[QTreeWidgetItem]:
        """Yield the line of every offer, in order."""
        for at in range(self.topLevelItemCount()):
            head = self.topLevelItem(at)
            if head is not None:
                lines = (head.child(nth) for nth in range(head.childCount()))
                yield from (line for line in lines if line is not None)

    @staticmethod
    def offer_of(item: QTreeWidgetItem) -> Offer:
        """Return what a line below a heading offers."""
        offer: Offer = item.data(0, _OFFER)
        return offer

    @property
    def wanted(self) -> tuple[Offer, ...]:
        """The offers with a tick."""
        ticked = Qt.CheckState.Checked
        return tuple(self.offer_of(one) for one in self.items() if one.checkState(0) == ticked)

    @property
    def here(self) -> Offer | None:
        """The offer at the cursor; of a heading the first below it."""
        item = self.currentItem()
        if item is not None and item.parent() is None:
            item = item.child(0)
        return None if item is None else self.offer_of(item)

    def go_to(self, key: str) -> None:
        """Put the cursor on an offer, else on the first line."""
        found = next((one for one in self.items() if self.offer_of(one).key == key), None)
        found = found or self.topLevelItem(0)
        if found is not None:
            self.setCurrentItem(found)

    def tick(self, keys: Collection[str]) -> None:
        """Tick these offers, and no others."""
        with QSignalBlocker(self):
            for item in self.items():
                wanted = self.offer_of(item).key in keys
                state = Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked
                item.setCheckState(0, state)
        self.viewport().update()
        self.ticked.emit()

    # -- keys and room -------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter reads on at the right; it does not merge while somebody walks through the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def use(self, tokens: Tokens) -> None:
        """Follow the theme."""
        self.tokens = tokens
        self.viewport().update()


#: So many offers are listed with their headings open.
_FEW = 60


class _Drawing(QStyledItemDelegate):
    """Draws a name and below it what it is, both whole, behind the tick; a bar for a column."""

    def __init__(self, view: OffersTree) -> None:
        super().__init__(view)
        self._view = view

    def _laid_out(self, index: Index, width: float) -> tuple[Wrapped, Wrapped, Wrapped | None]:
        head = not index.parent().isValid()
        name = Wrapped(str(index.data()), font(BODY, strong=head), width)
        below = Wrapped(str(index.data(_BELOW)), font(META), width)
        asked = str(index.data(_OPEN) or "")
        return name, below, Wrapped(asked, font(META, strong=True), width) if asked else None

    def _room(self, index: Index) -> float:
        deep = 2 if index.parent().isValid() else 1
        return self._view.viewport().width() - deep * self._view.indentation() - _BOX - 20

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        parts = self._laid_out(index, self._room(index))
        high = sum(one.height for one in parts if one is not None)
        return QSize(_NARROWEST, round(high) + 2 * _AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = QApplication.style() if ground.widget is None else ground.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget)
        box = style.subElementRect(
            QStyle.SubElement.SE_ItemViewItemCheckIndicator, ground, ground.widget
        )
        self._words(painter, option, index, box)

    def _words(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, box: QRect
    ) -> None:
        tokens = self._view.tokens
        left, top = box.right() + 10, option.rect.top() + _AIR
        colour = index.data(_COLOUR)
        if colour:
            bar = QRect(left, top, _BAR, option.rect.height() - 2 * _AIR)
            painter.fillRect(bar, QColor(colour))
            left += _BAR + 6
        name, below, asked = self._laid_out(index, option.rect.right() - left - 6)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        words = option.palette.color(role).name()
        at = QPointF(left, top)
        name.draw(painter, at, words)
        at.setY(at.y() + name.height)
        below.draw(painter, at, words if chosen else tokens.text2)
        if asked is not None:
            at.setY(at.y() + below.height)
            asked.draw(painter, at, words if chosen else tokens.warn)
