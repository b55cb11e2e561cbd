"""Priority sheets of an action line: rubrics of text, who does what, and what it should bring."""

from dataclasses import dataclass

from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.domain.text import Text

NO_TEXT = Text("")
#: The role of who leads.
LEAD = "trekker"
#: The role of who takes part without leading.
PARTNER = "partner"


@dataclass(frozen=True, slots=True)
class Priority:
    """A sheet with rubrics; its number is text ("2.2a").

    ``topics`` are the ids of topics it is about; ``to_do`` what the officer still has to do for
    it, which never prints. ``priority`` tells that it is urgent among the sheets.
    """

    id: str
    parent: str
    number: str = ""
    title: str = ""
    order: str = ""
    status: Status | None = None
    status_note: str = ""
    reference_date: str = ""
    priority: bool = False
    topics: tuple[str, ...] = ()
    to_do: tuple[str, ...] = ()
    carried_from: str = ""


@dataclass(frozen=True, slots=True)
class Rubric:
    """A heading of a priority sheet with the blocks under it; without blocks it does not print."""

    id: str
    parent: str
    heading: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """What organisations are to a priority sheet or activity: "trekker", "partner", ...

    ``text`` is what was typed ("projectleiders GHNT i.s.m. ..."); it prints as it is.
    """

    id: str
    parent: str
    role: str = ""
    organisations: tuple[str, ...] = ()
    text: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True)
class IntendedResult:
    """What an action line should bring; in several ``years`` without being written twice."""

    id: str
    parent: str
    years: tuple[str, ...] = ()
    text: Text = NO_TEXT
    order: str = ""
