"""Who works here: asked once, may be skipped, can be changed later under Extra."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ghnt_desktop.document.officer import Officer
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.words import translate


def ask_officer(
    parent: QWidget, known: Officer | None, then: Callable[[Officer], object]
) -> Dialog:
    """Ask for name, function and organisation; ``then`` gets what was filled in, or nobody."""
    dialog = Dialog(parent, translate("Officer", "Your details"))
    said = label(
        translate(
            "Officer",
            "Your name stands with the changes you make, so that colleagues can see who wrote "
            "what. It stays on this computer and in the files you save.",
        )
    )
    said.setMinimumWidth(412)
    dialog.column.addWidget(said)
    lines = [
        _line(dialog, words, value)
        for words, value in zip(
            (
                translate("Officer", "Name"),
                translate("Officer", "Function"),
                translate("Officer", "Organisation"),
            ),
            (known.name, known.function, known.organisation) if known else ("", "", ""),
            strict=True,
        )
    ]

    def give() -> None:
        name, function, organisation = (line.text().strip() for line in lines)
        nobody = Officer()
        then(Officer(name or nobody.name, function, organisation))

    dialog.answer(translate("Officer", "Keep"), give, primary=True)
    dialog.cancel(translate("Officer", "Not now"))
    dialog.rejected.connect(lambda: then(known or Officer()))
    dialog.open()
    return dialog


def _line(dialog: Dialog, words: str, value: str) -> QLineEdit:
    above, line = label(words, "label"), QLineEdit(value)
    above.setBuddy(line)
    line.setAccessibleName(words)
    dialog.column.addWidget(above)
    dialog.column.addWidget(line)
    return line
