"""One line of an outline, its words, and what stands open in it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.domain.kinds import upwards
from ghnt_desktop.ui.shared.words import counted, translate

#: The kind under which a group itself stands in an outline; its id is the kind it holds.
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


def titled(number: str, title: str, glue: str = ". ") -> str:
    """Return a number and title as one, or that there is neither."""
    told = glue.join(filter(None, (number.strip(), title.strip())))
    return told or translate("Lines", "(no title)")


def glimpse(text: str) -> str:
    """Return the first words of a text, on one line."""
    whole = " ".join(text.split())
    return whole if len(whole) <= _GLIMPSE else whole[:_GLIMPSE].rsplit(" ", 1)[0] + " …"


class Marks:
    """How much stands open in each thing, counted for all it stands in."""

    def __init__(self, agenda: Agenda) -> None:
        standing = agenda.standing
        open_here = [place[0] for place in standing.conflicts] + list(standing.revived)
        self._conflicts = Counter(_above(agenda, open_here))
        self._proposals = Counter(_above(agenda, _proposed(agenda)))

    def put(self, one: Branch) -> Branch:
        """Return a line with the counts of what stands open in it."""
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
