"""Commands that act where the officer works: on a text with the focus, else on contributions."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.ui.dialogs.asking import Questions
from ghnt_desktop.ui.matrix.tab import MatrixTab
from ghnt_desktop.ui.moving import Moving
from ghnt_desktop.ui.shared.words import translate

if TYPE_CHECKING:
    from ghnt_desktop.ui.shared.writing.flow_box import FlowBox


class TextCommands:
    """The clipboard, cutting in two, and styles."""

    def __init__(
        self, inside: QWidget, matrix: MatrixTab, moving: Moving, questions: Questions
    ) -> None:
        self._inside, self._matrix = inside, matrix
        self._moving, self._questions = moving, questions

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does."""
        return {
            "cut": lambda: self._take(cut=True),
            "copy": lambda: self._take(cut=False),
            "paste": self._paste,
            "split_contribution": self._split,
            "bold": self._on_text(lambda box: box.toggle_style("bold")),
            "italic": self._on_text(lambda box: box.toggle_style("italic")),
            "bullets": self._on_text(lambda box: box.toggle_kind(BlockKind.BULLET)),
            "numbers": self._on_text(lambda box: box.toggle_kind(BlockKind.NUMBERED)),
            "deeper": self._on_text(lambda box: box.shift(1)),
            "back": self._on_text(lambda box: box.shift(-1)),
            "link": self._on_text(lambda box: box.link_asked.emit()),
        }

    def _take(self, cut: bool) -> None:
        """Cut or copy what is chosen: in a text its words, else contributions."""
        focused, view = self._inside.window().focusWidget(), self._matrix.view
        if isinstance(focused, QLineEdit | QTextEdit):
            (focused.cut if cut else focused.copy)()
        elif view is not None and view.isVisible():
            self._moving.carry(view.words_here(), view.chosen_contributions, cut)
        else:
            self._moving.carry_selected(cut)

    def _paste(self) -> None:
        """Paste in a text, else contributions, else cells of another program in the matrix."""
        focused, view = self._inside.window().focusWidget(), self._matrix.view
        if isinstance(focused, QLineEdit | QTextEdit):
            focused.paste()
        elif self._moving.has_load():
            self._moving.paste()
        elif view is not None and view.isVisible():
            self._moving.paste_cells(view, self._questions)

    def _split(self) -> None:
        """Split the contribution where the cursor stands in its text."""
        from ghnt_desktop.ui.shared.text_box import TextBox

        focused = self._inside.window().focusWidget()
        block, at = focused.cut_here() if isinstance(focused, TextBox) else ("", 0)
        if block:
            self._moving.split(block, at)
        else:
            self._moving.tell(translate("Window", "Put the cursor in a text first."))

    def _on_text(self, then: "Callable[[FlowBox], object]") -> Callable[[], None]:
        def go() -> None:
            from ghnt_desktop.ui.shared.writing.flow_box import FlowBox

            focused = self._inside.window().focusWidget()
            if isinstance(focused, FlowBox):
                then(focused)
            else:
                self._moving.tell(translate("Window", "Put the cursor in a text first."))

        return go
