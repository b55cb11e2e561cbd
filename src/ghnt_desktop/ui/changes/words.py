"""What a step of the history, and a part of it, is called in the words of an officer."""

from collections.abc import Iterator

from ghnt_desktop.document.told_parts import Part
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import DELETED
from ghnt_desktop.domain.fields import FIELDS_OF
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.domain.log import Change, parsed
from ghnt_desktop.history.story import Story
from ghnt_desktop.ui.shared.places import place_of
from ghnt_desktop.ui.shared.words import capital, translate

#: So many fields are named of a part; the rest is counted on its page.
_MOST = 4


def step_words(story: Story, id_: str) -> str:
    """Return what a step did, in the words of its author's program."""
    label = story.transaction(id_).label or translate("Changes", "Change without a name")
    if story.is_withheld(id_):
        return translate("Changes", "Not taken over: %1").replace("%1", label)
    turned = {
        "undo": translate("Changes", "Undone: %1"),
        "redo": translate("Changes", "Done again: %1"),
    }
    return turned.get(story.turn(id_), "%1").replace("%1", label)


def part_words(agenda: Agenda, part: Part) -> str:
    """Return where a part of a step stands."""
    return place_of(agenda, part.thing) or KINDS[part.kind].label


def thing_words(agenda: Agenda, kind: str, id_: str) -> str:
    """Return what a thing is called by itself: "Bijdrage 1.1-R2", "Onderwerp 1.1 Melden"."""
    thing = agenda.thing(id_)
    names = ("code", "number", "title", "name", "term")
    told = [str(getattr(thing, name, "")) for name in names]
    return " ".join(filter(None, (_kind_word(agenda, kind), *told)))


def _kind_word(agenda: Agenda, kind: str) -> str:
    own = {"action_line": agenda.head.action_line_word, "agenda": agenda.head.agenda_word}
    return capital(own.get(kind, KINDS[kind].label))


def done_to(agenda: Agenda, part: Part) -> str:
    """Return what was done to a part: "toegevoegd", or the fields that changed."""
    told = list(dict.fromkeys(filter(None, (_done(agenda, one) for one in part.changes))))
    first = next((one for one in told if one in _whole().values()), "")
    if first:
        return capital(first)
    words = ", ".join(told[:_MOST]) + ("…" if len(told) > _MOST else "")
    changed = translate("Changes", "Changed: %1").replace("%1", words)
    return changed if told else translate("Changes", "Order changed")


def _whole() -> dict[str, str]:
    return {
        "made": translate("Changes", "added"),
        "deleted": translate("Changes", "deleted"),
        "restored": translate("Changes", "put back"),
    }


def _done(agenda: Agenda, change: Change) -> str:
    if change.created_kind:
        return _whole()["made"]
    if change.field == DELETED:
        value = change.parts[""].value
        return _whole()["restored" if value is None or parsed(value) is False else "deleted"]
    return next(_labels(agenda, change), "")


def _labels(agenda: Agenda, change: Change) -> Iterator[str]:
    rows = FIELDS_OF[agenda.kind(change.object)]
    row = rows.get(change.target.partition("/")[0])
    if row is not None and not row.silent:
        yield row.label
