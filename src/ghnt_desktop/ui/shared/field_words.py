"""A value of any field as an officer reads it: names for ids, Dutch for choices."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import BlockKind, MarkPlace
from ghnt_desktop.domain.fields import field_of
from ghnt_desktop.domain.pictures import dots
from ghnt_desktop.domain.text import Text
from ghnt_desktop.ui.shared.kind_words import block_kinds, level_kinds, organisation_kinds
from ghnt_desktop.ui.shared.places import place_of
from ghnt_desktop.ui.shared.words import capital, translate

#: Fields that say in what a thing stands.
_PLACES = ("parent", "level")


def field_words(agenda: Agenda, kind: str, name: str, value: Any) -> str:
    """Return a value of a field of a kind of thing; "" for an empty one."""
    row = field_of(kind, name)
    if isinstance(value, Text):
        return value.text
    if isinstance(value, bytes):
        return _picture(value)
    if isinstance(value, bool):
        return translate("Details", "yes") if value else translate("Details", "no")
    if isinstance(value, Enum):
        return _choice(value)
    if row.refers or name in _PLACES:
        ids = [value] if isinstance(value, str) else list(value)
        return ", ".join(filter(None, (_named(agenda, id_) for id_ in ids)))
    if isinstance(value, tuple):
        return "\n".join(map(str, value))
    return "" if value is None else str(value)


def _picture(data: bytes) -> str:
    """Return that there is a picture, and how large; it has no words of its own."""
    if not data:
        return ""
    width, height = dots(data)
    told = translate("Words", "Picture of %1 by %2 dots")
    return told.replace("%1", str(width)).replace("%2", str(height))


def _choice(value: Enum) -> str:
    known = dict[Any, str](_choices())
    return known.get(value, capital(str(value.value)))


def _choices() -> Iterator[tuple[Enum, str]]:
    yield from block_kinds().items()
    yield BlockKind.FIGURE, translate("Words", "Figure")
    yield from level_kinds().items()
    yield from organisation_kinds().items()
    yield MarkPlace.BEFORE, translate("Words", "Before the text")
    yield MarkPlace.AFTER, translate("Words", "After the text")
    yield MarkPlace.LINE, translate("Words", "On a line of its own above")
    yield MarkPlace.LINE_AFTER, translate("Words", "On a line of its own below")


def _named(agenda: Agenda, id_: str) -> str:
    """Return what a thing is called; its place when it has no name of its own."""
    if not id_:
        return ""
    found = next((members[id_] for members in agenda.things.values() if id_ in members), None)
    if found is None:
        return translate("Words", "(not in this file)")
    told = (getattr(found, name, "") for name in ("number", "code"))
    title = next(filter(None, (getattr(found, name, "") for name in ("title", "name"))), "")
    words = " ".join(filter(None, (*told, title)))
    return words or place_of(agenda, id_)
