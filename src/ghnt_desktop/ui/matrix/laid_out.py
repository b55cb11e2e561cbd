"""The matrix as laid out: one model, heights that follow from it, widths, zoom and folding."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.ui.matrix.ahead import Ahead
from ghnt_desktop.ui.matrix.delegate import MatrixDelegate
from ghnt_desktop.ui.matrix.filters import Filter
from ghnt_desktop.ui.matrix.frozen import FrozenTable
from ghnt_desktop.ui.matrix.headings import LevelHeader
from ghnt_desktop.ui.matrix.heights import Heights
from ghnt_desktop.ui.matrix.layout import ALL, COMPACT, COMPACT_NARROW, CellLayout
from ghnt_desktop.ui.matrix.layouts import Layouts
from ghnt_desktop.ui.matrix.model import Index, MatrixModel
from ghnt_desktop.ui.matrix.widths import Widths
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import counted, translate

#: Texts are read for the search in the background: so many, some 3 ms, every so many ms, when
#: the first screen has been seen for so long.
_READ_AT_ONCE, _READING_PAUSE, _READING_LATER = 500, 30, 1000


class LaidOutTable(FrozenTable):
    """Follows an agenda without moving what is in sight; ``moved`` tells that something did.

    ``_quiet`` while lines come and go: the cursor moves then without the officer choosing.
    """

    moved = Signal()

    def __init__(self, agenda: Agenda, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = MatrixModel(agenda)
        self.layouts = Layouts(self.matrix, tokens)
        self._delegate = MatrixDelegate(self, self.matrix, self.layouts)
        self._header = LevelHeader(self, tokens, lambda: self.frozen_width)
        self._heights = Heights(self, self.layouts)
        self._ahead = Ahead(self, self.layouts)
        self._widths = Widths(self, self.matrix, self.layouts)
        self._quiet = False
        self._dress()
        self.setModel(self.matrix)
        self.setItemDelegate(self._delegate)
        self.use(tokens)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._heights.settle)
        self._reading = QTimer(self)
        self._reading.setInterval(_READING_PAUSE)
        self._reading.timeout.connect(self._read_ahead)
        QTimer.singleShot(_READING_LATER, self._reading, self._reading.start)
        self._connect()
        self._structure_changed()

    def _dress(self) -> None:
        self.setHorizontalHeader(self._header)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(20)
        self.setAccessibleName(translate("Matrix", "Matrix of topics and columns"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        # Always there: its coming and going would change the width that heights follow from.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(24)
        self.horizontalScrollBar().setSingleStep(24)

    def _connect(self) -> None:
        self._header.sectionResized.connect(self._column_resized)
        self.matrix.touched.connect(self.layouts.follow)
        self.matrix.rowsInserted.connect(self._lines_came)
        self.matrix.rowsRemoved.connect(self._lines_changed)
        self.matrix.headerDataChanged.connect(self._header.updateGeometry)
        self.matrix.columnsInserted.connect(self._structure_changed)
        self.matrix.columnsRemoved.connect(self._structure_changed)

    @property
    def header(self) -> LevelHeader:
        """The titles of the columns."""
        return self._header

    @property
    def has_columns(self) -> bool:
        """Tell whether there is a column beside that of the topics."""
        return bool(self.matrix.levels)

    # -- what the tab tells it -----------------------------------------------------------------

    def follow(self, agenda: Agenda, changes: ChangeSet) -> None:
        """Show the agenda after a step; scroll position and selection stay."""
        # Lines that go take the cursor along, and that is not the officer choosing.
        self._quiet = True
        lines = self.matrix.lines
        topmost = self.rowAt(0)
        anchor = self.matrix.lines[topmost].id if topmost >= 0 else ""
        offset = self.rowViewportPosition(topmost)
        self.matrix.follow(agenda, changes)
        if self.matrix.lines is not lines:
            self._span_headings()
        self._put_back(anchor, offset)
        self._quiet = False
        self._tell_corner()
        self._later.start()

    def _put_back(self, anchor: str, offset: int) -> None:
        """Scroll so that a line stands where it stood, whatever came or went above it."""
        row = self.matrix.row_of(anchor)
        moved = self.rowViewportPosition(row) - offset if row >= 0 else 0
        if moved:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)

    def ask(self, asked: Filter, also: set[str]) -> None:
        """Show what passes a filter, and these contributions besides; the selection stays."""
        self._quiet = True
        self.layouts.doubt()
        self.matrix.ask(asked, also)
        self._quiet = False
        self._span_headings()
        self._tell_corner()
        self._heights.settle()

    def _read_ahead(self) -> None:
        if not self.matrix.read_ahead(_READ_AT_ONCE):
            self._reading.stop()

    def use(self, tokens: Tokens) -> None:
        """Draw in other colours."""
        self._delegate.tokens = tokens
        self.line_colour, self.ground_colour = tokens.line, tokens.surface
        self._header.tokens = tokens
        self.layouts.use(tokens)
        self.viewport().update()
        self._header.viewport().update()

    # -- widths and heights --------------------------------------------------------------------

    def _structure_changed(self) -> None:
        self._span_headings()
        self._tell_corner()
        if not self._widths.own:
            self._widths.share()
        self._heights.estimate()
        self._later.start()

    def _lines_came(self, parent: Index, first: int, last: int) -> None:
        self._heights.estimate_new(first, last)
        self._lines_changed()

    def _lines_changed(self) -> None:
        # Headings and counts follow when all lines have come and gone.
        self._later.start()

    def _span_headings(self) -> None:
        self.clearSpans()
        if len(self.matrix.levels):
            for row, line in enumerate(self.matrix.lines):
                if line.kind == "action_line":
                    self.setSpan(row, 0, 1, len(self.matrix.levels) + 1)

    @property
    def count_words(self) -> str:
        """How many topics are shown, in words."""
        return self._header.corner[1]

    def _tell_corner(self) -> None:
        topics = len({line.topic for line in self.matrix.lines if line.topic})
        one, more = translate("Matrix", "%n topic"), translate("Matrix", "%n topics")
        count = counted(topics, one, more)
        agenda = self.matrix.agenda
        below = agenda.shape.below
        total = sum(len(below(line, "topic")) for line in below("", "action_line"))
        if topics != total:
            words = translate("Matrix", "%1 of %2 shown")
            count = words.replace("%1", str(topics)).replace("%2", str(total))
        self._header.tell_corner((translate("Matrix", "Topic"), count))

    def _column_resized(self) -> None:
        # Only what is in sight: the others get their height when they come into sight.
        self._widths.own = True
        self._header.updateGeometry()
        self.updateGeometries()
        self._later.start()

    def zoom_to(self, zoom: float) -> None:
        """Draw larger or smaller; 1.0 is 100 %. Columns grow along."""
        by = zoom / self.layouts.zoom
        self.layouts.zoom = self._header.zoom = zoom
        self.layouts.forget()
        if self._widths.own:
            self._widths.grow(by)
        else:
            self._widths.share()
        self._lay_out_afresh()

    def make_low(self, low: bool) -> None:
        """Keep the header low, or let it say all."""
        if low != self._header.low:
            self._header.low = low
            self._header.updateGeometry()
            self.updateGeometries()

    def fold(self, compact: bool, narrow: bool = False) -> None:
        """Show the first contributions of each cell only, or all; still less where it is narrow."""
        shown = (COMPACT_NARROW if narrow else COMPACT) if compact else ALL
        if shown != self.layouts.shown:
            self.layouts.shown = shown
            self.layouts.unfolded.clear()
            self.layouts.forget()
            self._lay_out_afresh()

    def _lay_out_afresh(self) -> None:
        at = self.rowAt(0)
        self._header.updateGeometry()
        self._heights.estimate()
        if at >= 0:
            self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(at))
        self._heights.settle()
        self.viewport().update()
        self._header.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._widths.own and event.oldSize().width() != event.size().width():
            self._widths.share()
        self._heights.settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._heights.settle()
        self._ahead.scrolled()
        self.moved.emit()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self.moved.emit()

    def _layout(self, index: Index) -> CellLayout:
        width = self.columnWidth(index.column()) - 1
        return self.layouts.of(index.row(), index.column(), width)
