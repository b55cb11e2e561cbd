"""The history of one document: a growing set of changes, and those of them that are withheld."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import attrgetter

from ghnt_desktop.domain.log import Change, Transaction


@dataclass(frozen=True)
class Past:
    """Changes and transactions by id; ``withheld`` holds received changes that do not count.

    Merging is the union of two of these; the document is a pure function of the changes and the
    withheld ones. The mappings are never changed in place.
    """

    changes: Mapping[str, Change] = field(default_factory=dict)
    transactions: Mapping[str, Transaction] = field(default_factory=dict)
    withheld: frozenset[str] = frozenset()

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
            changes={**self.changes, **added},
            transactions={**self.transactions, **{tx.id: tx for tx in transactions}},
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
