"""Which changes count, and which of them are current: the heads of every field."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ghnt_desktop.domain.changes import DELETED
from ghnt_desktop.domain.log import Change
from ghnt_desktop.domain.past import Past


@dataclass(frozen=True, slots=True)
class Heads:
    """Current changes: ``creations`` by thing; ``later`` by (thing, field) once set again."""

    creations: Mapping[str, str]
    later: Mapping[tuple[str, str], tuple[str, ...]]

    def of(self, thing: str, field: str) -> tuple[str, ...]:
        """Return the current changes of a field; for the deletion field possibly none."""
        known = self.later.get((thing, field))
        if known is not None or field == DELETED:
            return known or ()
        return (self.creations[thing],) if thing in self.creations else ()

    def moved(self, changes: Iterable[Change]) -> "Heads":
        """Return the heads after changes of one step that replace what was current."""
        creations, later = dict(self.creations), dict(self.later)
        fresh: dict[tuple[str, str], tuple[str, ...]] = {}
        for change in changes:
            if change.created_kind:
                creations[change.object] = change.id
                continue
            place = (change.object, change.target)
            replaced = fresh.get(place, ())
            fresh[place] = (*(i for i in replaced if i not in change.replaces), change.id)
        return Heads(creations, {**later, **fresh})


def counting(past: Past) -> set[str]:
    """Return the ids that count: not withheld, and not resting only on what does not count."""
    counts: set[str] = set()
    creations = {c.object: c.id for c in past.changes.values() if c.created_kind}
    for change in past.in_order():
        if _counts(change, past, counts, creations):
            counts.add(change.id)
    return counts


def _counts(change: Change, past: Past, counts: set[str], creations: Mapping[str, str]) -> bool:
    if change.id in past.withheld:
        return False
    if change.created_kind:
        return True
    creation = creations.get(change.object)
    if creation is not None and creation not in counts:
        return False
    # An ancestor that is missing (an incomplete file) cannot speak against a change.
    return not change.replaces or any(
        old in counts or old not in past.changes for old in change.replaces
    )


def heads_of(past: Past, counts: set[str]) -> Heads:
    """Return the current changes of every field among those that count."""
    gone, gone_parts = _replaced(past, counts)
    creations: dict[str, str] = {}
    later: dict[tuple[str, str], tuple[str, ...]] = {}
    for change in past.in_order():
        if change.id not in counts:
            continue
        if change.created_kind:
            creations[change.object] = change.id
        elif change.id not in gone:
            place = (change.object, change.target)
            later[place] = (*later.get(place, ()), change.id)
    for place, ids in later.items():
        creation = creations.get(place[0])
        if creation and place not in gone_parts and place[1] != DELETED:
            later[place] = (creation, *ids)
    return Heads(creations, later)


def _replaced(past: Past, counts: set[str]) -> tuple[set[str], set[tuple[str, str]]]:
    """Return changes that lost their place, and (thing, field) whose creation lost it.

    Replacing reads through changes that do not count: they were seen all the same.
    """
    gone: set[str] = set()
    gone_parts: set[tuple[str, str]] = set()
    for id_ in counts:
        change = past.changes[id_]
        waiting, seen = list(change.replaces), set(change.replaces)
        while waiting:
            old = past.changes.get(waiting.pop())
            if old is None:
                continue
            if old.object == change.object and old.created_kind:
                gone_parts.add((change.object, change.target))
            elif old.object == change.object and old.target == change.target:
                gone.add(old.id)
            if old.id not in counts:
                fresh = [older for older in old.replaces if older not in seen]
                seen.update(fresh)
                waiting.extend(fresh)
    return gone, gone_parts
