"""Which things are deleted: a deletion wins only over what the deleter had seen."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from ghnt_desktop.domain.changes import DELETED, Revival
from ghnt_desktop.domain.fields import FIELDS_OF, Thing
from ghnt_desktop.domain.log import Change, canonical
from ghnt_desktop.domain.past import Past, seen_by
from ghnt_desktop.history.heads import Heads
from ghnt_desktop.history.voices import first_said

_TRUE = canonical(True)
#: What stands in what, the innermost first, so that a return is known before its parent asks.
_INNER_FIRST = ("block", "contribution", "row", "topic", "chapter", "level", "action_line")


class Deletions:
    """``deleted`` things, and ``revived`` ones: deleted by A, changed by B who did not know."""

    def __init__(
        self,
        past: Past,
        heads: Heads,
        things: Mapping[str, Mapping[str, Thing]],
        counts: set[str],
    ) -> None:
        self._past = past
        self._things = things
        self._claims = _claims(past, heads)
        self._inside = inside(things) if self._claims else {}
        self._made = _changes_by_thing(past, counts) if self._claims else {}
        self._deleted: set[str] = set()
        self.revived: dict[str, Revival] = {}
        self._decide()
        self.deleted = frozenset(self._deleted)

    def _decide(self) -> None:
        for kind in _INNER_FIRST:
            for thing in self._deepest_first(kind):
                self._judge(thing, list(within(thing, self._inside, self._deleted)))
        for kind in ("organisation", "source"):
            for thing in self._things[kind]:
                if thing in self._claims:
                    self._judge(thing, [thing, *self._users(thing)])

    def _deepest_first(self, kind: str) -> list[str]:
        claimed = [thing for thing in self._things[kind] if thing in self._claims]
        if kind != "chapter":
            return claimed
        return sorted(claimed, key=lambda thing: (-self._depth(thing), thing))

    def _depth(self, chapter: str) -> int:
        depth, at = 0, chapter
        while at in self._things["chapter"]:
            depth, at = depth + 1, getattr(self._things["chapter"][at], "parent", "")
        return depth

    def _users(self, organisation: str) -> Iterator[str]:
        """Yield things that name an organisation: it cannot go while somebody is called by it."""
        for kind in ("contribution", "row", "level", "organisation"):
            for thing in self._things[kind].values():
                if thing.id not in self._deleted and organisation in _named(kind, thing):
                    yield thing.id

    def _judge(self, thing: str, alive: list[str]) -> None:
        claims = self._claims[thing]
        deleting = [claim for claim in claims if claim.parts[""].value == _TRUE]
        if not deleting:
            return
        unseen = self._unseen(thing, deleting, alive)
        if not unseen and len(deleting) == len(claims):
            self._deleted.add(thing)
            return
        self.revived[thing] = self._revival(deleting, unseen or _others(claims, deleting))

    def _unseen(self, thing: str, deleting: list[Change], alive: list[str]) -> list[Change]:
        """Return the counting changes of what is alive that no deleter had seen."""
        starts = [
            id_ for claim in deleting for id_ in claim.replaces if not self._claim(thing, id_)
        ]
        seen = seen_by(self._past, starts) | {claim.id for claim in self._claims[thing]}
        made = (change for inner in alive for change in self._made.get(inner, ()))
        return [c for c in made if c.id not in seen and not self._claim(thing, c.id)]

    def _claim(self, thing: str, id_: str) -> bool:
        change = self._past.changes.get(id_)
        return bool(change and change.object == thing and change.field == DELETED)

    def _revival(self, deleting: list[Change], unseen: list[Change]) -> Revival:
        first = min(unseen, key=lambda change: (change.lamport, change.id))
        deleter = first_said(self._past, min(deleting, key=lambda change: change.id))
        return Revival(*self._past.author(deleter), *self._past.author(first))


def _claims(past: Past, heads: Heads) -> dict[str, list[Change]]:
    """Return per thing what is currently said of its deletion."""
    return {
        thing: [past.changes[id_] for id_ in ids]
        for (thing, field), ids in heads.later.items()
        if field == DELETED
    }


def _others(claims: Iterable[Change], deleting: list[Change]) -> list[Change]:
    return [claim for claim in claims if claim not in deleting]


def inside(things: Mapping[str, Mapping[str, Thing]]) -> dict[str, list[str]]:
    """Return what stands directly in what: by parent, and for contributions by column too."""
    found: dict[str, list[str]] = {}
    for members in things.values():
        for id_, thing in members.items():
            for container in (getattr(thing, "parent", ""), getattr(thing, "level", "")):
                if container:
                    found.setdefault(container, []).append(id_)
    return found


def within(top: str, contents: Mapping[str, list[str]], deleted: Collection[str]) -> Iterator[str]:
    """Yield a thing and all that stands in it, leaving out what is deleted by itself."""
    waiting, seen = [top], {top}
    while waiting:
        thing = waiting.pop()
        yield thing
        fresh = [i for i in contents.get(thing, ()) if i not in deleted and i not in seen]
        seen.update(fresh)
        waiting += fresh


def _changes_by_thing(past: Past, counts: set[str]) -> dict[str, list[Change]]:
    made: dict[str, list[Change]] = {}
    for change in past.changes.values():
        if change.id in counts:
            made.setdefault(change.object, []).append(change)
    return made


def _named(kind: str, thing: Thing) -> set[str]:
    named: set[str] = set()
    for row in FIELDS_OF[kind].values():
        if row.refers == "organisation":
            value = getattr(thing, row.name)
            named |= {value} if isinstance(value, str) else set(value)
    return named
