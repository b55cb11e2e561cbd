"""What the outline asks for: adding beside what is chosen, moving it, deleting it."""

from ghnt_desktop.document import edits, sheet_edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.domain.kinds import parent_of
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.next_number import next_number


class Changing:
    """Takes the steps; what was made is returned, to be selected."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    def add(self, kind: str, line: str, beside: str) -> str:
        """Add a thing of a kind to an action line, below a sibling where it is one; its id."""
        made = self._bridge.do(lambda agenda: _added(agenda, kind, line, beside))
        return made.created[0] if made is not None and made.created else ""

    def shift(self, id_: str, by: int) -> None:
        """Move a thing among its siblings, one up (-1) or down (1)."""
        agenda = self._bridge.agenda
        parent = parent_of(agenda.thing(id_))
        siblings = agenda.shape.below(parent, agenda.kind(id_))
        at = siblings.index(id_) + by
        if 0 <= at < len(siblings):
            before = [*siblings, ""][at + (by > 0)]
            self.put(id_, parent, before)

    def put(self, id_: str, parent: str, before: str = "") -> None:
        """Move a thing into another, before a sibling or to the end."""
        place = Id(before) if before else None
        self._bridge.do(lambda agenda: edits.move(agenda, Id(id_), Id(parent), place))


def _added(agenda: Agenda, kind: str, line: str, beside: str) -> ChangeSet | None:
    home = _home(agenda, kind, line, beside)
    siblings = agenda.shape.below(home, kind)
    after = siblings[siblings.index(beside) + 1 :] if beside in siblings else ()
    before = Id(after[0]) if after else None
    number = next_number(agenda, kind, home)
    if kind == "priority":
        return sheet_edits.add_priority(agenda, Id(home), "", number, before)
    if kind == "activity":
        return sheet_edits.add_activity(agenda, Id(home), "", number, "", before)
    if kind == "intended_result":
        return sheet_edits.add_result(agenda, Id(home), "", (), before)
    if kind == "row":
        return edits.add_row(agenda, Id(home), "", before)
    return edits.add_topic(agenda, Id(home), "", number, before)


def _home(agenda: Agenda, kind: str, line: str, beside: str) -> str:
    if kind != "row" or not beside:
        return line
    return agenda.row(beside).parent if agenda.kind(beside) == "row" else beside
