"""The list of abbreviations: to be read, and copied as a table or as text."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ghnt_desktop.ui.shared.announcing import announce
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.words import translate

_SIZE = (560, 480)


def show_abbreviations(parent: QWidget, entries: Sequence[tuple[str, str]]) -> Dialog:
    """Show abbreviations with what they stand for; a button copies them all."""
    dialog = Dialog(parent, translate("Organisations", "Abbreviations"))
    dialog.measure(*_SIZE)
    none = translate("Organisations", "No organisation has an abbreviation yet.")
    some = translate("Organisations", "All abbreviations of organisations, and the glossary.")
    told = label(some if entries else none)
    dialog.column.addWidget(told)
    listed = _table(entries)
    listed.setVisible(bool(entries))
    dialog.column.addWidget(listed, 1)

    def copy() -> None:
        QApplication.clipboard().setMimeData(copied(entries))
        told.setText(translate("Organisations", "Copied. Paste the list in Word or Excel."))
        announce(told, told.text(), urgent=False)

    take = button(translate("Organisations", "Copy the list"), copy, role="primary")
    take.setEnabled(bool(entries))
    dialog.stand(take)
    dialog.cancel(translate("Dialog", "Close"))
    dialog.open()
    return dialog


def _table(entries: Sequence[tuple[str, str]]) -> QTreeWidget:
    listed = QTreeWidget()
    listed.setRootIsDecorated(False)
    listed.setAccessibleName(translate("Organisations", "Abbreviations"))
    listed.setHeaderLabels(
        [
            translate("Organisations", "Abbreviation"),
            translate("Organisations", "Stands for"),
        ]
    )
    listed.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    for entry in entries:
        item = QTreeWidgetItem(list(entry))
        item.setToolTip(1, entry[1])
        listed.addTopLevelItem(item)
    return listed


def copied(entries: Sequence[tuple[str, str]]) -> QMimeData:
    """Return the list as a table for Word, cells for Excel, and plain text."""
    lines = [tuple(" ".join(word.split()) for word in entry) for entry in entries]
    text = "\n".join("\t".join(line) for line in lines)
    rows = ("".join(f"<td>{escape(word)}</td>" for word in line) for line in lines)
    made = QMimeData()
    made.setText(text)
    made.setData("text/tab-separated-values", text.encode())
    made.setHtml(f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>")
    return made
