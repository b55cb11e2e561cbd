"""Whether a history proves what it says and does not contradict itself."""

from ghnt_desktop.domain.log import Change
from ghnt_desktop.domain.past import Past

#: How far the logical clock may run ahead of the number of changes. Every change made by this
#: program adds one to both, so a history within this bound stays within it, merged or not; without
#: a bound one foreign file could bring the clock to where no number fits.
CLOCK_AHEAD = 1 << 20


def is_sound(past: Past, document: str) -> bool:
    """Tell whether all ids verify, clocks rise, and every thing is created once.

    The document itself is created as an agenda, once, and nothing else is.
    """
    verifies = all(_key_is_id(id_, change) for id_, change in past.changes.items())
    return verifies and fits_together(past, document)


def fits_together(past: Past, document: str) -> bool:
    """Tell whether changes that each verify make one history: of two sound files, not a given."""
    return _clocks_rise(past) and _created_once(past, document)


def _key_is_id(id_: str, change: Change) -> bool:
    return id_ == change.id and change.is_sound()


def _clocks_rise(past: Past) -> bool:
    highest = len(past.changes) + CLOCK_AHEAD
    return all(0 < change.lamport <= highest for change in past.changes.values()) and all(
        past.changes[old].lamport < change.lamport
        for change in past.changes.values()
        for old in change.replaces
        if old in past.changes
    )


def _created_once(past: Past, document: str) -> bool:
    created: set[str] = set()
    for change in past.changes.values():
        kind = change.created_kind
        if not kind:
            continue
        if change.object in created or (kind == "agenda") != (change.object == document):
            return False
        created.add(change.object)
    return document in created or not past.changes
