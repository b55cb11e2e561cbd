"""What a new agenda begins with: a template or an agenda of one's own; Enter begins at once."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.document.beginning import Beginning, columns_of, ends_before_it_begins
from ghnt_desktop.document.templates import TEMPLATES
from ghnt_desktop.language.municipalities import municipalities
from ghnt_desktop.ui.dialogs.asking import Questions
from ghnt_desktop.ui.dialogs.skeleton import Skeleton
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import capital, translate

#: Gets the name of a template or the file of an agenda to be like, and what the officer told.
Begin = Callable[["str | Path", Beginning], object]

_SIZE = (900, 590)
_LIST_LEAST, _LIST_MOST = 200, 290
#: What other agendas call an action line; any other word may be typed.
_LINE_WORDS = ("actielijn", "thema", "deel", "hoofdstuk", "programmalijn")


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to begin: a template, or "" for an agenda of one's own."""

    template: str
    words: str
    hint: str


def choices() -> tuple[Choice, ...]:
    """Return the ways to begin, the likeliest first."""
    return (
        Choice(
            "ghnt",
            translate("New", "Implementation agenda"),
            translate("New", "Three action lines, five columns from national to local."),
        ),
        Choice(
            "themas",
            translate("New", "Plan by theme"),
            translate("New", "A sheet per theme with four fixed questions."),
        ),
        Choice(
            "actieplan",
            translate("New", "Action plan"),
            translate("New", "In parts, with province, region and municipalities side by side."),
        ),
        Choice(
            "regiovisie",
            translate("New", "Regional vision"),
            translate("New", "Five chapters of text, and three columns for who does what."),
        ),
        Choice(
            "leeg",
            translate("New", "Empty"),
            translate("New", "Nothing: you make the columns and action lines yourself."),
        ),
        Choice(
            "",
            translate("New", "Like an agenda of your own…"),
            translate("New", "Its columns, organisations, topics and rubrics, without the texts."),
        ),
    )


class NewAgenda(Dialog):
    """Asks nothing that must be answered: whatever is left empty can be told later."""

    def __init__(self, parent: QWidget, tokens: Tokens, begin: Begin) -> None:
        super().__init__(parent, translate("New", "New agenda"))
        self._begin = begin
        self._questions = Questions(self)
        self.model: Path | None = None
        self.list = QListWidget()
        self.skeleton = Skeleton(tokens)
        self.chosen_model = label("", "strong")
        self.browse = button(translate("New", "Choose a file…"), self._ask_model, "folder-open")
        self.title, self.region = QLineEdit(), QLineEdit()
        self.first, self.last = QLineEdit(), QLineEdit()
        self.subregions, self.municipalities = QLineEdit(), QLineEdit()
        self.agenda_word, self.line_word = QLineEdit(), QComboBox()
        self._dress()
        self._connect()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    # -- building ------------------------------------------------------------------------------

    def _dress(self) -> None:
        self.list.setObjectName("columns")
        self.list.setAccessibleName(translate("New", "What the agenda begins with"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumWidth(_LIST_LEAST)
        self.list.setMaximumWidth(_LIST_MOST)
        for choice in choices():
            item = QListWidgetItem(f"{choice.words}\n{choice.hint}")
            item.setData(Qt.ItemDataRole.UserRole, choice.template)
            said = f"{choice.words}. {choice.hint}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.list.addItem(item)
        halves = QHBoxLayout()
        halves.setSpacing(16)
        halves.addWidget(self.list, 2)
        halves.addWidget(self._right(), 3)
        self.column.addLayout(halves, 1)
        self.begin_button = self.answer(translate("New", "Begin"), self._go, primary=True)
        self.cancel()
        self.measure(*_SIZE)

    def _right(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        column.addWidget(self.skeleton)
        self._own = QWidget()
        own = QVBoxLayout(self._own)
        own.setContentsMargins(0, 0, 0, 0)
        own.addWidget(self.chosen_model)
        own.addWidget(self.browse, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._own)
        told = translate("New", "You may leave all of this empty, and change it later.")
        column.addWidget(label(told, "hint"))
        column.addLayout(self._form())
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        known = QCompleter(sorted({one.safety_region for one in municipalities()}), self.region)
        known.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.region.setCompleter(known)
        several = translate("New", "more than one: a comma between them")
        self.line_word.setEditable(True)
        self.line_word.addItems(_LINE_WORDS)
        years = QHBoxLayout()
        years.setSpacing(8)
        years.addWidget(self.first)
        years.addWidget(label("–", wrap=False))
        years.addWidget(self.last)
        rows: tuple[tuple[str, QWidget | QHBoxLayout], ...] = (
            (translate("New", "Title"), self.title),
            (translate("New", "Region"), self.region),
            (translate("New", "Period"), years),
            (translate("New", "Sub-regions"), self.subregions),
            (translate("New", "Municipalities"), self.municipalities),
            (translate("New", "Word for the whole"), self.agenda_word),
            (translate("New", "Word for a part"), self.line_word),
        )
        self._turned = label(period_words(), "warning")
        self._turned.hide()
        for words, field in rows:
            if isinstance(field, QWidget):
                field.setAccessibleName(words)
            form.addRow(label(words, wrap=False), field)
            if field is years:
                form.addRow("", self._turned)
        self.first.setAccessibleName(translate("New", "First year"))
        self.last.setAccessibleName(translate("New", "Last year"))
        self.title.setPlaceholderText(translate("New", "New agenda"))
        for one in (self.subregions, self.municipalities):
            one.setPlaceholderText(several)
        self._places = [form.labelForField(one) for one in (self.subregions, self.municipalities)]
        return form

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda _: self._chosen())
        self.list.itemActivated.connect(lambda _: self.begin_button.click())
        for one in (self.region, self.subregions, self.municipalities, self.first, self.last):
            one.textChanged.connect(lambda _: self._show())
        self.line_word.editTextChanged.connect(lambda _: self._show())

    # -- showing -------------------------------------------------------------------------------

    @property
    def template(self) -> str:
        """The template chosen, "" for an agenda of one's own."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _chosen(self) -> None:
        """Show what a choice begins with, and its own words for what it is made of."""
        words = TEMPLATES[self.template] if self.template else None
        self.agenda_word.setPlaceholderText(words.agenda_word if words else "")
        own_line = self.line_word.lineEdit()
        if own_line is not None:
            own_line.setPlaceholderText(words.action_line_word if words else "")
            own_line.setAccessibleName(self.line_word.accessibleName())
        self.line_word.setEditText("")
        self._show()

    def _show(self) -> None:
        template = TEMPLATES.get(self.template)
        self.skeleton.setVisible(template is not None)
        self._own.setVisible(template is None)
        for part in (self.subregions, self.municipalities, *self._places):
            if part is not None:
                part.setVisible(template is not None)
        none = translate("New", "The agenda that the new one is built like is not changed.")
        self.chosen_model.setText(self.model.name if self.model else none)
        turned = ends_before_it_begins(self.first.text(), self.last.text())
        self._turned.setVisible(turned)
        known = template is not None or self.model is not None
        self.begin_button.setEnabled(known and not turned)
        if template is not None:
            told = self._told()
            word = capital(told.action_line_word or template.action_line_word)
            lines = [f"{word} {number} {title}" for number, title in template.action_lines]
            self.skeleton.show_skeleton(columns_of(template, told), lines)

    # -- answering -----------------------------------------------------------------------------

    def _ask_model(self) -> None:
        kinds = translate("Filing", "Agendas (*.ghnt)")
        title = translate("New", "Like an agenda of your own")
        self._questions.open_path(title, kinds, self.take_model)

    def take_model(self, path: Path) -> None:
        """Take an agenda that the new one is to be built like."""
        self.model = path
        self._show()
        self.begin_button.setFocus()

    def _told(self) -> Beginning:
        return Beginning(
            title=_said(self.title),
            region=_said(self.region),
            period_start=_said(self.first),
            period_end=_said(self.last),
            agenda_word=_said(self.agenda_word),
            action_line_word=self.line_word.currentText().strip(),
            subregions=_several(self.subregions),
            municipalities=_several(self.municipalities),
        )

    def _go(self) -> None:
        model = self.template or self.model
        if model:
            self._begin(model, self._told())


def period_words() -> str:
    """Return what is wrong with a period that ends before it begins."""
    return translate("New", "The last year is before the first.")


def _said(field: QLineEdit) -> str:
    return " ".join(field.text().split())


def _several(field: QLineEdit) -> tuple[str, ...]:
    names = (" ".join(name.split()) for name in field.text().replace(";", ",").split(","))
    return tuple(dict.fromkeys(filter(None, names)))
