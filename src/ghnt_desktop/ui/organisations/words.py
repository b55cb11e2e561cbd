"""Where an entry of the register is named, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from ghnt_desktop.document.organisations import uses
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.fields import field_of
from ghnt_desktop.domain.kinds import KINDS, upwards
from ghnt_desktop.ui.shared.words import capital

#: The kinds of thing that can be gone to; what stands in one of them leads there.
_PLACES = (
    *("contribution", "row", "topic", "priority", "activity"),
    *("action_line", "level", "organisation"),
)
_LONGEST = 140


@dataclass(frozen=True, slots=True)
class Named:
    """A thing that names an organisation: what to go to (kind, id), where it is, what it says."""

    kind: str
    id: str
    where: str
    says: str


def named_at(agenda: Agenda, organisation: str) -> Iterator[Named]:
    """Yield every thing that names an organisation, once, with the fields that do so."""
    fields: dict[str, list[str]] = {}
    for thing, name in uses(agenda, organisation):
        fields.setdefault(thing, []).append(field_of(agenda.kind(thing), name).label)
    for thing, labels in fields.items():
        up = list(upwards(agenda.things, thing))
        to = next(one for one in up if agenda.kind(one) in _PLACES)
        where = " › ".join(filter(None, _where(agenda, thing, up)))
        yield Named(agenda.kind(to), to, where, _says(agenda, thing, labels))


def _where(agenda: Agenda, thing: str, up: list[str]) -> Iterator[str]:
    """Yield the kind of the thing, the column of a contribution, and what it stands in."""
    yield KINDS[agenda.kind(thing)].label
    yield from (_title(agenda, one) for one in reversed(up[1:]))
    level = getattr(agenda.thing(thing), "level", "")
    yield agenda.level(level).title if level else ""
    yield _title(agenda, thing)


def _title(agenda: Agenda, id_: str) -> str:
    one = agenda.thing(id_)
    number = getattr(one, "number", "")
    said = next(filter(None, (getattr(one, name, "") for name in _TITLES)), "")
    return " ".join(filter(None, (number, str(said))))


_TITLES = ("title", "name", "role", "heading", "mark")


def _says(agenda: Agenda, thing: str, labels: list[str]) -> str:
    fields = capital(", ".join(labels))
    if agenda.kind(thing) != "contribution":
        return fields
    text = " ".join(" ".join(block.text.text for block in agenda.blocks(thing)).split())
    if not text:
        return fields
    return f"{fields}: “{text[:_LONGEST]}{'…' if len(text) > _LONGEST else ''}”"
