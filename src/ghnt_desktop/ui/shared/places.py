"""Where a thing stands, in the words an officer would use, and what to select to see it."""

from collections.abc import Iterator

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.fields import FIELDS_OF
from ghnt_desktop.domain.kinds import KINDS, upwards
from ghnt_desktop.ui.shared.words import called, capital, translate

#: Fields that are what people think of as the thing itself; others are named.
_ITSELF = frozenset(["text", "title", "name", "heading", "term", "meaning", "number", "mark"])
#: Kinds that are told by the thing they stand in, without that thing's own place above it.
_TOPMOST = frozenset(["priority", "activity"])
#: What can be selected, and in which tab it is seen; -1 where the tab that is open will do.
_SEEN_IN = {
    "agenda": -1,
    "level": -1,
    "action_line": -1,
    "topic": -1,
    "row": -1,
    "contribution": -1,
    "intended_result": 1,
    "priority": 1,
    "rubric": 1,
    "role": 1,
    "activity": 1,
    "effort": 1,
    "planned_period": 1,
    "chapter": 2,
    "term": 2,
    "milestone": 3,
    #: In its own window, beside any tab.
    "organisation": -1,
}


def place_of(agenda: Agenda, thing: str, field: str = "") -> str:
    """Return where a field of a thing stands: "Actielijn 1 › 2 School › Regionaal › GGD"."""
    told = [*_above(agenda, thing)]
    field, _, key = field.partition("/")
    if field and field not in _ITSELF:
        told.append(capital(_label(agenda, thing, field)))
    if key in agenda.things["level"]:
        told.append(agenda.level(key).title)
    return " › ".join(filter(None, told))


def _label(agenda: Agenda, thing: str, field: str) -> str:
    found = (one for one in FIELDS_OF[agenda.kind(thing)].values() if one.name == field)
    return next((one.label for one in found), "")


def _above(agenda: Agenda, id_: str) -> Iterator[str]:
    chain: list[str] = []
    for one in upwards(agenda.things, id_):
        chain.append(one)
        if agenda.kind(one) in _TOPMOST:
            break
    for one in reversed(chain):
        yield from _words(agenda, one)


def _words(agenda: Agenda, id_: str) -> Iterator[str]:
    kind, thing = agenda.kind(id_), agenda.thing(id_)
    number, title = getattr(thing, "number", ""), getattr(thing, "title", "")
    whole = {
        "agenda": translate("Find", "Title page"),
        "level": translate("Find", "Columns"),
        "organisation": translate("Find", "Organisations"),
        "term": translate("Find", "Glossary"),
        "source": translate("Find", "Sources"),
        "milestone": translate("Find", "Milestones"),
        "request": translate("Requests", "Requests to fill in"),
    }
    if kind in whole:
        yield whole[kind]
    elif kind == "action_line":
        yield f"{capital(agenda.head.action_line_word)} {number or title}"
    elif kind in _TOPMOST:
        yield f"{KINDS[kind].label} {number or title}"
    elif kind == "contribution":
        one = agenda.contribution(id_)
        yield agenda.level(one.level).title if one.level else translate("Find", "Remark")
        yield called(", ".join(agenda.names(one.contributors)), one.assumed)
    elif kind == "rubric":
        yield getattr(thing, "heading", "")
    elif kind in ("topic", "chapter"):
        yield " ".join(filter(None, (number, title)))
    elif kind not in ("block", "row"):
        yield KINDS[kind].label


def seen_at(agenda: Agenda, id_: str) -> tuple[int, str, str] | None:
    """Return the tab (-1: any), kind and id to select to see a thing; None when no tab shows it."""
    for one in upwards(agenda.things, id_):
        kind = agenda.kind(one)
        if kind in _SEEN_IN:
            return _SEEN_IN[kind], kind, one
    return None
