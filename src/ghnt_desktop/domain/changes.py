"""What happens to an agenda, as values: the one thing undo, disk, history and screens share."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ghnt_desktop.domain.log import Change, Transaction

#: The field under which a change says that a thing is deleted (true) or brought back (false).
DELETED = "-"


@dataclass(frozen=True, slots=True)
class Voice:
    """One value of a field as somebody gave it; ``wiped`` tells that it was erased for good."""

    value: Any
    author: str = ""
    time: str = ""
    wiped: bool = False


@dataclass(frozen=True, slots=True)
class Create:
    """A new thing with those fields that differ from their defaults."""

    id: str
    kind: str
    values: Mapping[str, Any]

    def inverse(self) -> "Operation":
        """Return the deletion of the thing."""
        return Delete(self.id)


@dataclass(frozen=True, slots=True)
class SetField:
    """A field's new value and what it was; ``voices`` when it was in conflict or wiped."""

    id: str
    field: str
    value: Any
    was: Any
    voices: tuple[Voice, ...] = ()

    def inverse(self) -> "Operation":
        """Return the way back, to the conflict when there was one."""
        if self.voices:
            return Reopen(self.id, self.field, self.voices, self.value)
        return SetField(self.id, self.field, self.was, self.value)


@dataclass(frozen=True, slots=True)
class Reopen:
    """A field that stands open again between ``voices``; undoes the choice of ``was``."""

    id: str
    field: str
    voices: tuple[Voice, ...]
    was: Any

    def inverse(self) -> "Operation":
        """Return the choice again."""
        return SetField(self.id, self.field, self.was, self.voices[0].value, self.voices)


@dataclass(frozen=True, slots=True)
class Revival:
    """Why a deleted thing is back: somebody changed what the deleter had not seen."""

    deleted_by: str = ""
    deleted_at: str = ""
    changed_by: str = ""
    changed_at: str = ""


@dataclass(frozen=True, slots=True)
class Delete:
    """A thing and all in it go; ``revival`` when it had come back after an earlier deletion."""

    id: str
    revival: Revival | None = None

    def inverse(self) -> "Operation":
        """Return the thing, contested again when it was."""
        return Contest(self.id, self.revival, deleted=True) if self.revival else Restore(self.id)


@dataclass(frozen=True, slots=True)
class Restore:
    """A deleted thing comes back, or one that came back by itself is kept for good."""

    id: str
    revival: Revival | None = None

    def inverse(self) -> "Operation":
        """Return the deletion, or the open question when there was one."""
        return Contest(self.id, self.revival, deleted=False) if self.revival else Delete(self.id)


@dataclass(frozen=True, slots=True)
class Contest:
    """The question whether a thing is deleted stands open again; undoes Delete or Restore."""

    id: str
    revival: Revival
    deleted: bool

    def inverse(self) -> "Operation":
        """Return the answer again."""
        return Delete(self.id, self.revival) if self.deleted else Restore(self.id, self.revival)


@dataclass(frozen=True, slots=True)
class Wipe:
    """Every value a field of a thing ever had is erased for good; cannot be undone."""

    id: str
    field: str

    def inverse(self) -> "Operation":
        """Refuse: what is erased is gone."""
        raise ValueError("a wipe has no inverse")


@dataclass(frozen=True, slots=True)
class Adopt:
    """Changes of others are taken into the history with their ids.

    ``fresh`` are those not known before (the others fill an absent value); ``withheld`` is the set
    of changes that do not count afterwards, ``was`` that before.
    """

    transactions: tuple[Transaction, ...]
    changes: tuple[Change, ...]
    fresh: frozenset[str]
    withheld: frozenset[str]
    was: frozenset[str]

    def inverse(self) -> "Operation":
        """Withhold all that was taken; the history itself only grows."""
        return SetWithheld(self.was | self.fresh, self.withheld)


@dataclass(frozen=True, slots=True)
class SetWithheld:
    """The set of changes that are received but do not count."""

    withheld: frozenset[str]
    was: frozenset[str]

    def inverse(self) -> "Operation":
        """Return the set as it was."""
        return SetWithheld(self.was, self.withheld)


#: What the officer's own edits are made of.
Edit = Create | SetField | Reopen | Delete | Restore | Contest | Wipe
#: What only a merge is made of: its effect follows from the history, not from the agenda.
Exchange = Adopt | SetWithheld
Operation = Edit | Exchange


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One step in the officer's words: undone, stored, listed and redrawn as a whole."""

    label: str
    operations: tuple[Operation, ...]
    created: tuple[str, ...] = field(default=())

    def inverse(self) -> "ChangeSet":
        """Return the step back; ValueError when it holds a wipe."""
        return replace(
            self, operations=tuple(op.inverse() for op in reversed(self.operations)), created=()
        )

    def as_done(self, made: Iterable[str]) -> "ChangeSet":
        """Return the step as it is taken back once its changes are known.

        Choices made in a merge go and come with it: they are set aside as what they chose between.
        """
        if not self.is_exchange:
            return self
        mine = frozenset(made)
        exchanges = (op for op in self.operations if isinstance(op, Adopt | SetWithheld))
        settled = (
            replace(op, fresh=op.fresh | mine) if isinstance(op, Adopt) else op for op in exchanges
        )
        return replace(self, operations=tuple(settled))

    def touched(self) -> Iterator[tuple[str, str]]:
        """Yield (thing, field) for all that may look different; field "" for the whole thing."""
        for operation in self.operations:
            if isinstance(operation, SetField | Reopen | Wipe):
                yield operation.id, operation.field
            elif isinstance(operation, Create | Delete | Restore | Contest):
                yield operation.id, ""

    @property
    def is_exchange(self) -> bool:
        """Tell whether the agenda after it follows from the history alone."""
        return any(isinstance(operation, Adopt | SetWithheld) for operation in self.operations)

    @property
    def wipes(self) -> bool:
        """Tell whether it erases for good."""
        return any(isinstance(operation, Wipe) for operation in self.operations)
