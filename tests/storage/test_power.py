"""A power cut, or a call that fails, anywhere under typing, editing, erasing and saving."""

from pathlib import Path

import pytest

from tests.storage.faulty import failing, number_of_calls
from tests.storage.power import after_cuts, kept_with, worked

#: Every so-manieth call is cut before, or fails; the bench takes each of them.
CUT_EVERY, FAIL_EVERY = 17, 53
GOOD = {"told, as before", "told, done all the same", "not told, done"}


def test_a_power_cut_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    found = after_cuts(worked(tmp_path / "werk"), tmp_path / "na", 1, CUT_EVERY)
    assert set(found) == {"whole"}
    assert found["whole"] > 60


@pytest.mark.parametrize(
    ("journal", "synchronous", "harm"),
    [("DELETE", "FULL", "lost"), ("TRUNCATE", "OFF", "corrupt"), ("WAL", "NORMAL", "lost")],
)
def test_another_way_of_keeping_does_and_is_caught(
    journal: str, synchronous: str, harm: str, tmp_path: Path
) -> None:
    with kept_with(journal, synchronous):
        work = worked(tmp_path / "werk", steps=3)
    found = after_cuts(work, tmp_path / "na", 1, CUT_EVERY)
    assert any(verdict.startswith(harm) for verdict in found)


@pytest.mark.parametrize("way", ["broken", "full"])
def test_a_call_that_fails_is_told_once_and_costs_nothing(way: str, tmp_path: Path) -> None:
    calls = range(1, number_of_calls(tmp_path) + 1, FAIL_EVERY)
    found = failing(tmp_path, calls, way)
    assert set(found) <= GOOD
    assert found["told, as before"] > len(calls) / 2
