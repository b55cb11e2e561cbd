"""The calm bar above the content: one sentence, a way out, and the reason only under Details."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ghnt_desktop.ui.shared.announcing import announce
from ghnt_desktop.ui.shared.flow import FlowLayout
from ghnt_desktop.ui.shared.labels import button, icon_button, label, picture, restyle
from ghnt_desktop.ui.shared.words import counted, translate

_ICONS = {"info": "info-circle", "warn": "alert-triangle", "err": "alert-triangle"}


@dataclass(frozen=True, slots=True)
class Way:
    """A button in the bar: its words, and what it does."""

    words: str
    then: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence; ``kind`` is info, warn or err, ``code`` a reason for Details.

    ``of_agenda`` notices go with the agenda they are about.
    """

    kind: str
    words: str
    ways: Sequence[Way] = ()
    code: str = ""
    of_agenda: bool = False


class NoticeBar(QWidget):
    """Shows one notice at a time.

    What an officer did last is answered at once, in the place of an earlier answer. Notices that
    came by themselves wait for their turn: each is shown until it is closed.
    """

    def __init__(self) -> None:
        super().__init__()
        self._answer: Notice | None = None
        self._waiting: list[Notice] = []
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
        for part in (self._words, self._code, self._ways):
            column.addWidget(part)
        row.addLayout(column, 1)
        close = icon_button("x", translate("Notice", "Close this message"), self.next)
        row.addWidget(close, alignment=Qt.AlignmentFlag.AlignTop)
        self.hide()

    # -- what there is to say ------------------------------------------------------------------

    def show_notice(self, kind: str, words: str, ways: Sequence[Way] = (), code: str = "") -> None:
        """Answer what the officer just did."""
        self._answer = Notice(kind, words, ways, code)
        self._waiting = [one for one in self._waiting if one.words != words]
        self._show()

    def add(
        self,
        kind: str,
        words: str,
        code: str = "",
        *,
        of_agenda: bool = False,
        ways: Sequence[Way] = (),
    ) -> None:
        """Let a notice that came by itself wait for its turn."""
        shown = [*self._waiting, *([self._answer] if self._answer else [])]
        if all(words != other.words for other in shown):
            self._waiting.append(Notice(kind, words, ways, code, of_agenda))
            self._show()

    def forget_answer(self) -> None:
        """Take away what an earlier try had to say."""
        self._answer = None
        self._show()

    def forget_agenda(self) -> None:
        """Take away what was about an agenda that is closed now."""
        self._waiting = [one for one in self._waiting if not one.of_agenda]
        self._show()

    def next(self) -> None:
        """Close what is shown; the next notice, if any, takes its place."""
        if self._answer is not None:
            self._answer = None
        else:
            self._waiting = self._waiting[1:]
        self._show()

    @property
    def words(self) -> str:
        """The sentence that is shown, "" when none is."""
        return "" if self.isHidden() else self._words.text()

    # -- showing it ----------------------------------------------------------------------------

    def _show(self) -> None:
        shown = self._answer or next(iter(self._waiting), None)
        if shown is None:
            self.hide()
            return
        is_new = shown.words != self.words
        self._fill(shown, len(self._waiting) - (shown is not self._answer))
        self.show()
        if is_new:
            announce(self, shown.words, urgent=shown.kind != "info")

    def _fill(self, shown: Notice, waiting: int) -> None:
        _empty(self._icon)
        self._icon.addWidget(picture(_ICONS[shown.kind]), alignment=Qt.AlignmentFlag.AlignTop)
        self._frame.setProperty("notice", shown.kind)
        restyle(self._frame)
        self._words.setText(shown.words)
        self.setAccessibleName(shown.words)
        self._code.setText(translate("Notice", "Reason: %1").replace("%1", shown.code))
        self._code.hide()
        _empty(self._flow)
        for way in shown.ways:
            self._flow.addWidget(button(way.words, self._going(way)))
        if shown.code:
            details = translate("Notice", "Details")
            self._flow.addWidget(button(details, self._code.show, role="link"))
        if waiting:
            one = translate("Notice", "Next message (%n more)")
            self._flow.addWidget(button(counted(waiting, one, one), self.next, role="link"))
        self._ways.setVisible(bool(shown.ways or shown.code or waiting))

    def _going(self, way: Way) -> Callable[[], None]:
        def go() -> None:
            self.next()
            way.then()

        return go


def _empty(layout: QHBoxLayout | FlowLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
