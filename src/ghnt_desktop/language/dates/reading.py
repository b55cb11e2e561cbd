"""Reads a planning as an officer typed it: `read` gives a `Period`, and never raises."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from functools import lru_cache

from ghnt_desktop.domain.period import Period, PeriodKind
from ghnt_desktop.language.dates.conventions import HOUSE, Conventions
from ghnt_desktop.language.dates.groups import Group, day_after, day_before, groups_in
from ghnt_desktop.language.dates.repeating import Undated, goes_on, recurring, undated
from ghnt_desktop.language.dates.stretches import stretches_in
from ghnt_desktop.language.dates.tokens import Token, tokens_of
from ghnt_desktop.language.dates.words import (
    AFTER,
    BEFORE,
    DONE,
    FILLERS,
    MONTHS,
    MOVING,
    NEUTRAL,
    OTHER_QUALIFIERS,
    PAPERS,
    QUARTER_WORDS,
)
from ghnt_desktop.language.dates.years import word

#: A planning is no book: what is longer is kept, and not read.
LONGEST_READ = 2_000
_LONGEST_BEFORE = max(map(len, BEFORE))
_LONGEST_AFTER = max(map(len, AFTER))
_EDGES = " \t\n,;:.-–—()[]\"'*•→/+&"
_SEGMENT = re.compile(r"[\n;]+|(?<=[a-z0-9)])\.\s+(?=[A-Z(])")
_NEAR = 3
_EACH = frozenset(("per", "elk", "elke", "ieder", "iedere"))
_FIRST_OF = frozenset(("eerste", "eerst", "daarna", "vervolgens"))
_WEEK_OF = re.compile(r"(?:^|\s)week$")
#: What may be the quarter or day that a year goes with, and could not be read.
_UNREAD = re.compile(r"(?:^|\s)(?:q[li]*|[st] [1-4]|\d{1,2} / \d{1,2})(?=\s|$)")
_FULL_MONTHS = tuple(name for name in MONTHS if len(name) > 4)
_JOINING = frozenset(("en", "of", ",", "/", "jaren", "daarna", "dan"))


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A group with the words around it that say how it is meant.

    It stands in the tokens ``first`` up to ``after``; ``qualifying`` is where its qualifier stands.
    """

    group: Group
    first: int
    after: int
    roles: tuple[str, ...]
    qualifier: str | None
    qualifying: tuple[int, int] = (0, 0)


@lru_cache(maxsize=4_096)
def read(text: str, year: int | None = None, conventions: Conventions = HOUSE) -> Period:
    """Return how a planning is understood; its words are kept as typed.

    ``year`` is that of the surroundings, for "27 juni" and "week 17". What is not understood is
    `PeriodKind.UNKNOWN` and uncertain.
    """
    if len(text) > LONGEST_READ:
        return Period(text, uncertain=True)
    found = list(_segments(text, year, conventions))
    known = [one for one in found if one.kind is not PeriodKind.UNKNOWN]
    if len(known) > 1:
        return _several(text, known)
    if not known:
        sure = bool(found) and any(not one.uncertain for one in found)
        return Period(text, uncertain=not sure)
    only = known[0]
    return replace(only, text=text, what=_rest(text, only) if len(found) > 1 else only.what)


def _several(text: str, known: list[Period]) -> Period:
    parts = [part for one in known for part in (one.parts or (one,))]
    apart = list(dict.fromkeys(parts))
    if len({_meaning(part) for part in apart}) == 1:
        return replace(apart[0], text=text)
    return Period(
        text,
        PeriodKind.MULTI,
        parts=tuple(apart),
        convention=any(part.convention for part in apart),
        uncertain=any(part.uncertain for part in apart),
    )


def _meaning(one: Period) -> object:
    return one.kind, one.start, one.end, one.frequency, one.what


def _segments(text: str, year: int | None, conventions: Conventions) -> Iterator[Period]:
    start = 0
    cuts = [match.span() for match in _SEGMENT.finditer(text)]
    for end, following in (*cuts, (len(text), len(text))):
        if text[start:end].strip():
            yield _segment(text[start:end], year, conventions)
        start = following


def _segment(text: str, year: int | None, conventions: Conventions) -> Period:
    tokens = tokens_of(text)
    groups = groups_in(tokens, stretches_in(tokens, conventions), year)
    phrases = list(_phrases(tokens, groups))
    if not phrases:
        said = undated(tokens)
        if said is None:
            return Period(text.strip(), uncertain=True)
        return Period(text.strip(), said.kind, frequency=said.frequency, uncertain=said.uncertain)
    return _composed(text, tokens, phrases)


def _composed(text: str, tokens: tuple[Token, ...], phrases: list[_Phrase]) -> Period:
    parts = [_period(text, tokens, phrase) for phrase in phrases]
    loose = _outside(tokens, phrases)
    often = recurring(loose) or (recurring(tokens) if _dateless(parts) else None)
    if len(parts) == 1 and (often is not None or goes_on(loose)):
        return _bounded(parts[0], often, loose)
    if len(parts) == 1:
        what = _words_of(text, tokens, phrases[0], 0, len(tokens))
        beside = tokens[phrases[0].first - 1].word if phrases[0].first else ""
        return replace(parts[0], what=what, uncertain=parts[0].uncertain or _unread(loose, beside))
    reach = _from_and_until(parts)
    if reach is not None:
        return reach
    if often is not None and parts[0].kind is PeriodKind.FROM:
        return replace(_bounded(parts[0], often, loose), uncertain=True)
    if often is not None and _dateless(parts):
        return Period(text.strip(), often.kind, frequency=often.frequency, uncertain=True)
    return _several(text.strip(), _with_words(text, tokens, phrases, parts))


def _unread(loose: tuple[Token, ...], beside: str) -> bool:
    """Tell whether what stands beside a date looks like a nearer one: "Ql 2023", "novmber 2023"."""
    words = [token.word for token in loose]
    if any(one in QUARTER_WORDS for one in words) or _UNREAD.search(" ".join(words)):
        return True
    return len(beside) > 4 and bool(get_close_matches(beside, _FULL_MONTHS, 1, 0.86))


def _dateless(parts: Sequence[Period]) -> bool:
    return all(part.start is None and part.end is None for part in parts)


def _with_words(
    text: str, tokens: tuple[Token, ...], phrases: Sequence[_Phrase], parts: Sequence[Period]
) -> list[Period]:
    """Give each period of a sentence the words before it, or else those after it."""
    told = []
    floor = 0
    for place, (phrase, part) in enumerate(zip(phrases, parts, strict=True)):
        ceiling = phrases[place + 1].first if place + 1 < len(phrases) else len(tokens)
        what = _words_of(text, tokens, phrase, floor, phrase.after) or _words_of(
            text, tokens, phrase, phrase.first, ceiling
        )
        told.append(replace(part, what=what))
        floor = phrase.after if what is None or floor != phrase.first else ceiling
    return told


def _bounded(one: Period, often: Undated | None, loose: tuple[Token, ...]) -> Period:
    """Return what comes back or goes on, from the first to the last day that is named.

    When more is said than that, the date may be that of something else.
    """
    more = sum(1 for token in loose if token.number is None and token.word.isalpha())
    elsewhere = often is None and (more > 1 or one.qualifier is not None)
    kind = PeriodKind.RECURRING if often else PeriodKind.ONGOING
    if any(token.word in _FIRST_OF for token in loose):
        one = replace(one, end=None)  # "jaarlijks, voor het eerst in 2020" does not end then
    precision = None if _dateless([one]) else one.precision
    frequency = often.frequency if often else None
    return replace(
        one,
        kind=kind,
        precision=precision,
        frequency=frequency,
        band=None,
        uncertain=one.uncertain or elsewhere,
    )


def _from_and_until(parts: Sequence[Period]) -> Period | None:
    """Read "start maart 2019, gereed juni 2019" as one reach of time, though not for certain."""
    if [part.kind for part in parts] != [PeriodKind.FROM, PeriodKind.UNTIL]:
        return None
    first, last = parts
    if first.start is None or last.end is None or last.end < first.start:
        return None
    return replace(
        last,
        kind=PeriodKind.SPAN,
        start=first.start,
        band=None,
        convention=first.convention or last.convention,
        uncertain=True,
    )


# -- one phrase --------------------------------------------------------------------------------


def _phrases(tokens: tuple[Token, ...], groups: Sequence[Group]) -> Iterator[_Phrase]:
    floor = 0
    for place, group in enumerate(groups):
        ceiling = groups[place + 1].first if place + 1 < len(groups) else len(tokens)
        first, roles = _before(tokens, group, floor)
        after, more = _behind(tokens, group, ceiling)
        done = _done(tokens, floor, group, ceiling)
        qualifier, qualifying = done or _other_qualifier(tokens, floor, ceiling)
        said = (*roles, *more, *(("done",) if done else ()))
        said += ("near",) if _moved(tokens, floor, first, after, ceiling) else ()
        yield _Phrase(group, first, after, said, qualifier, qualifying)
        floor = after


def _before(tokens: tuple[Token, ...], group: Group, floor: int) -> tuple[int, tuple[str, ...]]:
    """Return where a phrase begins, and what the words before its date make of it."""
    at, first = group.first, group.first
    roles: list[str] = []
    while at > floor:
        size = _longest(BEFORE, tokens, at, floor)
        if size:
            at -= size
            first = at
            roles.insert(0, BEFORE[_words(tokens, at, at + size)])
        elif word(tokens, at - 1) in NEUTRAL and group.first - at < 4:
            if word(tokens, at - 2) in _EACH:  # "4 keer per jaar vanaf mei": how often, not when
                break
            at -= 1
        else:
            break
    return first, tuple(roles)


def _longest(
    table: dict[tuple[str, ...], str], tokens: tuple[Token, ...], at: int, floor: int
) -> int:
    for size in range(min(_LONGEST_BEFORE, at - floor), 0, -1):
        if _words(tokens, at - size, at) in table:
            return size
    return 0


def _behind(tokens: tuple[Token, ...], group: Group, ceiling: int) -> tuple[int, tuple[str, ...]]:
    at = group.after
    roles: list[str] = []
    for size in range(min(_LONGEST_AFTER, ceiling - at), 0, -1):
        role = AFTER.get(_words(tokens, at, at + size))
        if role and (role != "from" or _words(tokens, at, at + size) != ("+",)):
            roles.append(role)
            at += size
            break
    if not roles and ceiling == len(tokens) == at + 1 and word(tokens, at) in ("-", "+"):
        return at + 1, ("from",)
    return at, tuple(roles)


def _words(tokens: tuple[Token, ...], start: int, end: int) -> tuple[str, ...]:
    return tuple(one.word for one in tokens[start:end])


_Qualifier = tuple[str | None, tuple[int, int]]


def _done(tokens: tuple[Token, ...], floor: int, group: Group, ceiling: int) -> _Qualifier | None:
    """Return the word that says that a thing is ready by then, and where it stands."""
    for at in (*range(group.after, ceiling), *range(floor, group.first)):
        if tokens[at].word in DONE:
            return DONE[tokens[at].word], (at, at + 1)
    return None


def _other_qualifier(tokens: tuple[Token, ...], floor: int, ceiling: int) -> _Qualifier:
    for words, said in OTHER_QUALIFIERS:
        for at in range(floor, ceiling - len(words) + 1):
            if _words(tokens, at, at + len(words)) == words:
                return said, (at, at + len(words))
    return None, (0, 0)


def _moved(tokens: tuple[Token, ...], floor: int, first: int, after: int, ceiling: int) -> bool:
    """Tell whether a word nearby shifts the date in a way that was not read."""
    near = (*tokens[max(floor, first - _NEAR) : first], *tokens[after : min(after + 2, ceiling)])
    paper = first > floor and tokens[first - 1].word in PAPERS
    named = paper and tokens[first].figures == 4
    before = " ".join(one.word for one in tokens[max(floor, first - _NEAR) : first])
    if _WEEK_OF.search(before.removesuffix(" van").removesuffix(" in")):
        return True  # "laatste week van mei": the whole month is too much
    return named or any(one.word in MOVING for one in near)


def _period(text: str, tokens: tuple[Token, ...], phrase: _Phrase) -> Period:
    group = phrase.group
    said = text[tokens[phrase.first].start : tokens[phrase.after - 1].end]
    made = Period(
        said,
        PeriodKind.SPAN,
        precision=group.precision,
        qualifier=phrase.qualifier,
        convention=group.convention,
        uncertain=group.uncertain or bool({"about", "not", "near"} & set(phrase.roles)),
    )
    return _placed(made, group, _role(phrase))


def _role(phrase: _Phrase) -> str:
    """Return the one word that decides: the first that is more than a hint."""
    roles = [role for role in phrase.roles if role not in ("about", "not", "maybe-from", "near")]
    if "done" in roles and not {"from", "to", "before", "for"} & set(roles[:1]):
        return "until"
    return roles[0] if roles else ""


def _placed(made: Period, group: Group, role: str) -> Period:
    if role == "per" and group.part == "eind":
        return _plain(made, group)
    if role in ("from", "per"):
        return _from(made, group)
    if role == "after":
        return _after(made, group)
    if role in ("until", "to", "before", "for"):
        return _until(made, group, role)
    return _plain(made, group)


def _plain(made: Period, group: Group) -> Period:
    if group.part == "eind":
        return replace(made, kind=PeriodKind.UNTIL, end=_last(group), band=group.days)
    one_day = group.precision == "day" and (not group.days or group.days[0] == group.days[1])
    kind = PeriodKind.POINT if one_day and not group.lines_up else PeriodKind.SPAN
    return replace(made, kind=kind, start=_first(group), end=_last(group))


def _from(made: Period, group: Group) -> Period:
    if group.reach:
        return replace(made, start=_first(group), end=_last(group))
    return replace(made, kind=PeriodKind.FROM, start=_first(group))


def _after(made: Period, group: Group) -> Period:
    """Read "na de zomer": the day after; after one day it is not said if that day counts."""
    last = _last(group)
    doubtful = made.uncertain or group.precision in ("day", "year")
    start = day_after(last) if last else None
    return replace(made, kind=PeriodKind.FROM, start=start, uncertain=doubtful)


def _until(made: Period, group: Group, role: str) -> Period:
    """Read "tot", "uiterlijk", "vóór" and "voor"; the last may also mean: for."""
    until = replace(made, kind=PeriodKind.UNTIL, end=_last(group))
    if group.part:
        until = replace(until, band=group.days)
    exact = group.precision == "day" or group.part == "eind"
    if role == "until" or exact:
        return until
    if role == "to":
        return replace(until, uncertain=True)
    if role == "for" and "year" in group.precision:
        return replace(_plain(made, group), uncertain=made.uncertain or not group.lines_up)
    first = _first(group)
    doubtful = made.uncertain or (role == "for" and group.precision != "season")
    return replace(until, end=day_before(first) if first else None, band=None, uncertain=doubtful)


def _first(group: Group) -> date | None:
    return group.days[0] if group.days else None


def _last(group: Group) -> date | None:
    return group.days[1] if group.days else None


# -- the words around it -----------------------------------------------------------------------


def _outside(tokens: tuple[Token, ...], phrases: Sequence[_Phrase]) -> tuple[Token, ...]:
    inside = {at for phrase in phrases for at in range(phrase.first, phrase.after)}
    return tuple(one for at, one in enumerate(tokens) if at not in inside)


def _words_of(
    text: str, tokens: tuple[Token, ...], phrase: _Phrase, floor: int, ceiling: int
) -> str | None:
    """Return what is planned: the words from floor to ceiling without those of its date."""
    first = phrase.first
    while first > floor and word(tokens, first - 1) in FILLERS:
        first -= 1
    out = {*range(first, phrase.after), *range(*phrase.qualifying)}
    kept = [at for at in range(floor, ceiling) if at not in out]
    while kept and word(tokens, kept[0]) in _JOINING:
        kept.pop(0)
    said = "".join(_as_typed(text, tokens, at, place, kept) for place, at in enumerate(kept))
    said = " ".join(said.split()).strip(_EDGES)
    return said if any(letter.isalpha() for letter in said) else None


def _as_typed(
    text: str, tokens: tuple[Token, ...], at: int, place: int, kept: Sequence[int]
) -> str:
    """Return a token with what stands between it and the next that is kept."""
    following = kept[place + 1] if place + 1 < len(kept) else at
    behind = text[tokens[at].end : tokens[at + 1].start] if following == at + 1 else " "
    return text[tokens[at].start : tokens[at].end] + behind


def _rest(text: str, only: Period) -> str | None:
    said = " ".join(text.replace(only.text, " ", 1).split()).strip(_EDGES)
    return said if any(letter.isalpha() for letter in said) else None
