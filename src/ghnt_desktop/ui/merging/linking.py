"""Two agendas that were made apart: what of them belongs together, before they are one."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ghnt_desktop.document.linking import Linking, link, propose_file
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.busy import busy
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.words import translate

#: So many names of what only they have are told of each kind.
_MOST = 12
_RIGHT = Qt.AlignmentFlag.AlignRight


def ask_link(parent: QWidget, bridge: Bridge, path: Path) -> Dialog:
    """Show what of an agenda belongs to ours, and link the two when the officer says so."""
    dialog = Dialog(parent, translate("Link", "Link agendas"))
    try:
        with busy():
            proposal = propose_file(bridge.agenda, path)
    except Refusal as refusal:
        dialog.column.addWidget(label(sentence(refusal)))
        dialog.cancel(translate("Dialog", "Close"))
        dialog.open()
        return dialog
    told = translate(
        "Link",
        "‘%1’ was made apart from this agenda. The program compared columns, organisations, topics"
        " and texts. When you link the two, they are merged as copies of one agenda from now on.",
    )
    dialog.column.addWidget(label(told.replace("%1", proposal.name or path.name)))
    dialog.column.addWidget(_table(proposal))
    for words in _apart(proposal):
        dialog.column.addWidget(label(words, "hint"))
    dialog.column.addStretch(1)
    if proposal.is_empty:
        no = translate("Link", "No topic or sheet of the two is the same: they cannot be linked.")
        dialog.column.addWidget(label(no, "strong"))
        dialog.cancel(translate("Dialog", "Close"))
    else:
        words = translate("Link", "Nothing of the texts changes yet; Ctrl+Z takes the link back.")
        dialog.column.addWidget(label(words, "hint"))
        dialog.answer(
            translate("Link", "Link"), lambda: bridge.do(lambda _: link(proposal)), primary=True
        )
        dialog.cancel()
    dialog.open()
    return dialog


def _table(proposal: Linking) -> QWidget:
    held = QWidget()
    grid = QGridLayout(held)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(24)
    grid.setColumnStretch(0, 1)
    heads = (
        translate("Link", "Belongs together"),
        translate("Link", "Only theirs"),
        translate("Link", "Only ours"),
    )
    for column, head in enumerate(heads, 1):
        grid.addWidget(label(head, "label"), 0, column, _RIGHT)
    for row, one in enumerate(proposal.counts, 1):
        grid.addWidget(label(KINDS[one.kind].label), row, 0)
        for column, count in enumerate((one.both, one.only_theirs, one.only_ours), 1):
            grid.addWidget(label(str(count)), row, column, _RIGHT)
    return held


def _apart(proposal: Linking) -> list[str]:
    told = []
    for kind, names in proposal.new_names.items():
        listed = ", ".join(names[:_MOST]) + ("…" if len(names) > _MOST else "")
        words = translate("Link", "Only theirs, %1: %2")
        told.append(words.replace("%1", KINDS[kind].label.lower()).replace("%2", listed))
    return told
