"""The window comes back where it was, and is never out of sight."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from ghnt_desktop.ui.settings import Settings
from ghnt_desktop.ui.window_place import remember_place, restore_place


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


def made(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


def test_a_window_gets_its_size_back(qtbot: QtBot, settings: Settings) -> None:
    first, second = made(qtbot), made(qtbot)
    first.resize(700, 500)
    remember_place(first, settings)
    restore_place(second, settings)
    assert (second.width(), second.height()) == (700, 500)


@pytest.mark.parametrize("rubbish", ["", "geen plaats", "AAAA", "AdnQywADAAA="])
def test_rubbish_gives_the_usual_place(qtbot: QtBot, settings: Settings, rubbish: str) -> None:
    settings.remember("geometry", rubbish)
    window = made(qtbot)
    restore_place(window, settings)
    assert window.width() > 400
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.intersects(window.geometry())


def test_a_window_off_every_screen_comes_back(qtbot: QtBot, settings: Settings) -> None:
    window = made(qtbot)
    window.move(90_000, 90_000)
    restore_place(window, settings)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.intersects(window.geometry())
