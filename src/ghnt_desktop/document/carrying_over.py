"""An agenda as the beginning of another: its skeleton alone, or with all that is unfinished."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ghnt_desktop.document.finding import reading_order
from ghnt_desktop.document.journal import Clock, now_in_utc
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.opening import new_document
from ghnt_desktop.document.steps import creating, setting
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Create, Operation
from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.domain.fields import FIELDS_OF, field_names, field_of, value_of
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.kinds import KIND_OF, Thing
from ghnt_desktop.domain.text import Text

#: What a skeleton is made of: everything that says how an agenda is built, and nothing said in it.
_SKELETON = frozenset(["level", "organisation", "action_line", "topic", "row", "term"])
#: What is told again in each period, and left behind with the old one.
_LEFT = frozenset(["agenda", "chapter", "source", "named_version"])
#: What the officer says of something that does not go on, where the six statuses are not used.
_LAPSED = "vervallen"
#: What goes on in the next period unless the officer chooses otherwise; None is without a status.
UNFINISHED: frozenset[Status | None] = frozenset(
    [None, Status.IDEA, Status.INTENDED, Status.IN_PREPARATION, Status.RUNNING]
)
#: The kinds of thing that have a status, and go along or stay behind by it.
CARRIED = ("contribution", "priority", "activity")
#: Fields of the title page that the new agenda begins with.
_HEAD = ("subtitle", "region", "agenda_word", "action_line_word", "rubrics", "own_words")

Wanted = Callable[[Thing], bool]


def from_own_template(
    agenda: Agenda, title: str, officer: Officer, clock: Clock = now_in_utc
) -> OpenDocument:
    """Open a new agenda with the columns, register, action lines, topics and rows of another."""
    return _begun(agenda, title, officer, clock, _is_skeleton, {})


@dataclass(frozen=True, slots=True)
class Period:
    """The next period: what its agenda is called, its years as typed, what goes on in it."""

    title: str
    first: str = ""
    last: str = ""
    statuses: frozenset[Status | None] = UNFINISHED


def new_period(
    agenda: Agenda, period: Period, officer: Officer, clock: Clock = now_in_utc
) -> OpenDocument:
    """Open the agenda of the next period: the skeleton, and whatever goes on by its status.

    What comes along says where it comes from ("overgenomen van"), codes stay what they were; the
    agenda of the period before is not changed. Chapters of that time stay behind.
    """
    head = {
        "predecessor": _named(agenda),
        "period_start": period.first,
        "period_end": period.last,
    }
    return _begun(
        agenda, period.title, officer, clock, lambda one: _goes_on(one, period.statuses), head
    )


def status_of(thing: Thing) -> Status | None:
    """Return the status that counts: "vervallen" without one is stopped."""
    status: Status | None = getattr(thing, "status", None)
    if status is None and _LAPSED in str(getattr(thing, "status_note", "")).casefold():
        return Status.STOPPED
    return status


def statuses_of(agenda: Agenda) -> Counter[tuple[str, Status | None]]:
    """Return how many things there are of each kind that is carried, by status."""
    seen = ((id_, kind) for id_, kind in agenda.shape.kinds.items() if kind in CARRIED)
    return Counter((kind, status_of(agenda.thing(id_))) for id_, kind in seen)


def _is_skeleton(thing: Thing) -> bool:
    return KIND_OF[type(thing)] in _SKELETON


def _goes_on(thing: Thing, statuses: frozenset[Status | None]) -> bool:
    kind = KIND_OF[type(thing)]
    return kind not in _LEFT and (kind not in CARRIED or status_of(thing) in statuses)


def _begun(
    agenda: Agenda,
    title: str,
    officer: Officer,
    clock: Clock,
    wanted: Wanted,
    head: Mapping[str, str],
) -> OpenDocument:
    document = new_document(title, officer, clock)
    told = {**{name: value_of(agenda.head, name) for name in _HEAD}, **head}
    fresh = document.agenda
    begun = [op for name, value in told.items() for op in setting(fresh, fresh.id, name, value)]
    operations: list[Operation] = [*begun, *_copies(agenda, wanted)]
    document.apply(ChangeSet("Beginnen met een andere agenda", tuple(operations)))
    document.begin_here()
    return document


def _copies(agenda: Agenda, wanted: Wanted) -> Iterator[Create]:
    chosen = chosen_ids(agenda, wanted)
    for id_, fresh in chosen.items():
        kind, told = agenda.kind(id_), copied_values(agenda, id_, chosen)
        if "carried_from" in FIELDS_OF[kind]:
            told["carried_from"] = _origin(agenda, id_)
        yield creating(kind, fresh, told)


def chosen_ids(agenda: Agenda, wanted: Wanted) -> dict[str, str]:
    """Return a new id for all that comes along, each after what it stands in."""
    chosen: dict[str, str] = {}
    for id_ in reading_order(agenda):
        thing = agenda.thing(id_)
        parent = getattr(thing, "parent", "")
        if id_ != agenda.id and wanted(thing) and (not parent or parent in chosen):
            chosen[id_] = new_id()
    return chosen


def copied_values(agenda: Agenda, id_: str, ids: Mapping[str, str]) -> dict[str, Any]:
    """Return the values of a thing by field for a copy of it, which names only what comes along."""
    thing, kind = agenda.thing(id_), agenda.kind(id_)
    values = {n: _value(kind, n, value_of(thing, n), ids) for n in field_names(thing)}
    told = {_name(name, ids): value for name, value in values.items()}
    if told.get("joined") and _before(agenda, id_) not in ids:
        told["joined"] = False  # or it would go on in the paragraph of somebody else
    return {name: value for name, value in told.items() if name}


def _before(agenda: Agenda, contribution: str) -> str:
    """Return the contribution above another in its cell; "" for the first."""
    one = agenda.contribution(contribution)
    cell = [other.id for other in agenda.cell(one.parent, one.level)]
    return next(iter(cell[: cell.index(contribution)][-1:]), "")


def _value(kind: str, name: str, value: Any, ids: Mapping[str, str]) -> Any:
    """Return a value that names only what comes along."""
    row = field_of(kind, name)
    if isinstance(value, Text):
        return value.leading_to(ids)
    if not row.refers and name not in ("parent", "level"):
        return value
    if isinstance(value, str):
        return ids.get(value, "")
    return tuple(ids[id_] for id_ in value if id_ in ids)


def _name(name: str, ids: Mapping[str, str]) -> str:
    """Return the name of a field; of a member by column that of the new column, "" without one."""
    base, slash, key = name.partition("/")
    return name if not slash else f"{base}/{ids[key]}" if key in ids else ""


def _origin(agenda: Agenda, id_: str) -> str:
    """Return where something comes from: the agenda, and its code or number there."""
    is_said = agenda.kind(id_) == "contribution"
    sign = agenda.code(id_) if is_said else value_of(agenda.thing(id_), "number")
    told = f"{'code' if is_said else 'nummer'} {sign}" if sign else ""
    return ", ".join(filter(None, (_named(agenda), told)))


def _named(agenda: Agenda) -> str:
    """Return the title of an agenda, with its period unless the title says that."""
    head = agenda.head
    years = "-".join(filter(None, (head.period_start, head.period_end)))
    return head.title if years in head.title else " ".join(filter(None, (head.title, years)))
