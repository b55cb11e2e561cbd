"""What a document of another program yields: plain values, not yet things of an agenda."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ghnt_desktop.domain.contribution import BlockKind, ContributionType, MarkPlace, Status
from ghnt_desktop.domain.organisation import OrganisationKind
from ghnt_desktop.domain.structure import CellState, LevelKind
from ghnt_desktop.domain.text import Text

#: placed: it stands in the agenda, not where it stood; left_out: only here; proposal: not applied.
ReportKind = Literal["placed", "left_out", "proposal", "doubtful"]


@dataclass(frozen=True, slots=True)
class TakenBlock:
    """One paragraph, list item or table; `indent` is 0 for the outermost list level, at most 8.

    A table is text: its rows are lines, its cells are parted by tabs. `notes` are the footnotes
    that the text leads to, by what it calls them. A figure has a `picture`, and `alternative` says
    what it shows, "" when the document does not.
    """

    kind: BlockKind
    text: Text
    indent: int = 0
    notes: tuple[tuple[str, str], ...] = ()
    picture: bytes = b""
    alternative: str = ""


@dataclass(frozen=True, slots=True)
class TakenContribution:
    """A run of blocks under one mark, or under none.

    `mark` is the attribution exactly as typed; `joined` tells that it began in the paragraph of
    the contribution before it. `assumed` tells that the contributors are the row's, not its own.
    `internal` ones never print, as a comment in the margin; `reference_date` is a day (ISO) or "".
    Only documents of our own tell how it stands: `status` and what follows it.
    """

    mark: str = ""
    mark_at: MarkPlace | None = None
    joined: bool = False
    contributors: tuple[str, ...] = ()
    on_behalf_of: tuple[str, ...] = ()
    assumed: bool = False
    blocks: tuple[TakenBlock, ...] = ()
    internal: bool = False
    reference_date: str = ""
    status: Status | None = None
    status_note: str = ""
    type: ContributionType | None = None
    planning: str = ""
    priority: bool = False


@dataclass(frozen=True, slots=True)
class TakenRow:
    """One row: the mark in its first column, if any, and per level key what its cell says.

    `states` is what is known of cells that say nothing, by level key.
    """

    mark: str
    contributors: tuple[str, ...]
    cells: Mapping[str, tuple[TakenContribution, ...]]
    states: Mapping[str, CellState] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TakenTopic:
    """A numbered subject; its remarks are what stood in its cell beyond the title, and notes."""

    number: str | None
    title: str
    remarks: tuple[TakenContribution, ...]
    rows: tuple[TakenRow, ...]


@dataclass(frozen=True, slots=True)
class TakenRubric:
    """One heading of a priority sheet, as typed, and what stands under it."""

    heading: str
    blocks: tuple[TakenBlock, ...]


@dataclass(frozen=True, slots=True)
class TakenRole:
    """Who is what to a sheet or activity: organisations, or only words ("alle partners")."""

    role: str
    text: str
    organisations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TakenPriority:
    """A priority sheet; its number is text ("2.2a"). Only documents of our own tell its status."""

    number: str
    title: str
    rubrics: tuple[TakenRubric, ...]
    roles: tuple[TakenRole, ...] = ()
    status: Status | None = None
    status_note: str = ""
    reference_date: str = ""
    priority: bool = False


@dataclass(frozen=True, slots=True)
class TakenPlanned:
    """When something happens, exactly as typed; `what` tells which part of the activity."""

    text: str
    what: str = ""


@dataclass(frozen=True, slots=True)
class TakenEffort:
    """What parties do within an activity, under a heading as typed ("Inzet gemeenten")."""

    heading: str
    parties: tuple[str, ...]
    blocks: tuple[TakenBlock, ...]


@dataclass(frozen=True, slots=True)
class TakenActivity:
    """Something planned; `on_sheet` tells that it belongs to the sheets of its action line."""

    number: str
    title: str
    blocks: tuple[TakenBlock, ...] = ()
    efforts: tuple[TakenEffort, ...] = ()
    roles: tuple[TakenRole, ...] = ()
    planning: tuple[TakenPlanned, ...] = ()
    results: tuple[str, ...] = ()
    status: Status | None = None
    status_note: str = ""
    on_sheet: bool = False


@dataclass(frozen=True, slots=True)
class TakenResult:
    """What an action line should bring, in one or more years ("2007")."""

    years: tuple[str, ...]
    text: Text


@dataclass(frozen=True, slots=True)
class TakenActionLine:
    """One action line; `headers` holds only the column headings that differ from the level's."""

    number: str
    title: str
    headers: Mapping[str, str]
    topics: tuple[TakenTopic, ...]
    priorities: tuple[TakenPriority, ...] = ()
    activities: tuple[TakenActivity, ...] = ()
    intended_results: tuple[TakenResult, ...] = ()


@dataclass(frozen=True, slots=True)
class TakenLevel:
    """One column: `key` is the slug of its heading in the first table that has it."""

    key: str
    title: str
    kind: LevelKind


@dataclass(frozen=True, slots=True)
class TakenChapter:
    """Running text outside the tables under one heading."""

    number: str
    title: str
    blocks: tuple[TakenBlock, ...]
    children: tuple["TakenChapter", ...] = ()


@dataclass(frozen=True, slots=True)
class TakenOrganisation:
    """Somebody the document names as a contributor, with the other spellings it uses."""

    name: str
    kind: OrganisationKind
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportItem:
    """One line of the report, in Dutch: where in the document, which text, why it stands so."""

    where: str
    what: str
    why: str
    kind: ReportKind


@dataclass(frozen=True, slots=True)
class TakenOver:
    """A whole document, neutral: nothing in it is yet part of an agenda.

    `period_start` and `period_end` are years ("2019") or empty. `action_line_word` and
    `agenda_word` are lower case and empty where the document does not say.
    """

    layout: str
    source_name: str
    source_sha256: str
    title: str
    subtitle: str
    region: str
    period_start: str
    period_end: str
    action_line_word: str
    agenda_word: str
    levels: tuple[TakenLevel, ...]
    action_lines: tuple[TakenActionLine, ...]
    chapters: tuple[TakenChapter, ...]
    organisations: tuple[TakenOrganisation, ...]
    report: tuple[ReportItem, ...]
