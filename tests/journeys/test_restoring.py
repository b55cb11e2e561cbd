"""An officer goes back: to how the agenda was at opening, or to a backup, and loses nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from ghnt_desktop.document import edits
from ghnt_desktop.document.backups import kept_backups
from ghnt_desktop.document.edits import Id
from ghnt_desktop.ui.dialogs.backups import BackupsDialog
from ghnt_desktop.ui.main_window import MainWindow
from tests.journeys.steps import (
    answer_path,
    begin_new,
    block,
    buttons,
    click,
    dialog,
    first_text,
    no_dialog,
    press,
    retype,
    save_to,
    select,
    words_in,
)


@pytest.fixture
def saved(example: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> MainWindow:
    """Save the example, which makes its first backup of the day."""
    save_to(example, monkeypatch, tmp_path / "agenda.ghnt")
    return example


def change(window: MainWindow, text: str) -> str:
    """Change the first text; return what it was."""
    before = first_text(window)
    id_ = Id(block(window, before).id)
    window.bridge.do(lambda agenda: edits.set_text(agenda, id_, text))
    return before


def backups(window: MainWindow, qtbot: QtBot) -> BackupsDialog:
    window.command("backups")
    shown = dialog(window)
    assert isinstance(shown, BackupsDialog)
    qtbot.waitUntil(lambda: shown.look.text() not in ("", "Even kijken…"), timeout=3000)
    return shown


# -- to opening --------------------------------------------------------------------------------


def test_going_back_says_what_it_does_and_is_one_step(saved: MainWindow) -> None:
    saved.bridge.document.begin_here()  # type: ignore[union-attr]
    before = change(saved, "Anders gezegd")
    saved.command("add_topic")
    saved.command("go_back")
    asked = dialog(saved)
    told = words_in(asked)
    assert "1 bijdrage wordt weer zoals zij was" in told
    assert "Wat anderen intussen wijzigden, blijft." in told
    click(asked, "Terugzetten")
    assert first_text(saved) == before
    assert saved.bridge.document is not None
    assert saved.bridge.document.undo_label == "Terug naar bij openen"
    saved.command("undo")
    assert first_text(saved) == "Anders gezegd"


def test_going_back_takes_typing_along_and_can_be_left(saved: MainWindow) -> None:
    before = first_text(saved)
    select(saved, before)
    retype(saved, before, "Half getypt")
    saved.command("go_back")
    click(dialog(saved), "Annuleren")
    assert first_text(saved) == "Half getypt"


def test_with_nothing_changed_there_is_nothing_to_take_back(example: MainWindow) -> None:
    example.command("go_back")
    assert no_dialog(example)
    assert example.notices.words == "U hebt niets gewijzigd sinds u de agenda opende."


# -- to a backup -------------------------------------------------------------------------------


def test_a_backup_is_looked_at_and_put_beside_the_file(saved: MainWindow, qtbot: QtBot) -> None:
    document = saved.bridge.document
    assert document is not None
    assert document.path is not None
    before, present = change(saved, "Anders gezegd"), document.path
    saved.command("save")
    shown = backups(saved, qtbot)
    assert shown.list.topLevelItemCount() == 1
    assert shown.list.topLevelItem(0).text(1) == "Eerste keer opslaan van de dag"  # type: ignore[union-attr]
    assert shown.look.text().splitlines()[1:] == ["•  1 bijdrage met een andere inhoud"]
    press(shown.list, Qt.Key.Key_Return)
    assert no_dialog(saved)
    made = [path for path in present.parent.glob("*.ghnt") if path != present]
    assert [path.name.startswith("agenda (reservekopie ") for path in made] == [True]
    assert saved.notices.words == f"De reservekopie staat nu in “{made[0].name}”."
    assert first_text(saved) == "Anders gezegd"
    click(saved.notices, "Openen")
    assert saved.windowTitle().startswith(made[0].stem)
    assert first_text(saved) == before
    assert present.exists()


def test_a_backup_is_put_where_the_officer_says_and_replaces_nothing(
    saved: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer_path(saved, monkeypatch, tmp_path / "oud.ghnt")
    click(backups(saved, qtbot), "Kopie opslaan als…")
    content = (tmp_path / "oud.ghnt").read_bytes()
    assert content == kept_backups()[0].path.read_bytes()
    (tmp_path / "oud.ghnt").write_bytes(b"iets anders")
    click(backups(saved, qtbot), "Kopie opslaan als…")
    assert saved.notices.words.startswith("Er staat al een bestand met deze naam.")
    assert (tmp_path / "oud.ghnt").read_bytes() == b"iets anders"


def test_from_the_start_screen_the_backups_of_all_agendas_are_there(
    saved: MainWindow, qtbot: QtBot
) -> None:
    saved.command("close")
    shown = backups(saved, qtbot)
    assert shown.list.topLevelItemCount() == 1
    assert not shown.findChildren(QComboBox)[0].isVisible()
    assert "Kopie ernaast zetten" not in buttons(shown)
    assert shown.look.text().startswith("In deze reservekopie: ")
    assert len(shown.look.text().splitlines()) == 1


def test_backups_of_another_agenda_stand_under_all(
    saved: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begin_new(saved)
    save_to(saved, monkeypatch, tmp_path / "nieuw.ghnt")
    shown = backups(saved, qtbot)
    assert shown.list.topLevelItemCount() == 1
    shown.which.setCurrentIndex(1)
    assert shown.list.topLevelItemCount() == 2
    shown.list.setCurrentItem(shown.list.topLevelItem(1))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: shown.look.text().startswith("In deze"), timeout=3000)
    assert not shown.beside.isEnabled()
    assert shown.elsewhere.isEnabled()


def test_a_backup_that_cannot_be_read_says_so_and_cannot_be_put_back(
    saved: MainWindow, qtbot: QtBot
) -> None:
    kept_backups()[0].path.write_bytes(b"geen agenda")
    shown = backups(saved, qtbot)
    assert shown.list.topLevelItem(0).text(2) == "Niet te lezen"  # type: ignore[union-attr]
    assert shown.look.text().startswith("Dit is geen GHNT-agenda")
    assert not shown.beside.isEnabled()
    assert not shown.elsewhere.isEnabled()
    press(shown, Qt.Key.Key_Escape)
    assert no_dialog(saved)


def test_without_backups_the_dialog_says_when_they_come(window: MainWindow) -> None:
    window.command("backups")
    shown = dialog(window)
    assert "Er zijn nog geen reservekopieën." in words_in(shown)
    assert "Kopie opslaan als…" in buttons(shown)
    assert isinstance(shown, BackupsDialog)
    assert not shown.elsewhere.isEnabled()
