"""What differs between two states of an agenda, as values that every outlet can put into words."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from typing import Literal

Doing = Literal["added", "changed", "removed", "moved"]
DOINGS: tuple[Doing, ...] = ("added", "changed", "removed", "moved")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that says something else, in words; ``own`` is what never leaves the officer."""

    name: str
    label: str
    was: str
    now: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, item or line of a thing, then and now; None where it is not there.

    ``kind`` is the kind of block, or "line" for what is told of a part ("Trekker: GGD").
    """

    id: str
    was: str | None
    now: str | None
    kind: str = "paragraph"

    @property
    def differs(self) -> bool:
        """Tell whether the words are others."""
        return self.was != self.now


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that differs: what was done, what it is called, where it stands, whose it is.

    ``level`` and ``line`` are the ids of its column and action line or "", ``organisations`` are
    names. ``moved_from`` and ``moved_to`` are told of whatever stands elsewhere, also when it was
    changed besides; they are the same when only its place among its neighbours is another.
    ``look`` tells that bold, lists or the order of paragraphs are otherwise.
    """

    doing: Doing
    kind: str
    id: str
    title: str
    place: str
    level: str = ""
    line: str = ""
    organisations: tuple[str, ...] = ()
    internal: bool = False
    fields: tuple[FieldChange, ...] = ()
    passages: tuple[Passage, ...] = ()
    moved_from: str = ""
    moved_to: str = ""
    look: bool = False

    @property
    def told(self) -> tuple[Passage, ...]:
        """The passages to show: those that differ; of what only moved the first, to know it by."""
        differing = tuple(one for one in self.passages if one.differs)
        return differing or (self.passages[:1] if self.doing == "moved" else ())

    @property
    def who(self) -> str:
        """The organisations on one line."""
        return ", ".join(self.organisations)


@dataclass(frozen=True, slots=True)
class Section:
    """What differs in one column, or in a part of the agenda outside the matrix."""

    title: str
    level: str
    entries: tuple[Entry, ...]

    @property
    def counts(self) -> "Counter[Doing]":
        """How many were added, changed, removed and moved."""
        return Counter(entry.doing for entry in self.entries)

    def by_organisation(self) -> Iterator[tuple[str, list[Entry]]]:
        """Yield the entries per organisation, as they stand; "" for what nobody signed."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.who, []).append(entry)
        yield from found.items()


@dataclass(frozen=True, slots=True)
class State:
    """One of the two states: the name of the version or file, and its day (ISO) or ""."""

    name: str
    date: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """All that differs; ``same`` of ``then`` contributions of the older state are as they were."""

    old: State
    new: State
    sections: tuple[Section, ...]
    same: int
    then: int

    @property
    def counts(self) -> "Counter[Doing]":
        """How many were added, changed, removed and moved, in all."""
        return sum((section.counts for section in self.sections), Counter[Doing]())

    def of(
        self,
        levels: Collection[str] = (),
        organisations: Collection[str] = (),
        lines: Collection[str] = (),
        without: Collection[Doing] = (),
    ) -> "Report":
        """Return the part in these columns, of these names, in these action lines; () for all."""

        def wanted(entry: Entry) -> bool:
            return (
                entry.doing not in without
                and (not levels or entry.level in levels)
                and (not lines or entry.line in lines)
                and (not organisations or any(one in organisations for one in entry.organisations))
            )

        return self._keeping(lambda section: tuple(filter(wanted, section.entries)))

    def for_leaving(self) -> "Report":
        """Return what may leave the house: nothing internal, and nothing of the officer's own."""
        return self._keeping(lambda section: tuple(_leaving(section)))

    def _keeping(self, kept: Callable[[Section], tuple[Entry, ...]]) -> "Report":
        parts = (replace(section, entries=kept(section)) for section in self.sections)
        return replace(self, sections=tuple(part for part in parts if part.entries))


def _leaving(section: Section) -> Iterator[Entry]:
    for entry in section.entries:
        fields = tuple(one for one in entry.fields if not one.own)
        is_empty = not (fields or entry.told or entry.moved_to or entry.look)
        if not entry.internal and not (entry.doing == "changed" and is_empty):
            yield replace(entry, fields=fields)
