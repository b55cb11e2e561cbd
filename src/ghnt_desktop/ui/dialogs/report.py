"""What became of a document that was taken over: where each doubtful piece stands, and why."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.words import counted, translate

if TYPE_CHECKING:
    from ghnt_desktop.exchange.taken_over import ReportItem, TakenOver


def show_report(parent: QWidget, taken: "TakenOver", undo: Callable[[], object]) -> Dialog:
    """Show the report of a document that now stands in the agenda; ``undo`` takes all back."""
    dialog = Dialog(parent, translate("Report", "Word document taken over"))
    dialog.measure(720, 520)
    dialog.column.addWidget(label(taken.source_name, "section"))
    dialog.column.addWidget(label(summary(taken)))
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setAccessibleName(translate("Report", "What stands where, and why"))
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(8)
    for kind, words in headings().items():
        _section(column, words, [item for item in taken.report if item.kind == kind])
    column.addStretch(1)
    area.setWidget(inner)
    area.setVisible(bool(taken.report))
    dialog.column.addWidget(area, 1)
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


def _section(column: QVBoxLayout, words: str, items: "list[ReportItem]") -> None:
    if not items:
        return
    column.addWidget(label(f"{words} ({len(items)})", "head"))
    for item in items:
        card = QFrame()
        card.setProperty("card", True)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.setSpacing(2)
        inner.addWidget(label(item.where, "label"))
        what = label(item.what)
        what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inner.addWidget(what)
        inner.addWidget(label(item.why, "hint"))
        column.addWidget(card)
