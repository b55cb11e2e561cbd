"""F6: from part to part of the window, the way one reads it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

#: A part of the window, and how the focus gets into it; False when it cannot now.
Part = tuple[QWidget, Callable[[], bool]]


def go_round(parts: Sequence[Part], focus: QWidget | None, by: int) -> None:
    """Put the focus in the next visible part (``by`` 1) or the previous one (-1)."""
    shown = [(part, enter) for part, enter in parts if part.isVisible()]
    here = (at for at, (part, _) in enumerate(shown) if _holds(part, focus))
    at = next(here, 0)
    for step in range(1, len(shown) + 1):
        _, enter = shown[(at + by * step) % len(shown)]
        if enter():
            return


def _holds(part: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (part is focus or part.isAncestorOf(focus))
