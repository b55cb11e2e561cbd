"""Icons drawn from their lines, sharp at every scale and in any colour."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer

from ghnt_desktop.resources import FOLDER

_STROKE = b'stroke-width="2"'
_FINER_STROKE = b'stroke-width="1.75"'


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: str) -> None:
    """Draw the icon of a file in resources/icons, in a colour ("#RRGGBB")."""
    _renderer(name, colour).render(painter, rect)


@cache
def _source(name: str) -> bytes:
    return (FOLDER / "icons" / f"{name}.svg").read_bytes()


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    coloured = _source(name).replace(b"currentColor", colour.encode())
    return QSvgRenderer(QByteArray(coloured.replace(_STROKE, _FINER_STROKE)))
