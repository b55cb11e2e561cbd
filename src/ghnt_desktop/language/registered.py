"""An organisation of the register by any name it goes by."""

from difflib import get_close_matches

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.organisation import Organisation
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.names import KnownName, Names, name_key

#: So many names are proposed when one is not known.
_PROPOSED = 5


def find_organisation(agenda: Agenda, wanted: str) -> Organisation:
    """Return the organisation with this id or with a name, abbreviation or alias as typed.

    Refusal "organisatie-onbekend" names those that are spelled nearly so.
    """
    by_name: dict[str, Organisation] = {}
    for one in agenda.organisations:
        if one.id == wanted:
            return one
        by_name.setdefault(one.name, one)
    names = Names.of(KnownName(o.name, (o.abbreviation, *o.aliases)) for o in by_name.values())
    known = names.find(wanted)
    if known:
        return by_name[known.name]
    raise Refusal("organisatie-onbekend", name=wanted.strip(), near=_near(names, wanted))


def _near(names: Names, wanted: str) -> str:
    """Return names that look like the one wanted, or else the first ones there are."""
    spelled = get_close_matches(name_key(wanted), names.by_key, _PROPOSED, cutoff=0.5)
    close = list(dict.fromkeys(names.by_key[key].name for key in spelled))
    every = list(dict.fromkeys(known.name for known in names.by_key.values()))
    return ", ".join(close or every[:_PROPOSED]) or "nog geen enkele"
