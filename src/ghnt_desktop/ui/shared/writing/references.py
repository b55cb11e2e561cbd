"""Choosing to what a text refers: a part of a number or title is typed, Enter takes it."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem, QWidget

from ghnt_desktop.document.finding import Search, matches, pattern_of
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.references import TARGETS, name_of
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.fields import Line
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.words import capital, translate

_SIZE = (560, 460)
#: More lines than anybody reads; typing one letter more finds the rest.
_MOST = 200
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ReferenceDialog(Dialog):
    """``chosen`` tells the id of the thing that was taken."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, agenda: Agenda) -> None:
        super().__init__(parent, translate("Writing", "Reference"))
        self._targets = list(targets(agenda))
        self.line = Line()
        asked = translate("Writing", "Part of a number or title")
        above = label(asked, "label")
        above.setBuddy(self.line)
        self.line.setAccessibleName(asked)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Writing", "What the text can refer to"))
        self.told = label("", "hint")
        for part in (above, self.line, self.told, self.list):
            self.column.addWidget(part)
        self._take = button(translate("Writing", "Refer"), self._taken, role="primary")
        self._take.setDefault(True)
        self.stand(self._take)
        self.cancel()
        self.measure(*_SIZE)
        self.line.textChanged.connect(self.narrow)
        self.line.installEventFilter(self)
        self.list.itemActivated.connect(lambda _: self._taken())
        self.narrow("")
        self.line.setFocus()

    def narrow(self, typed: str) -> None:
        """List what has the typed words in its number or title."""
        search = Search(typed)
        pattern = pattern_of(search)
        self.list.clear()
        for id_, words in self._targets:
            if self.list.count() < _MOST and (
                pattern is None or any(matches(pattern, search, words))
            ):
                item = QListWidgetItem(words, self.list)
                item.setData(Qt.ItemDataRole.UserRole, id_)
        self.list.setCurrentRow(0)
        nothing = translate("Writing", "Nothing has ‘%1’ in its number or title.")
        self.told.setText(nothing.replace("%1", typed.strip()))
        self.told.setVisible(not self.list.count())
        self._take.setEnabled(bool(self.list.count()))

    def _taken(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the officer types."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _MOVES
        ):
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)


def targets(agenda: Agenda) -> Iterator[tuple[str, str]]:
    """Yield everything a text can refer to, with its name: chapters and figures first."""
    kinds = ("chapter", "figure", *(kind for kind in TARGETS if kind != "chapter"))
    for kind in kinds:
        if kind == "figure":
            for id_ in agenda.figure_numbers:
                words = agenda.block(id_).text.text or agenda.block(id_).alternative
                yield id_, f"{capital(name_of(agenda, id_))}: {words}"
        else:
            seen = (id_ for id_ in agenda.things[kind] if agenda.is_visible(id_))
            yield from ((id_, capital(name_of(agenda, id_))) for id_ in seen)
