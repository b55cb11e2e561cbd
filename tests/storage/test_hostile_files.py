"""What stops a file that is too much, and that the corpus of attacks is a real one."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.storage import opening
from ghnt_desktop.storage.opening import read_file
from tests.storage import strangers as they
from tests.storage.mutants import MUTATORS, good_bytes, met
from tests.storage.strangers import looked


@pytest.mark.parametrize(
    "plant", [they.planted_journal, they.planted_super_journal, they.planted_log]
)
def test_what_the_corpus_plants_beside_a_file_is_live(
    plant: they.Spoiler, plan: Path, post: Path
) -> None:
    plant(plan)
    before = looked(post)
    with closing(sqlite3.connect(plan)) as careless, suppress(sqlite3.Error):
        careless.execute("SELECT count(*) FROM tx").fetchall()
    assert looked(post) != before


def test_more_rows_than_memory_is_for_are_too_many(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "MOST_ROWS", 50)
    with pytest.raises(Refusal, match="te-groot"):
        read_file(plan)


def test_a_check_without_end_is_stopped(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_PATIENCE", -100.0)
    monkeypatch.setattr(opening, "_STEPS_BETWEEN_LOOKS", 1)
    with pytest.raises(Refusal, match="duurt-te-lang"):
        read_file(plan)


def test_mutants_are_refused_or_read_and_never_touched(post: Path) -> None:
    seen = met(good_bytes(post), post, 240, seed=1)
    assert seen.wrong == []
    assert len(seen.outcomes) == len(MUTATORS)
    assert set(seen.total()) == {"refused", "sound", "to look at only"}
    assert seen.total()["refused"] > 60
