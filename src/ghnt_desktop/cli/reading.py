"""Calls that tell how a notation is understood."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path

from ghnt_desktop.cli.parsing import DONE, Command, option
from ghnt_desktop.cli.telling import say
from ghnt_desktop.document import opening
from ghnt_desktop.document.register import known_names
from ghnt_desktop.exchange.dump_periods import period_form
from ghnt_desktop.language.dates.conventions import conventions_from
from ghnt_desktop.language.dates.reading import read as read_planning
from ghnt_desktop.language.dates.years import FIRST_YEAR, LAST_YEAR
from ghnt_desktop.language.mark_reading import read_mark
from ghnt_desktop.language.names import Names


def _read_mark(given: argparse.Namespace) -> int:
    agenda = opening.read_journal(given.file)[0].agenda if given.file else None
    names = Names.of(known_names(agenda))
    for text in given.text or map(str.rstrip, sys.stdin):
        say(asdict(read_mark(text, names)))
    return DONE


def _read_date(given: argparse.Namespace) -> int:
    words = opening.read_journal(given.file)[0].agenda.head.date_words if given.file else ()
    for text in given.text or (line.rstrip("\r\n") for line in sys.stdin):
        say(period_form(read_planning(text, given.year, conventions_from(words))))
    return DONE


def year(typed: str) -> int:
    """Return a year that an agenda can speak of; argparse tells what else is typed."""
    if not (typed.isascii() and typed.isdecimal() and FIRST_YEAR <= int(typed) <= LAST_YEAR):
        raise argparse.ArgumentTypeError(f"geen jaar van {FIRST_YEAR} tot en met {LAST_YEAR}")
    return int(typed)


_TEXTS = (("text",), {"nargs": "*", "metavar": "TEKST"})
_NAMES = option("--file", type=Path, metavar="F.ghnt")

#: What stands behind "ghnt read".
KINDS = (
    Command("mark", _read_mark, "vermelding van een afzender", (_NAMES, _TEXTS)),
    Command(
        "date",
        _read_date,
        "planning of datum",
        (_NAMES, option("--year", type=year, metavar="JAAR"), _TEXTS),
    ),
)
