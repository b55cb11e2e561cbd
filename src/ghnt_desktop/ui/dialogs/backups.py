"""Backups to choose from: when, what for, and what differs, before one is put back as a copy."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.ui.busy import busy
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.moments import day_and_clock
from ghnt_desktop.ui.shared.words import capital, counted, translate

if TYPE_CHECKING:
    from ghnt_desktop.document.backups import Kept
    from ghnt_desktop.document.comparing import Compared, LookedAt

_SIZE = (760, 540)
#: A file is read when the choice stays on it this long, in milliseconds.
_PAUSE = 120
_KEPT = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Ways:
    """What the dialog needs: the backups, a look into one, and what to do with the one chosen.

    ``document`` is the id of the open agenda, "" for none; ``has_file`` tells whether a copy can
    stand beside it.
    """

    backups: "Sequence[Kept]"
    document: str
    has_file: bool
    look: "Callable[[Kept], LookedAt]"
    beside: "Callable[[Kept], object]"
    elsewhere: "Callable[[Kept], object]"


class BackupsDialog(Dialog):
    """Lists backups, the newest first; what differs stands below the list."""

    def __init__(self, parent: QWidget, ways: Ways) -> None:
        super().__init__(parent, translate("Backups", "Backups"))
        self._ways = ways
        self._looked: dict[str, str | None] = {}
        self.measure(*_SIZE)
        words = translate(
            "Backups",
            "A backup is put back as a copy, in a file of its own. "
            "Your present file stays as it is.",
        )
        self.column.addWidget(label(words))
        self.which = self._which()
        self.list = self._list()
        self.look = label("")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._show_look)
        self.empty = label(_nothing_yet(), "hint")
        self._build()
        self._fill()

    def _build(self) -> None:
        card = QFrame()
        card.setProperty("card", True)
        QVBoxLayout(card).addWidget(self.look)
        self.column.addWidget(self.which)
        self.column.addWidget(self.empty)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(card)
        self._card = card
        beside = translate("Backups", "Put a copy beside it")
        elsewhere = translate("Backups", "Save a copy as…")
        self.beside = self.answer(beside, lambda: self._do(self._ways.beside))
        self.elsewhere = self.answer(elsewhere, lambda: self._do(self._ways.elsewhere))
        self.cancel(translate("Dialog", "Close"))
        main = self.beside if self._ways.has_file else self.elsewhere
        main.setProperty("primary", True)
        main.setDefault(True)
        self.beside.setVisible(self._ways.has_file)

    def _which(self) -> QComboBox:
        listed = QComboBox()
        listed.setAccessibleName(translate("Backups", "Of which agenda"))
        listed.addItem(translate("Backups", "Of the agenda that is open"), self._ways.document)
        listed.addItem(translate("Backups", "Of all agendas"), "")
        listed.setVisible(bool(self._ways.document))
        listed.setCurrentIndex(0 if self._ways.document else 1)
        listed.currentIndexChanged.connect(self._fill)
        return listed

    def _list(self) -> QTreeWidget:
        listed = QTreeWidget()
        listed.setRootIsDecorated(False)
        listed.setAccessibleName(translate("Backups", "Backups"))
        listed.setHeaderLabels(
            [
                translate("Backups", "Made"),
                translate("Backups", "What for"),
                translate("Backups", "Agenda"),
                translate("Backups", "Size"),
            ]
        )
        header = listed.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        listed.currentItemChanged.connect(self._chosen)
        listed.itemDoubleClicked.connect(self._activate)  # Enter presses the primary button
        return listed

    def _fill(self) -> None:
        wanted = self.which.currentData()
        self.list.clear()
        for kept in self._ways.backups:
            if not wanted or kept.document == wanted:
                self.list.addTopLevelItem(_item(kept))
        is_empty = not self.list.topLevelItemCount()
        self.empty.setVisible(is_empty)
        self.list.setVisible(not is_empty)
        self._card.setVisible(not is_empty)
        newest = self.list.topLevelItem(0)
        if newest is not None:
            self.list.setCurrentItem(newest)
        self.list.setFocus()
        self._offer()

    # -- the one chosen ------------------------------------------------------------------------

    @property
    def chosen(self) -> "Kept | None":
        """The backup that is chosen."""
        item = self.list.currentItem()
        return item.data(0, _KEPT) if item is not None else None

    def _chosen(self) -> None:
        self.look.setText(translate("Backups", "Looking…"))
        self._offer()
        self._pause.start()

    def _offer(self) -> None:
        """Let only what could be read be put back; beside the open file only its own backups."""
        kept = self.chosen
        is_readable = kept is not None and self._looked.get(str(kept.path), "") is not None
        is_own = kept is not None and kept.document == self._ways.document
        self.elsewhere.setEnabled(is_readable)
        self.beside.setEnabled(is_readable and is_own)

    def _show_look(self) -> None:
        kept = self.chosen
        if kept is None:
            return
        try:
            with busy():
                told = look_words(self._ways.look(kept))
            self._looked[str(kept.path)] = told
        except Refusal as refusal:
            told = sentence(refusal)
            self._looked[str(kept.path)] = None
        self.look.setText(told)
        self.look.setAccessibleName(told)
        self._offer()

    def _activate(self) -> None:
        main = self.beside if self.beside.isEnabled() and self._ways.has_file else self.elsewhere
        main.click()

    def _do(self, way: "Callable[[Kept], object]") -> None:
        kept = self.chosen
        if kept is not None:
            way(kept)


def _item(kept: "Kept") -> QTreeWidgetItem:
    title = kept.title or translate("Backups", "Cannot be read")
    size = QLocale(QLocale.Language.Dutch).formattedDataSize(
        kept.size, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )
    made = capital(day_and_clock(kept.time))
    item = QTreeWidgetItem([made, capital(kept.why), title, size])
    item.setData(0, _KEPT, kept)
    item.setToolTip(2, title)
    return item


def _nothing_yet() -> str:
    return translate(
        "Backups",
        "There are no backups yet. The program makes them by itself: at the first save of a day, "
        "and before it merges what somebody else changed.",
    )


# -- what differs, in words --------------------------------------------------------------------


def look_words(looked: "LookedAt") -> str:
    """Return what a backup holds and how it differs from the open agenda."""
    one, more = translate("Backups", "%n contribution"), translate("Backups", "%n contributions")
    held = translate("Backups", "In this backup: %1 in %2.")
    held = held.replace("%1", counted(looked.contributions, one, more))
    one, more = translate("Backups", "%n topic"), translate("Backups", "%n topics")
    held = held.replace("%2", counted(looked.topics, one, more))
    if looked.compared is None:
        return held
    if looked.compared.is_same:
        return held + "\n" + translate("Backups", "It says the same as the open agenda.")
    return "\n".join([held, *_differences(looked.compared)])


def _differences(compared: "Compared") -> list[str]:
    lines = (
        (
            compared.only_there,
            translate("Backups", "%n contribution that is not in the agenda now"),
            translate("Backups", "%n contributions that are not in the agenda now"),
        ),
        (
            compared.otherwise,
            translate("Backups", "%n contribution that says something else"),
            translate("Backups", "%n contributions that say something else"),
        ),
        (
            compared.only_here,
            translate("Backups", "%n contribution of now is not in it"),
            translate("Backups", "%n contributions of now are not in it"),
        ),
        (
            compared.other_parts,
            translate("Backups", "%n other part differs"),
            translate("Backups", "%n other parts differ"),
        ),
    )
    return [f"•  {counted(number, one, more)}" for number, one, more in lines if number]


def back_words(compared: "Compared") -> str:
    """Return what going back to opening will do."""
    lines = (
        (
            compared.only_there,
            translate("Backups", "%n contribution comes back"),
            translate("Backups", "%n contributions come back"),
        ),
        (
            compared.otherwise,
            translate("Backups", "%n contribution becomes what it was"),
            translate("Backups", "%n contributions become what they were"),
        ),
        (
            compared.only_here,
            translate("Backups", "%n contribution goes"),
            translate("Backups", "%n contributions go"),
        ),
        (
            compared.other_parts,
            translate("Backups", "%n other part becomes what it was"),
            translate("Backups", "%n other parts become what they were"),
        ),
    )
    told = [f"•  {counted(number, one, more)}" for number, one, more in lines if number]
    return "\n".join(
        [
            translate("Backups", "All that you changed since you opened the agenda is taken back:"),
            *told,
            translate(
                "Backups", "What others changed meanwhile stays. You can undo this as one step."
            ),
        ]
    )
