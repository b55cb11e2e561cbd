"""How a thing, its place and a value of it are told in a report of changes."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.fields import Field
from ghnt_desktop.domain.kinds import KINDS, upwards
from ghnt_desktop.domain.organisation import OrganisationKind
from ghnt_desktop.domain.structure import LevelKind
from ghnt_desktop.domain.text import Text

_CHOICES: dict[Enum, str] = {
    LevelKind.NATIONAL: "landelijk",
    LevelKind.AMBITION: "ambitie",
    LevelKind.REGIONAL: "regionaal",
    LevelKind.SUBREGIONAL: "subregionaal",
    LevelKind.MUNICIPAL: "gemeentelijk",
    LevelKind.FREE: "vrij",
    OrganisationKind.ORGANISATION: "organisatie",
    OrganisationKind.MUNICIPALITY: "gemeente",
    OrganisationKind.GROUP: "groep",
}
#: What names a thing above another one in its place.
_PLACES = frozenset(["action_line", "topic", "priority", "activity", "chapter"])


def value_words(agenda: Agenda, row: Field, value: Any) -> str:
    """Return a value of a field as it is read; "" for an empty one."""
    if isinstance(value, Text):
        return value.text
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, Enum):
        return _CHOICES.get(value, str(value.value))
    if isinstance(value, bytes):
        return "een afbeelding" if value else ""
    if row.refers:
        ids = (value,) if isinstance(value, str) else value
        return ", ".join(filter(None, (name_of(agenda, id_) for id_ in ids)))
    if isinstance(value, tuple):
        return ", ".join(value)
    return "" if value is None else str(value)


def name_of(agenda: Agenda, id_: str) -> str:
    """Return what a thing is called: its number and title, its name or its code."""
    found = next((members[id_] for members in agenda.things.values() if id_ in members), None)
    told = (str(getattr(found, name, "")).strip() for name in ("number", "title", "name", "term"))
    words = " ".join(filter(None, told))
    return words or (agenda.code(id_) if id_ in agenda.shape.codes else "")


def title_of(agenda: Agenda, id_: str) -> str:
    """Return the kind and name of a thing: "Bijdrage 1.1-R2", "Onderwerp 1.1 Melden"."""
    kind = agenda.kind(id_)
    own = {"action_line": agenda.head.action_line_word, "agenda": agenda.head.agenda_word}
    word = own.get(kind, KINDS[kind].label)
    title = f"{word[:1].upper()}{word[1:]} {name_of(agenda, id_)}".strip()
    return title if kind != "agenda" else "Titelblad"


def place_of(agenda: Agenda, id_: str) -> str:
    """Return where a thing stands: "Actielijn 1 › 1.1 Melden"; "" at the top."""
    return " › ".join(reversed([*_above(agenda, id_)]))


def _above(agenda: Agenda, id_: str) -> Iterator[str]:
    for one in list(upwards(agenda.things, id_))[1:]:
        kind = agenda.kind(one)
        if kind == "action_line":
            number = str(getattr(agenda.thing(one), "number", "")).strip()
            word = agenda.head.action_line_word
            yield f"{word[:1].upper()}{word[1:]} {number or name_of(agenda, one)}"
        elif kind in _PLACES:
            yield name_of(agenda, one) or KINDS[kind].label
