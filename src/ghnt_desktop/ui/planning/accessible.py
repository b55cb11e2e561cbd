"""The timeline as screen readers get it: a list with a sentence for each bar."""

from typing import TYPE_CHECKING, Any
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from shiboken6 import Shiboken

from ghnt_desktop.ui.planning.arranging import Placed
from ghnt_desktop.ui.planning.picture import Key, key_of, tracks_of
from ghnt_desktop.ui.planning.words import sentence
from ghnt_desktop.ui.shared.painted_parts import Part, born, gone, pointer

if TYPE_CHECKING:
    from ghnt_desktop.ui.planning.timeline import Timeline

#: A bar in a row: where the row stands, and which bar it is.
_Place = tuple[int, Key]


class BarList(QAccessibleInterface):
    """Stands before Qt's own interface of the timeline; its children are the bars, row by row."""

    def __init__(self, timeline: "Timeline", native: QAccessibleInterface) -> None:
        super().__init__()
        self._held = ref(timeline)
        self._native = native
        self._bars: list[tuple[int, Placed]] = []
        self._of: object = None
        self._made: dict[_Place, SpokenBar] = {}
        self.number = born(self)

    @property
    def timeline(self) -> "Timeline":
        """The widget; ReferenceError when it is gone."""
        found = self._held()
        if found is None:
            raise ReferenceError("a reader asked for a timeline that is gone")
        return found

    @property
    def bars(self) -> list[tuple[int, Placed]]:
        """Every bar with its row, listed again when the rows are others."""
        arrangement = self.timeline.picture.arrangement
        if self._of is not arrangement:
            self._of = arrangement
            lines = enumerate(arrangement.lines)
            self._bars = [(at, one) for at, line in lines for one in tracks_of(line)]
        return self._bars

    # -- what Qt asks --------------------------------------------------------------------------

    def object(self) -> QObject:
        return self.timeline

    def isValid(self) -> bool:
        held = self._held()
        return held is not None and Shiboken.isValid(held) and self._native.isValid()

    def parent(self) -> QAccessibleInterface:
        return self._native.parent()

    def window(self) -> QWindow:
        return self._native.window()

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def state(self) -> QAccessible.State:
        return self._native.state()

    def rect(self) -> QRect:
        return self._native.rect()

    def text(self, t: QAccessible.Text) -> str:
        return self._native.text(t)

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Nothing: the name of the timeline is ours."""

    def interface_cast(self, arg__1: QAccessible.InterfaceType) -> Any:
        return pointer(self._native.interface_cast(arg__1))

    def childCount(self) -> int:
        return len(self.bars)

    def child(self, index: int) -> "SpokenBar | None":  # type: ignore[override]
        bars = self.bars
        return self._spoken(*bars[index]) if 0 <= index < len(bars) else None

    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:
        if not isinstance(arg__1, SpokenBar):
            return -1
        here = enumerate(self.bars)
        return next((at for at, (row, one) in here if (row, key_of(one)) == arg__1.place), -1)

    def childAt(self, x: int, y: int) -> "SpokenBar | None":  # type: ignore[override]
        at = self.timeline.viewport().mapFromGlobal(QPoint(x, y))
        spot = self.timeline.picture.spot_at(at.x(), at.y())
        return self._spoken(spot.line, spot.placed) if spot is not None else None

    def focusChild(self) -> "SpokenBar | None":  # type: ignore[override]
        bar = self.timeline.chosen_bar
        return self._spoken(self.timeline.picture.chosen, bar) if bar is not None else None

    # -- what its bars ask ---------------------------------------------------------------------

    def _spoken(self, row: int, placed: Placed) -> "SpokenBar":
        place = row, key_of(placed)
        if place not in self._made:
            self._made[place] = SpokenBar(self, place)
        return self._made[place]

    def placed(self, place: _Place) -> Placed | None:
        """Return the bar at a place; None when it is there no longer."""
        lines = self.timeline.picture.arrangement.lines if self.isValid() else []
        row, key = place
        if not 0 <= row < len(lines):
            return None
        return next((one for one in tracks_of(lines[row]) if key_of(one) == key), None)

    def tell_chosen(self) -> None:
        """Tell readers which bar has the cursor now."""
        if QAccessible.isActive() and self.timeline.hasFocus():
            at = self.focusChild()
            if at is not None:
                QAccessible.updateAccessibility(QAccessibleEvent(at, QAccessible.Event.Focus))

    def go(self) -> None:
        """Let go of everything; the timeline is gone."""
        for one in self._made.values():
            gone(one.number)
        self._made.clear()
        gone(self.number)


class SpokenBar(Part):
    """One bar: what, when as typed, status, who."""

    def __init__(self, held: BarList, place: _Place) -> None:
        super().__init__(self._come_here)
        self._list = held
        self.place = place

    def isValid(self) -> bool:
        return self._list.placed(self.place) is not None

    def parent(self) -> QAccessibleInterface:
        return self._list

    def window(self) -> QWindow:
        return self._list.window()

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, t: QAccessible.Text) -> str:
        placed = self._list.placed(self.place)
        if t != QAccessible.Text.Name or placed is None:
            return ""
        picture = self._list.timeline.picture
        thing = picture.arrangement.lines[self.place[0]].thing
        if thing is None:
            return ""
        return sentence(thing, placed.bar, picture.clashes.get(thing.id))

    def rect(self) -> QRect:
        timeline, (row, key) = self._list.timeline, self.place
        lines = timeline.picture.arrangement.lines
        if not 0 <= row < len(lines):
            return QRect()
        for track, bars in enumerate(lines[row].tracks):
            for one in bars:
                if key_of(one) == key:
                    rect = timeline.picture.rect_in(one, row, track).toRect()
                    return QRect(timeline.viewport().mapToGlobal(rect.topLeft()), rect.size())
        return QRect()

    def state(self) -> QAccessible.State:
        state, timeline = QAccessible.State(), self._list.timeline
        bar = timeline.chosen_bar
        is_here = bar is not None and (timeline.picture.chosen, key_of(bar)) == self.place
        state.focusable = state.selectable = 1
        state.selected = int(is_here)
        state.focused = int(is_here and timeline.hasFocus())
        state.offscreen = int(not self._list.rect().intersects(self.rect()))
        return state

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> None:  # type: ignore[override]
        return None

    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:
        return -1

    def _come_here(self, edit: bool) -> None:
        if self.isValid():
            self._list.timeline.go_to(*self.place, edit=edit)


class Reach:
    """Stands our list before Qt's own; to be made when the timeline is complete."""

    def __init__(self, timeline: "Timeline") -> None:
        self.list = BarList(timeline, QAccessible.queryAccessibleInterface(timeline))
        timeline.destroyed.connect(self.list.go)
