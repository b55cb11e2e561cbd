"""The window: a frame of menus, tabs, details panel and status bar around one open agenda."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop import __version__
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.ui.actions import Actions
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.details.panel import DetailsPanel, is_there
from ghnt_desktop.ui.dialogs.asking import Questions
from ghnt_desktop.ui.editing import Editing
from ghnt_desktop.ui.exchanging import Exchanging
from ghnt_desktop.ui.filing import Filing
from ghnt_desktop.ui.keeping import Keeper
from ghnt_desktop.ui.matrix.tab import MatrixTab, spots_of
from ghnt_desktop.ui.moving_about import MovingAbout
from ghnt_desktop.ui.notices import NoticeBar
from ghnt_desktop.ui.possibilities import Possibilities
from ghnt_desktop.ui.settings import Settings
from ghnt_desktop.ui.shared.icons import icon
from ghnt_desktop.ui.shared.selection import Selection
from ghnt_desktop.ui.shared.theme import Theme
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.side_panel import NARROW, SidePanel
from ghnt_desktop.ui.start_screen import StartScreen
from ghnt_desktop.ui.status_bar import StatusBar, merged_words
from ghnt_desktop.ui.tab_row import TabRow
from ghnt_desktop.ui.viewing import Viewing
from ghnt_desktop.ui.window_place import remember_place, restore_place

_LEAST_SIZE = (480, 360)

#: What a right click in a tab offers.
CONTEXT = ("edit", "add_contribution", "join_contribution", "delete", "wipe")

#: The tabs that exist, in order, with their icons; a new one is a row here.
TABS = ((MatrixTab, "table"),)


class MainWindow(QMainWindow):
    """Wires the parts to each other; what they do stands in themselves."""

    def __init__(self, theme: Theme, settings: Settings, bridge: Bridge, keeper: Keeper) -> None:
        super().__init__()
        self.bridge, self.keeper, self.settings, self._theme = bridge, keeper, settings, theme
        self.selection = Selection()
        self.notices = NoticeBar()
        self.questions = Questions(self)
        self.filing = Filing(self, bridge, keeper, settings, self.questions, self.notices)
        self.exchanging = Exchanging(
            self, bridge, keeper, self.filing, self.questions, self.notices
        )
        self.editing = Editing(bridge, self.selection, self.questions)
        self.start = StartScreen()
        self.tabs = [make(bridge, self.selection, theme.tokens) for make, _ in TABS]
        self.details = DetailsPanel(bridge, self.selection, theme.tokens)
        self.status = StatusBar()
        self._viewing = Viewing(self.tabs, self.status.zoom, theme, settings)
        self._build()
        self.moving = MovingAbout(
            self,
            bridge,
            self.selection,
            self.tabs,
            self.tab_bar,
            self._pages,
            self.details,
            self.side,
            self.status,
        )
        self.actions_table = Actions(self, self._handlers())
        self._possibilities = Possibilities(
            bridge, self.selection, self.editing, self.actions_table
        )
        self._closing = False
        self._connect()
        restore_place(self, settings)
        self._show_all()

    # -- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowIcon(icon("home-heart"))
        self.setMinimumSize(*_LEAST_SIZE)
        self.tab_row = TabRow([(make.title(), icon_name) for make, icon_name in TABS])
        self.tab_bar = self.tab_row.bar
        self._pages = QStackedWidget()
        for tab in self.tabs:
            self._pages.addWidget(tab)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._pages, 1)
        middle.addWidget(self.details)
        self.side = SidePanel(self.details, middle, self._pages, self.settings)
        self._desk = QWidget()
        desk = QVBoxLayout(self._desk)
        desk.setContentsMargins(0, 0, 0, 0)
        desk.setSpacing(0)
        desk.addWidget(self.tab_row)
        desk.addLayout(middle, 1)
        desk.addWidget(self.status)
        self._whole = QStackedWidget()
        self._whole.addWidget(self.start)
        self._whole.addWidget(self._desk)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(self._whole, 1)
        self.setCentralWidget(central)

    def _handlers(self) -> dict[str, Callable[[], object]]:
        filing, editing, begin_if = self.filing, self.editing, self.moving.edit_if
        return {
            "new": filing.new,
            "open": filing.open,
            "example": filing.example,
            "import": self.exchanging.take_over,
            "save": filing.save,
            "save_as": filing.save_as,
            "pdf": lambda: self.exchanging.export("pdf"),
            "csv": lambda: self.exchanging.export("csv"),
            "json": lambda: self.exchanging.export("json"),
            "close": filing.close,
            "quit": self.close,
            "undo": self.bridge.undo,
            "redo": self.bridge.redo,
            "join_contribution": editing.join_contribution,
            "delete": editing.delete,
            "delete_row": editing.delete_row,
            "delete_topic": editing.delete_topic,
            "wipe": editing.wipe,
            **self.moving.handlers(),
            **self._viewing.handlers(),
            "add_contribution": lambda: begin_if(editing.add_contribution()),
            "add_remark": lambda: begin_if(editing.add_remark()),
            "add_row": editing.add_row,
            "add_topic": lambda: begin_if(editing.add_topic()),
            "add_action_line": lambda: begin_if(editing.add_action_line()),
            "add_level": editing.add_level,
            "officer": lambda: filing.ask_who(),
            "about": self._about,
        }

    def _connect(self) -> None:
        self.bridge.opened.connect(self._opened)
        self.bridge.changed.connect(self._changed)
        self.bridge.settled.connect(self._show_possible)
        self.bridge.refused.connect(self.filing.tell)
        self.keeper.state_changed.connect(self._show_state)
        self.keeper.merged.connect(lambda merged: self.status.tell(merged_words(merged)))
        self.selection.changed.connect(self._show_possible)
        self.filing.shown.connect(self._show_all)
        self.start.commanded.connect(self.command)
        self.tab_row.commanded.connect(self.command)
        self.start.file_chosen.connect(self.filing.open_file)
        self.start.resumed.connect(self.filing.resume)
        self.start.forgotten.connect(self._forget)
        self.details.closed.connect(self.moving.toggle_details)
        self.details.left.connect(self.moving.leave_details)
        self.details.commanded.connect(self.command)
        self.details.wipe_asked.connect(self.editing.wipe)
        self.status.save_as_asked.connect(self.filing.save_as)
        self.status.retry_asked.connect(self.filing.save)
        self.tab_bar.currentChanged.connect(self.moving.go_to_tab)
        self._theme.changed.connect(self._dress)
        for tab in self.tabs:
            tab.edit_asked.connect(self.moving.edit_here)
            tab.commanded.connect(self.command)
            tab.offer([self.actions_table.action(name) for name in CONTEXT])

    def command(self, name: str) -> None:
        """Do a command of the table, as if chosen from the menu."""
        self._handlers()[name]()

    # -- following -----------------------------------------------------------------------------

    def _opened(self) -> None:
        self.selection.clear()
        if self.bridge.document is not None:
            for tab in self.tabs:
                tab.show_agenda(self.bridge.agenda)
        self.status.tell("")

    def _changed(self, changes: ChangeSet) -> None:
        agenda = self.bridge.agenda
        for tab in self.tabs:
            tab.follow(agenda, changes)
        if not is_there(agenda, self.selection.current) and self.selection.current.kind:
            self.moving.tab.reselect()
        self.details.follow(changes)
        self._show_counts()
        self._show_title()

    def _show_all(self) -> None:
        """Show the agenda that is open, or the start screen."""
        is_open = self.bridge.document is not None
        if is_open:
            self._whole.setCurrentWidget(self._desk)
            self.side.lay_out(self.width())
            self.tabs[0].take_focus()
        else:
            self.show_start()
        self._show_title()
        self._show_counts()
        self._show_state()
        self._show_possible()
        self._fill_recent()

    def show_start(self) -> None:
        """Show the start screen; unfinished work joins it when the window has been painted."""
        self.start.show_lists(self.settings.recent, [])
        self._whole.setCurrentWidget(self.start)

    def show_unfinished(self) -> None:
        """Offer work without a file name; to be called after the first paint."""
        if self.bridge.document is None:
            self.start.show_lists(self.settings.recent, self.filing.unfinished())

    def _forget(self, path: Path) -> None:
        self.settings.forget_recent(path)
        self._fill_recent()
        self.show_unfinished()

    def _show_title(self) -> None:
        document = self.bridge.document
        if document is None:
            self.setWindowTitle("GHNT Desktop")
            return
        nameless = document.agenda.head.title or translate("Window", "New agenda")
        name = document.path.name if document.path else nameless
        self.setWindowTitle(f"{name} – GHNT Desktop")

    def _show_counts(self) -> None:
        agenda = self.bridge.agenda if self.bridge.document else None
        self.status.show_counts(agenda, spots_of(agenda) if agenda else 0)

    def _show_state(self) -> None:
        self.status.show_state(self.bridge.document, self.keeper)

    def _show_possible(self) -> None:
        self._possibilities.show(self.tab_row.undo, self.tab_row.redo)

    def _fill_recent(self) -> None:
        self.actions_table.list_recent(self.settings.recent, self.filing.open_file)

    # -- the theme, beginning and end ----------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() < NARROW) != self.side.floats:
            self.side.lay_out(self.width())
        QTimer.singleShot(0, self.side.place)

    def _dress(self) -> None:
        for tab in self.tabs:
            tab.use(self._theme.tokens)
        self.details.use(self._theme.tokens)

    def _about(self) -> None:
        words = translate(
            "Window",
            "GHNT Desktop %1. For regional agendas against domestic violence and child abuse. "
            "Licence EUPL-1.2. Everything stays on this computer.",
        )
        title = translate("Window", "About GHNT Desktop")
        self.questions.tell(title, words.replace("%1", __version__))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            QTimer.singleShot(0, self.keeper.look_outside)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave the agenda first; when that needs a question, close after its answer."""
        if self._closing or self.bridge.document is None:
            remember_place(self, self.settings)
            self.keeper.stop()
            event.accept()
            return
        event.ignore()
        self.filing.leave(self._close_for_good)

    def _close_for_good(self) -> None:
        self._closing = True
        QTimer.singleShot(0, self.close)
