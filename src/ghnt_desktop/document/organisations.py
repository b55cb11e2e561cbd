"""What can be told of the register: who names whom, who may be one and the same."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.fields import value_of
from ghnt_desktop.domain.naming import naming
from ghnt_desktop.domain.organisation import Organisation, OrganisationKind
from ghnt_desktop.language.names import name_key

#: So much alike two spellings must be, 0 to 1, to be asked about.
_ALIKE = 0.88
#: Shorter names are not compared by their letters: "GGD" and "GGZ" are two.
_LEAST_LETTERS = 6
_SMALL_WORDS = frozenset(
    ["de", "het", "een", "van", "voor", "der", "den", "en", "in", "op", "aan", "te", "ter", "ten"]
)


@dataclass(frozen=True, slots=True)
class LikelySame:
    """Two entries that may be one organisation; ``why`` is said to the officer, in Dutch."""

    one: str
    other: str
    why: str


def uses(agenda: Agenda, organisation: str) -> tuple[tuple[str, str], ...]:
    """Return (thing, field) for everything to be seen that names an organisation."""
    return tuple(naming(agenda, {organisation}))


def named_how_often(agenda: Agenda) -> Mapping[str, int]:
    """Return how many things to be seen name each organisation; who is not named is left out."""
    register = {one.id for one in agenda.organisations}
    named: dict[str, set[str]] = {}
    for thing, field in naming(agenda, register):
        value = value_of(agenda.thing(thing), field)
        named.setdefault(thing, set()).update({value} if isinstance(value, str) else value)
    return Counter(id_ for ids in named.values() for id_ in ids & register)


def likely_same(agenda: Agenda) -> tuple[LikelySame, ...]:
    """Return the pairs of entries whose names are nearly one, or one is short for the other.

    Municipalities with their own code are told apart by it, however alike they are spelled.
    """
    called = [(one, _keys(one), _initials(one)) for one in agenda.organisations]
    found = ((one[0], other[0], _why(one, other)) for one, other in combinations(called, 2))
    return tuple(LikelySame(one.id, other.id, why) for one, other, why in found if why)


#: An entry, the keys of its names, and what those are short for: found once, compared often.
_Called = tuple[Organisation, set[str], set[str]]


def _why(first: _Called, second: _Called) -> str:
    (one, mine, my_initials), (other, theirs, their_initials) = first, second
    if other.id in one.distinct_from or one.id in other.distinct_from:
        return ""  # the officer said so
    if one.code and other.code and one.code != other.code:
        return ""
    if OrganisationKind.MUNICIPALITY in (one.kind, other.kind) and one.kind is not other.kind:
        return ""
    if mine & theirs:
        return "Zij hebben een naam gemeen."
    if my_initials & theirs or their_initials & mine:
        return "De ene naam lijkt de afkorting van de andere."
    if any(_alike(a, b) for a in mine for b in theirs):
        return "De namen worden bijna gelijk geschreven."
    return ""


def _spellings(one: Organisation) -> Iterator[str]:
    yield from filter(None, (one.name, one.abbreviation, *one.aliases))


def _keys(one: Organisation) -> set[str]:
    return {name_key(spelling) for spelling in _spellings(one)} - {""}


def _initials(one: Organisation) -> set[str]:
    """Return what a name of several words is short for: with and without its small words."""
    found: set[str] = set()
    for spelling in _spellings(one):
        words = [word for word in spelling.replace("-", " ").split() if word[0].isalnum()]
        large = [word for word in words if word.casefold() not in _SMALL_WORDS]
        for chosen in (words, large):
            if len(chosen) > 1:
                found.add(name_key("".join(word[0] for word in chosen)))
    return {key for key in found if len(key) > 1}


def _alike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _LEAST_LETTERS:
        return False
    matcher = SequenceMatcher(None, one, other)
    if matcher.real_quick_ratio() < _ALIKE:
        return False
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def abbreviations(agenda: Agenda) -> tuple[tuple[str, str], ...]:
    """Return every abbreviation with what it stands for: organisations and the glossary, by name.

    Meant as the list behind a printed agenda.
    """
    own = ((one.abbreviation, one.name) for one in agenda.organisations if one.abbreviation)
    terms = ((one.term, one.meaning.text) for one in agenda.terms if one.term)
    return tuple(sorted({*own, *terms}, key=_by_name))


def _by_name(entry: tuple[str, str]) -> tuple[str, ...]:
    return (entry[0].casefold(), *entry)
