"""The questions asked of the officer; answers come back by a call."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLineEdit,
    QWidget,
)

from ghnt_desktop.ui.shared.dialog import WIDTH, Dialog
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.words import translate

Answer = tuple[str, Callable[[], object]]


class Questions:
    """Asks the officer, over one window."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def show(self, make: Callable[[QWidget], Dialog]) -> Dialog:
        """Open a dialog of its own making over the window."""
        dialog = make(self._parent)
        dialog.open()
        return dialog

    def open_path(self, title: str, kinds: str, then: Callable[[Path], object]) -> None:
        """Ask for a file that exists; ``kinds`` as Qt writes file filters."""
        dialog = QFileDialog(self._parent, title, "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open(dialog, then)

    def open_paths(self, title: str, kinds: str, then: Callable[[Sequence[Path]], object]) -> None:
        """Ask for one or more files that exist."""
        dialog = QFileDialog(self._parent, title, "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
        dialog.open()

    def save_path(
        self,
        title: str,
        suggestion: Path,
        kinds: str,
        then: Callable[[Path], object],
        otherwise: Callable[[], object] | None = None,
    ) -> None:
        """Ask where to put a file; the dialog itself asks before an existing one is replaced."""
        dialog = QFileDialog(self._parent, title, str(suggestion), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suggestion.suffix.removeprefix("."))
        dialog.selectFile(suggestion.name)
        if otherwise is not None:
            dialog.rejected.connect(otherwise)
        self._open(dialog, then)

    def new_path(
        self, title: str, suggestion: Path, kinds: str, then: Callable[[Path], object]
    ) -> None:
        """Ask where to put a file that replaces nothing; ``then`` is to refuse a place taken."""
        dialog = QFileDialog(self._parent, title, str(suggestion), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix(suggestion.suffix.removeprefix("."))
        dialog.selectFile(suggestion.name)
        self._open(dialog, then)

    def folder(self, title: str, start: Path, then: Callable[[Path], object]) -> None:
        """Ask for a folder that exists."""
        dialog = QFileDialog(self._parent, title, str(start))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._open(dialog, then)

    def _open(self, dialog: QFileDialog, then: Callable[[Path], object]) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Later: Qt hides its own dialog only after this, and reading a file takes seconds.
        dialog.fileSelected.connect(lambda name: QTimer.singleShot(0, lambda: then(Path(name))))
        dialog.open()

    def choose(
        self, title: str, words: str, answers: Sequence[Answer], details: str = ""
    ) -> Dialog:
        """Ask one question in a sentence; the first answer is the primary one."""
        dialog = Dialog(self._parent, title)
        said = label(words)
        said.setMinimumWidth(WIDTH - 48)
        dialog.column.addWidget(said)
        dialog.setAccessibleDescription(words)
        if details:
            dialog.column.addWidget(label(details, "hint"))
        for at, (verb, then) in enumerate(answers):
            dialog.answer(verb, then, primary=at == 0)
        dialog.cancel()
        dialog.open()
        return dialog

    def tell(self, title: str, words: str) -> Dialog:
        """Say something that needs no answer."""
        dialog = Dialog(self._parent, title)
        said = label(words)
        said.setMinimumWidth(WIDTH - 48)
        dialog.column.addWidget(said)
        dialog.setAccessibleDescription(words)
        dialog.answer(translate("Dialog", "Close"), lambda: None, primary=True)
        dialog.open()
        return dialog

    def words(
        self, title: str, asked: str, verb: str, then: Callable[[str], object], begun: str = ""
    ) -> Dialog:
        """Ask for a line of text."""
        dialog = Dialog(self._parent, title)
        field = _field(dialog, asked, begun)
        dialog.answer(verb, lambda: then(field.text().strip()), primary=True)
        dialog.cancel()
        dialog.open()
        return dialog

    def choice(
        self,
        title: str,
        asked: str,
        items: Sequence[tuple[str, str]],
        verb: str,
        then: Callable[[str], object],
    ) -> Dialog:
        """Ask for one out of (value, words)."""
        dialog = Dialog(self._parent, title)
        listed = _list(dialog, asked, items)
        dialog.answer(verb, lambda: then(listed.currentData()), primary=True)
        dialog.cancel()
        dialog.open()
        return dialog

    def column(
        self,
        title: str,
        kinds: Sequence[tuple[str, str]],
        verb: str,
        then: Callable[[str, str], object],
    ) -> Dialog:
        """Ask for a title and a kind out of (value, words)."""
        dialog = Dialog(self._parent, title)
        field = _field(dialog, translate("Dialog", "Title"), "")
        listed = _list(dialog, translate("Dialog", "Kind of column"), kinds)
        dialog.answer(verb, lambda: then(field.text().strip(), listed.currentData()), primary=True)
        dialog.cancel()
        dialog.open()
        return dialog


def _list(dialog: Dialog, words: str, items: Sequence[tuple[str, str]]) -> QComboBox:
    above, listed = label(words, "label"), QComboBox()
    listed.setAccessibleName(words)
    for value, shown in items:
        listed.addItem(shown, value)
    above.setBuddy(listed)
    dialog.column.addWidget(above)
    dialog.column.addWidget(listed)
    return listed


def _field(dialog: Dialog, words: str, begun: str) -> QLineEdit:
    above, field = label(words, "label"), QLineEdit(begun)
    above.setBuddy(field)
    field.setAccessibleName(words)
    dialog.column.addWidget(above)
    dialog.column.addWidget(field)
    return field
