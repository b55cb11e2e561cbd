"""What stands in the window while an agenda is open: tabs, details panel and status bar.

Nothing of it is needed for the first screen, so the window makes it for the first agenda.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.language.plurals import plural_of
from ghnt_desktop.ui.action_lines.tab import ActionLinesTab
from ghnt_desktop.ui.actions import Actions
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.changes.tab import ChangesTab
from ghnt_desktop.ui.chapters.tab import TextTab
from ghnt_desktop.ui.details.panel import DetailsPanel, is_there
from ghnt_desktop.ui.dialogs.asking import Questions
from ghnt_desktop.ui.editing import Editing
from ghnt_desktop.ui.going_round import go_round
from ghnt_desktop.ui.keeping import Keeper
from ghnt_desktop.ui.left_as_it_was import LeftAsItWas
from ghnt_desktop.ui.matrix.tab import MatrixTab
from ghnt_desktop.ui.moving import Moving
from ghnt_desktop.ui.planning.tab import PlanningTab
from ghnt_desktop.ui.possibilities import Possibilities
from ghnt_desktop.ui.preferences import Preferences
from ghnt_desktop.ui.shared.announcing import announce
from ghnt_desktop.ui.shared.icons import icon
from ghnt_desktop.ui.shared.labels import icon_button
from ghnt_desktop.ui.shared.likeness import Likeness
from ghnt_desktop.ui.shared.low import is_low, make_thin
from ghnt_desktop.ui.shared.places import seen_at
from ghnt_desktop.ui.shared.selection import Selection
from ghnt_desktop.ui.shared.tab import Part, Tab
from ghnt_desktop.ui.shared.tabs import Tabs
from ghnt_desktop.ui.shared.theme import Theme
from ghnt_desktop.ui.shared.words import capital, translate
from ghnt_desktop.ui.side_panel import NARROW, SidePanel
from ghnt_desktop.ui.spelling.checking import SpellingCheck
from ghnt_desktop.ui.spelling.own_words import show_own_words
from ghnt_desktop.ui.status_bar import StatusBar, merged_words
from ghnt_desktop.ui.text_commands import TextCommands
from ghnt_desktop.ui.versions import Versions
from ghnt_desktop.ui.viewing import Viewing
from ghnt_desktop.ui.window_memory import WindowMemory

if TYPE_CHECKING:
    from ghnt_desktop.document.saving import MergedFromDisk
    from ghnt_desktop.ui.finding.finder import Finder
    from ghnt_desktop.ui.organisations.window import OrganisationsWindow

#: What a right click in a tab offers.
CONTEXT_OF_COLUMN = (
    *("column", "add_level", "column_left", "column_right", "delete_column", "columns"),
)
CONTEXT = (
    *("edit", "cut", "copy", "paste", "move_to", "add_contribution"),
    *("join_contribution", "make_activity", "history", "delete", "wipe"),
)

#: The tabs that exist, in order, with their icons; a new one is a row here.
TABS = (
    (MatrixTab, "table"),
    (ActionLinesTab, "list-details"),
    (TextTab, "file-text"),
    (PlanningTab, "timeline"),
    (ChangesTab, "history"),
)


class Desk(QWidget):
    """Shows the open agenda and follows it; ``commanded`` asks for a command of the window."""

    commanded = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        selection: Selection,
        questions: Questions,
        theme: Theme,
        preferences: Preferences,
        memory: WindowMemory,
        actions: Actions,
    ) -> None:
        super().__init__()
        self._bridge, self._selection, self._theme = bridge, selection, theme
        given = (bridge, selection, theme.tokens)
        self.tabs = (
            MatrixTab(*given),
            ActionLinesTab(*given),
            TextTab(*given),
            PlanningTab(*given),
            ChangesTab(*given),
        )
        self._each: tuple[Tab, ...] = self.tabs
        self.likeness = Likeness(bridge)
        self.details = DetailsPanel(bridge, selection, theme.tokens, self.likeness)
        self.status = StatusBar()
        self._editing = Editing(bridge, selection, questions)
        self._moving = Moving(bridge, selection, lambda: self._tab().rows(), self.status.tell)
        self._texts = TextCommands(self, self.tabs[0], self._moving, questions)
        self._viewing = Viewing(self.tabs[0], self._each, self.status.zoom, preferences, actions)
        self.versions = Versions(self, bridge, selection, theme, self._changes)
        self._possibilities = Possibilities(bridge, selection, self._editing, actions)
        self.organisations: OrganisationsWindow | None = None
        self._made_finder: Finder | None = None
        self._build(memory)
        self.spelling = SpellingCheck(self, bridge, preferences, theme, self.status.tell)
        self._connect()
        for tab in self._each:
            tab.offer([actions.action(name) for name in CONTEXT])
        self.tabs[0].offer_on_columns([actions.action(name) for name in CONTEXT_OF_COLUMN])

    # -- building ------------------------------------------------------------------------------

    def _build(self, memory: WindowMemory) -> None:
        self.tab_bar = self._tab_bar()
        self._pages = QStackedWidget()
        for tab in self._each:
            self._pages.addWidget(tab)
        self._middle = middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._pages, 1)
        middle.addWidget(self.details)
        self.side = SidePanel(self.details, middle, self._pages, memory)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tab_row())
        column.addLayout(middle, 1)
        column.addWidget(self.status)

    def _tab_bar(self) -> QTabBar:
        bar = Tabs()
        bar.setAccessibleName(translate("Window", "Tabs"))
        for make, icon_name in TABS:
            bar.addTab(icon(icon_name), make.title())
        return bar

    def _tab_row(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("tabRow")
        row = QHBoxLayout(frame)
        row.setContentsMargins(8, 0, 8, 1)
        row.setSpacing(4)
        row.addWidget(self.tab_bar)
        row.addStretch(1)
        self._undo = icon_button("arrow-back-up", "", self._bridge.undo)
        self._redo = icon_button("arrow-forward-up", "", self._bridge.redo)
        words = translate("Window", "Print and PDF")
        self._pdf = icon_button("printer", words, lambda: self.commanded.emit("pdf"))
        panel = translate("Window", "Show or hide the details panel")
        self._panel = icon_button("layout-sidebar-right", panel, self.toggle_details)
        for one in (self._undo, self._redo, self._pdf, self._panel):
            row.addWidget(one)
        return frame

    def _connect(self) -> None:
        self._bridge.settled.connect(self.show_possible)
        self._bridge.turned.connect(self._tell_turned)
        LeftAsItWas(self, self._bridge, self.status)
        self._selection.changed.connect(self.show_possible)
        self._theme.changed.connect(self._dress)
        self.details.closed.connect(self.toggle_details)
        self.details.left.connect(self._leave_details)
        self.details.commanded.connect(self.commanded)
        self.details.wipe_asked.connect(self._editing.wipe)
        self.status.save_as_asked.connect(lambda: self.commanded.emit("save_as"))
        self.status.waiting_asked.connect(self.show_waiting)
        self.status.retry_asked.connect(lambda: self.commanded.emit("save"))
        self.tab_bar.currentChanged.connect(self._go_to_tab)
        self._changes.went.connect(self._go_to_changed)
        for tab in self._each:
            tab.edit_asked.connect(self.edit_here)
            tab.commanded.connect(self.commanded)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does that is about the agenda as it stands here."""
        editing = self._editing
        return {
            "properties": lambda: self._show_thing("agenda", self._bridge.agenda.id),
            "edit": self.edit_here,
            **self._texts.handlers(),
            "spelling": self.spelling.next_word,
            "own_words": lambda: show_own_words(self.window(), self.spelling),
            **self._moving.handlers(self),
            "join_contribution": editing.join_contribution,
            "column": self._edit_column,
            "columns": self.show_columns,
            "column_left": lambda: editing.shift_column(self.tabs[0].column(), -1),
            "column_right": lambda: editing.shift_column(self.tabs[0].column(), 1),
            "delete_column": lambda: editing.delete_column(self.tabs[0].column()),
            "waiting": self.show_waiting,
            "delete": editing.delete,
            "delete_row": editing.delete_row,
            "delete_topic": editing.delete_topic,
            "wipe": editing.wipe,
            "tab_1": lambda: self._go_to_tab(0),
            "tab_2": lambda: self._go_to_tab(1),
            "tab_3": lambda: self._go_to_tab(2),
            "tab_planning": lambda: self._go_to_tab(3),
            "tab_changes": lambda: self._go_to_tab(self._each.index(self._changes)),
            **self.versions.handlers(),
            "organisations": self.show_organisations,
            "duplicates": self._show_duplicates,
            "check": self._check,
            "details": self.toggle_details,
            "to_details": self.to_details_and_back,
            **self._viewing.handlers(),
            "find": self._find,
            "replace": lambda: self._finder().begin(replaces=True),
            "next_hit": lambda: self._finder().step(1),
            "previous_hit": lambda: self._finder().step(-1),
            "go_to": self._ask_number,
            "add_contribution": lambda: self._begin_if(editing.add_contribution()),
            "add_remark": lambda: self._begin_if(editing.add_remark()),
            "make_activity": editing.make_activity,
            "add_milestone": lambda: editing.ask_milestone(lambda: self._go_to_tab(3)),
            "add_row": editing.add_row,
            "add_topic": lambda: self._begin_if(editing.add_topic()),
            "add_action_line": lambda: self._begin_if(editing.add_action_line()),
            "add_level": editing.add_level,
        }

    # -- following -----------------------------------------------------------------------------

    def _name_tabs(self, agenda: Agenda) -> None:
        """Call the tab of the action lines what the agenda calls those."""
        word = capital(plural_of(agenda.head.action_line_word)) or ActionLinesTab.title()
        at = next(at for at, (make, _) in enumerate(TABS) if make is ActionLinesTab)
        if self.tab_bar.tabText(at) != word:
            self.tab_bar.setTabText(at, word)

    def show_agenda(self) -> None:
        """Show another agenda from its beginning."""
        self._name_tabs(self._bridge.agenda)
        for tab in self._each:
            tab.show_agenda(self._bridge.agenda)
        self.status.tell("")

    def enter(self, width: int) -> None:
        """Be shown in a window of this width, with the focus in the first tab."""
        self.side.lay_out(width)
        self.tabs[0].take_focus()

    def follow(self, changes: ChangeSet) -> None:
        """Show the agenda after a step."""
        agenda = self._bridge.agenda
        for tab in self._each:
            tab.follow(agenda, changes)
        self._name_tabs(agenda)
        if not is_there(agenda, self._selection.current) and self._selection.current.kind:
            self._tab().reselect()
        self.details.follow(changes)
        self.show_counts()

    def show_counts(self) -> None:
        """Tell in the status bar what the agenda holds."""
        agenda = self._bridge.agenda if self._bridge.document else None
        self.status.show_counts(agenda, self.tabs[0].spots if agenda else 0)

    def show_state(self, keeper: Keeper) -> None:
        """Tell in the status bar whether the file holds the work."""
        self.status.show_state(self._bridge.document, keeper)

    def tell_merged(self, merged: "MergedFromDisk") -> None:
        """Tell in the status bar what came in from outside."""
        self.status.tell(merged_words(merged))

    def _tell_turned(self, way: str, step: str) -> None:
        """Let a screen reader say what was taken back, or done again."""
        undone, redone = translate("Window", "Undone: %1"), translate("Window", "Done again: %1")
        announce(self, (undone if way == "undo" else redone).replace("%1", step))

    def show_possible(self) -> None:
        """Let the officer do only what can be done now."""
        self._possibilities.show(self._undo, self._redo)

    def _dress(self) -> None:
        for tab in self._each:
            tab.use(self._theme.tokens)
        self.details.use(self._theme.tokens)

    # -- moving about --------------------------------------------------------------------------

    def edit(self) -> None:
        """Put the cursor in the text of what is selected, in the panel."""
        if self._selection.current.kind:
            self.side.open()
            self.details.begin()

    def edit_here(self) -> None:
        """Put the cursor in the text of what is selected: in the tab itself, if that can be."""
        if not self._tab().edit_here():
            self.edit()

    def _begin_if(self, made: bool) -> None:
        if made:
            self.edit()

    def _show_thing(self, kind: str, id_: str) -> None:
        self._selection.choose(kind, id_)
        self.edit()

    def _edit_column(self) -> None:
        level = self.tabs[0].column()
        if level:
            self._show_thing("level", level)
        else:
            self.show_columns()

    def show_columns(self) -> None:
        """Show all columns in a dialog; its modules are loaded when first asked for."""
        from ghnt_desktop.ui.columns.dialog import ColumnsDialog

        ColumnsDialog(self.window(), self._bridge, self._theme.tokens, self.show_waiting).open()

    def show_waiting(self) -> None:
        """Show the texts whose place was removed, to decide where they go."""
        from ghnt_desktop.ui.columns.waiting import WaitingDialog

        WaitingDialog(self.window(), self._bridge).open()

    def _go_to_tab(self, at: int) -> None:
        self.tab_bar.setCurrentIndex(at)
        self._pages.setCurrentIndex(at)
        self._each[at].take_focus()

    def _tab(self) -> Tab:
        return self._each[self._pages.currentIndex()]

    def go_round(self, by: int) -> None:
        """Go to the next part: tabs, content, panel, status bar."""
        go_round(
            (
                (self.tab_bar, self._enter_tabs),
                *self._finding_part(),
                *self._tab().parts(),
                (self.details, self.details.begin),
                (self.status, self.status.take_focus),
            ),
            self.window().focusWidget(),
            by,
        )

    def _enter_tabs(self) -> bool:
        self.tab_bar.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _show_duplicates(self) -> None:
        """Show which texts stand there more than once."""
        from ghnt_desktop.ui.dialogs.duplicates import DuplicatesDialog

        def show(id_: str) -> None:
            self._go_to_thing("contribution", id_)

        dialog = DuplicatesDialog(
            self.window(), self._bridge, self.likeness, self._theme.tokens, show
        )
        dialog.open()

    def _check(self) -> None:
        """Show what to look at before the agenda leaves."""
        from ghnt_desktop.ui.dialogs.findings import FindingsDialog

        dialog = FindingsDialog(self.window(), self._bridge, self.show_found)
        dialog.look()
        dialog.open()

    def show_organisations(self) -> None:
        """Show the register in its own window."""
        self._register().come_forward()

    def _register(self) -> "OrganisationsWindow":
        """The window of the register; made, and its modules loaded, at the first time."""
        if self.organisations is None:
            from ghnt_desktop.ui.organisations.window import OrganisationsWindow

            self.organisations = OrganisationsWindow(self, self._bridge)
            self.organisations.went.connect(self._go_to_thing)
        return self.organisations

    def _go_to_thing(self, kind: str, id_: str) -> None:
        """Select a thing in the tab that shows it, and come forward."""
        self.show_found(1 if kind in ("priority", "activity") else 0, kind, id_)
        self._tab().take_focus()
        self.window().raise_()
        self.window().activateWindow()

    # -- finding -------------------------------------------------------------------------------

    def _finder(self) -> "Finder":
        """What finds words; made, and its modules loaded, when first asked for."""
        if self._made_finder is None:
            from ghnt_desktop.ui.finding.finder import Finder

            self._made_finder = Finder(
                self._bridge, self.show_found, lambda: self._tab().take_focus()
            )
            self._middle.insertWidget(0, self._made_finder.strip)
        return self._made_finder

    def _find(self) -> None:
        """Look for words in the whole agenda, or in what the tab shows beside it."""
        if not self._tab().find_here():
            self._finder().begin()

    def _ask_number(self) -> None:
        from ghnt_desktop.ui.finding.going import ask_number

        ask_number(self.window(), lambda: self._bridge.agenda, self.show_found)

    def _finding_part(self) -> tuple[Part, ...]:
        finder = self._made_finder
        return ((finder.strip, finder.strip.enter),) if finder and finder.strip.isVisible() else ()

    def show_found(self, at: int, kind: str, id_: str) -> None:
        """Select what was found, in the tab that shows it; the focus stays where it can.

        An entry of the register is shown in its own window.
        """
        if kind == "organisation":
            self._register().show_entry(id_)
            return
        focus = self.window().focusWidget()
        for one in (self.tabs[0].bar.silent, self.tabs[0].bar.unsigned):
            one.setChecked(False)
        if at < 0 and not self._tab().shows_things:
            at = 0
        if at >= 0 and at != self._pages.currentIndex():
            self._go_to_tab(at)
        self._selection.choose(kind, id_)
        if focus is not None and focus.isVisible() and focus is not self.window().focusWidget():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the history ---------------------------------------------------------------------------

    @property
    def _changes(self) -> ChangesTab:
        return self.tabs[4]

    def _go_to_changed(self, id_: str) -> None:
        """Show a thing that a step of the history was about, in the tab it is seen in."""
        seen = seen_at(self._bridge.agenda, id_)
        if seen is not None:
            self.show_found(*seen)
            self._tab().take_focus()

    # -- the panel -----------------------------------------------------------------------------

    def to_details_and_back(self) -> None:
        """Go to the panel, or back to the tab."""
        if self.details.has_focus:
            self._tab().take_focus()
        else:
            self.side.open()
            self.details.begin()

    def toggle_details(self) -> None:
        """Show the panel, or put it away."""
        if self.details.isHidden():
            self.side.open()
        else:
            self.side.close()
            self._tab().take_focus()

    def _leave_details(self) -> None:
        # First: what is brought in may take the field away, and the focus would go astray.
        self._tab().take_focus()
        self.details.bring_in()
        self.side.step_aside()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() < NARROW) != self.side.floats:
            self.side.lay_out(self.width())
        for part in (self.tab_bar, self.status):
            make_thin(part, is_low(self))
        QTimer.singleShot(0, self.side.place)
