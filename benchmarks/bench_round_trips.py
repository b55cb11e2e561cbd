"""Send many agendas that nobody wrote to every kind of file and back, and count what got lost.

`python -m benchmarks.bench_round_trips [NUMBER]` prints per kind how many agendas came back as they
went, and how long one takes beside the same agenda as JSON.
"""

import sys
import tempfile
from pathlib import Path
from time import perf_counter

from hypothesis import HealthCheck, Phase, given, settings

from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.opening import new_document
from ghnt_desktop.domain.agenda import Agenda
from tests.document.made_agendas import agendas
from tests.document.test_round_trips import ENDINGS, check
from tests.document.told_back import sent

_USUAL = 50


def main() -> None:
    """Try each kind of file."""
    number = int(sys.argv[1]) if sys.argv[1:] else _USUAL
    base = new_document("", Officer("Bench"))
    with tempfile.TemporaryDirectory() as folder:
        for ending in ENDINGS:
            kept, seconds, floor = _tried(base.agenda, Path(folder), ending, number)
            print(f"{ending}: {kept} of {number} as they went, {seconds / floor:.0f} x JSON")
    base.discard()


def _tried(base: Agenda, folder: Path, ending: str, number: int) -> tuple[int, float, float]:
    """Return how many came back, the seconds that took, and those of writing them as JSON."""
    kept, seconds, floor = 0, 0.0, 0.0

    @settings(
        max_examples=number,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(agendas(base))
    def tried(agenda: Agenda) -> None:
        nonlocal kept, seconds, floor
        started = perf_counter()
        sent(agenda, folder, "json")
        floor += perf_counter() - started
        started = perf_counter()
        kept += _comes_back(agenda, folder, ending)
        seconds += perf_counter() - started

    tried()
    return kept, seconds, floor


def _comes_back(agenda: Agenda, folder: Path, ending: str) -> bool:
    try:
        check(agenda, folder, ending)
    except AssertionError:
        return False
    return True


if __name__ == "__main__":
    main()
