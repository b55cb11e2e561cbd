"""The agenda out to a file of another kind: whole or not at all."""

import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from ghnt_desktop.document.versions import find_version, newest, since
from ghnt_desktop.document.written.sheets import WRITERS, written
from ghnt_desktop.domain.agenda import Agenda, for_leaving
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange.dump import dump_text
from ghnt_desktop.exchange.matrix_csv import matrix_csv
from ghnt_desktop.exchange.report_forms import report_json
from ghnt_desktop.pdf.content import Content
from ghnt_desktop.pdf.handouts import all_handouts, handout_names
from ghnt_desktop.pdf.options import PaperName, Part, SheetOptions
from ghnt_desktop.pdf.sheets import render
from ghnt_desktop.storage.failures import refusal_of

MATRIX, CHANGES = "matrix", "changes"
#: How often a file is put in the place of one that another program holds, and the seconds between.
_TRIES, _PAUSE = 4, 0.15
#: From so many contributions on, the first page of a sheet is there well before the others.
_LONG = 600


@dataclass(frozen=True, slots=True)
class Choices:
    """What is asked of an export: the sheet, how it is made, and the moment it is made.

    ``paper`` is the sheet's own unless chosen, ``organisation`` a name or id, ``columns`` the keys
    of columns (all when empty), ``narrowest`` the least width of a column in millimetres,
    ``action_lines`` are numbers or ids (all when empty) and ``without`` is what is left out. The
    footer names the day of the last change, or ``as_of``. ``since`` names the version that the
    sheet of changes compares with, the newest when it is empty.
    """

    moment: datetime
    sheet: str = MATRIX
    paper: PaperName | None = None
    organisation: str = ""
    columns: tuple[str, ...] = ()
    narrowest: float | None = None
    large_print: bool = False
    action_lines: tuple[str, ...] = ()
    without: frozenset[Part] = frozenset()
    as_of: date | None = None
    since: str = ""


def export(
    agenda: Agenda, past: Past, out: Path, choices: Choices, *, replace: bool = False
) -> None:
    """Write an agenda to a file whose ending says the kind.

    ``past`` gives the day of the last change. Raises Refusal ("soort-onbekend", "bestand-bestaat",
    what the sheet or what the disk says); then no file is there that was not.
    """
    writer = _WRITERS.get(out.suffix.lower())
    if writer is None:
        raise Refusal("soort-onbekend", bestand=out.name, soorten=", ".join(sorted(_WRITERS)))
    if choices.since and choices.sheet != CHANGES:
        raise Refusal("versie-niet-in-dit-blad")
    check_free(out, replace=replace)
    write_whole(out, writer(agenda, past, choices), replace=replace)


def write_handouts(
    agenda: Agenda, past: Past, folder: Path, choices: Choices, *, replace: bool = False
) -> Iterator[str]:
    """Write a PDF into a folder per organisation that says something; yield the name of each.

    Who asks for no more leaves no half file. Raises Refusal ("map-weg", "bestand-bestaat" before
    anything is written, or what the disk says).
    """
    names = handout_names(agenda)
    for name in names.values():
        check_free(folder / name, replace=replace)
    for name, content in all_handouts(agenda, sheet_options(past, choices)):
        write_whole(folder / name, content, replace=replace)
        yield name


def _options(agenda: Agenda, past: Past, choices: Choices) -> SheetOptions:
    """Return the choices as the sheets take them, with what differs for the sheet of changes."""
    options = sheet_options(past, choices)
    if choices.sheet != CHANGES:
        return options
    version = find_version(agenda, choices.since) if choices.since else newest(agenda)
    return replace(options, report=since(agenda, past, version, leaving=True))


def sheet_options(past: Past, choices: Choices) -> SheetOptions:
    """Return the choices as the sheets take them, with the day that the footer names."""
    return SheetOptions(
        choices.moment,
        choices.paper,
        as_of=choices.as_of or last_change(past, choices.moment),
        columns=choices.columns,
        narrowest=choices.narrowest,
        organisation=choices.organisation,
        large_print=choices.large_print,
        action_lines=choices.action_lines,
        without=choices.without,
    )


def last_change(past: Past, moment: datetime) -> date:
    """Return the day of the last change up to a moment; that of the moment without any."""
    return _last_moment(past, moment).date()


def _last_moment(past: Past, moment: datetime) -> datetime:
    times = (transaction.time for transaction in past.transactions.values())
    past_ones = (found for time in times if (found := _moment(time)) <= moment)
    return max(past_ones, default=moment)


def sheet_pdf(agenda: Agenda, past: Past, choices: Choices) -> bytes:
    """Return the sheet of the choices; Refusal when the agenda has not what was chosen."""
    return render(agenda, choices.sheet, _options(agenda, past, choices))


def first_page_pdf(agenda: Agenda, past: Past, choices: Choices) -> bytes | None:
    """Return the first page of the sheet of the choices, to look at while the rest is made.

    None of a short agenda: all of it is there as soon. Refusals are those of the whole sheet.
    """
    if len(agenda.shape.codes) < _LONG:
        return None
    return render(agenda, choices.sheet, replace(_options(agenda, past, choices), first_only=True))


def _moment(time: str) -> datetime:
    try:
        return datetime.fromisoformat(time).astimezone()
    except (ValueError, OverflowError):  # a time from a strange file decides nothing, also not this
        return datetime.fromtimestamp(0).astimezone()


def _json(agenda: Agenda, past: Past, choices: Choices) -> bytes:
    _check_whole(choices, "json")
    if choices.sheet == CHANGES:
        report = _options(agenda, past, choices).report
        told = report_json(report.for_leaving(), agenda.level_keys) if report else {}
        return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()
    return dump_text(agenda).encode()


def _csv(agenda: Agenda, past: Past, choices: Choices) -> bytes:
    if choices.sheet != MATRIX:
        raise Refusal("onbekend-blad", blad=choices.sheet, bladen=MATRIX)
    _check_whole(choices, "csv")
    return matrix_csv(agenda)


def _calendar(agenda: Agenda, past: Past, choices: Choices) -> bytes:
    from ghnt_desktop.exchange.calendar_writing import State, calendar_of

    content = Content(for_leaving(agenda), sheet_options(past, choices))
    state = State(len(past.transactions), _last_moment(past, choices.moment))
    whose = frozenset(one.name for one in content.organisations)
    lines = (one.id for one in content.chosen_lines) if choices.action_lines else ()
    return calendar_of(content.agenda, state, whose, lines)


def _check_whole(choices: Choices, kind: str) -> None:
    """A kind that holds everything must not seem to hold the part that was asked."""
    if choices.organisation.strip() or choices.columns or choices.action_lines:
        raise Refusal("niet-in-dit-blad", soort=kind)


def _written(ending: str) -> Callable[[Agenda, Past, Choices], bytes]:
    def write(agenda: Agenda, past: Past, choices: Choices) -> bytes:
        return written(agenda, choices.sheet, ending, _options(agenda, past, choices))

    return write


_WRITERS: Mapping[str, Callable[[Agenda, Past, Choices], bytes]] = {
    ".pdf": sheet_pdf,
    ".json": _json,
    ".csv": _csv,
    ".ics": _calendar,
    **{ending: _written(ending) for ending in WRITERS},
}


def check_free(out: Path, *, replace: bool) -> None:
    """Raise Refusal when a file may not, or cannot, be put at a place."""
    if not out.parent.is_dir():
        raise Refusal("map-weg", bestand=out.name, map=out.parent)
    if out.is_dir():
        raise Refusal("map-in-de-weg", bestand=out.name)
    if out.exists() and not replace:
        raise Refusal("bestand-bestaat", bestand=out.name)
    if out.exists() and not out.stat().st_mode & 0o222:  # moving would replace even that
        raise Refusal("alleen-lezen", bestand=out.name)


def write_whole(out: Path, content: bytes, *, replace: bool) -> None:
    """Put bytes at a place in one move, so that nobody ever sees half a file."""
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(prefix=".~ghnt-", suffix=".tmp", dir=out.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o666 & ~_umask())
        check_free(out, replace=replace)
        _move(Path(temporary), out)
    except OSError as error:
        raise refusal_of(error, bestand=out.name, map=out.parent) from error
    finally:
        with suppress(OSError):  # of what went wrong that is the least
            if temporary:
                Path(temporary).unlink(missing_ok=True)


def _move(temporary: Path, out: Path) -> None:
    """Put a whole file in its place.

    On Windows a file that is open elsewhere cannot be replaced; a virus scanner lets go of it soon,
    a program that shows it does not.
    """
    for attempt in range(_TRIES):
        try:
            temporary.replace(out)
            return
        except PermissionError as error:
            if not out.exists():
                raise
            if attempt + 1 == _TRIES:
                raise Refusal("doel-vastgehouden", bestand=out.name) from error
        time.sleep(_PAUSE)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
