"""The officer's verb that copies contributions to another place.

As in `edits`: it raises Refusal for a thing that is not there or a value that does not fit.
"""

from collections.abc import Iterator, Mapping, Sequence

from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.placing import next_codes, places
from ghnt_desktop.document.steps import creating, known, known_level, step
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Create
from ghnt_desktop.domain.contribution import Contribution
from ghnt_desktop.domain.fields import field_names, value_of
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.text import Text


def copy(
    agenda: Agenda,
    ids: Sequence[Id],
    row: Id,
    level: Id | None = None,
    before: Id | None = None,
) -> ChangeSet | None:
    """Copy contributions to a cell; each copy says which it says the same as.

    ``row`` may be a topic: they are remarks there.
    """
    known(agenda, row, "row", "topic")
    column = "" if agenda.kind(row) == "topic" else known_level(agenda, level or "")
    chosen = [known(agenda, id_, "contribution") for id_ in dict.fromkeys(ids)]
    siblings = [one.id for one in agenda.cell(row, column)]
    place = places(agenda, siblings, len(chosen), before=before or "")
    codes = next_codes(agenda, row, column)
    made: list[Create] = []
    for id_, key in zip(chosen, place.keys, strict=True):
        own = {"parent": row, "level": column, "order": key, "code": next(codes)}
        made += _copied(agenda, agenda.contribution(id_), own)
    return step("Bijdrage kopiëren", (*place.rekeyed, *made), [one.id for one in made])


def _copied(agenda: Agenda, one: Contribution, own: dict[str, str]) -> Iterator[Create]:
    values = {name: value_of(one, name) for name in field_names(one)}
    tie = {"same_as": one.same_as or one.id, "distinct_from": ()}
    fresh = {**values, **own, "joined": False, **tie}
    # What was received and has its own history stays with the first.
    made = creating("contribution", new_id(), {**fresh, "private_note": "", "carried_from": ""})
    yield made
    yield from said_again(agenda, one.id, made.id)


def said_again(agenda: Agenda, source: str, home: str) -> Iterator[Create]:
    """Yield copies of the blocks of a contribution, and of its footnotes, in another one."""
    notes = {note.id: new_id() for note in agenda.footnotes(source)}
    for block in agenda.blocks(source):
        told = {name: value_of(block, name) for name in field_names(block)}
        own = {"parent": home, "text": leading(block.text, notes)}
        yield creating("block", new_id(), {**told, **own})
    for note in agenda.footnotes(source):
        told = {name: value_of(note, name) for name in field_names(note)}
        yield creating("footnote", notes[note.id], {**told, "parent": home})


def leading(text: Text, notes: Mapping[str, str]) -> Text:
    """Return a text that leads to copies of its notes, and refers to all else as it did."""
    others = {span.href: span.href for span in text.following if span.href not in notes}
    return text.leading_to({**notes, **others})
