"""The document as a pure function of a set of changes and the withheld ones among them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from ghnt_desktop.domain.agenda import Agenda, made
from ghnt_desktop.domain.changes import Voice
from ghnt_desktop.domain.fields import Field, field_of
from ghnt_desktop.domain.kinds import KINDS, Thing
from ghnt_desktop.domain.log import Change, Part, parsed
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.standing import Place, Standing
from ghnt_desktop.history.deletions import Deletions
from ghnt_desktop.history.erasing import targets
from ghnt_desktop.history.heads import Heads, counting, heads_of
from ghnt_desktop.history.lifting import lift
from ghnt_desktop.history.voices import voice_of
from ghnt_desktop.history.waiting import pending_wipes, withheld_changes

_ERASED = object()


@dataclass(frozen=True, slots=True)
class Derived:
    """The agenda and its heads."""

    agenda: Agenda
    heads: Heads


def derive(past: Past, document: str) -> Derived:
    """Return what a history says the document is; never fails on a well-formed set.

    ``document`` is the id of the agenda's title page. Unknown kinds and fields (of a newer
    version) stay in the history and are passed over here.
    """
    counts = counting(past)
    heads = heads_of(past, counts)
    reading = _Reading(past, heads)
    things = reading.things(document)
    things, lifted = lift(things)
    deletions = Deletions(past, heads, things, counts)
    standing = Standing(
        reading.conflicts,
        withheld_changes(past, counts, things),
        deletions.revived,
        reading.wiped,
        lifted,
        pending_wipes(past, heads, things),
    )
    agenda = Agenda(document, things, deletions.deleted, standing)
    return Derived(agenda, heads)


class _Reading:
    """Builds every thing from its creation and the heads that came after it."""

    def __init__(self, past: Past, heads: Heads) -> None:
        self._past = past
        self._heads = heads
        self._later: dict[str, list[str]] = {}
        for thing, field in heads.later:
            self._later.setdefault(thing, []).append(field)
        self.conflicts: dict[Place, tuple[Voice, ...]] = {}
        self.wiped: dict[Place, Voice] = {}

    def things(self, document: str) -> dict[str, dict[str, Thing]]:
        things: dict[str, dict[str, Thing]] = {kind: {} for kind in KINDS}
        erased = {id_ for change in self._past.changes.values() for id_ in targets(change)}
        for thing, creation in self._heads.creations.items():
            change = self._past.changes[creation]
            kind = change.created_kind
            if kind in KINDS and not (_is_hollow(change) and creation not in erased):
                things[kind][thing] = made(thing, kind, self._values(thing, kind, change.parts))
        if document not in things["agenda"]:  # in a strange file; there is always a title page
            things["agenda"][document] = made(document, "agenda", self._values(document, "agenda"))
        return things

    def _values(
        self, thing: str, kind: str, created: Mapping[str, Part] = MappingProxyType({})
    ) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for name, part in created.items():
            row = _known(kind, name)
            if row is not None and part.value is not None:
                values[name] = _decoded(row, part.value)
        for name in self._later.get(thing, ()):
            row = _known(kind, name)
            if row is not None:
                self._settle(values, (thing, name), row)
        return values

    def _settle(self, values: dict[str, Any], place: Place, row: Field) -> None:
        """Take the value of a field from its heads; note it when they differ or were erased."""
        voices = [(self._spoken(id_, place, row), id_) for id_ in self._heads.later[place]]
        present = [(value, id_) for value, id_ in voices if value is not None]
        if not present:
            return
        distinct = _distinct(present)
        if row.silent and len(distinct) > 1:
            distinct = [max(present, key=lambda voice: self._clock(voice[1]))]
        value = _shown(distinct[0][0], row)
        values.pop(place[1], None)
        if not row.keyed or value != row.default:
            values[place[1]] = value
        if len(distinct) > 1:
            self.conflicts[place] = tuple(self._voice(*voice, row) for voice in distinct)
        elif distinct[0][0] is _ERASED:
            self.wiped[place] = Voice(row.default, wiped=True)

    def _spoken(self, id_: str, place: Place, row: Field) -> Any:
        """Return the JSON a head says, ``_ERASED``, or None when its value is absent here."""
        change = self._past.changes[id_]
        if change.wiped_field:
            return _ERASED
        part = change.part_of(place[1])
        if part is None:
            return json.dumps(row.codec.write(row.default))
        return part.value

    def _clock(self, id_: str) -> tuple[int, str]:
        return self._past.changes[id_].lamport, id_

    def _voice(self, spoken: Any, id_: str, row: Field) -> Voice:
        if spoken is _ERASED:
            return voice_of(self._past, id_, row.default, wiped=True)
        return voice_of(self._past, id_, _decoded(row, spoken))


@lru_cache(maxsize=1_000)
def _known(kind: str, name: str) -> Field | None:
    try:
        return field_of(kind, name)
    except KeyError:
        return None


def _decoded(row: Field, value: str) -> Any:
    try:
        return row.codec.read(parsed(value))
    except (ValueError, TypeError):
        return row.default


def _shown(spoken: Any, row: Field) -> Any:
    return row.default if spoken is _ERASED else _decoded(row, spoken)


def _distinct(present: list[tuple[Any, str]]) -> list[tuple[Any, str]]:
    """Return one voice per different value, that of the smallest change id first."""
    kept: dict[Any, tuple[Any, str]] = {}
    for value, id_ in sorted(present, key=lambda voice: voice[1]):
        key = value if value is _ERASED else json.dumps(json.loads(value), sort_keys=True)
        kept.setdefault(key, (value, id_))
    return list(kept.values())


def _is_hollow(creation: Change) -> bool:
    """Tell whether a creation came without any of its values: not to be shown, unless erased."""
    return bool(creation.parts) and all(part.value is None for part in creation.parts.values())
