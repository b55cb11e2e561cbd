"""Glyphs of the six statuses as lines and curves, the same on screen and paper, without colour."""

from collections.abc import Callable
from itertools import pairwise
from math import cos, pi, radians, sin

_Draw = Callable[[float, float, float], str]

#: A quarter of a circle drawn as one curve has its handles this far out, per radius.
_HANDLE = 4 / 3 * (2**0.5 - 1)


def shape(name: str, x: float, y: float, size: float) -> str:
    """Return the page operators of a status glyph in a square of ``size`` points.

    Its lower left corner is at x, y. ``name`` is the status as stored: idee, voorgenomen,
    in voorbereiding, loopt, afgerond, gestopt.
    """
    radius = size / 2 - 0.35
    return _DRAWN[name](x + size / 2, y + size / 2, radius)


def _circle(x: float, y: float, r: float) -> str:
    h = r * _HANDLE
    corners = [(1, 0), (0, 1), (-1, 0), (0, -1), (1, 0)]
    ops = [f"{x + r:.2f} {y:.2f} m"]
    for (ax, ay), (bx, by) in pairwise(corners):
        points = (
            x + ax * r + bx * h,
            y + ay * r + by * h,
            x + bx * r + ax * h,
            y + by * r + ay * h,
        )
        ops.append(" ".join(f"{v:.2f}" for v in (*points, x + bx * r, y + by * r)) + " c")
    return " ".join(ops) + " h"


def _wedge(x: float, y: float, r: float, share: float) -> str:
    """Return a slice of a pie from noon on, clockwise, as a polygon fine enough for print."""
    steps = max(2, round(share * 24))
    angles = [radians(90) - 2 * pi * share * n / steps for n in range(steps + 1)]
    rim = " ".join(f"{x + r * cos(a):.2f} {y + r * sin(a):.2f} l" for a in angles)
    return f"{x:.2f} {y:.2f} m {rim} h"


def _dotted(x: float, y: float, r: float) -> str:
    return f"0.9 w [1.2 1.2] 0 d {_circle(x, y, r)} S [] 0 d"


def _ring(x: float, y: float, r: float) -> str:
    return f"0.7 w {_circle(x, y, r)} S"


def _pie(share: float) -> _Draw:
    return lambda x, y, r: f"{_ring(x, y, r)} {_wedge(x, y, r, share)} f"


def _ticked(x: float, y: float, r: float) -> str:
    tick = f"{x - 0.5 * r:.2f} {y:.2f} m {x - 0.1 * r:.2f} {y - 0.45 * r:.2f} l"
    return f"{_circle(x, y, r + 0.3)} f 1 G 0.9 w {tick} {x + 0.55 * r:.2f} {y + 0.45 * r:.2f} l S"


def _stopped(x: float, y: float, r: float) -> str:
    side = f"{x - r:.2f} {y - r:.2f} {2 * r:.2f} {2 * r:.2f} re S"
    return f"0.7 w {side} {x - 0.55 * r:.2f} {y - 0.2 * r:.2f} {1.1 * r:.2f} {0.4 * r:.2f} re f"


_DRAWN: dict[str, _Draw] = {
    "idee": _dotted,
    "voorgenomen": _ring,
    "in voorbereiding": _pie(0.25),
    "loopt": _pie(0.5),
    "afgerond": _ticked,
    "gestopt": _stopped,
}
