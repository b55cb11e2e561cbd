"""Joins stretches that belong together ("2007 en 2008", "maart t/m mei"), and finds their years."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ghnt_desktop.language.dates.words import BESIDE, OR, THROUGH, TO
from ghnt_desktop.language.dates.years import Days, Stretch, Tokens, word

_ROWS: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    ("through", THROUGH),
    ("to", TO),
    ("beside", BESIDE),
    ("or", OR),
)
_JOINTS: dict[tuple[str, ...], str] = {words: kind for kind, rows in _ROWS for words in rows}
_LONGEST_JOINT = max(map(len, _JOINTS))
_ORDER = ("day", "iso-week", "month", "season", "quarter", "half-year", "year")


@dataclass(frozen=True, slots=True)
class Group:
    """Stretches that make one statement, in the tokens ``first`` up to ``after``.

    ``reach`` tells that they run from the first through the last; ``lines_up`` that two or more
    were named. ``days`` is None while the year is not known.
    """

    first: int
    after: int
    days: Days | None
    precision: str
    part: str = ""
    reach: bool = False
    lines_up: bool = False
    convention: bool = False
    uncertain: bool = False


def groups_in(
    tokens: Tokens, stretches: Iterable[Stretch], context_year: int | None
) -> tuple[Group, ...]:
    """Return what a text names, in order; what stands apart in time stands apart here."""
    chains = _with_years(tokens, list(_chains(tokens, list(stretches))), context_year)
    found = [group for chain, joints in chains for group in _groups_of(chain, joints)]
    return tuple(found)


Chain = tuple[list[Stretch], list[str]]


def _chains(tokens: Tokens, stretches: Sequence[Stretch]) -> Iterator[Chain]:
    """Yield stretches that are joined by words, with how each is joined to the next."""
    chain: list[Stretch] = []
    joints: list[str] = []
    for one in stretches:
        joint = _joint(tokens, chain[-1], one) if chain else ""
        if chain and not joint:
            yield chain, joints
            chain, joints = [], []
        if chain:
            joints.append(joint)
        chain.append(one)
    if chain:
        yield chain, joints


def _joint(tokens: Tokens, before: Stretch, behind: Stretch) -> str:
    between = [one.word for one in tokens[before.after : behind.first]]
    if not between or len(between) > _LONGEST_JOINT:
        return ""
    if between == ["("]:
        return "bracket"
    if tokens[before.after - 1].line != tokens[behind.first].line:
        return ""
    kind = _JOINTS.get(tuple(between), "")
    return "through" if kind == "beside" and _is_between(tokens, before, between) else kind


def _is_between(tokens: Tokens, first: Stretch, between: list[str]) -> bool:
    """Tell whether "tussen A en B" is said."""
    return between == ["en"] and "tussen" in (
        word(tokens, first.first - 1),
        word(tokens, first.first - 2),
    )


# -- years -------------------------------------------------------------------------------------


def _with_years(tokens: Tokens, chains: list[Chain], context: int | None) -> list[Chain]:
    """Give a year to what has none: from its own chain, else from a year by itself, else around."""
    found = [(_years_along(chain), joints) for chain, joints in chains]
    loose = [chain for chain, _ in found if any(one.year is None for one in chain)]
    bare = [chain for chain, _ in found if _only_years(chain)]
    if loose and len(bare) == 1 and not _speaks_for_itself(tokens, bare[0]):
        year = bare[0][0].year
        heads = word(tokens, bare[0][-1].after) == ":"
        return [
            ([one.in_year(year) if heads else _doubtful(one, year) for one in chain], joints)
            for chain, joints in found
            if chain is not bare[0]
        ]
    return _from_around(found, context)


def _years_along(chain: list[Stretch]) -> list[Stretch]:
    """Hand years on within a chain: from what follows, else from what precedes."""
    year: int | None = None
    backwards = []
    for one in reversed(chain):
        backwards.append(one.in_year(year))
        year = one.year if one.year is not None else year
    year = None
    forwards = []
    for one in reversed(backwards):
        forwards.append(one.in_year(year))
        year = forwards[-1].year
    return forwards


def _only_years(chain: list[Stretch]) -> bool:
    return all(one.precision == "year" and not one.convention for one in chain)


def _speaks_for_itself(tokens: Tokens, chain: list[Stretch]) -> bool:
    """Tell whether a year has a word of its own before it, and is no year of something else."""
    return word(tokens, chain[0].first - 1) in ("vanaf", "per", "tot", "uiterlijk", "sinds", "t/m")


def _doubtful(one: Stretch, year: int | None) -> Stretch:
    return one if one.year is not None else replace(one, year=year, uncertain=True)


def _from_around(chains: list[Chain], context: int | None) -> list[Chain]:
    if context is not None:
        return [([one.in_year(context) for one in chain], joints) for chain, joints in chains]
    said = [one.year for chain, _ in chains for one in chain if one.year is not None]
    if not said:
        return chains
    only = said[0] if len(set(said)) == 1 else None
    return [
        ([one.in_year(only) if only else _doubtful(one, said[0]) for one in chain], joints)
        for chain, joints in chains
    ]


# -- joining -----------------------------------------------------------------------------------


def _groups_of(chain: list[Stretch], joints: list[str]) -> Iterator[Group]:
    made = _single(chain[0])
    for one, joint in zip(chain[1:], joints, strict=True):
        following = _single(one)
        joined = _joined(made, following, joint)
        if joined is None:
            yield made
            made = replace(following, uncertain=following.uncertain or joint == "or")
        else:
            made = joined
    yield made


def _single(one: Stretch) -> Group:
    days = one.days(one.year) if one.year is not None and _has_days(one, one.year) else None
    return Group(
        one.first,
        one.after,
        days,
        one.precision,
        one.part,
        convention=one.convention,
        uncertain=one.uncertain or (days is None and one.year is not None),
    )


def _has_days(one: Stretch, year: int) -> bool:
    """Tell whether a stretch lies in a year: 29 February and week 53 do not in most."""
    try:
        one.days(year)
    except (ValueError, OverflowError):
        return False
    return True


def _joined(one: Group, other: Group, joint: str) -> Group | None:
    """Return two groups as one; None when they stand apart in time."""
    if joint == "bracket":
        return _finer(one, other)
    if one.days is None or other.days is None:
        return _unplaced(one, other, joint)
    first, last = _over_new_year(one.days, other.days) if _steps(joint) else (one.days, other.days)
    if joint in ("beside", "or") and first[0] <= last[0] and last[1] <= first[1]:
        return replace(other, first=one.first, uncertain=_either(one, other) or joint == "or")
    if joint in ("beside", "or") and not _touch(first, last):
        return None
    if last[1] < first[0]:
        return None
    return replace(
        _pair(one, other),
        days=(first[0], last[1]),
        reach=_steps(joint),
        uncertain=_either(one, other) or joint == "or" or _vague_end(other, joint),
    )


def _steps(joint: str) -> bool:
    return joint in ("through", "to")


def _unplaced(one: Group, other: Group, joint: str) -> Group | None:
    if one.days is not None or other.days is not None or not _steps(joint):
        return None
    return replace(_pair(one, other), days=None, reach=True, uncertain=_either(one, other))


def _pair(one: Group, other: Group) -> Group:
    return Group(
        one.first,
        other.after,
        None,
        _precision(one, other),
        lines_up=True,
        convention=one.convention or other.convention,
    )


def _either(one: Group, other: Group) -> bool:
    return one.uncertain or other.uncertain


def _vague_end(other: Group, joint: str) -> bool:
    """Tell whether "tot" leaves open if its last stretch still counts ("2018 tot 2020")."""
    return joint == "to" and other.precision != "day" and other.part != "eind"


def _over_new_year(first: Days, last: Days) -> tuple[Days, Days]:
    """Read "november - februari 2020" as beginning the year before."""
    if last[1] >= first[0] or (first[0].year, first[0].month) == (last[0].year, last[0].month):
        return first, last
    try:
        before = (first[0].replace(year=first[0].year - 1), first[1])
    except ValueError:
        return first, last
    return before, last


def _touch(first: Days, last: Days) -> bool:
    return first[0] <= last[0] <= first[1] + timedelta(days=1)


def _precision(one: Group, other: Group) -> str:
    if {one.part, other.part} == {"begin", "eind"} and one.precision[-7:] == other.precision[-7:]:
        return "begin/end-of-year" if "year" in one.precision else one.precision
    if one.precision == other.precision:
        return one.precision
    known = [p for p in (one.precision, other.precision) if p in _ORDER]
    return max(known, key=_ORDER.index, default=one.precision)


def _finer(one: Group, other: Group) -> Group | None:
    """Let what stands in brackets say more precisely what stands before it: "maart (week 13)"."""
    if one.days is None or other.days is None:
        return replace(other, first=one.first) if one.days is other.days else None
    overlap = one.days[0] <= other.days[1] and other.days[0] <= one.days[1]
    if not overlap or _length(other.days) > _length(one.days):
        return None
    return replace(other, first=one.first)


def _length(days: Days) -> timedelta:
    return days[1] - days[0]


def day_after(day: date) -> date:
    """Return the next day."""
    return day + timedelta(days=1)


def day_before(day: date) -> date:
    """Return the day before."""
    return day - timedelta(days=1)
