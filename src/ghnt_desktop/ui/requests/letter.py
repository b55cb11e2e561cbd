"""A letter to read over: copied, or opened in the mail program of the system."""

from collections.abc import Callable
from urllib.parse import quote

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ghnt_desktop.language.letters import Letter
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.words import translate

_SIZE = (620, 480)
#: Mail programs on Windows take no longer address; the text itself can always be copied.
_LONGEST_ADDRESS = 1_900


class LetterDialog(Dialog):
    """``done`` is called once the letter was copied or opened."""

    def __init__(
        self, parent: QWidget, title: str, letter: Letter, to: str, done: Callable[[], object]
    ) -> None:
        super().__init__(parent, title)
        self._to, self._done = to, done
        self.subject, self.text = QLineEdit(letter.subject), QPlainTextEdit(letter.text)
        for words, part in (
            (translate("Requests", "Subject"), self.subject),
            (translate("Requests", "Text"), self.text),
        ):
            above = label(words, "label")
            above.setBuddy(part)
            part.setAccessibleName(words)
            self.column.addWidget(above)
            self.column.addWidget(part)
        self.text.setTabChangesFocus(True)
        open_words = translate("Requests", "Open in the mail program")
        self.answer(open_words, self._open, primary=True)
        copy = button(translate("Requests", "Copy the text"), self._copy)
        copy.setAutoDefault(False)
        self.stand_apart(copy)
        self.cancel()
        self.measure(*_SIZE)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._done()
        self.accept()

    def _open(self) -> None:
        text = self.text.toPlainText()
        QGuiApplication.clipboard().setText(text)
        QDesktopServices.openUrl(QUrl(mail_address(self._to, self.subject.text(), text)))
        self._done()


def mail_address(to: str, subject: str, text: str) -> str:
    """Return what opens a new mail; without the text when that is too long for an address."""
    address = f"mailto:{quote(to.strip(), safe='@,')}?subject={quote(subject)}"
    whole = f"{address}&body={quote(text.replace(chr(10), chr(13) + chr(10)))}"
    return whole if len(whole) <= _LONGEST_ADDRESS else address
