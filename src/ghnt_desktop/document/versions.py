"""The frozen versions of an agenda: found by name, looked at again, and compared."""

from datetime import datetime
from pathlib import Path

from ghnt_desktop.document.opening import read_journal
from ghnt_desktop.domain.agenda import Agenda, for_leaving
from ghnt_desktop.domain.kinds import upwards
from ghnt_desktop.domain.log import Change
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.report import Report, State
from ghnt_desktop.domain.version import NamedVersion
from ghnt_desktop.history.comparing import compare
from ghnt_desktop.history.freezing import agenda_at, past_at
from ghnt_desktop.language.dates.saying import day

NOW = State("Nu")


def find_version(agenda: Agenda, wanted: str) -> NamedVersion:
    """Return a version by name, id or day; of one day the last that was frozen.

    Raises Refusal ("versie-onbekend", "versie-dubbel" for two of one name, after a merge).
    """
    key = wanted.strip().casefold()
    named = [one for one in agenda.versions if key in (one.id, one.name.casefold())]
    if len(named) > 1:
        listed = ", ".join(one.id for one in named)
        raise Refusal("versie-dubbel", naam=wanted, namen=listed)
    dated = [one for one in agenda.versions if key and one.date == key]
    if not named and not dated:
        listed = ", ".join(one.name for one in agenda.versions) or "nog geen enkele"
        raise Refusal("versie-onbekend", naam=wanted, namen=listed)
    return (named or dated)[-1]


def state_of(version: NamedVersion) -> State:
    """Return a version as one side of a comparison."""
    return State(version.name, version.date)


def since(
    agenda: Agenda,
    past: Past,
    version: NamedVersion,
    until: NamedVersion | None = None,
    *,
    leaving: bool = False,
) -> Report:
    """Return what differs from a version, now or in a later one; Refusal ("versie-onvolledig").

    With ``leaving`` it lacks what no file made to leave may hold on account of an erasure that
    waits for an answer; what is internal is still in it.
    """
    then = agenda_at(past, agenda.id, version, leaving=leaving)
    if until is not None:
        now = agenda_at(past, agenda.id, until, leaving=leaving)
        return compare(then, now, state_of(version), state_of(until))
    now = for_leaving(agenda) if leaving else agenda
    return compare(then, now, state_of(version), NOW)


def newest(agenda: Agenda) -> NamedVersion:
    """Return the version that was frozen last; Refusal ("geen-versie") when there is none."""
    if not agenda.versions:
        raise Refusal("geen-versie")
    return agenda.versions[-1]


def hands(agenda: Agenda, past: Past, version: NamedVersion, report: Report) -> dict[str, str]:
    """Return who changed each entry of a report last, and when: "Anna de Vries, 3 maart 2026"."""
    seen = past_at(past, version).changes.keys() | past.withheld
    told = {entry.id for section in report.sections for entry in section.entries}
    latest: dict[str, Change] = {}
    for change in past.in_order():
        if change.id not in seen:
            owner = next((one for one in upwards(agenda.things, change.object) if one in told), "")
            latest[owner] = change
    latest.pop("", None)
    return {id_: _hand(*past.author(change)) for id_, change in latest.items()}


def _hand(author: str, time: str) -> str:
    try:
        told = day(datetime.fromisoformat(time).astimezone().date())
    except (ValueError, OverflowError, OSError):  # a strange file may say anything
        told = ""
    return ", ".join(filter(None, (author, told)))


def between_files(old: Path, new: Path) -> Report:
    """Return what differs between two files of one agenda.

    Raises Refusal ("ander-document", or why one cannot be read).
    """
    (before, _), (after, _) = read_journal(old), read_journal(new)
    if before.agenda.id != after.agenda.id:
        raise Refusal("ander-document", bestand=new.name)
    states = State(old.name), State(new.name)
    return compare(for_leaving(before.agenda), for_leaving(after.agenda), *states)
