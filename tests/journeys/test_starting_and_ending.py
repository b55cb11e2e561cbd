"""The program is started twice, is ended by the system, and never loses or opens anything twice."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ghnt_desktop.document.example import example_document
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.opening import open_file, unfinished_documents
from ghnt_desktop.document.saving import close, save
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.one_window import OneWindow
from ghnt_desktop.ui.second_starts import SecondStarts
from tests.journeys.steps import (
    answer_path,
    begin_new,
    block,
    click,
    dialog,
    first_text,
    retype,
    select,
)

#: A program that tells each title its window gets, and can be asked to type in its first text.
PROGRAM = """
import sys
from PySide6.QtCore import QObject, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from ghnt_desktop.app import main

class Watch(QObject):
    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.WindowTitleChange and isinstance(thing, QMainWindow):
            print("TITLE", thing.windowTitle(), flush=True)
            if TYPED and thing.bridge.document is not None:
                QTimer.singleShot(0, lambda: begin_typing(thing))
        return False

def begin_typing(window):
    from tests.journeys.steps import first_text, retype, select
    text = first_text(window)
    select(window, text)
    if not window.desk.details.isVisible():  # this screen is too narrow for it
        window.command("details")
    retype(window, text, TYPED)
    print("TYPED", flush=True)

TYPED = sys.argv.pop(1)
application = QApplication([])
watch = Watch()
application.installEventFilter(watch)
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def agenda(tmp_path: Path, known_officer: None) -> Path:
    """Return a file that is an agenda."""
    return saved(tmp_path / "agenda é.ghnt")


def saved(path: Path) -> Path:
    document = example_document(Officer("N. de Wit"))
    save(document, path)
    close(document)
    return path


Started = subprocess.Popen[str]


@pytest.fixture
def started() -> Iterator[list[Started]]:
    """Collect programs, and end those that still run."""
    running: list[Started] = []
    yield running
    for one in running:
        one.kill()
        one.communicate()


def start(started: list[Started], *words: object, typed: str = "") -> Started:
    one = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, typed, *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"},
    )
    started.append(one)
    return one


def told(program: Started, wanted: str) -> bool:
    """Read what a program tells until it tells this; False when it ends first."""
    assert program.stdout is not None
    return any(wanted in line for line in program.stdout)


def test_a_second_start_gives_its_file_to_the_window_and_ends(
    started: list[Started], agenda: Path
) -> None:
    first = start(started)
    assert told(first, "GHNT Desktop")
    second = start(started, agenda)
    assert told(first, "agenda é.ghnt – GHNT Desktop")
    assert second.wait(timeout=30) == 0
    assert second.communicate()[0] == ""
    first.kill()
    first.wait()
    third = start(started, agenda)
    assert told(third, "agenda é.ghnt – GHNT Desktop")


@pytest.mark.skipif(os.name != "posix", reason="Windows ends programs otherwise")
def test_a_program_that_the_system_ends_keeps_what_was_typed(
    started: list[Started], agenda: Path
) -> None:
    program = start(started, agenda, typed="Dit was ik aan het typen")
    assert told(program, "TYPED")
    assert list(agenda.parent.glob(".~lock*"))
    program.send_signal(signal.SIGTERM)
    assert program.wait(timeout=30) == 0
    assert not list(agenda.parent.glob(".~lock*"))
    assert unfinished_documents() == []
    again = open_file(agenda, Officer("K. Colleague"))
    agenda_now = again.agenda
    close(again)
    texts = [agenda_now.block(id_).text.text for id_ in agenda_now.things["block"]]
    assert "Dit was ik aan het typen" in texts


def test_work_without_a_name_waits_when_the_system_ends_the_program(
    window: MainWindow, qtbot: QtBot
) -> None:
    begin_new(window)
    window.command("add_topic")
    window.command("settings")
    window.end_at_once()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=3000)
    assert [one.title for one in unfinished_documents()] == ["Nieuwe agenda"]


def hand_over(starts: OneWindow, path: Path, qtbot: QtBot) -> None:
    """Start once more with a file, and wait until the window took it."""
    second = threading.Thread(target=lambda: OneWindow(starts.folder).hand_over(path))
    second.start()
    qtbot.waitUntil(lambda: not second.is_alive(), timeout=5000)
    QApplication.processEvents()


@pytest.fixture
def starts(window: MainWindow, tmp_path: Path) -> Iterator[OneWindow]:
    """Have the window answer other starts."""
    made = OneWindow(tmp_path / "vensters")
    assert made.claim()
    SecondStarts(window, made, window.filing.open_file)
    yield made
    made.release()


def test_the_present_agenda_is_left_properly_first(
    window: MainWindow,
    starts: OneWindow,
    agenda: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    window.showMinimized()
    hand_over(starts, agenda, qtbot)
    assert window.windowTitle() == "agenda é.ghnt – GHNT Desktop"
    assert not window.isMinimized()
    text = first_text(window)
    select(window, text)
    retype(window, text, "Nog niet klaar")
    other = saved(tmp_path / "andere.ghnt")
    hand_over(starts, other, qtbot)
    assert window.windowTitle() == "andere.ghnt – GHNT Desktop"
    window.filing.open_file(agenda)
    assert block(window, "Nog niet klaar")


def test_a_question_about_the_present_agenda_can_keep_it(
    window: MainWindow, starts: OneWindow, agenda: Path, qtbot: QtBot
) -> None:
    begin_new(window)
    window.command("add_topic")
    before = window.bridge.document
    hand_over(starts, agenda, qtbot)
    click(dialog(window), "Annuleren")
    assert window.bridge.document is before


def test_a_file_waits_for_the_answer_to_an_open_question(
    window: MainWindow,
    starts: OneWindow,
    agenda: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window.command("settings")
    hand_over(starts, agenda, qtbot)
    assert window.bridge.document is None
    click(dialog(window), "Annuleren")
    qtbot.waitUntil(lambda: window.bridge.document is not None, timeout=3000)
    assert window.windowTitle() == "agenda é.ghnt – GHNT Desktop"


def test_a_save_that_fails_keeps_the_present_agenda(
    window: MainWindow,
    starts: OneWindow,
    agenda: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    present = saved(folder / "eigen.ghnt")
    window.filing.open_file(present)
    window.command("add_topic")
    for one in folder.iterdir():
        one.unlink()
    folder.rmdir()
    hand_over(starts, agenda, qtbot)
    assert "De map van dit bestand is er niet" in "".join(
        label.text() for label in dialog(window).findChildren(type(window.notices._words))
    )
    click(dialog(window), "Annuleren")
    assert window.windowTitle() == "eigen.ghnt – GHNT Desktop"
    answer_path(window, monkeypatch, tmp_path / "elders.ghnt")
    window.command("save_as")


def test_a_note_with_rubbish_only_brings_the_window_forward(
    window: MainWindow, starts: OneWindow, qtbot: QtBot
) -> None:
    note = starts.folder / "x.vraag"
    note.write_bytes(b"geen pad")
    qtbot.waitUntil(lambda: not note.exists(), timeout=3000)
    assert window.bridge.document is None
    assert window.notices.words == ""
