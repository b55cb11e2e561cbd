"""The steps of a history, found at once and told one by one: in time, by whom, about what."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from typing import Literal

from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.domain.log import Change, Part, Transaction, parsed
from ghnt_desktop.domain.past import Past
from ghnt_desktop.history.telling import ToldChange, told_change

#: What a step does to another one: takes it back, or does it again.
Turn = Literal["", "undo", "redo"]

_COMBINING = re.compile("[\u0300-\u036f]")
_NO_TIME = datetime.min
_LONGEST_WORD = 2_000
#: Where a step comes in the list: a time, and the history's own clock.
_Place = tuple[datetime, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which steps are asked for; what is empty asks for all.

    ``things`` are ids, one of which the step is about; None for any. ``since`` and ``until`` are
    days on this computer's clock, both included. All of ``words`` stand somewhere in the step.
    """

    things: frozenset[str] | None = None
    author: str | None = None
    since: date | None = None
    until: date | None = None
    words: str = ""


class Story:
    """The steps of a history, the latest first; nothing of a step is read before it is asked for.

    ``before`` is the story of the same history a few steps ago: what it read need not be read
    again. Time decides the order here, since an officer looks for "last Tuesday"; but a step never
    comes before one it builds upon, however wrong somebody's clock is.
    """

    def __init__(self, past: Past, before: "Story | None" = None) -> None:
        self._past = past
        self._kinds: dict[str, str] = {}
        self._changes: dict[str, tuple[Change, ...]] = {}
        self._moments: dict[str, datetime | None] = {}
        self._placed: dict[str, _Place] = {}
        self._words: dict[str, str] = {}
        if before is not None and before._is_beginning_of(past):
            self._take_over(before)
            known = before._past.changes
            self._add([c for id_, c in past.changes.items() if id_ not in known])
        else:
            self._add(past.changes.values())
        by_place = sorted(((place, id_) for id_, place in self._placed.items()), reverse=True)
        #: The ids of the steps.
        self.ids: Sequence[str] = [id_ for _, id_ in by_place]

    def _is_beginning_of(self, past: Past) -> bool:
        """Tell whether all that was here is there still, with nothing of it erased or filled."""
        ours = self._past
        if not ours.changes.keys() <= past.changes.keys():
            return False
        return all(past.changes[id_] is one for id_, one in ours.changes.items()) and all(
            past.transactions.get(id_) is one for id_, one in ours.transactions.items()
        )

    def _take_over(self, before: "Story") -> None:
        self._kinds = dict(before._kinds)
        self._changes = dict(before._changes)
        self._moments = dict(before._moments)
        self._placed = dict(before._placed)
        self._words = dict(before._words)

    def _add(self, changes: Collection[Change]) -> None:
        for change in changes:
            if change.created_kind:
                self._kinds[change.object] = change.created_kind
        fresh: dict[str, list[Change]] = {}
        for change in changes:
            if self._kinds.get(change.object) in KINDS:
                fresh.setdefault(change.transaction, []).append(change)
        for id_, own in fresh.items():
            self._changes[id_] = (*self._changes.get(id_, ()), *own)
            self._moments[id_] = _moment(self.transaction(id_))
            self._words.pop(id_, None)
        for change in sorted(changes, key=attrgetter("lamport", "id")):
            if change.transaction in fresh:
                self._place(change)

    def _place(self, change: Change) -> None:
        id_ = change.transaction
        moment = self._moments[id_] or _NO_TIME
        at = max(moment, *self._built_upon(change)), change.lamport
        self._placed[id_] = max(at, self._placed.get(id_, at))

    def _built_upon(self, change: Change) -> Iterator[datetime]:
        yield _NO_TIME
        for id_ in change.replaces:
            old = self._past.changes.get(id_)
            if old is not None and old.transaction in self._placed:
                yield self._placed[old.transaction][0]

    def transaction(self, id: str) -> Transaction:
        """Return who took a step, and when; empty where the file does not say."""
        return self._past.transactions.get(id) or Transaction(id)

    def moment(self, id: str) -> datetime | None:
        """Return when a step was taken, on this computer's clock; None when nobody knows."""
        return self._moments[id]

    def day(self, id: str) -> date | None:
        """Return the day of a step."""
        moment = self._moments[id]
        return moment.date() if moment else None

    def turn(self, id: str) -> Turn:
        """Tell whether a step takes another one back, or does it again."""
        label, passed, turns = self.transaction(id).label, {id}, 0
        at = self.transaction(id).undo_of
        while at and at not in passed and self.transaction(at).label == label:
            passed.add(at)
            turns += 1
            at = self.transaction(at).undo_of
        return "" if not turns else "undo" if turns % 2 else "redo"

    def is_withheld(self, id: str) -> bool:
        """Tell whether a step was received and nothing of it counts."""
        return all(change.id in self._past.withheld for change in self._changes[id])

    def changes(self, id: str) -> Sequence[Change]:
        """Return the changes of a step, in the order they were made."""
        return sorted(self._changes[id], key=lambda change: (change.lamport, change.id))

    def told(self, change: Change) -> ToldChange | None:
        """Return a change as it is told; None for what says nothing to read."""
        return told_change(self._past, change, self._kinds)

    def authors(self) -> Sequence[str]:
        """Return the names of all who took a step, in order of the alphabet."""
        names = {self.transaction(id_).author for id_ in self.ids}
        return sorted(names, key=str.casefold)

    # -- finding -------------------------------------------------------------------------------

    def found(self, asked: Asked) -> Sequence[str]:
        """Return the steps that are asked for, the latest first."""
        words = _plain(asked.words).split()
        return [id_ for id_ in self.ids if self._is_asked(id_, asked, words)]

    def _is_asked(self, id_: str, asked: Asked, words: Sequence[str]) -> bool:
        if asked.author is not None and self.transaction(id_).author != asked.author:
            return False
        if (asked.since or asked.until) and not self._is_within(id_, asked.since, asked.until):
            return False
        if asked.things is not None and not any(
            change.object in asked.things for change in self._changes[id_]
        ):
            return False
        return not words or all(word in self._said(id_) for word in words)

    def _is_within(self, id_: str, since: date | None, until: date | None) -> bool:
        day = self.day(id_)
        return day is not None and (since or day) <= day <= (until or day)

    def _said(self, id_: str) -> str:
        """Return all words of a step, without case and accents; those of the fields it changed."""
        if id_ not in self._words:
            told = self.transaction(id_)
            values = (text for change in self._changes[id_] for text in _texts(change))
            self._words[id_] = _plain("\n".join((told.label, told.author, *values)))
        return self._words[id_]

    def naming(self, organisation: str) -> frozenset[str]:
        """Return the things that name an organisation, or once did."""
        found = (
            change.object
            for changes in self._changes.values()
            for change in changes
            if any(organisation in (part.value or "") for part in change.parts.values())
        )
        return frozenset(found)


def _moment(transaction: Transaction) -> datetime | None:
    try:
        return datetime.fromisoformat(transaction.time).astimezone().replace(tzinfo=None)
    except (ValueError, OverflowError, OSError):  # a strange file may say anything
        return None


def _texts(change: Change) -> Iterator[str]:
    for part in change.parts.values():
        yield from _strings(part)


def _strings(part: Part) -> Iterator[str]:
    """Yield the words in a value: of a text only those, not its styles."""
    if part.value is None:
        return
    try:
        value = parsed(part.value)
    except (ValueError, RecursionError):
        return
    if isinstance(value, Mapping):
        value = value.get("text")
    items = value if isinstance(value, list) else [value]
    yield from (one for one in items if isinstance(one, str) and not _is_data(one))


def _is_data(text: str) -> bool:
    """Tell whether a text is a picture or the like, in letters: nobody looks for that."""
    return len(text) > _LONGEST_WORD and " " not in text[:_LONGEST_WORD]


def _plain(text: str) -> str:
    """Return a text without case and accents."""
    if text.isascii():
        return text.lower()
    return _COMBINING.sub("", unicodedata.normalize("NFKD", text.casefold()))
