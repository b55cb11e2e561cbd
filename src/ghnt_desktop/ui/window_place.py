"""Where the window stood and how large it was, remembered; never off the screen or larger."""

from PySide6.QtCore import QByteArray, QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from ghnt_desktop.ui.window_memory import WindowMemory

_FIRST_SIZE = (1280, 760)
_LEAST = 300
_KEY = "geometry"
#: What a window's title bar and borders take before it is shown and can be measured.
_FRAME = (8, 40)


def restore_place(window: QMainWindow, memory: WindowMemory) -> None:
    """Put the window where it was; rubbish or a screen that is gone gives the usual place."""
    kept = QByteArray.fromBase64(memory.text(_KEY).encode())
    window.resize(*_FIRST_SIZE)
    if not kept.isEmpty():
        window.restoreGeometry(kept)
    if window.width() < _LEAST or window.height() < _LEAST:
        window.resize(*_FIRST_SIZE)
    if not window.isMaximized() and not window.isFullScreen():
        bring_in(window, _room_for(window.geometry()))


def bring_in(window: QMainWindow, room: QRect) -> None:
    """Make a window fit in this part of the screen, frame and all, and put it inside."""
    across, down = _FRAME
    width = min(window.width(), room.width() - across)
    height = min(window.height(), room.height() - down)
    window.resize(width, height)
    left = min(window.x(), room.left() + room.width() - width - across)
    top = min(window.y(), room.top() + room.height() - height - down)
    place = QPoint(max(left, room.left()), max(top, room.top()))
    if place != window.pos():
        window.move(place)


def _room_for(place: QRect) -> QRect:
    """Return what the screen leaves free that holds most of a place; the first one for none."""
    rooms = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    return max(rooms, key=lambda room: _area(room.intersected(place)))


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0


def remember_place(window: QMainWindow, memory: WindowMemory) -> None:
    """Remember where the window is."""
    memory.remember(_KEY, bytes(window.saveGeometry().toBase64().data()).decode())
