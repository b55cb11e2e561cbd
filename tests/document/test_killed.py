"""Killed at 200 moments of editing and saving: no file is damaged, nothing told is lost."""

from collections import Counter
from pathlib import Path

import pytest

from tests.document.killing import check_left, killed_offices, template

KILLS = 200
ROUNDS = 4


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_a_kill_loses_nothing(
    round_: int, tmp_path: Path, application_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = template(tmp_path)
    monkeypatch.setenv("GHNT_DATA", str(application_data))  # set back after the checks set theirs
    heard = Counter[str]()
    for office in killed_offices(begin, tmp_path, KILLS // ROUNDS, round_):
        check_left(office)
        heard.update(office.said.keys())
    assert heard["draft"] > heard["saved"] > 0  # some were killed before they could save
