"""The window follows the settings, and lets the officer change those that are theirs."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from ghnt_desktop.document.settings import load_settings
from ghnt_desktop.domain.settings import SETTINGS
from ghnt_desktop.ui.dialogs.settings import sections
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.shared.theme import Theme
from ghnt_desktop.ui.shared.tokens import DARK, LIGHT
from tests.journeys.steps import begin_new, click, dialog, matrix, no_dialog, save_to, words_in

VALUES = {"zoom": 150, "compact_rows": True, "theme": "dark", "recent_files": 1}


@pytest.fixture
def policy(tmp_path: Path) -> None:
    """Have a policy that sets what the window follows."""
    told = json.dumps({**VALUES, "ask_officer": False})
    (tmp_path / "beleid.json").write_text(told, encoding="utf-8")


@pytest.fixture
def under_policy(policy: None, example: MainWindow) -> MainWindow:
    """Open the example on a computer with that policy."""
    return example


@pytest.fixture(autouse=True)
def light_again(theme: Theme) -> object:
    """Leave the one theme of all tests as it was found."""
    yield
    theme.choose("")


def part(window: QWidget, key: str) -> QWidget:
    """Return the field of a setting in the dialog."""
    words = SETTINGS[key].words
    return next(
        one
        for kind in (QSpinBox, QComboBox, QCheckBox)
        for one in window.findChildren(kind)
        if one.accessibleName() == words
    )


def test_every_setting_stands_in_the_dialog_once() -> None:
    shown = [key for _, keys in sections() for key in keys]
    assert sorted(shown) == sorted(SETTINGS)


def test_what_is_kept_holds_at_once_and_stays(example: MainWindow, theme: Theme) -> None:
    before = matrix(example).rowHeight(0)
    example.command("settings")
    asked = dialog(example)
    zoom, compact, look = (part(asked, key) for key in ("zoom", "compact_rows", "theme"))
    assert isinstance(zoom, QSpinBox)
    assert isinstance(compact, QCheckBox)
    assert isinstance(look, QComboBox)
    zoom.setValue(150)
    compact.setChecked(True)
    look.setCurrentIndex(look.findData("dark"))
    click(asked, "Bewaren")
    assert theme.tokens == DARK
    assert example.desk.status.zoom.percentage == 150
    assert example.desk.tabs[0].bar.compact.isChecked()
    assert matrix(example).rowHeight(0) > before
    kept = load_settings()
    assert (kept.number("zoom"), kept.switch("compact_rows"), kept.text("theme")) == (
        150,
        True,
        "dark",
    )
    assert {one.setting.key for one in kept.all() if one.origin == "user"} == {
        "zoom",
        "compact_rows",
        "theme",
    }


def test_leaving_the_dialog_changes_nothing(window: MainWindow) -> None:
    window.command("settings")
    asked = dialog(window)
    zoom = part(asked, "zoom")
    assert isinstance(zoom, QSpinBox)
    zoom.setValue(150)
    click(asked, "Annuleren")
    assert no_dialog(window)
    assert load_settings().number("zoom") == 100


def test_the_menu_shows_which_colours_hold(window: MainWindow, theme: Theme) -> None:
    light = window.actions_table.action("theme_light")
    light.trigger()
    light.trigger()
    assert light.isChecked()
    assert not window.actions_table.action("theme_dark").isChecked()
    assert theme.tokens == LIGHT
    assert load_settings().text("theme") == "light"


@pytest.mark.usefixtures("policy")
def test_policy_holds_from_the_first_moment(fresh_window: MainWindow, theme: Theme) -> None:
    assert theme.tokens == DARK
    assert QApplication.palette().color(QPalette.ColorRole.Window).name() == DARK.win.lower()
    begin_new(fresh_window)
    assert no_dialog(fresh_window)
    assert fresh_window.desk.status.zoom.percentage == 150
    assert fresh_window.desk.tabs[0].bar.compact.isChecked()


def test_what_policy_sets_is_grey_with_a_reason(under_policy: MainWindow) -> None:
    fixed = ("zoom_in", "zoom_out", "zoom_100", "compact", "theme_light", "theme_dark")
    actions = [under_policy.actions_table.action(name) for name in fixed]
    assert not any(one.isEnabled() for one in actions)
    assert {one.toolTip() for one in actions} == {"Vastgezet door uw beheerder"}
    assert not under_policy.desk.status.zoom.isEnabled()
    assert not under_policy.desk.tabs[0].bar.compact.isEnabled()
    under_policy.command("settings")
    asked = dialog(under_policy)
    assert not any(part(asked, key).isEnabled() for key in VALUES)
    assert part(asked, "backups_days").isEnabled()
    assert part(asked, "zoom").accessibleDescription() == "Vastgezet door uw beheerder"
    assert words_in(asked).count("Vastgezet door uw beheerder") == len(VALUES) + 1
    assert words_in(asked).count("Dit kan alleen uw beheerder instellen") == 2


def test_keeping_the_dialog_under_policy_is_no_trouble(under_policy: MainWindow) -> None:
    under_policy.command("settings")
    click(dialog(under_policy), "Bewaren")
    assert under_policy.notices.words == ""


def test_the_list_of_files_is_as_long_as_set(
    example: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("een", "twee", "drie"):
        save_to(example, monkeypatch, tmp_path / f"{name}.ghnt")
    example.preferences.choose("recent_files", 2)
    assert [one.text() for one in example.actions_table.recent.actions()] == [
        "drie.ghnt",
        "twee.ghnt",
    ]
    example.preferences.choose("recent_files", 0)
    assert not example.actions_table.recent.isEnabled()
    save_to(example, monkeypatch, tmp_path / "vier.ghnt")
    assert example.memory.recent == []


def test_a_setting_that_cannot_be_kept_holds_and_is_told(
    window: MainWindow, application_data: Path, qtbot: QtBot
) -> None:
    application_data.mkdir(parents=True, exist_ok=True)
    (application_data / "instellingen.json").mkdir()
    with qtbot.waitSignal(window.preferences.refused):
        window.preferences.choose("zoom", 130)
    assert window.desk.status.zoom.percentage == 130
    assert window.notices.words.startswith("De instelling geldt nu, maar kon niet")


def test_a_percentage_between_two_steps_is_shown_as_it_is(window: MainWindow) -> None:
    zoom = window.desk.status.zoom
    zoom.choose(85)
    assert zoom.percentage == 85
    zoom.step(1)
    assert zoom.percentage == 90
    zoom.choose(85)
    zoom.step(-1)
    assert zoom.percentage == 80
