"""What goes along with received changes that are accepted: all they replace and stand on."""

from collections.abc import Iterable, Iterator

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.fields import FIELDS_OF
from ghnt_desktop.domain.kinds import upwards
from ghnt_desktop.domain.past import Past, seen_by


def with_all_needed(
    union: Past, agenda: Agenda, offered: frozenset[str], wanted: Iterable[str]
) -> frozenset[str]:
    """Return the offered changes that count once these do.

    ``agenda`` is what would be if all were accepted. A new thing stands in another one and names
    others; those come along as they were made, without what was changed in them later.
    """
    made = {c.object: c.id for c in map(union.changes.__getitem__, offered) if c.created_kind}
    taken = frozenset(wanted) & offered
    while True:
        seen = seen_by(union, taken) & offered
        things = {union.changes[id_].object for id_ in seen}
        needed = {made[one] for one in _needed(agenda, things) if one in made}
        if taken == (taken := frozenset(seen | needed)):
            return taken


def _needed(agenda: Agenda, things: Iterable[str]) -> Iterator[str]:
    """Yield what these things stand in, and what they and that name."""
    for thing in things:
        for one in upwards(agenda.things, thing):
            yield one
            yield from _named(agenda, one)


def _named(agenda: Agenda, id_: str) -> Iterator[str]:
    thing = agenda.thing(id_)
    yield str(getattr(thing, "level", ""))
    for row in FIELDS_OF[agenda.kind(id_)].values():
        if row.refers and not row.keyed:
            value = getattr(thing, row.name)
            yield from (value,) if isinstance(value, str) else value
