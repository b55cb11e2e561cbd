"""The window comes back where it was, and is never out of sight or larger than the screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from ghnt_desktop.ui.window_memory import WindowMemory
from ghnt_desktop.ui.window_place import bring_in, remember_place, restore_place


@pytest.fixture
def memory(tmp_path: Path) -> WindowMemory:
    return WindowMemory(tmp_path / "memory.json")


def made(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


def test_a_window_gets_its_size_back(qtbot: QtBot, memory: WindowMemory) -> None:
    first, second = made(qtbot), made(qtbot)
    first.resize(700, 500)
    remember_place(first, memory)
    restore_place(second, memory)
    assert (second.width(), second.height()) == (700, 500)


@pytest.mark.parametrize("rubbish", ["", "geen plaats", "AAAA", "AdnQywADAAA="])
def test_rubbish_gives_the_usual_place(qtbot: QtBot, memory: WindowMemory, rubbish: str) -> None:
    memory.remember("geometry", rubbish)
    window = made(qtbot)
    restore_place(window, memory)
    assert window.width() > 400
    assert QGuiApplication.primaryScreen().availableGeometry().contains(window.geometry())


def test_a_window_off_every_screen_comes_back_whole(qtbot: QtBot, memory: WindowMemory) -> None:
    window, again = made(qtbot), made(qtbot)
    window.setGeometry(90_000, 90_000, 700, 500)
    remember_place(window, memory)
    restore_place(again, memory)
    assert QGuiApplication.primaryScreen().availableGeometry().contains(again.geometry())


@pytest.mark.parametrize(
    "room", [QRect(0, 0, 1366, 728), QRect(0, 28, 1024, 740), QRect(-800, 0, 800, 600)]
)
def test_a_window_with_its_frame_is_no_larger_than_its_screen(qtbot: QtBot, room: QRect) -> None:
    window = made(qtbot)
    window.setGeometry(-50, 300, 1280, 760)
    bring_in(window, room)
    framed = QRect(window.pos(), window.size()).adjusted(0, 0, 8, 40)
    assert room.contains(framed)
