"""Which things are deleted: a deletion wins only over what the deleter had seen."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from ghnt_desktop.domain.changes import DELETED, Revival
from ghnt_desktop.domain.fields import FIELDS_OF
from ghnt_desktop.domain.kinds import KINDS, Thing, parent_of
from ghnt_desktop.domain.log import Change, canonical
from ghnt_desktop.domain.past import Past
from ghnt_desktop.history.heads import Heads
from ghnt_desktop.history.lifting import depths_of
from ghnt_desktop.history.voices import first_said

_TRUE = canonical(True)
#: The innermost first, so that a return is known before its parent asks.
_INNER_FIRST = tuple(kind for kind in reversed(KINDS) if kind != "agenda")
_ABOUT = "/"


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
        self._heads = heads
        self._things = things
        self._claims = _claims(past, heads)
        self._inside = inside(things) if self._claims else {}
        self._made = _changes_by_thing(past, counts) if self._claims else {}
        self._deleted: set[str] = set()
        self.revived: dict[str, Revival] = {}
        if self._claims:
            self._decide()
        self.deleted = frozenset(self._deleted)

    def _decide(self) -> None:
        for kind in _INNER_FIRST:
            for thing in self._deepest_first(kind):
                self._judge(thing, list(within(thing, self._inside, self._deleted)))
        self._keep_named()

    def _deepest_first(self, kind: str) -> list[str]:
        claimed = [thing for thing in self._things[kind] if thing in self._claims]
        if kind not in KINDS[kind].homes or not claimed:
            return claimed
        parents = {id_: parent_of(thing) for id_, thing in self._things[kind].items()}
        depths = depths_of(parents)
        return sorted(claimed, key=lambda thing: (-depths[thing], thing))

    def _keep_named(self) -> None:
        """Bring back organisations that something to be seen names, and those that these name."""
        if not self._deleted & self._things["organisation"].keys():
            return
        naming = list(self._namings())
        kept: list[str] | None = None
        while kept is None or kept:
            kept = self._named_again(naming)

    def _namings(self) -> Iterator[tuple[str, str, str]]:
        """Yield (organisation, thing, field) for all that names one and stands in nothing gone."""
        gone = {inner for top in self._deleted for inner in within(top, self._inside, ())}
        for kind in FIELDS_OF:
            rows = (row for row in FIELDS_OF[kind].values() if not row.loose)
            fields = [row.name for row in rows if row.refers == "organisation"]
            for thing in self._things[kind].values() if fields else ():
                if kind == "organisation" or thing.id not in gone:
                    for field in fields:
                        yield from ((one, thing.id, field) for one in _named(thing, field))

    def _named_again(self, naming: list[tuple[str, str, str]]) -> list[str]:
        users: dict[str, list[Change]] = {}
        for organisation, thing, field in naming:
            if organisation in self._deleted and thing not in self._deleted:
                heads = (self._past.changes[id_] for id_ in self._heads.of(thing, field))
                said = (first_said(self._past, head) for head in heads)
                users.setdefault(organisation, []).extend(said)
        for organisation, named in users.items():
            self._deleted.discard(organisation)
            self.revived[organisation] = self._revival(self._claims[organisation], named)
        return list(users)

    def _judge(self, thing: str, alive: list[str]) -> None:
        claims = self._claims[thing]
        deleting = [claim for claim in claims if _deletes(claim)]
        if not deleting:
            return
        unseen = self._unseen(thing, deleting, alive)
        if not unseen and len(deleting) == len(claims):
            self._deleted.add(thing)
            return
        keeping = [first_said(self._past, claim) for claim in claims if claim not in deleting]
        self.revived[thing] = self._revival(deleting, [*unseen, *keeping])

    def _unseen(self, thing: str, deleting: list[Change], alive: list[str]) -> list[Change]:
        """Return the counting changes of what is alive that no deleter had seen."""
        seen = self._seen(thing, deleting, set(alive)) | {c.id for c in self._claims[thing]}
        made: Iterable[Change]
        made = (change for inner in alive for change in self._made.get(inner, ()))
        if thing in self._things["level"]:
            made = chain(made, self._made.get(_ABOUT + thing, ()))
        return [c for c in made if c.id not in seen and not self._is_no_reason(thing, c)]

    def _seen(self, thing: str, deleting: list[Change], alive: set[str]) -> set[str]:
        """Return what the deleters had seen of what is alive: listed, or replaced by what is.

        Only along each thing's own changes: a strange file may join all histories into one chain.
        """
        seen: set[str] = set()
        waiting = [id_ for claim in deleting for id_ in claim.replaces]
        while waiting:
            change = self._past.changes.get(waiting.pop())
            if change is None or change.id in seen or self._claim(thing, change.id):
                continue
            if change.object in alive or _ABOUT in change.target:
                seen.add(change.id)
                waiting += [id_ for id_ in change.replaces if self._is_of(change.object, id_)]
        return seen

    def _is_of(self, thing: str, id_: str) -> bool:
        change = self._past.changes.get(id_)
        return change is not None and change.object == thing

    def _is_no_reason(self, thing: str, change: Change) -> bool:
        """Tell whether a change is no reason to keep a thing: a claim, or an inner deletion."""
        return self._claim(thing, change.id) or _deletes(change)

    def _claim(self, thing: str, id_: str) -> bool:
        change = self._past.changes.get(id_)
        return bool(change and change.object == thing and change.field == DELETED)

    def _revival(self, deleting: list[Change], unseen: list[Change]) -> Revival:
        deleter = _first(first_said(self._past, claim) for claim in deleting)
        return Revival(*self._past.author(deleter), *self._past.author(_first(unseen)))


def _first(changes: Iterable[Change]) -> Change:
    return min(changes, key=lambda change: (change.lamport, change.id))


def _deletes(change: Change) -> bool:
    return change.field == DELETED and change.parts[""].value == _TRUE


def _claims(past: Past, heads: Heads) -> dict[str, list[Change]]:
    """Return per thing what is currently said of its deletion."""
    return {
        thing: [past.changes[id_] for id_ in ids]
        for (thing, field), ids in heads.later.items()
        if field == DELETED
    }


def inside(things: Mapping[str, Mapping[str, Thing]]) -> dict[str, list[str]]:
    """Return what stands directly in what: by parent, and for contributions by column too."""
    found: dict[str, list[str]] = {}
    for members in things.values():
        for id_, thing in members.items():
            for container in (parent_of(thing), getattr(thing, "level", "")):
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
    """Return what counts by thing; of ``states/COLUMN`` and the like also by what it is about."""
    made: dict[str, list[Change]] = {}
    for change in past.changes.values():
        if change.id in counts:
            made.setdefault(change.object, []).append(change)
            if about := change.target.partition("/")[2]:
                made.setdefault(_ABOUT + about, []).append(change)
    return made


def _named(thing: Thing, field: str) -> set[str]:
    value = getattr(thing, field)
    return {value} if isinstance(value, str) else set(value)
