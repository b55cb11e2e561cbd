"""An officer opens, saves, takes over and closes; trouble is told in a sentence with a way out."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.officer import Officer, load_officer
from ghnt_desktop.document.opening import open_file
from ghnt_desktop.document.saving import close, save
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.shared.labels import CardButton
from ghnt_desktop.ui.shared.open_questions import OpenQuestions
from tests.journeys.steps import (
    agenda_of,
    answer_path,
    begin_new,
    block,
    box_in_focus,
    buttons,
    click,
    dialog,
    first_text,
    matrix,
    no_dialog,
    save_to,
    select,
    state,
    words_in,
)


def change_outside(path: Path, block_id: str, text: str) -> None:
    """Have a colleague change a text in the same file."""
    other = open_file(path, Officer("K. Colleague"))
    other.apply(edits.set_text(other.agenda, Id(block_id), text))
    save(other)
    close(other)


def set_text(window: MainWindow, block_id: str, text: str) -> None:
    window.bridge.do(lambda agenda: edits.set_text(agenda, Id(block_id), text))


def test_the_start_screen_offers_word_first(window: MainWindow) -> None:
    cards = [one.accessibleName() for one in window.start.findChildren(CardButton)]
    assert cards[0] == "Document overnemen"
    assert window.windowTitle() == "GHNT Desktop"


def test_the_example_opens_without_a_file_name(example: MainWindow) -> None:
    assert example.windowTitle().endswith(" – GHNT Desktop")
    assert state(example) == "Nog geen bestandsnaam"
    assert matrix(example).matrix.rowCount() > 10


def test_saving_as_names_the_window_and_says_so(
    example: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = save_to(example, monkeypatch, tmp_path / "agenda.ghnt")
    assert path.exists()
    assert example.windowTitle() == "agenda.ghnt – GHNT Desktop"
    assert state(example).startswith("Opgeslagen ")
    assert [one.path for one in example.memory.recent] == [path]


def test_a_pause_saves_by_itself(
    example: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    path = save_to(example, monkeypatch, tmp_path / "agenda.ghnt")
    before = path.read_bytes()
    set_text(example, block(example, first_text(example)).id, "Anders gezegd")
    assert state(example) == "Bezig met opslaan…"
    qtbot.waitUntil(lambda: state(example).startswith("Opgeslagen"), timeout=6000)
    assert path.read_bytes() != before


def test_a_change_outside_is_merged_and_named(
    example: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    path = save_to(example, monkeypatch, tmp_path / "agenda.ghnt")
    id_ = block(example, first_text(example)).id
    change_outside(path, id_, "Door een collega gezegd")
    qtbot.waitUntil(lambda: bool(example.desk.status.told.text()), timeout=5000)
    assert agenda_of(example).block(id_).text.text == "Door een collega gezegd"
    assert example.desk.status.told.text() == "Samengevoegd met wijzigingen van buiten: 1 wijziging"


def test_two_versions_stand_side_by_side_and_one_is_chosen(
    example: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    path = save_to(example, monkeypatch, tmp_path / "agenda.ghnt")
    id_ = block(example, first_text(example)).id
    change_outside(path, id_, "Zo zegt de collega het")
    set_text(example, id_, "Zo zeggen wij het")
    with pytest.raises(Refusal, match="eerst-kiezen"):
        example.keeper.save_now()
    assert agenda_of(example).block(id_).text.text == "Zo zeggen wij het"
    example.receiving.look_outside()
    click(dialog(example), "Samenvoegen")
    example.keeper.save_now()
    assert example.desk.status.state.text().startswith("Opgeslagen")
    example.selection.choose("contribution", agenda_of(example).block(id_).parent)
    QApplication.processEvents()
    cards = next(one for one in example.desk.details.findChildren(OpenQuestions) if one.isVisible())
    told = words_in(cards)
    assert "K. Colleague" in told
    assert "Zo zegt de collega het" in told
    assert "Zo zeggen wij het" in told
    wanted = next(
        b
        for b in cards.findChildren(type(example.desk.status._save_as))
        if b.accessibleName() == "De versie van K. Colleague kiezen"
    )
    wanted.click()
    QApplication.processEvents()
    assert agenda_of(example).block(id_).text.text == "Zo zegt de collega het"
    assert not agenda_of(example).standing.conflicts


def test_a_file_that_is_no_agenda_is_refused_in_a_sentence(
    window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "brief.ghnt"
    path.write_text("geen agenda", encoding="utf-8")
    window.filing.open_file(path)
    assert window.notices.words.startswith("Dit is geen GHNT-agenda")
    assert "geen-ghnt" not in words_in(window.notices)
    click(window.notices, "Details")
    assert "geen-ghnt" in words_in(window.notices)
    assert path.read_text(encoding="utf-8") == "geen agenda"


def test_a_refused_file_leaves_the_open_agenda_as_it_is(
    example: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "brief.ghnt").write_text("geen agenda", encoding="utf-8")
    before = example.bridge.document
    example.filing.open_file(tmp_path / "brief.ghnt")
    assert example.bridge.document is before
    assert state(example) == "Nog geen bestandsnaam"
    set_text(example, block(example, first_text(example)).id, "Anders gezegd")
    assert first_text(example) == "Anders gezegd"


def test_whoever_would_rather_stay_keeps_the_open_agenda(window: MainWindow) -> None:
    begin_new(window)
    window.command("add_topic")
    before = window.bridge.document
    window.command("example")
    click(dialog(window), "Annuleren")
    assert window.bridge.document is before
    assert len(window.filing.unfinished()) == 0


def test_a_folder_that_is_gone_is_told_with_a_way_out(
    example: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    save_to(example, monkeypatch, folder / "agenda.ghnt")
    shutil.rmtree(folder)
    set_text(example, block(example, first_text(example)).id, "Anders gezegd")
    example.command("save")
    assert "De map van dit bestand is er niet" in example.notices.words
    assert "Opslaan als…" in buttons(example.notices)
    assert state(example).startswith("Nog niet opgeslagen: ")
    save_to(example, monkeypatch, tmp_path / "elders.ghnt")
    assert state(example).startswith("Opgeslagen")


def test_work_without_a_name_waits_on_the_start_screen(window: MainWindow) -> None:
    begin_new(window)
    window.command("add_topic")
    window.bridge.stepping.emit()
    window.command("close")
    click(dialog(window), "Sluiten en later verder")
    assert window.bridge.document is None
    window.show_unfinished()
    assert "Nieuwe agenda" in words_in(window.start)
    left = window.filing.unfinished()
    window.filing.resume(left[0].folder)
    assert window.bridge.document is not None


def test_an_example_that_was_only_looked_at_leaves_nothing_behind(example: MainWindow) -> None:
    example.command("close")
    assert no_dialog(example)
    assert example.filing.unfinished() == []


def test_closing_asks_and_staying_stays(window: MainWindow) -> None:
    begin_new(window)
    window.command("add_topic")
    window.close()
    assert window.isVisible()
    click(dialog(window), "Annuleren")
    assert window.bridge.document is not None


def test_the_officer_is_asked_once(fresh_window: MainWindow) -> None:
    begin_new(fresh_window)
    asked = dialog(fresh_window)
    assert asked.windowTitle() == "Uw gegevens"
    name = asked.findChildren(QLineEdit)[0]
    QTest.keyClicks(name, "N. de Wit")
    click(asked, "Bewaren")
    officer = load_officer()
    assert officer is not None
    assert officer.name == "N. de Wit"
    begin_new(fresh_window)
    assert no_dialog(fresh_window)


def test_the_question_for_a_name_may_be_skipped(fresh_window: MainWindow) -> None:
    begin_new(fresh_window)
    click(dialog(fresh_window), "Nu niet")
    assert no_dialog(fresh_window)
    assert fresh_window.bridge.is_editable


@pytest.mark.parametrize(("command", "name"), [("json", "uit.json"), ("csv", "uit.csv")])
def test_an_export_is_written_and_told(
    example: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    command: str,
    name: str,
) -> None:
    answer_path(example, monkeypatch, tmp_path / name)
    example.command(command)
    assert (tmp_path / name).stat().st_size > 1000
    assert example.notices.words == f"Gemaakt: {name}"
    assert "Map openen" in buttons(example.notices)


def test_a_word_document_is_taken_over_with_a_report_and_undone_in_one_step(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, cases: Path
) -> None:
    source = cases / "zuid-limburg" / "naslagdocument.docx"
    answer_path(window, monkeypatch, source)
    window.command("import")
    report = dialog(window)
    assert "22 onderwerpen, 5 kolommen" in words_in(report)
    click(report, "Naar de matrix")
    assert matrix(window).matrix.rowCount() == 52 + 3
    window.command("undo")
    assert matrix(window).matrix.rowCount() == 0
    window.command("redo")
    assert matrix(window).matrix.rowCount() == 52 + 3


def test_the_same_document_twice_is_asked_about(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, cases: Path
) -> None:
    source = cases / "zuid-limburg" / "naslagdocument.docx"
    answer_path(window, monkeypatch, source)
    window.command("import")
    click(dialog(window), "Naar de matrix")
    window.command("import")
    assert "al overgenomen" in window.notices.words
    click(window.notices, "Toch nog eens overnemen")
    assert "Overgenomen" in words_in(dialog(window))


def test_a_file_opened_again_is_first_among_the_recent(
    example: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = save_to(example, monkeypatch, tmp_path / "agenda.ghnt")
    text = first_text(example)
    example.command("close")
    assert example.bridge.document is None
    recent = example.actions_table.recent.actions()
    assert [one.text() for one in recent] == ["agenda.ghnt"]
    recent[0].trigger()
    assert first_text(example) == text
    select(example, text)
    example.command("edit")
    assert text in box_in_focus(example).toPlainText()
    assert path.exists()
