"""The dialog with the words that the spelling was taught, to look at and take back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.spelling.checking import SpellingCheck

_SIZE = (460, 480)


def show_own_words(parent: QWidget, check: SpellingCheck) -> Dialog:
    """Show both lists, a word a line."""
    dialog = Dialog(parent, translate("Spelling", "Own words"))
    dialog.measure(*_SIZE)
    mine, of_agenda = check.own_words
    first = _list(dialog, translate("Spelling", "My words, in every agenda on this computer"), mine)
    words = translate("Spelling", "Words of this agenda, for all who work on it")
    second = _list(dialog, words, of_agenda)
    dialog.column.addWidget(label(translate("Spelling", "One word on each line."), "hint"))

    def keep() -> None:
        check.keep_own_words(first.toPlainText(), second.toPlainText())

    dialog.answer(translate("Spelling", "Keep"), keep, primary=True)
    dialog.cancel()
    dialog.open()
    return dialog


def _list(dialog: Dialog, words: str, told: tuple[str, ...]) -> QPlainTextEdit:
    above, box = label(words, "label"), QPlainTextEdit("\n".join(told))
    above.setBuddy(box)
    box.setAccessibleName(words)
    box.setTabChangesFocus(True)
    box.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    dialog.column.addWidget(above)
    dialog.column.addWidget(box, 1)
    return box
