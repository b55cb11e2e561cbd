"""The left side of the print dialog: which sheet, and what is chosen for it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, TypeVar, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.document.exporting import CHANGES, Choices
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.structure import ActionLine
from ghnt_desktop.pdf.options import PaperName, Part
from ghnt_desktop.pdf.sheets import SHEETS
from ghnt_desktop.ui.printing import words
from ghnt_desktop.ui.printing.chosen import Kept, last_sheet, remember, remembered
from ghnt_desktop.ui.shared.labels import CardButton, label, picture
from ghnt_desktop.ui.shared.quiet_list import QuietList
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.window_memory import WindowMemory

_WIDTH = 292
T = TypeVar("T")


class Form(QScrollArea):
    """All choices; ``changed`` says that something else is asked."""

    changed = Signal()

    def __init__(self, agenda: Agenda, memory: WindowMemory, last: date, today: date) -> None:
        super().__init__()
        self._agenda = agenda
        self._memory = memory
        self._days = (last, today)
        self._telling = True
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(_WIDTH)
        self.setMaximumWidth(_WIDTH)
        self.setAccessibleName(translate("Print", "What is printed"))
        inner = QWidget()
        inner.setObjectName("printForm")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(2, 0, 12, 0)
        self._column.setSpacing(8)
        self._sheets = QButtonGroup(self)
        self._add_sheets()
        self._add_choices()
        self._add_ticks()
        self._column.addStretch(1)
        self.setWidget(inner)
        self._cards[last_sheet(memory, SHEETS)].setChecked(True)
        self._sheets.buttonClicked.connect(lambda _: self._take_sheet())
        self._take_sheet()

    # -- building ------------------------------------------------------------------------------

    def _add_sheets(self) -> None:
        self._column.addWidget(label(translate("Print", "What do you want to print?"), "head"))
        self._cards: dict[str, CardButton] = {}
        for key, (icon_name, name, use) in words.sheets().items():
            card = CardButton("plain")
            card.setCheckable(True)
            card.setAutoDefault(False)
            card.setAccessibleName(name)
            card.setAccessibleDescription(use)
            row = QHBoxLayout(card)
            row.setContentsMargins(12, 6, 12, 6)
            row.setSpacing(10)
            row.addWidget(picture(icon_name))
            said = QVBoxLayout()
            said.setSpacing(0)
            said.addWidget(label(name, "strong"))
            said.addWidget(label(use, "hint"))
            row.addLayout(said, 1)
            card.let_through()
            self._sheets.addButton(card)
            self._column.addWidget(card)
            self._cards[key] = card

    def _add_choices(self) -> None:
        self._column.addSpacing(4)
        self._column.addWidget(label(translate("Print", "How"), "head"))
        self._lists: dict[str, QuietList] = {}
        pair = QGridLayout()
        pair.setSpacing(8)
        for at, (name, said) in enumerate(
            (
                ("paper", translate("Print", "Paper")),
                ("large_print", translate("Print", "Size of type")),
            )
        ):
            pair.addWidget(self._labelled(name, said), 0, at)
        pair.setColumnStretch(0, 4)
        pair.setColumnStretch(1, 5)
        self._column.addLayout(pair)
        versions = [(one.id, one.name) for one in reversed(self._agenda.versions)]
        self._since = self._labelled("since", translate("Print", "Since version"), versions)
        self._column.addWidget(self._since)
        everybody = [("", translate("Print", "Everybody"))]
        named = [(one.id, one.name) for one in self._agenda.organisations]
        self._list("organisation", translate("Print", "For whom"), [*everybody, *named])
        word = self._agenda.head.action_line_word.strip().lower() or "actielijn"
        whole = [("", translate("Print", "All of it"))]
        lines = [(one.id, _line_name(one)) for one in self._agenda.action_lines]
        self._list("action_line", word[:1].upper() + word[1:], [*whole, *lines])

    def _labelled(self, name: str, said: str, items: Iterable[tuple[Any, str]] = ()) -> QFrame:
        """Return a list under its label."""
        frame = QFrame()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        above, listed = label(said, "label"), QuietList()
        above.setBuddy(listed)
        listed.setAccessibleName(said)
        listed.setSizeAdjustPolicy(QuietList.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        listed.setMinimumContentsLength(6)
        for value, shown in items:
            listed.addItem(shown, value)
        listed.currentIndexChanged.connect(lambda _: self._tell())
        column.addWidget(above)
        column.addWidget(listed)
        self._lists[name] = listed
        return frame

    def _list(self, name: str, said: str, items: Iterable[tuple[Any, str]]) -> None:
        self._column.addWidget(self._labelled(name, said, items))

    def _add_ticks(self) -> None:
        self._columns_label = label(translate("Print", "Columns"), "label")
        self._column.addWidget(self._columns_label)
        self._columns = self._ticks({one.key: one.title for one in self._agenda.levels})
        self._none = label(translate("Print", "Choose at least one column."), "hint")
        self._column.addWidget(self._none)
        self._width = self._labelled(
            "narrowest", translate("Print", "Narrowest column"), words.widths().items()
        )
        self._column.addWidget(self._width)
        self._column.addWidget(label(translate("Print", "Also printed"), "label"))
        self._parts = self._ticks(words.parts())
        last, today = (f"{day.day}-{day.month}-{day.year}" for day in self._days)
        days = [
            (False, translate("Print", "Last change: %1").replace("%1", last)),
            (True, translate("Print", "Today: %1").replace("%1", today)),
        ]
        self._list("today", translate("Print", "Date in the footer"), days)
        version = self._agenda.head.version_label.strip()
        said = translate("Print", "Version in the footer: %1").replace("%1", version)
        none = translate("Print", "This agenda has no name of a version for the footer.")
        self._column.addWidget(label(said if version else none, "hint"))

    def _ticks(self, items: Mapping[T, str]) -> dict[T, QCheckBox]:
        """Return a box to tick for each, close below each other."""
        column = QVBoxLayout()
        column.setSpacing(0)
        made = {}
        for key, said in items.items():
            shown = self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, _WIDTH - 64)
            tick = made[key] = QCheckBox(shown.replace("&", "&&"))
            tick.setAccessibleName(said)
            tick.setChecked(True)
            tick.setToolTip(said)
            tick.toggled.connect(lambda _: self._tell())
            column.addWidget(tick)
        self._column.addLayout(column)
        return made

    # -- a sheet -------------------------------------------------------------------------------

    @property
    def sheet(self) -> str:
        """The key of the sheet that is chosen."""
        return next(key for key, card in self._cards.items() if card.isChecked())

    def _take_sheet(self) -> None:
        """Show what can be chosen for the sheet, as it was the last time."""
        self._telling = False
        sheet = SHEETS[self.sheet]
        kept = remembered(self._memory, sheet.key, self._agenda)
        self._fill("paper", words.papers(sheet.key), kept.paper or sheet.paper)
        self._fill("large_print", words.sizes(sheet.key), kept.large_print)
        self._lists["today"].setCurrentIndex(int(kept.today))
        for key, tick in self._columns.items():
            tick.setChecked(not kept.columns or key in kept.columns)
        for part, tick in self._parts.items():
            tick.setChecked(part not in kept.without)
            tick.setVisible(part in sheet.may_lack)
        self._lists["narrowest"].setCurrentIndex(list(words.widths()).index(kept.narrowest))
        self._since.setVisible(sheet.key == CHANGES and bool(self._agenda.versions))
        self._width.setVisible(sheet.key == "matrix" and len(self._columns) > 1)
        for one in (self._columns_label, *self._columns.values()):
            one.setVisible(sheet.by_column and len(self._columns) > 1)
        self._telling = True
        self._tell()

    def show_since(self, version: str) -> None:
        """Choose the sheet of changes since a version, by id."""
        listed = self._lists["since"]
        listed.setCurrentIndex(max(listed.findData(version), 0))
        self._cards[CHANGES].setChecked(True)
        self._take_sheet()
        self.ensureWidgetVisible(self._cards[CHANGES])

    def _fill(self, name: str, items: Mapping[Any, str], value: Any) -> None:
        listed = self._lists[name]
        listed.clear()
        for one, said in items.items():
            listed.addItem(said, one)
        listed.setCurrentIndex(list(items).index(value))

    def _tell(self) -> None:
        if self._telling:
            self._none.setVisible(not self.is_possible)
            self.changed.emit()

    # -- the choices ---------------------------------------------------------------------------

    @property
    def is_possible(self) -> bool:
        """Tell whether there is anything to print."""
        return not self._columns or any(tick.isChecked() for tick in self._columns.values())

    def kept(self) -> Kept:
        """Return the choices that hold for any agenda."""
        columns = [key for key, tick in self._columns.items() if tick.isChecked()]
        lacking = SHEETS[self.sheet].may_lack
        paper = str(self._lists["paper"].currentData())
        return Kept(
            paper=paper if paper != SHEETS[self.sheet].paper else "",
            narrowest=int(self._lists["narrowest"].currentData()),
            large_print=bool(self._lists["large_print"].currentData()),
            today=bool(self._lists["today"].currentData()),
            columns=tuple(columns) if len(columns) < len(self._columns) else (),
            without=tuple(p for p in lacking if not self._parts[p].isChecked()),
        )

    def remember(self) -> None:
        """Keep the choices for the next time."""
        remember(self._memory, self.sheet, self.kept())

    def choices(self, moment: datetime) -> Choices:
        """Return all choices as an export takes them."""
        kept = self.kept()
        line = str(self._lists["action_line"].currentData() or "")
        return Choices(
            moment,
            self.sheet,
            cast("PaperName | None", kept.paper or None),
            str(self._lists["organisation"].currentData() or ""),
            kept.columns,
            float(kept.narrowest) if kept.narrowest and self.sheet == "matrix" else None,
            kept.large_print,
            (line,) if line else (),
            frozenset[Part](kept.without),
            self._days[1] if kept.today else self._days[0],
            str(self._lists["since"].currentData() or "") if self.sheet == CHANGES else "",
        )

    @property
    def whose(self) -> str:
        """The name of whose contributions are printed, "" for everybody's."""
        listed = self._lists["organisation"]
        return listed.currentText() if listed.currentData() else ""


def _line_name(line: ActionLine) -> str:
    return f"{line.number} {line.title}".strip()
