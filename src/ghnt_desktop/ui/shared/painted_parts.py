"""What parts of a painted widget share for screen readers: they are no widgets of their own."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from shiboken6 import Shiboken

#: Every interface that Qt knows under a number. Qt deletes them by that number; were Python to
#: let go of one first, Qt would hold a pointer to nothing.
ALIVE: dict[int, QAccessibleInterface] = {}

_CAST = QAccessible.InterfaceType


def born(made: QAccessibleInterface) -> int:
    """Let Qt know an interface and return its number."""
    number = QAccessible.registerAccessibleInterface(made)
    ALIVE[number] = made
    return number


def gone(number: int) -> None:
    """Let Qt delete an interface, and forget it."""
    QAccessible.deleteAccessibleInterface(number)
    ALIVE.pop(number, None)


def pointer(to: Any) -> Any:
    """Return a C++ interface as PySide must be given one: only this becomes no interface at all.

    None, or a number, would be taken for an interface itself, and be called.
    """
    return Shiboken.VoidPtr(0 if to is None else to)


class Part(QAccessibleInterface):
    """Something with a place in a widget, and no widget of its own.

    ``come_here`` puts the cursor there, and opens what is there for editing when asked.
    """

    def __init__(self, come_here: Callable[[bool], None]) -> None:
        super().__init__()
        self.number = born(self)
        self._ways = _Ways(come_here)

    def object(self) -> QObject | None:  # type: ignore[override]  # the stub knows no absence
        return None

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Nothing: texts change through the editor."""

    def interface_cast(self, arg__1: QAccessible.InterfaceType) -> Any:
        is_ways = arg__1 == _CAST.ActionInterface
        return pointer(Shiboken.getCppPointer(self._ways)[0] if is_ways else None)


class _Ways(QAccessibleActionInterface):
    """What a reader can do with a part, besides reading it.

    It is done a moment later: what changes the agenda may take the part itself away, and Qt is
    still busy with it here.
    """

    def __init__(self, come_here: Callable[[bool], None]) -> None:
        super().__init__()
        self._come_here = come_here

    def actionNames(self) -> list[str]:
        return [self.setFocusAction(), self.pressAction()]

    def doAction(self, actionName: str) -> None:
        if actionName == self.setFocusAction():
            QTimer.singleShot(0, lambda: self._come_here(False))
        elif actionName == self.pressAction():
            QTimer.singleShot(0, lambda: self._come_here(True))

    def keyBindingsForAction(self, actionName: str) -> list[str]:
        return ["F2"] if actionName == self.pressAction() else []
