"""The window as an officer gets it, in Dutch, with nobody else's settings."""

import pytest
from PySide6.QtWidgets import QApplication

from ghnt_desktop.ui.action_lines.tab import ActionLinesTab
from ghnt_desktop.ui.main_window import MainWindow
from tests.journeys.conftest import (
    dutch,
    example,
    fresh_window,
    known_officer,
    pytest_collection_modifyitems,
    spelling_process,
    theme,
    window,
)
from tests.journeys.steps import agenda_of

__all__ = [
    "dutch",
    "example",
    "fresh_window",
    "known_officer",
    "pytest_collection_modifyitems",
    "spelling_process",
    "theme",
    "window",
]


@pytest.fixture
def tab(example: MainWindow) -> ActionLinesTab:
    example.command("tab_2")
    QApplication.processEvents()
    return example.desk.tabs[1]


@pytest.fixture
def line(example: MainWindow) -> str:
    return agenda_of(example).action_lines[0].id
