"""Where something comes from that was carried over from the period before."""

from PySide6.QtWidgets import QLabel

from ghnt_desktop.ui.shared.words import translate


def show_origin(told: QLabel, origin: str) -> None:
    """Say in a label where something comes from; it goes away for what is of this period."""
    words = translate("Details", "Carried over from %1")
    told.setText(words.replace("%1", origin))
    told.setVisible(bool(origin))
