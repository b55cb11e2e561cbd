"""The frozen versions at the left of the tab Wijzigingen, below the history itself."""

from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.version import NamedVersion
from ghnt_desktop.language.dates.saying import day
from ghnt_desktop.ui.shared.icons import icon
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.words import translate

_WIDTH = 216
_ID = Qt.ItemDataRole.UserRole


class VersionsPanel(QWidget):
    """``chosen`` brings the id of a version, "" for the history; ``freeze_asked`` a new one."""

    chosen = Signal(str)
    freeze_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.list = QListWidget()
        self.list.setObjectName("versions")
        self.list.setSpacing(2)
        self.list.setAccessibleName(translate("Changes", "History and frozen versions"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.freeze = button(
            translate("Changes", "Freeze version…"), self.freeze_asked.emit, "bookmark"
        )
        self.hint = label("", "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 10)
        column.setSpacing(8)
        column.addWidget(label(translate("Changes", "Frozen versions"), "head"))
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        column.addWidget(self.freeze)
        self.setFixedWidth(_WIDTH)
        self.list.currentItemChanged.connect(lambda *_: self.chosen.emit(self.here))

    @property
    def here(self) -> str:
        """The id of the version at the cursor; "" at the history."""
        item = self.list.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    def show_versions(self, agenda: Agenda, editable: bool) -> None:
        """List the versions, the newest first; the cursor stays where it was."""
        here = self.here
        with QSignalBlocker(self.list):
            self.list.clear()
            self._add(translate("Changes", "All changes"), "", "history")
            for one in reversed(agenda.versions):
                self._add("\n".join(filter(None, (one.name, facts(one)))), one.id, "bookmark")
            self.go_to(here)
        none = translate("Changes", "No version yet. Freeze one before you send the agenda.")
        self.hint.setText("" if agenda.versions else none)
        self.hint.setVisible(not agenda.versions)
        self.freeze.setEnabled(editable)

    def _add(self, words: str, id_: str, icon_name: str) -> None:
        item = QListWidgetItem(icon(icon_name), words)
        item.setData(_ID, id_)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words.replace("\n", ", "))
        self.list.addItem(item)

    def go_to(self, id_: str) -> None:
        """Put the cursor on a version; on the history when it is gone."""
        ids = [self.list.item(row).data(_ID) for row in range(self.list.count())]
        self.list.setCurrentRow(ids.index(id_) if id_ in ids else 0)

    def take_focus(self) -> bool:
        """Put the focus in the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


def facts(version: NamedVersion) -> str:
    """Return the day of a version and who saw it: "3 maart 2026, gemeenteraad"."""
    told = day(date.fromisoformat(version.date)) if version.date else ""
    return ", ".join(filter(None, (told, version.body)))
