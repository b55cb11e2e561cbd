"""What received changes would bring, thing by thing, before anything is done."""

from dataclasses import dataclass
from typing import Any, Literal

from ghnt_desktop.document.questions import Question
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.past import Past

#: What an offer would do to a thing; ``order`` is only another place among its like.
Doing = Literal["new", "changed", "moved", "deleted", "returned", "erased", "order"]


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of a thing, or of what stands in it, as it is and as it would be."""

    thing: str
    kind: str
    field: str
    was: Any
    now: Any


@dataclass(frozen=True, slots=True)
class Offer:
    """What was received about one thing that an officer knows, to be accepted or not as a whole.

    ``level`` is the column it stands in, "" for what stands in none. ``by`` are who made it and
    when, the latest first. ``outside`` the part of the sender; ``again`` offered before and not
    taken; ``refused`` by the sender himself. ``twin`` is a thing that has the same number;
    ``waiting`` counts the texts that would have no place any more.
    """

    key: str
    thing: str
    kind: str
    level: str
    organisations: tuple[str, ...]
    doing: Doing
    changes: frozenset[str]
    differences: tuple[Difference, ...] = ()
    questions: tuple[Question, ...] = ()
    by: tuple[tuple[str, str], ...] = ()
    outside: bool = False
    again: bool = False
    refused: bool = False
    twin: str = ""
    waiting: int = 0

    @property
    def is_wanted(self) -> bool:
        """Tell whether it is what an officer would expect to take; others he chooses himself."""
        return not (self.outside or self.again or self.refused or self.doing == "erased")


@dataclass(frozen=True, slots=True)
class Preview:
    """What a merge would bring.

    ``along`` goes with it unseen, such as what only a newer version of the program knows: that
    are ``unknown`` changes. ``before`` is the agenda as it is, ``after`` that with everything
    accepted but erasures.
    ``common_time`` is when the last change was made that both sides have, "" when unknown.
    """

    theirs: Past
    union: Past
    before: Agenda
    after: Agenda
    offers: tuple[Offer, ...]
    offered: frozenset[str]
    along: frozenset[str]
    unknown: int
    common_time: str

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions, each once, in the order of the offers."""
        found = {one.place: one for offer in self.offers for one in offer.questions}
        return tuple(found.values())
