"""The Matrix as a tab of the window: filters, the table, or what to do when nothing is in it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.matrix.cell_editing import CellEditing
from ghnt_desktop.ui.matrix.filter_bar import FilterBar
from ghnt_desktop.ui.matrix.filters import NO_FILTER, Filter
from ghnt_desktop.ui.matrix.gaps import Gauge
from ghnt_desktop.ui.matrix.pages import Page, nothing_found
from ghnt_desktop.ui.matrix.silent import SilentView
from ghnt_desktop.ui.matrix.unsigned import Wanted, number_unsigned
from ghnt_desktop.ui.matrix.unsigned_page import UnsignedPage
from ghnt_desktop.ui.matrix.view import MatrixView
from ghnt_desktop.ui.shared.announcing import announce
from ghnt_desktop.ui.shared.carrying import Place, moves, put_down
from ghnt_desktop.ui.shared.labels import button, label, picture
from ghnt_desktop.ui.shared.low import is_low
from ghnt_desktop.ui.shared.selection import Selection
from ghnt_desktop.ui.shared.tab import Tab
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.side_panel import NARROW


class MatrixTab(Tab):
    """What the window knows of a tab: `show_agenda`, `follow`, `use`, `take_focus`.

    ``spots`` counts the white spots of the whole agenda.
    """

    def __init__(self, bridge: Bridge, selection: Selection, tokens: Tokens) -> None:
        super().__init__()
        self._bridge = bridge
        self._selection = selection
        self._tokens = tokens
        self._agenda: Agenda | None = None
        self._also: set[str] = set()
        self._asked = NO_FILTER
        self._gauge = Gauge()
        self._zoom = 1.0
        self._narrow = False
        self.spots = self._unsigned = 0
        self._counted: tuple[object, object] = (None, None)
        self.view: MatrixView | None = None
        self.editing: CellEditing | None = None
        self.silent: SilentView | None = None
        self.unsigned: UnsignedPage | None = None
        self._offered: list[QAction] = []
        self._on_columns: list[QAction] = []
        self.bar = FilterBar()
        self._outside = self._outside_filter()
        self._pages = QWidget()
        self._stack = QStackedLayout(self._pages)
        self._empty = Page(
            translate("Matrix", "No topics yet. Take over a document, or add the first."),
            (translate("Matrix", "Take over a document…"), self._giving("import"), "primary"),
            (translate("Matrix", "Add a topic"), self._giving("add_topic"), ""),
        )
        clearing = (translate("Matrix", "Clear the filter"), self.bar.clear, "")
        self._nothing_found = Page("", clearing)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._nothing_found)
        self._dress()
        selection.changed.connect(self._reselected)

    @staticmethod
    def title() -> str:
        """Return the word on the tab."""
        return translate("Matrix", "Matrix")

    def _dress(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._outside)
        column.addWidget(self._pages, 1)
        self.bar.asked.connect(self._ask)
        self.bar.compact.toggled.connect(self._fold)
        self.bar.left.connect(self.take_focus)
        self.bar.silent.toggled.connect(self._show_silent)
        self.bar.unsigned.toggled.connect(self._show_unsigned)

    def _outside_filter(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("strip", True)
        row = QHBoxLayout(frame)
        row.setContentsMargins(14, 2, 12, 2)
        row.addWidget(picture("info-circle"))
        words = translate("Matrix", "This contribution is outside the filter.")
        self._outside_words = label(words, wrap=False)
        row.addWidget(self._outside_words)
        row.addWidget(button(translate("Matrix", "Show anyway"), self._show_anyway, role="link"))
        row.addStretch(1)
        frame.hide()
        return frame

    def _giving(self, command: str) -> Callable[[], None]:
        return lambda: self.commanded.emit(command)

    def offer(self, actions: list[QAction]) -> None:
        """Offer these commands at a right click."""
        self._offered = actions

    def offer_on_columns(self, actions: list[QAction]) -> None:
        """Offer these commands at a right click on the title of a column."""
        self._on_columns = actions

    def _show_column_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._on_columns)
        menu.popup(at)

    # -- following -----------------------------------------------------------------------------

    def show_agenda(self, agenda: Agenda) -> None:
        """Show another agenda from its beginning."""
        if self.view is not None:
            if self.editing is not None:
                self._bridge.stepping.disconnect(self.editing.bring_in)
            self._stack.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
        self._agenda = agenda
        self.view = MatrixView(agenda, self._tokens)
        self.editing = CellEditing(self.view, self._bridge)
        self.view.chosen.connect(self._selection.choose)
        self.view.edit_asked.connect(self.edit_asked)
        self.view.commanded.connect(self.commanded)
        self.view.put.connect(self._put)
        self.view.may_change = self._bridge.is_editable
        self.view.addActions(self._offered)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.view.header.commanded.connect(self.commanded)
        self.view.header.left.connect(self.view.setFocus)
        self.view.header.menu_asked.connect(self._show_column_menu)
        self._stack.addWidget(self.view)
        self.view.zoom_to(self._zoom)
        self.view.make_low(is_low(self))
        self.view.fold(self.bar.compact.isChecked(), self._narrow)
        self._count(agenda)
        self.bar.silent.setChecked(False)
        self.bar.unsigned.setChecked(False)
        self.bar.clear()

    def follow(self, agenda: Agenda, changes: ChangeSet) -> None:
        """Show the agenda after a step."""
        self._agenda = agenda
        if self.view is not None:
            self._also = {id_ for id_ in self._also if agenda.is_visible(id_)}
            self.view.follow(agenda, changes)
            self.view.may_change = self._bridge.is_editable
            if self.editing is not None:
                self.editing.follow(agenda)
            if moves(changes, self._selection.current.id):
                self.view.show_selected(self._selection.current)
            self._count(agenda)
            if self.silent is not None and self.bar.silent.isChecked():
                self.silent.show_agenda(agenda)
            self._list_unsigned()
            self._choose_page(agenda)
            self._tell_outside()

    def _count(self, agenda: Agenda) -> None:
        self.spots = self._gauge.gaps(agenda).spots
        counted = self._counted
        self._counted = agenda.things["contribution"], agenda.shape
        if any(one is not other for one, other in zip(counted, self._counted, strict=True)):
            self._unsigned = number_unsigned(agenda)
        self.bar.show_agenda(agenda, self.spots, self._unsigned)

    def _choose_page(self, agenda: Agenda) -> None:
        page: QWidget = self._empty
        filled = bool(agenda.action_lines)
        if self.silent is not None and self.bar.silent.isChecked() and filled:
            page = self.silent
        elif self.unsigned is not None and self.bar.unsigned.isChecked() and filled:
            page = self.unsigned
        elif self.view is not None and self.view.matrix.lines:
            page = self.view
        elif filled:
            page = self._nothing_found
            self._nothing_found.say(nothing_found(agenda, self.bar.filter))
        self.bar.setVisible(page is not self._empty)
        self._stack.setCurrentWidget(page)

    def _reselected(self) -> None:
        if self.editing is not None:
            self.editing.stay_with(self._selection.current.id)
        if self.view is not None:
            self.view.show_selected(self._selection.current)
            self._tell_outside()

    # -- who is silent -------------------------------------------------------------------------

    def _show_silent(self, wanted: bool) -> None:
        """Show topics against organisations, or the matrix again."""
        if self._agenda is None:
            return
        if self.silent is None:
            self.silent = SilentView(self._agenda)
            self.silent.looked_up.connect(self._look_up)
            self._stack.addWidget(self.silent)
        elif wanted:
            self.silent.show_agenda(self._agenda)
        self._choose_page(self._agenda)
        self._tell_outside()
        self.take_focus()

    def _look_up(self, topic: str, organisation: str) -> None:
        """Show in the matrix what an organisation says on a topic, or the topic alone."""
        self._let_go()
        self.bar.silent.setChecked(False)
        self.bar.choose_organisation(organisation)
        found = self.view.matrix.first_of(topic) if self.view is not None and organisation else ""
        self._selection.choose(*(("contribution", found) if found else ("topic", topic)))

    # -- without contributor -------------------------------------------------------------------

    def _show_unsigned(self, wanted: bool) -> None:
        """Show the list of contributions nobody signed, or the matrix again."""
        if self._agenda is None:
            return
        if self.unsigned is None:
            self.unsigned = UnsignedPage(self._bridge, self._agenda)
            self.unsigned.chosen.connect(self._selection.choose)
            self._stack.addWidget(self.unsigned)
        self._list_unsigned()
        self._choose_page(self._agenda)
        self._tell_outside()
        self.take_focus()

    def _list_unsigned(self) -> None:
        """List what passes the filter; nothing is listed while the matrix is shown."""
        if self.unsigned is None or self.view is None or not self.bar.unsigned.isChecked():
            return
        passing = self.view.matrix.passing
        wanted = Wanted("", self.bar.filter.action_line, passing)
        self.unsigned.show_agenda(self.view.matrix.agenda, wanted)

    # -- filter, folding and zoom --------------------------------------------------------------

    def _ask(self, asked: Filter) -> None:
        self._also = set()
        self._show(asked)
        # That nothing is asked any more has been told by what is open now.
        if self.view is not None and self._agenda is not None and self._asked != asked:
            found = self.view.matrix.lines
            announce(self, self.view.count_words if found else nothing_found(self._agenda, asked))
        self._asked = asked

    def _show(self, asked: Filter) -> None:
        if self.view is not None and self._agenda is not None:
            self.view.ask(asked, self._also)
            self._list_unsigned()
            self._choose_page(self._agenda)
            self._reselected()

    def _tell_outside(self) -> None:
        """Say so when the selected contribution is not among those shown."""
        selected, agenda = self._selection.current, self._agenda
        hidden = (
            self.view is not None
            and agenda is not None
            and self._stack.currentWidget() in (self.view, self._nothing_found)
            and selected.kind == "contribution"
            and agenda.is_visible(selected.id)
            and not self.view.matrix.shows(selected.id)
        )
        if hidden and self._outside.isHidden():
            QTimer.singleShot(0, self, self._say_outside)
        self._outside.setVisible(hidden)

    def _say_outside(self) -> None:
        """Let a screen reader say it when the step is over: among others, not where nothing is."""
        if not self._outside.isHidden() and self._stack.currentWidget() is self.view:
            announce(self, self._outside_words.text())

    def _show_anyway(self) -> None:
        self._also = {*self._also, self._selection.current.id}
        self._show(self.bar.filter)
        self.take_focus()

    def clear_filter(self) -> None:
        """Show everything."""
        if self.bar.filter != NO_FILTER:
            self.bar.clear()

    def _fold(self, compact: bool) -> None:
        if self.view is not None:
            self.view.fold(compact, self._narrow)

    def zoom_to(self, zoom: float) -> None:
        """Draw larger or smaller; 1.0 is 100 %."""
        self._zoom = zoom
        if self.view is not None:
            self.view.zoom_to(zoom)

    def use(self, tokens: Tokens) -> None:
        """Follow the theme."""
        self._tokens = tokens
        if self.view is not None:
            self.view.use(tokens)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.lay_out(event.size().width(), is_low(self))
        if self.view is not None:
            self.view.make_low(is_low(self))
        narrow = self.window().width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self.bar.fit(narrow)
            self._fold(self.bar.compact.isChecked())

    # -- focus and place -----------------------------------------------------------------------

    def take_focus(self) -> bool:
        """Put the focus where the keys of the tab work."""
        page = self._stack.currentWidget()
        if self.unsigned is not None and page is self.unsigned:
            self.unsigned.take_focus()
            return True
        is_table = page is self.view or page is self.silent
        wanted = page if is_table else page and page.findChild(QPushButton)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        return wanted is not None

    def edit_here(self) -> bool:
        """Type in the cell at the cursor; False when the focus or the text is elsewhere."""
        if self.editing is None or self.window().focusWidget() is not self.view:
            return False
        return self.editing.begin(self._tokens)

    def go_to_spot(self, by: int) -> None:
        """Go to the next white spot, or with ``by`` -1 to the one before; after the last, round."""
        self._let_go()
        self.bar.silent.setChecked(False)
        self.bar.unsigned.setChecked(False)
        if self.view is not None:
            self.view.go_to_spot(by)
            self.take_focus()

    def _let_go(self) -> None:
        """Take the focus from a page that goes, so that it does not stray on its way."""
        focused = self.window().focusWidget()
        if focused is not None and self._pages.isAncestorOf(focused):
            focused.clearFocus()

    def reselect(self) -> None:
        """Select what stands at the cursor: what was selected is gone."""
        if self.view is not None:
            self.view.select_here()

    def column(self) -> str:
        """Return the column the officer works on, "" for none."""
        return self.view.column if self.view is not None else ""

    def rows(self) -> Sequence[str]:
        """Return the rows that the filter lets through."""
        lines = self.view.matrix.lines if self.view is not None else ()
        return [line.id for line in lines if line.kind == "row"]

    def _put(self, ids: tuple[str, ...], place: Place, copies: bool) -> None:
        """Bring what was let go here to its place, and select it there."""
        there = put_down(self._bridge, ids, place, copies)
        if there:
            self._selection.choose("contribution", there)
            self.take_focus()

    def place(self) -> tuple[str, str]:
        """Return the line and column at the cursor, "" where there is none."""
        return self.view.place() if self.view is not None else ("", "")
