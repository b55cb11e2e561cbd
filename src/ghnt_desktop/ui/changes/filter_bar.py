"""The row above the list of steps: whose, about whom, from when to when, with which words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.shared.announcing import announce
from ghnt_desktop.ui.shared.fields import Line
from ghnt_desktop.ui.shared.flow import FlowLayout
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.quiet_list import QuietList
from ghnt_desktop.ui.shared.words import translate

#: Typing is looked up after this pause, in milliseconds.
_PAUSE = 250
_LEAST_WORDS, _LEAST_DAY, _LEAST_LIST = 176, 142, 12
#: Narrower than this in logical pixels, the filters fold into one button beside the words.
_NARROW = 700
#: A word or the name of a thing on a button is not longer than this.
_LONGEST = 34


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the officer asks for; "" and None for no matter what. ``author`` may be nobody's name.

    ``is_odd`` tells that a day was typed that is none.
    """

    words: str = ""
    organisation: str = ""
    author: str | None = None
    since: date | None = None
    until: date | None = None
    thing: str = ""
    is_odd: bool = False


class ChangesFilter(QFrame):
    """``asked`` tells that something else is asked for, ``left`` that the officer goes on."""

    asked = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("filterRow")
        self.words = _Words(translate("Changes", "Search in the changes"))
        self.organisation = _list(translate("Changes", "Organisation"))
        self.author = _list(translate("Changes", "By whom"))
        self.since = _Words(translate("Changes", "From (such as May 2026)"))
        self.until = _Words(translate("Changes", "Up to and including"))
        self.only = button("", self._tell)
        self.only.setCheckable(True)
        self.fold = button("", self._show_folded, "filter")
        self.fold.setCheckable(True)
        self.clear_button = button(translate("Changes", "Clear the filter"), self.clear)
        self.told = label("", "hint")
        self._thing = self._offered = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._dress()
        self._connect()

    def _dress(self) -> None:
        held = QWidget()
        flow = FlowLayout(held, 8)
        self.words.setMinimumWidth(_LEAST_WORDS)
        for day in (self.since, self.until):
            day.setMinimumWidth(_LEAST_DAY)
        for part in (
            *(self.words, self.fold, self.organisation, self.author, self.since, self.until),
            *(self.only, self.clear_button),
        ):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(4)
        column.addWidget(held)
        column.addWidget(self.told)

    def _connect(self) -> None:
        for line in (self.words, self.since, self.until):
            line.textChanged.connect(lambda _: self._pause.start())
            line.left.connect(self._leave)
        for one in (self.organisation, self.author):
            one.activated.connect(lambda _: self._tell())
        self._pause.timeout.connect(self._tell)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_folded()

    def _show_folded(self) -> None:
        """Show the filters, or in a narrow place only the button that does."""
        narrow = self.width() < _NARROW
        self.fold.setVisible(narrow)
        shown = not narrow or self.fold.isChecked()
        for part in (self.organisation, self.author, self.since, self.until):
            part.setVisible(shown)
        self.only.setVisible(shown and bool(self._offered))

    def _name_fold(self) -> None:
        told = self.wanted
        asked = (told.organisation, told.author is not None, told.since, told.until, told.thing)
        words = translate("Filter", "Filter (%1)").replace("%1", str(sum(map(bool, asked))))
        self.fold.setText(words)

    def _leave(self) -> None:
        self._tell()
        self.left.emit()

    def _tell(self) -> None:
        self._pause.stop()
        self._thing = self._offered if self.only.isChecked() else ""
        self.asked.emit()

    @property
    def wanted(self) -> Wanted:
        """What is asked for."""
        since, until = (_days(line.text()) for line in (self.since, self.until))
        typed = (self.since.text().strip(), since), (self.until.text().strip(), until)
        return Wanted(
            self.words.text(),
            self.organisation.currentData() or "",
            self.author.currentData(),
            since[0] if since else None,
            until[1] if until else None,
            self._thing,
            any(text and days is None for text, days in typed),
        )

    def clear(self) -> None:
        """Ask for everything."""
        with QSignalBlocker(self.words), QSignalBlocker(self.since), QSignalBlocker(self.until):
            for line in (self.words, self.since, self.until):
                line.clear()
            for one in (self.organisation, self.author):
                one.setCurrentIndex(0)
        self.only.setChecked(False)
        self._tell()

    def begin(self) -> bool:
        """Put the cursor in the field for words."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        return True

    # -- what can be chosen --------------------------------------------------------------------

    def offer(self, agenda: Agenda, authors: Sequence[str]) -> None:
        """Offer the names there are; what was chosen stays as long as it is there."""
        names = sorted((one.name.casefold(), one.id, one.name) for one in agenda.organisations)
        _fill(
            self.organisation,
            translate("Changes", "Organisation: all"),
            [(id_, name) for _, id_, name in names],
        )
        nobody = translate("Changes", "Unknown")
        _fill(
            self.author,
            translate("Changes", "By whom: everyone"),
            [(name, name or nobody) for name in authors],
        )

    def offer_thing(self, id_: str, words: str) -> None:
        """Offer only what is about this thing; what is asked for already stays."""
        if self._thing:
            return
        self._offered = id_
        only = translate("Changes", "Only of: %1")
        self.only.setText(only.replace("%1", _short(words)).replace("&", "&&"))
        self.only.setToolTip(words)
        self._show_folded()

    def choose_thing(self, id_: str, words: str) -> None:
        """Ask for what is about one thing, and nothing else."""
        self.only.setChecked(False)
        self._thing = ""
        self.offer_thing(id_, words)
        self.clear()
        self.only.setChecked(True)
        self._tell()

    def tell_count(self, found: int, of: int) -> None:
        """Say how many steps are listed."""
        wanted = self.wanted
        is_all = wanted == Wanted()
        told = translate("Changes", "%1 of %2 steps") if not is_all else ""
        if wanted.is_odd:
            told = translate("Changes", "That is no day. Type for example 3-9-2026 or May 2026.")
        self.told.setText(told.replace("%1", str(found)).replace("%2", str(of)))
        self.told.setVisible(bool(told))
        self._name_fold()
        # Where nothing is found, the way back stands in the middle of the empty place.
        self.clear_button.setVisible(not is_all and found > 0)
        announce(self, self.told.text())


class _Words(Line):
    """A field in which Enter and arrow down go on to the list."""

    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(name)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _days(text: str) -> tuple[date, date] | None:
    from ghnt_desktop.language.days import typed_days  # an agenda is shown without it

    return typed_days(text, datetime.now().astimezone().date())


def _list(name: str) -> QuietList:
    made = QuietList()
    made.setAccessibleName(name)
    made.setMinimumContentsLength(_LEAST_LIST)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made


def _fill(one: QComboBox, everything: str, offered: Sequence[tuple[str, str]]) -> None:
    wanted = [(None, everything), *offered]
    if [(one.itemData(at), one.itemText(at)) for at in range(one.count())] == wanted:
        return
    chosen = one.currentData()
    one.clear()
    for value, words in wanted:
        one.addItem(words, value)
    values = [value for value, _ in wanted]
    one.setCurrentIndex(values.index(chosen) if chosen in values else 0)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
