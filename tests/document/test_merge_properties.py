"""Four copies of one agenda, edited and mailed about in any order, never lose a word."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ghnt_desktop.domain.fields import Field, field_of
from ghnt_desktop.domain.log import Change, new_change
from ghnt_desktop.history import derive, recording
from ghnt_desktop.history.deletions import Deletions
from tests.document.holding import BrokenPromise
from tests.document.moves import Move
from tests.document.replicas import ACTIONS, COPIES, play

_number = st.integers(0, 63)
moves = st.builds(Move, st.integers(0, COPIES - 1), st.integers(0, ACTIONS - 1), _number, _number)
runs = st.tuples(st.integers(0, 2**32), st.lists(moves, min_size=5, max_size=24))
RUNS = 300
calm = settings(
    max_examples=RUNS, suppress_health_check=list(HealthCheck), print_blob=True, deadline=None
)


@calm
@given(runs)
def test_what_four_officers_do_to_their_copies_comes_together(run: tuple[int, list[Move]]) -> None:
    play(*run)


def test_long_runs_hold_as_well() -> None:
    for seed in range(30):
        play(seed, chance_moves(seed, 60))


def chance_moves(seed: int, longest: int) -> list[Move]:
    """Draw a run from a seed."""
    chance = Random(seed)
    count = chance.randrange(5, longest)
    return [
        Move(
            chance.randrange(COPIES),
            chance.randrange(ACTIONS),
            chance.randrange(64),
            chance.randrange(64),
        )
        for _ in range(count)
    ]


# -- the properties see what they are for --------------------------------------------------------


def last_writer_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the clocks on the wall decide, in place of keeping every value."""

    def time_of(reading: Any, id_: str) -> tuple[str, str]:
        return reading._past.author(reading._past.changes[id_])[1], id_

    monkeypatch.setattr(derive, "_known", _always_silent)
    monkeypatch.setattr(derive._Reading, "_clock", time_of)


def _always_silent(kind: str, name: str) -> Field | None:
    try:
        return replace(field_of(kind, name), silent=True)
    except KeyError:
        return None


def site_and_counter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Name a change after where and as which one it was made: copies have one site."""

    def counted(transaction: str, *rest: Any) -> Change:
        made = new_change(transaction, *rest)
        return replace(made, id=hashlib.sha256(f"site 1, {made.lamport}".encode()).hexdigest())

    monkeypatch.setattr(recording, "new_change", counted)
    monkeypatch.setattr(Change, "is_sound", lambda change: True)


def deletion_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a deletion win over what the deleter never saw."""
    monkeypatch.setattr(Deletions, "_unseen", lambda *_: [])


def values_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget that something was erased when a value arrives again."""
    monkeypatch.setattr("ghnt_desktop.document.journal.erased", lambda past: past)


def order_of_arrival_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read the set in the order it came in."""
    monkeypatch.setattr(
        "ghnt_desktop.domain.past.Past.in_order", lambda past: list(past.changes.values())
    )


def versions_follow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a frozen state take what came after it."""
    monkeypatch.setattr("ghnt_desktop.history.freezing.past_at", lambda past, version: past)


@pytest.mark.parametrize(
    "sabotage",
    [
        last_writer_wins,
        site_and_counter,
        deletion_wins,
        values_come_back,
        order_of_arrival_counts,
        versions_follow,
    ],
)
def test_a_sabotaged_history_is_caught(
    sabotage: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    sabotage(monkeypatch)
    with pytest.raises((BrokenPromise, KeyError)):
        for seed in range(100):
            play(seed, chance_moves(seed, 45))
