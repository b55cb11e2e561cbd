"""While another thread works, Python looks for circles in the window's thread alone."""

import gc
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytestqt.qtbot import QtBot

from ghnt_desktop.ui.shared.sweeping import Sweeper


@pytest.fixture
def threads() -> Iterator[list[threading.Thread]]:
    """Return the threads that look for circles, as they do."""
    seen: list[threading.Thread] = []

    def note(phase: str, _: dict[str, int]) -> None:
        if phase == "start":
            seen.append(threading.current_thread())

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def circles() -> None:
    """Make so many that Python would look for them here."""
    for _ in range(20_000):
        one: list[object] = []
        one.append(one)


def test_a_working_thread_never_looks_for_circles(
    qtbot: QtBot, threads: list[threading.Thread]
) -> None:
    sweeper = Sweeper()
    with ThreadPoolExecutor(1) as worker:
        worker.submit(circles).result()
    assert threads == []
    qtbot.waitUntil(lambda: threading.main_thread() in threads, timeout=10_000)
    with qtbot.waitSignal(sweeper.destroyed):
        sweeper.ended.emit()
    assert gc.isenabled()


def test_the_last_of_several_lets_python_look_again(qtbot: QtBot) -> None:
    first, second = Sweeper(), Sweeper()
    with qtbot.waitSignal(first.destroyed):
        first.ended.emit()
    assert not gc.isenabled()
    with qtbot.waitSignal(second.destroyed):
        second.ended.emit()
    assert gc.isenabled()
