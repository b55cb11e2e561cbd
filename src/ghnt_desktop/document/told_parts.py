"""What a step of the history was about: the things an officer goes to, and all that is in one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.kinds import parent_of, upwards
from ghnt_desktop.domain.log import Change

#: What is told by what it stands in: a text by its contribution, a rubric by its sheet.
_INNER = frozenset(["block", "footnote", "rubric", "role", "effort", "planned_period"])


@dataclass(frozen=True, slots=True)
class Part:
    """The changes of one step to one thing an officer knows, and to what stands in it."""

    thing: str
    kind: str
    changes: tuple[Change, ...]


def parts_of(agenda: Agenda, changes: Sequence[Change]) -> tuple[Part, ...]:
    """Return the parts of a step, in the order it came to them."""
    found: dict[str, list[Change]] = {}
    for change in changes:
        owner = owner_of(agenda, change.object)
        if owner:
            found.setdefault(owner, []).append(change)
    return tuple(Part(one, agenda.kind(one), tuple(own)) for one, own in found.items())


def owner_of(agenda: Agenda, id_: str) -> str:
    """Return what an officer would call a thing by; "" for one that is not in this file."""
    chain = upwards(agenda.things, id_)
    return next((one for one in chain if agenda.kind(one) not in _INNER), "")


def all_in(agenda: Agenda, id: str) -> frozenset[str]:
    """Return a thing and all that stands in it, what was deleted included; of a column its texts.

    The title page stands for itself, not for the agenda.
    """
    inner: dict[str, list[str]] = {}
    for child, parent in _placed(agenda):
        inner.setdefault(parent, []).append(child)
    found: set[str] = set()
    waiting = [id]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += inner.get(one, ())
    return frozenset(found)


def _placed(agenda: Agenda) -> Iterator[tuple[str, str]]:
    """Yield everything with what it stands in, a contribution also with its column."""
    for members in agenda.things.values():
        for id_, thing in members.items():
            for parent in (parent_of(thing), str(getattr(thing, "level", ""))):
                if parent:
                    yield id_, parent


def all_of(agenda: Agenda, organisation: str, naming: frozenset[str]) -> frozenset[str]:
    """Return an organisation, what names it, and the texts in that.

    ``naming`` are the things that name it, or once did.
    """
    texts = {**agenda.things["block"], **agenda.things["footnote"]}
    inside = (id_ for id_, text in texts.items() if parent_of(text) in naming)
    return naming | {organisation} | frozenset(inside)
