"""The officer's choice out of what was received, as one step: adopted, chosen, or kept aside."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ghnt_desktop.document.edits import Id, delete, resolve
from ghnt_desktop.document.journal import Journal, journal_of
from ghnt_desktop.document.offers import Offer, Preview
from ghnt_desktop.document.proposals import Proposal
from ghnt_desktop.document.questions import STAYS
from ghnt_desktop.document.values import as_given
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import Adopt, ChangeSet, Operation
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.standing import Place
from ghnt_desktop.history.merge import adopted, adopting
from ghnt_desktop.history.taking import with_all_needed
from ghnt_desktop.storage.soundness import fits_together


@dataclass(frozen=True, slots=True)
class Answer:
    """What was chosen for a place: a value, or a proposal that may reach further."""

    value: Any = None
    proposal: Proposal | None = None


def taken_changes(preview: Preview, wanted: Collection[Offer]) -> frozenset[str]:
    """Return the changes that count once these offers are taken, with what they stand on.

    An erasure only when it was taken itself: what was written after it waits with it.
    """
    ids = frozenset().union(*(offer.changes for offer in wanted))
    along = preview.along if ids else frozenset()
    needed = with_all_needed(preview.union, preview.after, preview.offered, ids | along)
    return frozenset(
        id_ for id_ in needed if id_ in ids or not preview.union.changes[id_].wiped_field
    )


def merging(
    mine: Journal,
    preview: Preview,
    wanted: Collection[Offer],
    answers: Mapping[Place, Answer] | None = None,
    label: str = "Samenvoegen",
) -> ChangeSet | None:
    """Return the step that takes these offers and keeps the others aside, to be offered again.

    Places without an answer keep all their values. None when there is nothing new. Raises Refusal
    ("samenvoegen-past-niet") when the histories contradict each other.
    """
    step = _adoption(mine, preview, wanted)
    past = adopted(mine.past, step)
    if not fits_together(past, mine.agenda.id):
        raise Refusal("samenvoegen-past-niet", bestand=mine.agenda.head.title)
    if not step.changes and not step.transactions and step.withheld == mine.past.withheld:
        return None
    chosen: tuple[Operation, ...] = ()
    if answers:
        chosen = tuple(_chosen(journal_of(past, mine.agenda.id).agenda, answers))
    return ChangeSet(label, (step, *chosen))


def _adoption(mine: Journal, preview: Preview, wanted: Collection[Offer]) -> Adopt:
    taken = taken_changes(preview, wanted)
    withheld = (mine.past.withheld | preview.offered) - taken
    return adopting(mine.past, preview.theirs, withheld)


def _chosen(agenda: Agenda, answers: Mapping[Place, Answer]) -> Iterator[Operation]:
    """Yield what settles the questions that are open in the agenda once the offers are taken."""
    for place, answer in answers.items():
        if not _is_open(agenda, place):
            continue
        done = tuple(_settling(agenda, place, answer))
        agenda = agenda.apply(ChangeSet("", done))
        yield from done


def _is_open(agenda: Agenda, place: Place) -> bool:
    thing, field = place
    standing = agenda.standing
    return thing in standing.revived if field == STAYS else place in standing.conflicts


def _settling(agenda: Agenda, place: Place, answer: Answer) -> Iterator[Operation]:
    if answer.proposal is None:
        yield from _operations(resolve(agenda, Id(place[0]), place[1], as_given(answer.value)))
        return
    for (thing, field), value in answer.proposal.values:
        done = tuple(_operations(resolve(agenda, Id(thing), field, as_given(value))))
        agenda = agenda.apply(ChangeSet("", done))
        yield from done
    for thing in answer.proposal.deletes:
        yield from _operations(delete(agenda, Id(thing)))


def _operations(step: ChangeSet | None) -> tuple[Operation, ...]:
    return step.operations if step is not None else ()
