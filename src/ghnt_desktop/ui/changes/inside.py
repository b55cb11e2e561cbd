"""Inside the tab Wijzigingen: the versions left, and right the history or what changed since."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.changes.report_page import ReportPage
from ghnt_desktop.ui.changes.versions_panel import VersionsPanel
from ghnt_desktop.ui.changes.view import ChangesView
from ghnt_desktop.ui.shared.selection import Selection
from ghnt_desktop.ui.shared.tab import Part
from ghnt_desktop.ui.shared.tokens import Tokens


class Inside(QWidget):
    """Made when the tab is seen for the first time."""

    went = Signal(str)

    def __init__(self, bridge: Bridge, selection: Selection, tokens: Tokens) -> None:
        super().__init__()
        self._bridge = bridge
        self.panel = VersionsPanel()
        self.steps = ChangesView(bridge, selection, tokens)
        self.report = ReportPage(bridge, tokens)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.steps)
        self._pages.addWidget(self.report)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel)
        row.addWidget(self._pages, 1)
        self.panel.chosen.connect(self._show)
        for one in (self.steps, self.report):
            one.went.connect(self.went)

    @property
    def is_report(self) -> bool:
        """Tell whether what changed since a version is shown, and not the history."""
        return self._pages.currentWidget() is self.report

    def _show(self, version: str) -> None:
        self._pages.setCurrentWidget(self.report if version else self.steps)
        if version:
            self.report.show_since(version)
        else:
            self.steps.renew()

    def begin(self) -> None:
        """Forget the agenda that was shown."""
        self.report.version = ""
        self.steps.begin()

    def renew(self) -> None:
        """Show versions and changes as they are now."""
        document = self._bridge.document
        if document is None:
            return
        self.panel.show_versions(document.agenda, self._bridge.is_editable)
        # The history of a long agenda is read behind the officer: a version needs all of it.
        self.panel.setEnabled(document.check is None)
        if document.check is not None:
            self._pages.setCurrentWidget(self.steps)
            self.steps.renew()
        else:
            self._show(self.panel.here)

    def show_since(self, version: str) -> None:
        """Show what changed since a version, by id."""
        self.panel.go_to(version)

    def show_steps(self) -> None:
        """Show the history."""
        self.panel.go_to("")

    # -- looks and focus -----------------------------------------------------------------------

    def use(self, tokens: Tokens) -> None:
        """Follow the theme."""
        self.steps.use(tokens)
        self.report.use(tokens)

    def zoom_to(self, zoom: float) -> None:
        """Draw larger or smaller."""
        self.steps.zoom_to(zoom)
        self.report.zoom_to(zoom)

    def take_focus(self) -> bool:
        """Put the focus in the history, or in the list of versions."""
        return self.panel.take_focus() if self.is_report else self.steps.take_focus()

    def parts(self) -> tuple[Part, ...]:
        """Return the parts that F6 goes through."""
        panel = (self.panel, self.panel.take_focus)
        if self.is_report:
            return panel, (self.report, self.report.take_focus)
        return panel, *self.steps.parts()
