"""Inside the tab Wijzigingen: the filter, the list of steps, and the page of one of them."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ghnt_desktop.document.putting_back import put_back
from ghnt_desktop.document.told_parts import all_in, all_of
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.history.story import Asked, Story
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.busy import busy
from ghnt_desktop.ui.changes.filter_bar import ChangesFilter, Wanted
from ghnt_desktop.ui.changes.page import StepPage
from ghnt_desktop.ui.changes.steps_list import StepsList
from ghnt_desktop.ui.changes.steps_model import StepsModel
from ghnt_desktop.ui.changes.words import thing_words
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.selection import Selection
from ghnt_desktop.ui.shared.tab import Part
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate

#: Below this width in logical pixels the page stands under the list.
_NARROW = 700
_LIST, _PAGE = 400, 860
#: The page of a step is made when the cursor rests so long, in milliseconds.
_REST = 60


class ChangesView(QWidget):
    """``went`` asks to show a thing. Made when the tab is seen for the first time."""

    went = Signal(str)

    def __init__(self, bridge: Bridge, selection: Selection, tokens: Tokens) -> None:
        super().__init__()
        self._bridge, self._selection = bridge, selection
        self._story: Story | None = None
        self._step = self._thing = ""
        self.steps = StepsModel()
        self.filter = ChangesFilter()
        self.list = StepsList(self.steps, tokens)
        self.page = StepPage(tokens)
        self.empty = label("", "section")
        self.clear_button = button(translate("Changes", "Clear the filter"), self.filter.clear)
        self._split = QSplitter()
        self._stack = QStackedWidget()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._dress()
        self._connect()

    def _dress(self) -> None:
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.list)
        self._split.addWidget(self.page)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([_LIST, _PAGE])
        self._stack.addWidget(self._split)
        self._stack.addWidget(self._empty_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter)
        column.addWidget(self._stack, 1)

    def _empty_page(self) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        column.addStretch(1)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.empty)
        column.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return held

    def _connect(self) -> None:
        self.filter.asked.connect(self.show_found)
        self.filter.left.connect(self.take_focus)
        self.list.chosen.connect(self._rest.start)
        self.list.entered.connect(self._read_on)
        self._rest.timeout.connect(self._show_page)
        self.page.went.connect(self.went)
        self.page.back_asked.connect(self._put_back)
        self._selection.changed.connect(self._offer_thing)

    # -- following -----------------------------------------------------------------------------

    def begin(self) -> None:
        """Forget the agenda that was shown."""
        self._story, self._step, self._thing = None, "", ""
        self.filter.clear()

    def renew(self) -> None:
        """Show the history as it is now; what was read of it is not read again."""
        document = self._bridge.document
        if document is None:
            return
        if document.check is not None:
            self._say(
                translate(
                    "Changes",
                    "The history of this long agenda is still being checked. It appears here by "
                    "itself.",
                )
            )
            self.filter.setEnabled(False)
            return
        self.filter.setEnabled(True)
        with busy():
            self._story = Story(document.past, self._story)
        self.filter.offer(document.agenda, self._story.authors())
        self.show_found()

    def _offer_thing(self) -> None:
        if self._bridge.document is None:
            return
        agenda = self._bridge.agenda
        id_ = _known(agenda, self._selection.current.id)
        words = thing_words(agenda, agenda.kind(id_), id_) if id_ else ""
        self.filter.offer_thing(id_, words)

    def only(self, id_: str) -> None:
        """Show what is about one thing."""
        agenda = self._bridge.agenda
        known = _known(agenda, id_)
        if known:
            self.filter.choose_thing(known, thing_words(agenda, agenda.kind(known), known))

    def show_found(self) -> None:
        """List the steps that are asked for; the cursor stays on the step it was on."""
        if self._story is None or self._bridge.document is None:
            return
        self._offer_thing()
        agenda, wanted = self._bridge.agenda, self.filter.wanted
        asked = self._asked(agenda, wanted)
        found = () if wanted.is_odd else self._story.found(asked)
        self.steps.show(agenda, self._story, found, asked.things)
        self.filter.tell_count(len(found), len(self._story.ids))
        if not found:
            self._say(self._why_nothing(wanted))
            return
        self._stack.setCurrentIndex(0)
        self.list.go_to(self._step, self._thing)
        self._show_page()

    def _asked(self, agenda: Agenda, wanted: Wanted) -> Asked:
        things: frozenset[str] | None = None
        if wanted.thing:
            things = all_in(agenda, wanted.thing)
        if wanted.organisation and self._story is not None:
            naming = self._story.naming(wanted.organisation)
            own = all_of(agenda, wanted.organisation, naming)
            things = own if things is None else things & own
        return Asked(things, wanted.author, wanted.since, wanted.until, wanted.words)

    def _why_nothing(self, wanted: Wanted) -> str:
        if wanted.is_odd:
            return self.filter.told.text()
        return translate("Changes", "Nothing was changed that fits this.")

    def _say(self, words: str) -> None:
        self.empty.setText(words)
        self.clear_button.setVisible(self._story is not None)
        self.page.clear()
        self._stack.setCurrentIndex(1)

    def _show_page(self) -> None:
        here = self.list.here
        if here is None or self._story is None:
            return
        self._step, self._thing = here.step, here.part.thing if here.part is not None else ""
        parts = (here.part,) if here.part is not None else self.steps.parts(here.step)
        editable = self._bridge.is_editable
        self.page.show_step(self._bridge.agenda, self._story, here.step, parts, editable)

    # -- doing ---------------------------------------------------------------------------------

    def _put_back(self, told: object, which: int) -> None:
        if isinstance(told, tuple):
            self._bridge.do(lambda agenda: put_back(agenda, told, which))

    # -- looks and focus -----------------------------------------------------------------------

    def use(self, tokens: Tokens) -> None:
        """Follow the theme."""
        self.list.use(tokens)
        self.page.use(tokens)

    def zoom_to(self, zoom: float) -> None:
        """Draw larger or smaller."""
        self.list.zoom_to(zoom)
        self.page.zoom_to(zoom)

    def take_focus(self) -> bool:
        """Put the focus in the list, or where something else can be asked for."""
        if self._stack.currentIndex() == 0:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return self.filter.isEnabled() and self.filter.begin()

    def _read_on(self) -> None:
        self._rest.stop()
        self._show_page()
        self.page.begin()

    def parts(self) -> tuple[Part, ...]:
        """Return the parts that F6 goes through."""
        return (
            (self.filter, self.filter.begin),
            (self.list, self.take_focus),
            (self.page, self.page.begin),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = Qt.Orientation.Vertical if self.width() < _NARROW else Qt.Orientation.Horizontal
        if self._split.orientation() != way:
            self._split.setOrientation(way)


def _known(agenda: Agenda, id_: str) -> str:
    """Return what an officer means by what is selected: a topic where its row is; "" for none."""
    if not agenda.is_visible(id_):
        return ""
    return agenda.row(id_).parent if agenda.kind(id_) == "row" else id_
