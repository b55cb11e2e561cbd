"""What stops a file that is too much, and that the corpus of attacks is a real one."""

import random
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import SENTENCES
from ghnt_desktop.storage import opening
from ghnt_desktop.storage.opening import read_file
from tests.storage import strangers as they
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


def test_mutated_files_are_refused_or_read_and_never_touched(plan: Path, post: Path) -> None:
    chance = random.Random(20260101)
    good = plan.read_bytes()
    refused = 0
    for _ in range(250):
        plan.write_bytes(_mutated(good, chance))
        before = looked(post)
        try:
            read_file(plan)
        except Refusal as refusal:
            refused += 1
            assert refusal.code in SENTENCES
        assert looked(post) == before
    assert 100 < refused < 250


def _mutated(good: bytes, chance: random.Random) -> bytes:
    bad = bytearray(good)
    match chance.randrange(4):
        case 0:
            for _ in range(chance.randrange(1, 20)):
                bad[chance.randrange(len(bad))] = chance.randrange(256)
        case 1:
            at = chance.randrange(len(bad))
            bad[at : at + chance.randrange(1, 5000)] = bytes(chance.randrange(1, 5000))
        case 2:
            del bad[chance.randrange(len(bad)) :]
        case 3:
            bad[chance.randrange(100)] = chance.randrange(256)
    return bytes(bad)
