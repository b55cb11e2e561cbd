"""An activity in the panel: its plannings as typed, how they are read, and what contradicts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ghnt_desktop.document import sheet_edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.details.sheet_form import SheetForm
from ghnt_desktop.ui.shared.fields import Choice, ChoiceField, LineField, no_choice
from ghnt_desktop.ui.shared.labels import LinkButton, button, label
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.understood import show_understood
from ghnt_desktop.ui.shared.words import capital, translate


class ActivityForm(SheetForm):
    """What the timeline shows of an activity, to be changed beside it."""

    def __init__(self, bridge: Bridge, tokens: Tokens) -> None:
        super().__init__(bridge)
        self._shown = ""
        self.lines: list[PlanningLine] = []
        self._name = label("", "head")
        choices = [no_choice(), *(Choice(one.value, capital(one.value)) for one in Status)]
        self._status = ChoiceField(bridge, "status", translate("Details", "Status"), choices)
        self._plannings = QVBoxLayout()
        self._plannings.setSpacing(12)
        self._add = button(translate("Lines", "Add planning"), self._add_planning, "plus")
        self._who = label("")
        self._clash = QWidget()
        self._clashing = QVBoxLayout(self._clash)
        self._clashing.setContentsMargins(0, 0, 0, 0)
        self._clashing.setSpacing(4)
        self._said_clash: object = None
        self._dress(tokens)

    def _dress(self, tokens: Tokens) -> None:
        at = 2  # below the trail and the open questions
        self.column.insertWidget(at, self._name)
        self.column.insertWidget(at + 1, self._status)
        self.column.insertLayout(at + 2, self._plannings)
        self.column.insertWidget(at + 3, self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.insertWidget(at + 4, self._who)
        self.column.insertWidget(at + 5, self._clash)
        self.use(tokens)

    def use(self, tokens: Tokens) -> None:
        """Draw the signs of the statuses in the colours of a theme."""
        self._status.show_signs(tokens)

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        from ghnt_desktop.domain.planning import parties

        super().show_thing(agenda, id_, editable)
        self._shown = id_
        one = agenda.things["activity"][id_]
        self._name.setText(getattr(one, "title", ""))
        self._status.show_thing(agenda, id_, editable)
        periods = [period.id for period in agenda.planned_periods(id_)]
        self._show_lines(agenda, periods, editable)
        self._add.setVisible(editable)
        names = ", ".join(agenda.names(parties(agenda, one)))  # type: ignore[arg-type]
        self._who.setText(translate("Details", "Who: %1").replace("%1", names))
        self._who.setVisible(bool(names))
        self._show_clash(agenda, id_)

    def _show_lines(self, agenda: Agenda, periods: list[str], editable: bool) -> None:
        while len(self.lines) > len(periods):
            gone = self.lines.pop()
            self._plannings.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.lines) < len(periods):
            made = PlanningLine(self.bridge)
            self.lines.append(made)
            self._plannings.addWidget(made)
            made.show()
        for line, period in zip(self.lines, periods, strict=True):
            line.show_period(agenda, period, editable)

    def _show_clash(self, agenda: Agenda, id_: str) -> None:
        # The grammar is only there for who plans: an agenda is shown without it.
        from ghnt_desktop.domain.planning import clash_of
        from ghnt_desktop.language.dates.in_agenda import reader_of
        from ghnt_desktop.ui.shared.clashing import clash_words

        clash = clash_of(agenda, reader_of(agenda), id_)
        if clash == self._said_clash:
            return
        self._said_clash = clash
        while (item := self._clashing.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._clash.setVisible(clash is not None)
        if clash is None:
            return
        self._clashing.addWidget(label(translate("Details", "Take care"), "label"))
        self._clashing.addWidget(label(clash_words(clash)))
        for other in clash.others:
            where = getattr(agenda.thing(agenda.thing(other).parent), "title", "")  # type: ignore[union-attr]
            words = translate("Details", "Show the other: %1").replace("%1", where)
            self._clashing.addWidget(LinkButton(words, self._choosing("activity", other)))

    def _add_planning(self) -> None:
        home = Id(self._shown)
        self.bridge.do(lambda agenda: sheet_edits.add_planning(agenda, home, ""))
        if self.lines:
            self.lines[-1].begin()

    def begin(self) -> None:
        if self.lines:
            self.lines[0].begin()
        elif self.bridge.is_editable:
            self._add_planning()


class PlanningLine(QWidget):
    """One planning: the words as typed, and below them how they are read."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.text = LineField(bridge, "text", translate("Planning", "Planning, as in the text"))
        self._what = label("", "strong")
        self._told = label("", "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._what)
        column.addWidget(self.text)
        column.addWidget(self._told)

    def show_period(self, agenda: Agenda, id_: str, editable: bool) -> None:
        """Show one planned period of an activity."""
        what = getattr(agenda.thing(id_), "what", "")
        self._what.setText(what)
        self._what.setVisible(bool(what))
        self.text.show_thing(agenda, id_, editable)
        show_understood(self._told, agenda, getattr(agenda.thing(id_), "text", ""))

    def begin(self) -> None:
        """Put the cursor in the words."""
        self.text.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.line.selectAll()
