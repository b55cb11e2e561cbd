"""The whole agenda as one value that never changes in place."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, cast

from ghnt_desktop.domain.activity import Activity, Effort, PlannedPeriod
from ghnt_desktop.domain.changes import (
    ChangeSet,
    Contest,
    Create,
    Delete,
    Edit,
    Operation,
    Reopen,
    Restore,
    SetField,
)
from ghnt_desktop.domain.collector import collector_paused
from ghnt_desktop.domain.contribution import Block, Contribution, Footnote
from ghnt_desktop.domain.fields import FIELDS_OF, field_of, value_of
from ghnt_desktop.domain.kinds import KINDS, Thing
from ghnt_desktop.domain.link import AgendaLink
from ghnt_desktop.domain.milestone import Milestone
from ghnt_desktop.domain.numbering import anchored, figure_numbers, footnote_numbers
from ghnt_desktop.domain.organisation import Organisation
from ghnt_desktop.domain.priority import IntendedResult, Priority, Role, Rubric
from ghnt_desktop.domain.request import FillRequest
from ghnt_desktop.domain.shape import Shape, shape_of, told_apart
from ghnt_desktop.domain.standing import NOTHING_OPEN, Standing, Withheld
from ghnt_desktop.domain.structure import (
    ActionLine,
    AgendaHead,
    Chapter,
    Level,
    Row,
    Source,
    Term,
    Topic,
)
from ghnt_desktop.domain.version import NamedVersion


@dataclass(frozen=True)
class Agenda:
    """All things by kind and id, deleted ones included, and what stands open between officers."""

    id: str
    things: Mapping[str, Mapping[str, Thing]]
    deleted: frozenset[str] = frozenset()
    standing: Standing = NOTHING_OPEN

    @cached_property
    def shape(self) -> Shape:
        """Order and parentage of all that is visible."""
        with collector_paused():
            return shape_of(self.things, self.deleted)

    @property
    def head(self) -> AgendaHead:
        """The title page."""
        return cast(AgendaHead, self.things["agenda"][self.id])

    def kind(self, id: str) -> str:
        """Return the kind of a thing, deleted or not; KeyError when there is none."""
        for kind, members in self.things.items():
            if id in members:
                return kind
        raise KeyError(id)

    def thing(self, id: str) -> Thing:
        """Return a thing, deleted or not; KeyError when there is none."""
        return self.things[self.kind(id)][id]

    def is_visible(self, id: str) -> bool:
        """Tell whether a thing is there, not deleted, and in nothing deleted."""
        return id in self.shape.kinds

    def contribution(self, id: str) -> Contribution:
        """Return one contribution; KeyError when there is none."""
        return cast(Contribution, self.things["contribution"][id])

    def block(self, id: str) -> Block:
        """Return one block; KeyError when there is none."""
        return cast(Block, self.things["block"][id])

    def row(self, id: str) -> Row:
        """Return one row; KeyError when there is none."""
        return cast(Row, self.things["row"][id])

    def topic(self, id: str) -> Topic:
        """Return one topic; KeyError when there is none."""
        return cast(Topic, self.things["topic"][id])

    def level(self, id: str) -> Level:
        """Return one column; KeyError when there is none."""
        return cast(Level, self.things["level"][id])

    def organisation(self, id: str) -> Organisation:
        """Return one organisation; KeyError when there is none."""
        return cast(Organisation, self.things["organisation"][id])

    @property
    def levels(self) -> tuple[Level, ...]:
        """The columns, in order."""
        return self._all("", "level")

    @cached_property
    def level_keys(self) -> Mapping[str, str]:
        """The short names of columns as shown, by id: of two equal ones the later id gets "-b"."""
        keys = sorted((id_, str(value_of(one, "key"))) for id_, one in self.things["level"].items())
        return told_apart(keys)

    @property
    def organisations(self) -> tuple[Organisation, ...]:
        """The register, in order of entry."""
        return self._all("", "organisation")

    @property
    def action_lines(self) -> tuple[ActionLine, ...]:
        """The action lines, in order."""
        return self._all("", "action_line")

    @property
    def sources(self) -> tuple[Source, ...]:
        """The documents that were taken over."""
        return self._all("", "source")

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Milestones, meetings and days on which something is due, in order."""
        return self._all("", "milestone")

    @property
    def requests(self) -> tuple[FillRequest, ...]:
        """What was asked of partners, the oldest first."""
        return self._all("", "request")

    def topics(self, action_line: str) -> tuple[Topic, ...]:
        """Return the topics of an action line, in order."""
        return self._all(action_line, "topic")

    def rows(self, topic: str) -> tuple[Row, ...]:
        """Return the rows of a topic, in order."""
        return self._all(topic, "row")

    def priorities(self, action_line: str) -> tuple[Priority, ...]:
        """Return the priority sheets of an action line, in order."""
        return self._all(action_line, "priority")

    def rubrics(self, priority: str) -> tuple[Rubric, ...]:
        """Return the rubrics of a priority sheet, in order."""
        return self._all(priority, "rubric")

    def roles(self, parent: str) -> tuple[Role, ...]:
        """Return who is what to a priority sheet or activity, in order."""
        return self._all(parent, "role")

    def intended_results(self, action_line: str) -> tuple[IntendedResult, ...]:
        """Return what an action line should bring, in order."""
        return self._all(action_line, "intended_result")

    def activities(self, action_line: str) -> tuple[Activity, ...]:
        """Return the activities of an action line, in order."""
        return self._all(action_line, "activity")

    def efforts(self, activity: str) -> tuple[Effort, ...]:
        """Return the shares parties have in an activity, in order."""
        return self._all(activity, "effort")

    def planned_periods(self, activity: str) -> tuple[PlannedPeriod, ...]:
        """Return when an activity happens, in order."""
        return self._all(activity, "planned_period")

    @property
    def terms(self) -> tuple[Term, ...]:
        """The glossary, in order."""
        return self._all("", "term")

    @property
    def versions(self) -> tuple[NamedVersion, ...]:
        """The frozen states, in the order they were frozen."""
        return self._all("", "named_version")

    @property
    def links(self) -> tuple[AgendaLink, ...]:
        """The agendas made elsewhere that were matched with this one."""
        return self._all("", "link")

    def chapters(self, parent: str = "") -> tuple[Chapter, ...]:
        """Return the chapters in a chapter, or the first ones, in order."""
        return self._all(parent, "chapter")

    def blocks(self, parent: str) -> tuple[Block, ...]:
        """Return the blocks of whatever holds text, in order."""
        return self._all(parent, "block")

    def footnotes(self, parent: str) -> tuple[Footnote, ...]:
        """Return the footnotes of whatever holds text, as its text points to them."""
        pointed = dict.fromkeys(anchored(self.things, self.shape, parent))
        there = [id_ for id_ in pointed if id_ in self.shape.kinds]
        loose = [id_ for id_ in self.shape.below(parent, "footnote") if id_ not in pointed]
        return self._members("footnote", (*there, *loose))

    @cached_property
    def footnote_numbers(self) -> Mapping[str, int]:
        """The numbers of the footnotes that a text to be seen points to, by id."""
        return footnote_numbers(self.things, self.shape)

    @cached_property
    def figure_numbers(self) -> Mapping[str, int]:
        """The numbers of the figures, by the id of their block."""
        return figure_numbers(self.things, self.shape)

    def cell(self, row: str, level: str) -> tuple[Contribution, ...]:
        """Return the contributions in one cell, in order."""
        return self._members("contribution", self.shape.cells.get((row, level), ()))

    def remarks(self, topic: str) -> tuple[Contribution, ...]:
        """Return what is said of a topic as such."""
        return self.cell(topic, "")

    def code(self, contribution: str) -> str:
        """Return the code as shown, told apart from an equal one by a letter."""
        return self.shape.codes[contribution]

    def names(self, organisations: Iterable[str]) -> tuple[str, ...]:
        """Return the names of organisations by id; one that is not there stays out."""
        register = self.things["organisation"]
        return tuple(
            cast(Organisation, register[id_]).name for id_ in organisations if id_ in register
        )

    def _all(self, parent: str, kind: str) -> tuple[Any, ...]:
        return self._members(kind, self.shape.below(parent, kind))

    def _members(self, kind: str, ids: Iterable[str]) -> tuple[Any, ...]:
        members = self.things[kind]
        return tuple(members[id_] for id_ in ids)

    def apply(self, changes: ChangeSet) -> "Agenda":
        """Return the agenda after a step; a merge or erasure follows from the history."""
        return _Draft(self).applied(changes.operations)


def made(id: str, kind: str, values: Mapping[str, Any]) -> Thing:
    """Return a thing of a kind from the fields that differ from their defaults."""
    plain: dict[str, Any] = {"parent": ""} if "parent" in FIELDS_OF[kind] else {}
    for name, value in values.items():
        base, slash, key = name.partition("/")
        if slash:
            plain.setdefault(base, {})[key] = value
        else:
            plain[base] = value
    return cast(Thing, KINDS[kind].make(id, **plain))


def with_value(thing: Any, kind: str, name: str, value: Any) -> Any:
    """Return the thing with one field changed; a keyed member at its default goes out."""
    base, slash, key = name.partition("/")
    if not slash:
        return replace(thing, **{name: value})
    members = {k: v for k, v in getattr(thing, base).items() if k != key}
    if value != field_of(kind, name).default:
        members[key] = value
    return replace(thing, **{base: members})


class _Draft:
    """An agenda under way: copies a mapping at its first change, and only then."""

    def __init__(self, agenda: Agenda) -> None:
        self._agenda = agenda
        self._things: dict[str, dict[str, Thing]] = {}
        self._deleted = set(agenda.deleted)
        self._open: dict[str, dict[Any, Any]] = {}
        self._moved = False
        self._steps: dict[type[Any], Callable[[Any], None]] = {
            Create: self._create,
            SetField: self._set,
            Reopen: self._reopen,
            Delete: self._delete,
            Restore: self._restore,
            Contest: self._contest,
        }

    def applied(self, operations: Iterable[Operation]) -> Agenda:
        for operation in operations:
            self._steps[type(operation)](operation)
        result = Agenda(
            self._agenda.id,
            {**self._agenda.things, **self._things},
            frozenset(self._deleted) if self._moved else self._agenda.deleted,
            self._standing(),
        )
        if not self._moved and "shape" in self._agenda.__dict__:
            # A text does not move anything: the order of 50,000 things need not be found again.
            result.__dict__["shape"] = self._agenda.shape
        return result

    def _standing(self) -> Standing:
        opened: dict[str, Any] = self._open
        return replace(self._agenda.standing, **opened) if opened else self._agenda.standing

    def _members(self, kind: str) -> dict[str, Thing]:
        if kind not in self._things:
            self._things[kind] = dict(self._agenda.things[kind])
        return self._things[kind]

    def _kind(self, id_: str) -> str:
        return next((k for k, m in self._things.items() if id_ in m), "") or self._agenda.kind(id_)

    def _marks(self, name: str) -> dict[Any, Any]:
        if name not in self._open:
            self._open[name] = dict(getattr(self._agenda.standing, name))
        return self._open[name]

    def _settle(self, place: tuple[str, str]) -> None:
        for name in ("conflicts", "wiped"):
            if place in self._open.get(name, getattr(self._agenda.standing, name)):
                del self._marks(name)[place]

    def _put(self, id_: str, name: str, value: Any) -> None:
        kind = self._kind(id_)
        self._members(kind)[id_] = with_value(self._members(kind)[id_], kind, name, value)
        self._moved |= field_of(kind, name).structural

    def _create(self, operation: Create) -> None:
        thing = made(operation.id, operation.kind, operation.values)
        self._members(operation.kind)[operation.id] = thing
        self._moved = True

    def _set(self, operation: SetField) -> None:
        self._settle((operation.id, operation.field))
        self._put(operation.id, operation.field, operation.value)

    def _reopen(self, operation: Reopen) -> None:
        place = operation.id, operation.field
        self._put(*place, operation.voices[0].value)
        if len(operation.voices) > 1:
            self._marks("conflicts")[place] = operation.voices
        elif operation.voices[0].wiped:
            self._marks("wiped")[place] = operation.voices[0]

    def _delete(self, operation: Delete) -> None:
        self._deleted.add(operation.id)
        self._answer(operation.id)

    def _restore(self, operation: Restore) -> None:
        self._deleted.discard(operation.id)
        self._answer(operation.id)

    def _contest(self, operation: Contest) -> None:
        self._deleted.discard(operation.id)
        self._marks("revived")[operation.id] = operation.revival
        self._moved = True

    def _answer(self, id_: str) -> None:
        self._moved = True
        if id_ in self._open.get("revived", self._agenda.standing.revived):
            del self._marks("revived")[id_]


def differences(old: Agenda, new: Agenda) -> Iterator[Edit]:
    """Yield what turns one agenda into another, for views that redraw after a merge."""
    for kind in KINDS:
        before, after = old.things[kind], new.things[kind]
        for id_ in after.keys() - before.keys():
            yield Create(id_, kind, {})
        for id_ in before.keys() - after.keys():
            yield Delete(id_)
        for id_ in after.keys() & before.keys():
            if after[id_] is not before[id_] and after[id_] != before[id_]:
                yield from field_differences(kind, before[id_], after[id_])
    for id_ in old.deleted ^ new.deleted:
        yield Delete(id_) if id_ in new.deleted else Restore(id_)


def field_differences(kind: str, before: Thing, after: Thing) -> Iterator[SetField]:
    """Yield what turns one value of a thing into another, field by field."""
    for row in FIELDS_OF[kind].values():
        names = [row.name]
        if row.keyed:
            members = {**getattr(before, row.name), **getattr(after, row.name)}
            names = [f"{row.name}/{key}" for key in members]
        for name in names:
            was, value = value_of(before, name), value_of(after, name)
            if was != value:
                yield SetField(after.id, name, value, was)


def for_leaving(agenda: Agenda) -> Agenda:
    """Return the agenda without the values that an erasure names which is received, not accepted.

    The officer still sees them; no file made to leave may carry them further.
    """
    standing = agenda.standing
    if any(one.erasing for one in standing.withheld):
        silent = tuple(map(_without_erasing, standing.withheld))
        agenda = replace(agenda, standing=replace(standing, withheld=silent))
    places = sorted(standing.pending_wipes)
    empty = (SetField(id_, name, _default(agenda, id_, name), None) for id_, name in places)
    return agenda.apply(ChangeSet("", tuple(empty))) if places else agenda


def _without_erasing(one: Withheld) -> Withheld:
    if not one.erasing:
        return one
    if not isinstance(one.value, dict) or one.field in one.erasing:
        return replace(one, value=None)
    return replace(one, value={n: v for n, v in one.value.items() if n not in one.erasing})


def _default(agenda: Agenda, id_: str, name: str) -> Any:
    return field_of(agenda.kind(id_), name).default
