"""A footnote below the text it belongs to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.page import delete_button
from ghnt_desktop.ui.shared.small_fields import BoxField
from ghnt_desktop.ui.shared.stack import Piece
from ghnt_desktop.ui.shared.words import translate

_NUMBER_WIDTH = 24
_TOP = Qt.AlignmentFlag.AlignTop


class NotePiece(Piece):
    """A footnote with its number; deleting it takes its sign out of the text."""

    def __init__(self, bridge: Bridge, id_: str) -> None:
        super().__init__(id_)
        self._number = label("", "strong")
        self._number.setMinimumWidth(_NUMBER_WIDTH)
        self.text = BoxField(bridge, "text", translate("Writing", "Footnote"), labelled=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._number, 0, _TOP)
        row.addWidget(self.text, 1, _TOP)
        delete = delete_button(bridge, id_, translate("Writing", "Delete this footnote"))
        row.addWidget(delete, 0, _TOP)

    def show_thing(self, agenda: Agenda, editable: bool) -> None:
        number = agenda.footnote_numbers.get(self.id)
        self._number.setText(str(number or "–"))
        told = translate("Writing", "Footnote %1")
        loose = translate("Writing", "Footnote that no text points to any more")
        name = told.replace("%1", str(number)) if number else loose
        self.text.box.setAccessibleName(name)
        self.text.box.setPlaceholderText(name)
        self.text.show_thing(agenda, self.id, editable)

    def begin(self) -> None:
        self.text.box.setFocus(Qt.FocusReason.OtherFocusReason)
