"""Organisations as chips to remove, with a field to add one by typing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMargins, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.organisation import Organisation, OrganisationKind
from ghnt_desktop.language.municipalities import municipalities
from ghnt_desktop.ui.shared.announcing import announce
from ghnt_desktop.ui.shared.flow import FlowLayout
from ghnt_desktop.ui.shared.glyphs import SENDER_ICONS
from ghnt_desktop.ui.shared.labels import icon_button, picture
from ghnt_desktop.ui.shared.words import called, translate

_REMOVE = 24
#: A name takes at least so much of a chip, and a little more than its letters measure.
_LEAST_NAME, _ROUNDING = 60, 3


class Senders(QWidget):
    """Asks for the whole list afresh at every change, by ``asked``: ids, and a name when typed.

    Enter in an empty field is ``confirmed``, Esc is ``left``.
    """

    asked = Signal(object)
    confirmed = Signal()
    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._shown: tuple[str, ...] = ()
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._field = _Field()
        self._field.setPlaceholderText(translate("Details", "Organisation or municipality"))
        self._field.setAccessibleName(name)
        self._field.returnPressed.connect(self._add)
        self._field.left.connect(self.left)
        self._names = QStringListModel(self)
        self._field.setCompleter(self._completer())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._chips)
        column.addWidget(self._field)

    def show_senders(
        self, agenda: Agenda, ids: Sequence[str], editable: bool, *, assumed: bool = False
    ) -> None:
        """Show these organisations, and offer all that the register and the country know.

        What is not the id of one is shown as it is: a name not entered yet. Those that are only
        ``assumed`` are shown so.
        """
        self._shown = tuple(ids)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for id_ in self._shown:
            chip = self._chip(_named(agenda, id_), editable, assumed)
            self._flow.addWidget(chip)
            chip.show()  # not before it stands here: it would be a window of its own for a moment
        self._chips.setVisible(bool(self._flow.count()))
        self._chips.updateGeometry()
        self._field.setVisible(editable)
        self._offer(agenda)

    def _chip(self, one: Organisation, editable: bool, assumed: bool) -> QFrame:
        chip = QFrame()
        chip.setProperty("chip", one.kind.value)
        row = QHBoxLayout(chip)
        row.setContentsMargins(6, 0, 0 if editable else 6, 0)
        row.setSpacing(4)
        row.addWidget(picture(SENDER_ICONS[one.kind], 14))
        row.addWidget(_Name(called(one.name, assumed)))
        if editable:
            words = translate("Details", "Remove %1").replace("%1", one.name)
            remove = icon_button("x", words, self._removing(one))
            remove.setIconSize(QSize(12, 12))
            remove.setMinimumSize(_REMOVE, _REMOVE)
            row.addWidget(remove)
        return chip

    def begin(self) -> None:
        """Put the cursor in the field."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.selectAll()

    def _removing(self, one: Organisation) -> Callable[[], None]:
        def remove() -> None:
            self.asked.emit([other for other in self._shown if other != one.id])
            announce(self, translate("Details", "%1 removed").replace("%1", one.name))

        return remove

    def _completer(self) -> QCompleter:
        made = QCompleter(self._names, self)
        made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        made.setFilterMode(Qt.MatchFlag.MatchContains)
        # Only later: the list puts its words in the field after it has told what was chosen.
        made.activated.connect(self._chosen, Qt.ConnectionType.QueuedConnection)
        return made

    def _offer(self, agenda: Agenda) -> None:
        # The completer stays: Enter in its list comes here, and it has still to put the list away.
        known = [one.name for one in agenda.organisations]
        land = [one.name for one in municipalities()]
        names = list(dict.fromkeys([*known, *land]))
        if names != self._names.stringList():
            self._names.setStringList(names)

    def _add(self) -> None:
        offered = self._field.completer().popup()
        if offered is not None and offered.isVisible() and offered.currentIndex().isValid():
            return  # the list tells itself what is chosen in it
        name = self._field.text().strip()
        if name:
            self._pick(name)
        else:
            self.confirmed.emit()

    def _chosen(self, _: object) -> None:
        if name := self._field.text().strip():
            self._pick(name)

    def _pick(self, name: str) -> None:
        self._field.clear()
        self.asked.emit(list(dict.fromkeys([*self._shown, name])))
        announce(self, translate("Details", "%1 added").replace("%1", name))


class _Name(QLabel):
    """A name on one line where there is room, and on several in a narrow panel: never cut off."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "strong")
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().size(0, self.text())
        return line.grownBy(QMargins(0, 0, _ROUNDING, 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_NAME, self.fontMetrics().height())


class _Field(QLineEdit):
    """A line that Esc empties, then leaves."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)


def _named(agenda: Agenda, id_: str) -> Organisation:
    if id_ in agenda.things["organisation"]:
        return agenda.organisation(id_)
    kinds = {one.name: one.kind for one in agenda.organisations}
    towns = {one.name for one in municipalities()}
    fallback = OrganisationKind.MUNICIPALITY if id_ in towns else OrganisationKind.ORGANISATION
    return Organisation(id_, id_, kind=kinds.get(id_, fallback))
