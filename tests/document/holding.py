"""What must hold of every history, said a second time and as simply as can be."""

from collections.abc import Iterator, Mapping
from functools import reduce

from ghnt_desktop.document.journal import Journal, journal_of
from ghnt_desktop.document.open_document import OpenDocument, stored_of
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import DELETED
from ghnt_desktop.domain.fields import field_of
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.domain.log import Change
from ghnt_desktop.domain.past import Past, seen_by
from ghnt_desktop.domain.version import NamedVersion
from ghnt_desktop.exchange.dump import dump_text
from ghnt_desktop.history.derive import derive
from ghnt_desktop.history.erasing import erasures, targets
from ghnt_desktop.history.freezing import agenda_at, past_at
from ghnt_desktop.history.heads import counting
from ghnt_desktop.history.merge import adopted, merge
from ghnt_desktop.storage.soundness import is_sound
from tests.document.memory import DOCUMENT, memory_of


class BrokenPromise(AssertionError):
    """Something that must hold does not."""


def must(holds: bool, promise: str) -> None:
    """Raise BrokenPromise unless it holds."""
    if not holds:
        raise BrokenPromise(promise)


# -- one copy ----------------------------------------------------------------------------------


def check_copy(document: OpenDocument) -> None:
    """Check that memory, history and what was written say the same, and that nothing is lost."""
    past = document.past
    again = journal_of(past, DOCUMENT)
    must(again.past == past, "what was erased is gone from memory too")
    same_agenda(document.agenda, again.agenda, "memory follows from the history")
    must(memory_of(document).stored == stored_of(again), "what was written follows from it too")
    must(is_sound(past, DOCUMENT), "every id verifies")
    check_heads(again)
    check_conflicts(again)
    check_deletions(again)
    check_visible(again.agenda)


def same_agenda(one: Agenda, other: Agenda, promise: str) -> None:
    """Compare two agendas, and say where they differ."""
    for kind in KINDS:
        must(one.things[kind] == other.things[kind], f"{promise}: {kind}")
    must(one.deleted == other.deleted, f"{promise}: deleted")
    for name in type(one.standing).__slots__:
        said, derived = getattr(one.standing, name), getattr(other.standing, name)
        must(said == derived, f"{promise}: {name}: {said} != {derived}")


def check_versions(copy: OpenDocument, told: Mapping[str, str]) -> None:
    """What is rebuilt of a version is what the dump said then, but for what was erased since."""
    for version in copy.agenda.things["named_version"].values():
        assert isinstance(version, NamedVersion)
        if version.id not in told:
            continue
        said = dump_text(agenda_at(copy.past, DOCUMENT, version))
        if {wipe.id for wipe in erasures(copy.past)} <= past_at(copy.past, version).changes.keys():
            must(said == told[version.id], "a version is what it was")


def check_heads(journal: Journal) -> None:
    """Every change that counts is a head, or was replaced by somebody who had seen it."""
    past = journal.past
    counts = counting(past)
    told = {place: set(ids) for place, ids in journal.derived.heads.later.items()}
    must(told == dict(_expected_heads(past, counts)), "a change is current unless it was replaced")
    created = {c.object for c in past.changes.values() if c.created_kind and c.id in counts}
    must(journal.derived.heads.creations.keys() == created, "every thing keeps its creation")


def _expected_heads(past: Past, counts: set[str]) -> Iterator[tuple[tuple[str, str], set[str]]]:
    by_place: dict[tuple[str, str], list[Change]] = {}
    for id_ in counts:
        change = past.changes[id_]
        if not change.created_kind:
            by_place.setdefault((change.object, change.target), []).append(change)
    for place, changes in by_place.items():
        replaced = set().union(*(seen_by(past, change.replaces) for change in changes))
        heads = {change.id for change in changes} - replaced
        if heads:
            yield place, heads


def check_conflicts(journal: Journal) -> None:
    """All different values of the heads of a field are listed, that of the smallest id first."""
    past, agenda = journal.past, journal.agenda
    expected: dict[tuple[str, str], list[str]] = {}
    for (thing, field), ids in journal.derived.heads.later.items():
        if not _is_asked(agenda, thing, field):
            continue
        said: list[str] = []
        for id_ in sorted(ids):
            change = past.changes[id_]
            value = "gewist" if change.wiped_field else change.parts[""].value
            if value is not None and value not in said:
                said.append(value)
        if len(said) > 1:
            expected[thing, field] = said
    listed = {place: len(voices) for place, voices in agenda.standing.conflicts.items()}
    must(listed == {p: len(said) for p, said in expected.items()}, "every conflict is listed")


def _is_asked(agenda: Agenda, thing: str, field: str) -> bool:
    if field == DELETED or not any(thing in members for members in agenda.things.values()):
        return False
    return not field_of(agenda.kind(thing), field).silent


def check_deletions(journal: Journal) -> None:
    """A deleted thing holds nothing its deleters had not seen; one that does is flagged."""
    past, agenda = journal.past, journal.agenda
    counts = counting(past)
    for thing in agenda.deleted:
        claims = [past.changes[id_] for id_ in journal.derived.heads.of(thing, DELETED)]
        known = seen_by(past, (id_ for claim in claims for id_ in claim.replaces))
        for inner in _standing_in(agenda, thing):
            for change in past.changes.values():
                if change.object == inner and change.id in counts and not _deletes(change):
                    must(change.id in known, "nothing unseen is deleted")
    for thing in agenda.standing.revived:
        must(thing not in agenda.deleted, "what came back is there")
    asked = {t for (t, f), ids in journal.derived.heads.later.items() if f == DELETED and ids}
    for thing in asked - agenda.deleted - agenda.standing.revived.keys():
        claims = [past.changes[id_] for id_ in journal.derived.heads.of(thing, DELETED)]
        is_there = any(thing in members for members in agenda.things.values())
        settled = all(claim.parts[""].value == "false" for claim in claims)
        must(settled or not is_there, "a deletion that lost is flagged")


def _deletes(change: Change) -> bool:
    return change.field == DELETED and change.parts[""].value == "true"


def _standing_in(agenda: Agenda, top: str) -> set[str]:
    """Return a thing and what stands in it but was not deleted by itself."""
    found = {top}
    grown = 0
    while grown != len(found):
        grown = len(found)
        for members in agenda.things.values():
            for id_, thing in members.items():
                homes = {getattr(thing, "parent", ""), getattr(thing, "level", "")}
                if homes & found and id_ not in agenda.deleted:
                    found.add(id_)
    return found


def check_visible(agenda: Agenda) -> None:
    """Everything is to be seen, unless it or what it stands in is deleted or withheld."""
    present = {id_: thing for members in agenda.things.values() for id_, thing in members.items()}
    withheld = {entry.object for entry in agenda.standing.withheld}
    reasons = set(agenda.deleted) | withheld
    hidden = present.keys() - agenda.shape.kinds.keys()
    explained: set[str] = set(reasons)
    grown = -1
    while grown != len(explained):
        grown = len(explained)
        for id_ in hidden:
            thing = present[id_]
            if {getattr(thing, "parent", ""), getattr(thing, "level", "")} & explained:
                explained.add(id_)
    must(hidden <= explained, "nothing is lost from sight")


# -- several copies ----------------------------------------------------------------------------


def united(pasts: list[Past]) -> Past:
    """Return the union of histories, merged one after the other and accepting all."""
    return reduce(taken_in, pasts)


def taken_in(mine: Past, theirs: Past) -> Past:
    """Return a history after taking all of another one."""
    return journal_of(adopted(mine, merge(mine, theirs, DOCUMENT)), DOCUMENT).past


def with_all(past: Past) -> Past:
    """Return a history in which nothing is withheld."""
    return journal_of(Past(past.changes, past.transactions), DOCUMENT).past


def check_arrival(past: Past) -> None:
    """The same set with the same withheld is the same document, in whatever order it came."""
    backwards = dict(reversed(list(past.changes.items())))
    arrived = derive(Past(backwards, past.transactions, past.withheld), DOCUMENT)
    derived = derive(past, DOCUMENT)
    same_agenda(arrived.agenda, derived.agenda, "the order of rows is nothing")
    must(arrived.heads.rows() == derived.heads.rows(), "the order of rows is nothing to heads")


def check_union(pasts: list[Past]) -> None:
    """Merging is commutative, associative, idempotent; the same set gives the same document."""
    whole = with_all(united(pasts))
    same_set(whole, with_all(united(pasts[::-1])), "in any order")
    one, two, *rest = pasts
    left = taken_in(taken_in(one, two), rest[0])
    right = taken_in(one, taken_in(two, rest[0]))
    same_set(with_all(left), with_all(right), "however grouped")
    same_set(taken_in(one, one), one, "with itself")
    must(taken_in(left, two).changes == left.changes, "twice is once")
    document = derive(whole, DOCUMENT)
    other = derive(with_all(united([*rest, two, one])), DOCUMENT)
    same_agenda(document.agenda, other.agenda, "the same set gives the same document")
    must(document.heads.rows() == other.heads.rows(), "and the same heads")
    must(all(past.changes.keys() <= whole.changes.keys() for past in pasts), "nothing is dropped")
    journal = journal_of(whole, DOCUMENT)
    check_heads(journal)
    check_conflicts(journal)
    check_deletions(journal)
    check_visible(journal.agenda)
    check_erased(whole)
    check_arrival(whole)


def same_set(one: Past, other: Past, promise: str) -> None:
    """Compare two histories."""
    must(one.changes == other.changes, f"the same changes {promise}")
    must(one.transactions == other.transactions, f"the same transactions {promise}")


def check_erased(past: Past) -> None:
    """Nothing that an erasure names has a value left."""
    for change, field in named_by_wipes(past):
        part = change.part_of(field)
        must(part is None or part.value is None, "what is erased is gone")


def named_by_wipes(past: Past) -> Iterator[tuple[Change, str]]:
    """Yield the changes that erasures name which are not withheld, with the field."""
    for wipe in past.changes.values():
        if wipe.wiped_field and wipe.id not in past.withheld:
            for id_ in targets(wipe):
                if id_ in past.changes:
                    yield past.changes[id_], wipe.wiped_field
