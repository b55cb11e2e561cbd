"""What organisations say in the cells of the matrix, and the blocks of text it is said in."""

from dataclasses import dataclass
from enum import StrEnum

from ghnt_desktop.domain.text import Text


class Status(StrEnum):
    """The six statuses; the source's own word stays beside it as a note."""

    IDEA = "idee"
    INTENDED = "voorgenomen"
    IN_PREPARATION = "in voorbereiding"
    RUNNING = "loopt"
    DONE = "afgerond"
    STOPPED = "gestopt"


class ContributionType(StrEnum):
    """What kind of thing a contribution says."""

    AMBITION = "ambitie"
    ACTION = "actie"
    OFFER = "aanbod"
    QUESTION = "vraag"
    SIGNAL = "signaal"
    PROPOSAL = "voorstel"
    REPORT = "stand van zaken"


class MarkPlace(StrEnum):
    """Where the attribution mark stood in the source."""

    BEFORE = "before"
    AFTER = "after"
    LINE = "line"
    LINE_AFTER = "line_after"


class BlockKind(StrEnum):
    """What a block is on paper."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NUMBERED = "numbered"
    TABLE = "table"
    QUOTE = "quote"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one organisation (or several, or nobody named) says in one cell.

    ``parent`` is a row, or a topic for a remark on the topic itself; ``level`` is then empty.
    ``mark`` is the attribution exactly as typed, ``contributors`` the organisations it names.
    ``code`` is given once and never renumbered ("1.4-P3"). ``private_note`` is the officer's own
    and never prints; ``same_as`` the id of a contribution that says the same, ``distinct_from``
    the ids of those that only look like it; ``carried_from`` the code it had in the agenda of the
    period before.
    """

    id: str
    parent: str
    level: str = ""
    order: str = ""
    code: str = ""
    mark: str = ""
    mark_at: MarkPlace | None = None
    joined: bool = False
    contributors: tuple[str, ...] = ()
    on_behalf_of: tuple[str, ...] = ()
    assumed: bool = False
    type: ContributionType | None = None
    status: Status | None = None
    status_note: str = ""
    reference_date: str = ""
    planning: str = ""
    internal: bool = False
    priority: bool = False
    private_note: str = ""
    same_as: str = ""
    carried_from: str = ""
    distinct_from: tuple[str, ...] = ()


NO_TEXT = Text("")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, list item, table or figure of what it stands in; ``indent`` counts from 0.

    ``headed`` tells that the first line of a table is its header. ``picture`` holds the bytes of
    a figure (PNG or JPEG), ``alternative`` what it tells whoever does not see it; its caption is
    ``text``. A picture stands with its block, and not apart under its sum: so it is erased, shared
    and held back with what it stands in, and no sum tells that it was there.
    """

    id: str
    parent: str
    kind: BlockKind = BlockKind.PARAGRAPH
    text: Text = NO_TEXT
    indent: int = 0
    order: str = ""
    headed: bool = False
    picture: bytes = b""
    alternative: str = ""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note that stands in what its anchor stands in: a span of a block there, by this id.

    Its number follows from where the anchor is; ``order`` is only for notes without one.
    """

    id: str
    parent: str
    text: Text = NO_TEXT
    order: str = ""
