"""Calls about frozen versions, and about what differs between two states of an agenda."""

import argparse
from pathlib import Path

from ghnt_desktop.cli.parsing import AUTHOR, DONE, FILE, JSON, Command, option, wrong
from ghnt_desktop.cli.telling import discarding, officer, say, tell
from ghnt_desktop.document import opening, saving
from ghnt_desktop.document.version_edits import freeze_version
from ghnt_desktop.document.versions import between_files, find_version, since
from ghnt_desktop.exchange.report_forms import report_json, report_text


def _version(given: argparse.Namespace) -> int:
    document = opening.open_file(given.file, officer(given))
    with discarding(document):
        said = (given.name, given.date, given.body, given.sent_on, given.reference)
        document.apply(freeze_version(document.agenda, *said))
        saving.save(document)
        made = document.agenda.versions[-1]
    print(f"Vastgelegd: {made.name}, {made.date}")
    return DONE


def _diff(given: argparse.Namespace) -> int:
    if bool(given.other) == bool(given.since):
        wrong("geef twee bestanden, of één bestand met --since")
    journal, remarks = opening.read_journal(given.other or given.file)
    agenda = journal.agenda
    if given.other:
        report = between_files(given.file, given.other)
    else:
        version = find_version(agenda, given.since)
        report = since(agenda, journal.past, version, leaving=True)
    if given.json:
        say(report_json(report, agenda.level_keys))
    else:
        print(report_text(report), end="")
    for remark in remarks:
        tell(remark)
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
    Command(
        "diff",
        _diff,
        "toon wat er anders is, tussen twee bestanden of sinds een versie",
        (
            FILE,
            (("other",), {"nargs": "?", "type": Path, "metavar": "ANDER"}),
            option("--since", metavar="VERSIE", help="naam of dag van een vastgelegde versie"),
            JSON,
        ),
    ),
)
