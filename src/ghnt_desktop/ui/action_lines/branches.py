"""What stands in the outline of an action line, as a small tree of words."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ghnt_desktop.domain.activity import Activity
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.domain.kinds import upwards
from ghnt_desktop.domain.priority import IntendedResult, Priority
from ghnt_desktop.domain.structure import Row, Topic
from ghnt_desktop.ui.shared.words import counted, translate

#: The kinds that have a group of their own, in the order of the outline.
GROUPS = ("intended_result", "priority", "topic", "activity")
#: The kind under which a group itself stands in the outline; its id is the kind it holds.
GROUP = "group"
_GLIMPSE = 60


@dataclass(frozen=True, slots=True)
class Branch:
    """One line of the outline; ``conflicts`` and ``proposals`` count what stands open in it."""

    kind: str
    id: str
    words: str
    status: Status | None = None
    note: str = ""
    conflicts: int = 0
    proposals: int = 0
    children: tuple["Branch", ...] = ()

    @property
    def badge(self) -> str:
        """What stands open, in words; "" for nothing."""
        told = []
        if self.conflicts:
            words = translate("Lines", "%n open choice"), translate("Lines", "%n open choices")
            told.append(counted(self.conflicts, *words))
        if self.proposals:
            words = translate("Lines", "proposal"), translate("Lines", "%n proposals")
            told.append(counted(self.proposals, *words))
        return ", ".join(told)

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        status = translate("Lines", "status %1").replace("%1", self.status) if self.status else ""
        return ", ".join(filter(None, (self.words, status, self.badge)))


def branches(agenda: Agenda, line: str) -> tuple[Branch, ...]:
    """Return the groups of an action line with all in them."""
    marks = _Marks(agenda)
    listed: dict[str, Iterable[Branch]] = {
        "intended_result": map(_result, agenda.intended_results(line)),
        "priority": map(_sheet, agenda.priorities(line)),
        "topic": (_topic(agenda, marks, one) for one in agenda.topics(line)),
        "activity": map(_sheet, agenda.activities(line)),
    }
    return tuple(_group(kind, tuple(map(marks.put, listed[kind]))) for kind in GROUPS)


def _group(kind: str, children: tuple[Branch, ...]) -> Branch:
    words = group_words()[kind]
    told = f"{words} ({len(children)})" if children else words
    return Branch(GROUP, kind, told, children=children)


def group_words() -> dict[str, str]:
    """Return the headings of the outline."""
    return {
        "intended_result": translate("Lines", "Intended results"),
        "priority": translate("Lines", "Priority sheets"),
        "topic": translate("Lines", "Topics"),
        "activity": translate("Lines", "Activities"),
    }


def _result(one: IntendedResult) -> Branch:
    years = ", ".join(one.years)
    return Branch("intended_result", one.id, titled(years, glimpse(one.text.text), ": "))


def _sheet(one: Priority | Activity) -> Branch:
    kind = "priority" if isinstance(one, Priority) else "activity"
    words = titled(one.number, one.title, "  ")
    return Branch(kind, one.id, words, one.status, one.status_note)


def _topic(agenda: Agenda, marks: "_Marks", one: Topic) -> Branch:
    rows = tuple(
        marks.put(Branch("row", row.id, row_words(agenda, row, at + 1)))
        for at, row in enumerate(agenda.rows(one.id))
    )
    return Branch("topic", one.id, titled(one.number, one.title, "  "), children=rows)


def titled(number: str, title: str, glue: str = ". ") -> str:
    """Return a number and title as one, or that there is neither."""
    told = glue.join(filter(None, (number.strip(), title.strip())))
    return told or translate("Lines", "(no title)")


def row_words(agenda: Agenda, row: Row, nth: int) -> str:
    """Return how a row is called: by its sender, or by its place among the rows."""
    names = row.mark or ", ".join(agenda.names(row.contributors))
    place = translate("Lines", "Row %1").replace("%1", str(nth))
    return f"{place}: {names}" if names else place


def glimpse(text: str) -> str:
    """Return the first words of a text, on one line."""
    whole = " ".join(text.split())
    return whole if len(whole) <= _GLIMPSE else whole[:_GLIMPSE].rsplit(" ", 1)[0] + " …"


class _Marks:
    """How much stands open in each thing, counted for all it stands in."""

    def __init__(self, agenda: Agenda) -> None:
        standing = agenda.standing
        open_here = [place[0] for place in standing.conflicts] + list(standing.revived)
        self._conflicts = Counter(_above(agenda, open_here))
        self._proposals = Counter(_above(agenda, _proposed(agenda)))

    def put(self, one: Branch) -> Branch:
        conflicts, proposals = self._conflicts[one.id], self._proposals[one.id]
        return (
            replace(one, conflicts=conflicts, proposals=proposals) if conflicts + proposals else one
        )


def _above(agenda: Agenda, things: Iterable[str]) -> Iterator[str]:
    for one in things:
        yield from upwards(agenda.things, one)


def _proposed(agenda: Agenda) -> Iterator[str]:
    """Yield what each proposal is about: the thing, or where a new one would stand."""
    withheld = agenda.standing.withheld
    fresh = {one.object for one in withheld}
    for one in withheld:
        parent = one.value.get("parent") if isinstance(one.value, dict) else None
        if agenda.is_visible(one.object):
            yield one.object
        elif isinstance(parent, str) and parent not in fresh:
            yield parent
