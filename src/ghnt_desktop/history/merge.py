"""Two copies of one document become one: the union of their changes, nothing decided silently."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ghnt_desktop.domain.changes import Adopt, SetWithheld
from ghnt_desktop.domain.log import Change, Part, Transaction
from ghnt_desktop.domain.past import Past, seen_by
from ghnt_desktop.history.accepting import inside_level
from ghnt_desktop.history.erasing import erasures
from ghnt_desktop.history.voices import echoes

ALL = "all"
NONE = "none"


def merge(mine: Past, theirs: Past, document: str, accept: str = ALL) -> Adopt:
    """Return what MINE takes over from THEIRS.

    ``accept`` is ``all``, ``none`` or the key of a column. What is not accepted is withheld, and
    so is what THEIRS withheld itself, unless MINE knew it. What MINE withheld before stays so.
    """
    fresh = frozenset(theirs.changes.keys() - mine.changes.keys())
    refused = _refused(mine, theirs, document, fresh, accept)
    return adopting(mine, theirs, mine.withheld | refused | (theirs.withheld & fresh))


def together(received: Iterable[Past]) -> Past:
    """Return several received histories as one, the same in whatever order they came.

    Withheld in it is what every file withholds that has it.
    """
    changes: dict[str, Change] = {}
    transactions: dict[str, Transaction] = {}
    counted: set[str] = set()
    withheld: set[str] = set()
    for past in received:
        for id_, change in past.changes.items():
            known = changes.setdefault(id_, change)
            if known is not change and not known.is_whole():
                changes[id_] = _filled(known, change)
        for id_, step in past.transactions.items():
            transactions[id_] = _agreed(transactions.get(id_, step), step)
        counted.update(past.changes.keys() - past.withheld)
        withheld |= past.withheld
    return Past(changes, transactions, frozenset(withheld - counted))


def adopting(mine: Past, theirs: Past, withheld: frozenset[str]) -> Adopt:
    """Return all that MINE lacks of THEIRS as one step, after which ``withheld`` does not count."""
    fresh = frozenset(theirs.changes.keys() - mine.changes.keys())
    changes = tuple(_fuller(mine, theirs))
    return Adopt(tuple(_joined(mine, theirs)), changes, fresh, withheld, mine.withheld)


def adopted(past: Past, step: Adopt) -> Past:
    """Return the history with the changes taken over."""
    return replace(past.with_changes(step.transactions, step.changes), withheld=step.withheld)


def put_aside(past: Past, step: SetWithheld) -> Past:
    """Return the history in which other changes are withheld than before.

    What an undo said again goes with what it repeats. An erasure that was carried out stays so:
    what is gone cannot be had back, and must not come back with a later merge.
    """
    echoed = echoes(past, step.withheld - past.withheld)
    return replace(past, withheld=(step.withheld | echoed) - {wipe.id for wipe in erasures(past)})


def accepted(past: Past, change: str) -> frozenset[str]:
    """Return what is withheld once a change, and all that it replaces, counts."""
    return past.withheld - seen_by(past, [change])


def _refused(
    mine: Past, theirs: Past, document: str, fresh: frozenset[str], accept: str
) -> frozenset[str]:
    if accept == ALL:
        return frozenset()
    if accept == NONE:
        return fresh
    return fresh - inside_level(mine, theirs, document, fresh, accept)


def _fuller(mine: Past, theirs: Past) -> Iterator[Change]:
    """Yield changes that are new, or of which THEIRS holds a value that is absent here."""
    for id_, change in theirs.changes.items():
        known = mine.changes.get(id_)
        if known is None:
            yield change
        elif not known.is_whole() and (filled := _filled(known, change)) != known:
            yield filled


def _filled(known: Change, other: Change) -> Change:
    parts = {name: _present(part, other.parts.get(name)) for name, part in known.parts.items()}
    return replace(known, parts=parts)


def _present(known: Part, other: Part | None) -> Part:
    return other if known.value is None and other is not None else known


def _joined(mine: Past, theirs: Past) -> Iterator[Transaction]:
    """Yield transactions of THEIRS that are new or tell what is absent here.

    What MINE says stands: no id covers these columns, and a strange file may say anything.
    """
    for id_, other in theirs.transactions.items():
        known = mine.transactions.get(id_)
        best = other if known is None else _filled_in(known, other)
        if best != known:
            yield best


def _agreed(one: Transaction, other: Transaction) -> Transaction:
    """Return one telling of a step of which files may tell otherwise, whichever came first."""
    if one == other:
        return one
    columns = zip(_columns(one), _columns(other), strict=True)
    return Transaction(one.id, *(min(filter(None, pair), default="") for pair in columns))


def _columns(step: Transaction) -> tuple[str, ...]:
    return step.author, step.time, step.label, step.undo_of, step.app_version


def _filled_in(known: Transaction, other: Transaction) -> Transaction:
    return Transaction(
        known.id,
        known.author or other.author,
        known.time or other.time,
        known.label or other.label,
        known.undo_of or other.undo_of,
        known.app_version or other.app_version,
    )
