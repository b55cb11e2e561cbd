"""In a low window what stands round the content gets thin, so that the content has room."""

from PySide6.QtWidgets import QWidget

from ghnt_desktop.ui.shared.labels import restyle

#: Below this height of the window in logical pixels: a laptop at 150 or 200 %.
LOW = 520


def is_low(part: QWidget) -> bool:
    """Tell whether the window of a part is low."""
    return part.window().height() < LOW


def make_thin(part: QWidget, thin: bool) -> None:
    """Dress a part and all in it as the stylesheet says for a low window, or for a high one."""
    if bool(part.property("low")) != thin:
        part.setProperty("low", thin)
        for one in (part, *part.findChildren(QWidget)):
            restyle(one)
        part.updateGeometry()
