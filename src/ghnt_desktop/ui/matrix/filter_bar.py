"""The row above the matrix: what to show, how many white spots there are, compact or all."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import ContributionType, Status
from ghnt_desktop.language.plurals import plural_of
from ghnt_desktop.ui.matrix.filters import NONE, Filter
from ghnt_desktop.ui.shared.icons import icon
from ghnt_desktop.ui.shared.labels import button
from ghnt_desktop.ui.shared.words import capital, translate

#: Typing is looked up after this pause, in milliseconds.
_PAUSE = 120
#: Below this width in logical pixels the filters fold into one button.
_WIDE = 1060
#: Below this one the buttons say their numbers only.
_NARROWEST = 780
#: Below this one the action lines fold along, and the fields stand in two rows.
_TINIEST = 480
#: So many letters a list shows at least, and that of organisations.
_LETTERS, _MORE_LETTERS = 9, 11
#: What the kinds of contributions begin with in the list they share with the statuses.
_KIND = "soort:"
#: Where words, organisation and status stand; the action lines come first in the two rows.
_ONE_ROW = ((0, 0), (0, 1), (0, 2))
_TWO_ROWS = ((0, 1), (1, 0), (1, 1))


class FilterBar(QFrame):
    """Tells by ``asked`` what to show, by ``folded`` whether the officer chose compact rows.

    In a narrow window rows are compact by themselves, until the officer wants all of them there.
    """

    asked = Signal(object)
    folded = Signal(bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("filterRow")
        self.action_line = _list(translate("Filter", "Action line"))
        self.organisation = _list(translate("Filter", "Organisation"), _MORE_LETTERS)
        self.status = _list(translate("Filter", "Status or kind"))
        self.words = _Words()
        self.spots = _toggle("square-dashed", translate("Filter", "Only topics with white spots"))
        self.compact = _toggle("layout-rows", translate("Filter", "Compact rows"))
        self.compact.setAccessibleName(translate("Filter", "Compact rows"))
        self.compact.setAccessibleDescription("")
        self.fold = _toggle("filter", translate("Filter", "Show the filters"))
        self.silent = _toggle("users", translate("Filter", "Topics against organisations"))
        #: What each button says, and what of it where there is little room.
        self._said: dict[QPushButton, tuple[str, str]] = {}
        self.unsigned = _toggle("user-question", translate("Filter", "Contributions nobody signed"))
        self._wants_compact = self._narrow = self._wants_all = False
        self._low = self._tiny = False
        self._room = _WIDE
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._dress()
        self._connect()

    def _dress(self) -> None:
        self._more = QWidget()
        self._fields = QGridLayout(self._more)
        self._fields.setContentsMargins(0, 0, 0, 0)
        self._fields.setSpacing(8)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(8)
        row.addWidget(self.fold)
        row.addWidget(self._more, 4)
        row.addWidget(self.spots)
        row.addStretch(1)
        row.addWidget(self.unsigned)
        row.addWidget(self.silent)
        row.addWidget(self.compact)
        self._place(tiny=False)

    def _place(self, tiny: bool) -> None:
        """Put the fields in one row, or in two where there is very little room."""
        self._tiny = tiny
        if tiny:
            self._fields.addWidget(self.action_line, 0, 0)
        else:
            self._row.insertWidget(0, self.action_line, 2)
        fields = (self.words, self.organisation, self.status)
        for one, (row, column) in zip(fields, _TWO_ROWS if tiny else _ONE_ROW, strict=True):
            self._fields.addWidget(one, row, column)
        for column, share in enumerate((1, 1, 0) if tiny else (2, 2, 1)):
            self._fields.setColumnStretch(column, share)

    def _connect(self) -> None:
        for one in (self.action_line, self.organisation, self.status):
            one.activated.connect(self._tell)
        self.words.textChanged.connect(self._pause.start)
        self.words.left.connect(self.left)
        self._pause.timeout.connect(self._tell)
        self.spots.toggled.connect(self._tell)
        for other in (self.silent, self.unsigned):
            # Neither list shows a white spot: who asks for them wants to see the matrix.
            self.spots.clicked.connect(lambda on, other=other: self._leave(other, on))
        self.compact.clicked.connect(self._fold_clicked)
        self.silent.toggled.connect(lambda on: self._leave(self.unsigned, on))
        self.unsigned.toggled.connect(lambda on: self._leave(self.silent, on))
        self.fold.toggled.connect(lambda: self.lay_out(self.width(), self._low))

    def _leave(self, other: QPushButton, wanted: bool) -> None:
        """Show one list in place of the other."""
        if wanted:
            other.setChecked(False)

    def _tell(self) -> None:
        self.asked.emit(self.filter)
        self._name_fold()

    @property
    def filter(self) -> Filter:
        """What is asked."""
        standing = str(self.status.currentData() or "")
        is_kind = standing.startswith(_KIND)
        return Filter(
            self.action_line.currentData() or "",
            self.organisation.currentData() or "",
            "" if is_kind else standing,
            self.words.text(),
            self.spots.isChecked(),
            standing.removeprefix(_KIND) if is_kind else "",
        )

    def clear(self) -> None:
        """Ask for nothing."""
        with QSignalBlocker(self.words), QSignalBlocker(self.spots):
            for one in (self.action_line, self.organisation, self.status):
                one.setCurrentIndex(0)
            self.words.clear()
            self.spots.setChecked(False)
        self._tell()

    def choose_organisation(self, organisation: str) -> None:
        """Ask for the contributions of one organisation, or of all."""
        self.organisation.setCurrentIndex(max(0, self.organisation.findData(organisation)))
        self._tell()

    def show_agenda(self, agenda: Agenda, spots: int, unsigned: int) -> None:
        """Offer what there is in an agenda; what was chosen stays as long as it is there."""
        word = capital(agenda.head.action_line_word)
        lines = [(one.id, " ".join((word, one.number, one.title))) for one in agenda.action_lines]
        every = translate("Filter", "All %1").replace("%1", plural_of(agenda.head.action_line_word))
        _fill(self.action_line, every, lines)
        self.action_line.setAccessibleName(word)
        names = sorted((one.name.casefold(), one.id, one.name) for one in agenda.organisations)
        known = [(NONE, translate("Filter", "without contributor"))]
        known += [(id_, name) for _, id_, name in names]
        _fill(self.organisation, translate("Filter", "Organisation: all"), known)
        statuses = [(NONE, translate("Filter", "without status"))]
        statuses += [(one.value, capital(one.value)) for one in Status]
        kind = translate("Filter", "Kind: %1")
        statuses += [(_KIND + one.value, kind.replace("%1", one.value)) for one in ContributionType]
        _fill(self.status, translate("Filter", "Status or kind"), statuses)
        words = translate("Filter", "White spots %1").replace("%1", str(spots))
        self._said = {self.spots: (words, str(spots))}
        words = translate("Filter", "Without contributor %1").replace("%1", str(unsigned))
        self._said[self.unsigned] = words, str(unsigned)
        self._said[self.silent] = translate("Filter", "Who is silent"), ""
        self._say()
        self._name_fold()

    def _say(self) -> None:
        """Put the words on the buttons, or only the numbers."""
        for one, (words, brief) in self._said.items():
            one.setText(brief if self._room < _NARROWEST else words)
            one.setAccessibleName(words)

    def _name_fold(self) -> None:
        words = translate("Filter", "Filter (%1)")
        self.fold.setText(words.replace("%1", str(self.filter.count - self.filter.spots)))

    def lay_out(self, width: int, low: bool) -> None:
        """Fold the filters into one button where there is no room; be thin in a low window."""
        narrow, self._low, self._room = width < _WIDE, low, width
        tiny, air = width < _TINIEST, 2 if low else 6
        beside = 4 if tiny else 12
        self._row.setContentsMargins(beside, air, beside, air)
        if tiny != self._tiny:
            self._place(tiny)
        self._say()
        self.fold.setVisible(narrow)
        opened = narrow and self.fold.isChecked()
        self._more.setVisible(not narrow or opened)
        for one in (self.action_line, self.spots, self.unsigned, self.silent, self.compact):
            one.setVisible(not opened)
        if self._tiny:
            self.action_line.setVisible(opened)

    def want_compact(self, wanted: bool) -> None:
        """Show compact rows or all, as the officer chose for every window."""
        self._wants_compact = wanted
        self._show_compact()

    def fit(self, narrow: bool) -> None:
        """Follow a window that became narrow, or wide again."""
        self._narrow = narrow
        self._show_compact()

    def _show_compact(self) -> None:
        by_itself = self._narrow and not self._wants_all and self.compact.isEnabled()
        self.compact.setChecked(self._wants_compact or by_itself)

    def _fold_clicked(self, compact: bool) -> None:
        self._wants_all = self._narrow and not compact
        if self._wants_compact or not self._narrow:
            self.folded.emit(compact)

    def begin_search(self) -> None:
        """Put the cursor in the field for words."""
        if self._more.isHidden():
            self.fold.setChecked(True)
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()


class _Words(QLineEdit):
    """The field for words; Enter, Down and Esc go to the matrix, Esc empties it first."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(translate("Filter", "Filter on words"))
        self.setAccessibleName(translate("Filter", "Filter on words"))
        self.setClearButtonEnabled(True)
        for one in self.findChildren(QToolButton):
            one.setIcon(icon("x"))
            one.setAccessibleName(translate("Filter", "Clear these words"))
        self.setMinimumWidth(120)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in _LEAVING:
            self.left.emit()
        else:
            super().keyPressEvent(event)


_LEAVING = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


def _list(name: str, letters: int = _LETTERS) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setMinimumContentsLength(letters)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made


def _toggle(icon_name: str, told: str) -> QPushButton:
    made = button("", lambda: None, icon_name)
    made.setCheckable(True)
    made.setToolTip(told)
    made.setAccessibleDescription(told)
    return made


def _fill(one: QComboBox, nothing: str, offered: Sequence[tuple[str, str]]) -> None:
    wanted = [("", nothing), *offered]
    if [(one.itemData(at), one.itemText(at)) for at in range(one.count())] == wanted:
        return
    chosen = one.currentData()
    one.clear()
    for value, words in wanted:
        one.addItem(words, value)
    one.setCurrentIndex(max(0, one.findData(chosen)))
