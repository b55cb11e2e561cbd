"""Makes histories for the tests of this room, with the things and heads that follow from them."""

from dataclasses import dataclass, field
from typing import Any

from ghnt_desktop.domain.agenda import made, with_value
from ghnt_desktop.domain.changes import DELETED
from ghnt_desktop.domain.fields import field_of
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.kinds import KIND_OF, KINDS, Thing
from ghnt_desktop.domain.log import (
    Change,
    Transaction,
    creation_field,
    new_change,
    part,
    wipe_field,
)
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.standing import Place
from ghnt_desktop.domain.text import Text
from ghnt_desktop.storage.stored import CREATION, Step, Stored


@dataclass
class Scribe:
    """Writes down steps of one officer; `document` is created at once."""

    author: str = "Anna de Vries"
    document: str = field(default_factory=new_id)
    changes: list[Change] = field(default_factory=list)
    transactions: list[Transaction] = field(default_factory=list)
    things: dict[str, Thing] = field(default_factory=dict)
    heads: dict[Place, tuple[str, ...]] = field(default_factory=dict)
    deleted: set[str] = field(default_factory=set)
    withheld: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.create("agenda", self.document, title="Uitvoeringsagenda proef")

    def create(self, kind: str, id_: str = "", /, **values: Any) -> str:
        """Create a thing and return its id."""
        id_ = id_ or new_id()
        parts = {
            name: part(field_of(kind, name).codec.write(value)) for name, value in values.items()
        }
        self.things[id_] = made(id_, kind, values)
        self._add(id_, creation_field(kind), parts, (), (id_, CREATION))
        return id_

    def set(self, id_: str, name: str, value: Any, *, replaces: tuple[str, ...] = ()) -> Change:
        """Give a field a value; it replaces what was current, or what is named."""
        kind = KIND_OF[type(self.things[id_])]
        self.things[id_] = with_value(self.things[id_], kind, name, value)
        parts = {"": part(field_of(kind, name).codec.write(value))}
        return self._add(id_, name, parts, replaces or self.current(id_, name), (id_, name))

    def withhold(self, id_: str, name: str, value: Any) -> Change:
        """Add a received change of a field that does not count yet."""
        thing, heads = self.things[id_], dict(self.heads)
        change = self.set(id_, name, value)
        self.things[id_], self.heads = thing, heads
        self.withheld.add(change.id)
        return change

    def delete(self, id_: str) -> Change:
        """Delete a thing, all of it seen."""
        self.deleted.add(id_)
        seen = [head for (thing, _), ids in self.heads.items() if thing == id_ for head in ids]
        return self._add(id_, DELETED, {"": part(True)}, tuple(seen), (id_, DELETED))

    def wipe(self, id_: str, name: str) -> Change:
        """Erase every value of a field."""
        named = [
            change.id
            for change in self.changes
            if change.object == id_ and change.part_of(name) and change.target in (name, "+block")
        ]
        self.changes = [one.without(name) if one.id in named else one for one in self.changes]
        kind = KIND_OF[type(self.things[id_])]
        self.things[id_] = with_value(self.things[id_], kind, name, field_of(kind, name).default)
        parts = {"": part(sorted(named))}
        return self._add(id_, wipe_field(name), parts, self.current(id_, name), (id_, name))

    def current(self, id_: str, name: str) -> tuple[str, ...]:
        """Return the heads of a place."""
        known = self.heads.get((id_, name))
        return known or (() if name == DELETED else self.heads[id_, CREATION])

    def _add(
        self, id_: str, name: str, parts: Any, replaces: tuple[str, ...], place: Place
    ) -> Change:
        day = len(self.transactions) % 28 + 1
        transaction = Transaction(
            new_id(), self.author, f"2026-03-{day:02}T10:00:00+00:00", "Wijzigen", "", "0.1.0"
        )
        change = new_change(transaction.id, id_, name, parts, replaces, len(self.changes) + 1)
        self.transactions.append(transaction)
        self.changes.append(change)
        self.heads[place] = (change.id,)
        return change

    @property
    def past(self) -> Past:
        """The history so far."""
        return Past(
            {change.id: change for change in self.changes},
            {transaction.id: transaction for transaction in self.transactions},
            frozenset(self.withheld),
        )

    @property
    def stored(self) -> Stored:
        """All there is to store."""
        things: dict[str, dict[str, Thing]] = {kind: {} for kind in KINDS}
        for id_, thing in self.things.items():
            things[KIND_OF[type(thing)]][id_] = thing
        return Stored(self.document, self.past, things, frozenset(self.deleted), dict(self.heads))

    def step(self, change: Change) -> Step:
        """Return the last change as the step that adds it."""
        thing = self.things[change.object]
        place = (change.object, CREATION if change.created_kind else change.target)
        gone = frozenset({change.object}) if change.field == DELETED else frozenset()
        things = {KIND_OF[type(thing)]: {thing.id: thing}}
        return Step(
            (self.transactions[-1],),
            (change,),
            heads={place: self.heads[place]},
            things=things,
            deleted=gone,
        )


def small_agenda(contributions: int = 3) -> tuple[Scribe, list[str]]:
    """Return an agenda with one row, and the ids of its blocks of text."""
    scribe = Scribe()
    level = scribe.create("level", key="regio", title="Regionaal", order="a0")
    line = scribe.create("action_line", number="1", title="Eerder in beeld", order="a0")
    topic = scribe.create("topic", parent=line, number="1.1", title="Melden", order="a0")
    row = scribe.create("row", parent=topic, order="a0")
    blocks = []
    for number in range(contributions):
        contribution = scribe.create(
            "contribution", parent=row, level=level, code=f"1.1-{number}", order=f"a{number:04}"
        )
        text = Text(f"Elke gemeente noemt een vaste aandachtsfunctionaris ({number}).")
        blocks.append(scribe.create("block", parent=contribution, text=text, order="a0"))
    return scribe, blocks


def usual_agenda(topics: int = 20, rows: int = 3, columns: int = 5) -> Scribe:
    """Return an agenda as large as a real one: every cell says something, every third one twice."""
    scribe = Scribe()
    levels = [
        scribe.create("level", key=f"k{at}", title=f"Kolom {at}", order=f"a{at}")
        for at in range(columns)
    ]
    line = scribe.create("action_line", number="1", title="Eerder in beeld", order="a0")
    for number in range(topics):
        at = f"a{number:02}"
        topic = scribe.create("topic", parent=line, number=f"1.{number}", title="Melden", order=at)
        for nth in range(rows):
            row = scribe.create("row", parent=topic, order=f"a{nth}")
            for column, level in enumerate(levels):
                for said in range(2 if (nth + column) % 3 == 0 else 1):
                    _say(scribe, row, level, said)
    return scribe


def _say(scribe: Scribe, row: str, level: str, nth: int) -> None:
    place = {"parent": row, "level": level, "order": f"a{nth}"}
    one = scribe.create("contribution", code=f"1.1-{len(scribe.things)}", **place)
    text = Text("De wijkteams vragen door en leggen vast wat zij met de school afspreken. " * 3)
    scribe.create("block", parent=one, text=text, order="a0")


def edited_agenda() -> Scribe:
    """Return a small agenda that was edited, with something deleted, withheld and erased."""
    made, blocks = small_agenda(12)
    for nth, block in enumerate(blocks):
        made.set(block, "indent", nth % 3)
    made.delete(blocks[0])
    made.withhold(blocks[1], "order", "a9")
    made.wipe(blocks[2], "text")
    return made


def long_history(changes: int, contributions: int = 500) -> Scribe:
    """Return an agenda that was edited until it has so many changes."""
    scribe, blocks = small_agenda(contributions)
    while len(scribe.changes) < changes:
        nth = len(scribe.changes)
        text = Text(f"De regio zet stap {nth} en weegt die met de gemeenten. " * 2)
        scribe.set(blocks[nth % len(blocks)], "text", text)
    return scribe
