"""The matrix of 5,000 rows beside a bare QTableView of as many cells, in one process."""

import resource
import sys
from collections.abc import Callable, Iterator
from statistics import median, quantiles
from time import perf_counter
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.matrix.filters import NO_FILTER, Filter
from ghnt_desktop.ui.matrix.view import MatrixView
from ghnt_desktop.ui.shared.theme import Theme
from tests.ui.agendas import large

_ROWS = 5_000
_SIZE = (1366, 700)
_RUNS = 3
_FRAMES = 200
_STEP = 90
#: Milliseconds and megabytes on the machine the goals were set on.
PAINT_GOAL, SCROLL_GOAL, RESIZE_GOAL, SEARCH_GOAL, MEMORY_GOAL = 200.0, 16.7, 30.0, 50.0, 60.0

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class _Bare(QAbstractTableModel):
    """As many cells as the matrix, with nothing but their words."""

    def __init__(self, agenda: Agenda) -> None:
        super().__init__()
        self._rows = len(agenda.things["row"])
        self._columns = len(agenda.levels) + 1

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        return self._rows

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        return self._columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{index.row()} {index.column()}"
        return None


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    application = QApplication([])
    theme = Theme(application)
    theme.choose("system")
    agenda = large(_ROWS)
    _warm(theme)
    bare = _bare_figures(agenda)
    before = _memory()
    view: MatrixView | None = None
    paints = []
    for _ in range(_RUNS):
        spent, view = _timed(lambda: _shown(MatrixView(agenda, theme.tokens)))
        paints.append(spent)
    if view is None:
        return 1
    scrolls = sorted(_scrolling(view))
    seen = sorted(_scrolling(view, whole=False))
    QTest.qWait(3000)
    found = dict(_filtering(view))
    resizing = median(_resizing(view))
    memory = (_memory() - before) / _RUNS
    p99, seen_p99 = quantiles(scrolls, n=100)[98], quantiles(seen, n=100)[98]
    results = [
        _told("first paint", median(paints), PAINT_GOAL, bare["paint"]),
        _told("scroll, median", median(scrolls), SCROLL_GOAL, bare["median"]),
        _told("scroll, 99th of 100", p99, SCROLL_GOAL, bare["p99"]),
        _told("scroll on screen, 99th", seen_p99, SCROLL_GOAL, bare["seen"]),
        _told("column resize", resizing, RESIZE_GOAL, bare["resize"]),
        _told("search, first letter", found["first"], SEARCH_GOAL),
        _told("search, next letters", found["next"], SEARCH_GOAL),
        _told("filter away again", found["none"], PAINT_GOAL),
        _told("memory, MB per view", memory, MEMORY_GOAL),
    ]
    return int(not all(results))


def _warm(theme: Theme) -> None:
    """Load fonts and icons, which the first window of a program does once."""
    view = _shown(MatrixView(large(20), theme.tokens))
    view.hide()


def _bare_figures(agenda: Agenda) -> dict[str, float]:
    model, table = _Bare(agenda), QTableView()
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    paint, _ = _timed(lambda: _shown(table, model))
    scrolls = list(_scrolling(table))
    return {
        "paint": paint,
        "median": median(scrolls),
        "p99": quantiles(scrolls, n=100)[98],
        "seen": quantiles(_scrolling(table, whole=False), n=100)[98],
        "resize": median(_resizing(table)),
    }


def _shown(view: Any, model: QAbstractTableModel | None = None) -> Any:
    if model is not None:
        view.setModel(model)
    view.resize(*_SIZE)
    view.show()
    QApplication.processEvents()
    view.viewport().repaint()
    return view


def _scrolling(view: QTableView, *, whole: bool = True) -> Iterator[float]:
    """Scroll step by step; ``whole`` draws all of it each time, else only what came into sight."""
    bar = view.verticalScrollBar()

    def step() -> None:
        bar.setValue(bar.value() + _STEP)
        if whole:
            view.viewport().repaint()
        else:
            QApplication.processEvents()

    for _ in range(_FRAMES):
        yield _timed(step)[0]


def _resizing(view: QTableView) -> Iterator[float]:
    for width in (240, 180, 260, 200):

        def resize(width: int = width) -> None:
            view.setColumnWidth(2, width)
            QApplication.processEvents()
            view.viewport().repaint()

        yield _timed(resize)[0]


def _filtering(view: MatrixView) -> Iterator[tuple[str, float]]:
    for name, asked in (
        ("first", Filter(words="h")),
        ("next", Filter(words="huisarts 1")),
        ("none", NO_FILTER),
    ):

        def ask(asked: Filter = asked) -> None:
            view.ask(asked, set())
            view.viewport().repaint()

        yield name, _timed(ask)[0]


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    started = perf_counter()
    result = work()
    return (perf_counter() - started) * 1000, result


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _told(what: str, value: float, goal: float, beside: float = 0.0) -> bool:
    verdict = "ok" if value <= goal else "MISSED"
    ratio = f"{value / beside:8.1f}x a bare table" if beside else ""
    print(f"{what:24}{value:9.2f}  goal {goal:7.1f}  {verdict:7}{ratio}")
    return value <= goal


if __name__ == "__main__":
    sys.exit(main())
