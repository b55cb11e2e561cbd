"""The sheets of a priority and of an activity."""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from ghnt_desktop.document import edits, sheet_edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.activity import Activity
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.priority import Priority
from ghnt_desktop.domain.structure import Topic
from ghnt_desktop.ui.action_lines.linked import Linked
from ghnt_desktop.ui.action_lines.pieces import (
    EffortPiece,
    PlanningPiece,
    RolePiece,
    RubricPiece,
)
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.outline.branch import titled
from ghnt_desktop.ui.shared.page import Page
from ghnt_desktop.ui.shared.small_fields import ListField
from ghnt_desktop.ui.shared.stack import Stack
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.shared.writing.parts import TextParts


class _Sheet(Page):
    """What a priority and an activity share: roles, and links to topics and each other."""

    def have_roles(self) -> None:
        """Add who does what."""
        self.heading(translate("Lines", "Who does what"))
        self.roles = Stack(lambda id_: RolePiece(self.bridge, id_))
        self.roles.moved.connect(self.put_before)
        self.column.addWidget(self.roles)
        words = translate("Lines", "Add a role")
        self.column.addWidget(self.add_button(words, self._add_role))

    def _add_role(self) -> None:
        home = Id(self.thing)
        taken = bool(self.bridge.agenda.roles(self.thing))
        role = "partner" if taken else "trekker"
        made = self.make(lambda agenda: sheet_edits.add_role(agenda, home, role))
        if made in self.roles.pieces:
            self.roles.pieces[made].begin()

    def have_links(self, field: str, kind: str, words: str) -> Linked:
        """Add links kept in a field to things of a kind."""
        linked = Linked(words)
        linked.chosen.connect(lambda id_: self.chosen.emit(kind, id_))
        linked.asked.connect(lambda ids: self._link(field, ids))
        self.column.addWidget(linked)
        return linked

    def _link(self, field: str, ids: Sequence[str]) -> None:
        thing = Id(self.thing)
        self.bridge.do(lambda agenda: edits.set_field(agenda, thing, field, list(ids)))


class PriorityPage(_Sheet):
    """A priority sheet: its rubrics in order, roles, links, and what is still to be done."""

    def __init__(self, bridge: Bridge, tokens: Tokens) -> None:
        super().__init__(bridge, tokens)
        self.have_head()
        self.have_status(flag=True)
        self.rubrics = Stack(lambda id_: RubricPiece(self.bridge, self.tokens, id_), spacing=14)
        self.rubrics.moved.connect(self.put_before)
        self.column.addWidget(self.rubrics)
        words = translate("Lines", "Add a rubric")
        self.column.addWidget(self.add_button(words, self._add_rubric))
        self.have_roles()
        self.heading(translate("Lines", "Belongs to these topics"))
        told = translate("Lines", "Link a topic: type part of its name")
        self.topics = self.have_links("topics", "topic", told)
        words = translate("Lines", "Still to be done (one on each line; is not printed)")
        self.have(ListField(bridge, "to_do", words))
        self.column.addStretch(1)

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        super().show_thing(agenda, id_, editable)
        one = agenda.things["priority"][id_]
        self.rubrics.show_things(agenda, [r.id for r in agenda.rubrics(id_)], editable)
        self.roles.show_things(agenda, [r.id for r in agenda.roles(id_)], editable)
        linked = one.topics if isinstance(one, Priority) else ()
        self.topics.show_links(linked, every_topic(agenda), editable)

    def _add_rubric(self) -> None:
        sheet = Id(self.thing)
        made = self.make(lambda agenda: sheet_edits.add_rubric(agenda, sheet, ""))
        if made in self.rubrics.pieces:
            self.rubrics.pieces[made].begin()

    def reveal(self, kind: str, id_: str) -> QWidget | None:
        return self.rubrics.pieces.get(id_)


class ActivityPage(_Sheet):
    """An activity: what it is, who does what, when, and what comes of it."""

    def __init__(self, bridge: Bridge, tokens: Tokens) -> None:
        super().__init__(bridge, tokens)
        self.have_head()
        self.have_status(flag=False)
        self.heading(translate("Lines", "Text"))
        self.text = TextParts(bridge, tokens, translate("Lines", "Text of the activity"))
        self.column.addWidget(self.text)
        self.have_roles()
        self._have_planning()
        self._have_efforts()
        words = translate("Lines", "Results (one on each line)")
        self.have(ListField(bridge, "results", words))
        self.heading(translate("Lines", "Belongs to"))
        told = translate("Lines", "Link a topic: type part of its name")
        self.topics = self.have_links("topics", "topic", told)
        told = translate("Lines", "Link a priority sheet: type part of its name")
        self.sheets = self.have_links("priorities", "priority", told)
        self.column.addStretch(1)

    def _have_planning(self) -> None:
        self.heading(translate("Lines", "Planning"))
        self.planning = Stack(lambda id_: PlanningPiece(self.bridge, id_))
        self.planning.moved.connect(self.put_before)
        self.column.addWidget(self.planning)
        words = translate("Lines", "Add planning")
        self.column.addWidget(self.add_button(words, self._add_planning))

    def _have_efforts(self) -> None:
        self.heading(translate("Lines", "Effort of each party"))
        self.efforts = Stack(lambda id_: EffortPiece(self.bridge, self.tokens, id_), spacing=14)
        self.efforts.moved.connect(self.put_before)
        self.column.addWidget(self.efforts)
        words = translate("Lines", "Add an effort")
        self.column.addWidget(self.add_button(words, self._add_effort))

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        super().show_thing(agenda, id_, editable)
        self.text.show_holder(agenda, id_, editable)
        self.roles.show_things(agenda, [r.id for r in agenda.roles(id_)], editable)
        self.planning.show_things(agenda, [p.id for p in agenda.planned_periods(id_)], editable)
        self.efforts.show_things(agenda, [e.id for e in agenda.efforts(id_)], editable)
        one = agenda.things["activity"][id_]
        if isinstance(one, Activity):
            self.topics.show_links(one.topics, every_topic(agenda), editable)
            self.sheets.show_links(one.priorities, every_sheet(agenda), editable)

    def _add_planning(self) -> None:
        home = Id(self.thing)
        made = self.make(lambda agenda: sheet_edits.add_planning(agenda, home, ""))
        if made in self.planning.pieces:
            self.planning.pieces[made].begin()

    def _add_effort(self) -> None:
        home = Id(self.thing)
        made = self.make(lambda agenda: sheet_edits.add_effort(agenda, home, ""))
        if made in self.efforts.pieces:
            self.efforts.pieces[made].begin()


def every_topic(agenda: Agenda) -> Mapping[str, str]:
    """Return the words of every topic by its id."""
    return _told_apart(agenda, {line.id: agenda.topics(line.id) for line in agenda.action_lines})


def every_sheet(agenda: Agenda) -> Mapping[str, str]:
    """Return the words of every priority sheet by its id."""
    sheets = {line.id: agenda.priorities(line.id) for line in agenda.action_lines}
    return _told_apart(agenda, sheets)


def _told_apart(
    agenda: Agenda, held: Mapping[str, Sequence[Topic | Priority]]
) -> Mapping[str, str]:
    """Return words by id; of equal ones each tells its action line ("Algemeen (2. Stoppen)")."""
    found = [(line, one) for line, things in held.items() for one in things]
    count = Counter(titled(one.number, one.title) for _, one in found)
    told: dict[str, str] = {}
    for line, one in found:
        words = titled(one.number, one.title)
        above = agenda.thing(line)
        where = titled(getattr(above, "number", ""), getattr(above, "title", ""))
        told[one.id] = f"{words} ({where})" if count[words] > 1 else words
    return told
