"""What the outline of chapters asks for: adding, moving, going deeper or higher."""

from ghnt_desktop.document import chapter_edits, edits, sheet_edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.domain.kinds import parent_of
from ghnt_desktop.ui.bridge import Bridge, Verb
from ghnt_desktop.ui.shared.next_number import next_number


class Changing:
    """Takes the steps; what was made is returned, to be selected."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    def add(self, beside: str, below: bool = False) -> str:
        """Add a chapter under another one, or in it; at the end when there is none. Its id."""
        return self._made(lambda agenda: _added(agenda, beside, below))

    def add_term(self) -> str:
        """Add an empty term to the glossary; its id."""
        return self._made(lambda agenda: sheet_edits.add_term(agenda, "", ""))

    def _made(self, verb: Verb) -> str:
        made = self._bridge.do(verb)
        return made.created[0] if made is not None and made.created else ""

    def number(self) -> None:
        """Number all chapters as they stand."""
        self._bridge.do(chapter_edits.number_chapters)

    def put(self, id_: str, parent: str, before: str = "") -> None:
        """Move a thing into another ("" for the top), before a sibling or to the end."""
        home = Id(parent or self._bridge.agenda.id)
        place = Id(before) if before else None
        self._bridge.do(lambda agenda: edits.move(agenda, Id(id_), home, place))

    def shift(self, id_: str, way: str) -> None:
        """Move a chapter: up or down among its siblings, out of its chapter, or into the last."""
        agenda = self._bridge.agenda
        parent = parent_of(agenda.thing(id_))
        siblings = agenda.shape.below(parent, "chapter")
        at = siblings.index(id_)
        if way == "out" and parent:
            above = parent_of(agenda.thing(parent))
            self.put(id_, above, _following(agenda.shape.below(above, "chapter"), parent))
        elif way == "in" and at:
            self.put(id_, siblings[at - 1])
        elif way == "up" and at:
            self.put(id_, parent, siblings[at - 1])
        elif way == "down" and at + 1 < len(siblings):
            self.put(id_, parent, _following(siblings, siblings[at + 1]))


def _following(ids: tuple[str, ...], id_: str) -> str:
    return next(iter(ids[ids.index(id_) + 1 :]), "")


def _added(agenda: Agenda, beside: str, below: bool) -> ChangeSet | None:
    parent = beside if below or not beside else parent_of(agenda.thing(beside))
    siblings = agenda.shape.below(parent, "chapter")
    before = _following(siblings, beside) if beside in siblings else ""
    number = next_number(agenda, "chapter", parent)
    home, place = Id(parent) if parent else None, Id(before) if before else None
    return edits.add_chapter(agenda, "", number, home, place)
