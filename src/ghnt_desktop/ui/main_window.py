"""The window: a frame of menus, notices, the first screen and the desk of the open agenda."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ghnt_desktop import __version__
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.menu_titles import menu_titles
from ghnt_desktop.ui.preferences import Preferences
from ghnt_desktop.ui.shared.painted import AfterPaint
from ghnt_desktop.ui.shared.theme import Theme
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.start_screen import StartScreen
from ghnt_desktop.ui.window_memory import WindowMemory
from ghnt_desktop.ui.window_place import remember_place, restore_place

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from ghnt_desktop.document.saving import MergedFromDisk
    from ghnt_desktop.domain.changes import ChangeSet
    from ghnt_desktop.ui.desk import Desk
    from ghnt_desktop.ui.merging.receiving import Receiving
    from ghnt_desktop.ui.requests.errands import Requests
    from ghnt_desktop.ui.restoring import Restoring

_LEAST_SIZE = (480, 360)


class MainWindow(QMainWindow):
    """Wires the parts to each other; what they do stands in themselves.

    At first there is what is painted first; `furnish` makes the rest, right after the paint.
    """

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        memory: WindowMemory,
        bridge: Bridge,
    ) -> None:
        super().__init__()
        self.bridge, self._theme = bridge, theme
        self.preferences, self.memory = preferences, memory
        self.start = StartScreen()
        self._made_desk: Desk | None = None
        self._is_furnished = False
        self._closing = False
        self._build()
        restore_place(self, memory)
        self._show_title()
        self.show_start()
        # Last: a part that is dressed already would be dressed again when it is put in another.
        theme.choose(preferences.text("theme"))

    # -- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setMinimumSize(*_LEAST_SIZE)
        self._menus = {title: self.menuBar().addMenu(title) for title in menu_titles()}
        self._whole = QStackedWidget()
        self._whole.addWidget(self.start)
        central = QWidget()
        self._column = QVBoxLayout(central)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._whole, 1)
        self.setCentralWidget(central)
        self.start.commanded.connect(self.command)

    def furnish(self) -> None:
        """Make what the first paint does without, and connect it; does nothing the second time."""
        if self._is_furnished:
            return
        from ghnt_desktop.ui.actions import Actions
        from ghnt_desktop.ui.dialogs.asking import Questions
        from ghnt_desktop.ui.exchanging import Exchanging
        from ghnt_desktop.ui.filing import Filing
        from ghnt_desktop.ui.following import Look
        from ghnt_desktop.ui.keeping import Keeper
        from ghnt_desktop.ui.notices import NoticeBar
        from ghnt_desktop.ui.shared.icons import icon
        from ghnt_desktop.ui.shared.selection import Selection
        from ghnt_desktop.ui.telling import Telling

        self._is_furnished = True
        self.setWindowIcon(icon("home-heart"))
        bridge, memory = self.bridge, self.memory
        self.keeper = keeper = Keeper(bridge)
        self.selection = Selection()
        self.notices = NoticeBar()
        self._column.insertWidget(0, self.notices)
        self.questions = Questions(self)
        self.filing = Filing(
            self, bridge, keeper, self.preferences, memory, self.questions, self.notices
        )
        self._telling = Telling(bridge, keeper, self.notices)
        self.exchanging = Exchanging(
            self,
            bridge,
            keeper,
            self.filing,
            self.questions,
            self.notices,
            memory,
            self._show_found,
        )
        self.actions_table = Actions(self, self._menus, self.command)
        self._look = Look(self._theme, self.preferences, self.actions_table)
        self._handlers = self._first_handlers()
        self._connect()
        self._fill_recent()

    @property
    def desk(self) -> "Desk":
        """All that shows an agenda; made, and its modules loaded, when the first one opens."""
        if self._made_desk is None:
            from ghnt_desktop.ui.desk import Desk

            made = Desk(
                self.bridge,
                self.selection,
                self.questions,
                self._theme,
                self.preferences,
                self.memory,
                self.actions_table,
            )
            made.commanded.connect(self.command)
            self._handlers |= made.handlers()
            self._whole.addWidget(made)
            self._made_desk = made
        return self._made_desk

    def _first_handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does that is not the desk's."""
        from ghnt_desktop.ui.actions import EXPORTED

        filing = self.filing
        return {
            "new": self._ask_beginning,
            "new_period": self._ask_period,
            "go_on": filing.go_on_here,
            "open": filing.open,
            "example": filing.example,
            "import": self.exchanging.take_over,
            "save": filing.save,
            "save_as": filing.save_as,
            "pdf": self.exchanging.print,
            **{kind: self._exporter(kind) for kind in EXPORTED},
            "print_changes": lambda: self.exchanging.print(self.desk.versions.shown),
            "merge": lambda: self.receiving.ask(),
            "clean": self.exchanging.clean,
            "ask": lambda: self.requests.ask(self._begun_column()),
            "requests": lambda: self.requests.show(),
            "answer": lambda: self.requests.ask_answer(),
            "finish": lambda: self.requests.finish(),
            "nothing": lambda: self.requests.finish_empty(),
            "close": filing.close,
            "quit": self.close,
            "undo": self.bridge.undo,
            "redo": self.bridge.redo,
            "next_part": lambda: self._go_round(1),
            "previous_part": lambda: self._go_round(-1),
            "theme_system": lambda: self._look.choose("theme_system"),
            "theme_light": lambda: self._look.choose("theme_light"),
            "theme_dark": lambda: self._look.choose("theme_dark"),
            "go_back": lambda: self._restoring().go_back(),
            "backups": lambda: self._restoring().show_backups(),
            "commands": self._show_commands,
            "officer": lambda: filing.ask_who(),
            "settings": self._show_settings,
            "date_words": self._show_date_words,
            "about": self._about,
        }

    def _exporter(self, kind: str) -> Callable[[], object]:
        return lambda: self.exchanging.export(kind)

    def _connect(self) -> None:
        self.bridge.opened.connect(self._opened)
        self.bridge.changed.connect(self._changed)
        self.bridge.refused.connect(self.filing.tell)
        self.preferences.changed.connect(self._follow)
        self.preferences.refused.connect(self.filing.tell)
        self.keeper.state_changed.connect(self._show_state)
        self.keeper.merged.connect(self._tell_merged)
        self.keeper.found.connect(self.filing.tell)
        self.keeper.asking.connect(lambda refusal: self.receiving.ask_outside(refusal))
        self.keeper.beside.connect(lambda paths: self.receiving.offer(paths))
        self.filing.shown.connect(self._show_all)
        self.filing.compare_asked.connect(lambda: self.receiving.look_outside())
        self.start.file_chosen.connect(self.filing.open_file)
        self.start.resumed.connect(self.filing.resume)
        self.start.forgotten.connect(self._forget)

    def command(self, name: str) -> None:
        """Do a command of the table, as if chosen from the menu."""
        self.furnish()
        self._handlers[name]()

    # -- following -----------------------------------------------------------------------------

    def _opened(self) -> None:
        self.selection.clear()
        if self.bridge.document is not None:
            self.desk.show_agenda()
            if self.bridge.document.past.asked:
                self.requests.show_asked(self._column)
            AfterPaint(self.desk, self.keeper.make_copy_soon)
            self.keeper.look_beside_soon()

    def _changed(self, changes: "ChangeSet") -> None:
        self.desk.follow(changes)
        self._show_title()

    def _show_all(self) -> None:
        """Show the agenda that is open, or the start screen."""
        self._show_title()
        if self.bridge.document is not None:
            self._whole.setCurrentWidget(self.desk)
            self.desk.enter(self.width())
            self.desk.show_counts()
            self._show_state()
        else:
            self.show_start()
        if self._made_desk is not None:
            self._made_desk.show_possible()
        self._fill_recent()

    def show_start(self) -> None:
        """Show the start screen; unfinished work joins it when the window has been painted."""
        self.start.show_lists(self.memory.recent, [])
        self._whole.setCurrentWidget(self.start)

    def show_unfinished(self) -> None:
        """Offer work without a file name; to be called after the first paint."""
        if self.bridge.document is None:
            self.start.show_lists(self.memory.recent, self.filing.unfinished())

    def _follow(self, setting: str) -> None:
        if setting == "recent_files":
            self.memory.keep_recent(self.preferences.number(setting))
            self._fill_recent()
            self.show_unfinished()

    def _forget(self, path: Path) -> None:
        self.memory.forget_recent(path)
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

    def _show_state(self) -> None:
        if self._made_desk is not None:
            self._made_desk.show_state(self.keeper)

    def _tell_merged(self, merged: "MergedFromDisk") -> None:
        self.desk.tell_merged(merged)

    def _fill_recent(self) -> None:
        self.actions_table.list_recent(self.memory.recent, self.filing.open_file)

    def _go_round(self, by: int) -> None:
        """Go to the next part of the window, or the next thing on the first screen."""
        if self.bridge.document is None:
            self.focusNextPrevChild(by > 0)
        else:
            self.desk.go_round(by)

    # -- the theme, beginning and end ----------------------------------------------------------

    def focusNextPrevChild(self, next: bool) -> bool:
        from ghnt_desktop.ui.shared.reading_order import put_in_reading_order

        central = self.centralWidget()
        if central is not None:
            put_in_reading_order(central)
        return super().focusNextPrevChild(next)

    def _restoring(self) -> "Restoring":
        from ghnt_desktop.ui.restoring import Restoring  # brings SQLAlchemy along

        return Restoring(self, self.bridge, self.filing, self.questions, self.notices)

    @cached_property
    def receiving(self) -> "Receiving":
        """What brings received copies in; its modules are loaded when they are asked for first."""
        from ghnt_desktop.ui.merging.receiving import Receiving

        return Receiving(self, self.bridge, self.filing, self.questions, self.notices, self._theme)

    @cached_property
    def requests(self) -> "Requests":
        """What is asked of partners; its modules are loaded when they are asked for first."""
        from ghnt_desktop.ui.requests.errands import Requests  # brings SQLAlchemy along

        return Requests(
            self,
            self.bridge,
            self.keeper,
            self.filing,
            self.questions,
            self.notices,
            self.receiving.look,
            self._show_found,
        )

    def _show_found(self, tab: int, kind: str, id_: str) -> None:
        self.desk.show_found(tab, kind, id_)

    def _begun_column(self) -> tuple[str, ...]:
        """Return the column the officer is in, which is probably the one to send out."""
        level = self.desk.tabs[0].column()
        return (level,) if level else ()

    def _ask_beginning(self) -> None:
        from ghnt_desktop.ui.dialogs.new_agenda import NewAgenda  # not for the first paint

        NewAgenda(self, self._theme.tokens, self.filing.begin).open()

    def _ask_period(self) -> None:
        from ghnt_desktop.ui.next_period import NextPeriod  # brings SQLAlchemy along

        NextPeriod(self, self.bridge, self.filing, self.questions).ask()

    def _show_settings(self) -> None:
        from ghnt_desktop.ui.dialogs.settings import show_settings  # not for the first paint

        show_settings(self, self.preferences)

    def _show_date_words(self) -> None:
        from ghnt_desktop.ui.dialogs.date_words import show_date_words  # not for the first paint

        show_date_words(self, self.bridge)

    def _show_commands(self) -> None:
        from ghnt_desktop.ui.finding.commands import show_commands  # not for the first paint

        show_commands(self, self.actions_table.all(), self.command)

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
        if (
            event.type() == QEvent.Type.ActivationChange
            and self.isActiveWindow()
            and self._is_furnished
        ):
            QTimer.singleShot(0, self.keeper.look_outside)

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Leave the agenda first; when that needs a question, close after its answer."""
        self.furnish()
        if self._closing or self.bridge.document is None:
            remember_place(self, self.memory)
            self.keeper.stop()
            if self._made_desk is not None:
                self._made_desk.spelling.speller.stop()
            event.accept()
            return
        event.ignore()
        self.filing.leave(self._close_for_good)

    def end_at_once(self) -> None:
        """Close without a question; nothing is lost."""
        self.furnish()
        self.filing.leave_at_once()
        self._close_for_good()

    def _close_for_good(self) -> None:
        self._closing = True
        QTimer.singleShot(0, self.close)
