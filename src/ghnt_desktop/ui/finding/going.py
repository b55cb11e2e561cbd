"""Going to what a number or code stands for."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ghnt_desktop.document.finding import numbered
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.shared.announcing import announce
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.fields import Line
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.places import seen_at
from ghnt_desktop.ui.shared.words import translate


def ask_number(
    parent: QWidget, agenda: Callable[[], Agenda], show: Callable[[int, str, str], object]
) -> Dialog:
    """Ask for a number or code and show what bears it; stays open while nothing does."""
    dialog = Dialog(parent, translate("Find", "Go to number or code"))
    line = Line()
    line.setAccessibleName(translate("Find", "Number or code"))
    told = label("", "hint")
    example = translate("Find", "For example 2.2a, or 1.2-M1 as it stands beside a contribution.")
    told.setText(example)

    def go() -> None:
        found = numbered(agenda(), line.text())
        seen = seen_at(agenda(), found) if found else None
        if seen is None:
            words = translate("Find", "Nothing here has the number or code ‘%1’.")
            told.setText(
                words.replace("%1", line.text().strip()) if line.text().strip() else example
            )
            announce(dialog, told.text())
            line.selectAll()
            line.setFocus()
            return
        dialog.accept()
        show(*seen)

    dialog.column.addWidget(label(translate("Find", "Number or code"), "label"))
    dialog.column.addWidget(line)
    dialog.column.addWidget(told)
    there = button(translate("Find", "Go there"), go, role="primary")
    there.setDefault(True)
    dialog.stand(there)
    dialog.cancel()
    line.setFocus()
    dialog.open()
    return dialog
