"""A day that everybody has to keep in mind: a milestone, a meeting, or when something is due."""

from dataclasses import dataclass
from enum import StrEnum


class MilestoneType(StrEnum):
    """What kind of day it is."""

    MILESTONE = "mijlpaal"
    MEETING = "overleg"
    DELIVERY = "oplevering"


@dataclass(frozen=True, slots=True)
class Milestone:
    """A day with what it is for; ``text`` is when, as typed.

    ``papers`` tells how long before it the papers are due, as typed ("10 dagen vooraf").
    """

    id: str
    title: str = ""
    type: MilestoneType = MilestoneType.MILESTONE
    text: str = ""
    papers: str = ""
    note: str = ""
    order: str = ""
