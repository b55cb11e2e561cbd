"""Finding words anywhere in the agenda, in document order, and the things a number stands for."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.fields import FIELDS_OF, STRING, STRINGS, TEXT, Field, value_of
from ghnt_desktop.domain.kinds import KINDS, Thing

#: Fields of words that nobody reads as text: a place, a colour, an id.
_SILENT = frozenset(["order", "parent", "level", "key", "sha256", "layout", "code"])
#: So many characters of context stand on either side of a hit.
_AROUND = 40


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for; upper and lower case, and accents, count only when asked."""

    words: str
    exact: bool = False
    whole_words: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One place: the thing and its field, and code points ``start`` to ``end`` of its text.

    ``item`` is which one of a list of texts it is, 0 for a single text.
    """

    thing: str
    field: str
    item: int
    start: int
    end: int
    before: str
    found: str
    after: str


def find(agenda: Agenda, search: Search) -> Iterator[Hit]:
    """Yield every place where the words stand, as the document reads from front to back."""
    for id_ in reading_order(agenda):
        yield from hits_in(agenda, search, id_)


def hits_in(agenda: Agenda, search: Search, id: str) -> Iterator[Hit]:
    """Yield every place in one thing; each of its texts is read once."""
    pattern = pattern_of(search)
    if pattern is None:
        return
    for field, item, text in texts_of(agenda.kind(id), agenda.thing(id)):
        for start, end in matches(pattern, search, text):
            yield _hit(id, field, item, text, start, end)


@lru_cache(maxsize=8)
def pattern_of(search: Search) -> re.Pattern[str] | None:
    """Return what finds the words in text made plain by `matches`; None when there are none."""
    words = search.words.strip()
    if not words:
        return None
    plain = words if search.exact else _folded(words)[0]
    spaced = r"\s+".join(re.escape(word) for word in plain.split())
    return re.compile(rf"\b{spaced}\b" if search.whole_words else spaced)


def matches(pattern: re.Pattern[str], search: Search, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text has the words, in code points of the text itself."""
    plain, places = (text, None) if search.exact else _folded(text)
    for match in pattern.finditer(plain):
        if places is None:
            yield match.start(), match.end()
        elif match.end() > match.start():
            yield places[match.start()], places[match.end() - 1] + 1


def _folded(text: str) -> tuple[str, list[int]]:
    """Return a text without case and accents, and of every character the place it came from."""
    if text.isascii():
        return text.lower(), list(range(len(text)))
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for letter in unicodedata.normalize("NFKD", character.casefold()):
            if not unicodedata.combining(letter):
                letters.append(letter)
                places.append(place)
    return "".join(letters), places


def texts_of(kind: str, thing: Thing) -> Iterator[tuple[str, int, str]]:
    """Yield every text of a thing that people read: its field, which one of a list, the words."""
    for row in FIELDS_OF[kind].values():
        if row.name in _SILENT or row.refers or row.fixed:
            continue
        for name, value in _values(row, thing):
            if row.codec == TEXT:
                yield name, 0, value.text
            elif row.codec == STRINGS:
                yield from ((name, item, text) for item, text in enumerate(value))
            elif row.codec == STRING:
                yield name, 0, value


def _values(row: Field, thing: Thing) -> Iterator[tuple[str, Any]]:
    if not row.keyed:
        yield row.name, value_of(thing, row.name)
        return
    members = getattr(thing, row.name)
    yield from ((f"{row.name}/{key}", members[key]) for key in sorted(members))


def reading_order(agenda: Agenda) -> Iterator[str]:
    """Yield everything to be seen in the order of the document: title page, lines, chapters."""
    yield agenda.id
    for top in ("level", "action_line", "chapter", "term", "organisation", "source"):
        for id_ in agenda.shape.below("", top):
            yield from _down(agenda, id_)


def _down(agenda: Agenda, top: str) -> Iterator[str]:
    waiting = [top]
    while waiting:
        id_ = waiting.pop()
        yield id_
        inner = [child for kind in KINDS for child in _inner(agenda, id_, kind)]
        waiting += reversed(inner)


def _inner(agenda: Agenda, id_: str, kind: str) -> Sequence[str]:
    """Return what stands directly in a thing; contributions column by column."""
    ids = agenda.shape.below(id_, kind)
    if kind != "contribution" or len(ids) < 2:
        return ids
    columns = {level: at for at, level in enumerate(agenda.shape.below("", "level"))}
    return sorted(ids, key=lambda one: columns.get(agenda.contribution(one).level, -1))


def _hit(thing: str, field: str, item: int, text: str, start: int, end: int) -> Hit:
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return Hit(thing, field, item, start, end, before, text[start:end], after)


def numbered(agenda: Agenda, typed: str) -> str:
    """Return the contribution, sheet, topic, chapter or action line a number or code stands for.

    "" when there is none; of several the first in that order.
    """
    wanted = typed.strip().rstrip(".").casefold()
    if not wanted:
        return ""
    codes = (id_ for id_ in agenda.things["contribution"] if agenda.is_visible(id_))
    by_code = next((id_ for id_ in codes if agenda.code(id_).casefold() == wanted), "")
    return by_code or next(_by_number(agenda, wanted), "")


def _by_number(agenda: Agenda, wanted: str) -> Iterator[str]:
    for kind in ("priority", "topic", "activity", "chapter", "action_line"):
        for thing in agenda.things[kind].values():
            number = str(value_of(thing, "number")).rstrip(".").casefold()
            if number == wanted and agenda.is_visible(thing.id):
                yield thing.id
