"""Where the window stood and how large it was, remembered; never off every screen."""

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from ghnt_desktop.ui.settings import Settings

_FIRST_SIZE = (1280, 760)
_LEAST = 300
_KEY = "geometry"


def restore_place(window: QMainWindow, settings: Settings) -> None:
    """Put the window where it was; rubbish or a screen that is gone gives the usual place."""
    kept = QByteArray.fromBase64(settings.text(_KEY).encode())
    window.resize(*_FIRST_SIZE)
    if not kept.isEmpty():
        window.restoreGeometry(kept)
    if window.width() < _LEAST or window.height() < _LEAST:
        window.resize(*_FIRST_SIZE)
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if not any(screen.intersects(window.geometry()) for screen in screens):
        window.move(0, 0)


def remember_place(window: QMainWindow, settings: Settings) -> None:
    """Remember where the window is."""
    settings.remember(_KEY, bytes(window.saveGeometry().toBase64().data()).decode())
