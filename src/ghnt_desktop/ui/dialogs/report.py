"""What became of a document that was taken over: where each doubtful piece stands, and why."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.ui.shared.announcing import speak_cursor
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.words import capital, counted, translate

if TYPE_CHECKING:
    from ghnt_desktop.exchange.taken_over import ReportItem, TakenOver

#: The ring of the stylesheet round the card where the keys are, the room in it, and a turn of the
#: wheel; in pixels.
_RING, _AIR, _STEP = 2, 2, 24


def show_report(parent: QWidget, taken: "TakenOver", undo: Callable[[], object]) -> Dialog:
    """Show the report of a document that now stands in the agenda; ``undo`` takes all back."""
    dialog = Dialog(parent, translate("Report", "Document taken over"))
    dialog.measure(720, 520)
    said = summary(taken)
    dialog.column.addWidget(label(taken.source_name, "section"))
    dialog.column.addWidget(label(said))
    listed = Pieces(taken.report)
    listed.setVisible(bool(taken.report))
    dialog.column.addWidget(listed, 1)
    dialog.setAccessibleDescription(said)
    take_back = translate("Report", "Undo taking over")
    dialog.answer(translate("Report", "To the matrix"), lambda: None, primary=True)
    dialog.answer(take_back, undo)
    dialog.open()
    return dialog


def headings() -> dict[str, str]:
    """Return the sections of the report, most important first."""
    return {
        "left_out": translate("Report", "Left out of the agenda"),
        "proposal": translate("Report", "Not applied: please check"),
        "doubtful": translate("Report", "Taken over with a doubt"),
        "placed": translate("Report", "In the agenda, at another place"),
    }


def summary(taken: "TakenOver") -> str:
    """Return what was taken over, counted, in one sentence."""
    topics = [topic for line in taken.action_lines for topic in line.topics]
    rows = [row for topic in topics for row in topic.rows]
    cells = [cell for row in rows for cell in row.cells.values()]
    said = sum(map(len, (*cells, *(topic.remarks for topic in topics))))
    told = translate("Report", "Taken over: %1, %2 and %3. Nothing in the document was changed.")
    parts = (
        counted(len(topics), translate("Report", "%n topic"), translate("Report", "%n topics")),
        counted(
            len(taken.levels), translate("Report", "%n column"), translate("Report", "%n columns")
        ),
        counted(
            said, translate("Report", "%n contribution"), translate("Report", "%n contributions")
        ),
    )
    for at, part in enumerate(parts):
        told = told.replace(f"%{at + 1}", part)
    return told


class Pieces(QListWidget):
    """The doubtful pieces, each a card: arrows go from one to the next, and each is read whole."""

    def __init__(self, report: "Sequence[ReportItem]") -> None:
        super().__init__()
        self.setObjectName("pieces")
        self.setAccessibleName(translate("Report", "What stands where, and why"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.setAutoScroll(False)  # begins at the first heading, where no keys come
        for kind, words in headings().items():
            self._section(words, [item for item in report if item.kind == kind])
        self.setAutoScroll(True)

    def _section(self, words: str, items: "list[ReportItem]") -> None:
        if not items:
            return
        heading = self._line(f"{words} ({len(items)})", label(f"{words} ({len(items)})", "head"))
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        for item in items:
            line = self._line(f"{words}: {item.where}. {item.what} {item.why}", _card(item))
            if self.currentItem() is None:
                self.setCurrentItem(line)

    def _line(self, told: str, shown: QWidget) -> QListWidgetItem:
        line = QListWidgetItem(self)
        line.setData(Qt.ItemDataRole.AccessibleTextRole, " ".join(told.split()))
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(_AIR, _AIR, _AIR, _AIR)
        column.addWidget(shown)
        self.setItemWidget(line, held)
        return line

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self, lambda: speak_cursor(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width() - 2 * _RING
        for at in range(self.count()):
            held = self.itemWidget(self.item(at))
            self.item(at).setSizeHint(QSize(width, held.heightForWidth(width) + 2 * _RING))


def _card(item: "ReportItem") -> QFrame:
    card = QFrame()
    card.setProperty("card", True)
    inner = QVBoxLayout(card)
    inner.setContentsMargins(12, 8, 12, 8)
    inner.setSpacing(2)
    inner.addWidget(label(capital(item.where), "label"))
    what = label(item.what)
    what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    inner.addWidget(what)
    inner.addWidget(label(item.why, "hint"))
    return card
