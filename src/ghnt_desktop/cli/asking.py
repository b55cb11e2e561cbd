"""Calls that send a part of an agenda out to be filled, take it back, or give a copy away."""

import argparse
from datetime import date
from pathlib import Path

from ghnt_desktop.cli.parsing import (
    AUTHOR,
    CONFLICTS,
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
from ghnt_desktop.document import opening, saving
from ghnt_desktop.document.clean_copy import write_clean_copy
from ghnt_desktop.document.exporting import check_free
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.request_edits import add_request
from ghnt_desktop.document.requesting import FORM, accept_file, check_ending, send
from ghnt_desktop.domain.refusal import Refusal

#: Reasons why a file cannot be written that do not keep a request from going out.
_UNWRITABLE = ("alleen-lezen", "geen-toegang")


def _request(given: argparse.Namespace) -> int:
    check_apart(given.file, given.out)
    check_ending(given.out)
    check_free(given.out, replace=given.force)
    document = opening.open_file(given.file, officer(given))
    with discarding(document):
        request = _asked(document, given)
        send(document.journal, request, given.out, replace=given.force)
        _note(document, given.out)
    return DONE


def _asked(document: OpenDocument, given: argparse.Namespace) -> str:
    asked = add_request(
        document.agenda,
        given.level or (),
        given.organisation or (),
        given.deadline,
        given.note,
        document.officer.signature,
        sent=date.today().isoformat(),
    )
    document.apply(asked)
    return asked.created[0] if asked else ""


def _note(document: OpenDocument, out: Path) -> None:
    """Keep the request in the agenda itself; one that cannot be written goes without."""
    try:
        saving.save(document)
    except Refusal as refusal:
        is_form = out.suffix.lower() == FORM  # its answer is read by what was noted here
        if is_form or refusal.code not in _UNWRITABLE:
            out.unlink(missing_ok=True)
            raise
        tell(Refusal("verzoek-niet-genoteerd", bestand=document.path and document.path.name))


def _accept(given: argparse.Namespace) -> int:
    found = accept_file(
        given.file,
        given.returned,
        given.out,
        officer(given),
        date.today(),
        replace=given.force,
    )
    if given.json:
        counts = {
            name: getattr(found, name) for name in ("taken", "withheld", "unsure", "conflicts")
        }
        say(counts | {"request": found.request, "remark": found.remark and found.remark.code})
    else:
        print(
            f"{found.taken} wijzigingen overgenomen, {found.withheld} buiten wat gevraagd is als "
            f"voorstel bewaard, {found.conflicts} keuzes open."
        )
    if found.remark:
        tell(found.remark)
    return CONFLICTS if found.conflicts else DONE


def _clean(given: argparse.Namespace) -> int:
    check_apart(given.file, given.out)
    journal, remarks = opening.read_journal(given.file)
    write_clean_copy(journal.agenda, given.out, replace=given.force)
    for remark in remarks:
        tell(remark)
    print(
        "De schone kopie is een nieuwe agenda, zonder geschiedenis, makers en interne tekst. "
        "Zij kan niet met deze agenda worden samengevoegd."
    )
    if open_choices := len(journal.agenda.standing.conflicts):
        print(f"Keuzes die open stonden: {open_choices}. In de kopie staat de tekst die u nu ziet.")
    return DONE


COMMANDS = (
    Command(
        "request",
        _request,
        "maak een bestand (.ghnt) of Word-formulier (.docx) waarin een partner een deel invult",
        (
            FILE,
            OUT,
            option("--level", action="append", metavar="KOLOM", help="deze kolom; mag vaker"),
            option(
                "--for",
                dest="organisation",
                action="append",
                metavar="ORGANISATIE",
                help="wat deze organisatie zegt, en wat daaronder valt; mag vaker",
            ),
            option(
                "--deadline", default="", metavar="DATUM", help="uiterlijk, zoals u het schrijft"
            ),
            option("--note", default="", metavar="TEKST", help="toelichting voor de partner"),
            FORCE,
            AUTHOR,
        ),
    ),
    Command(
        "accept",
        _accept,
        "neem een ingevuld bestand of Word-formulier terug",
        (
            FILE,
            place("returned"),
            option("--out", type=Path, required=True, metavar="OUT"),
            JSON,
            FORCE,
            AUTHOR,
        ),
    ),
    Command("clean", _clean, "maak een schone kopie zonder geschiedenis", (FILE, OUT, FORCE)),
)
