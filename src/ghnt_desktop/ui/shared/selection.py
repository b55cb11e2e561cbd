"""What the officer is looking at: one thing, owned by the window, followed by every tab."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Selected:
    """A kind of thing and its id; kind "" for nothing.

    Beside the kinds of the agenda there is "cell": an empty cell, its id from `cell_id`.
    """

    kind: str = ""
    id: str = ""


NOTHING = Selected()


def cell_id(row: str, level: str) -> str:
    """Return the id under which a cell without a contribution is selected."""
    return f"{row}/{level}"


def cell_of(id: str) -> tuple[str, str]:
    """Return the row and column of a selected cell."""
    row, _, level = id.partition("/")
    return row, level


class Selection(QObject):
    """The one selection; setting it again to the same thing says nothing."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.current = NOTHING

    def choose(self, kind: str, id: str) -> None:
        """Select a thing and tell who follows."""
        chosen = Selected(kind, id)
        if chosen != self.current:
            self.current = chosen
            self.changed.emit()

    def clear(self) -> None:
        """Select nothing."""
        self.choose("", "")
