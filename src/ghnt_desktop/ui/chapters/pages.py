"""The sheets of the tab: one chapter with its running text, and the glossary."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ghnt_desktop.document import sheet_edits, table_edits, text_things
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.chapters.figure import FigureDialog, FigurePiece, ask_picture, read_picture
from ghnt_desktop.ui.chapters.running import Part, RunEditor, parts_of
from ghnt_desktop.ui.chapters.small_pieces import NotePiece, TermPiece
from ghnt_desktop.ui.chapters.table_editor import TableEditor
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.page import Page
from ghnt_desktop.ui.shared.stack import Piece, Stack
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate

_NEW_TABLE = (3, 2)


class ChapterPage(Page):
    """Number, title, the text with its tables and figures, and the footnotes below it."""

    def __init__(self, bridge: Bridge, tokens: Tokens) -> None:
        super().__init__(bridge, tokens)
        self.have_head()
        self._widgets: dict[Part, QWidget] = {}
        self._text = QVBoxLayout()
        self._text.setSpacing(6)
        self.column.addLayout(self._text)
        self._notes_head = label(translate("Chapters", "Footnotes"), "head")
        self.column.addWidget(self._notes_head)
        self.notes = Stack(lambda id_: NotePiece(bridge, id_), spacing=4)
        self.column.addWidget(self.notes)
        self.column.addStretch(1)

    # -- following -----------------------------------------------------------------------------

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        if id_ != self.thing:
            self.bring_in()
            self._drop(set(self._widgets))
        super().show_thing(agenda, id_, editable)
        self._show_text(agenda, id_, editable)
        notes = [note.id for note in agenda.footnotes(id_)]
        self._notes_head.setVisible(bool(notes))
        self.notes.show_things(agenda, notes, editable)

    def _show_text(self, agenda: Agenda, id_: str, editable: bool) -> None:
        parts = parts_of(agenda, id_)
        self._drop(self._widgets.keys() - set(parts))
        for at, part in enumerate(parts):
            if part not in self._widgets:
                self._widgets[part] = self._made(part)
            widget = self._widgets[part]
            if self._text.indexOf(widget) != at:
                self._text.insertWidget(at, widget)
                widget.show()
            if isinstance(widget, RunEditor):
                self._name(agenda, widget, id_)
                widget.show_run(agenda, id_, editable, len(parts) == 1)
            elif isinstance(widget, Piece):
                widget.show_thing(agenda, editable)

    def _name(self, agenda: Agenda, editor: RunEditor, id_: str) -> None:
        title = str(getattr(agenda.thing(id_), "title", ""))
        told = translate("Chapters", "Text of %1").replace("%1", title)
        editor.setAccessibleName(told)

    def _drop(self, parts: set[Part]) -> None:
        for part in parts:
            widget = self._widgets.pop(part)
            self._text.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _made(self, part: Part) -> QWidget:
        if part.kind is BlockKind.TABLE:
            return self._moving(TableEditor(self.bridge, part.id))
        if part.kind is BlockKind.FIGURE:
            return self._moving(FigurePiece(self.bridge, part.id))
        editor = RunEditor(self.bridge, self.tokens, part.id)
        editor.insert_asked.connect(lambda what: self.insert(editor, what))
        return editor

    def _moving(self, piece: Piece) -> Piece:
        piece.shifted.connect(self._shift)
        return piece

    def _shift(self, id_: str, by: int) -> None:
        """Move a table or figure a paragraph up or down."""
        ids = [block.id for block in self.bridge.agenda.blocks(self.thing)]
        at = ids.index(id_) + by
        if 0 <= at < len(ids):
            self.put_before(id_, [*ids, ""][at + (by > 0)])

    # -- finding a place -----------------------------------------------------------------------

    def reveal(self, kind: str, id_: str) -> QWidget | None:
        found = next((one for part, one in self._widgets.items() if part.id == id_ and id_), None)
        return found or self.notes.pieces.get(id_)

    def begin(self) -> None:
        """Begin with the title of a new chapter, else with its text."""
        title = str(getattr(self.bridge.agenda.thing(self.thing), "title", ""))
        if not title:
            super().begin()
            return
        first = self._widgets.get(Part(None, ""))
        if first is not None:
            first.setFocus()

    # -- putting in ----------------------------------------------------------------------------

    def insert(self, editor: RunEditor, what: str) -> None:
        """Put a footnote, table or figure where the cursor is."""
        if editor.isReadOnly():
            return
        editor.bring_in()
        ways = {
            "footnote": self._insert_note,
            "table": self._insert_table,
            "figure": self._insert_figure,
        }
        if what in ways:
            ways[what](editor)

    def _insert_note(self, editor: RunEditor) -> None:
        block, _, at = editor.place()
        if not block:
            return
        made = self.make(lambda agenda: text_things.add_footnote(agenda, Id(block), at, ""))
        if made in self.notes.pieces:
            self.notes.pieces[made].begin()

    def _insert_table(self, editor: RunEditor) -> None:
        home, below = Id(self.thing), editor.below()
        before = Id(below) if below else None
        made = self.make(
            lambda agenda: table_edits.add_table(agenda, home, *_NEW_TABLE, before=before)
        )
        self._begin_in(made)

    def _insert_figure(self, editor: RunEditor) -> None:
        path = ask_picture(self.window())
        if path is not None:
            self.ask_words(editor, path)

    def ask_words(self, editor: RunEditor, path: Path) -> FigureDialog | None:
        """Ask the words of a picture, and put it behind the paragraph at the cursor."""
        try:
            data = read_picture(path)
        except Refusal as refusal:
            self.bridge.refused.emit(refusal)
            return None
        home, below = Id(self.thing), editor.below()
        before = Id(below) if below else None
        dialog = FigureDialog(self.window(), data)

        def put(picture: str, alternative: str, caption: str) -> None:
            made = self.make(
                lambda agenda: text_things.add_figure(
                    agenda, home, picture, alternative, caption, before
                )
            )
            self._begin_in(made)

        dialog.made.connect(put)
        dialog.open()
        return dialog

    def _begin_in(self, made: str) -> None:
        part = self.reveal("block", made) if made else None
        if isinstance(part, Piece):
            part.begin()


class GlossaryPage(Page):
    """The terms of the agenda, in the order they print."""

    def __init__(self, bridge: Bridge, tokens: Tokens) -> None:
        super().__init__(bridge, tokens)
        self.column.addWidget(label(translate("Chapters", "Glossary"), "section"))
        words = translate("Chapters", "Words that this agenda uses in a sense of its own.")
        self.column.addWidget(label(words, "hint"))
        self.terms = Stack(lambda id_: TermPiece(bridge, id_))
        self.terms.moved.connect(self.put_before)
        self.column.addWidget(self.terms)
        self._add = self.add_button(translate("Chapters", "Add a term"), self.add)
        self.column.addWidget(self._add)
        self.column.addStretch(1)

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        self.thing = agenda.id
        self.terms.show_things(agenda, [term.id for term in agenda.terms], editable)
        self._add.setVisible(editable)

    def add(self) -> None:
        """Add an empty term and begin to type it."""
        made = self.make(lambda agenda: sheet_edits.add_term(agenda, "", ""))
        if made in self.terms.pieces:
            self.terms.pieces[made].begin()

    def reveal(self, kind: str, id_: str) -> QWidget | None:
        return self.terms.pieces.get(id_)

    def begin(self) -> None:
        first = next(iter(self.terms.pieces.values()), None)
        if first is not None:
            first.begin()
