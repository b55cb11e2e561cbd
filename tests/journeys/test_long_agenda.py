"""A long agenda is on screen before its history is checked; that happens behind the officer."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ghnt_desktop.document import edits
from ghnt_desktop.document.checking import Check
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.opening import open_file
from ghnt_desktop.domain.text import Text
from ghnt_desktop.storage import opening
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.printing.dialog import PrintDialog
from tests.journeys.steps import agenda_of, block, first_text, save_to, state, words_in
from tests.storage.strangers import changed


@pytest.fixture
def verdict(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Return what lets the check end, that every agenda is long enough for and fails."""
    end = threading.Event()
    monkeypatch.setattr(opening, "READ_AT_ONCE", 0)
    monkeypatch.setattr(Check, "_verified", lambda _: not end.wait(20))
    return end


def test_the_officer_writes_while_the_history_is_checked_and_hears_what_it_found(
    example: MainWindow,
    verdict: threading.Event,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    path = save_to(example, monkeypatch, tmp_path / "agenda.ghnt")
    right = block(example, first_text(example))
    other = next(id_ for id_ in agenda_of(example).things["block"] if id_ != right.id)
    example.filing.close()
    changed(path, f"UPDATE block SET text = 'Vals' WHERE id = '{right.id}'")
    before = path.read_bytes()
    example.filing.open_file(path)
    assert agenda_of(example).block(right.id).text == Text("Vals")
    example.bridge.do(lambda agenda: edits.set_text(agenda, Id(other), "Anders gezegd"))
    example.keeper.save_soon()
    assert not example.keeper.is_saving
    assert path.read_bytes() == before
    verdict.set()
    qtbot.waitUntil(lambda: agenda_of(example).block(right.id).text == right.text, timeout=6000)
    assert "De geschiedenis is gevolgd" in words_in(example.notices)
    assert agenda_of(example).block(other).text == Text("Anders gezegd")
    qtbot.waitUntil(lambda: state(example).startswith("Opgeslagen"), timeout=8000)
    saved = open_file(path, example.bridge.document.officer)  # type: ignore[union-attr]
    assert not saved.notices
    assert saved.agenda.block(other).text == Text("Anders gezegd")
    saved.copy.discard()


def test_no_sheet_is_made_of_what_was_not_checked(
    example: MainWindow,
    verdict: threading.Event,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    path = save_to(example, monkeypatch, tmp_path / "agenda.ghnt")
    right = block(example, first_text(example))
    example.filing.close()
    changed(path, f"UPDATE block SET text = 'Vals' WHERE id = '{right.id}'")
    example.filing.open_file(path)
    assert agenda_of(example).block(right.id).text == Text("Vals")
    verdict.set()
    example.exchanging.print()
    assert agenda_of(example).block(right.id).text == right.text
    (dialog,) = example.findChildren(PrintDialog)
    dialog.close()
