"""What the first paint does not need is not loaded before it."""

import json
import os
import subprocess
import sys

import pytest

#: Runs the program as it is; the hook writes down what is loaded when the window is painted first.
PROGRAM = """
import json, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Watch(QObject):
    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.Paint and isinstance(thing.window(), QMainWindow):
            application.removeEventFilter(self)
            print(json.dumps(sorted(sys.modules)))
            QTimer.singleShot(0, application.quit)
        return False

from ghnt_desktop.app import main
application = QApplication([])
watch = Watch()
application.installEventFilter(watch)
sys.exit(main([]))
"""
HEAVY = ("sqlalchemy", "reportlab", "docx", "lxml", "pypdfium2", "filelock")
#: Our own that come with the first agenda; a dataclass alone takes most of a millisecond to make.
LATER = (
    *("domain.agenda", "domain.changes", "domain.contribution", "domain.fields", "language.names"),
    *("document.edits", "history", "exchange", "pdf"),
    *("ui.desk", "ui.matrix", "ui.details"),
)
#: A new one before the first paint should replace another, or come later.
MOST_OWN_MODULES = 50


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Start the program, and return what is loaded when the window is painted first."""
    own = {"GHNT_DATA": str(tmp_path_factory.mktemp("data")), "GHNT_POLICY": ""}
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, **own},
    )
    assert ended.returncode == 0, ended.stderr
    names: list[str] = json.loads(ended.stdout)
    assert "ghnt_desktop.ui.main_window" in names
    return names


def test_no_storage_pdf_or_word_reader_is_loaded_at_the_first_paint(loaded: list[str]) -> None:
    assert [name for name in loaded if name.split(".")[0] in HEAVY] == []
    assert "PySide6.QtNetwork" not in loaded
    assert "PySide6.QtPrintSupport" not in loaded


def test_what_shows_an_agenda_is_not_loaded_at_the_first_paint(loaded: list[str]) -> None:
    own = [name.removeprefix("ghnt_desktop.") for name in loaded if "ghnt_desktop." in name]
    assert [name for name in own if f"{name}.".startswith(tuple(f"{one}." for one in LATER))] == []
    assert len(own) <= MOST_OWN_MODULES


def test_the_program_ends_without_a_word(tmp_path: object) -> None:
    program = (
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "application = QApplication([])\n"
        "QTimer.singleShot(1500, QApplication.closeAllWindows)\n"
        "from ghnt_desktop.app import main\n"
        "raise SystemExit(main(['--example']))\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )
    told = [line for line in ended.stderr.splitlines() if "propagateSizeHints" not in line]
    assert (ended.returncode, told) == (0, [])
