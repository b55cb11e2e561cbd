"""Contributions on their way to another place: on the clipboard, or under the mouse."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent

from ghnt_desktop.document import contribution_edits, placing_edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.ui.bridge import Bridge

#: What is carried: the id of the agenda, then those of the contributions, then "cut" or nothing.
CONTRIBUTIONS = "application/x-ghnt-contributions"
_MOST = 2_000


@dataclass(frozen=True, slots=True)
class Load:
    """Contributions that are carried; ``cut`` tells that they leave the place where they were."""

    ids: tuple[str, ...] = ()
    cut: bool = False

    def __bool__(self) -> bool:
        """Tell whether anything is carried."""
        return bool(self.ids)


NOTHING_CARRIED = Load()


@dataclass(frozen=True, slots=True)
class Place:
    """A cell, or with level "" a topic; ``before`` is a contribution there, "" for the end."""

    parent: str
    level: str = ""
    before: str = ""


def load_up(data: QMimeData, agenda: Agenda, ids: Sequence[str], cut: bool = False) -> None:
    """Let a clipboard or drag carry contributions beside the words it has for other programs."""
    told = "\n".join((agenda.id, " ".join(ids), "cut" if cut else ""))
    data.setData(CONTRIBUTIONS, told.encode())


def load_of(data: QMimeData, agenda: Agenda) -> Load:
    """Return what is carried of this agenda and is still there; of another one only words count."""
    raw = bytes(data.data(CONTRIBUTIONS).data()).decode("utf-8", "replace")
    home, _, rest = raw.partition("\n")
    named, _, cut = rest.partition("\n")
    if home != agenda.id:
        return NOTHING_CARRIED
    kinds = agenda.shape.kinds
    ids = tuple(id_ for id_ in named.split()[:_MOST] if kinds.get(id_) == "contribution")
    return Load(ids, cut == "cut")


def put_down(bridge: Bridge, ids: Sequence[str], place: Place, copies: bool) -> str:
    """Move or copy contributions to a place, as one step; the first of them there, or ""."""
    made = bridge.do(lambda agenda: _put(agenda, ids, place, copies))
    if made is None:
        return ""
    return made.created[0] if copies else ids[0]


def copies(event: QDropEvent) -> bool:
    """Tell whether Ctrl is held, as elsewhere, to copy what is dragged."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _put(agenda: Agenda, ids: Sequence[str], place: Place, copies: bool) -> ChangeSet | None:
    chosen = [Id(id_) for id_ in ids]
    home, before = Id(place.parent), Id(place.before) if place.before else None
    level = Id(place.level) if place.level else None
    verb = placing_edits.copy if copies else contribution_edits.move_all
    return verb(agenda, chosen, home, level, before)


def moves(changes: ChangeSet, id_: str) -> bool:
    """Tell whether a step puts a thing elsewhere."""
    fields = ("parent", "level", "order")
    return any(thing == id_ and field in fields for thing, field in changes.touched())
