"""The sheets of the tab: one chapter with its running text, and the glossary."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ghnt_desktop.document import sheet_edits, text_things
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.chapters.small_pieces import TermPiece
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.page import Page
from ghnt_desktop.ui.shared.stack import Piece, Stack
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.shared.writing.figure import FigureDialog, ask_picture, read_picture
from ghnt_desktop.ui.shared.writing.parts import TextParts
from ghnt_desktop.ui.shared.writing.running import RunEditor


class ChapterPage(Page):
    """Number, title, the text with its tables and figures, and the footnotes below it."""

    def __init__(self, bridge: Bridge, tokens: Tokens) -> None:
        super().__init__(bridge, tokens)
        self.have_head()
        self.text = TextParts(bridge, tokens)
        self.text.say_when_empty(translate("Chapters", "Write here."))
        self.text.insert_asked.connect(self.insert)
        self.column.addWidget(self.text)
        self.column.addStretch(1)

    # -- following -----------------------------------------------------------------------------

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        if id_ != self.thing:
            self.bring_in()
        super().show_thing(agenda, id_, editable)
        title = str(getattr(agenda.thing(id_), "title", ""))
        self.text.setAccessibleName(translate("Chapters", "Text of %1").replace("%1", title))
        self.text.show_holder(agenda, id_, editable)

    # -- finding a place -----------------------------------------------------------------------

    def reveal(self, kind: str, id_: str) -> QWidget | None:
        return self.text.part_of(id_) if kind in ("block", "footnote") and id_ else None

    def begin(self) -> None:
        """Begin with the title of a new chapter, else with its text."""
        title = str(getattr(self.bridge.agenda.thing(self.thing), "title", ""))
        if not title:
            super().begin()
            return
        self.text.begin()

    # -- putting in ----------------------------------------------------------------------------

    def insert(self, editor: RunEditor, what: str) -> None:
        """Put a figure where the cursor is."""
        if what == "figure":
            self._insert_figure(editor)

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
