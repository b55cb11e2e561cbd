"""How soon the window stands there, beside a bare window of Qt, and how soon a large file opens.

Every start is a process of its own, timed from before it begins until the paint event is done; the
kinds of start take turns, and the medians are compared. Beside the time on the clock stands the
time that the processor worked, which other programs on the machine disturb less.

The program runs as it is installed: with its bytecode written. The first round only writes that.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median

from ghnt_desktop.document.officer import Officer, save_officer
from ghnt_desktop.document.opening import open_or_continue
from ghnt_desktop.document.saving import close
from ghnt_desktop.domain.collector import collector_paused
from ghnt_desktop.storage.layout import TYPED
from ghnt_desktop.storage.places import DATA_VARIABLE
from ghnt_desktop.storage.saving import write_file
from tests.storage.scribe import usual_agenda

_RUNS = 9
_FEW = 3
#: Topics, rows of each and columns: 5,000 rows with over 50,000 contributions.
_LARGE = (1250, 4, 8)
#: Times a bare window.
PAINTED_GOAL, FILE_GOAL = 1.5, 3.5
#: Seconds, with the large file.
OPEN_GOAL, SCREEN_GOAL, EDIT_GOAL, CHECKED_GOAL = 1.0, 3.0, 1.0, 15.0
_PATIENCE = 60

_BARE = """
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and seen(watched):
            QTimer.singleShot(0, done)
        return False


def done():
    print("painted", flush=True)
    import os
    os._exit(0)


application = QApplication([])
watch = Watch()
application.installEventFilter(watch)
"""
_BARE_WINDOW = """
seen = lambda watched: isinstance(watched, QMainWindow)
window = QMainWindow()
window.setCentralWidget(QLabel("leeg"))
window.resize(1280, 760)
window.show()
application.exec()
"""
_OUR_WINDOW = """
seen = lambda watched: isinstance(watched, QMainWindow)
from ghnt_desktop.app import main
main([])
"""
#: Edits the first text as soon as the file is painted, and tells how long that took.
_FIRST_EDIT = """
def done():
    import time
    from PySide6.QtWidgets import QApplication
    from ghnt_desktop.document import edits
    bridge = next(one.bridge for one in QApplication.topLevelWidgets() if hasattr(one, "bridge"))
    block = next(iter(bridge.agenda.things["block"]))
    began = time.perf_counter()
    assert bridge.do(lambda agenda: edits.set_text(agenda, block, "Anders"))
    print("painted", time.perf_counter() - began, flush=True)
    import os
    os._exit(0)
"""
_OUR_FILE = """
def seen(watched):
    view = watched.parent()
    return type(view).__name__ == "MatrixView" and view.model() and view.model().rowCount() > 0


import sys
from ghnt_desktop.app import main
main([sys.argv[1]])
"""


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    with tempfile.TemporaryDirectory() as name, _screen() as screen:
        folder = Path(name)
        os.environ[DATA_VARIABLE] = str(folder / "application-data")
        save_officer(Officer("N. de Wit"))
        met = _starts(folder / "gewoon.ghnt", screen)
        met += _large(folder / "groot.ghnt", screen)
        return int(not all(met))


@contextmanager
def _screen() -> Iterator[dict[str, str]]:
    """Yield the environment of a screen: a virtual one, or none where there is no Xvfb."""
    if shutil.which("Xvfb") is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    reading, writing = os.pipe()
    virtual = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    try:
        number = os.read(reading, 16).decode().strip()
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
    finally:
        virtual.terminate()
        virtual.wait()


def _starts(file: Path, screen: dict[str, str]) -> list[bool]:
    scribe = usual_agenda()
    write_file(scribe.stored, file)
    kinds = [type(thing).__name__ for thing in scribe.things.values()]
    rows, contributions = kinds.count("Row"), kinds.count("Contribution")
    print(f"starting on {screen['QT_QPA_PLATFORM']}, medians of {_RUNS}")
    print(f"the file has {rows} rows, {contributions} contributions")
    programs = (_BARE_WINDOW, _OUR_WINDOW, _OUR_FILE)
    _, *rounds = (
        [_started(_BARE + one, file, screen) for one in programs] for _ in range(_RUNS + 1)
    )
    clock, work = (_medians(rounds, which) for which in (0, 1))
    print(f"bare window      {clock[0] * 1000:8.0f} ms, of which work {work[0] * 1000:5.0f} ms")
    return [
        _compared(name, clock[at], clock[0], work[at], work[0], goal)
        for at, name, goal in (
            (1, "window painted", PAINTED_GOAL),
            (2, "file on screen", FILE_GOAL),
        )
    ]


def _medians(rounds: Sequence[Sequence[tuple[float, float]]], which: int) -> list[float]:
    return [median(one[which] for one in column) for column in zip(*rounds, strict=True)]


def _started(program: str, file: Path, screen: dict[str, str]) -> tuple[float, float]:
    """Return the seconds until the window was painted, and those that the processor worked."""
    before = _worked()
    spent, _ = _run(program, file, screen)
    return spent, _worked() - before


def _run(program: str, file: Path, screen: dict[str, str]) -> tuple[float, str]:
    """Run a program until it tells that it painted its window; returns how long, and its words."""
    with tempfile.TemporaryDirectory() as data:
        # Its own: what a start leaves behind when it is cut off is work for the next one.
        shutil.copytree(os.environ[DATA_VARIABLE], data, dirs_exist_ok=True)
        started = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-c", program, str(file)],
            env={**_environment(screen), DATA_VARIABLE: data},
            stdout=subprocess.PIPE,
            text=True,
        )
        told, _ = process.communicate(timeout=_PATIENCE)
        spent = time.perf_counter() - started
    if "painted" not in told:
        raise RuntimeError("the window was never painted")
    return spent, told


def _environment(screen: dict[str, str]) -> dict[str, str]:
    kept = {name: one for name, one in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **screen, "LC_ALL": "C.UTF-8"}


def _worked() -> float:
    """Return the seconds that the processor has worked for the processes we started."""
    spent = os.times()
    return spent.children_user + spent.children_system


def _compared(
    name: str, clock: float, bare: float, work: float, bare_work: float, goal: float
) -> bool:
    print(
        f"{name:16} {clock * 1000:8.0f} ms, {clock / bare:5.2f} x a bare window (goal {goal}), "
        f"by work {work / bare_work:5.2f} x"
    )
    return clock <= goal * bare


def _large(file: Path, screen: dict[str, str]) -> list[bool]:
    """Measure what the officer waits for with a large file, and what is done behind the window."""
    scribe = usual_agenda(*_LARGE)
    # Nothing stands open in it, and whoever wrote it says so.
    write_file(replace(scribe.stored, calm=True), file)
    said = sum(type(thing).__name__ == "Contribution" for thing in scribe.things.values())
    size = file.stat().st_size / 1e6
    print(f"{said} contributions, {len(scribe.changes)} changes, {size:.0f} MB:")
    officer = Officer("N. de Wit")
    floor = median(_timed(lambda: _selected(file)) for _ in range(_FEW))
    shown = median(_timed(lambda: _opened(file, officer)) for _ in range(_FEW))
    rounds = [_shown_and_edited(file, screen) for _ in range(_FEW)]
    bare = median(_started(_BARE + _BARE_WINDOW, file, screen)[0] for _ in range(_FEW))
    screened, edited = (median(column) for column in zip(*rounds, strict=True))
    print(f"all its rows by SQLite alone    {floor:6.2f} s")
    return [
        _told("open, check pages, put in order", shown, OPEN_GOAL, shown / floor, "those rows"),
        _told("started, and on screen", screened, SCREEN_GOAL, screened / bare, "a bare window"),
        _told("first edit, just then", edited, EDIT_GOAL, edited / floor, "those rows"),
        _told("history checked meanwhile", *_verified(file, officer, floor)),
    ]


def _told(name: str, spent: float, goal: float, ratio: float, floor: str) -> bool:
    print(f"{name:31} {spent:6.2f} s (goal {goal}), {ratio:5.1f} x {floor}")
    return spent <= goal


def _selected(file: Path) -> None:
    uri = f"{file.as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(uri, uri=True)) as connection:
        for layout in TYPED.values():
            connection.execute(layout.select()).fetchall()


def _opened(file: Path, officer: Officer) -> None:
    """Do what is done before the window gets an agenda, and the first thing it asks of it."""
    with collector_paused():  # as the program does while it opens its first file
        document = open_or_continue(file, officer)
        assert document.agenda.shape.kinds
    close(document)


def _verified(file: Path, officer: Officer, floor: float) -> tuple[float, float, float, str]:
    document = open_or_continue(file, officer)
    assert document.check is not None
    spent = _timed(document.check.is_right)
    close(document)
    return spent, CHECKED_GOAL, spent / floor, "those rows, in another process"


def _shown_and_edited(file: Path, screen: dict[str, str]) -> tuple[float, float]:
    """Return the seconds from the start until the file is painted, and those of a first edit."""
    program = _BARE + _FIRST_EDIT + _OUR_FILE
    spent, told = _run(program, file, screen)
    edited = float(told.split()[1])
    return spent - edited, edited


def _timed(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
