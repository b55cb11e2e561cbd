"""How everything on a kind of sheet looks: type sizes, line heights and white, in points."""

from dataclasses import dataclass, fields
from typing import Any

from ghnt_desktop.pdf.paper import MM, Look

#: No type is smaller than this in large print (issue 4; 14 points is what libraries print at).
LARGE = 14.0


@dataclass(frozen=True, slots=True)
class Looks:
    """The looks of headings, of text and of what surrounds it, and the white above paragraphs.

    ``section`` heads an action line or chapter and ``topic`` what stands in one; ``quiet`` is for
    words about a text, ``meta`` for running header and footer. ``between`` is the white above a
    next contribution, ``entry`` above an item of a list, ``above`` above a section. ``column`` is
    the width below which a column of a table is not made.
    """

    title: Look
    subtitle: Look
    section: Look
    topic: Look
    text: Look
    quiet: Look
    meta: Look
    between: float
    paragraph: float
    entry: float = 0.5
    above: float = 10.0
    column: float = 20 * MM

    def enlarged(self) -> "Looks":
        """Return the same for large print: all larger alike, and nothing below 14 points."""
        factor = LARGE / self.text.size
        names = [field.name for field in fields(self)]
        return Looks(**{name: _enlarged(getattr(self, name), factor) for name in names})


def _enlarged(value: Any, factor: float) -> Any:
    if not isinstance(value, Look):
        return value * factor
    size = round(max(value.size * factor, LARGE), 1)
    return Look(size, round(value.leading * size / value.size, 1), value.grey)


#: 9 points for text and 8 for what surrounds it (design, "Print").
_MATRIX = Looks(
    title=Look(14, 18),
    subtitle=Look(10, 13, grey=0.3),
    section=Look(11, 14),
    topic=Look(9, 11.8),
    text=Look(9, 11.8),
    quiet=Look(8, 10.5, grey=0.3),
    meta=Look(8, 10.5, grey=0.3),
    between=5.0,
    paragraph=1.5,
)
#: 11 points for what is read from first to last (design, "Print").
_PAGE = Looks(
    title=Look(20, 25),
    subtitle=Look(12, 16, grey=0.3),
    section=Look(15, 19),
    topic=Look(12, 16),
    text=Look(11, 15),
    quiet=Look(9, 12.5, grey=0.3),
    meta=Look(8, 10.5, grey=0.3),
    between=8.0,
    paragraph=3.0,
    entry=1.0,
    above=22.0,
)


def matrix_looks(large_print: bool) -> Looks:
    """Return the looks of a table over the width of the paper."""
    return _MATRIX.enlarged() if large_print else _MATRIX


def page_looks(large_print: bool) -> Looks:
    """Return the looks of running text."""
    return _PAGE.enlarged() if large_print else _PAGE
