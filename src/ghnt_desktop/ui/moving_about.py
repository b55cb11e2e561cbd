"""Where the officer is in the window, and how to get elsewhere: tabs, panel, status bar."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QTabBar

from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.details.panel import DetailsPanel
from ghnt_desktop.ui.going_round import go_round
from ghnt_desktop.ui.matrix.tab import MatrixTab
from ghnt_desktop.ui.shared.selection import Selection
from ghnt_desktop.ui.side_panel import SidePanel
from ghnt_desktop.ui.status_bar import StatusBar


class MovingAbout:
    """Carries out the commands that go to another part of the window."""

    def __init__(
        self,
        window: QMainWindow,
        bridge: Bridge,
        selection: Selection,
        tabs: Sequence[MatrixTab],
        bar: QTabBar,
        pages: QStackedWidget,
        details: DetailsPanel,
        side: SidePanel,
        status: StatusBar,
    ) -> None:
        self._window = window
        self._bridge = bridge
        self._selection = selection
        self._tabs = tabs
        self._bar = bar
        self._pages = pages
        self._details = details
        self._side = side
        self._status = status

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does."""
        return {
            "edit": self.edit_here,
            "column": self.edit_column,
            "properties": lambda: self.show_thing("agenda", self._bridge.agenda.id),
            "tab_1": lambda: self.go_to_tab(0),
            "details": self.toggle_details,
            "to_details": self.to_details_and_back,
            "next_part": lambda: self.go_round(1),
            "previous_part": lambda: self.go_round(-1),
        }

    @property
    def tab(self) -> MatrixTab:
        """The tab that is shown."""
        return self._tabs[self._pages.currentIndex()]

    def go_to_tab(self, at: int) -> None:
        """Show a tab, the first is 0."""
        self._bar.setCurrentIndex(at)
        self._pages.setCurrentIndex(at)
        self._tabs[at].take_focus()

    # -- editing -------------------------------------------------------------------------------

    def edit(self) -> None:
        """Put the cursor in the text of what is selected, in the panel."""
        if self._selection.current.kind:
            self._side.open()
            self._details.begin()

    def edit_here(self) -> None:
        """Put the cursor in the text of what is selected: in the tab itself, if that can be."""
        if not self.tab.edit_here():
            self.edit()

    def edit_if(self, made: bool) -> None:
        """Edit what was just made, if anything was."""
        if made:
            self.edit()

    def show_thing(self, kind: str, id_: str) -> None:
        """Select something and edit it."""
        self._selection.choose(kind, id_)
        self.edit()

    def edit_column(self) -> None:
        """Edit the column of the cell that is selected."""
        _, level = self._tabs[0].place()
        if level:
            self.show_thing("level", level)

    # -- the panel -----------------------------------------------------------------------------

    def toggle_details(self) -> None:
        """Show the panel, or put it away."""
        if self._details.isHidden():
            self._side.open()
        else:
            self._side.close()
            self.tab.take_focus()

    def to_details_and_back(self) -> None:
        """Go to the panel, or back to the tab."""
        if self._details.has_focus:
            self.tab.take_focus()
        else:
            self._side.open()
            self._details.begin()

    def leave_details(self) -> None:
        """Bring in what was typed in the panel, and go back to the tab."""
        self._details.bring_in()
        self._side.step_aside()
        self.tab.take_focus()

    # -- round the window ----------------------------------------------------------------------

    def go_round(self, by: int) -> None:
        """Go to the next part of the window: tabs, content, panel, status bar."""
        if self._bridge.document is None:
            self._window.focusNextPrevChild(by > 0)
            return
        go_round(
            (
                (self._bar, self._enter_tabs),
                (self._pages, self.tab.take_focus),
                (self._details, self._details.begin),
                (self._status, self._status.take_focus),
            ),
            self._window.focusWidget(),
            by,
        )

    def _enter_tabs(self) -> bool:
        self._bar.setFocus(Qt.FocusReason.TabFocusReason)
        return True
