"""Fields of the panel, each bound to one field of one thing; a table tells which there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.domain.fields import value_of
from ghnt_desktop.domain.typed_text import has_new_words
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.glyphs import STATUS_TOKENS, draw_status
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.quiet_list import QuietList
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate

_SIGN = 14


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a list, and the word for it."""

    value: str
    words: str


class Line(QLineEdit):
    """One line of text; leaves undo to the window when it holds no typing; Esc takes that back."""

    taken_back = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            if (undo and not self.isUndoAvailable()) or (redo and not self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.taken_back.emit()
        super().keyPressEvent(event)


class Field(QWidget):
    """A label above a control; `show_thing` says of which thing it shows the field."""

    def __init__(self, bridge: Bridge, name: str, words: str) -> None:
        super().__init__()
        self._bridge = bridge
        self._thing = ""
        self.name = name
        self.words = words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def _dress(self, control: QWidget) -> None:
        above = label(self.words, "label")
        above.setBuddy(control)
        control.setAccessibleName(self.words)
        self._column.addWidget(above)
        self._column.addWidget(control)

    def show_thing(self, agenda: Agenda, thing: str, editable: bool) -> None:
        """Show the field of a thing."""
        self._thing = thing
        self._show(value_of(agenda.thing(thing), self.name))
        self.setEnabled(editable)

    def _show(self, value: Any) -> None:
        """Put a value in the control, without telling."""

    def bring_in(self) -> None:
        """Make a step of typing that is not one yet."""

    def _give(self, value: Any) -> None:
        thing, name = Id(self._thing), self.name
        if thing:
            self._bridge.note(lambda agenda: edits.set_field(agenda, thing, name, value))


class LineField(Field):
    """A short text."""

    def __init__(self, bridge: Bridge, name: str, words: str) -> None:
        super().__init__(bridge, name, words)
        self.line = Line()
        self.line.editingFinished.connect(self.bring_in)
        self.line.taken_back.connect(self.take_back)
        self._dress(self.line)
        self._shown = ""

    def _show(self, value: Any) -> None:
        typing = self.line.text() != self._shown and self.line.hasFocus()
        self._shown = str(value or "")
        if not typing and self.line.text() != self._shown:
            self.line.setText(self._shown)
            if not self.line.hasFocus():
                self.line.setCursorPosition(0)  # a long text is read from its beginning

    def show_thing(self, agenda: Agenda, thing: str, editable: bool) -> None:
        if thing != self._thing:
            self.line.setText("")
            self._shown = ""
        super().show_thing(agenda, thing, editable)

    def take_back(self) -> None:
        """Show the field as the agenda has it; redo brings what was typed."""
        if has_new_words(self._shown, self.line.text()):
            self._bridge.give_up(self.bring_in)
        self.line.setText(self._shown)

    def bring_in(self) -> None:
        typed = self.line.text()
        if typed != self._shown:
            self._shown = typed
            self.line.setText(typed)  # ends the line's own undo: the window's begins here
            self._give(typed)


class ChoiceField(Field):
    """A value out of a list; the first choice is the empty one where there is one."""

    def __init__(self, bridge: Bridge, name: str, words: str, choices: Sequence[Choice]) -> None:
        super().__init__(bridge, name, words)
        self.list = QuietList()
        self.list.setMinimumContentsLength(6)
        self.list.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for choice in choices:
            self.list.addItem(choice.words, choice.value)
        self.list.activated.connect(lambda _: self._give(self.list.currentData()))
        self._dress(self.list)

    def _show(self, value: Any) -> None:
        word = value.value if isinstance(value, Enum) else str(value or "")
        self.list.setCurrentIndex(max(0, self.list.findData(word)))

    def show_signs(self, tokens: Tokens) -> None:
        """Put the sign of each status before its word."""
        for at in range(self.list.count()):
            if self.list.itemData(at):
                self.list.setItemIcon(at, status_sign(Status(self.list.itemData(at)), tokens))
        self.list.setIconSize(QSize(_SIGN, _SIGN))


class FlagField(Field):
    """Yes or no."""

    def __init__(self, bridge: Bridge, name: str, words: str) -> None:
        super().__init__(bridge, name, words)
        self.box = QCheckBox(words)
        self.box.clicked.connect(self._give)
        self._column.addWidget(self.box)

    def _show(self, value: Any) -> None:
        self.box.setChecked(bool(value))


def status_sign(status: Status, tokens: Tokens, note: str = "") -> QIcon:
    """Return the sign of a status as an icon, in the colours of a theme."""
    made = QPixmap(_SIGN * 2, _SIGN * 2)
    made.setDevicePixelRatio(2)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    rect = made.rect().toRectF()
    rect.setSize(rect.size() / 2)
    colour = tokens.colour(STATUS_TOKENS[status])
    draw_status(painter, rect, status, note, colour, tokens.surface)
    painter.end()
    return QIcon(made)


def no_choice() -> Choice:
    """Return the choice that empties a field."""
    return Choice("", translate("Details", "(none)"))
