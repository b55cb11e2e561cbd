"""A document of another program becomes part of the agenda, as one step."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from ghnt_desktop.document.placing import Places, next_codes, places
from ghnt_desktop.document.register import Register
from ghnt_desktop.document.steps import creating, setting
from ghnt_desktop.document.taken_blocks import block_operations
from ghnt_desktop.document.taking_activities import activity_operations, result_operations
from ghnt_desktop.document.taking_sheets import sheet_operations
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Operation
from ghnt_desktop.domain.fields import value_of
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.organisation import Organisation
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.structure import ActionLine, Topic
from ghnt_desktop.domain.typed_text import clean
from ghnt_desktop.exchange.taken_over import (
    TakenActionLine,
    TakenChapter,
    TakenContribution,
    TakenOver,
    TakenRow,
    TakenTopic,
)
from ghnt_desktop.language.names import name_key


def check_not_taken(agenda: Agenda, sha256: str) -> None:
    """Raise Refusal ("al-ingelezen") when a document with these bytes was taken over before."""
    for source in agenda.sources:
        if source.sha256 == sha256:
            raise Refusal("al-ingelezen", name=source.name, day=source.taken_on)


def take_over(agenda: Agenda, taken: TakenOver, today: date) -> ChangeSet:
    """Return the step that adds a document to an agenda.

    Columns with the same key, action lines and topics with the same number and title are taken
    for the same ones, each once; everything in them is added below what is there.
    """
    taking = _Taking(agenda, taken)
    operations = (*taking.structure(), *taking.texts(), *taking.origin(today))
    return ChangeSet("Document overnemen", operations)


class _Taking:
    """One document on its way: first all that has a place, then what stands in the places."""

    def __init__(self, agenda: Agenda, taken: TakenOver) -> None:
        self._agenda = agenda
        self._taken = taken
        self._register = Register(agenda)
        self._levels: dict[str, str] = {}
        self._rows: list[tuple[str, TakenRow]] = []
        self._topics: list[tuple[str, TakenTopic]] = []
        self._codes: dict[tuple[str, str], Iterator[str]] = {}
        self._given: set[str] = set()

    # -- what has a place ----------------------------------------------------------------------

    def structure(self) -> list[Operation]:
        operations: list[Operation] = [*self._names(), *self._head(), *self._columns()]
        known = _Known(self._agenda.action_lines)
        place = self._new_places("", "action_line", len(self._taken.action_lines))
        operations += place.rekeyed
        for line, key in zip(self._taken.action_lines, place.keys, strict=True):
            same = known.same(line.number, line.title) or known.untitled(line.number, line.title)
            operations += self._action_line(line, same, key)
        self._after = self._agenda.apply(ChangeSet("", (*self._register.created, *operations)))
        return [*self._register.created, *operations]

    def _names(self) -> Iterator[Operation]:
        """Enter who is new; who was known learns the spellings of this document."""
        learned: dict[str, list[str]] = {}
        for one in self._taken.organisations:
            spellings = tuple(map(clean, one.spellings))
            id_ = self._register.enter(clean(one.name), one.kind, aliases=spellings)
            learned.setdefault(id_, []).extend(spellings)
        for id_ in learned.keys() & self._agenda.things["organisation"].keys():
            known = self._agenda.organisation(id_)
            aliases = (*known.aliases, *_unheard(known, learned[id_]))
            yield from setting(self._agenda, id_, "aliases", aliases)

    def _new_places(self, parent: str, kind: str, count: int) -> Places:
        """Return places behind what is there; a document is never put in between."""
        return places(self._agenda, self._agenda.shape.below(parent, kind), count)

    def _head(self) -> Iterator[Operation]:
        """Fill what the title page does not say yet."""
        for field in ("title", "subtitle", "region", "period_start", "period_end"):
            yield from self._filled(field, "")
        for field, usual in (
            ("agenda_word", "uitvoeringsagenda"),
            ("action_line_word", "actielijn"),
        ):
            yield from self._filled(field, usual)

    def _filled(self, field: str, unsaid: str) -> Iterable[Operation]:
        found = clean(str(getattr(self._taken, field)))
        if found and value_of(self._agenda.head, field) == unsaid:
            return setting(self._agenda, self._agenda.id, field, found)
        return ()

    def _columns(self) -> Iterator[Operation]:
        self._levels = {self._agenda.level_keys[one.id]: one.id for one in self._agenda.levels}
        fresh = [level for level in self._taken.levels if level.key not in self._levels]
        place = self._new_places("", "level", len(fresh))
        yield from place.rekeyed
        for level, key in zip(fresh, place.keys, strict=True):
            self._levels[level.key] = new_id()
            title = clean(level.title)
            values = {"key": level.key, "title": title, "kind": level.kind, "order": key}
            yield creating("level", self._levels[level.key], values)

    def _action_line(self, line: TakenActionLine, id_: str, key: str) -> Iterator[Operation]:
        known = _Known(self._agenda.topics(id_) if id_ else ())
        headers = {f"headers/{self._levels[k]}": clean(text) for k, text in line.headers.items()}
        if id_:
            yield from self._headed(id_, {"title": clean(line.title), **headers})
        else:
            id_ = new_id()
            values = {"number": clean(line.number), "title": clean(line.title), "order": key}
            yield creating("action_line", id_, {**values, **headers})
        place = self._new_places(id_, "topic", len(line.topics))
        yield from place.rekeyed
        for topic, topic_key in zip(line.topics, place.keys, strict=True):
            same = known.same(topic.number or "", topic.title)
            yield from self._topic(topic, same, id_, topic_key)
        yield from self._planned(id_, line)

    def _planned(self, id_: str, line: TakenActionLine) -> Iterator[Operation]:
        """Yield the sheets of an action line, its activities, and what it should bring."""
        agenda, register = self._agenda, self._register
        sheets = tuple(new_id() for _ in line.priorities)
        yield from sheet_operations(agenda, register, id_, line.priorities, sheets)
        yield from activity_operations(agenda, register, id_, line.activities, sheets)
        yield from result_operations(agenda, id_, line.intended_results)

    def _headed(self, line: str, headers: Mapping[str, str]) -> Iterator[Operation]:
        """Give a known action line the title and headings it has none of its own for."""
        for field, text in headers.items():
            if text and not value_of(self._agenda.thing(line), field):
                yield from setting(self._agenda, line, field, text)

    def _topic(self, topic: TakenTopic, id_: str, parent: str, key: str) -> Iterator[Operation]:
        if not id_:
            id_ = new_id()
            values = {
                "number": clean(topic.number or ""),
                "title": clean(topic.title),
                "order": key,
            }
            yield creating("topic", id_, {"parent": parent, **values})
        self._topics.append((id_, topic))
        place = self._new_places(id_, "row", len(topic.rows))
        yield from place.rekeyed
        for row, row_key in zip(topic.rows, place.keys, strict=True):
            row_id = new_id()
            self._rows.append((row_id, row))
            values = {"parent": id_, "mark": clean(row.mark), "order": row_key}
            senders = self._register.ids(row.contributors)
            states = {f"states/{self._levels[key]}": state for key, state in row.states.items()}
            yield creating("row", row_id, {**values, "contributors": senders, **states})

    # -- what stands in the places -------------------------------------------------------------

    def texts(self) -> list[Operation]:
        before = len(self._register.created)
        texts: list[Operation] = []
        for topic_id, topic in self._topics:
            texts += self._contributions(topic_id, "", topic.remarks)
        for row_id, row in self._rows:
            for level, contributions in row.cells.items():
                texts += self._contributions(row_id, self._levels[level], contributions)
        texts += self._chapters("", self._taken.chapters)
        return [*self._register.created[before:], *texts]

    def _contributions(
        self, parent: str, level: str, taken: Sequence[TakenContribution]
    ) -> Iterator[Operation]:
        present = [one.id for one in self._after.cell(parent, level)]
        place = places(self._after, present, len(taken))
        yield from place.rekeyed
        for one, key in zip(taken, place.keys, strict=True):
            id_ = new_id()
            values = {
                "parent": parent,
                "level": level,
                "order": key,
                "code": self._code(parent, level),
                "mark": clean(one.mark),
                "mark_at": one.mark_at,
                "joined": one.joined,
                "contributors": self._register.ids(one.contributors),
                "on_behalf_of": self._register.ids(one.on_behalf_of),
                "assumed": one.assumed,
                "internal": one.internal,
                "reference_date": one.reference_date,
                "status": one.status,
                "status_note": clean(one.status_note),
                "type": one.type,
                "planning": clean(one.planning),
                "priority": one.priority,
            }
            yield creating("contribution", id_, values)
            yield from block_operations(id_, one.blocks)

    def _code(self, parent: str, level: str) -> str:
        topic = self._after.row(parent).parent if level else parent
        if (topic, level) not in self._codes:
            self._codes[topic, level] = next_codes(self._after, parent, level)
        # Two topics may bear one number; then their codes run on together.
        code = next(code for code in self._codes[topic, level] if code not in self._given)
        self._given.add(code)
        return code

    def _chapters(self, parent: str, chapters: Sequence[TakenChapter]) -> Iterator[Operation]:
        place = self._new_places(parent, "chapter", len(chapters))
        yield from place.rekeyed
        for chapter, key in zip(chapters, place.keys, strict=True):
            id_ = new_id()
            values = {"number": clean(chapter.number), "title": clean(chapter.title), "order": key}
            yield creating("chapter", id_, {"parent": parent, **values})
            yield from block_operations(id_, chapter.blocks)
            yield from self._chapters(id_, chapter.children)

    def origin(self, today: date) -> Iterator[Operation]:
        """Yield the note of where this came from; a file name, never a path."""
        values = {
            "name": clean(self._taken.source_name),
            "sha256": self._taken.source_sha256,
            "layout": self._taken.layout,
            "taken_on": today.isoformat(),
        }
        yield creating("source", new_id(), values)


def _unheard(known: Organisation, spellings: Iterable[str]) -> Iterable[str]:
    keys = {name_key(name) for name in ("", known.name, known.abbreviation, *known.aliases)}
    return {name_key(name): name for name in spellings if name_key(name) not in keys}.values()


class _Known:
    """Action lines or topics of the agenda by number and title; each is the same as one only.

    A document may have two topics of one number and title; they stay two.
    """

    def __init__(self, things: Iterable[ActionLine | Topic]) -> None:
        self._ids: dict[tuple[str, str], list[str]] = {}
        for thing in things:
            self._ids.setdefault(_line_key(thing.number, thing.title), []).append(thing.id)

    def same(self, number: str, title: str) -> str:
        """Return the id of the first one left that is the same; "" when there is none."""
        ids = self._ids.get(_line_key(clean(number), clean(title)))
        return ids.pop(0) if ids else ""

    def untitled(self, number: str, title: str) -> str:
        """Return the only one left with this number, when it or the document gives no title.

        A naslagdocument often says just "Actielijn 1", where another document gives its name.
        """
        sign = _line_key(clean(number), "")[0]
        alike = [(key[1], id_) for key, ids in self._ids.items() for id_ in ids if key[0] == sign]
        if not sign or len(alike) != 1 or (alike[0][0] and title.strip()):
            return ""
        self._ids = {key: [i for i in ids if i != alike[0][1]] for key, ids in self._ids.items()}
        return alike[0][1]


def _line_key(number: str, title: str) -> tuple[str, str]:
    return number.strip(" ."), name_key(title)
