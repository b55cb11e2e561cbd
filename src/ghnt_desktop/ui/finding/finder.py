"""Finding over the whole agenda: between the strip, the open agenda and what shows a hit."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from ghnt_desktop.document.finding import Hit, Search
from ghnt_desktop.document.text_edits import replace_hits
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.finding.searching import Searching
from ghnt_desktop.ui.finding.strip import FindStrip
from ghnt_desktop.ui.shared.places import seen_at

_LONGEST = 80


class Finder:
    """Owns the strip; ``show`` selects a thing in a tab (-1: any), ``leave`` gives focus back."""

    def __init__(
        self,
        bridge: Bridge,
        show: Callable[[int, str, str], object],
        leave: Callable[[], object],
    ) -> None:
        self._bridge, self._show, self._leave = bridge, show, leave
        self.strip = FindStrip()
        self.strip.hide()
        self.searching = Searching()
        self._step = 0
        self._was: Hit | None = None
        self._connect()

    def _connect(self) -> None:
        self.strip.asked.connect(self._ask)
        self.strip.chosen.connect(self._show_hit)
        self.strip.stepped.connect(self.step)
        self.strip.replaced.connect(self._replace)
        self.strip.left.connect(self._close)
        self.searching.found.connect(self._add)
        self.searching.ended.connect(self._ended)
        self._bridge.opened.connect(self._again)
        self._bridge.changed.connect(lambda _: self._again())

    def begin(self, replaces: bool = False) -> None:
        """Show the strip, with what is selected in a text as the words to look for."""
        words = _selected_in(self.strip.window().focusWidget())
        self.strip.begin(replaces, words)

    def step(self, by: int) -> None:
        """Go to the next or previous hit, once it is found."""
        if not self.strip.words.text().strip():
            self.begin()
            return
        self.strip.show()
        if self.strip.waits or not (self.searching.busy or self.strip.hits.hits):
            self.strip.ask()
        if self.searching.busy and not self.strip.hits.hits:
            self._step = by
        else:
            self.strip.step(by)

    def _ask(self, search: Search) -> None:
        self._step = 0
        self.strip.editable = self._bridge.is_editable
        agenda = self._bridge.agenda if self._bridge.document is not None else None
        self._was = self.strip.current()
        self.strip.hits.clear(agenda)
        if agenda is None or not search.words.strip():
            self.searching.stop()
            self.strip.tell(False)
            return
        self.searching.begin(agenda, search)
        self.strip.tell(True)

    def _again(self) -> None:
        """Look afresh in an agenda that changed, if somebody sees it."""
        if self.strip.isVisible():
            self.strip.ask()
        else:
            self.searching.stop()
            self.strip.hits.clear(None)

    def _add(self, hits: list[Hit]) -> None:
        self.strip.hits.add(hits)
        self.strip.tell(True)
        if self._step:
            by, self._step = self._step, 0
            self.strip.step(by)

    def _ended(self) -> None:
        if self._was is not None and self.strip.current() is None:
            self.strip.stay_at(self._was)
        self.strip.tell(False)

    def _show_hit(self, hit: Hit) -> None:
        agenda = self._bridge.agenda
        seen = seen_at(agenda, hit.thing)
        if seen is not None:
            self._show(*seen)

    def _replace(self) -> None:
        search, chosen, by = self.strip.search, self.strip.hits.ticked, self.strip.by.text()
        self._bridge.do(lambda agenda: replace_hits(agenda, search, chosen, by))

    def _close(self) -> None:
        self.strip.hide()
        self.searching.stop()
        self._leave()


def _selected_in(widget: QWidget | None) -> str:
    """Return a few words selected in a text that has the focus."""
    words = ""
    if isinstance(widget, QTextEdit):
        words = widget.textCursor().selectedText()
    elif isinstance(widget, QLineEdit):
        words = widget.selectedText()
    return words if len(words) <= _LONGEST and words.isprintable() else ""
