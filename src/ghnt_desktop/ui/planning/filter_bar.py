"""The row above the timeline: how close one looks, by what it is laid out, and what is shown."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.domain.planning import Grouping, Planned
from ghnt_desktop.ui.planning.words import grouping_words
from ghnt_desktop.ui.shared.flow import FlowLayout
from ghnt_desktop.ui.shared.labels import button, icon_button
from ghnt_desktop.ui.shared.quiet_list import QuietList
from ghnt_desktop.ui.shared.words import capital, translate

#: Months, quarters and years: so many days in sight.
SPANS = (150.0, 730.0, 3_652.0)
_NONE = "-"
#: Which button stands for the finest unit that can be read.
_BUTTON_OF = {"day": 0, "week": 0, "month": 0, "quarter": 1}
_SLIDER = 84
#: The slider counts in steps of 2 to the power of 1/8.
STEPS = 80


class FilterBar(QFrame):
    """Tells by ``asked`` that other things are wanted, by the others how to look at them."""

    asked = Signal()
    spanned = Signal(float)
    stepped = Signal(int)
    slid = Signal(int)
    fitted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("filterRow")
        self._low = False
        self._spans = self._span_buttons()
        self.grouping = _list(translate("Planning", "Lay out by"))
        self.status = _list(translate("Planning", "Status"))
        self.priority = _toggle(translate("Planning", "Only priority"))
        self.table = _toggle(translate("Planning", "Only the table"))
        self._out = icon_button("zoom-out", translate("Planning", "Further"), self._further)
        self._in = icon_button("zoom-in", translate("Planning", "Closer"), self._closer)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self._fit = button(translate("Planning", "All"), self.fitted.emit)
        self._dress()

    def _span_buttons(self) -> QWidget:
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = group = QButtonGroup(self)
        names = (
            translate("Planning", "Month"),
            translate("Planning", "Quarter"),
            translate("Planning", "Year"),
        )
        for days, words in zip(SPANS, names, strict=True):
            made = button(words, self._spanning(days))
            made.setCheckable(True)
            group.addButton(made)
            row.addWidget(made)
        return held

    def _spanning(self, days: float) -> Callable[[], None]:
        return lambda: self.spanned.emit(days)

    def _dress(self) -> None:
        words = translate("Planning", "How close")
        self.slider.setRange(0, STEPS)
        self.slider.setFixedWidth(_SLIDER)
        self.slider.setAccessibleName(words)
        self.slider.setToolTip(words)
        self.slider.valueChanged.connect(self.slid)
        self._fit.setToolTip(translate("Planning", "Show all that is planned"))
        around = QVBoxLayout(self)
        around.setContentsMargins(12, 8, 12, 8)
        held = QWidget()
        around.addWidget(held)
        flow = FlowLayout(held, 8)
        look = QWidget()
        row = QHBoxLayout(look)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for one in (self._out, self.slider, self._in, self._fit):
            row.addWidget(one)
        self._looks = (self._spans, look)
        for part in (self._spans, self.grouping, self.status, self.priority, self.table, look):
            flow.addWidget(part)
        for listed in (self.grouping, self.status):
            listed.activated.connect(lambda _: self.asked.emit())
        for flag in (self.priority, self.table):
            flag.toggled.connect(lambda _: self.asked.emit())
        self.table.toggled.connect(self._hide_looks)

    def _hide_looks(self, table: bool) -> None:
        spans, look = self._looks
        spans.setVisible(not table and not self._low)
        look.setVisible(not table)

    def _closer(self) -> None:
        self.stepped.emit(1)

    def _further(self) -> None:
        self.stepped.emit(-1)

    def make_low(self, low: bool) -> None:
        """Leave out in a low window what there are keys for, so that the timeline has room."""
        self._low = low
        self.slider.setVisible(not low)
        self.priority.setVisible(not low or self.priority.isChecked())
        self._hide_looks(self.table.isChecked())

    def show_words(self, action_line_word: str) -> None:
        """Offer the lanes in the agenda's own words, and every status."""
        lead = translate("Planning", "By: %1")
        entries = grouping_words(action_line_word).items()
        _fill(
            self.grouping, [(lead.replace("%1", words.lower()), by.value) for by, words in entries]
        )
        all_of = [(translate("Planning", "Status: all"), "")]
        each = [(capital(one.value), one.value) for one in Status]
        none = [(translate("Planning", "Without a status"), _NONE)]
        _fill(self.status, [*all_of, *each, *none])

    def show_scale(self, step: int, unit: str) -> None:
        """Let the slider and the buttons follow how close one looks."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(step)
        self._group.buttons()[_BUTTON_OF.get(unit, 2)].setChecked(True)

    @property
    def by(self) -> Grouping:
        """By what it is laid out."""
        return Grouping(self.grouping.currentData() or Grouping.ACTION_LINE)

    def wants(self, one: Planned) -> bool:
        """Tell whether a thing is to be shown."""
        status = self.status.currentData() or ""
        told = one.status.value if one.status else _NONE
        return (not status or status == told) and (one.priority or not self.priority.isChecked())

    @property
    def narrows(self) -> bool:
        """Tell whether anything is left out."""
        return bool(self.status.currentData()) or self.priority.isChecked()

    def clear(self) -> None:
        """Leave nothing out."""
        with QSignalBlocker(self.priority):
            self.priority.setChecked(False)
        self.status.setCurrentIndex(0)
        self.asked.emit()


def _list(words: str) -> QuietList:
    made = QuietList()
    made.setAccessibleName(words)
    made.setMinimumContentsLength(9)
    return made


def _toggle(words: str) -> QPushButton:
    made = button(words, lambda: None)
    made.setCheckable(True)
    return made


def _fill(listed: QuietList, entries: list[tuple[str, str]]) -> None:
    kept = listed.currentData()
    listed.clear()
    for words, value in entries:
        listed.addItem(words, value)
    listed.setCurrentIndex(max(0, listed.findData(kept)))
