"""What the program has to say is said, one thing at a time and never twice."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from ghnt_desktop.app import Told, _begin
from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.settings import load_settings
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.notices import NoticeBar
from ghnt_desktop.ui.one_window import OneWindow
from tests.journeys.steps import block, buttons, click, first_text, save_to


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
        QApplication.processEvents()
        seen.append((bar.words, buttons(bar)))
        close(bar)
    assert seen == [
        ("Een.", ["Volgende melding (nog 2)"]),
        ("Twee.", ["Volgende melding (nog 1)"]),
        ("Drie.", []),
    ]


def test_the_next_notice_is_a_button_away(bar: NoticeBar) -> None:
    bar.add("warn", "Een.", "een-reden")
    bar.add("warn", "Twee.")
    QApplication.processEvents()
    click(bar, "Volgende melding (nog 1)")
    assert bar.words == "Twee."


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


@pytest.fixture
def rubbish(application_data: Path) -> None:
    """Have settings and a memory of the window that are no such thing."""
    application_data.mkdir(parents=True, exist_ok=True)
    for name in ("instellingen.json", "venster.json", "officer.json"):
        (application_data / name).write_bytes(b"\xff{{rommel" * 50)


def test_a_window_with_rubbish_for_settings_is_the_usual_one_and_says_so(
    rubbish: None, fresh_window: MainWindow, tmp_path: Path
) -> None:
    _begin(fresh_window, Told(), OneWindow(tmp_path / "vensters"))
    assert fresh_window.notices.words.startswith("De instellingen in “instellingen.json” zijn niet")
    assert fresh_window.desk.status.zoom.percentage == 100
    assert fresh_window.acceptDrops()
    fresh_window.preferences.choose("zoom", 120)
    assert load_settings().number("zoom") == 120
    assert load_settings().notices == ()


def test_rubbish_settings_are_told_once(
    tmp_path: Path, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    starts = OneWindow(tmp_path / "vensters")
    wrong = Refusal("instelling-past-niet", naam="zoom", bestand="instellingen.json")
    monkeypatch.setattr(window.preferences._settings, "notices", (wrong,))
    _begin(window, Told(), starts)
    assert window.notices.words.startswith("De waarde van de instelling ‘zoom’ kan niet.")
    close(window.notices)
    _begin(window, Told(), starts)
    assert window.notices.words == ""
    assert json.loads((tmp_path / "application-data" / "venster.json").read_text())
