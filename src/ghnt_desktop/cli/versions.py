"""Calls about frozen versions."""

import argparse

from ghnt_desktop.cli.parsing import AUTHOR, DONE, FILE, Command, option
from ghnt_desktop.cli.telling import discarding, officer
from ghnt_desktop.document import opening, saving
from ghnt_desktop.document.version_edits import freeze_version


def _version(given: argparse.Namespace) -> int:
    document = opening.open_file(given.file, officer(given))
    with discarding(document):
        said = (given.name, given.date, given.body, given.sent_on, given.reference)
        document.apply(freeze_version(document.agenda, *said))
        saving.save(document)
        made = document.agenda.versions[-1]
    print(f"Vastgelegd: {made.name}, {made.date}")
    return DONE


COMMANDS = (
    Command(
        "version",
        _version,
        "leg de agenda van nu vast onder een naam",
        (
            FILE,
            option("--name", required=True, metavar="NAAM", help="naam van de versie"),
            option("--date", default="", metavar="DAG", help="dag van de versie; anders vandaag"),
            option("--body", default="", metavar="ORGAAN", help="voor wie, zoals de raad"),
            option("--sent-on", default="", metavar="DAG", help="verzonden op"),
            option("--reference", default="", metavar="KENMERK", help="kenmerk van de brief"),
            AUTHOR,
        ),
    ),
)
