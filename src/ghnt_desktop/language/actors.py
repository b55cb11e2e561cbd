"""Who does what, as officers type it in a table: "gemeenten i.s.m. GGD en Politie"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ghnt_desktop.language.names import Names, is_abbreviation, name_key

WITH = "in samenwerking met"
CONSULTED = "in overleg met"
BY = "uitvoerder"
_LINKS: tuple[tuple[str, str], ...] = (
    (WITH, r"i\.?\s?s\.?\s?m\.?(?:\s+met)?|in\s+samenwerking\s+met|samen\s+met|tezamen\s+met"),
    (CONSULTED, r"i\.?\s?o\.?\s?m\.?|in\s+(?:overleg|afstemming)\s+met"),
    (BY, r"uit\s+te\s+voeren\s+door|uitgevoerd\s+door|uitvoering\s+door"),
)
_LINK = re.compile(
    r"(?<!\w)\(?(?:" + "|".join(f"(?P<g{i}>{words})" for i, (_, words) in enumerate(_LINKS)) + r")"
    r"(?=[\s:])\s*:?\s*",
    re.IGNORECASE,
)
#: Words for many at once that are a party as they stand.
_GROUPS = frozenset(
    (
        "gemeente", "gemeenten", "provincie", "provincies", "rijk", "regio", "politie", "scholen",
        "onderwijs", "instellingen", "zorginstellingen", "professionals", "partners",
        "organisaties",
    )
)  # fmt: skip
_SPLIT = re.compile(r"\s*[,;/+]\s*")
_AND = re.compile(r"\s+(?:en|&)\s+")
_INSIDE = frozenset(["van", "de", "het", "der", "den", "'t", "voor", "en", "&", "aan"])
_LONGEST_NAME = 5
_ONE_MUNICIPALITY = re.compile(r"(?:de\s+)?gemeente\s+(?=[A-Z'])", re.IGNORECASE)
_LOOSE = re.compile(r"^(?:(?:de|het|alle|en|o\.a\.|e\.a\.|diverse)\s+)+", re.IGNORECASE)
_PARTY = re.compile(
    r"\s*(?:inzet|bijdrage|rol|aandeel|taken|taak)\s+(?:van\s+)?(?:de\s+|het\s+)?"
    r"(?P<who>[^:.]{2,60}?)\s*:?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is what: the role, the words exactly as typed, and the names that are in them."""

    role: str
    text: str
    names: tuple[str, ...]


def read_actors(line: str, role: str, names: Names) -> tuple[Actor, ...]:
    """Return who is named in a line under a role; what follows "i.s.m." has a role of its own.

    The words of all of them together are the line; a piece that is no list of names has none.
    """
    actors: list[Actor] = []
    start, begins, said = 0, 0, role
    for link in (*_LINK.finditer(line), None):
        end = link.start() if link else len(line)
        if line[start:end].strip(" ,"):
            typed = line[start:end].strip(" ,")
            actors.append(Actor(said, typed, names_in(line[begins:end], names)))
        if link:
            said = next(r for i, (r, _) in enumerate(_LINKS) if link[f"g{i}"])
            start, begins = link.start(), link.end()
    return tuple(actors)


def party_of(line: str, names: Names) -> tuple[str, ...] | None:
    """Return whose effort a line heads ("Inzet gemeenten"), perhaps nobody's; None for others."""
    match = _PARTY.fullmatch(line)
    return names_in(match["who"], names) if match else None


def names_in(text: str, names: Names) -> tuple[str, ...]:
    """Return the names in a text that is a list of names and nothing else; else none."""
    bare = text.strip(" .:()")
    parts = [part for piece in _SPLIT.split(bare) for part in _parted(piece, names)]
    found = [_LOOSE.sub("", part, count=1).strip(" .:()") for part in parts]
    if not found or not all(_is_name(name, names) for name in found):
        return ()
    return tuple(dict.fromkeys(names.called(_ONE_MUNICIPALITY.sub("", name)) for name in found))


def _parted(piece: str, names: Names) -> Iterator[str]:
    """Part "X en Y" where a side is known, a group or an abbreviation; "Jeugd en Gezin" stays."""
    link = _AND.search(piece)
    if link is None or names.find(piece):
        yield piece
        return
    sides = (piece[: link.start()], piece[link.end() :])
    if any(map(_is_group, sides)) or any(is_abbreviation(s) or names.find(s) for s in sides):
        yield sides[0]
        yield from _parted(sides[1], names)
    else:
        yield piece


def _is_group(text: str) -> bool:
    words = _LOOSE.sub("", text).casefold().split()
    return bool(words) and words[0] in _GROUPS


def _is_name(name: str, names: Names) -> bool:
    words = name.split()
    if not words or len(words) > _LONGEST_NAME or not name_key(name):
        return False
    small = [word for word in words[1:] if word[:1].islower() and word not in _INSIDE]
    return not small and (name[:1].isupper() or _is_group(name) or names.find(name) is not None)
