"""Calls that bring copies of one agenda together."""

import argparse
from dataclasses import asdict
from pathlib import Path

from ghnt_desktop.cli.parsing import CONFLICTS, DONE, FORCE, JSON, Command, option, place
from ghnt_desktop.cli.telling import say
from ghnt_desktop.document.joined import join_files


def _merge(given: argparse.Namespace) -> int:
    result = join_files(
        given.mine,
        given.theirs,
        given.out,
        given.accept,
        replace=given.force,
        telling=given.json,
        linking=given.link,
    )
    if given.json:
        say(asdict(result))
    else:
        print(
            f"{result.taken} wijzigingen overgenomen, {result.withheld} als voorstel bewaard, "
            f"{result.conflicts} keuzes open."
        )
    return CONFLICTS if result.conflicts else DONE


COMMANDS = (
    Command(
        "merge",
        _merge,
        "voeg exemplaren van een agenda samen",
        (
            place("mine"),
            (("theirs",), {"type": Path, "nargs": "+", "metavar": "THEIRS"}),
            option("--out", type=Path, required=True, metavar="OUT"),
            option("--accept", default="all", metavar="all|none|KOLOM"),
            option("--link", action="store_true", help="koppel agenda’s die los zijn gemaakt"),
            JSON,
            FORCE,
        ),
    ),
)
