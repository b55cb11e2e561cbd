"""The next period begins in a file of its own; the agenda before it is read, or gone on in."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.ui import next_period
from ghnt_desktop.ui.dialogs.new_period import NewPeriodDialog
from ghnt_desktop.ui.main_window import MainWindow
from tests.journeys.steps import (
    agenda_of,
    answer_path,
    click,
    dialog,
    no_dialog,
    save_to,
    select,
    words_in,
)
from tests.ui.test_names import nameless


@pytest.fixture
def old(example: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    return save_to(example, monkeypatch, tmp_path / "oud.ghnt")


def asked(window: MainWindow) -> NewPeriodDialog:
    window.command("new_period")
    found = dialog(window)
    assert isinstance(found, NewPeriodDialog)
    return found


def test_the_choice_of_statuses_is_counted_before_anything_is_made(
    example: MainWindow, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = asked(example)
    assert (shown.first.text(), shown.last.text()) == ("2029", "2032")
    assert shown.statuses == {*Status, None} - {Status.DONE, Status.STOPPED}
    before = shown.counted.text()
    shown.boxes[Status.RUNNING].setChecked(False)
    assert shown.counted.text() != before and "Blijven achter" in before
    assert nameless(shown) == []
    # A file of its own, never in the place of the old one.
    answer_path(example, monkeypatch, old)
    click(shown, "Bestandsnaam kiezen…")
    assert example.notices.words and example.bridge.is_editable
    assert agenda_of(example).head.successor == ""


def test_the_new_file_stands_beside_the_old_one_which_is_closed_off(
    example: MainWindow, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    was = agenda_of(example).head.title
    shown = asked(example)
    shown.title.setText("Waterrijk verder")
    fresh = old.with_name("nieuw.ghnt")
    answer_path(example, monkeypatch, fresh)
    click(shown, "Bestandsnaam kiezen…")
    document = example.bridge.document
    assert no_dialog(example) and document is not None and document.path == fresh
    assert agenda_of(example).head.title == "Waterrijk verder"
    select(example, "Wij zijn dag en nacht bereikbaar")
    assert f"Overgenomen uit {was} 2025-2028, code 1.A-R1" in words_in(example.desk.details)
    example.filing.open_file(old)
    QApplication.processEvents()
    assert not example.bridge.is_editable
    assert "Waterrijk verder" in example.notices.words
    assert not example.actions_table.action("add_topic").isEnabled()
    click(example.notices, "Toch verder in deze")
    assert example.bridge.is_editable and example.notices.words == ""
    assert example.actions_table.action("add_topic").isEnabled()
    assert not example.actions_table.action("go_on").isEnabled()
    assert agenda_of(example).head.successor == ""


def test_a_period_cannot_end_before_it_begins(example: MainWindow, old: Path) -> None:
    shown = asked(example)
    shown.last.setText("2027")
    assert "Het laatste jaar ligt voor het eerste." in words_in(shown)
    assert not shown._choose.isEnabled()
    shown.last.setText("")
    assert shown._choose.isEnabled()


def test_the_new_agenda_opens_also_when_the_old_one_cannot_be_closed_off(
    example: MainWindow, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Refusal("schijf-vol")

    monkeypatch.setattr(next_period, "close_off", refuse)
    fresh = old.with_name("nieuw.ghnt")
    answer_path(example, monkeypatch, fresh)
    click(asked(example), "Bestandsnaam kiezen…")
    document = example.bridge.document
    assert document is not None and document.path == fresh
    assert "kon niet worden afgesloten" in example.notices.words
