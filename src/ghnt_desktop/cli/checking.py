"""The call that tells what to look at before an agenda leaves."""

import argparse
from dataclasses import asdict
from typing import Any

from ghnt_desktop.cli.parsing import DONE, FILE, JSON, Command
from ghnt_desktop.cli.telling import say, tell
from ghnt_desktop.document import opening
from ghnt_desktop.document.findings import PRIVACY, findings, place_name
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.checks import Finding
from ghnt_desktop.language.finding_words import finding_sentence


def _check(given: argparse.Namespace) -> int:
    journal, remarks = opening.read_journal(given.file)
    found = findings(journal.agenda, journal.past)
    if given.json:
        say([_form(journal.agenda, one) for one in found])
    else:
        for one in found:
            print(f"{_place(journal.agenda, one)}: {finding_sentence(one.code, one.found)}")
        print(f"{len(found)} bevindingen." if found else "Niets gevonden.")
    for remark in remarks:
        tell(remark)
    return DONE


def _place(agenda: Agenda, one: Finding) -> str:
    place = place_name(agenda, one.thing) or agenda.head.title
    return f"{place} (alleen nog in de geschiedenis)" if one.in_history else place


def _form(agenda: Agenda, one: Finding) -> dict[str, Any]:
    told = asdict(one)
    kind = "privacy" if one.code in PRIVACY else "consistency"
    return {
        "code": told.pop("code"),
        "kind": kind,
        "object": told.pop("thing"),
        **told,
        "where": place_name(agenda, one.thing),
        "sentence": finding_sentence(one.code, one.found),
    }


COMMANDS = (Command("check", _check, "zoek persoonsgegevens en tegenstrijdigheden", (FILE, JSON)),)
