"""What the officer wants to see: a filter, and which contributions and rows pass it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.belonging import with_members
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.ui.matrix.gaps import Gaps

#: The value of a filter on organisation or status that asks for contributions without one.
NONE = "-"


@dataclass(frozen=True, slots=True)
class Filter:
    """Empty fields ask for nothing; ``spots`` asks for white spots only.

    ``status`` and ``type`` are the words of a status and of a kind of contribution.

    An ``organisation`` stands for its parts and members too.
    """

    action_line: str = ""
    organisation: str = ""
    status: str = ""
    words: str = ""
    spots: bool = False
    type: str = ""

    @property
    def asks_of_contributions(self) -> bool:
        """Tell whether contributions are looked at one by one."""
        return bool(self.organisation or self.status or self.type or self.words.strip())

    @property
    def count(self) -> int:
        """Return how many things are asked besides the action line."""
        asked = (self.organisation, self.status, self.type, self.words.strip(), self.spots)
        return sum(bool(one) for one in asked)


NO_FILTER = Filter()


class Finder:
    """Finds contributions by their words; reads each text once, and again when it changed.

    ``rows`` are the rows of those found last; None when all pass.
    """

    def __init__(self) -> None:
        self.rows: set[str] | None = None
        self._texts: dict[str, str] = {}
        self._register: object = None
        self._shape: object = None
        self._ids: list[str] = []
        self._listed: list[str] | None = None
        self._rows: list[str] = []
        #: What was found by which words: longer words are looked for among these only.
        self._found: tuple[str, list[int]] = ("", [])

    def forget(self, agenda: Agenda, changes: ChangeSet) -> None:
        """Read again what a step changed."""
        self._let_go()
        for thing, _ in changes.touched():
            self._texts.pop(thing, None)
            block = agenda.things["block"].get(thing)
            if block is not None:
                self._texts.pop(getattr(block, "parent", ""), None)

    def passing(self, agenda: Agenda, asked: Filter) -> set[str] | None:
        """Return the contributions that pass; None when all do."""
        self.rows = None
        if not asked.asks_of_contributions:
            return None
        self._follow(agenda)
        found = self._by_words(agenda, asked.words.casefold())
        ids, rows = self._ids, self._rows
        if asked.status or asked.type or asked.organisation:
            whose = _whose(agenda, asked.organisation)
            found = [at for at in found if _fits(agenda, ids[at], asked, whose)]
        self.rows = {rows[at] for at in found}
        return {ids[at] for at in found}

    def _follow(self, agenda: Agenda) -> None:
        """List all contributions in cells again when something moved; names are in every text."""
        if self._register is not agenda.things["organisation"]:
            self._register = agenda.things["organisation"]
            self._texts.clear()
            self._let_go()
        if self._shape is not agenda.shape:
            self._shape = agenda.shape
            cells = [(cell[0], ids) for cell, ids in agenda.shape.cells.items() if cell[1]]
            self._ids = [id_ for _, ids in cells for id_ in ids]
            self._rows = [row for row, ids in cells for _ in ids]
            self._let_go()

    def _by_words(self, agenda: Agenda, words: str) -> Sequence[int]:
        """Return the places in the list of those that hold all words."""
        if not words.split():
            return range(len(self._ids))
        texts = self._all_texts(agenda)
        before, found = self._found
        narrows = bool(before) and words.startswith(before)
        for word in words.split():
            if narrows:
                found = [at for at in found if word in texts[at]]
            else:
                found = [at for at, text in enumerate(texts) if word in text]
            narrows = True
        self._found = words, found
        return found

    def _all_texts(self, agenda: Agenda) -> list[str]:
        """Return the texts in the order of the list, read again where something changed."""
        if self._listed is None:
            self._read_more(agenda, len(self._ids))
            self._listed = [self._texts[id_] for id_ in self._ids]
        return self._listed

    def _let_go(self) -> None:
        self._listed = None
        self._found = ("", [])

    def read_ahead(self, agenda: Agenda, most: int) -> bool:
        """Read some texts before they are asked for; False when there are none left."""
        self._follow(agenda)
        return self._read_more(agenda, most)

    def _read_more(self, agenda: Agenda, most: int) -> bool:
        texts = self._texts
        unread = [id_ for id_ in self._ids if id_ not in texts]
        texts.update((id_, _folded(agenda, id_)) for id_ in unread[:most])
        return len(unread) > most


def _folded(agenda: Agenda, id_: str) -> str:
    one = agenda.contribution(id_)
    names = agenda.names((*one.contributors, *one.on_behalf_of))
    texts = (block.text.text for block in agenda.blocks(id_))
    parts = (agenda.code(id_), one.mark, *names, *texts, one.status_note, one.planning)
    return "\n".join(parts).casefold()


def _whose(agenda: Agenda, organisation: str) -> set[str]:
    """Return the ids of an organisation asked for, with its parts and members."""
    if organisation in ("", NONE) or not agenda.is_visible(organisation):
        return {organisation}
    return {one.id for one in with_members(agenda, agenda.organisation(organisation))}


def _fits(agenda: Agenda, id_: str, asked: Filter, whose: set[str]) -> bool:
    one = agenda.contribution(id_)
    if asked.status and asked.status != (one.status.value if one.status else NONE):
        return False
    if asked.type and (one.type is None or asked.type != one.type.value):
        return False
    senders = (*one.contributors, *one.on_behalf_of)
    if asked.organisation == NONE:
        return not senders
    return not asked.organisation or not whose.isdisjoint(senders)


def rows_passing(agenda: Agenda, asked: Filter, rows: set[str] | None) -> set[str] | None:
    """Return the rows to show of those where something passes; None when all are shown."""
    if asked.spots:
        gaps, below = Gaps(agenda, asked.action_line), agenda.shape.below
        topics = [t for line in below("", "action_line") for t in below(line, "topic")]
        with_spots = {row for t in topics if gaps.of(t)[None] for row in below(t, "row")}
        return with_spots if rows is None else rows & with_spots
    return rows
