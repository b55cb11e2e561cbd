"""One block of text in the panel: typing, its kind, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout

from ghnt_desktop.document import edits
from ghnt_desktop.document.clipboard import Pasted
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.pasting_edits import put_blocks
from ghnt_desktop.domain.contribution import Block, BlockKind
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.icons import icon
from ghnt_desktop.ui.shared.kind_words import block_kinds
from ghnt_desktop.ui.shared.labels import icon_button
from ghnt_desktop.ui.shared.text_box import TextBox
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.shared.wrapped import point_offset, unit_offsets

_KIND_ICONS = {
    BlockKind.PARAGRAPH: "align-left",
    BlockKind.BULLET: "list",
    BlockKind.NUMBERED: "list-numbers",
    BlockKind.TABLE: "table",
    BlockKind.QUOTE: "quote",
    BlockKind.FIGURE: "photo",
}


class BlockEditor(QFrame):
    """Makes steps of what is typed in one block; asks the form for what touches other blocks."""

    next_asked = Signal(str)
    join_asked = Signal(str)
    join_next_asked = Signal(str)
    wipe_asked = Signal(str)
    done = Signal()
    went = Signal(str, int)

    def __init__(self, bridge: Bridge, block: str, name: str) -> None:
        super().__init__()
        self.block = block
        self._bridge = bridge
        self.box = TextBox()
        self.box.takes_blocks = True
        self.box.block = block
        self.box.setAccessibleName(name)
        self._more = icon_button("dots", translate("Details", "Do more with this text"), self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.box, 1)
        side = QVBoxLayout()
        side.addWidget(self._more)
        side.addStretch(1)
        row.addLayout(side)
        self._connect()

    def _connect(self) -> None:
        self.box.paused.connect(self._keep_draft)
        self.box.left.connect(self.bring_in)
        self.box.next_asked.connect(lambda: self.next_asked.emit(self.block))
        self.box.split_asked.connect(self._split)
        self.box.join_asked.connect(lambda: self.join_asked.emit(self.block))
        self.box.done.connect(self.done)
        self.box.refused.connect(self._bridge.refused)
        self.box.pasted.connect(self._paste)

    def show_block(self, block: Block, editable: bool) -> None:
        """Show the block as the agenda has it now."""
        self.box.show_text(block.text.text)
        self.box.setReadOnly(not editable)
        self._more.setVisible(editable)
        self._more.setIcon(icon_of(block.kind))

    # -- typing --------------------------------------------------------------------------------

    def _keep_draft(self) -> None:
        if self.box.is_typing:
            self._bridge.draft(self.block, self.box.toPlainText())
        else:
            self._bridge.take_back_draft(self.block)

    def bring_in(self) -> None:
        """Make a step of the typing, if there is any."""
        if not self.box.is_typing:
            self._bridge.take_back_draft(self.block)
            return
        typed = self.box.toPlainText()
        before = self.box.shown
        self.box.settle()
        if self._bridge.note(lambda agenda: edits.set_text(agenda, Id(self.block), typed)) is None:
            # Refused, by a full disk for one: it stays typing, and its draft stays kept.
            self.box.shown = before
            return
        self._bridge.drop_draft(self.block)

    def focus_at(self, place: int) -> None:
        """Put the cursor at a character, -1 for the end."""
        cursor = self.box.textCursor()
        units = unit_offsets(self.box.toPlainText())
        cursor.setPosition(units[-1] if place < 0 else units[min(place, len(units) - 1)])
        self.box.setTextCursor(cursor)
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what can be done with it --------------------------------------------------------------

    def _split(self, unit: int) -> None:
        self.bring_in()
        at = point_offset(self.box.toPlainText(), unit)
        self._bridge.do(lambda agenda: edits.split(agenda, Id(self.block), at))

    def _paste(self, pasted: Pasted) -> None:
        start, end = self.box.stretch()
        self.bring_in()
        put = put_blocks(self._bridge.agenda, Id(self.block), start, end, pasted.blocks)
        if self._bridge.note(lambda _: put.step) is not None:
            self.went.emit(put.block, put.at)

    def _menu(self) -> None:
        menu = QMenu(self)
        kinds = menu.addMenu(translate("Details", "&Kind of text"))
        current = self._bridge.agenda.block(self.block).kind
        for kind, word in block_kinds().items():
            choice = kinds.addAction(icon_of(kind), word, self._turning(kind))
            choice.setCheckable(True)
            choice.setChecked(kind is current)
        menu.addSeparator()
        for words, then in self._choices():
            menu.addAction(words, then)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _choices(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        place = self.box.textCursor().position()
        block = Id(self.block)
        return (
            (translate("Details", "&Split at the cursor"), lambda: self._split(place)),
            (
                translate("Details", "&Own contribution from here"),
                lambda: self._bridge.do(lambda agenda: edits.split(agenda, block, 0)),
            ),
            (
                translate("Details", "&Join with the next text"),
                lambda: self.join_next_asked.emit(self.block),
            ),
            (
                translate("Details", "&Delete this text"),
                lambda: self._bridge.do(lambda agenda: edits.delete(agenda, block)),
            ),
            (
                translate("Details", "&Erase for good…"),
                lambda: self.wipe_asked.emit(self.block),
            ),
        )

    def _turning(self, kind: BlockKind) -> Callable[[], object]:
        block = Id(self.block)
        return lambda: self._bridge.do(
            lambda agenda: edits.set_field(agenda, block, "kind", kind.value)
        )

    @property
    def more(self) -> QToolButton:
        """The button that opens the menu."""
        return self._more


def icon_of(kind: BlockKind) -> QIcon:
    """Return the icon of a kind of block."""
    return icon(_KIND_ICONS[kind])
