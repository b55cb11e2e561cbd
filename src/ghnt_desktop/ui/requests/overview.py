"""All that was asked of partners: what came back, what did not, and what to do about it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.requesting import Standing, standing
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.request import FillRequest
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.requests.asking import part_words
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.flow import FlowLayout
from ghnt_desktop.ui.shared.icons import icon
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.moments import when
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.shared.wrapping import WrappedWords

_SIZE = (880, 540)
_ID = Qt.ItemDataRole.UserRole
_BESIDE, _HIGHEST = 24, 300
_ICONS = {
    Standing.SENT: "clock",
    Standing.REMINDED: "clock",
    Standing.LATE: "alert-triangle",
    Standing.RECEIVED: "circle-check",
    Standing.NOTHING: "square-minus",
}


@dataclass(frozen=True, slots=True)
class Ways:
    """What the dialog asks of others: send a part out, remind, send again, take an answer in."""

    ask: Callable[[], object]
    remind: Callable[[str], object]
    again: Callable[[str], object]
    receive: Callable[[], object]


class RequestsDialog(Dialog):
    """Follows every step while it is open; what is noted here is a step at once."""

    def __init__(self, parent: QWidget, bridge: Bridge, ways: Ways) -> None:
        super().__init__(parent, translate("Requests", "Requests to fill in"))
        self._bridge, self._ways = bridge, ways
        self.told = label("")
        self.list = _tree()
        self.details = label("", "hint")
        self._dress()
        self._bridge.changed.connect(self._follow)
        self.list.currentItemChanged.connect(lambda *_: self._offer())
        for keys, do in (("Ctrl+Z", bridge.undo), ("Ctrl+Y", bridge.redo), ("Del", self.delete)):
            QShortcut(QKeySequence(keys), self).activated.connect(do)
        self._follow()
        self.list.setFocus()

    def _dress(self) -> None:
        self.column.addWidget(self.told)
        self.column.addWidget(self.list, 1)
        self.remind = button(
            translate("Requests", "Remind…"), lambda: self._ways.remind(self.current)
        )
        self.again = button(
            translate("Requests", "Send again…"), lambda: self._ways.again(self.current)
        )
        self.nothing = button(translate("Requests", "Nothing to report"), self.say_nothing)
        self.remove = button(translate("Requests", "Remove"), self.delete, "trash")
        below = QWidget()
        flow = FlowLayout(below, 8)
        for one in (self.remind, self.again, self.nothing, self.remove):
            one.setAutoDefault(False)
            flow.addWidget(one)
        self.column.addWidget(below)
        self.column.addWidget(self.details)
        receive = translate("Requests", "Take an answer in…")
        self.receive = button(receive, self._ways.receive, "file-import")
        self.ask = button(
            translate("Requests", "Send a column out…"), self._ways.ask, role="primary"
        )
        for one in (self.ask, self.receive):
            one.setAutoDefault(False)
            self.stand(one)
        self.cancel(translate("Dialog", "Close"))
        self.measure(*_SIZE)

    # -- following -----------------------------------------------------------------------------

    @property
    def current(self) -> str:
        """The id of the request at the cursor, "" for none."""
        item = self.list.currentItem()
        return str(item.data(0, _ID)) if item is not None else ""

    def _follow(self) -> None:
        if self._bridge.document is None:
            return
        agenda, kept = self._bridge.agenda, self.current
        with QSignalBlocker(self.list):
            self.list.clear()
            for one in reversed(agenda.requests):
                self.list.addTopLevelItem(_item(agenda, one))
        ids = [one.id for one in reversed(agenda.requests)]
        if ids:
            at = ids.index(kept) if kept in ids else 0
            self.list.setCurrentIndex(self.list.model().index(at, 0))
        self.list.setVisible(bool(ids))
        self.told.setText(_summary(agenda))
        self._offer()

    def _request(self) -> FillRequest | None:
        known = self._bridge.agenda.requests if self._bridge.document else ()
        return next((one for one in known if one.id == self.current), None)

    def _offer(self) -> None:
        one, editable = self._request(), self._bridge.is_editable
        is_open = one is not None and standing(one, date.today()) in (
            Standing.SENT,
            Standing.REMINDED,
            Standing.LATE,
        )
        self.remind.setEnabled(is_open and editable)
        self.nothing.setEnabled(is_open and editable)
        self.again.setEnabled(one is not None)
        self.remove.setEnabled(one is not None and editable)
        for part in (self.ask, self.receive):
            part.setEnabled(editable)
        self.details.setText(_details(one) if one else "")
        self.details.setVisible(bool(self.details.text()))

    # -- doing ---------------------------------------------------------------------------------

    def say_nothing(self) -> None:
        """Note that the partner has nothing to report."""
        self._set("answer", "niets te melden")

    def delete(self) -> None:
        """Take a request out of the list; an answer to it can still be taken in."""
        one = self._request()
        if one is not None and self._bridge.is_editable:
            self._bridge.do(lambda agenda: edits.delete(agenda, Id(one.id)))

    def _set(self, field: str, value: str) -> None:
        one = self._request()
        if one is not None:
            self._bridge.do(lambda agenda: edits.set_field(agenda, Id(one.id), field, value))


def _tree() -> QTreeWidget:
    listed = QTreeWidget()
    listed.setRootIsDecorated(False)
    listed.setWordWrap(True)
    listed.setAccessibleName(translate("Requests", "Requests to fill in"))
    listed.setItemDelegateForColumn(0, WrappedWords(listed, _BESIDE, _HIGHEST))
    listed.setHeaderLabels(
        [
            translate("Requests", "What is asked"),
            translate("Requests", "Sent"),
            translate("Requests", "Reply before or on"),
            translate("Requests", "How it stands"),
        ]
    )
    header = listed.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return listed


def _item(agenda: Agenda, one: FillRequest) -> QTreeWidgetItem:
    found = standing(one, date.today())
    words = [part_words(agenda, one), _day(one.sent), one.deadline, standing_words()[found]]
    item = QTreeWidgetItem(words)
    item.setData(0, _ID, one.id)
    item.setIcon(3, icon(_ICONS[found]))
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, words)))
    return item


def _day(iso: str) -> str:
    """Return a day as it reads; what is no ISO day stays as somebody typed it."""
    try:
        return when(date.fromisoformat(iso).isoformat() + "T12:00:00").split(" 12:00")[0]
    except ValueError:
        return iso


def standing_words() -> dict[Standing, str]:
    """Return how a request may stand, in words."""
    return {
        Standing.SENT: translate("Requests", "Sent"),
        Standing.REMINDED: translate("Requests", "Reminded"),
        Standing.LATE: translate("Requests", "Late"),
        Standing.RECEIVED: translate("Requests", "Received"),
        Standing.NOTHING: translate("Requests", "Nothing to report"),
    }


def _summary(agenda: Agenda) -> str:
    today = date.today()
    found = [standing(one, today) for one in agenda.requests]
    if not found:
        return translate("Requests", "Nothing has been asked yet. Send a column out to a partner.")
    counts = ((words, found.count(one)) for one, words in standing_words().items())
    return ", ".join(f"{words.lower()}: {count}" for words, count in counts if count).capitalize()


def _details(one: FillRequest) -> str:
    told = (
        (translate("Requests", "To: %1"), one.addressee),
        (translate("Requests", "Reminded: %1"), _day(one.reminded)),
        (translate("Requests", "Received: %1"), _day(one.received)),
        (translate("Requests", "Note: %1"), one.note),
    )
    return "\n".join(words.replace("%1", value) for words, value in told if value)
