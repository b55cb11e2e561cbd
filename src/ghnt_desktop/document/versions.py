"""The frozen versions of an agenda: found by name, looked at again, and compared."""

from pathlib import Path

from ghnt_desktop.document.opening import read_journal
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.report import Report, State
from ghnt_desktop.domain.version import NamedVersion
from ghnt_desktop.history.comparing import compare
from ghnt_desktop.history.freezing import agenda_at

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


def since(agenda: Agenda, past: Past, version: NamedVersion) -> Report:
    """Return what differs now from a version; Refusal ("versie-onvolledig")."""
    then = agenda_at(past, agenda.id, version)
    return compare(then, agenda, state_of(version), NOW)


def between(agenda: Agenda, past: Past, old: NamedVersion, new: NamedVersion) -> Report:
    """Return what differs between two versions; Refusal ("versie-onvolledig")."""
    before, after = (agenda_at(past, agenda.id, one) for one in (old, new))
    return compare(before, after, state_of(old), state_of(new))


def between_files(old: Path, new: Path) -> Report:
    """Return what differs between two files of one agenda.

    Raises Refusal ("ander-document", or why one cannot be read).
    """
    (before, _), (after, _) = read_journal(old), read_journal(new)
    if before.agenda.id != after.agenda.id:
        raise Refusal("ander-document", bestand=new.name)
    return compare(before.agenda, after.agenda, State(old.name), State(new.name))
