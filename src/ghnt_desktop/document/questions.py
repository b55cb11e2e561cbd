"""What a merge leaves to be chosen: values side by side, the one before them, and a proposal."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ghnt_desktop.document.proposals import Given, Proposal, Proposals
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import Revival, Voice
from ghnt_desktop.domain.fields import Field, field_of
from ghnt_desktop.domain.log import Change, parsed
from ghnt_desktop.domain.past import Past, seen_by
from ghnt_desktop.domain.standing import Place
from ghnt_desktop.history.derive import Derived
from ghnt_desktop.history.voices import first_said

#: The field of a question whether a thing stays that one officer deleted and another changed.
STAYS = "deleted"


@dataclass(frozen=True, slots=True)
class Said:
    """One of the values: by whom, when, and whether it is what stands in the officer's agenda."""

    value: Any
    author: str
    time: str
    is_mine: bool
    wiped: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A place with several values, or with field ``STAYS`` a thing that was deleted and changed.

    ``base`` is what stood there before any of the values, when the files still tell that.
    """

    place: Place
    said: tuple[Said, ...] = ()
    base: Any = None
    has_base: bool = False
    revival: Revival | None = None
    i_deleted: bool = False
    proposal: Proposal | None = None


def questions_of(union: Past, mine: Past, before: Agenda, after: Derived) -> Iterator[Question]:
    """Yield what is open in the agenda with all accepted, and was not open so before."""
    standing, known = after.agenda.standing, before.standing
    proposals = Proposals(union, after)
    for place, voices in standing.conflicts.items():
        if _values(voices) != _values(known.conflicts.get(place, ())):
            yield _conflict(union, mine, after, place, proposals)
    for thing, revival in standing.revived.items():
        if known.revived.get(thing) != revival:
            proposal = proposals.for_deleted(thing)
            yield Question(
                (thing, STAYS),
                revival=revival,
                i_deleted=thing in before.deleted,
                proposal=proposal,
            )


def _values(voices: Iterable[Voice]) -> set[tuple[Any, bool]]:
    return {(voice.value, voice.wiped) for voice in voices}


def _conflict(
    union: Past, mine: Past, after: Derived, place: Place, proposals: Proposals
) -> Question:
    row = field_of(after.agenda.kind(place[0]), place[1])
    heads = [union.changes[id_] for id_ in after.heads.of(*place)]
    given = tuple(_given(mine, heads, place[1], row))
    ancestor = _common(union, heads, place)
    base = None if ancestor is None else _value(ancestor, place[1], row)
    return Question(
        place,
        tuple(_said(union, mine, *one) for one in given),
        base[0] if base else None,
        base is not None,
        proposal=proposals.between(place, given, base[0]) if base else None,
    )


def _given(mine: Past, heads: Iterable[Change], name: str, row: Field) -> Iterator[Given]:
    """Yield the different values, that of the smallest change first, as it is the one shown."""
    found: dict[Any, Given] = {}
    for head in heads:
        value = _value(head, name, row)
        if value is None and not head.wiped_field:
            continue
        key = (value, bool(head.wiped_field))
        if key not in found or _is_mine(mine, head):
            found[key] = (head, row.default if value is None else value[0])
    yield from found.values()


def _said(union: Past, mine: Past, head: Change, value: Any) -> Said:
    author, time = union.author(first_said(union, head))
    return Said(value, author, time, _is_mine(mine, head), bool(head.wiped_field))


def _is_mine(mine: Past, head: Change) -> bool:
    return head.id in mine.changes and head.id not in mine.withheld


def _common(union: Past, heads: list[Change], place: Place) -> Change | None:
    """Return the last change of a place that all these values were made after."""
    seen = set.intersection(*(seen_by(union, [head.id]) for head in heads))
    known = (union.changes[id_] for id_ in seen if id_ in union.changes)
    about = [
        change
        for change in known
        if change.object == place[0] and (change.created_kind or change.target == place[1])
    ]
    return max(about, key=lambda change: (change.lamport, change.id), default=None)


def _value(change: Change, name: str, row: Field) -> tuple[Any] | None:
    """Return the value a change gave, alone in a pair; None for one that is absent or erased."""
    if change.wiped_field:
        return None
    part = change.part_of(name)
    if part is None:
        return (row.default,)
    if part.value is None:
        return None
    try:
        return (row.codec.read(parsed(part.value)),)
    except (ValueError, TypeError):
        return (row.default,)


def by_thing(questions: Iterator[Question]) -> Mapping[str, tuple[Question, ...]]:
    """Return questions by the thing they are about."""
    found: dict[str, tuple[Question, ...]] = {}
    for one in questions:
        found[one.place[0]] = (*found.get(one.place[0], ()), one)
    return found
