"""What the program has to say is said, one thing at a time and never twice."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from ghnt_desktop.app import _begin
from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.notices import NoticeBar
from ghnt_desktop.ui.one_window import OneWindow
from tests.journeys.steps import block, first_text, save_to, words_in


def close(bar: NoticeBar) -> None:
    """Press the cross."""
    bar.findChildren(QToolButton)[0].click()


@pytest.fixture
def bar(dutch: QApplication, qtbot: QtBot) -> NoticeBar:
    made = NoticeBar()
    qtbot.addWidget(made)
    return made


def test_notices_wait_for_each_other(bar: NoticeBar) -> None:
    for words in ("Een.", "Twee.", "Drie.", "Twee."):
        bar.add("warn", words)
    seen = []
    while bar.words:
        seen.append((bar.words, words_in(bar).splitlines()[-1]))
        close(bar)
    assert seen == [("Een.", "nog 2 meldingen"), ("Twee.", "nog 1 melding"), ("Drie.", "Drie.")]


def test_an_answer_comes_first_and_takes_the_place_of_an_earlier_one(bar: NoticeBar) -> None:
    bar.add("info", "Dit wacht.")
    bar.show_notice("err", "Dat kan niet.")
    bar.show_notice("info", "Gemaakt: x.pdf")
    assert bar.words == "Gemaakt: x.pdf"
    close(bar)
    assert bar.words == "Dit wacht."
    bar.forget_answer()
    assert bar.words == "Dit wacht."


def test_every_notice_of_a_document_is_told_once_also_later(
    example: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    save_to(example, monkeypatch, tmp_path / "agenda.ghnt")
    document = example.bridge.document
    assert document is not None
    document.notices += [Refusal("reservekopie-niet-gemaakt"), Refusal("tabellen-wijken-af")]
    id_ = Id(block(example, first_text(example)).id)
    example.bridge.do(lambda agenda: edits.set_text(agenda, id_, "Anders"))
    qtbot.waitUntil(lambda: bool(example.notices.words), timeout=3000)
    assert example.notices.words.startswith("Er kon geen reservekopie")
    close(example.notices)
    assert example.notices.words.startswith("In dit bestand weken de tabellen")
    close(example.notices)
    example.bridge.do(lambda agenda: edits.set_text(agenda, id_, "Nog anders"))
    example.keeper.save_now()
    assert example.notices.words == ""


def test_what_is_about_an_agenda_goes_when_it_closes(example: MainWindow) -> None:
    document = example.bridge.document
    assert document is not None
    example.notices.add("warn", "Over het programma.")
    document.notices.append(Refusal("tabellen-wijken-af"))
    example.bridge.settled.emit()
    example.command("close")
    assert example.notices.words == "Over het programma."
    close(example.notices)
    assert example.notices.words == ""


def test_rubbish_settings_are_told_once(
    tmp_path: Path, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    starts = OneWindow(tmp_path / "vensters")
    wrong = Refusal("instelling-past-niet", naam="zoom", bestand="instellingen.json")
    monkeypatch.setattr(window.preferences._settings, "notices", (wrong,))
    _begin(window, None, False, starts)
    assert window.notices.words.startswith("De waarde van de instelling ‘zoom’ kan niet.")
    close(window.notices)
    _begin(window, None, False, starts)
    assert window.notices.words == ""
    assert json.loads((tmp_path / "application-data" / "venster.json").read_text())
