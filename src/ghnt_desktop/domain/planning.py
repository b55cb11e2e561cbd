"""What an agenda plans, as bars in time: periods of activities, plannings of contributions.

How words are read is given to it, so that it is the same for the screen, paper and other programs.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ghnt_desktop.domain.activity import Activity
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.collector import collector_paused
from ghnt_desktop.domain.contribution import Contribution, Status
from ghnt_desktop.domain.period import Period, PeriodKind

Read = Callable[[str], Period]

#: A title is one line; what is longer is cut between words.
LONGEST_TITLE = 120
_TIMELESS = frozenset((PeriodKind.ONGOING, PeriodKind.RECURRING))


class Bar(NamedTuple):
    """One period of one text: ``id`` holds the text in its ``field``; ``nth`` counts from 0."""

    id: str
    field: str
    text: str
    nth: int
    period: Period
    what: str

    @property
    def is_dated(self) -> bool:
        """Tell whether it has a place in time, be it all of it ("doorlopend")."""
        one = self.period
        return one.kind in _TIMELESS or one.start is not None or one.end is not None

    @property
    def days(self) -> tuple[date | None, date | None]:
        """Its first and last day; None where it is open."""
        return self.period.start, self.period.end

    @property
    def label(self) -> str:
        """The words as typed, of the part that this is."""
        return self.period.text.strip() or self.text.strip()


class Planned(NamedTuple):
    """An activity, or a contribution with a planning of its own, with its bars in order."""

    id: str
    kind: str
    title: str
    code: str
    status: Status | None
    note: str
    who: tuple[str, ...]
    priority: bool
    internal: bool
    bars: tuple[Bar, ...]

    @property
    def dated(self) -> tuple[Bar, ...]:
        """The bars that have a place in time."""
        return tuple(bar for bar in self.bars if bar.is_dated)

    @property
    def is_undated(self) -> bool:
        """Tell whether nothing of it has a place in time."""
        return not any(bar.is_dated for bar in self.bars)


class Clash(NamedTuple):
    """A contradiction: an activity's own beginnings, or those of others with the same title."""

    words: tuple[str, ...]
    others: tuple[str, ...]


class Grouping(StrEnum):
    """By what a planning is laid out."""

    ACTION_LINE = "action_line"
    PRIORITY = "priority"
    ORGANISATION = "organisation"
    LEVEL = "level"
    STATUS = "status"


class Lane(NamedTuple):
    """One group; ``id`` "" holds what belongs to none of them."""

    id: str
    title: str
    members: tuple[Planned, ...]


def shortened(text: str, most: int) -> str:
    """Return a text of at most so many characters, cut between words with "…"."""
    plain = " ".join(text.split())
    if len(plain) <= most:
        return plain
    return plain[:most].rpartition(" ")[0].rstrip(" ,;:-–") + "…"


def taken_over(agenda: Agenda) -> frozenset[str]:
    """Return the contributions whose planning an activity took over."""
    return frozenset(
        id_
        for line in agenda.action_lines
        for activity in agenda.activities(line.id)
        for id_ in activity.contributions
    )


# -- the bars ----------------------------------------------------------------------------------


def planned(agenda: Agenda, read: Read) -> tuple[Planned, ...]:
    """Return all that is planned: activities, then contributions, each in document order."""
    names = {one.id: one.name for one in agenda.organisations}
    with collector_paused():
        return (*_activities(agenda, read, names), *_contributions(agenda, read, names))


def _activities(
    agenda: Agenda, read: Read, names: Mapping[str, str], title: str | None = None
) -> Iterator[Planned]:
    """Yield all activities, or those with a title."""
    for line in agenda.action_lines:
        for one in agenda.activities(line.id):
            if title is not None and _plain(one.title) != title:
                continue
            ids = tuple(parties(agenda, one))
            bars = [
                bar
                for period in agenda.planned_periods(one.id)
                for bar in _bars(period.id, "text", period.text, period.what, read)
            ]
            who = tuple(names[id_] for id_ in ids if id_ in names)
            yield Planned(
                one.id,
                "activity",
                one.title,
                one.number,
                one.status,
                one.status_note,
                who,
                _is_prior(agenda, one),
                False,
                tuple(bars),
            )


def _is_prior(agenda: Agenda, one: Activity) -> bool:
    sheets = agenda.things["priority"]
    named = (sheets[id_] for id_ in one.priorities if agenda.is_visible(id_))
    return any(getattr(sheet, "priority", False) for sheet in named)


def parties(agenda: Agenda, one: Activity) -> Iterable[str]:
    """Return the organisations that do something for an activity, each once."""
    roles = (id_ for role in agenda.roles(one.id) for id_ in role.organisations)
    efforts = (id_ for effort in agenda.efforts(one.id) for id_ in effort.parties)
    return dict.fromkeys((*roles, *efforts))


def _contributions(agenda: Agenda, read: Read, names: Mapping[str, str]) -> Iterator[Planned]:
    gone = taken_over(agenda)
    for one in _planning_contributions(agenda):
        if one.id in gone:
            continue
        blocks = agenda.blocks(one.id)
        words = blocks[0].text.text if blocks else ""
        yield Planned(
            one.id,
            "contribution",
            shortened(words, LONGEST_TITLE) or one.mark,
            agenda.code(one.id),
            one.status,
            one.status_note,
            tuple(names[id_] for id_ in one.contributors if id_ in names),
            one.priority,
            one.internal,
            tuple(_bars(one.id, "planning", one.planning, "", read)),
        )


def _planning_contributions(agenda: Agenda) -> Iterator[Contribution]:
    for id_ in agenda.things["contribution"]:
        one = agenda.contribution(id_)
        if one.planning and agenda.is_visible(id_):
            yield one


def _bars(id_: str, field: str, text: str, what: str, read: Read) -> Iterator[Bar]:
    whole = read(text)
    for nth, part in enumerate(whole.parts or (whole,)):
        yield Bar(id_, field, text, nth, part, what or part.what or "")


# -- what contradicts --------------------------------------------------------------------------


def clashes(things: Iterable[Planned]) -> Mapping[str, Clash]:
    """Return what contradicts itself or another, by id.

    An activity that begins twice, in plannings of the same part of it; and activities with the
    same title that begin at different times.
    """
    found: dict[str, Clash] = {}
    alike: dict[str, list[Planned]] = {}
    for one in things:
        own = _two_beginnings(one) if len(one.bars) > 1 else ()
        if own:
            found[one.id] = Clash(own, ())
        if one.kind == "activity" and one.title.strip() and not one.is_undated:
            alike.setdefault(_plain(one.title), []).append(one)
    for group in alike.values():
        if len({_meaning(one) for one in group}) > 1:
            words = tuple(dict.fromkeys(bar.text.strip() for one in group for bar in one.dated))
            for one in group:
                others = tuple(other.id for other in group if other is not one)
                found[one.id] = Clash(words, others)
    return found


def clash_of(agenda: Agenda, read: Read, id: str) -> Clash | None:
    """Return what contradicts in one activity, or between it and those with its title."""
    one = agenda.things["activity"][id]
    title = _plain(one.title) if isinstance(one, Activity) else ""
    alike = [same for same in _activities(agenda, read, {}, title) if title or same.id == id]
    return clashes(alike).get(id)


def _two_beginnings(one: Planned) -> tuple[str, ...]:
    beginning: dict[str, dict[date, str]] = {}
    texts: dict[str, set[tuple[str, str]]] = {}
    for bar in one.bars:
        if bar.period.start is None or bar.period.kind in _TIMELESS:
            continue
        what = _plain(bar.what)
        if bar.period.kind is PeriodKind.FROM or (bar.id, bar.text) not in texts.get(what, set()):
            beginning.setdefault(what, {}).setdefault(bar.period.start, bar.label)
        texts.setdefault(what, set()).add((bar.id, bar.text))
    return next((tuple(said.values()) for said in beginning.values() if len(said) > 1), ())


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .,;:")


def _meaning(one: Planned) -> object:
    return frozenset(
        (bar.period.kind, *bar.days, bar.period.frequency, _plain(bar.what)) for bar in one.dated
    )


# -- lanes -------------------------------------------------------------------------------------


def lanes(agenda: Agenda, things: Iterable[Planned], by: Grouping) -> tuple[Lane, ...]:
    """Return the groups that hold something, in document order; a thing may stand in several."""
    groups_of = _GROUPS[by](agenda)
    held: dict[str, list[Planned]] = {}
    for one in things:
        for group in groups_of(one) or ("",):
            held.setdefault(group, []).append(one)
    order = [*_order(agenda, by), ("", "")]
    return tuple(Lane(id_, title, tuple(held[id_])) for id_, title in order if id_ in held)


def _order(agenda: Agenda, by: Grouping) -> Iterator[tuple[str, str]]:
    if by is Grouping.STATUS:
        yield from ((status.value, status.value) for status in Status)
    elif by is Grouping.ORGANISATION:
        yield from ((one.id, one.name) for one in agenda.organisations)
    elif by is Grouping.LEVEL:
        yield from ((one.id, one.title) for one in agenda.levels)
    for line in agenda.action_lines:
        if by is Grouping.ACTION_LINE:
            yield line.id, numbered(line.number, line.title)
        elif by is Grouping.PRIORITY:
            for sheet in agenda.priorities(line.id):
                yield sheet.id, numbered(sheet.number, sheet.title)


def numbered(number: str, title: str) -> str:
    """Return "1.2 Title", or what there is of it."""
    return " ".join(filter(None, (number.strip(), title.strip())))


_Groups = Callable[[Planned], tuple[str, ...]]


def _by_line(agenda: Agenda) -> _Groups:
    def groups(one: Planned) -> tuple[str, ...]:
        if one.kind == "activity":
            return (_activity(agenda, one).parent,)
        return (agenda.topic(_topic(agenda, one)).parent,)

    return groups


def _by_priority(agenda: Agenda) -> _Groups:
    sheets = [one for line in agenda.action_lines for one in agenda.priorities(line.id)]
    there = {one.id for one in sheets}
    of_topic: dict[str, list[str]] = {}
    for sheet in sheets:
        for topic in sheet.topics:
            of_topic.setdefault(topic, []).append(sheet.id)

    def groups(one: Planned) -> tuple[str, ...]:
        if one.kind == "activity":
            return tuple(id_ for id_ in _activity(agenda, one).priorities if id_ in there)
        return tuple(of_topic.get(_topic(agenda, one), ()))

    return groups


def _by_organisation(agenda: Agenda) -> _Groups:
    there = {one.id for one in agenda.organisations}

    def groups(one: Planned) -> tuple[str, ...]:
        if one.kind == "activity":
            ids = parties(agenda, _activity(agenda, one))
        else:
            ids = agenda.contribution(one.id).contributors
        return tuple(id_ for id_ in ids if id_ in there)

    return groups


def _by_level(agenda: Agenda) -> _Groups:
    def groups(one: Planned) -> tuple[str, ...]:
        if one.kind == "contribution":
            return tuple(filter(None, (agenda.contribution(one.id).level,)))
        told = _activity(agenda, one).contributions
        there = (agenda.contribution(id_).level for id_ in told if agenda.is_visible(id_))
        return tuple(dict.fromkeys(filter(None, there)))

    return groups


def _by_status(agenda: Agenda) -> _Groups:
    return lambda one: (one.status.value,) if one.status else ()


def _activity(agenda: Agenda, one: Planned) -> Activity:
    found = agenda.things["activity"][one.id]
    assert isinstance(found, Activity)
    return found


def _topic(agenda: Agenda, one: Planned) -> str:
    said = agenda.contribution(one.id)
    return agenda.row(said.parent).parent if said.level else said.parent


_GROUPS: Mapping[Grouping, Callable[[Agenda], _Groups]] = {
    Grouping.ACTION_LINE: _by_line,
    Grouping.PRIORITY: _by_priority,
    Grouping.ORGANISATION: _by_organisation,
    Grouping.LEVEL: _by_level,
    Grouping.STATUS: _by_status,
}
