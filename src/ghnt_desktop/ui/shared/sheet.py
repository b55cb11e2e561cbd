"""The sheet at the right of a tab: a page that is not wider than reads well, and its bar."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ghnt_desktop.ui.shared.tokens import BODY, LONG_TEXT, META, SECTION
from ghnt_desktop.ui.shared.writing.format_bar import FormatBar

#: The sheet is not wider than this in logical pixels at 100 %, however wide the window.
WIDEST = 860


class Sheet(QWidget):
    """The bar above, and ``area``, which scrolls the page that stands in ``pages``."""

    def __init__(self, inserts: Sequence[str]) -> None:
        super().__init__()
        self.area = QScrollArea()
        self.format_bar = FormatBar(self.area, inserts)
        self._paper = QWidget()
        self._paper.setObjectName("sheet")
        self.pages = QVBoxLayout(self._paper)
        self.pages.setContentsMargins(0, 0, 0, 0)
        self.setMinimumWidth(260)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._above())
        column.addWidget(self.area, 1)
        self._fill_area()
        self._fit_width(1.0)

    def _above(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 36, 0)
        row.addStretch(1)
        row.addWidget(self.format_bar, 1000)
        row.addStretch(1)
        return row

    def _fill_area(self) -> None:
        centred = QWidget()
        centred.setObjectName("sheetGround")
        row = QHBoxLayout(centred)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._paper, 1000)
        row.addStretch(1)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(centred)

    def zoom_to(self, zoom: float) -> None:
        """Draw larger or smaller; 1.0 is 100 %."""
        self._paper.setStyleSheet(sheet_sizes(zoom) if zoom != 1 else "")
        self._fit_width(zoom)

    def _fit_width(self, zoom: float) -> None:
        self._paper.setMaximumWidth(round(WIDEST * zoom))
        self.format_bar.setMaximumWidth(round(WIDEST * zoom) - 48)

    def bring_in_sight(self, part: QWidget) -> None:
        """Scroll to a part once it is laid out: a page just filled has no heights yet."""
        QTimer.singleShot(0, part, lambda: self.area.ensureWidgetVisible(part, 0, 60))


def sheet_sizes(zoom: float) -> str:
    """Return the sizes of everything on a sheet at a zoom."""
    body, meta, long, section = (round(size * zoom) for size in (BODY, META, LONG_TEXT, SECTION))
    return (
        f"#sheet QWidget {{ font-size: {body}px; }}"
        f'#sheet QLabel[role="hint"], #sheet QLabel[role="label"] {{ font-size: {meta}px; }}'
        f'#sheet QLabel[role="head"] {{ font-size: {long}px; }}'
        f'#sheet QLabel[role="section"] {{ font-size: {section}px; }}'
        f'#sheet QLineEdit[large="true"] {{ font-size: {section}px; }}'
        f'#sheet QLineEdit[heading="true"] {{ font-size: {long}px; }}'
        f"#sheet QTextEdit, #sheet QTableWidget {{ font-size: {long}px; }}"
    )
