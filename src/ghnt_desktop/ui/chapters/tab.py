"""The tab Tekst: the chapters of a vision or plan as a tree, and one of them to write in."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.kinds import upwards
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.chapters.changing import Changing
from ghnt_desktop.ui.chapters.outline import TERMS, ChapterOutline, chapter_branches
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.outline.branch import GROUP
from ghnt_desktop.ui.shared.outlined_tab import OutlinedTab
from ghnt_desktop.ui.shared.selection import Selection
from ghnt_desktop.ui.shared.tab import Part
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate

if TYPE_CHECKING:
    from ghnt_desktop.ui.shared.page import Page

_INSERTS = ("reference", "footnote", "table", "figure")
_WAYS = ("up", "down", "out", "in")


def _page_class(kind: str) -> "type[Page]":
    from ghnt_desktop.ui.chapters.pages import ChapterPage, GlossaryPage

    return GlossaryPage if kind == TERMS else ChapterPage


class TextTab(OutlinedTab):
    """Follows the selection and sets it; what is in no chapter leaves it as it was."""

    def __init__(self, bridge: Bridge, selection: Selection, tokens: Tokens) -> None:
        super().__init__(bridge, selection, tokens, ChapterOutline(tokens), _page_class, _INSERTS)
        self._changing = Changing(bridge)
        self._stack = QStackedLayout()
        self._begin = button(
            translate("Chapters", "New chapter"), lambda: self._add("chapter"), role="primary"
        )
        self._dress()

    @staticmethod
    def title() -> str:
        """Return the word on the tab."""
        return translate("Chapters", "Text")

    def _dress(self) -> None:
        self.outline.setAccessibleName(translate("Chapters", "Chapters"))
        self._new = button(
            translate("Chapters", "New chapter"), lambda: self._add("chapter"), "plus"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._stack)
        self._stack.addWidget(self._empty_page())
        self._stack.addWidget(self._beside(self._new))

    def _empty_page(self) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(24, 0, 24, 0)
        column.setSpacing(16)
        column.addStretch(1)
        words = translate("Chapters", "No chapters yet. Begin with the first, the reason why.")
        # As wide as the tab: a label that may wrap and is only centred folds up and is cut off.
        told = label(words, "section")
        told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(told)
        column.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return held

    # -- following -----------------------------------------------------------------------------

    def show_agenda(self, agenda: Agenda) -> None:
        self._drop_pages()
        self._renew()

    def _renew(self) -> None:
        self._stale = not self.isVisible()
        if self._stale or self._bridge.document is None:
            return
        agenda = self._bridge.agenda
        editable = self._bridge.is_editable
        self._new.setVisible(editable)
        self._begin.setVisible(editable)
        self.outline.editable = editable
        first = not self.outline.tree.rowCount()
        self.outline.show_branches(agenda.id, chapter_branches(agenda), first)
        self._stack.setCurrentIndex(1 if agenda.chapters() or agenda.terms else 0)
        if self._shown[0] != TERMS and not agenda.is_visible(self._shown[1]):
            self._shown = _first(agenda)
        self._show()

    def _show(self) -> None:
        if self._shown[0]:
            self._show_page(self._shown[1])
            here = (GROUP, TERMS) if self._shown[0] == TERMS else self._shown
            self.outline.show_selected(*here)

    # -- the selection -------------------------------------------------------------------------

    def _reselected(self) -> None:
        if not self.isVisible() or self._bridge.document is None:
            return
        agenda, (kind, id_) = self._bridge.agenda, self._place()
        if not id_ or not agenda.is_visible(id_):
            return
        shown = (TERMS, TERMS) if kind == TERMS else _chapter_of(agenda, id_)
        if not shown[0]:
            return
        if shown != self._shown:
            self.bring_in()
            self._shown = shown
            self._show()
            self.area.verticalScrollBar().setValue(0)
        self._reveal(kind, id_)

    def _chosen(self, kind: str, id_: str) -> None:
        if kind != GROUP:
            self._selection.choose(kind, id_)
            return
        self.bring_in()
        self._shown = (TERMS, TERMS)
        self._show()

    # -- what the outline asks -----------------------------------------------------------------

    def _asked(self, verb: str, about: str) -> None:
        here = self.outline.here()
        id_ = self._here()
        if verb == "edit":
            self.edit_here()
        elif verb == "add":
            on_terms = here is not None and here.kind == GROUP
            self._add(about or (TERMS if on_terms else "chapter"))
        elif verb == "number":
            self._changing.number()
        elif verb in ("delete", "history") and id_:
            self.commanded.emit(verb)
        elif verb in _WAYS and id_:
            self._changing.shift(id_, verb)

    def _dropped(self, id_: str, parent: str, before: str) -> None:
        if self._bridge.is_editable:
            home = "" if parent == self._bridge.agenda.id else parent
            self._changing.put(id_, home, before)

    def _add(self, what: str) -> None:
        if what == TERMS:
            made = self._changing.add_term()
            self._chosen(GROUP, TERMS)
        else:
            made = self._changing.add(self._here(), below=what == "below")
        if made:
            self._selection.choose(TERMS if what == TERMS else "chapter", made)
            self.edit_here()

    # -- focus ---------------------------------------------------------------------------------

    def take_focus(self) -> bool:
        shown = self._stack.currentIndex() == 1
        (self.outline if shown else self._begin).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def parts(self) -> Sequence[Part]:
        return ((self.outline, self.take_focus), (self.area, self._enter_sheet))

    def reselect(self) -> None:
        """Select what the outline is on now that what was selected is gone."""
        if self._here():
            self._selection.choose("chapter", self._here())
        else:
            self._selection.clear()


def _chapter_of(agenda: Agenda, id_: str) -> tuple[str, str]:
    """Return the chapter a thing is or stands in, as a page shows it."""
    chain = upwards(agenda.things, id_)
    found = next((one for one in chain if agenda.kind(one) == "chapter"), "")
    return ("chapter", found) if found else ("", "")


def _first(agenda: Agenda) -> tuple[str, str]:
    chapters = agenda.chapters()
    return ("chapter", chapters[0].id) if chapters else (TERMS, TERMS) if agenda.terms else ("", "")
