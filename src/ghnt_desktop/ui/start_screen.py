"""The first screen: take over a Word document, open, begin or look; and what was open before."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ghnt_desktop.ui.shared.labels import CardButton, icon_button, label, picture
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.window_memory import Recent

if TYPE_CHECKING:
    from ghnt_desktop.document.opening import Unfinished

_LEFT_WIDTH = 430
_LEFT_LEAST = 320


class Choice(NamedTuple):
    """A card on the left: which command, its words, a hint and an icon."""

    command: str
    words: str
    hint: str
    icon: str
    keys: str = ""
    primary: bool = False


def choices() -> tuple[Choice, ...]:
    """Return the cards, the likeliest first."""
    return (
        Choice(
            "import",
            translate("Start", "Take over a document"),
            translate("Start", "The matrix you have now, with every text in its place"),
            "file-import",
            primary=True,
        ),
        Choice(
            "open",
            translate("Start", "Open an agenda"),
            translate("Start", "A .ghnt file on your computer or network drive"),
            "folder-open",
            "Ctrl+O",
        ),
        Choice(
            "new",
            translate("Start", "New agenda"),
            translate("Start", "Begin with columns and action lines, and write"),
            "file-plus",
            "Ctrl+N",
        ),
        Choice(
            "example",
            translate("Start", "See the example"),
            translate("Start", "An invented region, to try everything at ease"),
            "book-2",
        ),
    )


class StartScreen(QWidget):
    """Tells which command, file or unfinished work the officer chose."""

    commanded = Signal(str)
    file_chosen = Signal(object)
    resumed = Signal(object)
    forgotten = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lists = QVBoxLayout()
        self._lists.setSpacing(12)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = _area(self._left(), "startLeft")
        left.setMinimumWidth(_LEFT_LEAST)
        left.setMaximumWidth(_LEFT_WIDTH)
        right = QVBoxLayout()
        right.setContentsMargins(36, 36, 36, 24)
        right.addLayout(self._lists)
        right.addStretch(1)
        row.addWidget(left, 2)
        row.addWidget(_area(right, "startRight"), 3)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(32, 36, 32, 24)
        column.setSpacing(10)
        column.addWidget(label("GHNT Desktop", "title"))
        about = translate("Start", "Agendas against domestic violence and child abuse")
        column.addWidget(label(about, "hint"))
        column.addSpacing(12)
        for choice in choices():
            column.addWidget(self._card(choice))
        column.addStretch(1)
        note = QHBoxLayout()
        note.setSpacing(10)
        note.addWidget(picture("shield-lock"), alignment=Qt.AlignmentFlag.AlignTop)
        words = translate(
            "Start",
            "Everything stays on this computer. The program makes no connection to the internet. "
            "Put no details of clients in the agenda.",
        )
        note.addWidget(label(words, "hint"), 1)
        column.addSpacing(16)
        column.addLayout(note)
        return column

    def _card(self, choice: Choice) -> CardButton:
        card = CardButton("primary" if choice.primary else "plain")
        card.setAccessibleName(choice.words)
        card.setAccessibleDescription(choice.hint)
        card.clicked.connect(lambda: self.commanded.emit(choice.command))
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(14)
        row.addWidget(_sign(choice))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(choice.words, "head"))
        words.addWidget(label(choice.hint, "hint" if not choice.primary else ""))
        row.addLayout(words, 1)
        if choice.keys:
            row.addWidget(label(_keys(choice.keys), "hint", wrap=False))
        card.let_through()
        return card

    # -- right ---------------------------------------------------------------------------------

    def show_lists(self, recent: list[Recent], unfinished: "list[Unfinished]") -> None:
        """Show the work that has no file yet, and the files opened before."""
        while (item := self._lists.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if unfinished:
            self._lists.addWidget(label(translate("Start", "Not saved yet"), "section"))
            self._lists.addWidget(_listed([self._unfinished_row(one) for one in unfinished]))
            self._lists.addSpacing(12)
        self._lists.addWidget(label(translate("Start", "Last used"), "section"))
        if recent:
            self._lists.addWidget(_listed([self._recent_row(one) for one in recent]))
        else:
            words = translate("Start", "Agendas you open or save appear here.")
            self._lists.addWidget(label(words, "hint"))

    def _unfinished_row(self, one: "Unfinished") -> QWidget:
        where = str(one.path) if one.path else translate("Start", "No file name yet")
        title = one.title or translate("Start", "Agenda without a title")
        words = translate("Start", "Continue")
        return _row("clock", title, where, words, lambda: self.resumed.emit(one.folder))

    def _recent_row(self, one: Recent) -> QWidget:
        from ghnt_desktop.ui.shared.moments import when  # the first start needs no dates

        gone = not _exists(one.path)
        side = translate("Start", "Not found here") if gone else when(one.opened)
        title = one.title or one.path.stem
        icon_name = "file-off" if gone else "file-text"

        def choose() -> None:
            self.file_chosen.emit(one.path)

        row = _row(icon_name, title, str(one.path), side, choose)
        held = QWidget()
        line = QHBoxLayout(held)
        line.setContentsMargins(0, 0, 8, 0)
        line.setSpacing(4)
        line.addWidget(row, 1)
        words = translate("Start", "Take %1 off this list").replace("%1", title)
        line.addWidget(icon_button("x", words, lambda: self.forgotten.emit(one.path)))
        return held


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _area(inside: QVBoxLayout, name: str) -> QScrollArea:
    held = QWidget()
    held.setObjectName(name)
    held.setLayout(inside)
    area = QScrollArea()
    area.setObjectName(f"{name}Area")
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(held)
    return area


def _listed(rows: list[QWidget]) -> QFrame:
    frame = QFrame()
    frame.setProperty("card", True)
    column = QVBoxLayout(frame)
    column.setContentsMargins(2, 2, 2, 2)
    column.setSpacing(0)
    for row in rows:
        column.addWidget(row)
    return frame


def _row(
    icon_name: str, title: str, below: str, side: str, then: Callable[[], object]
) -> CardButton:
    row = CardButton("row")
    row.setAccessibleName(f"{title}, {below}, {side}")
    row.clicked.connect(lambda: then())
    line = QHBoxLayout(row)
    line.setContentsMargins(14, 9, 14, 9)
    line.setSpacing(14)
    line.addWidget(picture(icon_name))
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(label(title, "head"))
    words.addWidget(label(below, "hint"))
    line.addLayout(words, 1)
    line.addWidget(label(side, "hint", wrap=False))
    row.let_through()
    return row


def _sign(choice: Choice) -> QWidget:
    role = QPalette.ColorRole.BrightText if choice.primary else QPalette.ColorRole.Link
    return picture(choice.icon, 24, role)


def _keys(keys: str) -> str:
    """Return keys as this system writes them; only a Mac has signs of its own."""
    if sys.platform != "darwin":
        return keys
    from PySide6.QtGui import QKeySequence

    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
