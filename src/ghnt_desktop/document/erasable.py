"""Which texts of a thing can be erased for good, and where the same words may still stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.fields import PICTURE, Field, field_names, field_of, value_of
from ghnt_desktop.domain.kinds import parent_of
from ghnt_desktop.domain.standing import Place
from ghnt_desktop.domain.text import Text

#: What stands in a thing as its own words.
_WORDS = ("block", "footnote")


@dataclass(frozen=True, slots=True)
class Erasable:
    """A field that holds words: what it says, and what the field is called."""

    thing: str
    field: str
    words: str
    label: str


def erasable(agenda: Agenda, id_: str) -> tuple[Erasable, ...]:
    """Return the fields with words of a thing and of the text in it; texts first.

    Of a text itself, all in what it stands in.
    """
    if agenda.kind(id_) in _WORDS:
        id_ = parent_of(agenda.thing(id_))
    inner = [one for kind in _WORDS for one in agenda.shape.below(id_, kind)]
    return tuple(found for one in (*inner, id_) for found in _fields(agenda, one))


def _fields(agenda: Agenda, id_: str) -> Iterator[Erasable]:
    kind, thing = agenda.kind(id_), agenda.thing(id_)
    for name in field_names(thing):
        row = field_of(kind, name)
        if row.wipeable and not row.refers and (words := _words(row, value_of(thing, name))):
            yield Erasable(id_, name, words, row.label)


def _words(row: Field, value: Any) -> str:
    if row.codec is PICTURE:
        return "(afbeelding)" if value else ""
    if isinstance(value, Text):
        return value.text.strip()
    return (value if isinstance(value, str) else "; ".join(value)).strip()


def received_erasures(agenda: Agenda) -> tuple[Erasable, ...]:
    """Return what others erased and the officer has not decided about yet."""
    return tuple(_of(agenda, place) for place in sorted(agenda.standing.pending_wipes))


def _of(agenda: Agenda, place: Place) -> Erasable:
    id_, name = place
    row = field_of(agenda.kind(id_), name)
    return Erasable(id_, name, _words(row, value_of(agenda.thing(id_), name)), row.label)
