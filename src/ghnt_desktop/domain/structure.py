"""The skeleton of the matrix: action lines, topics, rows, columns, and running text beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ghnt_desktop.domain.text import Text

NO_MEANING = Text("")


class LevelKind(StrEnum):
    """What a column stands for; which columns there are is data in the file."""

    NATIONAL = "national"
    AMBITION = "ambition"
    REGIONAL = "regional"
    SUBREGIONAL = "subregional"
    MUNICIPAL = "municipal"
    FREE = "free"


class CellState(StrEnum):
    """What the officer knows of a cell; filled follows from its contributions."""

    FILLED = "filled"
    EMPTY = "leeg"
    NOT_APPLICABLE = "n.v.t."
    NOTHING_TO_REPORT = "gevraagd: niets te melden"


#: The states an officer can give to a cell; ``FILLED`` is never stored.
GIVEN_STATES = (CellState.EMPTY, CellState.NOT_APPLICABLE, CellState.NOTHING_TO_REPORT)


@dataclass(frozen=True, slots=True)
class AgendaHead:
    """The document itself: its title page, and its own words for agenda and action line.

    ``rubrics`` are the headings a new priority sheet begins with; ``own_words`` are right in the
    spelling of this agenda; ``predecessor`` names the agenda of the period before this one, and
    ``successor`` that of the next, after which nothing changes here any more.
    ``date_words`` say what loose dates stand for here ("medio=6-8": June to August).
    """

    id: str
    title: str = ""
    subtitle: str = ""
    region: str = ""
    period_start: str = ""
    period_end: str = ""
    status: str = ""
    version_label: str = ""
    agenda_word: str = "uitvoeringsagenda"
    action_line_word: str = "actielijn"
    rubrics: tuple[str, ...] = ()
    own_words: tuple[str, ...] = ()
    predecessor: str = ""
    successor: str = ""
    date_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Level:
    """A column of the matrix. ``key`` is its stable short name; ``owner`` an organisation or "".

    ``colour`` ("#17567f") marks it beside its words, never instead of them; "" is that of its kind.
    """

    id: str
    key: str = ""
    title: str = ""
    kind: LevelKind = LevelKind.FREE
    owner: str = ""
    order: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class ActionLine:
    """First level of an agenda; ``headers`` holds column headers of its own, by level id."""

    id: str
    number: str = ""
    title: str = ""
    order: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject in an action line; its number is text ("2.2a") or empty."""

    id: str
    parent: str
    number: str = ""
    title: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the matrix under a topic.

    ``mark`` is what its first column says of the sender, as typed; ``contributors`` the senders
    that count for cells without a mark; ``states`` what is known of empty cells, by level id.
    """

    id: str
    parent: str
    order: str = ""
    mark: str = ""
    contributors: tuple[str, ...] = ()
    states: Mapping[str, CellState] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Chapter:
    """Running text beside the matrix; ``parent`` is another chapter or empty."""

    id: str
    parent: str = ""
    number: str = ""
    title: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A document that was taken over: its file name, SHA-256, layout and day (ISO)."""

    id: str
    name: str = ""
    sha256: str = ""
    layout: str = ""
    taken_on: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the glossary, and what it means in this agenda."""

    id: str
    term: str = ""
    meaning: Text = NO_MEANING
    order: str = ""
