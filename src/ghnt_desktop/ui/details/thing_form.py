"""The skeleton in the panel: agenda, column, action line, topic and row, each from one table."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Contribution
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.fields import Field, LineField
from ghnt_desktop.ui.shared.form import Form
from ghnt_desktop.ui.shared.labels import LinkButton, label
from ghnt_desktop.ui.shared.level_fields import LevelFields
from ghnt_desktop.ui.shared.senders import Senders
from ghnt_desktop.ui.shared.small_fields import ListField
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import capital, translate

_GLIMPSE = 70


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a form shows of one kind: its title, fields (name, words) and commands."""

    title: str
    fields: tuple[tuple[str, str], ...]
    ways: tuple[tuple[str, str, str], ...] = field(default=())


def sheets() -> dict[str, Sheet]:
    """Return the sheets by kind of thing."""
    number, title = translate("Details", "Number"), translate("Details", "Title")
    delete = ("trash", translate("Details", "Delete"), "delete")
    add_topic = ("plus", translate("Details", "Add a topic"), "add_topic")
    return {
        "agenda": Sheet(
            translate("Details", "Agenda"),
            (
                ("title", title),
                ("subtitle", translate("Details", "Subtitle")),
                ("region", translate("Details", "Region")),
                ("period_start", translate("Details", "First year")),
                ("period_end", translate("Details", "Last year")),
                ("agenda_word", translate("Details", "Your word for agenda")),
                ("action_line_word", translate("Details", "Your word for action line")),
            ),
        ),
        "level": Sheet(
            translate("Details", "Column"),
            (("title", title),),
            (("columns-3", translate("Columns", "All columns…"), "columns"), delete),
        ),
        "action_line": Sheet(
            translate("Details", "Action line"),
            (("number", number), ("title", title)),
            (add_topic, delete),
        ),
        "topic": Sheet(
            translate("Details", "Topic"),
            (("number", number), ("title", title)),
            (
                ("plus", translate("Details", "Add a row"), "add_row"),
                add_topic,
                ("plus", translate("Details", "Add a remark"), "add_remark"),
                ("trash", translate("Details", "Delete"), "delete_topic"),
            ),
        ),
    }


class ThingForm(Form):
    """A form of fields for one kind of thing."""

    def __init__(self, bridge: Bridge, sheet: Sheet, tokens: Tokens) -> None:
        super().__init__(bridge)
        self._sheet = sheet
        for name, words in sheet.fields:
            self.column.addWidget(LineField(bridge, name, words))
        self.extra = QVBoxLayout()
        self.extra.setSpacing(12)
        self.column.addLayout(self.extra)
        self.column.addWidget(self.ways(*sheet.ways))
        self.column.addStretch(1)
        self.trail.hide()

    def title(self, agenda: Agenda, id_: str) -> str:
        return self._sheet.title

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        self.questions.show_questions(agenda, (id_,))
        for one in self.fields():
            one.show_thing(agenda, id_, editable)

    def use(self, tokens: Tokens) -> None:
        """Follow the theme."""

    def begin(self) -> None:
        lines = [one for one in self.fields() if isinstance(one, LineField)]
        wanted = next((one for one in lines if one.name == "title"), lines[0])
        wanted.line.setFocus(Qt.FocusReason.OtherFocusReason)
        wanted.line.selectAll()


class AgendaForm(ThingForm):
    """The agenda itself: its title page, and the rubrics that a new priority sheet begins with."""

    def __init__(self, bridge: Bridge, sheet: Sheet, tokens: Tokens) -> None:
        super().__init__(bridge, sheet, tokens)
        words = translate("Details", "Rubrics of a new sheet, one on a line")
        self.extra.addWidget(ListField(bridge, "rubrics", words))


class LevelForm(ThingForm):
    """A column: its title, kind, owner and colour."""

    def __init__(self, bridge: Bridge, sheet: Sheet, tokens: Tokens) -> None:
        super().__init__(bridge, sheet, tokens)
        self._fields = LevelFields(bridge, tokens)
        self.extra.addWidget(self._fields)

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        super().show_thing(agenda, id_, editable)
        self._fields.show_owner(agenda, id_, editable)

    def use(self, tokens: Tokens) -> None:
        self._fields.colour.use(tokens)


class ActionLineForm(ThingForm):
    """An action line, with the headers it gives its columns when they differ."""

    def __init__(self, bridge: Bridge, sheet: Sheet, tokens: Tokens) -> None:
        super().__init__(bridge, sheet, tokens)
        self._headers = label("", "hint")
        self.extra.addWidget(self._headers)

    def title(self, agenda: Agenda, id_: str) -> str:
        return capital(agenda.head.action_line_word)

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        super().show_thing(agenda, id_, editable)
        headers = getattr(agenda.thing(id_), "headers", {})
        own = [headers[level.id] for level in agenda.levels if headers.get(level.id)]
        told = translate("Details", "Here these columns are called: %1")
        self._headers.setText(told.replace("%1", "; ".join(own)))
        self._headers.setVisible(bool(own))


class TopicForm(ThingForm):
    """A topic and, when a row of it is selected, who that row is from; and its remarks."""

    def __init__(self, bridge: Bridge, sheet: Sheet, tokens: Tokens) -> None:
        super().__init__(bridge, sheet, tokens)
        self._row = ""
        self._row_part = QWidget()
        part = QVBoxLayout(self._row_part)
        part.setContentsMargins(0, 0, 0, 0)
        part.setSpacing(8)
        self._mark = LineField(bridge, "mark", translate("Details", "Sender of the row, as typed"))
        part.addWidget(self._mark)
        part.addWidget(label(translate("Details", "The row is from"), "label"))
        self._senders = Senders(translate("Details", "Add an organisation to the row"))
        self._senders.asked.connect(self._set_senders)
        part.addWidget(self._senders)
        part.addWidget(self.ways(("trash", translate("Details", "Delete this row"), "delete_row")))
        self._remarks = QVBoxLayout()
        self._remarks.setSpacing(2)
        self.extra.addWidget(self._row_part)
        self.extra.addLayout(self._remarks)

    def fields(self) -> Iterator[Field]:
        yield from (one for one in super().fields() if one is not self._mark)

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        self._row = id_ if agenda.kind(id_) == "row" else ""
        topic = agenda.row(id_).parent if self._row else id_
        super().show_thing(agenda, topic, editable)
        self.questions.show_questions(agenda, (topic, id_))
        self._row_part.setVisible(bool(self._row))
        if self._row:
            self._mark.show_thing(agenda, self._row, editable)
            self._senders.show_senders(agenda, agenda.row(self._row).contributors, editable)
        self._show_remarks(agenda, agenda.remarks(topic))

    def _set_senders(self, names: list[str]) -> None:
        row = Id(self._row)
        self.bridge.do(lambda agenda: edits.set_field(agenda, row, "contributors", names))

    def bring_in(self) -> None:
        super().bring_in()
        self._mark.bring_in()

    def _show_remarks(self, agenda: Agenda, remarks: tuple[Contribution, ...]) -> None:
        while (item := self._remarks.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if remarks:
            self._remarks.addWidget(label(translate("Details", "Remarks"), "label"))
        for one in remarks:
            text = " ".join(block.text.text for block in agenda.blocks(one.id))
            short = text if len(text) <= _GLIMPSE else text[:_GLIMPSE].rsplit(" ", 1)[0] + " …"
            words = short or translate("Details", "(empty)")
            way = LinkButton(words, self._choosing(one.id))
            way.setAccessibleName(translate("Details", "Remark: %1").replace("%1", words))
            self._remarks.addWidget(way)

    def _choosing(self, id_: str) -> Callable[[], None]:
        return lambda: self.chosen.emit("contribution", id_)


FORMS: dict[str, type[ThingForm]] = {
    "agenda": AgendaForm,
    "level": LevelForm,
    "action_line": ActionLineForm,
    "topic": TopicForm,
}
