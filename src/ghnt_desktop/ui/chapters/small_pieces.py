"""The small part of the tab: a term of the glossary."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.page import delete_button
from ghnt_desktop.ui.shared.small_fields import BareLine, BoxField
from ghnt_desktop.ui.shared.stack import Piece
from ghnt_desktop.ui.shared.words import translate

_TERM_WIDTH = 180
_TOP = Qt.AlignmentFlag.AlignTop


class TermPiece(Piece):
    """A word and what it means."""

    def __init__(self, bridge: Bridge, id_: str) -> None:
        super().__init__(id_)
        self.term = BareLine(bridge, "term", translate("Chapters", "Term"))
        self.term.setMinimumWidth(_TERM_WIDTH)
        words = translate("Chapters", "What it means in this agenda")
        self.meaning = BoxField(bridge, "meaning", words, labelled=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.grip(), 0, _TOP)
        row.addWidget(self.term, 2, _TOP)
        row.addWidget(self.meaning, 5, _TOP)
        delete = delete_button(bridge, id_, translate("Chapters", "Delete this term"))
        row.addWidget(delete, 0, _TOP)

    def show_thing(self, agenda: Agenda, editable: bool) -> None:
        self.term.show_thing(agenda, self.id, editable)
        self.meaning.show_thing(agenda, self.id, editable)

    def begin(self) -> None:
        self.term.line.setFocus(Qt.FocusReason.OtherFocusReason)
