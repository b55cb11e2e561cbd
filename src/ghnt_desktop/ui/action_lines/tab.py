"""The tab Actielijnen: one inner tab per action line, its outline, and a sheet to write in."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.domain.kinds import upwards
from ghnt_desktop.ui.action_lines.branches import branches
from ghnt_desktop.ui.action_lines.changing import Changing
from ghnt_desktop.ui.action_lines.outline import LineOutline
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.carrying import Place, moves, put_down
from ghnt_desktop.ui.shared.labels import button, icon_button, label
from ghnt_desktop.ui.shared.outline.branch import GROUP, titled
from ghnt_desktop.ui.shared.outlined_tab import OutlinedTab
from ghnt_desktop.ui.shared.selection import Selection
from ghnt_desktop.ui.shared.tab import Part
from ghnt_desktop.ui.shared.tabs import Tabs
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import capital, translate

if TYPE_CHECKING:
    from ghnt_desktop.ui.shared.page import Page

#: What has a page of its own.
_KINDS = ("action_line", "intended_result", "priority", "topic", "row", "activity")


def _page_class(kind: str) -> "type[Page]":
    from ghnt_desktop.ui.action_lines import sheet_pages, topic_pages

    return {
        "action_line": topic_pages.LinePage,
        "intended_result": topic_pages.ResultsPage,
        "priority": sheet_pages.PriorityPage,
        "topic": topic_pages.TopicPage,
        "row": topic_pages.RowPage,
        "activity": sheet_pages.ActivityPage,
    }[kind]


class ActionLinesTab(OutlinedTab):
    """Follows the selection and sets it; what is not in an action line leaves it as it was."""

    def __init__(self, bridge: Bridge, selection: Selection, tokens: Tokens) -> None:
        outline = LineOutline(tokens, lambda: bridge.agenda)
        super().__init__(bridge, selection, tokens, outline, _page_class)
        self.outline: LineOutline
        self._changing = Changing(bridge)
        self._line = ""
        self._offered: list[QAction] = []
        self.bar = Tabs()
        self._stack = QStackedLayout()
        self._empty_words = label("", "section")
        self._empty_way = button("", lambda: self.commanded.emit("add_action_line"), role="primary")
        self._dress()
        self._connect()

    @staticmethod
    def title() -> str:
        """Return the word on the tab."""
        return translate("Lines", "Action lines")

    # -- building ------------------------------------------------------------------------------

    def _dress(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._stack)
        self._stack.addWidget(self._empty_page())
        self._stack.addWidget(self._full_page())

    def _empty_page(self) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        column.addStretch(1)
        for part in (self._empty_words, self._empty_way):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return held

    def _full_page(self) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._lines_row())
        words = translate("Lines", "New priority sheet")
        self._new = button(words, lambda: self._add("priority"), "plus")
        column.addWidget(self._beside(self._new), 1)
        return held

    def _lines_row(self) -> QWidget:
        self.bar.setElideMode(Qt.TextElideMode.ElideRight)
        self.bar.setAcceptDrops(True)
        self.bar.setChangeCurrentOnDrag(True)
        held = QFrame()
        held.setObjectName("linesRow")
        row = QHBoxLayout(held)
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self.bar)
        self._add_line = icon_button("plus", "", lambda: self.commanded.emit("add_action_line"))
        row.addWidget(self._add_line)
        row.addStretch(1)
        return held

    def _connect(self) -> None:
        self.bar.currentChanged.connect(self._line_chosen)
        # Later: while a drag ends, Qt still holds on to the lines as they were.
        queued = Qt.ConnectionType.QueuedConnection
        self.outline.rows.brought.connect(self._bring, queued)
        for keys, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._step_line(by))

    def offer(self, actions: list[QAction]) -> None:
        """Offer these with each contribution; the outline has a menu of its own."""
        self._offered = actions

    # -- following -----------------------------------------------------------------------------

    def show_agenda(self, agenda: Agenda) -> None:
        self._line = ""
        self._drop_pages()
        self._name(agenda.head.action_line_word)
        self._renew()

    def follow(self, agenda: Agenda, changes: ChangeSet) -> None:
        super().follow(agenda, changes)
        if moves(changes, self._selection.current.id):
            self._reselected()

    def rows(self) -> Sequence[str]:
        agenda = self._bridge.agenda
        topics = (topic for line in agenda.action_lines for topic in agenda.topics(line.id))
        return [row.id for topic in topics for row in agenda.rows(topic.id)]

    def _renew(self) -> None:
        """Show the agenda as it is now; while nobody looks, as soon as somebody does."""
        self._stale = not self.isVisible()
        if self._stale or self._bridge.document is None:
            return
        agenda = self._bridge.agenda
        self._show_lines(agenda)
        if not self._line:
            return
        first = not self.outline.tree.rowCount()
        self.outline.editable = self._bridge.is_editable
        self.outline.show_branches(self._line, branches(agenda, self._line), first)
        if not agenda.is_visible(self._shown[1]):
            self._shown = ("action_line", self._line)
        self._show()

    def _show_lines(self, agenda: Agenda) -> None:
        lines = [(one.id, titled(one.number, one.title, "  ")) for one in agenda.action_lines]
        if self._line not in [id_ for id_, _ in lines]:
            self._line = lines[0][0] if lines else ""
            self._shown = ("action_line", self._line)
        self.bar.blockSignals(True)
        while self.bar.count() > len(lines):
            self.bar.removeTab(self.bar.count() - 1)
        while self.bar.count() < len(lines):
            self.bar.addTab("")
        for at, (id_, words) in enumerate(lines):
            self.bar.setTabData(at, id_)
            self.bar.setTabText(at, words.replace("&", "&&"))
            self.bar.setTabToolTip(at, words)
            if id_ == self._line:
                self.bar.setCurrentIndex(at)
        self.bar.blockSignals(False)
        others = [(id_, words) for id_, words in lines if id_ != self._line]
        self.outline.know_lines(others)
        self._name(agenda.head.action_line_word)
        self._stack.setCurrentIndex(1 if lines else 0)

    def _name(self, word: str) -> None:
        """Call an action line what the agenda calls it."""
        told = translate("Lines", "Add: %1").replace("%1", word)
        self._add_line.setToolTip(told)
        self._add_line.setAccessibleName(told)
        self._add_line.setVisible(self._bridge.is_editable)
        self._new.setVisible(self._bridge.is_editable)
        self._empty_way.setText(capital(told))
        self._empty_way.setVisible(self._bridge.is_editable)
        empty = translate("Lines", "Nothing stands here yet. Begin with the first: %1.")
        self._empty_words.setText(empty.replace("%1", word))
        self.bar.setAccessibleName(translate("Lines", "Choose: %1").replace("%1", word))
        outline = translate("Lines", "Contents of: %1").replace("%1", word)
        self.outline.setAccessibleName(outline)

    # -- the selection -------------------------------------------------------------------------

    def _reselected(self) -> None:
        """Show what was selected, here or elsewhere."""
        if not self.isVisible() or self._bridge.document is None:
            return
        agenda, kind, id_ = self._bridge.agenda, *self._place()
        chain = list(upwards(agenda.things, id_)) if id_ else []
        line = next((one for one in chain if agenda.kind(one) == "action_line"), "")
        if not line or not agenda.is_visible(id_):
            return
        shown = next(one for one in chain if agenda.kind(one) in _KINDS)
        if (agenda.kind(shown), shown) != self._shown:
            self.bring_in()
            self._shown = (agenda.kind(shown), shown)
            changes_line, self._line = line != self._line, line
            (self._renew if changes_line else self._show)()
            self.area.verticalScrollBar().setValue(0)
        self.outline.show_selected(agenda.kind(shown), shown)
        self._reveal(kind, id_)

    def _show(self) -> None:
        if self._bridge.agenda.is_visible(self._shown[1]):
            self._show_page(self._shown[1])

    def _page(self, kind: str) -> "Page":
        made = super()._page(kind)
        made.offered = self._offered
        return made

    def _chosen(self, kind: str, id_: str) -> None:
        """Select what the cursor in the outline is on; a group shows what holds it."""
        if kind != GROUP:
            self._selection.choose(kind, id_)
            return
        self.bring_in()
        self._shown = ("intended_result" if id_ == "intended_result" else "action_line", self._line)
        self._show()
        self._selection.choose("action_line", self._line)
        if id_ == "intended_result":
            self._shown = ("intended_result", self._line)
            self._show()
        self.outline.show_selected(GROUP, id_)

    def _line_chosen(self, at: int) -> None:
        id_ = self.bar.tabData(at)
        if id_ and id_ != self._line:
            self._selection.choose("action_line", str(id_))
            self._reselected()

    def _step_line(self, by: int) -> None:
        count = self.bar.count()
        if count:
            self.bar.setCurrentIndex((self.bar.currentIndex() + by) % count)

    # -- what the outline asks -----------------------------------------------------------------

    def _asked(self, verb: str, about: str) -> None:
        here = self.outline.here()
        if here is None:
            return
        if verb == "edit":
            self.edit_here()
        elif verb == "add":
            self._add(about or (here.id if here.kind == GROUP else here.kind))
        elif here.kind != GROUP and verb in ("delete", "history", "to", "up", "down"):
            self._change(verb, about, here.id)

    def _change(self, verb: str, about: str, id_: str) -> None:
        if verb in ("delete", "history"):
            self.commanded.emit(verb)
        elif verb == "to":
            self._changing.put(id_, about)
        else:
            self._changing.shift(id_, {"up": -1, "down": 1}[verb])

    def _dropped(self, id_: str, parent: str, before: str) -> None:
        if self._bridge.is_editable:
            self._changing.put(id_, parent, before)

    def _bring(self, ids: tuple[str, ...], row: str, copying: bool) -> None:
        """Take contributions to the same column of another row."""
        agenda = self._bridge.agenda
        level = agenda.contribution(ids[0]).level or (agenda.levels[0].id if agenda.levels else "")
        if not self._bridge.is_editable or not level or not agenda.is_visible(row):
            return
        there = put_down(self._bridge, ids, Place(row, level), copying)
        if there:
            self._selection.choose("contribution", there)

    def _add(self, kind: str) -> None:
        here = self.outline.here()
        beside = here.id if here is not None and here.kind != GROUP else ""
        made = self._changing.add(kind, self._line, beside)
        if made:
            self._selection.choose(kind, made)
            self.edit_here()

    # -- typing, looks and focus ---------------------------------------------------------------

    def take_focus(self) -> bool:
        shown = self._stack.currentIndex() == 1
        (self.outline if shown else self._empty_way).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def parts(self) -> Sequence[Part]:
        return (
            (self.bar, self._enter_bar),
            (self.outline, self.take_focus),
            (self.area, self._enter_sheet),
        )

    def _enter_bar(self) -> bool:
        self.bar.setFocus(Qt.FocusReason.TabFocusReason)
        return self.bar.isVisible()

    def reselect(self) -> None:
        """Select what the outline is on now that what was selected is gone."""
        here = self.outline.here()
        if here is not None and here.kind != GROUP and self._bridge.agenda.is_visible(here.id):
            self._selection.choose(here.kind, here.id)
        elif self._line:
            self._selection.choose("action_line", self._line)
        else:
            self._selection.clear()
