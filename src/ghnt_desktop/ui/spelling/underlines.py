"""The waves under words of one text box that are in no dictionary."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextCursor

from ghnt_desktop.language.spelling import candidates
from ghnt_desktop.ui.shared.text_box import TextBox
from ghnt_desktop.ui.shared.wrapped import unit_offsets
from ghnt_desktop.ui.spelling.speller import Speller

#: A word in a box: which paragraph, from and to which of Qt's letters in it.
Place = tuple[int, int, int]


class Underlines(QSyntaxHighlighter):
    """Looks again at what changes; the word that is being typed is left in peace."""

    def __init__(self, box: TextBox, speller: Speller, colour: str) -> None:
        super().__init__(QObject(box))
        self._box = box
        self._speller = speller
        self._typed_at = -1
        self._held: Place | None = None
        self._awaited: set[str] = set()
        self._wave = QTextCharFormat()
        self._wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        self._wave.setUnderlineColor(QColor(colour))
        # Before Qt itself hears of a change, so that it is known by then where it was.
        box.document().contentsChange.connect(self._note_change)
        self.setDocument(box.document())
        box.cursorPositionChanged.connect(self._let_go)
        speller.answered.connect(self._hear)
        speller.renewed.connect(self.rehighlight)

    def use(self, colour: str) -> None:
        """Draw the waves in another colour."""
        if self._wave.underlineColor() != QColor(colour):
            self._wave.setUnderlineColor(QColor(colour))
            self.rehighlight()

    def let_go(self) -> None:
        """Look at the box no more."""
        self._box.document().contentsChange.disconnect(self._note_change)
        self._box.cursorPositionChanged.disconnect(self._let_go)
        self._speller.answered.disconnect(self._hear)
        self._speller.renewed.disconnect(self.rehighlight)
        self.setDocument(None)
        self.deleteLater()

    def _note_change(self, position: int, removed: int, added: int) -> None:
        self._typed_at = position + added if self._box.hasFocus() else -1

    def highlightBlock(self, text: str) -> None:
        block = self.currentBlock()
        held = self._typed_at - block.position()
        number = block.blockNumber()
        if self._held is not None and self._held[0] == number:
            self._held = None
        for start, end, word in _words(text):
            if start <= held <= end:
                self._held = number, start, end
                continue
            wrong = self._speller.is_wrong(word)
            if wrong:
                self.setFormat(start, end - start, self._wave)
            elif wrong is None:
                self._awaited.add(word)

    def _hear(self, wrong: set[str]) -> None:
        """Look again at the paragraphs with a word that proves to be wrong."""
        found = self._awaited & wrong
        if not self._speller.is_busy:
            self._awaited.clear()
        block = self.document().begin() if found else QTextBlock()
        while block.isValid():
            text = block.text()
            if any(word in text for word in found):
                self.rehighlightBlock(block)
            block = block.next()

    def _let_go(self) -> None:
        """Look at the word that was typed when the cursor leaves it."""
        if self._held is None:
            return
        number, start, end = self._held
        block = self.document().findBlockByNumber(number)
        at = self._box.textCursor().position() - block.position()
        if not start <= at <= end:
            self._typed_at, self._held = -1, None
            self.rehighlightBlock(block)

    # -- wrong words ---------------------------------------------------------------------------

    def word_at(self, cursor: QTextCursor) -> QTextCursor | None:
        """Return the wrong word at a cursor, selected; None when there is none."""
        block = cursor.block()
        at = cursor.position() - block.position()
        for start, end in self._wrong(block):
            if start <= at <= end:
                return _selected(block, start, end)
        return None

    def next_word(self, position: int) -> QTextCursor | None:
        """Return the first wrong word from a position on, selected; None when there is none."""
        block = self.document().findBlock(position)
        while block.isValid():
            for start, end in self._wrong(block):
                if block.position() + start >= position:
                    return _selected(block, start, end)
            block = block.next()
        return None

    def _wrong(self, block: QTextBlock) -> list[tuple[int, int]]:
        words = _words(block.text())
        return [(start, end) for start, end, word in words if self._speller.is_wrong(word)]


def _words(text: str) -> list[tuple[int, int, str]]:
    """Return the words, and where they stand as Qt counts letters."""
    found = [(start, end, text[start:end]) for start, end in candidates(text)]
    if not found or max(text) <= "\uffff":
        return found
    units = unit_offsets(text)
    return [(units[start], units[end], word) for start, end, word in found]


def _selected(block: QTextBlock, start: int, end: int) -> QTextCursor:
    made = QTextCursor(block)
    made.setPosition(block.position() + start)
    made.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
    return made
