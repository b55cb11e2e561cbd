"""The copy that is sent out to be filled: the whole history, but of its words only those of now."""

from dataclasses import replace

from ghnt_desktop.domain.changes import DELETED
from ghnt_desktop.domain.fields import field_of
from ghnt_desktop.domain.log import Change, Part, Transaction
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.shared import shared_things
from ghnt_desktop.history.derive import Derived


def skeleton(past: Past, now: Derived, request: str) -> Past:
    """Return the history as it goes out with a fill request.

    Every change is there, so that what comes back fits and ids verify; a value and its salt only
    where it is current and may be shown to others. No labels, times and authors.
    """
    told = _Told(past, now, request)
    changes = {id_: told.reduced(change) for id_, change in past.changes.items()}
    # Which step took back which is needed to tell whose words a change holds; nothing else is.
    undone = (one for one in past.transactions.values() if one.undo_of)
    transactions = {one.id: Transaction(one.id, undo_of=one.undo_of) for one in undone}
    return Past(changes, transactions, past.withheld, request)


class _Told:
    """Which values go along."""

    def __init__(self, past: Past, now: Derived, request: str) -> None:
        self._withheld = past.withheld
        self._later = now.heads.later
        self._pending = now.agenda.standing.pending_wipes
        self._kinds = shared_things(now.agenda) | {request: "request"}

    def reduced(self, change: Change) -> Change:
        """Return a change without the values that stay behind."""
        if self._is_bare(change):
            return change
        parts = {
            name: part if self._goes(change, name or change.field) else Part(part.hash)
            for name, part in change.parts.items()
        }
        return replace(change, parts=parts)

    def _is_bare(self, change: Change) -> bool:
        """Tell whether a change holds no words: a deletion, or the ids that were erased."""
        holds_none = change.field == DELETED or bool(change.wiped_field)
        return holds_none and change.id not in self._withheld

    def _goes(self, change: Change, name: str) -> bool:
        place, about = (change.object, name), name.partition("/")[2]
        if place in self._pending or (about and about not in self._kinds):
            return False
        try:
            row = field_of(self._kinds[change.object], name)
        except KeyError:  # not to be seen, or of a newer version: who knows what it holds
            return False
        if row.own:
            return False
        if change.created_kind and row.structural:
            return True  # a thing is shown by where it was put: no words, and never all absent
        heads = self._later.get(place)
        return change.id in heads if heads is not None else bool(change.created_kind)
