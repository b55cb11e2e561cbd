"""Sheets of paper: sizes, margins and the type on them; all in points."""

from dataclasses import dataclass

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet with its margins; the binding side is the left one."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right


#: A3 and A4 lying: 12 mm round, 15 mm at the binding side (design, "Print").
LANDSCAPE = {
    "A3": Paper(420 * MM, 297 * MM, 15 * MM, 12 * MM, 12 * MM, 12 * MM),
    "A4": Paper(297 * MM, 210 * MM, 15 * MM, 12 * MM, 12 * MM, 12 * MM),
}


#: A3 and A4 standing: 20 mm at the binding side, 18 mm round (design, "Print").
PORTRAIT = {
    "A3": Paper(297 * MM, 420 * MM, 20 * MM, 18 * MM, 18 * MM, 18 * MM),
    "A4": Paper(210 * MM, 297 * MM, 20 * MM, 18 * MM, 18 * MM, 18 * MM),
}


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks: type size and line height in points, grey from 0 (black) to 1."""

    size: float
    leading: float
    grey: float = 0.0

    @property
    def drop(self) -> float:
        """How far the base line lies above the bottom of the line; type stands in the middle."""
        return (self.leading - _EM * self.size) / 2 + _DESCENT * self.size


#: Height of ascenders and descenders together, and of descenders, per point of Open Sans.
_EM, _DESCENT = 1.005, 0.24
