"""The agenda out to a file of another kind: whole or not at all."""

import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange.dump import dump_text
from ghnt_desktop.exchange.matrix_csv import matrix_csv
from ghnt_desktop.pdf.options import SheetOptions
from ghnt_desktop.pdf.sheets import render
from ghnt_desktop.storage.failures import refusal_of

MATRIX = "matrix"


@dataclass(frozen=True, slots=True)
class Choices:
    """What is asked of an export: the sheet, the paper, and the moment it is made."""

    moment: datetime
    sheet: str = MATRIX
    paper: Literal["A3", "A4"] = "A3"


def export(
    agenda: Agenda, past: Past, out: Path, choices: Choices, *, replace: bool = False
) -> None:
    """Write an agenda to a file whose ending says the kind.

    ``past`` gives the day of the last change. Raises Refusal ("soort-onbekend", "bestand-bestaat"
    or what the disk says); then no file is there that was not.
    """
    writer = _WRITERS.get(out.suffix.lower())
    if writer is None:
        raise Refusal("soort-onbekend", bestand=out.name, soorten=", ".join(sorted(_WRITERS)))
    check_free(out, replace=replace)
    write_whole(out, writer(agenda, past, choices), replace=replace)


def _pdf(agenda: Agenda, past: Past, choices: Choices) -> bytes:
    times = (transaction.time for transaction in past.transactions.values())
    last = max((_moment(time) for time in times if time), default=choices.moment)
    options = SheetOptions(choices.moment, choices.paper, as_of=last.date())
    return render(agenda, choices.sheet, options)


def _moment(time: str) -> datetime:
    try:
        return datetime.fromisoformat(time).astimezone()
    except ValueError:  # a time from a strange file decides nothing, also not this
        return datetime.fromtimestamp(0).astimezone()


def _json(agenda: Agenda, past: Past, choices: Choices) -> bytes:
    return dump_text(agenda).encode()


def _csv(agenda: Agenda, past: Past, choices: Choices) -> bytes:
    if choices.sheet != MATRIX:
        raise Refusal("onbekend-blad", blad=choices.sheet, bladen=MATRIX)
    return matrix_csv(agenda)


_WRITERS: Mapping[str, Callable[[Agenda, Past, Choices], bytes]] = {
    ".pdf": _pdf,
    ".json": _json,
    ".csv": _csv,
}


def check_free(out: Path, *, replace: bool) -> None:
    """Raise Refusal when a file may not, or cannot, be put at a place."""
    if not out.parent.is_dir():
        raise Refusal("map-weg", bestand=out.name, map=out.parent)
    if out.is_dir():
        raise Refusal("map-in-de-weg", bestand=out.name)
    if out.exists() and not replace:
        raise Refusal("bestand-bestaat", bestand=out.name)


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
        Path(temporary).replace(out)
    except OSError as error:
        raise refusal_of(error, bestand=out.name, map=out.parent) from error
    finally:
        if temporary:
            Path(temporary).unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
