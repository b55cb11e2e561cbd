"""Who names an organisation, in whatever field of whatever kind."""

from collections.abc import Iterator, Set

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.fields import FIELDS_OF, value_of


def naming(agenda: Agenda, organisations: Set[str]) -> Iterator[tuple[str, str]]:
    """Yield (thing, field) for everything to be seen that names one of these, by kind."""
    for kind, rows in FIELDS_OF.items():
        named = (row for row in rows.values() if row.refers == "organisation" and not row.loose)
        fields = [row.name for row in named]
        for thing in agenda.things[kind].values() if fields else ():
            for field in fields:
                value = value_of(thing, field)
                told = {value} if isinstance(value, str) else value
                if not organisations.isdisjoint(told) and agenda.is_visible(thing.id):
                    yield thing.id, field
