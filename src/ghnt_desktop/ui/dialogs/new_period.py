"""What goes on in the next period: its title and years, and which statuses are not finished."""

import re
from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from ghnt_desktop.document.beginning import ends_before_it_begins
from ghnt_desktop.document.carrying_over import CARRIED, UNFINISHED, Period, statuses_of
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.domain.structure import AgendaHead
from ghnt_desktop.ui.dialogs.new_agenda import period_words
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.words import capital, counted, translate

_WIDTH = 560
_YEAR = re.compile(r"(19|20)\d\d")


class NewPeriodDialog(Dialog):
    """Counts what goes along and what stays behind at every choice."""

    def __init__(self, parent: QWidget, agenda: Agenda, then: Callable[[Period], object]) -> None:
        super().__init__(parent, translate("Period", "New period"))
        self._then = then
        self._counts = statuses_of(agenda)
        first, last = next_years(agenda.head)
        self.title = QLineEdit(next_title(agenda.head, first, last))
        self.first, self.last = QLineEdit(first), QLineEdit(last)
        self.boxes = {status: self._box(status) for status in (*Status, None)}
        self.counted = label("", "strong")
        self._dress()
        self._count()
        self.title.setFocus()

    def _box(self, status: Status | None) -> QCheckBox:
        words = capital(status.value) if status else translate("Period", "Without status")
        number = sum(self._counts[kind, status] for kind in CARRIED)
        made = QCheckBox(f"{words} ({number})")
        made.setChecked(status in UNFINISHED)
        made.toggled.connect(lambda _: self._count())
        return made

    def _dress(self) -> None:
        told = translate(
            "Period",
            "A new file begins with the columns, organisations, action lines, topics and terms of "
            "this agenda, and with what is not finished. Each text says where it comes from.",
        )
        self.column.addWidget(label(told))
        years = QHBoxLayout()
        years.setSpacing(8)
        for part in (self.first, label("–", wrap=False), self.last):
            years.addWidget(part)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.addWidget(label(translate("Period", "Title"), "label", wrap=False), 0, 0)
        grid.addWidget(label(translate("Period", "Period"), "label", wrap=False), 0, 1)
        grid.addWidget(self.title, 1, 0)
        grid.addLayout(years, 1, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        self.title.setAccessibleName(translate("Period", "Title"))
        self.first.setAccessibleName(translate("Period", "First year"))
        self.last.setAccessibleName(translate("Period", "Last year"))
        self.column.addWidget(label(translate("Period", "What goes along"), "label"))
        self.column.addLayout(self._statuses())
        self.column.addWidget(self.counted)
        old = translate(
            "Period",
            "Chapters stay behind. This agenda is closed off: from then on it is read only, and "
            "you can open it again.",
        )
        self.column.addWidget(label(old, "hint"))
        self._turned = label(period_words(), "warning")
        self.column.addWidget(self._turned)
        words = translate("Period", "Choose a file name…")
        self._choose = self.answer(words, self._go, primary=True)
        for one in (self.first, self.last):
            one.textChanged.connect(lambda _: self._look())
        self._look()
        self.cancel()
        self.resize(_WIDTH, self.sizeHint().height())

    def _look(self) -> None:
        turned = ends_before_it_begins(self.first.text(), self.last.text())
        self._turned.setVisible(turned)
        self._choose.setEnabled(not turned)

    def _statuses(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for at, box in enumerate(self.boxes.values()):
            grid.addWidget(box, at // 2, at % 2)
        return grid

    # -- counting ------------------------------------------------------------------------------

    @property
    def statuses(self) -> frozenset[Status | None]:
        """The statuses that go along."""
        return frozenset(status for status, box in self.boxes.items() if box.isChecked())

    def _count(self) -> None:
        chosen = self.statuses
        along = self._words(chosen)
        left = self._words(status for status in self.boxes if status not in chosen)
        words = translate("Period", "Go along: %1. Stay behind: %2.")
        self.counted.setText(words.replace("%1", along).replace("%2", left))

    def _words(self, statuses: Iterable[Status | None]) -> str:
        of = list(statuses)
        numbers = [sum(self._counts[kind, status] for status in of) for kind in CARRIED]
        said = [
            counted(number, one, more)
            for number, (one, more) in zip(numbers, _words(), strict=True)
            if number
        ]
        return ", ".join(said) or translate("Period", "nothing")

    def _go(self) -> None:
        first, last = self.first.text().strip(), self.last.text().strip()
        title = " ".join(self.title.text().split()) or translate("Period", "New agenda")
        self._then(Period(title, first, last, self.statuses))


def _words() -> tuple[tuple[str, str], ...]:
    """Return one and more of each kind that is carried, in the order of `CARRIED`."""
    return (
        (translate("Period", "%n contribution"), translate("Period", "%n contributions")),
        (translate("Period", "%n priority sheet"), translate("Period", "%n priority sheets")),
        (translate("Period", "%n activity"), translate("Period", "%n activities")),
    )


def next_years(head: AgendaHead) -> tuple[str, str]:
    """Return the years of a period as long as this one, right after it; "" where not known."""
    first, last = head.period_start.strip(), head.period_end.strip()
    if not (_YEAR.fullmatch(first) and _YEAR.fullmatch(last) and int(first) <= int(last)):
        return "", ""
    begins = int(last) + 1
    return str(begins), str(begins + int(last) - int(first))


def next_title(head: AgendaHead, first: str, last: str) -> str:
    """Return the title with the years of the next period, in the place of those it has."""
    if not first:
        return head.title
    told = {head.period_start.strip(): first, head.period_end.strip(): last}
    fresh = _YEAR.sub(lambda year: told.get(year[0], year[0]), head.title)
    return fresh if fresh != head.title else f"{head.title} {first}-{last}".strip()
