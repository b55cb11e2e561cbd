"""Small drawings kept as pictures: copying an icon costs a tenth of drawing it."""

from collections.abc import Callable, Hashable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

#: Draws something in a rectangle.
Drawing = Callable[[QPainter, QRectF], None]
#: Signs, statuses and their colours are few; this is ample.
_KEPT = 400


def stamp(painter: QPainter, rect: QRectF, name: Hashable, draw: Drawing) -> None:
    """Draw in a rectangle what ``name`` stands for, from its picture where there is one.

    Where the painter scales, it is drawn afresh: a scaled picture is not sharp.
    """
    if painter.worldTransform().isScaling():
        draw(painter, rect)
        return
    ratio = painter.device().devicePixelRatio()
    held = _Held(name, draw)
    painter.drawImage(rect.topLeft(), _picture(held, rect.width(), rect.height(), ratio))


class _Held:
    """A drawing that equals another one of its name."""

    def __init__(self, name: Hashable, draw: Drawing) -> None:
        self.name = name
        self.draw = draw

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and self.name == other.name

    def __hash__(self) -> int:
        return hash(self.name)


@lru_cache(maxsize=_KEPT)
def _picture(held: _Held, width: float, height: float, ratio: float) -> QImage:
    # An image, unlike a pixmap, may outlive the application.
    size = QSizeF(width, height)
    made = QImage((size * ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    held.draw(painter, QRectF(QPointF(0, 0), size))
    painter.end()
    return made
