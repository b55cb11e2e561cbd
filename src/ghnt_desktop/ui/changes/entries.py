"""What was done to one thing in one step, ready to be shown: old and new beside each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ghnt_desktop.document.putting_back import can_put_back
from ghnt_desktop.document.told_parts import Part, all_in
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.fields import field_names, field_of, value_of
from ghnt_desktop.domain.text import Text
from ghnt_desktop.history.story import Story
from ghnt_desktop.history.telling import ToldChange, Wiped
from ghnt_desktop.language.word_differences import Piece
from ghnt_desktop.ui.shared.field_words import field_words
from ghnt_desktop.ui.shared.places import place_of
from ghnt_desktop.ui.shared.side_by_side import Version, two_versions
from ghnt_desktop.ui.shared.words import capital, counted, translate

_PLACE = ("parent", "level")
#: What a thing is, and not what it says: its place, its code, where its name stood.
_SILENT = frozenset([*_PLACE, "order", "code", "key", "mark_at", "joined", "sha256", "layout"])


@dataclass(frozen=True, slots=True)
class Entry:
    """One field that changed, or what became of the whole thing.

    ``back`` are the changes that can be put back, one after another for each of ``choices``
    earlier values.
    """

    title: str
    versions: tuple[Version, ...] = ()
    note: str = ""
    back: tuple[ToldChange, ...] = ()
    choices: int = 1


def entries_of(agenda: Agenda, story: Story, part: Part) -> Iterator[Entry]:
    """Yield what was done to a part of a step; one entry that says so when only its order is new.

    Things made in the step are told as one text, and so are things deleted.
    """
    told = [one for one in map(story.told, part.changes) if one is not None]
    made = [one for one in told if one.doing == "made"]
    fresh = {one.thing for one in made}
    places = [one for one in told if one.field in _PLACE and one.thing not in fresh]
    if not told:
        yield Entry(translate("Changes", "The order was changed"))
    if made:
        yield _made(agenda, made)
    for one in told:
        if one.doing in ("deleted", "restored"):
            yield _whole(agenda, one)
    for id_ in dict.fromkeys(one.thing for one in places):
        yield _moved(agenda, [one for one in places if one.thing == id_])
    for one in told:
        if one.doing in ("set", "erased") and one.field not in _PLACE:
            yield _field(agenda, one)


def _made(agenda: Agenda, made: Sequence[ToldChange]) -> Entry:
    lines = [line for one in made for line in _given(agenda, one.kind, one.now)]
    title = translate("Changes", "Added")
    if any(one.withheld for one in made):
        title = translate("Changes", "Proposed, not taken over")
    if not lines:
        return Entry(title)
    return Entry(title, (_plain(translate("Changes", "New"), "\n".join(lines)),))


def _whole(agenda: Agenda, told: ToldChange) -> Entry:
    deleted = told.doing == "deleted"
    title = translate("Changes", "Deleted") if deleted else translate("Changes", "Was put back")
    lines = "\n".join((*_said(agenda, told.thing), *_held(agenda, told.thing)))
    version = _plain(translate("Changes", "What stood there"), lines)
    can_back = deleted and can_put_back(told) and not agenda.is_visible(told.thing)
    return Entry(title, (version,) if lines else (), back=(told,) if can_back else ())


def _said(agenda: Agenda, id_: str) -> Iterator[str]:
    """Yield what a thing says, deleted or not, and its texts."""
    thing, kind = agenda.thing(id_), agenda.kind(id_)
    yield from _given(agenda, kind, ((name, value_of(thing, name)) for name in field_names(thing)))
    blocks = (one for one in agenda.things["block"].values() if getattr(one, "parent", "") == id_)
    for block in sorted(blocks, key=lambda one: str(value_of(one, "order"))):
        yield field_words(agenda, "block", "text", value_of(block, "text"))


def _held(agenda: Agenda, id_: str) -> Iterator[str]:
    """Yield how many contributions stand in a thing, or stood there when it was deleted."""
    inside = all_in(agenda, id_) - {id_}
    count = len(inside & agenda.things["contribution"].keys() - agenda.deleted)
    one = translate("Changes", "With %n contribution in it")
    more = translate("Changes", "With %n contributions in it")
    if count:
        yield counted(count, one, more)


def _given(agenda: Agenda, kind: str, pairs: Any) -> Iterator[str]:
    for name, value in pairs:
        if name.partition("/")[0] in _SILENT or isinstance(value, Wiped):
            continue
        words = field_words(agenda, kind, name, value)
        if words and (kind != "block" or name == "text"):
            is_itself = isinstance(value, Text)
            yield words if is_itself else f"{_label(agenda, kind, name)}: {words}"


def _moved(agenda: Agenda, told: Sequence[ToldChange]) -> Entry:
    was = _place(agenda, told[0].thing, {one.field: one.was[0] for one in told})
    now = _place(agenda, told[0].thing, {one.field: one.now for one in told})
    title = translate("Changes", "Moved")
    back = tuple(told) if all(map(can_put_back, told)) else ()
    return Entry(title, two_versions(_was(), was, _became(told[0]), now), back=back)


def _place(agenda: Agenda, thing: str, told: dict[str, Any]) -> str:
    """Return a place as it was told; what was not told is as it is now."""
    found = agenda.thing(thing)
    parent = told.get("parent", getattr(found, "parent", ""))
    level = told.get("level", getattr(found, "level", ""))
    where = place_of(agenda, parent) if isinstance(parent, str) and parent else ""
    column = field_words(agenda, "contribution", "level", level) if level else ""
    return " › ".join(filter(None, (where, column)))


def _field(agenda: Agenda, told: ToldChange) -> Entry:
    words = [_words(agenda, told, value) for value in told.was]
    now = _words(agenda, told, told.now)
    title = _label(agenda, told.kind, told.field)
    if told.doing == "erased":
        return Entry(title, note=translate("Changes", "Erased for good."))
    back = (told,) if can_put_back(told) else ()
    if len(words) != 1:
        return Entry(title, tuple(_chosen(words, now, told)), back=back, choices=len(words))
    versions = two_versions(_was(), words[0], _became(told), now)
    note = ""
    if words[0] == now and told.was[0] != told.now:
        note = translate("Changes", "Only the look is different: bold, italic or a link.")
    return Entry(title, versions, note, back)


def _chosen(words: Sequence[str], now: str, told: ToldChange) -> Iterator[Version]:
    """Yield the values between which a choice was made, and that choice."""
    numbered = translate("Changes", "Was, version %1")
    for at, one in enumerate(words):
        yield _plain(numbered.replace("%1", str(at + 1)), one)
    yield _plain(_became(told), now)


def _words(agenda: Agenda, told: ToldChange, value: Any) -> str:
    if isinstance(value, Wiped):
        return translate("Changes", "(not in this file)")
    return field_words(agenda, told.kind, told.field, value)


def _label(agenda: Agenda, kind: str, name: str) -> str:
    """Return the name of a field; of a member of a family with the column it is about."""
    _, _, key = name.partition("/")
    label = capital(field_of(kind, name).label)
    level = agenda.things["level"].get(key)
    return f"{label}, {value_of(level, 'title')}" if level is not None else label


def _was() -> str:
    return translate("Changes", "Was")


def _became(told: ToldChange) -> str:
    proposed = translate("Changes", "Proposed, not taken over")
    return proposed if told.withheld else translate("Changes", "Became")


def _plain(title: str, words: str) -> Version:
    pieces = (Piece(words, False),) if words else ()
    return Version(title, pieces, note="" if words else translate("Versions", "(empty)"))
