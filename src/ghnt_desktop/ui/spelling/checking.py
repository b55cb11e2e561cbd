"""Spelling in a window: which boxes are looked at, what a right click offers, and F7."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QScrollArea, QWidget

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.own_words import load_own_words, save_own_words, tidy_words
from ghnt_desktop.domain.organisation import Organisation
from ghnt_desktop.language.spelling import words_of
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.preferences import Preferences
from ghnt_desktop.ui.shared.text_box import TextBox
from ghnt_desktop.ui.shared.theme import Theme
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.spelling.menu import WordMenu
from ghnt_desktop.ui.spelling.speller import Speller
from ghnt_desktop.ui.spelling.underlines import Underlines

SETTING = "spelling"


class SpellingCheck(QObject):
    """Follows the focus among the text boxes of a window; begins with the first of them.

    F7 goes from word to word, and past the end of a text to the next on the same sheet.
    """

    def __init__(
        self,
        within: QWidget,
        bridge: Bridge,
        preferences: Preferences,
        theme: Theme,
        tell: Callable[[str], None],
    ) -> None:
        super().__init__(within)
        self._within = within
        self._bridge = bridge
        self._preferences = preferences
        self._theme = theme
        self._tell = tell
        self._mine = load_own_words()
        self._ignored: set[str] = set()
        self._names: tuple[object, frozenset[str]] = (None, frozenset())
        self._boxes: dict[TextBox, Underlines] = {}
        self._waits = False
        self.speller = Speller(self)
        self.speller.answered.connect(self._go_on)
        bridge.changed.connect(self._learn)
        bridge.opened.connect(self._begin_anew)
        preferences.changed.connect(self._follow)
        theme.changed.connect(self._dress)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._look_at)
            application.aboutToQuit.connect(self.speller.stop)
        self._learn()

    # -- boxes ---------------------------------------------------------------------------------

    def _look_at(self, _: QWidget | None, now: QWidget | None) -> None:
        """Underline in a box that gets the focus, and from then on in all that are beside it."""
        if not isinstance(now, TextBox) or not self._preferences.switch(SETTING):
            return
        if now in self._boxes or not self._within.isAncestorOf(now):
            return
        for box in self._within.findChildren(TextBox):
            if box not in self._boxes and box.isVisible():
                self._attach(box)

    def _attach(self, box: TextBox) -> None:
        self._boxes[box] = Underlines(box, self.speller, self._theme.tokens.err)
        box.menu_opening.connect(self._offer)
        box.destroyed.connect(lambda: self._boxes.pop(box, None))

    def _dress(self) -> None:
        for one in self._boxes.values():
            one.use(self._theme.tokens.err)

    def _follow(self, setting: str) -> None:
        if setting != SETTING:
            return
        if not self._preferences.switch(SETTING):
            for box, one in self._boxes.items():
                box.menu_opening.disconnect(self._offer)
                one.let_go()
            self._boxes.clear()
            self.speller.stop()

    # -- words of one's own --------------------------------------------------------------------

    def _begin_anew(self) -> None:
        self._ignored.clear()
        self._learn()

    def _learn(self, _: object = None) -> None:
        """Take the names of the register and all words that somebody added for right."""
        if self._bridge.document is None:
            return
        agenda = self._bridge.agenda
        register = agenda.things["organisation"]
        if register is not self._names[0]:
            names = (one for one in register.values() if isinstance(one, Organisation))
            told = (name for one in names for name in (one.name, one.abbreviation, *one.aliases))
            self._names = register, words_of(told)
        added = words_of((*self._mine, *self._ignored, *agenda.head.own_words))
        self.speller.take_own(self._names[1] | added)

    def ignore(self, word: str) -> None:
        """Let a word pass until another agenda opens."""
        self._ignored.add(word)
        self._learn()

    def add_to_mine(self, word: str) -> None:
        """Teach a word for all agendas on this computer."""
        self._mine = tidy_words((*load_own_words(), word))
        save_own_words(self._mine)
        self._learn()

    def add_to_agenda(self, word: str) -> None:
        """Teach a word for all who work on this agenda."""
        id_, words = Id(self._bridge.agenda.id), self._bridge.agenda.head.own_words
        told = [*words, word]
        self._bridge.do(lambda agenda: edits.set_field(agenda, id_, "own_words", told))

    @property
    def own_words(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words of the officer, and those of the agenda."""
        return self._mine, self._bridge.agenda.head.own_words

    def keep_own_words(self, mine: str, of_agenda: str) -> None:
        """Take these for the only words of one's own and of the agenda, a word a line."""
        self._mine = tidy_words(mine.split("\n"))
        save_own_words(self._mine)
        self._learn()
        if self._bridge.is_editable:
            id_, told = Id(self._bridge.agenda.id), list(tidy_words(of_agenda.split("\n")))
            self._bridge.do(lambda agenda: edits.set_field(agenda, id_, "own_words", told))

    # -- one word ------------------------------------------------------------------------------

    def _offer(self, menu: QMenu, cursor: QTextCursor) -> None:
        """Put what can be done with a wrong word at the top of the menu of a box."""
        box = self.sender()
        underlines = self._boxes.get(box) if isinstance(box, TextBox) else None
        word = underlines.word_at(cursor) if underlines is not None else None
        if isinstance(box, TextBox) and word is not None and not box.isReadOnly():
            WordMenu(menu, self, box, word)

    def next_word(self) -> None:
        """Go to the next wrong word in the text with the cursor, and offer what can be done."""
        box = self._within.window().focusWidget()
        if not isinstance(box, TextBox):
            self._tell(translate("Spelling", "Put the cursor in a text first."))
            return
        if box not in self._boxes:
            self._tell(translate("Spelling", "The spelling check is off. You find it in Settings."))
            return
        self._waits = self.speller.is_busy
        if self._waits:
            self._tell(translate("Spelling", "The spelling is being checked…"))
        else:
            self._show_next(box)

    def _go_on(self, _: object = None) -> None:
        """Go on with F7 that had to wait for the dictionary."""
        if self._waits and not self.speller.is_busy:
            self._waits = False
            self.next_word()

    def _show_next(self, box: TextBox) -> None:
        """Show the next wrong word: behind the cursor, in the texts after this one, then before."""
        after = box.textCursor().selectionEnd()
        texts = self._texts_from(box)
        found = [(box, self._boxes[box].next_word(after))]
        found += [(one, self._boxes[one].next_word(0)) for one in (*texts, box)]
        there, word = next((told for told in found if told[1] is not None), (box, None))
        if word is None or there.isReadOnly():
            none = translate("Spelling", "No spelling mistakes in this text.")
            every = translate("Spelling", "No spelling mistakes in these texts.")
            self._tell(every if texts else none)
            return
        if there is not box:
            there.setFocus(Qt.FocusReason.OtherFocusReason)
        there.setTextCursor(word)
        there.ensureCursorVisible()
        menu = QMenu(there)
        WordMenu(menu, self, there, word, then=self.next_word)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(there.viewport().mapToGlobal(there.cursorRect().bottomLeft()))

    def _texts_from(self, box: TextBox) -> list[TextBox]:
        """Return the other texts of the same sheet or panel, from this one on and round."""
        ground = _ground(box)
        shown = [one for one in self._boxes if one.isVisible() and _ground(one) is ground]
        shown = shown if ground is not None else [box]
        shown.sort(key=lambda one: one.mapTo(one.window(), QPoint()).toTuple()[::-1])
        at = shown.index(box)
        others = shown[at + 1 :] + shown[:at]
        return [one for one in others if not one.isReadOnly()]


def _ground(box: TextBox) -> QWidget | None:
    """Return what scrolls a box with the texts that belong to it; None for one in a table."""
    around = box.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = None if isinstance(around, QAbstractItemView) else around.parentWidget()
    return around
