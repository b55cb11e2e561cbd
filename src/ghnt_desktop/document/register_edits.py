"""The officer's verbs for the register of organisations.

As in `edits`: all raise Refusal for a thing that is not there or a value that does not fit.
"""

from collections.abc import Iterator, Sequence

from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.steps import known, setting, step
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Delete, SetField
from ghnt_desktop.domain.fields import value_of
from ghnt_desktop.domain.naming import naming
from ghnt_desktop.domain.organisation import Organisation
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.names import name_key

#: What the organisation that stays takes from the first of the others that says it.
_TAKEN_WHEN_UNSAID = ("abbreviation", "code", "part_of", "contact", "deputy", "note")


def join_organisations(agenda: Agenda, ids: Sequence[Id]) -> ChangeSet | None:
    """Make entries of the register one: the first stays, and goes by all the names of the others.

    Whatever named one of the others names the first from then on; their entries go.
    """
    for id_ in ids:
        known(agenda, id_, "organisation")
    if len(set(ids)) < 2:
        raise Refusal("niets-samen-te-voegen")
    first, *others = (agenda.organisation(id_) for id_ in dict.fromkeys(ids))
    gone = {one.id for one in others}
    operations = [*_entry(agenda, first, others), *_named_anew(agenda, first.id, gone)]
    going = [Delete(one.id, agenda.standing.revived.get(one.id)) for one in others]
    return step("Organisaties samenvoegen", (*operations, *going))


def _entry(
    agenda: Agenda, first: Organisation, others: Sequence[Organisation]
) -> Iterator[SetField]:
    """Yield what the entry that stays learns from the others."""
    gone = {one.id for one in others}
    names = (s for one in others for s in (one.name, one.abbreviation, *one.aliases))
    yield from setting(agenda, first.id, "aliases", _names(first, names))
    for field in _TAKEN_WHEN_UNSAID:
        own = value_of(first, field)
        if own and not (field == "part_of" and own in gone):
            continue
        said = (value_of(one, field) for one in others)
        told = next((value for value in said if value and value not in {first.id, *gone}), "")
        yield from setting(agenda, first.id, field, told)
    for field in ("members", "distinct_from"):
        told = dict.fromkeys(id_ for one in (first, *others) for id_ in value_of(one, field))
        kept = tuple(id_ for id_ in told if id_ not in {first.id, *gone})
        yield from setting(agenda, first.id, field, kept)


def _names(first: Organisation, names: Iterator[str]) -> tuple[str, ...]:
    """Return the aliases with these names behind them, each spelling once."""
    keys = {name_key(one) for one in ("", first.name, first.abbreviation, *first.aliases)}
    fresh = {name_key(name): name for name in names if name_key(name) not in keys}
    return (*first.aliases, *fresh.values())


def _named_anew(agenda: Agenda, first: str, gone: set[str]) -> Iterator[SetField]:
    """Yield what makes everything to be seen that named an entry that goes name the first.

    What is deleted stays as it is: a change in it would bring it back.
    """
    for thing, field in naming(agenda, gone):
        if thing in {first, *gone}:
            continue
        value = value_of(agenda.thing(thing), field)
        if isinstance(value, str):
            yield from setting(agenda, thing, field, first)
        else:
            told = dict.fromkeys(first if id_ in gone else id_ for id_ in value)
            yield from setting(agenda, thing, field, tuple(told))
