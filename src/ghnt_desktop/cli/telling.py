"""What calls share: what they print, who they work for, and what they leave behind: nothing."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TextIO

from ghnt_desktop.document.officer import Officer, load_officer
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import sentence


def tell(refusal: Refusal) -> None:
    """Print a refusal on standard error: one sentence and its code."""
    print(f"{sentence(refusal, kept=False)} [{refusal.code}]", file=sys.stderr)


def say(value: Any) -> None:
    """Print one JSON object on a line."""
    print(json.dumps(value, ensure_ascii=False))


def officer(given: argparse.Namespace) -> Officer:
    """Return who makes the changes: the officer of this computer, or the name given."""
    known = load_officer() or Officer()
    name = getattr(given, "author", None)
    return replace(known, name=name) if name else known


def check_apart(*paths: Path | None) -> None:
    """Refuse files that are one and the same: --force would write over the source itself."""
    seen: set[Path] = set()
    for path in filter(None, paths):
        if path.resolve() in seen:
            raise Refusal("zelfde-bestand", bestand=path.name)
        seen.add(path.resolve())


@contextmanager
def discarding(document: OpenDocument) -> Iterator[None]:
    """Whatever happens to a command's document, its working copy does not stay."""
    try:
        yield
    finally:
        for notice in document.notices:
            tell(notice)
        document.discard()


#: What the tables of a file hold that are no things.
_TABLES = {
    "change": "wijzigingen in de geschiedenis",
    "tx": "wie wat wanneer deed",
    "meta": "gegevens over het bestand",
    "schema": "de indeling van het bestand",
    "withheld": "wat nog niet is overgenomen",
}


def tell_lost(lost: Mapping[str, int], to: TextIO) -> None:
    """Print what of a damaged file could not be read, a line each."""
    for table, count in lost.items():
        what = KINDS[table].label.lower() if table in KINDS else _TABLES.get(table, table)
        print(f"Niet te lezen: {what}, {count} keer.", file=to)
