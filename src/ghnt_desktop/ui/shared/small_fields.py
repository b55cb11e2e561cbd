"""Fields of a sheet beside those of the panel: without a label above, or with a line per item."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.text import Text
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.fields import Field, LineField
from ghnt_desktop.ui.shared.text_box import TextBox


class BareLine(LineField):
    """A short text that needs no label: what it is for stands in it while it is empty."""

    def _dress(self, control: QWidget) -> None:
        control.setAccessibleName(self.words)
        self._column.addWidget(control)
        self.line.setPlaceholderText(self.words)

    def offer(self, words: Iterable[str]) -> None:
        """Offer words while typing; anything else may be typed."""
        completer = QCompleter(list(words), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)


class YearsLine(BareLine):
    """Years with commas or spaces between them."""

    def _show(self, value: Any) -> None:
        super()._show(", ".join(value or ()))

    def _give(self, value: Any) -> None:
        told = str(value).replace(",", " ").replace(";", " ").split()
        super()._give(list(dict.fromkeys(told)))


class BoxField(Field):
    """A text of several lines, in a box that grows."""

    def __init__(self, bridge: Bridge, name: str, words: str, labelled: bool = True) -> None:
        super().__init__(bridge, name, words)
        self.box = TextBox()
        self.box.paused.connect(self._keep_draft)
        self.box.left.connect(self.bring_in)
        self.box.done.connect(self.bring_in)
        self.box.given_up.connect(lambda: bridge.give_up(self.bring_in))
        self.box.refused.connect(bridge.refused)
        if labelled:
            self._dress(self.box)
        else:
            self.box.setAccessibleName(words)
            self.box.setPlaceholderText(words)
            self._column.addWidget(self.box)

    def show_thing(self, agenda: Agenda, thing: str, editable: bool) -> None:
        if thing != self._thing:
            self.bring_in()
            self.box.take_back()
        super().show_thing(agenda, thing, True)
        self.box.setReadOnly(not editable)

    def _show(self, value: Any) -> None:
        self.box.show_text(value.text if isinstance(value, Text) else str(value or ""))

    def _keep_draft(self) -> None:
        if self.box.is_typing:
            self._bridge.draft(self._thing, self.box.toPlainText(), self.name)
        else:
            self._bridge.take_back_draft(self._thing, self.name)

    def bring_in(self) -> None:
        if not self._thing:
            return
        if not self.box.is_typing:
            self._bridge.take_back_draft(self._thing, self.name)
            return
        thing, value, before = Id(self._thing), self._value(self.box.toPlainText()), self.box.shown
        self.box.settle()
        if self._bridge.took(lambda agenda: edits.set_field(agenda, thing, self.name, value)):
            self._bridge.drop_draft(self._thing, self.name)
        else:
            self.box.shown = before

    def _value(self, typed: str) -> Any:
        return typed


class ListField(BoxField):
    """A list with an item on each line."""

    def _show(self, value: Any) -> None:
        super()._show("\n".join(value or ()))

    def _value(self, typed: str) -> Any:
        return [line.strip() for line in typed.split("\n") if line.strip()]
