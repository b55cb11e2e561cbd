"""Calls that change a file, one verb or a script of them."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ghnt_desktop.cli.parsing import AUTHOR, DONE, FILE, JSON, Command, option, wrong
from ghnt_desktop.cli.telling import discarding, officer, say
from ghnt_desktop.document import opening, saving, scripts
from ghnt_desktop.document.verbs import VERBS


def _edit(given: argparse.Namespace) -> int:
    if bool(given.script) == bool(given.verb):
        wrong("geef één werkwoord, of een script met --script")
    steps = scripts.read_script(given.script) if given.script else [_step(given)]
    document = opening.open_file(given.file, officer(given))
    with discarding(document):
        results = list(scripts.run(document, steps))
        saving.save(document)
    for result in results:
        say(asdict(result))
    return DONE


def _step(given: argparse.Namespace) -> dict[str, Any]:
    return {"verb": given.verb, **dict(map(_pair, given.values))}


def _pair(text: str) -> tuple[str, Any]:
    """Read KEY=VALUE as text, KEY:=JSON as JSON; whichever sign comes first tells."""
    key, sign, value = text.partition("=")
    if not sign or not key.strip(":"):
        wrong(f"verwacht NAAM=WAARDE of NAAM:=JSON, niet {text!r}")
    if not key.endswith(":"):
        return key, value
    try:
        return key[:-1], json.loads(value)
    except (ValueError, RecursionError):
        wrong(f"na := wordt JSON verwacht, niet {value!r}")


def _verbs(given: argparse.Namespace) -> int:
    listed = [
        {"verb": verb.name, "params": [asdict(parameter) for parameter in verb.parameters]}
        for verb in VERBS.values()
    ]
    if given.json:
        say(listed)
        return DONE
    for verb in VERBS.values():
        words = (p.name if p.required else f"[{p.name}]" for p in verb.parameters)
        print(" ".join((verb.name, *words)))
    return DONE


COMMANDS = (
    Command(
        "edit",
        _edit,
        "wijzig een bestand",
        (
            FILE,
            (("verb",), {"nargs": "?", "metavar": "WERKWOORD"}),
            (("values",), {"nargs": "*", "metavar": "NAAM=WAARDE"}),
            option("--script", type=Path, metavar="F.json", help="veel stappen achter elkaar"),
            AUTHOR,
        ),
    ),
    Command("verbs", _verbs, "toon de werkwoorden van edit", (JSON,)),
)
