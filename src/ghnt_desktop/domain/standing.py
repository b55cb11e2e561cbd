"""What the history says of an agenda besides its values: what is open, returned or erased."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ghnt_desktop.domain.changes import Revival, Voice

#: A thing and one of its fields.
Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Withheld:
    """A received change that does not count (yet): a "voorstel".

    ``object`` and ``field`` say where; ``value`` is as the history holds it (JSON), ``why`` whether
    it was withheld itself ("zelf"), rests on a withheld change ("rust op") or stands in a
    withheld thing ("staat in"). ``erasing``: those of its fields that a received erasure names.
    """

    change: str
    object: str
    field: str
    value: Any
    author: str
    time: str
    why: str
    erasing: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """All that is open or special; empty in a file of one careful officer.

    ``conflicts``: per place the values, that of the smallest change id first; it is the one shown.
    ``lifted``: places of things taken out of a circle of parents, or from where they could not be
    shown, with what they say there. ``pending_wipes``: places whose value a
    received erasure names that the officer has not accepted.
    """

    conflicts: Mapping[Place, tuple[Voice, ...]] = field(default_factory=dict)
    withheld: tuple[Withheld, ...] = ()
    revived: Mapping[str, Revival] = field(default_factory=dict)
    wiped: Mapping[Place, Voice] = field(default_factory=dict)
    lifted: Mapping[Place, str] = field(default_factory=dict)
    pending_wipes: frozenset[Place] = frozenset()

    def voices(self, place: Place) -> tuple[Voice, ...]:
        """Return what stood open at a place: the values in conflict, or the erased one."""
        if place in self.conflicts:
            return self.conflicts[place]
        return (self.wiped[place],) if place in self.wiped else ()


NOTHING_OPEN = Standing()
