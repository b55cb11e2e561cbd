"""The whole text of a thing to write in: its runs, and its tables and figures between them."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ghnt_desktop.document import edits, table_edits, text_things
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.fields import Field
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.stack import Piece, Stack
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.shared.writing.notes import NotePiece
from ghnt_desktop.ui.shared.writing.running import Part, RunEditor, parts_of, run_with

#: Rows and columns of a table that is put in.
_NEW_TABLE = (3, 2)


class TextParts(QWidget):
    """Editors stay while their parts do.

    ``entered`` tells that the officer began to write in one; ``insert_asked`` brings the editor in
    which something is to be put, and what.
    """

    entered = Signal(str)
    insert_asked = Signal(object, str)
    done = Signal()

    def __init__(self, bridge: Bridge, tokens: Tokens, name: str = "") -> None:
        super().__init__()
        self._bridge, self._tokens = bridge, tokens
        self._placeholder = ""
        self._last: RunEditor | None = None
        self.holder = ""
        self._widgets: dict[Part, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._notes_head = label(translate("Writing", "Footnotes"), "label")
        self.notes = Stack(lambda id_: NotePiece(bridge, id_), spacing=4)
        for part in (self._notes_head, self.notes):
            self._column.addWidget(part)
        self.setAccessibleName(name)

    # -- following -----------------------------------------------------------------------------

    def show_holder(self, agenda: Agenda, holder: str, editable: bool) -> None:
        """Show the text of a thing as the agenda has it now."""
        if holder != self.holder:
            self.bring_in()
            self._drop({part for part in self._widgets if part.id})
            self.holder = holder
        parts = parts_of(agenda, holder)
        self._drop(self._widgets.keys() - set(parts))
        for at, part in enumerate(parts):
            widget = self._widget(part, at)
            if isinstance(widget, RunEditor):
                widget.setAccessibleName(self.accessibleName())
                widget.setPlaceholderText(self._placeholder if len(parts) == 1 else "")
                widget.show_holder(agenda, holder, editable)
            elif isinstance(widget, Piece):
                widget.show_thing(agenda, editable)
        notes = [note.id for note in agenda.footnotes(holder)]
        self._notes_head.setVisible(bool(notes))
        self.notes.show_things(agenda, notes, editable)

    def _widget(self, part: Part, at: int) -> QWidget:
        if part not in self._widgets:
            self._widgets[part] = self._made(part)
        widget = self._widgets[part]
        if self._column.indexOf(widget) != at:
            self._column.insertWidget(at, widget)
            widget.show()
        return widget

    def _drop(self, parts: set[Part]) -> None:
        for part in parts:
            widget = self._widgets.pop(part)
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _made(self, part: Part) -> QWidget:
        if part.kind is BlockKind.TABLE:
            from ghnt_desktop.ui.shared.writing.table_editor import TableEditor

            return self._moving(TableEditor(self._bridge, part.id))
        if part.kind is BlockKind.FIGURE:
            from ghnt_desktop.ui.shared.writing.figure import FigurePiece

            return self._moving(FigurePiece(self._bridge, part.id))
        editor = RunEditor(self._bridge, self._tokens, part.id)
        editor.entered.connect(lambda holder: self._entered(editor, holder))
        editor.done.connect(self.done)
        editor.insert_asked.connect(lambda what: self._insert(editor, what))
        return editor

    def _entered(self, editor: RunEditor, holder: str) -> None:
        self._last = editor
        self.entered.emit(holder)

    def _insert(self, editor: RunEditor, what: str) -> None:
        if editor.isReadOnly():
            return
        editor.bring_in()
        if what == "footnote":
            self._insert_note(editor)
        elif what == "table":
            self._insert_table(editor)
        else:
            self.insert_asked.emit(editor, what)

    def _insert_note(self, editor: RunEditor) -> None:
        block, _, at = editor.place()
        if not block:
            return
        made = self._bridge.do(lambda agenda: text_things.add_footnote(agenda, Id(block), at, ""))
        if made is not None and made.created[0] in self.notes.pieces:
            self.notes.pieces[made.created[0]].begin()

    def _insert_table(self, editor: RunEditor) -> None:
        home, below = Id(self.holder), editor.below()
        before = Id(below) if below else None
        made = self._bridge.do(
            lambda agenda: table_edits.add_table(agenda, home, *_NEW_TABLE, before=before)
        )
        if made is not None:
            self.begin_at(made.created[0], 0)

    def _moving(self, piece: Piece) -> Piece:
        piece.shifted.connect(self._shift)
        return piece

    def _shift(self, id_: str, by: int) -> None:
        """Move a table or figure a paragraph up or down."""
        ids = [block.id for block in self._bridge.agenda.blocks(self.holder)]
        at = ids.index(id_) + by
        if not 0 <= at < len(ids):
            return
        below = [*ids, ""][at + (by > 0)]
        home, place = Id(self.holder), Id(below) if below else None
        self._bridge.do(lambda agenda: edits.move(agenda, Id(id_), home, place))

    # -- what it holds -------------------------------------------------------------------------

    @property
    def first(self) -> RunEditor:
        """The editor of what stands before everything apart; all the text of most things."""
        found = self._widget(Part(None, ""), 0)
        assert isinstance(found, RunEditor)
        return found

    @property
    def last(self) -> RunEditor:
        """The editor that was last written in."""
        return self._last if self._last in self._widgets.values() and self._last else self.first

    def editors(self) -> Iterator[RunEditor]:
        """Yield the editors of the runs."""
        yield from (one for one in list(self._widgets.values()) if isinstance(one, RunEditor))

    def part_of(self, block: str) -> QWidget | None:
        """Return the table, figure or footnote that an id names, or the editor of a block."""
        if block in self.notes.pieces:
            return self.notes.pieces[block]
        apart = next(
            (one for part, one in self._widgets.items() if part.id == block and part.kind), None
        )
        if apart is not None or not self._bridge.agenda.is_visible(block):
            return apart
        return self._widgets.get(Part(None, run_with(self._bridge.agenda, block)))

    def say_when_empty(self, words: str) -> None:
        """Show these words where nothing is written yet."""
        self._placeholder = words

    def bring_in(self) -> None:
        """Make steps of all typing that is not one yet."""
        for editor in self.editors():
            editor.bring_in()
        for field in self.findChildren(Field):
            field.bring_in()

    def use(self, tokens: Tokens) -> None:
        """Follow the theme."""
        self._tokens = tokens
        for editor in self.editors():
            editor.use(tokens)

    # -- focus ---------------------------------------------------------------------------------

    def begin(self) -> None:
        """Put the cursor in the text, where it stood before."""
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_at(self, block: str, at: int) -> None:
        """Put the cursor behind so many characters of a block."""
        part = self.part_of(block)
        if isinstance(part, RunEditor):
            part.setFocus(Qt.FocusReason.OtherFocusReason)
            part.put_cursor(block, at)
        elif isinstance(part, Piece):
            part.begin()
