"""A file is on screen before SQLAlchemy is loaded; a kill at that moment loses nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.opening import open_or_continue, unfinished_documents
from ghnt_desktop.document.saving import close, save
from ghnt_desktop.storage.places import working_folder
from ghnt_desktop.ui.main_window import MainWindow
from tests.document.desk import Finder, small_agenda
from tests.document.test_copy_when_needed import fill_the_disk
from tests.journeys.steps import state, words_in

#: Runs the program on a file, says what is there when the matrix is painted first, and is killed
#: at once; or, when asked, right after a step that was acknowledged before anything else happened.
PROGRAM = """
import json, os, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

def say():
    folder = Path(os.environ["GHNT_DATA"]) / "werkkopieen"
    copies = [one.name for one in folder.iterdir()] if folder.exists() else []
    heavy = [one for one in ("sqlalchemy", "reportlab", "docx", "lxml") if one in sys.modules]
    print(json.dumps({"loaded": heavy, "copies": copies}), flush=True)

def write():
    from ghnt_desktop.document import edits
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow))
    window.bridge.do(lambda agenda: edits.set_text(agenda, sys.argv[2], "Meteen getypt"))
    say()
    os._exit(9)

class Watch(QObject):
    def eventFilter(self, watched, event):
        view = watched.parent()
        if event.type() == QEvent.Type.Paint and type(view).__name__ == "MatrixView":
            application.removeEventFilter(self)
            say()
            write() if len(sys.argv) > 2 else os._exit(9)
        return False

from ghnt_desktop.app import main
application = QApplication([])
watch = Watch()
application.installEventFilter(watch)
main([sys.argv[1]])
"""


@pytest.fixture
def path(known_officer: None, tmp_path: Path) -> Path:
    made = small_agenda()
    save(made, tmp_path / "agenda.ghnt")
    close(made)
    return tmp_path / "agenda.ghnt"


def killed(path: Path, *block: str) -> list[dict[str, Any]]:
    """Show a file, and be killed; returns what was said on the way."""
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path), *block],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=dict(os.environ),
    )
    assert ended.returncode == 9, ended.stderr
    return [json.loads(line) for line in ended.stdout.splitlines()]


def test_a_file_is_shown_without_sqlalchemy_and_a_kill_then_leaves_nothing_half(path: Path) -> None:
    before = path.read_bytes()
    assert killed(path) == [{"loaded": [], "copies": []}]
    assert path.read_bytes() == before
    assert unfinished_documents() == []
    again = open_or_continue(path, Officer())
    assert (again.notices, again.read_only, again.has_copy) == ([], "", False)


def test_a_step_at_that_moment_stands_in_a_copy_before_it_is_shown(path: Path) -> None:
    block = Finder(open_or_continue(path, Officer())).block
    shown, written = killed(path, block)
    assert shown["copies"] == []
    assert len(written["copies"]) == 1
    again = open_or_continue(path, Officer())
    assert again.agenda.block(block).text.text == "Meteen getypt"
    assert again.path == path
    again.discard()


def test_an_agenda_on_screen_gets_its_copy_by_itself(
    path: Path, window: MainWindow, qtbot: QtBot
) -> None:
    window.filing.open_file(path)
    document = window.bridge.document
    assert document is not None
    assert not document.has_copy
    qtbot.waitUntil(lambda: document.has_copy, timeout=5000)
    assert not document.has_unsaved_work


def test_a_full_disk_is_told_and_tried_again_when_the_officer_opens_it_again(
    path: Path, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full_disk:
        fill_the_disk(full_disk)
        window.filing.open_file(path)
        qtbot.waitUntil(lambda: state(window) == "Alleen bekijken", timeout=5000)
    assert "De schijf is vol" in words_in(window.notices)
    assert not window.actions_table.action("add_topic").isEnabled()
    fields = window.desk.details.findChildren(QLineEdit)
    assert fields
    assert not any(one.isEnabled() and not one.isReadOnly() for one in fields)
    assert list(working_folder().iterdir()) == []
    window.filing.open_file(path)
    qtbot.waitUntil(lambda: window.bridge.document.has_copy, timeout=5000)  # type: ignore[union-attr]
    assert window.bridge.is_editable
