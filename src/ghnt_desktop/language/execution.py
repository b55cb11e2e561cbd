"""Who carries something out, as officers write it: "door X i.s.m. Y", "Betrokken partners: ..."."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

#: The rubrics of a sheet that tell who carries it out.
_EXECUTION = re.compile(r"uitvoering|trekker|partners|samenwerking|wie\b", re.IGNORECASE)
#: The heading of a list of partners, at the start of a line.
_LIST = re.compile(
    r"(?:(?:betrokken|deelnemende|samenwerkende)\s+)?"
    r"(?:partners?|partijen|organisaties|deelnemers)\s*:\s*(?P<names>\S.*)",
    re.IGNORECASE,
)
#: What joins who leads to who takes part.
_TOGETHER = re.compile(
    r",?\s+(?:i\.?\s?s\.?\s?m\.?|in\s+samenwerking\s+met|samen\s+met|tezamen\s+met|met)\s+",
    re.IGNORECASE,
)
_COORDINATED = re.compile(
    r",?\s+(?:en\s+)?(?:in\s+(?:afstemming|overleg)\s+met|i\.?\s?o\.?\s?m\.?)\s+", re.IGNORECASE
)
_LEADER = re.compile(
    r"(?:\b|(?<=_))(?:project|proces|programma)?(?:leiders?|trekkers?|co[oö]rdinator(?:en|s)?)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:uit\s+te\s+voeren\s+)?door\s+", re.IGNORECASE)
_COMMA = re.compile(r"\s*[,;]\s*")
#: Not after a hyphen: "Noord- en Midden-Limburg" is one name.
_AND = re.compile(r"(?<!-)\s+(?:en|&|alsmede|evenals)\s+")
#: Loose words before a name in a list.
_LOOSE = re.compile(
    r"(?:(?:en|verder|ook|o\.?a\.?|onder\s+andere|bv\.?)\s+)+"
    r"|(?:afgevaardigden|vertegenwoordigers|medewerkers)\s+van\s+(?:de|het)\s+",
    re.IGNORECASE,
)
#: Words that point at partners without naming one.
_UNNAMED = re.compile(r"(?:alle\s+)?(?:betrokken|andere|overige)\s+\w*partners", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Execution:
    """Who leads, as typed, and the partners one by one; ``lead`` is "" when nobody is said to."""

    lead: str = ""
    partners: tuple[str, ...] = ()


def read_execution(lines: Iterable[str]) -> Execution:
    """Return who carries something out by the lines of its rubric.

    A line that begins as a list ("Partners:") names the partners; then a sentence beside it names
    who leads, whole. Without such a list the sentence is read as "X samen met Y en Z": X leads
    when it is called a leader, else all are partners.
    """
    told = [line.strip().rstrip(".") for line in lines if line.strip()]
    lists = [match["names"] for line in told if (match := _LIST.match(line))]
    sentences = [_BY.sub("", line, count=1) for line in told if not _LIST.match(line)]
    listed = tuple(dict.fromkeys(name for names in lists for name in _names(names)))
    if listed:
        return Execution(next(filter(leads, (*sentences, *listed)), ""), listed)
    return _sentence(next(iter(sentences), ""))


def read_sheet(rubrics: Iterable[tuple[str, Iterable[str]]]) -> Execution:
    """Return who carries out a priority sheet by its rubrics, each a heading with its lines.

    The partners are those of the rubric of the execution and of lists under other headings.
    """
    own: list[str] = []
    elsewhere: list[str] = []
    for heading, lines in rubrics:
        (own if _EXECUTION.search(heading) else elsewhere).extend(lines)
    told, named = read_execution(own), _partners_named(elsewhere)
    partners = (name for name in told.partners if not (named and _is_vague(name)))
    return Execution(told.lead, tuple(dict.fromkeys((*partners, *named))))


def _partners_named(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the partners that lines under another heading list ("Deelnemende organisaties:")."""
    lists = (match["names"] for line in lines if (match := _LIST.match(line.strip().rstrip("."))))
    return tuple(dict.fromkeys(name for names in lists for name in _names(names)))


def _is_vague(partner: str) -> bool:
    """Tell whether words only point at partners ("betrokken partners") without naming one."""
    return bool(_UNNAMED.fullmatch(partner.strip()))


def leads(text: str) -> bool:
    """Tell whether words name somebody who leads: a projectleider, trekker, coördinator."""
    return bool(_LEADER.search(text))


def _sentence(text: str) -> Execution:
    lead, *others = _TOGETHER.split(text) if leads(text) else ["", text]
    if len(others) > 1 and leads(others[0]):  # "een projectleider samen met projectleiders ..."
        lead, others = text[: text.index(others[0]) + len(others[0])], others[1:]
    partners = tuple(dict.fromkeys(name for part in others for name in _names(part)))
    own = [name for name in partners if leads(name)]
    if lead and own:
        joint = text[: text.index(own[-1]) + len(own[-1])]
        return Execution(joint, tuple(name for name in partners if name not in own))
    return Execution(lead.strip(), partners)


def _names(text: str) -> Iterator[str]:
    """Yield the names of a list; "en" parts only its last piece ("Jeugd en Gezin, Politie")."""
    for part in _COORDINATED.split(text):
        *pieces, last = _COMMA.split(part)
        for piece in (*pieces, *_AND.split(last)):
            loose = _LOOSE.match(piece.strip())
            name = piece.strip()[loose.end() if loose else 0 :].strip(" .:")
            if name:
                yield name
