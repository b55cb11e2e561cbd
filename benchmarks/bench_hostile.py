"""The corpus of attacks and 2,000 mutants: what each was told, and what that took."""

import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ghnt_desktop.storage.places import DATA_VARIABLE
from tests.journeys.attacks import AGENDAS, DOCUMENTS, Attack
from tests.journeys.test_attacks import check, met
from tests.storage import mutants

MUTANTS = 2_000


def main() -> int:
    """Meet all; another code than 0 when anything did harm, or another answer came."""
    with tempfile.TemporaryDirectory() as name:
        wrong = [
            *_corpus(Path(name) / "agendas", "ghnt", AGENDAS),
            *_corpus(Path(name) / "documents", "docx", DOCUMENTS),
            *_mutants(Path(name) / "mutants"),
        ]
    print(f"wrong: {len(wrong)}", *wrong, sep="\n")
    return int(bool(wrong))


def _corpus(world: Path, kind: str, attacks: Mapping[str, Attack]) -> list[str]:
    world.mkdir()
    wrong = []
    for name, one in met(world, kind, attacks).items():
        seconds = sum(answer.seconds for answer in one.said.values())
        peak = max(answer.peak for answer in one.said.values()) / 1e6
        print(f"{kind}  {name:34} {attacks[name].outcome:22} {seconds:5.2f} s {peak:4.0f} MB")
        try:
            check(one, attacks[name])
        except AssertionError as error:
            wrong.append(f"{kind} {name}: {error}")
    return wrong


def _mutants(folder: Path) -> list[str]:
    folder.mkdir()
    os.environ[DATA_VARIABLE] = str(folder.parent / "data")
    seen = mutants.met(mutants.good_bytes(folder), folder, MUTANTS, seed=2026)
    for way, outcomes in seen.outcomes.items():
        print(f"{way:16}", ", ".join(f"{what} {n}" for what, n in sorted(outcomes.items())))
    print(f"{MUTANTS} mutants: {dict(seen.total())}, slowest {seen.slowest:.2f} s")
    return [*seen.wrong, *(["slower than 2 s"] if seen.slowest > 2 else [])]


if __name__ == "__main__":
    sys.exit(main())
