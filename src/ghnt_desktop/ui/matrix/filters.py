"""What the officer wants to see: a filter, and which contributions and rows pass it."""

from dataclasses import dataclass

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.ui.matrix.gaps import Gaps

#: The value of a filter on organisation or status that asks for contributions without one.
NONE = "-"


@dataclass(frozen=True, slots=True)
class Filter:
    """Empty fields ask for nothing; ``status`` is a status' word; ``spots`` only white spots."""

    action_line: str = ""
    organisation: str = ""
    status: str = ""
    words: str = ""
    spots: bool = False

    @property
    def asks_of_contributions(self) -> bool:
        """Tell whether contributions are looked at one by one."""
        return bool(self.organisation or self.status or self.words.strip())

    @property
    def count(self) -> int:
        """Return how many things are asked besides the action line."""
        asked = (self.organisation, self.status, self.words.strip(), self.spots)
        return sum(bool(one) for one in asked)


NO_FILTER = Filter()


class Finder:
    """Finds contributions by their words; reads each text once, and again when it changed."""

    def __init__(self) -> None:
        self._read: dict[str, str] = {}
        self._register: object = None
        self._shape: object = None
        self._all: list[str] = []

    def forget(self, agenda: Agenda, changes: ChangeSet) -> None:
        """Read again what a step changed."""
        for thing, _ in changes.touched():
            self._read.pop(thing, None)
            block = agenda.things["block"].get(thing)
            if block is not None:
                self._read.pop(getattr(block, "parent", ""), None)

    def passing(self, agenda: Agenda, asked: Filter) -> set[str] | None:
        """Return the contributions that pass; None when all do."""
        if not asked.asks_of_contributions:
            return None
        self._follow_names(agenda)
        found = self._by_words(agenda, asked.words.casefold().split())
        if not asked.status and not asked.organisation:
            return set(found)
        return {id_ for id_ in found if _fits(agenda, id_, asked)}

    def _follow_names(self, agenda: Agenda) -> None:
        if self._register is not agenda.things["organisation"]:
            self._register = agenda.things["organisation"]
            self._read.clear()

    def _by_words(self, agenda: Agenda, words: list[str]) -> list[str]:
        found = self._everything(agenda)
        if not words:
            return found
        self._read_more(agenda, len(found))
        read = self._read
        for word in words:
            found = [id_ for id_ in found if word in read[id_]]
        return found

    def _everything(self, agenda: Agenda) -> list[str]:
        """Return all contributions in cells, found again only when something moved."""
        if self._shape is not agenda.shape:
            self._shape = agenda.shape
            cells = agenda.shape.cells.items()
            self._all = [id_ for cell, ids in cells if cell[1] for id_ in ids]
        return self._all

    def read_ahead(self, agenda: Agenda, most: int) -> bool:
        """Read some texts before they are asked for; False when there are none left."""
        self._follow_names(agenda)
        return self._read_more(agenda, most)

    def _read_more(self, agenda: Agenda, most: int) -> bool:
        read = self._read
        unread = [id_ for id_ in self._everything(agenda) if id_ not in read]
        read.update((id_, _folded(agenda, id_)) for id_ in unread[:most])
        return len(unread) > most


def _folded(agenda: Agenda, id_: str) -> str:
    one = agenda.contribution(id_)
    names = agenda.names((*one.contributors, *one.on_behalf_of))
    texts = (block.text.text for block in agenda.blocks(id_))
    parts = (agenda.code(id_), one.mark, *names, *texts, one.status_note, one.planning)
    return "\n".join(parts).casefold()


def _fits(agenda: Agenda, id_: str, asked: Filter) -> bool:
    one = agenda.contribution(id_)
    if asked.status and asked.status != (one.status.value if one.status else NONE):
        return False
    senders = (*one.contributors, *one.on_behalf_of)
    if asked.organisation == NONE:
        return not senders
    return not asked.organisation or asked.organisation in senders


def rows_passing(agenda: Agenda, asked: Filter, passing: set[str] | None) -> set[str] | None:
    """Return the rows to show; None when all are."""
    of_all = agenda.things["contribution"]
    rows = None if passing is None else {getattr(of_all[id_], "parent", "") for id_ in passing}
    if asked.spots:
        gaps, rows_of = Gaps(agenda, asked.action_line), agenda.shape.below
        topics = [t for line in agenda.action_lines for t in rows_of(line.id, "topic")]
        with_spots = {row for t in topics if gaps.of(t)[None] for row in rows_of(t, "row")}
        return with_spots if rows is None else rows & with_spots
    return rows
