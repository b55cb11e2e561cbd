"""The inside of the tab Planning: filters, timeline, tray, and the same as a table."""

from collections.abc import Callable, Sequence
from math import log2

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.document import edits, sheet_edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.moments import moments, planned_milestones
from ghnt_desktop.domain.planning import Bar, Clash, Lane, Planned, clashes, lanes, planned
from ghnt_desktop.language.dates.ahead import due_before
from ghnt_desktop.language.dates.in_agenda import Reader, reader_of
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.planning.accessible import Reach
from ghnt_desktop.ui.planning.arranging import Arrangement
from ghnt_desktop.ui.planning.axis import LEAST, fine_unit
from ghnt_desktop.ui.planning.filter_bar import FilterBar
from ghnt_desktop.ui.planning.moments import words_of
from ghnt_desktop.ui.planning.move_dialog import MoveDialog
from ghnt_desktop.ui.planning.table import PlanningTable, rows_of
from ghnt_desktop.ui.planning.timeline import Timeline
from ghnt_desktop.ui.planning.tray import Tray, undated_of
from ghnt_desktop.ui.planning.words import grouping_words, nameless
from ghnt_desktop.ui.shared.announcing import announce
from ghnt_desktop.ui.shared.dialog import WIDTH, Dialog
from ghnt_desktop.ui.shared.labels import button, label, picture
from ghnt_desktop.ui.shared.low import is_low
from ghnt_desktop.ui.shared.selection import Selection
from ghnt_desktop.ui.shared.tab import Part
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate

#: The slider counts eight steps for twice as close.
_FINE = 8


class PlanningView(QWidget):
    """Follows the agenda and the selection; what the officer moves becomes a step."""

    edit_asked = Signal()

    def __init__(self, bridge: Bridge, selection: Selection, tokens: Tokens) -> None:
        super().__init__()
        self._bridge, self._selection = bridge, selection
        self.bar = FilterBar()
        self.timeline = Timeline(tokens)
        self.tray = Tray(tokens)
        self.table = PlanningTable()
        self.offered: list[QAction] = []
        self._things: tuple[Planned, ...] = ()
        self._clashes: dict[str, Clash] = {}
        self._folded: set[str] = set()
        self._also: set[str] = set()
        self._milestones: tuple[Planned, ...] = ()
        self._fitted = False
        self._pages = QStackedWidget()
        self._dress()
        self._connect()
        # Last: Qt finds the interface by the signals, which are complete now.
        self._reach = Reach(self.timeline)

    def _dress(self) -> None:
        whole = QWidget()
        inner = QVBoxLayout(whole)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.timeline, 1)
        inner.addWidget(self.tray)
        for page in (whole, self.table, self._empty_page()):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._outside_filter())
        column.addWidget(self._pages, 1)

    def _outside_filter(self) -> QWidget:
        self.outside = QFrame()
        self.outside.setProperty("strip", True)
        row = QHBoxLayout(self.outside)
        row.setContentsMargins(14, 2, 12, 2)
        row.addWidget(picture("info-circle"))
        words = translate("Planning", "What is selected is outside the filter.")
        row.addWidget(label(words, wrap=False))
        self.show_anyway = button(
            translate("Planning", "Show anyway"), self._show_anyway, role="link"
        )
        row.addWidget(self.show_anyway)
        row.addStretch(1)
        self.outside.hide()
        return self.outside

    def _empty_page(self) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        self._empty = label("", "section")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._clear = button(translate("Planning", "Show all"), self.bar.clear)
        column.addStretch(1)
        column.addWidget(self._empty)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return held

    def _connect(self) -> None:
        bar, timeline = self.bar, self.timeline
        bar.asked.connect(self._ask)
        bar.spanned.connect(timeline.span)
        bar.stepped.connect(lambda by: timeline.zoom_by(1.5**by))
        bar.slid.connect(self._slide)
        bar.fitted.connect(timeline.fit)
        timeline.zoomed.connect(self._follow_scale)
        timeline.folded.connect(self._fold)
        timeline.said.connect(self._say)
        timeline.plain_offered.connect(self._offer_plain)
        timeline.given.connect(self._give)
        timeline.move_asked.connect(self.ask_move)
        timeline.spoken.connect(lambda words: announce(timeline, words))
        timeline.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        timeline.customContextMenuRequested.connect(self._show_menu)
        for part in (timeline, self.tray, self.table):
            part.chosen.connect(self._selection.choose)
            part.edit_asked.connect(self.edit_asked)

    # -- following -----------------------------------------------------------------------------

    def begin(self) -> None:
        """Look at another agenda from its beginning."""
        self._folded, self._also, self._fitted = set(), set(), False

    def renew(self) -> None:
        """Show the agenda as it is now."""
        agenda, read = self._bridge.agenda, reader_of(self._bridge.agenda)
        self.bar.show_words(agenda.head.action_line_word)
        self._things = planned(agenda, read)
        self._clashes = dict(clashes(self._things))
        self._milestones = tuple(planned_milestones(agenda, read))
        self._show()

    def _ask(self) -> None:
        """Show what another filter leaves."""
        self._also = set()
        self._show()

    def _show(self) -> None:
        if self._bridge.document is None:
            return
        agenda, read = self._bridge.agenda, reader_of(self._bridge.agenda)
        shown = [one for one in self._things if self.bar.wants(one) or one.id in self._also]
        always = bool(self._milestones) and not self.bar.narrows
        self._tell_empty(bool(shown) or always, bool(self._things or self._milestones))
        if self.bar.table.isChecked():
            self._show_table(agenda, shown)
        else:
            self._show_timeline(agenda, shown, read)
        self.follow_selection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = is_low(self)
        self.bar.make_low(low)
        self.tray.make_low(low)

    def _tell_empty(self, shown: bool, any_: bool) -> None:
        page = (1 if self.bar.table.isChecked() else 0) if shown else 2
        self._pages.setCurrentIndex(page)
        self._clear.setVisible(any_)
        words = translate("Planning", "Nothing is planned yet. Add an activity at Action lines.")
        self._empty.setText(translate("Planning", "Nothing found.") if any_ else words)

    def _show_timeline(self, agenda: Agenda, shown: Sequence[Planned], read: Reader) -> None:
        by = self.bar.by
        held = lanes(agenda, (one for one in shown if not one.is_undated), by)
        without = nameless(by, agenda.head.action_line_word)
        folded = frozenset(self._folded)
        self.timeline.picture.folded = folded
        arrangement = Arrangement(held, folded, without)
        editable = self._bridge.is_editable
        days = [one._replace(words=words_of(one)) for one in moments(agenda, read, due_before)]
        self.timeline.show_arrangement(arrangement, self._clashes, read, editable, days)
        loose = list(undated_of((*self._milestones, *shown)))
        self.timeline.undated = {token: (bar, thing.id) for token, thing, bar in loose}
        self.tray.show_things(loose)
        if not self._fitted and arrangement.extent is not None and self.timeline.isVisible():
            self._fitted = True
            self.timeline.fit()

    def _show_table(self, agenda: Agenda, shown: Sequence[Planned]) -> None:
        by, word = self.bar.by, agenda.head.action_line_word
        held = lanes(agenda, shown, by)
        days = Lane("milestones", translate("Planning", "Milestones"), self._milestones)
        rows = rows_of((days, *held), self._clashes, nameless(by, word))
        self.table.show_rows(rows, grouping_words(word)[by])

    def follow_selection(self) -> None:
        """Show what is selected as chosen, where it is shown."""
        id_ = self._selection.current.id
        self._tell_outside(id_)
        if self.bar.table.isChecked():
            self.table.choose(id_)
            return
        if id_ != self.timeline.chosen_thing:
            here = self.timeline.choose(id_)
            if here and not self.timeline.hasFocus():
                self.timeline.bring_bar_in_sight()
        self.timeline.choose_milestone(id_)
        self.tray.choose(id_)
        self._reach.list.tell_chosen()

    def _tell_outside(self, id_: str) -> None:
        """Say so when what is selected is planned, and the filter leaves it out."""
        one = next((one for one in self._things if one.id == id_), None)
        hidden = one is not None and not self.bar.wants(one) and id_ not in self._also
        if hidden and self.outside.isHidden():
            announce(self, translate("Planning", "What is selected is outside the filter."))
        self.outside.setVisible(hidden)

    def _show_anyway(self) -> None:
        self._also = {*self._also, self._selection.current.id}
        self._show()
        self.take_focus()

    def _fold(self, lane: str) -> None:
        self._folded ^= {lane}
        self._show()

    # -- how close -----------------------------------------------------------------------------

    def _slide(self, step: int) -> None:
        now = self.timeline.picture.scale.per_day
        self.timeline.zoom_by(LEAST * 2 ** (step / _FINE) / now)

    def _follow_scale(self) -> None:
        scale = self.timeline.picture.scale
        unit = fine_unit(scale, self.timeline.picture.zoom).name
        self.bar.show_scale(round(_FINE * log2(scale.per_day / LEAST)), unit)
        if not self._fitted and self.timeline.picture.arrangement.extent is not None:
            self._fitted = True
            self.timeline.fit()

    # -- changing ------------------------------------------------------------------------------

    def _say(self, id_: str, field: str, text: str) -> None:
        self._bridge.do(lambda agenda: edits.set_field(agenda, Id(id_), field, text))

    def _offer_plain(self, bar: Bar, plain: str) -> None:
        """Ask whether words that cannot say another time may become a plain date."""
        dialog = Dialog(self.window(), translate("Planning", "Move"))
        words = translate("Planning", "‘%1’ cannot be said for that time. Write ‘%2’ in its place?")
        said = label(words.replace("%1", bar.text).replace("%2", plain))
        said.setMinimumWidth(WIDTH - 48)
        dialog.column.addWidget(said)
        verb = translate("Planning", "Write it so")
        dialog.answer(verb, lambda: self._say(bar.id, bar.field, plain), primary=True)
        dialog.cancel()
        dialog.open()

    def _give(self, token: str, text: str) -> None:
        """Give a date to what had none."""
        bar, thing = self.timeline.undated.get(token, (None, ""))
        if bar is not None:
            self._say(bar.id, bar.field, text)
        elif thing and self._bridge.agenda.shape.kinds.get(thing) == "activity":
            self._bridge.do(lambda agenda: sheet_edits.add_planning(agenda, Id(thing), text))
        self._selection.choose(self._bridge.agenda.shape.kinds.get(thing, ""), thing)

    def ask_move(self) -> bool:
        """Ask for other words of the chosen bar; False when there is none."""
        held, read = self.timeline.chosen_bar, self.timeline.read
        if held is None or read is None or not self._bridge.is_editable:
            return False
        lines, bar = self.timeline.picture.arrangement.lines, held.bar
        title = lines[self.timeline.picture.chosen].title
        MoveDialog(
            self.window(), title, bar, read, lambda text: self._say(bar.id, bar.field, text)
        ).open()
        return True

    def _show_menu(self, at: object) -> None:
        menu = QMenu(self)
        if self.timeline.chosen_bar is not None and self._bridge.is_editable:
            menu.addAction(translate("Planning", "Move…"), self.ask_move)
            menu.addSeparator()
        menu.addActions(self.offered)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.cursor().pos())

    # -- looks and focus -----------------------------------------------------------------------

    def use(self, tokens: Tokens) -> None:
        """Follow the theme."""
        self.timeline.use(tokens)
        self.tray.use(tokens)

    def take_focus(self) -> bool:
        """Put the focus where the keys of the planning work."""
        page = self._pages.currentIndex()
        if page == 2:
            self.bar.grouping.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        wanted = self.table if page == 1 else self.timeline
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def parts(self) -> Sequence[Part]:
        """Return the parts that F6 goes through."""
        return (
            (self.bar, self._entering(self.bar.grouping)),
            (self._pages, self.take_focus),
            (self.tray, self._entering(self.tray.list)),
        )

    def _entering(self, part: QWidget) -> Callable[[], bool]:
        def enter() -> bool:
            if not part.isVisible():
                return False
            part.setFocus(Qt.FocusReason.TabFocusReason)
            return True

        return enter
