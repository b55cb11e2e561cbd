"""The strip at the left in which the officer looks for words, and replaces them."""

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QListView,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.document.finding import Hit, Search
from ghnt_desktop.ui.finding.drawn_hits import HitDelegate
from ghnt_desktop.ui.finding.hits import HitsModel
from ghnt_desktop.ui.shared.announcing import announce
from ghnt_desktop.ui.shared.fields import Line
from ghnt_desktop.ui.shared.labels import button, icon_button, label
from ghnt_desktop.ui.shared.words import counted, translate

_NARROWEST, _WIDTH = 268, 316
_LEAST_LIST = 150
#: Typing is looked up after this pause, in milliseconds.
_PAUSE = 150


class FindStrip(QFrame):
    """``asked`` tells what to look for, ``chosen`` which hit to show, ``replaced`` to replace.

    ``stepped`` asks for the next hit, or with -1 for the one before.
    """

    asked = Signal(object)
    chosen = Signal(object)
    replaced = Signal()
    stepped = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("findStrip")
        self.setAccessibleName(translate("Find", "Find"))
        self.words = _Words()
        self.words.setPlaceholderText(translate("Find", "Word or words"))
        self.words.setAccessibleName(translate("Find", "Find"))
        self.exact = QCheckBox(translate("Find", "Capitals and accents count"))
        self.whole = QCheckBox(translate("Find", "Whole words"))
        self.by = Line()
        self.by.setPlaceholderText(translate("Find", "Replace by"))
        self.by.setAccessibleName(translate("Find", "Replace by"))
        self.told = label("", "hint")
        self.hits = HitsModel()
        self.list = _List(self.hits)
        self._replacing = QWidget()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self.editable = True
        self._dress()
        self._connect()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, super().sizeHint().height())

    def _dress(self) -> None:
        self.setMinimumWidth(_NARROWEST)
        self.setMaximumWidth(_WIDTH)
        inner = QWidget()
        inner.setObjectName("findInner")
        area = QScrollArea()  # a low window has no room for all of it
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 0, 10, 10)
        column.setSpacing(6)
        column.addLayout(self._head())
        column.addWidget(self.words)
        column.addWidget(self.exact)
        column.addWidget(self.whole)
        column.addWidget(self._replace_part())
        column.addLayout(self._count_row())
        column.addWidget(self.list, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        self._title = label("", "head", wrap=False)
        row.addWidget(self._title, 1)
        self._close = icon_button("x", translate("Find", "Close finding"), self.left.emit)
        row.addWidget(self._close)
        return row

    def _replace_part(self) -> QWidget:
        column = QVBoxLayout(self._replacing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.by)
        self._replace = button("", self.replaced.emit, role="primary")
        column.addWidget(self._replace, alignment=Qt.AlignmentFlag.AlignLeft)
        return self._replacing

    def _count_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.told, 1)
        before, after = translate("Find", "Previous hit"), translate("Find", "Next hit")
        self._before = icon_button("arrow-up", before, lambda: self.stepped.emit(-1))
        self._after = icon_button("arrow-down", after, lambda: self.stepped.emit(1))
        row.addWidget(self._before)
        row.addWidget(self._after)
        return row

    def _connect(self) -> None:
        self.words.textChanged.connect(self._pause.start)
        self.words.down.connect(self._enter_list)
        self.by.textChanged.connect(self._show_by)
        self.exact.toggled.connect(self.ask)
        self.whole.toggled.connect(self.ask)
        self._pause.timeout.connect(self.ask)
        self.hits.dataChanged.connect(self._count_ticks)
        self.list.selectionModel().currentChanged.connect(self._chosen)

    # -- asking --------------------------------------------------------------------------------

    def begin(self, replaces: bool, words: str = "") -> None:
        """Put the cursor in the field, with these words or those of the last time."""
        self._replacing.setVisible(replaces)
        title = translate("Find", "Replace") if replaces else translate("Find", "Find")
        self._title.setText(title)
        if words:
            self.words.setText(words)
        self._show_by()
        self.show()
        self.enter()
        self.ask()

    def enter(self) -> bool:
        """Put the cursor in the field."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.selectAll()
        return True

    def _enter_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> None:
        """Ask for what is typed, without waiting for a pause."""
        self._pause.stop()
        self.asked.emit(self.search)

    @property
    def search(self) -> Search:
        """What is looked for."""
        return Search(self.words.text(), self.exact.isChecked(), self.whole.isChecked())

    @property
    def waits(self) -> bool:
        """Tell whether something was typed that is not asked for yet."""
        return self._pause.isActive()

    # -- the hits ------------------------------------------------------------------------------

    def tell(self, busy: bool) -> None:
        """Tell how many there are, and while it is busy that there may be more."""
        count = len(self.hits.hits)
        self.told.setText(self._told(count, busy))
        for one in (self._before, self._after):
            one.setEnabled(bool(count))
        self._count_ticks()
        if not busy:
            announce(self, self.told.text())

    def _told(self, count: int, busy: bool) -> str:
        words = self.words.text().strip()
        if not words:
            return translate("Find", "Type what you are looking for.")
        if not count:
            nothing = translate("Find", "Nothing found for ‘%1’.").replace("%1", words)
            return translate("Find", "Looking…") if busy else nothing
        at = self.list.currentIndex().row() + 1
        one, more = translate("Find", "%n hit"), translate("Find", "%n hits")
        told = counted(count, one, more)
        if busy:
            return translate("Find", "%1, still looking…").replace("%1", told)
        which = translate("Find", "%1 of %2").replace("%1", str(at))
        return which.replace("%2", told) if at else told

    def _count_ticks(self) -> None:
        count = len(self.hits.ticked)
        every = count == len(self.hits.hits)
        words = translate("Find", "Replace all (%1)"), translate("Find", "Replace ticked (%1)")
        self._replace.setText(words[not every].replace("%1", str(count)))
        self._replace.setEnabled(bool(count) and self.editable)

    def _show_by(self) -> None:
        self.hits.replace_by(None if self._replacing.isHidden() else self.by.text())
        self._count_ticks()

    def step(self, by: int) -> None:
        """Go to the next hit, or with ``by`` -1 to the one before; after the last, round."""
        count = len(self.hits.hits)
        if count:
            at = self.list.currentIndex().row()
            to = (at + by) % count if at >= 0 else (0 if by > 0 else count - 1)
            self.list.setCurrentIndex(self.hits.index(to))

    def stay_at(self, hit: Hit) -> None:
        """Put the cursor back on a hit that is still there, without showing it again."""
        if hit in self.hits.hits:
            blocked = self.list.selectionModel().blockSignals(True)
            self.list.setCurrentIndex(self.hits.index(self.hits.hits.index(hit)))
            self.list.selectionModel().blockSignals(blocked)

    def current(self) -> Hit | None:
        """Return the hit at the cursor."""
        row = self.list.currentIndex().row()
        return self.hits.hits[row] if 0 <= row < len(self.hits.hits) else None

    def _chosen(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.hits.hits[current.row()])
            self.told.setText(self._told(len(self.hits.hits), False))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next hit, Esc leaves."""
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if shift else 1)
        else:
            super().keyPressEvent(event)


class _Words(Line):
    """The field for what is looked for; the arrow down goes into the list."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class _List(QListView):
    """A list of hits that are all of one height; Enter and Esc are the strip's."""

    def __init__(self, hits: HitsModel) -> None:
        super().__init__()
        self.setObjectName("hits")
        self.setModel(hits)
        self.setItemDelegate(HitDelegate(self))
        self.setUniformItemSizes(True)
        self.setAccessibleName(translate("Find", "Hits"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(_LEAST_LIST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)
