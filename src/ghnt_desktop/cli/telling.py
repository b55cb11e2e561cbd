"""What calls share: what they print, who they work for, and what they leave behind: nothing."""

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from ghnt_desktop.document.officer import Officer, load_officer
from ghnt_desktop.document.open_document import OpenDocument
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
