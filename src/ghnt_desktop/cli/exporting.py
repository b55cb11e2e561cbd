"""Calls that make a document to print, send or read by another program."""

import argparse
from datetime import datetime
from typing import get_args

from ghnt_desktop.cli.parsing import DONE, FILE, FORCE, OUT, Command, option
from ghnt_desktop.cli.telling import tell
from ghnt_desktop.document import opening
from ghnt_desktop.document.exporting import CHANGES, MATRIX, Choices, export, write_handouts
from ghnt_desktop.pdf.options import Part


def _export(given: argparse.Namespace) -> int:
    journal, remarks = opening.read_journal(given.file)
    choices = Choices(
        datetime.now().astimezone(),
        given.sheet or (CHANGES if given.since else MATRIX),
        given.paper,
        given.organisation,
        tuple(given.level or ()),
        large_print=given.large_print,
        action_lines=tuple(given.action_line or ()),
        without=frozenset(given.without or ()),
        since=given.since or "",
    )
    if given.sheet == "handout" and given.out.is_dir() and not given.organisation:
        names = write_handouts(
            journal.agenda, journal.past, given.out, choices, replace=given.force
        )
        print(f"{len(list(names))} hand-outs gemaakt.")
    else:
        export(journal.agenda, journal.past, given.out, choices, replace=given.force)
    for remark in remarks:
        tell(remark)
    return DONE


COMMANDS = (
    Command(
        "export",
        _export,
        "maak een pdf, document, rekenblad, html, csv of json",
        (
            FILE,
            OUT,
            option(
                "--sheet",
                metavar="BLAD",
                help="matrix, reading, handout, priorities, themas, planning of changes",
            ),
            option(
                "--for",
                dest="organisation",
                default="",
                metavar="ORGANISATIE",
                help="alleen wat deze organisatie of gemeente zegt, en wat daaronder valt",
            ),
            option(
                "--since",
                metavar="VERSIE",
                help="voor het blad changes: sinds deze versie; anders sinds de laatste",
            ),
            option("--level", action="append", metavar="KOLOM", help="alleen deze kolom"),
            option("--action-line", action="append", metavar="NUMMER", help="alleen dit deel"),
            option(
                "--without",
                action="append",
                choices=get_args(Part),
                metavar="DEEL",
                help=f"laat weg: {', '.join(get_args(Part))}",
            ),
            option("--large-print", action="store_true", help="geen letter kleiner dan 14 punten"),
            option("--paper", choices=("A3", "A4"), help="A3 voor de matrix, anders A4"),
            FORCE,
        ),
    ),
)
