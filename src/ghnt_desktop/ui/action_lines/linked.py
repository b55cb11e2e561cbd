"""Links to other things as chips: pressed to go there, removed, added by typing."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ghnt_desktop.ui.shared.fields import Line
from ghnt_desktop.ui.shared.flow import FlowLayout
from ghnt_desktop.ui.shared.labels import button, icon_button
from ghnt_desktop.ui.shared.words import translate

_REMOVE = 24


class Linked(QWidget):
    """Asks for the whole list afresh by ``asked``, and by ``chosen`` to go to one."""

    asked = Signal(object)
    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._ids: tuple[str, ...] = ()
        self._all: Mapping[str, str] = {}
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self.line = Line()
        self.line.setPlaceholderText(name)
        self.line.setAccessibleName(name)
        self.line.returnPressed.connect(self._add)
        self._offered = QStringListModel(self)
        self.line.setCompleter(self._completer())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._chips)
        column.addWidget(self.line)

    def _completer(self) -> QCompleter:
        made = QCompleter(self._offered, self.line)
        made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        made.setFilterMode(Qt.MatchFlag.MatchContains)
        return made

    def show_links(self, ids: Sequence[str], every: Mapping[str, str], editable: bool) -> None:
        """Show links, and offer all there are: words by id."""
        self.line.setVisible(editable)
        linked = tuple(id_ for id_ in ids if id_ in every)
        if (linked, every) == (self._ids, self._all):
            return
        self._ids, self._all = linked, every
        self._offered.setStringList([every[id_] for id_ in every if id_ not in linked])
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for id_ in linked:
            chip = self._chip(id_, every[id_], editable)
            self._flow.addWidget(chip)
            chip.show()  # not before it stands here: it would be a window of its own for a moment
        self._chips.setVisible(bool(linked))
        self._chips.updateGeometry()

    def _chip(self, id_: str, words: str, editable: bool) -> QFrame:
        chip = QFrame()
        chip.setProperty("chip", "organisation")
        row = QHBoxLayout(chip)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(0)
        go = button(words.replace("&", "&&"), lambda: self.chosen.emit(id_), role="link")
        go.setAccessibleName(translate("Lines", "Go to %1").replace("%1", words))
        row.addWidget(go)
        if editable:
            told = translate("Lines", "Remove the link to %1").replace("%1", words)
            remove = icon_button("x", told, self._removing(id_))
            remove.setIconSize(QSize(12, 12))
            remove.setMinimumSize(_REMOVE, _REMOVE)
            row.addWidget(remove)
        return chip

    def _removing(self, id_: str) -> Callable[[], None]:
        return lambda: self.asked.emit([one for one in self._ids if one != id_])

    def _add(self) -> None:
        """Link what the typed words name, or all but name: the only one that has them in it."""
        typed = self.line.text().strip().casefold()
        free = {id_: words for id_, words in self._all.items() if id_ not in self._ids}
        exact = [id_ for id_, words in free.items() if words.casefold() == typed]
        found = exact or [id_ for id_, words in free.items() if typed in words.casefold()]
        if typed and len(found) == 1:
            self.line.clear()
            self.asked.emit([*self._ids, found[0]])
