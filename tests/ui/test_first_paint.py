"""What the first paint does not need is not loaded before it."""

import json
import os
import subprocess
import sys
from typing import NamedTuple

import pytest

#: Runs the program as it is; the hooks write down what is loaded when the window is painted first,
#: and how many parts stood there each time that all were dressed.
PROGRAM = """
import json, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtWidgets import QApplication, QMainWindow

dressed = []

class Watch(QObject):
    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.Paint and isinstance(thing.window(), QMainWindow):
            application.removeEventFilter(self)
            classes = [name for one in (QtCore, QtGui, QtWidgets) for name in vars(one)]
            print(json.dumps([sorted(sys.modules), classes, dressed]))
            QTimer.singleShot(0, application.quit)
        return False

from ghnt_desktop.app import main
from ghnt_desktop.ui.shared.theme import Theme

def dress(theme, *told):
    dressed.append(len(QApplication.allWidgets()))
    as_it_is(theme, *told)

as_it_is, Theme._dress = Theme._dress, dress
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
    *("ui.actions", "ui.filing", "ui.exchanging", "ui.keeping", "ui.notices", "ui.dialogs"),
)
#: Classes of Qt that the first paint can do without: each with its enumerations takes some
#: milliseconds to make, when it is named first.
LATER_CLASSES = ("QAccessible", "QIcon", "QKeySequence", "QUrl")
#: A new one before the first paint should replace another, or come later.
MOST_OWN_MODULES = 40


class AtTheFirstPaint(NamedTuple):
    """What was there: modules, classes of Qt, and how many parts at each dressing."""

    modules: list[str]
    classes: list[str]
    dressed: list[int]


@pytest.fixture(scope="module")
def first_paint(tmp_path_factory: pytest.TempPathFactory) -> AtTheFirstPaint:
    """Start the program, and return what is there when the window is painted first."""
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
    found = AtTheFirstPaint(*json.loads(ended.stdout))
    assert "ghnt_desktop.ui.main_window" in found.modules
    assert "QLabel" in found.classes
    return found


@pytest.fixture
def loaded(first_paint: AtTheFirstPaint) -> list[str]:
    return first_paint.modules


def test_no_storage_pdf_or_word_reader_is_loaded_at_the_first_paint(loaded: list[str]) -> None:
    assert [name for name in loaded if name.split(".")[0] in HEAVY] == []
    assert "PySide6.QtNetwork" not in loaded
    assert "PySide6.QtPrintSupport" not in loaded


def test_what_shows_an_agenda_is_not_loaded_at_the_first_paint(loaded: list[str]) -> None:
    own = [name.removeprefix("ghnt_desktop.") for name in loaded if "ghnt_desktop." in name]
    assert [name for name in own if f"{name}.".startswith(tuple(f"{one}." for one in LATER))] == []
    assert len(own) <= MOST_OWN_MODULES


def test_classes_of_qt_that_nothing_is_painted_with_come_later(
    first_paint: AtTheFirstPaint,
) -> None:
    assert sorted({*LATER_CLASSES} & {*first_paint.classes}) == []


def test_what_is_painted_first_is_dressed_once_when_all_of_it_stands_there(
    first_paint: AtTheFirstPaint,
) -> None:
    assert len(first_paint.dressed) == 1
    assert first_paint.dressed[0] > 20


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
