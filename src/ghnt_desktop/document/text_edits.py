"""The officer's verbs for words wherever they stand.

As in `edits`: all raise Refusal for a thing that is not there or a value that does not fit.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from ghnt_desktop.document.anchors import with_footnotes
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.finding import Hit, Search, find, hits_in
from ghnt_desktop.document.steps import known, setting, step
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, SetField
from ghnt_desktop.domain.fields import value_of
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.domain.typed_text import LONGEST_TEXT, clean


def replace_text(
    agenda: Agenda,
    words: str,
    by: str,
    ids: Sequence[Id] | None = None,
    exact: bool = False,
    whole_words: bool = False,
) -> ChangeSet | None:
    """Replace words by others wherever they stand, or only in the things of ``ids``, as one step.

    Capitals and accents count only when ``exact``. Styles of what stays are kept.
    """
    chosen = {known(agenda, id_) for id_ in ids or ()}
    hits = find(agenda, Search(words, bool(exact), bool(whole_words)))
    wanted = (hit for hit in hits if ids is None or hit.thing in chosen)
    return with_footnotes(agenda, step("Vervangen", replacing(agenda, wanted, clean(by))))


def replace_hits(
    agenda: Agenda, search: Search, chosen: Iterable[Hit], by: str
) -> ChangeSet | None:
    """Replace chosen hits, which come in reading order, as one step.

    What is no longer found as it was stays as it is.
    """
    wanted = list(chosen)
    known_hits = set(wanted)
    things = dict.fromkeys(hit.thing for hit in wanted if agenda.is_visible(hit.thing))
    things |= dict.fromkeys(hit.thing for hit in wanted if hit.thing == agenda.id)
    found = (hit for id_ in things for hit in hits_in(agenda, search, id_) if hit in known_hits)
    return with_footnotes(agenda, step("Vervangen", replacing(agenda, found, clean(by))))


def replacing(agenda: Agenda, hits: Iterator[Hit], by: str) -> Iterator[SetField]:
    """Yield what puts other words in the place of hits, which come in reading order."""
    for (thing, field), found in groupby(hits, key=lambda hit: (hit.thing, hit.field)):
        value = value_of(agenda.thing(thing), field)
        for item, here in groupby(found, key=lambda hit: hit.item):
            value = _replaced(value, item, [(hit.start, hit.end) for hit in here], by)
        yield from setting(agenda, thing, field, value)


def _replaced(value: Any, item: int, places: Sequence[tuple[int, int]], by: str) -> Any:
    if isinstance(value, tuple):
        return (*value[:item], _spliced(Text(value[item]), places, by).text, *value[item + 1 :])
    if isinstance(value, Text):
        return _spliced(value, places, by)
    return _spliced(Text(value), places, by).text


def _spliced(text: Text, places: Sequence[tuple[int, int]], by: str) -> Text:
    """Return the text with all places replaced at once: one after another, a long one takes hours.

    Raises Refusal ("tekst-te-lang") before the memory fills up.
    """
    length = len(text.text) + sum(len(by) - (end - start) for start, end in places)
    if length > LONGEST_TEXT:
        raise Refusal("tekst-te-lang", length=length, limit=LONGEST_TEXT)
    return text.spliced(places, by)
