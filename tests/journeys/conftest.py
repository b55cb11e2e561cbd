"""The window as an officer gets it, in Dutch, with an officer who was asked before."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ghnt_desktop.app import make_window, speak_dutch
from ghnt_desktop.document.officer import Officer, save_officer
from ghnt_desktop.document.saving import close
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.shared.theme import Theme
from ghnt_desktop.ui.spelling.speller import Speller


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let pass what the platform without a screen says of least sizes, lists and coming forward."""
    for item in items:
        if item.path.parent.name in ("journeys", "ui"):
            item.add_marker(
                pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise|grabbing)")
            )


@pytest.fixture(scope="session")
def dutch(qapp: QApplication) -> QApplication:
    """Install the translations once."""
    speak_dutch(qapp)
    return qapp


@pytest.fixture(scope="session")
def theme(dutch: QApplication) -> Theme:
    """Dress the application once."""
    made = Theme(dutch)
    made.choose("system")
    return made


@pytest.fixture
def spelling_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the process of the spelling from starting: it costs more than most tests."""
    monkeypatch.setattr(Speller, "_start", lambda _: None)


@pytest.fixture
def fresh_window(
    dutch: QApplication, theme: Theme, spelling_process: None, qtbot: QtBot
) -> Iterator[MainWindow]:
    """Open a window for an officer who was never asked who they are."""
    made = make_window(theme)
    made.furnish()
    made.resize(1366, 720)
    made.show()
    qtbot.waitExposed(made)
    yield made
    # What is left on the clipboard is let go of too late, and the process ends badly.
    dutch.clipboard().clear()
    made.keeper.stop()
    document = made.bridge.document
    made.bridge.take(None)
    if document is not None:
        close(document)
    made.close()
    made.deleteLater()
    dutch.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def known_officer() -> None:
    """Have an officer who was asked before."""
    save_officer(Officer("N. de Wit", "beleidsmedewerker", "Oeverdam"))


@pytest.fixture
def window(known_officer: None, fresh_window: MainWindow) -> MainWindow:
    """Open a window for a known officer."""
    return fresh_window


@pytest.fixture
def example(window: MainWindow) -> MainWindow:
    """Open the window with the built-in example in it."""
    window.command("example")
    QApplication.processEvents()
    return window
