"""The officer's verbs for words wherever they stand.

As in `edits`: all raise Refusal for a thing that is not there or a value that does not fit.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.finding import Hit, Search, find
from ghnt_desktop.document.steps import known, setting, step
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, SetField
from ghnt_desktop.domain.fields import value_of
from ghnt_desktop.domain.text import Text
from ghnt_desktop.domain.typed_text import clean


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
    return step("Vervangen", replacing(agenda, wanted, clean(by)))


def replacing(agenda: Agenda, hits: Iterator[Hit], by: str) -> Iterator[SetField]:
    """Yield what puts other words in the place of hits, which come in reading order."""
    for (thing, field), found in groupby(hits, key=lambda hit: (hit.thing, hit.field)):
        value = value_of(agenda.thing(thing), field)
        for hit in reversed(list(found)):
            value = _replaced(value, hit, by)
        yield from setting(agenda, thing, field, value)


def _replaced(value: Any, hit: Hit, by: str) -> Any:
    if isinstance(value, Text):
        return value.retyped(_spliced(value.text, hit, by))
    if isinstance(value, tuple):
        item = _spliced(value[hit.item], hit, by)
        return (*value[: hit.item], item, *value[hit.item + 1 :])
    return _spliced(value, hit, by)


def _spliced(text: str, hit: Hit, by: str) -> str:
    return text[: hit.start] + by + text[hit.end :]
