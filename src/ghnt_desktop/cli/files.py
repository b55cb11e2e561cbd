"""Calls that make, fill, count, show and check a file."""

import argparse
import json
from pathlib import Path

from ghnt_desktop.cli.parsing import (
    AUTHOR,
    COULD_NOT,
    DONE,
    FILE,
    FORCE,
    JSON,
    OUT,
    Command,
    option,
    place,
)
from ghnt_desktop.cli.telling import check_apart, discarding, officer, say, tell
from ghnt_desktop.document import importing, opening, saving
from ghnt_desktop.document.beginning import begin
from ghnt_desktop.document.example import example_document
from ghnt_desktop.document.exporting import check_free, write_whole
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.overview import COUNTS, overview
from ghnt_desktop.document.salvaging import salvage
from ghnt_desktop.document.templates import TEMPLATES
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.exchange.dump import dump_text
from ghnt_desktop.exchange.formats import AUTO, layouts


def _new(given: argparse.Namespace) -> int:
    return _kept(begin(given.template, officer(given)), given.out, given.force)


def _example(given: argparse.Namespace) -> int:
    return _kept(example_document(officer(given)), given.out, given.force)


def _kept(document: OpenDocument, out: Path, force: bool) -> int:
    """Save a fresh document and leave nothing else behind, also when that fails."""
    try:
        saving.save(document, out, replace=force)
    finally:
        document.discard()
    return DONE


def _import(given: argparse.Namespace) -> int:
    target, author = given.file, officer(given)
    check_apart(given.source, target, given.report)
    if given.report:
        check_free(given.report, replace=given.force)
    fresh = given.force or not target.exists()
    document = opening.new_document("", author) if fresh else opening.open_file(target, author)
    with discarding(document):
        taken = importing.read_document(given.source, document.agenda, given.layout)
        importing.add(document, taken, again=given.again)
        saving.save(document, target, replace=fresh and given.force)
    report = importing.report_of(taken)
    if given.report:
        text = json.dumps(report, ensure_ascii=False, indent=1) + "\n"
        write_whole(given.report, text.encode(), replace=given.force)
    for item in taken.report:
        print(f"{item.where}: {item.what}\n    {item.why}")
    return DONE


def _info(given: argparse.Namespace) -> int:
    journal, remarks = opening.read_journal(given.file)
    found = overview(journal.agenda, journal.past)
    if given.json:
        say(found | {"remarks": [remark.code for remark in remarks]})
        return DONE
    print(found["title"])
    for name, count in found["counts"].items():
        print(f"{count:8} {COUNTS[name]}")
    for remark in remarks:
        tell(remark)
    return DONE


def _dump(given: argparse.Namespace) -> int:
    journal, remarks = opening.read_journal(given.file)
    print(dump_text(journal.agenda), end="")
    for remark in remarks:
        tell(remark)
    return DONE


def _verify(given: argparse.Namespace) -> int:
    if given.salvage:
        return _salvage(given)
    journal, remarks = opening.read_journal(given.file)
    for remark in remarks:
        tell(remark)
    if remarks:
        return COULD_NOT
    print(f"In orde: {len(journal.past.changes)} wijzigingen, alle controlegetallen kloppen.")
    return DONE


def _salvage(given: argparse.Namespace) -> int:
    check_apart(given.file, given.salvage)
    check_free(given.salvage, replace=given.force)
    saved = salvage(given.file, given.salvage, replace=given.force)
    for kind, count in saved.things.items():
        print(f"{count:8} {KINDS[kind].label.lower()}")
    for table, count in saved.lost.items():
        what = KINDS[table].label.lower() if table in KINDS else _LOST.get(table, table)
        print(f"Niet te lezen: {what}, {count} keer.")
    if not saved.lost:
        print("Alles was te lezen.")
    return DONE


#: What the tables hold that are no things.
_LOST = {
    "change": "wijzigingen in de geschiedenis",
    "tx": "wie wat wanneer deed",
    "meta": "gegevens over het bestand",
    "schema": "de indeling van het bestand",
    "withheld": "wat nog niet is overgenomen",
}


COMMANDS = (
    Command(
        "new",
        _new,
        "maak een nieuwe agenda",
        (OUT, option("--template", choices=sorted(TEMPLATES), default="ghnt"), FORCE, AUTHOR),
    ),
    Command("example", _example, "maak de voorbeeldagenda", (OUT, FORCE, AUTHOR)),
    Command(
        "import",
        _import,
        "neem een document over",
        (
            place("source"),
            FILE,
            option("--layout", choices=layouts(), default=AUTO),
            option("--again", action="store_true", help="ook als het al is ingelezen"),
            option("--report", type=Path, metavar="R.json", help="verslag als JSON"),
            FORCE,
            AUTHOR,
        ),
    ),
    Command("info", _info, "tel wat er in een bestand staat", (FILE, JSON)),
    Command("dump", _dump, "toon het hele document als JSON", (FILE,)),
    Command(
        "verify",
        _verify,
        "controleer een bestand, of red wat er nog te lezen is",
        (FILE, option("--salvage", type=Path, metavar="OUT", help="schrijf dat hierheen"), FORCE),
    ),
)
