"""The columns of the agenda in one dialog; what is done in it is a step at once."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ghnt_desktop.document import edits
from ghnt_desktop.document.column_steps import free_key, put_at
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.waiting_edits import waiting
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.ui.bridge import Bridge, Verb
from ghnt_desktop.ui.columns.list import ColumnList
from ghnt_desktop.ui.columns.words import holds, holds_words, removal_words
from ghnt_desktop.ui.dialogs.asking import Questions
from ghnt_desktop.ui.notices import NoticeBar
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.fields import LineField
from ghnt_desktop.ui.shared.form import Form
from ghnt_desktop.ui.shared.kind_words import level_kinds
from ghnt_desktop.ui.shared.labels import button, icon_button, label
from ghnt_desktop.ui.shared.level_fields import LevelFields
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import counted, translate

_SIZE = (780, 560)


class ColumnForm(Form):
    """One column at the right: its title, kind, owner and colour, and what stands in it."""

    def __init__(self, bridge: Bridge, tokens: Tokens) -> None:
        super().__init__(bridge)
        self.trail.hide()
        self.line = LineField(bridge, "title", translate("Columns", "Title of the column"))
        self.parts = LevelFields(bridge, tokens)
        self.holds = label("", "hint")
        self.headers = label("", "hint")
        for part in (self.line, self.parts, self.holds, self.headers):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        self.questions.show_questions(agenda, (id_,))
        for field in self.fields():
            field.show_thing(agenda, id_, editable)
        self.parts.show_owner(agenda, id_, editable)
        self.holds.setText(holds_words(agenda, id_))
        own = {one.headers[id_] for one in agenda.action_lines if one.headers.get(id_)}
        told = translate("Columns", "In some action lines it is called: %1")
        self.headers.setText(told.replace("%1", "; ".join(sorted(own))))
        self.headers.setVisible(bool(own))

    def begin(self) -> None:
        self.line.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.line.selectAll()


class ColumnsDialog(Dialog):
    """Follows every step while it is open; ``show_waiting`` shows the texts that wait."""

    def __init__(
        self, parent: QWidget, bridge: Bridge, tokens: Tokens, show_waiting: Callable[[], object]
    ) -> None:
        super().__init__(parent, translate("Columns", "Columns"))
        self._bridge, self._tokens = bridge, tokens
        self._questions = Questions(self)
        self.notices = NoticeBar()
        self.list = ColumnList()
        self.form = ColumnForm(bridge, tokens)
        self.empty = label(translate("Columns", "There are no columns yet. Add the first."), "hint")
        self.waits = button("", show_waiting, role="link")
        self._dress()
        self._connect()
        self._follow()
        self.list.setFocus()

    # -- building ------------------------------------------------------------------------------

    def _dress(self) -> None:
        told = translate(
            "Columns",
            "Drag a column to its place, or press Alt+Shift and an arrow. What you change counts "
            "at once; Ctrl+Z takes it back.",
        )
        self.column.addWidget(label(told, "hint"))
        self.column.addWidget(self.notices)
        halves = QHBoxLayout()
        halves.setSpacing(16)
        halves.addLayout(self._left(), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.form)
        halves.addWidget(area, 1)
        self.column.addLayout(halves, 1)
        self.column.addWidget(self.waits, alignment=Qt.AlignmentFlag.AlignLeft)
        self.cancel(translate("Dialog", "Close"))
        self.measure(*_SIZE)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        self.add_button = button(translate("Columns", "Add…"), self.add, "plus")
        self.remove_button = button(translate("Columns", "Remove…"), self.remove, "trash")
        up = translate("Columns", "Move to the left (Alt+Shift+Up)")
        down = translate("Columns", "Move to the right (Alt+Shift+Down)")
        self.up = icon_button("arrow-up", up, lambda: self._shift(-1))
        self.down = icon_button("arrow-down", down, lambda: self._shift(1))
        for one in (self.add_button, self.remove_button):
            one.setAutoDefault(False)
        for part in (self.add_button, self.remove_button, self.up, self.down):
            self.stand_apart(part)
        return column

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.changed.connect(self._follow)
        bridge.stepping.connect(self.form.bring_in)
        self.finished.connect(lambda _: self.form.bring_in())
        self.waits.setAutoDefault(False)
        self.list.currentRowChanged.connect(lambda _: self._show_current())
        self.list.moved.connect(self.move_to)
        self.list.renaming.connect(self.form.begin)
        self.list.adding.connect(self.add)
        self.list.removing.connect(self.remove)
        for keys, do in (("Ctrl+Z", bridge.undo), ("Ctrl+Y", bridge.redo)):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    # -- following -----------------------------------------------------------------------------

    def _follow(self) -> None:
        if self._bridge.document is None:
            return
        agenda = self._bridge.agenda
        self.list.show_columns(agenda, self._tokens)
        self.empty.setVisible(not agenda.levels)
        count = len(waiting(agenda))
        one, more = (
            translate("Columns", "%n text waits for a place. See and decide…"),
            translate("Columns", "%n texts wait for a place. See and decide…"),
        )
        self.waits.setText(counted(count, one, more))
        self.waits.setVisible(bool(count))
        self._show_current()

    def _show_current(self) -> None:
        level, editable = self.list.current, self._bridge.is_editable
        self.form.setVisible(bool(level))
        if level:
            self.form.show_thing(self._bridge.agenda, level, editable)
        at, count = self.list.currentRow(), self.list.count()
        self.add_button.setEnabled(editable)
        self.remove_button.setEnabled(editable and bool(level))
        self.list.setDragEnabled(editable)
        self.up.setEnabled(editable and at > 0)
        self.down.setEnabled(editable and 0 <= at < count - 1)

    # -- changing ------------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for a title and a kind, and add a column after the one at the cursor."""
        kinds = [(kind.value, words) for kind, words in level_kinds().items()]
        title, verb = translate("Columns", "Add a column"), translate("Columns", "Add")
        self._questions.column(title, kinds, verb, self._add)

    def _add(self, title: str, kind: str) -> None:
        following = [one.id for one in self._bridge.agenda.levels][self.list.currentRow() + 1 :]
        before = Id(following[0]) if following else None
        made = self._do(lambda now: edits.add_level(now, free_key(now, title), title, kind, before))
        if made:
            self.list.choose(made[0])
            self.list.setFocus()

    def remove(self) -> None:
        """Remove the column at the cursor; asks first when texts stand in it."""
        level, agenda = self.list.current, self._bridge.agenda
        if not level or not self._bridge.is_editable:
            return

        def go() -> None:
            self._do(lambda now: edits.delete(now, Id(level)))
            self.list.setFocus()

        if not holds(agenda, level):
            go()
            return
        title = translate("Columns", "Remove a column")
        verb = translate("Columns", "Remove")
        self._questions.choose(title, removal_words(agenda, level), [(verb, go)])

    def _shift(self, by: int) -> None:
        self.move_to(self.list.current, self.list.currentRow() + by)

    def move_to(self, level: str, place: int) -> None:
        """Put a column at a place, counted without itself."""
        self._do(lambda now: put_at(now, Id(level), place))
        self._follow()  # what was dragged but not moved goes back to its place
        self.list.choose(level)

    def _do(self, verb: Verb) -> tuple[str, ...]:
        """Take a step, or say here why not; return what it made."""
        self.notices.forget_answer()
        self._bridge.stepping.emit()
        try:
            verb(self._bridge.agenda)
        except Refusal as refusal:
            self.notices.show_notice("err", sentence(refusal), code=refusal.code)
            return ()
        made = self._bridge.do(verb)
        return made.created if made else ()
