"""The text of a thing line by line, and which line was which in an older state."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.fields import FIELDS_OF
from ghnt_desktop.domain.kinds import INNER
from ghnt_desktop.domain.references import present
from ghnt_desktop.domain.report import Passage
from ghnt_desktop.history.wording import value_words

#: What is told as a part of what it stands in.
PARTS = frozenset(["block", "footnote", "rubric", "role", "effort", "planned_period"])
#: Lines with so many of their words in common are one line that was written anew.
_ALIKE = 0.5
#: Of more lines than this none is looked for among the others.
_MOST = 200


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its thing, its words, its kind of block, and all that is said of its looks."""

    id: str
    words: str
    kind: str
    looks: tuple[Any, ...] = ()


def lines_of(agenda: Agenda, owner: str) -> Iterator[Line]:
    """Yield the lines of a thing, in order, with those of what stands in it."""
    for kind in INNER:
        for id_ in agenda.shape.below(owner, kind) if kind in PARTS else ():
            if kind == "block":
                block = agenda.block(id_)
                text = present(agenda, block.text)
                looks = (text.spans, block.kind, block.indent, block.headed, block.picture)
                words = text.text or block.alternative
                yield Line(id_, words, block.kind.value, looks)
            else:
                yield Line(id_, _told(agenda, kind, id_), "line")
                yield from lines_of(agenda, id_)


def _told(agenda: Agenda, kind: str, id_: str) -> str:
    """Return a part in words: a rubric's heading, "trekker: GGD", "Q3 2027: eerste reeks"."""
    thing = agenda.thing(id_)
    rows = (row for row in FIELDS_OF[kind].values() if not row.structural)
    told = (value_words(agenda, row, getattr(thing, row.name)) for row in rows)
    return ": ".join(filter(None, told))


def passages(old: Sequence[Line], new: Sequence[Line]) -> tuple[Passage, ...]:
    """Return the lines of both states: those of the newer in order, each gone one where it was."""
    then = {line.id: line for line in old}
    now = {line.id for line in new}
    gone = [line for line in old if line.id not in now]
    anew = _written_anew(gone, [line for line in new if line.id not in then])
    left = [line for line in gone if line.id not in {one.id for one in anew.values()}]
    found: list[Passage] = []
    places = {line.id: at for at, line in enumerate(old)}
    for line in new:
        was = then.get(line.id) or anew.get(line.id)
        while left and was is not None and places[left[0].id] < places[was.id]:
            found.append(_gone(left.pop(0)))
        found.append(Passage(line.id, was.words if was else None, line.words, line.kind))
    return tuple(one for one in (*found, *map(_gone, left)) if one.was or one.now)


def _gone(line: Line) -> Passage:
    return Passage(line.id, line.words, None, line.kind)


def _written_anew(gone: Sequence[Line], fresh: Sequence[Line]) -> dict[str, Line]:
    """Return per new line the line it was written over, when most words are the same."""
    waiting, found = list(gone), dict[str, Line]()
    if max(len(gone), len(fresh)) > _MOST:
        return found
    for line in fresh:
        best = max(waiting, key=lambda one: _shared(one, line), default=None)
        if best is not None and _shared(best, line) >= _ALIKE:
            waiting.remove(best)
            found[line.id] = best
    return found


def _shared(one: Line, other: Line) -> float:
    matcher = SequenceMatcher(None, one.words.split(), other.words.split(), autojunk=False)
    return matcher.quick_ratio() if matcher.real_quick_ratio() >= _ALIKE else 0.0


def looks_otherwise(old: Sequence[Line], new: Sequence[Line]) -> bool:
    """Tell whether lines that are in both look otherwise, or stand in another order."""
    then, now = {one.id: one.looks for one in old}, {one.id: one.looks for one in new}
    shared = then.keys() & now.keys()
    if [one.id for one in old if one.id in shared] != [one.id for one in new if one.id in shared]:
        return True
    # The words are told already; where they differ the places of bold and links shift with them.
    same = {one.id for one in old} & {one.id for one in new}
    words = {one.id: one.words for one in old}
    return any(
        one.looks != then[one.id] for one in new if one.id in same and one.words == words[one.id]
    )
