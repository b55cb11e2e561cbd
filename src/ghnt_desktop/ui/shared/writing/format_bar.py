"""The bar above running text: bold, italic, lists, indent and links for the editor last used."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QToolButton, QWidget

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.ui.shared.flow import FlowLayout
from ghnt_desktop.ui.shared.labels import icon_button
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.shared.writing.flow_box import FlowBox
from ghnt_desktop.ui.shared.writing.links import LinkDialog


class FormatBar(QFrame):
    """Follows the focus among the editors in ``within``; grey while none was used."""

    def __init__(
        self, within: QWidget, inserts: Sequence[str] = ("reference",), *, whole: bool = True
    ) -> None:
        """Follow the editors in ``within``; not ``whole`` where it takes what lines it needs."""
        super().__init__()
        self.setObjectName("formatBar" if whole else "")
        self.setAccessibleName(translate("Writing", "Style of the text"))
        self._within = within
        self._box: FlowBox | None = None
        self._made: list[QToolButton] = []
        self._kinds: dict[BlockKind, QToolButton] = {}
        self._row = self._broad() if whole else FlowLayout(self, 0)
        self._make_styles()
        self._make_lists()
        self._make_others(inserts, whole)
        QApplication.instance().focusChanged.connect(self._focus_went)  # type: ignore[union-attr]
        self._show()

    def _broad(self) -> QHBoxLayout:
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 2, 6, 2)
        row.setSpacing(2)
        row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return row

    def _make_styles(self) -> None:
        words = translate("Writing", "Bold (Ctrl+B)")
        self.bold = self._button("bold", words, self._styling("bold"), stays=True)
        words = translate("Writing", "Italic (Ctrl+I)")
        self.italic = self._button("italic", words, self._styling("italic"), stays=True)

    def _make_lists(self) -> None:
        words = translate("Writing", "Bullets (Ctrl+Shift+L)")
        self.bullets = self._button("list", words, self._turning(BlockKind.BULLET), stays=True)
        words = translate("Writing", "Numbers (Ctrl+Shift+N)")
        turning = self._turning(BlockKind.NUMBERED)
        self.numbers = self._button("list-numbers", words, turning, stays=True)
        self._kinds |= {BlockKind.BULLET: self.bullets, BlockKind.NUMBERED: self.numbers}
        words = translate("Writing", "Less indent (Alt+Shift+Left)")
        self.back = self._button("indent-decrease", words, self._shifting(-1))
        words = translate("Writing", "More indent (Alt+Shift+Right)")
        self.deeper = self._button("indent-increase", words, self._shifting(1))

    def _make_others(self, inserts: Sequence[str], whole: bool) -> None:
        if whole:
            words = translate("Writing", "Quote (Ctrl+Shift+Q)")
            self._kinds[BlockKind.QUOTE] = self._button(
                "quote", words, self._turning(BlockKind.QUOTE), stays=True
            )
        words = translate("Writing", "Link… (Ctrl+Shift+K)")
        self.link = self._button("link", words, self._on_box(self._ask_link))
        for what, (icon_name, words) in insert_words().items():
            if what in inserts:
                self._button(icon_name, words, self._inserting(what))

    def _button(
        self, icon_name: str, words: str, then: Callable[[], object], *, stays: bool = False
    ) -> QToolButton:
        """Add a button; one that ``stays`` down tells how the text at the cursor is."""
        made = icon_button(icon_name, words, then)
        made.setCheckable(stays)
        self._row.addWidget(made)
        self._made.append(made)
        return made

    def add(self, one: QToolButton) -> None:
        """Put another button at the end, which can always be pressed."""
        self._row.addWidget(one)

    def buttons(self) -> Sequence[QToolButton]:
        """Return the buttons that work on the text, in order."""
        return self._made

    # -- the editor ----------------------------------------------------------------------------

    def _focus_went(self, _: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, FlowBox) and self._within.isAncestorOf(now):
            self.attach(now)
        elif now is not None and self._box is not None and not self._keeps(now):
            self.attach(None)

    def _keeps(self, now: QWidget) -> bool:
        """Tell whether the editor last used still counts: the focus is here or in a dialog."""
        return self.isAncestorOf(now) or now.window() is not self.window()

    def attach(self, box: FlowBox | None) -> None:
        """Work on this editor from now on."""
        if box is self._box:
            return
        self._let_go()
        self._box = box
        if box is not None:
            box.cursorPositionChanged.connect(self._show)
            box.restyled.connect(self._show)
            box.link_asked.connect(self._asked)
            box.destroyed.connect(self._gone)
        self._show()

    def _let_go(self) -> None:
        box, self._box = self._box, None
        if box is not None:
            box.cursorPositionChanged.disconnect(self._show)
            box.restyled.disconnect(self._show)
            box.link_asked.disconnect(self._asked)
            box.destroyed.disconnect(self._gone)

    def _gone(self) -> None:
        self._box = None
        self._show()

    def _asked(self) -> None:
        if self._box is not None:
            self._ask_link(self._box)

    def _ask_link(self, box: FlowBox) -> None:
        LinkDialog(self.window(), box).open()

    # -- the buttons ---------------------------------------------------------------------------

    def _on_box(self, then: Callable[[FlowBox], object]) -> Callable[[], None]:
        def go() -> None:
            if self._box is not None:
                self._box.setFocus(Qt.FocusReason.OtherFocusReason)
                then(self._box)
            self._show()

        return go

    def _styling(self, style: str) -> Callable[[], None]:
        return self._on_box(lambda box: box.toggle_style(style))

    def _turning(self, kind: BlockKind) -> Callable[[], None]:
        return self._on_box(lambda box: box.toggle_kind(kind))

    def _shifting(self, by: int) -> Callable[[], None]:
        return self._on_box(lambda box: box.shift(by))

    def _inserting(self, what: str) -> Callable[[], None]:
        return self._on_box(lambda box: box.insert_asked.emit(what))

    def _show(self) -> None:
        box = self._box
        usable = box is not None and not box.isReadOnly()
        for one in self.buttons():
            one.setEnabled(usable)
        self.bold.setChecked(box is not None and box.has_style("bold"))
        self.italic.setChecked(box is not None and box.has_style("italic"))
        for kind, one in self._kinds.items():
            one.setChecked(box is not None and box.kind is kind)


def insert_words() -> dict[str, tuple[str, str]]:
    """Return what can be put in a text beside words: icon and name."""
    return {
        "reference": ("bookmark", translate("Writing", "Reference… (Ctrl+Shift+R)")),
        "footnote": ("superscript", translate("Writing", "Footnote (Ctrl+Alt+F)")),
        "table": ("table", translate("Writing", "Table")),
        "figure": ("photo", translate("Writing", "Figure…")),
    }
