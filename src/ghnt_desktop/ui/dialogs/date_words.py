"""The dialog with what loose dates stand for in this agenda: "medio", "najaar" and the like."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QWidget

from ghnt_desktop.language.dates.conventions import HOUSE, Months, conventions_from, words_from
from ghnt_desktop.language.dates.saying import MONTH_NAMES
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.words import translate

_FIELD_WIDTH = 130


class _Row:
    """One word with its first and last month; ``told`` is called when one is chosen."""

    def __init__(
        self, grid: QGridLayout, word: str, months: Months, told: Callable[[], None]
    ) -> None:
        self.word = word
        #: Only a season or school year may run into the next year.
        self._may_wrap = word in HOUSE.seasons
        line = grid.rowCount()
        said = label(word.capitalize())
        self.first = self._months(translate("DateWords", "%1: first month"), told)
        self.last = self._months(translate("DateWords", "%1: last month"), told)
        said.setBuddy(self.first)
        grid.addWidget(said, line, 0)
        grid.addWidget(self.first, line, 1)
        between = label(translate("DateWords", "up to and including"), "hint")
        between.setWordWrap(False)
        grid.addWidget(between, line, 2)
        grid.addWidget(self.last, line, 3)
        self.show(months)

    def _months(self, words: str, told: Callable[[], None]) -> QComboBox:
        listed = QComboBox()
        for number, name in enumerate(MONTH_NAMES, start=1):
            listed.addItem(name, number)
        listed.setFixedWidth(_FIELD_WIDTH)
        listed.setAccessibleName(words.replace("%1", self.word.capitalize()))
        listed.currentIndexChanged.connect(lambda _: told())
        return listed

    def show(self, months: Months) -> None:
        """Choose a first and a last month."""
        self.first.setCurrentIndex(months[0] - 1)
        self.last.setCurrentIndex(months[1] - 1)

    @property
    def months(self) -> Months:
        """The months that are chosen."""
        return self.first.currentIndex() + 1, self.last.currentIndex() + 1

    @property
    def is_right(self) -> bool:
        """Tell whether the last month does not come before the first, or may."""
        return self._may_wrap or self.months[0] <= self.months[1]


def show_date_words(parent: QWidget, bridge: Bridge) -> Dialog:
    """Show the words with their months; what is kept is one step of the agenda."""
    dialog = Dialog(parent, translate("DateWords", "What loose dates mean"))
    explained = translate(
        "DateWords",
        "How the program reads these words in the plannings of this agenda. Your own words stay as "
        "they are, on screen and on paper.",
    )
    dialog.column.addWidget(label(explained))
    now = conventions_from(bridge.agenda.head.date_words)
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(6)
    hint = label("", "hint")
    hint.setMinimumHeight(hint.fontMetrics().lineSpacing() * 2)
    hint.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    keeping: list[QPushButton] = []
    rows: list[_Row] = []

    def look() -> None:
        _look(rows, hint, keeping)

    for words, months in ((_of_year(), now.parts), (_seasons(), now.seasons)):
        grid.addWidget(label(words, "section"), grid.rowCount(), 0, 1, 4)
        rows += [_Row(grid, word, months[word], look) for word in months]
    grid.setColumnStretch(0, 1)
    dialog.column.addLayout(grid)
    dialog.column.addWidget(hint)
    dialog.column.addStretch(1)

    def keep() -> None:
        from ghnt_desktop.document.edits import Id, set_field

        said = list(words_from({row.word: row.months for row in rows}))
        bridge.do(lambda agenda: set_field(agenda, Id(agenda.id), "date_words", said))

    def usual() -> None:
        for row in rows:
            row.show({**HOUSE.parts, **HOUSE.seasons}[row.word])

    back = button(translate("DateWords", "As usual"), usual)
    back.setAutoDefault(False)
    dialog.stand_apart(back)
    keeping.append(dialog.answer(translate("DateWords", "Keep"), keep, primary=True))
    dialog.cancel()
    look()
    dialog.open()
    return dialog


def _of_year() -> str:
    return translate("DateWords", "Parts of a year")


def _seasons() -> str:
    return translate("DateWords", "Seasons")


def _look(rows: list[_Row], hint: QLabel, keeping: list[QPushButton]) -> None:
    """Say which choice cannot be, and keep it from being kept."""
    wrong = [row.word.capitalize() for row in rows if not row.is_right]
    words = translate("DateWords", "%1: the last month comes before the first. Choose another.")
    hint.setText(words.replace("%1", ", ".join(wrong)) if wrong else "")
    for one in keeping:
        one.setEnabled(not wrong)
