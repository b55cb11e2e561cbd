"""A state of the document that has a name: said in few words, and rebuilt from the history alone.

No copy of the document is kept. What the officer had seen follows from the last steps taken: each
step brings those that it replaces something of. A sum over the heads of every field tells whether
what is rebuilt is what was seen; nobody can add to an old state, or leave something out of it.
"""

import hashlib
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from ghnt_desktop.domain.agenda import Agenda, with_value
from ghnt_desktop.domain.fields import STRING, STRINGS, TEXT, field_of
from ghnt_desktop.domain.log import Change
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.standing import Place
from ghnt_desktop.domain.text import Text
from ghnt_desktop.domain.version import NamedVersion
from ghnt_desktop.history.derive import derive
from ghnt_desktop.history.erasing import emptied_by, erasures
from ghnt_desktop.history.heads import Heads, counting, heads_of
from ghnt_desktop.language.dates.saying import day

#: Bytes of the id of a step, and of a change.
_STEP, _CHANGE = 16, 32
_Steps = Mapping[str, list[Change]]


@dataclass(frozen=True, slots=True)
class Frozen:
    """What tells which state a version is: its last steps, what did not count, a sum of heads."""

    steps: str
    withheld: str
    heads: str


def frozen(past: Past, heads: Heads) -> Frozen:
    """Return what tells which state this is; ``heads`` are those of it."""
    steps = _steps_of(past.changes.values())
    withheld = past.withheld & past.changes.keys()
    whole = {id_ for id_, own in steps.items() if all(one.id in withheld for one in own)}
    single = (id_ for id_ in withheld if past.changes[id_].transaction not in whole)
    told = f"{_packed(whole)}.{_packed(single)}"
    return Frozen(_packed(_last_steps(past, steps)), told, _sum(heads))


def past_at(past: Past, version: NamedVersion) -> Past:
    """Return the history as it was at a version; Refusal ("versie-onvolledig") when it is not here.

    That is when steps are missing, or when it does not give the heads that were seen.
    """
    steps = _steps_of(past.changes.values())
    kept = _reached(past, steps, set(_unpacked(version.steps, _STEP)))
    whole, _, single = version.withheld.partition(".")
    held = {one.id for id_ in _unpacked(whole, _STEP) for one in steps.get(id_, ())}
    withheld = frozenset(held.union(_unpacked(single, _CHANGE)) & kept)
    seen = replace(
        past, changes={id_: past.changes[id_] for id_ in kept}, withheld=frozenset(withheld)
    )
    if _sum(heads_of(seen, counting(seen))) != version.heads:
        raise Refusal("versie-onvolledig", naam=version.name)
    return seen


def agenda_at(past: Past, document: str, version: NamedVersion, *, leaving: bool = False) -> Agenda:
    """Return the agenda as it was at a version; what was erased since says so.

    For a file made to leave, it lacks what a received erasure names that is not accepted. Raises
    Refusal ("versie-onvolledig").
    """
    seen = past_at(past, version)
    since = {
        one.id: one for one in erasures(past) if one.id not in seen.changes.keys() - seen.withheld
    }
    then = replace(seen, changes={**seen.changes, **since}, withheld=seen.withheld - since.keys())
    pending = (past.changes[id_] for id_ in past.withheld & past.changes.keys() if leaving)
    agenda = derive(emptied_by(then, (*since.values(), *pending)), document).agenda
    days = {(one.object, one.wiped_field): past.author(one)[1] for one in since.values()}
    return _saying_so(agenda, days)


def _steps_of(changes: Iterable[Change]) -> _Steps:
    found: dict[str, list[Change]] = {}
    for change in changes:
        found.setdefault(change.transaction, []).append(change)
    return found


def _last_steps(past: Past, steps: _Steps) -> set[str]:
    """Return the steps of which no later step replaces anything: all others follow from them."""
    replaced = {
        past.changes[old].transaction
        for change in past.changes.values()
        for old in change.replaces
        if old in past.changes and past.changes[old].transaction != change.transaction
    }
    last = steps.keys() - replaced
    # In a history of a stranger steps may stand in a circle, and then none of them is the last.
    missing = past.changes.keys() - _reached(past, steps, last)
    return last | {past.changes[id_].transaction for id_ in missing}


def _reached(past: Past, steps: _Steps, last: Iterable[str]) -> set[str]:
    """Return the changes of these steps and of every step that they replace something of."""
    passed, waiting, found = set(last), list(last), set[str]()
    while waiting:
        for change in steps.get(waiting.pop(), ()):
            found.add(change.id)
            for old in change.replaces:
                known = past.changes.get(old)
                if known is not None and known.transaction not in passed:
                    passed.add(known.transaction)
                    waiting.append(known.transaction)
    return found


def _sum(heads: Heads) -> str:
    later = (id_ for ids in heads.later.values() for id_ in ids)
    listed = "\n".join(sorted({*heads.creations.values(), *later}))
    return hashlib.sha256(listed.encode()).hexdigest()


def _packed(ids: Iterable[str]) -> str:
    return b64encode(b"".join(bytes.fromhex(id_) for id_ in sorted(ids))).decode("ascii")


def _unpacked(text: str, size: int) -> Iterator[str]:
    """Yield the ids in a text; none in what a stranger made of it."""
    try:
        packed = b64decode(text, validate=True)
    except ValueError:
        return
    for at in range(0, len(packed), size):
        yield packed[at : at + size].hex()


def _saying_so(agenda: Agenda, days: Mapping[Place, str]) -> Agenda:
    """Return the agenda in which a value that was erased since says on what day."""
    things = {kind: dict(members) for kind, members in agenda.things.items()}
    for place in agenda.standing.wiped.keys() & days.keys():
        kind = agenda.kind(place[0])
        value = _said(kind, place[1], f"[gewist op {_day(days[place])}]")
        if value is not None:
            things[kind][place[0]] = with_value(things[kind][place[0]], kind, place[1], value)
    return replace(agenda, things=things)


def _said(kind: str, name: str, words: str) -> str | Text | tuple[str, ...] | None:
    """Return words as a value of a field; None for one that holds no words, such as a picture."""
    row = field_of(kind, name)
    if row.refers or row.structural:
        return None
    if row.codec is TEXT:
        return Text(words)
    if row.codec is STRINGS:
        return (words,)
    return words if row.codec is STRING else None


def _day(time: str) -> str:
    try:
        return day(datetime.fromisoformat(time).astimezone().date())
    except (ValueError, OverflowError, OSError):  # a strange file may say anything
        return "een onbekende dag"
