"""What the program understands of a planning, below the words as typed."""

from PySide6.QtWidgets import QLabel

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.shared.words import translate


def show_understood(told: QLabel, agenda: Agenda, typed: str) -> None:
    """Say in a label how a planning is read in this agenda; it goes away when there is none."""
    told.setText(translate("Details", "Read as: %1").replace("%1", _read(agenda, typed)))
    told.setVisible(bool(typed.strip()))


def _read(agenda: Agenda, typed: str) -> str:
    if not typed.strip():
        return ""
    # The grammar is only there for who plans: an agenda is shown without it.
    from ghnt_desktop.language.dates.in_agenda import reader_of
    from ghnt_desktop.language.dates.saying import said

    return said(reader_of(agenda)(typed))
