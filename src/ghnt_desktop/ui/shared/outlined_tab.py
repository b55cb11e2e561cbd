"""A tab with an outline at the left and a sheet at the right that shows what is chosen there."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.outline.branch import GROUP
from ghnt_desktop.ui.shared.outline.view import Outline
from ghnt_desktop.ui.shared.reading_order import put_in_reading_order
from ghnt_desktop.ui.shared.selection import Selection, cell_of
from ghnt_desktop.ui.shared.sheet import WIDEST, Sheet
from ghnt_desktop.ui.shared.tab import Tab
from ghnt_desktop.ui.shared.tokens import BODY, Tokens

if TYPE_CHECKING:
    from ghnt_desktop.ui.shared.page import Page

_OUTLINE = 280


class OutlinedTab(Tab):
    """``page_class`` loads what shows a kind of thing: an agenda is shown without it.

    ``inserts`` names what can be put in their texts beside words.
    """

    def __init__(
        self,
        bridge: Bridge,
        selection: Selection,
        tokens: Tokens,
        outline: Outline,
        page_class: "Callable[[str], type[Page]]",
        inserts: Sequence[str] = ("reference", "footnote", "table"),
    ) -> None:
        super().__init__()
        self._bridge, self._selection, self._tokens = bridge, selection, tokens
        self._page_class = page_class
        self._stale = True
        self._pages: dict[str, Page] = {}
        self._shown: tuple[str, str] = ("", "")
        self.page: Page | None = None
        self.outline = outline
        self.sheet = Sheet(inserts)
        self.area = self.sheet.area
        self.format_bar = self.sheet.format_bar
        selection.changed.connect(self._reselected)
        bridge.stepping.connect(self.bring_in)
        outline.chosen.connect(self._chosen)
        outline.asked.connect(self._asked)
        # Later: while a drag ends, Qt still holds on to the lines as they were.
        outline.tree.dropped.connect(self._dropped, Qt.ConnectionType.QueuedConnection)

    def _beside(self, new: QPushButton) -> QSplitter:
        """Return outline and sheet side by side, below the outline a button that adds."""
        side = QFrame()
        side.setObjectName("outlineSide")
        side.setMinimumWidth(180)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 6, 0, 8)
        column.addWidget(self.outline, 1)
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(new)
        row.addStretch(1)
        column.addLayout(row)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(side)
        split.addWidget(self.sheet)
        split.setStretchFactor(1, 1)
        split.setSizes([_OUTLINE, WIDEST])
        return split

    def offer(self, actions: list[QAction]) -> None:
        """The outline has a menu of its own."""

    # -- following -----------------------------------------------------------------------------

    def _renew(self) -> None:
        """Show the agenda as it is now; while nobody looks, as soon as somebody does."""

    def _reselected(self) -> None:
        """Show what was selected, here or elsewhere."""

    def _chosen(self, kind: str, id_: str) -> None:
        """Select what the cursor in the outline is on."""

    def _asked(self, verb: str, about: str) -> None:
        """Do what the outline asks for."""

    def _dropped(self, id_: str, parent: str, before: str) -> None:
        """Move what was dragged in the outline."""

    def follow(self, agenda: Agenda, changes: ChangeSet) -> None:
        self._renew()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._renew()
        self._reselected()

    def _drop_pages(self) -> None:
        self._shown = ("", "")
        for page in self._pages.values():
            self.sheet.pages.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages, self.page = {}, None

    def _show_page(self, thing: str) -> None:
        """Show the page of the kind that is shown, about a thing that is there."""
        page = self._page(self._shown[0])
        if self.page is not page:
            if self.page is not None:
                self.page.hide()
            self.page = page
        page.show_thing(self._bridge.agenda, thing, self._bridge.is_editable)
        page.show()
        # Parts that came later, as a rubric does, would be last for Tab.
        put_in_reading_order(page)

    def _page(self, kind: str) -> "Page":
        if kind not in self._pages:
            made = self._page_class(kind)(self._bridge, self._tokens)
            made.chosen.connect(self._selection.choose)
            made.commanded.connect(self.commanded)
            self.sheet.pages.addWidget(made)
            self._pages[kind] = made
        return self._pages[kind]

    def _reveal(self, kind: str, id_: str) -> None:
        part = self.page.reveal(kind, id_) if self.page is not None else None
        if part is not None:
            self.sheet.bring_in_sight(part)

    # -- typing, looks and focus ---------------------------------------------------------------

    def bring_in(self) -> None:
        """Make steps of all typing that is not one yet."""
        if self.page is not None:
            self.page.bring_in()

    def use(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self.outline.use(tokens)
        for page in self._pages.values():
            page.use(tokens)

    def zoom_to(self, zoom: float) -> None:
        self.sheet.zoom_to(zoom)
        size = round(BODY * zoom)
        self.outline.setStyleSheet(f"#outline {{ font-size: {size}px; }}" if zoom != 1 else "")

    def _enter_sheet(self) -> bool:
        if self.page is None or not self.area.isVisible():
            return False
        self.page.begin()
        return self._is_in_sheet()

    def _is_in_sheet(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and self.area.isAncestorOf(focus)

    def edit_here(self) -> bool:
        """Type in what is selected; False when the focus is there already."""
        if self.page is None or self._is_in_sheet():
            return self.page is not None
        part: QWidget | None = self.page.reveal(*self._place())
        if part is not None:
            begin = getattr(part, "begin", part.setFocus)
            begin()
        else:
            self.page.begin()
        return True

    def _place(self) -> tuple[str, str]:
        """Return the kind and id of what is selected; of an empty cell its row."""
        selected = self._selection.current
        if selected.kind == "cell":
            return "row", cell_of(selected.id)[0]
        return selected.kind, selected.id

    def _here(self) -> str:
        """Return the thing that the outline is on, "" for a group or nothing."""
        here = self.outline.here()
        is_thing = here is not None and here.kind != GROUP
        return here.id if here is not None and is_thing else ""
