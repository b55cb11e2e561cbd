"""What can be done with a word that is in no dictionary, as the top of a menu."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QFont, QTextCursor
from PySide6.QtWidgets import QMenu

from ghnt_desktop.ui.shared.text_box import TextBox
from ghnt_desktop.ui.shared.theme import font
from ghnt_desktop.ui.shared.tokens import BODY, SEMIBOLD
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.spelling.speller import Speller


class Keeper(Protocol):
    """Where a word can be let pass or learnt."""

    speller: Speller

    def ignore(self, word: str) -> None: ...
    def add_to_mine(self, word: str) -> None: ...
    def add_to_agenda(self, word: str) -> None: ...


class WordMenu(QObject):
    """Puts suggestions and ways to keep a word at the top of a menu, and goes with it.

    ``place`` is the word, selected; ``then`` follows on whatever is chosen.
    """

    def __init__(
        self,
        menu: QMenu,
        keeper: Keeper,
        box: TextBox,
        place: QTextCursor,
        then: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(menu)
        self._menu, self._box, self._place, self._then = menu, box, place, then
        self._word = word = place.selectedText()
        below = next(iter(menu.actions()), None)
        self._waiting = self._put(below, translate("Spelling", "Looking for suggestions…"))
        self._waiting.setEnabled(False)
        self._rule(below)
        self._offer(below, translate("Spelling", "&Ignore"), lambda: keeper.ignore(word))
        mine = translate("Spelling", "Add to &my words")
        self._offer(below, mine, lambda: keeper.add_to_mine(word))
        of_agenda = translate("Spelling", "Add to the words of this a&genda")
        self._offer(below, of_agenda, lambda: keeper.add_to_agenda(word))
        if below is not None:
            self._rule(below)
        keeper.speller.suggested.connect(self._suggest)
        keeper.speller.suggest(word)

    def _put(self, below: QAction | None, words: str) -> QAction:
        made = QAction(words, self._menu)
        # Qt takes no action at all for "at the end".
        self._menu.insertAction(below, made)  # type: ignore[arg-type]
        return made

    def _rule(self, below: QAction | None) -> None:
        self._put(below, "").setSeparator(True)

    def _offer(self, below: QAction | None, words: str, do: Callable[[], None]) -> QAction:
        def go() -> None:
            do()
            if self._then is not None:
                self._then()

        made = self._put(below, words)
        made.triggered.connect(go)
        return made

    def _suggest(self, about: str, found: tuple[str, ...]) -> None:
        if about != self._word:
            return
        for one in found:
            made = self._offer(self._waiting, one.replace("&", "&&"), self._taking(one))
            strong = QFont(font(BODY))  # the one that everything is drawn in stays as it is
            strong.setWeight(QFont.Weight(SEMIBOLD))
            made.setFont(strong)
        if found:
            self._menu.removeAction(self._waiting)
            self._menu.setActiveAction(self._menu.actions()[0])
        else:
            self._waiting.setText(translate("Spelling", "No suggestions"))

    def _taking(self, by: str) -> Callable[[], None]:
        """Return what puts a suggestion in the place of the word, in the style of its beginning."""

        def take() -> None:
            start = QTextCursor(self._place)
            start.setPosition(self._place.selectionStart() + 1)
            self._place.insertText(by, start.charFormat())
            self._box.setTextCursor(self._place)

        return take
