"""Which thing of an agenda made elsewhere is which of ours: by number, name and words, from above.

Only what stands in things that match is compared, so that the same words in another cell stay
another text. What nothing fits stays apart, and comes in as new.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.kinds import KINDS, parent_of
from ghnt_desktop.language.alike import LEAST

#: Of more words than this only an equal text is the same: comparing two of 30,000 takes a minute.
_MOST_WORDS = 2_000
_WORD = re.compile(r"\w+")
Key = Callable[[Agenda, Any], Hashable]


def matched(mine: Agenda, theirs: Agenda) -> Mapping[str, str]:
    """Return our thing for each of theirs that is surely or very likely the same."""
    found: dict[str, str] = {}
    for kind in KINDS:
        if kind != "agenda" and not KINDS[kind].own:
            _match_kind(kind, mine, theirs, found)
    return found


def _match_kind(kind: str, mine: Agenda, theirs: Agenda, found: dict[str, str]) -> None:
    ours = _by_place(mine, kind, lambda id_: id_)
    for place, group in _by_place(theirs, kind, lambda id_: found.get(id_, "")).items():
        left = ours.get(place, [])
        for key in _KEYS.get(kind, (_words,)):
            group, left = _pair(group, left, key, mine, theirs, found)
        if kind in _ALIKE:
            _pair_alike(group, left, mine, theirs, found)


def _by_place(
    agenda: Agenda, kind: str, ours: Callable[[str], str]
) -> Mapping[tuple[str, str], list[str]]:
    """Return the things of a kind by where they stand with us, in order; none in what is apart."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    held = agenda.things[kind]
    for id_ in sorted(held, key=lambda one: (str(getattr(held[one], "order", "")), one)):
        parent, level = parent_of(held[id_]), str(getattr(held[id_], "level", ""))
        place = ours(parent) if parent else "", ours(level) if level else ""
        if (
            agenda.is_visible(id_)
            and bool(place[0]) == bool(parent)
            and bool(place[1]) == bool(level)
        ):
            groups[place].append(id_)
    return groups


def _pair(
    group: Sequence[str],
    left: Sequence[str],
    key: Key,
    mine: Agenda,
    theirs: Agenda,
    found: dict[str, str],
) -> tuple[list[str], list[str]]:
    """Pair what has the same key, the first with the first; return what is left of both."""
    waiting: dict[Hashable, list[str]] = defaultdict(list)
    for id_ in reversed(left):
        waiting[key(mine, mine.thing(id_))].append(id_)
    rest, taken = [], set()
    for id_ in group:
        told = key(theirs, theirs.thing(id_))
        if told and waiting.get(told):
            found[id_] = waiting[told].pop()
            taken.add(found[id_])
        else:
            rest.append(id_)
    return rest, [id_ for id_ in left if id_ not in taken]


def _pair_alike(
    group: Sequence[str], left: Sequence[str], mine: Agenda, theirs: Agenda, found: dict[str, str]
) -> None:
    """Pair texts of which most words are the same, the most alike first."""
    told = {id_: _words(theirs, theirs.thing(id_)) for id_ in group}
    ours = {id_: _words(mine, mine.thing(id_)) for id_ in left}
    shares = sorted(_shares(told, ours), key=lambda one: (-one[0], *one[1:]))
    taken: set[str] = set()
    for _, their, our in shares:
        if their not in found and our not in taken:
            found[their] = our
            taken.add(our)


def _shares(
    told: Mapping[str, tuple[str, ...]], ours: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[float, str, str]]:
    for their, words in told.items():
        for our, others in ours.items():
            if words and others and max(len(words), len(others)) <= _MOST_WORDS:
                share = SequenceMatcher(None, words, others, autojunk=False).ratio()
                if share >= _LEAST:
                    yield share, their, our


#: In one and the same cell less is needed than anywhere in a document (`alike.LEAST`).
_LEAST = LEAST - 0.2


def _words(agenda: Agenda, thing: Any) -> tuple[str, ...]:
    """Return the words a thing says itself, or that its blocks say."""
    own = getattr(thing, "text", None)
    if own is not None:
        return tuple(_WORD.findall(str(getattr(own, "text", own)).casefold()))
    texts = (block.text.text for block in agenda.blocks(thing.id))
    return tuple(_WORD.findall(" ".join(texts).casefold()))


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _number(agenda: Agenda, thing: Any) -> Hashable:
    return str(thing.number).strip().rstrip(".").casefold()


def _title(agenda: Agenda, thing: Any) -> Hashable:
    return _plain(thing.title)


def _both(agenda: Agenda, thing: Any) -> Hashable:
    number, title = _number(agenda, thing), _title(agenda, thing)
    return (number, title) if number and title else None


def _field(name: str) -> Key:
    return lambda agenda, thing: _plain(str(getattr(thing, name)))


def _short_name(agenda: Agenda, thing: Any) -> Hashable:
    return _plain(thing.abbreviation) if len(thing.abbreviation) > 1 else None


def _row_words(agenda: Agenda, row: Any) -> Hashable:
    said = (_words(agenda, one) for level in agenda.levels for one in agenda.cell(row.id, level.id))
    return (_plain(row.mark), *(word for words in said for word in words))


def _row_mark(agenda: Agenda, row: Any) -> Hashable:
    return ("mark", _plain(row.mark))


def _spoken(agenda: Agenda, one: Any) -> Hashable:
    words = _words(agenda, one)
    return (agenda.names(one.contributors), words) if words else None


def _from_whom(agenda: Agenda, one: Any) -> Hashable:
    """Somebody who says one thing in a cell, here and there, says that thing."""
    names = agenda.names(one.contributors)
    cell = agenda.cell(one.parent, one.level) if one.level else agenda.remarks(one.parent)
    alone = sum(other.contributors == one.contributors for other in cell) == 1
    return names if names and alone else None


_ALIKE = frozenset(["contribution", "block", "intended_result", "footnote"])
_KEYS: Mapping[str, tuple[Key, ...]] = {
    "level": (_field("key"), _title),
    "organisation": (_field("name"), _short_name),
    "action_line": (_both, _number, _title),
    "topic": (_both, _title, _number),
    "priority": (_both, _title, _number),
    "activity": (_both, _title, _number),
    "chapter": (_both, _title, _number),
    "row": (_row_words, _row_mark),
    "contribution": (_spoken, _words, _from_whom),
    "rubric": (_field("heading"),),
    "effort": (_field("heading"),),
    "role": (_field("role"),),
    "term": (_field("term"),),
}
