"""Received changes weighed against the agenda: what belongs together, and what it would do."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from ghnt_desktop.document.journal import Journal, journal_of
from ghnt_desktop.document.offers import Difference, Doing, Offer, Preview
from ghnt_desktop.document.questions import Question, by_thing, questions_of
from ghnt_desktop.document.told_parts import owner_of
from ghnt_desktop.domain.agenda import Agenda, field_differences
from ghnt_desktop.domain.changes import DELETED
from ghnt_desktop.domain.fields import FIELDS_OF
from ghnt_desktop.domain.kinds import KINDS, upwards
from ghnt_desktop.domain.log import Change, canonical
from ghnt_desktop.domain.past import Past
from ghnt_desktop.history.accepting import about_level
from ghnt_desktop.history.erasing import targets
from ghnt_desktop.history.merge import adopted, adopting
from ghnt_desktop.history.voices import echoes

_TRUE = canonical(True)
_PLACES = ("parent", "level")


def preview(
    mine: Journal, theirs: Past, level: str = "", outside: frozenset[str] = frozenset()
) -> Preview:
    """Return what a received history would bring; `history.merge.together` makes one of several.

    ``level`` is the column that is the sender's part, "" for no part; ``outside`` are changes that
    are known to lie outside it.
    """
    return _Weighing(mine, theirs, level, outside).preview()


class _Weighing:
    def __init__(self, mine: Journal, theirs: Past, level: str, outside: frozenset[str]) -> None:
        self._mine = mine.past
        self._theirs = theirs
        self._level = level
        self._beyond = outside
        self._fresh = frozenset(theirs.changes.keys() - mine.past.changes.keys())
        again = mine.past.withheld & theirs.changes.keys()
        self._again = again | (echoes(mine.past, again) & mine.past.withheld)
        self._offered = self._fresh | self._again
        union = adopted(mine.past, adopting(mine.past, theirs, mine.past.withheld))
        self._wipes = {id_ for id_ in self._offered if union.changes[id_].wiped_field}
        withheld = (union.withheld - self._offered) | self._wipes
        accepted = journal_of(replace(union, withheld=withheld), mine.agenda.id)
        self._union = accepted.past
        self._before, self._after = mine.agenda, accepted.agenda
        asked = questions_of(self._union, mine.past, mine.agenda, accepted.derived)
        self._questions = by_thing(asked)
        self._owners: dict[str, str] = {}
        self._along: set[str] = set()
        self._unknown = 0

    def preview(self) -> Preview:
        offers = [*self._offers(), *self._erasures()]
        return Preview(
            self._theirs,
            self._union,
            self._before,
            self._after,
            tuple(sorted(offers, key=lambda one: self._rank(one.thing))),
            self._offered,
            frozenset(self._along),
            self._unknown,
            self._common_time(),
        )

    def _common_time(self) -> str:
        common = (
            self._mine.changes[id_]
            for id_ in self._mine.changes.keys() & self._theirs.changes.keys()
        )
        last = max(common, key=lambda change: (change.lamport, change.id), default=None)
        return self._union.author(last)[1] if last is not None else ""

    # -- which changes belong together ---------------------------------------------------------

    def _offers(self) -> Iterator[Offer]:
        groups: dict[str, list[Change]] = {}
        for id_ in self._offered - self._wipes:
            change = self._union.changes[id_]
            if self._is_told(change):
                groups.setdefault(self._key(change), []).append(change)
            else:
                self._along.add(id_)
                self._unknown += 1
        orders: dict[str, list[Offer]] = {}
        for key, changes in self._joined(groups).items():
            offer = self._offer(key, changes)
            if offer is None:
                self._along.update(change.id for change in changes)
            elif offer.doing == "order":
                orders.setdefault(offer.level or offer.kind, []).append(offer)
            else:
                yield offer
        yield from (_one_order(key, offers) for key, offers in orders.items())

    def _is_told(self, change: Change) -> bool:
        """Tell whether this version knows what a change is about."""
        kind = self._kinds.get(change.object, "")
        name = change.target.partition("/")[0]
        return bool(kind) and (
            bool(change.created_kind) or name == DELETED or name in FIELDS_OF[kind]
        )

    @cached_property
    def _kinds(self) -> Mapping[str, str]:
        return {id_: kind for kind, members in self._after.things.items() for id_ in members}

    def _key(self, change: Change) -> str:
        """Return what a change is offered with: a thing, or a row and a column for a cell."""
        owner = self._owner(change.object) or change.object
        if self._kinds[owner] != "row":
            return owner
        topic = self._after.row(owner).parent
        if self._is_made(owner) and self._is_made(topic):
            return topic
        _, slash, level = change.target.partition("/")
        return f"{owner}/{level}" if slash else owner

    def _owner(self, thing: str) -> str:
        if thing not in self._owners:
            self._owners[thing] = owner_of(self._after, thing)
        return self._owners[thing]

    def _is_made(self, thing: str) -> bool:
        return thing in self._made

    @cached_property
    def _made(self) -> frozenset[str]:
        changes = map(self._union.changes.__getitem__, self._offered)
        return frozenset(change.object for change in changes if change.created_kind)

    def _joined(self, groups: Mapping[str, list[Change]]) -> dict[str, list[Change]]:
        """Return the groups, those in one between which texts moved: a split, or a join."""
        into: dict[str, str] = {}
        for key, changes in groups.items():
            for change in changes:
                came = self._came_from(change)
                if came in groups and (one := _last(into, came)) != (other := _last(into, key)):
                    into[one] = other
        joined: dict[str, list[Change]] = {}
        for key, changes in groups.items():
            joined.setdefault(_last(into, key), []).extend(changes)
        return joined

    def _came_from(self, change: Change) -> str:
        """Return the owner of a text before it moved into another one, else ""."""
        id_ = change.object
        if change.field != "parent" or id_ not in self._before.things["block"]:
            return ""
        return owner_of(self._before, id_)

    # -- one offer -----------------------------------------------------------------------------

    def _offer(self, key: str, changes: list[Change]) -> Offer | None:
        thing = self._main(key, changes)
        things = list(dict.fromkeys(change.object for change in changes))
        asked = tuple(self._asked(thing, things))
        differences = tuple(self._differences(things))
        doing = self._doing(thing, changes, differences, bool(asked))
        if doing is None:
            return None
        ids = frozenset(change.id for change in changes)
        level = key.partition("/")[2] or self._level_of(self._after, thing)
        return Offer(
            key,
            thing,
            self._kinds[thing],
            level,
            tuple(self._organisations(thing)),
            doing,
            ids,
            differences if doing in ("changed", "moved", "returned") else (),
            asked,
            self._by(changes),
            self._is_outside(changes),
            ids <= self._again,
            bool(ids & self._fresh) and ids & self._fresh <= self._theirs.withheld,
            self._twin(thing) if doing == "new" else "",
            self._waiting(thing) if doing == "deleted" else 0,
        )

    def _main(self, key: str, changes: list[Change]) -> str:
        """Return the thing that a group is about: one that stays, and was there before."""
        thing = key.partition("/")[0]
        owners = dict.fromkeys(self._owner(change.object) for change in changes)
        shown = [one for one in owners if one and self._after.is_visible(one)]
        known = [one for one in shown if one in self._before_kinds]
        return thing if thing in shown or not shown or "/" in key else (known or shown)[0]

    @cached_property
    def _before_kinds(self) -> Mapping[str, str]:
        return self._before.shape.kinds

    def _asked(self, thing: str, things: Iterable[str]) -> Iterator[Question]:
        """Yield the questions on these things, and on what the main one stands in."""
        level = self._level_of(self._after, thing)
        for one in dict.fromkeys((*things, *upwards(self._after.things, thing), level)):
            yield from self._questions.get(one, ())

    def _doing(
        self, thing: str, changes: list[Change], differences: tuple[Difference, ...], asked: bool
    ) -> Doing | None:
        was, will = self._before.is_visible(thing), self._after.is_visible(thing)
        # Of what is changed by one and deleted by another in what came, the change is to be seen.
        if was and (not will or (asked and not differences and self._deletes(thing, changes))):
            return "deleted"
        if not was and not will:
            return None
        if not was:
            return "new" if self._is_made(thing) else "returned"
        if not differences and not asked:
            silent = [c for c in changes if self._is_silent(c)]
            return "order" if silent and self._moves_about(silent) else None
        if differences and all(one.field in _PLACES for one in differences):
            return "moved"
        return "changed"

    def _deletes(self, thing: str, changes: Iterable[Change]) -> bool:
        said = (one for one in changes if one.object == thing and one.field == DELETED)
        return any(change.parts[""].value == _TRUE for change in said)

    def _is_silent(self, change: Change) -> bool:
        row = FIELDS_OF[self._kinds[change.object]].get(change.target.partition("/")[0])
        return row is not None and row.silent

    def _moves_about(self, silent: Iterable[Change]) -> bool:
        """Tell whether another order is to be seen: a sibling's key may only grow shorter."""
        return any(
            self._siblings(self._before, one.object) != self._siblings(self._after, one.object)
            for one in silent
        )

    def _siblings(self, agenda: Agenda, thing: str) -> list[str]:
        """Return those beside a thing that both agendas show, in order."""
        if thing not in agenda.shape.kinds:
            return []
        kind, found = self._kinds[thing], agenda.thing(thing)
        ids = agenda.shape.below(getattr(found, "parent", ""), kind)
        both = self._before_kinds.keys() & self._after.shape.kinds.keys()
        return [id_ for id_ in ids if id_ in both]

    def _differences(self, things: Iterable[str]) -> Iterator[Difference]:
        for id_ in things:
            kind = self._kinds[id_]
            was, now = self._before.is_visible(id_), self._after.is_visible(id_)
            if was and now:
                pair = self._before.things[kind][id_], self._after.things[kind][id_]
                for one in field_differences(kind, *pair):
                    row = FIELDS_OF[kind][one.field.partition("/")[0]]
                    if not row.silent:
                        yield Difference(id_, kind, one.field, one.was, one.value)
            elif was != now and kind in ("block", "footnote"):
                text = getattr((self._after if now else self._before).thing(id_), "text", None)
                yield Difference(id_, kind, "text", None if now else text, text if now else None)

    # -- what is said of it --------------------------------------------------------------------

    def _level_of(self, agenda: Agenda, thing: str) -> str:
        if thing in agenda.things["level"]:
            return thing
        return str(getattr(agenda.things["contribution"].get(thing), "level", ""))

    def _organisations(self, thing: str) -> Iterator[str]:
        if thing in self._after.things["contribution"]:
            yield from self._after.contribution(thing).contributors
        elif thing in self._after.things["organisation"]:
            yield thing

    def _by(self, changes: Iterable[Change]) -> tuple[tuple[str, str], ...]:
        """Return who made changes and when, each once with the last time, the latest first."""
        last: dict[str, str] = {}
        for change in sorted(changes, key=lambda one: (one.lamport, one.id)):
            author, time = self._union.author(change)
            last.pop(author, None)
            last[author] = time
        return tuple(reversed(last.items()))

    def _is_outside(self, changes: Sequence[Change]) -> bool:
        if any(change.id in self._beyond for change in changes):
            return True
        return bool(self._level) and not all(
            about_level(one, self._level, self._before, self._after)
            for one in changes
            if not self._is_silent(one)
        )

    def _twin(self, thing: str) -> str:
        """Return a thing beside a new one that has its number."""
        number = getattr(self._after.thing(thing), "number", "")
        kind, parent = self._kinds[thing], getattr(self._after.thing(thing), "parent", "")
        for id_ in self._after.shape.below(parent, kind) if number else ():
            if id_ != thing and getattr(self._after.thing(id_), "number", "") == number:
                return id_
        return ""

    def _waiting(self, thing: str) -> int:
        """Return how many texts would have no place once a column is gone."""
        if thing not in self._before.things["level"] or self._after.is_visible(thing):
            return 0
        return sum(len(ids) for (_, lv), ids in self._before.shape.cells.items() if lv == thing)

    # -- erasures, and the order of all --------------------------------------------------------

    def _erasures(self) -> Iterator[Offer]:
        for id_ in sorted(self._wipes):
            change = self._union.changes[id_]
            owner = self._owner(change.object)
            if not owner or not targets(change):
                continue
            yield Offer(
                id_,
                owner,
                self._kinds[owner],
                self._level_of(self._after, owner),
                tuple(self._organisations(owner)),
                "erased",
                frozenset([id_]),
                tuple(self._erased_value(change)),
                by=self._by([change]),
                again=id_ in self._again,
            )

    def _erased_value(self, wipe: Change) -> Iterator[Difference]:
        kind = self._kinds[wipe.object]
        thing = self._before.things[kind].get(wipe.object)
        name = wipe.wiped_field
        if thing is not None and name in FIELDS_OF[kind]:
            value = getattr(thing, name)
            yield Difference(wipe.object, kind, name, value, FIELDS_OF[kind][name].default)

    def _rank(self, thing: str) -> tuple[tuple[int, str, str], ...]:
        """Return what puts things in the order of the document."""
        kinds, things = list(KINDS), self._after.things
        chain = list(reversed(list(upwards(things, thing))))
        found = ((kinds.index(self._kinds[one]), self._after.thing(one)) for one in chain)
        return tuple((at, str(getattr(one, "order", "")), one.id) for at, one in found)


def _last(into: Mapping[str, str], key: str) -> str:
    while key in into:
        key = into[key]
    return key


def _one_order(key: str, offers: list[Offer]) -> Offer:
    """Return one offer for all that only stands in another order."""
    first = min(offers, key=lambda one: one.key)
    by = dict(pair for offer in offers for pair in reversed(offer.by))
    return replace(
        first,
        key=f"order:{key}",
        organisations=(),
        changes=frozenset().union(*(one.changes for one in offers)),
        by=tuple(sorted(by.items(), key=lambda pair: pair[1], reverse=True)),
        outside=any(one.outside for one in offers),
        again=all(one.again for one in offers),
        refused=all(one.refused for one in offers),
    )
