"""The calm bar above the content: one sentence, a way out, and the reason only under Details."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ghnt_desktop.ui.shared.announcing import announce
from ghnt_desktop.ui.shared.flow import FlowLayout
from ghnt_desktop.ui.shared.labels import button, icon_button, label, picture, restyle
from ghnt_desktop.ui.shared.words import translate

_ICONS = {"info": "info-circle", "warn": "alert-triangle", "err": "alert-triangle"}


@dataclass(frozen=True, slots=True)
class Way:
    """A button in the bar: its words, and what it does."""

    words: str
    then: Callable[[], object]


class NoticeBar(QWidget):
    """Shows one notice at a time; the next one takes its place."""

    def __init__(self) -> None:
        super().__init__()
        self._frame = QFrame()
        self._icon = QHBoxLayout()
        self._words = label("")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._code = label("", "hint")
        self._ways = QWidget()
        self._flow = FlowLayout(self._ways, 8)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 8, 12, 8)
        outer.addWidget(self._frame)
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(12, 8, 6, 8)
        row.setSpacing(10)
        row.addLayout(self._icon)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(self._code)
        column.addWidget(self._ways)
        row.addLayout(column, 1)
        close = icon_button("x", translate("Notice", "Close this message"), self.hide)
        row.addWidget(close, alignment=Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_notice(self, kind: str, words: str, ways: Sequence[Way] = (), code: str = "") -> None:
        """Show a sentence; ``kind`` is info, warn or err, ``code`` a reason for Details."""
        _empty(self._icon)
        self._icon.addWidget(picture(_ICONS[kind]), alignment=Qt.AlignmentFlag.AlignTop)
        self._frame.setProperty("notice", kind)
        restyle(self._frame)
        self._words.setText(words)
        self.setAccessibleName(words)
        self._code.setText(translate("Notice", "Reason: %1").replace("%1", code))
        self._code.hide()
        _empty(self._flow)
        for way in ways:
            self._flow.addWidget(button(way.words, self._going(way)))
        if code:
            details = translate("Notice", "Details")
            self._flow.addWidget(button(details, self._code.show, role="link"))
        self._ways.setVisible(bool(ways or code))
        self.show()
        announce(self, words, urgent=kind != "info")

    @property
    def words(self) -> str:
        """The sentence that is shown, "" when none is."""
        return "" if self.isHidden() else self._words.text()

    def _going(self, way: Way) -> Callable[[], None]:
        def go() -> None:
            self.hide()
            way.then()

        return go


def _empty(layout: QHBoxLayout | FlowLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
