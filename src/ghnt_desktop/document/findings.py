"""What an officer should look at before an agenda leaves: traces of people, and contradictions."""

from collections.abc import Iterator, Mapping
from functools import partial

from ghnt_desktop.document.finding import reading_order, texts_of
from ghnt_desktop.domain.agenda import Agenda, for_leaving
from ghnt_desktop.domain.checks import Finding, contradictions
from ghnt_desktop.domain.fields import FIELDS_OF, STRING, STRINGS, TEXT
from ghnt_desktop.domain.kinds import upwards
from ghnt_desktop.domain.log import Change, parsed
from ghnt_desktop.domain.moments import milestones
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.planning import clashes, planned
from ghnt_desktop.domain.references import name_of
from ghnt_desktop.domain.shared import shared_things
from ghnt_desktop.history.returning import made_since
from ghnt_desktop.language.dates.ahead import due_before
from ghnt_desktop.language.dates.conventions import conventions_from
from ghnt_desktop.language.dates.holidays import off_day
from ghnt_desktop.language.dates.in_agenda import reader_of
from ghnt_desktop.language.dates.reading import read
from ghnt_desktop.language.dates.saying import day as long_day
from ghnt_desktop.language.privacy import Kind, traces

#: The reason codes of what may tell of a person.
CODES = {
    Kind.BSN: "misschien-bsn",
    Kind.PHONE: "telefoonnummer",
    Kind.EMAIL: "mailadres",
    Kind.BIRTH: "geboortedatum",
    Kind.CLIENT: "misschien-client",
    Kind.PATH: "bestandspad",
}
AUTHOR, INTERNAL, OWN = "naam-in-geschiedenis", "interne-tekst", "eigen-gegeven"
PRIVACY = frozenset([*CODES.values(), AUTHOR, INTERNAL, OWN])
#: So many characters of context stand on either side of a finding.
AROUND = 40


def findings(agenda: Agenda, past: Past) -> tuple[Finding, ...]:
    """Return all that is found in a file: first traces of people, then what contradicts."""
    return (
        *privacy(agenda, past),
        *contradictions(agenda),
        *_planned_twice(agenda),
        *_days_off(agenda),
    )


def privacy(agenda: Agenda, past: Past) -> tuple[Finding, ...]:
    """Return what of a file would tell of people when it is given away whole.

    What is shown comes first, in document order; then what only the history still holds.
    """
    shown = [*_shown(agenda)]
    held = _held(agenda, past)
    names = {past.author(change)[0].strip() for change in past.changes.values()}
    authors = (Finding(AUTHOR, agenda.id, found=name) for name in sorted(names) if name)
    return (*shown, *held, *authors)


def in_agenda(agenda: Agenda) -> tuple[Finding, ...]:
    """Return the traces of people in what an agenda shows: all that a sheet or a copy prints."""
    return tuple(_shown(agenda))


def in_what_leaves(agenda: Agenda) -> tuple[Finding, ...]:
    """Return the traces of people in a request or a clean copy.

    What is internal, or for the officer alone, stays behind, and so does the history.
    """
    leaving = for_leaving(agenda)
    shared = shared_things(leaving)
    return tuple(one for one in _shown(leaving) if one.thing in shared and not _is_own(shared, one))


def _is_own(kinds: Mapping[str, str], one: Finding) -> bool:
    """Tell whether it stands in a field that is for the officer alone, such as a note."""
    row = FIELDS_OF[kinds[one.thing]].get(one.field.partition("/")[0])
    return row is not None and row.own


def in_answer(agenda: Agenda, past: Past) -> tuple[Finding, ...]:
    """Return the traces of people in what was done in a copy since it was sent out to be filled.

    The copy goes back whole, with what was deleted again; what the sender wrote himself he knows.
    """
    made = {past.changes[id_].object for id_ in made_since(past)}
    found = (*_shown(agenda), *_held(agenda, past))
    return tuple(one for one in found if one.thing in made)


def _shown(agenda: Agenda) -> Iterator[Finding]:
    for id_ in reading_order(agenda):
        kind, thing = agenda.kind(id_), agenda.thing(id_)
        if kind == "source":
            continue
        if kind == "contribution" and agenda.contribution(id_).internal:
            yield Finding(INTERNAL, id_, "internal")
        for field, item, text in texts_of(kind, thing):
            yield from _in_text(id_, field, item, text)
            if text.strip() and FIELDS_OF[kind][field.partition("/")[0]].own:
                yield Finding(OWN, id_, field, item, 0, len(text), found=text[:AROUND])


def _in_text(id_: str, field: str, item: int, text: str, gone: bool = False) -> Iterator[Finding]:
    for one in traces(text):
        before = text[max(0, one.start - AROUND) : one.start]
        after = text[one.end : one.end + AROUND]
        found = text[one.start : one.end]
        place = (id_, field, item, one.start, one.end)
        yield Finding(CODES[one.kind], *place, before, found, after, one.sure, gone)


def _held(agenda: Agenda, past: Past) -> Iterator[Finding]:
    """Yield what only the history holds: each text once, under the latest thing that said it."""
    known = {
        text
        for members in agenda.things.values()
        for thing in members.values()
        if agenda.is_visible(thing.id)
        for _, _, text in texts_of(agenda.kind(thing.id), thing)
    }
    for change in reversed(past.in_order()):
        for field, item, text in _said(agenda, change):
            if text not in known:
                known.add(text)
                yield from _in_text(change.object, field, item, text, gone=True)


def _said(agenda: Agenda, change: Change) -> Iterator[tuple[str, int, str]]:
    """Yield the words that a change gave to fields of words."""
    kind = change.created_kind or agenda.shape.kinds.get(change.object, "") or _kind(agenda, change)
    for name, part in change.parts.items():
        field = name or change.field
        row = FIELDS_OF.get(kind, {}).get(field.partition("/")[0])
        if part.value is None or row is None or kind == "source":
            continue
        value = parsed(part.value)
        if row.codec == TEXT:
            yield field, 0, value["text"]
        elif row.codec == STRING:
            yield field, 0, value
        elif row.codec == STRINGS:
            yield from ((field, item, text) for item, text in enumerate(value))


def _kind(agenda: Agenda, change: Change) -> str:
    held = (kind for kind, members in agenda.things.items() if change.object in members)
    return next(held, "")


def _planned_twice(agenda: Agenda) -> Iterator[Finding]:
    conventions = conventions_from(agenda.head.date_words)
    said = clashes(planned(agenda, partial(read, conventions=conventions)))
    for id_, clash in said.items():
        yield Finding("planning-tegenstrijdig", id_, found=" / ".join(clash.words))


def _days_off(agenda: Agenda) -> Iterator[Finding]:
    """Yield what falls on a weekend or holiday: a milestone, or the day its papers are due."""
    for one in milestones(agenda, reader_of(agenda), due_before):
        if off := off_day(one.day):
            yield Finding("valt-op-vrije-dag", one.id, found=f"{long_day(one.day)} ({off})")


def place_name(agenda: Agenda, thing: str) -> str:
    """Return what the thing, or the nearest around it that has a name, is called."""
    for one in upwards(agenda.things, thing):
        if agenda.kind(one) == "contribution":
            return agenda.code(one)
        name = name_of(agenda, one) or str(getattr(agenda.thing(one), "title", ""))
        if name:
            return name
    return ""
