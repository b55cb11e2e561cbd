"""Tab goes through a window as one reads it, also after parts of it came later."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def put_in_reading_order(whole: QWidget) -> None:
    """Let Tab stop at the parts of a widget in the order of their layouts.

    Qt's own order is that in which widgets were made, and forms make theirs when they need them.
    """
    for one, following in pairwise(stops(whole)):
        if one.nextInFocusChain() is not following:
            QWidget.setTabOrder(one, following)


def stops(whole: QWidget) -> Iterator[QWidget]:
    """Yield the widgets where Tab may stop, as they are laid out; hidden ones too."""
    if whole.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield whole
    layout = whole.layout()
    inner = whole.widget() if isinstance(whole, QScrollArea) else None
    if inner is not None:
        yield from stops(inner)
    elif layout is not None:
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inner = item.layout() if item is not None else None
        widget = item.widget() if item is not None else None
        if inner is not None:
            yield from _stops_in(inner)
        elif widget is not None:
            yield from stops(widget)
