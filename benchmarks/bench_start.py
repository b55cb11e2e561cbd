"""How soon the window stands there, beside a bare window of Qt, and how soon a large file opens.

Every start is a process of its own, timed from before it begins until the paint event is done; the
kinds of start take turns, and the medians are compared. Beside the time on the clock stands the
time that the processor worked, which other programs on the machine disturb less.

The program runs as it is installed: with its bytecode written. The first round only writes that.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ghnt_desktop.document.journal import journal_of
from ghnt_desktop.document.officer import Officer, save_officer
from ghnt_desktop.document.opening import open_file
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.places import DATA_VARIABLE
from ghnt_desktop.storage.saving import write_file
from tests.storage.scribe import small_agenda, usual_agenda

_RUNS = 9
_LARGE = 50_000
#: Times a bare window; seconds.
PAINTED_GOAL, FILE_GOAL, OPEN_GOAL = 1.5, 3.5, 1.0
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
        met = [*_starts(folder / "gewoon.ghnt", screen), _opened(folder / "groot.ghnt")]
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
    return [statistics.median(one[which] for one in column) for column in zip(*rounds, strict=True)]


def _started(program: str, file: Path, screen: dict[str, str]) -> tuple[float, float]:
    """Return the seconds until the window was painted, and those that the processor worked."""
    with tempfile.TemporaryDirectory() as data:
        # Its own: what a start leaves behind when it is cut off is work for the next one.
        shutil.copytree(os.environ[DATA_VARIABLE], data, dirs_exist_ok=True)
        environment = {**_environment(screen), DATA_VARIABLE: data}
        before, started = _worked(), time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-c", program, str(file)],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        told, _ = process.communicate(timeout=_PATIENCE)
        took, worked = time.perf_counter() - started, _worked() - before
    if "painted" not in told:
        raise RuntimeError("the window was never painted")
    return took, worked


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


def _opened(file: Path) -> bool:
    scribe, _ = small_agenda(_LARGE)
    write_file(scribe.stored, file)
    stored, _ = read_file(file)
    officer = Officer("N. de Wit")
    read = _timed(lambda: read_file(file))
    derived = _timed(lambda: journal_of(stored.past, stored.document))
    whole = _timed(lambda: open_file(file, officer).copy.discard())
    megabytes = file.stat().st_size / 1e6
    print(f"{_LARGE} contributions, {len(stored.past.changes)} changes, {megabytes:.0f} MB:")
    print(f"open, check      {read:8.2f} s (goal {OPEN_GOAL})")
    print(f"derive agenda    {derived:8.2f} s")
    print(f"open to work in  {whole:8.2f} s")
    return read <= OPEN_GOAL


def _timed(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
