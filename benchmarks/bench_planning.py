"""The timeline of 20,000 bars: laid out, panned, zoomed and dragged, beside plain rectangles."""

import resource
import sys
from collections.abc import Callable, Iterator
from statistics import median, quantiles
from time import thread_time

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ghnt_desktop.domain.planning import Lane
from ghnt_desktop.ui.planning.arranging import Arrangement
from ghnt_desktop.ui.planning.axis import Scale
from ghnt_desktop.ui.planning.timeline import Timeline
from ghnt_desktop.ui.shared.theme import Theme
from tests.ui.planned import READ, many

_BARS = 20_000
_SIZE = (1366, 700)
_FRAMES = 200
#: Milliseconds and megabytes on the machine the goals were set on.
BUILD_GOAL, MEDIAN_GOAL, P99_GOAL, MEMORY_GOAL = 50.0, 6.0, 16.7, 10.0


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    application = QApplication([])
    theme = Theme(application)
    theme.choose("system")
    lanes = many(_BARS)
    _shown(theme, many(40)).hide()  # loads fonts and icons, as the first of a program does
    before = _memory()
    builds = [_timed(lambda: Arrangement(lanes, frozenset(), "")) for _ in range(5)]
    timeline = _shown(theme, lanes)
    memory = _memory() - before
    floor = median(_timed(lambda: _rectangles(timeline)) for _ in range(50))
    results = [_told("build", median(builds), BUILD_GOAL)]
    results += [_told("memory, MB", memory, MEMORY_GOAL)]
    for name, days in (("week", 60.0), ("quarter", 730.0), ("ten years", 3_652.0)):
        timeline.span(days)
        for way, frames in (("along", _along), ("down", _down)):
            results += _frames(f"pan {way}, {name}", list(frames(timeline)), floor)
    results += _frames("zoom", list(_zooming(timeline)), floor)
    results += _frames("drag", list(_dragging(timeline)), floor)
    return int(not all(results))


def _shown(theme: Theme, lanes: list[Lane]) -> Timeline:
    made = Timeline(theme.tokens)
    made.resize(*_SIZE)
    made.show()
    made.show_arrangement(Arrangement(lanes, frozenset(), ""), {}, READ, True)
    made.fit()
    QTest.qWait(50)
    return made


def _memory() -> float:
    """Return the most memory this process ever had, in megabytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _timed(do: Callable[[], object]) -> float:
    # Of this thread: what else the machine does at the time does not count.
    start = thread_time()
    do()
    return (thread_time() - start) * 1000


def _rectangles(timeline: Timeline) -> None:
    """Draw as many plain rectangles as the timeline has rows in sight."""
    image = QImage(timeline.viewport().size(), QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.fillRect(image.rect(), QColor("#FFFFFF"))
    for at in range(timeline.picture.height // timeline.picture.track):
        painter.fillRect(300, at * timeline.picture.track, 400, 20, QColor("#17567F"))
        painter.drawText(10, at * timeline.picture.track + 18, f"Activiteit {at}")
    painter.end()


def _painted(timeline: Timeline, do: Callable[[int], object], at: int) -> float:
    def whole() -> None:
        do(at)
        timeline.viewport().repaint()

    return _timed(whole)


def _along(timeline: Timeline) -> Iterator[float]:
    scale = timeline.picture.scale

    def pan(at: int) -> None:
        timeline.look(Scale(scale.left + at * 12 / scale.per_day, scale.per_day))

    yield from (_painted(timeline, pan, at) for at in range(_FRAMES))
    timeline.look(scale)


def _down(timeline: Timeline) -> Iterator[float]:
    bar = timeline.verticalScrollBar()
    yield from (_painted(timeline, lambda at: bar.setValue(at * 61), at) for at in range(_FRAMES))
    bar.setValue(0)


def _zooming(timeline: Timeline) -> Iterator[float]:
    def zoom(at: int) -> None:
        timeline.zoom_by(1.03 if at % 100 < 50 else 1 / 1.03)

    yield from (_painted(timeline, zoom, at) for at in range(_FRAMES))


def _dragging(timeline: Timeline) -> Iterator[float]:
    """Draw a bar to and fro, a little further each time."""
    timeline.fit()
    timeline.viewport().repaint()
    spot = next(one for one in timeline.picture.spots if one.placed.bar.text.startswith("Q"))
    begun = spot.bar.center().toPoint()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    def draw(at: int) -> None:
        by = QPoint(20 + at * 2, 0) if at % 2 else QPoint(-20 - at // 2, 0)
        QTest.mouseMove(timeline.viewport(), begun + by)

    QTest.mousePress(timeline.viewport(), left, none, begun)
    yield from (_painted(timeline, draw, at) for at in range(_FRAMES))
    QTest.mouseRelease(timeline.viewport(), left, none, QPoint(-5, -5))


def _frames(name: str, spent: list[float], floor: float) -> list[bool]:
    p99 = quantiles(spent, n=100)[98]
    return [
        _told(f"{name}, median", median(spent), MEDIAN_GOAL, floor),
        _told(f"{name}, 99th of 100", p99, P99_GOAL, floor),
    ]


def _told(name: str, figure: float, goal: float, floor: float = 0.0) -> bool:
    ratio = f"  {figure / floor:6.1f} x plain rectangles" if floor else ""
    print(
        f"{name:<32}{figure:9.2f}  goal {goal:6.1f}  {'ok' if figure <= goal else 'MISSED'}{ratio}"
    )
    return figure <= goal


if __name__ == "__main__":
    sys.exit(main())
