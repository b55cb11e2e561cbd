"""What in an agenda contradicts itself, or leads nowhere: findings that need no other file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.fields import value_of
from ghnt_desktop.domain.kinds import parent_of
from ghnt_desktop.domain.references import broken

#: Kinds whose number should be another in each place, and the word for them.
_NUMBERED = ("action_line", "topic", "priority", "activity", "chapter")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at: what (``code``), and where it stands.

    ``start`` to ``end`` are code points of the text of ``field``, ``item`` which one of a list;
    ``before``, ``found`` and ``after`` say it in words. ``sure``: it is so; else it may be.
    ``in_history``: it is shown nowhere any more, but goes along in the file.
    """

    code: str
    thing: str
    field: str = ""
    item: int = 0
    start: int = 0
    end: int = 0
    before: str = ""
    found: str = ""
    after: str = ""
    sure: bool = True
    in_history: bool = False


def contradictions(agenda: Agenda) -> Iterator[Finding]:
    """Yield numbers given twice, references to nothing, figures without words, open choices."""
    yield from _doubles(agenda)
    for block, span in broken(agenda):
        text = agenda.block(block).text.text
        words = text[span.start : span.end]
        yield Finding("verwijzing-nergens", block, "text", 0, span.start, span.end, found=words)
    for thing in agenda.things["block"].values():
        block_ = agenda.block(thing.id)
        is_bare = block_.kind is BlockKind.FIGURE and not block_.alternative.strip()
        if is_bare and agenda.is_visible(block_.id):
            yield Finding("afbeelding-zonder-woorden", block_.id, "alternative")
    for id_, field in agenda.standing.conflicts:
        if agenda.is_visible(id_):
            yield Finding("keuze-open", id_, field)


def _doubles(agenda: Agenda) -> Iterator[Finding]:
    """Yield the second and later of siblings with one number, which printing shows twice."""
    for kind in _NUMBERED:
        known: dict[tuple[str, str], str] = {}
        for id_ in _in_order(agenda.things[kind]):
            thing = agenda.thing(id_)
            number = str(value_of(thing, "number")).strip().rstrip(".")
            place = (parent_of(thing), number.casefold())
            if number and agenda.is_visible(id_) and known.setdefault(place, id_) != id_:
                yield Finding("nummer-dubbel", id_, "number", found=number)


def _in_order(things: Mapping[str, object]) -> Iterator[str]:
    yield from sorted(things, key=lambda id_: (str(getattr(things[id_], "order", "")), id_))
