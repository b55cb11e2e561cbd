"""A priority sheet or activity in the panel: what still lacks, and where else it is seen."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ghnt_desktop.domain.activity import Activity
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.kinds import KINDS, upwards
from ghnt_desktop.domain.priority import Priority
from ghnt_desktop.domain.references import words_of
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.details.origin import show_origin
from ghnt_desktop.ui.shared.form import Form
from ghnt_desktop.ui.shared.labels import LinkButton, label
from ghnt_desktop.ui.shared.words import capital, translate


class SheetForm(Form):
    """Tells about what is written at the left; only its links can be pressed."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._lines = QWidget()
        self._listed = QVBoxLayout(self._lines)
        self._listed.setContentsMargins(0, 0, 0, 0)
        self._listed.setSpacing(4)
        self._origin = label("", "hint")
        self.column.addWidget(self._origin)
        self.column.addWidget(self._lines)
        self.column.addStretch(1)
        self._said: object = None

    def title(self, agenda: Agenda, id_: str) -> str:
        return KINDS[agenda.kind(id_)].label

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        above = (agenda.thing(one) for one in list(upwards(agenda.things, id_))[1:])
        self.trail.setText(" › ".join(reversed([str(getattr(one, "title", "")) for one in above])))
        show_origin(self._origin, getattr(agenda.thing(id_), "carried_from", ""))
        said = (tuple(lacking(agenda, id_)), tuple(seen_in(agenda, id_)))
        if said == self._said:
            return
        self._said = said
        while (item := self._listed.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if said[0]:
            self._listed.addWidget(label(translate("Details", "Still to be done"), "label"))
        for words in said[0]:
            self._listed.addWidget(label(f"• {words}"))
        if said[1]:
            self._listed.addWidget(label(translate("Details", "Also seen in"), "label"))
        for kind, other, words in said[1]:
            self._listed.addWidget(LinkButton(words, self._choosing(kind, other)))

    def _choosing(self, kind: str, id_: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(kind, id_)


def lacking(agenda: Agenda, id_: str) -> Iterator[str]:
    """Yield what a sheet still lacks, then what the officer noted."""
    one = agenda.thing(id_)
    yield from _lacking_in_text(agenda, id_)
    if not isinstance(one, Priority | Activity):
        return
    for rubric in agenda.rubrics(id_):
        if not any(block.text for block in agenda.blocks(rubric.id)):
            yield translate("Details", "%1 is empty").replace("%1", rubric.heading or "?")
    if one.status is None:
        yield translate("Details", "It has no status")
    if not agenda.roles(id_):
        yield translate("Details", "Nobody has a role in it")
    if isinstance(one, Activity) and not agenda.planned_periods(id_):
        yield translate("Details", "It has no planning")
    if isinstance(one, Priority):
        yield from one.to_do


def _lacking_in_text(agenda: Agenda, id_: str) -> Iterator[str]:
    """Yield the figures of a text without words, and what in it leads nowhere."""
    for block in agenda.blocks(id_):
        if block.kind is BlockKind.FIGURE and not block.alternative.strip():
            number = str(agenda.figure_numbers.get(block.id, ""))
            yield translate("Details", "Figure %1: words are missing").replace("%1", number)
        for span in block.text.following:
            if not words_of(agenda, span):
                told = block.text.text[span.start : span.end]
                yield translate("Details", "‘%1’ leads nowhere any more").replace("%1", told)


def seen_in(agenda: Agenda, id_: str) -> Iterator[tuple[str, str, str]]:
    """Yield the topics, sheets and activities a thing is linked with: kind, id, words."""
    one = agenda.thing(id_)
    linked = [("topic", other) for other in getattr(one, "topics", ())]
    linked += [("priority", other) for other in getattr(one, "priorities", ())]
    linked += [
        ("activity", activity.id)
        for line in agenda.action_lines
        for activity in agenda.activities(line.id)
        if id_ in activity.priorities
    ]
    for id_said in getattr(one, "contributions", ()):
        if agenda.is_visible(id_said):
            yield "contribution", id_said, f"{KINDS['contribution'].label}: {agenda.code(id_said)}"
    for kind, other in linked:
        if agenda.is_visible(other):
            thing = agenda.thing(other)
            named = " ".join(filter(None, (getattr(thing, f, "") for f in ("number", "title"))))
            yield kind, other, f"{capital(KINDS[kind].label)}: {named}"
