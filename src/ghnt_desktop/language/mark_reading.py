"""How one attribution is understood on its own: marks by rule, the rest as a proposal."""

import re
from dataclasses import dataclass

from ghnt_desktop.language.marks import (
    Mark,
    mark_at_end,
    mark_at_start,
    marks_inside,
    row_mark,
)
from ghnt_desktop.language.names import ARTICLE, LONGEST_NAME, Names

#: Characters from either end of a text within which a speaker is looked for.
FAR_ENOUGH = 600
_LEAD = re.compile(rf"\s*(?:binnen\s+|bij\s+)?{ARTICLE}", re.IGNORECASE)
#: "VHH geven aan dat ...": who is known and says something, in the middle of a text.
_SAYS = re.compile(
    r"\s+(?:gee?ft|geven|stelt|stellen|vindt|vinden|merkt|merken|vraagt|vragen|meldt|melden|"
    r"adviseert|adviseren|wil|willen)\s+(?:aan\b|voor\b|op\b|dat\b|om\b)",
    re.IGNORECASE,
)
_ON_BASIS_OF = re.compile(
    r"\b(?:o\.?b\.?v\.?|op\s+basis\s+van|op\s+verzoek\s+van|vanuit|aldus|volgens|door|namens)\s+"
    r"(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Somebody who may be speaking, never applied without the officer: where, and who."""

    start: int
    end: int
    contributors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadMark:
    """One text as `ghnt read mark` prints it: keys and values in the names of the dump."""

    mark: str
    contributors: tuple[str, ...]
    text: str
    on_behalf_of: tuple[str, ...]
    proposal: bool


def read_mark(text: str, names: Names) -> ReadMark:
    """Return the first mark of a text and the text without it; else a proposal; else nobody."""
    mark = row_mark(text, names) or mark_at_start(text, names)
    if not mark:
        inside = marks_inside(text, names)
        mark = inside[0] if inside else mark_at_end(text, names)
    if mark:
        called = tuple(map(names.called, mark.contributors))
        others = tuple(map(names.called, mark.on_behalf_of))
        return ReadMark(mark.typed(text), called, _without(text, mark), others, False)
    found = proposal(text, names)
    return ReadMark("", found.contributors if found else (), text.strip(), (), found is not None)


def proposal(text: str, names: Names) -> Proposal | None:
    """Return who seems to speak where no mark says so: "Gemeente X geeft", "X geven aan dat".

    Only the first and last `FAR_ENOUGH` characters of a text are looked at.
    """
    return _opening_name(text, names) or _saying(text, names) or _named_last(text, names)


def saying_at(text: str, names: Names) -> int | None:
    """Return where "X geven aan dat ..." begins in a text, or None; X must be known."""
    found = _saying(text, names)
    return found.start if found else None


def _without(text: str, mark: Mark) -> str:
    pieces = (text[: mark.start].strip(), text[mark.end :].strip())
    return " ".join(piece for piece in pieces if piece)


def _opening_name(text: str, names: Names) -> Proposal | None:
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    length = names.at_start(text[start:])
    followed = text[start + length : start + length + 1]
    if not length or not (followed.isspace() or followed in {":", ","}):
        return None
    return Proposal(start, start + length, (names.called(text[start : start + length]),))


def _saying(text: str, names: Names) -> Proposal | None:
    for verb in _SAYS.finditer(text[:FAR_ENOUGH]):
        starts = [m.start() for m in re.finditer(r"\S+", text[: verb.start()])][-LONGEST_NAME:]
        for start in starts:
            known = names.find(text[start : verb.start()])
            if known:
                return Proposal(start, verb.start(), (known.name,))
    return None


def _named_last(text: str, names: Names) -> Proposal | None:
    shift = max(0, len(text) - FAR_ENOUGH)
    lead = _ON_BASIS_OF.search(text, shift)
    if not lead:
        return None
    for word in [*re.finditer(r"\S+", lead["rest"])][-LONGEST_NAME:]:
        known = names.find(lead["rest"][word.start() :])
        if known:
            return Proposal(lead.start("rest") + word.start(), len(text), (known.name,))
    return None
