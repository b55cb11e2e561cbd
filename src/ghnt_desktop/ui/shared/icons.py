"""Icons of buttons and menus, in the colour of the text around them."""

from functools import cache

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap

from ghnt_desktop.ui.shared.icon_drawing import draw_icon


@cache
def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """Return the icon of a file in resources/icons, in the palette's colour of this role.

    It is made once and stays. A button that took the last copy of an icon with it took its engine
    down from C++, and in some thousands of windows PySide fell over that once: the engine's half
    in Python was gone before.
    """
    return QIcon(_Engine(name, role))


#: Engines that Qt asked for. PySide would let go of them as soon as Qt has them.
_CLONES: list[QIconEngine] = []


class _Engine(QIconEngine):
    """Draws at paint time, so that an icon made once follows the theme."""

    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def _colour(self, mode: QIcon.Mode) -> str:
        disabled = mode == QIcon.Mode.Disabled
        group = QPalette.ColorGroup.Disabled if disabled else QPalette.ColorGroup.Active
        return QGuiApplication.palette().color(group, self._role).name()

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        draw_icon(painter, self._name, QRectF(rect), self._colour(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        # Qt asks for logical pixels here and gives the scale beside them.
        made = QPixmap((QSizeF(size) * scale).toSize())
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, made.rect(), mode, state)
        painter.end()
        made.setDevicePixelRatio(scale)
        return made

    def clone(self) -> QIconEngine:
        _CLONES.append(_Engine(self._name, self._role))
        return _CLONES[-1]
