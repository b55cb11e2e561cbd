"""What the program proposes for an open question: whole blocks, never chosen beforehand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

from ghnt_desktop.domain.changes import DELETED
from ghnt_desktop.domain.fields import TEXT
from ghnt_desktop.domain.log import Change, canonical, parsed
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.standing import Place
from ghnt_desktop.domain.text import Text
from ghnt_desktop.history.derive import Derived
from ghnt_desktop.history.proposing import cut_again, joined_again, proposed_list, proposed_text

_TRUE = canonical(True)
#: A value, and the change that gave it.
Given = tuple[Change, Any]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Values that bring both sides together, and texts that go since they are in those."""

    values: tuple[tuple[Place, Any], ...]
    deletes: tuple[str, ...] = ()


class Proposals:
    """Finds what to propose in a history of which ``after`` is the document."""

    def __init__(self, union: Past, after: Derived) -> None:
        self._union = union
        self._after = after
        self._agenda = after.agenda

    @cached_property
    def _steps(self) -> Mapping[str, Sequence[Change]]:
        found: dict[str, list[Change]] = {}
        for change in self._union.in_order():
            found.setdefault(change.transaction, []).append(change)
        return found

    # -- two values ----------------------------------------------------------------------------

    def between(self, place: Place, given: Sequence[Given], base: Any) -> Proposal | None:
        """Return what is proposed for a place with two values that come from ``base``, if any."""
        if len(given) != 2:
            return None
        one, other = (value for _, value in given)
        if isinstance(base, tuple):
            return Proposal(((place, proposed_list(base, one, other)),))
        if not isinstance(base, Text):
            return None
        for (head, kept), changed in ((given[0], other), (given[1], one)):
            proposal = self._cut(place, head, kept, base, changed)
            proposal = proposal or self._joined(place, head, kept, base, changed)
            if proposal is not None:
                return proposal
        text = proposed_text(base, one, other)
        return None if text is None else Proposal(((place, text),))

    def _cut(
        self, place: Place, head: Change, kept: Text, base: Text, changed: Text
    ) -> Proposal | None:
        """Return the proposal when a head cut its text in two, and the rest stands as it was."""
        rests = list(self._made_with(head))
        found = cut_again(kept, rests[0][1], base, changed) if len(rests) == 1 else None
        if found is None:
            return None
        rest, (first, second) = rests[0][0], found
        if second is None:
            return Proposal(((place, first),), (rest,))
        return Proposal(((place, first), ((rest, "text"), second)))

    def _made_with(self, head: Change) -> Iterator[tuple[str, Text]]:
        """Yield the texts that the step of a change made in the same thing, and that are there."""
        blocks = self._agenda.things["block"]
        parent = self._agenda.block(head.object).parent if head.object in blocks else ""
        for change in self._steps[head.transaction]:
            if change.created_kind == "block" and self._agenda.is_visible(change.object):
                block = self._agenda.block(change.object)
                if block.parent == parent:
                    yield block.id, block.text

    def _joined(
        self, place: Place, head: Change, kept: Text, base: Text, changed: Text
    ) -> Proposal | None:
        """Return the proposal when a head joined its text with others, which are gone."""
        pieces = [base, *(text for _, text in self._gone_with(head))]
        if len(pieces) == 1:
            return None
        text = joined_again(kept, pieces, 0, changed)
        return None if text is None else Proposal(((place, text),))

    def _gone_with(self, head: Change) -> Iterator[tuple[str, Text]]:
        """Yield the texts that the step of a change deleted, as it had seen them."""
        for change in self._steps[head.transaction]:
            if change.field == DELETED and change.parts[""].value == _TRUE:
                text = self._seen(change, change.object)
                if text is not None:
                    yield change.object, text

    def _seen(self, change: Change, thing: str) -> Text | None:
        """Return the text of a thing that a change replaced; None when it is not one."""
        older = (self._union.changes.get(id_) for id_ in change.replaces)
        own = [one for one in older if one is not None and one.object == thing]
        said = [one for one in own if one.target == "text"] or [c for c in own if c.created_kind]
        part = said[0].part_of("text") if len(said) == 1 else None
        if part is None or part.value is None:
            return None
        try:
            return cast(Text, TEXT.read(parsed(part.value)))
        except ValueError:
            return None

    # -- deleted by one, changed by another ----------------------------------------------------

    def for_deleted(self, thing: str) -> Proposal | None:
        """Return what is proposed for a text that one joined with another, and somebody changed."""
        if thing not in self._agenda.things["block"]:
            return None
        deletions = (self._union.changes[id_] for id_ in self._after.heads.of(thing, DELETED))
        heads = (head for gone in deletions for head in self._steps[gone.transaction])
        proposals = (self._into(head, thing) for head in heads if head.field == "text")
        return next(filter(None, proposals), None)

    def _into(self, head: Change, thing: str) -> Proposal | None:
        """Return a joined text with one piece of it as it was changed, and that piece gone."""
        first, gone = self._seen(head, head.object), list(self._gone_with(head))
        at = next((nth for nth, (id_, _) in enumerate(gone, 1) if id_ == thing), 0)
        if self._after.heads.of(head.object, "text") != (head.id,) or first is None or not at:
            return None
        pieces = [first, *(text for _, text in gone)]
        joined, changed = (self._agenda.block(id_).text for id_ in (head.object, thing))
        text = joined_again(joined, pieces, at, changed)
        return None if text is None else Proposal((((head.object, "text"), text),), (thing,))
