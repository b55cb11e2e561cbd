"""Compares two states of one agenda: what was added, changed, removed and moved, per column."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Contribution
from ghnt_desktop.domain.fields import FIELDS_OF, Field, value_of
from ghnt_desktop.domain.kinds import KINDS, parent_of, upwards
from ghnt_desktop.domain.report import Doing, Entry, FieldChange, Passage, Report, Section, State
from ghnt_desktop.history.passages import PARTS, lines_of, looks_otherwise, passages
from ghnt_desktop.history.wording import name_of, place_of, title_of, value_words

#: What is told of no thing by itself: parts of others, and what is about the agenda, not in it.
_UNTOLD = PARTS | {name for name, kind in KINDS.items() if kind.own}
#: Fields that say nothing to read.
_SILENT = frozenset(["key", "mark_at", "joined", "same_as", "distinct_from", "carried_from"])
#: Fields that the officer keeps to himself, or that name people, by kind.
_OWN = frozenset(
    [
        ("contribution", "private_note"),
        ("priority", "to_do"),
        *(("organisation", name) for name in ("contact", "deputy", "note")),
        *(("agenda", name) for name in ("own_words", "date_words")),
    ]
)
#: What is told by the title of an entry, or stands above it.
_IN_TITLE = frozenset(["title", "number", "name", "term", "contributors"])
#: The parts of the agenda outside the columns, with the kinds of thing told there.
_OUTSIDE = (
    ("Opbouw van de matrix", ("agenda", "level", "action_line", "topic", "row")),
    ("Opmerkingen bij onderwerpen", ("contribution",)),
    ("Beoogde resultaten en themabladen", ("intended_result", "priority")),
    ("Activiteiten", ("activity",)),
    ("Hoofdstukken en begrippen", ("chapter", "term")),
    ("Mijlpalen", ("milestone",)),
    ("Organisaties", ("organisation",)),
)
_ELSEWHERE = "Overig"
_NOBODY = "\uffff"


def compare(old: Agenda, new: Agenda, was: State, now: State) -> Report:
    """Return what differs between an older and a newer state of an agenda, in document order."""
    entries = list(_Comparison(old, new).entries())
    then = [id_ for id_, kind in old.shape.kinds.items() if kind == "contribution"]
    differing = {entry.id for entry in entries}
    same = sum(id_ not in differing for id_ in then)
    return Report(was, now, tuple(_sections(old, new, entries)), same, len(then))


def _sections(old: Agenda, new: Agenda, entries: Sequence[Entry]) -> Iterator[Section]:
    known = {level.id: level for agenda in (old, new) for level in agenda.levels}
    levels = dict.fromkeys([*(one.id for one in new.levels), *known])
    for id_ in levels:
        own = [entry for entry in entries if entry.level == id_]
        # Two sorts: whose it is, and within that as the document has it.
        own.sort(key=lambda entry: (entry.who or _NOBODY).casefold())
        if own:
            yield Section(known[id_].title, id_, tuple(own))
    named = {kind for _, kinds in _OUTSIDE for kind in kinds}
    for title, kinds in (*_OUTSIDE, (_ELSEWHERE, tuple(KINDS.keys() - named))):
        own = [entry for entry in entries if not entry.level and entry.kind in kinds]
        if own:
            yield Section(title, "", tuple(own))


class _Comparison:
    """Both states, and which things of them may differ."""

    def __init__(self, old: Agenda, new: Agenda) -> None:
        self._old, self._new = old, new
        self._moved = set(_moved_about(old, new))

    def entries(self) -> Iterator[Entry]:
        for id_ in _in_order(self._old, self._new, self._touched()):
            entry = self._entry(id_)
            if entry is not None:
                yield entry

    def _touched(self) -> set[str]:
        """Return the things an officer would name of which anything may differ."""
        found = set(self._moved)
        for kind in KINDS:
            before, after = self._old.things[kind], self._new.things[kind]
            for id_ in before.keys() | after.keys():
                seen = self._old.is_visible(id_), self._new.is_visible(id_)
                if any(seen) and (seen != (True, True) or before[id_] != after[id_]):
                    found |= {_owner(agenda, id_) for agenda in (self._old, self._new)}
                elif all(seen) and kind == "block" and self._old.block(id_).text.following:
                    found.add(_owner(self._new, id_))  # it says what other things are called now
        return found - {""}

    def _entry(self, id_: str) -> Entry | None:
        there, here = self._old.is_visible(id_), self._new.is_visible(id_)
        if not there and not here:
            return None
        if not here:
            return self._made(self._old, id_, "removed")
        return self._both(id_) if there else self._made(self._new, id_, "added")

    def _made(self, agenda: Agenda, id_: str, doing: Doing) -> Entry:
        is_new = doing == "added"
        told = tuple(
            Passage(one.id, None if is_new else one.words, one.words if is_new else None, one.kind)
            for one in lines_of(agenda, id_)
            if one.words
        )
        return self._told(agenda, id_, doing, tuple(self._fields(id_, doing)), told)

    def _both(self, id_: str) -> Entry | None:
        lines = [list(lines_of(agenda, id_)) for agenda in (self._old, self._new)]
        told, fields = passages(*lines), tuple(self._fields(id_, "changed"))
        look = looks_otherwise(*lines)
        moved = self._move(id_)
        if not (fields or look or any(one.differs for one in told)):
            return self._told(self._new, id_, "moved", (), told, moved) if moved else None
        return self._told(self._new, id_, "changed", fields, told, moved, look)

    def _told(
        self,
        agenda: Agenda,
        id_: str,
        doing: Doing,
        fields: tuple[FieldChange, ...],
        told: tuple[Passage, ...],
        moved: tuple[str, str] | None = None,
        look: bool = False,
    ) -> Entry:
        thing = agenda.thing(id_)
        return Entry(
            doing,
            agenda.kind(id_),
            id_,
            title_of(agenda, id_),
            place_of(agenda, id_),
            str(getattr(thing, "level", "")),
            _line(agenda, id_),
            _senders(agenda, id_),
            isinstance(thing, Contribution) and thing.internal,
            fields,
            told,
            *(moved or ("", "")),
            look,
        )

    def _move(self, id_: str) -> tuple[str, str] | None:
        """Return from where to where a thing went, in words; None when it stands where it was."""
        was, now = _place(self._old, id_), _place(self._new, id_)
        if was != now:
            return _place_words(self._old, id_), _place_words(self._new, id_)
        return (_place_words(self._new, id_),) * 2 if id_ in self._moved else None

    def _fields(self, id_: str, doing: Doing) -> Iterator[FieldChange]:
        agenda = self._old if doing == "removed" else self._new
        for row in FIELDS_OF[agenda.kind(id_)].values():
            if row.structural or row.silent or row.name in _SILENT:
                continue
            if doing != "changed" and row.name in _IN_TITLE:
                continue
            for name, label in _members(self._old, self._new, row, id_):
                was = self._value(self._old, row, id_, name, doing)
                now = self._value(self._new, row, id_, name, doing)
                if was != now:
                    yield FieldChange(
                        name, label, was, now, (row.kind, row.name) in _OWN or row.own
                    )

    def _value(self, agenda: Agenda, row: Field, id_: str, name: str, doing: Doing) -> str:
        if not agenda.is_visible(id_):
            return ""
        value = value_of(agenda.thing(id_), name)
        if value == row.default and doing != "changed":
            return ""  # of a thing that is new nobody reads what it is not
        return value_words(agenda, row, value)


def _members(old: Agenda, new: Agenda, row: Field, id_: str) -> Iterator[tuple[str, str]]:
    """Yield a field with its label, or each member of a family with that of its column."""
    if not row.keyed:
        yield row.name, row.label
        return
    there = (agenda.thing(id_) for agenda in (old, new) if agenda.is_visible(id_))
    for key in dict.fromkeys(key for thing in there for key in getattr(thing, row.name)):
        yield f"{row.name}/{key}", f"{row.label}, {name_of(new, key) or name_of(old, key)}"


def _senders(agenda: Agenda, id_: str) -> tuple[str, ...]:
    thing = agenda.thing(id_)
    if not isinstance(thing, Contribution):
        return ()
    senders = thing.contributors
    if not senders and thing.parent in agenda.things["row"]:
        senders = agenda.row(thing.parent).contributors
    return agenda.names(senders)


def _line(agenda: Agenda, id_: str) -> str:
    lines = agenda.things["action_line"]
    return next((one for one in upwards(agenda.things, id_) if one in lines), "")


def _owner(agenda: Agenda, id_: str) -> str:
    """Return what an officer would call a thing by; "" for what is not told."""
    for one in upwards(agenda.things, id_):
        kind = agenda.kind(one)
        if kind not in PARTS:
            return "" if kind in _UNTOLD else one
    return ""


def _place(agenda: Agenda, id_: str) -> tuple[str, str]:
    thing = agenda.thing(id_)
    return parent_of(thing), str(getattr(thing, "level", ""))


def _place_words(agenda: Agenda, id_: str) -> str:
    level = str(getattr(agenda.thing(id_), "level", ""))
    column = agenda.level(level).title if level else ""
    return " › ".join(filter(None, (place_of(agenda, id_), column))) or "bovenaan"


def _in_order(old: Agenda, new: Agenda, ids: set[str]) -> Iterator[str]:
    """Yield things in the order of the newer document, what is gone where it was."""
    places = {id_: at for agenda in (old, new) for at, id_ in enumerate(_walk(agenda))}
    yield from sorted(ids, key=lambda id_: (places.get(id_, 0), id_))


def _walk(agenda: Agenda) -> Iterator[str]:
    """Yield the things of the document from first to last."""
    waiting = [""]
    while waiting:
        at = waiting.pop()
        if at:
            yield at
        for kind in reversed(KINDS):
            if kind not in PARTS:
                waiting += reversed(agenda.shape.below(at, kind))


def _moved_about(old: Agenda, new: Agenda) -> Iterator[str]:
    """Yield things that stand elsewhere, or among their neighbours in another order."""
    groups: tuple[Mapping[tuple[str, str], tuple[str, ...]], ...]
    for groups in ((old.shape.children, new.shape.children), (old.shape.cells, new.shape.cells)):
        before, after = groups
        for place, ids in after.items():
            if place in before and before[place] != ids and not _is_told_elsewhere(place, groups):
                yield from _out_of_order(before[place], ids)
    for kind in KINDS.keys() - _UNTOLD:
        for id_ in old.things[kind].keys() & new.things[kind].keys():
            if old.is_visible(id_) and new.is_visible(id_) and _place(old, id_) != _place(new, id_):
                yield id_


def _is_told_elsewhere(place: tuple[str, str], groups: Any) -> bool:
    """Tell whether a group is of parts, or of contributions by row: those are told by cell."""
    return place[1] in _UNTOLD or place[1] == "contribution"


def _out_of_order(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """Yield the fewest things that must have moved: all but the longest run still in order."""
    places = {id_: at for at, id_ in enumerate(before)}
    both = [id_ for id_ in after if id_ in places]
    ends: list[int] = []
    lasts: list[int] = []
    previous: list[int] = []
    for at, id_ in enumerate(both):
        length = bisect_left(ends, places[id_])
        previous.append(lasts[length - 1] if length else -1)
        ends[length:] = [places[id_], *ends[length + 1 :]]
        lasts[length:] = [at, *lasts[length + 1 :]]
    kept, at = set[int](), lasts[-1] if lasts else -1
    while at >= 0:
        kept.add(at)
        at = previous[at]
    yield from (id_ for at, id_ in enumerate(both) if at not in kept)
