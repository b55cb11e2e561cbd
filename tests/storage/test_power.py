"""A power cut, or a call that fails, anywhere under typing, editing, erasing and saving."""

from pathlib import Path

import pytest

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.storage.working_copy import WorkingCopy
from tests.storage.disk import Disk, under
from tests.storage.faulty import failing, number_of_calls
from tests.storage.power import after_cuts, kept_with, worked
from tests.storage.scribe import small_agenda

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


@pytest.mark.parametrize("way", ["broken", "full"])
def test_a_disk_that_fails_for_now_makes_no_copy_damaged(way: str, tmp_path: Path) -> None:
    """Work that is called damaged is set aside: then the officer would begin without it."""
    scribe, _ = small_agenda(2)
    folder = tmp_path / "werkkopie"
    WorkingCopy.create(folder, scribe.stored).close()
    told: list[str] = []
    for call in range(1, 20):
        disk = Disk(tmp_path, fails_at=call, way=way)
        try:
            with under(disk):
                copy = WorkingCopy.reopen(folder)
                assert copy.read() == scribe.stored
                copy.close()
        except Refusal as refusal:
            told.append(refusal.code)
        if not disk.failed:
            break
    assert set(told) == {"schijf-vol" if way == "full" else "schijf-fout"}
    assert WorkingCopy.reopen(folder).read() == scribe.stored
