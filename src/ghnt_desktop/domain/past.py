"""The history of one document: a growing set of changes, and those of them that are withheld."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from operator import attrgetter
from types import MappingProxyType
from typing import Generic, TypeVar

from ghnt_desktop.domain.log import Change, Transaction

Row = TypeVar("Row")


class Shelf(Generic[Row]):
    """Rows that lie on disk until somebody asks for them; both readers may raise Refusal."""

    def __init__(
        self, ids: Callable[[], Iterable[str]], rows: Callable[[], Mapping[str, Row]]
    ) -> None:
        """Take what reads the ids alone, which is quick, and what reads the rows."""
        self._read_ids = ids
        self._read_rows = rows
        self._fresh: set[str] = set()

    def note(self, added: Iterable[str]) -> None:
        """Take note of what is added beside the shelf: it may soon lie on the disk as well."""
        if "ids" not in self.__dict__:
            self._fresh.update(added)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of the rows that lay there from the beginning."""
        return frozenset(self._read_ids()) - self._fresh

    @cached_property
    def rows(self) -> Mapping[str, Row]:
        """The rows that lay there from the beginning."""
        return {id_: row for id_, row in self._read_rows().items() if id_ in self.ids}


class Unread(Mapping[str, Row]):
    """Rows by id, of which those on a shelf are read when one of them is asked for."""

    def __init__(self, shelf: Shelf[Row], added: Mapping[str, Row] = MappingProxyType({})) -> None:
        """Lay what was added over what is on the shelf."""
        self._shelf = shelf
        self._added = added

    def with_added(self, rows: Mapping[str, Row]) -> "Unread[Row]":
        """Return the rows with these added, or put in the place of those with their ids."""
        self._shelf.note(rows)
        return Unread(self._shelf, {**self._added, **rows})

    def __getitem__(self, id_: str) -> Row:
        return self._added[id_] if id_ in self._added else self._shelf.rows[id_]

    def __iter__(self) -> Iterator[str]:
        return chain(self._shelf.ids, self._added.keys() - self._shelf.ids)

    def __len__(self) -> int:
        return len(self._shelf.ids) + len(self._added.keys() - self._shelf.ids)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._added or id_ in self._shelf.ids


@dataclass(frozen=True)
class Past:
    """Changes and transactions by id; ``withheld`` holds received changes that do not count.

    Merging is the union of two of these; the document is a pure function of the changes and the
    withheld ones. The mappings are never changed in place. ``asked`` is the id of the fill request
    this copy was sent out as, "" for an agenda of one's own; like ``withheld``, a merge never takes
    it over.
    """

    changes: Mapping[str, Change] = field(default_factory=dict)
    transactions: Mapping[str, Transaction] = field(default_factory=dict)
    withheld: frozenset[str] = frozenset()
    asked: str = ""

    @cached_property
    def lamport(self) -> int:
        """Return the highest logical clock so far; 0 when there is nothing."""
        return max((change.lamport for change in self.changes.values()), default=0)

    def with_changes(
        self, transactions: Iterable[Transaction], changes: Iterable[Change]
    ) -> "Past":
        """Return the history with these rows added, or put in the place of those with their ids."""
        added = {change.id: change for change in changes}
        grown = replace(
            self,
            changes=_grown(self.changes, added),
            transactions=_grown(self.transactions, {tx.id: tx for tx in transactions}),
        )
        # Every edit asks for the clock; counting 100,000 changes each time would be felt.
        clocks = (change.lamport for change in added.values())
        grown.__dict__["lamport"] = max(self.lamport, max(clocks, default=0))
        return grown

    def author(self, change: Change) -> tuple[str, str]:
        """Return who made a change and when; empty when the file does not say."""
        transaction = self.transactions.get(change.transaction)
        return (transaction.author, transaction.time) if transaction else ("", "")

    def in_order(self) -> Sequence[Change]:
        """Return the changes so that whatever one replaces comes before it."""
        return self._in_order

    @cached_property
    def _in_order(self) -> tuple[Change, ...]:
        return tuple(sorted(self.changes.values(), key=attrgetter("lamport", "id")))


def unread(changes: Shelf[Change], transactions: Shelf[Transaction], lamport: int) -> Past:
    """Return a history of which nothing counts as withheld, and whose highest clock is known."""
    past = Past(Unread(changes), Unread(transactions))
    past.__dict__["lamport"] = lamport
    return past


def _grown(rows: Mapping[str, Row], added: Mapping[str, Row]) -> Mapping[str, Row]:
    return rows.with_added(added) if isinstance(rows, Unread) else {**rows, **added}


def seen_by(past: Past, starts: Iterable[str]) -> set[str]:
    """Return these changes and all they replace, read transitively."""
    seen: set[str] = set()
    waiting = list(starts)
    while waiting:
        id_ = waiting.pop()
        if id_ not in seen:
            seen.add(id_)
            change = past.changes.get(id_)
            waiting.extend(change.replaces if change else ())
    return seen
