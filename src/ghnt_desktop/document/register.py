"""Organisations by the names people type: found in the register, or entered into it."""

from collections.abc import Iterable
from functools import cache

from ghnt_desktop.document.steps import creating
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import Create
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.order import is_usable, key_between
from ghnt_desktop.domain.organisation import OrganisationKind
from ghnt_desktop.domain.typed_text import clean
from ghnt_desktop.language.municipalities import Municipality, municipalities
from ghnt_desktop.language.names import KnownName, name_key


class Register:
    """The organisations of an agenda, and those a step under way adds to them."""

    def __init__(self, agenda: Agenda) -> None:
        """Read the names, abbreviations and aliases the agenda knows."""
        self.created: list[Create] = []
        self._by_key: dict[str, str] = {}
        self._ids = {one.id for one in agenda.organisations}
        self._last = max((one.order for one in agenda.organisations), default="")
        for one in agenda.organisations:
            for spelling in (one.name, one.abbreviation, *one.aliases):
                self._by_key.setdefault(name_key(spelling), one.id)
        self._by_key.pop("", None)

    def ids(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of organisations by id or name, each once; new names are entered."""
        found = (self._id(clean(str(name)).strip()) for name in names)
        return tuple(dict.fromkeys(id_ for id_ in found if id_))

    def enter(
        self,
        name: str,
        kind: OrganisationKind | None = None,
        abbreviation: str = "",
        aliases: Iterable[str] = (),
    ) -> str:
        """Return the id of an organisation, entered when it was not known; "" without a name."""
        known = self._by_key.get(name_key(name))
        return known or self._entered(name, kind, abbreviation, tuple(aliases))

    def _id(self, name: str) -> str:
        return name if name in self._ids else self.enter(name)

    def _entered(
        self, name: str, kind: OrganisationKind | None, abbreviation: str, aliases: tuple[str, ...]
    ) -> str:
        if not name_key(name):
            return ""
        may_be = kind in (None, OrganisationKind.MUNICIPALITY)
        municipality = _municipality(name) if may_be else None
        fallback = OrganisationKind.MUNICIPALITY if municipality else OrganisationKind.ORGANISATION
        id_ = new_id()
        self._last = key_between(self._last if is_usable(self._last) else "", "")
        values = {
            "name": name,
            "kind": kind or fallback,
            "code": municipality.code if municipality else "",
            "abbreviation": abbreviation,
            "aliases": aliases,
            "order": self._last,
        }
        self.created.append(creating("organisation", id_, values))
        for spelling in (name, abbreviation, *aliases, *_also_called(municipality)):
            self._by_key.setdefault(name_key(spelling), id_)
        return id_


def _also_called(municipality: Municipality | None) -> tuple[str, ...]:
    return (municipality.name, *municipality.aliases) if municipality else ()


def _municipality(name: str) -> Municipality | None:
    return _by_spelling().get(name_key(name))


@cache
def _by_spelling() -> dict[str, Municipality]:
    return {name_key(s): one for one in municipalities() for s in (one.name, *one.aliases)}


def known_names(agenda: Agenda | None) -> tuple[KnownName, ...]:
    """Return what a reader of marks may take for a name: the register, then all municipalities."""
    register = agenda.organisations if agenda else ()
    own = (
        KnownName(
            one.name,
            tuple(filter(None, (one.abbreviation, *one.aliases))),
            one.kind is OrganisationKind.MUNICIPALITY,
        )
        for one in register
    )
    land = (KnownName(one.name, one.aliases, True) for one in municipalities())
    return (*own, *land)
