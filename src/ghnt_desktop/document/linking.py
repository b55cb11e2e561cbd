"""Two agendas of separate origin become one: matched once, remembered, merged as copies since."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ghnt_desktop.document.journal import Journal, journal_of
from ghnt_desktop.document.matching import matched
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Create
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.domain.link import packed
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.history.linking import as_ours
from ghnt_desktop.storage.opening import read_file


@dataclass(frozen=True, slots=True)
class Matched:
    """How many things of a kind belong together, and how many only one of the two has."""

    kind: str
    both: int
    only_theirs: int
    only_ours: int


@dataclass(frozen=True, slots=True)
class Linking:
    """A proposal: our thing for each of theirs, and what that means kind by kind.

    ``new_names`` are the columns, organisations and topics that only they have.
    """

    document: str
    name: str
    ours: Mapping[str, str]
    counts: tuple[Matched, ...]
    new_names: Mapping[str, tuple[str, ...]]

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing of the texts belongs together: likely another agenda altogether."""
        return not any(one.both for one in self.counts if one.kind in ("topic", "priority"))


def propose(mine: Agenda, theirs: Agenda) -> Linking:
    """Return which things of an agenda made elsewhere would be ours; nothing changes."""
    ours = matched(mine, theirs)
    counts = (_counted(kind, mine, theirs, ours) for kind in KINDS if not _is_apart(kind))
    told = tuple(one for one in counts if one.both or one.only_theirs or one.only_ours)
    names = {kind: tuple(_new_names(theirs, kind, ours)) for kind in _NAMED}
    named = {kind: new for kind, new in names.items() if new}
    return Linking(theirs.id, theirs.head.title, ours, told, named)


def propose_file(mine: Agenda, path: Path) -> Linking:
    """Return the proposal for a received file; raises Refusal when it cannot be read."""
    stored, _ = read_file(path)
    if not stored.sound:
        raise Refusal("ontvangen-geschiedenis-beschadigd", bestand=path.name)
    return propose(mine, journal_of(stored.past, stored.document).agenda)


#: Kinds of which the officer is told by name what only the other has.
_NAMED = ("level", "organisation", "topic", "priority")


def _new_names(theirs: Agenda, kind: str, ours: Mapping[str, str]) -> Iterator[str]:
    for id_, thing in theirs.things[kind].items():
        if id_ not in ours and theirs.is_visible(id_):
            parts = (str(getattr(thing, name, "")) for name in ("number", "name", "title"))
            yield " ".join(filter(None, parts))


def _is_apart(kind: str) -> bool:
    return kind == "agenda" or KINDS[kind].own


def _counted(kind: str, mine: Agenda, theirs: Agenda, ours: Mapping[str, str]) -> Matched:
    there = [id_ for id_ in theirs.things[kind] if theirs.is_visible(id_)]
    here = sum(mine.is_visible(id_) for id_ in mine.things[kind])
    both = sum(id_ in ours for id_ in there)
    return Matched(kind, both, len(there) - both, here - both)


def link(linking: Linking) -> ChangeSet:
    """Remember a proposal, so that the other agenda merges as a copy from now on."""
    values = {
        "document": linking.document,
        "name": linking.name,
        "pairs": packed(linking.ours.items()),
    }
    return ChangeSet("Agenda’s koppelen", (Create(new_id(), "link", values),))


def as_copy(mine: Journal, theirs: Past, document: str) -> Past | None:
    """Return a history as that of a copy of ours: as it is, or of an agenda that was linked.

    None for an agenda of which neither knows a link. Raises Refusal("samenvoegen-past-niet").
    """
    if document == mine.agenda.id:
        return theirs
    ours = _ours(mine.agenda, document)
    if ours is None:
        back = _ours(journal_of(theirs, document).agenda, mine.agenda.id)
        ours = None if back is None else {their: our for our, their in back.items()}
    if ours is None:
        return None
    return as_ours(mine.past, mine.agenda.id, theirs, document, ours)


def _ours(agenda: Agenda, document: str) -> Mapping[str, str] | None:
    return next((one.ours for one in agenda.links if one.document == document), None)
