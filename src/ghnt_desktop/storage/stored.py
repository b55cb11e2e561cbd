"""What a .ghnt file holds, what one step adds to it, and how a file on disk is recognised."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ghnt_desktop.domain.kinds import KINDS, Thing
from ghnt_desktop.domain.log import Change, Transaction
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.standing import Place

#: The name of a place in ``heads`` that stands for the creation of the thing.
CREATION = "+"
#: Under this key of ``meta`` the writer notes that nothing stands open; what an older version wrote
#: says nothing of it.
CALM, YES = "rustig", "ja"
#: Under this key of ``meta`` stands, in a copy that was sent out to be filled, which request it is.
ASKED = "gevraagd"

Things = Mapping[str, Mapping[str, Thing]]
HeadIds = Mapping[Place, tuple[str, ...]]


def no_things() -> dict[str, dict[str, Thing]]:
    """Return an empty mapping for every kind of thing."""
    return {kind: {} for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Stored:
    """The whole content of a document.

    ``things`` by kind and id, ``deleted`` ones included; ``heads`` are the current changes by
    place, in order of id. ``typed`` is False when a newer program wrote the file, so that
    things, deleted and heads are not there and follow from ``past`` alone. ``sound`` is False when
    an id does not verify or the history contradicts itself: show it read-only, do not merge it.
    ``calm`` tells that nothing stands open: no conflict, nothing withheld, lifted, brought back or
    erased.
    """

    document: str
    past: Past
    things: Things = field(default_factory=no_things)
    deleted: frozenset[str] = frozenset()
    heads: HeadIds = field(default_factory=dict)
    typed: bool = True
    sound: bool = True
    calm: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the tables of a long document show while its history is unread.

    They are the file's own words: whether the history says the same has to be checked.
    Their heads are found whole and stay unread too. ``lamport`` is its highest clock.
    """

    document: str
    things: Things
    deleted: frozenset[str]
    lamport: int


@dataclass(frozen=True, slots=True)
class Step:
    """What one transaction adds: the rows of the history and what they make of the document.

    Changes and transactions take the place of those with their ids. ``withheld`` is the whole new
    set, or None when it stays. ``heads`` and ``things`` hold only what differs; a place with no ids
    loses its heads. ``deleted`` and ``restored`` name only the things that become so. ``calm`` is
    None when it stays as it is.
    """

    transactions: tuple[Transaction, ...] = ()
    changes: tuple[Change, ...] = ()
    withheld: frozenset[str] | None = None
    heads: HeadIds = field(default_factory=dict)
    things: Things = field(default_factory=dict)
    deleted: frozenset[str] = frozenset()
    restored: frozenset[str] = frozenset()
    calm: bool | None = None

    @property
    def most_rows(self) -> int:
        """How many rows the step adds at most."""
        heads = sum(len(ids) for ids in self.heads.values())
        things = sum(len(members) for members in self.things.values())
        kept = len(self.withheld or ())
        return len(self.transactions) + len(self.changes) + heads + things + kept


@dataclass(frozen=True, slots=True)
class Signature:
    """What a file on disk was when it was read or written; ``sha256`` in hexadecimal digits."""

    size: int
    mtime_ns: int
    sha256: str

    def same_content(self, other: "Signature | None") -> bool:
        """Tell whether both have the same bytes; a sync client may touch the time alone."""
        return other is not None and (self.size, self.sha256) == (other.size, other.sha256)
